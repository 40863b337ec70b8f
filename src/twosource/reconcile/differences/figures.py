"""A sum that one account tells and another says is not so: "rumoured to have made $72 million", "made no $72 million".

The verbs differ ("made", "is worth", "there was"), so nothing but the sum and whose it is ties the two.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from twosource.model.dossier import Slot
from twosource.model.finding import Quantity, Role
from twosource.reconcile.clauses.frames import Frame
from twosource.reconcile.differences.denials import BESIDES
from twosource.reconcile.differences.money import MONEY
from twosource.reconcile.differences.parallels import Parallel
from twosource.reconcile.differences.record import clauses_found, told
from twosource.reconcile.differences.sameness import PRONOUNS
from twosource.reconcile.words.kin import akin
from twosource.text.words import norms

#: What is said of a sum that somebody has or has not.
_HAVING = frozenset("be have worth make earn rake score net win get receive take total amass".split())
_DISPUTED = re.compile(r"\b(?:disput|den(?:y|ied|ies)|refut|debunk|untrue|false|hoax|inaccurate)\w*", re.IGNORECASE)
_Sum = tuple[str, float, float]


def denied_sums(story: Sequence[Frame]) -> Iterator[Parallel]:
    """Sums of money that one account has as made, owned or worth, and another says are not; one difference a sum."""
    homes: dict[_Sum, list[Frame]] = defaultdict(list)
    for frame in story:
        for quantity in frame.proposition.quantities:
            if quantity.unit in MONEY and not frame.proposition.unreal and _is_of(frame, quantity):
                homes[quantity.unit, quantity.low, quantity.high].append(frame)
    for key in sorted(homes):
        yield from _disputed(homes[key])


def _is_of(frame: Frame, quantity: Quantity) -> bool:
    """True where the clause says that somebody has the sum, not "the $72 million figure"."""
    p = frame.proposition
    before = norms(p.where.exact[: max(0, quantity.where.start - p.where.start)])
    if p.predicate not in _HAVING or not BESIDES.isdisjoint(before):
        return False
    if not p.negated and _DISPUTED.search(p.sentence.exact):
        return False  # "rumoured to have made $72 million, is widely disputed" takes no side
    held = [a for a in p.arguments if a.role in (Role.SUBJECT, Role.OBJECT) and a.where.contains(quantity.where)]
    return not held or all(not a.head.isalpha() for a in held)


def _disputed(frames: Sequence[Frame]) -> Iterator[Parallel]:
    noes = [f for f in frames if f.proposition.negated]
    denying = {f.account for f in noes}
    # Who prints the rumour and says that it is none denies it.
    ayes = [f for f in frames if not f.proposition.negated and f.account not in denying]
    ayes = [f for f in ayes if any(_may_be_one(f, no) for no in noes)]
    noes = [f for f in noes if any(_may_be_one(f, aye) for aye in ayes)]
    if ayes and noes:
        together = tuple(sorted((*ayes, *noes), key=lambda f: f.key))
        yield Parallel(together, told(Slot.POLARITY, [clauses_found(ayes), clauses_found(noes)]))


def _may_be_one(one: Frame, other: Frame) -> bool:
    """True where the same has the sum, as far as the clauses say who: "there was no $72 million" says it of anybody."""
    a, b = (_whose(f) for f in (one, other))
    if a and b and not a & b:
        return False
    return (
        akin(one.proposition.predicate, other.proposition.predicate) or "be" in _predicates(one, other) or bool(a & b)
    )


def _predicates(*frames: Frame) -> frozenset[str]:
    return frozenset(f.proposition.predicate for f in frames)


def _whose(frame: Frame) -> frozenset[str]:
    """Who has the sum: the people and bodies in the clause, or failing those the word for them."""
    parts = [frame.roles.get(role, frozenset()) for role in (Role.SUBJECT, Role.OBJECT)]
    known = frozenset[str]().union(*parts)
    return known or frozenset(h for h in frame.heads.get(Role.SUBJECT, frozenset()) - PRONOUNS if h.isalpha())
