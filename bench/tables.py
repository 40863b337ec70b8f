"""Hold the claims of stories against tables of what their accounts state.

    python bench/tables.py DATA [--tables training/tables.jsonl.gz]

Of the stories that nothing was fitted to.  A pair of accounts that a row of the table has is found where one claim has
cells of both in which clauses of that row stand; a pair of accounts of a claim is right where one row has both.  A
passage told as *perhaps* is right where one row has it and a cell of the claim.  The passages of the dossier are
sentences for the most part, so that a cell may be right by another clause of its sentence.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from statistics import fmean

from twosource.findings.read import read
from twosource.model.article import Article
from twosource.model.dossier import Dossier
from twosource.reconcile.dossier import reconcile
from twosource.text.language import load

sys.path.insert(0, str(Path(__file__).parents[1] / "training"))
from pairs import LONGEST, texts

#: The stretches of the text of each account.
Places = Mapping[str, Iterable[tuple[int, int]]]
#: Share of the shorter of two stretches that the longer must have of it.
OVERLAP = 0.5


def dossier(articles: Sequence[Mapping[str, object]]) -> Dossier:
    made = [
        Article(
            id=str(a["id"]), source="", text=str(a["text"])[:LONGEST], language="en", outlet=_known(a["outlet"]),
            url=_known(a["url"]), published=_known(a["published"]), title=_known(a["title"]),
        )
        for a in articles
    ]  # fmt: skip
    return reconcile([read(article, load()) for article in made])


def _known(value: object) -> str | None:
    return None if value is None else str(value)


def held(row: Places, told: Places) -> set[str]:
    """The accounts of which a row has a stretch that is told."""
    return {
        account
        for account in row.keys() & told.keys()
        if any(_overlap(one, other) for one in row[account] for other in told[account])
    }


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    common = min(one[1], other[1]) - max(one[0], other[0])
    return common >= OVERLAP * min(one[1] - one[0], other[1] - other[0])


def row_places(row: Sequence[Sequence[tuple[str, int, int]]]) -> dict[str, list[tuple[int, int]]]:
    places: dict[str, list[tuple[int, int]]] = {}
    for account, start, end in (place for side in row for place in side):
        places.setdefault(account, []).append((start, end))
    return places


def measured(found: Dossier, rows: Sequence[dict[str, list[tuple[int, int]]]]) -> Counter[str]:
    count: Counter[str] = Counter()
    claims = []
    for claim in found.claims:
        told: dict[str, list[tuple[int, int]]] = {}
        for cell in claim.cells:
            told.setdefault(cell.article, []).append((cell.start, cell.end))
        by_row = [held(row, told) for row in rows]
        claims.append(by_row)
        for pair in combinations(sorted(told), 2):
            count["told"] += 1
            count["right"] += any(accounts.issuperset(pair) for accounts in by_row)
        for mark in claim.perhaps:
            near = {mark.article: [(mark.start, mark.end)]}
            count["perhaps"] += 1
            count["perhaps right"] += any(held(row, near) and own for row, own in zip(rows, by_row, strict=True))
    for n, row in enumerate(rows):
        for pair in combinations(sorted(row), 2):
            count["asked"] += 1
            count["found"] += any(by_row[n].issuperset(pair) for by_row in claims)
    return count


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--tables", type=Path, default=Path(__file__).parents[1] / "training" / "tables.jsonl.gz")
    args = parser.parse_args()
    with gzip.open(args.tables, "rt", encoding="utf-8") as lines:
        tables = [t for t in map(json.loads, lines) if t["left_out"]]
    told = {name: texts(args.data, name) for name in {t["set"] for t in tables}}
    counts = []
    for table in tables:
        here = [a for a in told[table["set"]][table["story"]] if a["id"] in table["accounts"]]
        counts.append(measured(dossier(here), [row_places(row) for row in table["rows"]]))
    every = sum(counts, Counter[str]())
    recall = fmean(c["found"] / c["asked"] for c in counts if c["asked"])
    precision = fmean(c["right"] / c["told"] for c in counts if c["told"])
    print(f"{len(counts)} stories, {every['asked']} pairs of accounts in rows, {every['told']} in claims")
    print(f"found {every['found'] / every['asked']:.3f} (mean of the stories {recall:.3f})")
    print(f"right {every['right'] / every['told']:.3f} (mean of the stories {precision:.3f})")
    print(f"perhaps: {every['perhaps']}, right {every['perhaps right'] / (every['perhaps'] or 1):.3f}")


if __name__ == "__main__":
    main()
