"""Writes what every operation of AWS could print, as the CLI prints it, one line each.

A line is a JSON object with "command" (service and operation, as the CLI names them), "filled" (which
members have a value) and "output". Values are made up; those that a reader looks at closely are as
AWS would write them.
"""

import json
import sys

from botocore import xform_name
from models import LOADER, RENAMED, service_model

# What refers to itself ends after so many levels.
DEEPEST = 6

MEMBER, MANAGEMENT = "210987654321", "111122223333"
ORGANIZATION = f"arn:aws:organizations::{MANAGEMENT}:organization/o-exampleorgid"
MANAGEMENT_ARN = f"arn:aws:organizations::{MANAGEMENT}:account/o-exampleorgid/{MANAGEMENT}"
VAULT = f"arn:aws:backup:eu-west-1:{MEMBER}:backup-vault:Default"

# The values that have to fit each other, by service and name.
FITTING = {
    ("organizations", "MasterAccountId"): MANAGEMENT,
    ("organizations", "MasterAccountArn"): MANAGEMENT_ARN,
    ("backup", "SourceBackupVaultArn"): VAULT,
    ("backup", "DestinationBackupVaultArn"): VAULT,
    ("backup", "BackupVaultArn"): VAULT,
    ("config", "Results"): json.dumps({"resourceType": "AWS::EC2::Volume", "resourceId": "vol-1"}),
}

# In any service, by name in small letters.
COMMON = {
    "id": MEMBER,
    "account": MEMBER,
    "accountid": MEMBER,
    "owningaccountid": MEMBER,
    "ownerid": MEMBER,
    "region": "eu-west-1",
    "regionname": "eu-west-1",
    "awsregion": "eu-west-1",
    "resourcetype": "rds:db",
    "amount": "12.5",
    "start": "2026-09-01",
    "end": "2026-10-01",
    "key": "SERVICE",
}

EVERYTHING, NEEDED, NOTHING = "everything", "needed", "nothing"


def text(service, shape, name):
    """A text that the member of this name could have."""
    fitting = FITTING.get((service, name))
    if fitting is not None:
        return fitting
    if getattr(shape, "enum", None):
        return shape.enum[0]
    if service == "organizations" and name == "Arn":
        of_account = f"arn:aws:organizations::{MANAGEMENT}:account/o-exampleorgid/{MEMBER}"
        return ORGANIZATION if shape.name == "OrganizationArn" else of_account
    if shape.name == "OrganizationId":
        return "o-exampleorgid"
    if name.lower().endswith("arn"):
        return f"arn:aws:rds:eu-west-1:{MEMBER}:db:orders"
    return COMMON.get(name.lower(), "text")


def value(service, shape, name, filled, above=()):
    """A value of the shape, or nothing where it would not end."""
    kind = shape.type_name
    if kind == "structure":
        return structure(service, shape, filled, above)
    if kind == "list":
        if filled == NOTHING:
            return []
        element = value(service, shape.member, name, filled, above)
        return [] if element is None else [element]
    if kind == "map":
        key = text(service, shape.key, "name")
        inner = value(service, shape.value, name, filled, above)
        return {} if inner is None or filled == NOTHING else {key: inner}
    if kind in ("integer", "long", "float", "double"):
        return 1
    if kind == "boolean":
        return True
    if kind == "timestamp":
        return "2026-10-01T06:12:00+00:00"
    return text(service, shape, name)


def structure(service, shape, filled, above):
    if above.count(shape.name) or len(above) >= DEEPEST:
        return None
    if shape.metadata.get("document"):
        return {}
    needed = set(shape.required_members)
    members = {}
    for name, member in shape.members.items():
        at_top_and_list = not above and member.type_name == "list"
        if filled == EVERYTHING or name in needed or at_top_and_list:
            inner = value(service, member, name, filled, (*above, shape.name))
            if inner is not None:
                members[name] = inner
    return members


def outputs(service, operation):
    """What the operation prints, by what is filled."""
    shape = operation.output_shape
    if shape is None or operation.has_streaming_output or operation.has_event_stream_output:
        return
    before = []
    for filled in (EVERYTHING, NEEDED, NOTHING):
        output = structure(service, shape, filled, ())
        for name in [name for name, member in shape.members.items() if is_of_http(member)]:
            output.pop(name, None)
        if output and output not in before:
            before.append(output)
            yield filled, output


def is_of_http(member):
    return member.serialization.get("location") in ("statusCode",)


def main():
    names = {model: cli for cli, model in RENAMED.items()}
    for model in LOADER.list_available_services("service-2"):
        cli = names.get(model, model)
        service = service_model(cli)
        for name in service.operation_names:
            operation = service.operation_model(name)
            for filled, output in outputs(model, operation):
                command = f"{cli} {xform_name(name, '-')}"
                json.dump({"command": command, "filled": filled, "output": output}, sys.stdout)
                sys.stdout.write("\n")


if __name__ == "__main__":
    main()
