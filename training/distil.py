"""Teach the small network what the teacher thinks: ``python training/distil.py EXAMPLES.jsonl OUT.pt SOFT.pkl ...``.

Goes on from published model files.  Half of what is asked for is the corpora's own label, where they have one, and
half the teacher's whole opinion, which says of a doubtful word how doubtful it is (Hinton, Vinyals and Dean, 2015).
The learning rate falls to zero over the minutes given.
"""

from __future__ import annotations

import argparse
import pickle
import random
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812
from augment import hidden
from network import CORPORA, NAMES, Reader, load_encoder
from soft import Soft
from torch import Tensor, nn
from train import NONE, WEIGHTS, Average, of_heads, options, padded, read, resume, seeded

#: Of tweets the corpora's own names are learned: the teacher has not seen theirs.
OWN_NAMES = frozenset({"wnut17", "btc"})
#: Share of the corpora's own labels.
GOLD = 0.5
GOLD_AT = {"names": 0, "pos": 1, "starts": 2, "arcs": 3, "relations": 4, "roles": 5}


def filled(rows: Sequence[np.ndarray], fill: float = 0.0) -> Tensor:
    """Scores of several examples in one table; arcs are as wide as they are long."""
    n = max(len(row) for row in rows)
    square = rows[0].ndim == 2 and all(row.shape[0] == row.shape[1] for row in rows)
    table = torch.full((len(rows), n, n if square else rows[0].shape[1]), fill)
    for i, row in enumerate(rows):
        table[i, : row.shape[0], : row.shape[1]] = torch.from_numpy(row.astype(np.float32))
    return table


def opinion(scores: Tensor, taught: Tensor, weight: Tensor) -> Tensor:
    """Cross entropy against the teacher's distribution, over the words that count."""
    each = -(taught.softmax(-1) * scores.float().log_softmax(-1)).sum(-1)
    return (each * weight).sum() / weight.sum().clamp(min=1.0)


def loss(reader: Reader, batch: Sequence[Soft], rng: random.Random) -> Tensor:
    shown = [hidden(x.pieces, x.gold[0], NAMES.index("O"), rng) for x in batch]
    ids, case, first = (padded([s[k] for s in shown], fill) for k, fill in ((0, 0), (1, 7), (2, 0)))
    mask = padded([[1] * len(s[0]) for s in shown], 0)
    corpora = torch.tensor([x.corpus for x in batch])
    heads = padded([[max(0, h) for h in x.heads.tolist()] for x in batch], 0)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        names, pos, starts, arcs, rel_heads, rel_deps, roles = reader(ids, case, mask, first, corpora)
        lengths = (first > 0).sum(1) + 1
        real = torch.arange(arcs.shape[1])[None] < lengths[:, None]
        arcs = arcs.float().masked_fill(~real[:, None, :], -1e4)
        relations = reader.relations(rel_heads, rel_deps, heads)
    told = {"names": names, "pos": pos, "starts": starts, "arcs": arcs, "relations": relations, "roles": roles}
    words = real.clone()
    words[:, 0] = False
    named = words & torch.tensor([CORPORA[x.corpus] not in OWN_NAMES for x in batch])[:, None]
    total = torch.zeros(())
    for key, scores in told.items():
        gold = padded([x.gold[GOLD_AT[key]] for x in batch], NONE)
        if (gold != NONE).any():
            flat = scores.float().reshape(-1, scores.shape[-1])
            share = 1.0 if key == "roles" else GOLD
            total = total + share * WEIGHTS[key] * F.cross_entropy(flat, gold.reshape(-1), ignore_index=NONE)
        if key != "roles":
            taught = filled([getattr(x, key) for x in batch], -1e4 if key == "arcs" else 0.0)
            weight = (named if key == "names" else words).float()
            total = total + 2 * (1 - GOLD) * WEIGHTS[key] * opinion(scores, taught, weight)
    return total


def batches(rows: Sequence[Soft], most: int, rng: random.Random) -> list[list[Soft]]:
    found: list[list[Soft]] = [[]]
    for x in sorted(rows, key=lambda x: len(x.pieces[0]) + rng.random() * 12):
        if found[-1] and len(x.pieces[0]) * (len(found[-1]) + 1) > most:
            found.append([])
        found[-1].append(x)
    rng.shuffle(found)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("examples", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("soft", type=Path, nargs="+")
    parser.add_argument("--weights", type=Path, required=True, help="MiniLM's model.safetensors")
    parser.add_argument("--on", type=Path, required=True, help="a folder of published model files")
    options(parser, batch=1000, rate=1.5e-4)
    parser.set_defaults(minutes=80.0)
    args = parser.parse_args()
    rng = seeded(args)
    _, lists, _ = read(args.examples)
    rows = [row for path in args.soft for row in pickle.loads(path.read_bytes())]
    reader = Reader(len(lists["pos"]), len(lists["relations"]), len(lists["roles"]))
    load_encoder(reader, args.weights)
    resume(reader, args.on, lists)
    reader.words.weight.requires_grad_(False)
    reader.places.weight.requires_grad_(False)
    heads, body = of_heads(reader)
    rates = (args.rate, 5 * args.rate)
    groups = [{"params": p, "lr": r} for p, r in zip((body, heads), rates, strict=True)]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98))
    average, began, step, done = Average(reader, 0.998), time.time(), 0, 0.0
    told = {"labels": lists, "arguments": {k: str(v) for k, v in vars(args).items()}}
    reader.train()
    while done < 1:
        for batch in batches(rows, args.batch, rng):
            done = (time.time() - began) / (60 * args.minutes)
            if done >= 1:
                break
            for group, rate in zip(optimizer.param_groups, rates, strict=True):
                group["lr"] = rate * min(1.0, (step + 1) / 200) * (1 - done)
            optimizer.zero_grad()
            value = loss(reader, batch, rng)
            value.backward()
            nn.utils.clip_grad_norm_([*body, *heads], 1.0)
            optimizer.step()
            average.update(reader, step)
            step += 1
            if step % 500 == 0:
                print(f"step {step}  loss {value.item():.3f}  {done:.0%}", flush=True)
    torch.save({"weights": average.weights, **told}, args.out)


if __name__ == "__main__":
    main()
