"""The collector with the oldest Python and SDK that it supports."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from running import SIGNED_IN
from simulated import Aws
from through import collect

THROUGH = Path(__file__).with_name("through.py")


class Oldest(unittest.TestCase):
    def test_python_3_9_can_run_it(self) -> None:
        """The sources, not the table: vermin reads Python."""
        source = Path(__file__).parents[2] / "collector/collect.py"
        # Its script knows the folder that its venv was made in, which has moved since.
        main = "from vermin import main; main()"
        vermin = [sys.executable, "-c", main, "-t=3.9-", "--no-tips", source]
        told = subprocess.run(vermin, capture_output=True, text=True, check=False)
        self.assertEqual(told.returncode, 0, told.stdout)

    def test_the_oldest_sdk_says_what_it_lacks(self) -> None:
        aws = Aws(regions=("us-east-1",))
        environment = {**os.environ, **SIGNED_IN, "AWS_ENDPOINT_URL": aws.start()}
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "file.jsonl.gz"
            command = [
                os.environ.get("OLDEST_PYTHON", sys.executable),
                "-B",
                THROUGH,
                "--output",
                file,
            ]
            told = subprocess.run(
                command, env=environment, capture_output=True, text=True, check=False
            )
            self.assertEqual(told.returncode, 0, told.stderr[-2000:])
            raw = gzip.decompress(file.read_bytes()).splitlines(keepends=True)
        aws.end()
        lines = [json.loads(line) for line in raw]
        self.assertEqual(lines[-1]["sha256"], hashlib.sha256(b"".join(raw[:-1])).hexdigest())
        answered = {line["call"] for line in lines if "answer" in line}
        lacking = {
            line["call"] for line in lines if line.get("error", {}).get("kind") == "unknown-to-sdk"
        }
        asked_first = {"ec2.DescribeVolumes", "s3.ListBuckets", "rds.DescribeDBInstances"}
        self.assertLessEqual(asked_first, answered)
        if "OLDEST_PYTHON" in os.environ:
            self.assertEqual(lines[0]["sdk"]["botocore"], "1.31.85")
            self.assertIn("dsql.ListClusters", lacking)
            self.assertEqual(len(lacking & {call.id for call in collect.CALLS}), len(lacking))


if __name__ == "__main__":
    unittest.main()
