"""Two numbers of one thing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from twosource.model.dossier import Difference, Slot
from twosource.model.finding import Quantity, Role
from twosource.reconcile.alignment.likeness import likeness
from twosource.reconcile.clauses.frames import Frame, Key
from twosource.reconcile.differences.money import MONEY
from twosource.reconcile.differences.record import DEFAULT, Found, Options, Story, moved, readings, told
from twosource.reconcile.differences.sameness import both_ways, inside, same_event, same_part
from twosource.reconcile.words.kin import stem
from twosource.text.words import norms

#: What is counted in every game, of every player and in every part of it.
GAMES = frozenset("point goal game season match set run rebound assist touchdown pass catch".split())
#: Measures of time and way: a drive of eight miles and one of 150 are two drives, if little else agrees.
_MEASURED = GAMES | frozenset(
    "second minute hour day week month year decade mile kilometer meter foot yard inch block".split()
)


def numbers(cells: Sequence[Frame], story: Story, options: Options) -> Difference | None:
    """Numbers of one unit that no one number can be, unless the later printing has the larger: that is an update."""
    return next((told(Slot.NUMBER, groups) for groups in _told(cells, story, options, grown=False)), None)


def updates(cells: Sequence[Frame], story: Story, options: Options = DEFAULT) -> Difference | None:
    """Numbers of one unit that have grown from one day of printing to the next, or ``None``."""
    return next((moved(Slot.NUMBER, groups, story) for groups in _told(cells, story, options, grown=True)), None)


def _told(cells: Sequence[Frame], story: Story, options: Options, *, grown: bool) -> Iterator[list[list[Found]]]:
    for unit in sorted({q.unit for f in cells for q in f.proposition.quantities} - {"", "other", "one"}):
        counts = {f.key: q for f in cells if (q := _the_count(f, unit)) is not None}
        found = [Found(f.account, q.where.exact, q.where.exact, f, q.low) for f in cells if (q := counts.get(f.key))]

        def clash(x: Found, y: Found, counts: Mapping[Key, Quantity] = counts) -> bool:
            a, b = counts[x.frame.key], counts[y.frame.key]
            return a.high < b.low or b.high < a.low

        def comparable(x: Frame, y: Frame, unit: str = unit) -> bool:
            return _same_count(x, y, unit, story, options)

        groups = readings(found, clash, comparable)
        if groups and is_update(groups, story) is grown:
            yield groups


def _the_count(frame: Frame, unit: str) -> Quantity | None:
    found = [q for q in frame.proposition.quantities if q.unit == unit]
    whole = len(found) == 1 and not _is_converted(frame, found[0]) and not is_share(frame, found[0])
    return found[0] if whole else None


#: "28 of 41 passes", "four of the first five drives", "the last two": counts of a part that somebody has cut out.
_CUT_BEFORE = re.compile(
    r"(?:(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half|most|some|many|all|none|each))(?: out)? of"
    r"(?: the| its| his| her| their)?|first|last|next|past|previous|final)[ -]$"
)
_CUT_BEHIND = re.compile(r"-of-|(?: out)? of (?:the |its |his |her |their )?\d")


def is_share(frame: Frame, quantity: Quantity) -> bool:
    """True for a number that counts a part of something, or of which a part is counted."""
    sentence = frame.proposition.sentence
    first, last = (max(0, at - sentence.start) for at in (quantity.where.start, quantity.where.end))
    return bool(_CUT_BEFORE.search(sentence.exact[:first].lower()) or _CUT_BEHIND.match(sentence.exact, last))


def _is_converted(frame: Frame, quantity: Quantity) -> bool:
    """True for "($75,000)" behind "1 million pesos": each newsroom reckons by the rate of its day."""
    sentence = frame.proposition.sentence
    before = sentence.exact[: max(0, quantity.where.start - sentence.start)].rstrip()
    return before.endswith("(") and quantity.unit in MONEY


def _same_count(one: Frame, other: Frame, unit: str, story: Story, options: Options) -> bool:
    if _other_things(one, other, unit):
        return False
    if unit == "age":
        a, b = (f.roles.get(Role.SUBJECT, frozenset()) for f in (one, other))
        both = one.proposition.predicate == other.proposition.predicate == "age"
        return both and bool(a & b) and len(a) == len(b) == 1
    if _other_doers(one, other) and likeness(one, other, story.rare) < options.likely:
        return False
    if unit in _MEASURED or unit == "percent":
        strict = unit == "percent" or unit in GAMES
        share = both_ways(one, other, story) if strict else inside(one, other, story.rare)
        return same_event(one, other, story, options) and share >= options.same_but_one
    return same_event(one, other, story, options)


def _other_things(one: Frame, other: Frame, unit: str) -> bool:
    """True where the two numbers count parts of one whole, or not the same thing, or what changes all the time."""
    parts = is_part(one, other, unit) or is_part(other, one, unit) or _has_both(one, other, unit)
    # Rewards, offers and bids are raised, and several make one.
    offered = unit in MONEY and all(OFFERS & f.terms for f in (one, other))
    # "One bullet entered his shoulder", of seven; but one dead and two dead are two counts.
    single = unit not in _PEOPLE and 1 in (_least(one, unit), _least(other, unit))
    aside = parts or offered or single or measure_apart(one, other) or runs(unit)
    return aside or _only_counted(one, other, unit) or _counts_other_things_too(one, other, unit)


_NO_THING = frozenset({"", "other", "one", "age"})


def _counts_other_things_too(one: Frame, other: Frame, unit: str) -> bool:
    """True where a second thing counted in both clauses differs too.

    "22 points and nine rebounds", "25 points and 16 rebounds": one slip leaves the other figure alone, and another game
    none.  Of people several figures move together: two dead and three hurt, three dead and four hurt.
    """
    units = (
        {q.unit for f in (one, other) for q in f.proposition.quantities} - _PEOPLE - {unit, "", "other", "one", "age"}
    )
    both = ((_the_count(one, u), _the_count(other, u)) for u in units)
    return any(a and b and (a.high < b.low or b.high < a.low) for a, b in both)


_PEOPLE = frozenset("person man woman child boy girl officer student sailor worker soldier passenger victim".split())
OFFERS = frozenset(map(stem, ("reward", "offer", "bid")))


def _least(frame: Frame, unit: str) -> float:
    found = _the_count(frame, unit)
    return found.low if found else 0.0


def runs(unit: str) -> bool:
    """True for what a page counts up from minute to minute, "4,044 likes", and for the clock: "1100 GMT"."""
    return unit.removesuffix("s") in _CLICKS or unit.lower() in _CLOCKS


_CLOCKS = frozenset("gmt utc bst cet est edt cst cdt pst pdt".split())


_CLICKS = frozenset("like follower view share retweet signature comment subscriber download click visitor".split())


_COUNTED = {"person": {stem("person"), stem("people")}}


def _only_counted(one: Frame, other: Frame, unit: str) -> bool:
    """True where two clauses share no part but what they count, and one is dated: "a May raid killed six people"."""
    if bool(one.days) == bool(other.days):
        return False
    if any(one.roles.get(role, frozenset()) & other.roles.get(role, frozenset()) for role in Role):
        return False
    parts = (one.heads.get(role, frozenset()) & other.heads.get(role, frozenset()) for role in Role)
    return frozenset[str]().union(*parts) <= _COUNTED.get(unit, {stem(unit)})


def _other_doers(one: Frame, other: Frame) -> bool:
    """True for "a raid killed ten" and "a drone killed nine": perhaps two events of one day."""
    both = all(f.heads.get(Role.SUBJECT) for f in (one, other))
    return both and not same_part(one, other, Role.SUBJECT)


def measure_apart(one: Frame, other: Frame) -> bool:
    """True where one gives the depth and the other the width: a hole may be 5 metres deep and 12 across."""
    a, b = _measures(one), _measures(other)
    return bool(a and b) and not a & b


def _measures(frame: Frame) -> frozenset[str]:
    return frozenset(_MEASURES[w] for w in frame.words if w in _MEASURES)


_MEASURES = {
    word: line[0]
    for line in (
        ("wide", "width", "across", "broad", "diameter"),
        ("deep", "depth"),
        ("long", "length"),
        ("high", "height", "tall"),
        ("thick", "thickness"),
    )
    for word in line
}


def _has_both(one: Frame, other: Frame, unit: str) -> bool:
    """True where the sentence of either gives the number of the other too: "$1,500 each, $1 million in all"."""
    return any(
        total is not None and any(q.unit == unit and q.low <= total.high and total.low <= q.high for q in f.beside)
        for f, total in ((one, _the_count(other, unit)), (other, _the_count(one, unit)))
    )


def is_part(part: Frame, whole: Frame, unit: str) -> bool:
    """True where the numbers of one sentence add up to the other's, or only one counts the dead among them.

    "One person was killed and three people were injured" is not held against "four people were injured", nor "six
    people were shot" against "five people were shot to death".
    """
    total = _the_count(whole, unit)
    numbers = [q for q in part.beside if q.unit == unit]
    adds_up = total is not None and len(numbers) > 1 and sum(q.low for q in numbers) == total.low
    beside = "another" in norms(part.proposition.sentence.exact)  # "one lump here and another there"
    return adds_up or beside or _is_fatal(part) != _is_fatal(whole)


def _is_fatal(frame: Frame) -> bool:
    """True for "killed three" and "shot and killed three", where the second verb has a clause of its own."""
    return bool(_FATAL & (frame.terms | set(map(stem, frame.words))))


_FATAL = frozenset(map(stem, "death dead fatally fatal die kill murder homicide lethal slay".split()))


def is_update(groups: Sequence[Sequence[Found]], story: Story) -> bool:
    """True where the number never falls from one day of printing to the next.

    Where two accounts of one day, or accounts that nothing dates, give two numbers, those differ.
    """
    printed = sorted(((story.published.get(f.account) or "")[:10], f.low) for g in groups for f in g)
    values: dict[str, set[float]] = {}
    for day, low in printed:
        values.setdefault(day, set()).add(low)
    falls = any(later < earlier for (_, earlier), (_, later) in pairwise(printed))
    return "" not in values and all(len(lows) == 1 for lows in values.values()) and not falls
