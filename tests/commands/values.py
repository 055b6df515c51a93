"""Whether the words after an option are what its shape takes."""

import json
import re

from shorthand import read

IN_A_FILE = ("file://", "fileb://")
PLACEHOLDER = re.compile("<[^<>]+>")


def is_open(text):
    """Whether it is filled in by the person, or stands in a file."""
    return text.startswith(IN_A_FILE) or PLACEHOLDER.search(text) is not None


def faults_of_value(where, option, words):
    """What is wrong with the words after an option."""
    if option.choices:
        return [f"{where} has no {word}" for word in words if word not in option.choices]
    if option.shape is None:
        return []
    return [
        fault
        for value, shape in spread(option.shape, words)
        for fault in faults_of_words(where, shape, value)
    ]


def spread(shape, words):
    """Each word with its shape: lists take one element a word, or all in one document."""
    if shape.type_name == "list" and not any(word.startswith("[") for word in words):
        return [(word, shape.member) for word in words]
    return [(word, shape) for word in words]


def faults_of_words(where, shape, text):
    """What is wrong with one word."""
    if shape.type_name not in ("structure", "list", "map"):
        return faults_in(where, shape, text)
    # Where only a part is filled in, the rest is looked at.
    if text.startswith(IN_A_FILE) or PLACEHOLDER.fullmatch(text):
        return []
    try:
        value = json.loads(text) if text.startswith(("[", "{")) else read(text)
    except ValueError as error:
        return [f"{where} can't be read: {error}"]
    return faults_in(where, shape, value)


def faults_in(where, shape, value):
    """What is wrong with a value, down to its innermost parts."""
    kind = shape.type_name
    if getattr(shape, "is_document_type", False):
        return []
    if isinstance(value, str) and is_open(value):
        return []
    if kind == "list":
        # One element need not be in brackets.
        parts = value if isinstance(value, list) else [value]
        return [fault for part in parts for fault in faults_in(where, shape.member, part)]
    if kind in ("structure", "map") and not isinstance(value, dict):
        return [f"{where} takes name=value, not {value}"]
    if kind == "map":
        return [
            fault
            for name, part in value.items()
            for fault in faults_in(f"{where} {name}", shape.value, part)
        ]
    if kind == "structure":
        return faults_of_members(where, shape, value)
    if isinstance(value, (dict, list)):
        return [f"{where} takes one value, not {value}"]
    return [] if fits(shape, value) else [f"{where} has no {value}"]


def faults_of_members(where, shape, value):
    faults = [f"{where} {name} is missing" for name in shape.required_members if name not in value]
    for name, part in value.items():
        if name in shape.members:
            faults += faults_in(f"{where} {name}", shape.members[name], part)
        else:
            faults.append(f"{where} has no member {name}")
    return faults


def fits(shape, value):
    """Whether a single value is one of its shape."""
    if shape.type_name == "boolean":
        return str(value).lower() in ("true", "false")
    if shape.type_name in ("integer", "long"):
        return str(value).removeprefix("-").isdecimal()
    return not getattr(shape, "enum", None) or value in shape.enum
