"""`audit`: the rules over the whole collection."""

from __future__ import annotations

from collections import Counter
from typing import Annotated

import typer

from gongkai.commands.options import Database, Json
from gongkai.connection import open_store
from gongkai.messages import help, say, shell
from gongkai.printing import print_json, progress
from gongkai.settings import read_settings

Rules = Annotated[
    list[str] | None,
    typer.Option("--rule", help=say(help.O_RULE), metavar=say(help.W_RULE)),
]


def audit(as_json: Json = False, database: Database = None, rule: Rules = None) -> None:
    """Check the stored reports; exit code 0 whatever is found."""
    from graph.contents import counts
    from ingest.audit import audit as run_audit
    from ontology.records import to_json

    with open_store(read_settings(database), create=False) as store:
        reports = counts(store)["Report"]
        with progress(say(shell.AUDITING), reports) as advance:
            found = run_audit(store, progress=advance)
    if rule:
        found = [item for item in found if item.rule.startswith(tuple(rule))]
    if as_json:
        print_json({"findings": [to_json(item) for item in found]})
        return
    from gongkai.tables import show_findings

    if found:
        typer.echo(show_findings(found) + "\n")
    outcomes = Counter(item.outcome for item in found)
    told = {name: outcomes[name] for name in ("fail", "note", "not_assessable")}
    typer.echo(say(shell.AUDITED, reports=reports, findings=len(found), **told))
