"""Claims of which one is told and the other says that it is not so, found by reading both clauses at once.

"Saudi television blurred her face", "there was no blurring of Mrs Roe": what words, likeness and the rules of
``denied`` do not see, a reader of both often does.  It is asked only of clauses of which exactly one says no.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

import numpy as np

from twosource.model.dossier import Difference, Slot
from twosource.model.finding import Role
from twosource.reconcile.alignment import meaning
from twosource.reconcile.alignment.either_way import either_way
from twosource.reconcile.claims.rows import Compared
from twosource.reconcile.clauses.comparison import Sense
from twosource.reconcile.clauses.frames import Frame, Key
from twosource.reconcile.clauses.group import Group
from twosource.reconcile.differences.denials import BESIDES, is_no_side, noes
from twosource.reconcile.differences.record import Found, Story, clauses_found, told
from twosource.reconcile.stances.confront import joined
from twosource.reconcile.stances.denied import alone, can_be_denied, is_denied_by, is_of_grounds, is_turned
from twosource.reconcile.words.kin import SAYING
from twosource.text import pair_reader
from twosource.text.pair_reader import PairReader
from twosource.text.words import norms


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Which pairs are read, and when they are held to be contrary."""

    #: Probability of ``contrary`` from which two clauses are: of 177 judged pairs of which one says no, in stories that
    #: the reader never saw, 14 cannot both be right, and all ten from here up are among them (``bench/contrary.py``).
    sure: float = 0.65
    #: The same of the first of two readings (each clause may come first), below which there is no second one.
    first: float = 0.4
    #: Likeness at least of the pairs that are read: 0.91 of the judged pairs that cannot both be right have more.
    alike: float = 0.3
    #: Likeness to the clause against it at least of whoever else stands on a side: a claim also has clauses that tell
    #: more, or of something near ("came for treatment" beside "is not being treated for it").
    beside: float = 0.5
    #: Clauses that one which says no is held against: those whose words mean most nearly the same on the whole.
    nearest: int = 12
    #: Pairs of a story that are read, the likeliest first: about a second.
    most: int = 100
    meaning: meaning.Options = field(default_factory=meaning.Options)


DEFAULT = Options()
_Pair = tuple[Frame, Frame]


def with_contraries(
    compared: Iterable[Compared],
    known: Story,
    story: Sequence[Frame],
    options: Options = DEFAULT,
) -> Iterator[Compared]:
    """The claims, those joined that cannot both be right, where accounts stand on both sides; without a reader as is.

    Args:
        compared: the claims.
        known: what else is known of the story.
        story: all its clauses, also those of no claim.
        options: which pairs are read.
    """
    every = list(compared)
    reader = pair_reader.found()
    if reader is not None:
        home = {f.key: n for n, c in enumerate(every) for f in c.group.members}
        for pair in _contrary(reader, _pairs(story, known, options), known, options):
            _confront(every, home, pair, known, options)
    yield from (c for c in every if c.group.members)


def _confront(every: list[Compared], home: dict[Key, int], pair: _Pair, known: Story, options: Options) -> None:
    """Join the claims of two clauses, where neither is told to differ already and that leaves somebody on each side."""
    yes, no = pair
    there, here = home.get(yes.key), home.get(no.key)
    if there is None:
        return  # what is denied tells too little to be a claim
    one, other = every[there], alone(no) if here is None else every[here]
    if any(c.difference is not None or c.update is not None for c in (one, other)):
        return
    saying = _like(one.group, yes, no, known, options)
    difference = _sides(saying, _like(other.group, no, yes, known, options), known)
    if difference is None:
        return
    if here != there:
        every[there] = replace(one, group=joined(one.group, other.group), difference=difference)
        home.update({f.key: there for f in other.group.members})
        if here is not None:
            every[here] = replace(other, group=Group((), ()))
    else:
        every[there] = replace(one, difference=difference)


def _like(group: Group, own: Frame, against: Frame, known: Story, options: Options) -> list[Frame]:
    """A clause, and what its claim has besides that is as much of one matter with the one against it."""
    likely = meaning.alike(against, group.members, known.rare, options.meaning)
    return [f for f, p in zip(group.members, likely, strict=True) if f.key == own.key or p >= options.beside]


def _sides(one: Iterable[Frame], other: Iterable[Frame], known: Story) -> Difference | None:
    """Who says it and who says that it is not so; whoever prints both takes neither side."""
    # Who calls something a hoax or untrue may mean this.
    sides = [[f for f in one if _is_told(f) and not is_no_side(f, known)], [f for f in other if _is_denial(f)]]
    both = {f.account for f in sides[0]} & {f.account for f in sides[1]}
    values: list[list[Found]] = [clauses_found(f for f in side if f.account not in both) for side in sides]
    return told(Slot.POLARITY, values) if all(values) else None


def says_no(frame: Frame) -> bool:
    """True for a clause with a "not" or a word that calls something untrue."""
    p = frame.proposition
    return p.negated or p.dismissed or noes(frame) > 0 or bool(_UNTRUE & set(norms(p.where.exact)))


def _pairs(story: Sequence[Frame], known: Story, options: Options) -> list[_Pair]:
    """Clauses of which one says no with those that are most like them, the likeliest pairs first.

    What is printed alike is one clause here: copies take nobody's place.
    """
    told_ones = [f for f in story if f.sense is not None and not f.proposition.verbless]
    yeses, noes_ = (_printed(filter(which, told_ones)) for which in (_is_told, _is_denial))
    if not yeses:
        return []
    means = np.stack([s.mean for s in _senses(some[0] for some in yeses)])
    found: list[tuple[float, _Pair]] = []
    for denying in noes_:
        (sense,) = _senses(denying[:1])
        near = [yeses[i] for i in np.argsort(-(means @ sense.mean), kind="stable")[: options.nearest]]
        pairs = [p for some in near for p in islice(_clashing(some, denying, known), 1)]
        for pair in pairs:
            (likely,) = meaning.alike(pair[1], pair[:1], known.rare, options.meaning)
            if likely >= options.alike:
                found.append((-likely, pair))
    ranked = sorted(found, key=lambda f: (f[0], f[1][0].key, f[1][1].key))
    return [pair for _, pair in ranked[: options.most]]


def _printed(some: Iterable[Frame]) -> list[list[Frame]]:
    """The clauses by their words."""
    alike: dict[str, list[Frame]] = {}
    for frame in some:
        alike.setdefault(frame.proposition.where.exact, []).append(frame)
    return list(alike.values())


def _clashing(yeses: Sequence[Frame], noes_: Sequence[Frame], known: Story) -> Iterator[_Pair]:
    """Pairs of two such clauses that may clash; two copies of each are enough to have one of another account."""
    return ((yes, no) for no in noes_[:2] for yes in yeses[:2] if _may_clash(yes, no, known))


def _senses(some: Iterable[Frame]) -> list[Sense]:
    return [f.sense for f in some if f.sense is not None]


def _may_clash(yes: Frame, no: Frame, known: Story) -> bool:
    """True where both speak of the same time, and of nobody else; what is to come may yet be otherwise."""
    return yes.account != no.account and _is_of_nobody_else(yes, no) and is_denied_by(yes, no, known)


def _is_of_nobody_else(yes: Frame, no: Frame) -> bool:
    """False for "a photo was sent" beside "she did not send one", and for "she was found dead", "he is not dead"."""
    there = frozenset().union(*yes.roles.values())
    return no.roles.get(Role.SUBJECT, frozenset()) <= there


def _is_told(frame: Frame) -> bool:
    """True for what an account tells as it is: no rumour that it rebuffs, and not only that somebody speaks."""
    p = frame.proposition
    return not says_no(frame) and can_be_denied(frame) and p.predicate not in SAYING and not _OPEN.search(p.where.exact)


def _is_denial(frame: Frame) -> bool:
    """True for a clause that says no, if not of what is only unknown, and if nothing before it turns it round."""
    where = frame.proposition.where.exact
    if not says_no(frame) or frame.proposition.hedged or is_turned(frame) or is_of_grounds(frame):
        return False
    return not (_UNKNOWN.search(where) or (BESIDES | _PARTLY) & set(norms(where)))


def _contrary(reader: PairReader, pairs: Sequence[_Pair], known: Story, options: Options) -> list[_Pair]:
    """The pairs that cannot both be right, the surest first."""
    likely = either_way(lambda *asked: [r.contrary for r in reader.read(*asked)], pairs, known.rare, options.first)
    sure = [((first + then) / 2, pair) for (first, then), pair in zip(likely, pairs, strict=True)]
    sure = [(p, pair) for p, pair in sure if p >= options.sure]
    return [pair for _, pair in sorted(sure, key=lambda s: (-s[0], s[1][0].key, s[1][1].key))]


#: "Could take part in it" leaves open whether somebody did.
_OPEN = re.compile(r"\b(?:could|may|might)\b", re.IGNORECASE)
#: Words beside which "not" leaves something of it.
_PARTLY = frozenset("necessarily entirely completely fully quite exactly totally every".split())
#: "Had no reports of it": it may be so for all that.
_UNKNOWN = re.compile(
    r"\bno (?:details?|reports?|evidence|indications?|signs?|word|records?|proof|news)\b", re.IGNORECASE
)
#: Words that call something untrue.
_UNTRUE = frozenset(
    "bogus debunk debunked denied denies deny denying dispute disputed disputes fabricated fake false falsely hoax "
    "inaccurate incorrect refute refuted untrue wrong wrongly".split()
)
