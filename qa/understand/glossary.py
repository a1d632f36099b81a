"""Domain words of English questions in Chinese: labels of the vocabulary and what reports speak of."""

from __future__ import annotations

import re

from ontology.glossary import JOINING, phrases

_OF_THE_DOMAIN = """
administration agencies agency amount annual application applications april around august big
bureau came city commission committee count counts county december department describe described
different disclosure district eight explain far february fewer fewest figure figures find five foi
following four gave given goes government having high if information issue issued issues january
july june kept key large last like list local long low main major march mention mentioned mentions
ministry municipal name national neither new next nine november number numbers october office
often old onto other others own previous provide provided provides province provincial public
publish published receive received receives report reports request requests same second september
seven six small state stated states such sum taken ten third three total town township unlike uses
went work working works year yearly years
"""
# Words that ask and join, and words every question of this domain has: they narrow nothing.
STOP = JOINING | frozenset(_OF_THE_DOMAIN.split())


def english_content(text: str) -> str:
    """The domain words of an English question in Chinese, and as they are where it has none.

    A word that no glossary knows can stand in no Chinese sentence: it counts as missing there,
    so that a question about something else is not answered by what is left of it.
    """
    lowered = text.lower()
    found: list[tuple[int, str]] = []
    for pattern, chinese in phrases():
        match = pattern.search(lowered)
        if match:
            found.append((match.start(), chinese))
            lowered = pattern.sub(lambda one: " " * len(one.group()), lowered)
    unknown = [
        (match.start(), match.group())
        for match in re.finditer(r"[a-z]{3,}", lowered)
        if match.group() not in STOP
    ]
    return "|".join(word for _, word in sorted([*found, *unknown]))
