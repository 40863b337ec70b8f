"""One speaker, nearly the same statement twice: which printing is of which time.

Who repeats himself in other words makes two utterances.  Held together, the two would stand against each other as if
one newsroom had changed the words of the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from twosource.reconcile.utterances.witnesses import Printing
from twosource.reconcile.words.common import GRAMMAR
from twosource.text.align import align


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """When one account prints a statement twice, and by how much one matching must be better than the other."""

    #: Words that two printings in one account must share, so that they are the same statement.
    same: int = 6
    #: The share of the shorter one that these must be: in long texts little words find each other everywhere.
    share: float = 0.5
    #: Words that they must differ by between shared ones: an excerpt repeated differs by none.
    differ: int = 2
    #: Words by which the right matching of two accounts must differ less than the crossed one.
    better: int = 3
    #: Share of the words of both that another account prints in one quotation where they are parts of one statement.
    whole: float = 0.9
    #: ``differ`` where one account alone prints both, which may also be a headline and its text.
    alone: int = 3


DEFAULT = Options()


def statements(group: Sequence[Printing], options: Options = DEFAULT) -> list[list[Printing]]:
    """The group as it is, or as two where an account prints both statements.

    Where two independent accounts do, their printings are matched with each other so that they differ least; all
    others go to the statement that they differ least from.
    """
    seeds = next(_seeds(group, options), None)
    if seeds is None:
        return [list(group)]
    sides: tuple[list[Printing], list[Printing]] = ([], [])
    for printing in group:
        first, second = (max(_agreement(printing, seed) for seed in side) for side in seeds)
        sides[second > first].append(printing)
    return [side for side in sides if side]


_Seeds = tuple[tuple[Printing, ...], tuple[Printing, ...]]


def _seeds(group: Sequence[Printing], options: Options) -> Iterator[_Seeds]:
    pairs = (pair for here in _by_account(group) for pair in combinations(here, 2))
    twice = [pair for pair in pairs if _restated(*pair, options) and not _is_parted(*pair, group, options)]
    for (a, a2), (b, b2) in combinations(twice, 2):
        if a.strand.family == b.strand.family:
            continue
        straight, crossed = _agreement(a, b) + _agreement(a2, b2), _agreement(a, b2) + _agreement(a2, b)
        if abs(straight - crossed) >= options.better:
            yield ((a, b), (a2, b2)) if straight > crossed else ((a, b2), (a2, b))
    for a, a2 in twice:
        if _held(a, a2)[1] >= options.alone:
            yield (a,), (a2,)


def _by_account(group: Sequence[Printing]) -> list[list[Printing]]:
    found: dict[str, list[Printing]] = defaultdict(list)
    for printing in sorted(group, key=lambda p: (p.place, p.parts)):
        found[printing.article.id].append(printing)
    return [here for here in found.values() if len(here) > 1]


def _restated(one: Printing, other: Printing, options: Options) -> bool:
    same, differ = _held(one, other)
    least = max(options.same, options.share * min(len(one.keys), len(other.keys)))
    return same >= least and differ >= options.differ


def _is_parted(one: Printing, other: Printing, group: Sequence[Printing], options: Options) -> bool:
    """True for two parts of one statement: another account prints both of them, one after the other."""
    keys = one.keys + other.keys
    for whole in group:
        if whole.strand.family != one.strand.family and len(whole.keys) >= options.whole * len(keys):
            held = sum(b.a_end - b.a for b in align(keys, whole.keys) if b.equal)
            if held >= options.whole * len(keys):
                return True
    return False


def _agreement(one: Printing, other: Printing) -> int:
    same, differ = _held(one, other)
    return same - 2 * differ


def _held(one: Printing, other: Printing) -> tuple[int, int]:
    """Words that two printings share, and words that they differ by between shared ones."""
    blocks = align(one.keys, other.keys)
    equal = [i for i, b in enumerate(blocks) if b.equal]
    if not any(k not in GRAMMAR for i in equal for k in one.keys[blocks[i].a : blocks[i].a_end]):
        return 0, 0
    same = sum(blocks[i].a_end - blocks[i].a for i in equal)
    inner = blocks[equal[0] : equal[-1] + 1]
    return same, sum(max(b.a_end - b.a, b.b_end - b.b) for b in inner if not b.equal)
