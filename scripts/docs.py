"""Writes what the documentation repeats from the sources, or says what is stale.

`python -m scripts.docs` writes, `python -m scripts.docs --check` only compares. In the two READMEs
the text between `<!-- commands -->` and `<!-- /commands -->` is written; the files of docs/ whole.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from ontology.model import RELATIONS, schema_table
from ontology.vocabulary import vocabulary

ROOT = Path(__file__).resolve().parents[1]
WRITTEN = "<!-- Written by `python -m scripts.docs`; change the sources, not this file. -->\n"
LOCALES = {"en": "C.UTF-8", "zh": "zh_CN.UTF-8"}
TITLES = {"en": ("command", "what it does"), "zh": ("命令", "作用")}
# Help texts are in the language of the process, so each language has its own.
PAGES = """
import json, typer
from gongkai.command import app
pages = {}
def walk(command, path, parent=None):
    context = command.make_context(path.split()[-1], ["--help"], parent=parent, resilient_parsing=True)
    pages[path] = command.get_help(context)
    for name, below in getattr(command, "commands", {}).items():
        walk(below, f"{path} {name}", context)
walk(typer.main.get_command(app), "gongkai")
print(json.dumps(pages))
"""


def help_pages(language: str) -> dict[str, str]:
    """The help page of every command, by its whole name, in the order they are listed."""
    environment = {**os.environ, "LC_ALL": LOCALES[language], "COLUMNS": "100"}
    done = subprocess.run(
        [sys.executable, "-c", PAGES],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    pages: dict[str, str] = json.loads(done.stdout)
    return pages


def command_table(pages: Mapping[str, str], language: str) -> str:
    """Markdown: a command with its arguments, and its first line of help."""
    lines = ["| {} | {} |".format(*TITLES[language]), "|---|---|"]
    parents = {" ".join(path.split()[:-1]) for path in pages}
    for path, page in pages.items():
        if path in parents:
            continue
        usage, _, rest = page.partition("\n\n")
        arguments = usage[usage.index(path) :].replace("[OPTIONS]", "").replace("[选项]", "")
        does = " ".join(rest.split("\n\n")[0].split("\n"))
        if language == "zh":
            does = "".join(rest.split("\n\n")[0].split("\n"))
        lines.append(f"| `{arguments.strip()}` | {does} |")
    return "\n".join(lines) + "\n"


def with_block(text: str, name: str, block: str) -> str:
    """The text with what stands between its two marks replaced; raises ValueError without them."""
    start, end = f"<!-- {name} -->\n", f"<!-- /{name} -->"
    head, found, rest = text.partition(start)
    _, closed, tail = rest.partition(end)
    if not found or not closed:
        raise ValueError(f"the marks {start.strip()} and {end} are missing")
    return head + start + block + end + tail


def commands_text(pages: Mapping[str, str], title: str) -> str:
    parts = [WRITTEN, f"# {title}\n"]
    parts += [f"## {path}\n\n```text\n{page.rstrip()}\n```\n" for path, page in pages.items()]
    return "\n".join(parts)


def schema_page() -> str:
    lines = [WRITTEN, "# The graph · 图的结构\n", schema_table()]
    lines += ["| relation | from, to | properties |", "|---|---|---|"]
    for item in RELATIONS.values():
        ends = ", ".join(f"{source} → {target}" for source, target in item.links)
        carried = ", ".join(item.carries)
        lines.append(f"| `{item.name}` {item.label_zh} | {ends} | {carried} |")
    return "\n".join(lines) + "\n"


def metrics_page() -> str:
    lines = [WRITTEN, "# Metrics · 指标\n", "| key | 中文 | English | unit | eras | tables |"]
    lines.append("|---|---|---|---|---|---|")
    for item in vocabulary()["metrics"]:
        eras, tables = ", ".join(item.get("eras", ())), ", ".join(item.get("tables", ()))
        cells = (f"`{item['key']}`", item["zh"], item["en"], item.get("unit") or "", eras, tables)
        lines.append("| " + " | ".join(cells) + " |")
    lines += ["", "## Not comparable · 不可比\n", "| metric | metric | why |", "|---|---|---|"]
    for item in vocabulary()["not_comparable"]:
        left, right = item["first"], item["second"]
        lines.append(f"| `{left}` | `{right}` | {item['zh']}; {item['en']} |")
    return "\n".join(lines) + "\n"


def vocabulary_page() -> str:
    lines = [WRITTEN, "# Vocabulary · 词表\n"]
    for name, items in vocabulary()["lists"].items():
        lines += [f"## {name}\n", "| key | 中文 | English |", "|---|---|---|"]
        lines += [f"| `{item['key']}` | {item['zh']} | {item['en']} |" for item in items]
        lines.append("")
    return "\n".join(lines)


def generated() -> dict[Path, str]:
    """Every generated file with the text it should have."""
    english, chinese = help_pages("en"), help_pages("zh")
    texts = {
        ROOT / "docs" / "commands.md": commands_text(english, "Commands"),
        ROOT / "docs" / "commands.zh-CN.md": commands_text(chinese, "命令"),
        ROOT / "docs" / "schema.md": schema_page(),
        ROOT / "docs" / "metrics.md": metrics_page(),
        ROOT / "docs" / "vocabulary.md": vocabulary_page(),
    }
    for name, pages, language in (("README.md", english, "en"), ("README.zh-CN.md", chinese, "zh")):
        text = (ROOT / name).read_text(encoding="utf-8")
        texts[ROOT / name] = with_block(text, "commands", command_table(pages, language))
    return texts


def main(arguments: list[str]) -> int:
    if arguments not in ([], ["--check"]):
        print("usage: python -m scripts.docs [--check]", file=sys.stderr)
        return 2
    texts = generated()
    stale = [
        path for path, text in texts.items()
        if not path.exists() or path.read_text(encoding="utf-8") != text
    ]  # fmt: skip
    if not arguments:
        for path in stale:
            path.parent.mkdir(exist_ok=True)
            path.write_text(texts[path], encoding="utf-8")
        return 0
    if stale:
        names = ", ".join(str(path.relative_to(ROOT)) for path in stale)
        print(f"stale: {names}; run python -m scripts.docs", file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
