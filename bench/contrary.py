"""How many of the pairs that the reader of pairs holds to be contrary are, on pairs that readers judged one by one.

    python bench/contrary.py DATA

DATA holds ``stories/``.  The pairs stand in ``training/pairs.jsonl.gz`` (labels in ``training/pairs.py``); measured are
those of the stories that nothing was fitted to, all of them and those of which exactly one says no, which are the only
ones that twosource asks about.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "training"))
from pairs import clauses, left_out

from twosource.reconcile.contrary import Options, marked, says_no
from twosource.reconcile.frames import rarity
from twosource.reconcile.likeness import features
from twosource.text import pair_reader
from twosource.text.pair_reader import PairReader

PAIRS = Path(__file__).parents[1] / "training" / "pairs.jsonl.gz"
#: Label, probability, whether exactly one of the two says no.
Judged = tuple[str, float, bool]


def judged(
    reader: PairReader, pairs: Sequence[Sequence[object]], articles: list[dict[str, object]]
) -> Iterator[Judged]:
    """Every pair that is still read, by the mean of both orders."""
    story = clauses(articles)
    rare = rarity(story)
    known = {(f.account, f.proposition.where.start, f.proposition.where.end): f for f in story}
    for *where, label in pairs:
        one, other = known.get(tuple(where[:3])), known.get(tuple(where[3:]))
        if one is not None and other is not None:
            told = [features(one, other, rare)] * 2
            both = reader.read([(marked(one), marked(other)), (marked(other), marked(one))], told)
            yield str(label), sum(b.contrary for b in both) / 2, says_no(one) != says_no(other)


def table(name: str, found: Sequence[Judged]) -> None:
    ranked = sorted(found, key=lambda f: -f[1])
    print(f"{name}: {len(found)} pairs, {sum(f[0] == 'D' for f in found)} cannot both be right")
    for most in (5, 10, 15, 20, 30):
        some = ranked[:most]
        print(f"  first {most}, from {some[-1][1]:.2f} up: {sum(f[0] == 'D' for f in some)}")
    sure = [f for f in found if f[1] >= Options().sure]
    print(f"  from {Options().sure} up: {sum(f[0] == 'D' for f in sure)} of {len(sure)}")


def main() -> None:
    reader = pair_reader.found()
    if reader is None:
        sys.exit("The reader of pairs is not installed: pip install ./packages/sentences-en")
    found: list[Judged] = []
    for pairs, articles in left_out(Path(sys.argv[1]), PAIRS):
        found += judged(reader, pairs, articles)
    table("all", found)
    table("of which one says no", [f for f in found if f[2]])


if __name__ == "__main__":
    main()
