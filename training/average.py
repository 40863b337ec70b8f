"""One network of several states of one run: ``python training/average.py OUT.pt A.pt B.pt ...``, weight by weight.

The states of the last third of a run lie around a better place than each of them.
"""

from __future__ import annotations

import sys
from pathlib import Path

import torch


def main() -> None:
    out, *states = map(Path, sys.argv[1:])
    saved = [torch.load(path, map_location="cpu") for path in states]
    weights = {k: sum(s["weights"][k].float() for s in saved) / len(saved) for k in saved[0]["weights"]}
    torch.save({**saved[0], "weights": weights}, out)


if __name__ == "__main__":
    main()
