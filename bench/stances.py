"""How many rumours that some accounts tell and others deny are told as a difference.

    python bench/stances.py DATA [--most 12]

DATA holds ``stories/fnc1.jsonl``: rumours, with the stance of each article to headlines of its story.  Counted are the
stories of up to ``--most`` articles in which one article agrees and another disagrees with one headline; found is one
where a claim differs on whether it is so, with such two accounts on its two sides.
"""

from __future__ import annotations

import argparse
import ast
import json
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import twosource
from twosource.model.dossier import Claim, Slot

Sides = tuple[frozenset[str], frozenset[str]]


def rumours(path: Path, most: int) -> Iterator[tuple[str, list[dict[str, str]], list[Sides]]]:
    """Story, its articles and, for each headline with both, who agrees and who disagrees."""
    for line in path.read_text(encoding="utf-8").splitlines():
        story = json.loads(line)
        articles = [{"id": a["id"], "text": a["text"]} for a in listed(story["articles"]) if a["text"]]
        sides = list(_sides(listed(story["stances"]))) if 2 <= len(articles) <= most else []
        if sides:
            yield story["story_id"], articles, sides


def listed(value: object) -> list[dict[str, str]]:
    return list(ast.literal_eval(value)) if isinstance(value, str) else list(value)  # type: ignore[call-overload]


def _sides(stances: list[dict[str, str]]) -> Iterator[Sides]:
    told: dict[str, dict[str, set[str]]] = {}
    for row in stances:
        told.setdefault(row["headline"], {}).setdefault(row["stance"], set()).add(row["article"])
    for by in told.values():
        agree, disagree = by.get("agree", set()), by.get("disagree", set())
        if agree and disagree:
            yield frozenset(agree), frozenset(disagree)


def is_parted(claim: Claim, sides: list[Sides]) -> bool:
    if claim.difference is None or claim.difference.slot is not Slot.POLARITY:
        return False
    readings = [frozenset(r.articles) for r in claim.difference.readings]
    return any(
        one & agree and other & disagree
        for agree, disagree in sides
        for one in readings
        for other in readings
        if one is not other
    )


def found(articles: list[Mapping[str, str]], sides: list[Sides]) -> bool:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "story.jsonl"
        path.write_text("".join(json.dumps(a) + "\n" for a in articles), encoding="utf-8")
        return any(is_parted(claim, sides) for claim in twosource.report(path).claims)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--most", type=int, default=12)
    args = parser.parse_args()
    asked = told = 0
    for name, articles, sides in rumours(args.data / "stories" / "fnc1.jsonl", args.most):
        asked, is_told = asked + 1, found(list(articles), sides)
        told += is_told
        print(f"{name:20} {len(articles):3} articles  {'told' if is_told else '-'}", flush=True)
    print(f"{told} of {asked} told")


if __name__ == "__main__":
    main()
