"""A passage with the sentence before it and the sentence after it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from twosource.model.passage import Passage
from twosource.text.tokens import ABBREVIATIONS

#: A neighbouring sentence longer than this is cut between words.
REACH = 240
#: Characters on each side of a glance: about a line of print.
GLANCE = 70
#: Characters on each side that tell which place of a quotation is meant.
HINT = 34
_CLOSING = """ '"’”»)]"""
_END = re.compile(r"""[.!?…]['"’”»)\]]{0,4}(?=\s)\s{0,4}|\n(?=\n)\s{0,4}""")


@dataclass(frozen=True, slots=True)
class Context:
    """What stands before and after a passage in its paragraph and the neighbouring sentences."""

    before: str
    after: str


def around(text: str, start: int, end: int, omitted: Sequence[Passage] = ()) -> Context:
    """The words around a passage: the rest of its sentence and one sentence more on each side.

    What is left out of analysis is none of the account's words: the context ends before it.
    """
    ended = text[start:end].rstrip(_CLOSING)[-1:] in tuple(".!?…")
    first = max((o.end for o in omitted if o.end <= start), default=0)
    last = min((o.start for o in omitted if o.start >= end), default=len(text))
    before, after = text[max(first, start - 4 * REACH) : start], text[end : min(last, end + 4 * REACH)]
    return Context(_before(before), _after(after, ended=ended))


def near(text: str, start: int, end: int, reach: int = GLANCE) -> Context:
    """A few words around a passage, for a glance."""
    before = " ".join(text[max(0, start - reach) : start].split())
    after = " ".join(text[end : end + reach].split())
    if start > reach:
        before = "… " + before.partition(" ")[2]
    if len(text) > end + reach:
        after = after.rpartition(" ")[0] + " …"
    return Context(before + _gap(text[start - 1 : start]), _gap(text[end : end + 1]) + after)


def _before(text: str) -> str:
    ends = _ends(text)
    begin = ends[-2] if len(ends) > 1 else 0
    return _tail(text[begin:]) + _gap(text[-1:])


def _after(text: str, *, ended: bool) -> str:
    ends = _ends(text)
    wanted = 0 if ended else 1
    stop = ends[wanted] if len(ends) > wanted else len(text)
    return _gap(text[:1]) + _head(text[:stop])


def _ends(text: str) -> list[int]:
    # "4 a.m. on Sunday" is one sentence: what goes on in lower case has not ended, nor has "Tram No. 9".
    return [
        found.end()
        for found in _END.finditer(text)
        if not text[found.end() : found.end() + 1].islower() and not _abbreviates(text, found.start())
    ]


def _abbreviates(text: str, at: int) -> bool:
    word = text[max(0, at - 12) : at].rsplit(None, 1)[-1:] or [""]
    return text[at] == "." and (word[0].lower() in ABBREVIATIONS or (len(word[0]) == 1 and word[0].isupper()))


def _gap(edge: str) -> str:
    return " " if edge.isspace() else ""


def _head(text: str) -> str:
    text = " ".join(text.split())
    if len(text) <= REACH:
        return text
    return text[:REACH].rsplit(" ", 1)[0] + " …"


def _tail(text: str) -> str:
    text = " ".join(text.split())
    if len(text) <= REACH:
        return text
    return "… " + text[-REACH:].split(" ", 1)[-1]
