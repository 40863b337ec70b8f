"""Whose age a number is: "Ann Lee, 42", "Ann Lee III, 42", "the other woman, age 42", "the 42-year-old mayor"."""

from __future__ import annotations

from twosource.model.language import Analysis, EntityKind
from twosource.text.naming import plain, suffix

#: Tokens between "42-year-old" and the noun that it describes.
_REACH = 5
#: The same to the head of the name or title that begins there.
_NAME = 8


def who_is_as_old(analysis: Analysis, inside: range) -> int | None:
    """The noun or name whose age the tokens ``inside`` tell; ``None`` where no word says whose."""
    tokens = analysis.tokens
    last = inside[-1]
    comma = _comma_before(analysis, inside)
    if comma is not None:
        # "Ann Lee, of Orrin, 42": the town is no 42.
        town = any(n.last == comma and n.kind is EntityKind.PLACE for n in analysis.names)
        return None if town else _name_of(analysis, comma - 1)
    if tokens[last].text.lower() != "old":
        return None
    return _owner(analysis, last) if analysis.has(last, "cop") else _described(analysis, last)


def _described(analysis: Analysis, last: int) -> int | None:
    """The mayor of "the 42-year-old mayor"."""
    tokens = analysis.tokens
    for i in range(last + 1, min(last + _REACH, len(tokens))):
        if tokens[i].sentence != tokens[last].sentence:
            return None
        if tokens[i].pos in ("NOUN", "PROPN"):
            return _climbed(analysis, i, last)
        if tokens[i].pos not in ("ADJ", "PUNCT"):
            return None
    return None


def _comma_before(analysis: Analysis, inside: range) -> int | None:
    """The comma between somebody and an age that stands behind."""
    tokens, first = analysis.tokens, inside[0]
    marked = first > 0 and tokens[first - 1].text.lower() in ("age", "aged")
    first -= marked
    if first < 2 or tokens[first - 1].text != "," or tokens[first - 1].sentence != tokens[first - 2].sentence:
        return None
    if marked and _is_listed(analysis, inside[-1] + 1):
        return None  # "three women, aged 25, 32 and 51"
    before = tokens[first - 2]
    numbered = first > 2 and suffix((plain(before.text),)) and tokens[first - 3].pos == "PROPN"
    return first - 1 if before.pos == "PROPN" or numbered or (marked and before.pos == "NOUN") else None


def _is_listed(analysis: Analysis, at: int) -> bool:
    """True where another number follows."""
    listed = analysis.tokens[at : at + 2]
    return len(listed) > 1 and listed[0].text in (",", "and", "or") and listed[1].pos == "NUM"


def _name_of(analysis: Analysis, at: int) -> int:
    """The head of the name that ends with a word."""
    tokens = analysis.tokens
    while tokens[at].relation in ("flat", "compound") and tokens[at].head != at:
        at = tokens[at].head
    return at


def _owner(analysis: Analysis, at: int) -> int | None:
    """Who "was 42 years old"; no pronoun, which says not who."""
    who = next(analysis.children(at, "nsubj"), None)
    return who if who is not None and analysis.tokens[who].pos in ("NOUN", "PROPN") else None


def _climbed(analysis: Analysis, at: int, last: int) -> int:
    """The head of the name or title that a word belongs to."""
    tokens = analysis.tokens
    while tokens[at].relation in ("flat", "compound", "nmod:desc") and last < tokens[at].head < last + _NAME:
        at = tokens[at].head
    return at
