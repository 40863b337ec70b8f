"""Teach the reader of pairs which clauses stand in one row: ``python training/rows.py EXAMPLES FOLDER ...``.

``EXAMPLES`` comes from ``tables.py``.  ``FOLDER`` has the reader (``reader.onnx`` of ``reader.py``, or the files that
ship) and gets it with a second output, in the parts of ``parted.py``.  Its first two layers are read once; above them
its own four stay as they are, and four more, begun as copies, learn the rows.  So whoever asks for one output runs one
of the two branches, and what was measured of the other holds.  The learning rate falls to zero at the end of the time.
Twenty-three minutes on two cores with bf16 instructions, some 110,000 pairs.
"""

from __future__ import annotations

import argparse
import copy
import json
import random
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import onnx
import torch
import torch.nn.functional as F  # noqa: N812
from parted import LOWER, UPPER, parted
from published import arrays
from reader import HIDDEN, KNOWN, Reader, Small, batch
from rounding import rounded
from similarity import GROUP
from torch import Tensor, nn

from twosource.text.encoder import Features
from twosource.text.pair_reader import Marked, window

#: Layers that both outputs share.
SHARED = 2
#: Shares of what is shown: pairs of one row; of the others the likelier ones; the rest are any others.
ROW, LIKELY = 0.4, 0.4
#: Pairs of a step, steps of which pairs of like length are drawn together, learning rate of the layers (three times
#: that for what stands on them), and how far from 0 the aims stay (and twice from 1).
SIZE, TOGETHER, RATE, OPEN = 64, 4, 5e-5, 0.01


class Pair(NamedTuple):
    """The pieces of two clauses, their features, and whether they stand in one row."""

    one: list[int]
    other: list[int]
    features: list[float]
    row: bool


class Story(NamedTuple):
    """The pairs of a story, the likeliest of the ``others`` first."""

    together: list[Pair]
    others: list[Pair]


class Rows(nn.Module):
    """A reader of pairs that also tells the log odds of one row."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader.eval().requires_grad_(requires_grad=False)
        self.upper = copy.deepcopy(reader.body.encoder.layers[SHARED:]).requires_grad_()
        first, last = reader.head[1], reader.head[4]
        self.first, self.last = copy.deepcopy(first).requires_grad_(), nn.Linear(last.in_features, 1)
        with torch.no_grad():
            self.last.weight.copy_((last.weight[0] + last.weight[2] - last.weight[3])[None])
            self.last.bias.zero_()

    def row(self, ids: Tensor, am: Tensor, told: Tensor) -> Tensor:
        x, mask = self.shared(ids, am)
        return self.above(x, mask, told)

    def shared(self, ids: Tensor, am: Tensor) -> tuple[Tensor, Tensor]:
        encoder = self.reader.body.encoder
        x = encoder.norm(encoder.words(ids) + encoder.places.weight[: ids.shape[1]] + encoder.kind)
        mask = (1.0 - am.float())[:, None, None, :] * -1e4
        for layer in encoder.layers[:SHARED]:
            x = layer(x, mask)
        return x, mask

    def above(self, x: Tensor, mask: Tensor, told: Tensor) -> Tensor:
        for layer in self.upper:
            x = layer(x, mask)
        return self.last(torch.tanh(self.first(torch.cat([x[:, 0].float(), told], 1))))[:, 0]

    def forward(self, ids: Tensor, am: Tensor, told: Tensor) -> tuple[Tensor, Tensor]:
        """Probabilities of the four labels, and of one row."""
        x, mask = self.shared(ids, am)
        row = self.above(x, mask, told).sigmoid()
        for layer in self.reader.body.encoder.layers[SHARED:]:
            x = layer(x, mask)
        return self.reader.head(torch.cat([x[:, 0], told], 1)).softmax(-1), row


def shipped(folder: Path) -> Reader:
    """The reader of the model files, without the branch that tells rows."""
    whole = folder / "reader.onnx"
    files = [whole] if whole.exists() else [folder / LOWER, folder / UPPER["likely"]]
    found = {name: a for file in files for name, a in arrays(file).items()}
    reader = Reader(Small())
    kept = reader.state_dict()  # what turns pieces into short vectors is no part of the reader
    for name in kept:
        tail = "." + name.removeprefix("body.encoder.")
        kept[name] = next((torch.from_numpy(a.copy()) for n, a in found.items() if f".{n}".endswith(tail)), kept[name])
    reader.load_state_dict(kept)
    return reader


def of_examples(path: Path, words: Features) -> tuple[dict[str, Story], list[Pair]]:
    """The pairs of each story, and those of the stories left out."""
    stories: dict[str, Story] = {}
    left: list[Pair] = []
    with path.open(encoding="utf-8") as lines:
        for e in map(json.loads, lines):
            one, other = (window(Marked(*e[side]), words) for side in ("one", "other"))
            pair = Pair(one, other, [*e["features"], 1.0], e["row"])
            if e["left_out"]:
                left.append(pair)
            else:
                told = stories.setdefault(e["story"], Story([], []))
                (told.together if pair.row else told.others).append(pair)
    return {name: told for name, told in stories.items() if told.together and told.others}, left


def shown(stories: Sequence[Story]) -> Iterator[list[Pair]]:
    """Steps without end; the pairs of a step are of like length."""
    while True:
        pool = []
        for _ in range(TOGETHER * SIZE):
            story, kind = random.choice(stories), random.random()
            if kind < ROW:
                pool.append(random.choice(story.together))
            elif kind < ROW + LIKELY:
                pool.append(story.others[int(len(story.others) * random.random() ** 2)])
            else:
                pool.append(random.choice(story.others))
        pool.sort(key=lambda pair: len(pair.one) + len(pair.other))
        steps = [pool[n : n + SIZE] for n in range(0, len(pool), SIZE)]
        yield from random.sample(steps, len(steps))


def learn(model: Rows, stories: Sequence[Story], words: Features, seconds: float) -> None:
    """Train for so many seconds."""
    learning = [{"params": [*model.upper.parameters()], "lr": RATE}]
    head = [*model.first.parameters(), *model.last.parameters()]
    optimiser = torch.optim.AdamW([*learning, {"params": head, "lr": 3 * RATE}], weight_decay=0.01)
    begun, start = [group["lr"] for group in optimiser.param_groups], time.time()
    for some in shown(stories):
        if (gone := (time.time() - start) / seconds) >= 1:
            return
        for group, full in zip(optimiser.param_groups, begun, strict=True):
            group["lr"] = full * min(1.0, gone / 0.06 + 0.02) * (1 - gone)
        ids, mask, told = batch(some, words, turned=random.random() < 0.5, device="cpu")
        told = told * (torch.rand(len(some), 1) > HIDDEN)
        aim = torch.tensor([OPEN + (1 - 3 * OPEN) * pair.row for pair in some])
        with torch.autocast("cpu", torch.bfloat16):
            odds = model.row(ids, mask, told)
        loss = F.binary_cross_entropy_with_logits(odds.float(), aim)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_([*model.upper.parameters(), *head], 1.0)
        optimiser.step()


@torch.no_grad()
def average_precision(model: Rows, pairs: Sequence[Pair], words: Features) -> float:
    """Average precision of the likeliest pairs of one row, each read in both orders."""
    found = []
    for n in range(0, len(pairs), 256):
        some = pairs[n : n + 256]
        both = (model.row(*batch(some, words, turned=turned, device="cpu")).sigmoid() for turned in (False, True))
        found.append(sum(both))
    order = torch.cat(found).argsort(descending=True).tolist()
    right = [n for n, k in enumerate(order, start=1) if pairs[k].row]
    return sum(k / n for k, n in enumerate(right, start=1)) / len(right)


def export(model: Rows, place: Path) -> None:
    """The reader as model files, weights in eight bits as those of the encoder."""
    ids = torch.randint(5, 2000, (3, 17))
    axes = {"ids": {0: "b", 1: "t"}, "am": {0: "b", 1: "t"}, "told": {0: "b"}, "likely": {0: "b"}, "row": {0: "b"}}
    with tempfile.TemporaryDirectory() as folder, torch.no_grad():
        plain, whole = (Path(folder) / name for name in ("plain.onnx", "whole.onnx"))
        torch.onnx.export(
            model, (ids, torch.ones_like(ids), torch.rand(3, KNOWN)), str(plain), dynamic_axes=axes,
            input_names=["ids", "am", "told"], output_names=["likely", "row"], opset_version=17, dynamo=False,
        )  # fmt: skip
        onnx.save(rounded(onnx.load(str(plain)), GROUP), str(whole))
        parted(whole, place)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("examples", "folder"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--vocabulary", type=Path, required=True)
    parser.add_argument("--seconds", type=float, default=1380)
    parser.add_argument(
        "--measured", type=int, default=5000, help="pairs of the stories left out that are read at the end"
    )
    args = parser.parse_args()
    random.seed(1)
    torch.manual_seed(1)
    words = Features.read(args.vocabulary, 32)
    stories, left = of_examples(args.examples, words)
    model = Rows(shipped(args.folder))
    learn(model, list(stories.values()), words, args.seconds)
    some = random.sample(left, min(args.measured, len(left)))
    print(f"average precision {average_precision(model, some, words):.3f} of {sum(p.row for p in some)} in {len(some)}")
    export(model, args.folder)
    (args.folder / "reader.onnx").unlink(missing_ok=True)


if __name__ == "__main__":
    main()
