"""The network: MiniLM-L6 with case shapes, and heads for tags, sentence starts, names and dependencies."""

from __future__ import annotations

import json
import math
import struct
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812
from roles import ROLES
from torch import Tensor, nn

WIDTH, HEADS, INNER, LAYERS = 384, 12, 1536, 6
ARC, RELATION, NAME_INNER = 256, 128, 192
#: The case shapes come in at the bottom and once more here; both begin as zero, for the encoder was pre-trained on text
#: without case.
CASE_AFTER = 3
#: The corpora.  They do not agree on what a name is, nor, by a little, on tags and trees; each shifts the scores in its
#: own way, and in use the network reads as if for the first.
CORPORA = ["ewt", "gum", "wikigold", "wnut17", "btc"]
NAMES = ["O", "B-PERSON", "I-PERSON", "B-ORG", "I-ORG", "B-LOC", "I-LOC"]


class Layer(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        b, t, w = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, HEADS, w // HEADS).permute(2, 0, 3, 1, 4).unbind(0)
        attention = (q @ k.transpose(-1, -2)) / math.sqrt(w // HEADS) + mask
        mixed = (attention.softmax(-1) @ v).transpose(1, 2).reshape(b, t, w)
        x = self.norm1(x + self.drop(self.out(mixed)))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Heads(nn.Module):
    """What is read off an encoder, whose ``encoded`` gives a vector for each word piece."""

    def __init__(
        self, pos: int, relations: int, roles: int, *, width: int = WIDTH, arc: int = ARC, inner: int = NAME_INNER
    ) -> None:
        super().__init__()
        self.case, self.case_below = nn.Embedding(8, width), nn.Embedding(8, width)
        self.drop, self.head_drop = nn.Dropout(0.1), nn.Dropout(0.25)
        self.name_inner, self.name = nn.Linear(width, inner), nn.Linear(inner, len(NAMES))
        self.corpus = nn.Embedding(len(CORPORA), inner)
        self.treebank = nn.Embedding(len(CORPORA), width)
        self.role = nn.Linear(width, roles)
        self.pos = nn.Linear(width, pos)
        self.start = nn.Linear(width, 2)
        self.arc_head, self.arc_dep = nn.Linear(width, arc), nn.Linear(width, arc)
        self.rel_head, self.rel_dep = nn.Linear(width, RELATION), nn.Linear(width, RELATION)
        self.arc = nn.Parameter(nn.init.xavier_uniform_(torch.empty(arc + 1, arc)))
        self.rel = nn.Parameter(torch.randn(relations, RELATION + 1, RELATION + 1) * 0.02)
        for zero in (self.case, self.case_below, self.corpus, self.treebank):
            nn.init.zeros_(zero.weight)

    def encoded(self, ids: Tensor, case: Tensor, am: Tensor) -> Tensor:
        raise NotImplementedError

    def forward(
        self, ids: Tensor, case: Tensor, am: Tensor, first: Tensor, corpus: Tensor | None = None
    ) -> tuple[Tensor, ...]:
        x = self.encoded(ids, case, am)
        w = self.head_drop(torch.gather(x, 1, first[:, :, None].expand(-1, -1, x.shape[-1])))
        tree = w + (self.treebank.weight[0] if corpus is None else self.treebank(corpus)[:, None, :])

        def squeezed(linear: nn.Module) -> Tensor:
            return self.head_drop(F.leaky_relu(linear(tree), 0.1))

        below = _with_one(squeezed(self.arc_dep))
        arcs = (below @ self.arc) @ squeezed(self.arc_head).transpose(1, 2)
        kind = self.corpus.weight[0] if corpus is None else self.corpus(corpus)[:, None, :]
        names = self.name(self.head_drop(F.gelu(self.name_inner(w) + kind)))
        relations = squeezed(self.rel_head), squeezed(self.rel_dep)
        return names, self.pos(tree), self.start(tree), arcs, *relations, self.role(w)

    def relations(self, rel_heads: Tensor, rel_deps: Tensor, heads: Tensor) -> Tensor:
        above = torch.gather(rel_heads, 1, heads[:, :, None].expand(-1, -1, RELATION))
        through = torch.einsum("bwi,rij->bwrj", _with_one(above), self.rel)
        return (through * _with_one(rel_deps)[:, :, None, :]).sum(-1)


class Reader(Heads):
    """Inputs and outputs have the names and shapes that ``twosource.text.encoder`` expects."""

    def __init__(self, pos: int, relations: int, roles: int) -> None:
        super().__init__(pos, relations, roles)
        self.words = nn.Embedding(30522, WIDTH)
        self.places = nn.Embedding(512, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def encoded(self, ids: Tensor, case: Tensor, am: Tensor) -> Tensor:
        x = self.norm(self.words(ids) + self.places.weight[: ids.shape[1]] + self.kind + self.case_below(case))
        mask = (1.0 - am.float())[:, None, None, :] * -1e4
        for i, layer in enumerate(self.layers):
            if i == CASE_AFTER:
                x = self.drop(x + self.case(case))
            x = layer(x, mask)
        return x


def _with_one(x: Tensor) -> Tensor:
    return torch.cat([x, torch.ones_like(x[..., :1])], -1)


def load_encoder(reader: Reader, weights: Path) -> None:
    """Put the pre-trained MiniLM weights (a safetensors file) in."""
    found = {k.removeprefix("bert."): v for k, v in safetensors(weights).items()}

    def put(parameter: Tensor, *names: str) -> None:
        parameter.data.copy_(torch.cat([torch.from_numpy(found[n].astype(np.float32)) for n in names]))

    put(reader.words.weight, "embeddings.word_embeddings.weight")
    put(reader.places.weight, "embeddings.position_embeddings.weight")
    reader.kind.data.copy_(torch.from_numpy(found["embeddings.token_type_embeddings.weight"][0].astype(np.float32)))
    put(reader.norm.weight, "embeddings.LayerNorm.weight")
    put(reader.norm.bias, "embeddings.LayerNorm.bias")
    for i, layer in enumerate(reader.layers):
        at = f"encoder.layer.{i}."
        parts = [
            (layer.qkv, [f"attention.self.{n}" for n in ("query", "key", "value")]),
            (layer.out, ["attention.output.dense"]), (layer.norm1, ["attention.output.LayerNorm"]),
            (layer.up, ["intermediate.dense"]), (layer.down, ["output.dense"]), (layer.norm2, ["output.LayerNorm"]),
        ]  # fmt: skip
        for module, names in parts:
            put(module.weight, *(f"{at}{n}.weight" for n in names))
            put(module.bias, *(f"{at}{n}.bias" for n in names))


def safetensors(path: Path) -> dict[str, np.ndarray]:
    """The arrays of a safetensors file: eight bytes of length, a JSON header, the data."""
    raw = path.read_bytes()
    (size,) = struct.unpack("<Q", raw[:8])
    header = json.loads(raw[8 : 8 + size])
    kinds = {"F32": np.float32, "F16": np.float16, "I64": np.int64}
    return {
        name: np.frombuffer(raw[8 + size + a : 8 + size + b], kinds[entry["dtype"]]).reshape(entry["shape"])
        for name, entry in header.items()
        if name != "__metadata__"
        for a, b in [entry["data_offsets"]]
    }


def labels(examples: Sequence[dict[str, list[str] | None]]) -> dict[str, list[str]]:
    """The label lists of ``labels.json``."""
    relations = sorted({r for e in examples for r in e["relations"] or ()} | {"root"})
    return {
        "names": NAMES,
        "roles": ROLES,
        "pos": sorted({p for e in examples for p in e["pos"] or ()}),
        "relations": relations,
    }
