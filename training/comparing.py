"""What makes a probability of two clauses: their features, and every word piece against its like in the other clause.

Attend, compare, aggregate (Parikh et al., *A decomposable attention model*, EMNLP 2016): each piece looks for what is
like it in the other clause, the two are held against each other, and what comes of it is summed up over both clauses.
So a place or a verb without its like can weigh more than it has weight in the clause.  It does not matter which of the
two clauses comes first.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from twosource.reconcile.alignment.likeness import FEATURES

#: Numbers that a piece is brought down to before it is compared, that come of comparing it, and of the two clauses.
BRIEF, SEEN, JUDGED = 32, 48, 48
#: Shares of the parts that are hidden while learning.
HIDDEN = 0.3
#: Beside the features of ``likeness``: the larger and the smaller share of the one clause that is found in the other.
TOLD = len(FEATURES) + 2


class Comparison(nn.Module):
    """The log odds of pairs of clauses."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.told, self.sharpness = nn.Linear(TOLD, 1), nn.Parameter(torch.tensor(10.0))
        nn.init.zeros_(self.told.weight)
        self.told.weight.data[0, -2:] = 3.0
        nn.init.constant_(self.told.bias, -6.0)
        self.brief = nn.Linear(width, BRIEF, bias=False)
        self.compare = nn.Sequential(nn.Linear(4 * BRIEF + 3, SEEN), nn.ReLU(), nn.Dropout(HIDDEN))
        self.judge = nn.Sequential(
            nn.Linear(4 * SEEN + TOLD, JUDGED), nn.ReLU(), nn.Dropout(HIDDEN), nn.Linear(JUDGED, 1)
        )
        nn.init.zeros_(self.judge[-1].weight)

    def forward(self, one: Tensor, weights: Tensor, other: Tensor, weights_too: Tensor, features: Tensor) -> Tensor:
        """Of clauses as rows: vectors of pieces, their weights (0: no piece), features."""
        near = one @ other.transpose(1, 2)
        summed, strongest, share = self.side(one, weights, other, weights_too, near)
        summed_too, strongest_too, share_too = self.side(other, weights_too, one, weights, near.transpose(1, 2))
        shares = torch.stack([torch.maximum(share, share_too), torch.minimum(share, share_too)], 1)
        told = torch.cat([features, shares], 1)
        both = [
            summed + summed_too, (summed - summed_too).abs(),
            torch.maximum(strongest, strongest_too), torch.minimum(strongest, strongest_too), told,
        ]  # fmt: skip
        return (self.told(told) + self.judge(torch.cat(both, 1)))[:, 0]

    def side(
        self, own: Tensor, weights: Tensor, other: Tensor, weights_too: Tensor, near: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        """What comes of the pieces of one clause, their mean and the most of them; the share found in the other."""
        near = near.masked_fill((weights_too <= 0)[:, None, :], -1e4)
        like = torch.softmax(near * self.sharpness, -1) @ other
        nearest, share = near.max(-1).values, weights / weights.sum(1, keepdim=True).clamp_min(1e-6)
        a, b = self.brief(own), self.brief(like)
        parts = torch.cat([a, b, 5 * a * b, (a - b).abs(), torch.stack([nearest, share, weights], -1)], -1)
        seen = self.compare(parts)
        strongest = seen.masked_fill((weights <= 0)[..., None], -1e4).max(1).values
        return (seen * share[..., None]).sum(1), strongest, (nearest * share).sum(1)


def export(model: Comparison, path: Path) -> None:
    """The weights as arrays by name, 32-bit floats."""
    np.savez(path, **{name: value.detach().numpy().astype(np.float32) for name, value in model.named_parameters()})
