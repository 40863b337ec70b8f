"""How often two clauses that are held to tell the same do, on pairs that readers judged one by one.

    python bench/meaning.py DATA

DATA holds ``stories/``.  The pairs stand in ``training/pairs.jsonl.gz`` (labels in ``training/pairs.py``); measured are
those of the stories that nothing was fitted to.  Right are pairs that belong into one row of a table of
what the accounts state, their values agreeing or not.  A table for the clauses as they are read with an encoder, one
for them in the light of what else each could be matched with, one for their words alone, and one for the likeness
fitted to the annotated stories, by which differences still go.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1] / "training"))
from pairs import clauses, left_out

from twosource.reconcile.alignment.grouping import candidates
from twosource.reconcile.alignment.likeness import likeness
from twosource.reconcile.alignment.meaning import same
from twosource.reconcile.alignment.rivals import Rivals
from twosource.reconcile.clauses.frames import rarity

PAIRS = Path(__file__).parents[1] / "training" / "pairs.jsonl.gz"
Judged = tuple[str, float, float, float, float]


def judged(pairs: Sequence[Sequence[object]], articles: list[dict[str, object]]) -> list[Judged]:
    """The label of every pair that is still read, and how likely it is one row by each way to tell."""
    story = clauses(articles)
    rare = rarity(story)
    rivals = Rivals(story, {(i, j): same(story[i], story[j], rare) for i, j in candidates(story, rare)})
    known = {
        (f.account, f.proposition.where.start, f.proposition.where.end): i
        for i, f in enumerate(story)
        if not f.proposition.verbless
    }
    found = []
    for *where, label in pairs:
        i, j = known.get(tuple(where[:3])), known.get(tuple(where[3:]))
        if i is not None and j is not None:
            one, other = story[i], story[j]
            worded = same(replace(one, sense=None), replace(other, sense=None), rare)
            meant = same(one, other, rare)
            found.append((str(label), meant, rivals.weighed(i, j, meant), worded, likeness(one, other, rare)))
    return found


def table(name: str, labels: Sequence[str], scores: Sequence[float]) -> None:
    right, part = (np.array([label in some for label in labels]) for some in ("SD", "SDP"))
    p = np.array(scores)
    order = np.argsort(-p, kind="stable")
    hits = np.cumsum(right[order])
    precision, recall = hits / np.arange(1, len(hits) + 1), hits / hits[-1]
    at = ", ".join(f"at precision {least} {recall[precision >= least].max(initial=0.0):.3f}" for least in (0.8, 0.9))
    print(f"{name}: average precision {np.sum(np.diff(recall, prepend=0.0) * precision):.3f}; recall {at}")
    for least in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
        taken = p >= least
        share, all_of_it = right[taken].mean(), right[taken].sum() / right.sum()
        print(f"  from {least}: the same {share:.3f}, or a part {part[taken].mean():.3f}, found {all_of_it:.3f}")


def main() -> None:
    found: list[Judged] = []
    told = list(left_out(Path(sys.argv[1]), PAIRS))
    for pairs, articles in told:
        found += judged(pairs, articles)
    print(f"{len(found)} of {sum(len(pairs) for pairs, _ in told)} pairs of {len(told)} stories are read as clauses")
    ways = (
        "with the encoder",
        "the same against its rivals",
        "by words alone",
        "by words, weighed on the annotated stories",
    )
    for n, name in enumerate(ways, start=1):
        table(name, [f[0] for f in found], [f[n] for f in found])  # type: ignore[arg-type]


if __name__ == "__main__":
    main()
