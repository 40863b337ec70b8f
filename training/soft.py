"""What a teacher thinks of every word: ``python training/soft.py EXAMPLES.jsonl MPNET TEACHER.pt OUT.pkl``.

For each example the word pieces and the teacher's scores of names, tags, sentence starts, arcs and relations, in half
precision, a gigabyte for three million words.  ``--views 2`` reads each example with names again under other names.
"""

from __future__ import annotations

import argparse
import json
import pickle
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from augment import Renamer
from teacher import Teacher, built
from train import NONE, Example, chunks, padded, read

from twosource.text.encoder import Features

Pieces = tuple[list[int], list[int], list[int]]
#: A score that no other comes near.
NEVER = -3e4


@dataclass(frozen=True)
class Soft:
    """An example as the teacher reads it; ``heads`` are the arcs that ``relations`` are the scores of."""

    pieces: Pieces
    corpus: int
    gold: list[list[int]]
    names: np.ndarray
    pos: np.ndarray
    starts: np.ndarray
    arcs: np.ndarray
    relations: np.ndarray
    heads: np.ndarray


@torch.no_grad()
def softly(teacher: Teacher, batch: Sequence[tuple[Example, Pieces]]) -> Iterator[Soft]:
    ids, case, first = (padded([p[k] for _, p in batch], fill) for k, fill in ((0, 0), (1, 7), (2, 0)))
    mask = padded([[1] * len(p[0]) for _, p in batch], 0)
    corpora = torch.tensor([e.corpus for e, _ in batch])
    with torch.autocast("cpu", dtype=torch.bfloat16):
        names, pos, starts, arcs, rel_heads, rel_deps, _ = teacher(ids, case, mask, first, corpora)
        lengths = (first > 0).sum(1) + 1
        real = torch.arange(arcs.shape[1])[None] < lengths[:, None]
        arcs = arcs.float().masked_fill(~real[:, None, :], NEVER)
        # The relation is asked for the true arc where one is known.
        gold = padded([e.gold[3] for e, _ in batch], NONE)
        heads = torch.where(gold >= 0, gold, arcs.argmax(-1))
        relations = teacher.relations(rel_heads, rel_deps, heads)
    for k, (example, pieces) in enumerate(batch):
        n = int(lengths[k])
        scores = (names[k, :n], pos[k, :n], starts[k, :n], arcs[k, :n, :n].clamp(min=NEVER), relations[k, :n])
        halves = (s.float().half().numpy() for s in scores)
        yield Soft(pieces, example.corpus, example.gold, *halves, heads[k, :n].numpy().astype("int16"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("examples", type=Path)
    parser.add_argument("mpnet", type=Path)
    parser.add_argument("teacher", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--text", type=Path, help="examples without labels, from wikipedia.py, instead")
    parser.add_argument("--vocabulary", type=Path, required=True, help="vocabulary.txt of the model package")
    parser.add_argument("--views", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    paragraphs, lists, tables = read(args.examples)
    features, renamer, rng = Features.read(args.vocabulary, 8), Renamer(paragraphs), random.Random(100)
    shown = [json.loads(line) for line in args.text.open(encoding="utf-8")] if args.text else paragraphs
    data = [Example(p, a, b, tables, features) for p in shown for a, b in chunks(p)]
    items = [(e, e.view(renamer, rng) if view else e.pieces) for view in range(args.views) for e in data]
    items.sort(key=lambda item: len(item[1][0]))
    teacher = built(lists, args.mpnet)
    teacher.load_state_dict(torch.load(args.teacher, map_location="cpu")["weights"])
    teacher.eval()
    found: list[Soft] = []
    while len(found) < len(items):
        longest = len(items[min(len(found) + 20, len(items) - 1)][1][0])
        found.extend(softly(teacher, items[len(found) : len(found) + max(1, 2500 // longest)]))
    args.out.write_bytes(pickle.dumps(found, protocol=4))


if __name__ == "__main__":
    main()
