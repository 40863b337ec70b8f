"""Score the pipeline on hand-annotated stories.

    python bench/cases.py CASES_FOLDER [--only NAME] [--json FILE] [--floor bench/floor.json]

A case is a folder with ``articles.jsonl`` and ``gold.json``; the folder also holds ``score.py``, which compares a
dossier with its gold.  Prints one column a case and the mean over the cases that have the figure.  With ``--floor``,
exits 1 when a mean lies below the figure there.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
import time
from pathlib import Path
from statistics import fmean
from types import ModuleType

import twosource
from twosource.render.interchange import to_dict

TOLERANCE = 0.0005  # int8 arithmetic is not bit-equal across processors


def scorer(folder: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", folder / "score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def run(folder: Path, only: str | None) -> dict[str, dict[str, float | None]]:
    score, figures = scorer(folder), {}
    for case in sorted(p.parent for p in folder.glob("*/gold.json")):
        if only and case.name != only:
            continue
        begun = time.perf_counter()
        dossier = to_dict(twosource.report(case / "articles.jsonl"))
        seconds = time.perf_counter() - begun
        gold = json.loads((case / "gold.json").read_text(encoding="utf-8"))
        figures[case.name] = {**score.score(dossier, gold), "seconds": seconds}
    return figures


def means(figures: dict[str, dict[str, float | None]]) -> dict[str, float]:
    names = next(iter(figures.values()))
    values = {n: [v for f in figures.values() if (v := f[n]) is not None] for n in names}
    return {n: fmean(v) for n, v in values.items() if v}


def table(figures: dict[str, dict[str, float | None]]) -> str:
    mean = means(figures)
    head = f"{'':26}" + "".join(f"{name[:9]:>10}" for name in figures) + f"{'mean':>10}"
    rows = [
        f"{n:26}"
        + "".join(f"{'-' if f[n] is None else format(f[n], '.3f'):>10}" for f in figures.values())
        + f"{mean[n]:>10.3f}"
        for n in mean
    ]
    return "\n".join([head, *rows])


def below(mean: dict[str, float], floor: dict[str, float]) -> list[str]:
    return [
        f"{name}: {mean.get(name, 0):.3f} is below the floor {least:.3f}"
        for name, least in floor.items()
        if mean.get(name, 0) < least - TOLERANCE
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--floor", type=Path)
    options = parser.parse_args()
    figures = run(options.folder, options.only)
    print(table(figures))
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1), encoding="utf-8")
    if options.floor:
        faults = below(means(figures), json.loads(options.floor.read_text(encoding="utf-8")))
        print("\n".join(faults) or "no figure is below its floor")
        sys.exit(bool(faults))


if __name__ == "__main__":
    main()
