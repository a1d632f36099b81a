"""The chat as a page: `chat_page` for notebooks, `serve_chat` for a browser (extra `chat`).

Importing this package imports Panel; nothing of the command line does so before it is asked to.
"""

from gongkai.web.page import chat_page
from gongkai.web.server import serve_chat

__all__ = ["chat_page", "serve_chat"]
