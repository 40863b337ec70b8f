"""What a difference is made of: the values that accounts give, in groups that cannot both be right."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from twosource.model.dossier import Difference, DifferenceReading, Slot
from twosource.model.finding import Proposition
from twosource.reconcile.clauses.frames import Frame
from twosource.reconcile.words.kin import says_no
from twosource.text.words import norms


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How alike two clauses must be before their values are held together."""

    #: Share of the slighter clause's rarity that both must have before their dates or numbers are held together.
    same: float = 0.5
    #: Or, instead, so much likeness, sentences around them counted in.
    likely: float = 0.6
    #: Or, instead, as likely one row of a table as this, whatever their words: of the six judged pairs so told to have
    #: two numbers five cannot both be right, of the four more from 0.75 up two.
    sure: float = 0.93
    #: Below this, equal words do not make two clauses one ("investigators found 28 bodies there", "four bodies have
    #: been found at the site of the massacre"): of judged pairs from 0.45 to here a third tell the same.
    doubtful: float = 0.6
    #: The same for times of the day of what happened: all five judged pairs so told cannot both be right.
    one_row: float = 0.5
    #: Words in common that show two printings of one thing said to be no phrase that anybody uses.
    run: int = 5
    #: The same for polarity and names, where everything but the one word should agree.
    same_but_one: float = 0.6
    #: The same for words of opposite sense, which seldom stand for opposite statements unless the rest is the same.
    opposite: float = 0.7
    #: A time expression that spans more days than this dates no event: "in 2010" does, "in the 1990s" does not.
    longest: int = 366
    #: Days of one event lie at most so many of their own lengths apart: Sunday and Monday, 2000 and 2010.  Arrests of
    #: one man three years apart are two arrests.
    far: int = 10
    #: The same for two single days: slips lie a day or two apart; of differences drawn from three sets of news those
    #: of a week and more were two events.
    far_days: int = 3
    #: Days between two printings after which a "no" may have become a "yes".
    turned: int = 21
    #: A stretch is held against one at most so many times as long: a month and a day of the next month.
    grain: int = 32


DEFAULT = Options()


@dataclass(frozen=True, slots=True)
class Found:
    """A value that one account gives, and the words that give it; ``low`` is the least that a number can be."""

    account: str
    value: str
    exact: str
    frame: Frame
    low: float = 0.0


def clauses_found(frames: Iterable[Frame]) -> list[Found]:
    """The clauses themselves as values: what somebody says and another denies.

    Where the sentence around a clause denies it ("the report that he died is a hoax") the sentence is the value.
    """
    return [Found(f.account, _stated(f.proposition), _stated(f.proposition), f) for f in frames]


def _stated(told: Proposition) -> str:
    denies = told.negated and not any(map(says_no, norms(told.where.exact)))
    return told.sentence.exact if denies else told.where.exact


@dataclass(frozen=True, slots=True)
class Story:
    """What the comparison needs to know of the story.

    How rare its terms are, when its accounts were printed, the words of every name of two words or more in it, the
    names of its people by entity, the utterances, each with an account that names its speaker beside the words, and
    the accounts that call something a hoax, a rumour or untrue.
    """

    rare: Mapping[str, float]
    published: Mapping[str, str | None]
    names: frozenset[frozenset[str]] = frozenset()
    people: Mapping[str, str] = field(default_factory=dict)
    named: frozenset[tuple[str, str]] = frozenset()
    debunking: frozenset[str] = frozenset()


def told(slot: Slot, readings: Sequence[Sequence[Found]]) -> Difference:
    """A difference of several readings, the one of most accounts first, with its reason in words."""
    order = sorted(readings, key=lambda r: (-len({f.account for f in r}), r[0].value))
    return Difference(slot, tuple(_reading(r) for r in order), "; ".join(_words(r) for r in order))


def moved(slot: Slot, readings: Sequence[Sequence[Found]], story: Story) -> Difference:
    """A value that moved with time, in order of printing, with the days of printing in its reason."""

    def day(found: Found) -> str:
        return (story.published.get(found.account) or "")[:10]

    order = sorted(readings, key=lambda r: (min(map(day, r)), r[0].low, r[0].value))
    reason = "; ".join(f"{_words(r)}, printed {', '.join(sorted(set(map(day, r))))}" for r in order)
    return Difference(slot, tuple(_reading(r) for r in order), reason)


def _reading(found: Sequence[Found]) -> DifferenceReading:
    return DifferenceReading(found[0].value, tuple(sorted({f.account for f in found})))


def _words(found: Sequence[Found]) -> str:
    accounts = sorted({f.account for f in found})
    spans = sorted({f.exact for f in found})
    quoted = ", ".join(f"“{s}”" for s in spans)
    return f"{quoted} in {', '.join(accounts)}" + ("" if found[0].value in spans else f": {found[0].value}")


def apart(found: Sequence[Found], clash: Callable[[Found, Found], bool]) -> list[list[Found]] | None:
    """The values in groups that clash with one another throughout; ``None`` where they do not fall apart cleanly.

    An account that gives a value of two groups contradicts itself: it is left out.
    """
    groups: list[list[Found]] = []
    for one in sorted(found, key=lambda f: (f.account, f.value, f.exact)):
        home = [g for g in groups if any(not clash(one, other) for other in g)]
        if len(home) > 1:
            continue  # compatible with two readings: a vague value speaks for neither
        if home:
            home[0].append(one)
        else:
            groups.append([one])
    accounts = [{f.account for f in g} for g in groups]
    shared = {a for x, y in combinations(accounts, 2) for a in x & y}
    kept = [k for g in groups if (k := [f for f in g if f.account not in shared])]
    return kept if len(kept) > 1 else None


def readings(
    found: Sequence[Found], clash: Callable[[Found, Found], bool], comparable: Callable[[Frame, Frame], bool]
) -> list[list[Found]] | None:
    """Groups of clashing values, where every two groups have a pair of clauses that plainly tell the same."""
    groups = apart(found, clash)
    if groups is None:
        return None
    plain = all(any(comparable(x.frame, y.frame) for x in a for y in b) for a, b in combinations(groups, 2))
    return groups if plain else None
