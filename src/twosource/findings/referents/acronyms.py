"""Acronyms and what they stand for, where an article prints both."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from twosource.findings.referents.names import Naming
from twosource.model.language import Analysis, EntityKind, Name, Token
from twosource.text.naming import initials


def expansions(analysis: Analysis, found: Sequence[Naming]) -> Mapping[tuple[str, ...], tuple[str, ...]]:
    """The words of the full name for the words of each acronym ("FHA" for "Federal Harbour Agency").

    An acronym in brackets behind a name belongs to it if its letters begin words of the name in order; elsewhere they
    must be the initials of exactly one name of the text.
    """
    full = [n for n in found if len(n.words) > 1]
    by_initials: dict[str, set[tuple[str, ...]]] = {}
    for naming in full:
        for letters in initials(naming.words):
            by_initials.setdefault(letters, set()).add(naming.words)
    told: dict[tuple[str, ...], tuple[str, ...]] = {}
    ends = {n.last: n for n in full}
    for naming in found:
        if not _is_acronym(analysis, naming):
            continue
        before = ends.get(naming.first - 1)
        names = by_initials.get(naming.words[0], set())
        if before and analysis.tokens[naming.first - 1].text == "(" and _spells(naming.words[0], before.words):
            told[naming.words] = before.words
        elif len(names) == 1:
            told.setdefault(naming.words, next(iter(names)))
    return told


def spelled_out(analysis: Analysis) -> Iterator[Name]:
    """The names that letters in brackets spell, and these: "Coordinator of Harbour Affairs in the Islands (CHAI)".

    The model cuts such names at their small words.
    """
    tokens = analysis.tokens
    begun = {n.last: n.first for n in analysis.names}
    for at in range(2, len(tokens) - 1):
        letters = tokens[at].text
        bracketed = tokens[at - 1].text == "(" and tokens[at + 1].text == ")"
        if not bracketed or not letters.isupper() or not letters.isalpha() or len(letters) < _FEWEST:
            continue
        first = _head_of(tokens, at - 1, letters)
        if first is not None and first < begun.get(at - 1, at):
            yield Name(first, at - 1, EntityKind.ORGANIZATION)
            if at + 1 not in begun:
                yield Name(at, at + 1, EntityKind.ORGANIZATION)


#: Letters of an acronym that do not spell a phrase by chance.
_FEWEST = 4


def _head_of(tokens: Sequence[Token], end: int, letters: str) -> int | None:
    """Where the phrase before ``end`` begins of which the letters are initials in order, none of its names left out."""
    for first in range(end - len(letters), max(end - 2 * len(letters), -1), -1):
        if first < 0 or tokens[first].sentence != tokens[end].sentence:
            return None
        words = [t.text for t in tokens[first:end]]
        left = iter(w[0].upper() for w in words)
        if words[0][0] == letters[0] and all(letter in left for letter in letters):
            return first if sum(w[0].isupper() for w in words) > 2 and words[-1][0].isupper() else None
    return None


def _is_acronym(analysis: Analysis, naming: Naming) -> bool:
    text = analysis.tokens[naming.first].text.replace(".", "")
    return len(naming.words) == 1 and 2 <= len(text) <= 8 and text.isupper() and naming.kind is not EntityKind.PLACE


def _spells(acronym: str, words: tuple[str, ...]) -> bool:
    """True when the letters of the acronym stand in the name in order, the first at the head of a word."""
    letters = "".join(words)
    at = 0
    for letter in acronym:
        at = letters.find(letter, at) + 1
        if at == 0:
            return False
    heads = {w[0] for w in words}
    return acronym[0] == words[0][0] or acronym[0] in heads
