"""Whose words a text prints that does not say so: those that another account has in the same words from somebody."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from twosource.model.dossier import Utterance
from twosource.model.finding import Mode
from twosource.text.words import ngrams, norms


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """When words are the same."""

    #: Words in a row that are somebody's wording; a clause of fewer is anybody's.
    run: int = 5


DEFAULT = Options()
#: Hashes of runs of words to those who said them.
Heard = Mapping[int, frozenset[str]]


def heard(utterances: Iterable[Utterance], options: Options = DEFAULT) -> Heard:
    """The wordings of all that is quoted of speakers whom the texts name."""
    found: dict[int, set[str]] = {}
    for utterance in utterances:
        for part in (p for w in utterance.witnesses if w.mode is not Mode.INDIRECT for p in w.parts):
            for gram in ngrams(norms(part.exact), options.run) if utterance.speaker else ():
                found.setdefault(gram, set()).add(utterance.speaker or "")
    return {gram: frozenset(who) for gram, who in found.items()}


def speaker(text: str, known: Heard, options: Options = DEFAULT) -> str | None:
    """The only one of whom all of these words are quoted, or ``None``."""
    said = [known.get(gram, frozenset()) for gram in ngrams(norms(text), options.run)]
    common = frozenset.intersection(*said) if said else frozenset()
    return next(iter(common)) if len(common) == 1 else None
