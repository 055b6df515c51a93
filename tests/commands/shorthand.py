"""The CLI's shorthand for values with parts: `name=value,name=[value,value],name={name=value}`."""

import re

TOKEN = re.compile(r"\"[^\"]*\"|'[^']*'|[={}\[\],]|[^={}\[\],]+")
SIGNS = tuple("={}[],")


def read(text):
    """The parts as dictionaries, lists and texts."""
    tokens = TOKEN.findall(text)
    parts = members(tokens)
    if tokens:
        raise ValueError(f"{''.join(tokens)} is left over")
    return parts


def members(tokens):
    found = {}
    while True:
        name = word(tokens)
        sign(tokens, "=")
        found[name] = value(tokens)
        if tokens[:1] != [","]:
            return found
        tokens.pop(0)


def value(tokens):
    if tokens[:1] == ["["]:
        tokens.pop(0)
        found = [element(tokens)]
        while tokens[:1] == [","]:
            tokens.pop(0)
            found.append(element(tokens))
        sign(tokens, "]")
        return found
    found = [element(tokens)]
    # After a comma comes the next value of the same list, unless it is the next name.
    while tokens[:1] == [","] and tokens[2:3] != ["="]:
        tokens.pop(0)
        found.append(element(tokens))
    return found if len(found) > 1 else found[0]


def element(tokens):
    if tokens[:1] != ["{"]:
        return word(tokens)
    tokens.pop(0)
    found = members(tokens)
    sign(tokens, "}")
    return found


def word(tokens):
    if not tokens or tokens[0] in SIGNS:
        raise ValueError("a name or a value is missing")
    return tokens.pop(0).strip("\"'")


def sign(tokens, expected):
    if tokens[:1] != [expected]:
        raise ValueError(f"{expected} is missing")
    tokens.pop(0)
