"""Programmes and papers that are called by a day: NBC's "Today", Fox News Sunday, the Mail on Sunday."""

from __future__ import annotations

import re

from twosource.text.outlets import known

#: Behind "Today" and "Tonight"; behind the name of a day or a part of it.
_SHOW = re.compile(r"[”\"’']?\s(?:[Ss]how|[Pp]rogram(?:me)?|(?:co-?)?hosts?|anchors?)\b")
_GAME = re.compile(r"(?:\sNight)?\s(?:Football|Raw|Live)\b(?! [A-Z])")
#: "Told CBS Sunday" is a day.
_WHOLE = re.compile(r"(?:Fox News Sunday|CBS (?:News )?Sunday Morning)$")
#: The capitals before "on Sunday": a paper's name where it has such an edition, "the Daily Mail" of another.
_PAPER = re.compile(r"((?:[A-Z][\w.&'’-]{0,30} ){1,4}on )$")
#: What a name in marks stands behind; an answer ("“Today.”") does not, nor does "“Today’s ruling”".
_OPEN, _CLOSED = re.compile(r"\b(?:told|on|with|NBC(?:['’]s)?|the) [“\"‘']$"), re.compile(r"\.?[”\"’'](?!\w)")
#: Characters before a time that are looked at.
_REACH = 80


def is_programme(text: str, start: int, end: int) -> bool:
    """True when the words of a time are the name of a programme, or the end of one: they date nothing.

    In 4,390 texts of news some forty are.
    """
    exact, before = text[start:end], text[max(0, start - _REACH) : start]
    if exact in ("Today", "Tonight"):
        return bool(_SHOW.match(text, end) or (_OPEN.search(before) and _CLOSED.match(text, end)))
    if exact.endswith("Sunday") and (paper := _PAPER.search(before)) is not None and known(f"{paper[1]}{exact}"):
        return True
    game = _GAME.match(text, end)
    named = game is not None and "Night" in exact + game[0]
    return named or _WHOLE.search(before + exact) is not None
