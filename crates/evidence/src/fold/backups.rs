//! Folds copy jobs, recovery points and protected resources.

use domain::account::AccountId;

use super::{CopyGroup, CopyKey, Fold, Folded, PointGroup, Unreadable};
use crate::arn::Arn;
use crate::elements::{AccountField, CopyJob, ProtectedResource, RecoveryPoint, TimeField};
use crate::facts::{CopyRow, CopyState, Expiry, PointRow, PointState};
use crate::item::Item;
use crate::key::Key;
use crate::problem::Problem;
use crate::redact::redact;
use crate::services::{self, Spelling};

impl Fold {
    /// A copy job whose fields contradict each other is not read: a copy counts only where vault,
    /// point and resource tell the same story.
    pub(crate) fn copy_job(&mut self, job: &CopyJob<'_>) -> Folded {
        let source = Arn::parse(&job.source_backup_vault_arn).ok_or(Unreadable)?;
        let destination = Arn::parse(&job.destination_backup_vault_arn).ok_or(Unreadable)?;
        let resource = Arn::parse(&job.resource_arn).ok_or(Unreadable)?;
        let account = source.account.ok_or(Unreadable)?;
        let into = destination.account.ok_or(Unreadable)?;
        match job.account_id {
            Some(AccountField::Id(id)) if id != account => return Err(Unreadable),
            Some(field) => drop(self.account(field)),
            None => {}
        }
        let of_resource = resource.account.is_none_or(|owner| owner == account);
        let vaults = [source, destination]
            .iter()
            .all(|arn| arn.service == "backup");
        let one_partition =
            source.partition == destination.partition && source.partition == resource.partition;
        if !of_resource || !vaults || !one_partition {
            return Err(Unreadable);
        }
        let point = match job.destination_recovery_point_arn.as_deref().map(str::trim) {
            None | Some("") => None,
            Some(text) => {
                let point = Arn::parse(text).ok_or(Unreadable)?;
                if point.account.is_some_and(|owner| owner != into) {
                    return Err(Unreadable);
                }
                Some(Key::of(point.text))
            }
        };
        self.saw(job.creation_date);
        let completed = self.saw(job.completion_date);
        self.is_in(&source);
        self.belongs(Some(account));
        self.saw_region(source.region);
        self.copied_from(account, &source);
        let state = self.copy_state(job.state.as_deref());
        let backup = job.resource_type.as_deref();
        let place = services::place(&Spelling {
            arn: Some(resource),
            backup,
            ..Spelling::default()
        });
        let group = CopyGroup {
            account,
            item: place.item.unwrap_or(Item::Other),
            region: redact(source.region).into_owned(),
            destination: into,
            vault: Key::of(destination.text),
            vault_arn: redact(destination.text).into_owned(),
            state,
            key: CopyKey::of(
                job.destination_encryption_key_arn.as_deref(),
                None,
                Some(into),
            )
            .foreign,
            stays_days: stays_days(job),
            by_id: false,
        };
        let row = CopyRow::new(Key::of(resource.text), point, completed);
        self.copies.entry(group).or_default().insert(row);
        Ok(())
    }

    /// The collector lists vaults itself: one that only a job names in its file is gone.
    fn copied_from(&mut self, account: AccountId, vault: &Arn<'_>) {
        if self.stated.is_none() {
            let vaults = self.source_vaults.entry(account).or_default();
            vaults.insert(redact(vault.text).into_owned());
        }
    }

    fn copy_state(&mut self, state: Option<&str>) -> CopyState {
        match state {
            Some("CREATED") => CopyState::Created,
            Some("RUNNING") => CopyState::Running,
            Some("COMPLETED") => CopyState::Completed,
            Some("FAILED") => CopyState::Failed,
            Some("PARTIAL") => CopyState::Partial,
            _ => {
                self.problem(Problem::UnknownValue);
                CopyState::Unknown
            }
        }
    }

    pub(crate) fn recovery_point(&mut self, one: &RecoveryPoint<'_>) -> Folded {
        let arn = Arn::parse(&one.recovery_point_arn).ok_or(Unreadable)?;
        // The list by legal hold has no more than names.
        if one.creation_date.is_none() && one.status.is_none() {
            return Err(Unreadable);
        }
        let vault = match one.backup_vault_arn.as_deref() {
            None => None,
            Some(text) => Some(Arn::parse(text).ok_or(Unreadable)?),
        };
        let from_vault = vault.and_then(|vault| vault.account);
        if from_vault.is_some() && arn.account.is_some() && from_vault != arn.account {
            return Err(Unreadable);
        }
        let account = from_vault.or(arn.account);
        self.is_in(&arn);
        self.belongs(account);
        self.saw_region(arn.region);
        self.saw(one.creation_date);
        self.saw(one.completion_date);
        let state = self.point_state(one.status.as_deref());
        let row = PointRow {
            point: Key::of(arn.text),
            expiry: expiry(one),
        };
        let of_aws = one.encryption_key_type.as_deref() == Some("AWS_OWNED_KMS_KEY");
        let needs_one = if of_aws {
            Some(false)
        } else {
            one.is_encrypted
        };
        let key = CopyKey::of(one.encryption_key_arn.as_deref(), needs_one, account);
        // A vault is known by account, Region and name.
        let vault = vault.filter(|vault| vault.account.is_some() && !vault.region.is_empty());
        let group = PointGroup {
            account,
            vault: vault.map(|vault| Key::of(vault.text)),
            state,
            key,
        };
        let found = self.points.entry(group).or_default();
        found.rows.insert(row);
        found
            .resources
            .extend(one.resource_arn.as_deref().map(Key::of));
        Ok(())
    }

    fn point_state(&mut self, status: Option<&str>) -> PointState {
        match status {
            Some("COMPLETED" | "AVAILABLE" | "STOPPED") => PointState::Complete,
            Some("PARTIAL" | "CREATING") => PointState::Unfinished,
            Some("DELETING" | "EXPIRED") => PointState::Going,
            _ => {
                self.problem(Problem::UnknownValue);
                PointState::Unknown
            }
        }
    }

    pub(crate) fn protected_resource(&mut self, one: &ProtectedResource<'_>) -> Folded {
        let arn = Arn::parse(&one.resource_arn).ok_or(Unreadable)?;
        self.saw(one.last_backup_time);
        self.is_in(&arn);
        self.belongs(arn.account);
        self.saw_region(arn.region);
        let backup = one.resource_type.as_deref();
        let place = services::place(&Spelling {
            arn: Some(arn),
            backup,
            ..Spelling::default()
        });
        let group = (
            arn.account,
            place.item.unwrap_or(Item::Other),
            redact(arn.region).into_owned(),
        );
        self.protected
            .entry(group)
            .or_default()
            .insert(Key::of(arn.text));
        Ok(())
    }
}

/// After how many days the copy was to be deleted, where the job says so: -1 is never.
fn stays_days(job: &CopyJob<'_>) -> Option<u32> {
    let lifecycle = job.destination_recovery_point_lifecycle.as_ref()?;
    u32::try_from(lifecycle.delete_after_days?).ok()
}

/// The members that a lifecycle may have and that say nothing of its end.
const NO_END: [&str; 2] = [
    "MoveToColdStorageAfterDays",
    "OptInToArchiveForSupportedResources",
];

/// When a point is deleted by itself. Only the list by vault has a lifecycle; one without an end
/// is the word of AWS that it is kept for ever, none at all says nothing. A copy that was set to
/// stay for ever (-1) ends with its original: only where AWS worked out that no end comes is there
/// none.
fn expiry(one: &RecoveryPoint<'_>) -> Expiry {
    let calculated = one.calculated_lifecycle.as_ref();
    if let Some(TimeField(time)) = calculated.and_then(|lifecycle| lifecycle.delete_at) {
        return Expiry::at(time);
    }
    let Some(lifecycle) = &one.lifecycle else {
        return Expiry::Unknown;
    };
    let known = |name: &String| NO_END.contains(&name.as_str());
    if lifecycle.delete_after_event.is_some() || !lifecycle.others.keys().all(known) {
        return Expiry::Unknown;
    }
    match lifecycle.delete_after_days {
        None => Expiry::Never,
        Some(-1) if calculated.is_some() => Expiry::Never,
        Some(days) => {
            let created = one.creation_date.map(|TimeField(time)| time);
            let days = u32::try_from(days).ok();
            created.zip(days).map_or(Expiry::Unknown, |(time, days)| {
                Expiry::at(time.plus_days(days))
            })
        }
    }
}
