"""Measure the ledger by itself: annotated quotations in, utterances and variants out; and how fast it collates.

    python bench/collation.py CASES_FOLDER [--show CASE]      (or set TWOSOURCE_DATA to the folder above it)

The quotations, speakers and reports are the annotated ones, so the figures are what the ledger reaches when nothing
before it errs.  A quotation broken by its cue is put together first, as the quotation finder does.  ``alone`` means
without the texts that stand in no marks.

    python bench/collation.py draw STORIES_FOLDER [--seed N]

draws utterances with variants at random from stories that the whole pipeline reads, to be judged by eye;
collation-by-eye.md tells what came of it.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import fmean
from tempfile import TemporaryDirectory
from typing import Any

from cases import scorer

from twosource.findings.read import read
from twosource.ingest.intake import intake
from twosource.model.article import Article
from twosource.model.dossier import Utterance
from twosource.model.finding import Mode, Quote, Reading, Referent
from twosource.model.language import EntityKind
from twosource.model.passage import Passage
from twosource.reconcile.dossier import reconcile
from twosource.reconcile.utterances.collate import collate
from twosource.reconcile.utterances.ledger import ledger
from twosource.reconcile.utterances.variants import reading, variants
from twosource.reconcile.words.wording import Strand, terms
from twosource.text.language import load

#: Characters that a cue between two pieces of one quotation takes at most.
CUE = 140
FIGURES = ("quote recall", "utterance pair recall", "utterance pair precision", "variant recall", "variant precision")


class GoldCast:
    """Speakers as annotated: the referent's name is the entity."""

    def __init__(self, readings: list[Reading]) -> None:
        self._referents = {r.article.id: r.referents for r in readings}

    def speaker(self, article_id: str, quote: Quote) -> str | None:
        return None if quote.speaker is None else self._referents[article_id][quote.speaker].name


def gold_readings(folder: Path, *, blocks: bool) -> list[Reading]:
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    rows = [json.loads(line) for line in (folder / "articles.jsonl").read_text(encoding="utf-8").splitlines()]
    kinds = {"quotes": Mode.DIRECT, "partial_quotes": Mode.MIXED, "indirect": Mode.INDIRECT}
    if blocks:
        kinds["block_quotes"] = Mode.DIRECT
    readings = []
    for row in rows:
        article = Article(id=row["id"], source="cases", text=row["text"], published=row["published"])
        marks = [(mode, q) for kind, mode in kinds.items() for q in gold.get(kind, []) if q["article"] == article.id]
        names = sorted({q["speaker"] for _, q in marks if q["speaker"]})
        quotes = tuple(
            _quote(article, mode, piece, names) for mode in kinds.values() for piece in _joined(marks, mode, article)
        )
        referents = tuple(Referent(name=n, kind=EntityKind.PERSON) for n in names)
        readings.append(Reading(article=article, referents=referents, quotes=tuple(dict.fromkeys(quotes))))
    return readings


def _joined(marks: list[tuple[Mode, Any]], mode: Mode, article: Article) -> list[list[Any]]:
    joined: list[list[Any]] = []
    for q in sorted((q for m, q in marks if m is mode), key=lambda q: int(q["start"])):
        last = joined[-1][-1] if joined else None
        between = article.text[last["end"] : q["start"]] if last else ""
        if (
            last
            and mode is Mode.DIRECT
            and q["utterance"] == last["utterance"]
            and len(between) <= CUE
            and "\n" not in between
        ):
            joined[-1].append(q)
        else:
            joined.append([q])
    return joined


def _quote(article: Article, mode: Mode, pieces: list[Any], names: list[str]) -> Quote:
    speaker = pieces[0]["speaker"]
    return Quote(
        parts=tuple(article.passage(q["start"], q["end"]) for q in pieces),
        mode=mode,
        speaker=names.index(speaker) if speaker else None,
    )


def dossier(readings: list[Reading], utterances: tuple[Utterance, ...]) -> dict[str, Any]:
    def part(p: Passage) -> dict[str, Any]:
        return {"start": p.start, "end": p.end, "exact": p.exact}

    names = sorted({r.name for reading in readings for r in reading.referents})
    return {
        "articles": [{"id": r.article.id, "text": r.article.text} for r in readings],
        "entities": [{"id": n, "name": n} for n in names],
        "utterances": [
            {
                "id": u.id,
                "speaker": u.speaker,
                "reading": u.reading,
                "witnesses": [
                    {
                        "article": w.article,
                        "mode": w.mode.value,
                        "parts": [part(p) for p in w.parts],
                        "fidelity": w.fidelity.value,
                    }
                    for w in u.witnesses
                ],
                "variants": [
                    {
                        "readings": [{"text": r.text, "articles": list(r.articles)} for r in v.readings],
                        "kind": v.kind.value,
                        "grave": v.grave,
                    }
                    for v in u.variants
                ],
            }
            for u in utterances
        ],
        "claims": [],
    }


def collation_speed(witnesses: int = 100, length: int = 80) -> float:
    chance = random.Random(7)
    words = [f"w{chance.randrange(400)}" for _ in range(length)]
    strands = []
    for number in range(witnesses):
        printed = [w if chance.random() > 0.06 else f"x{chance.randrange(400)}" for w in words]
        text = " ".join(printed)
        strands.append(
            Strand(article=str(number), family=str(number), terms=terms([Passage(0, len(text), text)]), text=text)
        )
    best = float("inf")
    for _ in range(5):
        begun = time.process_time()
        table = collate(strands)
        variants(table, reading(table))
        best = min(best, time.process_time() - begun)
    return best


def show(utterances: tuple[Utterance, ...]) -> None:
    for u in utterances:
        if len({w.article for w in u.witnesses}) > 1:
            print(f"\n{u.id} {u.speaker}: {u.reading[:100]}")
            for w in u.witnesses:
                print(
                    f"    {w.article:6} {w.mode.value:8} {w.fidelity.value:11} "
                    + " | ".join(p.exact for p in w.parts)[:300]
                )
            for v in u.variants:
                print(
                    f"  * {v.kind.value}{' GRAVE' if v.grave else ''} "
                    + " / ".join(f"{r.text!r} {','.join(r.articles)}" for r in v.readings)
                )


def drawn_stories(folder: Path, seed: int, count: int) -> Iterator[tuple[str, list[Reading]]]:
    """So many stories of either set with the findings of their first eight accounts."""
    analyser = load()
    for name in ("basil", "fnc1"):
        rows = [json.loads(line) for line in (folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
        for number in random.Random(seed).sample(range(len(rows)), min(count, len(rows))):
            listed = [{**a, "published": a.get("published") or a.get("date")} for a in rows[number]["articles"][:8]]
            kept = [
                {k: a[k] for k in ("id", "url", "outlet", "title", "published", "text") if a.get(k)} for a in listed
            ]
            with TemporaryDirectory() as place:
                file = Path(place) / "articles.jsonl"
                file.write_text("\n".join(map(json.dumps, kept)), encoding="utf-8")
                yield f"{name} {number}", [read(article, analyser) for article in intake([file]).articles]


def draw() -> None:
    parser = argparse.ArgumentParser(description="Draw utterances with variants, to be judged by eye.")
    parser.add_argument("draw", choices=["draw"])
    parser.add_argument("folder", type=Path, help="holds basil.jsonl and fnc1.jsonl")
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--stories", type=int, default=100, help="stories of each set")
    parser.add_argument("--utterances", type=int, default=60)
    given = parser.parse_args()
    found: list[tuple[str, Utterance]] = []
    for story, readings in drawn_stories(given.folder, given.seed, given.stories):
        said = reconcile(readings).utterances
        found += [(story, u) for u in said if u.variants]
    print(f"{len(found)} utterances with variants")
    for story, utterance in random.Random(given.seed).sample(found, min(given.utterances, len(found))):
        print(f"\n=== {story}", end="")
        show((utterance,))


def main() -> None:
    if sys.argv[1:2] == ["draw"]:
        draw()
        return
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=Path(os.environ.get("TWOSOURCE_DATA", ".")) / "cases")
    parser.add_argument("--show")
    parser.add_argument("--marked-only", action="store_true", help="leave out words that stand in no marks")
    given = parser.parse_args()
    score, figures = scorer(given.folder), {}
    for folder in sorted(p.parent for p in given.folder.glob("*/gold.json")):
        readings = gold_readings(folder, blocks=not given.marked_only)
        begun = time.perf_counter()
        utterances = ledger(readings, GoldCast(readings), {})
        seconds = time.perf_counter() - begun
        if given.show == folder.name:
            show(utterances)
        made, gold = dossier(readings, utterances), json.loads((folder / "gold.json").read_text(encoding="utf-8"))
        score.check_spans(made)
        figures[folder.name] = {
            **score.score_quotes(made, gold),
            **score.score_variants(made, gold),
            "seconds": seconds,
        }
        row = figures[folder.name]
        print(
            f"{folder.name:20}"
            + "".join(f"{row[n]:8.3f}" if row[n] is not None else "       -" for n in FIGURES)
            + f"{seconds:8.3f}s"
        )
    print(
        f"{'mean':20}" + "".join(f"{fmean(f[n] for f in figures.values() if f[n] is not None):8.3f}" for n in FIGURES)
    )
    print(f"100 witnesses of 80 words: {collation_speed() * 1000:.1f} ms")


if __name__ == "__main__":
    main()
