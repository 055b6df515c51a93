"""The collector with the real SDK against a simulated AWS that answers, fails and hangs."""

from __future__ import annotations

import ast
import io
import json
import os
import re
import signal
import socket
import stat
import time
import tokenize
import unittest
from collections import Counter
from pathlib import Path
from threading import Event, Lock
from typing import Any
from unittest import mock
from urllib.parse import parse_qs

from running import ALL, SIGNED_IN, only, row, run
from simulated import ACCOUNT, Aws, Failure, Raw, Request
from through import collect

TABLES = "dynamodb.ListTables"
QUEUES = "sqs.ListQueues"
SECRET = "secretsmanager.ListSecrets"


def fails(code: str, message: str = "told", status: int = 400, where: str = "") -> Any:
    """An answer that is an error, everywhere or in one Region."""

    def answer(request: Request) -> None:
        if not where or request.region == where:
            raise Failure(code, message, status)

    return answer


def error(line: dict[str, Any]) -> tuple[str, str]:
    return line["error"]["kind"], line["error"]["code"]


class File(unittest.TestCase):
    def test_a_whole_run(self) -> None:
        """Every row of the table is asked in every Region, and each has its line."""
        aws = Aws(off=("ap-east-1",))
        done = run(aws)
        head, *lines, end = done.lines
        self.assertEqual(done.result, 0)
        self.assertEqual(next(iter(done.files))[:29], f"account-closure-{ACCOUNT}-")
        self.assertEqual((head["mode"], head["account"]), ("this", ACCOUNT))
        self.assertEqual(
            (head["regions"], head["off"]), (["eu-west-1", "us-east-1"], ["ap-east-1"])
        )
        self.assertTrue(done.digest_fits())
        self.assertEqual((end["end"], end["stopped"], end["lines"]), (True, None, len(lines) + 1))
        faults = {line["call"]: line["error"] for line in lines if "error" in line}
        self.assertEqual(faults, {})
        asked = {(request.id, request.region) for request in aws.asked}
        for call in collect.chosen("this", "aws", collect.options_of([])):
            operation = f"{call.service}.{call.operation}"
            if call.where == "regions" and not call.each:
                for region in aws.regions:
                    # Old signatures tell no Region.
                    self.assertTrue({(operation, region), (operation, "")} & asked, operation)
        for region in (*aws.regions, "global"):
            self.assertTrue([line for line in lines if line["region"] == region])
        self.assertIn("Tell your security team", done.told)
        self.assertIn("1 Regions are off here", done.told)

    def test_only_its_owner_may_read_it(self) -> None:
        modes = []
        replace = os.replace

        def see(source: str, target: str) -> None:
            modes.append(stat.S_IMODE(os.stat(source).st_mode))
            replace(source, target)

        with mock.patch("os.replace", see):
            run(Aws(), calls=only(QUEUES))
        self.assertEqual(modes, [0o600])

    def test_the_same_answers_give_the_same_lines(self) -> None:
        """Threads change nothing: without times, two runs are one, and so are their digests."""
        with mock.patch.object(collect, "now", lambda: "2026-11-29T00:00:00Z"):
            first, second = (
                run(
                    Aws(regions=("us-east-1", "eu-west-1", "eu-north-1")),
                    calls=only(TABLES, QUEUES),
                )
                for _ in range(2)
            )
        self.assertEqual(first.raw, second.raw)
        self.assertEqual(list(first.files.values()), list(second.files.values()))

    def test_lines_fit_into_a_terminal(self) -> None:
        name = "x" * 5000
        tables = {"TableNames": [f"table-{i:0200}" for i in range(500)]}
        queues = {"QueueUrls": [name, "short"]}
        secrets = {"SecretList": [{"Name": name, "OwningService": name}]}
        aws = Aws(
            {TABLES: lambda _: tables, QUEUES: lambda _: queues, SECRET: lambda _: secrets},
            regions=("us-east-1",),
        )
        done = run(aws, "--names", calls=only(TABLES, QUEUES, SECRET))
        self.assertLessEqual(max(len(line) for line in done.raw), 4096)
        split = done.of(TABLES)
        names = [name for line in split for name in line["answer"]["TableNames"]]
        self.assertEqual(names, tables["TableNames"])
        self.assertEqual([line["last"] for line in split], [False] * (len(split) - 1) + [True])
        queues = [url for line in done.of(QUEUES) for url in line["answer"]["QueueUrls"]]
        self.assertEqual(queues, [{"cut": True}, "short"])
        (secret,) = done.of(SECRET)
        self.assertEqual(secret["answer"], {"SecretList": [{"cut": True}]})
        self.assertTrue(secret["last"])

    def test_a_long_thing_is_shared_out_over_lines(self) -> None:
        """A month of costs and a large reservation are longer than a line."""
        keys = [{"Keys": [f"Service {i}", "eu-west-1"]} for i in range(300)]
        month = {"TimePeriod": {"Start": "2026-10-01", "End": "2026-11-01"}, "Groups": keys}
        servers = [{"InstanceId": f"i-{i:017x}", "InstanceType": "t3.micro"} for i in range(200)]
        aws = Aws(
            {
                "ce.GetCostAndUsage": lambda _: {"ResultsByTime": [month]},
                "ec2.DescribeInstances": lambda _: {"Reservations": [{"Instances": servers}]},
            },
            regions=("us-east-1",),
        )
        done = run(aws, "--costs", calls=only("ce.GetCostAndUsage", "ec2.DescribeInstances"))
        self.assertLessEqual(max(len(line) for line in done.raw), 4096)
        months = [
            one for line in done.of("ce.GetCostAndUsage") for one in line["answer"]["ResultsByTime"]
        ]
        groups = [group["Keys"] for one in months for group in one["Groups"]]
        self.assertEqual(groups, [group["Keys"] for group in keys])
        found = [
            server["InstanceId"]
            for line in done.of("ec2.DescribeInstances")
            for reservation in line["answer"]["Reservations"]
            for server in reservation["Instances"]
        ]
        self.assertEqual(found, [server["InstanceId"] for server in servers])

    def test_a_list_inside_an_answer_may_be_absent(self) -> None:
        (line,) = run(Aws(), calls=only("cloudfront.ListDistributions")).of(
            "cloudfront.ListDistributions"
        )
        self.assertEqual(line["answer"], {"DistributionList": {"Items": []}})

    def test_an_older_part_of_a_file_is_not_taken_over(self) -> None:
        """What a killed run left may be readable for all: the next run makes it anew."""
        modes: list[int] = []

        def who(_: Request) -> None:
            Path("x.part").write_text("old", encoding="utf-8")
            Path("x.part").chmod(0o644)

        def see(_: Request) -> None:
            modes.append(stat.S_IMODE(Path("x.part").stat().st_mode))

        aws = Aws({"account.ListRegions": who, QUEUES: see}, regions=("us-east-1",))
        done = run(aws, "--output", "x", calls=only(QUEUES))
        self.assertEqual(modes, [0o600])
        self.assertTrue(done.digest_fits())

    def test_plain_lines_on_request(self) -> None:
        done = run(Aws(), "--output", "-", calls=only(QUEUES))
        self.assertEqual(done.files, {})
        lines = [json.loads(line) for line in done.printed.splitlines()]
        self.assertTrue(lines[-1]["end"])

    def test_a_preview_asks(self) -> None:
        for typed, kept in (("y", 1), ("n", 0), ("", 0)):
            done = run(Aws(), "--preview", calls=only(QUEUES), typed=typed)
            self.assertEqual(len(done.files), kept, typed)
            self.assertIn('"end":true', done.printed)


class Kept(unittest.TestCase):
    def test_nothing_but_the_fields_of_the_table(self) -> None:
        begin = "arn:aws:secretsmanager:us-east-1:111122223333:secret:"
        secret = f"{begin}db-AbCdEf"
        secrets = {
            "SecretList": [
                {
                    "Name": "db",
                    "ARN": secret,
                    "OwningService": "rds",
                    "Description": "hush",
                    "Tags": [{"Key": "k"}],
                }
            ]
        }
        aws = Aws({SECRET: lambda _: secrets}, regions=("us-east-1",))
        (line,) = run(aws, calls=only(SECRET)).of(SECRET)
        (kept,) = line["answer"]["SecretList"]
        self.assertEqual(set(kept), {"ARN", "OwningService"})
        self.assertRegex(kept["ARN"], f"^{begin}[0-9a-f]{{12}}$")
        aws = Aws({SECRET: lambda _: secrets}, regions=("us-east-1",))
        (line,) = run(aws, "--names", calls=only(SECRET)).of(SECRET)
        self.assertEqual(line["answer"]["SecretList"][0]["ARN"], secret)

    def test_no_address_of_a_person(self) -> None:
        identities = {
            "EmailIdentities": [
                {"IdentityName": "ann@example.com"},
                {"IdentityName": "example.org"},
            ]
        }
        queues = {"QueueUrls": ["https://host/1/bob@example.com"]}
        aws = Aws({"sesv2.ListEmailIdentities": lambda _: identities, QUEUES: lambda _: queues})
        done = run(aws, calls=only("sesv2.ListEmailIdentities", QUEUES))
        text = b"".join(done.raw)
        self.assertNotIn(b"ann", text)
        self.assertNotIn(b"bob", text)
        self.assertEqual(
            [
                one["IdentityName"]
                for one in done.of("sesv2.ListEmailIdentities")[0]["answer"]["EmailIdentities"]
            ],
            ["example.com", "example.org"],
        )

    def test_money_is_there_or_not(self) -> None:
        owed = {"accountBalances": [{"amount": {"value": "12.50", "currency": "USD"}}]}
        for words, expected in (((), True), (("--amounts",), "12.50")):
            aws = Aws({"payments.GetAccountBalance": lambda _: owed})
            (line,) = run(aws, *words, calls=only("payments.past-due")).of("payments.past-due")
            (balance,) = line["answer"]["accountBalances"]
            self.assertEqual(balance, {"amount": {"value": expected}})

    def test_costs_only_where_asked_for(self) -> None:
        aws = Aws()
        run(aws, calls=only("ce.GetCostAndUsage"))
        self.assertNotIn("ce.GetCostAndUsage", {request.id for request in aws.asked})
        aws = Aws()
        done = run(aws, "--costs", calls=only("ce.GetCostAndUsage"))
        (line,) = done.of("ce.GetCostAndUsage")
        period = line["parameters"]["TimePeriod"]
        self.assertEqual(int(period["End"][:4]) - int(period["Start"][:4]), 1)
        self.assertEqual(line["parameters"]["Filter"]["Dimensions"]["Values"], [ACCOUNT])

    def test_of_who_reaches_in_only_the_account(self) -> None:
        """A principal is a role: its name stays out, its account is what matters."""
        principals = {
            "principals": [
                {"id": "arn:aws:iam::444455556666:role/zebedee"},
                {"id": "rds.eu-west-1.amazonaws.com"},
            ]
        }
        aws = Aws({"ram.ListPrincipals": lambda _: principals}, regions=("us-east-1",))
        (line,) = run(aws, calls=only("ram.ListPrincipals")).of("ram.ListPrincipals")
        self.assertEqual(
            [one["id"] for one in line["answer"]["principals"]],
            ["444455556666", "rds.eu-west-1.amazonaws.com"],
        )
        share = collect.SHAPES["account"]("arn:aws:organizations::111122223333:organization/o-1")
        self.assertEqual(share, "arn:aws:organizations::111122223333:organization/o-1")

    def test_the_session_of_the_caller_is_hidden(self) -> None:
        done = run(Aws(), calls=only(QUEUES))
        self.assertTrue(done.lines[0]["caller"].startswith(f"arn:aws:sts::{ACCOUNT}:assumed-role/"))
        self.assertNotIn("ann", done.lines[0]["caller"] + done.told)
        self.assertIn("Internal", done.lines[0]["notice"])

    def test_no_address_of_a_caller_is_written(self) -> None:
        begin = "arn:aws:sts::111122223333:"
        for name in ("federated-user/ann", "assumed-role/Audit/ann", "user/ann@example.com"):
            self.assertNotIn("ann", collect.SHAPES["caller"](begin + name))
        for name in ("root", "user/audit"):
            self.assertEqual(collect.SHAPES["caller"](begin + name), begin + name)

    def test_no_arn_gives_a_name_away(self) -> None:
        """Of a secret, a parameter, a user or a log group an ARN tells that there is one."""
        here = ":eu-west-1:111122223333:"
        named = (
            f"secretsmanager{here}secret:prod/ann-AbCdEf",
            f"ssm{here}parameter/prod/ann",
            f"logs{here}log-group:/aws/ann:*",
            f"transfer{here}user/s-1/ann",
            "iam::111122223333:role/people/ann",
        )
        plain = (f"rds{here}db:ann", "s3:::ann", f"dynamodb{here}table/ann")
        tagged = [{"ResourceARN": f"arn:aws:{one}"} for one in named + plain]
        answer = {"ResourceTagMappingList": tagged}
        call = "resourcegroupstaggingapi.GetResources"
        for option, hidden in ((), len(named)), (("--names",), 0):
            aws = Aws({call: lambda _: answer}, regions=("eu-west-1",))
            lines = run(aws, *option, calls=only(call)).of(call)
            kept = [one["ResourceARN"] for one in lines[0]["answer"]["ResourceTagMappingList"]]
            self.assertEqual(len({*kept}), len(tagged))
            self.assertEqual(sum("ann" not in one for one in kept), hidden)
            self.assertIn(f"arn:aws:secretsmanager{here}secret:", kept[0])

    def test_each_index_is_read_once(self) -> None:
        """Every Region lists the indexes of all."""
        regions = ("eu-west-1", "us-east-1")
        indexes = {"Indexes": [{"Region": region, "Arn": region} for region in regions]}
        lists, views = "resource-explorer-2.ListIndexes", "resource-explorer-2.GetDefaultView"
        aws = Aws({lists: lambda _: indexes}, regions=regions)
        run(aws, calls=only(lists, views))
        asked = [request.region for request in aws.asked if request.id == views]
        self.assertEqual(sorted(asked), list(regions))

    def test_the_text_of_a_policy_stays_out(self) -> None:
        text = '{"Statement": {"Effect": "Deny", "Action": "account:Close*", "Sid": "hush"}}'
        answers = {
            "organizations.ListPolicies": {"Policies": [{"Id": "p-1", "Name": "hush"}]},
            "organizations.DescribePolicy": {"Policy": {"Content": text}},
        }
        aws = Aws({name: lambda _, told=told: told for name, told in answers.items()})
        done = run(aws, "--organization", calls=only(*answers))
        (line,) = done.of("organizations.DescribePolicy")
        self.assertEqual(line["answer"]["Policy"]["Content"], ["account:CloseAccount"])
        self.assertNotIn(b"hush", b"".join(done.raw))

    def test_what_a_policy_denies(self) -> None:
        document = {
            "Statement": [
                {"Effect": "Deny", "Action": "organizations:Leave*", "Resource": "*"},
                {"Effect": "Deny", "NotAction": ["iam:*"], "Resource": "*",
                 "Condition": {"StringNotEquals": {"aws:RequestedRegion": ["eu-west-1"]}}},
                {"Effect": "Deny", "Action": ["account:CloseAccount"], "Resource": "*",
                 "Condition": {"StringNotLike": {"aws:PrincipalArn": "x"}}},
                {"Effect": "Allow", "Action": "*", "Resource": "*"},
            ]
        }  # fmt: skip
        found = collect.denies(json.dumps(document))
        self.assertEqual(
            found,
            ["account:CloseAccount with conditions", "organizations:LeaveOrganization", "regions"],
        )
        self.assertEqual(collect.denies('{"Statement": {"Effect": "Allow", "Action": "*"}}'), [])


class Faults(unittest.TestCase):
    def one(self, answer: Any, call: str = TABLES) -> dict[str, Any]:
        aws = Aws({call: answer}, regions=("us-east-1",))
        with mock.patch("time.sleep"):
            done = run(aws, calls=only(call, QUEUES))
        self.assertTrue(done.digest_fits())
        self.assertIn("answer", done.of(QUEUES)[0], "the others are still asked")
        return done.of(call)[-1]

    def test_each_kind_of_refusal(self) -> None:
        for code, kind in (
            ("AccessDeniedException", "denied"),
            ("UnauthorizedOperation", "denied"),
            ("OptInRequired", "not-subscribed"),
            ("SubscriptionRequiredException", "not-subscribed"),
            ("UnrecognizedClientException", "unavailable"),
            ("AuthFailure", "unavailable"),
            ("UnknownOperationException", "unavailable"),
            ("ThrottlingException", "throttled"),
            ("SomethingElse", "failed"),
        ):
            with self.subTest(code):
                line = self.one(fails(code, "ann@example.com may not"))
                self.assertEqual(error(line), (kind, code))
                self.assertNotIn("ann", json.dumps(line))

    def test_throttling_is_tried_again(self) -> None:
        times = iter([1, 1])

        def answer(_: Request) -> Any:
            if next(times, None):
                raise Failure("ThrottlingException")

        self.assertIn("answer", self.one(answer))

    def test_a_page_token_that_loops(self) -> None:
        line = self.one(lambda _: {"TableNames": ["one"], "LastEvaluatedTableName": "one"})
        self.assertEqual(error(line), ("odd", "same-page-again"))

    def test_every_page_is_a_line_of_its_own(self) -> None:
        def answer(request: Request) -> Any:
            given = json.loads(request.body).get("ExclusiveStartTableName")
            more = {"TableNames": ["one"], "LastEvaluatedTableName": "one"}
            return {"TableNames": ["two"]} if given else more

        done = run(Aws({TABLES: answer}, regions=("us-east-1",)), calls=only(TABLES))
        self.assertEqual(
            [
                (line["page"], line["answer"]["TableNames"], line["last"])
                for line in done.of(TABLES)
            ],
            [(1, ["one"], False), (2, ["two"], True)],
        )

    def test_an_answer_without_its_list(self) -> None:
        self.assertEqual(error(self.one(lambda _: {})), ("odd", "list-missing"))

    def test_an_answer_that_is_none(self) -> None:
        def answer(_: Request) -> None:
            raise Raw("<html>a proxy's page</html>")

        self.assertEqual(self.one(answer)["error"]["kind"], "odd")

    def test_no_queue_is_no_fault(self) -> None:
        line = self.one(lambda _: {}, QUEUES)
        self.assertEqual((line["answer"], line["last"]), ({"QueueUrls": []}, True))

    def test_what_this_sdk_does_not_know(self) -> None:
        rows = [
            row(id="new.ListThings", service="new", operation="ListThings", action="x", keep=[]),
            row(id="sqs.ListNew", service="sqs", operation="ListNew", action="x", keep=[]),
        ]
        done = run(Aws(regions=("us-east-1",)), calls=[*only(QUEUES), *rows])
        for new in rows:
            self.assertEqual(done.of(new.id)[0]["error"]["kind"], "unknown-to-sdk")

    def test_nothing_but_the_table_leaves(self) -> None:
        """The row lies about what it asks for; the script refuses it all the same."""
        lying = row(
            id="x", service="secretsmanager", operation="GetSecretValue",
            action="x", keep=["Name"], parameters={"SecretId": "s"},
        )  # fmt: skip
        aws = Aws(regions=("us-east-1",))
        allowed = {*collect.ALLOWED, ("secretsmanager", "GetSecretValue")}
        for known in (collect.ALLOWED, allowed):
            with mock.patch.object(collect, "ALLOWED", known):
                done = run(aws, calls=[*only(QUEUES), lying])
            self.assertEqual(error(done.of("x")[0]), ("failed", "PermissionError"))
        self.assertNotIn("secretsmanager.GetSecretValue", {request.id for request in aws.asked})

    def test_a_region_that_times_out_is_left(self) -> None:
        def answer(request: Request) -> None:
            if request.region == "eu-west-1" and request.service != "sts":
                hanging.wait(20)

        class Hanging:
            """Waits until the test is over, and no longer."""

            def wait(self, most: float) -> None:
                until = time.monotonic() + most
                while not self.over and time.monotonic() < until:
                    pause(0.05)

            over = False

        pause, hanging = time.sleep, Hanging()
        names = [TABLES, QUEUES, "sns.ListTopics", "kms.ListKeys", "athena.ListWorkGroups"]
        aws = Aws({"*": answer})
        quick = collect.Config(read_timeout=2, retries={"total_max_attempts": 1})
        with mock.patch.object(collect, "Config", lambda **_: quick):
            done = run(aws, calls=only(*names))
        hanging.over = True
        faults = {
            name: error(line)
            for name in names
            for line in done.of(name)
            if line["region"] == "eu-west-1"
        }
        self.assertEqual([kind for kind, _ in faults.values()].count("unreachable"), 3)
        self.assertEqual(list(faults.values()).count(("not-asked", "unreachable")), 2)
        here = [line for name in names for line in done.of(name) if line["region"] == "us-east-1"]
        self.assertTrue(all("answer" in line for line in here))

    def test_a_policy_that_denies_a_region_is_asked_three_times(self) -> None:
        message = "with an explicit deny in a service control policy: arn:aws:organizations::1"
        aws = Aws({"*": lambda r: fails("AccessDenied", message, 403, "eu-west-1")(r)})
        names = [TABLES, QUEUES, "sns.ListTopics", "kms.ListKeys", "athena.ListWorkGroups"]
        done = run(aws, calls=only(*names, "dynamodb.ListBackups"))
        denied = [line for line in done.lines if line.get("error", {}).get("policy")]
        self.assertEqual(len(denied), 3)
        self.assertEqual(sum(r.region == "eu-west-1" for r in aws.asked), 3)
        left = [error(x) for x in done.lines if "error" in x and not x["error"].get("policy")]
        self.assertEqual(left, [("not-asked", "policy")] * 3)

    def test_a_policy_about_one_operation_ends_no_service(self) -> None:
        message = "with an explicit deny in an identity-based policy"
        names = (TABLES, "dynamodb.ListBackups", "dynamodb.ListExports")
        aws = Aws({names[1]: fails("AccessDenied", message, 403)}, regions=("us-east-1",))
        done = run(aws, calls=only(*names))
        self.assertTrue(done.of(names[1])[0]["error"]["policy"])
        self.assertIn("answer", done.of(names[2])[0])

    def test_a_closed_region_is_said(self) -> None:
        message = "with an explicit deny in a service control policy"
        aws = Aws({"*": lambda r: fails("AccessDenied", message, 403, "eu-west-1")(r)})
        done = run(aws, calls=only(TABLES, QUEUES, "sns.ListTopics", "kms.ListKeys"))
        self.assertIn("denies these Regions: eu-west-1. Run it again in a role", done.told)

    def test_a_service_without_a_host_in_a_region_is_not_there(self) -> None:
        """The service says where it is, and no list of the SDK; it is asked once."""
        tries = []

        def look_up(host: str, *_: Any, **__: Any) -> Any:
            if host == "no-such-host.invalid":
                tries.append(host)
                raise socket.gaierror(socket.EAI_NONAME, "not known")
            return known(host, *_, **__)

        known = socket.getaddrinfo
        own = {"AWS_ENDPOINT_URL_SNS": "http://no-such-host.invalid"}
        with mock.patch.dict(os.environ, own), mock.patch("socket.getaddrinfo", look_up):
            done = run(Aws(regions=("us-east-1",)), calls=only("sns.ListTopics", QUEUES))
        self.assertEqual(error(done.of("sns.ListTopics")[0]), ("unavailable", "NoSuchHost"))
        self.assertEqual(len(tries), 1)
        self.assertIn("answer", done.of(QUEUES)[0])

    def test_too_many_things_are_not_asked_one_by_one(self) -> None:
        name = "ec2.DescribeSnapshotAttribute"
        listed = {"Snapshots": [{"SnapshotId": f"snap-{i}"} for i in range(501)]}
        aws = Aws({"ec2.DescribeSnapshots": lambda _: listed}, regions=("us-east-1",))
        (line,) = run(aws, calls=only("ec2.DescribeSnapshots", name)).of(name)
        self.assertEqual(error(line), ("not-asked", "too-many"))
        self.assertNotIn(name, {request.id for request in aws.asked})

    def test_only_what_the_row_says_is_asked_one_by_one(self) -> None:
        name = "rds.DescribeDBSnapshotAttributes"
        kinds = {"a": "manual", "b": "automated"}
        listed = [{"DBSnapshotIdentifier": k, "SnapshotType": v} for k, v in kinds.items()]
        aws = Aws({"rds.DescribeDBSnapshots": lambda _: {"DBSnapshots": listed}})
        aws.regions = ("us-east-1",)
        done = run(aws, calls=only("rds.DescribeDBSnapshots", name))
        given = [line["parameters"] for line in done.of(name)]
        self.assertEqual(given, [{"DBSnapshotIdentifier": "a"}])

    def test_buckets_are_asked_where_they_are(self) -> None:
        name = "s3.GetBucketReplication"
        buckets = [
            {"Name": "here", "BucketRegion": "eu-west-1"},
            {"Name": "there", "BucketRegion": "us-east-1"},
        ]
        aws = Aws({"s3.ListBuckets": lambda _: {"Buckets": buckets}})
        done = run(aws, calls=only("s3.ListBuckets", name))
        asked = {(line["region"], line["parameters"]["Bucket"]) for line in done.of(name)}
        self.assertEqual(asked, {("eu-west-1", "here"), ("us-east-1", "there")})

    def test_resource_explorer_is_searched_only_where_it_is_set_up(self) -> None:
        """Its first search would make an index and a view."""
        names = ("ListIndexes", "GetDefaultView", "ListResources")
        names = tuple(f"resource-explorer-2.{name}" for name in names)
        aws = Aws(regions=("us-east-1",))
        done = run(aws, calls=only(*names))
        self.assertEqual([request.id for request in aws.asked if request.id in names], [names[0]])
        self.assertEqual([len(done.of(name)) for name in names], [1, 0, 0])
        view = "arn:aws:resource-explorer-2:us-east-1:1:view/v"
        answers = {
            names[0]: {"Indexes": [{"Region": "us-east-1", "Type": "LOCAL"}]},
            names[1]: {"ViewArn": view},
        }
        aws = Aws({name: lambda _, told=told: told for name, told in answers.items()})
        aws.regions = ("us-east-1",)
        (line,) = run(aws, calls=only(*names)).of(names[2])
        self.assertEqual(line["parameters"], {"ViewArn": view})

    def test_expired_credentials_end_the_run(self) -> None:
        done = run(Aws({TABLES: fails("ExpiredTokenException")}), calls=only(TABLES, QUEUES))
        self.assertEqual((done.lines[-1]["stopped"], done.result), ("credentials", 1))
        self.assertTrue(done.digest_fits())
        self.assertEqual({error(line) for line in done.of(QUEUES)}, {("not-asked", "stopped")})

    def test_ctrl_c_keeps_what_is_there(self) -> None:
        def answer(_: Request) -> None:
            os.kill(os.getpid(), signal.SIGINT)

        done = run(
            Aws({TABLES: answer}, regions=("us-east-1",)),
            calls=only(TABLES, QUEUES, "sns.ListTopics"),
        )
        self.assertEqual((done.lines[-1]["stopped"], done.result), ("person", 1))
        self.assertTrue(done.digest_fits())
        self.assertEqual(error(done.of("sns.ListTopics")[0]), ("not-asked", "stopped"))
        # The next member's run may be stopped at once.
        self.assertIs(signal.getsignal(signal.SIGINT), signal.default_int_handler)

    def test_an_unknown_profile_is_said(self) -> None:
        done = run(Aws(), "--profile", "nobody")
        self.assertEqual(done.files, {})
        self.assertIn("nobody", done.result)

    def test_who_asks_has_to_be_known(self) -> None:
        done = run(Aws({"sts.GetCallerIdentity": fails("AccessDenied")}))
        self.assertEqual((done.files, done.result), ({}, 1))
        self.assertIn("AccessDenied. Sign in first", done.told)

    def test_without_a_list_of_regions_they_are_named(self) -> None:
        refused = {"ec2.DescribeRegions": fails("UnauthorizedOperation")}
        done = run(Aws(refused), calls=only(QUEUES))
        self.assertEqual((done.files, done.result), ({}, 1))
        self.assertIn("--regions", done.told)
        done = run(Aws(refused), "--regions", "eu-west-1", calls=only(QUEUES))
        self.assertTrue(done.lines[0]["limited"])
        self.assertEqual([line["region"] for line in done.of(QUEUES)], ["eu-west-1"])

    def test_an_error_that_says_nothing_is_there(self) -> None:
        name = "organizations.DescribeOrganization"
        (line,) = run(Aws(), calls=only(name)).of(name)
        self.assertEqual((line["none"], line["answer"]), ("AWSOrganizationsNotInUseException", {}))

    def test_what_another_call_lists(self) -> None:
        vaults = {"BackupVaultList": [{"BackupVaultName": "a"}, {"BackupVaultName": "b"}]}
        points = "backup.ListRecoveryPointsByBackupVault"
        names = ("backup.ListBackupVaults", points)
        aws = Aws({names[0]: lambda _: vaults}, regions=("us-east-1",))
        done = run(aws, "--copies", calls=only(*names))
        given = [line["parameters"] for line in done.of(points)]
        self.assertEqual(given, [{"BackupVaultName": "a"}, {"BackupVaultName": "b"}])
        done = run(
            Aws({names[0]: fails("AccessDenied")}, regions=("us-east-1",)), calls=only(*names)
        )
        self.assertEqual(error(done.of(points)[0]), ("not-asked", "list-missing"))


def most_at_once(word: str, names: tuple[str, ...]) -> Counter:
    """How many requests of a service were on their way in a Region at the same time."""
    busy, most, lock, wait = Counter(), Counter(), Lock(), Event()

    def answer(request: Request) -> None:
        place = (request.service, request.region)
        with lock:
            busy[place] += 1
            most[place] = max(most[place], busy[place])
        wait.wait(0.05)
        with lock:
            busy[place] -= 1

    run(Aws({"*": answer}), word, calls=only(*names))
    return most


class Manners(unittest.TestCase):
    """What production and a security team notice of a run."""

    def test_billing_is_spoken_of_only_where_it_was_denied(self) -> None:
        owed = "payments.past-due"
        for call, said in ((TABLES, False), (owed, True)):
            name = next(f"{one.service}.{one.operation}" for one in ALL if one.id == call)
            aws = Aws({name: fails("AccessDeniedException")}, regions=("us-east-1",))
            done = run(aws, calls=only(TABLES, owed))
            self.assertEqual("until root activates IAM access" in done.told, said, call)

    def test_every_request_says_who_asks(self) -> None:
        aws = Aws(regions=("us-east-1",))
        run(aws, calls=only(QUEUES, TABLES))
        self.assertTrue(aws.asked)
        for request in aws.asked:
            self.assertIn(f"{collect.NAME}/{collect.VERSION}", request.agent)

    def test_retries_are_adaptive_and_end(self) -> None:
        config = collect.Sdk(collect.options_of([])).config
        self.assertEqual(config.retries, {"mode": "adaptive", "total_max_attempts": 4})
        self.assertLessEqual(config.connect_timeout + config.read_timeout, 30)

    def test_one_request_at_a_time_in_a_service_and_region(self) -> None:
        for word, names in (
            ("--copies", ("rds.DescribeDBSnapshots", "rds.DescribeDBClusterSnapshots")),
            ("--organization", ("organizations.ListAccounts", "organizations.ListPolicies")),
        ):
            most = most_at_once(word, names)
            self.assertEqual(set(most.values()), {1}, word)

    def test_other_partitions(self) -> None:
        for region, partition in (("cn-north-1", "aws-cn"), ("us-gov-west-1", "aws-us-gov")):
            aws = Aws(regions=(region,))
            with mock.patch.dict(SIGNED_IN, {"AWS_DEFAULT_REGION": region}):
                done = run(aws, calls=only(QUEUES, "freetier.GetAccountPlanState"))
            self.assertEqual(done.lines[0]["partition"], partition)
            self.assertEqual(done.lines[0]["regions"], [region])
            self.assertEqual(done.of("freetier.GetAccountPlanState"), [])
            self.assertEqual({request.region for request in aws.asked}, {region})

    def test_regions_that_are_off_are_named_and_not_asked(self) -> None:
        aws = Aws(off=("ap-east-1", "me-south-1"))
        done = run(aws, calls=only(QUEUES))
        self.assertEqual(done.lines[0]["off"], ["ap-east-1", "me-south-1"])
        self.assertIn("not asked: ap-east-1, me-south-1. If one was ever on", done.told)
        self.assertFalse({"ap-east-1", "me-south-1"} & {request.region for request in aws.asked})

    def test_the_security_team_is_told_first(self) -> None:
        told: list[str] = []
        aws = Aws({QUEUES: lambda _: told.append("asked")}, regions=("us-east-1",))
        with mock.patch.object(collect, "say", lambda what, *_: told.append(what)):
            run(aws, calls=only(QUEUES))
        self.assertLess(told.index("security"), told.index("asked"))
        self.assertLess(told.index("left"), told.index("asked"))


class Words(unittest.TestCase):
    def test_help_is_complete(self) -> None:
        done = run(Aws(), "--help")
        for word in (
            "--copies", "--organization", "--role", "--accounts", "--regions", "--profile",
            "--output", "--dry-run", "--policy", "--costs", "--amounts", "--names", "--preview",
        ):  # fmt: skip
            self.assertIn(word, done.printed)

    def test_what_does_not_go_together(self) -> None:
        for words in (
            ["--role", "R"],
            ["--organization", "--role", "R"],
            ["--accounts", ACCOUNT],
            ["--role", "R", "--accounts", ACCOUNT],
            ["--organization", "--role", "R", "--accounts", "12"],
            ["--organization", "--role", "R", "--accounts", ACCOUNT, "--output", "f"],
            ["--copies", "--organization"],
        ):
            done = run(Aws(), *words)
            self.assertEqual((done.result, done.files), (2, {}), words)

    def test_a_dry_run_and_a_policy_ask_nothing(self) -> None:
        for mode in ([], ["--copies"], ["--organization"]):
            for word in ("--dry-run", "--policy"):
                aws = Aws()
                done = run(aws, word, *mode)
                self.assertEqual((aws.asked, done.files, done.result), ([], {}, 0))
                self.assertTrue(done.printed)
        self.assertIn("0.01", run(Aws(), "--dry-run", "--costs").printed)

    def test_a_dry_run_names_members_and_the_price(self) -> None:
        words = ("--organization", "--role", "Audit", "--accounts", "444455556666")
        printed = run(Aws(), "--dry-run", *words).printed
        self.assertIn("AssumeRole  Audit in 444455556666", printed)
        wanted = len(collect.chosen("organization", None, collect.options_of([])))
        wanted += len(collect.chosen("this", None, collect.options_of([])))
        self.assertEqual(len(printed.splitlines()), wanted + 2)
        self.assertIn("less than 0.01 USD", printed)
        self.assertNotIn("0.05", printed)

    def test_a_dry_run_names_every_call(self) -> None:
        printed = run(Aws(), "--dry-run").printed.splitlines()
        wanted = collect.chosen("this", None, collect.options_of([]))
        self.assertEqual(
            [line.split("  ")[:2] for line in printed[:-1]],
            [[call.service, call.operation] for call in wanted],
        )

    def test_the_policy_is_exactly_the_calls(self) -> None:
        for mode, words in (
            ("this", []),
            ("copies", ["--copies"]),
            ("organization", ["--organization"]),
        ):
            printed = run(Aws(), "--policy", *words).printed
            decoder, actions, rest = json.JSONDecoder(), set(), printed.strip()
            while rest:
                document, used = decoder.raw_decode(rest)
                rest = rest[used:].strip()
                self.assertLessEqual(len(json.dumps(document, separators=(",", ":"))), 6144)
                (statement,) = document["Statement"]
                actions |= set(statement["Action"])
            wanted = {call.action for call in collect.chosen(mode, None, collect.options_of(words))}
            self.assertEqual(actions, wanted)


class Members(unittest.TestCase):
    def test_a_file_for_each_under_session_policies(self) -> None:
        other = "444455556666"
        given: list[str] = []

        def assume(request: Request) -> Any:
            given.append(request.body.decode())
            return {
                "Credentials": {
                    "AccessKeyId": "MEMBER", "SecretAccessKey": "s", "SessionToken": "t",
                    "Expiration": "2030-01-01T00:00:00Z",
                }
            }  # fmt: skip

        seen = iter([ACCOUNT, other])

        def who(_: Request) -> Any:
            account = next(seen)
            return {"Account": account, "Arn": f"arn:aws:iam::{account}:root", "UserId": account}

        aws = Aws({"sts.AssumeRole": assume, "sts.GetCallerIdentity": who}, regions=("us-east-1",))
        words = ("--organization", "--role", "R", "--accounts", other)
        done = run(aws, *words, calls=only(QUEUES, TABLES, "organizations.ListAccounts"))
        self.assertEqual(sorted(name.split("-")[2] for name in done.files), [ACCOUNT, other])
        self.assertTrue(given)
        allowed: set[str] = set()
        for body in given:
            asked = parse_qs(body)
            self.assertEqual(asked["RoleArn"], [f"arn:aws:iam::{other}:role/R"])
            self.assertEqual(asked["RoleSessionName"], [collect.NAME])
            (statement,) = json.loads(asked["Policy"][0])["Statement"]
            allowed |= set(statement["Action"])
        wanted = collect.chosen("this", "aws", collect.options_of([]))
        with_rows = {call.id for call in only(QUEUES, TABLES)}
        self.assertEqual(allowed, {call.action for call in wanted if call.id in with_rows})
        keys = [request.key for request in aws.asked if request.id in (QUEUES, TABLES)]
        self.assertEqual(keys, ["MEMBER", "MEMBER"])

    def test_session_policies_are_short_enough(self) -> None:
        calls = collect.chosen("this", "aws", collect.options_of([]))
        parts = collect.policies(calls, 2048)
        self.assertTrue(all(len(collect.dumped(collect.policy(own))) <= 2048 for own in parts))
        by_service = dict.fromkeys(call.service for call in calls)
        wanted = [call for service in by_service for call in calls if call.service == service]
        self.assertEqual([call for own in parts for call in own], wanted)

    def test_a_member_that_refuses_has_no_file(self) -> None:
        aws = Aws({"sts.AssumeRole": fails("AccessDenied")}, regions=("us-east-1",))
        words = ("--organization", "--role", "R", "--accounts", "444455556666")
        done = run(aws, *words, calls=only(QUEUES))
        self.assertEqual(len(done.files), 1)
        self.assertIn("444455556666: AccessDenied", done.told)


def code_lines(source: str) -> int:
    """Lines that hold code: no blank ones, no comments, no docstrings."""
    nothing = (tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT)
    lines: set[int] = set()
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type not in (*nothing, tokenize.ENDMARKER):
            lines |= set(range(token.start[0], token.end[0] + 1))
    for part in ast.walk(ast.parse(source)):
        documented = isinstance(part, (ast.Module, ast.ClassDef, ast.FunctionDef))
        if documented and ast.get_docstring(part):
            lines -= set(range(part.body[0].lineno, part.body[0].end_lineno + 1))
    return len(lines)


class Script(unittest.TestCase):
    def test_a_person_can_read_it(self) -> None:
        """The sources, not the table."""
        source = Path(__file__).parents[2] / "collector/collect.py"
        text = source.read_text(encoding="utf-8")
        self.assertLessEqual(code_lines(text), 400)
        self.assertLessEqual(max(len(line) for line in text.splitlines()), 100)
        self.assertNotIn(";", re.sub(r"[\"'].*[\"']", "", text))
        self.assertEqual(code_lines('"""Doc."""\n\n# Comment\nx = [\n    1,\n]\n'), 3)

    def test_it_holds_no_more_than_a_person_reads(self) -> None:
        """The network is the SDK's alone, and nothing runs that does not stand there."""
        tree = ast.parse(Path(collect.__file__).read_text(encoding="utf-8"))
        imported = set()
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                imported |= {name.name.split(".")[0] for name in node.names}
            elif isinstance(node, ast.ImportFrom):
                imported.add((node.module or "").split(".")[0])
        self.assertIn("botocore", imported)
        self.assertEqual(imported & {"subprocess", "os", "urllib", "http", "requests"}, set())
        self.assertEqual(imported & {"importlib", "runpy", "code", "ctypes"}, set())
        calls = (node.func for node in ast.walk(tree) if isinstance(node, ast.Call))
        called = {target.id for target in calls if isinstance(target, ast.Name)}
        self.assertIn("say", called)
        self.assertEqual(called & {"eval", "exec", "compile", "__import__"}, set())


if __name__ == "__main__":
    unittest.main()
