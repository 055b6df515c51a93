"""How much processor time and memory the collector needs."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path
from typing import Any

from running import ALL, SIGNED_IN
from simulated import Aws, Request

THROUGH = Path(__file__).with_name("through.py")
REGIONS = (
    "us-east-1", "us-east-2", "us-west-1", "us-west-2", "ap-south-1", "ap-northeast-1",
    "ap-northeast-2", "ap-northeast-3", "ap-southeast-1", "ap-southeast-2", "ca-central-1",
    "eu-central-1", "eu-west-1", "eu-west-2", "eu-west-3", "eu-north-1", "sa-east-1",
)  # fmt: skip
PAGES = 100
# Seconds that an answer takes, and seconds and megabytes that a run may take.
DELAY, TIME, MEMORY = 0.05, 120, 300


def snapshots(request: Request) -> Any:
    """100,000 snapshots in one Region, 1,000 a page."""
    if request.region != REGIONS[0]:
        return None
    page = int(request.body.decode().partition("NextToken=")[2].partition("&")[0] or 0)
    things = [
        {"SnapshotId": f"snap-{page:08x}{i:09x}", "VolumeSize": 8, "Encrypted": True}
        for i in range(1000)
    ]
    more = {"NextToken": str(page + 1)} if page + 1 < PAGES else {}
    return {"Snapshots": things, **more}


class Limits(unittest.TestCase):
    def use(self, aws: Aws) -> tuple[float, int]:
        """Processor time in seconds and most memory in megabytes of a run."""
        environment = {**os.environ, **SIGNED_IN, "AWS_ENDPOINT_URL": aws.start()}
        self.addCleanup(aws.end)
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        with tempfile.TemporaryDirectory() as folder:
            words = [sys.executable, "-B", THROUGH, "--output", Path(folder) / "file.jsonl.gz"]
            told = subprocess.run(
                words, env=environment, capture_output=True, text=True, check=False
            )
        self.assertEqual(told.returncode, 0, told.stderr[-2000:])
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        print(f"{len(aws.asked)} requests, {seconds:.0f} s, {after.ru_maxrss // 1024} MB")
        return seconds, after.ru_maxrss // 1024

    def test_an_empty_account_of_17_regions_takes_two_minutes(self) -> None:
        """Processor time, since other work on the machine lengthens every other kind. While one
        Region waits for its answer, the others work: waiting adds little on one processor."""
        aws = Aws(regions=REGIONS)
        seconds, _ = self.use(aws)
        self.assertGreater(len(aws.asked), 5000)
        self.assertLessEqual(seconds, TIME)
        # Nothing but waiting is no longer than that: in each Region one answer after another.
        self.assertLessEqual(len(ALL) * DELAY, TIME / 2)

    def test_a_large_account_fits_into_memory(self) -> None:
        aws = Aws({"ec2.DescribeSnapshots": snapshots}, regions=REGIONS[:2])
        _, most = self.use(aws)
        pages = [one for one in aws.asked if one.id == "ec2.DescribeSnapshots"]
        self.assertEqual(len(pages), PAGES + 1)
        self.assertLessEqual(most, MEMORY)


if __name__ == "__main__":
    unittest.main()
