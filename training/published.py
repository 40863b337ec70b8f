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
    graph = onnx.load(str(folder / "model.onnx")).graph
    arrays = {a.name: numpy_helper.to_array(a) for a in graph.initializer}
    found = {name: a for name, a in arrays.items() if a.dtype == np.float32 and "_scale" not in name}
    for name in [n.removesuffix("_quantized") for n in arrays if n.endswith("_quantized")]:
        whole = arrays[f"{name}_quantized"].astype(np.float32)
        array = (whole - arrays[f"{name}_zero_point"].astype(np.float32)) * arrays[f"{name}_scale"]
        user = next((n.name for n in graph.node if n.op_type == "MatMulInteger" and f"{name}_quantized" in n.input), "")
        if user.count("/") > 1:  # "/layers.0/up/MatMul_quant": inputs by outputs there, outputs by inputs here
            found[".".join(user.split("/")[1:-1]) + ".weight"] = array.T
        else:
            found[name.removesuffix(".1")] = array
    found["rel"] = np.load(folder / "relations.npy").astype(np.float32)
    return {name: torch.from_numpy(np.ascontiguousarray(a)) for name, a in found.items()}
