//! Amazon Resource Names.

use domain::account::AccountId;

use crate::cut;
use crate::partition::Partition;

/// An ARN, cut into its fields: `arn:partition:service:region:account:resource`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arn<'a> {
    /// All of it, without white space around it.
    pub text: &'a str,
    /// The partition.
    pub partition: Partition,
    /// The service, such as `rds`.
    pub service: &'a str,
    /// The Region; empty for resources that have none.
    pub region: &'a str,
    /// The account; none where the field is empty (S3) or is not an id (`aws`).
    pub account: Option<AccountId>,
    /// Whether the account field says `aws`: AWS made it.
    pub of_aws: bool,
    /// The part after the account, such as `db:orders`.
    pub resource: &'a str,
}

impl<'a> Arn<'a> {
    /// Reads an ARN; none for anything else and for an unknown partition. White space around it
    /// is left out, as AWS's own examples have it.
    #[must_use]
    pub fn parse(text: &'a str) -> Option<Self> {
        let text = cut::trim(text);
        let field = |text| cut::at(text, |byte| byte == b':');
        let (partition, rest) = field(text.strip_prefix("arn:")?)?;
        let partition = Partition::parse(partition)?;
        let (service, rest) = field(rest).filter(|(service, _)| !service.is_empty())?;
        let (region, rest) = field(rest)?;
        if !is_name(service) || !is_region(region) {
            return None;
        }
        let (account, resource) = field(rest).filter(|(_, resource)| !resource.is_empty())?;
        let id = plain_account(account);
        if id.is_none() && account.bytes().any(|byte| byte.is_ascii_digit()) {
            return None;
        }
        Some(Self {
            text,
            partition,
            service,
            region,
            account: id,
            of_aws: account == "aws",
            resource,
        })
    }

    /// The kind of resource and the rest: `db` and `orders`. Without a kind, as S3 and SNS write
    /// it, the kind is empty.
    #[must_use]
    pub fn part(&self) -> (&'a str, &'a str) {
        let resource = self.resource.strip_prefix('/').unwrap_or(self.resource);
        cut::at(resource, |byte| matches!(byte, b':' | b'/')).unwrap_or(("", resource))
    }
}

/// The name or id of a resource by itself, without its account, Region and kind: `orders`. What is no
/// ARN is a name already.
#[must_use]
pub fn own_name(text: &str) -> &str {
    let Some(arn) = Arn::parse(text) else {
        return text;
    };
    // Buckets, topics and queues have no kind before their names.
    let is_bare = matches!(arn.service, "s3" | "sns" | "sqs");
    let name = if is_bare { arn.resource } else { arn.part().1 };
    // Log groups end with what stands for all their streams.
    let name = name.strip_suffix(":*").unwrap_or(name);
    if name.is_empty() { text } else { name }
}

/// Every Region has a hyphen, with something before it and after it.
pub(crate) fn is_region(text: &str) -> bool {
    let hyphen = text.bytes().rposition(|byte| byte == b'-');
    let parted = hyphen.is_some_and(|place| place + 1 < text.len());
    text.is_empty() || is_name(text) && !text.starts_with('-') && parted
}

/// Services and Regions have small letters, digits and hyphens: anything else is damage.
fn is_name(text: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    text.bytes().all(fits)
}

/// Twelve digits and nothing else: what a person may type with hyphens, AWS never writes so.
#[must_use]
pub fn plain_account(text: &str) -> Option<AccountId> {
    (text.len() == 12)
        .then(|| AccountId::parse(text).ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields() {
        let arn = Arn::parse(" arn:aws:rds:eu-west-1:210987654321:db:orders\n").unwrap();
        assert_eq!(arn.text, "arn:aws:rds:eu-west-1:210987654321:db:orders");
        assert_eq!((arn.service, arn.region), ("rds", "eu-west-1"));
        assert_eq!(arn.account.unwrap().as_str(), "210987654321");
        assert_eq!(arn.part(), ("db", "orders"));
        let bucket = Arn::parse("arn:aws-cn:s3:::name").unwrap();
        assert_eq!((bucket.partition, bucket.account), (Partition::China, None));
        assert_eq!(bucket.part(), ("", "name"));
        let gateway = Arn::parse("arn:aws:apigateway:eu-west-1::/restapis/abc").unwrap();
        assert_eq!(gateway.part(), ("restapis", "abc"));
        assert!(Arn::parse("arn:aws:iam::aws:policy/Admin").unwrap().of_aws);
    }

    #[test]
    fn own_names() {
        for (text, name) in [
            ("arn:aws:rds:eu-west-1:210987654321:db:orders", "orders"),
            ("arn:aws:s3:::photos", "photos"),
            ("arn:aws:sqs:eu-west-1:210987654321:jobs", "jobs"),
            ("arn:aws:ec2:eu-west-1:210987654321:volume/vol-1", "vol-1"),
            ("arn:aws:apigateway:eu-west-1::/restapis/abc", "abc"),
            ("arn:aws:rds:eu-west-1:210987654321:snapshot:rds:a", "rds:a"),
            (
                "arn:aws:logs:eu-west-1:210987654321:log-group:/aws/lambda/a:*",
                "/aws/lambda/a",
            ),
            (
                "arn:aws:ec2:eu-west-1:210987654321:volume/",
                "arn:aws:ec2:eu-west-1:210987654321:volume/",
            ),
            ("example.org", "example.org"),
        ] {
            assert_eq!(own_name(text), name);
        }
    }

    #[test]
    fn what_is_none() {
        for text in [
            "",
            "arn",
            "arn:aws:rds:eu-west-1:210987654321",
            "arn:aws:rds:eu-west-1:210987654321:",
            "arn:aws-moon:rds:eu-west-1:210987654321:db:orders",
            "arn:aws::eu-west-1:210987654321:db:orders",
            "arn:aws:rds:eu-west-1:21098765432:db:orders",
            "ARN:aws:rds:eu-west-1:210987654321:db:orders",
            "arn:aws:r:s:eu-west-1:210987654321:db:orders",
            "arn:aws:rds:arn:aws:rds:eu-west-1:210987654321:db:orders",
            "arn:aws:rds:eu-west-::210987654321:db:orders",
            "arn:aws:r{s:eu-west-1:210987654321:db:orders",
            "arn:aws:rds:eu west-1:210987654321:db:orders",
        ] {
            assert_eq!(Arn::parse(text), None, "{text}");
        }
    }
}
