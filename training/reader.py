"""Teach a small network to read two clauses at once: ``python training/reader.py EXAMPLES INVENTED ...``.

First MPNet (110 million weights) learns the four labels from the judged pairs, once by themselves and once with
invented ones beside them; then MiniLM-L6 learns from the judged pairs what they are, and of all pairs, judged or not,
what MPNet thinks of them.  Both see the two sentences, each clause between two marks, and the features of
``twosource.reconcile.alignment.likeness``.  The learning rate falls to zero at the end of the time.  Needs a GPU: the
network that ships took 68 s for each of the two teachers and 70 s for itself on one H200.

``EXAMPLES`` comes from ``pairs.py --beside``, ``INVENTED`` is ``training/invented.jsonl.gz``: statements with others in
the same sense (``s``), that contradict them (``d``), and that only look as if they did (``n``).
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import onnx
import torch
import torch.nn.functional as F  # noqa: N812
from network import load_encoder
from rounding import rounded
from similarity import GROUP, Sentences
from teacher import places_of
from torch import Tensor, nn
from transformers import MPNetModel

from twosource.reconcile.alignment.likeness import FEATURES
from twosource.text.encoder import Features
from twosource.text.pair_reader import Marked, window

LABELS = "SDPN"
#: Features, and whether they are known; share of the pairs of which they are hidden.
KNOWN, HIDDEN = len(FEATURES) + 1, 0.15
Pair = tuple[list[int], list[int], list[float], int]


class Small(nn.Module):
    """MiniLM-L6; gives the vector of the first piece."""

    width = 384

    def __init__(self, weights: Path | None = None) -> None:
        super().__init__()
        self.encoder = Sentences()
        if weights is not None:
            load_encoder(self.encoder, weights)
        self.encoder.words.requires_grad_(False)

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        return self.encoder.hidden(ids, mask)[:, 0]


class Large(nn.Module):
    """MPNet; the same."""

    width = 768

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.encoder = MPNetModel.from_pretrained(folder, add_pooling_layer=False)

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        return self.encoder(input_ids=places_of(ids), attention_mask=mask)[0][:, 0]


class Reader(nn.Module):
    """A reader of pairs: the log odds of the four labels."""

    def __init__(self, body: Small | Large) -> None:
        super().__init__()
        self.body, width = body, body.width
        self.head = nn.Sequential(
            nn.Dropout(0.1), nn.Linear(width + KNOWN, width), nn.Tanh(), nn.Dropout(0.1), nn.Linear(width, len(LABELS))
        )

    def forward(self, ids: Tensor, mask: Tensor, told: Tensor) -> Tensor:
        return self.head(torch.cat([self.body(ids, mask).float(), told], 1))


def batch(pairs: Sequence[Pair], words: Features, *, turned: bool, device: str) -> tuple[Tensor, Tensor, Tensor]:
    rows = []
    for one, other, _, _ in pairs:
        first, then = (other, one) if turned else (one, other)
        rows.append([words.start, *first, words.end, *then, words.end])
    longest = max(map(len, rows))
    ids = torch.tensor([[*row, *[0] * (longest - len(row))] for row in rows], device=device)
    mask = torch.tensor([[1] * len(row) + [0] * (longest - len(row)) for row in rows], device=device)
    return ids, mask, torch.tensor([told for _, _, told, _ in pairs], device=device)


def of_invented(path: Path, words: Features) -> list[Pair]:
    """A statement beside each of the others, of which no features are known."""
    made: list[Pair] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for item in map(json.loads, lines):
            for key, label in (("s", 0), ("d", 1), ("n", 3)):
                for other in item[key]:
                    one, then = (window(Marked(t, 0, len(t)), words) for t in (item["a"], other))
                    made.append((one, then, [0.0] * KNOWN, label))
    return made


def of_examples(path: Path, words: Features) -> tuple[list[Pair], list[Pair], list[Pair]]:
    """Judged pairs, those of the stories left out, and pairs that nobody judged (label -1)."""
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    unseen = {e["story"] for e in lines if e.get("left_out")}
    seen: tuple[list[Pair], list[Pair], list[Pair]] = ([], [], [])
    for e in lines:
        if "one" not in e:
            continue
        one, other = (window(Marked(*e[side]), words) for side in ("one", "other"))
        label = -1 if e["label"] is None else LABELS.index(e["label"])
        kind = 2 if label < 0 else int(e["story"] in unseen)
        seen[kind].append((one, other, [*e["features"], 1.0], label))
    return seen


class Lesson(NamedTuple):
    """How fast and in what portions; invented pairs, and what they count; what larger networks think of each pair."""

    rate: float
    size: int
    invented: Sequence[Pair]
    share: float
    thought: Tensor | None = None


def learn(reader: Reader, pairs: Sequence[Pair], words: Features, args: argparse.Namespace, lesson: Lesson) -> None:
    """Train for ``args.seconds``."""
    rate, size, invented, share, thought = lesson
    rates = [{"params": [p for p in reader.body.parameters() if p.requires_grad], "lr": rate}]
    optimiser = torch.optim.AdamW([*rates, {"params": reader.head.parameters(), "lr": 3 * rate}], weight_decay=0.01)
    begun = [group["lr"] for group in optimiser.param_groups]
    reader.train()
    start, step = time.time(), 0
    while (gone := (time.time() - start) / args.seconds) < 1:
        for group, full in zip(optimiser.param_groups, begun, strict=True):
            group["lr"] = full * min(1.0, gone / 0.06 + 0.02) * (1 - gone)
        picked = random.choices(range(len(pairs)), k=size)
        some = [pairs[n] for n in picked]
        ids, mask, told = batch(some, words, turned=random.random() < 0.5, device=args.device)
        told = told * (torch.rand(len(some), 1, device=args.device) > HIDDEN)
        truth = torch.tensor([max(label, 0) for *_, label in some], device=args.device)
        aim = F.one_hot(truth, len(LABELS)).float()
        if thought is not None:
            judged = torch.tensor([[label >= 0] for *_, label in some], device=args.device)
            aim = torch.where(judged, (aim + thought[picked]) / 2, thought[picked])
        loss = F.cross_entropy(reader(ids, mask, told), aim)
        if share and step % 2 == 0:
            more = random.choices(invented, k=size // 2)
            made = reader(*batch(more, words, turned=random.random() < 0.5, device=args.device))
            loss = loss + share * F.cross_entropy(made, torch.tensor([p[3] for p in more], device=args.device))
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
        optimiser.step()
        step += 1


@torch.no_grad()
def likely(reader: Reader, pairs: Sequence[Pair], words: Features, device: str) -> Tensor:
    """Probabilities of the four labels, a row for each pair, the mean of both orders."""
    reader.eval()
    rows = []
    for n in range(0, len(pairs), 256):
        both = (batch(pairs[n : n + 256], words, turned=turned, device=device) for turned in (False, True))
        rows.append(sum(reader(*b).softmax(-1) for b in both) / 2)
    return torch.cat(rows)


def measured(name: str, found: Tensor, pairs: Sequence[Pair]) -> None:
    """How many of the likeliest contradictions are such."""
    order = found[:, 1].argsort(descending=True).tolist()
    for most in (5, 10, 15, 20, 30):
        print(f"{name}: of the first {most} contrary {sum(pairs[n][3] == 1 for n in order[:most])}")


class Told(nn.Module):
    """A reader that gives probabilities."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, ids: Tensor, am: Tensor, told: Tensor) -> Tensor:
        return self.reader(ids, am, told).softmax(-1)


def export(reader: Reader, path: Path) -> None:
    """The reader as a model file, weights in eight bits as those of the encoder."""
    ids = torch.randint(5, 2000, (3, 17))
    axes = {"ids": {0: "b", 1: "t"}, "am": {0: "b", 1: "t"}, "told": {0: "b"}, "likely": {0: "b"}}
    with tempfile.TemporaryDirectory() as folder, torch.no_grad():
        plain = Path(folder) / "plain.onnx"
        torch.onnx.export(
            Told(reader), (ids, torch.ones_like(ids), torch.rand(3, KNOWN)), str(plain), dynamic_axes=axes,
            input_names=["ids", "am", "told"], output_names=["likely"], opset_version=17, dynamo=False,
        )  # fmt: skip
        onnx.save(rounded(onnx.load(str(plain)), GROUP), str(path))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("examples", "invented", "weights", "mpnet", "folder"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--vocabulary", type=Path, required=True)
    parser.add_argument("--seconds", type=float, default=70, help="for each of the three networks")
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    args = parser.parse_args()
    words = Features.read(args.vocabulary, 32)
    judged, left, others = of_examples(args.examples, words)
    invented = of_invented(args.invented, words)
    every = [*judged, *others]
    thought = torch.zeros(len(every), len(LABELS), device=args.device)
    for seed, share in ((1, 0.0), (2, 0.5)):
        random.seed(seed)
        torch.manual_seed(seed)
        large = Reader(Large(args.mpnet)).to(args.device)
        learn(large, judged, words, args, Lesson(4e-5, 64, invented, share))
        measured(f"teacher {seed}", likely(large, left, words, args.device), left)
        thought += likely(large, every, words, args.device) / 2
    torch.manual_seed(5)
    small = Reader(Small(args.weights)).to(args.device)
    weighed = [*range(len(judged)), *range(len(every))]  # what is judged comes twice
    pairs = [every[n] for n in weighed]
    learn(small, pairs, words, args, Lesson(1.5e-4, 256, invented, 0.3, thought[weighed]))
    measured("reader", likely(small, left, words, args.device), left)
    export(small.cpu().eval(), args.folder / "reader.onnx")


if __name__ == "__main__":
    main()
