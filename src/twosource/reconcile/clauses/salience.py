"""Which statements are shown: those that several accounts tell, and of the others the telling ones."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import fsum

from twosource.model.finding import Role
from twosource.model.passage import Passage
from twosource.reconcile.clauses.frames import Frame, Key
from twosource.reconcile.clauses.group import Group
from twosource.reconcile.clauses.notices import is_call
from twosource.reconcile.words.kin import SAYING, STATING


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How much of what one account alone tells is shown."""

    #: Statements of one account alone, or of one and its copies, that are shown of it.  The hand-made golds have 1 to
    #: 6 per account; a desk wants to see no more than a page.
    alone: int = 18
    #: Characters of an account for each of which one is shown where that is more: with 18 of 1,200 words a third of
    #: what a reader of a long story notes was left out.
    each: int = 180
    #: Least salience of a statement of one account alone.  From 0.5 to 0, a twentieth more claims are shown, and of
    #: annotated cells 0.910 instead of 0.881 are found, on fifteen other stories 0.856 for 0.825.
    least: float = 0.0
    #: Share of its sentence from which a clause is shown with the whole of it: the rest adds little that the other
    #: accounts may not bear out, and a sentence reads better.
    most: float = 0.6
    #: Words of a sentence that may stand for a clause that cannot stand by itself: from 40 to 50, cells of annotated
    #: claims found rise from 0.797 to 0.830; from there on, sentences are read with effort and little is gained.
    sentence: int = 50
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
    score -= 0.8 * p.unreal + 0.4 * p.hedged + 0.8 * (not _has_its_own(frame)) + 0.7 * (p.predicate in STATING)
    score -= 1.0 * (frame.spoken and not _is_concrete(frame))
    return score - 0.5 * (frame.said is not None) + 2.0 * frame.denied


def stands_alone(frame: Frame) -> bool:
    """True for a clause with its own subject and verb, which can be read without its sentence."""
    return _has_its_own(frame) and is_whole(frame.proposition.where) and not _breaks_off(frame)


def _has_its_own(frame: Frame) -> bool:
    """True for a clause with a subject and a verb in it that does not open like one that hangs on another."""
    where, first = frame.proposition.where, opening(frame.proposition.where)
    parts = [a for a in frame.proposition.arguments if a.role in (Role.SUBJECT, Role.OBJECT)]
    borrowed = any(a.role is Role.SUBJECT and not where.contains(a.where) for a in parts)
    return (
        not (frame.proposition.verbless or borrowed)
        and frame.proposition.whole
        and first not in _PRONOUNS
        and not _hangs(where)
        and not _only_frames(frame)
        and any(a.where.start <= where.start + _NEAR and where.contains(a.where) for a in parts)
    )


def _hangs(where: Passage) -> bool:
    """True for words that open like a clause that hangs on another: "even as …", "three days after …"."""
    opening = [w.strip("“\"‘',") for w in where.exact.lower().split()[:_OPENING]]
    after = any(a in _SPANS and b in _TIMED for a, b in pairwise(opening)) and "," not in where.exact
    led = opening[0] in _LEADING and not _HANGING.isdisjoint(opening[1:2])
    return opening[0] in _HANGING or led or after or not _RELATIVE.isdisjoint(opening)


def _only_frames(frame: Frame) -> bool:
    """True for "an examination shows", the frame of a statement without it."""
    p = frame.proposition
    return p.predicate in _FRAMING and all(a.role is Role.SUBJECT for a in p.arguments)


def _rest(frame: Frame) -> str:
    p = frame.proposition
    return p.sentence.exact[p.where.end - p.sentence.start :]


def _breaks_off(frame: Frame) -> bool:
    """True where the sentence goes on with words that the clause needs: "the firm says | that …", "plans | to …"."""
    rest = _rest(frame)
    if not rest[:1].isspace() or not rest.lstrip()[:1].isalnum():
        return False
    follows = frozenset(_WORD.findall(rest.lower())[:1])
    last = frame.proposition.where.exact.rsplit(" ", 1)[-1].lower()
    asked = last in _ASKING and not _ASKED.isdisjoint(follows)
    timed = last in _SPANS and not _TIMED.isdisjoint(follows)
    return asked or timed or _MAY_FOLLOW.isdisjoint(follows)


def _completed(frame: Frame) -> Passage:
    """A clause that breaks off, with the words that follow up to the next comma or the like."""
    p = frame.proposition
    if not _breaks_off(frame):
        return p.where
    found = _PAUSE.search(_rest(frame))
    return _part(p.sentence, p.where.start, p.where.end + found.start() if found else p.sentence.end)


def is_whole(where: Passage) -> bool:
    """False for words with a quotation mark or bracket that has no fellow, and for those that break off."""
    text = where.exact
    pairs = all(text.count(a) == text.count(b) for a, b in ("“”", "()", "[]"))
    leads = text[-1:] == ":" and text[:4].lower() == "here"  # "Here is what the office has to say:"
    ends = text.rstrip(" .").rsplit(" ", 1)[-1].lower() not in _OPEN_ENDS and not leads
    return pairs and text.count('"') % 2 == 0 and ends


def opening(where: Passage) -> str:
    """The first word of a passage, lower case, without the marks before and behind it."""
    return where.exact.lstrip("“\"‘'(").split(" ", 1)[0].lower().rstrip(",")


_HANGING = frozenset(
    "who which that whom whose to where when while as because although though if for by after before and but how what "
    "despite since whether than or nor so".split()
)
_PRONOUNS = frozenset("he she it they his her its their this these those him them there here i we you".split())
#: Words on which no statement ends.
_OPEN_ENDS = frozenset(
    "a an the of in on at to for with from by and or but that which who what whose as than into his her its their "
    "our my be is are was were not such between about against".split()
)
#: Words before a conjunction that opens a clause ("even as", "only when").
_LEADING = frozenset("even just only ever especially particularly shortly soon right long except".split())
#: What is measured from an event, and the words that do: "three days after", "at a time when".
_SPANS = frozenset("time moment point minute hour day week month year minutes hours days weeks months years".split())
_TIMED = frozenset({"after", "before", "since", "when"})
#: What one tries to find out, and the words that it opens with: "to determine | who gave him the weapon".
_ASKING = frozenset("determine determining establish learn know knows knew see decide explain ask asked clear".split())
_ASKED = frozenset("who what how whether if when where why which".split())
_RELATIVE = frozenset({"which", "whom", "whose"})
#: Words in which a clause shows that it hangs on a noun before it ("a majority of which …").
_OPENING = 5
#: Words after which a sentence tells a thing of its own.
_MAY_FOLLOW = frozenset(
    "and but or while when where who which after before because since although though whereas until if unless so "
    "despite during amid following".split()
)
#: The subject begins this many characters into the clause at most ("On November 27, the mayor …").
_NEAR = 60


def evidence(frame: Frame, options: Options = Options()) -> Passage:
    """The sentence around a clause; of one that tells much more, the clause where it can be read by itself.

    Of a very long sentence the clause with the words before it that say who: "children who came by boat".
    A comma at either end, where a line breaks off or a post's address is left out, is no part of it, and neither is
    the "But" that hangs the sentence on the one before.
    """
    shown = _shown(frame, options)
    link = _LINK.match(shown.exact)
    text = shown.exact[link.end() :] if link else shown.exact
    first = shown.end - len(text.lstrip(" ,;■•"))
    return _part(shown, first, first + len(text.strip(" ,;■•"))) if first < shown.end else shown


def _shown(frame: Frame, options: Options) -> Passage:
    p = frame.proposition
    if frame.denied or (frame.refuting and p.whole):
        return p.where  # what is denied, not that it is; what is called false stands above
    if p.dismissed and _is_short(p.sentence, options):
        return p.sentence  # "a family has the fever" says nothing of "Claim: a family has the fever. FALSE"
    whole = frame.said is not None or len(p.where.exact) >= options.most * len(p.sentence.exact)
    if stands_alone(frame) and (frame.aside or not (whole and _is_short(p.sentence, options))):
        return p.where
    if _is_short(p.sentence, options) and not frame.aside:
        return _without_lone_marks(p.sentence)
    if _has_its_own(frame):
        return _completed(frame)
    starts = [a.where.start for a in p.arguments if p.sentence.contains(a.where)]
    start = min([p.where.start, *(s for s in starts if s >= p.where.start - options.before)])
    return _part(p.sentence, start, p.where.end)


def reads_well(frame: Frame, options: Options = Options()) -> bool:
    """True where the words shown for a clause say of whom they speak and break off nowhere."""
    return can_be_read(frame, options) and opening(evidence(frame, options)) not in _PRONOUNS


def can_be_read(frame: Frame, options: Options = Options()) -> bool:
    """True where the words shown for a clause are a sentence, or a clause that needs none around it."""
    shown = evidence(frame, options)
    around = shown if frame.aside else frame.proposition.sentence
    short = _is_short(around, options) or (_has_its_own(frame) and _is_short(shown, options))
    return is_whole(shown) and (frame.denied or stands_alone(frame) or short)


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


def _is_concrete(frame: Frame) -> bool:
    """True for spoken words with a name, a number or a day: what else is said in them is mostly a view."""
    p = frame.proposition
    return bool(p.quantities or p.times) or any(t.startswith("@") for t in frame.terms)


#: A word at the head of a sentence that only links it to the one before.
_LINK = re.compile(r"(?:But|And|So|Yet|Still|Also|However|Meanwhile|Moreover),? (?=[\w“\"])")
#: Where a sentence pauses.
_PAUSE = re.compile(r"[,;:](?=\s)|\s[—–-]|[—–]")
_WORD = re.compile(r"[a-z]+")

#: Verbs whose clause without its object only leads to what it states.
_FRAMING = SAYING | set(
    "read find show suggest indicate prove believe think know realize realise learn mean hope fear".split()
)


def chosen(
    groups: Sequence[Group], rare: Mapping[str, float], differing: Container[Key] = (), options: Options = Options()
) -> tuple[Group, ...]:
    """The groups to show, none told by another one already, in the order of the richest first.

    ``differing`` has the keys of the first members of groups that hold a difference: no other group hides them.
    Whom readers may call is told by every account, and nothing that anybody checks.
    """
    news = (g for g in groups if g.members[0].key in differing or not all(map(_is_for_readers, g.members)))
    order = _ranked(news, rare)
    urgent = sorted(order, key=lambda g: g.members[0].key not in differing)
    kept = _untold(urgent, rare, differing, options)
    shown = [g for g in order if id(g) in kept]
    free = [g for g in shown if g.members[0].key not in differing]
    parts = _parts_of_others(free, options) | _within_others(free, options)
    return tuple(g for g in shown if id(g) not in parts)


def _is_for_readers(frame: Frame) -> bool:
    return is_call(frame.proposition.sentence.exact)


def _within_others(shown: Sequence[Group], options: Options) -> frozenset[int]:
    """The statements, by ``id``, of which each passage stands in another one that has more passages."""
    told = {id(g): frozenset((f.account, (e := evidence(f, options)).start, e.end) for f in g.members) for g in shown}
    homes: dict[tuple[str, int, int], set[int]] = {}
    for group_id, passages in told.items():
        for passage in passages:
            homes.setdefault(passage, set()).add(group_id)
    return frozenset(
        group_id
        for group_id, passages in told.items()
        if any(len(told[n]) > len(passages) for n in set[int].intersection(*(homes[p] for p in passages)))
    )


def _parts_of_others(shown: Sequence[Group], options: Options) -> frozenset[int]:
    """The statements of one account, by ``id``, that another one shown of it repeats with more around them.

    What an account and its copies print alike is told by one.
    """
    spans: dict[frozenset[str], list[tuple[int, int, int]]] = {}
    for group in shown:
        if len(group.members) == 1 or _is_copied(group):
            where = evidence(group.members[0], options)
            accounts = frozenset(f.account for f in group.members)
            spans.setdefault(accounts, []).append((where.start, -where.end, id(group)))
    found: set[int] = set()
    for places in spans.values():
        reach = -1
        for _, end, group_id in sorted(places):
            if -end <= reach:
                found.add(group_id)
            reach = max(reach, -end)
    return frozenset(found)


def _ranked(groups: Iterable[Group], rare: Mapping[str, float]) -> tuple[Group, ...]:
    """The groups with most accounts first, then those that tell most; ages, which tell least, at the end."""
    return tuple(sorted(groups, key=lambda g: (_only_describes(g), -_accounts(g), -_weight(g, rare), g.members[0].key)))


def _only_describes(group: Group) -> bool:
    return all(f.proposition.verbless for f in group.members)


def _untold(
    order: Sequence[Group], rare: Mapping[str, float], differing: Container[Key], options: Options
) -> frozenset[int]:
    """The groups, by ``id``, that can be read, tell enough and are not told by one before them."""
    kept: list[Group] = []
    taken: dict[str, list[tuple[int, int, int]]] = {}
    alone: dict[str, int] = {}
    ends: dict[str, int] = {}
    for frame in (f for group in order for f in group.members):
        ends[frame.account] = max(ends.get(frame.account, 0), frame.proposition.where.end)
    for group in order:
        single = _accounts(group) == 1 or _is_copied(group)
        account = group.members[0].account
        if not any(can_be_read(f, options) for f in group.members) and group.members[0].key not in differing:
            continue
        most = max(options.alone, ends.get(account, 0) // options.each)
        if single and (alone.get(account, 0) >= most or _weight(group, rare) < options.least):
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
    """True where one shown claim covers most of each cell of this one, or of the clause that the cell is shown for.

    A claim that is shown with its whole sentence leaves nothing to tell of it; one that is shown with a clause of it
    leaves the rest.
    """
    homes: list[set[int]] = []
    for frame in group.members:
        where, near = evidence(frame, options), taken.get(frame.account, ())
        homes.append({n for start, end, n in near if _covers(start, end, where, frame.proposition.where, options)})
    return bool(set.intersection(*homes))


def _covers(start: int, end: int, where: Passage, clause: Passage, options: Options) -> bool:
    return any(min(end, p.end) - max(start, p.start) >= options.told * max(1, p.end - p.start) for p in (where, clause))
