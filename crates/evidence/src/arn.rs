//! Amazon Resource Names.

use domain::account::AccountId;

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
    /// The Region; empty for what has none.
    pub region: &'a str,
    /// The account; none where the field is empty (S3) or is not an id (`aws`).
    pub account: Option<AccountId>,
    /// Whether the account field says `aws`: AWS made it.
    pub of_aws: bool,
    /// What comes after the account, such as `db:orders`.
    pub resource: &'a str,
}

impl<'a> Arn<'a> {
    /// Reads an ARN; none for anything else and for an unknown partition. White space around it
    /// is left out, as AWS's own examples have it.
    #[must_use]
    pub fn parse(text: &'a str) -> Option<Self> {
        let text = text.trim();
        let mut fields = text.splitn(6, ':');
        if fields.next() != Some("arn") {
            return None;
        }
        let partition = Partition::parse(fields.next()?)?;
        let service = fields.next().filter(|service| !service.is_empty())?;
        let region = fields.next()?;
        let account = fields.next()?;
        let resource = fields.next().filter(|resource| !resource.is_empty())?;
        let id = plain_account(account);
        if id.is_none() && !account.is_empty() && account.bytes().all(|byte| byte.is_ascii_digit())
        {
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
        resource.split_once([':', '/']).unwrap_or(("", resource))
    }
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
        ] {
            assert_eq!(Arn::parse(text), None, "{text}");
        }
    }
}
