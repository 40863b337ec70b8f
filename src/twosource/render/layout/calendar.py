"""The timeline as days, with the dates that conflict held side by side."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from twosource.model.dossier import Event, TimeMark
from twosource.render.layout.dates import day_in_words
from twosource.render.layout.introductions import introduces
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
    def shown(self) -> Source | None:
        """The source whose words stand on this day; ``None`` where those of the claim are among them.

        A claim worded "on Friday" says nothing of why another account has it on Saturday.
        """
        there = self.dated.sources
        return there[0] if there and all(source.exact != self.statement.text for source in there) else None

    @property
    def parts(self) -> tuple[tuple[str, bool], ...]:
        """The words shown, those that tell the claim set apart from what the sentence tells besides."""
        return self.shown.parts if self.shown else self.statement.parts

    @property
    def introduced(self) -> bool:
        """True where the words shown themselves say whose they are."""
        return introduces(self.text, self.by)

    @property
    def text(self) -> str:
        """The claim in the words of who dates it so."""
        return self.shown.exact if self.shown else self.statement.text

    @property
    def by(self) -> str | None:
        """The person whose words these are, if any."""
        return self.shown.by if self.shown else self.statement.by

    @property
    def denied(self) -> bool:
        """True where nobody says so."""
        return self.statement.denied


@dataclass(frozen=True, slots=True)
class Day:
    """A date and what is said to have happened then."""

    date: str
    words: str
    entries: tuple[Entry, ...]


_Times = Mapping[str, Sequence[TimeMark]]


def calendar(
    events: tuple[Event, ...], statements: dict[str, Statement], names: Names, times: _Times
) -> tuple[Day, ...]:
    """The days of the timeline in order; events of claims that the dossier does not have are left out.

    ``times`` are the time expressions of each account.
    """
    known = sorted((e for e in events if e.claim in statements), key=lambda e: e.date)
    conflicts: dict[str, list[Event]] = {}
    for event in known:
        if event.disputed:
            conflicts.setdefault(event.claim, []).append(event)

    def dated(event: Event) -> Dated:
        return _dated(event, statements[event.claim], names, times)

    return tuple(
        Day(
            date,
            day_in_words(date),
            tuple(_entry(e, conflicts.get(e.claim, []), statements[e.claim], dated) for e in group),
        )
        for date, group in groupby(known, key=lambda e: e.date)
    )


def _entry(event: Event, rivals: list[Event], statement: Statement, dated: Callable[[Event], Dated]) -> Entry:
    return Entry(
        statement=statement,
        dated=dated(event),
        conflict=tuple(map(dated, rivals)) if event.disputed and len(rivals) > 1 else (),
        first=not rivals or event is rivals[0],
    )


def _dated(event: Event, statement: Statement, names: Names, times: _Times) -> Dated:
    # An account may tell a claim in two places: the one with the date comes first.
    at: dict[str, Source] = {}
    for source in sorted(statement.sources, key=lambda s: not _names(s, event.date, times)):
        at.setdefault(source.account, source)
    accounts = sorted(set(event.articles), key=names.place)
    return Dated(
        date=event.date,
        words=day_in_words(event.date),
        sources=tuple(at[account] for account in accounts if account in at),
    )


def _names(source: Source, date: str, times: _Times) -> bool:
    """True where a time expression with this value stands in the source's words."""
    return any(
        source.start <= t.start and t.end <= source.end and t.value == date for t in times.get(source.account, ())
    )
