"""Claims that another one denies in other words: "the mill was found in ruins", "no, it still stands".

How alike two clauses are in what they mean depends little on a "not": of judged pairs of which one says no, those that
are much alike and say nothing else that turns the meaning round cannot both be right.  (``confront`` brings together
what is denied by the same verb of the same doer.)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from twosource.model.finding import Role
from twosource.reconcile.alignment import meaning
from twosource.reconcile.claims.rows import Compared
from twosource.reconcile.clauses.doers import two_doers
from twosource.reconcile.clauses.frames import Frame, Key
from twosource.reconcile.clauses.group import Group
from twosource.reconcile.clauses.salience import opening
from twosource.reconcile.differences.denials import BESIDES, months_apart, noes
from twosource.reconcile.differences.left_open import leaves_open
from twosource.reconcile.differences.record import Story
from twosource.reconcile.differences.sameness import clashing, same_part
from twosource.reconcile.stances.confront import joined
from twosource.reconcile.stances.sides import is_on_whether, whether
from twosource.reconcile.words.kin import SAYING, akin, antonyms, says_no, stem
from twosource.text.words import norms


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """When a clause that says no denies one that does not."""

    #: Likeness at least of the two, the "not" left aside.  Of 529 judged pairs from 0.6 up of which one says no 0.40
    #: cannot both be right, of the 39 that meet all conditions here 0.95.
    alike: float = 0.7
    #: The same where neither doer nor deed agree: of 16 judged pairs between the two 11 cannot both be right.
    apart: float = 0.85
    #: Likeness to the denial at least of whoever stands on the other side: a claim also has clauses that tell more.
    #: In twelve stories this took eight accounts off the wrong side, and three wrong and two right differences.
    beside: float = 0.5
    #: Clauses that a denial is held against: those whose words mean most nearly the same on the whole.
    nearest: int = 12
    #: Likeness that a clause needs which tells too little to be a claim by itself.
    slight: float = 0.9
    meaning: meaning.Options = field(default_factory=meaning.Options)

    @property
    def of_slight(self) -> Options:
        """The options for such clauses."""
        return replace(self, alike=self.slight, apart=self.slight)


DEFAULT = Options()


def with_denials(
    compared: Iterable[Compared], known: Story, story: Sequence[Frame] = (), options: Options = DEFAULT
) -> Iterator[Compared]:
    """The claims, each that only says no joined to the one that it denies, where accounts stand on both sides.

    Clauses of the ``story`` that are in no claim ("it was not sold to him") are counted where they deny one.
    """
    every = [_settled(c, known, options) for c in compared]
    placed = {f.key for c in every for f in c.group.members}
    slight = [alone(f) for f in story if f.key not in placed and _denies(f)]
    noes_ = [c for c in every if c.difference is None and c.update is None and _says(c) == {True}]
    noes_ += [d for c in every if c.difference is not None and not is_on_whether(c) and (d := _only_dismissed(c))]
    yeses = [c for c in every if c.update is None and (is_on_whether(c) or (not c.difference and _says(c) == {False}))]
    denied: dict[int, Compared] = {}
    gone: set[int] = set()
    for one, other in (*_denied(noes_, yeses, known, options), *_denied(slight, yeses, known, options.of_slight)):
        if id(one) in gone:
            continue
        group = joined(denied.get(id(other), other).group, one.group)
        difference = whether(group.members, known, _aside(other.group.members, one.group.members, known, options))
        if difference is not None:
            denied[id(other)] = replace(other, group=group, difference=difference)
            gone.add(id(one))
    yield from (denied.get(id(c), c) for c in every if id(c) not in gone)


def alone(frame: Frame) -> Compared:
    """A clause that stands in no claim, as one by itself."""
    return Compared(Group((frame,), (0.0,)), None, None)


def _only_dismissed(one: Compared) -> Compared | None:
    """What accounts of a claim that differ in something else tell only to call it false."""
    pairs = [m for m in zip(one.group.members, one.group.centrality, strict=True) if m[0].proposition.dismissed]
    return replace(one, group=Group(*map(tuple, zip(*pairs, strict=True))), difference=None) if pairs else None


def _settled(one: Compared, known: Story, options: Options) -> Compared:
    """A claim that some accounts tell and others tell only to call it false: they differ on whether it is so."""
    noes_ = [f for f in one.group.members if f.proposition.dismissed and f.sense is not None]
    yeses = [f for f in one.group.members if not f.proposition.negated and f.sense is not None]
    if one.difference is not None or one.update is not None or not noes_ or not yeses:
        return one
    if not any(
        likely >= needed(yes, no, options) and can_deny(yes, no, known)
        for no in noes_[: options.nearest]
        for yes, likely in zip(yeses, meaning.alike(no, yeses, known.rare, options.meaning), strict=True)
    ):
        return one
    return replace(one, difference=whether(one.group.members, known, _aside(yeses, noes_, known, options)))


def _aside(yeses: Sequence[Frame], noes_: Sequence[Frame], known: Story, options: Options) -> frozenset[Key]:
    """The clauses of a claim that are too little like what is denied: they tell of the same matter something else."""
    likely = [meaning.alike(no, yeses, known.rare, options.meaning) for no in noes_[: options.nearest]]
    else_ = {f.key for n, f in enumerate(yeses) if max(some[n] for some in likely) < options.beside}
    # A report that an account dismisses may be another one: "the claim that Marsh too was barred".
    pairs = zip(noes_, likely, strict=False)
    else_ |= {f.key for f, some in pairs if f.proposition.dismissed and max(some) < options.beside}
    return frozenset(else_ | {f.key for f in noes_ if not _denies(f)})


def _says(one: Compared) -> set[bool]:
    """Whether the clauses of a claim say no; "the rumour that he is dead, because he isn't" is no yes."""
    plain = {f.proposition.negated for f in one.group.members if f.proposition.negated or not noes(f)}
    return plain or {f.proposition.negated for f in one.group.members}


def _denied(
    noes_: Sequence[Compared], yeses: Sequence[Compared], known: Story, options: Options
) -> Iterator[tuple[Compared, Compared]]:
    """Each claim that says no with what it denies, the likeliest first."""
    meant = [(c, f, f.sense) for c in yeses for f in c.group.members if f.sense is not None and _is_own(f)]
    where = [(c, f) for c, f, _ in meant]
    if not where:
        return
    means = np.stack([sense.mean for *_, sense in meant])
    found: list[tuple[float, int, int]] = []
    for n, one in enumerate(noes_):
        denying = [(f, f.sense) for f in one.group.members if f.sense is not None and _denies(f)]
        for frame, sense in denying:
            near = _nearest(means @ sense.mean, options.nearest)
            some = [where[i] for i in near]
            likely = meaning.alike(frame, [f for _, f in some], known.rare, options.meaning)
            found += [
                (-p, n, int(i))
                for p, i, (_, f) in zip(likely, near, some, strict=True)
                if p >= needed(f, frame, options) and can_deny(f, frame, known)
            ]
    yield from ((noes_[n], where[i][0]) for _, n, i in sorted(found))


def _nearest(likeness: NDArray[np.float32], most: int) -> NDArray[np.intp]:
    """The places of the greatest numbers, the greatest first, without sorting the others."""
    if len(likeness) <= most:
        return np.argsort(-likeness, kind="stable")
    near = np.flatnonzero(likeness >= np.partition(likeness, -most)[-most])
    return near[np.argsort(-likeness[near], kind="stable")][:most]


def can_deny(yes: Frame, no: Frame, known: Story) -> bool:
    """True where the second clause says no to the first, if the two are of one matter: their likeness is left aside."""
    return can_be_denied(yes) and _denies(no) and is_denied_by(yes, no, known)


def needed(yes: Frame, no: Frame, options: Options) -> float:
    """The likeness that two clauses need, more of it where they have neither doer nor deed in common."""
    plain = akin(yes.proposition.predicate, no.proposition.predicate) or same_part(yes, no, Role.SUBJECT)
    return options.alike if plain else options.apart


def _is_own(frame: Frame) -> bool:
    return frame.proposition.whole and not frame.proposition.negated and not frame.refuting


def can_be_denied(frame: Frame) -> bool:
    """True for a clause of its own that says nothing that turns its meaning round."""
    p = frame.proposition
    if not _is_own(frame) or opening(p.where) in _HANGING:
        return False
    if _TURNED.search(p.where.exact) or is_of_grounds(frame) or noes(frame):
        return False
    return not is_turned(frame) and not any(w in _TURNING or w.startswith("non") for w in norms(p.where.exact))


def is_turned(frame: Frame) -> bool:
    """True for "he denied that it was so", "it is unlikely that it is", "to keep it from being so"."""
    p = frame.proposition
    before = norms(p.sentence.exact[: p.where.start - p.sentence.start])[-_BEFORE:]
    return any(w in _TURNING or says_no(w) for w in before) or bool(_APART & set(before[-1:]))


def is_of_grounds(frame: Frame) -> bool:
    """True for "there is no proof", "there is a small chance": the one leaves room for the other."""
    return any(a.head in _GROUNDS for a in frame.proposition.arguments if a.role is Role.SUBJECT)


def _has_doer(frame: Frame) -> bool:
    return any(a.role is Role.SUBJECT for a in frame.proposition.arguments)


def _denies(frame: Frame) -> bool:
    """True for a clause whose one "not" is meant for all of it."""
    p, words = frame.proposition, norms(frame.proposition.where.exact)
    if p.dismissed:
        return _has_doer(frame) and not p.hedged and not noes(frame)
    if not p.negated or p.hedged or not p.whole or noes(frame) != 1:
        return False
    if _PARTLY & set(words) or opening(p.where) in {"to", "without"} or _BROKEN.search(p.where.exact):
        return False
    return not (is_of_grounds(frame) or is_turned(frame))


def is_denied_by(yes: Frame, no: Frame, known: Story) -> bool:
    """True where neither is of somebody or something else, or of another time, and no other word says no."""
    a, b = yes.proposition, no.proposition
    if b.dismissed and a.unreal and a.foreign:
        return False  # what somebody promises is not told as true
    if yes.account == no.account or a.unreal != b.unreal or clashing(yes, no) or two_doers(yes, no):
        return False
    if months_apart(yes, no, known) or leaves_open(yes, no, known) or _by_another(yes, no) or _of_themselves(yes, no):
        return False
    one, other = (frozenset(norms(p.where.exact)) for p in (a, b))
    return not (antonyms(yes.terms, no.terms) or antonyms(one, other) or _turned(one, other) or _turned(other, one))


def _by_another(yes: Frame, no: Frame) -> bool:
    """True for "it has not been confirmed" beside anything but who confirmed it: what is unconfirmed can be so."""
    if no.proposition.predicate not in SAYING | _CONFIRMING:
        return False
    if stem(yes.proposition.predicate) != stem(no.proposition.predicate):
        return True
    known = [f for f in (yes, no) if f.roles.get(Role.SUBJECT) or f.heads.get(Role.SUBJECT)]
    return len(known) > 1 and not same_part(yes, no, Role.SUBJECT)


def _of_themselves(yes: Frame, no: Frame) -> bool:
    """True for "we will not talk" beside what others will do: it is not known that they are "we"."""
    doers = [{a.head for a in f.proposition.arguments if a.role is Role.SUBJECT} for f in (yes, no)]
    first = [bool(_FIRST & heads) for heads in doers]
    return any(first) and not all(first) and not same_part(yes, no, Role.SUBJECT)


def _turned(one: frozenset[str], other: frozenset[str]) -> bool:
    """True where a word of one is the other's with a syllable before it that says no: "unhurt", "hurt"."""
    return any(w.startswith(p) and w[len(p) :] in other for w in one for p in _PREFIXES)


#: Words that begin a clause which hangs on another one, so that somebody else may deny or only wish what it says.
_HANGING = frozenset("to who whom which whose where in of for as if when whether being having how ever".split())
#: Words by which a clause without "not" says no, or says something of what is no more, or of something else.
_TURNING = frozenset(
    "absence absent against alive another any anybody anyone anything avoid avoided avoids ban banned bans barely "
    "cancel canceled cancelled debunk debunked denied denies deny denying different dispute disputed disputes doubt "
    "doubted doubtful doubts drop dropped drops else end ended ends exaggerated exaggeration except fail failed "
    "fails fake false far few first forbid forbidden forbidding forbids generally hardly hoax instead keep keeps "
    "kept lack lacked lacks last like little looks miss missed misses missing must negate negated normally nowhere "
    "often only oppose opposed opposes opposing opposition ought prevent prevented prevents prohibit prohibited "
    "prohibits quit refuse refused refuses reject rejected rejects ruled rumor rumors rumour rumours sceptical "
    "search searches searching seek seeking seeks should skeptical sometimes sought too typically unable unclear "
    "unlike unlikely untrue usually yet".split()
)
#: Words beside which "not" leaves something of it.
_PARTLY = BESIDES | frozenset(
    "unlike ever before previously again since all every none nothing first entirely completely fully quite exactly "
    "totally".split()
)
_FIRST = frozenset({"i", "we"})
#: "It's not, it's kind of …"; "was left there with no one to help".
_BROKEN = re.compile(r"\bnot,|\bwith no\b", re.IGNORECASE)
#: Words before a clause that may turn it round: "it is unlikely that …".
_BEFORE = 8
#: "If it is so at all"; "was out of fuel".
_TURNED = re.compile(r"\b(?:at all|is out of|are out of|was out of|were out of|been out of)\b", re.IGNORECASE)
_GROUNDS = frozenset("chance proof evidence sign idea doubt word indication reason".split())
_CONFIRMING = frozenset("confirm verify authenticate prove establish know clear believe think".split())
#: Words behind which something does not come about.
_APART = frozenset({"from", "without"})
_PREFIXES = ("un", "in", "im", "ir", "dis", "non")
