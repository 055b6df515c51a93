"""Runs the collector in a test and reads the file that it writes."""

from __future__ import annotations

import contextlib
import gzip
import hashlib
import io
import json
import os
import tempfile
from pathlib import Path
from typing import Any
from unittest import mock

from simulated import Aws
from through import collect

ALL = list(collect.CALLS)
SIGNED_IN = {
    "AWS_ACCESS_KEY_ID": "none",
    "AWS_SECRET_ACCESS_KEY": "none",
    "AWS_DEFAULT_REGION": "us-east-1",
    "AWS_CONFIG_FILE": os.devnull,
    "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
    "AWS_EC2_METADATA_DISABLED": "true",
}


def row(**columns: Any) -> Any:
    """A row of the table, with its defaults."""
    return collect.Call(**{**collect.DATA["defaults"], **columns})


def only(*ids: str) -> list[Any]:
    """The rows of the table with these ids, and the opening ones."""
    known = {call.id for call in ALL}
    assert known >= set(ids), set(ids) - known
    return [call for call in ALL if call.id in ids or call.id in collect.OPENING]


class Collected:
    """What a run left: its files' lines, what it told, and its result."""

    def __init__(self, files: dict[str, bytes], told: str, printed: str, result: Any) -> None:
        self.files, self.told, self.printed, self.result = files, told, printed, result

    @property
    def raw(self) -> list[bytes]:
        """The lines of the only file."""
        (packed,) = self.files.values()
        return gzip.decompress(packed).splitlines(keepends=True)

    @property
    def lines(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.raw]

    def of(self, call: str) -> list[dict[str, Any]]:
        """The lines about a call."""
        return [line for line in self.lines if line.get("call") == call]

    def digest_fits(self) -> bool:
        """Whether the end's digest is that of all lines before it."""
        *before, end = self.raw
        return json.loads(end)["sha256"] == hashlib.sha256(b"".join(before)).hexdigest()


def run(aws: Aws, *words: str, calls: list[Any] | None = None, typed: str = "") -> Collected:
    """Runs the collector's command against a simulated AWS."""
    told, printed = io.StringIO(), io.StringIO()
    where = aws.start()
    before = os.getcwd()
    with contextlib.ExitStack() as stack:
        stack.callback(aws.end)
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        stack.callback(os.chdir, before)
        os.chdir(folder)
        stack.enter_context(mock.patch.dict(os.environ, {**SIGNED_IN, "AWS_ENDPOINT_URL": where}))
        stack.enter_context(
            mock.patch.object(collect, "CALLS", calls if calls is not None else ALL)
        )
        stack.enter_context(mock.patch("builtins.input", lambda _: typed))
        stack.enter_context(contextlib.redirect_stderr(told))
        stack.enter_context(contextlib.redirect_stdout(printed))
        try:
            result: Any = collect.main(list(words))
        except SystemExit as left:
            result = left.code
        files = {path.name: path.read_bytes() for path in Path(folder).iterdir()}
    return Collected(files, told.getvalue(), printed.getvalue(), result)
