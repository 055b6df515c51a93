//! Inventories of Resource Explorer.

use std::fmt::Write as _;

use super::{ACCOUNT, Numbers, REGIONS, RESOURCES};

/// Service, type, and how an ARN goes on; in about the shares that large accounts have.
const KINDS: [(&str, &str, &str); 12] = [
    ("ec2", "ec2:volume", "volume/vol-0"),
    ("ec2", "ec2:snapshot", "snapshot/snap-0"),
    ("logs", "logs:log-group", "log-group:/aws/lambda/orders-"),
    ("lambda", "lambda:function", "function:orders-export-"),
    ("iam", "iam:role", "role/service-role/orders-export-"),
    ("iam", "iam:policy", "policy/orders-export-"),
    ("cloudformation", "cloudformation:stack", "stack/orders-"),
    ("rds", "rds:db", "db:orders-"),
    ("dynamodb", "dynamodb:table", "table/carts-"),
    ("s3", "s3:bucket", "orders-archive-"),
    ("secretsmanager", "secretsmanager:secret", "secret:orders/"),
    ("ec2", "ec2:network-interface", "network-interface/eni-0"),
];

struct Resource {
    arn: String,
    service: &'static str,
    kind: &'static str,
    region: &'static str,
    /// When it was last seen, in hours and minutes.
    seen: String,
    /// Its tags; many have none.
    tags: Vec<(&'static str, String)>,
}

fn resource(numbers: &mut Numbers) -> Resource {
    let (service, kind, part) = KINDS[numbers.below(KINDS.len())];
    let region = if service == "iam" {
        "global"
    } else {
        REGIONS[numbers.below(REGIONS.len())]
    };
    let (arn_region, account) = match service {
        "iam" => ("", ACCOUNT),
        "s3" => ("", ""),
        _ => (region, ACCOUNT),
    };
    let number = numbers.next();
    let arn = format!("arn:aws:{service}:{arn_region}:{account}:{part}{number:016x}");
    let seen = format!("{:02}:{:02}", number % 24, number % 60);
    let team = ["orders", "carts", "platform", "data"][numbers.below(4)].to_owned();
    let stack = format!("orders-{:04}", number % 10_000);
    let mut tags = vec![("team", team), ("aws:cloudformation:stack-name", stack)];
    // Most have none.
    tags.truncate([0, 0, 0, 0, 1, 2][numbers.below(6)]);
    Resource {
        arn,
        service,
        kind,
        region,
        seen,
        tags,
    }
}

/// The output of the command.
pub(super) fn json(count: usize) -> String {
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
    let mut text = String::from("{\n    \"Resources\": [");
    for place in 0..count {
        let one = resource(&mut numbers);
        let comma = if place == 0 { "" } else { "," };
        let _ = write!(
            text,
            "{comma}
        {{
            \"Arn\": \"{}\",
            \"OwningAccountId\": \"{ACCOUNT}\",
            \"Region\": \"{}\",
            \"ResourceType\": \"{}\",
            \"Service\": \"{}\",
            \"LastReportedAt\": \"2026-10-01T{}:00+00:00\",
            \"Properties\": [",
            one.arn, one.region, one.kind, one.service, one.seen
        );
        if !one.tags.is_empty() {
            let _ = write!(
                text,
                "
                {{
                    \"Name\": \"tags\",
                    \"LastReportedAt\": \"2026-10-01T{}:00+00:00\",
                    \"Data\": [",
                one.seen
            );
            for (place, (key, value)) in one.tags.iter().enumerate() {
                let comma = if place == 0 { "" } else { "," };
                let _ = write!(
                    text,
                    "{comma}
                        {{
                            \"Key\": \"{key}\",
                            \"Value\": \"{value}\"
                        }}"
                );
            }
            text.push_str("\n                    ]\n                }\n            ");
        }
        text.push_str("]\n        }");
    }
    text.push_str("\n    ]\n}\n");
    text
}

/// The console's export: every field in quotes, and tags as JSON in one field.
pub(super) fn csv() -> String {
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
    let mut text = String::from(
        "\"Identifier\",\"Service\",\"Resource type\",\"Region\",\"AWS Account\",\"Application\",\
         \"LastReportedAt\",\"Tags\",\"ARN\"\r\n",
    );
    for _ in 0..RESOURCES {
        let one = resource(&mut numbers);
        let identifier = one.arn.rsplit([':', '/']).next().unwrap_or_default();
        let tags: Vec<String> = one
            .tags
            .iter()
            .map(|(key, value)| {
                format!("{{\"\"Key\"\":\"\"{key}\"\",\"\"Value\"\":\"\"{value}\"\"}}")
            })
            .collect();
        let _ = write!(
            text,
            "\"{identifier}\",\"{}\",\"{}\",\"{}\",\"{ACCOUNT}\",\"-\",\
             \"2026-10-01T{}:00Z\",\"[{}]\",\"{}\"\r\n",
            one.service,
            one.kind,
            one.region,
            one.seen,
            tags.join(","),
            one.arn
        );
    }
    text
}
