"""How well each claim is founded: the independent origins behind the accounts that assert it.

The newsroom's rule asks for two.  Ten printings of one wire report are one origin, and so are five reports of one
press conference; an account and a copy of it never count twice, in whole or in part.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Protocol

from twosource.model.dossier import Claim, Lineage, Origin, Rating, Stance, Utterance
from twosource.model.finding import Reading
from twosource.reconcile.lineage.sources import Source, sources
from twosource.reconcile.origins.independence import Behind, independent, texts
from twosource.reconcile.origins.roots import Cast, Roots, roots


class Row(Protocol):
    """A claim that is not yet rated."""

    @property
    def claim(self) -> Claim:
        """The claim with its cells and its difference."""

    @property
    def firm(self) -> frozenset[frozenset[str]]:
        """Pairs of accounts whose clauses bear each other out."""


def rate(
    rows: Sequence[Row],
    readings: Sequence[Reading],
    cast: Cast,
    lineage: Sequence[Lineage],
    utterances: Sequence[Utterance] = (),
) -> tuple[tuple[Claim, ...], tuple[Origin, ...]]:
    """The claims of the rows with rating and origins, and all origins of the story.

    A claim is disputed when an account differs or denies, corroborated when two independent origins stand behind the
    cells that assert it, else single-source.  Accounts that are tied by copied text are one voice in this claim;
    an account's own voice counts only where it gives no other source for the same claim.  Origins count in the order
    of the claims; sources that are cited for no claim follow.
    """
    known = roots(readings, cast, lineage, utterances)
    register = _Register(known.order)
    claims = tuple(_rated(row, known, register) for row in rows)
    for source, articles in _cited(readings):
        register.add(source, articles)
    return claims, register.origins()


def _rated(row: Row, known: Roots, register: _Register) -> Claim:
    claim = row.claim
    # What is only believed, or "reportedly" so, bears nothing out, whoever says so.
    asserting = [c for c in claim.cells if c.stance is Stance.ASSERTS and not c.hedged]
    behind = _borne_out(independent(asserting, known), row.firm, texts(claim.cells, known))
    every = independent(claim.cells, known)
    names = tuple(register.add(one.source, one.led) for one in every)
    led = {account for one in every for account in one.led}
    untraced = sorted({c.article for c in claim.cells} - led, key=known.order.__getitem__)
    # Who holds it at a distance may name the one place that the others have it from.
    rating = _rating(claim, min(behind, len(names)))
    return replace(claim, rating=rating, origins=names, untraced=tuple(untraced))


def _borne_out(sources: Sequence[Behind], firm: frozenset[frozenset[str]], text: Mapping[str, str]) -> int:
    """How many of the independent sources there are where two at least bear each other out, else one.

    An account and a copy of it say the same whatever their sources are, so that bears nothing out.
    """
    tied = any(
        frozenset((a, b)) in firm and text[a] != text[b]
        for one, other in combinations(sources, 2)
        for a in one.accounts
        for b in other.accounts
    )
    return len(sources) if tied else min(1, len(sources))


def _rating(claim: Claim, behind: int) -> Rating:
    denied = any(c.stance is Stance.DENIES or (c.stance is Stance.DIFFERS and not claim.update) for c in claim.cells)
    if claim.difference is not None or denied:
        return Rating.DISPUTED
    return Rating.CORROBORATED if behind >= 2 else Rating.SINGLE_SOURCE


def _cited(readings: Sequence[Reading]) -> Iterator[tuple[Source, list[str]]]:
    meant = sources(readings)
    by_key: dict[str, tuple[Source, set[str]]] = {}
    for reading in readings:
        for citation in reading.citations:
            source = meant[citation.cites]
            by_key.setdefault(source.key, (source, set()))[1].add(reading.article.id)
    for key in sorted(by_key):
        yield by_key[key][0], sorted(by_key[key][1])


@dataclass(slots=True)
class _Entry:
    number: str
    source: Source
    articles: set[str]


class _Register:
    """The origins found so far, numbered as they come."""

    def __init__(self, order: Mapping[str, int]) -> None:
        self._order = order
        self._entries: dict[str, _Entry] = {}

    def add(self, source: Source, articles: Iterable[str]) -> str:
        """Note accounts that have something from a source; returns the origin's id."""
        entry = self._entries.setdefault(source.key, _Entry(f"o{len(self._entries) + 1}", source, set()))
        entry.articles.update(articles)
        return entry.number

    def origins(self) -> tuple[Origin, ...]:
        """The origins in the order of their ids."""
        return tuple(
            Origin(
                id=e.number,
                name=e.source.name,
                kind=e.source.kind,
                articles=tuple(sorted(e.articles, key=lambda a: self._order[a])),
            )
            for e in self._entries.values()
        )
