"""Annotated tables as examples: ``python training/tables.py DATA training/tables.jsonl.gz EXAMPLES.jsonl``.

``tables.jsonl.gz`` has a line for every story: its set, its id, the accounts that were read, and the rows of a table of
what they state, each with the clauses that state it and those that cannot be right with it (account, start, end);
``left_out`` where nothing may be fitted to it.  It holds no texts; they are taken from ``DATA/stories``.  A large
language model made the tables, told to work as a verification editor does: one checkable statement a row, every clause
that an editor would cite for it, in whatever words and at whatever level of detail, and as complete as it could.

An example is a pair of clauses of two accounts: both in their sentences, the features of
``twosource.reconcile.alignment.likeness``, and whether they stand in one row.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
from collections.abc import Iterator, Sequence
from itertools import groupby, product
from pathlib import Path

from pairs import clauses, texts

from twosource.reconcile.alignment.either_way import marked
from twosource.reconcile.alignment.grouping import candidates
from twosource.reconcile.alignment.likeness import features
from twosource.reconcile.alignment.meaning import alike
from twosource.reconcile.clauses.frames import Frame, rarity

#: Pairs of a story that stand in no row: the likeliest by words and meaning, others of those that are held against each
#: other, and pairs of any two clauses.
LIKELY, HELD, ANY = 6000, 1500, 400
Place = tuple[str, int, int]
Pair = tuple[int, int]


def in_one_row(rows: Sequence[Sequence[Sequence[Place]]], places: dict[Place, list[int]]) -> set[Pair]:
    """The pairs of clauses of two accounts that a row has, for it or against it."""
    found = set()
    for states, against in rows:
        every = [(place[0], i) for place in (*states, *against) for i in places.get(tuple(place), ())]
        found |= {(i, j) for (a, i), (b, j) in product(every, every) if a != b and i < j}
    return found


def overlapping(pairs: set[Pair], story: Sequence[Frame]) -> set[Pair]:
    """Pairs of clauses that overlap those of pairs in a row: whether they stand in one, the table does not tell."""
    beside: dict[int, list[int]] = {}
    for i in {i for pair in pairs for i in pair}:
        own = story[i].proposition.where
        of_account = (j for j, f in enumerate(story) if f.account == story[i].account)
        places = ((j, story[j].proposition.where) for j in of_account)
        beside[i] = [j for j, w in places if min(own.end, w.end) > max(own.start, w.start)]
    return {(min(p), max(p)) for i, j in pairs for p in product(beside[i], beside[j])} - pairs


def chosen(story: Sequence[Frame], together: set[Pair], seed: str) -> Iterator[Pair]:
    """The pairs of a story that are shown, the likeliest first."""
    rare, rng = rarity(story), random.Random(seed)
    held = sorted(candidates(story, rare))
    likely: list[tuple[float, Pair]] = []
    for i, pairs in groupby(held, key=lambda pair: pair[0]):
        others = [j for _, j in pairs]
        found = alike(story[i], [story[j] for j in others], rare)
        likely.extend((-p, (i, j)) for j, p in zip(others, found, strict=True))
    ranked = [pair for _, pair in sorted(likely)]
    rest = ranked[LIKELY:]
    anyhow = (tuple(sorted(rng.sample(range(len(story)), 2))) for _ in range(ANY if len(story) > 1 else 0))
    apart = [(i, j) for i, j in anyhow if story[i].account != story[j].account]
    unclear = overlapping(together, story)
    wanted = dict.fromkeys((*ranked[:LIKELY], *rng.sample(rest, min(HELD, len(rest))), *apart, *sorted(together)))
    yield from (pair for pair in wanted if pair not in unclear)


def examples(table: dict[str, object], story: tuple[Frame, ...]) -> Iterator[dict[str, object]]:
    """The examples of a story."""
    places: dict[Place, list[int]] = {}
    for i, frame in enumerate(story):
        places.setdefault((frame.account, frame.proposition.where.start, frame.proposition.where.end), []).append(i)
    together, rare = in_one_row(table["rows"], places), rarity(story)
    name = f"{table['set']}:{table['story']}"
    for i, j in chosen(story, together, name):
        one, other = story[i], story[j]
        yield {
            "story": name, "left_out": table["left_out"], "one": marked(one), "other": marked(other),
            "features": features(one, other, rare), "row": (i, j) in together,
        }  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("tables", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--stories", type=int, help="no more than so many, to try it")
    args = parser.parse_args()
    with gzip.open(args.tables, "rt", encoding="utf-8") as lines:
        every = [json.loads(line) for line in lines][: args.stories]
    told = {name: texts(args.data, name) for name in {t["set"] for t in every}}
    with args.out.open("w", encoding="utf-8") as out:
        for table in every:
            here = [a for a in told[table["set"]][table["story"]] if a["id"] in table["accounts"]]
            out.writelines(json.dumps(example) + "\n" for example in examples(table, clauses(here)))


if __name__ == "__main__":
    main()
