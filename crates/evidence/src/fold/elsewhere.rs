//! Folds copies that lie in another account and were made without AWS Backup.

use domain::account::AccountId;
use domain::time::Timestamp;
use serde::Deserialize;
use serde_json::Value;

use super::{CopyGroup, CopyKey, Fold, Folded, PointGroup, Unreadable};
use crate::arn::Arn;
use crate::collected::images::image;
use crate::elements::{
    BucketReplica, DatabaseSnapshot, FileReplicas, OwnedImage, TableExport, TimeField,
};
use crate::facts::{CopyRow, CopyState, Expiry, PointRow, PointState};
use crate::item::Item;
use crate::key::Key;
use crate::partition::Partition;
use crate::redact::redact;
use crate::services;

/// A copy: what of, and where it lies.
struct Elsewhere<'a> {
    item: Item,
    resource: Arn<'a>,
    /// The account that this is of, where its ARN does not say so.
    of: Option<AccountId>,
    /// The account that it lies in, and the place there.
    into: Option<AccountId>,
    place: &'a str,
    /// The copy by itself, where it is one that stays until it is deleted.
    point: Option<Key>,
    state: CopyState,
    at: Option<TimeField>,
    key: CopyKey,
    by_id: bool,
}

/// An image that was copied into another account, and the id of its original there.
pub(crate) struct CopiedImage<'a> {
    pub(crate) partition: Partition,
    pub(crate) original: &'a str,
    pub(crate) original_region: &'a str,
    pub(crate) into: AccountId,
    pub(crate) region: &'a str,
    pub(crate) id: &'a str,
    pub(crate) state: CopyState,
    pub(crate) at: Option<TimeField>,
    /// The key of its snapshots.
    pub(crate) key: CopyKey,
}

impl Fold {
    /// An element of any of these lists.
    pub(crate) fn other_copy(&mut self, one: &Value) -> Folded {
        if one.get("SourceFileSystemArn").is_some() {
            let one = FileReplicas::deserialize(one).map_err(|_| Unreadable)?;
            return self.file_replicas(&one);
        }
        if one.get("ImageId").is_some() {
            return self.owned_image(one);
        }
        let one = DatabaseSnapshot::deserialize(one).map_err(|_| Unreadable)?;
        self.database_snapshot(&one)
    }

    /// A snapshot that was made from one of another account.
    pub(crate) fn database_snapshot(&mut self, one: &DatabaseSnapshot<'_>) -> Folded {
        let arn = Arn::parse(&one.arn).ok_or(Unreadable)?;
        self.is_in(&arn);
        self.belongs(arn.account);
        let source = one.source.as_deref().and_then(Arn::parse);
        let Some((source, from)) = source.and_then(|source| Some((source, source.account?))) else {
            return Ok(());
        };
        let is_cluster = arn.resource.starts_with("cluster-snapshot:");
        let engine = one.engine.as_deref().unwrap_or_default();
        let item = services::by_engine(engine, is_cluster);
        let kind = if is_cluster { "cluster" } else { "db" };
        let resource = format!(
            "arn:{}:rds:{}:{}:{kind}:{}",
            source.partition.name(),
            source.region,
            from.as_str(),
            &*one.of
        );
        let (place, _) = arn.text.rsplit_once(':').ok_or(Unreadable)?;
        let state = match one.status.as_deref() {
            Some("available") => CopyState::Completed,
            Some("creating" | "copying") => CopyState::Running,
            _ => CopyState::Failed,
        };
        let stays = one.snapshot_type.as_deref() == Some("manual");
        self.elsewhere(&Elsewhere {
            item,
            resource: Arn::parse(&resource).ok_or(Unreadable)?,
            of: None,
            into: arn.account,
            place,
            point: stays.then(|| Key::of(arn.text)),
            state,
            at: one.snapshot_create_time,
            key: CopyKey::of(one.kms_key_id.as_deref(), one.encrypted, arn.account),
            by_id: false,
        })
    }

    /// An image in the list of the account that owns it. The list has no Region, and nothing about the
    /// keys of its snapshots.
    fn owned_image(&mut self, one: &Value) -> Folded {
        let owned = OwnedImage::deserialize(one).map_err(|_| Unreadable)?;
        let owner = self.account(owned.owner_id);
        self.belongs(owner);
        if let (Some(into), Some(image)) = (owner, image("", one)) {
            self.copied_image(&CopiedImage {
                partition: Partition::of_region(&image.original_region),
                original: &image.original,
                original_region: &image.original_region,
                into,
                region: "",
                id: &image.id,
                state: image.state,
                at: image.at,
                key: CopyKey {
                    unknown: true,
                    ..CopyKey::default()
                },
            });
        }
        Ok(())
    }

    /// A rule by which what is put into a bucket goes into another one. Older objects may be missing,
    /// and nothing says that all went: such a copy is never shown.
    pub(crate) fn bucket_replica(
        &mut self,
        bucket: &str,
        owner: AccountId,
        asked: Timestamp,
        one: &BucketReplica<'_>,
    ) -> Folded {
        let into = one.destination.account.and_then(|into| self.account(into));
        if &*one.status != "Enabled" {
            return Ok(());
        }
        self.elsewhere(&Elsewhere {
            item: Item::S3,
            resource: Arn::parse(bucket).ok_or(Unreadable)?,
            of: Some(owner),
            into,
            place: &one.destination.bucket,
            point: None,
            state: CopyState::Completed,
            at: Some(TimeField(asked)),
            key: CopyKey::default(),
            by_id: false,
        })
    }

    /// A file system that is replicated into others.
    pub(crate) fn file_replicas(&mut self, one: &FileReplicas<'_>) -> Folded {
        let resource = Arn::parse(&one.source_file_system_arn).ok_or(Unreadable)?;
        for replica in &one.destinations {
            let state = match replica.status.as_deref() {
                Some("ENABLED" | "PAUSED" | "PAUSING") => CopyState::Completed,
                Some("ENABLING") => CopyState::Running,
                _ => CopyState::Failed,
            };
            let into = replica.owner_id.and_then(|owner| self.account(owner));
            self.elsewhere(&Elsewhere {
                item: Item::Efs,
                resource,
                of: None,
                into,
                place: replica.file_system_id.as_deref().unwrap_or_default(),
                point: None,
                state,
                at: replica.last_replicated_timestamp,
                key: CopyKey::default(),
                by_id: false,
            })?;
        }
        Ok(())
    }

    /// A whole export of a table into another account's bucket.
    pub(crate) fn table_export(&mut self, one: &TableExport<'_>) -> Folded {
        let resource = Arn::parse(&one.table_arn).ok_or(Unreadable)?;
        if one.export_type.as_deref() == Some("INCREMENTAL_EXPORT") {
            return Ok(());
        }
        let state = match one.export_status.as_deref() {
            Some("COMPLETED") => CopyState::Completed,
            Some("IN_PROGRESS") => CopyState::Running,
            _ => CopyState::Failed,
        };
        let into = one.s3_bucket_owner.and_then(|owner| self.account(owner));
        self.elsewhere(&Elsewhere {
            item: Item::DynamoDb,
            resource,
            of: None,
            into,
            place: one.s3_bucket.as_deref().unwrap_or_default(),
            point: None,
            state,
            at: one.export_time,
            key: CopyKey::of(one.s3_sse_kms_key_id.as_deref(), None, into),
            by_id: false,
        })
    }

    /// A copy of an image that the account to be closed may have.
    pub(crate) fn copied_image(&mut self, one: &CopiedImage<'_>) {
        let Some(closing) = self.closing else {
            return;
        };
        let image = |region: &str, account: AccountId| {
            let partition = one.partition.name();
            format!("arn:{partition}:ec2:{region}:{}:image/", account.as_str())
        };
        let original = image(one.original_region, closing) + one.original;
        let place = image(one.region, one.into);
        let copy = [place.as_str(), one.id].concat();
        let Some(resource) = Arn::parse(&original) else {
            return;
        };
        // All that an element needs is there.
        let _ = self.elsewhere(&Elsewhere {
            item: Item::Ami,
            resource,
            of: None,
            into: Some(one.into),
            place: &place,
            point: Some(Key::of(&copy)),
            state: one.state,
            at: one.at,
            key: one.key,
            by_id: true,
        });
    }

    /// What lies in the account that it was made from is no copy.
    fn elsewhere(&mut self, one: &Elsewhere<'_>) -> Folded {
        let from = one.resource.account.or(one.of).ok_or(Unreadable)?;
        self.is_in(&one.resource);
        let completed = self.saw(one.at);
        let Some(into) = one.into.filter(|into| *into != from) else {
            return Ok(());
        };
        if let Some(point) = one.point {
            let state = match one.state {
                CopyState::Completed => PointState::Complete,
                _ => PointState::Unfinished,
            };
            let group = PointGroup {
                account: Some(into),
                vault: None,
                state,
                key: one.key,
            };
            let found = self.points.entry(group).or_default();
            let expiry = Expiry::Never;
            found.rows.insert(PointRow { point, expiry });
        }
        let group = CopyGroup {
            account: from,
            item: one.item,
            region: redact(one.resource.region).into_owned(),
            destination: into,
            vault: Key::of(one.place),
            vault_arn: redact(one.place).into_owned(),
            state: one.state,
            key: one.key.foreign,
            stays_days: None,
            by_id: one.by_id,
        };
        let row = CopyRow::new(Key::of(one.resource.text), one.point, completed);
        self.copies.entry(group).or_default().insert(row);
        Ok(())
    }
}
