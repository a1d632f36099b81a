"""Two small components of the page: an answer whose notes can be clicked, and a document."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import param
from panel.custom import JSComponent

# The HTML comes from qa.faces, where all report text is escaped.
_ANSWER = """
export function render({ model }) {
  const root = document.createElement("div");
  const draw = () => { root.innerHTML = model.html; };
  draw();
  model.on("html", draw);
  root.addEventListener("click", (event) => {
    const mark = event.target.closest("[data-note]");
    if (mark === null) return;
    event.preventDefault();
    model.send_msg(Number(mark.dataset.note));
  });
  return root;
}
"""
_DOCUMENT = """
export function render({ model }) {
  const root = document.createElement("div");
  root.style.cssText = "height:100%;overflow:auto;box-sizing:border-box;padding:0 .8em";
  let waiting = true;
  const show = () => {
    if (!waiting || root.clientHeight === 0) return;
    waiting = false;
    root.querySelector("#gk-quote")?.scrollIntoView({ block: "center", inline: "nearest" });
  };
  const draw = () => {
    root.innerHTML = model.html;
    waiting = true;
    requestAnimationFrame(show);
  };
  draw();
  model.on("html", draw);
  // Opened while hidden: it has a height only once the page has made room.
  new ResizeObserver(() => requestAnimationFrame(show)).observe(root);
  return root;
}
"""


class AnswerView(JSComponent):  # type: ignore[misc, unused-ignore]
    """An answer's HTML; a click on a note calls `opened` with its number."""

    html: Any = param.String(default="")
    _esm = _ANSWER

    def __init__(self, opened: Callable[[int], None], **options: Any) -> None:
        super().__init__(**options)  # type: ignore[no-untyped-call, unused-ignore]
        self._opened = opened

    def _handle_msg(self, message: Any) -> None:
        if isinstance(message, int):
            self._opened(message)


class DocumentView(JSComponent):  # type: ignore[misc, unused-ignore]
    """A document's HTML, scrolled to the words it marks."""

    html: Any = param.String(default="")
    _esm = _DOCUMENT
