"""Names that the text itself shows to be a person's, whatever the language model takes them for.

A model that has never met a surname guesses; the sentence often tells: "Ada Quill, the director", "secretary Ada
Quill", "Ada Quill, who".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from typing import Protocol

from twosource.findings.referents import lexicon
from twosource.model.language import Analysis, EntityKind
from twosource.text.naming import is_first_name

#: Tokens behind the comma of an apposition within which its noun stands: "Ada Quill, the long-serving depot head".
_REACH = 6
_SAYING = frozenset("say add tell write tweet explain recall ask reply".split())


class Named(Protocol):
    """A printing of a name."""

    @property
    def first(self) -> int:
        """Its first token."""

    @property
    def last(self) -> int:
        """The token behind it."""

    @property
    def words(self) -> tuple[str, ...]:
        """Its words as they are compared."""

    @property
    def kind(self) -> EntityKind:
        """What the model takes it for."""


def shown_people(analysis: Analysis, names: Sequence[Named]) -> frozenset[tuple[str, ...]]:
    """The words of names, and of their surnames, that some place of the text shows to be a person's."""
    shown = {n.words for n in names if _could_be(n) and _is_shown(analysis, n)}
    surnames = {n.words[-1] for n in names if n.kind is EntityKind.PERSON and len(n.words) > 1}
    said = {n.words for n in names if _is_said_surname(analysis, n, surnames)}
    return frozenset(shown | {words[-1:] for words in shown} | said)


def _is_said_surname(analysis: Analysis, name: Named, surnames: Set[str]) -> bool:
    """True for the surname of somebody named in full, taken for a place, that says something."""
    if name.kind is EntityKind.PERSON or len(name.words) != 1 or name.words[0] not in surnames:
        return False
    token = analysis.tokens[name.first]
    said = analysis.tokens[token.head]
    return token.relation == "nsubj" and said.lemma in _SAYING and abs(token.head - name.first) < 4


def _could_be(name: Named) -> bool:
    return (
        name.kind is not EntityKind.PERSON
        and 2 <= len(name.words) <= 3
        and not any(map(lexicon.ends_organisation, name.words))
    )


def _is_shown(analysis: Analysis, name: Named) -> bool:
    tokens = analysis.tokens
    before = tokens[name.first - 1] if name.first else None
    if before and before.pos in {"NOUN", "PROPN"} and before.text.islower() and _personal(before.lemma):
        return True
    if _is_apposed(analysis, name):
        return True
    behind = [tokens[i] for i in range(name.last, min(name.last + _REACH, len(tokens)))]
    if len(behind) < 2 or behind[0].text != "," or behind[1].sentence != tokens[name.first].sentence:
        return False
    if behind[1].text.lower() == "who":
        return True
    return behind[1].pos == "DET" and any(map(_personal, _heads(analysis, name)))


def _is_apposed(analysis: Analysis, name: Named) -> bool:
    """True for a name set between commas behind somebody's role: "the director of the firm, Ada Quill, said"."""
    tokens = analysis.tokens
    at = name.first
    closed = name.last < len(tokens) and tokens[name.last].text == "," and at and tokens[at - 1].text == ","
    if not closed or not is_first_name(tokens[at].text):
        return False
    for _ in range(3):
        if tokens[at].relation not in {"appos", "nmod"} or tokens[at].head >= at:
            return False
        at = tokens[at].head
        if tokens[at].pos == "NOUN" and _personal(tokens[at].lemma):
            return True
    return False


def _heads(analysis: Analysis, name: Named) -> Iterator[str]:
    for i in range(name.first, name.last):
        for below in analysis.children(i, "appos"):
            yield analysis.tokens[below].lemma


def _personal(lemma: str) -> bool:
    return bool(lexicon.roles(lemma.lower()) & lexicon.PERSONAL)
