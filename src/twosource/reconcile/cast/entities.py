"""Readings to the cast of a story: whom the accounts speak of, under one name each.

A story knows more names than one account does: "Nell" of one is "Nell Ashby" of the others, an acronym is spelt out
elsewhere, and what one account takes for a company four others know as a person.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from twosource.model.dossier import Entity
from twosource.model.finding import Quote, Reading, Referent
from twosource.model.language import EntityKind
from twosource.reconcile.cast.namesakes import Node, merged

_Place = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Cast:
    """The entities of a story, and which of them each account's referents are."""

    entities: tuple[Entity, ...]
    _ids: Mapping[_Place, str] = field(repr=False, default_factory=dict)
    _named: frozenset[str] = field(repr=False, default=frozenset())

    def entity(self, article_id: str, index: int) -> str | None:
        """The entity of a referent of an account; ``None`` for one that the cast leaves out."""
        return self._ids.get((article_id, index))

    def is_named(self, entity_id: str) -> bool:
        """False for an unnamed source ("a person familiar with the talks")."""
        return entity_id in self._named

    def speaker(self, article_id: str, quote: Quote) -> str | None:
        """The entity that speaks a quotation; ``None`` when the account does not tell."""
        return None if quote.speaker is None else self.entity(article_id, quote.speaker)


def cast(readings: Sequence[Reading]) -> Cast:
    """The cast of a story, the same in whatever order its readings come.

    Entities are the named referents and every speaker.  They are numbered by the number of accounts that speak of
    them, then by mentions, then by name.
    """
    ordered = sorted(readings, key=lambda r: (r.article.id, r.article.text))
    nodes = [n for r in ordered for n in _nodes(r)]
    groups = [_Group(tuple(g)) for g in merged(nodes)]
    groups.sort(key=lambda g: g.rank)
    entities = tuple(g.entity(f"e{i}") for i, g in enumerate(groups, 1))
    ids = {(n.article, n.index): e.id for g, e in zip(groups, entities, strict=True) for n in g.nodes}
    named = (e.id for g, e in zip(groups, entities, strict=True) if any(n.referent.named for n in g.nodes))
    return Cast(entities, ids, frozenset(named))


def _nodes(reading: Reading) -> Iterable[Node]:
    speaking = {q.speaker for q in reading.quotes}
    for index, referent in enumerate(reading.referents):
        if index in speaking or (referent.named and referent.mentions):
            yield Node(reading.article.id, index, referent)


@dataclass(frozen=True, slots=True)
class _Group:
    """The referents of all accounts that are one entity."""

    nodes: tuple[Node, ...]

    @property
    def rank(self) -> tuple[object, ...]:
        mentions = sum(len(n.referent.mentions) for n in self.nodes)
        return (
            -len({n.article for n in self.nodes}),
            -mentions,
            self.name,
            min((n.article, n.index) for n in self.nodes),
        )

    @property
    def name(self) -> str:
        """The fullest name that most accounts print."""
        kind = self.kind
        printed: dict[str, set[str]] = defaultdict(set)
        for node in self.nodes:
            printed[node.referent.name].add(node.article)
        named = {n.referent.name for n in self.nodes if n.referent.named} or set(printed)
        full = {t for t in named if kind is EntityKind.PERSON and len(t.split()) > 1} or named
        return min(full, key=lambda t: (-len(printed[t]), -len(t), t))

    @property
    def kind(self) -> EntityKind:
        votes: Counter[EntityKind] = Counter()
        for node in self.nodes:
            votes[node.referent.kind] += max(1, len(node.referent.mentions)) * (2 if node.is_full_person else 1)
        return max(votes, key=lambda k: (votes[k], k.value))

    def entity(self, id_: str) -> Entity:
        name = self.name
        prints = Counter(t for n in self.nodes for t in _wordings(n.referent))
        aliases = sorted((t for t in prints if t != name), key=lambda t: (-prints[t], t))
        return Entity(id=id_, name=name, kind=self.kind, aliases=tuple(aliases))


def _wordings(referent: Referent) -> tuple[str, ...]:
    return (referent.name, *referent.aliases)
