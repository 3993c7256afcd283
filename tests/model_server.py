"""A model server on loopback that does what a test says, faults included. Bounded: every answer ends."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

HOLD_SECONDS = 20.0
"""No answer is held back longer, whatever a test forgets."""


@dataclass
class Reply:
    """One answer: an error status, a body of its own kind, or the pieces of a stream.

    ``hold`` waits before anything is sent, ``hold_after`` after so many pieces; ``cut`` hangs up after the pieces.
    """

    pieces: tuple[str, ...] = ()
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    body: str | None = None
    kind: str = "application/json"
    cut: bool = False
    hold: bool = False
    hold_after: int | None = None
    finish: str | None = "stop"


def says(text: str) -> Reply:
    """A stream of a text, a few characters at a time."""
    return Reply(tuple(text[at : at + 7] for at in range(0, len(text), 7)))


def fails(status: int, message: str = "no", **headers: str) -> Reply:
    """An error as these servers send it."""
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    return Reply(status=status, body=json.dumps({"error": {"message": message}}), headers=given)


def rewords(request: dict[str, Any]) -> Reply:
    """What a good model does: the decided words, with a few of its own before them."""
    prompt = request["messages"][-1]["content"]
    own = prompt.split("One way to say all of it: ")[1].split("\n")[0]
    return says(f"Well, you know. {own}")


Answer = Reply | Callable[[dict[str, Any]], Reply]


class ModelServer:
    """Answers chat requests with ``replies`` in turn, the last one for ever; keeps what it was asked."""

    def __init__(self) -> None:
        self.replies: list[Answer] = [says("Ready.")]
        self.models: Reply | None = None
        self.names = ["tiny"]
        self.requests: list[dict[str, Any]] = []
        self.keys: list[str] = []
        self.release = threading.Event()
        self.asked = threading.Event()
        self.gone = threading.Event()
        self.address = ""

    @property
    def prompts(self) -> list[str]:
        """The text of each request."""
        return ["\n".join(m["content"] for m in r["messages"]) for r in self.requests]

    def next(self, request: dict[str, Any]) -> Reply:
        """The answer to a request."""
        self.requests.append(request)
        answer = self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]
        return answer if isinstance(answer, Reply) else answer(request)

    def listed(self) -> Reply:
        """The answer to the question for its models."""
        data = [{"id": name, "object": "model", "created": 0, "owned_by": "x"} for name in self.names]
        return self.models or Reply(body=json.dumps({"object": "list", "data": data}))


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    script: ModelServer

    def log_message(self, format: str, *args: Any) -> None:
        """Quiet."""

    def do_GET(self) -> None:
        self.script.keys.append(self.headers.get("Authorization", ""))
        self._send(self.script.listed() if self.path.endswith("/models") else fails(404))

    def do_POST(self) -> None:
        request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.script.keys.append(self.headers.get("Authorization", ""))
        reply = self.script.next(request)
        self.script.asked.set()
        try:
            self._send(reply)
        except OSError:
            self.script.gone.set()

    def _send(self, reply: Reply) -> None:
        self.close_connection = True
        if reply.hold:
            self.script.release.wait(HOLD_SECONDS)
        if reply.body is not None or reply.status != 200:
            body = (reply.body or "").encode()
            self.send_response(reply.status)
            always = {"Content-Type": reply.kind, "Connection": "close"}
            for name, value in {**reply.headers, **always}.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Transfer-Encoding", "chunked")
        self.send_header("Connection", "close")
        self.end_headers()
        for number, piece in enumerate(reply.pieces):
            if reply.hold_after == number:
                self._hold()
            self._event({"delta": {"content": piece}, "index": 0, "finish_reason": None})
        if reply.cut:
            self.connection.close()
            return
        self._event({"delta": {}, "index": 0, "finish_reason": reply.finish})
        self._chunk(b"data: [DONE]\n\n")
        self._chunk(b"")

    def _hold(self) -> None:
        """Until the test says so, or the other side hangs up; the latter is noted."""
        self.connection.settimeout(HOLD_SECONDS)
        if not self.connection.recv(1):
            self.script.gone.set()
            raise ConnectionAbortedError

    def _event(self, choice: dict[str, Any]) -> None:
        event = {
            "id": "1",
            "object": "chat.completion.chunk",
            "created": 0,
            "model": "tiny",
            "choices": [choice],
        }
        self._chunk(f"data: {json.dumps(event)}\n\n".encode())

    def _chunk(self, data: bytes) -> None:
        self.wfile.write(f"{len(data):x}\r\n".encode() + data + b"\r\n")
        self.wfile.flush()


@contextmanager
def serving() -> Iterator[ModelServer]:
    """A running server on a free port."""
    script = ModelServer()
    handler = type("Handler", (_Handler,), {"script": script})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    script.address = f"http://127.0.0.1:{server.server_port}/v1"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield script
    finally:
        script.release.set()
        server.shutdown()
        server.server_close()
        thread.join(5)
