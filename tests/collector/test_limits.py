"""How much time and memory the collector needs."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
import unittest
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from running import SIGNED_IN
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


@contextmanager
def on_one_processor() -> Iterator[None]:
    """Programs that begin meanwhile keep to one processor, where the system can do that."""
    if not hasattr(os, "sched_setaffinity"):
        yield
        return
    # Of this thread alone: the simulated AWS has others.
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(before)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


class Limits(unittest.TestCase):
    def use(self, aws: Aws) -> float:
        """Runs the collector, and tells how many seconds it took."""
        environment = {**os.environ, **SIGNED_IN, "AWS_ENDPOINT_URL": aws.start()}
        self.addCleanup(aws.end)
        began = time.monotonic()
        with tempfile.TemporaryDirectory() as folder, on_one_processor():
            words = [sys.executable, "-B", THROUGH, "--output", Path(folder) / "file.jsonl.gz"]
            told = subprocess.run(
                words, env=environment, capture_output=True, text=True, check=False
            )
        seconds = time.monotonic() - began
        self.assertEqual(told.returncode, 0, told.stderr[-2000:])
        print(f"{len(aws.asked)} requests, {seconds:.0f} s")
        return seconds

    def test_an_empty_account_of_17_regions_takes_two_minutes(self) -> None:
        """Two minutes are a promise to people: the clock holds it."""
        aws = Aws(regions=REGIONS, delay=DELAY)
        self.assertLessEqual(self.use(aws), TIME)
        self.assertGreater(len(aws.asked), 5000)

    def test_a_large_account_fits_into_memory(self) -> None:
        aws = Aws({"ec2.DescribeSnapshots": snapshots}, regions=REGIONS[:2])
        self.use(aws)
        pages = [one for one in aws.asked if one.id == "ec2.DescribeSnapshots"]
        self.assertEqual(len(pages), PAGES + 1)
        # A child's figure begins with what this process had when it made it: never too little.
        most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
        print(f"{most} MB")
        self.assertLessEqual(most, MEMORY)


if __name__ == "__main__":
    unittest.main()
