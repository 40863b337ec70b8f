"""The words and marks that a time expression can be made of, with their offsets.

A lexer of its own, so that the grammar does not depend on how a language model cuts "mid-November", "1970s" or
"2022-11-28".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_LEXEME = re.compile(
    r"(?P<iso>(?<![\w-])\d{4}-\d\d-\d\d(?![\w-]))"
    r"|(?P<slashed>(?<![\w/])\d{1,2}/\d{1,2}/\d{2,4}(?![\w/]))"
    r"|(?P<decade>(?<!\w)(?:[12]\d\d0|[’'‘]\d0)[’']?s(?!\w))"
    r"|(?P<ordinal>(?<!\w)\d{1,2}(?:st|nd|rd|th)(?!\w))"
    r"|(?P<number>(?<![\w.,$€£])\d{1,4}(?![\w%]|[.,]\d))"
    r"|(?P<word>[^\W\d_]+\.?)"
    r"|(?P<mark>[^\s])"
)


@dataclass(frozen=True, slots=True)
class Lexeme:
    """One word, number or mark; ``text`` is lower case, a word's final stop left out."""

    kind: str
    text: str
    start: int
    end: int
    capital: bool


def lexemes(text: str, start: int, end: int) -> tuple[Lexeme, ...]:
    """The lexemes between two offsets, in order."""
    return tuple(_lexeme(m) for m in _LEXEME.finditer(text, start, end))


#: Short forms that keep their stop: "Nov. 3".  Any other word's stop ends a sentence.
_SHORT = frozenset(
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun".split()
)


def _lexeme(match: re.Match[str]) -> Lexeme:
    kind, text, end = match.lastgroup or "mark", match.group(), match.end()
    if kind == "word" and text.endswith("."):
        short = text[:-1].lower() in _SHORT
        text, end = text[:-1], end if short else end - 1
    return Lexeme(kind, text.lower(), match.start(), end, text[:1].isupper())


def word(lexemes: Sequence[Lexeme], i: int) -> str:
    """The text of a lexeme, "" beyond either end."""
    return lexemes[i].text if 0 <= i < len(lexemes) else ""


def kind(lexemes: Sequence[Lexeme], i: int) -> str:
    """The kind of a lexeme, "" beyond either end."""
    return lexemes[i].kind if 0 <= i < len(lexemes) else ""
