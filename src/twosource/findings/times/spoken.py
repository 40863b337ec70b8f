"""Numbers in words: years as they are read out ("nineteen ninety-four"), and counts ("twenty-one days").

Transcripts of broadcasts print what was said, so their years are words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from twosource.findings.times.lexemes import Lexeme
from twosource.findings.times.vocabulary import SMALL_NUMBERS, TEENS, TENS

_CENTURIES = {"eighteen": 1800, "nineteen": 1900}
_UNITS = {word: number for word, number in SMALL_NUMBERS.items() if len(word) > 2 and number < 10}


def with_years(words: Sequence[Lexeme]) -> tuple[Lexeme, ...]:
    """The lexemes, with each spoken year as one number."""
    return tuple(_folded(words))


def _folded(words: Sequence[Lexeme]) -> Iterator[Lexeme]:
    i = 0
    while i < len(words):
        end, year = _year(words, i)
        if year:
            yield Lexeme("number", str(year), words[i].start, words[end - 1].end, words[i].capital)
        else:
            yield words[i]
        i = end if year else i + 1


def _year(words: Sequence[Lexeme], i: int) -> tuple[int, int]:
    """The end and value of a spoken year, value 0 where none stands."""
    century = _CENTURIES.get(words[i].text, 0)
    if century:
        end, rest = below_hundred(words, i + 1)
        return (end, century + rest) if rest >= 10 else (i, 0)
    two_thousand = _texts(words, i, 2) == ["two", "thousand"] and _texts(words, i - 1, 1) == ["year"]
    return (i + 2, 2000) if two_thousand else (i, 0)


def _texts(words: Sequence[Lexeme], i: int, count: int) -> list[str]:
    return [w.text for w in words[max(0, i) : i + count]] if i >= 0 else []


def below_hundred(words: Sequence[Lexeme], i: int) -> tuple[int, int]:
    """The end and value of a number in words at a lexeme, 1 to 99; value 0 where none stands."""
    text = words[i].text if i < len(words) else ""
    if text not in TENS:
        number = SMALL_NUMBERS.get(text, 0) or TEENS.get(text, 0)
        return (i + 1, number) if number else (i, 0)
    at = i + 2 if _texts(words, i + 1, 1) == ["-"] else i + 1
    unit = _UNITS.get(words[at].text, 0) if at < len(words) else 0
    return (at + 1, TENS[text] + unit) if unit else (i + 1, TENS[text])


def count(words: Sequence[Lexeme], i: int) -> tuple[int, int]:
    """The end and value of a count in words or digits, up to 999; value 0 where none stands."""
    if i < len(words) and words[i].kind == "number":
        number = int(words[i].text)
        return (i + 1, number) if 0 < number <= 999 else (i, 0)
    return below_hundred(words, i)
