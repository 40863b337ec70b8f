"""Who speaks where one account gives the name and the others hold it back: "one witness", "an Orrin spokeswoman"."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from twosource.model.dossier import Entity, Utterance, Witness
from twosource.model.finding import Mode
from twosource.model.language import EntityKind
from twosource.reconcile.entities import Cast

_ARTICLES = frozenset({"one", "a", "an"})
#: Heads of many: "officials say" is no word of one of them, nor of the other.
_MANY = frozenset({"people", "police", "officials", "authorities", "others"})


def named_once(utterances: Iterable[Utterance], cast: Cast) -> tuple[Utterance, ...]:
    """The utterances, those that nobody is given yet with the one person whom an account of them names.

    A description with "the" must be printed of that person in some account: "the radio host" of "radio host Ida Holm".
    """
    entities = {e.id: e for e in cast.entities}
    return tuple(u if u.speaker else replace(u, speaker=_named(u.witnesses, entities, cast)) for u in utterances)


def _named(witnesses: Sequence[Witness], entities: dict[str, Entity], cast: Cast) -> str | None:
    told = [w for w in witnesses if w.speaker is not None and w.mode is not Mode.INDIRECT]
    speakers = sorted({w.speaker for w in told if w.speaker is not None and w.speaker in entities})
    named = [s for s in speakers if cast.is_named(s)]
    if len(named) != 1 or len(speakers) < 2 or entities[named[0]].kind is not EntityKind.PERSON:
        return None
    person = entities[named[0]]
    printed = [person.name, *person.aliases, *(w.source.exact for w in told if w.source and w.speaker == person.id)]
    return person.id if all(_may_be(entities[s].name, printed) for s in speakers if s != person.id) else None


def _may_be(description: str, printed: Collection[str]) -> bool:
    """True for a description that leaves open who it is, or that an account gives to the person."""
    first, *rest = description.split()
    if not rest or rest[-1].lower() in _MANY or any(w.endswith(("'s", "’s")) for w in rest):
        return False
    if first.lower() in _ARTICLES:
        return rest[-1].islower() or rest[0].islower()
    head = rest[-1]
    return first.lower() == "the" and head.islower() and any(head in words.split() for words in printed)
