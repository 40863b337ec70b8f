"""What a language model says of a text: the thin record that the rest of twosource sees, whatever filled it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum


class EntityKind(Enum):
    """What a name names."""

    PERSON = "person"
    ORGANIZATION = "organization"
    PLACE = "place"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Token:
    """One word or mark.  ``head`` is the index of the token it depends on (its own index at the root of a sentence).

    ``pos`` is a Universal POS tag, ``relation`` a Universal Dependencies relation (``root`` for roots),
    ``sentence`` an index into ``Analysis.sentences``.
    """

    text: str
    start: int
    end: int
    lemma: str
    pos: str
    head: int
    relation: str
    sentence: int


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name: tokens ``first`` up to ``last`` (exclusive) and what it names."""

    first: int
    last: int
    kind: EntityKind


@dataclass(frozen=True, slots=True)
class Analysis:
    """The tokens of a text in order, its sentences as token ranges (end exclusive), and its names.

    Tokens of omitted passages are absent: nothing downstream can trip over a caption.
    """

    text: str
    tokens: tuple[Token, ...]
    sentences: tuple[tuple[int, int], ...]
    names: tuple[Name, ...] = ()
    dependents: tuple[tuple[int, ...], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        below: list[list[int]] = [[] for _ in self.tokens]
        for i, token in enumerate(self.tokens):
            if token.head != i:
                below[token.head].append(i)
        object.__setattr__(self, "dependents", tuple(tuple(d) for d in below))

    def subtree(self, index: int) -> tuple[int, ...]:
        """Indices of a token and of everything below it, in text order."""
        found, waiting = [], [index]
        while waiting:
            i = waiting.pop()
            found.append(i)
            waiting.extend(self.dependents[i])
        return tuple(sorted(found))

    def children(self, index: int, *relations: str) -> Iterator[int]:
        """Dependents of a token, of the given relations when any are given (subtypes included: ``nsubj:pass``)."""
        for i in self.dependents[index]:
            relation = self.tokens[i].relation
            if not relations or relation in relations or relation.split(":")[0] in relations:
                yield i

    def has(self, index: int, *relations: str) -> bool:
        """True when a token has a dependent of one of the relations, the first token of the text included."""
        return next(self.children(index, *relations), None) is not None

    def within(self, start: int, end: int) -> range:
        """Indices of the tokens that lie wholly between two character offsets."""
        first = bisect_left(self.tokens, start, key=lambda t: t.start)
        return range(first, max(first, bisect_right(self.tokens, end, key=lambda t: t.end)))
