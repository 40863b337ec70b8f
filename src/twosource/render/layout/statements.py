"""Claims as they stand on the page: the words, who has them, and where the readings part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from twosource.model.dossier import (
    NOT_TOLD,
    Cell,
    Claim,
    Difference,
    DifferenceReading,
    Origin,
    Rating,
    Slot,
    Stance,
    TimeMark,
)
from twosource.render.layout import terms
from twosource.render.layout.dates import day_in_words
from twosource.render.layout.introductions import introduces
from twosource.render.layout.names import Label, Names

#: Slots whose readings themselves say that something is not so.
_DENYING = (Slot.POLARITY, Slot.MODALITY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One account's place for a claim.  ``by`` is the name of the person whose words these are.

    ``earlier`` is true where it gives the figure of an earlier day.  ``pieces`` are the words of ``exact``, those that
    give the disputed value set apart; ``parts`` are they too, those that tell the claim set apart from what the
    sentence tells besides, or nothing where it tells little else.
    """

    account: str
    label: Label
    start: int
    end: int
    exact: str
    stance: Stance
    by: str | None
    hedged: bool
    earlier: bool = False
    pieces: tuple[tuple[str, bool], ...] = field(default=(), compare=False)
    parts: tuple[tuple[str, bool], ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearby:
    """A passage of an account without a cell that may speak of the claim."""

    account: str
    label: Label
    start: int
    exact: str


@dataclass(frozen=True, slots=True)
class Voice:
    """Sources that give a claim to the same person; ``by`` is ``None`` where the accounts speak for themselves."""

    by: str | None
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A claim with its sources in the order of the accounts.  ``by`` is the person whose words ``text`` is, if any.

    ``figures`` are those that moved with time, the last of them that of ``text``.  ``perhaps`` are passages of other
    accounts that may speak of it too.  ``origins`` are those that are known; ``traced`` the accounts that something
    leads there, where nothing leads others there.
    """

    id: str
    text: str
    rating: Rating
    sources: tuple[Source, ...]
    origins: tuple[Origin, ...]
    silent: tuple[Label, ...]
    by: str | None
    figures: tuple[str, ...] = ()
    perhaps: tuple[Nearby, ...] = ()
    traced: tuple[Label, ...] = ()

    @property
    def parts(self) -> tuple[tuple[str, bool], ...]:
        """The words of the text, those that tell the claim set apart from what the sentence tells besides."""
        worded = [s for s in self.sources if s.exact == self.text]
        return next((s.parts for s in worded if s.stance is Stance.ASSERTS), worded[0].parts if worded else ())

    @property
    def accounts(self) -> int:
        """How many accounts speak of it."""
        return len({source.account for source in self.sources})

    @property
    def denied(self) -> bool:
        """True where nobody says so: all that is printed of it is that it is denied."""
        return bool(self.sources) and all(source.stance is Stance.DENIES for source in self.sources)

    @property
    def introduced(self) -> bool:
        """True where the text itself says whose words it tells."""
        return introduces(self.text, self.by)

    @property
    def several(self) -> bool:
        """True where more than one account speaks of it."""
        return self.accounts > 1

    @property
    def loose(self) -> bool:
        """True where several origins tell alike, hedged or in words too unlike to bear each other out."""
        single = self.rating is Rating.SINGLE_SOURCE and not self.figures
        return single and self.several and len(self.origins) > 1

    @property
    def untold(self) -> bool:
        """True where no origin is known, and no account gives it to anybody either."""
        return not self.origins and all(source.by is None for source in self.sources)

    @property
    def rated(self) -> str:
        """The rating in words."""
        if self.rating is Rating.SINGLE_SOURCE and self.untold:
            return terms.NO_ORIGIN.lower()
        return terms.LOOSE if self.loose else terms.RATING[self.rating]

    @property
    def wordings(self) -> tuple[Source, ...]:
        """One source for each wording that is not the statement's own text."""
        first = {source.exact: source for source in reversed(self.sources)}
        return tuple(s for s in self.sources if first[s.exact] is s and s.exact != self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One side of a dispute: the value or stance in words, who has it where, and who has another side as well.

    ``printed`` is true where the value is words of an account, ``stance`` where it is a stance on the whole claim.
    """

    value: str
    sources: tuple[Source, ...]
    silent: tuple[Label, ...] = ()
    denial: bool = False
    both: frozenset[str] = frozenset()
    printed: bool = False
    stance: bool = False

    @property
    def grouped(self) -> tuple[tuple[Source, ...], ...]:
        """The sources, those with the same words together."""
        found: dict[str, dict[tuple[str, str | None], Source]] = {}
        for source in self.sources:
            words = found.setdefault(" ".join(source.exact.split()).strip(" ,.;:–—-"), {})
            words.setdefault((source.account, source.by), source)
        return tuple(tuple(once.values()) for once in found.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """A disputed claim with its sides next to each other.  ``rest`` tells of it without the disputed detail.

    ``whose`` is true where the accounts give the same words to two people.
    """

    statement: Statement
    about: str
    columns: tuple[Column, ...]
    reason: str
    rest: tuple[Source, ...]
    whose: bool = False

    @property
    def yes_or_no(self) -> bool:
        """True where the sides differ on whether it is so."""
        return self.about == terms.SLOT[Slot.POLARITY]

    def by(self, column: Column) -> str | None:
        """The person whom the page has named where the sources of a column stand."""
        return column.value if self.whose else self.statement.by

    @property
    def head(self) -> str:
        """In what the sides differ, in a few words."""
        if self.about:
            return terms.DIFFER.format(self.about)
        return terms.DENIED_ONLY if len(self.columns) == 1 else terms.DENIED


def voices(sources: tuple[Source, ...], by: str | None = None) -> tuple[Voice, ...]:
    """The sources by whose words they are; each account once for each way it has the claim.

    First those that give it to ``by``, the person the page has already named; then the accounts' own, then the others.
    """
    found: dict[str | None, dict[tuple[str, Stance, bool], Source]] = {}
    for source in sorted(sources, key=lambda s: (s.by != by, s.by is not None)):
        found.setdefault(source.by, {}).setdefault((source.account, source.stance, source.hedged), source)
    return tuple(Voice(speaker, tuple(once.values())) for speaker, once in found.items())


def intro(voice: Voice, by: str | None) -> str:
    """What stands before the sources of a voice where the page has named ``by``; "" where nothing need be said."""
    if voice.by == by:
        return ""
    if voice.by:
        return f"quoting {voice.by}"
    return terms.OWN_VOICE if len({source.account for source in voice.sources}) == 1 else terms.OWN_VOICES


def statement(claim: Claim, names: Names, accounts: tuple[str, ...]) -> Statement:
    """A claim laid out."""
    cells = sorted(claim.cells, key=lambda cell: (names.place(cell.article), cell.start))
    sources = tuple(_source(cell, names, moved=claim.update is not None) for cell in cells)
    speaking = {cell.article for cell in claim.cells}
    return Statement(
        id=claim.id,
        text=claim.text,
        rating=claim.rating,
        sources=sources,
        origins=tuple(_known(claim, names)),
        silent=names.accounts(tuple(id_ for id_ in accounts if id_ not in speaking)),
        by=_speaker(claim.text, sources),
        figures=tuple(r.value for r in claim.update.readings) if claim.update else (),
        perhaps=tuple(_nearby(claim, names)),
        traced=names.accounts(tuple(id_ for id_ in accounts if id_ in speaking - {*claim.untraced}))
        if claim.untraced
        else (),
    )


def _known(claim: Claim, names: Names) -> Iterator[Origin]:
    """The origins; none where all that is known is one account's own word, which nothing leads another one to."""
    for origin in map(names.origin, claim.origins):
        own = origin.name == NOT_TOLD or (claim.untraced and names.house(origin))
        if len(claim.origins) > 1 or not own:
            yield origin


def _nearby(claim: Claim, names: Names) -> Iterator[Nearby]:
    for mark in sorted(claim.perhaps, key=lambda m: (names.place(m.article), m.start)):
        yield Nearby(account=mark.article, label=names.account(mark.article), start=mark.start, exact=mark.exact)


def dispute(claim: Claim, laid: Statement, names: Names, times: Mapping[str, Sequence[TimeMark]]) -> Dispute:
    """The sides of a disputed claim; ``times`` are the time expressions of each account."""
    if claim.difference is None:
        return Dispute(statement=laid, about="", columns=_stances(laid.sources), reason="", rest=())
    difference = claim.difference
    columns = [_reading(reading, difference, laid, names, times) for reading in difference.readings]
    placed = {source for column in columns for source in column.sources}
    left = [source for source in laid.sources if source not in placed]
    denying = tuple(source for source in left if source.stance is Stance.DENIES)
    nays = [n for n, column in enumerate(columns) if any(s.stance is Stance.DENIES for s in column.sources)]
    if denying and len(nays) == 1:
        # Whoever denies it in other words stands with who denies it in these.
        columns[nays[0]] = replace(columns[nays[0]], sources=(*columns[nays[0]].sources, *denying))
    elif denying:
        columns.append(Column(value=terms.SIDE[Stance.DENIES], sources=denying, denial=True, stance=True))
    shown = {account for reading in difference.readings for account in reading.articles}
    rest = tuple(s for s in left if s.stance is not Stance.DENIES and s.account not in shown)
    whose = difference.slot is Slot.NAME and all(s.by == c.value for c in columns for s in c.sources)
    return Dispute(
        statement=laid,
        about=_about(difference, columns, whose=whose),
        columns=tuple(columns),
        reason="" if _repeats(difference) else difference.reason,
        rest=rest,
        whose=whose,
    )


def _about(difference: Difference, columns: Sequence[Column], *, whose: bool) -> str:
    """In what the sides differ, in a few words."""
    if whose:
        return terms.WHOSE
    if difference.of_hours:
        return terms.HOUR
    quoted = difference.slot is Slot.ROLE and all(s.by for c in columns for s in c.sources)
    return terms.WORDED if quoted else terms.SLOT[difference.slot]


def _speaker(text: str, sources: tuple[Source, ...]) -> str | None:
    # An account that has these very words as its own speaks for itself, whoever else is quoted with them.
    speakers = {source.by for source in sources if source.exact == text} or {source.by for source in sources}
    return speakers.pop() if len(speakers) == 1 else None


def _source(cell: Cell, names: Names, *, moved: bool) -> Source:
    return Source(
        account=cell.article,
        label=names.account(cell.article),
        start=cell.start,
        end=cell.end,
        exact=cell.exact,
        stance=cell.stance,
        by=names.person(cell.by) or (terms.UNTOLD if cell.quoted else None),
        hedged=cell.hedged,
        earlier=moved and cell.stance is Stance.DIFFERS,
        parts=_cut(cell.exact, [(p.start - cell.start, p.end - cell.start) for p in cell.told]) if cell.told else (),
    )


def _stances(sources: tuple[Source, ...]) -> tuple[Column, ...]:
    sides = ((stance, tuple(s for s in sources if s.stance is stance)) for stance in Stance)
    return tuple(
        Column(value=terms.SIDE[stance], sources=side, denial=stance is Stance.DENIES, stance=True)
        for stance, side in sides
        if side
    )


def _repeats(difference: Difference) -> bool:
    """True where the reason only lists who prints what: the columns show that, with the names of the accounts."""
    listed = set(re.findall(r"[\w.-]+", difference.reason))
    return all(account in listed for reading in difference.readings for account in reading.articles)


def _reading(
    reading: DifferenceReading,
    difference: Difference,
    laid: Statement,
    names: Names,
    times: Mapping[str, Sequence[TimeMark]],
) -> Column:
    both = frozenset(
        account
        for other in difference.readings
        if other is not reading
        for account in other.articles
        if account in reading.articles
    )
    held = _held(reading, difference, laid)
    sources = tuple(s for s in laid.sources if s.stance in held and _belongs(s, reading, difference, both))
    placed = {source.account for source in sources}
    return Column(
        value=day_in_words(reading.value) if difference.slot is Slot.DATE else reading.value,
        sources=tuple(replace(s, pieces=set_apart(s, reading.value, times.get(s.account, ()))) for s in sources),
        silent=names.accounts(tuple(a for a in reading.articles if a not in placed)),
        both=both,
        printed=difference.slot is not Slot.DATE and any(_prints(s.exact, reading.value) for s in sources),
    )


def _held(reading: DifferenceReading, difference: Difference, laid: Statement) -> frozenset[Stance]:
    """What the accounts of a reading do with the claim; who denies it may print it too, and asserts nothing."""
    denying = {s.account for s in laid.sources if s.stance is Stance.DENIES}
    if difference.slot not in _DENYING or not denying:
        return frozenset(Stance)
    return frozenset({Stance.DENIES}) if denying.issuperset(reading.articles) else frozenset(Stance) - {Stance.DENIES}


def _belongs(source: Source, reading: DifferenceReading, difference: Difference, both: frozenset[str]) -> bool:
    if source.account not in reading.articles:
        return False
    if source.stance is Stance.DENIES and difference.slot not in _DENYING:
        return False
    # An account that has two readings has each in other words; the words that print the value tell which is which.
    others = [r.value for r in difference.readings if r is not reading and source.account in r.articles]
    return source.account not in both or not (
        any(_prints(source.exact, value) for value in others) and not _prints(source.exact, reading.value)
    )


def set_apart(source: Source, value: str, times: Sequence[TimeMark]) -> tuple[tuple[str, bool], ...]:
    """The words of a source, those set apart that print the value or, where it is a date, mean it."""
    spans = [
        (t.start - source.start, t.end - source.start)
        for t in times
        if source.start <= t.start and t.end <= source.end and t.value[: len(value)] == value
    ]
    at = source.exact.casefold().find(value.casefold())
    if not spans and at >= 0:
        spans = [(at, at + len(value))]
    return _cut(source.exact, spans)


def _cut(text: str, spans: Sequence[tuple[int, int]]) -> tuple[tuple[str, bool], ...]:
    """A text in pieces, true for those between the offsets of a span."""
    pieces, done = [], 0
    for start, end in sorted(spans):
        pieces += [(text[done:start], False), (text[start:end], True)]
        done = end
    return tuple(piece for piece in (*pieces, (text[done:], False)) if piece[0])


def _prints(text: str, value: str) -> bool:
    return value.casefold() in text.casefold()
