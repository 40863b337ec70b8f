"""For which public service somebody speaks: the police and every officer of theirs are one source.

What "Detroit police" say in one account and "Officer Jane Roe" in another was told by one desk, whichever of its people
picked up the telephone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from twosource.model.dossier import Entity
from twosource.model.finding import Reading
from twosource.model.language import EntityKind
from twosource.model.passage import Passage
from twosource.text.naming import plain

_SERVICES = {
    "police": "police sheriff sheriffs deputy deputies officer detective det sergeant sgt lieutenant lt captain capt "
    "trooper constable corporal cpl inspector superintendent marshal constabulary",
    "fire": "fire firefighter firefighters",
    "prosecution": "prosecutor prosecutors prosecution",
}
_SERVICE = {word: service for service, words in _SERVICES.items() for word in words.split()}
#: Words of an office that tell no service.
_OFFICE = frozenset(
    "spokesman spokeswoman spokesperson spokespeople chief commissioner comm deputy assistant department dept office "
    "county city state public information senior acting interim the of".split()
)
#: The names of all services.
SERVICES = frozenset(_SERVICES)
_WORD = re.compile(r"[\w’'-]+")
#: "NYPD", "MDPD".
_FORCE = re.compile(r"\b[A-Z]{2,4}PD\b|\bPD$")
#: "Chief financial officer" is no policeman.
OF_A_FIRM = re.compile(
    r"\bchief (?:[\w-]+ )?(?:executive|financial|operating|technology|information|marketing|medical|legal|commercial|"
    r"scientific|compliance|security|product|revenue|people) officer",
    re.IGNORECASE,
)
_NO_OFFICE = "somebody"
#: Characters before and behind a name in which its bearer's office stands.
_REACH = 60


class Cast(Protocol):
    """The people of the story, as far as services need them."""

    @property
    def entities(self) -> tuple[Entity, ...]:
        """The entities of the story."""

    def entity(self, article_id: str, index: int) -> str | None:
        """The entity of a referent of an account."""


def services(readings: Sequence[Reading], cast: Cast) -> Mapping[str, str]:
    """The service of each entity that is one, or is told to be one of its people."""
    found = {e.id: s for e in cast.entities if e.kind is not EntityKind.PERSON and (s := _of_a_body(e.name))}
    for reading in readings:
        for i, referent in enumerate(reading.referents):
            entity = cast.entity(reading.article.id, i)
            if entity is None or entity in found or referent.kind is not EntityKind.PERSON:
                continue
            told = (s for m in referent.mentions for s in _beside(reading.article.text, m))
            service = next(told, None) or (None if referent.named else _of_a_body(referent.name))
            if service:
                found[entity] = service
    return found


def _of_a_body(name: str) -> str | None:
    if _FORCE.search(name):
        return "police"
    if OF_A_FIRM.search(name):
        return None
    words = (plain(w).removesuffix("'s") for w in _WORD.findall(name))
    return next((_SERVICE[w] for w in words if w in _SERVICE), None)


def _beside(text: str, mention: Passage) -> Iterator[str]:
    """The services that the office before a name ("Police spokesman Det. Roe") or behind it tells."""
    before, behind = text[max(0, mention.start - _REACH) : mention.start], text[mention.end : mention.end + _REACH]
    for word in reversed(_WORD.findall(OF_A_FIRM.sub(_NO_OFFICE, before))):
        bare = plain(word).removesuffix("'s")
        if bare in _SERVICE:
            yield _SERVICE[bare]
        elif bare not in _OFFICE and not word[0].isupper():
            break
    behind = OF_A_FIRM.sub(_NO_OFFICE, behind)
    if behind.startswith((", a ", ", an ", ", the ")):
        office = _WORD.findall(behind.split(",")[1].split(".")[0].lower())
        yield from (_SERVICE[w] for w in office if w in _SERVICE and not _OFFICE.isdisjoint(office))
