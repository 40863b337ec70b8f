"""Reported speech and the utterance that it tells: the same speaker, the same content words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from twosource.reconcile.utterances.kinship import majority
from twosource.reconcile.utterances.witnesses import Printing, Weights
from twosource.reconcile.words.common import GRAMMAR, NEGATIONS, short_stem
from twosource.reconcile.words.turned import turned
from twosource.reconcile.words.wording import weight
from twosource.text.align import align


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a report must share with an utterance."""

    #: Share of the report's weight that stands in the utterance, and that weight.
    contained: float = 0.5
    shared: float = 2.0
    #: The same between two reports: neither has the speaker's own words, so more must agree.
    report_contained: float = 0.6
    report_shared: float = 2.5
    #: The same where an account does not tell who speaks: only copied prose gets there.
    unknown_contained: float = 0.8
    unknown_shared: float = 4.0
    #: Two speakers: the shared weight, and the share of the heavier that it must be; one of them must be wrong then.
    other_equal: float = 0.9
    other_shared: float = 4.0
    #: A short report that says nothing but what one printing says: the weight of its words wherever in the story they
    #: stand ("the firm had been warned" has 1.4), and their share of the heavier of the two.
    whole_shared: float = 1.4
    whole_equal: float = 0.5
    #: The same where an account does not tell who speaks.
    open_shared: float = 2.0
    open_equal: float = 0.9
    #: Equal words of so many in two copies of one text are one report, whomever they are given to.
    copied: int = 4


DEFAULT = Options()


@dataclass(frozen=True, slots=True)
class _Content:
    """What a printing says, each stem with the weight it has in any story, and the figures in it."""

    stems: Mapping[str, float]
    total: float
    figures: frozenset[str]


@dataclass(slots=True)
class _Group:
    """An utterance in the making: its printings, its speaker and the stems of each printing."""

    members: list[Printing]
    speaker: str | None
    marked: bool
    stems: set[str]
    denied: bool
    contents: list[_Content]

    def add(self, printing: Printing) -> None:
        """Take a report in; a group of reports has the speaker that most of them name."""
        self.members.append(printing)
        self.contents.append(_content(printing))
        if not self.marked:
            self.speaker = majority((p.speaker, p.strand.family) for p in self.members)


def join_reported(
    grouped: Sequence[Sequence[Printing]], reported: Sequence[Printing], weights: Weights, options: Options = DEFAULT
) -> list[list[Printing]]:
    """The groups with every report added to the one it tells, or in a group of its own.

    A report around quoted words in its own sentence goes where these are.  Reports never tie two groups together.
    """
    made = [_group(members, marked=True) for members in grouped]
    index: dict[str, list[int]] = defaultdict(list)
    home: dict[str, list[tuple[int, Printing]]] = defaultdict(list)
    for number, group in enumerate(made):
        _enter(index, number, group.stems)
        for member in group.members:
            home[member.article.id].append((number, member))
    for printing in sorted(reported, key=lambda p: (-len(p.keys), p.keys, p.place)):
        goal = _around(printing, home[printing.article.id], weights)
        if goal is None:
            goal = _best(printing, made, index, weights, options)
            goal = None if goal is not None and _is_turned(printing, made[goal].members) else goal
        if goal is None:
            made.append(_group([printing], marked=False))
            _enter(index, len(made) - 1, made[-1].stems)
        else:
            made[goal].add(printing)
    return [group.members for group in made]


def _is_turned(printing: Printing, members: Sequence[Printing]) -> bool:
    """True where the report says the opposite, or another number, in the words that it shares with its nearest kin."""
    near = max(members, key=lambda m: (len(_stems(m.keys) & _stems(printing.keys)), m.place))
    if NEGATIONS.intersection(printing.keys) and NEGATIONS.isdisjoint(near.keys):
        return True
    blocks = [b for b in align(printing.keys, near.keys) if b.equal]
    runs = [(b.a, b.b, b.a_end - b.a) for b in blocks if any(k not in GRAMMAR for k in printing.keys[b.a : b.a_end])]
    return bool(runs) and turned(printing.strand.terms, near.strand.terms, runs)


def _group(members: Sequence[Printing], *, marked: bool) -> _Group:
    return _Group(
        members=list(members),
        speaker=majority((p.speaker, p.strand.family) for p in members),
        marked=marked,
        stems=set().union(*(_stems(p.keys) for p in members)),
        denied=members[0].quote.denied,
        contents=[_content(p) for p in members],
    )


def _enter(index: dict[str, list[int]], number: int, stems: Iterable[str]) -> None:
    for stem in stems:
        index[stem].append(number)


def _around(printing: Printing, here: Sequence[tuple[int, Printing]], weights: Weights) -> int | None:
    inside = [(weights.total(m.keys), -number) for number, m in here if printing.overlaps(m)]
    return -max(inside)[1] if inside else None


def _best(
    printing: Printing, made: Sequence[_Group], index: dict[str, list[int]], weights: Weights, options: Options
) -> int | None:
    mine = _weighed(printing.keys, weights)
    total = sum(mine.values())
    content = _content(printing)
    shared: dict[int, float] = defaultdict(float)
    for stem, value in mine.items():
        for number in index.get(stem, ()):
            shared[number] += value
    fitting = [
        (value, -number)
        for number, value in shared.items()
        if made[number].denied == printing.quote.denied
        and _fits(printing, content, made[number], value, total, options)
    ]
    return -max(fitting)[1] if fitting else None


def _fits(printing: Printing, content: _Content, group: _Group, shared: float, total: float, options: Options) -> bool:
    both = zip(group.members, group.contents, strict=True)
    if any(_says_the_same(printing, content, member, theirs, options) for member, theirs in both):
        return True
    if printing.speaker is None or group.speaker is None:
        return shared >= options.unknown_shared and shared >= options.unknown_contained * total
    if printing.speaker != group.speaker:
        return False
    if group.marked:
        return shared >= options.shared and shared >= options.contained * total
    return shared >= options.report_shared and shared >= options.report_contained * total


def _says_the_same(printing: Printing, mine: _Content, member: Printing, theirs: _Content, options: Options) -> bool:
    """True when the content of two printings is the same, however short they are."""
    if printing.keys == member.keys and printing.strand.family == member.strand.family:
        return len(printing.keys) >= options.copied
    common = mine.stems.keys() & theirs.stems.keys()
    if len(common) < 2 or mine.figures != theirs.figures:
        return False
    shared = sum(mine.stems[stem] for stem in common)
    lighter, heavier = sorted((mine.total, theirs.total))
    if printing.speaker is None or member.speaker is None:
        return shared >= max(options.open_shared, options.open_equal * heavier)
    if printing.speaker != member.speaker:
        return shared >= max(options.other_shared, options.other_equal * heavier)
    return shared >= max(options.whole_shared, 0.99 * lighter, options.whole_equal * heavier)


def _content(printing: Printing) -> _Content:
    # The weight a word has in any story: "no one was hurt" is what this one is about, and still what somebody said.
    stems = {short_stem(key): weight(key) for key in sorted(printing.keys) if key not in GRAMMAR}
    figures = frozenset(term.key for term in printing.strand.terms if term.number)
    return _Content(stems, sum(stems.values()), figures)


def _weighed(keys: Sequence[str], weights: Weights) -> dict[str, float]:
    return {short_stem(key): weights(key) for key in sorted(keys) if key not in GRAMMAR}


def _stems(keys: Sequence[str]) -> set[str]:
    return {short_stem(key) for key in keys if key not in GRAMMAR}
