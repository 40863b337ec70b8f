"""Which statements are shown: those that several accounts tell, and of the others the telling ones."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import fsum

from twosource.model.finding import Role
from twosource.model.passage import Passage
from twosource.reconcile.alignment import Group
from twosource.reconcile.frames import Frame, Key
from twosource.reconcile.kin import SAYING, STATING, stem


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How much of what one account alone tells is shown."""

    #: Statements of one account alone, or of one and its copies, that are shown of it.  The hand-made golds have 1 to
    #: 6 per account; a desk wants to see no more than a page.
    alone: int = 18
    #: Least salience of a statement of one account alone.
    least: float = 0.5
    #: Share of its sentence from which a clause is shown with the whole of it: the rest adds little that the other
    #: accounts may not bear out, and a sentence reads better.
    most: float = 0.6
    #: Words of a sentence that may stand for a clause that cannot stand by itself.
    sentence: int = 40
    #: Share of a passage that another shown claim of the account may cover.
    told: float = 0.6
    #: Characters before a clause in which the words are looked for that it hangs on.
    before: int = 80


def salience(frame: Frame, rare: Mapping[str, float]) -> float:
    """How much a reader can check in a statement: who, how many, when, and how much it tells."""
    p = frame.proposition
    named = any(e for r in (Role.SUBJECT, Role.OBJECT) for e in frame.roles.get(r, ()))
    score = 1.0 * named + 0.8 * bool(p.quantities) + 0.6 * bool(p.times) + 0.3 * (len(frame.roles) > 1)
    score += min(1.5, 0.3 * fsum(rare.get(t, 0.0) for t in frame.terms))
    score -= 0.8 * p.unreal + 0.4 * p.hedged + 0.8 * (not stands_alone(frame)) + 0.7 * (p.predicate in STATING)
    score -= 1.0 * (frame.spoken and not _is_concrete(frame))
    return score - 0.5 * (frame.said is not None) + 2.0 * frame.denied


def stands_alone(frame: Frame) -> bool:
    """True for a clause with its own subject, which can be read without its sentence."""
    where, first = frame.proposition.where, _first_word(frame.proposition.where)
    parts = [a for a in frame.proposition.arguments if a.role in (Role.SUBJECT, Role.OBJECT)]
    borrowed = any(a.role is Role.SUBJECT and not where.contains(a.where) for a in parts)
    return (
        not (frame.proposition.verbless or borrowed)
        and first not in _HANGING
        and first not in _PRONOUNS
        and is_whole(where)
        and any(a.where.start <= where.start + _NEAR and where.contains(a.where) for a in parts)
    )


def is_whole(where: Passage) -> bool:
    """False for words with a quotation mark or bracket that has no fellow, and for those that break off."""
    text = where.exact
    pairs = all(text.count(a) == text.count(b) for a, b in ("“”", "()", "[]"))
    return pairs and text.count('"') % 2 == 0 and text.rstrip(" .").rsplit(" ", 1)[-1].lower() not in _OPEN_ENDS


def _first_word(where: Passage) -> str:
    return where.exact.lstrip("“\"‘'(").split(" ", 1)[0].lower().rstrip(",")


_HANGING = frozenset(
    "who which that whom whose to where when while as because although though if for by after before and but how what "
    "despite since whether than or nor".split()
)
_PRONOUNS = frozenset("he she it they his her its their this these those him them there here i we you".split())
#: Words on which no statement ends.
_OPEN_ENDS = frozenset(
    "a an the of in on at to for with from by and or but that which who what whose as than into his her its their "
    "our my be is are was were not such between about against".split()
)
#: The subject begins this many characters into the clause at most ("On November 27, the mayor …").
_NEAR = 60


def evidence(frame: Frame, options: Options = Options()) -> Passage:
    """The sentence around a clause; of one that tells much more, the clause where it can be read by itself.

    Of a very long sentence the clause with the words before it that say who: "children who came by boat".
    """
    p = frame.proposition
    if frame.denied:
        return p.where  # what is denied, not that it is
    whole = frame.said is not None or len(p.where.exact) >= options.most * len(p.sentence.exact)
    if stands_alone(frame) and not (whole and _is_short(p.sentence, options)):
        return p.where
    if _is_short(p.sentence, options):
        return _without_lone_marks(p.sentence)
    starts = [a.where.start for a in p.arguments if p.sentence.contains(a.where)]
    start = min([p.where.start, *(s for s in starts if s >= p.where.start - options.before)])
    return _part(p.sentence, start, p.where.end)


def reads_well(frame: Frame, options: Options = Options()) -> bool:
    """True where the words shown for a clause say of whom they speak and break off nowhere."""
    return can_be_read(frame, options) and _first_word(evidence(frame, options)) not in _PRONOUNS


def can_be_read(frame: Frame, options: Options = Options()) -> bool:
    """True where the words shown for a clause are a sentence, or a clause that needs none around it."""
    whole = is_whole(evidence(frame, options))
    return whole and (frame.denied or stands_alone(frame) or _is_short(frame.proposition.sentence, options))


def _is_short(sentence: Passage, options: Options) -> bool:
    return len(sentence.exact.split()) <= options.sentence


def _without_lone_marks(where: Passage) -> Passage:
    """A sentence of a quotation that goes on before or after it, without the mark that opens or closes the whole."""
    text, start, end = where.exact, where.start, where.end
    if text[:1] in '“"' and not is_whole(where) and not any(m in text[1:] for m in '”"'):
        start += 1
    if text[-1:] in '”"' and not is_whole(where) and not any(m in text[:-1] for m in '“"'):
        end -= 1
    return _part(where, start, end)


def _part(around: Passage, start: int, end: int) -> Passage:
    return Passage(start, end, around.exact[start - around.start : end - around.start])


def can_be_checked(frame: Frame) -> bool:
    """False for clauses that only say who speaks, views, and those that tell too little to compare."""
    p = frame.proposition
    if p.verbless and p.predicate != "age":
        return False
    content = frame.terms - {stem(p.predicate)}
    if frame.denied:
        return bool(content)
    plain = sum(not t.startswith("@") for t in content)
    attributing = p.predicate in _ATTRIBUTING and not p.quantities and not _asks_for(frame)
    if attributing and (plain < _SHORT or not any(a.role is Role.OBJECT for a in p.arguments)):
        return False
    if frame.spoken and _is_open(frame):
        return False
    if frame.said is not None:
        return bool(frame.terms) and len(frame.words) >= _SHORT
    return len(content) + bool(p.quantities) + bool(p.times) > 1 and (p.verbless or len(frame.words) >= _SHORT)


def _is_open(frame: Frame) -> bool:
    """True for spoken words that state nothing: wishes, what is to come, conditions ("If it wants to, let it")."""
    p = frame.proposition
    return p.unreal or bool(_CONDITIONS & set(_WORD.findall(p.sentence.exact.lower())[:1]))


def _is_concrete(frame: Frame) -> bool:
    """True for spoken words with a name, a number or a day: what else is said in them is mostly a view."""
    p = frame.proposition
    return bool(p.quantities or p.times) or any(t.startswith("@") for t in frame.terms)


_CONDITIONS = frozenset({"if", "unless", "let", "should"})
_WORD = re.compile(r"[a-z]+")
#: A clause of fewer words is as often a phrase of every day.
_SHORT = 4


def _asks_for(frame: Frame) -> bool:
    """True for "asked for a report by Monday", an event; "asked about it" only says that somebody spoke."""
    p = frame.proposition
    return p.predicate == "ask" and bool(p.times) and any(a.role is Role.OBLIQUE for a in p.arguments)


_ATTRIBUTING = SAYING | set("believe think know feel accord hear guess hope wonder deny refute agree".split())


def chosen(
    groups: Sequence[Group], rare: Mapping[str, float], differing: Container[Key] = (), options: Options = Options()
) -> tuple[Group, ...]:
    """The groups to show, none told by another one already, in the order of the richest first.

    ``differing`` has the keys of the first members of groups that hold a difference: no other group hides them.
    """
    order = _ranked(groups, rare)
    urgent = sorted(order, key=lambda g: g.members[0].key not in differing)
    kept = _untold(urgent, rare, differing, options)
    return tuple(g for g in order if id(g) in kept)


def _ranked(groups: Iterable[Group], rare: Mapping[str, float]) -> tuple[Group, ...]:
    """The groups with most accounts first, then those that tell most."""
    return tuple(sorted(groups, key=lambda g: (-_accounts(g), -_weight(g, rare), g.members[0].key)))


def _untold(
    order: Sequence[Group], rare: Mapping[str, float], differing: Container[Key], options: Options
) -> frozenset[int]:
    """The groups, by ``id``, that can be read, tell enough and are not told by one before them."""
    kept: list[Group] = []
    taken: dict[str, list[tuple[int, int, int]]] = {}
    alone: dict[str, int] = {}
    for group in order:
        single = _accounts(group) == 1 or _is_copied(group)
        account = group.members[0].account
        if not any(can_be_read(f, options) for f in group.members) and group.members[0].key not in differing:
            continue
        if single and (alone.get(account, 0) >= options.alone or _weight(group, rare) < options.least):
            continue
        if _is_told(group, taken, options):
            continue
        kept.append(group)
        alone[account] = alone.get(account, 0) + single
        for frame in group.members:
            # Of a quoted sentence one claim is enough: all its words stand in the ledger of quotations.
            where = frame.proposition.sentence if frame.said else evidence(frame, options)
            taken.setdefault(frame.account, []).append((where.start, where.end, len(kept)))
    return frozenset(map(id, kept))


def _accounts(group: Group) -> int:
    return len({f.account for f in group.members})


def _is_copied(group: Group) -> bool:
    """True where all accounts print the reporter's own words alike: one text, however often it is printed."""
    return len({f.proposition.where.exact for f in group.members}) == 1 and group.members[0].said is None


def _weight(group: Group, rare: Mapping[str, float]) -> float:
    return max(salience(f, rare) for f in group.members)


def _is_told(group: Group, taken: Mapping[str, Iterable[tuple[int, int, int]]], options: Options) -> bool:
    """True where one shown claim has a cell over, or inside, most of each cell of this one: one sentence, one claim."""
    homes: list[set[int]] = []
    for frame in group.members:
        where = evidence(frame, options)
        near = taken.get(frame.account, ())
        homes.append({n for start, end, n in near if _overlap(start, end, where) >= options.told})
    return bool(set.intersection(*homes))


def _overlap(start: int, end: int, where: Passage) -> float:
    """Share of the shorter of two stretches that lies in the other."""
    return (min(end, where.end) - max(start, where.start)) / max(1, min(end - start, where.end - where.start))
