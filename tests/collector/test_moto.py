"""The collector against moto, which keeps accounts as AWS does: what was made there is found."""

from __future__ import annotations

import logging
import unittest
from unittest import mock

import boto3
from moto.server import ThreadedMotoServer
from running import SIGNED_IN, only, run
from simulated import Aws

CALLS = (
    "ec2.DescribeVolumes",
    "ec2.DescribeImages",
    "dynamodb.ListTables",
    "s3.ListBuckets",
    "s3.GetBucketReplication",
    "secretsmanager.ListSecrets",
    "kms.ListKeys",
    "kms.ListAliases",
    "iam.ListAccountAliases",
    "iam.ListUsers",
    "organizations.DescribeOrganization",
    "backup.ListBackupVaults",
    "backup.ListRecoveryPointsByBackupVault",
    "rds.DescribeDBInstances",
    "route53.ListHostedZones",
    "ssm.DescribeParameters",
    "logs.DescribeLogGroups",
    "sqs.ListQueues",
    "resourcegroupstaggingapi.GetResources",
)


class Served(Aws):
    """The same place as the simulation, filled by moto."""

    def start(self) -> str:
        logging.getLogger("werkzeug").setLevel(logging.ERROR)
        self.moto = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
        self.moto.start()
        host, port = self.moto.get_host_and_port()
        self.where = f"http://{host}:{port}"
        with mock.patch.dict("os.environ", SIGNED_IN):
            self.fill()
        return self.where

    def client(self, service: str, region: str = "eu-west-1"):
        return boto3.client(service, region, endpoint_url=self.where)

    def fill(self) -> None:
        """Makes a few things in one Region, and more than a page of queues."""
        self.client("ec2").create_volume(AvailabilityZone="eu-west-1a", Size=8)
        self.client("dynamodb").create_table(
            TableName="orders",
            KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
            AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
            BillingMode="PAY_PER_REQUEST",
        )
        where = {"LocationConstraint": "eu-west-1"}
        self.client("s3").create_bucket(Bucket="photos", CreateBucketConfiguration=where)
        secrets = self.client("secretsmanager")
        tags = [{"Key": "team", "Value": "shop"}]
        secrets.create_secret(Name="zebedee/login", SecretString="hush", Tags=tags)
        secrets.create_secret(Name="db", SecretString="hush")
        secrets.delete_secret(SecretId="db")
        self.client("ssm").put_parameter(Name="/db/pass", Value="hush", Type="SecureString")
        self.client("iam").create_account_alias(AccountAlias="our-shop")
        self.client("iam").create_user(UserName="zebedee")
        self.client("route53").create_hosted_zone(Name="example.com", CallerReference="1")
        queues = self.client("sqs")
        for number in range(3):
            queues.create_queue(QueueName=f"queue-{number}")

    def end(self) -> None:
        self.moto.stop()


class Moto(unittest.TestCase):
    def test_what_is_there_is_found_and_what_is_not_is_asked(self) -> None:
        done = run(Served(), "--regions", "eu-west-1,us-east-1", calls=only(*CALLS))

        def answers(call: str, region: str) -> list:
            """What the call listed in a Region."""
            row = next(row for row in only(call) if row.id == call)
            lines = [line for line in done.of(call) if line["region"] == region]
            return [one for line in lines for one in line["answer"].get(row.list, [])]

        self.assertTrue(done.digest_fits())
        # moto has no list of an account's Regions yet.
        faults = {line["call"] for line in done.lines if "error" in line}
        self.assertLessEqual(faults, {"account.ListRegions"})
        self.assertEqual(answers("dynamodb.ListTables", "eu-west-1"), ["orders"])
        self.assertEqual(answers("dynamodb.ListTables", "us-east-1"), [])
        self.assertEqual(len(answers("ec2.DescribeVolumes", "eu-west-1")), 1)
        self.assertEqual(answers("ec2.DescribeVolumes", "us-east-1"), [])
        self.assertEqual([one["Name"] for one in answers("s3.ListBuckets", "global")], ["photos"])
        self.assertEqual(len(answers("secretsmanager.ListSecrets", "eu-west-1")), 2)
        tagged = answers("resourcegroupstaggingapi.GetResources", "eu-west-1")
        self.assertEqual(len(tagged), 1)
        self.assertEqual(answers("iam.ListAccountAliases", "global"), ["our-shop"])
        self.assertEqual(len(answers("sqs.ListQueues", "eu-west-1")), 3)
        self.assertEqual(answers("sqs.ListQueues", "us-east-1"), [])
        (organization,) = done.of("organizations.DescribeOrganization")
        self.assertEqual(organization["none"], "AWSOrganizationsNotInUseException")
        text = b"".join(done.raw)
        for hidden in (b"hush", b"zebedee", b"/db/pass"):
            self.assertNotIn(hidden, text)


if __name__ == "__main__":
    unittest.main()
