"""Whom the accounts give the words of one utterance to, where they do not agree."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.model.dossier import Utterance
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
