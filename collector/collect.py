#!/usr/bin/env python3
"""Asks an AWS account what is in it and writes one file for account-closure-checklist.

It only reads: every call is in a published table, and any other call is refused here. It needs
Python 3.9 and boto3 1.28 or later. AWS CloudShell brings both. Run it with --help.
"""

from __future__ import annotations

import argparse
import fnmatch
import gzip
import hashlib
import json
import os
import platform
import re
import signal
import socket
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from pathlib import Path
from threading import Event, Lock
from typing import Any, Callable, Iterator, Optional

try:
    import botocore.session
    from botocore import __version__ as sdk_version
    from botocore import exceptions, xform_name
    from botocore.config import Config
    from botocore.loaders import create_loader
except ImportError:
    sys.exit("boto3 is missing. Install it with: python3 -m pip install --user boto3")

VERSION = 1
NAME = "account-closure-collect"
# The build puts the table of calls here. Beside the sources it is read from calls.json.
TABLE = ""

HOME = {"aws": "us-east-1", "aws-cn": "cn-north-1", "aws-us-gov": "us-gov-west-1"}
VERBS = ("Describe", "List", "Get")
EXCEPTIONS = {("sts", "AssumeRole")}
BY_POLICY = re.compile(r"explicit deny|(service|resource) control policy", re.IGNORECASE)
ADDRESS = re.compile(r"[^\s@/:,<>]+@[^\s@/:,<>]+")

# A terminal takes lines of up to 4,096 bytes; the rest of a line needs less than the difference.
LINE = 4096
Line = dict[str, Any]
OPENING = ("sts.GetCallerIdentity", "ec2.DescribeRegions", "account.ListRegions")
ON = ("opt-in-not-required", "opted-in", "ENABLED", "ENABLED_BY_DEFAULT")
THREADS = 16
# So many services in a row that fail alike in a Region, and the Region is asked nothing more.
IN_A_ROW = 3
SESSION_POLICY = 2048
MANAGED_POLICY = 6144


@dataclass(frozen=True)
class Call:
    """One row of the table."""

    id: str
    service: str
    operation: str
    action: str
    keep: list[str]
    where: str = "regions"
    modes: tuple[str, ...] = ("this",)
    partitions: tuple[str, ...] = tuple(HOME)
    parameters: dict[str, Any] = field(default_factory=dict)
    optional: dict[str, Any] = field(default_factory=dict)
    each: dict[str, str] = field(default_factory=dict)
    list: str = ""
    page: tuple[str, ...] = ()
    absent: bool = False
    names: tuple[str, ...] = ()
    amounts: tuple[str, ...] = ()
    shape: dict[str, str] = field(default_factory=dict)
    none: tuple[str, ...] = ()
    why: str = ""


# The table, from this file or, in the sources, from the one beside it.
DATA = json.loads(TABLE or Path(__file__).with_name("calls.json").read_text(encoding="utf-8"))
CALLS = [Call(**row) for row in DATA["calls"]]
ALLOWED = {(call.service, call.operation) for call in CALLS} | EXCEPTIONS


class NotAsked(Exception):
    """Why a call was not made."""


class Odd(Exception):
    """An answer that is not what the service's model says."""


UNKNOWN = (exceptions.UnknownServiceError, exceptions.ParamValidationError, AttributeError)
KINDS: dict[str, tuple[type, ...]] = {
    "odd": (Odd,),
    "not-asked": (NotAsked,),
    "unavailable": (exceptions.NoRegionError,),
    "unknown-to-sdk": UNKNOWN,
    "unreachable": (exceptions.HTTPClientError, exceptions.ConnectionError),
}
# Of these the text is ours and may be told.
SAID = ("odd", "not-asked")


# --- What is kept of an answer ---


def caller(arn: str) -> str:
    """The caller without the session's name: that is often an e-mail address."""
    head, slash, name = arn.rpartition("/")
    hidden = hashlib.sha256(name.encode()).hexdigest()[:12]
    return f"{head}/{hidden}" if slash and ":assumed-role/" in arn else arn


def denies(text: str) -> list[str]:
    """The watched actions that a policy denies, and `regions` where it denies by Region."""
    found = set()
    statements = json.loads(text).get("Statement", [])
    for statement in statements if isinstance(statements, list) else [statements]:
        if statement.get("Effect") != "Deny":
            continue
        if "aws:requestedregion" in json.dumps(statement.get("Condition", {})).lower():
            found.add("regions")
            continue
        some = " with conditions" if statement.get("Condition") else ""
        named = statement.get("Action", statement.get("NotAction", []))
        named = [named] if isinstance(named, str) else named
        for watched in DATA["watched"]:
            fits = any(fnmatch.fnmatch(watched.lower(), one.lower()) for one in named)
            found |= {watched + some} if fits == ("Action" in statement) else set()
    return sorted(found)


SHAPES: dict[str, Callable[[Any], Any]] = {
    "caller": caller,
    "denies": denies,
    "nonzero": lambda amount: float(amount) != 0,
    # Of an identity that is an e-mail address only the domain is kept.
    "domain": lambda name: name.rpartition("@")[2],
}


def plain(value: Any) -> Any:
    """A value as JSON has it, without e-mail addresses."""
    if isinstance(value, datetime):
        return value.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    if isinstance(value, str):
        return ADDRESS.sub("(address)", value)
    return value if isinstance(value, (bool, int, float)) else None


def pick(value: Any, paths: list[str], shapes: dict[str, str]) -> Any:
    """Of a value only what the paths name, in the same structure."""
    if isinstance(value, list):
        return [pick(part, paths, shapes) for part in value]
    if not isinstance(value, dict):
        return plain(value)
    kept = {}
    for name in dict.fromkeys(path.partition(".")[0] for path in paths):
        if name in value:
            start = len(name) + 1
            below = [path[start:] for path in paths if path.startswith(name + ".")]
            inner = {k[start:]: shape for k, shape in shapes.items() if k.startswith(name + ".")}
            shape = SHAPES[shapes[name]] if name in shapes else None
            kept[name] = shape(value[name]) if shape else pick(value[name], below, inner)
    return kept


def at(answer: Any, path: str) -> Any:
    """What an answer has at a path of names."""
    for name in path.split("."):
        if not isinstance(answer, dict) or name not in answer:
            raise Odd("list-missing")
        answer = answer[name]
    return answer


def around(path: str, value: Any) -> Any:
    """The value below the names of the path again."""
    for name in reversed(path.split(".")):
        value = {name: value}
    return value


def parts(call: Call, kept: Any, room: int) -> Iterator[Any]:
    """The answer in parts that fit into one line each."""
    if not call.list or not isinstance(kept, list):
        yield around(call.list, kept) if call.list else kept
        return
    part, size = [], 0
    for one in kept:
        if len(dumped(one)) >= room:
            # Too long for a line: its first field, which names it, has to do.
            name = pick(one, call.keep[:1], {}) if isinstance(one, dict) else {}
            one = {**(name if len(dumped(name)) < room - 20 else {}), "cut": True}
        length = len(dumped(one)) + 1
        if part and size + length > room:
            yield around(call.list, part)
            part, size = [], 0
        part.append(one)
        size += length
    yield around(call.list, part)


def about(call: Call, region: str, **more: Any) -> Line:
    """A line about a call."""
    named = {"call": call.id, "service": call.service, "operation": call.operation}
    return {**named, "region": region, "time": now(), **more}


def dumped(value: Any) -> str:
    return json.dumps(value, separators=(",", ":"))


def now() -> str:
    return datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


# --- Asking ---


def fault(error: BaseException) -> dict[str, Any]:
    """An error's kind and code. Its message never leaves this function."""
    if isinstance(error, exceptions.ClientError):
        told = error.response.get("Error", {})
        code = re.sub(r"[^\w.-]", "", str(told.get("Code", "")))[:80]
        kinds = (kind for kind, pattern in DATA["errors"].items() if re.search(pattern, code))
        kind = next(kinds, "failed")
        by_policy = kind == "denied" and BY_POLICY.search(str(told.get("Message", "")))
        return {"kind": kind, "code": code, **({"policy": True} if by_policy else {})}
    if isinstance(error, exceptions.EndpointConnectionError) and no_such_host(error):
        return {"kind": "unavailable", "code": "NoSuchHost"}
    kind = next((kind for kind, of in KINDS.items() if isinstance(error, of)), "failed")
    return {"kind": kind, "code": str(error) if kind in SAID else type(error).__name__}


def no_such_host(error: BaseException) -> bool:
    """Whether looking up the name of a service's host failed: it is not in this Region."""
    cause: Optional[BaseException] = getattr(error, "kwargs", {}).get("error")
    while cause is not None and not isinstance(cause, socket.gaierror):
        cause = cause.__cause__ or cause.__context__
    return cause is not None


def guard(model: Any, **_: Any) -> None:
    """Refuses every operation that is not in the table, whoever asks for it."""
    operation = (model.service_model.service_name, model.name)
    reads = model.name.startswith(VERBS) or operation in EXCEPTIONS
    contents = any(fnmatch.fnmatchcase(model.name, name) for name in DATA["refused"])
    if operation not in ALLOWED or not reads or contents:
        raise PermissionError(f"{operation[0]} {operation[1]} is not in the table of calls")


def give_up(caught_exception: Optional[BaseException] = None, **_: Any) -> None:
    """No second try where the service has no host in the Region."""
    if isinstance(caught_exception, exceptions.EndpointConnectionError):
        if no_such_host(caught_exception):
            raise caught_exception


class Sdk:
    """Makes clients. Models are loaded for one service at a time and dropped after it."""

    def __init__(self, profile: Optional[str] = None) -> None:
        self.core = botocore.session.Session(profile=profile)
        # The global endpoint's tokens fail in Regions that have to be turned on.
        self.core.set_config_variable("sts_regional_endpoints", "regional")
        self.credentials: dict[str, dict[str, str]] = {}
        self.lock = Lock()
        retries = {"mode": "adaptive", "total_max_attempts": 4}
        agent, waits = f"{NAME}/{VERSION}", {"connect_timeout": 5, "read_timeout": 20}
        self.config = Config(retries=retries, user_agent_extra=agent, **waits)

    def next_service(self) -> None:
        path = self.core.get_config_variable("data_path")
        self.core.register_component("data_loader", create_loader(path))

    def region(self) -> str:
        return self.core.get_config_variable("region") or HOME["aws"]

    def client(self, service: str, region: str) -> Any:
        """A client that asks for nothing but what is in the table."""
        own = self.credentials[service] if self.credentials else {}
        with self.lock:
            client = self.core.create_client(service, region, config=self.config, **own)
        client.meta.events.register_first("before-call", guard)
        client.meta.events.register_first("needs-retry", give_up)
        return client


def filled(value: Any, words: dict[str, str]) -> Any:
    """Parameters with account and dates in place of their words."""
    if isinstance(value, dict):
        return {name: filled(part, words) for name, part in value.items()}
    if isinstance(value, list):
        return [filled(part, words) for part in value]
    return words.get(value, value) if isinstance(value, str) else value


def pages(client: Any, call: Call, parameters: dict[str, Any]) -> Iterator[tuple[Any, bool]]:
    """Each page of an answer, and whether it is the last."""
    method = getattr(client, xform_name(call.operation))
    members = client.meta.service_model.operation_model(call.operation).input_shape
    known = members.members if members else {}
    parameters = {**{k: v for k, v in call.optional.items() if k in known}, **parameters}
    seen = set()
    while True:
        answer = method(**parameters)
        token = answer
        for name in call.page[1].split(".") if call.page else ():
            token = token.get(name) if isinstance(token, dict) else None
        if call.absent:
            answer = {call.list: [], **answer}
        value = at(answer, call.list) if call.list else answer
        yield value, not (call.page and token)
        if not call.page or not token:
            return
        if token in seen:
            raise Odd("same-page-again")
        seen.add(token)
        parameters = {**parameters, call.page[0]: token}


def chosen(mode: str, partition: Optional[str], options: argparse.Namespace) -> list[Call]:
    """The calls of a mode and partition. Who is asked is asked in every mode."""
    modes = {mode, *(("costs",) if options.costs else ())}
    of_mode = [call for call in CALLS if call.id in OPENING or modes & set(call.modes)]
    return [call for call in of_mode if not partition or partition in call.partitions]


class Run:
    """Asks one account, and writes what it answers."""

    def __init__(self, sdk: Sdk, mode: str, options: argparse.Namespace) -> None:
        self.sdk, self.mode, self.options, self.stop = sdk, mode, options, Event()
        self.parents = {*OPENING, *(call.each["call"] for call in CALLS if call.each)}
        self.found: dict[tuple[str, str], list[Any]] = {}
        self.failures: dict[str, list[str]] = {}
        self.closed: dict[str, str] = {}
        self.stopped: Optional[str] = None

    def kept(self, call: Call, value: Any) -> Any:
        """Of an answer what may be written with these options."""
        hidden = {*(() if self.options.names else call.names)}
        hidden |= {*(() if self.options.amounts else call.amounts)}
        shapes = call.shape
        if self.options.amounts:
            shapes = {path: shape for path, shape in shapes.items() if shape != "nonzero"}
        return pick(value, [path for path in call.keep if path not in hidden], shapes)

    def parameters(self, call: Call, region: str) -> list[dict[str, Any]]:
        """The parameters of each request: one, or one for each thing that another call listed."""
        fixed = filled(call.parameters, self.words)
        if not call.each:
            return [fixed]
        source, key, to = call.each["call"], call.each["from"], call.each["to"]
        listed = self.found.get((source, region), self.found.get((source, "global")))
        if listed is None:
            raise NotAsked("list-missing")
        by = call.each.get("region")
        listed = [one for one in listed if one.get(key) and (not by or one.get(by) == region)]
        return [fixed if to == "-" else {**fixed, to: one[key]} for one in listed]

    def ask(self, client: Any, call: Call, region: str, given: dict[str, Any]) -> Iterator[Line]:
        """The lines of one request and its further pages."""
        line = about(call, region, parameters=given)
        room, number, found = LINE - len(dumped(line)) - 300, 0, []
        try:
            for value, last in pages(client, call, given):
                number += 1
                if call.id in self.parents:
                    found.extend(value if isinstance(value, list) else [value])
                split = list(parts(call, self.kept(call, value), room))
                for left, answer in zip(reversed(range(len(split))), split):
                    yield {**line, "page": number, "answer": answer, "last": last and not left}
        except Exception as error:  # Whatever goes wrong with one call, the others are still asked.
            told = fault(error)
            if told["code"] not in call.none:
                yield {**line, "error": told}
                return
            yield {**line, "page": 1, "none": told["code"], "answer": {}, "last": True}
        with self.sdk.lock:
            self.found.setdefault((call.id, region), []).extend(found)

    def job(self, region: str, calls: list[Call]) -> list[Line]:
        """All lines of one service in one Region. Requests go out one after another."""
        lines: list[Line] = []
        client, reason = None, self.closed.get(region, "")
        for call in calls:
            reason = "stopped" if self.stop.is_set() else reason
            try:
                if reason:
                    raise NotAsked(reason)
                given = self.parameters(call, region)
                client = client or self.sdk.client(
                    call.service, self.home if region == "global" else region
                )
            except Exception as error:
                lines.append(about(call, region, error=fault(error)))
                continue
            if not given:
                self.found[call.id, region] = []
            for parameters in given:
                lines.extend(self.ask(client, call, region, parameters))
                told = lines[-1].get("error", {})
                if told.get("kind") == "expired":
                    self.stopped = "credentials"
                    self.stop.set()
                if told.get("policy") or told.get("kind") == "unreachable":
                    reason = "policy" if told.get("policy") else "unreachable"
                if reason or self.stop.is_set():
                    break
        if region != "global" and region not in self.closed and client:
            # One service after another that fails alike closes the Region.
            row = self.failures.get(region, [])
            row = [*row, reason] if {*row} <= {reason} else [reason]
            self.failures[region] = row = row if reason else []
            if len(row) == IN_A_ROW:
                self.closed[region] = reason
        return lines

    def jobs(self, calls: list[Call]) -> Iterator[tuple[str, list[tuple[str, list[Call]]]]]:
        """For each service, its places and what is asked there: first what is global."""
        for service in dict.fromkeys(call.service for call in calls):
            own = [call for call in calls if call.service == service]
            fixed = [call.where for call in own if call.where not in ("global", "regions")]
            for places in (["global"], dict.fromkeys([*self.regions, *fixed])):
                asked = []
                for place in places:
                    everywhere = place in self.regions
                    here = [
                        c for c in own if c.where == place or everywhere and c.where == "regions"
                    ]
                    asked += [(place, here)] if here else []
                if asked:
                    yield service, asked

    def open(self) -> list[Line]:
        """Asks who and where, before anything else."""
        first = self.options.regions[0] if self.options.regions else self.sdk.region()
        self.partition = self.sdk.core.get_partition_for_region(first)
        self.home, self.words, self.regions = HOME.get(self.partition, first), {}, []
        calls = {call.id: call for call in CALLS}
        lines = [line for name in OPENING for line in self.job("global", [calls[name]])]
        if "answer" not in lines[0]:
            sys.exit(f"No answer to who is asking: {lines[0]['error']['code']}. Sign in first.")
        self.caller = lines[0]["answer"]
        today = datetime.now(timezone.utc).date()
        year_ago = (today.replace(day=1) - timedelta(days=334)).replace(day=1)
        self.words = {"{today}": today.isoformat(), "{year-ago}": year_ago.isoformat()}
        self.words["{account}"] = self.caller["Account"]
        listed = [one for name in OPENING[1:] for one in self.found.get((name, "global"), [])]
        states = {
            one["RegionName"]: one.get("OptInStatus", one.get("RegionOptStatus")) for one in listed
        }
        self.regions = self.options.regions or sorted(
            r for r, state in states.items() if state in ON
        )
        self.off = sorted(states.keys() - {*self.regions})
        if not self.regions:
            sys.exit("The list of Regions was not answered. Name them with --regions.")
        return lines

    def head(self) -> Line:
        """The first line: whose file this is, and what was to be asked."""
        options = [name for name in ("costs", "amounts", "names") if getattr(self.options, name)]
        whose = {"mode": self.mode, "account": self.caller["Account"], "partition": self.partition}
        where = {"regions": self.regions, "limited": bool(self.options.regions), "off": self.off}
        sdk = {"botocore": sdk_version, "python": platform.python_version()}
        notice = "Internal. A map of this account."
        head = {
            "format": "account-closure-collected",
            "version": VERSION,
            "notice": notice,
            **whose,
        }
        return {
            **head,
            "caller": self.caller["Arn"],
            "started": now(),
            **where,
            "options": options,
            "sdk": sdk,
        }

    def collect(self, opening: list[Line], write: Callable[[Line], None]) -> None:
        """Asks everything else. After a stop the rest is noted as not asked."""
        for line in [self.head(), *opening]:
            write(line)
        calls = chosen(self.mode, self.partition, self.options)
        services = list(self.jobs([call for call in calls if call.id not in OPENING]))
        count = sum(len(here) for _, places in services for _, here in places)
        who = f"account {self.caller['Account']}, {now()}, {self.caller['Arn']}"
        say(f"Tell your security team: {who}, about {count} calls.")
        if self.off and not self.options.regions:
            say(f"{len(self.off)} Regions are off here and are not asked.")
            say("If one was ever on, turn it on and run again.")
        with ThreadPoolExecutor(THREADS) as pool:
            for number, (service, places) in enumerate(services):
                say(f"{len(services) - number} left, now {service}", passing=True)
                self.sdk.next_service()
                for lines in pool.map(lambda place: self.job(*place), places):
                    for line in lines:
                        write(line)


class File:
    """The file: gzipped JSON Lines that end with the digest of all lines before."""

    def __init__(self, place: str) -> None:
        self.place, self.digest, self.lines = place, hashlib.sha256(), 0
        self.kinds: dict[str, int] = {}
        self.part = place + ".part"
        if place != "-":
            # Only its owner may read it: it is a map of the account.
            flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
            self.raw = os.fdopen(os.open(self.part, flags, 0o600), "wb")
            self.packed = gzip.GzipFile("", "wb", fileobj=self.raw, mtime=0)

    def write(self, line: Line) -> None:
        text = (dumped(line) + "\n").encode()
        self.digest.update(text)
        self.lines += 1
        if "call" in line:
            kind = line["error"]["kind"] if "error" in line else "answered"
            self.kinds[kind] = self.kinds.get(kind, 0) + ("error" in line or line["last"])
        if self.place == "-":
            sys.stdout.write(text.decode())
        else:
            self.packed.write(text)

    def end(self, stopped: Optional[str], preview: bool) -> None:
        """Writes the last line, and keeps the file unless a person who saw it says no."""
        counts, sha256 = {"lines": self.lines, "calls": self.kinds}, self.digest.hexdigest()
        self.write({"end": True, **counts, "stopped": stopped, "finished": now(), "sha256": sha256})
        if self.place == "-":
            return
        self.packed.close()
        self.raw.close()
        if preview:
            with gzip.open(self.part, "rt", encoding="utf-8") as lines:
                sys.stdout.writelines(lines)
            if input(f"Keep this as {self.place}? [y/N] ").strip().lower() != "y":
                os.remove(self.part)
                return
        os.replace(self.part, self.place)
        say(f"{self.place} is written. Delete it here once it is where it should be.")


def say(text: str, passing: bool = False) -> None:
    """Tells a person something. On a terminal, what is passing makes room for what comes next."""
    terminal = sys.stderr.isatty()
    end = "\r" if passing and terminal else "\n"
    print(text.ljust(70) if terminal else text, end=end, file=sys.stderr, flush=True)


# --- Policies ---


def policies(calls: list[Call], limit: int) -> list[tuple[Line, list[Call]]]:
    """The least policies that allow the calls, none longer than the limit, each with its calls."""
    documents: list[tuple[Line, list[Call]]] = []
    for service in dict.fromkeys(call.service for call in calls):
        own = [call for call in calls if call.service == service]
        both = [*documents[-1][1], *own] if documents else own
        if documents and len(dumped(policy(both))) <= limit:
            documents[-1] = (policy(both), both)
        else:
            documents.append((policy(own), own))
    return documents


def policy(calls: list[Call]) -> Line:
    """A policy that allows the calls, and no others."""
    actions = sorted({call.action for call in calls})
    statement = {"Effect": "Allow", "Action": actions, "Resource": "*"}
    return {"Version": "2012-10-17", "Statement": [statement]}


def assume(sdk: Sdk, run: Run, account: str, options: argparse.Namespace) -> Sdk:
    """The role in a member account, for each call under a policy that allows little more."""
    member = Sdk(options.profile)
    sts = sdk.client("sts", run.home)
    role = f"arn:{run.partition}:iam::{account}:role/{options.role}"
    for document, calls in policies(chosen("this", run.partition, options), SESSION_POLICY):
        asked = {"RoleArn": role, "RoleSessionName": NAME, "Policy": dumped(document)}
        told = sts.assume_role(**asked)["Credentials"]
        own = {
            "aws_access_key_id": told["AccessKeyId"],
            "aws_secret_access_key": told["SecretAccessKey"],
            "aws_session_token": told["SessionToken"],
        }
        member.credentials.update({call.service: own for call in calls})
    return member


# --- The command ---

HELP = "Asks an AWS account what is in it and writes one file. It changes nothing."


def arguments() -> argparse.ArgumentParser:
    """The command's options."""
    parser = argparse.ArgumentParser(description=HELP)
    for name, meaning in DATA["options"].items():
        word, _, value = name.partition(" ")
        several = {"type": words_in} if value.endswith("…") else {}
        kind = {"metavar": value, **several} if value else {"action": "store_true"}
        parser.add_argument(word, help=meaning, **kind)
    return parser


def words_in(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def options_of(words: Optional[list[str]]) -> argparse.Namespace:
    """The options, checked against each other."""
    parser = arguments()
    options = parser.parse_args(words)
    ids = options.accounts or []
    faults = {
        "--copies and --organization are of different accounts": options.copies
        and options.organization,
        "--role and --accounts go together: name the members": bool(options.role) != bool(ids),
        "--role is for --organization": options.role and not options.organization,
        "--output is for one file; --role writes several": options.role and options.output,
        "an account's id has 12 digits": not all(re.fullmatch(r"\d{12}", one) for one in ids),
        "--output - shows the lines already": options.preview and options.output == "-",
    }
    for fault_in_words, there in faults.items():
        if there:
            parser.error(fault_in_words)
    return options


def dry_run(mode: str, options: argparse.Namespace) -> None:
    """Prints the calls. Which Regions there are is known only once somebody asks."""
    regions = ", ".join(options.regions or ["every Region that is on"])
    for call in chosen(mode, None, options):
        given = dumped(call.parameters) if call.parameters else ""
        each = f"for each of {call.each['call']}" if call.each else ""
        where = regions if call.where == "regions" else call.where
        print("  ".join(filter(None, (call.service, call.operation, given, each, where))))
    if options.costs:
        print("Cost Explorer costs about 0.01 to 0.05 USD, billed to the payer.")


def write_file(run: Run, options: argparse.Namespace) -> None:
    """Collects one account into its file."""

    def stop(*_: Any) -> None:
        run.stopped = "person"
        run.stop.set()
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        say("Stopping. Requests on their way are waited for; Ctrl-C again ends at once.")

    opening = run.open()
    mode = "" if run.mode == "this" else f"-{run.mode}"
    name = f"account-closure-{run.caller['Account']}-{now()[:10]}{mode}.jsonl.gz"
    file = File(options.output or name)
    signal.signal(signal.SIGINT, stop)
    run.collect(opening, file.write)
    file.end(run.stopped, options.preview)
    say("Calls: " + ", ".join(f"{count} {kind}" for kind, count in file.kinds.items()))
    if "denied" in file.kinds:
        say("Billing calls are denied to administrators until root activates IAM access to them.")


def main(words: Optional[list[str]] = None) -> int:
    """Runs the command; the result is 1 if it was stopped."""
    options = options_of(words)
    mode = "copies" if options.copies else "organization" if options.organization else "this"
    if options.dry_run:
        dry_run(mode, options)
        return 0
    if options.policy:
        for document, _ in policies(chosen(mode, None, options), MANAGED_POLICY):
            print(json.dumps(document, indent=2))
        if options.role:
            print(
                f"Allow sts:AssumeRole for the members' role {options.role}, too.", file=sys.stderr
            )
        return 0
    sdk = Sdk(options.profile)
    run = Run(sdk, mode, options)
    write_file(run, options)
    for account in options.accounts or []:
        if run.stopped:
            break
        try:
            inner = Run(assume(sdk, run, account, options), "this", options)
        except exceptions.ClientError as error:
            say(f"{account}: {fault(error)['code']}. It has no file.")
            continue
        write_file(inner, options)
        run.stopped = inner.stopped
    return 1 if run.stopped else 0


if __name__ == "__main__":
    sys.exit(main())
