"""Readings to rows: the claims of a story with their cells, their differences and their dates, not yet rated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from twosource.model.dossier import Cell, Claim, Difference, Slot, Stance, Utterance
from twosource.model.finding import Reading
from twosource.model.passage import Passage
from twosource.reconcile import alignment, differences, salience
from twosource.reconcile.alignment import Group, aligned
from twosource.reconcile.differences import Story, difference, the_day, words_of
from twosource.reconcile.frames import Frame, Names, frames, rarity
from twosource.reconcile.statements import dated_apart, statements
from twosource.reconcile.support import told_apart


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The options of the parts."""

    alignment: alignment.Options = field(default_factory=alignment.Options)
    differences: differences.Options = field(default_factory=differences.Options)
    salience: salience.Options = field(default_factory=salience.Options)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A claim, and the dates that its cells give: account, EDTF value, and the words that say so."""

    claim: Claim
    dates: tuple[tuple[str, str, Passage], ...] = ()


def matrix(
    readings: Sequence[Reading], cast: Names, utterances: Sequence[Utterance], options: Options = Options()
) -> tuple[Row, ...]:
    """The claims of a story: what several accounts tell, and of the rest what can best be checked.

    Claims are not yet rated: each is single-source without origins.  Ids count in the order of the rows: most
    accounts first.
    """
    all_frames = frames(readings, cast, utterances)
    rare = rarity(all_frames)
    story = Story(rare, {r.article.id: r.article.published for r in readings}, frozenset(_names(readings)))
    dated = statements(all_frames, utterances)
    used = {f.key for cells in dated for f in cells}
    free = [f for f in all_frames if f.key not in used and salience.can_be_checked(f)]

    def differ(one: Frame, other: Frame) -> bool:
        found = difference((one, other), story, options.differences)
        return found is not None and found.slot is not Slot.POLARITY

    compared = [
        (group, found)
        for group, found in _compared(dated, aligned(free, options.alignment, differ), story, options)
        if found is not None or not all(f.proposition.verbless for f in group.members)
    ]
    groups = [group for group, _ in compared]
    found = {group.members[0].key: d for group, d in compared if d is not None}
    kept = salience.chosen(groups, rare, found, options.salience)
    worded = _worded([(g, found.get(g.members[0].key)) for g in kept], options)
    return tuple(_row(f"c{n}", g, text, d, options) for n, (g, text, d) in enumerate(worded, start=1))


def _names(readings: Sequence[Reading]) -> Iterator[frozenset[str]]:
    for reading in readings:
        for referent in reading.referents:
            for name in (referent.name, *referent.aliases):
                if referent.named and len(words_of(name)) > 1:
                    yield words_of(name)


def _compared(
    dated: Iterable[tuple[Frame, ...]], groups: Iterable[Group], story: Story, options: Options
) -> Iterator[tuple[Group, Difference | None]]:
    """The groups of one claim each, with what their accounts differ in."""

    def days_first(cells: Sequence[Frame]) -> Difference | None:
        return dated_apart(cells, story) or difference(cells, story, options.differences)

    for cells in dated:
        yield from told_apart(Group(cells, tuple(1.0 for _ in cells)), days_first)
    for group in groups:
        yield from told_apart(group, lambda cells: difference(cells, story, options.differences))


def _worded(
    groups: Iterable[tuple[Group, Difference | None]], options: Options
) -> Iterator[tuple[Group, str, Difference | None]]:
    """Each group with its text; the sentence of one account words one claim only."""
    taken: set[str] = set()
    places: set[tuple[str, Passage]] = set()
    for group, found in groups:
        free = [(a, where) for a, where in _texts(group, found, options) if (a, where) not in places]
        if free:
            account, where = next((f for f in free if f[1].exact not in taken), free[0])
            taken.add(where.exact)
            places.add((account, where))
            yield group, where.exact, found


def _row(name: str, group: Group, text: str, found: Difference | None, options: Options) -> Row:
    cells = tuple(_cells(group, found, options))
    claim = Claim(id=name, text=text, cells=cells, difference=found)
    return Row(claim=claim, dates=tuple(_dates(group.members)))


def _cells(group: Group, found: Difference | None, options: Options) -> Iterator[Cell]:
    """One cell for each place; a place inside another of the same account and stance adds nothing."""
    places = [(f, salience.evidence(f, options.salience), _stance(f, found)) for f in group.members]
    for n, (frame, where, stance) in enumerate(places):
        same = [(m, w) for m, (f, w, s) in enumerate(places) if m != n and f.account == frame.account and s is stance]
        if any(w.contains(where) and (w != where or m < n) for m, w in same):
            continue
        yield Cell(
            article=frame.account,
            stance=stance,
            start=where.start,
            end=where.end,
            exact=where.exact,
            by=frame.by,
            hedged=frame.proposition.hedged,
        )


def _stance(frame: Frame, found: Difference | None) -> Stance:
    if found is None:
        return Stance.DENIES if frame.denied else Stance.ASSERTS
    if found.slot is Slot.POLARITY:
        return Stance.DENIES if frame.proposition.negated else Stance.ASSERTS
    others = [a for reading in found.readings[1:] for a in reading.articles]
    return Stance.DIFFERS if frame.account in others else Stance.ASSERTS


def _texts(group: Group, found: Difference | None, options: Options) -> Iterator[tuple[str, Passage]]:
    """The cells' words with their accounts, the best witness first.

    That is the one most like the others, a whole sentence, in the account's own voice.
    """

    def rank(n: int) -> tuple[float, tuple[object, ...]]:
        frame = group.members[n]
        where = salience.evidence(frame, options.salience)
        score = group.centrality[n] + 0.3 * (frame.said is None)
        score += 1.0 * salience.reads_well(frame, options.salience) + 1.0 * (where == frame.proposition.sentence)
        score += 1.0 * (_stance(frame, found) is Stance.ASSERTS)
        score += (
            0.2 * bool(frame.proposition.times)
            - 0.02 * abs(len(where.exact.split()) - 16)
            - 0.3 * frame.proposition.hedged
        )
        return -score, frame.key

    for n in sorted(range(len(group.members)), key=rank):
        yield group.members[n].account, salience.evidence(group.members[n], options.salience)


def _dates(members: Sequence[Frame]) -> Iterator[tuple[str, str, Passage]]:
    for frame in members:
        when = the_day(frame)
        if when is not None and when.value and not frame.proposition.unreal:
            yield frame.account, when.value, when.where
