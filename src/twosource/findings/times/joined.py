"""Dates that take their year from the one that they are joined to: "June and July of 2009"."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.findings.times import named
from twosource.findings.times.lexemes import Lexeme, kind, word

Lexemes = Sequence[Lexeme]

JOINS = frozenset({"to", "through", "until", "till", "-", "–", "—"})


def day_at(lexemes: Lexemes, i: int) -> int:
    """A day of the month, 0 where there is none."""
    if kind(lexemes, i) not in ("number", "ordinal"):
        return 0
    number = int(word(lexemes, i).rstrip("stndrh"))
    return number if 1 <= number <= 31 else 0


def year_at(lexemes: Lexemes, i: int) -> int:
    """A year of four digits, 0 where there is none."""
    number = int(word(lexemes, i)) if kind(lexemes, i) == "number" else 0
    return number if 1000 <= number <= 2199 else 0


def of_year(lexemes: Lexemes, i: int) -> int:
    """Where the year of a date may stand: behind a comma, "of", or "in", which may lead to a number of houses, too."""
    if word(lexemes, i) in (",", "of"):
        return i + 1
    after = kind(lexemes, i + 2) == "word" and (word(lexemes, i + 2).endswith("s") or lexemes[i + 2].capital)
    return i + 1 if word(lexemes, i) == "in" and 1900 <= year_at(lexemes, i + 1) < 2100 and not after else i


def year_of_the_next(lexemes: Lexemes, i: int, end: int, month: int) -> int:
    """The year of the month at ``i`` if it is joined to one that has it: "June and July of 2009", "to March 2013".

    None where the second is not the later one, unless a stretch leads there: "Dec. 3 and Jan. 7, 2015" are told so as
    well as "changed from Dec. 5 to Nov. 3".
    """
    stretch = word(lexemes, end) in JOINS or word(lexemes, i - 1) == "between"
    other = named.month(lexemes, end + 1) if stretch or word(lexemes, end) in ("and", "or") else 0
    begun, until = day_at(lexemes, end - 1) if end - i > 1 else 0, day_at(lexemes, end + 2)
    ended = year_at(lexemes, of_year(lexemes, end + 2 + (until > 0))) if other else 0
    later = (other, until) > (month, begun) if begun else other > month
    moved = word(lexemes, i - 1) == "from" and word(lexemes, i - 2) in _MOVED
    if not ended or moved or (not later and (not stretch or (begun and other == month))):
        return 0
    return ended - (not later)


#: What is said of a date that was changed "from" one "to" another.
_MOVED = frozenset("moved changed forward up back down postponed rescheduled pushed delayed switched shifted".split())
