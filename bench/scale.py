"""Time how reading and reconciling grow with the number of accounts of one story.

    python bench/scale.py STORIES.jsonl [--sizes 10,30,100,300,1000] [--kind joined|copies|one] [--profile N]

STORIES.jsonl holds one story a row with its ``articles`` (or ``docs``), or one article a row.

joined  whole stories one after the other until there are enough accounts: many matters, some copies
one     the accounts of the largest story, printed again with every third sentence left out when there are too few
copies  near copies of the ten first accounts, cut at random: the case in which everything is like everything
Reading is timed apart: it takes each account by itself.  Reconciling is what ought to grow in proportion.  Seconds are
those of one processor core, so that a busy machine changes little.
"""

from __future__ import annotations

import argparse
import cProfile
import json
import pstats
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from twosource.findings.read import read
from twosource.model.article import Article
from twosource.model.finding import Reading
from twosource.reconcile.dossier import reconcile
from twosource.text.language import load


def stories(path: Path) -> list[list[Article]]:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
    if "text" in rows[0]:
        return [[article(row, "w") for row in rows]]
    return [[article(row, str(n)) for row in story.get("articles") or story["docs"]] for n, story in enumerate(rows)]


def article(row: dict[str, Any], story: str) -> Article:
    day = row.get("published") or row.get("dct") or row.get("scraped") or row.get("date")
    return Article(
        id=f"{story}-{row['id']}",
        source=str(row["id"]),
        text=row["text"],
        published=str(day)[:10] if day else None,
        title=row.get("title"),
        outlet=row.get("outlet"),
        language="en",
    )


def joined(told: Sequence[Sequence[Article]], size: int) -> Iterator[Article]:
    every = [a for story in sorted(told, key=len, reverse=True) for a in story]
    for n in range(size):
        yield replace(every[n % len(every)], id=f"{n:04}-{every[n % len(every)].id}")


def one(told: Sequence[Sequence[Article]], size: int) -> Iterator[Article]:
    largest = max(told, key=len)
    for n in range(size):
        source, turn = largest[n % len(largest)], n // len(largest)
        kept = [s for i, s in enumerate(source.text.split(". ")) if not turn or (i + turn) % 3]
        yield replace(source, id=f"{n:04}-{source.id}", text=". ".join(kept))


def near_copies(told: Sequence[Sequence[Article]], size: int) -> Iterator[Article]:
    chance, few = random.Random(3), [a for story in told for a in story][:10]
    for n in range(size):
        sentences = few[n % len(few)].text.split(". ")
        kept = sorted(chance.sample(range(len(sentences)), max(1, len(sentences) * 2 // 3)))
        yield replace(few[n % len(few)], id=f"{n:04}", text=". ".join(sentences[i] for i in kept))


KINDS = {"joined": joined, "one": one, "copies": near_copies}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stories", type=Path)
    parser.add_argument("--sizes", default="10,30,100,300,1000")
    parser.add_argument("--kind", choices=KINDS, default="joined")
    parser.add_argument("--profile", type=int, default=0, help="lines of a profile of the largest size")
    given = parser.parse_args()
    told, analyser = stories(given.stories), load()
    read_so_far: dict[tuple[str, str], Reading] = {}
    sizes = [int(size) for size in given.sizes.split(",")]
    print(f"{'accounts':>8} {'words':>8} {'read s':>8} {'each':>7} {'reconcile s':>12} {'each':>7} {'claims':>7}")
    for size in sizes:
        accounts = list(KINDS[given.kind](told, size))
        begun = time.process_time()
        new = [a for a in accounts if (a.id, a.text) not in read_so_far]
        read_so_far.update({(a.id, a.text): read(a, analyser) for a in new})
        reading = time.process_time() - begun
        readings = [read_so_far[a.id, a.text] for a in accounts]
        profile = cProfile.Profile() if given.profile and size == sizes[-1] else None
        begun = time.process_time()
        dossier = profile.runcall(reconcile, readings) if profile else reconcile(readings)
        seconds = time.process_time() - begun
        words = sum(len(a.text.split()) for a in accounts)
        each = reading / max(1, len(new))
        print(f"{size:8} {words:8} {reading:8.2f} {each:7.3f} {seconds:12.2f} {seconds / size:7.3f}", end=" ")
        print(f"{len(dossier.claims):7}", flush=True)
        if profile:
            pstats.Stats(profile).sort_stats("cumulative").print_stats("twosource", given.profile)


if __name__ == "__main__":
    main()
