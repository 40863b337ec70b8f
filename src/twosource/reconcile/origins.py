"""Where what an account states comes from: a person, a cited outlet or document, or the account's own house.

The roots of the lineage.  One public statement is one origin whoever prints it; what stands in the reach of a
citation comes from the source cited; a credit line gives the whole account to somebody else; outlets of one publisher
are one house.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from twosource.model.dossier import Cell, Entity, Lineage, LineageKind
from twosource.model.finding import Citation, Mode, OriginKind, Reading
from twosource.model.language import EntityKind
from twosource.model.passage import Passage
from twosource.reconcile.cited import is_reprint
from twosource.reconcile.lineage import families, place
from twosource.reconcile.sources import Source, house, outlet, sources
from twosource.text.outlets import known, plain

#: What a quotation comes from whose speaker the text does not tell.
UNTOLD = Source("untold", "unattributed quotation", OriginKind.UNKNOWN)


class Cast(Protocol):
    """The people of the story, as far as origins need them."""

    @property
    def entities(self) -> tuple[Entity, ...]:
        """The entities of the story."""

    def entity(self, article_id: str, index: int) -> str | None:
        """The entity of a referent of an account."""


@dataclass(frozen=True, slots=True)
class Root:
    """Where one cell comes from; ``own`` when that is the account's own house."""

    source: Source
    own: bool


@dataclass(frozen=True, slots=True)
class Roots:
    """The roots of a story's cells.

    ``houses`` is each account's own source; ``bonds`` are the passages that tie an account to another one.
    """

    houses: Mapping[str, Source]
    family: Mapping[str, str]
    order: Mapping[str, int]
    bonds: Mapping[str, Sequence[tuple[Passage, str]]]
    cited: Mapping[str, Sequence[tuple[Passage, Source]]]
    people: Mapping[str, Source] = field(repr=False)
    unnamed: frozenset[str] = field(repr=False)
    quoted: Mapping[str, Sequence[Passage]] = field(repr=False)

    def root(self, cell: Cell) -> Root:
        """Where a cell comes from: its speaker, else the source that its place is credited to, else the account."""
        cited = self._cited(cell)
        # "A source told the Courier": nobody can go and ask the source, so the Courier stands for it, or the account.
        unnamed = cell.by in self.unnamed
        if cell.by is not None and cell.by in self.people and not unnamed:
            return Root(self.people[cell.by], own=False)
        if cited:
            return Root(cited, own=False)
        if unnamed:
            return Root(self.houses[cell.article], own=True)
        if any(p.start <= cell.start and cell.end <= p.end for p in self.quoted.get(cell.article, ())):
            return Root(UNTOLD, own=False)
        return Root(self.houses[cell.article], own=True)

    def relatives(self, cell: Cell) -> list[str]:
        """Other accounts that the words of a cell tie its account to."""
        return [a for p, a in self.bonds.get(cell.article, ()) if p.start < cell.end and cell.start < p.end]

    def _cited(self, cell: Cell) -> Source | None:
        reach = self.cited.get(cell.article, ())
        last = bisect_right(reach, cell.start, key=lambda r: r[0].start)
        inside = [s for p, s in reach[:last] if p.start <= cell.start and cell.end <= p.end]
        return inside[-1] if inside else None


def roots(readings: Sequence[Reading], cast: Cast, lineage: Sequence[Lineage]) -> Roots:
    """The roots of the accounts of a story, from what they cite and from the lineage found."""
    ordered = sorted(readings, key=place)
    ids = [r.article.id for r in ordered]
    meant = sources(readings)
    return Roots(
        houses={r.article.id: _house(r, meant) for r in readings},
        family=families(ids, lineage),
        order={a: n for n, a in enumerate(ids)},
        bonds=_bonds(ids, lineage),
        cited={r.article.id: _reach(r, meant) for r in readings},
        people={e.id: _person(e, meant) for e in cast.entities},
        unnamed=_unnamed(readings, cast),
        quoted={r.article.id: [p for q in r.quotes if q.mode is Mode.DIRECT for p in q.parts] for r in readings},
    )


def _house(reading: Reading, meant: Mapping[str, Source]) -> Source:
    lines = [c for c in reading.citations if c.about is None]
    # "(AP)" says more on whose text it is than "Reuters contributed".
    for citation in sorted(lines, key=lambda c: (not is_reprint(c), c.where)):
        return meant[citation.cites]
    return house(reading.article)


def _reach(reading: Reading, meant: Mapping[str, Source]) -> Sequence[tuple[Passage, Source]]:
    within: list[tuple[Passage, Citation]] = [(c.about, c) for c in reading.citations if c.about is not None]
    return [(p, meant[c.cites]) for p, c in sorted(within, key=lambda x: (x[0], x[1].where))]


def _bonds(ids: Iterable[str], lineage: Sequence[Lineage]) -> Mapping[str, Sequence[tuple[Passage, str]]]:
    bonds: dict[str, list[tuple[Passage, str]]] = {a: [] for a in ids}
    for edge in lineage:
        textual = edge.kind in (LineageKind.COPY, LineageKind.REWRITE, LineageKind.QUOTE)
        if textual and edge.article in bonds and edge.from_ in bonds:
            bonds[edge.article].extend((p, edge.from_) for p in edge.evidence)
    return bonds


def _unnamed(readings: Sequence[Reading], cast: Cast) -> frozenset[str]:
    """Entities that no account names: nobody else can go and ask them."""
    named = {cast.entity(r.article.id, i) for r in readings for i, x in enumerate(r.referents) if x.named}
    return frozenset(e.id for e in cast.entities if e.id not in named)


def _person(entity: Entity, meant: Mapping[str, Source]) -> Source:
    # "The Mirror says" speaks of the paper that others cite, whatever the cast takes it for.
    named = {plain(name): source for name, source in sorted(meant.items())}
    for name in (entity.name, *entity.aliases):
        if plain(name) in named and (entity.kind is not EntityKind.PERSON or len(name.split()) > 1):
            return named[plain(name)]
        listed = known(name)
        if listed and listed.sure and entity.kind is not EntityKind.PERSON:
            return outlet(name)
    return Source(f"person:{entity.id}", entity.name, OriginKind.PERSON)
