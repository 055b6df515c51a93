"""Writes what docs/collector.md says about the table of calls: `python documented.py`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from through import collect

DOCUMENT = Path(__file__).parents[2] / "docs/collector.md"
BEGIN, END = "<!-- made from calls.json -->\n", "<!-- end -->\n"


def where(call: Any) -> str:
    """Where a call is made, in words."""
    places = {"global": "once", "regions": "each Region"}
    words = [places.get(call.where, call.where)]
    if set(call.partitions) != set(collect.DATA["home"]):
        words.append(f"only {', '.join(call.partitions)}")
    return "; ".join(words)


def told(field: str, _: str, shape: str) -> str:
    """A field, with the option that it takes."""
    if shape == "arn":
        return f"{field} (a digest for its name without `--names`)"
    return f"{field} (with `--{shape}`)" if shape in ("names", "amounts") else field


def rows() -> str:
    """The tables of calls and items."""
    lines = ["| call | where | when | fields |", "| --- | --- | --- | --- |"]
    for call in collect.CALLS:
        fields = ", ".join(told(*field.partition(":")) for field in call.keep)
        name = f"`{call.service} {call.operation}`"
        what = f"{name}<br>{call.why}" if call.why else name
        lines.append(
            f"| {what} | {where(call)} | {', '.join(call.modes)} | {fields or 'the names'} |"
        )
    lines += ["", "### What no call decides", "", "| item | why |", "| --- | --- |"]
    for item, row in collect.DATA["items"].items():
        if "reason" in row:
            lines.append(f"| `{item}` | {row['reason']} |")
    return "\n".join(lines) + "\n"


def renewed(text: str) -> str:
    """The document with its made part as the table has it now."""
    before, _, rest = text.partition(BEGIN)
    return before + BEGIN + "\n" + rows() + "\n" + END + rest.partition(END)[2]


if __name__ == "__main__":
    DOCUMENT.write_text(renewed(DOCUMENT.read_text(encoding="utf-8")), encoding="utf-8")
