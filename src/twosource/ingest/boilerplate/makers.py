"""Lines that say who made the article, where and when."""

from __future__ import annotations

import re

from twosource.ingest.boilerplate.forms import DATE_WORD, DATED, DATELINE
from twosource.ingest.boilerplate.lines import Line

_WORD = re.compile(r"[^\s,|;()·•–—]+")
_SMALL = frozenset("and by for of the de del der di la le van von da dos al bin with in on at".split())
#: What may stand behind "by" in a sentence that has lost its stop.
_TIME = re.compile(
    r"by:? (?:mid|late|early|then|now|the |law|contrast|all |noon|dawn|sun|mon|tue|wed|thu|fri|sat|\d)", re.I
)


def is_byline(line: Line, early: bool, edge: bool) -> bool:
    """True for a line of names behind "by", of a date and nothing else, or of a place and a dash.

    Args:
        line: the line.
        early: whether it stands among the first lines of the article.
        edge: whether it stands among the first or last.
    """
    text = line.text
    if len(text) > 200 or line.speaks:
        return False
    if DATELINE.fullmatch(text) or _dated(text, edge):
        return True
    return early and bool(re.match(r"by\b:?\s", text, re.I)) and _named(text)


def _named(text: str) -> bool:
    """By Ada Lund and ROY FELL, Coast Press (Updated: Mar 25, 2017 - 7:00 PM)."""
    words = [w.strip(".:'’\"-") for w in _WORD.findall(text)]
    names = [w for w in words if w]
    return (
        3 <= len(names) <= 20
        and not _TIME.match(text)
        and not re.search(r"[.!?][\"”]?$", text.removesuffix("M.").removesuffix("m."))
        and all(w[0].isupper() or w.lower() in _SMALL or DATE_WORD.fullmatch(w) or "@" in w or "." in w for w in names)
    )


def _dated(text: str, edge: bool) -> bool:
    """Updated 1:45 pm, Friday, June 1, 2018; and at the edges of an article a date without such a word."""
    words = [w.strip(".:'’\"-") for w in _WORD.findall(text)]
    words = [w for w in words if w]
    others = [w for w in words if not DATE_WORD.fullmatch(w)]
    if not any(c.isdigit() for c in text) or text[-1] in ":?!":
        return False
    if DATED.match(text):
        return len(others) <= 2 and len(others) < len(words) - 1
    full = re.search(r"\b(?:19|20)\d\d\b", text) is not None
    return edge and full and len(words) >= 3 and len(others) <= 1 and len(others) * 3 <= len(words)
