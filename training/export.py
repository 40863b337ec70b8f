"""A trained network as model files: ``python training/export.py MODEL.pt FOLDER --data DATA``.

Writes ``model.onnx`` (weights of eight bits), ``relations.npy``, ``labels.json``, ``lemmas.tsv`` and
``manifest.json`` into the package's folder; ``vocabulary.txt`` is there already.  ``--float`` leaves the weights as
they are, to measure what int8 costs.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np
import onnx
import torch
from corpora import sentences
from network import LAYERS, Reader
from onnxruntime.quantization import QuantType, quantize_dynamic
from rounding import rounded
from torch import nn

FILES = ("model.onnx", "relations.npy", "vocabulary.txt", "labels.json", "lemmas.tsv")
#: Weights of a row that share a scale.
GROUP = 64
OUTPUTS = ["ner", "pos", "ss", "arc", "rh", "rd", "roles"]


def export(reader: nn.Module, path: Path, as_float: bool) -> None:
    ids = torch.randint(5, 2000, (3, 17))
    example = (ids, torch.zeros_like(ids), torch.ones_like(ids), torch.zeros(3, 9, dtype=torch.long))
    axes = {name: {0: "b", 1: "t"} for name in ("ids", "case", "am")} | {"first": {0: "b", 1: "w"}}
    with tempfile.TemporaryDirectory() as folder:
        plain = path if as_float else Path(folder) / "plain.onnx"
        torch.onnx.export(
            reader, example, str(plain), input_names=["ids", "case", "am", "first"], output_names=OUTPUTS,
            dynamic_axes=axes, opset_version=17, dynamo=False,
        )  # fmt: skip
        if not as_float:
            quantize_dynamic(
                plain, path, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True,
                op_types_to_quantize=["MatMul"], nodes_to_exclude=_fine(plain),
            )  # fmt: skip
            onnx.save(rounded(onnx.load(str(path)), GROUP), str(path))


def _fine(path: Path) -> list[str]:
    """The nodes whose sums stay in 32 bits, on weights of eight.

    The heads are a hundredth of the work.  The wide layers of the encoder have values far off the rest, which make
    their sums coarse: without them (6,300 words a second, 10,500 with, 5,200 with none) a third as many arcs change.
    """
    nodes = onnx.load(str(path)).graph.node
    coarse = [f"/layers.{i}/{part}/MatMul" for i in range(LAYERS) for part in ("qkv", "out")]
    return [n.name for n in nodes if n.op_type == "MatMul" and n.name not in coarse]


def lemmas(data: Path) -> str:
    """Rows form, part of speech, lemma: the commonest lemma of every form of the training treebanks."""
    table: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for name in ("ewt", "gum"):
        for sentence in sentences(data / f"treebank/{name}.train.conllu.gz"):
            for row, word in zip(sentence.rows, sentence.words, strict=True):
                form = word if row[3] == "PROPN" else word.lower()
                table[form.replace("’", "'"), row[3]][row[2]] += 1
    rows = ((form, pos, max(found, key=lambda x: (found[x], x))) for (form, pos), found in sorted(table.items()))
    return "".join(f"{form}\t{pos}\t{lemma}\n" for form, pos, lemma in rows if pos not in ("PUNCT", "SYM", "X"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--data", type=Path, help="write the lemma table anew from these treebanks")
    parser.add_argument("--name", default="en")
    parser.add_argument("--version", required=True)
    parser.add_argument("--float", action="store_true", dest="as_float")
    args = parser.parse_args()
    saved = torch.load(args.model, map_location="cpu")
    lists = saved["labels"]
    reader = Reader(len(lists["pos"]), len(lists["relations"]), len(lists["roles"]))
    reader.load_state_dict(saved["weights"])
    export(reader.eval(), args.folder / "model.onnx", args.as_float)
    np.save(args.folder / "relations.npy", reader.rel.detach().numpy().astype(np.float16))
    (args.folder / "labels.json").write_text(json.dumps(lists, indent=1) + "\n")
    if args.data:
        (args.folder / "lemmas.tsv").write_text(lemmas(args.data), encoding="utf-8")
    hashes = {name: hashlib.sha256((args.folder / name).read_bytes()).hexdigest() for name in FILES}
    manifest = {
        "format": "twosource.model/1", "name": args.name, "version": args.version, "license": "CC-BY-SA-4.0",
        "files": hashes,
    }  # fmt: skip
    (args.folder / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n")


if __name__ == "__main__":
    main()
