"""The timeline as days, with the dates that conflict held side by side."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from twosource.model.dossier import Event
from twosource.render.layout.dates import day_in_words
from twosource.render.layout.names import Names
from twosource.render.layout.statements import Source, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """Who gives a claim one date, and where."""

    date: str
    words: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A claim on its day.  ``conflict`` holds all dates it is given, this one included, where there are several.

    ``first`` is true on the earliest of them.
    """

    statement: Statement
    dated: Dated
    conflict: tuple[Dated, ...] = ()
    first: bool = True

    @property
    def text(self) -> str:
        """The claim in the words of the day: where its figure moved later, those of who printed the earlier one."""
        there = self.dated.sources
        return there[0].exact if there and all(source.earlier for source in there) else self.statement.text


@dataclass(frozen=True, slots=True)
class Day:
    """A date and what is said to have happened then."""

    date: str
    words: str
    entries: tuple[Entry, ...]


def calendar(events: tuple[Event, ...], statements: dict[str, Statement], names: Names) -> tuple[Day, ...]:
    """The days of the timeline in order; events of claims that the dossier does not have are left out."""
    known = sorted((e for e in events if e.claim in statements), key=lambda e: e.date)
    conflicts: dict[str, list[Event]] = {}
    for event in known:
        if event.disputed:
            conflicts.setdefault(event.claim, []).append(event)
    return tuple(
        Day(
            date,
            day_in_words(date),
            tuple(_entry(e, conflicts.get(e.claim, []), statements[e.claim], names) for e in group),
        )
        for date, group in groupby(known, key=lambda e: e.date)
    )


def _entry(event: Event, rivals: list[Event], statement: Statement, names: Names) -> Entry:
    conflict = tuple(_dated(rival, statement, names) for rival in rivals) if event.disputed and len(rivals) > 1 else ()
    return Entry(
        statement=statement,
        dated=_dated(event, statement, names),
        conflict=conflict,
        first=not rivals or event is rivals[0],
    )


def _dated(event: Event, statement: Statement, names: Names) -> Dated:
    at = {source.account: source for source in reversed(statement.sources)}
    accounts = sorted(set(event.articles), key=names.place)
    return Dated(
        date=event.date,
        words=day_in_words(event.date),
        sources=tuple(at[account] for account in accounts if account in at),
    )
