//! Several outputs in one text.

use evidence::drawn::Drawn;
use evidence::kind::Kind;
use evidence::problem::Problem;
use evidence::reader::Reader;
use evidence::refusal::{OutputForm, Refusal, RefusalCode};

use crate::common::{given, read, sample};
use crate::traps::text;

fn outcomes(text: &str, slice: usize) -> Vec<Result<Drawn, Refusal>> {
    let mut reader = Reader::new(given("paste"));
    for slice in text.as_bytes().chunks(slice) {
        reader.push(slice).unwrap();
    }
    reader.finish_all().unwrap()
}

/// The kinds, or the codes of the refusals; however the text is sliced.
#[track_caller]
fn told(text: &str) -> Vec<Result<Kind, RefusalCode>> {
    let whole = outcomes(text, usize::MAX);
    assert_eq!(outcomes(text, 1), whole, "{text}");
    let told = |outcome: Result<Drawn, Refusal>| match outcome {
        Ok(drawn) => Ok(drawn.source.kind),
        Err(refusal) => Err(refusal.code()),
    };
    whole.into_iter().map(told).collect()
}

const IDENTITY: &str = "sts-get-caller-identity.json";
const ACCOUNTS: &str = "organizations-list-accounts.json";
const TAGGED: &str = "resourcegroupstaggingapi-get-resources.json";

#[test]
fn outputs_after_each_other() {
    let kinds = [
        Ok(Kind::CallerIdentity),
        Ok(Kind::Accounts),
        Ok(Kind::TaggedResources),
    ];
    let texts = [text(IDENTITY), text(ACCOUNTS), text(TAGGED)];
    assert_eq!(told(&texts.concat()), kinds);
    // JSON Lines.
    let lines = texts.clone().map(|text| {
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        value.to_string()
    });
    assert_eq!(told(&lines.join("\n")), kinds);
    // With the commands, in a fence, with Windows' line ends.
    let commands = [
        "sts get-caller-identity",
        "organizations list-accounts --output json",
        "resourcegroupstaggingapi get-resources --region eu-west-1",
    ];
    let pasted: Vec<String> = commands
        .iter()
        .zip(&texts)
        .map(|(command, text)| format!("$ aws {command}\n{text}\n"))
        .collect();
    assert_eq!(told(&pasted.concat()), kinds);
    let fenced = format!("```console\n{}```\n", pasted.concat());
    assert_eq!(told(&fenced), kinds);
    assert_eq!(told(&fenced.replace('\n', "\r\n")), kinds);
}

/// Each of them shows what it shows alone.
#[test]
fn each_is_a_file_of_its_own() {
    let both = [text(IDENTITY), text(ACCOUNTS)].concat();
    let drawn: Vec<Drawn> = outcomes(&both, usize::MAX)
        .into_iter()
        .map(Result::unwrap)
        .collect();
    assert_eq!(drawn[0].facts, read(sample(IDENTITY)).unwrap().facts);
    assert_eq!(drawn[1].facts, read(sample(ACCOUNTS)).unwrap().facts);
    assert_eq!(
        drawn[0].source.digest,
        domain::sealed::digest(both.as_bytes())
    );
    assert_ne!(drawn[0].source.digest, drawn[1].source.digest);
}

#[test]
fn one_that_is_not_taken_leaves_the_others() {
    let known = Ok(Kind::CallerIdentity);
    let with = |other: &str| told(&[&text(IDENTITY), other, &text(TAGGED)].join("\n"));
    let last = Ok(Kind::TaggedResources);
    for (other, code) in [
        ("{\"hello\": 1}", RefusalCode::Unrecognised),
        ("[1]", RefusalCode::Queried),
        ("{\"Domains\": []}", RefusalCode::Ambiguous),
        (
            "{\"Code\": \"AccessDenied\", \"Message\": \"no\"}",
            RefusalCode::ErrorMessage,
        ),
        (
            "$ aws organizations list-accounts\n\nAn error occurred (AccessDeniedException) when calling the ListAccounts operation: no",
            RefusalCode::ErrorMessage,
        ),
    ] {
        assert_eq!(with(other), [known, Err(code), last], "{other}");
    }
}

#[test]
fn the_answer_that_there_is_no_organization() {
    let error = "An error occurred (AWSOrganizationsNotInUseException) when calling the DescribeOrganization operation: Your account is not a member of an organization.";
    let echo = "$ aws organizations describe-organization";
    assert_eq!(
        told(&format!("{echo}\n\n{error}\n")),
        [Ok(Kind::NoOrganization)]
    );
    let both = [text(IDENTITY).as_str(), echo, error].join("\n");
    assert_eq!(
        told(&both),
        [Ok(Kind::CallerIdentity), Ok(Kind::NoOrganization)]
    );
    // Another command's answer says nothing, and neither does an error that answers nothing.
    let other = format!("$ aws organizations list-accounts\n{error}");
    assert_eq!(told(&other), [Err(RefusalCode::OtherOutput)]);
    let unasked = [text(IDENTITY).as_str(), error].join("\n");
    assert!(read(unasked).is_err());
}

/// What can't be read at all leaves nothing of the text.
#[test]
fn what_is_cut_or_written_between() {
    for (end, code) in [
        ("{\"Accounts\": [", RefusalCode::CutOff),
        ("and then I ran the next one", RefusalCode::Malformed),
        ("210987654321", RefusalCode::Malformed),
    ] {
        let mut reader = Reader::new(given("paste"));
        let text = [&text(IDENTITY), end].join("\n");
        let pushed = reader.push(text.as_bytes());
        let refused = pushed.err().or_else(|| reader.finish_all().err());
        assert_eq!(refused.map(|refusal| refusal.code()), Some(code), "{end}");
    }
    let table = "$ aws sts get-caller-identity --output table\n----------------------\n";
    let refused = Err(Refusal::NotJsonOutput(OutputForm::Table));
    assert_eq!(read(table), refused);
}

#[test]
fn the_array_of_a_query() {
    for name in [
        TAGGED,
        "backup-list-copy-jobs.json",
        "account-list-regions.json",
        "route53domains-list-domains.json",
        "savingsplans-describe-savings-plans.json",
        "resource-explorer-2-search.json",
    ] {
        let output: serde_json::Value = serde_json::from_slice(&sample(name)).unwrap();
        let mut lists = output.as_object().unwrap().values();
        let list = lists.rfind(|value| value.is_array()).unwrap();
        let (whole, queried) = (read(sample(name)).unwrap(), read(list.to_string()).unwrap());
        assert_eq!(queried.source.kind, whole.source.kind, "{name}");
        assert_eq!(queried.facts, whole.facts, "{name}");
        assert_eq!(queried.source.problems, [Problem::PartOfList], "{name}");
        assert!(!queried.source.complete, "{name}");
    }
}

#[test]
fn examples_of_the_documentation() {
    for text in [
        "{\n   \"Accounts\": [ \n      { \n         \"Arn\": \"string\",\n         \"Id\": \"string\",\n         \"JoinedTimestamp\": number\n      }\n   ]\n}",
        "{\"Domains\": [{\"AutoRenew\": boolean, \"DomainName\": \"string\", \"Expiry\": number}]}",
        "{\n    'Domains': [\n        {\n            'DomainName': 'string',\n            'AutoRenew': True|False,\n            'Expiry': datetime(2015, 1, 1)\n        },\n    ]\n}",
        "{\"savingsPlans\": [{\"savingsPlanId\": \"string\", \"state\": \"string\"}]}",
        "```\n{\"Regions\": [{\"RegionName\": \"string\", \"RegionOptStatus\": \"string\"}]}\n```",
    ] {
        assert_eq!(read(text), Err(Refusal::DocumentationExample), "{text}");
    }
    // A name may be that word.
    let named =
        text("route53domains-list-domains.json").replace("\"example-shop.org\"", "\"string\"");
    assert!(read(named).is_ok());
}

#[test]
fn errors_as_json() {
    for text in [
        "{\"Message\": \"no\", \"Code\": \"AccessDeniedException\"}",
        "{\"Error\": {\"Code\": \"AccessDeniedException\", \"Message\": \"no\"}}",
        "{\"__type\": \"com.amazonaws.organizations#AccessDeniedException\", \"message\": \"no\"}",
        "{\"code\": \"AccessDeniedException\", \"message\": \"no\", \"Reason\": \"x\"}",
    ] {
        let error = "AccessDeniedException".to_owned();
        let operation = String::new();
        assert_eq!(
            read(text),
            Err(Refusal::ErrorMessage { error, operation }),
            "{text}"
        );
    }
}
