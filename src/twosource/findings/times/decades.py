"""Recognisers of decades and centuries."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.findings.times import calendar
from twosource.findings.times.expressions import Expression, Fixed
from twosource.findings.times.lexemes import Lexeme, kind, word
from twosource.findings.times.vocabulary import DECADES

Found = tuple[int, Expression] | None
Lexemes = Sequence[Lexeme]


def decade(lexemes: Lexemes, i: int) -> Found:
    """The 1970s; the '70s; the 19th century."""
    if kind(lexemes, i) == "decade":
        digits = word(lexemes, i).strip("'’‘s")
        return i + 1, Fixed(calendar.decade(int(digits) if len(digits) == 4 else 1900 + int(digits)))
    if word(lexemes, i) in DECADES:
        return _spoken_decade(lexemes, i)
    if kind(lexemes, i) == "ordinal" and word(lexemes, i + 1) == "century":
        first = (int(word(lexemes, i).rstrip("stndrh")) - 1) * 100
        return i + 2, Fixed(f"{first:04}/{first + 99:04}")
    return None


_WEATHER = frozenset({"highs", "lows", "temperatures", "temperature", "degrees", "upper", "lower", "low", "high"})


def _spoken_decade(lexemes: Lexemes, i: int) -> Found:
    """The sixties; not those of the weather report, nor somebody's."""
    at = i - 2 if word(lexemes, i - 1) in ("early", "late", "mid", "-") else i - 1
    at = at - 1 if word(lexemes, at) == "mid" else at
    if word(lexemes, at) != "the" or _WEATHER & {word(lexemes, n) for n in range(i - 6, i + 5)}:
        return None
    return i + 1, Fixed(calendar.decade(DECADES[word(lexemes, i)]))
