//! Images that were copied into an account that keeps copies.
//!
//! Of snapshots AWS does not say what they were copied from, and of images not whose the original is:
//! they count only where a file of the account lists the original.

use std::collections::BTreeMap;

use domain::account::AccountId;
use serde::Deserialize as _;
use serde_json::Value;

use super::head::Head;
use crate::arn::Arn;
use crate::elements::TimeField;
use crate::facts::CopyState;
use crate::fold::{CopiedImage, Fold};

/// Images, and the keys that their snapshots are under.
#[derive(Default)]
pub(super) struct Images {
    copied: Vec<Image>,
    /// By snapshot, the account of its key.
    keys: BTreeMap<String, AccountId>,
}

struct Image {
    region: String,
    id: String,
    original: String,
    original_region: String,
    state: CopyState,
    at: Option<TimeField>,
    snapshots: Vec<String>,
}

impl Images {
    /// Takes an element of a list of images or snapshots.
    pub(super) fn take(&mut self, call: &str, region: &str, one: &Value) {
        match call {
            "ec2.DescribeImages" => self.copied.extend(image(region, one)),
            "ec2.DescribeSnapshots" => {
                let key = text(one, "KmsKeyId").and_then(Arn::parse);
                let key = key.and_then(|key| key.account);
                let id = text(one, "SnapshotId").map(str::to_owned);
                self.keys.extend(id.zip(key));
            }
            _ => {}
        }
    }

    /// After the last answer: each image is a copy for the account that is closed, if it has the original.
    pub(super) fn finish(&self, head: &Head, fold: &mut Fold) {
        for image in &self.copied {
            let keys = image.snapshots.iter().filter_map(|id| self.keys.get(id));
            let mut foreign = keys.filter(|key| **key != head.account);
            fold.copied_image(&CopiedImage {
                partition: head.partition,
                original: &image.original,
                original_region: &image.original_region,
                into: head.account,
                region: &image.region,
                id: &image.id,
                state: image.state,
                at: image.at,
                key: foreign.next().copied(),
            });
        }
    }
}

/// An image that was copied. One that was made from an instance names as its source what the instance was
/// started from, and holds something else.
fn image(region: &str, one: &Value) -> Option<Image> {
    let state = match text(one, "State")? {
        "available" => CopyState::Completed,
        "pending" => CopyState::Running,
        _ => return None,
    };
    let original = text(one, "SourceImageId")?;
    if original.is_empty() || text(one, "SourceInstanceId").is_some() {
        return None;
    }
    let devices = one.get("BlockDeviceMappings").and_then(Value::as_array);
    let snapshot = |device: &Value| {
        device
            .pointer("/Ebs/SnapshotId")?
            .as_str()
            .map(str::to_owned)
    };
    Some(Image {
        region: region.to_owned(),
        id: text(one, "ImageId")?.to_owned(),
        original: original.to_owned(),
        original_region: text(one, "SourceImageRegion")?.to_owned(),
        state,
        at: one
            .get("CreationDate")
            .and_then(|time| TimeField::deserialize(time).ok()),
        snapshots: devices.into_iter().flatten().filter_map(snapshot).collect(),
    })
}

fn text<'a>(one: &'a Value, name: &str) -> Option<&'a str> {
    one.get(name).and_then(Value::as_str)
}
