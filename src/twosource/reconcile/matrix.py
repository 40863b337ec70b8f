"""Readings to rows: the claims of a story with their cells, their differences and their dates, not yet rated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from math import fsum

from twosource.model.dossier import Cell, Claim, Difference, Slot, Stance, Utterance
from twosource.model.finding import Reading
from twosource.model.passage import Passage
from twosource.reconcile import alignment, differences, salience
from twosource.reconcile import sentences as alike
from twosource.reconcile.alignment import Group, aligned
from twosource.reconcile.differences import Story, difference, the_day, updates, words_of
from twosource.reconcile.differences.parallels import Options as ParallelOptions
from twosource.reconcile.differences.parallels import Parallel, parallels
from twosource.reconcile.frames import Frame, Key, Names, frames, rarity
from twosource.reconcile.sentences import Name, pairs, sentences
from twosource.reconcile.statements import dated_apart, statements
from twosource.reconcile.support import told_apart
from twosource.reconcile.wording import weight
from twosource.text.words import norms


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The options of the parts."""

    alignment: alignment.Options = field(default_factory=alignment.Options)
    differences: differences.Options = field(default_factory=differences.Options)
    salience: salience.Options = field(default_factory=salience.Options)
    sentences: alike.Options = field(default_factory=alike.Options)
    parallels: ParallelOptions = field(default_factory=ParallelOptions)


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
    near = [p for p in _parallels(readings, cast, all_frames, story, options) if not used & {f.key for f in p.frames}]
    held = {f.key for p in near for f in p.frames}
    free = [f for f in all_frames if f.key not in used and (f.key in held or salience.can_be_checked(f))]

    def differ(one: Frame, other: Frame) -> bool:
        found = difference((one, other), story, options.differences)
        return found is not None and found.slot is not Slot.POLARITY

    groups = aligned(free, options.alignment, differ, [p.frames for p in near])
    compared = [
        c
        for c in _compared(dated, groups, near, story, options)
        if c.difference is not None or not all(f.proposition.verbless for f in c.group.members)
    ]
    differing = {c.key for c in compared if c.difference is not None}
    kept = salience.chosen([c.group for c in compared], rare, differing, options.salience)
    by_key = {c.key: c for c in compared}
    worded = _worded([by_key[g.members[0].key] for g in kept], options)
    return tuple(_row(f"c{n}", c, text, options) for n, (c, text) in enumerate(worded, start=1))


@dataclass(frozen=True, slots=True, eq=False)
class _Compared:
    """A group of clauses with what its accounts differ in, or with the figure that moved with time."""

    group: Group
    difference: Difference | None
    update: Difference | None

    @property
    def key(self) -> Key:
        return self.group.members[0].key


def _parallels(
    readings: Sequence[Reading], cast: Names, story: Sequence[Frame], known: Story, options: Options
) -> tuple[Parallel, ...]:
    times = [(r.article.id, t) for r in readings for t in r.times]
    names = [
        (r.article.id, Name(mention, entity, referent.kind))
        for r in readings
        for i, referent in enumerate(r.referents)
        if referent.named and (entity := cast.entity(r.article.id, i)) is not None
        for mention in referent.mentions
    ]
    return parallels(pairs(sentences(story, times, names), options.sentences), known, options.parallels)


def _names(readings: Sequence[Reading]) -> Iterator[frozenset[str]]:
    for reading in readings:
        for referent in reading.referents:
            for name in (referent.name, *referent.aliases):
                if referent.named and len(words_of(name)) > 1:
                    yield words_of(name)


def _compared(
    dated: Iterable[tuple[Frame, ...]],
    groups: Iterable[Group],
    near: Sequence[Parallel],
    story: Story,
    options: Options,
) -> Iterator[_Compared]:
    """The groups of one claim each, with what their accounts differ in or what moved from one to the other."""
    parallel = {f.key: p for p in near for f in p.frames}

    def days_first(cells: Sequence[Frame]) -> Difference | None:
        return dated_apart(cells, story) or difference(cells, story, options.differences)

    def compare(cells: Sequence[Frame]) -> Difference | None:
        keys = {f.key for f in cells}
        known = next((p for k in sorted(keys) if (p := parallel.get(k)) and keys >= {f.key for f in p.frames}), None)
        return known.difference if known else difference(cells, story, options.differences)

    def or_moved(cells: Sequence[Frame]) -> Difference | None:
        return compare(cells) or updates(cells, story, options.differences)

    for cells in dated:
        for group, found in told_apart(Group(cells, tuple(1.0 for _ in cells)), days_first):
            yield _Compared(group, found, None)
    for group in groups:
        for part, found in told_apart(group, or_moved):
            differs = found is not None and compare(part.members) is not None
            yield _Compared(part, found if differs else None, None if differs else found)


def _worded(compared: Iterable[_Compared], options: Options) -> Iterator[tuple[_Compared, str]]:
    """Each group with its text; the sentence of one account words one claim only."""
    taken: set[str] = set()
    places: set[tuple[str, Passage]] = set()
    for one in compared:
        free = [(a, where) for a, where in _texts(one, options) if (a, where) not in places]
        if free:
            account, where = next((f for f in free if f[1].exact not in taken), free[0])
            taken.add(where.exact)
            places.add((account, where))
            yield one, where.exact


def _row(name: str, compared: _Compared, text: str, options: Options) -> Row:
    cells = tuple(_cells(compared, options))
    claim = Claim(id=name, text=text, cells=cells, difference=compared.difference, update=compared.update)
    return Row(claim=claim, dates=tuple(_dates(compared.group.members)))


def _cells(compared: _Compared, options: Options) -> Iterator[Cell]:
    """One cell for each place; a place inside another of the same account and stance adds nothing."""
    members = compared.group.members
    places = [(f, salience.evidence(f, options.salience), _stance(f, compared)) for f in members]
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


def _stance(frame: Frame, compared: _Compared) -> Stance:
    """What the account of a clause does with the claim: that is, with the first reading, or the last of an update."""
    found, update = compared.difference, compared.update
    if update is not None:
        return Stance.DIFFERS if any(frame.account in r.articles for r in update.readings[:-1]) else Stance.ASSERTS
    if found is None:
        return Stance.DENIES if frame.denied else Stance.ASSERTS
    if found.slot is Slot.POLARITY and len({f.proposition.negated for f in compared.group.members}) > 1:
        return Stance.DENIES if frame.proposition.negated else Stance.ASSERTS
    return Stance.DIFFERS if any(frame.account in r.articles for r in found.readings[1:]) else Stance.ASSERTS


def _texts(compared: _Compared, options: Options) -> Iterator[tuple[str, Passage]]:
    """The cells' words with their accounts, the best witness first.

    That is the one that says least beyond the others, a whole sentence, in the account's own voice.
    """
    group = compared.group
    shown = [salience.evidence(f, options.salience) for f in group.members]
    spoken = [{w: weight(w) for w in norms(where.exact)} for where in shown]

    def covered(n: int) -> float:
        """Share of the words of one account's passage that stand in another account's too."""
        account = group.members[n].account
        others = [words.keys() for m, words in zip(group.members, spoken, strict=True) if m.account != account]
        told = fsum(w for word, w in spoken[n].items() if any(word in words for words in others))
        return told / (fsum(spoken[n].values()) or 1.0)

    def rank(n: int) -> tuple[float, tuple[object, ...]]:
        frame, where = group.members[n], shown[n]
        score = 0.5 * group.centrality[n] + 1.5 * covered(n) + 0.3 * (frame.said is None)
        score += 1.0 * salience.reads_well(frame, options.salience) + 1.0 * (where == frame.proposition.sentence)
        score += 1.0 * (_stance(frame, compared) is Stance.ASSERTS)
        score += 0.2 * bool(frame.proposition.times) - 0.3 * frame.proposition.hedged
        return 0.02 * abs(len(where.exact.split()) - 16) - score, frame.key

    for n in sorted(range(len(group.members)), key=rank):
        yield group.members[n].account, shown[n]


def _dates(members: Sequence[Frame]) -> Iterator[tuple[str, str, Passage]]:
    for frame in members:
        when = the_day(frame)
        if when is not None and when.value and not frame.proposition.unreal:
            yield frame.account, when.value, when.where
