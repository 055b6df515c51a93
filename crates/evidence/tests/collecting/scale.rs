//! A file with a hundred thousand things, and files that come in slices.

use evidence::item::Item;
use evidence::reader::Reader;
use serde_json::json;

use crate::common::given;
use crate::made::{finished, lines, read, sample};

fn large() -> String {
    let mut lines = lines("collected");
    for page in 0..1000 {
        let volumes: Vec<_> = (0..100)
            .map(|one| json!({ "VolumeId": format!("vol-{:08x}", page * 100 + one) }))
            .collect();
        lines.push(json!({ "call": "ec2.DescribeVolumes", "service": "ec2",
            "operation": "DescribeVolumes", "region": "us-east-1",
            "time": "2026-10-05T10:00:00Z", "page": page + 1, "parameters": {},
            "answer": { "Volumes": volumes }, "last": page == 999 }));
    }
    finished(&lines)
}

#[test]
fn a_hundred_thousand_things() {
    let text = large();
    let mut reader = Reader::new(given("file"));
    for slice in text.as_bytes().chunks(64 << 10) {
        reader.push(slice).unwrap();
    }
    let drawn = reader.finish().unwrap();
    let disks = drawn
        .facts
        .existing
        .iter()
        .find(|one| one.item == Item::Ebs)
        .unwrap();
    let count: u32 = disks.regions.iter().map(|one| one.count).sum();
    assert_eq!(count, 100_001);
    // The list in memory is smaller than three times the file.
    assert!(drawn.inventory.bytes() < 3 * text.len());
}

#[test]
fn slices_make_no_difference() {
    for name in ["collected", "collected-copies", "collected-organization"] {
        let text = sample(name);
        for size in [1, 7, 4096, 65_537] {
            let mut reader = Reader::new(given("file"));
            for slice in text.as_bytes().chunks(size) {
                reader.push(slice).unwrap();
            }
            let mut whole = Reader::new(given("file"));
            whole.push(text.as_bytes()).unwrap();
            assert_eq!(
                reader.finish().unwrap(),
                whole.finish().unwrap(),
                "{name} by {size}"
            );
        }
        assert!(read(&text).is_ok());
    }
}
