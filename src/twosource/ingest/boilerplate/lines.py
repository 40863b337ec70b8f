"""A text as the lines and sentences that boilerplate comes in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from twosource.text.words import norms

_BREAK = re.compile(r"[.!?…][\"”’')\]]{0,3}\s+(?=[\"“‘'(\[©@#]{0,2}[A-Z0-9(\[©@#])|[)\]]\s+(?=[(\[])")
#: What ends a sentence, closing marks included.
_FINAL = re.compile(r"[.!?…][\"”’')\]]{0,4}$")
_MARKED = re.compile(r"[\"“”]|(?<!\w)['‘](?=\w)")
_CUE = re.compile(
    r"\b(?:said|says|say|saying|told|tells|asked|asks|added|adds|wrote|writes|tweeted|posted|replied|stated|explained|"
    r"insisted|warned|claimed|according to|reads?|shouted|recalled|noted|argued|joked|admitted|confirmed|denied)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text without the blanks around it; ``alone`` where blank lines stand before and after it."""

    start: int
    end: int
    text: str
    alone: bool

    @property
    def finished(self) -> bool:
        """True when the line ends as a sentence does."""
        return bool(_FINAL.search(self.text[-6:]))

    @property
    def speaks(self) -> bool:
        """True when the line quotes somebody: it has quotation marks and a word that says who speaks."""
        return said_in(self.text)

    @property
    def key(self) -> tuple[str, ...]:
        """The words, folded."""
        return norms(self.text)


#: Words of a line of program to one of its signs, at most.
_SIGNS = 4


def said_in(text: str) -> bool:
    """True when the text holds quotation marks and a word that says who speaks."""
    return bool(_MARKED.search(text) and _CUE.search(text))


def lines_of(text: str, start: int = 0) -> list[Line]:
    """The lines of ``text`` from ``start`` that are not blank."""
    found: list[Line] = []
    position = start
    raw = text[start:].split("\n")
    for i, line in enumerate(raw):
        stripped = line.strip()
        if stripped:
            begin = position + len(line) - len(line.lstrip())
            alone = not (i and raw[i - 1].strip()) and not (i + 1 < len(raw) and raw[i + 1].strip())
            found.append(Line(begin, begin + len(stripped), stripped, alone))
        position += len(line) + 1
    return found


def sentences_of(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence of one line, by its marks alone: abbreviations make more of them."""
    start = 0
    for m in _BREAK.finditer(text):
        yield start, start + len(text[start : m.end()].rstrip())
        start = m.end()
    yield start, len(text)


def is_code(text: str) -> bool:
    """True for a line of a page's program that stands among the text: ``<!-- ad_width = 468; ad_type = "text"; -->``.

    Of 4,496 articles 13 have such lines; signs of a program at every fourth word are in no prose.
    """
    signs = sum(map(text.count, ";={}"))
    program = signs - text.count(";") > 1 or "function(" in text
    return program and text.count(";") > 1 and _SIGNS * signs >= len(text.split())
