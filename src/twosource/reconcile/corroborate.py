"""How well each claim is founded: the independent origins behind the accounts that assert it.

The newsroom's rule asks for two.  Ten printings of one wire report are one origin, and so are five reports of one
press conference; an account and a copy of it never count twice, in whole or in part.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from twosource.model.dossier import Cell, Claim, Lineage, Origin, Rating, Stance
from twosource.model.finding import Reading
from twosource.reconcile.origins import UNTOLD, Cast, Root, Roots, roots
from twosource.reconcile.sources import Source, sources


class Row(Protocol):
    """A claim that is not yet rated."""

    @property
    def claim(self) -> Claim:
        """The claim with its cells and its difference."""


def rate(
    rows: Sequence[Row], readings: Sequence[Reading], cast: Cast, lineage: Sequence[Lineage]
) -> tuple[tuple[Claim, ...], tuple[Origin, ...]]:
    """The claims of the rows with rating and origins, and all origins of the story.

    A claim is disputed when an account differs or denies, corroborated when two independent origins stand behind the
    cells that assert it, else single-source.  Accounts that are tied by copied text are one voice in this claim;
    an account's own voice counts only where it gives no other source for the same claim.  Origins count in the order
    of the claims; sources that are cited for no claim follow.
    """
    known = roots(readings, cast, lineage)
    register = _Register(known.order)
    claims = tuple(_rated(row.claim, known, register) for row in rows)
    for source, articles in _cited(readings):
        register.add(source, articles)
    return claims, register.origins()


def _rated(claim: Claim, known: Roots, register: _Register) -> Claim:
    asserting = [c for c in claim.cells if c.stance is Stance.ASSERTS]
    behind = _independent(asserting, known)
    every = _independent(claim.cells, known)
    names = tuple(register.add(source, articles) for source, articles in every)
    return replace(claim, rating=_rating(claim, len(behind)), origins=names)


def _rating(claim: Claim, independent: int) -> Rating:
    if claim.difference is not None or any(c.stance is not Stance.ASSERTS for c in claim.cells):
        return Rating.DISPUTED
    return Rating.CORROBORATED if independent >= 2 else Rating.SINGLE_SOURCE


def _independent(cells: Sequence[Cell], known: Roots) -> list[tuple[Source, list[str]]]:
    """The independent sources behind some cells, each with the accounts that have it from there."""
    given = [(cell, known.root(cell)) for cell in cells]
    voices = _voices(given, known)
    outside: dict[str, tuple[Source, set[str]]] = {}
    for cell, root in given:
        if not root.own:
            outside.setdefault(root.source.key, (root.source, set()))[1].add(cell.article)
    found = [(s, articles) for key, (s, articles) in outside.items() if key != UNTOLD.key]
    taken = {s.key for s, _ in found}
    sourced = {cell.article for cell, root in given if not root.own}
    speaking = {cell.article for cell, root in given if root.own}
    for voice in voices:
        own = speaking & voice
        if own and not sourced & voice and not taken & {known.houses[a].key for a in voice}:
            found.append((known.houses[min(voice, key=known.order.__getitem__)], own))
    ranked = [(s, sorted(a, key=known.order.__getitem__)) for s, a in found or outside.values()]
    return sorted(ranked, key=lambda f: ([known.order[a] for a in f[1]], f[0].key))


def _voices(given: Sequence[tuple[Cell, Root]], known: Roots) -> list[set[str]]:
    """The accounts of a claim in groups that are one voice: tied by copied text or of one house.

    Accounts that have no cell but whose text a cell copies are among them.
    """
    ties = [(cell.article, other) for cell, _ in given for other in known.relatives(cell)]
    members = sorted({cell.article for cell, _ in given} | {b for _, b in ties}, key=known.order.__getitem__)
    # Whoever shares a house or a family is tied through its name.
    ties += [(a, f"house {known.houses[a].key}") for a in members]
    ties += [(a, f"family {known.family[a]}") for a in members]
    group = {name: {name} for pair in ties for name in pair}
    for a, b in ties:
        if group[a] is not group[b]:
            joined = group[a] | group[b]
            group.update(dict.fromkeys(joined, joined))
    every = {id(group[a]): group[a].intersection(members) for a in members}
    return list(every.values())


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
