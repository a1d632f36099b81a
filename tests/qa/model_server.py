"""A small OpenAI-compatible server: it answers as it is told, slowly, wrongly or not at all."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Reply = Callable[[list[dict[str, Any]]], str]


class ModelServer(ThreadingHTTPServer):
    """Answers POST /v1/chat/completions; `asked` keeps the messages of every call."""

    daemon_threads = True

    def __init__(self, reply: Reply, status: int, body: bytes | None) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.reply, self.status, self.body = reply, status, body
        self.asked: list[list[dict[str, Any]]] = []
        self.released = threading.Event()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/v1"


class _Handler(BaseHTTPRequestHandler):
    server: ModelServer

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append(asked["messages"])
        content = self.server.reply(asked["messages"])
        body = self.server.body
        if body is None:
            message = {"role": "assistant", "content": content}
            choice = {"index": 0, "message": message, "finish_reason": "stop"}
            body = json.dumps(
                {
                    "id": "1",
                    "object": "chat.completion",
                    "created": 0,
                    "model": "m",
                    "choices": [choice],
                }
            ).encode()
        try:
            self.send_response(self.server.status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        except OSError:  # the client went away, as it should when the time is over
            return

    def log_message(self, format: str, *args: Any) -> None:
        del format, args


@contextmanager
def serving(
    reply: str | Reply = "", *, status: int = 200, body: bytes | None = None
) -> Iterator[ModelServer]:
    """The server while the block runs; `reply` is the words, or makes them of the messages."""
    given = (lambda _: reply) if isinstance(reply, str) else reply
    server = ModelServer(given, status, body)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.released.set()
        server.shutdown()
        server.server_close()
        thread.join()
