"""The chat page served on this machine, to be opened in a browser."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import panel

from gongkai.web.page import chat_page
from gongkai.web.words import word

if TYPE_CHECKING:
    from graph.store import Store

# Panel's own types are partial.
pn: Any = panel
ADDRESS = "127.0.0.1"
MARGIN = "body{margin:0;background:#fff}"


def serve_chat(
    store: Store, *, language: str, port: int = 0, show: bool = False,
    started: Callable[[str], None],
) -> None:  # fmt: skip
    """Serves the page on the loopback address until interrupted; port 0 takes a free one.

    `started` is told the address once it can be opened. Raises OSError when the port is taken.
    """

    def page() -> Any:
        pn.config.raw_css = [MARGIN]
        return chat_page(store, language=language, height=None)

    server = pn.serve(
        {"/": page}, port=port, address=ADDRESS, show=False, start=False,
        title=word(language, "title"), verbose=False,
    )  # fmt: skip
    address = f"http://{ADDRESS}:{server.port}/"
    server.start()
    server.io_loop.add_callback(started, address)
    if show:
        server.io_loop.add_callback(server.show, "/")
    server.io_loop.start()
