"""Where what an account states comes from: a person, a cited outlet or document, or the account's own house.

The roots of the lineage.  One public statement is one origin whoever prints it; what stands in the reach of a
citation comes from the source cited; a credit line gives the whole account to somebody else; outlets of one publisher
are one house.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from twosource.model.dossier import Cell, Entity, Lineage, LineageKind, Utterance
from twosource.model.finding import Citation, Mode, OriginKind, Reading
from twosource.model.language import EntityKind
from twosource.model.passage import Passage
from twosource.reconcile.days.publication import place
from twosource.reconcile.lineage.cited import is_reprint, presumed_houses
from twosource.reconcile.lineage.edges import families
from twosource.reconcile.lineage.phrasing import phrased_alike
from twosource.reconcile.lineage.sources import UNNAMED, Source, house, is_nameless, is_press, outlet, sources
from twosource.reconcile.origins.firsthand import Firsthand, firsthand
from twosource.reconcile.origins.guides import guides, statements
from twosource.reconcile.origins.services import services
from twosource.reconcile.origins.spokespeople import desks, speaks_for
from twosource.text.outlets import known, plain, site
from twosource.text.sites import names_site, names_station

#: What a quotation comes from whose speaker the text does not tell.
UNTOLD = Source("untold", "unattributed quotation", OriginKind.UNKNOWN)

_TOLD = re.compile(
    r"\b(?:told|tell|interview|spoke|speaking|talked|said (?:on|to)|statement|confirmed to)\b", re.IGNORECASE
)
_TEXTUAL = (LineageKind.COPY, LineageKind.REWRITE, LineageKind.QUOTE, LineageKind.TRANSLATION)


class Cast(Protocol):
    """The people of the story, as far as origins need them."""

    @property
    def entities(self) -> tuple[Entity, ...]:
        """The entities of the story."""

    def entity(self, article_id: str, index: int) -> str | None:
        """The entity of a referent of an account."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """When an account retells another's report."""

    #: Places at which an account cites one outlet's report, from which it is taken to have from there what it states
    #: without a source in that matter, too.  Of six accounts that all retell one newspaper's report, each cites it
    #: twice or more, and leaves every second sentence without the name.
    leaning: int = 2
    #: Part of the account, from its head, within which one place is enough.
    head: float = 0.3
    #: Accounts that say that they have part of the story from another outlet, from which an account whose outlet is not
    #: known is taken to retell, too.  Of 319 claims of 130 stories that such accounts would have had corroborated most
    #: went back to one report: a hoax that four sites print has one origin.
    retelling: int = 2
    #: Part of an account's own words that another accounts for, from which it is taken to have from there whatever
    #: both state, though a third may have given the paragraph to both.  In 180 stories 150 claims are corroborated
    #: where a fifth is asked; 11 of them are not at this part, and went back to one report or release when read.
    owing: float = 0.05


@dataclass(frozen=True, slots=True)
class Root:
    """Where one cell comes from; ``own`` when that is the account's own house."""

    source: Source
    own: bool


@dataclass(frozen=True, slots=True)
class Roots:
    """The roots of a story's cells.

    ``houses`` is each account's own source; ``bonds`` are the passages that tie an account to another one, ``debts``
    the accounts that one is known to have text from, ``owing`` those that it has a part of its text or its phrases
    from, ``guided`` the sources that each mostly goes by, ``firsthand`` whom each asked, ``services`` the public
    services and press desks that a source is or speaks for, by its key; ``kinds`` what those are that speak, by the
    same; ``hosts`` the site of each account whose outlet is known by nothing else; ``retold`` the accounts that are
    taken to retell what others report; ``spoken`` the passages of each that print an utterance, with its id.
    """

    houses: Mapping[str, Source]
    family: Mapping[str, str]
    order: Mapping[str, int]
    bonds: Mapping[str, Sequence[tuple[Passage, str]]]
    debts: Mapping[str, frozenset[str]]
    owing: Mapping[str, frozenset[str]]
    cited: Mapping[str, Sequence[tuple[Passage, Source]]]
    leans: Mapping[str, frozenset[str]]
    people: Mapping[str, Source] = field(repr=False)
    unnamed: frozenset[str] = field(repr=False)
    quoted: Mapping[str, Sequence[Passage]] = field(repr=False)
    services: Mapping[str, frozenset[str]] = field(repr=False)
    guided: Mapping[str, frozenset[str]] = field(repr=False)
    firsthand: Firsthand = field(repr=False)
    kinds: Mapping[str, EntityKind] = field(repr=False, default_factory=dict)
    hosts: Mapping[str, str] = field(repr=False, default_factory=dict)
    retold: frozenset[str] = frozenset()
    spoken: Mapping[str, Sequence[tuple[Passage, str]]] = field(repr=False, default_factory=dict)

    def root(self, cell: Cell) -> Root:
        """Where a cell comes from: its speaker, else the source that its place is credited to, else the account."""
        cited = self._cited(cell)
        if cell.by is not None and cell.by in self.people:
            # "A source told the Courier": nobody else can go and ask the source, so the Courier stands for it.
            return Root(cited if cited and cell.by in self.unnamed else self.people[cell.by], own=False)
        if cited:
            return Root(cited, own=False)
        if cell.quoted or any(p.start <= cell.start and cell.end <= p.end for p in self.quoted.get(cell.article, ())):
            return Root(UNTOLD, own=False)
        return Root(self.houses[cell.article], own=True)

    def told(self, cell: Cell) -> Source | None:
        """The source in whose reach a named speaker's cell stands: "Holm told the Courier" makes them one."""
        return self._cited(cell) if cell.by in self.people and cell.by not in self.unnamed else None

    def said(self, cell: Cell) -> str | None:
        """The utterance that the better part of a cell prints: one statement, whomever the accounts give it to."""
        inside = [
            (min(p.end, cell.end) - max(p.start, cell.start), u)
            for p, u in self.spoken.get(cell.article, ())
            if p.start < cell.end and cell.start < p.end
        ]
        most, utterance = max(inside, default=(0, None))
        return utterance if 2 * most > cell.end - cell.start else None

    def sites_of(self, source: Source) -> list[str]:
        """The sites of accounts that call themselves so: a cited name by any likeness, who only speaks as a station."""
        kind = self.kinds.get(source.key)
        spoken = kind is not None and source.kind is OriginKind.PERSON
        if source.kind is OriginKind.DOCUMENT or (spoken and kind is not EntityKind.ORGANIZATION):
            return []
        fits = names_station if spoken else names_site
        return [host for host in sorted(set(self.hosts.values())) if fits(source.name, host)]

    def relatives(self, cell: Cell) -> list[str]:
        """Other accounts that the words of a cell tie its account to."""
        return [a for p, a in self.bonds.get(cell.article, ()) if p.start < cell.end and cell.start < p.end]

    def houses_of(self, account: str) -> frozenset[str]:
        """The keys of the house that an account comes from and of those whose reports it retells."""
        return self.leans[account] | {self.houses[account].key}

    def first(self, voice: Collection[str]) -> str:
        """Of accounts that are one voice, the one that has nothing from the others, and of those the earliest."""
        among = set(voice)
        return min(voice, key=lambda a: (not among.isdisjoint(self.debts.get(a, ())), self.order[a]))

    def _cited(self, cell: Cell) -> Source | None:
        reach = self.cited.get(cell.article, ())
        last = bisect_right(reach, cell.start, key=lambda r: r[0].start)
        inside = [s for p, s in reach[:last] if p.start <= cell.start and cell.end <= p.end]
        return inside[-1] if inside else None


def roots(
    readings: Sequence[Reading],
    cast: Cast,
    lineage: Sequence[Lineage],
    utterances: Sequence[Utterance] = (),
    options: Options = Options(),
) -> Roots:
    """The roots of the accounts of a story, from what they cite and from the lineage found."""
    ordered = sorted(readings, key=place)
    ids = [r.article.id for r in ordered]
    family = families(ids, lineage)
    meant, presumed = sources(readings), presumed_houses(readings, lineage)
    unnamed = _unnamed(readings, cast)
    mouths = speaks_for(cast.entities, unnamed)
    unnamed -= mouths.keys()
    houses = {r.article.id: _house(r, meant, presumed) for r in readings}
    people = _people(cast, meant, unnamed)
    serving = _services(readings, cast, people)
    speaking = people | {one: people[body] for one, body in mouths.items()}
    told = statements(readings, cast, speaking, serving)
    return Roots(
        houses=houses,
        family=family,
        order={a: n for n, a in enumerate(ids)},
        bonds=_bonds(ids, lineage),
        debts=_debts(lineage),
        owing=_owing(lineage, phrased_alike(readings, family), options),
        cited={r.article.id: _reach(r, meant) for r in readings},
        leans={r.article.id: _leans(r, meant, options) for r in readings},
        people=speaking,
        unnamed=unnamed,
        quoted={r.article.id: [p for q in r.quotes if q.mode is Mode.DIRECT for p in q.parts] for r in readings},
        services=serving,
        guided=guides(readings, told, meant),
        firsthand=firsthand(readings, told),
        kinds={people[e.id].key: e.kind for e in cast.entities},
        hosts=_hosts(readings, houses),
        retold=_retold(readings, houses, options),
        spoken=_spoken(utterances),
    )


def _people(cast: Cast, meant: Mapping[str, Source], unnamed: Collection[str]) -> dict[str, Source]:
    """Every entity as a source that speaks."""
    named = {plain(name): source for name, source in sorted(meant.items())}
    return {e.id: _person(e, named, e.id in unnamed) for e in cast.entities}


def _services(readings: Sequence[Reading], cast: Cast, people: Mapping[str, Source]) -> Mapping[str, frozenset[str]]:
    """The public service and the press desks that a source is or speaks for, by its key."""
    found = services(readings, cast)
    desk = {e: frozenset(found.get(b, f"desk {b}") for b in bodies) for e, bodies in desks(readings, cast).items()}
    told = {**desk, **{e: frozenset({service}) for e, service in found.items()}}
    return {people[e].key: told[e] for e in told}


def _hosts(readings: Sequence[Reading], houses: Mapping[str, Source]) -> Mapping[str, str]:
    """The site of each account that speaks for it: what stands there under a wire's credit is the wire's."""
    own = (r.article for r in readings if not r.article.outlet and houses[r.article.id].key == house(r.article).key)
    return {article.id: host for article in own if (host := site(article.url))}


def _spoken(utterances: Sequence[Utterance]) -> Mapping[str, Sequence[tuple[Passage, str]]]:
    found: dict[str, list[tuple[Passage, str]]] = {}
    for utterance in utterances:
        for witness in utterance.witnesses:
            found.setdefault(witness.article, []).extend((part, utterance.id) for part in witness.parts)
    return found


def _house(reading: Reading, meant: Mapping[str, Source], presumed: Mapping[str, Source]) -> Source:
    lines, own = [c for c in reading.citations if c.about is None], house(reading.article)
    # "(AP)" says more on whose text it is than "Reuters contributed", which a paper prints under its own.
    for citation in sorted(lines, key=lambda c: (not is_reprint(c), c.where)):
        if is_nameless(own) or not _helped(reading, citation):
            return meant[citation.cites]
    return presumed.get(reading.article.id) or own


def _helped(reading: Reading, line: Citation) -> bool:
    """True for a credit line of somebody who has a part in the text: "AP contributed", "Copyright AP / Channel 4"."""
    behind = reading.article.text[line.where.end : line.where.end + len(_SHARED)]
    return not is_reprint(line) or behind == _SHARED


_SHARED = " / "


def _reach(reading: Reading, meant: Mapping[str, Source]) -> Sequence[tuple[Passage, Source]]:
    within: list[tuple[Passage, Citation]] = [(c.about, c) for c in reading.citations if c.about is not None]
    return [(p, meant[c.cites]) for p, c in sorted(within, key=lambda x: (x[0], x[1].where))]


def _leans(reading: Reading, meant: Mapping[str, Source], options: Options) -> frozenset[str]:
    weight: Counter[str] = Counter()
    for citation in reading.citations:
        if citation.about is None and _helped(reading, citation):
            weight[meant[citation.cites].key] += options.leaning
        if is_press(citation) and not _interview(reading, citation):
            early = citation.where.start < options.head * len(reading.article.text)
            weight[meant[citation.cites].key] += options.leaning if early else 1
    return frozenset(key for key, count in weight.items() if count >= options.leaning)


def _retold(readings: Sequence[Reading], houses: Mapping[str, Source], options: Options) -> frozenset[str]:
    """The accounts of no known outlet, in a story of which several accounts say that they have it from one.

    An interview with one counts, too: whoever prints "told the Courier" has it from there.  Counted by account and not
    by family, so that a copy more never makes a story less retold.
    """
    citing = sum(any(is_press(c) for c in r.citations) for r in readings)
    nameless = (r.article.id for r in readings if is_nameless(houses[r.article.id]))
    return frozenset(nameless) if citing >= options.retelling else frozenset()


def _interview(reading: Reading, citation: Citation) -> bool:
    """True where somebody with a name told the outlet: that is the speaker's, not the outlet's own report."""
    about = citation.about
    return (
        about is not None
        and _TOLD.search(citation.where.exact) is not None
        and any(
            q.speaker is not None and reading.referents[q.speaker].named and any(p.overlaps(about) for p in q.parts)
            for q in reading.quotes
        )
    )


def _bonds(ids: Iterable[str], lineage: Sequence[Lineage]) -> Mapping[str, Sequence[tuple[Passage, str]]]:
    bonds: dict[str, list[tuple[Passage, str]]] = {a: [] for a in ids}
    for edge in lineage:
        if edge.kind in _TEXTUAL and edge.article in bonds and edge.from_ in bonds:
            bonds[edge.article].extend((p, edge.from_) for p in edge.evidence)
    return bonds


def _unnamed(readings: Sequence[Reading], cast: Cast) -> frozenset[str]:
    """Entities that no account names: nobody else can go and ask them."""
    named = {cast.entity(r.article.id, i) for r in readings for i, x in enumerate(r.referents) if x.named}
    return frozenset(e.id for e in cast.entities if e.id not in named)


def _debts(lineage: Sequence[Lineage]) -> Mapping[str, frozenset[str]]:
    owed: dict[str, set[str]] = {}
    for edge in lineage:
        if edge.directed and edge.kind in _TEXTUAL:
            owed.setdefault(edge.article, set()).add(edge.from_)
    return {account: frozenset(sources) for account, sources in owed.items()}


def _owing(
    lineage: Sequence[Lineage], phrased: Mapping[str, frozenset[str]], options: Options
) -> Mapping[str, frozenset[str]]:
    owed = {account: set(others) for account, others in phrased.items()}
    for edge in lineage:
        if edge.kind in _TEXTUAL and edge.share >= options.owing:
            owed.setdefault(edge.article, set()).add(edge.from_)
    return {account: frozenset(sources) for account, sources in owed.items()}


def _person(entity: Entity, named: Mapping[str, Source], unnamed: bool) -> Source:
    if unnamed:
        return Source(f"{UNNAMED}{plain(entity.name)}", entity.name, OriginKind.PERSON)
    # "The Mirror says" speaks of the paper that others cite, whatever the cast takes it for.
    # A man's short name may be an outlet's: "Fox".
    names = (entity.name,) if entity.kind is EntityKind.PERSON else (entity.name, *entity.aliases)
    for name in names:
        listed = known(name)
        if plain(name) in named:
            return named[plain(name)]
        if listed and listed.sure and entity.kind is not EntityKind.PERSON:
            return outlet(name)
    return Source(f"person:{entity.id}", entity.name, OriginKind.PERSON)
