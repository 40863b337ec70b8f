"""Teach the sentence encoder which clauses tell the same: ``python training/meaning.py EXAMPLES WEIGHTS OUT``.

MiniLM-L6 begins as it was published; its word pieces and its first layers stay so.  A clause is the pieces of it in
their sentence, each brought down to few numbers and with a gate that says how much it tells.  What is learned, together
with the weights of the features of ``twosource.reconcile.alignment.likeness``, is how likely a reader puts two
clauses into one row (logistic loss; a pair that overlaps counts for a third).  The stories left out are measured on.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import time
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812
from comparing import Comparison, export
from network import load_encoder
from similarity import NARROW, Sentences
from torch import Tensor, nn

from twosource.text.encoder import Features
from twosource.text.sentence_vectors import WORD

#: What a label counts for, layers that stay as published, anchors of a batch.
TRUTH = {"S": 1.0, "D": 1.0, "P": 0.3, "N": 0.0}
FROZEN, BATCH = 2, 14
#: Word pieces of a sentence.
LONGEST = 160
Clause = tuple[str, int, int]


class Pairs(nn.Module):
    """The encoder, and what makes a probability of two clauses."""

    def __init__(self, weights: Path) -> None:
        super().__init__()
        self.encoder = Sentences()
        load_encoder(self.encoder, weights)
        self.comparison = Comparison(NARROW)
        still = [self.encoder.words, self.encoder.places, self.encoder.norm, *self.encoder.layers[:FROZEN]]
        for part in still:
            part.requires_grad_(False)
        self.encoder.kind.requires_grad_(False)

    def forward(self, batch: Sequence[dict], text: Text) -> Tensor:
        clauses = list({(e["story"], *side): None for e in batch for side in (e["one"], e["other"])})
        place = {c: n for n, c in enumerate(clauses)}
        vectors, weights = self.clauses(clauses, text)
        one, other = (torch.tensor([place[e["story"], *e[side]] for e in batch]) for side in ("one", "other"))
        told = torch.tensor([e["features"] for e in batch], dtype=torch.float32)
        return self.comparison(vectors[one], weights[one], vectors[other], weights[other], told)

    @torch.no_grad()
    def begin(self, some: Sequence[dict], text: Text) -> None:
        """Bring the pieces of some clauses down to the directions in which they differ most."""
        self.eval()
        made = [text.clause(*e["one"]) for e in some]
        hidden = [self.encoder.hidden(torch.tensor([i]), torch.ones(1, len(i)))[0, keep] for i, keep in made]
        self.encoder.begin(torch.cat(hidden))
        self.train()

    def clauses(self, clauses: Sequence[tuple], text: Text) -> tuple[Tensor, Tensor]:
        """Vectors of the pieces of clauses, and how much each piece tells; nothing where a clause has no more."""
        made = [text.clause(sentence, start, end) for _, sentence, start, end in clauses]
        longest = max(len(ids) for ids, _ in made)
        ids = torch.tensor([[*i, *[0] * (longest - len(i))] for i, _ in made])
        mask = torch.tensor([[1] * len(i) + [0] * (longest - len(i)) for i, _ in made])
        with torch.autocast("cpu", torch.bfloat16):
            hidden = self.encoder.hidden(ids, mask)
        vectors, gates = self.encoder.narrow(hidden.float())
        most = max(len(keep) for _, keep in made)
        at = torch.tensor([[*keep, *[0] * (most - len(keep))] for _, keep in made])
        told = [[text.rarity(c[0], i[k]) for k in keep] for c, (i, keep) in zip(clauses, made, strict=True)]
        rare = [[*row, *[0.0] * (most - len(row))] for row in told]
        picked = torch.gather(vectors, 1, at[:, :, None].expand(-1, -1, vectors.shape[-1]))
        return picked, torch.gather(gates, 1, at) * torch.tensor(rare)


class Text:
    """Sentences as word pieces, and how rare a piece is in a story."""

    def __init__(self, vocabulary: Path, stories: dict[str, list[str]]) -> None:
        self.words = Features.read(vocabulary, 32)
        counts = {s: Counter(p for c in cs for p in {i for i, _ in self.placed(c)}) for s, cs in stories.items()}
        self.stories = {s: (counts[s], len(cs)) for s, cs in stories.items()}
        self.clause = lru_cache(maxsize=None)(self._clause)

    def placed(self, sentence: str) -> list[tuple[int, tuple[int, int]]]:
        return [(p, w.span()) for w in WORD.finditer(sentence) for p in self.words.pieces(w[0])]

    def _clause(self, sentence: str, start: int, end: int) -> tuple[list[int], list[int]]:
        """The pieces of a sentence with its frame, and which of them are the clause's."""
        placed = self.placed(sentence)[: LONGEST - 2]
        inside = [n + 1 for n, (_, (a, b)) in enumerate(placed) if start <= a and b <= end]
        return [self.words.start, *(i for i, _ in placed), self.words.end], inside or [0]

    def rarity(self, story: str, piece: int) -> float:
        count, clauses = self.stories[story]
        return math.log((clauses + 1) / (count[piece] + 0.5)) / math.log(clauses + 2)


def loaded(path: Path) -> tuple[list[dict], list[dict], dict[str, list[str]]]:
    """The pairs to learn from, those of stories left out, and the clauses of every story."""
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    told = [e for e in lines if "clauses" in e]
    unseen = {e["story"] for e in told if e["left_out"]}
    pairs = [e for e in lines if "label" in e]
    seen, left = ([e for e in pairs if (e["story"] in unseen) == out] for out in (False, True))
    return seen, left, {e["story"]: e["clauses"] for e in told}


def precise(truth: np.ndarray, scores: np.ndarray) -> str:
    """Average precision, and recall where 0.8 and 0.9 of the pairs from a score up are right."""
    hits = np.cumsum(truth[np.argsort(-scores, kind="stable")])
    precision, recall = hits / np.arange(1, len(hits) + 1), hits / hits[-1]
    mean = float(np.sum(np.diff(recall, prepend=0.0) * precision))
    at = [float(recall[precision >= least].max(initial=0.0)) for least in (0.8, 0.9)]
    return f"average precision {mean:.3f}, recall at 0.8 {at[0]:.3f}, at 0.9 {at[1]:.3f}"


@torch.no_grad()
def measured(model: Pairs, pairs: Sequence[dict], text: Text) -> str:
    model.eval()
    scores = [s for k in range(0, len(pairs), 64) for s in model(pairs[k : k + 64], text).tolist()]
    model.train()
    return precise(np.array([e["label"] in "SD" for e in pairs], dtype=float), np.array(scores))


def train(model: Pairs, pairs: Sequence[dict], text: Text, args: argparse.Namespace) -> None:
    anchors: dict[tuple, list[dict]] = {}
    for e in pairs:
        anchors.setdefault((e["story"], *e["one"]), []).append(e)
    keys, steps = list(anchors), int(args.epochs * len(anchors) / BATCH)
    inside = [p for p in model.encoder.parameters() if p.requires_grad]
    told = list(model.comparison.told.parameters())
    others = [p for name, p in model.comparison.named_parameters() if not name.startswith("told")]
    rates = [{"params": inside, "lr": 4e-5}, {"params": told, "lr": 1e-2}, {"params": others, "lr": 1e-3}]
    optimiser = torch.optim.AdamW(rates, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda s: min(1.0, (s + 1) / (0.1 * steps + 1)) * max(0.0, 1 - s / steps)
    )
    queue: list[tuple] = []
    total, begun = 0.0, time.time()
    for step in range(steps):
        if len(queue) < BATCH:
            queue = random.sample(keys, len(keys))
        batch = [e for key in queue[:BATCH] for e in anchors[key]]
        queue = queue[BATCH:]
        truth = torch.tensor([TRUTH[e["label"]] for e in batch])
        loss = F.binary_cross_entropy_with_logits(model(batch, text), truth)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        total += loss.item()
        if step % 100 == 99:
            print(f"{step + 1} of {steps}: loss {total / 100:.3f}, {time.time() - begun:.0f} s", flush=True)
            total = 0.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("examples", type=Path)
    parser.add_argument("weights", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--vocabulary", type=Path, required=True)
    parser.add_argument("--epochs", type=float, default=3)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    random.seed(args.seed)
    torch.manual_seed(args.seed)
    seen, left, stories = loaded(args.examples)
    text = Text(args.vocabulary, stories)
    model = Pairs(args.weights)
    model.begin(random.sample(seen, min(600, len(seen))), text)
    train(model, seen, text, args)
    print(f"{len(seen)} pairs; {len(left)} of other stories: {measured(model, left, text)}")
    torch.save(model.encoder.state_dict(), args.out)
    export(model.comparison, args.out.with_suffix(".npz"))


if __name__ == "__main__":
    main()
