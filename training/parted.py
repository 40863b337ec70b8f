"""The reader of pairs as it ships: one file for what both outputs share, and one for each of them.

``python training/parted.py READER.onnx FOLDER``

onnxruntime works out every output of a file, whichever is asked for; of one file for both a third of the work was for
nothing.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import onnx
from onnx.utils import Extractor

#: What leaves the last layer that both outputs share, by its name in the graph and in the files.
SEAM, SHARED = "/layers.1/norm2/LayerNormalization_output_0", "shared"
LOWER, UPPER = "reader.shared.onnx", {"likely": "reader.likely.onnx", "row": "reader.row.onnx"}


def parted(path: Path, folder: Path) -> None:
    """Write the parts of a reader with two outputs."""
    model = _renamed(onnx.load(str(path)))
    width = model.graph.value_info.add()
    width.CopyFrom(onnx.helper.make_tensor_value_info(SHARED, onnx.TensorProto.FLOAT, ["b", "t", None]))
    cut = Extractor(model).extract_model
    onnx.save(cut(["ids", "am"], [SHARED]), str(folder / LOWER))
    for output, name in UPPER.items():
        onnx.save(cut([SHARED, "am", "told"], [output]), str(folder / name))


def _renamed(model: onnx.ModelProto) -> onnx.ModelProto:
    for node in model.graph.node:
        for names in (node.input, node.output):
            for n, name in enumerate(names):
                names[n] = SHARED if name == SEAM else name
    return model


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reader", type=Path, help="the file with two outputs")
    parser.add_argument("folder", type=Path)
    args = parser.parse_args()
    parted(args.reader, args.folder)


if __name__ == "__main__":
    main()
