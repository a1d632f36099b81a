"""Report text made harmless: pages are written by strangers, and a reader's screen obeys marks."""

from __future__ import annotations

import html
import re
import unicodedata
from urllib.parse import quote, urlsplit

IDEOGRAPHIC_SPACE = "\u3000"  # indents Chinese paragraphs; kept
LOST = "\ufffd"


class _Shown(dict[int, str]):
    """What stands for a character on a screen, worked out once for each."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        category = unicodedata.category(char)
        shown = char
        if category in ("Cc", "Zl", "Zp", "Zs") and char != IDEOGRAPHIC_SPACE:
            shown = " "
        elif category == "Cf":  # zero widths and the marks that turn the direction of writing
            shown = ""
        elif category in ("Cs", "Co", "Cn"):
            shown = LOST
        self[code] = shown
        return shown


_SHOWN = _Shown()


def visible(text: str) -> str:
    """One line of printable characters: no control, direction or surrogate character is left.

    >>> visible("a\\x1b[31mb\\u202ec\\nd")
    'a [31mbc d'
    """
    return text.translate(_SHOWN)


def lines_of(text: str) -> list[str]:
    """The lines of a text as they are."""
    return re.split(r"\r\n|[\n\r\u2028\u2029]", text)


def visible_lines(text: str) -> list[str]:
    """The lines of a text, each `visible`."""
    return [visible(line) for line in lines_of(text)]


def squeezed(text: str) -> str:
    """`visible` without blanks at the ends or in a row."""
    return re.sub(" {2,}", " ", visible(text)).strip(" ")


def html_text(text: str) -> str:
    """Report text as HTML text or attribute value."""
    return html.escape(visible(text), quote=True)


# A backslash is written as a reference: in notebooks `\(` would begin mathematics.
_ENTITIES = {"\\": "&#92;", "&": "&amp;", "<": "&lt;", ">": "&gt;"}
# What CommonMark, its GitHub dialect (tables, strikes, bare addresses) and the mathematics of
# notebooks read as a mark. Two slashes could be in an address, and so could a dot; between digits
# a dot is a number's.
_MARKS = re.compile(r"[\\&<>`*_\[\](){}|~$@]|^[-+=#]|/(?=/)|\.(?!\d)|(?<!\d)\.|!(?=\[)")


def markdown_text(text: str) -> str:
    r"""Report text as one line of Markdown that reads as the text itself.

    >>> markdown_text("a|b <i> [x](javascript:1)")
    'a\\|b &lt;i&gt; \\[x\\]\\(javascript:1\\)'
    """
    return _MARKS.sub(
        lambda match: _ENTITIES.get(match.group(), "\\" + match.group()), squeezed(text)
    )


def safe_link(url: str | None) -> str | None:
    """The address as a link may carry it; None unless it is plain http or https.

    >>> safe_link("javascript:alert(1)"), safe_link("https://a.example/x y")
    (None, None)
    """
    if not url or any(char == " " or visible(char) != char for char in url):
        return None
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not host or "@" in parts.netloc:
        return None
    # A percent sign that begins no escape is itself escaped: readers differ in what they make of it.
    return re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", quote(url, safe="-._~:/?#!&*+,;=%"))
