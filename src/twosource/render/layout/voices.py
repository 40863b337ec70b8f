"""Who said it: where the accounts do not agree on that, and where the same speaker says the opposite elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

from twosource.model.dossier import Entity, Utterance
from twosource.model.finding import Mode
from twosource.model.language import EntityKind
from twosource.model.passage import Passage
from twosource.render.layout.names import Label, Names

#: A word or two may be anybody's.
_PHRASE = 4
_PARTICLES = frozenset("de del der di la van von bin al el".split())
_LEADING = frozenset("A An The One Another Some Many His Her Their".split())


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker, and the accounts that give the words to that speaker."""

    speaker: str
    labels: tuple[Label, ...]


def voices(utterance: Utterance, entities: Iterable[Entity], names: Names) -> tuple[Voice, ...]:
    """The people whom accounts name as the speaker, whom most name first; empty unless they name two.

    Only a name counts: a pronoun, a description or a body may be another word for the same speaker.
    """
    people = {e.id: e.name.split() for e in entities if e.kind is EntityKind.PERSON and _is_full_name(e.name)}
    given: dict[str, set[str]] = {}
    for witness in utterance.witnesses:
        surname = people.get(witness.speaker or "", [""])[-1]
        if witness.speaker and witness.source and surname in _words(witness.source):
            given.setdefault(witness.speaker, set()).add(witness.article)
    apart = [(a, b) for a, b in combinations(given, 2) if given[a] - given[b] and given[b] - given[a]]
    if len(utterance.reading.split()) < _PHRASE or not apart or any({*people[a]} & {*people[b]} for a, b in apart):
        return ()
    ordered = sorted(given.items(), key=lambda g: (-len(g[1]), min(map(names.place, g[1])), g[0]))
    return tuple(Voice(names.person(speaker) or speaker, names.accounts(tuple(who))) for speaker, who in ordered)


def _is_full_name(name: str) -> bool:
    """True for "Ruth Amsel"; false for a description ("the cameraman") and for one word, which may be anything."""
    words = name.split()
    capital = all(word[:1].isupper() or word in _PARTICLES for word in words)
    return len(words) > 1 and capital and words[0] not in _LEADING


def _words(source: Passage) -> list[str]:
    return [word.strip(".,;:'’\"“”").removesuffix("'s").removesuffix("’s") for word in source.exact.split()]


@dataclass(frozen=True, slots=True)
class Against:
    """What the same speaker says elsewhere in the story that contradicts an utterance, and who prints it."""

    id: str
    reading: str
    quoted: bool
    labels: tuple[Label, ...]


def against(utterance: Utterance, others: Mapping[str, Utterance], names: Names) -> tuple[Against, ...]:
    """The utterances that contradict this one, as they are shown under it."""
    found = (others[id_] for id_ in utterance.against if id_ in others)
    return tuple(
        Against(
            id=other.id,
            reading=other.reading,
            quoted=any(w.mode is not Mode.INDIRECT for w in other.witnesses),
            labels=names.accounts(tuple(w.article for w in other.witnesses)),
        )
        for other in found
    )
