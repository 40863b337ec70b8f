"""Whether two printings say other things in the words that they share: "I never sold it", "I sold it"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from twosource.reconcile.words.wording import Term

#: Words before the shared ones in which the "not" may stand; no sentence end between.
_BEFORE = 3
#: Words that make a statement: a phrase that is taken up again ("a “conflict of interest”") states nothing.
_STATEMENT = 5
#: Words that the one may have more than the other from the first to the last that they share: what says more than that
#: may say no of something else.
_LONGER = 3
#: Share of the words there that must be the same: in other words "no more" may be "full".
_SAME = 0.7
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_UN = ("un", "in", "im", "ir", "il", "dis", "non")


def turned(a: Sequence[Term], b: Sequence[Term], runs: Sequence[tuple[int, int, int]]) -> bool:
    """True where one of them says no and the other does not, or both give other numbers, among what they share.

    ``runs`` are the shared words: first in ``a``, first in ``b``, how many.
    """
    if min(len(a), len(b)) < _STATEMENT:
        return False
    (i, j, _), (i_last, j_last, size) = runs[0], runs[-1]
    mine, theirs = a[_begin(a, i) : i_last + size], b[_begin(b, j) : j_last + size]
    ours, others = ({t.key for t in side} for side in (mine, theirs))
    if abs(len(mine) - len(theirs)) > _LONGER or len(ours & others) < _SAME * min(len(ours), len(others)):
        return False
    noes = sum(t.negation for side in (mine, theirs) for t in side) + _unsaid(mine, theirs)
    if noes % 2:
        return True
    plain = [[{t.key for t in side if kind(t)} for side in (mine, theirs)] for kind in (_is_number, _is_day)]
    return any(all(sides) and sides[0].isdisjoint(sides[1]) for sides in plain)


def to_and_of(a: Sequence[Term], b: Sequence[Term], runs: Sequence[tuple[int, int, int]]) -> bool:
    """True where one speaks to somebody of whom the other speaks: "the plan of your hero", "the plan of his hero"."""
    for (i, j, size), (i_next, j_next, _) in pairwise(runs):
        if i_next - i - size == 1 and j_next - j - size == 1:
            between = {a[i + size].key, b[j + size].key}
            if between & _TO and between & _OF:
                return True
    return False


_TO = frozenset({"you", "your", "yours"})
_OF = frozenset({"he", "him", "his", "she", "her", "hers", "they", "them", "their", "theirs"})


def _is_number(term: Term) -> bool:
    return term.number


def _is_day(term: Term) -> bool:
    return term.key in _DAYS


def _unsaid(mine: Sequence[Term], theirs: Sequence[Term]) -> int:
    """How many words of one side say no to a word of the other by their first letters: "unclear" and "not clear"."""
    ours, others = ({t.key for t in side} for side in (mine, theirs))
    return sum(prefix + key in y for x, y in ((ours, others), (others, ours)) for key in x for prefix in _UN)


def _begin(terms: Sequence[Term], at: int) -> int:
    first = at
    while first > 0 and at - first < _BEFORE and terms[first].opens < 2:
        first -= 1
    return first
