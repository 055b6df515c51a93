//! The things in the answers of list calls: what they are called, and which item asks about them.

use serde_json::Value;

use super::head::Head;
use super::made_by_aws::is_made_by_aws;
use super::table::Call;
use crate::arn::Arn;
use crate::fold::{Fold, Thing};
use crate::item::Item;
use crate::services::{self, Class, Place, Spelling};

/// Calls that name things without their ARN, and how it begins after the account: by their ARNs they
/// are known in other lists. Two stars stand for a Region and account that the ARN does not have.
const ARNS: &[(&str, &str)] = &[
    ("athena.ListDataCatalogs", "athena:datacatalog/"),
    ("athena.ListWorkGroups", "athena:workgroup/"),
    ("bedrock-agent.ListAgents", "bedrock:agent/"),
    (
        "bedrock-agent.ListKnowledgeBases",
        "bedrock:knowledge-base/",
    ),
    ("cloudhsmv2.DescribeBackups", "cloudhsm:backup/"),
    ("cloudhsmv2.DescribeClusters", "cloudhsm:cluster/"),
    ("codecommit.ListRepositories", "codecommit:"),
    (
        "cognito-identity.ListIdentityPools",
        "cognito-identity:identitypool/",
    ),
    ("cognito-idp.ListUserPools", "cognito-idp:userpool/"),
    ("ds.DescribeDirectories", "ds:directory/"),
    ("dynamodb.ListTables", "dynamodb:table/"),
    ("ec2.DescribeAddresses", "ec2:elastic-ip/"),
    ("ec2.DescribeImages", "ec2:image/"),
    ("ec2.DescribeInstances", "ec2:instance/"),
    ("ec2.DescribeSnapshots", "ec2:snapshot/"),
    ("ec2.DescribeVolumes", "ec2:volume/"),
    ("ec2.ListImagesInRecycleBin", "ec2:image/"),
    ("ec2.ListSnapshotsInRecycleBin", "ec2:snapshot/"),
    ("ec2.ListVolumesInRecycleBin", "ec2:volume/"),
    ("eks.ListClusters", "eks:cluster/"),
    ("events.ListArchives", "events:archive/"),
    ("glue.GetDatabases", "glue:database/"),
    ("glue.ListJobs", "glue:job/"),
    ("grafana.ListWorkspaces", "grafana:/workspaces/"),
    ("kendra.ListIndices", "kendra:index/"),
    ("kinesis.ListStreams", "kinesis:stream/"),
    ("kms.ListKeys", "kms:key/"),
    ("opensearch.ListDomainNames", "es:domain/"),
    ("qbusiness.ListApplications", "qbusiness:application/"),
    ("redshift.DescribeClusters", "redshift:cluster:"),
    ("rekognition.ListCollections", "rekognition:collection/"),
    (
        "rolesanywhere.ListTrustAnchors",
        "rolesanywhere:trust-anchor/",
    ),
    ("route53.ListHostedZones", "route53:**hostedzone/"),
    ("s3.ListBuckets", "s3:**"),
    ("sesv2.ListConfigurationSets", "ses:configuration-set/"),
    ("sqs.ListQueues", "sqs:"),
    ("workmail.ListOrganizations", "workmail:organization/"),
    (
        "workspaces.DescribeWorkspaceDirectories",
        "workspaces:directory/",
    ),
    (
        "workspaces.DescribeWorkspaceImages",
        "workspaces:workspaceimage/",
    ),
    ("workspaces.DescribeWorkspaces", "workspaces:workspace/"),
];

/// Takes a thing of a call's list. Whether it counts as something.
pub(super) fn take(
    call: &'static Call,
    region: &str,
    one: &Value,
    head: &Head,
    fold: &mut Fold,
) -> bool {
    let name = name(call, one);
    let text = name.map(|name| arn(call, region, name, head).unwrap_or_else(|| name.to_owned()));
    let arn = text.as_deref().and_then(Arn::parse);
    let place = place(call, one, arn.as_ref());
    let is_own = place
        .item
        .is_none_or(|item| call.items.contains(&item.name()));
    let region = region_of(one, region, arn.as_ref());
    let list = call.list.rsplit('.').next().unwrap_or(call.list);
    let kind = [call.service, ":", list].concat();
    fold.thing(&Thing {
        name: text.as_deref(),
        kind: &kind,
        region,
        account: head.account,
        place,
    });
    is_own && place.class != Class::AwsDefault
}

/// The text that names it: its ARN, if that is among the first fields.
fn name<'a>(call: &Call, one: &'a Value) -> Option<&'a str> {
    if let Value::String(text) = one {
        return Some(text);
    }
    // Whose number it is, is something else than the number.
    let fields = call.names.iter().filter(|name| **name != "TargetArn");
    let mut texts = fields.filter_map(|name| one.get(name).and_then(Value::as_str));
    let first = one.get(call.names.first()?).and_then(Value::as_str);
    texts.find(|text| Arn::parse(text).is_some()).or(first)
}

/// The ARN of a thing of which the list has the name only.
fn arn(call: &Call, region: &str, name: &str, head: &Head) -> Option<String> {
    if name.starts_with("arn:") {
        return None;
    }
    let (_, begin) = ARNS.iter().find(|(id, _)| *id == call.id)?;
    let (service, rest) = begin.split_once(':')?;
    let (region, account, kind) = match rest.strip_prefix("**") {
        Some(kind) => ("", "", kind),
        None => (region, head.account.as_str(), rest),
    };
    // A queue's address and a zone's path end with the name.
    let has_path = matches!(call.service, "sqs" | "route53");
    let own = name.rsplit('/').next().filter(|_| has_path);
    let partition = head.partition.name();
    let own = own.unwrap_or(name);
    Some(format!(
        "arn:{partition}:{service}:{region}:{account}:{kind}{own}"
    ))
}

/// How a thing counts. What the table of services does not know counts for the call's first item.
fn place(call: &Call, one: &Value, arn: Option<&Arn<'_>>) -> Place {
    let default = Place {
        class: Class::AwsDefault,
        item: None,
    };
    if is_made_by_aws(call.id, one) {
        return default;
    }
    let by_engine = item_by_engine(call, one);
    let by_arn = arn.map(|arn| {
        services::place(&Spelling {
            arn: Some(*arn),
            ..Spelling::default()
        })
    });
    match by_arn {
        Some(place) if place.class == Class::AwsDefault => return place,
        Some(place) if by_engine.is_none() => {
            let item = place.item.filter(|item| call.items.contains(&item.name()));
            if place.class == Class::Configuration || item.is_some() {
                return place;
            }
        }
        _ => {}
    }
    let mut items = call.items.iter().filter_map(|item| Item::parse(item));
    Place {
        class: Class::HoldsData,
        item: by_engine.or_else(|| items.next()),
    }
}

/// The calls of RDS, DocumentDB and Neptune list the databases of each other: the engine tells.
fn item_by_engine(call: &Call, one: &Value) -> Option<Item> {
    let engine = one.get("Engine").and_then(Value::as_str)?;
    if !matches!(call.service, "rds" | "docdb" | "neptune") {
        return None;
    }
    let is_cluster = call.list.starts_with("DBCluster");
    Some(services::by_engine(engine, is_cluster))
}

/// The Region in which it lies: what is listed everywhere says it itself.
fn region_of<'a>(one: &'a Value, region: &'a str, arn: Option<&Arn<'a>>) -> &'a str {
    let said = one.get("BucketRegion").and_then(Value::as_str);
    let by_arn = arn
        .map(|arn| arn.region)
        .filter(|region| !region.is_empty());
    said.or(by_arn).unwrap_or(region)
}
