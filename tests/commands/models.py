"""The models of AWS's services, by the names that the CLI gives them."""

from functools import cache

from botocore import xform_name
from botocore.exceptions import DataNotFoundError
from botocore.loaders import create_loader
from botocore.model import ServiceModel

LOADER = create_loader()

# Services that the CLI calls by another name than their models.
RENAMED = {"s3api": "s3", "configservice": "config", "deploy": "codedeploy"}


@cache
def service_model(name):
    """The model of what the CLI calls so, or nothing."""
    if name in RENAMED.values():
        return None
    name = RENAMED.get(name, name)
    try:
        return ServiceModel(LOADER.load_service_model(name, "service-2"), name)
    except DataNotFoundError:
        return None


@cache
def operations(service):
    """The operations of a service, by the CLI's names."""
    return {xform_name(name, "-"): name for name in service.operation_names}


def paginator(service, operation):
    """How the operation's pages are asked for, or nothing if it has none."""
    try:
        paginators = LOADER.load_service_model(service.service_name, "paginators-1")
    except DataNotFoundError:
        return None
    return paginators["pagination"].get(operation.name)


def members(operation):
    """The names and shapes of what the operation takes, by the CLI's names."""
    shape = operation.input_shape
    named = shape.members.items() if shape else ()
    return {xform_name(name, "-"): (name, member) for name, member in named}
