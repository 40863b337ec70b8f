"""How a piece came to an outlet: "wrote an article for X", "first published on X", "X picked up the story"."""

from __future__ import annotations

from twosource.findings.citations.lexicon import PIECES
from twosource.model.language import Analysis

#: Pieces that are written for outlets and for nobody else: anybody can be written a report.
_WRITTEN = frozenset("article story piece column op-ed editorial".split())
#: Tokens between an outlet and the piece that is passed on.
_NEAR = 8
_PUBLISHED = frozenset("published posted printed reported broadcast aired".split())
_FIRST = frozenset("originally first previously initially".split())
#: Verbs that with a piece as their object are said of outlets: "also picked up the story", "ran the article".
_TAKING = frozenset("pick run republish reprint syndicate pull retract withdraw".split())


def written_for(analysis: Analysis, before: int) -> int | None:
    """The first token of "wrote an article for", given that of "for"; ``None`` for what is no such phrase."""
    tokens = analysis.tokens
    if before < 2 or tokens[before].text != "for" or tokens[before - 1].lemma not in _WRITTEN:
        return None
    near = range(max(0, before - _NEAR), before - 1)
    verb = next((i for i in reversed(near) if tokens[i].pos == "VERB"), None)
    wrote = verb is not None and tokens[verb].lemma == "write" and tokens[verb].sentence == tokens[before].sentence
    return verb if wrote else None


def first_published(analysis: Analysis, before: int) -> int | None:
    """The first token of "originally published on", given that of "on"; ``None`` for what is no such phrase."""
    tokens = analysis.tokens
    if before < 2 or tokens[before].text not in {"on", "in", "by", "at"} or tokens[before - 1].text not in _PUBLISHED:
        return None
    return before - 2 if tokens[before - 2].text.lower() in _FIRST else None


def taken_up(analysis: Analysis, last: int) -> int | None:
    """The token behind "picked up the story", given that behind the outlet; ``None`` for what is no such phrase."""
    tokens = analysis.tokens
    verb = next((i for i in range(last, min(last + 3, len(tokens))) if tokens[i].pos not in {"ADV", "AUX"}), None)
    if verb is None or tokens[verb].pos != "VERB" or tokens[verb].lemma not in _TAKING:
        return None
    pieces = (i for i in analysis.children(verb, "obj") if i > verb and tokens[i].lemma in PIECES)
    return next((i + 1 for i in pieces), None)
