"""A simulated AWS: it answers each call as the service's model says, or fails as a test wants."""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from typing import Any, Callable

from botocore.loaders import create_loader
from header import HEADER
from moto.core.model import OperationModel, ServiceModel
from moto.core.serialize import get_serializer_class

LOADER = create_loader()
ACCOUNT = "111122223333"


@cache
def service(name: str) -> ServiceModel:
    """The model of a service."""
    return ServiceModel(LOADER.load_service_model(name, "service-2"), name)


@dataclass
class Request:
    """What was asked, and where."""

    service: str
    operation: str
    region: str
    body: bytes
    key: str
    agent: str = ""

    @property
    def id(self) -> str:
        return f"{self.service}.{self.operation}"


class Failure(Exception):
    """An error that AWS answers with."""

    def __init__(self, code: str, message: str = "told", status: int = 400) -> None:
        super().__init__(message)
        self.code, self.status = code, status


class Raw(Exception):
    """An answer that no model describes."""


def empty(shape: Any, levels: int = 2) -> Any:
    """The smallest answer of a shape: no things in its lists."""
    made: dict[str, Any] = {}
    for name, member in shape.members.items() if shape else ():
        if member.type_name in ("list", "map"):
            made[name] = [] if member.type_name == "list" else {}
        elif member.type_name == "structure" and levels:
            made[name] = empty(member, levels - 1)
    return made


def packed(model: OperationModel, answer: Any) -> tuple[int, dict[str, str], bytes]:
    """Status, headers and body of an answer, or of a failure."""
    protocol = model.service_model.resolved_protocol
    serializer = get_serializer_class(model.service_model.service_name, protocol)
    made = serializer(operation_model=model).serialize(answer)
    body = made["body"]
    body = body.encode() if isinstance(body, str) else body
    return made["status_code"], dict(made["headers"]), body


@dataclass
class Aws:
    """A server that answers. `answers` says how; what it leaves out is empty."""

    answers: dict[str, Callable[[Request], Any]] = field(default_factory=dict)
    regions: tuple[str, ...] = ("us-east-1", "eu-west-1")
    off: tuple[str, ...] = ()
    delay: float = 0.0
    asked: list[Request] = field(default_factory=list)
    lock: Lock = field(default_factory=Lock)

    def answer(self, request: Request) -> Any:
        """What this account answers."""
        own = self.answers.get(request.id) or self.answers.get("*")
        told = own(request) if own else None
        if told is not None:
            return told
        if request.id == "sts.GetCallerIdentity":
            arn = f"arn:aws:sts::{ACCOUNT}:assumed-role/Admin/ann@example.com"
            return {"Account": ACCOUNT, "Arn": arn, "UserId": "AROA:ann@example.com"}
        if request.id == "ec2.DescribeRegions":
            on = [{"RegionName": r, "OptInStatus": "opt-in-not-required"} for r in self.regions]
            return {
                "Regions": on + [{"RegionName": r, "OptInStatus": "not-opted-in"} for r in self.off]
            }
        if request.id in ("resource-explorer-2.GetDefaultView", "shield.DescribeSubscription"):
            raise Failure("ResourceNotFoundException")
        if request.id == "timestream-write.DescribeEndpoints":
            here = f"http://127.0.0.1:{self.server.server_port}"
            return {"Endpoints": [{"Address": here, "CachePeriodInMinutes": 60}]}
        if request.id == "organizations.DescribeOrganization":
            raise Failure("AWSOrganizationsNotInUseException")
        return None

    def start(self) -> str:
        """Serves on a port of its own, and says where."""
        aws, nothing = self, {}

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                name, _, operation = self.headers[HEADER].partition(" ")
                scope = self.headers.get("Authorization", "").partition("Credential=")[2].split("/")
                region = scope[2] if len(scope) > 2 else ""
                agent = self.headers.get("User-Agent", "")
                request = Request(name, operation, region, body, scope[0], agent)
                with aws.lock:
                    aws.asked.append(request)
                if aws.delay:
                    time.sleep(aws.delay)
                status, headers, text = self.made(request)
                self.send_response(status)
                for key, value in headers.items():
                    self.send_header(key, value)
                self.send_header("Content-Length", str(len(text)))
                self.end_headers()
                with suppress(ConnectionError):
                    self.wfile.write(text)

            do_GET = do_PUT = do_POST

            def made(self, request: Request) -> tuple[int, dict[str, str], bytes]:
                model = service(request.service).operation_model(request.operation)
                try:
                    answer = aws.answer(request)
                except Failure as failure:
                    return failed(model, failure)
                except Raw as raw:
                    return 200, {"Content-Type": "text/plain"}, str(raw).encode()
                if answer is None:
                    if request.id not in nothing:
                        nothing[request.id] = packed(model, empty(model.output_shape))
                    return nothing[request.id]
                return packed(model, answer)

            def log_message(self, *_: Any) -> None:
                """Nothing is logged."""

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        server.daemon_threads = True
        self.server = server
        Thread(target=server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{server.server_port}"

    def end(self) -> None:
        """Serves no longer."""
        self.server.shutdown()
        self.server.server_close()


def failed(model: OperationModel, failure: Failure) -> tuple[int, dict[str, str], bytes]:
    """An error as the service's protocol has it."""
    protocol = model.service_model.resolved_protocol
    if "xml" in protocol or protocol in ("query", "ec2"):
        inner = f"<Error><Code>{failure.code}</Code><Message>{failure}</Message></Error>"
        around = {"ec2": "<Response><Errors>{}</Errors></Response>"}
        text = around.get(protocol, "<ErrorResponse>{}</ErrorResponse>").format(inner)
        text = inner if model.service_model.service_name == "s3" else text
        return failure.status, {"Content-Type": "text/xml"}, text.encode()
    text = f'{{"__type": "{failure.code}", "message": "{failure}"}}'
    headers = {"Content-Type": "application/json", "x-amzn-ErrorType": failure.code}
    return failure.status, headers, text.encode()
