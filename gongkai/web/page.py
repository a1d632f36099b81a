"""The chat page: questions on the left, the opened document beside them or below."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any

import panel

from gongkai.messages import chinese_locale
from gongkai.web.views import AnswerView, DocumentView
from gongkai.web.words import word
from graph.errors import GraphError
from qa import Answer, Conversation, ask
from qa.faces import document_face, html_face, open_document, read_places
from qa.faces.escaping import html_text
from qa.steps import NAMES, Step, watching

if TYPE_CHECKING:
    from graph.store import Store

# Panel's own types are partial.
pn: Any = panel
PLAIN = {"show_reaction_icons": False, "show_timestamp": False, "show_copy_icon": False}
QUIET = {"font-size": "13px", "opacity": "0.75", "margin": "0"}
# Beside each other where both find their room, below each other on a narrow screen.
LAYOUT = """
:host{display:flex!important;flex-flow:row wrap;gap:8px;width:100%}
:host>.chat-interface{flex:3 1 420px!important;width:auto!important;min-width:0;height:SIZE!important}
:host>.gk-side{flex:2 1 380px!important;width:auto!important;min-width:0;height:SIZE!important;
border-left:1px solid rgba(127,127,127,.3)}
"""
# Drawn here: Panel's own icons are fetched from the network.
SEND = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor"'
    ' stroke-width="2" stroke-linejoin="round"><path d="M10 14L21 3l-6.5 18-3.5-7-7-3.5L21 3"/></svg>'
)


def chat_page(store: Store, *, language: str | None = None, height: int | None = 680) -> Any:
    """A Panel layout to show in a notebook or serve; one conversation for each page.

    `height` is in pixels, None fills the window. Needs the extra `chat`.
    """
    pn.extension("vega")
    return _Page(store, language or ("zh" if chinese_locale() else "en"), height).layout()


class _Page:
    """One reader's conversation and the document they have open."""

    def __init__(self, store: Store, language: str, height: int | None) -> None:
        self._store, self._said = store, language
        self._conversation = Conversation()
        self._turn = asyncio.Lock()
        self._size = "calc(100vh - 12px)" if height is None else f"{height}px"
        viewer: Any = DocumentView
        self._viewer = viewer(sizing_mode="stretch_both")
        close = pn.widgets.Button(name=word(language, "close"), button_type="light", margin=4)
        close.on_click(self._close)
        self._side = pn.Column(close, self._viewer, visible=False, css_classes=["gk-side"])
        self._chat = self._make_chat()

    def layout(self) -> Any:
        """The page as a Panel layout."""
        look = LAYOUT.replace("SIZE", self._size)
        return pn.Row(self._chat, self._side, sizing_mode="stretch_both", stylesheets=[look])

    def _make_chat(self) -> Any:
        said = self._said
        box = pn.chat.ChatAreaInput(placeholder=word(said, "placeholder"), rows=1, auto_grow=True)
        chat = pn.chat.ChatInterface(
            callback=self._respond, user=word(said, "you"), avatar=word(said, "me"), widgets=[box],
            callback_exception="summary", show_rerun=False, show_undo=False, show_stop=False,
            show_clear=False, show_button_name=False, show_activity_dot=False, renderers=[_as_text],
            placeholder_threshold=0, sizing_mode="stretch_both",
            button_properties={"send": {"icon": SEND}}, message_params=PLAIN,
        )  # fmt: skip
        chat.send(self._welcome(chat), **self._speaker(), respond=False)
        return chat

    def _speaker(self) -> dict[str, Any]:
        return {"user": word(self._said, "answerer"), "avatar": word(self._said, "it")}

    def _welcome(self, chat: Any) -> Any:
        said = self._said
        empty = not self._store.read("MATCH (r:Report) RETURN r.id AS id LIMIT 1")
        if empty:
            return _as_text(word(said, "empty"))
        buttons = []
        for question in word(said, "examples").split("|"):
            button = pn.widgets.Button(name=question, button_style="outline", margin=(2, 4))
            button.on_click(lambda event: chat.send(event.obj.name, user=word(said, "you")))
            buttons.append(button)
        fresh = pn.widgets.Button(name=word(said, "new"), button_type="light", margin=(2, 4))
        fresh.on_click(self._restart)
        return pn.Column(
            _as_text(word(said, "welcome")),
            pn.FlexBox(*buttons, fresh, flex_wrap="wrap"),
        )

    async def _respond(self, question: str, user: str, chat: Any) -> AsyncIterator[Any]:
        """One message that first tells the steps and then holds the answer."""
        del user, chat
        status = pn.pane.HTML("", styles=QUIET)
        message = pn.Column(status, sizing_mode="stretch_width")
        yield pn.chat.ChatMessage(message, **self._speaker(), **PLAIN)
        async with self._turn:
            try:
                answer, html = await self._answer(question, status)
            except GraphError as error:
                status.object = html_text(word(self._said, "failed", reason=error))
                return
        message.objects = [status, *self._parts(answer, html)]
        status.object = self._summary(answer)

    async def _answer(self, question: str, status: Any) -> tuple[Answer, str]:
        """Asks in a thread of its own; each step is shown as it begins."""
        loop = asyncio.get_running_loop()
        told: list[Step] = []

        def show(step: Step) -> None:
            if step not in told:
                told.append(step)
                names = [NAMES[self._said][item] for item in told]
                text = " ✓ · ".join(names) + " …"
                loop.call_soon_threadsafe(setattr, status, "object", html_text(text))

        def work() -> tuple[Answer, str]:
            with watching(show):
                answer = ask(self._store, question, conversation=self._conversation)
            return answer, html_face(answer, read_places(self._store, answer.citations))

        return await asyncio.to_thread(work)

    def _parts(self, answer: Answer, html: str) -> list[Any]:
        view = AnswerView(
            lambda number: self._open(answer, number), html=html, sizing_mode="stretch_width"
        )
        chart = answer.chart()
        parts = [view]
        if chart is not None:
            wide = chart.properties(width="container")
            parts.append(pn.pane.Vega(wide, sizing_mode="stretch_width", max_width=720))
        if answer.cypher:
            text = "\n\n".join(_written(query.text, query.parameters) for query in answer.cypher)
            title = html_text(word(self._said, "cypher"))
            shown = (
                f"<details><summary>{title}</summary><pre style='white-space:pre-wrap'>"
                f"{'<br>'.join(map(html_text, text.splitlines()))}</pre></details>"
            )
            parts.append(pn.pane.HTML(shown, styles=QUIET, sizing_mode="stretch_width"))
        return parts

    def _summary(self, answer: Answer) -> str:
        """How long it took; of an answer also whether each number was found in its place."""
        seconds = word(self._said, "seconds", seconds=answer.elapsed_ms / 1000)
        if answer.status != "answered":
            return html_text(seconds)
        key = "checked" if answer.verified else "unchecked"
        return html_text(f"{word(self._said, key)} · {seconds}")

    def _open(self, answer: Answer, number: int) -> None:
        """Shows the document of a note beside the chat, at the cited words."""
        note = next((item for item in answer.citations if item.n == number), None)
        if note is None:
            return
        opened = open_document(self._store, note)
        gone = f"<p>{html_text(word(self._said, 'gone'))}</p>"
        self._side.visible = True
        self._viewer.html = document_face(opened, answer.language) if opened else gone

    def _close(self, event: Any) -> None:
        del event
        self._side.visible = False

    def _restart(self, event: Any) -> None:
        del event
        self._conversation = Conversation()
        self._chat.objects = self._chat.objects[:1]
        self._side.visible = False


def _as_text(value: object) -> Any:
    """What the reader typed, as it was typed: never as Markdown or HTML."""
    return pn.pane.HTML("<br>".join(map(html_text, str(value).split("\n"))))


def _written(text: str, parameters: dict[str, Any]) -> str:
    return text if not parameters else f"{text}\n-- {parameters}"
