"""Runs the collector against a simulated AWS: `python through.py WORDS…`, with its address in
`AWS_ENDPOINT_URL`. Its calls are as they are; only a header tells the simulation what is asked."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import Any

from header import HEADER

PLACE = Path(os.environ.get("COLLECTOR") or Path(__file__).parents[2] / "collector")
sys.path.insert(0, str(PLACE))

import collect


def name(model: Any, params: dict[str, Any], **_: Any) -> None:
    """Says in a header what is asked."""
    params["headers"][HEADER] = f"{model.service_model.service_name} {model.name}"
    # The host of one service begins with the account's id, which no simulation has.
    params["url"] = re.sub(r"//[0-9]{12}[.]", "//", params["url"])


def tell(client: Any) -> Any:
    client.meta.events.register("before-call", name)
    return client


plain_client = collect.Sdk.client


def client(self: Any, *places: str) -> Any:
    """As the collector makes it; but all services share one host here."""
    self.config.inject_host_prefix = False
    return tell(plain_client(self, *places))


collect.Sdk.client = client

if __name__ == "__main__":
    sys.exit(collect.main())
