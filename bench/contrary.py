"""How many of the pairs that the reader of pairs holds to be contrary, or the same, are, on judged pairs.

    python bench/contrary.py DATA

DATA holds ``stories/``.  The pairs stand in ``training/pairs.jsonl.gz`` (labels in ``training/pairs.py``); measured are
those of the stories that nothing was fitted to: all of them, those of which exactly one says no, and those that the
comparison of words leaves in doubt, as twosource asks about these.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1] / "training"))
from pairs import clauses, left_out

from twosource.reconcile.alignment import grouping, overlooked
from twosource.reconcile.alignment.either_way import marked
from twosource.reconcile.alignment.likeness import features
from twosource.reconcile.alignment.meaning import same as alike
from twosource.reconcile.clauses.frames import rarity
from twosource.reconcile.stances.contrary import Options, says_no
from twosource.text import pair_reader
from twosource.text.pair_reader import PairReader

PAIRS = Path(__file__).parents[1] / "training" / "pairs.jsonl.gz"


class Judged(NamedTuple):
    """A pair: its label, what the reader holds it to be (the mean, and the lesser of both orders), how alike it is.

    ``no`` is true where exactly one of the two says no.
    """

    label: str
    contrary: float
    same: float
    alike: float
    no: bool


def judged(
    reader: PairReader, pairs: Sequence[Sequence[object]], articles: list[dict[str, object]]
) -> Iterator[Judged]:
    """Every pair that is still read."""
    story = clauses(articles)
    rare = rarity(story)
    known = {(f.account, f.proposition.where.start, f.proposition.where.end): f for f in story}
    for *where, label in pairs:
        one, other = known.get(tuple(where[:3])), known.get(tuple(where[3:]))
        if one is not None and other is not None:
            told = [features(one, other, rare)] * 2
            both = reader.read([(marked(one), marked(other)), (marked(other), marked(one))], told)
            contrary, same = sum(b.contrary for b in both) / 2, min(b.same for b in both)
            yield Judged(str(label), contrary, same, alike(one, other, rare), says_no(one) != says_no(other))


def table(name: str, found: Sequence[Judged]) -> None:
    ranked = sorted(found, key=lambda f: -f.contrary)
    print(f"{name}: {len(found)} pairs, {sum(f.label == 'D' for f in found)} cannot both be right")
    for most in (5, 10, 15, 20, 30):
        some = ranked[:most]
        print(f"  first {most}, from {some[-1].contrary:.2f} up: {sum(f.label == 'D' for f in some)}")
    sure = [f for f in found if f.contrary >= Options().sure]
    print(f"  from {Options().sure} up: {sum(f.label == 'D' for f in sure)} of {len(sure)}")


def doubtful(found: Sequence[Judged]) -> None:
    options = overlooked.Options()
    some = [f for f in found if options.alike <= f.alike < grouping.Options().vouched and f.same >= options.sure]
    print(
        f"in doubt, held to be the same from {options.sure} up: {dict(Counter(f.label for f in some))} of {len(some)}"
    )


def main() -> None:
    reader = pair_reader.found()
    if reader is None:
        sys.exit("The reader of pairs is not installed: pip install ./packages/sentences-en")
    found: list[Judged] = []
    for pairs, articles in left_out(Path(sys.argv[1]), PAIRS):
        found += judged(reader, pairs, articles)
    table("all", found)
    table("of which one says no", [f for f in found if f.no])
    doubtful(found)


if __name__ == "__main__":
    main()
