"""The plain sentence encoder as model files: ``python training/similarity.py WEIGHTS.safetensors FOLDER --version V``.

MiniLM-L6 as it was published, mean of its word pieces, length one.  Weights are whole numbers of eight bits, one scale
for every ``GROUP`` of a row, and come back as 32-bit floats when the model is loaded: only they are coarse, the sums
are not, and the nearest sentence hardly ever changes.  ``--float`` leaves the weights alone, to compare with.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
import torch.nn.functional as F  # noqa: N812
from network import LAYERS, WIDTH, Layer, load_encoder
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn

#: Weights that share a scale.  384 and 1536, the lengths of rows, are multiples.
GROUP = 32
#: Smaller arrays (biases, norms) stay as they are.
LEAST = 50_000
FILES = ("encoder.onnx", "vocabulary.txt")


class Sentences(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.words, self.places = nn.Embedding(30522, WIDTH), nn.Embedding(512, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, ids: Tensor, am: Tensor) -> Tensor:
        x = self.norm(self.words(ids) + self.places.weight[: ids.shape[1]] + self.kind)
        real = am.float()
        for layer in self.layers:
            x = layer(x, (1.0 - real)[:, None, None, :] * -1e4)
        return F.normalize((x * real[:, :, None]).sum(1) / real.sum(1, keepdim=True), dim=1)


def export(model: nn.Module, path: Path) -> None:
    ids = torch.randint(5, 2000, (3, 17))
    axes = {name: {0: "b", 1: "t"} for name in ("ids", "am")} | {"vectors": {0: "b"}}
    torch.onnx.export(
        model, (ids, torch.ones_like(ids)), str(path), input_names=["ids", "am"], output_names=["vectors"],
        dynamic_axes=axes, opset_version=17, dynamo=False,
    )  # fmt: skip


def smaller(model: onnx.ModelProto) -> onnx.ModelProto:
    """The model with its large arrays in eight bits.

    The nodes that spread them out again stand on constants, so they are folded when the model is loaded.  Only of the
    word pieces, half of the model, the rows that are asked for are spread, when they are.
    """
    graph = model.graph
    nodes: list[onnx.NodeProto] = []
    for array in [a for a in graph.initializer if np.prod(a.dims) >= LEAST]:
        values, name = numpy_helper.to_array(array), array.name
        graph.initializer.remove(array)
        user = next(n for n in graph.node if name in n.input)
        if user.op_type == "Gather":
            at = list(graph.node).index(user)
            graph.node.remove(user)
            graph.initializer.extend(_halves(values, name, (0, 0, WIDTH)))
            rows = [helper.make_node("Gather", [f"{name}.{k}", user.input[1]], [f"{name}.{k}i"], axis=0) for k in "qs"]
            for place, node in enumerate([*rows, *_spread(name, "i", user.output[0])]):
                graph.node.insert(at + place, node)
            continue
        # A layer's weights are stored input by output here: what one output sums up is a column.
        turned = user.op_type == "MatMul"
        values = values.T if turned else values
        graph.initializer.extend(_halves(values, name, values.shape))
        nodes += _spread(name, "", f"{name}.rows" if turned else name)
        if turned:
            nodes.append(helper.make_node("Transpose", [f"{name}.rows"], [name], perm=[1, 0]))
    for place, node in enumerate(nodes):
        graph.node.insert(place, node)
    onnx.checker.check_model(model)
    return model


def _halves(values: np.ndarray, name: str, shape: tuple[int, ...]) -> list[onnx.TensorProto]:
    """An array as whole numbers, their scales, and the shape to give back."""
    rows = values.reshape(len(values), -1, GROUP)
    scale = (np.abs(rows).max(axis=2, keepdims=True) / 127).astype(np.float16)
    whole = np.clip(np.rint(rows / np.maximum(scale.astype(np.float32), 1e-12)), -127, 127).astype(np.int8)
    parts = {"q": whole, "s": scale, "shape": np.array(shape, dtype=np.int64)}
    return [numpy_helper.from_array(part, f"{name}.{key}") for key, part in parts.items()]


def _spread(name: str, picked: str, out: str) -> list[onnx.NodeProto]:
    return [
        helper.make_node("Cast", [f"{name}.q{picked}"], [f"{name}.qf"], to=TensorProto.FLOAT),
        helper.make_node("Cast", [f"{name}.s{picked}"], [f"{name}.sf"], to=TensorProto.FLOAT),
        helper.make_node("Mul", [f"{name}.qf", f"{name}.sf"], [f"{name}.groups"]),
        helper.make_node("Reshape", [f"{name}.groups", f"{name}.shape"], [out]),
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--version", required=True)
    parser.add_argument("--float", action="store_true", dest="as_float")
    args = parser.parse_args()
    model = Sentences()
    load_encoder(model, args.weights)
    with tempfile.TemporaryDirectory() as folder, torch.no_grad():
        plain = Path(folder) / "plain.onnx"
        export(model.eval(), plain)
        found = onnx.load(str(plain))
        onnx.save(found if args.as_float else smaller(found), str(args.folder / "encoder.onnx"))
    hashes = {name: hashlib.sha256((args.folder / name).read_bytes()).hexdigest() for name in FILES}
    manifest = {
        "format": "twosource.sentences/1", "name": "en", "version": args.version, "license": "Apache-2.0",
        "files": hashes,
    }  # fmt: skip
    (args.folder / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n")


if __name__ == "__main__":
    main()
