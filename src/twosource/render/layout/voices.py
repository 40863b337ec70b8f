"""Who said it: where the accounts do not agree on that, and where the same speaker says the opposite elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from twosource.model.dossier import Utterance
from twosource.model.finding import Mode
from twosource.render.layout.names import Label, Names


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker, and the accounts that give the words to that speaker."""

    speaker: str
    labels: tuple[Label, ...]


def voices(utterance: Utterance, names: Names) -> tuple[Voice, ...]:
    """The speakers that the accounts name, whom most name first; empty unless they name two.

    An account that does not tell who speaks contradicts nobody.
    """
    given: dict[str, set[str]] = {}
    for witness in utterance.witnesses:
        if witness.speaker is not None:
            given.setdefault(witness.speaker, set()).add(witness.article)
    if len({names.person(speaker) for speaker in given}) < 2:
        return ()
    ordered = sorted(given.items(), key=lambda g: (-len(g[1]), min(map(names.place, g[1])), g[0]))
    return tuple(Voice(names.person(speaker) or speaker, names.accounts(tuple(who))) for speaker, who in ordered)


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
