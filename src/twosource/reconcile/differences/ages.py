"""The age of one person in several accounts.

Nothing needs aligning here, because the person does it: "Ann Marlow, 42" in one account and "Ann Marlow, 43" in another
cannot both be right, and "the 42-year-old Marlow" tells what the first does.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from twosource.model.dossier import Slot
from twosource.model.finding import Role
from twosource.reconcile.clauses.frames import Frame
from twosource.reconcile.clauses.sentences import Sentence
from twosource.reconcile.differences.parallels import Parallel
from twosource.reconcile.differences.record import Found, Story, told
from twosource.text.naming import plain

#: Days between two printings in which somebody may have had a birthday that both tell rightly.
_BIRTHDAY = 30
#: Years between two ages from which they are those of two people of one name: of 25 slips none is larger than ten.
_GENERATION = 12

#: Years by which the ages may differ that two accounts give somebody without a name.
_SLIP = 1


def ages(story: Sequence[Sentence], known: Story) -> Iterator[Parallel]:
    """People to whom two accounts give two ages that cannot both be right."""
    ages: dict[str, dict[str, list[Found]]] = defaultdict(lambda: defaultdict(list))
    given: set[tuple[str, str, float]] = set()
    alone = _only_bearers(story)
    for sentence in story:
        for entity, surname, found in _told_ages(sentence, alone):
            ages[entity][found.account].append(found)
            given.add((found.account, surname, found.low))
    for entity in sorted(ages):
        once = {a: found[0] for a, found in ages[entity].items() if len({f.low for f in found}) == 1}
        values = {f.low for f in once.values()}
        surnames = {n for a, n, v in given if a in once and v == once[a].low}
        # Father and son of one name: an account that gives both ages to that family knows two people.
        family = any((a, n, v) in given for a, f in once.items() for n in surnames for v in values - {f.low})
        family = family or max(values, default=0) - min(values, default=0) > _GENERATION
        if len(values) > 1 and not family and not _years_on(list(once.values()), known):
            yield _parallel(once.values())


def lone_ages(story: Sequence[Sentence], known: Story) -> Iterator[Parallel]:
    """The age of somebody without a name, the only one that each account gives of anybody: a boy of 15, a boy of 16.

    In 250 local stories four pairs of accounts so differ by one year, all rightly; further apart they tell of two.
    """
    by_account: dict[str, list[Found]] = defaultdict(list)
    for frame in (f for s in story for f in s.frames if f.proposition.predicate == "age"):
        for q in frame.proposition.quantities:
            if q.unit == "age":
                by_account[frame.account].append(Found(frame.account, q.where.exact, q.where.exact, frame, q.low))
    homes: dict[frozenset[str], list[Found]] = defaultdict(list)
    for account in sorted(by_account):
        found = by_account[account]
        nouns = {f.frame.heads.get(Role.SUBJECT, frozenset()) for f in found}
        if len({f.low for f in found}) == len(nouns) == 1 and not any(f.frame.kinds for f in found):
            homes[nouns.pop()].append(found[0])
    for noun in sorted(homes, key=sorted):
        values = {f.low for f in homes[noun]}
        if noun and len(values) > 1 and max(values) - min(values) <= _SLIP and not _years_on(homes[noun], known):
            yield _parallel(homes[noun])


def same_ages(story: Sequence[Sentence]) -> Iterator[tuple[Frame, ...]]:
    """Noun phrases that give one person the same age, one of each account and two or more of them.

    Each stands for itself ("the 42-year-old Marlow"): what the sentence around it tells, the others need not tell.
    """
    homes: dict[tuple[str, float], dict[str, Frame]] = defaultdict(dict)
    for frame in (f for s in story for f in s.frames if f.proposition.predicate == "age"):
        who = sorted(frame.roles.get(Role.SUBJECT, frozenset()))
        exact = {q.low for q in frame.proposition.quantities if q.unit == "age" and q.low == q.high}
        if len(who) == len(exact) == 1:
            homes[who[0], exact.pop()].setdefault(frame.account, _alone(frame))
    for key in sorted(homes):
        if len(homes[key]) > 1:
            yield tuple(sorted(homes[key].values(), key=lambda f: f.key))


def _only_bearers(story: Sequence[Sentence]) -> frozenset[tuple[str, str]]:
    """Surnames, with the one person of the story who has them."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for name in (n for s in story for n in s.names):
        bearers[plain(name.where.exact.split()[-1])].add(name.entity)
    return frozenset((surname, who.pop()) for surname, who in bearers.items() if len(who) == 1)


def _told_ages(sentence: Sentence, alone: Container[tuple[str, str]]) -> Iterator[tuple[str, str, Found]]:
    """Entity, surname and age of each person whom a sentence gives one.

    A surname by itself must be one person's in the whole story: "Lee, 42" may else be any.
    """
    for frame in (f for f in sentence.frames if f.proposition.predicate == "age"):
        who = sorted(frame.roles.get(Role.SUBJECT, frozenset()) & frame.kinds.keys())
        names = [n for n in sentence.names if n.entity in who and frame.proposition.where.overlaps(n.where)]
        words = max((n.where.exact.split() for n in names), key=len, default=[])
        # "31-year-old Ann Lee, 19-year-old Tom Orr": of two ages beside one name neither is sure to be hers.
        for q in frame.proposition.quantities if len(frame.proposition.quantities) == 1 else ():
            before = sentence.where.exact[: q.where.start - sentence.where.start][-1:]
            named = len(who) == 1 and words and (len(words) > 1 or (plain(words[-1]), who[0]) in alone)
            if named and q.unit == "age" and q.low == q.high and before != "-":
                yield who[0], plain(words[-1]), Found(frame.account, q.where.exact, q.where.exact, frame, q.low)


def _years_on(found: Sequence[Found], known: Story) -> bool:
    """True where the ages differ by no more years than may lie between the printings, birthdays counted in."""
    days = [known.published.get(f.account) for f in found]
    if not all(days):
        return False
    aged = sorted((date.fromisoformat((d or "")[:10]), f.low) for d, f in zip(days, found, strict=True))
    apart = (aged[-1][0] - aged[0][0]).days
    rise = max(v for _, v in aged) - min(v for _, v in aged)
    return apart > _BIRTHDAY and rise <= apart / 365 + 1 and [v for _, v in aged] == sorted(v for _, v in aged)


def _parallel(found: Iterable[Found]) -> Parallel:
    groups: dict[float, list[Found]] = defaultdict(list)
    for one in sorted(found, key=lambda f: f.frame.key):
        groups[one.low].append(one)
    readings = [groups[age] for age in sorted(groups)]
    frames = tuple(sorted((_alone(f.frame) for g in readings for f in g), key=lambda f: f.key))
    return Parallel(frames, told(Slot.NUMBER, readings))


def _alone(frame: Frame) -> Frame:
    """The words that tell an age without the sentence around them: who did what besides is no part of the claim."""
    return replace(frame, proposition=replace(frame.proposition, sentence=frame.proposition.where))
