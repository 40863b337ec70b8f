"""Chunks of two headlines that say the same, as people have aligned them.

    python bench/ists.py DATA

DATA holds ``claims/ists/headlines.train.wa`` (SemEval-2016 task 2, interpretable similarity: pairs of headlines whose
chunks people cut and aligned).  The chunks are given.  Held against each other are the words that claims are aligned
by: stems, verbs of one group, opposites, numbers; each chunk goes to the likeliest chunk of the other headline, the
best pairs first.  Counted are pairs of words in aligned chunks, as the task does; in what way two chunks differ is not
told.  ``equal`` asks only for chunks with a word in common.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from math import fsum
from pathlib import Path

from twosource.reconcile.words.kin import akin, antonyms, stem
from twosource.reconcile.words.wording import weight

#: Likeness of two chunks from which they are aligned: one rare word of three in common.
LEAST = 0.15
#: What a pair of verbs of one group, and of opposites, is worth beside a word in common.
AKIN = 0.7

Chunk = tuple[int, ...]


@dataclass(frozen=True)
class Pair:
    """Two headlines as words, their chunks as numbers of words, and the aligned ones."""

    words: tuple[list[str], list[str]]
    chunks: tuple[list[Chunk], list[Chunk]]
    aligned: set[tuple[Chunk, Chunk]]


def pairs(path: Path) -> Iterator[Pair]:
    for block in re.findall(r"<sentence.*?</sentence>", path.read_text(encoding="utf-8"), re.S):
        one, other = (line[3:].split() for line in block.splitlines()[1:3])
        rows = re.search(r"<alignment>\n(.*?)</alignment>", block, re.S)
        found = [
            row.split(" // ")[0].split(" <==> ") for row in (rows[1].splitlines() if rows else ()) if " <==> " in row
        ]
        sides = [tuple(tuple(int(n) - 1 for n in side.split() if n != "0") for side in row) for row in found]
        aligned = {(a, b) for a, b in sides if a and b}
        chunks = [a for a, _ in sides if a], [b for _, b in sides if b]
        yield Pair((one, other), chunks, aligned)


def likeness(one: list[str], other: list[str], synonyms: bool) -> float:
    """Words that two chunks have in common (Dice), by how much they tell; verbs of one group count for less."""
    a, b = ({stem(w.lower()): weight(w.lower()) for w in side if w[0].isalnum()} for side in (one, other))
    common = fsum(a[w] for w in a.keys() & b.keys())
    if synonyms:
        rest = product(a.keys() - b.keys(), b.keys() - a.keys())
        near = any(akin(x, y) for x, y in rest) or bool(antonyms(frozenset(a), frozenset(b)))
        common += AKIN * near
    return 2 * common / (fsum(a.values()) + fsum(b.values()) or 1.0)


def guessed(pair: Pair, synonyms: bool) -> set[tuple[Chunk, Chunk]]:
    scored = []
    for a, b in product(*pair.chunks):
        words = [pair.words[0][i] for i in a], [pair.words[1][i] for i in b]
        scored.append((likeness(*words, synonyms), a, b))
    taken: set[tuple[int, Chunk]] = set()
    found = set()
    for score, a, b in sorted(scored, key=lambda s: (-s[0], s[1:])):
        if score >= LEAST and (0, a) not in taken and (1, b) not in taken:
            taken |= {(0, a), (1, b)}
            found.add((a, b))
    return found


def links(aligned: set[tuple[Chunk, Chunk]]) -> set[tuple[int, int]]:
    return {(i, j) for a, b in aligned for i, j in product(a, b)}


def main() -> None:
    every = list(pairs(Path(sys.argv[1]) / "claims" / "ists" / "headlines.train.wa"))
    for name, synonyms in (("equal", False), ("kin", True)):
        gold = ours = both = 0
        for pair in every:
            wanted, found = links(pair.aligned), links(guessed(pair, synonyms))
            gold, ours, both = gold + len(wanted), ours + len(found), both + len(wanted & found)
        r, p = both / gold, both / ours
        print(f"{name:6} {len(every)} pairs: recall {r:.3f} precision {p:.3f} F1 {2 * p * r / (p + r):.3f}")


if __name__ == "__main__":
    main()
