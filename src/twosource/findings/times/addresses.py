"""Numbers of houses, which have four digits as years do: "at 1200, 1500 and 1900 Harbour Boulevard"."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.findings.times.lexemes import Lexeme, kind, word

_STREETS = frozenset("street st avenue ave boulevard blvd road rd drive dr lane ln parkway pkwy highway hwy".split())
#: What may stand between two house numbers of a street.
_BETWEEN = frozenset({",", "and", "or", "to", "through", "-", "–", "&"})
#: Words before the number of a house; "from 1998 Brill Street was closed" is a year.
_WHERE = frozenset({"at", "near", "outside"})
#: Lexemes of a list of house numbers, and words of the name of a street.
_LIST, _NAME = 16, 4
#: So many numbers before a street are houses, and so are any of which one is too early for a year of the news.
_MANY, _EARLY = 3, 1700


def is_address(lexemes: Sequence[Lexeme], i: int) -> bool:
    """True for a number before the name of a street, where "at" or others in its list show it, and for "1900 block"."""
    if word(lexemes, i + 1) == "block":
        named = word(lexemes, i + 2) == "of" and i + 3 < len(lexemes)
        return named and not lexemes[i + 1].capital and (lexemes[i + 3].capital or lexemes[i + 3].kind == "ordinal")
    first, last = _run(lexemes, i)
    numbers = [int(x.text) for x in lexemes[first : last + 1] if x.kind == "number"]
    shown = word(lexemes, first - 1) in _WHERE or len(numbers) >= _MANY or min(numbers) < _EARLY
    return shown and _is_street(lexemes, last + 1)


def _run(lexemes: Sequence[Lexeme], i: int) -> tuple[int, int]:
    """The first and last number of a list that a number stands in."""
    first = last = i
    for k in range(i + 1, i + _LIST):
        if kind(lexemes, k) == "number":
            last = k
        elif word(lexemes, k) not in _BETWEEN:
            break
    for k in range(i - 1, max(i - _LIST, -1), -1):
        if kind(lexemes, k) == "number":
            first = k
        elif word(lexemes, k) not in _BETWEEN:
            break
    return first, last


def _is_street(lexemes: Sequence[Lexeme], at: int) -> bool:
    """True where capital words stand from here up to one for a street."""
    for k in range(at, min(at + _NAME, len(lexemes))):
        if k > at and lexemes[k].capital and lexemes[k].text in _STREETS:
            return True
        if not lexemes[k].capital and lexemes[k].kind != "ordinal":
            return False
    return False
