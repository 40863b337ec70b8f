"""For whom somebody speaks: a firm, "a spokesman for the firm", the spokesman and its head by name are one source."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Protocol

from twosource.model.dossier import Entity
from twosource.model.finding import Reading
from twosource.model.language import EntityKind
from twosource.model.passage import Passage
from twosource.text.outlets import plain

_ROLE = r"(?:spokes(?:man|woman|person|people|men|women)|representative)"
_FOR = re.compile(
    rf"^(?:(?:an?|the|one|another) )?(?:[\w-]+ )?{_ROLE} (?:for|of|with|from|at) (?:the )?(?P<house>.+)$", re.I
)
_OF = re.compile(rf"^(?:(?:an?|the|one|another) )?(?P<house>.+?)(?:['’]s?)? {_ROLE}$", re.I)


def speaks_for(entities: Sequence[Entity], unnamed: Collection[str]) -> Mapping[str, str]:
    """For each unnamed entity that is described as somebody's mouth the entity that it speaks for.

    Only bodies have mouths here: what a candidate's spokesman says, the candidate need not have said.
    """
    bodies: dict[str, str] = {}
    for entity in entities:
        if entity.kind is not EntityKind.PERSON and entity.id not in unnamed:
            for name in (entity.name, *entity.aliases):
                bodies.setdefault(plain(name), entity.id)
    houses = ((e.id, _house(e.name)) for e in entities if e.id in unnamed)
    return {one: bodies[plain(house)] for one, house in houses if house and plain(house) in bodies}


def _house(description: str) -> str | None:
    found = _FOR.match(description) or _OF.match(description)
    return found["house"] if found else None


class Cast(Protocol):
    """The people of the story, as far as their mouths need them."""

    @property
    def entities(self) -> tuple[Entity, ...]:
        """The entities of the story."""

    def entity(self, article_id: str, index: int) -> str | None:
        """The entity of a referent of an account."""


_HEAD = (
    r"(?:(?:vice|executive|managing|deputy|acting|general|national|co-) ?){0,2}"
    r"(?:president|chair(?:man|woman|person)?|director|chief(?: executive)?(?: officer)?|C\.?E\.?O\.?|head|secretary)"
)
_PAST = r"(?:former|ex|then|retired|late|ousted|fired|sacked|dismissed|suspended|departed|disgraced|onetime|one-time)"
#: "Kelp Holdings spokeswoman Ida Holm": what stands before the name.
_BEFORE = re.compile(
    rf"(?P<past>\b(?i:{_PAST})[ -])?"
    rf"(?P<house>(?:[A-Z][\w&.’'-]* ){{1,4}})(?:{_ROLE}|(?P<head>{_HEAD})),? (?:[A-Z][a-z]{{1,4}}\. )?$"
)
#: "Ida Holm, a spokeswoman for Kelp Holdings": what stands behind it, to the end of the house's name.
_BEHIND = re.compile(
    rf", (?:(?:an?|the) )?(?P<past>{_PAST}[ -])?(?:[a-z][\w-]* )?(?:(?:{_ROLE}|(?P<head>{_HEAD})) "
    rf"(?:for|of|with|from|at) (?:the )?(?P<house>(?:[A-Z][\w&’'-]*(?: for)?[ ,.]?){{1,5}})"
    rf"(?! ?(?!(?:and|said|says|told|in|who|on|has)\b)[a-z])"
    rf"|(?P<other>(?:[A-Z][\w&.’'-]* ){{1,4}})(?:{_ROLE}|(?P<leads>{_HEAD}))\b)"
)
#: Characters before and behind a name in which its bearer's office stands.
_REACH = 80


def desks(readings: Sequence[Reading], cast: Cast) -> Mapping[str, frozenset[str]]:
    """The bodies of each named spokesman or head, and of each of these itself, by entity: one desk told of either."""
    bodies = _bodies(cast.entities)
    found: dict[str, set[str]] = {}
    for reading in readings:
        for i, referent in enumerate(reading.referents):
            entity = cast.entity(reading.article.id, i)
            if entity is None or not referent.named or referent.kind is not EntityKind.PERSON:
                continue
            houses = (h for m in referent.mentions for h in _beside(reading.article.text, m))
            for body in {bodies[h] for h in houses if h in bodies}:
                found.setdefault(entity, set()).add(body)
                found.setdefault(body, set()).add(body)
    return {entity: frozenset(some) for entity, some in found.items()}


def _bodies(entities: Sequence[Entity]) -> Mapping[tuple[str, bool], str]:
    """The bodies by name, and whether a head may stand for them: nobody heads "Africa" who heads its desk."""
    bodies: dict[tuple[str, bool], str] = {}
    for entity in entities:
        if entity.kind is not EntityKind.PERSON:
            for name in (entity.name, *entity.aliases):
                bodies.setdefault((plain(name), False), entity.id)
                if entity.kind is EntityKind.ORGANIZATION and not name.endswith("Committee"):
                    bodies.setdefault((plain(name), True), entity.id)
    return bodies


def _beside(text: str, mention: Passage) -> Iterator[tuple[str, bool]]:
    """What may be the house of whoever is named there, and whether its head stands there."""
    before = _BEFORE.search(text[max(0, mention.start - _REACH) : mention.start])
    behind = _BEHIND.match(text[mention.end : mention.end + _REACH])
    for told in (m.groupdict() for m in (before, behind) if m and not m["past"]):
        head = bool(told.get("head") or told.get("leads"))
        words = (told.get("other") or told["house"] or "").strip(" ,.").removesuffix("'s").removesuffix("’s").split()
        # "Tuesday Kelp spokeswoman": the body's name ends there, wherever it begins.
        yield from ((plain(" ".join(words[i:])), head) for i in range(len(words)))
