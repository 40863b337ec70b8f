"""The weights of published model files, to train on from: rounded to eight bits, which the first steps mend."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor


def weights(folder: Path) -> dict[str, Tensor]:
    """Arrays by their names in ``network.Reader``, as many as the files have."""
    found = arrays(folder / "model.onnx")
    found["rel"] = np.load(folder / "relations.npy").astype(np.float32)
    return {name.removesuffix(".1"): torch.from_numpy(np.array(a)) for name, a in found.items()}


def arrays(path: Path) -> dict[str, np.ndarray]:
    """Weights of a model file by the names of their layers, as floats."""
    graph = onnx.load(str(path)).graph
    stored = {a.name: numpy_helper.to_array(a) for a in graph.initializer}
    found = {name: a for name, a in stored.items() if a.dtype == np.float32 and "_scale" not in name}
    for name in {n.rpartition("_")[0] for n in stored if n.endswith("_quantized")}:
        whole = stored[f"{name}_quantized"].astype(np.float32)
        found[name] = (whole - stored[f"{name}_zero_point"].astype(np.float32)) * stored[f"{name}_scale"]
    for name in {n.removesuffix(".q") for n in stored if n.endswith(".q")}:
        rows = (stored[f"{name}.q"] * stored[f"{name}.s"].astype(np.float32)).reshape(len(stored[f"{name}.q"]), -1)
        found[name] = rows if name.endswith(".weight") else rows.T
    for node in graph.node:
        name = node.input[1].removesuffix("_quantized") if node.op_type.startswith("MatMul") else ""
        if name in found and node.name.count("/") > 1:
            # "/layers.0/up/MatMul": inputs by outputs there, outputs by inputs here.
            found[".".join(node.name.split("/")[1:-1]) + ".weight"] = found.pop(name).T
    return found
