"""Numbers of houses, which have four digits as years do: "at 1200, 1500 and 1900 Harbour Boulevard"."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.findings.times.lexemes import Lexeme, kind, word

_STREETS = frozenset(
    "street st avenue ave boulevard blvd road rd drive dr lane ln parkway pkwy highway hwy court ct terrace".split()
)
#: What may stand between two house numbers of a street.
_BETWEEN = frozenset({",", "and", "or", "to", "through", "-", "–", "&"})
#: Words before a year of something that happened there: "the 1929 Wall Street crash", "in 2008 Wall Street fell".
_OF_A_YEAR = frozenset("the a an in since during by of until this that every after before".split())
#: Lexemes of a list of house numbers, and words of the name of a street.
_LIST, _NAME = 16, 4


def is_address(lexemes: Sequence[Lexeme], i: int) -> bool:
    """True for a number before the name of a street, or before others that are, and for "the 1900 block"."""
    at = i + 1
    while at < i + _LIST and (kind(lexemes, at) == "number" or word(lexemes, at) in _BETWEEN):
        at += 1
    if word(lexemes, at) == "block" and at == i + 1:
        return True
    if kind(lexemes, at - 1) != "number":
        return False  # "in 2013, Harbour Street was closed"
    listed = at > i + 1 or (word(lexemes, i - 1) in _BETWEEN and kind(lexemes, i - 2) == "number")
    return (listed or word(lexemes, i - 1) not in _OF_A_YEAR) and _is_street(lexemes, at)


def _is_street(lexemes: Sequence[Lexeme], at: int) -> bool:
    """True where capital words stand from here up to one for a street."""
    for k in range(at, min(at + _NAME, len(lexemes))):
        if k > at and lexemes[k].capital and lexemes[k].text in _STREETS:
            return True
        if not lexemes[k].capital and lexemes[k].kind != "ordinal":
            return False
    return False
