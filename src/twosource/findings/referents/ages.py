"""Ages that an article gives people: "Ada Lund, 26," and "26-year-old Ada Lund", for "the 26-year-old" later."""

from __future__ import annotations

from collections.abc import Iterable

from twosource.findings.referents.descriptions import is_age
from twosource.findings.referents.drafts import Draft, Gathering
from twosource.model.language import Token

_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_UNITS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()


def years(tokens: tuple[Token, ...], at: int) -> int | None:
    """The number of "26-year-old", given the token of its last part."""
    whole = tokens[at].text.lower()
    first = whole.split("-")[0] if whole.endswith("-year-old") else ""
    if not first and at >= 4:
        first = tokens[at - 4].text.lower()
    if first.isdigit():
        return int(first)
    if first in _UNITS:
        return _UNITS.index(first) + 1
    return 10 * (_TENS.index(first) + 2) if first in _TENS else None


def ages(gathering: Gathering, draft: Draft) -> frozenset[int]:
    """The ages that stand right beside a person's name; looked for once."""
    if draft not in gathering.ages:
        gathering.ages[draft] = frozenset(_beside(gathering, draft))
    return gathering.ages[draft]


def ages_said(gathering: Gathering) -> frozenset[int]:
    """All numbers of "the 26-year-old" and its like in an article; looked for once."""
    if gathering.ages_said is None:
        tokens = gathering.analysis.tokens
        heads = (i for i in range(len(tokens)) if is_age(gathering.analysis, i))
        gathering.ages_said = frozenset(age for i in heads if (age := years(tokens, i)))
    return gathering.ages_said


def _beside(gathering: Gathering, draft: Draft) -> set[int]:
    tokens = gathering.analysis.tokens
    found: set[int] = set()
    for naming in draft.namings:
        behind = tokens[naming.last : naming.last + 3]
        marks = [behind[0].text, behind[2].text] if len(behind) == 3 else ["", ""]
        set_off = marks[0] in (",", "(") and marks[1] in (",", ")", ".", ";")
        if set_off and behind[1].text.isdigit() and len(behind[1].text) < 3:
            found.add(int(behind[1].text))
        before = naming.first - 1
        if before >= 0 and tokens[before].text.lower().endswith("old"):
            found.update({age for age in (years(tokens, before),) if age})
    return found


def aged(gathering: Gathering, told: Iterable[Draft], head: int) -> Draft | None:
    """The one person named so far whose age is given as that of "the 26-year-old"."""
    wanted = years(gathering.analysis.tokens, head)
    if wanted is None:
        return None
    fits = {id(d): d for d in told if wanted in ages(gathering, d)}
    return next(iter(fits.values())) if len(fits) == 1 else None
