"""Acronyms and what they stand for, where an article prints both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from twosource.findings.referents.names import Naming
from twosource.model.language import Analysis, EntityKind
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
