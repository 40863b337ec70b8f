"""How well and how fast the language step reads: treebanks and names, through the runtime that users have.

    python bench/language.py [DATA] [--model NAME] [--errors tokens|sentences|names|subjects]

DATA (or the environment variable TWOSOURCE_DATA) is a folder with ``treebank/*.conllu.gz`` and ``names/*.gz``.  Texts
go in raw, a document at a time; scores are counted on characters, so that a wrong token costs as it would in use.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from twosource.model.language import Analysis
from twosource.text.language import Analyser, load
from twosource.text.marks import quoted

SPEECH = frozenset(
    "say tell add ask announce claim explain state write tweet report argue insist deny warn note admit reply answer "
    "confirm declare suggest acknowledge recall remark reveal respond stress observe post share continue conclude "
    "comment mention complain urge promise describe call exclaim repeat testify quip joke".split()
)
KINDS = {"person": "PER", "organization": "ORG", "place": "LOC"}


@dataclass
class Word:
    start: int
    end: int
    lemma: str
    pos: str
    head: int  # index within the document; -1 at roots
    relation: str


@dataclass
class Document:
    id: str
    text: str = ""
    words: list[Word] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)  # offsets of sentence starts
    ends: list[int] = field(default_factory=list)
    names: set[tuple[int, int, str]] | None = None


def conllu(path: Path) -> Iterator[tuple[dict[str, str], list[list[str]]]]:
    """Comments and rows of every sentence."""
    meta: dict[str, str] = {}
    rows: list[list[str]] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in (raw.rstrip("\n") for raw in lines):
            if line.startswith("#"):
                key, _, value = line[1:].partition("=")
                meta[key.strip().split(" ")[0] if key.strip().startswith("new") else key.strip()] = value.strip()
            elif line:
                rows.append(line.split("\t"))
            elif rows:
                yield meta, rows
                meta, rows = {}, []
    if rows:
        yield meta, rows


def surface(rows: list[list[str]]) -> list[tuple[str, bool]]:
    """Printed form and following space of every word; words of a contraction are slices of it."""
    forms = [[r[1], "SpaceAfter=No" not in r[9]] for r in rows if r[0].isdigit()]
    for r in rows:
        if "-" in r[0]:
            a, b = (int(x) for x in r[0].split("-"))
            parts, left = [str(forms[i][0]) for i in range(a - 1, b)], r[1]
            for i in range(a - 1, b):
                size = len(left) if i == b - 1 else min(len(parts[i - a + 1]), len(left) - (b - 1 - i))
                forms[i] = [left[:size], False]
                left = left[size:]
            forms[b - 1][1] = "SpaceAfter=No" not in r[9]
    return [(str(f), bool(s)) for f, s in forms]


def documents(path: Path, names: dict[str, list[str]] | None = None) -> list[Document]:
    found: list[Document] = []
    for meta, rows in conllu(path):
        if "newdoc" in meta or not found:
            found.append(Document(meta.get("newdoc", "")))
        doc = found[-1]
        if doc.text:
            doc.text = doc.text.rstrip(" ") + ("\n\n" if "newpar" in meta else " ")
        words = [r for r in rows if r[0].isdigit()]
        base = len(doc.words)
        doc.starts.append(len(doc.text))
        for row, (form, space) in zip(words, surface(rows), strict=True):
            start = len(doc.text)
            head = base + int(row[6]) - 1 if row[6] != "0" else -1
            doc.words.append(Word(start, start + len(form), row[2], row[3], head, row[7]))
            doc.text += form + (" " if space else "")
        doc.ends.append(doc.words[-1].end)
        if names is not None and (tags := names.get(meta["sent_id"])) is not None and len(tags) == len(words):
            doc.names = (doc.names or set()) | set(spans(tags, doc.words[base:]))
    return found


def spans(tags: list[str], words: list[Word]) -> Iterator[tuple[int, int, str]]:
    first = None
    for i, tag in enumerate([*tags, "O"]):
        if first is not None and not tag.startswith("I-"):
            yield words[first].start, words[i - 1].end, tags[first][2:]
            first = None
        if tag.startswith("B-") and tag[2:] in ("PER", "ORG", "LOC"):
            first = i


def iob(path: Path) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for meta, rows in conllu(path):
        found[meta["sent_id"]] = [r[2] for r in rows]
    return found


COLUMNS = ("tokens", "upos", "lemma", "uas", "las", "nsubj", "speech", "sentences")


class Score:
    def __init__(self) -> None:
        self.both: Counter[str] = Counter()
        self.ours: Counter[str] = Counter()
        self.gold: Counter[str] = Counter()

    def add(self, what: str, ours: Iterable[object], gold: Iterable[object]) -> tuple[set[object], set[object]]:
        a, b = set(ours), set(gold)
        self.both[what] += len(a & b)
        self.ours[what] += len(a)
        self.gold[what] += len(b)
        return a - b, b - a

    def f1(self, what: str) -> float:
        return 200 * self.both[what] / max(1, self.ours[what] + self.gold[what])

    def pr(self, what: str) -> str:
        p, r = 100 * self.both[what] / max(1, self.ours[what]), 100 * self.both[what] / max(1, self.gold[what])
        return f"{self.f1(what):.1f} ({p:.0f}/{r:.0f})"


Show = Callable[[str, Document, object, object], None]
Edges = set[tuple[tuple[int, int], tuple[int, int] | None, str]]


def compare(doc: Document, found: Analysis, score: Score, show: Show) -> None:
    t, w = found.tokens, doc.words
    ours, gold = [(x.start, x.end) for x in t], [(x.start, x.end) for x in w]
    show("tokens", doc, *score.add("tokens", ours, gold))
    score.add("upos", [(x.start, x.end, x.pos) for x in t], [(x.start, x.end, x.pos) for x in w])
    marks = ("PUNCT", "SYM")
    lemmas = [[(x.start, x.end, x.lemma.lower()) for x in side if x.pos not in marks] for side in (t, w)]
    score.add("lemma", *lemmas)
    real = {(x.start, x.end) for x in w if x.pos == "PUNCT"}
    edges = {
        (o, ours[x.head] if x.head != i else None, x.relation) for i, (o, x) in enumerate(zip(ours, t, strict=True))
    }
    edges = {e for e in edges if e[0] not in real}
    true = {(g, gold[x.head] if x.head >= 0 else None, x.relation) for g, x in zip(gold, w, strict=True)}
    true = {e for e in true if e[0] not in real}
    score.add("uas", [e[:2] for e in edges], [e[:2] for e in true])
    score.add("las", edges, true)
    score.add("nsubj", subjects(edges), subjects(true))
    speech = {g for g, x in zip(gold, w, strict=True) if x.pos == "VERB" and x.lemma in SPEECH}
    said = [[e for e in subjects(side) if e[1] in speech] for side in (edges, true)]
    show("subjects", doc, *score.add("speech", *said))
    bounds = [(t[a].start, t[b - 1].end) for a, b in found.sentences]
    show("sentences", doc, *score.add("sentences", bounds, zip(doc.starts, doc.ends, strict=True)))
    compare_names(doc, found, score, show)


def subjects(edges: Edges) -> set[tuple[object, object]]:
    return {(d, h) for d, h, r in edges if r.startswith("nsubj")}


def compare_names(doc: Document, found: Analysis, score: Score, show: Show) -> None:
    if doc.names is None:
        return
    t = found.tokens
    names = {(t[n.first].start, t[n.last - 1].end, KINDS.get(n.kind.value, "")) for n in found.names}
    for kind in KINDS.values():
        sides = [[n for n in side if n[2] == kind] for side in (names, doc.names)]
        show("names", doc, *score.add(kind, *sides))
    score.add("names", names, doc.names)


def measure(name: str, docs: list[Document], analyser: Analyser, errors: str) -> str:
    score = Score()

    def show(kind: str, doc: Document, wrong: object, missed: object) -> None:
        if kind != errors:
            return
        for mark, places in (("-", wrong), ("+", missed)):
            for place in sorted(places, key=str):  # type: ignore[call-overload]
                print(mark, name, _excerpt(doc.text, place))

    began, words = time.process_time(), 0
    for doc in docs:
        found = analyser.analyse(doc.text)
        words += len(found.tokens)
        compare(doc, found, score, show)
    seconds = time.process_time() - began
    row = [name, f"{words}"] + [f"{score.f1(k):.1f}" for k in COLUMNS]
    row += [score.pr(k) if score.gold[k] else "-" for k in ("names", "PER", "ORG", "LOC")]
    return "| " + " | ".join(row) + f" | {words / seconds:.0f} |"


def cued(path: Path, analyser: Analyser) -> str:
    """How often the annotated source of an attribution is the subject of its cue verb, in full news articles."""
    right: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    for line in path.open(encoding="utf-8"):
        doc = json.loads(line)
        found = analyser.analyse(doc["text"])
        long = [
            q for q in quoted(doc["text"]) if q.closed and not q.depth and doc["text"][q.start : q.end].count(" ") > 5
        ]
        for a in doc["annotations"][0]["attributions"]:
            if not a["cue"] or not a["source"]:
                continue
            verbs = [i for i in found.within(a["cue"][0][0], a["cue"][-1][1]) if found.tokens[i].pos == "VERB"]
            if len(verbs) == 1:
                kind = "direct" if any(q.start < c[1] and c[0] < q.end for q in long for c in a["content"]) else "other"
                subjects_found = found.children(verbs[0], "nsubj")
                seen[kind] += 1
                right[kind] += any(
                    a["source"][0][0] <= found.tokens[j].start < a["source"][-1][1] for j in subjects_found
                )
    return ", ".join(
        f"{k} {right[k]}/{seen[k]} = {100 * right[k] / max(1, seen[k]):.1f} %" for k in ("direct", "other")
    )


def _excerpt(text: str, place: object) -> str:
    if isinstance(place, tuple) and isinstance(place[0], tuple):
        (a, b), head = place[0], place[1]
        h = text[slice(*head)] if head else "root"
        return f"{text[a:b]} < {h}: {text[max(0, a - 80) : a]}[{text[a:b]}]{text[b : b + 80]}".replace("\n", "\\n")
    a, b = place[0], place[1]  # type: ignore[index]
    return f"{place[2:]} {text[max(0, a - 30) : a]}[{text[a:b]}]{text[b : b + 30]}".replace("\n", "\\n")  # type: ignore[index]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", nargs="?", default=os.environ.get("TWOSOURCE_DATA"))
    parser.add_argument("--model")
    parser.add_argument("--errors", default="")
    parser.add_argument("--only", default="")
    args = parser.parse_args()
    if not args.data:
        sys.exit("Say where the data is: bench/language.py DATA, or set TWOSOURCE_DATA.")
    data = Path(args.data)
    began = time.perf_counter()
    analyser = load(args.model)
    print(f"{analyser.name}: loaded in {time.perf_counter() - began:.2f} s\n")
    gum = documents(data / "treebank/gum.dev.conllu.gz")
    news = [d for d in gum if "_news_" in d.id]
    ewt = documents(data / "treebank/ewt.dev.conllu.gz", iob(data / "names/uner-ewt.dev.iob2.gz"))
    print(
        "| set | words | tokens | UPOS | lemma | UAS | LAS | nsubj | nsubj of speech | sentences "
        "| names F1 (P/R) | PERSON | ORG | LOC | words/s |"
    )
    print("|" + "---|" * 15)
    for name, docs in (("EWT dev", ewt), ("GUM dev", gum), ("GUM news dev", news), ("news + EWT", news + ewt)):
        if not args.only or args.only == name:
            print(measure(name, docs, analyser, args.errors))
    attributions = data / "quotes/polnear.dev.jsonl"
    if attributions.exists() and not args.only:
        print("\nSource is the subject of its cue verb (participles have none):", cued(attributions, analyser))


if __name__ == "__main__":
    main()
