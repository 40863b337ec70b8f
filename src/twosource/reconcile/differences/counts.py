"""Two numbers of one thing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from twosource.model.dossier import Difference, Slot
from twosource.model.finding import Quantity, Role
from twosource.reconcile.differences.record import Found, Options, Story, readings, told
from twosource.reconcile.differences.sameness import inside, same_event, same_part
from twosource.reconcile.frames import Frame, Key
from twosource.reconcile.kin import stem
from twosource.reconcile.likeness import likeness

_DURATIONS = frozenset("second minute hour day week month year decade".split())


def numbers(cells: Sequence[Frame], story: Story, options: Options) -> Difference | None:
    """Numbers of one unit that no one number can be, unless the later printing has the larger: an update."""
    for unit in sorted({q.unit for f in cells for q in f.proposition.quantities} - {"", "other", "one"}):
        counts = {f.key: q for f in cells if (q := _the_count(f, unit)) is not None}
        found = [Found(f.account, q.where.exact, q.where.exact, f) for f in cells if (q := counts.get(f.key))]

        def clash(x: Found, y: Found, counts: Mapping[Key, Quantity] = counts) -> bool:
            a, b = counts[x.frame.key], counts[y.frame.key]
            return a.high < b.low or b.high < a.low

        def comparable(x: Frame, y: Frame, unit: str = unit) -> bool:
            return _same_count(x, y, unit, story, options)

        groups = readings(found, clash, comparable)
        if groups and not _is_update(groups, counts, story):
            return told(Slot.NUMBER, groups)
    return None


def _the_count(frame: Frame, unit: str) -> Quantity | None:
    found = [q for q in frame.proposition.quantities if q.unit == unit]
    return found[0] if len(found) == 1 else None


def _same_count(one: Frame, other: Frame, unit: str, story: Story, options: Options) -> bool:
    if _is_part(one, other, unit) or _is_part(other, one, unit):
        return False
    if unit == "age":
        a, b = (f.roles.get(Role.SUBJECT, frozenset()) for f in (one, other))
        both = one.proposition.predicate == other.proposition.predicate == "age"
        return both and bool(a & b) and len(a) == len(b) == 1
    if _other_doers(one, other) and likeness(one, other, story.rare) < options.likely:
        return False
    if unit in _DURATIONS or unit == "percent":
        return same_event(one, other, story, options) and inside(one, other, story.rare) >= options.same_but_one
    return same_event(one, other, story, options)


def _other_doers(one: Frame, other: Frame) -> bool:
    """True for "a raid killed ten" and "a drone killed nine": perhaps two events of one day."""
    both = all(f.heads.get(Role.SUBJECT) for f in (one, other))
    return both and not same_part(one, other, Role.SUBJECT)


def _is_part(part: Frame, whole: Frame, unit: str) -> bool:
    """True where the numbers of one sentence add up to the other's, or only one counts the dead among them.

    "One person was killed and three people were injured" is not held against "four people were injured", nor "six
    people were shot" against "five people were shot to death".
    """
    total = _the_count(whole, unit)
    numbers = [q for q in part.beside if q.unit == unit]
    adds_up = total is not None and len(numbers) > 1 and sum(q.low for q in numbers) == total.low
    return adds_up or bool(_FATAL & part.terms) != bool(_FATAL & whole.terms)


_FATAL = frozenset(map(stem, "death dead fatally fatal die kill murder homicide lethal slay".split()))


def _is_update(groups: Sequence[Sequence[Found]], counts: Mapping[Key, Quantity], story: Story) -> bool:
    """True where the number never falls from one day of printing to the next.

    Where two accounts of one day, or accounts that nothing dates, give two numbers, those differ.
    """
    printed = sorted((story.published.get(f.account) or "", counts[f.frame.key].low) for g in groups for f in g)
    days = [day[:10] for day, _ in printed]
    one_day = any(len({counts[f.frame.key].low for g in groups for f in g if _day(f, story) == d}) > 1 for d in days)
    falls = any(later < earlier for (_, earlier), (_, later) in pairwise(printed))
    return "" not in days and not one_day and not falls


def _day(found: Found, story: Story) -> str:
    return (story.published.get(found.account) or "")[:10]
