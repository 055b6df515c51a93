"""Collects from a simulated account and from the one where its copies are kept, and writes both files
into a folder: `python collected.py FOLDER`. The browser's tests drop them."""

from __future__ import annotations

import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from running import run
from simulated import ACCOUNT, Aws

AWAY = "444455556666"
REGION = "eu-west-1"
NOW = datetime.now(timezone.utc)
YESTERDAY = NOW - timedelta(days=1)
VAULT = f"arn:aws:backup:{REGION}:{AWAY}:backup-vault:kept"
POINT = f"arn:aws:rds:{REGION}:{AWAY}:snapshot:awsbackup:copyjob-1"
DATABASE = f"arn:aws:rds:{REGION}:{ACCOUNT}:db:orders"
HOME = f"arn:aws:backup:{REGION}:{ACCOUNT}:backup-vault:Default"


def in_region(answer: dict[str, Any]) -> Any:
    """An answer that one Region gives, and no other."""
    return lambda request: answer if request.region == REGION else None


def who(account: str) -> Any:
    arn = f"arn:aws:sts::{account}:assumed-role/Audit/run"
    return lambda _: {"Account": account, "Arn": arn, "UserId": "AROA:run"}


DATABASES = {
    "DBInstances": [
        {
            "DBInstanceIdentifier": "orders",
            "DBInstanceArn": DATABASE,
            "DBInstanceStatus": "available",
            "Engine": "postgres",
        }
    ]
}
COPY_JOBS = {
    "CopyJobs": [
        {
            "AccountId": ACCOUNT,
            "CopyJobId": "1",
            "SourceBackupVaultArn": HOME,
            "DestinationBackupVaultArn": VAULT,
            "DestinationRecoveryPointArn": POINT,
            "ResourceArn": DATABASE,
            "ResourceType": "RDS",
            "CreationDate": YESTERDAY,
            "CompletionDate": YESTERDAY,
            "State": "COMPLETED",
        }
    ]
}
POINTS = {
    "RecoveryPoints": [
        {
            "RecoveryPointArn": POINT,
            "BackupVaultArn": VAULT,
            "BackupVaultName": "kept",
            "SourceBackupVaultArn": HOME,
            "ResourceArn": DATABASE,
            "ResourceType": "RDS",
            "CreationDate": YESTERDAY,
            "CompletionDate": YESTERDAY,
            "Status": "COMPLETED",
            "IsEncrypted": False,
            "Lifecycle": {"DeleteAfterDays": 400},
            "CalculatedLifecycle": {"DeleteAt": NOW + timedelta(days=399)},
        }
    ]
}
CLOSING: dict[str, Any] = {
    "sts.GetCallerIdentity": who(ACCOUNT),
    "s3.ListBuckets": lambda _: {"Buckets": [{"Name": "photos"}]},
    "rds.DescribeDBInstances": in_region(DATABASES),
    "backup.ListCopyJobs": in_region(COPY_JOBS),
}
KEEPING: dict[str, Any] = {
    "sts.GetCallerIdentity": who(AWAY),
    "backup.ListBackupVaults": in_region(
        {"BackupVaultList": [{"BackupVaultName": "kept", "BackupVaultArn": VAULT}]}
    ),
    "backup.ListRecoveryPointsByBackupVault": in_region(POINTS),
}


def collect(answers: dict[str, Any], *words: str) -> bytes:
    """The file that a run leaves."""
    done = run(Aws(answers), *words)
    if done.result:
        raise SystemExit(done.told)
    (packed,) = done.files.values()
    return packed


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "account.jsonl.gz").write_bytes(collect(CLOSING))
    (folder / "copies.jsonl.gz").write_bytes(collect(KEEPING, "--copies"))
