"""Who is quoted, with which words: labels CONTENT, CUE and SOURCE for the quotation-roles head, and their figures.

GUM's attributions where there are some (a file of ``{"doc", "text", "attributions"}`` a line); for EWT what its trees
tell: a verb of saying with a subject and a clause, "according to" with its noun.

    python training/roles.py DATA FOLDER

measures the head of the model files in FOLDER on the development documents of GUM, whole spans and single words.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpora import Sentence

KINDS = ("CONTENT", "CUE", "SOURCE")
ROLES = ["O"] + [f"{mark}-{kind}" for kind in KINDS for mark in "BI"]
SAYING = frozenset(
    "say tell add announce claim explain state write tweet report argue insist deny warn note admit reply answer "
    "confirm declare suggest acknowledge recall remark reveal respond stress observe conclude mention complain".split()
)
_CLAUSES = frozenset(("ccomp", "parataxis", "xcomp"))


def of_gum(path: Path, found: Iterable[Sentence]) -> dict[str, list[str]]:
    """Roles by sentence id, from the places of the annotations in the text of each document."""
    documents = {d["doc"]: d for d in map(json.loads, path.open(encoding="utf-8"))}
    spans = {doc: _spans(d["attributions"]) for doc, d in documents.items()}
    at: dict[str, int] = defaultdict(int)
    roles: dict[str, list[str]] = {}
    for sentence in found:
        doc = sentence.id.rsplit("-", 1)[0]
        if doc in documents:
            places = list(_places(documents[doc]["text"], sentence.words, at[doc]))
            at[doc] = places[-1][1]
            roles[sentence.id] = list(_tags(places, spans[doc]))
    return roles


def _spans(attributions: Sequence[dict[str, list[list]]]) -> list[tuple[int, int, str]]:
    """Places and kinds; the later win: a source inside of a content is still a source.

    What has no cue is the author's own text, ascribed to him as a whole.
    """
    cued = [a for a in attributions if a["cue"]]
    return [(start, end, kind) for kind in KINDS for a in cued for start, end, *_ in a[kind.lower()] or ()]


def _places(text: str, words: Sequence[str], at: int) -> Iterator[tuple[int, int]]:
    for word in words:
        start = text.find(word, at, at + len(word) + 40)
        if start >= 0:
            at = start + len(word)
        yield (start, at) if start >= 0 else (at, at)


def _tags(places: Sequence[tuple[int, int]], spans: Sequence[tuple[int, int, str]]) -> Iterator[str]:
    before = None
    for a, b in places:
        inside = [(start, end, kind) for start, end, kind in spans if start <= a and b <= end and a < b]
        now = inside[-1] if inside else None
        yield "O" if now is None else ("I-" if now == before else "B-") + now[2]
        before = now


def of_tree(rows: list[list[str]]) -> list[str]:
    """Roles that the tree of a sentence shows."""
    tags = ["O"] * len(rows)
    for i, row in enumerate(rows):
        if row[3] == "VERB" and row[2] in SAYING:
            below = [k for k, r in enumerate(rows) if int(r[6]) == i + 1]
            sources = [k for k in below if rows[k][7] == "nsubj"]
            contents = [k for k in below if rows[k][7] in _CLAUSES]
            if sources and contents:
                for kind, head in (("CONTENT", contents[0]), ("SOURCE", sources[0])):
                    _mark(tags, _subtree(rows, head), kind)
                _mark(tags, [i], "CUE")
        elif row[2] == "accord" and i + 1 < len(rows) and rows[i + 1][2] == "to" and int(row[6]):
            named = _subtree(rows, int(row[6]) - 1)
            _mark(tags, [k for k in named if k > i + 1], "SOURCE")
            _mark(tags, [i, i + 1], "CUE")
    return tags


def _subtree(rows: list[list[str]], head: int) -> list[int]:
    """The words under one, without marks at the edges."""
    found = {head}
    while more := {k for k, r in enumerate(rows) if int(r[6]) - 1 in found} - found:
        found |= more
    span = range(min(found), max(found) + 1)
    wordy = [k for k in span if rows[k][3] != "PUNCT"]
    return list(range(wordy[0], wordy[-1] + 1)) if wordy else []


def _mark(tags: list[str], span: Sequence[int], kind: str) -> None:
    for n, k in enumerate(span):
        tags[k] = ("I-" if n else "B-") + kind


def chunks_of(tags: Sequence[str]) -> set[tuple[int, int, str]]:
    found = set()
    first = 0
    for i, tag in enumerate([*tags, "O"]):
        before = tags[i - 1] if i else "O"
        if before != "O" and (tag[:2] != "I-" or tag[2:] != before[2:]):
            found.add((first, i, before[2:]))
        if tag != "O" and (tag[0] == "B" or before[2:] != tag[2:]):
            first = i
    return found


def measure(data: Path, folder: Path) -> Iterator[str]:
    import numpy as np
    import onnxruntime
    from corpora import sentences

    from twosource.text.decode import label_sequence
    from twosource.text.encoder import Features

    features = Features.read(folder / "vocabulary.txt", 8)
    session = onnxruntime.InferenceSession(str(folder / "model.onnx"), providers=["CPUExecutionProvider"])
    gold = of_gum(data / "quotes/gum.jsonl", sentences(data / "treebank/gum.dev.conllu.gz"))
    right, ours, wanted = Counter[str](), Counter[str](), Counter[str]()
    for sentence in sentences(data / "treebank/gum.dev.conllu.gz"):
        if sentence.id not in gold or len(sentence.words) > 150:
            continue
        ids, case, first = (np.array([row]) for row in features.of(sentence.words))
        (scores,) = session.run(["roles"], {"ids": ids, "case": case, "am": np.ones_like(ids), "first": first})
        tags = [ROLES[n] for n in label_sequence(scores[:, 1:].astype(float), ROLES)[0]]
        for level, sides in (
            ("span", [chunks_of(t) for t in (tags, gold[sentence.id])]),
            ("word", [{(i, t[2:]) for i, t in enumerate(side) if t != "O"} for side in (tags, gold[sentence.id])]),
        ):
            for counter, found in ((ours, sides[0]), (wanted, sides[1]), (right, sides[0] & sides[1])):
                counter.update(f"{level} {x[-1]}" for x in found)
    for key in sorted(wanted):
        p, r = right[key] / max(1, ours[key]), right[key] / wanted[key]
        f1 = 200 * right[key] / (ours[key] + wanted[key])
        yield f"{key}: F1 {f1:.1f} ({100 * p:.0f}/{100 * r:.0f}), {wanted[key]}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("folder", type=Path)
    args = parser.parse_args()
    print("\n".join(measure(args.data, args.folder)))


if __name__ == "__main__":
    main()
