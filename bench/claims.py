"""Score claims and differences, and refit the weights of alignment.

    python bench/claims.py DATA [--cases CASES] [--pairs 30] [--fit]

DATA holds ``claims/rewrites.jsonl``; CASES the hand-annotated stories and ``score.py`` (default: beside DATA).  Three
tables: the claim figures of the cases; how often a difference is reported between an item and its copy or excerpt
(none should be) and between an item and its false rewrite (one should be); with ``--fit`` the weights that a logistic
regression finds on the cases, and how well they do on each story when it was left out of the fit.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import ModuleType

import numpy as np
from cases import scorer
from numpy.typing import NDArray

from twosource.findings.read import read
from twosource.ingest.intake import intake
from twosource.model.article import Article
from twosource.model.finding import Reading
from twosource.reconcile.alignment.grouping import candidates
from twosource.reconcile.alignment.likeness import FEATURES, features
from twosource.reconcile.cast.entities import cast
from twosource.reconcile.claims.rows import Row
from twosource.reconcile.clauses.frames import Frame, frames, rarity
from twosource.reconcile.days.anchor import anchored
from twosource.reconcile.matrix import matrix
from twosource.reconcile.utterances.ledger import ledger
from twosource.text.language import load

Story = tuple[tuple[Reading, ...], tuple[Row, ...], tuple[Frame, ...]]


def story(articles: Sequence[Article]) -> Story:
    readings = anchored(sorted((read(a, load()) for a in articles), key=lambda r: r.article.id))
    people = cast(readings)
    utterances = ledger(readings, people, {r.article.id: r.article.id for r in readings})
    return tuple(readings), matrix(readings, people, utterances), frames(readings, people, utterances)


def dossier(readings: Sequence[Reading], rows: Sequence[Row]) -> dict[str, object]:
    """As much of a dossier as the claim figures need."""
    return {
        "articles": [{"id": r.article.id, "text": r.article.text} for r in readings],
        "claims": [
            {
                "cells": [{"article": c.article, "exact": c.exact} for c in row.claim.cells],
                "difference": row.claim.difference
                and {"readings": [{"articles": list(r.articles)} for r in row.claim.difference.readings]},
            }
            for row in rows
        ],
    }


def on_cases(folder: Path) -> None:
    score, figures = scorer(folder), {}
    for case in sorted(p.parent for p in folder.glob("*/gold.json")):
        readings, rows, _ = story(intake([case / "articles.jsonl"]).articles)
        gold = json.loads((case / "gold.json").read_text(encoding="utf-8"))
        figures[case.name] = score.score_claims(dossier(readings, rows), gold)
        told = sum(len({c.article for c in row.claim.cells}) > 1 for row in rows)
        print(f"{case.name:20}{len(rows):4} claims, {told:3} of several accounts  {_line(figures[case.name])}")
    names = next(iter(figures.values()))
    mean = {n: np.mean([f[n] for f in figures.values() if f[n] is not None] or [np.nan]) for n in names}
    print(f"{'mean':51}{_line(mean)}")


def _line(figures: dict[str, float | None]) -> str:
    return "  ".join(f"{name} {'-' if value is None else format(value, '.3f')}" for name, value in figures.items())


def on_rewrites(path: Path, pairs: int) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    items = [json.loads(line) for line in lines][:: max(1, len(lines) // pairs)][:pairs]
    for name, other in (("copy", _same), ("excerpt", _excerpt), ("false rewrite", _rewrite)):
        found = [_differences(item["legit"], other(item)) for item in items]
        share = sum(bool(f) for f in found) / len(found)
        print(f"{name:14} difference reported for {share:.3f} of {len(found)} pairs")
        for item, reasons in zip(items, found, strict=True):
            for reason in reasons:
                print(f"    {item['id']}: {reason[:200]}")


def _same(item: dict[str, str]) -> str:
    return item["legit"]


def _excerpt(item: dict[str, str]) -> str:
    sentences = item["legit"].split(". ")
    return ". ".join(sentences[: max(1, len(sentences) // 2)])


def _rewrite(item: dict[str, str]) -> str:
    return item["fake"]


def _differences(one: str, other: str) -> list[str]:
    articles = [Article(id=name, source=name, text=text) for name, text in (("one", one), ("other", other))]
    _, rows, _ = story(articles)
    return [f"{d.slot.value}: {d.reason}" for row in rows if (d := row.claim.difference) is not None]


Sample = tuple[NDArray[np.float64], NDArray[np.float64]]


def samples(folder: Path, score: ModuleType) -> Iterator[tuple[str, Sample]]:
    """Features of clause pairs of which one at least stands for a gold cell, and whether they share a gold claim."""
    for case in sorted(p.parent for p in folder.glob("*/gold.json")):
        _, _, every = story(intake([case / "articles.jsonl"]).articles)
        gold = json.loads((case / "gold.json").read_text(encoding="utf-8"))["claims"]
        rare = rarity(every)
        tight, loose = ([_claims(f, gold, score, least) for f in every] for least in (0.3, 0.15))
        rows, labels = [], []
        for i, j in candidates(every, rare):
            together = bool(tight[i] & tight[j])
            if not (tight[i] or tight[j]) or (not together and loose[i] & loose[j]) or _doubtful(every, i, j, together):
                continue
            rows.append(features(every[i], every[j], rare))
            labels.append(float(together))
        yield case.name, (np.array(rows), np.array(labels))


def _doubtful(every: Sequence[Frame], i: int, j: int, together: bool) -> bool:
    # The gold is a choice: two clauses of the same words tell the same, whether or not it holds them.
    same = every[i].words == every[j].words or (every[i].said is not None and every[i].said == every[j].said)
    return same and not together


def _claims(frame: Frame, gold: Sequence[dict[str, object]], score: ModuleType, least: float) -> set[int]:
    exact = frame.proposition.where.exact
    return {
        n
        for n, claim in enumerate(gold)
        for cell in claim["cells"]  # type: ignore[attr-defined]
        if cell["article"] == frame.account
        and score.contains(exact, cell["exact"]) >= 0.7
        and score.likeness(exact, cell["exact"]) >= least
    }


def fitted(x: NDArray[np.float64], y: NDArray[np.float64], ridge: float = 1.0) -> NDArray[np.float64]:
    """Weights of the features and, last, the bias: logistic regression by Newton's method."""
    design = np.hstack([x, np.ones((len(x), 1))])
    weights = np.zeros(design.shape[1])
    penalty = np.diag([ridge] * x.shape[1] + [0.0])
    for _ in range(50):
        p = 1 / (1 + np.exp(-design @ weights))
        hessian = design.T @ (design * (p * (1 - p))[:, None]) + penalty
        step = np.linalg.solve(hessian, design.T @ (y - p) - penalty @ weights)
        weights = weights + step
        if np.abs(step).max() < 1e-6:
            break
    return weights


def fit(folder: Path) -> None:
    found = dict(samples(folder, scorer(folder)))
    scores, labels = [], []
    for left_out, (x, y) in found.items():
        rest = [s for name, s in found.items() if name != left_out]
        weights = fitted(np.vstack([s[0] for s in rest]), np.hstack([s[1] for s in rest]))
        scores.append(1 / (1 + np.exp(-np.hstack([x, np.ones((len(x), 1))]) @ weights)))
        labels.append(y)
    p, y = np.hstack(scores), np.hstack(labels)
    for least in (0.2, 0.3, 0.4, 0.5, 0.6):
        taken = p >= least
        print(f"from {least:.1f}: precision {y[taken].mean():.3f}, recall {y[taken].sum() / y.sum():.3f}")
    weights = fitted(np.vstack([s[0] for s in found.values()]), np.hstack([s[1] for s in found.values()]))
    for name, weight in zip([*FEATURES, "bias"], weights, strict=True):
        print(f"{name:12}{weight:8.2f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--cases", type=Path)
    parser.add_argument("--pairs", type=int, default=30)
    parser.add_argument("--fit", action="store_true")
    options = parser.parse_args()
    cases = options.cases or options.data.parent / "cases"
    if options.fit:
        fit(cases)
        sys.exit()
    on_cases(cases)
    on_rewrites(options.data / "claims" / "rewrites.jsonl", options.pairs)


if __name__ == "__main__":
    main()
