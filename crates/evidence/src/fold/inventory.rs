//! Folds the resources that exist.

use domain::account::AccountId;

use super::{Fold, Folded, Unreadable};
use crate::arn::{Arn, plain_account};
use crate::cut;
use crate::elements::{
    Bucket, ConfigCount, ConfigResource, ExplorerResource, TaggedResource, Text, TimeField,
};
use crate::facts::NAMES;
use crate::item::Item;
use crate::key::Key;
use crate::moment;
use crate::partition::Partition;
use crate::problem::Problem;
use crate::redact::{redact, shown};
use crate::services::{self, Class, Place, Spelling};

/// Services of which the collector keeps no names without `--names`, and how long its digests are.
const HIDDEN: [&str; 5] = ["iam", "logs", "secretsmanager", "ssm", "transfer"];
const DIGEST: usize = 12;

/// One resource, however a file spells it.
pub(super) struct Seen<'a> {
    pub(super) name: &'a str,
    pub(super) kind: &'a str,
    pub(super) region: &'a str,
    pub(super) account: Option<AccountId>,
    pub(super) place: Place,
}

impl Fold {
    pub(crate) fn explorer_resource(&mut self, one: &ExplorerResource<'_>, raw: &[u8]) -> Folded {
        let account = one.owning_account_id.and_then(|field| self.account(field));
        self.saw(one.last_reported_at);
        let region = one.region.as_deref();
        self.resource(&one.arn, one.resource_type.as_deref(), region, account, raw)
    }

    pub(crate) fn tagged_resource(&mut self, one: &TaggedResource<'_>, raw: &[u8]) -> Folded {
        self.resource(&one.arn, None, None, None, raw)
    }

    /// A bucket, as S3 lists it.
    pub(crate) fn bucket(&mut self, one: &Bucket<'_>) -> Folded {
        let region = one.bucket_region.as_deref();
        let partition = Partition::of_region(region.unwrap_or_default());
        let arn = match &one.bucket_arn {
            Some(arn) => arn.to_string(),
            None => format!("arn:{}:s3:::{}", partition.name(), cut::trim(&one.name)),
        };
        self.resource(&arn, None, region, None, &[])
    }

    fn resource(
        &mut self,
        text: &str,
        explorer: Option<&str>,
        region: Option<&str>,
        owner: Option<AccountId>,
        raw: &[u8],
    ) -> Folded {
        let text = cut::trim(text);
        if text.is_empty() {
            return Err(Unreadable);
        }
        let arn = Arn::parse(text);
        let mut place = services::place(&Spelling {
            arn,
            explorer,
            ..Spelling::default()
        });
        if matches!(place.item, Some(Item::Ebs | Item::Ami)) && is_tagged_by_backup(raw) {
            place.item = Some(Item::AwsBackup);
        }
        let label = arn.as_ref().filter(|_| explorer.is_none()).map(label);
        let kind = explorer.or(label.as_deref()).unwrap_or("unknown");
        let from_arn = arn.as_ref().map_or("", |arn| arn.region);
        let account = owner.or_else(|| arn.as_ref()?.account);
        if let Some(arn) = &arn {
            self.is_in(arn);
        }
        let region = region.unwrap_or(from_arn);
        self.exists(&Seen {
            name: text,
            kind,
            region,
            account,
            place,
        });
        Ok(())
    }

    /// A row of an inventory as CSV; columns that it does not have are empty.
    pub(crate) fn row(&mut self, row: &Row<'_>) -> Folded {
        let name = if cut::trim(row.arn).is_empty() {
            row.identifier
        } else {
            row.arn
        };
        let owner = self.owner(cut::trim(row.account));
        if !cut::trim(row.reported).is_empty() {
            match moment::from_iso(row.reported) {
                Some(time) => drop(self.saw(Some(TimeField(time)))),
                None => self.problem(Problem::UnknownValue),
            }
        }
        let explorer = Some(cut::trim(row.kind)).filter(|kind| kind.contains(':'));
        let region =
            Some(cut::trim(row.region)).filter(|region| !region.is_empty() && *region != "-");
        if Arn::parse(name).is_none() && explorer.is_none() && !cut::trim(row.service).is_empty() {
            return self.by_service_and_type(name, row, owner);
        }
        self.resource(name, explorer, region, owner, &[])
    }

    /// Tag Editor's two columns are AWS Config's name in two.
    fn by_service_and_type(
        &mut self,
        name: &str,
        row: &Row<'_>,
        account: Option<AccountId>,
    ) -> Folded {
        if name.trim().is_empty() {
            return Err(Unreadable);
        }
        let config = ["AWS", row.service, row.kind].join("::").replace(' ', "");
        let place = services::place(&Spelling {
            config: Some(&config),
            ..Spelling::default()
        });
        let kind = [cut::trim(row.service), cut::trim(row.kind)].join(":");
        self.exists(&Seen {
            name: name.trim(),
            kind: &kind,
            region: cut::trim(row.region),
            account,
            place,
        });
        Ok(())
    }

    /// The account in a CSV. Spreadsheets make numbers of it: `2.1E+11`, or eleven digits.
    fn owner(&mut self, text: &str) -> Option<AccountId> {
        let account = plain_account(text);
        let numeric = text.bytes().any(|byte| byte.is_ascii_digit());
        if account.is_none() && numeric {
            self.problem(Problem::NumericAccount);
        }
        account
    }

    pub(crate) fn config_resource(&mut self, one: &ConfigResource<'_>) -> Folded {
        let text = |text: &Option<Text<'_>>| {
            text.as_deref()
                .map(str::trim)
                .unwrap_or_default()
                .to_owned()
        };
        let (arn, id, named) = (
            text(&one.arn),
            text(&one.resource_id),
            text(&one.resource_name),
        );
        let name = [&arn, &id, &named]
            .into_iter()
            .find(|name| !name.is_empty());
        let name = name.ok_or(Unreadable)?;
        let arn = Arn::parse(&arn);
        let config = Some(one.resource_type.as_ref());
        let mut place = services::place(&Spelling {
            arn,
            config,
            ..Spelling::default()
        });
        let group = &*one.resource_type == "AWS::EC2::SecurityGroup" && named == "default";
        if place.class == Class::Configuration && (group || is_default(one)) {
            place = Place {
                class: Class::AwsDefault,
                item: None,
            };
        }
        let owner = one.account_id.and_then(|field| self.account(field));
        let account = owner.or_else(|| arn.as_ref()?.account);
        if let Some(arn) = &arn {
            self.is_in(arn);
        }
        let kind = services::by_config(&one.resource_type).map(|row| row.explorer);
        let region = one
            .aws_region
            .as_deref()
            .or(arn.as_ref().map(|arn| arn.region));
        self.exists(&Seen {
            name,
            kind: kind.unwrap_or(&one.resource_type),
            region: region.unwrap_or_default(),
            account,
            place,
        });
        Ok(())
    }

    pub(crate) fn config_count(&mut self, one: &ConfigCount<'_>) -> u64 {
        let config = Some(one.resource_type.as_ref());
        let place = services::place(&Spelling {
            config,
            ..Spelling::default()
        });
        let count = u32::try_from(one.count).unwrap_or(u32::MAX);
        if count > 0 {
            self.counted(place, &one.resource_type, count);
        }
        one.count
    }

    /// Something exists that no file element names.
    pub(crate) fn counted(&mut self, place: Place, name: &str, count: u32) {
        if let Some(item) = place.item {
            let found = self.existing.entry((None, item)).or_default();
            let region = found.regions.entry(String::new()).or_default();
            region.unnamed = region.unnamed.saturating_add(count);
        }
        self.group(None, place.class, name, count);
    }

    /// Elements of an inventory that can't be read are still something.
    pub(crate) fn unreadable_resources(&mut self) {
        let count = u32::try_from(self.unreadable).unwrap_or(u32::MAX);
        let place = Place {
            class: Class::Unknown,
            item: Some(Item::Other),
        };
        if count > 0 {
            self.counted(place, "unreadable", count);
        }
    }

    pub(super) fn exists(&mut self, seen: &Seen<'_>) {
        let region = redact(seen.region);
        let region = region.as_ref();
        self.belongs(seen.account);
        self.saw_region(region);
        self.inventory
            .push(shown(seen.name), shown(seen.kind), region, seen.place);
        if let Some(item) = seen.place.item {
            self.is_there((seen.account, item), region, seen.name);
        }
        // Another list may name it, too. A plain name may be that of another thing.
        let is_grouped = seen.place.class != Class::HoldsData;
        if is_grouped
            && (Arn::parse(seen.name).is_none() || self.grouped.insert(Key::of(seen.name)))
        {
            self.group(seen.account, seen.place.class, seen.kind, 1);
        }
    }

    /// A thing of an item is there, whoever names it.
    pub(super) fn is_there(&mut self, whose: (Option<AccountId>, Item), region: &str, name: &str) {
        let found = self.existing.entry(whose).or_default();
        if !found.regions.contains_key(region) {
            found
                .regions
                .insert(region.to_owned(), super::RegionFound::default());
        }
        let Some(of_region) = found.regions.get_mut(region) else {
            return;
        };
        let is_new = of_region.keys.insert(Key::of(name));
        if is_new && found.examples.len() < NAMES && !ends_with_digest(name) {
            found.examples.push(redact(name).into_owned());
        }
    }

    /// Counts a resource that takes one grouped answer.
    pub(super) fn group(
        &mut self,
        account: Option<AccountId>,
        class: Class,
        kind: &str,
        count: u32,
    ) {
        if class == Class::HoldsData {
            return;
        }
        let kind = redact(kind);
        let types = self.groups.entry((account, class)).or_default();
        if let Some(known) = types.get_mut(kind.as_ref()) {
            *known = known.saturating_add(count);
        } else {
            types.insert(kind.into_owned(), count);
        }
    }
}

/// The columns of an inventory as CSV.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Row<'a> {
    pub(crate) arn: &'a str,
    pub(crate) identifier: &'a str,
    pub(crate) service: &'a str,
    pub(crate) kind: &'a str,
    pub(crate) region: &'a str,
    pub(crate) account: &'a str,
    pub(crate) reported: &'a str,
}

/// `rds:db`; `s3:bucket` for what has no kind in its ARN.
pub(super) fn label(arn: &Arn<'_>) -> String {
    if let Some(row) = services::by_arn(arn) {
        return row.explorer.to_owned();
    }
    let (kind, _) = arn.part();
    if kind.is_empty() {
        arn.service.to_owned()
    } else {
        [arn.service, ":", kind].concat()
    }
}

/// Whether the collector put a digest in place of a name, as it does with those of secrets and people.
fn ends_with_digest(name: &str) -> bool {
    let hides = |arn: Arn<'_>| HIDDEN.contains(&arn.service);
    let end = name.rsplit([':', '/', '!']).next().unwrap_or_default();
    let is_hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    end.len() == DIGEST && end.bytes().all(is_hex) && Arn::parse(name).is_some_and(hides)
}

/// AWS Config tells whether AWS made a VPC or subnet.
fn is_default(one: &ConfigResource<'_>) -> bool {
    let is = |name| {
        let value = one.configuration.as_ref().and_then(|inner| inner.get(name));
        value.and_then(serde_json::Value::as_bool) == Some(true)
    };
    is("isDefault") || is("defaultForAz")
}

/// Snapshots and images that AWS Backup makes have no name of their own, but this tag.
fn is_tagged_by_backup(raw: &[u8]) -> bool {
    const TAG: &[u8] = b"\"aws:backup:source-resource\"";
    // Nearly every place differs in its first two bytes already.
    let begins = |(_, part): &(usize, &[u8])| part.starts_with(b"\"a");
    raw.windows(TAG.len())
        .enumerate()
        .filter(begins)
        .any(|(place, part)| part == TAG && is_key(raw.get(..place).unwrap_or_default()))
}

/// Whether what comes next is the key of a tag: a value may be anyone's text.
fn is_key(before: &[u8]) -> bool {
    let colon = before.trim_ascii_end().strip_suffix(b":");
    colon.is_some_and(|name| name.trim_ascii_end().ends_with(b"\"Key\""))
}
