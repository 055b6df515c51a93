"""What the documents say about the collector is true."""

from __future__ import annotations

import json
import re
import unittest
from pathlib import Path

from documented import DOCUMENT, renewed
from jsonschema import Draft202012Validator
from running import only, run
from simulated import Aws, Failure
from through import collect

DOCS = Path(__file__).parents[2] / "docs"


def refused(_: object) -> None:
    raise Failure("AccessDeniedException", "explicit deny")


class Documents(unittest.TestCase):
    def test_the_table_in_the_document_is_the_one_in_use(self) -> None:
        text = DOCUMENT.read_text(encoding="utf-8")
        self.assertEqual(text, renewed(text), "run tests/collector/documented.py")

    def test_every_option_is_explained_by_the_command(self) -> None:
        printed = " ".join(run(Aws(), "--help").printed.split())
        for word, settings in collect.DATA["options"].items():
            usage = " ".join(filter(None, (word, settings.get("metavar"))))
            self.assertIn(f"{usage} {settings['help']}", printed)
        self.assertIn(collect.DATA["help"], printed)

    def test_the_page_tells_how_many_calls_there_are(self) -> None:
        calls = [call for call in collect.CALLS if call.where == "regions" and "this" in call.modes]
        for language in ("en", "de"):
            texts = json.loads(
                (DOCS.parent / f"texts/{language}/page/page.json").read_text("utf-8")
            )
            (told,) = re.findall(r"\b\d{3}\b", texts["collector.security"])
            self.assertAlmostEqual(int(told), len(calls), delta=10)

    def test_every_line_is_as_the_schema_says(self) -> None:
        schema = json.loads((DOCS / "collector-format.schema.json").read_text(encoding="utf-8"))
        validator = Draft202012Validator(schema)
        names = ("dynamodb.ListTables", "sqs.ListQueues", "organizations.DescribeOrganization")
        aws = Aws({"dynamodb.ListTables": refused})
        done = run(aws, "--names", calls=only(*names))
        kinds = {tuple(sorted(line)) for line in done.lines}
        self.assertEqual(len(kinds), 5, "head, answer, none, error and end")
        for line in done.lines:
            self.assertEqual([error.message for error in validator.iter_errors(line)], [])
        for line in ({}, {**done.lines[0], "more": 1}, {**done.lines[-1], "sha256": "x"}):
            self.assertTrue(list(validator.iter_errors(line)))

    def test_every_kind_of_error_is_documented(self) -> None:
        schema = json.loads((DOCS / "collector-format.schema.json").read_text(encoding="utf-8"))
        kinds = set(schema["$defs"]["failed"]["properties"]["error"]["properties"]["kind"]["enum"])
        self.assertEqual(kinds, {*collect.DATA["errors"], "not-asked", "failed"})
        text = (DOCS / "collector-format.md").read_text(encoding="utf-8")
        for kind in kinds:
            self.assertIn(f"| `{kind}` |", text)


if __name__ == "__main__":
    unittest.main()
