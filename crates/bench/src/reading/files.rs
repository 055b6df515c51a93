//! Large files as AWS prints them: made here, the same bytes every time.

mod collected;
mod copy_jobs;
mod resources;

/// How many resources an inventory has.
const RESOURCES: usize = 100_000;

/// How many a long one has: what it ends with, and what it comes to, must not be a long task either.
const MANY_RESOURCES: usize = 330_000;

/// How many things the collector's file has: it is about 40 MB long.
const COLLECTED: usize = 150_000;

/// How many copy jobs a list has.
const COPY_JOBS: usize = 20_000;

/// A file that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum File {
    /// The output of `aws resource-explorer-2 list-resources`.
    ResourcesJson,
    /// The same, of an account with very many.
    LongJson,
    /// The export of Resource Explorer's console.
    ResourcesCsv,
    /// The output of `aws backup list-copy-jobs`.
    CopyJobs,
    /// The collector's file, unpacked.
    Collected,
}

impl File {
    pub(super) const ALL: [Self; 5] = [
        Self::ResourcesJson,
        Self::LongJson,
        Self::ResourcesCsv,
        Self::CopyJobs,
        Self::Collected,
    ];

    /// Its name in the folder and in the tables.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::ResourcesJson => "resources.json",
            Self::LongJson => "long.json",
            Self::ResourcesCsv => "resources.csv",
            Self::CopyJobs => "copy-jobs.json",
            Self::Collected => "collected.jsonl",
        }
    }

    /// How many things it lists; of the collector's file, how many answers it has.
    pub(super) fn things(self) -> usize {
        match self {
            Self::ResourcesJson | Self::ResourcesCsv => RESOURCES,
            Self::LongJson => MANY_RESOURCES,
            Self::CopyJobs => COPY_JOBS,
            // Beside them stand the head and the end.
            Self::Collected => self.text().lines().count() - 2,
        }
    }

    /// Its text.
    pub(super) fn text(self) -> String {
        match self {
            Self::ResourcesJson | Self::LongJson => resources::json(self.things()),
            Self::ResourcesCsv => resources::csv(),
            Self::CopyJobs => copy_jobs::json(),
            Self::Collected => collected::lines(COLLECTED),
        }
    }
}

/// The account that is closed.
const ACCOUNT: &str = "210987654321";
const REGIONS: [&str; 4] = ["eu-west-1", "eu-central-1", "us-east-1", "ap-southeast-2"];

/// Numbers that look random and are the same every time.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.next() >> 16) as usize % limit
    }
}
