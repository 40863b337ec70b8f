"""One network of several states of one run: ``python training/average.py OUT.pt A.pt B.pt ...``, weight by weight.

The states of the last third of a run lie around a better place than each of them.  ``--published FOLDER --share 0.4``
gives published files that part of the sum: a run that went on from them has learned its own corpora better, and the
sum keeps what the older one knows of others.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch
from published import weights
from torch import Tensor

#: What the published files have folded into other arrays, or leave as it was.
_FOLDED, _KEPT = ("corpus.weight", "treebank.weight"), "words.weight"


def mixed(own: dict[str, Tensor], folder: Path, share: float) -> dict[str, Tensor]:
    """The weights with those of published files, ``share`` of the sum; what is folded in there counts as zero."""
    theirs = weights(folder)
    same = {k for k, v in own.items() if k in theirs and theirs[k].shape == v.shape and k != _KEPT}
    mix = {k: v * (1 - share) + theirs[k] * share for k, v in own.items() if k in same}
    return {k: mix.get(k, v * (1 - share) if k in _FOLDED else v) for k, v in own.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("states", type=Path, nargs="+")
    parser.add_argument("--published", type=Path)
    parser.add_argument("--share", type=float, default=0.4)
    args = parser.parse_args()
    saved = [torch.load(path, map_location="cpu") for path in args.states]
    own = {k: sum(s["weights"][k].float() for s in saved) / len(saved) for k in saved[0]["weights"]}
    if args.published:
        own = mixed(own, args.published, args.share)
    torch.save({**saved[0], "weights": own}, args.out)


if __name__ == "__main__":
    main()
