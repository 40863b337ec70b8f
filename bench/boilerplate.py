"""Measure what ingest leaves out against hand-marked boilerplate, in characters.

    python bench/boilerplate.py CASES_FOLDER [--faults]

A case is a folder with ``articles.jsonl`` and ``gold.json`` whose ``boilerplate`` names passages.  Blanks are not
counted, nor is the ``date`` that may stand before a text, which the gold does not mark.
"""

from __future__ import annotations

import argparse
import json
import os
from collections import Counter
from pathlib import Path

from twosource.ingest.intake import intake
from twosource.model.article import Article


def characters(text: str, spans: list[tuple[int, int]]) -> set[int]:
    return {i for a, b in spans for i in range(a, b) if not text[i].isspace()}


def marked(article: Article) -> list[tuple[int, int]]:
    return [(o.start, o.end) for o in article.omitted if not (o.exact.startswith("date ") and o.start < 9)]


def runs(text: str, places: set[int]) -> list[str]:
    """The stretches that the places make, blanks between them closed."""
    found: list[tuple[int, int]] = []
    for i in sorted(places):
        if found and not text[found[-1][1] : i].strip():
            found[-1] = (found[-1][0], i + 1)
        else:
            found.append((i, i + 1))
    return [text[a:b] for a, b in found]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=os.environ.get("TWOSOURCE_DATA"))
    parser.add_argument("--faults", action="store_true")
    options = parser.parse_args()
    if options.folder is None:
        parser.error("give the cases folder, or set TWOSOURCE_DATA.")
    total: Counter[str] = Counter()
    print(f"{'case':24}{'gold':>8}{'found':>8}{'right':>8}{'P':>8}{'R':>8}")
    for case in sorted(p.parent for p in Path(options.folder).glob("*/gold.json")):
        gold = json.loads((case / "gold.json").read_text(encoding="utf-8"))["boilerplate"]
        count: Counter[str] = Counter()
        for article in intake([case / "articles.jsonl"]).articles:
            asked = characters(article.text, [(g["start"], g["end"]) for g in gold if g["article"] == article.id])
            found = characters(article.text, marked(article))
            count.update(gold=len(asked), found=len(found), right=len(asked & found))
            if options.faults:
                for sign, places in (("-", found - asked), ("+", asked - found)):
                    for run in runs(article.text, places):
                        print(f"   {sign} {article.id}: {run[:150]!r}")
        total += count
        print(row(case.name, count))
    print(row("all", total))


def row(name: str, count: Counter[str]) -> str:
    p, r = (f"{count['right'] / count[k]:8.3f}" if count[k] else f"{'-':>8}" for k in ("found", "gold"))
    return f"{name:24}{count['gold']:8}{count['found']:8}{count['right']:8}{p}{r}"


if __name__ == "__main__":
    main()
