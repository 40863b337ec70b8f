"""Figures that moved with time: what each account printed in its day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from twosource.model.dossier import Claim, DifferenceReading
from twosource.render.layout import terms
from twosource.render.layout.dates import day_in_words, in_words
from twosource.render.layout.names import Label, Names
from twosource.render.layout.statements import Source, Statement, set_apart


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One figure, when it was printed, and who printed it where.  ``silent`` accounts have it in no cell."""

    value: str
    printed: str
    sources: tuple[Source, ...]
    silent: tuple[Label, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A claim whose figure moved, step by step in order of printing."""

    statement: Statement
    about: str
    steps: tuple[Step, ...]


def move(claim: Claim, laid: Statement, names: Names, published: Mapping[str, str]) -> Move | None:
    """The figures of a claim in the order in which they were printed; ``None`` where none moved.

    ``published`` has the day of each account that bears one.
    """
    if claim.update is None:
        return None
    steps = tuple(_step(reading, laid, names, published) for reading in claim.update.readings)
    return Move(statement=laid, about=terms.SLOT[claim.update.slot], steps=steps)


def _step(reading: DifferenceReading, laid: Statement, names: Names, published: Mapping[str, str]) -> Step:
    sources = [s for s in laid.sources if s.account in reading.articles]
    placed = {source.account for source in sources}
    return Step(
        value=reading.value,
        printed=_span(sorted({published[a][:10] for a in reading.articles if published.get(a)})),
        sources=tuple(replace(s, pieces=set_apart(s, reading.value, ())) for s in sources),
        silent=names.accounts(tuple(a for a in reading.articles if a not in placed)),
    )


def _span(days: list[str]) -> str:
    if not days:
        return terms.UNDATED
    return day_in_words(days[0]) if len(days) == 1 else in_words(f"{days[0]}/{days[-1]}")
