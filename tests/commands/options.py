"""What the CLI adds to the models: its options for every operation, and commands of its own."""

import sys
from typing import NamedTuple

# How many words follow an option.
FLAG, ONE, MANY = 0, 1, sys.maxsize


class Option(NamedTuple):
    words: int
    shape: object = None
    choices: tuple = ()


class OwnCommand(NamedTuple):
    places: range
    options: dict


def flags(names):
    return {name: Option(FLAG) for name in names.split()}


def single(names):
    return {name: Option(ONE) for name in names.split()}


EVERYWHERE = (
    flags("debug no-verify-ssl no-paginate no-sign-request no-cli-pager")
    | flags("cli-auto-prompt no-cli-auto-prompt")
    | single("endpoint-url query profile region ca-bundle")
    | single("cli-read-timeout cli-connect-timeout")
    | {
        "output": Option(ONE, choices=("json", "text", "table", "yaml", "yaml-stream")),
        "color": Option(ONE, choices=("on", "off", "auto")),
        "cli-binary-format": Option(ONE, choices=("base64", "raw-in-base64-out")),
    }
)

# With one of these, what is required may stand in the document.
CLI_INPUT = single("cli-input-json cli-input-yaml") | {
    "generate-cli-skeleton": Option(ONE, choices=("input", "output", "yaml-input"))
}


def paginating(paginator):
    """The options of an operation that answers in pages."""
    if paginator is None:
        return {}
    options = single("max-items starting-token")
    return options | single("page-size") if "limit_key" in paginator else options


COPYING = (
    flags("dryrun quiet only-show-errors no-progress follow-symlinks no-follow-symlinks")
    | flags("force-glacier-transfer ignore-glacier-warnings")
    | single("include exclude acl storage-class sse sse-kms-key-id source-region page-size")
    | {
        "request-payer": Option(ONE, choices=("requester",)),
        "case-conflict": Option(ONE, choices=("ignore", "skip", "warn", "error")),
    }
)

# Those that are used or may well be; there is no model of them.
OWN_COMMANDS = {
    "s3 cp": OwnCommand(range(2, 3), COPYING | flags("recursive")),
    "s3 sync": OwnCommand(range(2, 3), COPYING | flags("delete size-only exact-timestamps")),
    "s3 ls": OwnCommand(range(2), flags("recursive human-readable summarize")),
}
