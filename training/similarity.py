"""The sentence encoder as model files: ``python training/similarity.py MODEL.pt FOLDER --version V``.

``MODEL.pt`` comes from ``meaning.py``, and beside it ``MODEL.npz``, what was learned of comparing clauses; a file of
published weights (``.safetensors``) gives the encoder as it is before that.  Weights are whole numbers of eight bits,
one scale for every few of a row, and come back as 32-bit floats when the model is loaded: only they are coarse, the
sums are not, and the nearest sentence hardly ever changes.
``--float`` leaves the weights alone, to compare with.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import tempfile
from pathlib import Path

import onnx
import torch
import torch.nn.functional as F  # noqa: N812
from network import LAYERS, WIDTH, Layer, load_encoder
from parted import LOWER, UPPER
from rounding import rounded
from torch import Tensor, nn

#: Weights of a row that share a scale.  384 and 1536, the lengths of rows, are multiples.
GROUP = 32
FILES = ("encoder.onnx", "vocabulary.txt", "comparison.npz", LOWER, *UPPER.values())
#: Numbers of the vector of a word piece; the gate of one that nothing was learned of, before softplus: 1.
NARROW, GATE = 128, 0.5413


class Sentences(nn.Module):
    """MiniLM-L6, its word pieces brought down to ``NARROW`` numbers, and a gate for how much each of them tells."""

    def __init__(self) -> None:
        super().__init__()
        self.words, self.places = nn.Embedding(30522, WIDTH), nn.Embedding(512, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.narrowing, self.gate = nn.Linear(WIDTH, NARROW, bias=False), nn.Linear(WIDTH, 1)
        nn.init.zeros_(self.gate.weight)
        nn.init.constant_(self.gate.bias, GATE)

    def hidden(self, ids: Tensor, am: Tensor) -> Tensor:
        """A vector for every piece, in its sentence."""
        x = self.norm(self.words(ids) + self.places.weight[: ids.shape[1]] + self.kind)
        mask = (1.0 - am.float())[:, None, None, :] * -1e4
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def narrow(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """The pieces as short vectors of length one, and their gates, above 0."""
        return F.normalize(self.narrowing(x), dim=-1), F.softplus(self.gate(x))[..., 0]

    def begin(self, some: Tensor) -> None:
        """Bring pieces down to the directions in which some of them differ most."""
        _, _, directions = torch.linalg.svd(F.normalize(some, dim=-1), full_matrices=False)
        self.narrowing.weight.data.copy_(directions[:NARROW])

    def forward(self, ids: Tensor, am: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        x, real = self.hidden(ids, am), am.float()
        mean = F.normalize((x * real[:, :, None]).sum(1) / real.sum(1, keepdim=True), dim=1)
        return mean, *self.narrow(x)


def export(model: nn.Module, path: Path) -> None:
    ids = torch.randint(5, 2000, (3, 17))
    axes = {name: {0: "b", 1: "t"} for name in ("ids", "am", "pieces", "gates")} | {"vectors": {0: "b"}}
    torch.onnx.export(
        model, (ids, torch.ones_like(ids)), str(path), input_names=["ids", "am"],
        output_names=["vectors", "pieces", "gates"], dynamic_axes=axes, opset_version=17, dynamo=False,
    )  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--version", required=True)
    parser.add_argument("--float", action="store_true", dest="as_float")
    args = parser.parse_args()
    model = Sentences()
    if args.model.suffix == ".safetensors":
        load_encoder(model, args.model)
    else:
        model.load_state_dict(torch.load(args.model, weights_only=True))
    with tempfile.TemporaryDirectory() as folder, torch.no_grad():
        plain = Path(folder) / "plain.onnx"
        export(model.eval(), plain)
        found = onnx.load(str(plain))
        onnx.save(found if args.as_float else rounded(found, GROUP), str(args.folder / "encoder.onnx"))
    if args.model.suffix != ".safetensors":
        shutil.copy(args.model.with_suffix(".npz"), args.folder / "comparison.npz")
    files = [name for name in FILES if (args.folder / name).exists()]
    hashes = {name: hashlib.sha256((args.folder / name).read_bytes()).hexdigest() for name in files}
    manifest = {
        "format": "twosource.sentences/1", "name": "en", "version": args.version, "license": "Apache-2.0",
        "files": hashes,
    }  # fmt: skip
    (args.folder / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n")


if __name__ == "__main__":
    main()
