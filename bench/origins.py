"""Measure citations, lineage, origins and accounts.

    python bench/origins.py [DATA_FOLDER] [--only cases,wires,copies,speed]

DATA_FOLDER (or the environment variable TWOSOURCE_DATA) holds ``cases/`` (folders with ``articles.jsonl`` and
``gold.json``, and ``score.py``) and ``data/stories/`` (``wire-*.jsonl`` with ``.pairs.jsonl``, ``basil.jsonl``).

cases   citations, derivations, outliers against the gold
wires   accounts with much, some and no text in common: how many of them are tied
copies  Law 7 on whole dossiers: how many ratings rise when a copy, or a part, of an account is added
speed   seconds for 10 to 1,000 accounts: lineage of accounts of their own and of copies, and rating
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from statistics import fmean
from types import ModuleType

from twosource.findings.read import read
from twosource.model.article import Article
from twosource.model.dossier import Claim, Dossier, Rating
from twosource.model.finding import Mode, Quote, Reading
from twosource.reconcile.cast.entities import cast
from twosource.reconcile.dossier import reconcile
from twosource.reconcile.lineage.edges import copies, families, lineage
from twosource.reconcile.matrix import matrix
from twosource.reconcile.origins.corroborate import rate
from twosource.reconcile.utterances.ledger import ledger
from twosource.render.interchange import to_dict
from twosource.text.language import load
from twosource.text.marks import quoted

FIGURES = ("citation", "derivation", "outlier")


def rows(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def article(row: dict[str, object]) -> Article:
    given = {k: row.get(k) for k in ("url", "outlet", "title", "published")}
    return Article(id=str(row["id"]), source=str(row["id"]), text=str(row["text"]), language="en", **given)  # type: ignore[arg-type]


def scorer(folder: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", folder / "score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def stories(data: Path) -> Iterator[tuple[str, list[Reading], dict[str, object]]]:
    analyser = load()
    for gold in sorted((data / "cases").glob("*/gold.json")):
        read_all = [read(article(row), analyser) for row in rows(gold.with_name("articles.jsonl"))]
        yield gold.parent.name, read_all, json.loads(gold.read_text(encoding="utf-8"))


def cases(data: Path) -> None:
    score = scorer(data / "cases")
    every: dict[str, list[float]] = {}
    for name, readings, gold in stories(data):
        dossier = reconcile(readings)
        found = {k: v for k, v in score.score_marks(to_dict(dossier), gold).items() if k.split()[0] in FIGURES}
        print(f"{name:20}", "  ".join(f"{k} {v:.2f}" for k, v in found.items() if v is not None), ratings(dossier))
        for key, value in found.items():
            if value is not None:
                every.setdefault(key, []).append(value)
    print(f"{'mean':20}", "  ".join(f"{k} {fmean(v):.3f}" for k, v in every.items()))


def ratings(dossier: Dossier) -> str:
    return " ".join(f"{r.value} {sum(c.rating is r for c in dossier.claims)}" for r in Rating)


def marked(one: Article) -> Reading:
    """A reading with what stands in quotation marks as its quotations: lineage needs no more."""
    said = (q for q in quoted(one.text) if q.depth == 0 and len(one.text[q.start : q.end].split()) >= 4)
    return Reading(
        article=one, quotes=tuple(Quote(parts=(one.passage(q.start, q.end),), mode=Mode.DIRECT) for q in said)
    )


def wires(data: Path) -> None:
    for path in sorted((data / "data" / "stories").glob("wire-*.jsonl")):
        if path.name.endswith(".pairs.jsonl"):
            continue
        told = [marked(article({**row, "published": row["scraped"]})) for row in rows(path)]
        listed = {
            frozenset((p["a"], p["b"])): float(str(p["containment"])) for p in rows(path.with_suffix(".pairs.jsonl"))
        }
        edges = copies(told)
        tied = {frozenset((e.article, e.from_)) for e in edges}
        kin = families([r.article.id for r in told], edges)
        pairs = [frozenset(p) for p in combinations([r.article.id for r in told], 2)]
        print(path.stem)
        for label, chosen in (
            ("containment 0.8 and more", [p for p in pairs if listed.get(p, 0) >= 0.8]),
            ("containment 0.3 to 0.8", [p for p in pairs if 0.3 <= listed.get(p, 0) < 0.8]),
            ("containment below 0.15", [p for p in pairs if p not in listed]),
        ):
            one_family = sum(len({kin[a] for a in p}) == 1 for p in chosen)
            print(f"  {label:26} {len(chosen):4} pairs, {sum(p in tied for p in chosen):3} tied, {one_family:3} kin")


def copied(data: Path) -> None:
    """Ratings that rise when a copy is added, matched by the account and words of a cell that both dossiers have."""
    chance = random.Random(7)
    for name, readings, _ in stories(data):
        before = _rated(reconcile(readings).claims)
        seen = risen = 0
        for source in readings:
            for part in (1.0, 0.5):
                after = _rated(reconcile([*readings, _copy(source, part, chance)]).claims)
                shared = before.keys() & after.keys()
                seen += len(shared)
                risen += sum(before[k] is Rating.SINGLE_SOURCE and after[k] is Rating.CORROBORATED for k in shared)
        print(f"{name:20} {seen} ratings compared, {risen} rose")


def _rated(claims: Sequence[Claim]) -> dict[tuple[str, tuple[tuple[str, int], ...]], Rating]:
    """Each claim's rating by its cells, those of the added account left out."""
    return {
        (
            claim.text,
            tuple(sorted((c.article, c.start) for c in claim.cells if not c.article.startswith("copy-"))),
        ): claim.rating
        for claim in claims
    }


def _copy(source: Reading, part: float, chance: random.Random) -> Reading:
    paragraphs = [p for p in source.article.text.split("\n") if p.strip()]
    first = chance.randrange(max(1, len(paragraphs) - int(part * len(paragraphs)) + 1))
    text = "\n\n".join(paragraphs[first : first + max(1, int(part * len(paragraphs)))])
    return read(replace(source.article, id=f"copy-{source.article.id}", text=text, outlet=None, omitted=()), load())


def speed(data: Path) -> None:
    texts = [str(a["text"]) for row in rows(data / "data" / "stories" / "basil.jsonl") for a in row["articles"]]  # type: ignore[attr-defined]
    for size in (10, 30, 100, 300, 1000):
        own = [marked(article({"id": f"{i:04}", "text": texts[i % len(texts)]})) for i in range(size)]
        chance = random.Random(3)
        cut = [marked(article({"id": f"{i:04}", "text": _cut(texts[i % 10], chance)})) for i in range(size)]
        print(f"{size:5} accounts: {timed(copies, own):6.2f} s own, {timed(copies, cut):6.2f} s cut copies of ten")
    readings = [r for _, read_all, _ in stories(data) for r in read_all]
    for size in (10, 30, 100, 300):
        told = [_named(readings[i % len(readings)], f"{i:04}") for i in range(size)]
        people, copied_ = cast(told), copies(told)
        said = ledger(told, people, families([r.article.id for r in told], copied_))
        edges = lineage(told, people, said, copied_)
        table = matrix(told, people, said)
        print(f"{size:5} accounts: {timed(rate, table, told, people, edges):6.2f} s to rate {len(table)} claims")


def _named(reading: Reading, name: str) -> Reading:
    return replace(reading, article=replace(reading.article, id=name))


def _cut(text: str, chance: random.Random) -> str:
    sentences = text.split(". ")
    return ". ".join(chance.sample(sentences, max(1, len(sentences) * 2 // 3)))


def timed(work: Callable[..., object], *given: object) -> float:
    begun = time.perf_counter()
    work(*given)
    return time.perf_counter() - begun


PARTS: dict[str, Callable[[Path], None]] = {"cases": cases, "wires": wires, "copies": copied, "speed": speed}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", nargs="?", default=os.environ.get("TWOSOURCE_DATA"))
    parser.add_argument("--only", default=",".join(PARTS))
    given = parser.parse_args()
    if not given.data:
        parser.error("name the folder with the data, or set TWOSOURCE_DATA")
    for name in given.only.split(","):
        print(f"# {name}")
        PARTS[name](Path(given.data))


if __name__ == "__main__":
    main()
