"""Programmes and papers that are called by a day: NBC's "Today", Fox News Sunday, the Mail on Sunday."""

from __future__ import annotations

import re

from twosource.text.outlets import known

_AFTER = re.compile(r"[”\"’']?\s(?:[Ss]how|[Pp]rogram(?:me)?|Night (?:Football|Raw|Live))\b|\s(?:Football|Raw|Live)\b")
#: "Told CBS Sunday" is a day.
_WHOLE = re.compile(r"(?:Fox News Sunday|CBS (?:News )?Sunday Morning)$")
#: The capitals before "on Sunday": a paper's name where it has such an edition, "the Daily Mail" of another.
_PAPER = re.compile(r"((?:[A-Z][\w.&'’-]{0,30} ){1,4}on )$")
_OPEN, _CLOSED = re.compile(r"[“\"‘']$"), re.compile(r"\.?[”\"’']")
#: Characters before a time that are looked at.
_REACH = 80


def is_programme(text: str, start: int, end: int) -> bool:
    """True when the words of a time are the name of a programme, or the end of one: they date nothing.

    In 4,480 texts of news some sixty are.  “Today.” alone between marks is the programme, “Today,” an answer.
    """
    exact, before = text[start:end], text[max(0, start - _REACH) : start]
    if not exact[:1].isupper():
        return False
    if exact in ("Today", "Tonight") and _OPEN.search(before) and _CLOSED.match(text, end):
        return True
    paper = _PAPER.search(before)
    if paper is not None and known(f"{paper[1]}{exact}") is not None:
        return True
    return _AFTER.match(text, end) is not None or _WHOLE.search(before + exact) is not None
