"""The number that a run of tokens writes: in digits, in words, with a scale, or as a vague plural."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_SMALL = {word: float(value) for value, word in enumerate(_UNITS)}
_TENS = {
    word: 10.0 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
_SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "k": 1e3,
    "million": 1e6,
    "m": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "billion": 1e9,
    "bn": 1e9,
    "b": 1e9,
    "trillion": 1e12,
    "tn": 1e12,
    "dozen": 12.0,
}
# "dozens": more than one and not yet a round number that the writer would have named instead.
_VAGUE = {
    "dozens": (20.0, 200.0),
    "scores": (30.0, 200.0),
    "hundreds": (150.0, 2e3),
    "thousands": (1.5e3, 1e5),
    "millions": (1.5e6, 1e9),
    "billions": (1.5e9, 1e12),
}
_FEW = {"few": (2.0, 9.0), "several": (2.0, 15.0), "couple": (2.0, 3.0)}
#: Digits in groups of three, or, in India, of two before the last three ("9,34,200").
_DIGITS = re.compile(r"(?:\d{1,3}(?:,\d{3}){1,5}|\d{1,2}(?:,\d\d){1,5},\d{3}|\d{1,15})(?:\.\d{1,6})?")

_THOUSAND = "000"


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number that stands in tokens ``first`` up to ``last`` (exclusive): at least ``low``, at most ``high``."""

    first: int
    last: int
    low: float
    high: float
    digits: bool = False


#: Share of the last digit's unit that rounding may hide: a little under half, so that 8.7 and 8.8 do not meet.
_ROUNDED = 0.499


def numeral(words: Sequence[str], i: int) -> Numeral | None:
    """The number that begins at a token, or ``None``; ``words`` are the lower-case tokens.

    A number is as exact as it is written: "2.5 million" means 2.45 to 2.55 million, "1,200" 1,150 to 1,250, "17"
    seventeen.
    """
    return _vague(words, i) or _few(words, i) or _in_digits(words, i) or _in_words(words, i)


def _at(words: Sequence[str], i: int) -> str:
    return words[i] if 0 <= i < len(words) else ""


def _vague(words: Sequence[str], i: int) -> Numeral | None:
    word = _at(words, i)
    if word == "tens" and _at(words, i + 1) == "of" and _at(words, i + 2) in ("thousands", "millions", "billions"):
        scale = _SCALES[words[i + 2][:-1]]
        return Numeral(i, i + 3, 1e1 * scale, 1e2 * scale)
    if word == "hundreds" and _at(words, i + 1) == "of" and _at(words, i + 2) in ("thousands", "millions", "billions"):
        scale = _SCALES[words[i + 2][:-1]]
        return Numeral(i, i + 3, 1e2 * scale, 1e3 * scale)
    if word in _VAGUE:
        return Numeral(i, i + 1, *_VAGUE[word])
    return None


def _few(words: Sequence[str], i: int) -> Numeral | None:
    word, at = _at(words, i), i + 1
    if word not in _FEW:
        return None
    at += _at(words, at) == "of"
    scale = _SCALES.get(_at(words, at))
    low, high = _FEW[word]
    return None if scale is None else Numeral(i, at + 1, low * scale, high * scale)


def _in_digits(words: Sequence[str], i: int) -> Numeral | None:
    word = _at(words, i)
    if not _DIGITS.fullmatch(word) or word == _THOUSAND:
        return None
    at = i + 1
    while len(word.partition(",")[0]) <= len(_THOUSAND) and _at(words, at) == _THOUSAND:
        word, at = f"{word},{_THOUSAND}", at + 1  # "1 000", in digits parted by spaces
    value = float(word.replace(",", ""))
    scale, after = _scale(words, at)
    decimals = len(word.partition(".")[2])
    half = _ROUNDED * 10.0**-decimals * scale if scale > 1 or decimals else _half(value)
    return Numeral(i, after, value * scale - half, value * scale + half, digits=True)


def _scale(words: Sequence[str], at: int) -> tuple[float, int]:
    at_word = at + 1 if _at(words, at) == "-" else at
    word = _at(words, at_word)
    if word in _SCALES and word != "dozen":
        return _SCALES[word], at_word + 1
    return 1.0, at


def _half(value: float) -> float:
    """Half a unit of the last digit that is not a rounding nought; nothing below a hundred."""
    if value < 100 or value != int(value):
        return 0.0
    step = 1
    while int(value) % (step * 10) == 0:
        step *= 10
    return min(_ROUNDED * step, 0.05 * value) if step > 1 else 0.0


def _in_words(words: Sequence[str], i: int) -> Numeral | None:
    at, total, part, rough = i, 0.0, 0.0, 1.0
    if _at(words, i) == "half" and _at(words, i + 1) in ("a", "an") and _at(words, i + 2) in _SCALES:
        value = 0.5 * _SCALES[words[i + 2]]
        return Numeral(i, i + 3, value * 0.9, value * 1.1)
    if _at(words, i) in ("a", "an") and _at(words, i + 1) in _SCALES and len(words[i + 1]) > 2:
        part, at = 1.0, i + 1
    while True:
        word = _at(words, at)
        if word in _SMALL or word in _TENS:
            part += _SMALL.get(word, _TENS.get(word, 0.0))
        elif word in _SCALES and len(word) > 2 and part:
            rough = _SCALES[word]
            part *= rough
            if rough > 100:
                total, part = total + part, 0.0
        elif not (word in ("and", "-") and at > i and _goes_on(words, at, part)):
            break
        at += 1
    value = total + part
    if at == i or (value == 0 and _at(words, i) != "zero"):
        return None
    half = _half(value)
    return Numeral(i, at, value - half, value + half)


def _goes_on(words: Sequence[str], at: int, part: float) -> bool:
    # "twenty-three", "two hundred and five"; but "five and six" are two numbers, and "two-year" is no two hundred.
    before, after = _at(words, at - 1), _at(words, at + 1)
    if words[at] == "-":
        return before in _TENS and after in _SMALL
    return before in ("hundred", "thousand") and (after in _SMALL or after in _TENS) and part >= 0
