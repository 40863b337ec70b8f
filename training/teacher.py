"""A larger reader to learn from: ``python training/teacher.py EXAMPLES.jsonl MPNET OUT.pt --minutes 80``.

MPNet (110 million weights, five times those of MiniLM) under the same heads.  It is too slow to ship, and knows far
more organisations; ``soft.py`` writes down what it thinks of every word, and ``distil.py`` teaches that to the small
network.  ``MPNET`` is a folder with the weights and their configuration, as ``transformers`` reads it.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch
from augment import Renamer
from network import CASE_AFTER, Heads
from torch import Tensor
from train import Example, chunks, options, read, run, seeded
from transformers import MPNetModel

from twosource.text.encoder import Features

WIDTH, ARC, NAME_INNER = 768, 512, 256
#: Corpora to learn from; what tweets call a name is not what news does.
TAUGHT = ("ewt", "gum", "wikigold")
#: BERT's special word pieces, and what MPNet has in their place; all others stand four further on.
_SHIFT, _SPECIAL = 4, {0: 1, 100: 3, 101: 0, 102: 2, 103: 30526}


def places_of(ids: Tensor) -> Tensor:
    """BERT's word pieces as MPNet numbers them."""
    pieces = ids + _SHIFT
    for bert, mpnet in _SPECIAL.items():
        pieces = torch.where(ids == bert, mpnet, pieces)
    return pieces


class Teacher(Heads):
    """The heads on MPNet; inputs are those of ``network.Reader``."""

    def __init__(self, pos: int, relations: int, roles: int, weights: Path) -> None:
        super().__init__(pos, relations, roles, width=WIDTH, arc=ARC, inner=NAME_INNER)
        self.lm = MPNetModel.from_pretrained(weights, attn_implementation="eager", add_pooling_layer=False)
        self.lm.embeddings.word_embeddings.weight.requires_grad_(False)

    def encoded(self, ids: Tensor, case: Tensor, am: Tensor) -> Tensor:
        pieces = places_of(ids)
        below = self.lm.embeddings
        places = torch.arange(2, 2 + ids.shape[1], device=ids.device)[None]
        x = below.word_embeddings(pieces) + below.position_embeddings(places) + self.case_below(case)
        x = below.dropout(below.LayerNorm(x))
        mask = (1.0 - am.float())[:, None, None, :] * -1e4
        near = self.lm.encoder.compute_position_bias(x)
        for i, layer in enumerate(self.lm.encoder.layer):
            if i == 2 * CASE_AFTER:
                x = x + self.case(case)
            x = layer(x, mask, near)[0]
        return x


def built(lists: dict[str, list[str]], weights: Path) -> Teacher:
    return Teacher(len(lists["pos"]), len(lists["relations"]), len(lists["roles"]), weights)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("examples", type=Path)
    parser.add_argument("mpnet", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--vocabulary", type=Path, required=True, help="vocabulary.txt of the model package")
    parser.add_argument("--on", type=Path, help="a state of an earlier run to go on from")
    parser.add_argument("--epochs", type=float, default=4)
    options(parser, batch=1200, rate=6e-5)
    args = parser.parse_args()
    rng = seeded(args)
    paragraphs, lists, tables = read(args.examples)
    features = Features.read(args.vocabulary, 8)
    chosen = [p for p in paragraphs if p["corpus"] in TAUGHT]
    data = [Example(p, a, b, tables, features) for p in chosen for a, b in chunks(p)]
    teacher = built(lists, args.mpnet)
    if args.on:
        teacher.load_state_dict(torch.load(args.on, map_location="cpu")["weights"])
    teacher.to("cuda" if torch.cuda.is_available() else "cpu")
    told = {"labels": lists, "arguments": {k: str(v) for k, v in vars(args).items()}}
    average = run(teacher, data, Renamer(paragraphs), args, rng, told)
    torch.save({"weights": average.weights, **told}, args.out)


if __name__ == "__main__":
    main()
