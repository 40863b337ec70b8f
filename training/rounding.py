"""Arrays of an ONNX graph in eight bits that come back as 32-bit floats: only the weights are coarse, no sum is."""

from __future__ import annotations

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

#: Smaller arrays (biases, norms) stay as they are.
LEAST = 50_000


def rounded(model: onnx.ModelProto, group: int) -> onnx.ModelProto:
    """The model with its large arrays in eight bits, so many weights of a row to a scale.

    The nodes that spread them out again stand on constants, so they are folded when the model is loaded.  Only of the
    word pieces, half of the model, the rows that are asked for are spread, when they are.
    """
    graph = model.graph
    first: list[onnx.NodeProto] = []
    for array in [a for a in graph.initializer if np.prod(a.dims) >= LEAST and a.data_type == TensorProto.FLOAT]:
        user = next(n for n in graph.node if array.name in n.input)
        if user.op_type == "Gather":
            _round_rows(graph, array, user, group)
        elif not array.dims[0] % group and not array.dims[-1] % group:
            first += _round_whole(graph, array, user.op_type == "MatMul", group)
    for place, node in enumerate(first):
        graph.node.insert(place, node)
    onnx.checker.check_model(model)
    return model


def _round_rows(graph: onnx.GraphProto, array: onnx.TensorProto, user: onnx.NodeProto, group: int) -> None:
    values, name, at = numpy_helper.to_array(array), array.name, list(graph.node).index(user)
    graph.initializer.remove(array)
    graph.node.remove(user)
    graph.initializer.extend(_halves(values, name, (0, 0, values.shape[1]), group))
    picked = [helper.make_node("Gather", [f"{name}.{k}", user.input[1]], [f"{name}.{k}i"], axis=0) for k in "qs"]
    for place, node in enumerate([*picked, *_spread(name, "i", user.output[0])]):
        graph.node.insert(at + place, node)


def _round_whole(graph: onnx.GraphProto, array: onnx.TensorProto, turned: bool, group: int) -> list[onnx.NodeProto]:
    """What spreads the array; ``turned`` where it is stored input by output, so that one output sums up a column."""
    values, name = numpy_helper.to_array(array), array.name
    graph.initializer.remove(array)
    values = values.T if turned else values
    graph.initializer.extend(_halves(values, name, values.shape, group))
    nodes = _spread(name, "", f"{name}.rows" if turned else name)
    if turned:
        nodes.append(helper.make_node("Transpose", [f"{name}.rows"], [name], perm=[1, 0]))
    return nodes


def _halves(values: np.ndarray, name: str, shape: tuple[int, ...], group: int) -> list[onnx.TensorProto]:
    """An array as whole numbers, their scales, and the shape to give back."""
    rows = values.reshape(len(values), -1, group)
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
