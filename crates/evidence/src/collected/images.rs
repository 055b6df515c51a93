//! Images that were copied into an account that keeps copies.
//!
//! Of snapshots AWS does not say what they were copied from, and of images not whose the original is:
//! they count only where a file of the account lists the original.

use std::collections::BTreeMap;

use serde::Deserialize as _;
use serde_json::Value;

use super::head::Head;
use crate::elements::TimeField;
use crate::facts::CopyState;
use crate::fold::{CopiedImage, CopyKey, Fold};

/// Images, and the keys that their snapshots are under.
#[derive(Default)]
pub(super) struct Images {
    copied: Vec<Image>,
    /// By snapshot.
    keys: BTreeMap<String, CopyKey>,
}

pub(crate) struct Image {
    region: String,
    pub(crate) id: String,
    pub(crate) original: String,
    pub(crate) original_region: String,
    pub(crate) state: CopyState,
    pub(crate) at: Option<TimeField>,
    snapshots: Vec<String>,
}

impl Images {
    /// Takes an element of a list of images or snapshots.
    pub(super) fn take(&mut self, call: &str, region: &str, one: &Value, head: &Head) {
        match call {
            "ec2.DescribeImages" => self.copied.extend(image(region, one)),
            "ec2.DescribeSnapshots" => {
                let encrypted = one.get("Encrypted").and_then(Value::as_bool);
                let key = CopyKey::of(text(one, "KmsKeyId"), encrypted, Some(head.account));
                let id = text(one, "SnapshotId").map(str::to_owned);
                self.keys.extend(id.map(|id| (id, key)));
            }
            _ => {}
        }
    }

    /// After the last answer: each image is a copy for the account that is closed, if it has the original.
    pub(super) fn finish(&self, head: &Head, fold: &mut Fold) {
        for image in &self.copied {
            fold.copied_image(&CopiedImage {
                partition: head.partition,
                original: &image.original,
                original_region: &image.original_region,
                into: head.account,
                region: &image.region,
                id: &image.id,
                state: image.state,
                at: image.at,
                key: self.key(image),
            });
        }
    }

    /// The worst of the keys of an image's snapshots: all of them are needed.
    fn key(&self, image: &Image) -> CopyKey {
        let keys = image.snapshots.iter().map(|id| self.keys.get(id).copied());
        let unlisted = CopyKey {
            unknown: true,
            ..CopyKey::default()
        };
        let keys = keys.map(|key| key.unwrap_or(unlisted));
        keys.fold(CopyKey::default(), |one, other| CopyKey {
            foreign: one.foreign.or(other.foreign),
            unknown: one.unknown || other.unknown,
        })
    }
}

/// An image that was copied. One that was made from an instance names as its source what the instance was
/// started from, and holds something else.
pub(crate) fn image(region: &str, one: &Value) -> Option<Image> {
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
