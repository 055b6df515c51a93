//! Reads one file, slice by slice.

use hmac_sha256::Hash;

use crate::documents::Documents;
use crate::drawn::{self, Drawn};
use crate::fold::Fold;
use crate::front::{Front, front, without_mark};
use crate::kind::Kind;
use crate::refusal::Refusal;
use crate::scan::Scan;
use crate::secrets::Secrets;
use crate::source::Given;
use crate::table::{self, Table};
use crate::text::{self, Text};

/// A file has at most so many bytes.
pub const LIMIT: u64 = 256 << 20;

/// The kind of a file shows within so many first bytes.
const HEAD: usize = 64 << 10;

/// Recognises and reads one file, slice by slice. The slices may be cut anywhere.
pub struct Reader {
    given: Given,
    digest: Hash,
    bytes: u64,
    secrets: Secrets,
    way: Way,
}

/// How the file is read.
enum Way {
    /// Not known yet: its first bytes.
    Undecided(Vec<u8>),
    Json(Box<(Scan, Documents)>),
    Table(Box<Table>),
    /// The message that the account is in no organization. Nothing else is read of it.
    NoOrganization(Box<Fold>),
}

impl Reader {
    /// A reader for a file of which this is known.
    #[must_use]
    pub fn new(given: Given) -> Self {
        Self {
            given,
            digest: Hash::new(),
            bytes: 0,
            secrets: Secrets::default(),
            way: Way::Undecided(Vec::new()),
        }
    }

    /// Goes on with these bytes. After an error the reader is of no more use.
    ///
    /// # Errors
    /// [`Refusal`] says why the file is not taken. A credential goes before any other reason that
    /// the same slice has.
    pub fn push(&mut self, bytes: &[u8]) -> Result<(), Refusal> {
        self.bytes += bytes.len() as u64;
        if self.bytes > LIMIT || self.given.bytes_known.is_some_and(|known| known > LIMIT) {
            return Err(Refusal::TooLarge);
        }
        if let Some(secret) = self.secrets.push(bytes) {
            return Err(Refusal::Secret(secret));
        }
        self.digest.update(bytes);
        let Way::Undecided(head) = &mut self.way else {
            return self.way.push(bytes);
        };
        head.extend_from_slice(bytes);
        if head.len() < HEAD {
            return Ok(());
        }
        self.decide(false)
    }

    /// The facts that the file shows, after its last byte.
    ///
    /// # Errors
    /// [`Refusal`] says why the file is not taken.
    pub fn finish(mut self) -> Result<Drawn, Refusal> {
        if let Some(secret) = self.secrets.finish() {
            return Err(Refusal::Secret(secret));
        }
        if matches!(self.way, Way::Undecided(_)) {
            self.decide(true)?;
        }
        let (kind, fold) = self.way.finish()?;
        Ok(drawn::draw(kind, fold, self.given, self.digest))
    }

    /// Decides how to read, from the first bytes only, so that slices make no difference.
    fn decide(&mut self, whole: bool) -> Result<(), Refusal> {
        let Way::Undecided(head) = &mut self.way else {
            return Ok(());
        };
        let bytes = core::mem::take(head);
        let first = bytes.get(..bytes.len().min(HEAD)).unwrap_or_default();
        let fold = Fold::new(self.given.now, self.given.closing);
        self.way = match front(first)? {
            Front::Json => Way::Json(Box::new((Scan::default(), Documents::new(fold)))),
            Front::Text => match table::recognise(without_mark(first), whole) {
                Some(_) => Way::Table(Box::new(Table::new(fold))),
                None => match text::classify(without_mark(first), whole) {
                    Text::NoOrganization => Way::NoOrganization(Box::new(fold)),
                    Text::Refused(refusal) => return Err(refusal),
                },
            },
        };
        self.way.push(without_mark(&bytes))
    }
}

impl Way {
    fn push(&mut self, bytes: &[u8]) -> Result<(), Refusal> {
        match self {
            Self::Json(both) => {
                let (scan, documents) = &mut **both;
                scan.push(bytes, documents)
            }
            Self::Table(table) => table.push(bytes),
            Self::Undecided(_) | Self::NoOrganization(_) => Ok(()),
        }
    }

    fn finish(self) -> Result<(Kind, Fold), Refusal> {
        match self {
            Self::Undecided(_) => Err(Refusal::Empty),
            Self::Json(both) => {
                let (scan, documents) = *both;
                scan.finish()?;
                documents.finish()
            }
            Self::Table(table) => table.finish(),
            Self::NoOrganization(mut fold) => {
                fold.facts.no_organization = true;
                fold.things = 1;
                Ok((Kind::NoOrganization, *fold))
            }
        }
    }
}
