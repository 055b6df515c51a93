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
import re
import signal
import socket
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timezone
from functools import cache
from pathlib import Path
from threading import Lock
from types import SimpleNamespace as Call
from typing import Any

try:
    import botocore.session
    import jmespath
    from botocore import exceptions, xform_name
    from botocore.config import Config
    from botocore.loaders import create_loader
except ImportError:
    sys.exit("boto3 is missing. Install it with: python3 -m pip install --user boto3")

VERSION = 1
NAME = "account-closure-collect"
# The build puts the table of calls here. Beside the sources it is read from calls.json.
TABLE = ""

EXCEPTIONS = {("sts", "AssumeRole")}
# One line of the file.
Line = dict[str, Any]
OPENING = ("sts.GetCallerIdentity", "ec2.DescribeRegions", "account.ListRegions")

# The table, from this file or, in the sources, from the one beside it. What a row leaves out is
# as `defaults` says.
DATA = json.loads(TABLE or Path(__file__).with_name("calls.json").read_text(encoding="utf-8"))
CALLS = [Call(**{**DATA["defaults"], **row}) for row in DATA["calls"]]
ALLOWED = {(call.service, call.operation) for call in CALLS} | EXCEPTIONS


class Unanswered(Exception):
    """Why there is no answer: a kind of error and a code, both ours."""


dumped = json.JSONEncoder(separators=(",", ":")).encode


# --- What is kept of an answer ---


def hidden(shape: str, arn: str) -> str:
    """An ARN with a digest in place of a name that may be a person's or a secret's."""
    name = re.search(DATA["hidden"][shape], arn)
    return arn[: name.start(1)] + hashlib.sha256(name[1].encode()).hexdigest()[:12] if name else arn


def denies(text: str) -> list[str]:
    """The watched actions that a policy denies, and `regions` where it denies by Region."""
    found = set()
    statements = json.loads(text.lower()).get("statement", [])
    for statement in statements if isinstance(statements, list) else [statements]:
        condition = dumped(statement.get("condition", {}))
        if statement.get("effect") == "deny" and "aws:requestedregion" in condition:
            found.add("regions")
        elif statement.get("effect") == "deny":
            some = " with conditions" if condition != "{}" else ""
            named = statement.get("action", statement.get("notaction", []))
            named = [named] if isinstance(named, str) else named
            for watched in DATA["watched"]:
                fits = any(fnmatch.fnmatchcase(watched.lower(), one) for one in named)
                found |= {watched + some} if fits == ("action" in statement) else set()
    return sorted(found)


SHAPES: dict[str, Callable[[Any], Any]] = {
    # Of a principal only the account is kept. A service has none, and stays as it is.
    "account": lambda name: name.split(":")[4] if re.match("arn:[^:]+:(iam|sts):", name) else name,
    "caller": lambda arn: hidden("caller", arn),
    "arn": lambda arn: hidden("arn", arn),
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
        return re.sub(r"[^\s@/:,<>]+@[^\s@/:,<>]+", "(address)", value)
    return value if isinstance(value, (bool, int, float)) else None


def pick(value: Any, wanted: Any) -> Any:
    """Of a value only what is wanted, in the same structure. A word names a shape."""
    if isinstance(value, list):
        return [pick(part, wanted) for part in value]
    if isinstance(wanted, str):
        return SHAPES.get(wanted, plain)(value)
    if isinstance(value, dict):
        return {name: pick(value[name], inner) for name, inner in wanted.items() if name in value}
    return plain(value)


def halves(value: Any) -> list[Any]:
    """A value in two: the list in it that takes most room is halved. None if there is no list."""
    if isinstance(value, list):
        middle = len(value) // 2
        if not middle:
            return [[half] for only in value for half in halves(only)]
        return [value[:middle], value[middle:]]
    if isinstance(value, dict) and value:
        largest = max(value, key=lambda name: len(dumped(value[name])))
        return [{**value, largest: half} for half in halves(value[largest])]
    return []


def parts(call: Call, kept: Any, room: int) -> list[Any]:
    """The answer in parts that fit into one line each. What is too long for a line is cut."""
    answer = kept
    for name in reversed(call.list.split(".") if call.list else ()):
        answer = {name: answer}
    if len(dumped(answer)) < room:
        return [answer]
    smaller = halves(kept) or [[{"cut": True}] if call.list else {"cut": True}]
    return [part for half in smaller for part in parts(call, half, room)]


def now() -> str:
    return datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


# --- Asking ---


def fault(error: BaseException) -> dict[str, Any]:
    """An error's kind and code. Its message never leaves this function, unless it is ours."""
    if isinstance(error, Unanswered):
        return dict(zip(("kind", "code"), error.args))
    name = "NoSuchHost" if no_such_host(error) else type(error).__name__
    told = (getattr(error, "response", None) or {}).get("Error", {"Code": name})
    code = re.sub(r"[^\w.-]", "", str(told.get("Code", "")))[:80]
    kind = next((k for k, pattern in DATA["errors"].items() if re.search(pattern, code)), "failed")
    says = re.search(DATA["by-policy"], str(told.get("Message", "")).lower())
    return {"kind": kind, "code": code, **({"policy": True} if says and kind == "denied" else {})}


def no_such_host(error: BaseException | None) -> bool:
    """Whether looking up the name of a service's host failed: it is not in this Region."""
    cause = getattr(error, "kwargs", {}).get("error")
    while cause is not None and not isinstance(cause, socket.gaierror):
        cause = cause.__cause__ or cause.__context__
    return cause is not None


def guard(model: Any, **_: Any) -> None:
    """Refuses every operation that is not in the table, whoever asks for it."""
    operation = (model.service_model.service_name, model.name)
    contents = any(fnmatch.fnmatchcase(model.name, name) for name in DATA["refused"])
    reads = model.name.startswith(("Describe", "List", "Get")) and not contents
    if operation not in ALLOWED or not (reads or operation in EXCEPTIONS):
        raise PermissionError(f"{operation[0]} {operation[1]} is not in the table of calls")


def give_up(caught_exception: BaseException | None = None, **_: Any) -> None:
    """No second try where the service has no host in the Region."""
    if no_such_host(caught_exception):
        raise caught_exception


class Sdk:
    """Makes clients that ask for nothing but what is in the table."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.core = botocore.session.Session(profile=options.profile)
        # The global endpoint's tokens fail in Regions that have to be turned on.
        self.core.set_config_variable("sts_regional_endpoints", "regional")
        named = options.regions or [self.core.get_config_variable("region") or DATA["home"]["aws"]]
        self.partition = self.core.get_partition_for_region(named[0])
        self.credentials, self.lock = {}, Lock()
        self.config = Config(user_agent_extra=f"{NAME}/{VERSION}", **DATA["client"])

    def client(self, service: str, region: str) -> Any:
        """A client of a service in a Region, or where the partition keeps what is global."""
        own = self.credentials[service] if self.credentials else {}
        place = DATA["home"][self.partition] if region == "global" else region
        with self.lock:
            client = self.core.create_client(service, place, config=self.config, **own)
        client.meta.events.register_first("before-call", guard)
        client.meta.events.register_first("needs-retry", give_up)
        return client


def filled(value: Any, words: dict[str, str]) -> Any:
    """Parameters with account and dates in place of their words."""
    return json.loads(re.sub(r"\{[a-z-]+\}", lambda word: words[word[0]], dumped(value)))


def pages(client: Any, call: Call, parameters: dict[str, Any]) -> Iterator[tuple[Any, bool]]:
    """What each page of an answer has, and whether it is the last."""
    method = getattr(client, xform_name(call.operation))
    shape = client.meta.service_model.operation_model(call.operation).input_shape
    known = getattr(shape, "members", {})
    parameters = {**{k: v for k, v in call.optional.items() if k in known}, **parameters}
    seen, token = set(), None
    while token not in seen:
        seen.add(token)
        answer = method(**parameters)
        token = jmespath.search(call.page[1], answer) if call.page else None
        value = jmespath.search(call.list, answer) if call.list else answer
        if value is None and not call.absent:
            raise Unanswered("odd", "list-missing")
        yield [] if value is None else value, not token
        if not token:
            return
        parameters[call.page[0]] = token
    raise Unanswered("odd", "same-page-again")


def chosen(mode: str, partition: str | None, options: argparse.Namespace) -> list[Call]:
    """The calls of a mode and partition."""
    modes = {mode, "costs" if options.costs else mode}
    return [c for c in CALLS if modes & {*c.modes} and partition in (None, *c.partitions)]


class Run:
    """Asks one account, and writes what it answers."""

    def __init__(self, sdk: Sdk, mode: str, options: argparse.Namespace) -> None:
        self.sdk, self.mode, self.options = sdk, mode, options
        # What lists hold that later calls need.
        self.found: dict[tuple[str, str], list[Any]] = {}
        # Of each Region why the services there were left, one after another.
        self.left: dict[str, list[str]] = defaultdict(list)
        self.words, self.stopped, self.denied = {}, None, set()

    def closed(self, region: str) -> str:
        """Why a Region is asked nothing more: so many services in a row failed alike."""
        last = self.left[region][-DATA["in-a-row"] :]
        return last[0] if len(last) == DATA["in-a-row"] and len({*last}) == 1 else ""

    def wanted(self, call: Call) -> Any:
        """What may be written of an answer with these options, as a tree of names."""
        tree: dict[str, Any] = {}
        for path, _, shape in (field.partition(":") for field in call.keep):
            if shape not in ("names", "amounts") or vars(self.options)[shape]:
                *above, last = path.split(".")
                branch = tree
                for name in above:
                    branch = branch.setdefault(name, {})
                branch[last] = "" if vars(self.options).get(DATA["whole"].get(shape)) else shape
        return tree

    def given(self, call: Call, region: str) -> list[Any]:
        """The parameters of each request, or why there is none."""
        fixed = filled(call.parameters, self.words)
        if not call.each:
            return [fixed]
        source, key, to = call.each["call"], call.each["from"], call.each["to"]
        listed = self.found.get((source, region), self.found.get((source, "global")))
        if listed is None:
            return [Unanswered("not-asked", "list-missing")]
        only = filled(call.each.get("only", {}), {"{region}": region}).items()
        things = [one[key] for one in listed if one.get(key) and only <= one.items()]
        if not things:
            self.found[call.id, region] = []
        if len(things) > call.each.get("most", len(things)):
            return [Unanswered("not-asked", "too-many")]
        return [fixed if to == "-" else {**fixed, to: thing} for thing in things]

    def ask(self, client: Any, call: Call, region: str, given: Any) -> Iterator[Line]:
        """The lines of one request and its further pages."""
        line = {"call": call.id, "service": call.service, "operation": call.operation}
        line |= {"region": region, "time": now()}
        line |= {} if isinstance(given, Unanswered) else {"parameters": given}
        # A terminal takes lines of up to 4,096 bytes, with the rest of the line.
        room, wanted, found = 3796 - len(dumped(line)), self.wanted(call), []
        try:
            if isinstance(given, Unanswered):
                raise given
            for number, (value, last) in enumerate(pages(client(), call, given), 1):
                things = value if isinstance(value, list) else [value]
                found.extend(pick(things, dict.fromkeys(call.passes, "")) if call.passes else ())
                split = parts(call, pick(value, wanted), room)
                for left, answer in zip(reversed(range(len(split))), split):
                    yield {**line, "page": number, "answer": answer, "last": last and not left}
            self.found.setdefault((call.id, region), []).extend(found)
        # Whatever goes wrong with one call, the others are still asked.
        except Exception as error:  # noqa: BLE001
            told = fault(error)
            none = {"page": 1, "none": told["code"], "answer": {}, "last": True}
            yield {**line, **(none if told["code"] in call.none else {"error": told})}

    def job(self, region: str, calls: list[Call]) -> list[Line]:
        """All lines of one service in one Region. Requests go out one after another."""
        lines, reason = [], self.closed(region)
        client = cache(lambda: self.sdk.client(calls[0].service, region))
        for call in calls:
            for given in self.given(call, region):
                why = "stopped" if self.stopped else reason
                given = Unanswered("not-asked", why) if why else given
                lines += self.ask(client, call, region, given)
                told = lines[-1].get("error", {})
                self.denied |= {call.service} if told.get("kind") == "denied" else set()
                if told.get("kind") == "expired":
                    self.stopped = "credentials"
                reason = "unreachable" if told.get("kind") == "unreachable" else reason
                reason = "policy" if told.get("policy") else reason
            # A policy may be about one operation. The service is left if it is about the first.
            if reason == "policy" and any("answer" in line for line in lines):
                reason = ""
        self.left[region] += [reason] if region != "global" else []
        return lines

    def jobs(self, calls: list[Call]) -> list[tuple[tuple[bool, str], dict[str, list[Call]]]]:
        """For each service its places, and what is asked there: first all that is global."""
        grouped: dict[tuple[bool, str], dict[str, list[Call]]] = {}
        for call in calls:
            for place in self.regions if call.where == "regions" else [call.where]:
                places = grouped.setdefault((place != "global", call.service), {})
                places.setdefault(place, []).append(call)
        return sorted(grouped.items(), key=lambda group: group[0][0])

    def open(self) -> list[Line]:
        """Asks who and where, before anything else."""
        first = [call for call in CALLS if call.id in OPENING]
        lines = [line for call in first for line in self.job("global", [call])]
        if "answer" not in lines[0]:
            raise Unanswered("not-asked", f"{lines[0]['error']['code']}. Sign in first")
        self.caller = lines[0]["answer"]
        today = datetime.now(timezone.utc).date()
        year_ago = today.replace(year=today.year - 1, day=1)
        self.words = {"{today}": today.isoformat(), "{year-ago}": year_ago.isoformat()}
        self.words["{account}"] = self.caller["Account"]
        listed = [one for name in OPENING for one in self.found.get((name, "global"), [])]
        on = {one["RegionName"] for one in listed if {*DATA["on"]} & {*one.values()}}
        self.regions = self.options.regions or sorted(on)
        self.off = sorted({one["RegionName"] for one in listed} - {*self.regions})
        if not self.regions:
            raise Unanswered("not-asked", "No list of Regions. Name them with --regions")
        return lines

    def collect(self, opening: list[Line]) -> Iterator[Line]:
        """All lines but the last. After a stop the rest is noted as not asked."""
        yield {
            "format": "account-closure-collected",
            "version": VERSION,
            "notice": "Internal. A map of this account.",
            "mode": self.mode,
            "account": self.caller["Account"],
            "partition": self.sdk.partition,
            "caller": self.caller["Arn"],
            "started": now(),
            "regions": self.regions,
            "limited": bool(self.options.regions),
            "off": self.off,
            "options": [name for name in ("costs", "amounts", "names") if vars(self.options)[name]],
            "sdk": {"botocore": botocore.__version__, "python": sys.version.split()[0]},
        }
        yield from opening
        calls = chosen(self.mode, self.sdk.partition, self.options)
        groups = self.jobs([call for call in calls if call.id not in OPENING])
        count = sum(len(here) for _, places in groups for here in places.values())
        say("security", self.caller["Account"], now(), self.caller["Arn"], count)
        if self.off and not self.options.regions:
            say("off", len(self.off), ", ".join(self.off))
        # As many as a partition has Regions, about: one for each.
        with ThreadPoolExecutor(32) as pool:
            for number, ((_, service), places) in enumerate(groups):
                say("left", len(groups) - number, service)
                # Models take memory, and a new loader takes time: each has a few services.
                if number % 10 == 0:
                    self.sdk.core.register_component("data_loader", create_loader())
                for lines in pool.map(self.job, places, places.values()):
                    yield from lines
        if denied := [place for place in self.regions if self.closed(place) == "policy"]:
            say("policy", ", ".join(denied))


def write_file(run: Run, options: argparse.Namespace) -> None:
    """Writes one account's file: gzipped JSON Lines that end with the digest of all before."""

    def stop(*_: Any) -> None:
        run.stopped = "person"
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        say("stopping")

    opening = run.open()
    mode = "" if run.mode == "this" else f"-{run.mode}"
    name = f"account-closure-{run.caller['Account']}-{now()[:10]}{mode}.jsonl.gz"
    name = name if options.output in (None, "-") else options.output
    part, digest, kinds = Path(name + ".part"), hashlib.sha256(), Counter()
    signal.signal(signal.SIGINT, stop)
    # Only its owner may read it: it is a map of the account.
    part.unlink(missing_ok=True)
    part.touch(0o600, exist_ok=False)
    with part.open("wb") as raw, gzip.GzipFile("", "wb", fileobj=raw, mtime=0) as packed:
        for number, line in enumerate(run.collect(opening), 1):
            text = (dumped(line) + "\n").encode()
            digest.update(text)
            packed.write(text)
            if "error" in line or line.get("last"):
                kinds[line.get("error", {}).get("kind", "answered")] += 1
        end = {"end": True, "lines": number, "calls": kinds, "stopped": run.stopped}
        end |= {"finished": now(), "sha256": digest.hexdigest()}
        packed.write((dumped(end) + "\n").encode())
    if options.preview or options.output == "-":
        with gzip.open(part, "rt", encoding="utf-8") as lines:
            sys.stdout.writelines(lines)
    say("calls", ", ".join(f"{count} {kind}" for kind, count in kinds.items()))
    if run.denied & {*DATA["billing"]}:
        say("billing")
    asked = DATA["say"]["keep"].format(name) if options.preview else ""
    if options.output == "-" or asked and input(asked).strip().lower() != "y":
        part.unlink()
    else:
        part.replace(name)
        say("written", name)
    # Between two members there is nothing to save.
    signal.signal(signal.SIGINT, signal.default_int_handler)


def say(what: str, *about: Any) -> None:
    """Tells a person something. On a terminal, what is passing makes room for what comes next."""
    terminal, text = sys.stderr.isatty(), DATA["say"][what].format(*about)
    end = "\r" if what == "left" and terminal else "\n"
    print(text.ljust(70) if terminal else text, end=end, file=sys.stderr, flush=True)


# --- Policies ---


def policy(calls: list[Call]) -> Line:
    """A policy that allows the calls, and no others."""
    allowed = {"Effect": "Allow", "Action": sorted({c.action for c in calls}), "Resource": "*"}
    return {"Version": "2012-10-17", "Statement": [allowed]}


def policies(calls: list[Call], limit: int) -> list[list[Call]]:
    """The calls in groups whose least policies are not longer than the limit."""
    groups: list[list[Call]] = []
    for service in dict.fromkeys(call.service for call in calls):
        own = [call for call in calls if call.service == service]
        if not groups or len(dumped(policy([*groups[-1], *own]))) > limit:
            groups.append([])
        groups[-1] += own
    return groups


def assume(sdk: Sdk, member: str, options: argparse.Namespace) -> Sdk:
    """The role in a member account, for each call under a policy that allows little more."""
    inner, sts = Sdk(options), sdk.client("sts", "global")
    asked = {"RoleArn": f"arn:{sdk.partition}:iam::{member}:role/{options.role}"}
    for calls in policies(chosen("this", sdk.partition, options), 2048):
        asked |= {"RoleSessionName": NAME, "Policy": dumped(policy(calls))}
        told = sts.assume_role(**asked)["Credentials"]
        own = {to: told[name] for to, name in DATA["credentials"].items()}
        inner.credentials.update({call.service: own for call in calls})
    return inner


# --- The command ---


def options_of(words: list[str] | None) -> argparse.Namespace:
    """The command's options, checked against each other."""
    parser = argparse.ArgumentParser(description=DATA["help"])
    for word, settings in DATA["options"].items():
        several = settings.get("metavar", "").endswith("…")
        lists = {"type": re.compile(r"[^\s,]+").findall, "default": []} if several else {}
        parser.add_argument(word, **settings, **lists)
    options = parser.parse_args(words)
    given = {word for word, value in vars(options).items() if value}
    for text, (together, without) in DATA["faults"].items():
        if given >= {*together} and not given & {*without}:
            parser.error(text)
    if not all(re.fullmatch(r"\d{12}", one) for one in options.accounts):
        parser.error("an account's id has 12 digits")
    return options


def dry_run(mode: str, options: argparse.Namespace) -> None:
    """Prints the calls. Which Regions there are is known only once somebody asks."""
    regions = ", ".join(options.regions or ["every Region that is on"])
    for call in chosen(mode, None, options):
        given = dumped(call.parameters) if call.parameters else ""
        each = f"for each of {call.each['call']}" if call.each else ""
        where = regions if call.where == "regions" else call.where
        print("  ".join(filter(None, (call.service, call.operation, given, each, where))))


def main(words: list[str] | None = None) -> int:
    """Runs the command; the result is 1 if it was stopped or could not begin."""
    options = options_of(words)
    mode = "copies" if options.copies else "organization" if options.organization else "this"
    if options.dry_run:
        dry_run(mode, options)
        for member in options.accounts:
            print(f"sts  AssumeRole  {options.role} in {member}, and in that role:")
            dry_run("this", options)
        print(DATA["price"]["costs" if options.costs else "otherwise"])
    elif options.policy:
        for calls in policies(chosen(mode, None, options), 6144):
            print(json.dumps(policy(calls), indent=2))
        if options.role:
            say("role", options.role)
    else:
        try:
            sdk = Sdk(options)
        except exceptions.BotoCoreError as error:
            sys.exit(str(error))
        for member in (None, *options.accounts):
            run = Run(sdk, "this" if member else mode, options)
            try:
                run.sdk = assume(sdk, member, options) if member else sdk
                write_file(run, options)
            except (Unanswered, exceptions.ClientError) as error:
                say("no-file", member or "This account", fault(error)["code"])
                run.stopped = None if member else "failed"
            if run.stopped:
                return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
