//! The collector's file, of an account in which very much is.

use std::fmt::Write as _;

use checkout::collector::digest;

use super::{ACCOUNT, Numbers, REGIONS};

/// The collector's lines are no longer, so that they can be pasted.
const LINE: usize = 3796;

/// A call that lists things.
struct Listing {
    service: &'static str,
    operation: &'static str,
    list: &'static str,
    /// A thing of this number and Region, as the collector keeps it.
    thing: fn(u64, &str) -> String,
}

const LISTINGS: [Listing; 5] = [
    Listing {
        service: "ec2",
        operation: "DescribeVolumes",
        list: "Volumes",
        thing: volume,
    },
    Listing {
        service: "ec2",
        operation: "DescribeSnapshots",
        list: "Snapshots",
        thing: snapshot,
    },
    Listing {
        service: "rds",
        operation: "DescribeDBSnapshots",
        list: "DBSnapshots",
        thing: database_snapshot,
    },
    Listing {
        service: "backup",
        operation: "ListRecoveryPointsByBackupVault",
        list: "RecoveryPoints",
        thing: recovery_point,
    },
    Listing {
        service: "lambda",
        operation: "ListFunctions",
        list: "Functions",
        thing: function,
    },
];

fn volume(number: u64, _: &str) -> String {
    format!("{{\"VolumeId\":\"vol-0{number:016x}\"}}")
}

fn snapshot(number: u64, region: &str) -> String {
    format!(
        "{{\"SnapshotId\":\"snap-0{number:016x}\",\"Encrypted\":true,\
         \"KmsKeyId\":\"arn:aws:kms:{region}:{ACCOUNT}:key/11112222-3333-4444-5555-666677778888\"}}"
    )
}

fn database_snapshot(number: u64, region: &str) -> String {
    format!(
        "{{\"DBSnapshotArn\":\"arn:aws:rds:{region}:{ACCOUNT}:snapshot:rds:orders-production-{number:016x}\",\
         \"DBInstanceIdentifier\":\"orders-production-{:03}\",\"SnapshotType\":\"automated\",\
         \"Status\":\"available\",\"SnapshotCreateTime\":\"2026-03-04T05:06:07Z\",\"Encrypted\":true,\
         \"KmsKeyId\":\"arn:aws:kms:{region}:{ACCOUNT}:key/11112222-3333-4444-5555-666677778888\",\
         \"SourceDBSnapshotIdentifier\":\"\",\"Engine\":\"postgres\"}}",
        number % 1000
    )
}

fn recovery_point(number: u64, region: &str) -> String {
    let vault = format!("arn:aws:backup:{region}:{ACCOUNT}:backup-vault:daily");
    format!(
        "{{\"RecoveryPointArn\":\"arn:aws:ec2:{region}::snapshot/snap-0{number:016x}\",\
         \"ResourceArn\":\"arn:aws:ec2:{region}:{ACCOUNT}:volume/vol-0{:016x}\",\
         \"Status\":\"COMPLETED\",\"CreationDate\":\"2026-03-04T05:06:07Z\",\
         \"CompletionDate\":\"2026-03-04T05:36:07Z\",\
         \"EncryptionKeyArn\":\"arn:aws:kms:{region}:{ACCOUNT}:key/11112222-3333-4444-5555-666677778888\",\
         \"BackupVaultArn\":\"{vault}\",\"CalculatedLifecycle\":{{\"DeleteAt\":\"2027-04-08T05:06:07Z\"}},\
         \"Lifecycle\":{{\"DeleteAfterDays\":400}}}}",
        number % 5_000
    )
}

fn function(number: u64, region: &str) -> String {
    format!(
        "{{\"FunctionName\":\"orders-export-to-the-warehouse-{number:016x}\",\
         \"FunctionArn\":\"arn:aws:lambda:{region}:{ACCOUNT}:function:orders-export-to-the-warehouse-{number:016x}\"}}"
    )
}

/// The file, unpacked, with so many things.
pub(super) fn lines(things: usize) -> String {
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
    let regions = REGIONS.map(|region| format!("\"{region}\"")).join(",");
    let mut text = format!(
        "{{\"format\":\"account-closure-collected\",\"version\":1,\"notice\":\"\",\"mode\":\"this\",\
         \"account\":\"{ACCOUNT}\",\"partition\":\"aws\",\
         \"caller\":\"arn:aws:sts::{ACCOUNT}:assumed-role/Audit/0123456789ab\",\
         \"started\":\"2026-10-01T10:00:00Z\",\"regions\":[{regions}],\"limited\":false,\"off\":[],\
         \"options\":[],\"sdk\":{{\"botocore\":\"1.44.8\",\"python\":\"3.11.7\"}}}}\n"
    );
    for region in REGIONS {
        for listing in &LISTINGS {
            let share = things / REGIONS.len() / LISTINGS.len();
            let things: Vec<String> = (0..share)
                .map(|_| (listing.thing)(numbers.next(), region))
                .collect();
            answers(listing, region, &things, &mut text);
        }
    }
    let (count, digest) = (text.lines().count(), digest(text.as_bytes()));
    let _ = writeln!(
        text,
        "{{\"end\":true,\"lines\":{count},\"calls\":{{}},\"stopped\":null,\
         \"finished\":\"2026-10-01T10:05:00Z\",\"sha256\":\"{digest}\"}}"
    );
    text
}

/// The lines of one call in one Region: as many things in each as fit.
fn answers(listing: &Listing, region: &str, things: &[String], text: &mut String) {
    let Listing {
        service,
        operation,
        list,
        ..
    } = listing;
    let mut left = things;
    while !left.is_empty() {
        let mut room = LINE;
        let fitting = left.iter().take_while(|thing| {
            room = room.saturating_sub(thing.len() + 1);
            room > 0
        });
        let (line, rest) = left.split_at(fitting.count());
        left = rest;
        let _ = writeln!(
            text,
            "{{\"call\":\"{service}.{operation}\",\"service\":\"{service}\",\
             \"operation\":\"{operation}\",\"region\":\"{region}\",\"time\":\"2026-10-01T10:01:00Z\",\
             \"parameters\":{{}},\"page\":1,\"answer\":{{\"{list}\":[{}]}},\"last\":{}}}",
            line.join(","),
            rest.is_empty()
        );
    }
}

#[cfg(test)]
mod tests {
    use domain::time::Timestamp;
    use evidence::item::Item;
    use evidence::reader::Reader;
    use evidence::source::Given;
    use peak_alloc::PeakAlloc;

    use super::*;

    #[global_allocator]
    static MEMORY: PeakAlloc = PeakAlloc;

    /// A fifteenth of the file that is measured: unoptimized, the whole takes minutes.
    const THINGS: usize = 10_000;

    /// As the page reads it: slice by slice. The file itself is not held by the reader.
    #[test]
    fn reading_it_takes_less_than_three_times_its_size() {
        let text = lines(THINGS);
        assert!(text.len() > 250 * THINGS, "{}", text.len());
        assert!(text.lines().all(|line| line.len() <= 4096));
        let before = MEMORY.current_usage();
        MEMORY.reset_peak_usage();
        let mut reader = Reader::new(Given {
            name: "collected.jsonl".to_owned(),
            bytes_known: None,
            last_modified: None,
            // 2026-10-02.
            now: Timestamp(1_790_899_200_000),
            closing: None,
        });
        for slice in text.as_bytes().chunks(64 << 10) {
            assert_eq!(reader.push(slice), Ok(()));
        }
        let drawn = reader.finish().expect("it is a whole file");
        let most = MEMORY.peak_usage().saturating_sub(before);
        assert!(most < 3 * text.len(), "{most} of {}", text.len());
        // Snapshots of databases and recovery points count as copies.
        let count = |item: Item| -> u32 {
            let of_item = drawn.facts.existing.iter().filter(|one| one.item == item);
            let regions = of_item.flat_map(|one| &one.regions);
            regions.map(|region| region.count).sum()
        };
        let each = u32::try_from(THINGS / LISTINGS.len()).expect("it is small");
        let volumes_and_snapshots = 2 * each;
        assert_eq!(count(Item::Ebs), volumes_and_snapshots);
        assert_eq!(count(Item::Lambda), each);
    }
}
