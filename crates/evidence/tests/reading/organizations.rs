//! Organizations: what contradicts itself names no management account, and only the error itself
//! says that there is none.

use evidence::kind::Kind;
use evidence::refusal::RefusalCode;
use serde_json::{Value, json};

use crate::common::{read, sample};

fn organization() -> Value {
    serde_json::from_slice(&sample("organizations-describe-organization.json")).unwrap()
}

/// The management account that a text gives, if it is taken.
fn management(output: &Value) -> Option<String> {
    let drawn = read(output.to_string()).ok()?;
    let organization = drawn.facts.organization?;
    Some(organization.management.as_str().to_owned())
}

#[test]
fn all_that_names_the_management_account_has_to_agree() {
    assert_eq!(management(&organization()).as_deref(), Some("111122223333"));
    let arn = |account: &str| format!("arn:aws:organizations::{account}:organization/o-ab12cd34ef");
    let master = |owner: &str, organization: &str, account: &str| {
        format!("arn:aws:organizations::{owner}:account/{organization}/{account}")
    };
    let (own, other) = ("111122223333", "210987654321");
    for (member, value) in [
        ("MasterAccountId", other.to_owned()),
        ("Arn", arn(other)),
        ("MasterAccountArn", master(other, "o-ab12cd34ef", other)),
        ("MasterAccountArn", master(other, "o-ab12cd34ef", own)),
        ("MasterAccountArn", master(own, "o-ab12cd34ef", other)),
        ("MasterAccountArn", master(own, "o-zzzzzzzzzz", own)),
        ("MasterAccountArn", "no ARN".to_owned()),
        ("Id", "o-zzzzzzzzzz".to_owned()),
    ] {
        let mut output = organization();
        output["Organization"][member] = json!(value);
        let code = read(output.to_string()).err().map(|one| one.code());
        assert_eq!(code, Some(RefusalCode::OtherOutput), "{member} {value}");
    }
    for member in ["MasterAccountArn", "Id"] {
        let mut output = organization();
        output["Organization"]
            .as_object_mut()
            .unwrap()
            .remove(member);
        assert_eq!(management(&output).as_deref(), Some(own), "{member}");
    }
}

/// An account's id and its ARN speak of the same account.
#[test]
fn an_account_is_the_one_that_its_arn_names() {
    let name = "organizations-describe-account.json";
    let described: Value = serde_json::from_slice(&sample(name)).unwrap();
    assert_eq!(read(described.to_string()).unwrap().source.things, 1);
    let mut other = described.clone();
    other["Account"]["Id"] = json!("999988887777");
    assert!(read(other.to_string()).is_err());
    for list in ["Accounts", "DelegatedAdministrators"] {
        let accounts = json!({list: [described["Account"], other["Account"]]});
        let source = read(accounts.to_string()).unwrap().source;
        assert_eq!((source.things, source.complete), (1, false), "{list}");
    }
}

const ERROR: &str = "An error occurred (AWSOrganizationsNotInUseException) when calling the DescribeOrganization operation: Your account is not a member of an organization.";

#[test]
fn the_error_as_it_is_printed() {
    for text in [
        ERROR.to_owned(),
        format!("\n{ERROR}\n"),
        format!("\r\n{ERROR}\r\n"),
        format!("\u{feff}{ERROR}"),
        format!("aws: [ERROR]: {ERROR}"),
        format!("\naws: [ERROR]: {ERROR}\n\n"),
        format!("botocore.errorfactory.AWSOrganizationsNotInUseException: {ERROR}"),
        r#"{"Error": {"Code": "AWSOrganizationsNotInUseException", "Message": "no"}}"#.to_owned(),
        r#"{"Error": {"Code": "AWSOrganizationsNotInUseException"}, "ResponseMetadata": {"HTTPStatusCode": 400}}"#.to_owned(),
    ] {
        let drawn = read(&text).unwrap_or_else(|refusal| panic!("{text}: {refusal:?}"));
        assert_eq!(drawn.source.kind, Kind::NoOrganization, "{text}");
        assert!(drawn.facts.no_organization);
    }
}

#[test]
fn what_only_mentions_it_says_nothing() {
    let name = "AWSOrganizationsNotInUseException";
    for text in [
        name.to_owned(),
        format!("{name} "),
        format!("See {name} in the documentation."),
        format!("If you get {ERROR} then ask."),
        format!("Here is what I got: {ERROR}"),
        format!("{ERROR}\nBut in the other account it works."),
        format!("account 2:\n{ERROR}"),
        format!("aws: [ERROR]: An error occurred ({name})"),
        format!("An error occurred ({name}) when calling the ListAccounts operation: no"),
        format!(
            "An error occurred (AccessDenied) when calling the DescribeOrganization operation: {name}"
        ),
        format!(
            "An error occurred (AccessDenied) when calling the DescribeOrganization operation: {ERROR}"
        ),
        format!("# {ERROR}"),
        format!("\"{ERROR}\""),
        format!("{ERROR}\n{}", "x\n".repeat(100_000)),
        format!("{}{ERROR}", " \n".repeat(100_000)),
        format!("<p>{ERROR}</p>"),
        format!("error,{ERROR}"),
        json!({"Message": ERROR}).to_string(),
        json!({"Error": {"Code": "AccessDenied", "Message": ERROR}}).to_string(),
        json!({"Error": {"Code": ERROR}}).to_string(),
        json!({"Errors": [{"Code": name}]}).to_string(),
        json!({"Error": {"Code": name}, "hello": "world"}).to_string(),
        json!({"Accounts": [], "Error": {"Code": name}}).to_string(),
        json!({"hello": {"Error": {"Code": name}}}).to_string(),
    ] {
        let short: String = text.chars().take(200).collect();
        assert!(read(&text).is_err(), "{short}");
    }
}

/// AWS Backup marks what it made by a tag: that is its key, and no text like it.
#[test]
fn a_tag_of_aws_backup_is_its_key() {
    let tag = "aws:backup:source-resource";
    let item = |tags: Value| {
        let arn = "arn:aws:ec2:eu-west-1:210987654321:snapshot/snap-0123456789abcdef0";
        let output = json!({"ResourceTagMappingList": [{"ResourceARN": arn, "Tags": tags}]});
        read(output.to_string()).unwrap().facts.existing[0]
            .item
            .name()
    };
    assert_eq!(
        item(json!([{"Key": tag, "Value": "x"}])),
        "backup.aws-backup"
    );
    for tags in [
        json!([{"Key": "x", "Value": tag}]),
        json!([tag]),
        json!([{"Key": format!("{tag}\""), "Value": "x"}]),
        json!([{"Key": "a", "Value": format!("\"Key\": \"{tag}\"")}]),
    ] {
        assert_eq!(item(tags.clone()), "backup.ebs", "{tags}");
    }
}
