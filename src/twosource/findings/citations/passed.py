"""How a piece came to an outlet: "wrote an article for X", "first published on X", "X picked up the story"."""

from __future__ import annotations

from twosource.findings.citations.lexicon import BEGINNING, PIECES, POSTED, STAFF
from twosource.model.language import Analysis

#: Pieces that are written for outlets and for nobody else: anybody can be written a report.
_WRITTEN = frozenset("article story piece column op-ed editorial".split())
#: Tokens between an outlet and the piece that is passed on.
_NEAR = 8
#: Tokens of the name or office of whom an outlet sends.
_NAME = 4
_RUMOURS = frozenset("rumour rumor hoax claim news post it".split())
_PUBLISHED = frozenset("published posted printed reported broadcast aired".split())
_FIRST = frozenset("originally first previously initially".split())
#: Verbs that are so with an entry about the story as their object: "has a writeup".
_MAKING = frozenset("have create write add publish".split())
_ENTRIES = frozenset("writeup write-up rundown entry summary explainer".split())
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


def began_at(analysis: Analysis, before: int, last: int) -> int | None:
    """The first token of "the story originates from" and "it was posted on"; ``None`` for what is no such phrase."""
    tokens, verb = analysis.tokens, before - 1
    paged = any(t.lemma == "page" for t in tokens[last : last + 1])  # "posted on the Courier Facebook page"
    if paged or before < 2 or tokens[before].text not in {"on", "at", "in", "from", "with"}:
        return None
    if tokens[verb].lemma in POSTED and tokens[verb].text.endswith(("ed", "ten")) and tokens[before].text == "on":
        passive = any(tokens[j].lemma == "be" for j in analysis.children(verb, "aux:pass", "aux"))
        put_out = any(tokens[j].lemma in PIECES | _RUMOURS for j in analysis.children(verb, "nsubj:pass", "nsubj"))
        return verb if passive and put_out else None
    subjects = analysis.children(verb, "nsubj") if tokens[verb].lemma in BEGINNING else ()
    return verb if any(tokens[j].lemma in PIECES | _RUMOURS for j in subjects) else None


def told_to_staff(analysis: Analysis, before: int, last: int) -> int | None:
    """The "told" of "told Ada Oke of the Courier", given the token of "of"; ``None`` for what is no such phrase."""
    tokens, i = analysis.tokens, before - 1
    while i > 0 and before - i <= _NAME and tokens[i].pos == "PROPN":
        i -= 1
    while i > 0 and before - i <= _NAME and (tokens[i].lemma in STAFF or tokens[i].pos == "DET"):
        i -= 1
    told = i < before - 1 and tokens[i].lemma == "tell" and tokens[i].pos == "VERB"
    return i if told and not any(t.lemma in PIECES for t in tokens[last : last + 2]) else None


def taken_up(analysis: Analysis, last: int) -> int | None:
    """The token behind "picked up the story", given that behind the outlet; ``None`` for what is no such phrase."""
    tokens = analysis.tokens
    verb = next((i for i in range(last, min(last + 3, len(tokens))) if tokens[i].pos not in {"ADV", "AUX"}), None)
    if verb is None or tokens[verb].pos != "VERB" or tokens[verb].lemma not in _TAKING | _MAKING:
        return None
    if tokens[verb].sentence != tokens[last - 1].sentence:
        return None
    meant = PIECES if tokens[verb].lemma in _TAKING else _ENTRIES
    pieces = (i for i in analysis.children(verb, "obj") if i > verb and tokens[i].lemma in meant)
    return next((i + 1 for i in pieces), None)
