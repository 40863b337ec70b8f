"""For whom somebody without a name speaks: a firm and "a spokesman for the firm" are one source."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from twosource.model.dossier import Entity
from twosource.model.language import EntityKind
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
