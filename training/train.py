"""Fine-tune the network: ``python training/train.py EXAMPLES.jsonl WEIGHTS.safetensors OUT.pt --minutes 50``.

Runs on a GPU where there is one, else on the threads given.  The learning rate falls to zero over the time allowed,
so that a run of any length ends in a finished model; ``--epochs`` gives runs that repeat to the bit on one machine.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
import torch.nn.functional as F  # noqa: N812
from augment import RENAMED, Renamer, hidden
from network import CORPORA, NAMES, Heads, Reader, labels, load_encoder
from published import weights
from torch import Tensor, nn

from twosource.text.encoder import Features

LONGEST = 90
NONE = -100
WEIGHTS = {"names": 1.5, "pos": 0.7, "starts": 1.0, "arcs": 1.0, "relations": 1.0, "roles": 0.25}


class Example:
    """A few sentences as numbers: word pieces, case, first pieces, and for every word its gold labels."""

    def __init__(self, paragraph: dict, a: int, b: int, names: dict[str, dict[str, int]], f: Features) -> None:
        self._features, self._words, self._names = f, paragraph["words"][a:b], (paragraph["names"] or [])[a:b]
        self.pieces = f.of(self._words)
        self.corpus = CORPORA.index(paragraph["corpus"])
        n = b - a

        def numbers(key: str, table: dict[str, int]) -> list[int]:
            values = paragraph[key]
            return [NONE] + ([table.get(v, NONE) for v in values[a:b]] if values else [NONE] * n)

        heads = paragraph["heads"]
        self.gold = [
            numbers("names", names["names"]), numbers("pos", names["pos"]),
            [NONE] + (paragraph["starts"][a:b] if paragraph["starts"] else [NONE] * n),
            [NONE] + ([max(0, h - a) for h in heads[a:b]] if heads else [NONE] * n),
            numbers("relations", names["relations"]), numbers("roles", names["roles"]),
        ]  # fmt: skip

    def shown(self, renamer: Renamer, rng: random.Random) -> tuple[list[int], list[int], list[int]]:
        """The pieces of the example as this epoch shows them."""
        pieces = self.view(renamer, rng) if self._names and rng.random() < RENAMED else self.pieces
        return hidden(pieces, self.gold[0], NAMES.index("O"), rng)

    def view(self, renamer: Renamer, rng: random.Random) -> tuple[list[int], list[int], list[int]]:
        """The pieces of the example with some of its names exchanged."""
        return self._features.of(renamer.words(self._words, self._names, rng)) if self._names else self.pieces


def chunks(paragraph: dict[str, list]) -> Iterator[tuple[int, int]]:
    """Runs of whole sentences up to ``LONGEST`` words; names-only paragraphs are cut anywhere."""
    n = len(paragraph["words"])
    starts = [i for i, s in enumerate(paragraph["starts"]) if s] if paragraph["starts"] else range(0, n, 45)
    bounds = [*starts, n]
    a = 0
    for b, after in zip(bounds[1:], [*bounds[2:], n + LONGEST], strict=False):
        if after - a > LONGEST or b == n:
            if b - a <= 160:
                yield a, b
            a = b


def batches(data: list[Example], most: int, rng: random.Random) -> list[list[Example]]:
    found: list[list[Example]] = []
    batch: list[Example] = []
    for e in sorted(data, key=lambda e: len(e.pieces[0]) + rng.random() * 12):
        if batch and len(e.pieces[0]) * (len(batch) + 1) > most:
            found.append(batch)
            batch = []
        batch.append(e)
    found.append(batch)
    rng.shuffle(found)
    return found


def collate(
    batch: list[Example], renamer: Renamer, rng: random.Random, device: str
) -> tuple[list[Tensor], list[Tensor]]:
    ids, case, first = zip(*(e.shown(renamer, rng) for e in batch), strict=True)
    mask = [[1] * len(row) for row in ids]
    inputs = [padded(rows, fill).to(device) for rows, fill in ((ids, 0), (case, 7), (mask, 0), (first, 0))]
    corpora = torch.tensor([e.corpus for e in batch], device=device)
    gold = (padded([e.gold[k] for e in batch], NONE) for k in range(len(batch[0].gold)))
    return [*inputs, corpora], [labels_.to(device) for labels_ in gold]


def padded(rows: Sequence[Sequence[int]], fill: int) -> Tensor:
    """Rows of numbers in one table, filled up at their ends."""
    table = torch.full((len(rows), max(map(len, rows))), fill)
    for i, row in enumerate(rows):
        table[i, : len(row)] = torch.tensor(row)
    return table


def loss(reader: Heads, inputs: list[Tensor], gold: list[Tensor]) -> Tensor:
    names, pos, starts, arcs, rel_heads, rel_deps, roles = reader(*inputs)
    real = torch.zeros_like(gold[0], dtype=torch.bool)
    lengths = (inputs[3] > 0).sum(1) + 1
    real |= torch.arange(real.shape[1], device=real.device) < lengths[:, None]
    arcs = arcs.float().masked_fill(~real[:, None, :], -1e4)
    parts = {"names": (names, gold[0]), "pos": (pos, gold[1]), "starts": (starts, gold[2]), "arcs": (arcs, gold[3])}
    total = torch.zeros((), device=arcs.device)
    for key, (scores, wanted) in {**parts, "roles": (roles, gold[5])}.items():
        if (wanted != NONE).any():
            flat = scores.float().reshape(-1, scores.shape[-1])
            total = total + WEIGHTS[key] * F.cross_entropy(flat, wanted.reshape(-1), ignore_index=NONE)
    if (gold[3] != NONE).any():
        rel = reader.relations(rel_heads, rel_deps, gold[3].clamp(min=0)).float()
        flat = rel.reshape(-1, rel.shape[-1])
        total = total + WEIGHTS["relations"] * F.cross_entropy(flat, gold[4].reshape(-1), ignore_index=NONE)
    return total


class Average:
    """A running average of the weights, which reads better than the last ones."""

    def __init__(self, reader: nn.Module, keep: float) -> None:
        self._keep, self.weights = keep, {k: v.detach().clone() for k, v in reader.state_dict().items()}

    def update(self, reader: nn.Module, step: int) -> None:
        keep = min(self._keep, (1 + step) / (10 + step))
        for k, v in reader.state_dict().items():
            if v.dtype.is_floating_point and k not in ("words.weight", "places.weight"):
                self.weights[k].lerp_(v.detach(), 1 - keep)


def options(parser: argparse.ArgumentParser, batch: int, rate: float) -> None:
    """Add what every run is told: how long, from which seed, how wide and how fast."""
    parser.add_argument("--minutes", type=float)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--batch", type=int, default=batch, help="word pieces of a batch")
    parser.add_argument("--rate", type=float, default=rate)


def seeded(args: argparse.Namespace) -> random.Random:
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    return random.Random(args.seed)


def read(path: Path) -> tuple[list[dict], dict[str, list[str]], dict[str, dict[str, int]]]:
    """The paragraphs of an examples file, the labels in them, and the number of each label."""
    paragraphs = [json.loads(line) for line in path.open(encoding="utf-8")]
    lists = labels(paragraphs)
    return paragraphs, lists, {key: {label: i for i, label in enumerate(found)} for key, found in lists.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("examples", type=Path)
    parser.add_argument("weights", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--vocabulary", type=Path, required=True, help="vocabulary.txt of the model package")
    parser.add_argument("--on", type=Path, help="a folder of published model files to train on from")
    parser.add_argument("--only", nargs="+", default=CORPORA, help="corpora to train on (all)")
    parser.add_argument("--epochs", type=float, default=10)
    options(parser, batch=1000, rate=2e-4)
    args = parser.parse_args()
    rng = seeded(args)
    paragraphs, lists, tables = read(args.examples)
    features = Features.read(args.vocabulary, 8)
    chosen = [p for p in paragraphs if p["corpus"] in args.only]
    data = [Example(p, a, b, tables, features) for p in chosen for a, b in chunks(p)]
    device = "cuda" if torch.cuda.is_available() else "cpu"
    reader = Reader(len(lists["pos"]), len(lists["relations"]), len(lists["roles"]))
    load_encoder(reader, args.weights)
    if args.on:
        resume(reader, args.on, lists)
    reader.words.weight.requires_grad_(False)  # 12 of 23 million; the words are known already
    reader.places.weight.requires_grad_(False)
    reader.to(device)
    pieces = sum(len(e.pieces[0]) for e in data)
    print(f"{len(data)} examples, {pieces} word pieces an epoch, {device}", flush=True)
    told = {"labels": lists, "arguments": {k: str(v) for k, v in vars(args).items()}}
    average = run(reader, data, Renamer(paragraphs), args, rng, told)
    torch.save({"weights": average.weights, **told}, args.out)


def resume(reader: Reader, folder: Path, lists: dict[str, list[str]]) -> None:
    """Take over what published files have in the same shape; the word embeddings stay those of the encoder."""
    theirs = json.loads((folder / "labels.json").read_text())
    if any(theirs[key] != lists[key] for key in ("pos", "relations")):
        raise SystemExit(f"{folder} has other labels than the examples")
    own = reader.state_dict()
    same = {k: v for k, v in weights(folder).items() if k in own and own[k].shape == v.shape and k != "words.weight"}
    reader.load_state_dict(same, strict=False)
    print(f"of {len(own)} arrays {len(same)} are from {folder}; new: {', '.join(sorted(own.keys() - same.keys()))}")


def of_heads(reader: nn.Module) -> tuple[list[nn.Parameter], list[nn.Parameter]]:
    """The weights of the heads, which begin from nothing and learn faster, and those of the encoder that may move."""
    named = [(n.split(".")[0] in _HEADS, p) for n, p in reader.named_parameters() if p.requires_grad]
    return [p for head, p in named if head], [p for head, p in named if not head]


def run(
    reader: Heads, data: list[Example], renamer: Renamer, args: argparse.Namespace, rng: random.Random, told: dict
) -> Average:
    device = reader.pos.weight.device.type
    heads, body = of_heads(reader)
    rates = (args.rate, 10 * args.rate)
    groups = [{"params": p, "lr": r} for p, r in zip((body, heads), rates, strict=True)]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98))
    average = Average(reader, 0.998)
    began, step, seen, total = time.time(), 0, 0, 0.0
    planned = args.epochs * len(batches(data, args.batch, random.Random(0)))
    reader.train()
    while True:
        for batch in batches(data, args.batch, rng):
            done = (time.time() - began) / (60 * args.minutes) if args.minutes else step / planned
            if done >= 1:
                return average
            for group, rate in zip(optimizer.param_groups, rates, strict=True):
                group["lr"] = rate * min(1.0, (step + 1) / 100) * (1 - done)
            inputs, gold = collate(batch, renamer, rng, device)
            with torch.autocast(device, dtype=torch.bfloat16):
                value = loss(reader, inputs, gold)
            optimizer.zero_grad()
            value.backward()
            nn.utils.clip_grad_norm_([*body, *heads], 1.0)
            optimizer.step()
            average.update(reader, step)
            step, seen, total = step + 1, seen + int(inputs[2].sum()), total + value.item()
            if step % 100 == 0:
                spent = time.time() - began
                print(
                    f"step {step}  loss {total / 100:.3f}  {seen / spent:.0f} pieces/s  {spent:.0f} s  {done:.0%}",
                    flush=True,
                )
                total = 0.0
            if step % 1000 == 0:
                torch.save({"weights": average.weights, **told}, f"{args.out}.{step}")


_HEADS = frozenset(
    "case case_below corpus treebank name name_inner role pos start arc_head arc_dep rel_head rel_dep arc rel".split()
)


if __name__ == "__main__":
    main()
