"""Writes the samples of the collector's file: with the real collector, of a simulated AWS.

Run it with the Python of the collector's tests: `python make.py`, in this folder.
"""

from __future__ import annotations

import gzip
import sys
from pathlib import Path
from typing import Any
from unittest import mock

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[4] / "tests/collector"))

from running import run
from simulated import Aws, Failure, Request
from through import collect

CLOSING, AWAY, MANAGEMENT = "210987654321", "999988887777", "111122223333"
WHEN = "2026-10-05T10:00:00Z"
HOME = "eu-west-1"
VAULT = f"arn:aws:backup:{HOME}:{CLOSING}:backup-vault:main"
AWAY_VAULT = f"arn:aws:backup:{HOME}:{AWAY}:backup-vault:kept"
ORDERS = f"arn:aws:rds:{HOME}:{CLOSING}:db:orders"
COPY = f"arn:aws:backup:{HOME}:{AWAY}:recovery-point:6c1f"


def here(answer: Any, empty: Any) -> Any:
    """An answer in one Region, and nothing in the others."""
    return lambda request: answer if request.region == HOME else empty


def caller(account: str) -> Any:
    arn = f"arn:aws:sts::{account}:assumed-role/Audit/ann@example.com"
    return lambda _: {"Account": account, "Arn": arn, "UserId": "AROA:ann@example.com"}


def denied(_: Request) -> Any:
    raise Failure("AccessDeniedException")


def member(_: Request) -> Any:
    organization = {"Id": "o-exampleorgid", "FeatureSet": "ALL", "MasterAccountId": MANAGEMENT}
    return {"Organization": organization}


def point(vault: str, arn: str, delete_at: int) -> dict[str, Any]:
    return {
        "RecoveryPoints": [
            {
                "RecoveryPointArn": arn,
                "BackupVaultArn": vault,
                "ResourceArn": ORDERS,
                "ResourceType": "RDS",
                "Status": "COMPLETED",
                "IsEncrypted": False,
                "CreationDate": 1790935200,
                "CompletionDate": 1790938800,
                "CalculatedLifecycle": {"DeleteAt": delete_at},
                "Lifecycle": {"DeleteAfterDays": 365},
            }
        ]
    }


THIS = {
    "sts.GetCallerIdentity": caller(CLOSING),
    "organizations.DescribeOrganization": member,
    "s3.ListBuckets": lambda _: {
        "Buckets": [
            {"Name": "example-photos", "BucketRegion": HOME, "CreationDate": 1600000000},
            {"Name": "example-logs", "BucketRegion": "us-east-1", "CreationDate": 1600000000},
        ]
    },
    "ec2.DescribeVolumes": here(
        {"Volumes": [{"VolumeId": "vol-0a1b2c3d", "Size": 8, "State": "in-use"}]}, {"Volumes": []}
    ),
    "rds.DescribeDBInstances": here(
        {
            "DBInstances": [
                {
                    "DBInstanceArn": ORDERS,
                    "DBInstanceIdentifier": "orders",
                    "Engine": "postgres",
                    "DBInstanceStatus": "available",
                },
            ]
        },
        {"DBInstances": []},
    ),
    "rds.DescribeDBClusters": here(
        {
            "DBClusters": [
                {
                    "DBClusterArn": f"arn:aws:rds:{HOME}:{CLOSING}:cluster:graph",
                    "DBClusterIdentifier": "graph",
                    "Engine": "neptune",
                    "Status": "available",
                }
            ]
        },
        {"DBClusters": []},
    ),
    "kms.ListKeys": here({"Keys": [{"KeyId": "aws-made"}]}, {"Keys": []}),
    "kms.ListAliases": here(
        {"Aliases": [{"AliasName": "alias/aws/rds", "TargetKeyId": "aws-made"}]}, {"Aliases": []}
    ),
    "keyspaces.ListKeyspaces": lambda _: {
        "keyspaces": [
            {
                "keyspaceName": "system_schema",
                "resourceArn": "arn:aws:cassandra:::/keyspace/system_schema/",
                "replicationStrategy": "SINGLE_REGION",
            }
        ]
    },
    "iam.ListRoles": lambda _: {
        "Roles": [
            {
                "RoleName": "AWSServiceRoleForRDS",
                "Path": "/aws-service-role/rds.amazonaws.com/",
                "RoleId": "AROAEXAMPLEID",
                "Arn": f"arn:aws:iam::{CLOSING}:role/x",
                "CreateDate": 1600000000,
            }
        ]
    },
    "secretsmanager.ListSecrets": denied,
    "backup.ListBackupVaults": here(
        {
            "BackupVaultList": [
                {"BackupVaultName": "main", "BackupVaultArn": VAULT, "NumberOfRecoveryPoints": 1}
            ]
        },
        {
            "BackupVaultList": [
                {
                    "BackupVaultName": "Default",
                    "BackupVaultArn": VAULT.replace(HOME, "us-east-1").replace("main", "Default"),
                    "NumberOfRecoveryPoints": 0,
                }
            ]
        },
    ),
    "backup.ListRecoveryPointsByBackupVault": here(
        point(VAULT, COPY.replace(AWAY, CLOSING).replace("6c1f", "11aa"), 1822471200),
        {"RecoveryPoints": []},
    ),
    "backup.ListCopyJobs": here(
        {
            "CopyJobs": [
                {
                    "CopyJobId": "7b8c",
                    "AccountId": CLOSING,
                    "ResourceArn": ORDERS,
                    "ResourceType": "RDS",
                    "State": "COMPLETED",
                    "SourceBackupVaultArn": VAULT,
                    "DestinationBackupVaultArn": AWAY_VAULT,
                    "DestinationRecoveryPointArn": COPY,
                    "CreationDate": 1790935200,
                    "CompletionDate": 1790938800,
                }
            ]
        },
        {"CopyJobs": []},
    ),
    "route53domains.ListDomains": lambda _: {
        "Domains": [{"DomainName": "example.org", "AutoRenew": True, "Expiry": 1810000000}]
    },
    "ce.GetCostAndUsage": lambda _: {
        "ResultsByTime": [
            {
                "TimePeriod": {"Start": "2026-09-01", "End": "2026-10-01"},
                "Groups": [
                    {
                        "Keys": [service, HOME],
                        "Metrics": {"UnblendedCost": {"Amount": "3.5", "Unit": "USD"}},
                    }
                    for service in ("Amazon Relational Database Service", "Amazon WorkMail")
                ],
            }
        ]
    },
}

# A bucket of photos, the disk of a forgotten server and a domain, in no organization.
OWNER = {
    name: THIS[name]
    for name in ("sts.GetCallerIdentity", "ec2.DescribeVolumes", "route53domains.ListDomains")
} | {
    "s3.ListBuckets": lambda _: {
        "Buckets": [{"Name": "example-photos", "BucketRegion": HOME, "CreationDate": 1600000000}]
    }
}

COPIES = {
    "sts.GetCallerIdentity": caller(AWAY),
    "backup.ListBackupVaults": here(
        {
            "BackupVaultList": [
                {
                    "BackupVaultName": "kept",
                    "BackupVaultArn": AWAY_VAULT,
                    "NumberOfRecoveryPoints": 1,
                }
            ]
        },
        {"BackupVaultList": []},
    ),
    "backup.ListRecoveryPointsByBackupVault": here(
        point(AWAY_VAULT, COPY, 1822471200), {"RecoveryPoints": []}
    ),
}


def account(id: str, state: str, method: str) -> dict[str, Any]:
    joined = 1600000000
    return {
        "Id": id,
        "Name": f"Account {id}",
        "Email": "ann@example.com",
        "State": state,
        "JoinedMethod": method,
        "JoinedTimestamp": joined,
    }


ORGANIZATION = {
    "sts.GetCallerIdentity": caller(MANAGEMENT),
    "organizations.ListAccounts": lambda _: {
        "Accounts": [
            account(MANAGEMENT, "ACTIVE", "INVITED"),
            account(CLOSING, "ACTIVE", "CREATED"),
            account(AWAY, "ACTIVE", "CREATED"),
        ]
    },
}

SAMPLES = {
    "collected": (THIS, ["--costs"]),
    "collected-owner": (OWNER, []),
    "collected-empty": ({"sts.GetCallerIdentity": caller(CLOSING)}, []),
    "collected-limited": ({"sts.GetCallerIdentity": caller(CLOSING)}, ["--regions", HOME]),
    "collected-copies": (COPIES, ["--copies"]),
    "collected-organization": (ORGANIZATION, ["--organization"]),
}


def main() -> None:
    """Writes all samples."""
    for name, (answers, words) in SAMPLES.items():
        with mock.patch.object(collect, "now", lambda: WHEN):
            done = run(Aws(answers, off=("ap-east-1",)), *words)
        (packed,) = done.files.values()
        (HERE / f"{name}.jsonl").write_bytes(gzip.decompress(packed))


if __name__ == "__main__":
    main()
