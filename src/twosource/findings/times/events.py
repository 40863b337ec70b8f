"""Events that an article dates itself: in "the Oct. 23 fire" and "the fire on Oct. 23" the fire has its day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

_AFTER = re.compile(r"(?:[’']s)?\s+([a-z]{3,20})\b")
_BEFORE = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir)\s+([a-z]{3,20})(?:\s+on|,)?\s+$")
#: Characters before a date in which its noun stands.
_NEAR = 40
#: Nouns that name no event, and words that are no nouns, where one is looked for.
_NONE = frozenset(
    """
    and but for from with that this when after before until while who where which she her his him they the was were
    has had have will would said says told not also about into over under during than then there their its are been
    morning afternoon evening night week month year day days weeks months years time edition issue report article story
    """.split()
)


def dated_nouns(text: str, times: Iterable[tuple[int, int, str | None]]) -> Mapping[str, str]:
    """Each noun that stands with one day only, and the day; nouns with two days are left out."""
    days: dict[str, set[str]] = {}
    for start, end, value in times:
        if value is None or len(value) != len("2022-11-27"):
            continue
        for noun in _nouns(text, start, end):
            days.setdefault(noun, set()).add(value)
    return {noun: found.pop() for noun, found in days.items() if len(found) == 1}


def _nouns(text: str, start: int, end: int) -> Iterable[str]:
    after = _AFTER.match(text, end, end + _NEAR)
    before = _BEFORE.search(text, max(0, start - _NEAR), start)
    return [m[1] for m in (after, before) if m and m[1] not in _NONE]
