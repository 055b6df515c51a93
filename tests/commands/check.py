"""Checks commands of the AWS CLI against the models of AWS's services.

Standard input is a JSON list of objects with "place" and "command". Every fault is printed; with
any, the program ends with 1. `<words in brackets>` stand for what the person fills in.
"""

import json
import shlex
import sys

from models import members, operations, paginator, service_model
from options import CLI_INPUT, EVERYWHERE, FLAG, MANY, ONE, OWN_COMMANDS, Option, paginating
from values import faults_of_value


def options_of(service, operation):
    """Every option that the CLI has for the operation."""
    options = EVERYWHERE | CLI_INPUT | paginating(paginator(service, operation))
    for name, (_, shape) in members(operation).items():
        if shape.type_name == "boolean":
            options |= {name: Option(FLAG), f"no-{name}": Option(FLAG)}
        else:
            options[name] = Option(MANY if shape.type_name == "list" else ONE, shape)
    return options


def given_in(words, options):
    """The words that stand alone, each known option with its words, and the faults."""
    alone, given, faults = [], {}, []
    words = list(words)
    while words:
        word = words.pop(0)
        if not word.startswith("--"):
            alone.append(word)
            continue
        name, equals, value = word[2:].partition("=")
        option = options.get(name)
        if option is None:
            faults.append(f"there is no --{name}")
        elif name in given:
            faults.append(f"--{name} is there twice")
        most = len(words) if option is None else option.words
        own = [value] if equals else []
        while words and len(own) < most and not words[0].startswith("--"):
            own.append(words.pop(0))
        if option is not None:
            given[name] = own
            if option.words != FLAG and not own:
                faults.append(f"--{name} has no value")
            elif option.words == FLAG and own:
                faults.append(f"--{name} takes no value")
    return alone, given, faults


def faults_of_operation(service, operation, words):
    """What is wrong with the words after service and operation."""
    options = options_of(service, operation)
    alone, given, faults = given_in(words, options)
    if operation.has_streaming_output:
        if not alone:
            faults.append("the name of the file for the answer is missing")
        alone = alone[1:]
    faults.extend(f"{word} belongs to no option" for word in alone)
    for name, values in given.items():
        faults.extend(faults_of_value(f"--{name}", options[name], values))
    if not given.keys() & CLI_INPUT.keys():
        required = set(operation.input_shape.required_members if operation.input_shape else ())
        # Tokens against doing things twice are made by the CLI.
        required -= set(operation.idempotent_members)
        for name, (member, _) in members(operation).items():
            if member in required and not given.keys() & {name, f"no-{name}"}:
                faults.append(f"--{name} is missing")
    return faults


def faults_of_own(command, words):
    """What is wrong with the words after a command that only the CLI has."""
    options = EVERYWHERE | command.options
    alone, given, faults = given_in(words, options)
    if len(alone) not in command.places:
        faults.append(f"{len(alone)} places are too few or too many")
    elif alone and not any(place.startswith("s3://") for place in alone):
        faults.append("no place begins with s3://")
    for name, values in given.items():
        faults.extend(faults_of_value(f"--{name}", options[name], values))
    return faults


def faults_of(command):
    """What is wrong with a command, in words."""
    try:
        program, service_name, name, *words = shlex.split(command)
    except ValueError as error:
        return [f"it is no command with a service and an operation: {error}"]
    if program != "aws":
        return [f"{program} is not the AWS CLI"]
    own = OWN_COMMANDS.get(f"{service_name} {name}")
    if own is not None:
        return faults_of_own(own, words)
    service = service_model(service_name)
    if service is None:
        return [f"there is no service {service_name}"]
    if name not in operations(service):
        return [f"{service_name} has no operation {name}"]
    operation = service.operation_model(operations(service)[name])
    return faults_of_operation(service, operation, words)


def main():
    commands = json.load(sys.stdin)
    count = 0
    for entry in commands:
        for fault in faults_of(entry["command"]):
            print(f"{entry['place']}: {entry['command']}\n    {fault}")
            count += 1
    print(f"{len(commands)} commands, {count} faults")
    sys.exit(1 if count else 0)


if __name__ == "__main__":
    main()
