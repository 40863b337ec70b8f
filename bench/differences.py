"""Print every difference that is told in a set of stories, to be judged by eye.

    python bench/differences.py STORIES.jsonl [--most 25] [--seed N --draw N]

STORIES holds one story a line with its ``articles`` (or ``docs``).  differences-by-eye.md tells what came of it.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator
from pathlib import Path

from twosource.findings.read import read
from twosource.ingest.intake import intake
from twosource.model.dossier import Claim
from twosource.reconcile.dossier import reconcile
from twosource.text.language import load


def stories(path: Path, most: int) -> Iterator[tuple[str, list[dict[str, object]]]]:
    """The stories of two accounts and more, up to ``most``, with the rows of their articles."""
    for line in path.read_text(encoding="utf-8").splitlines():
        story = json.loads(line)
        told = story.get("articles") or story.get("docs") or []
        rows = [
            {
                "id": f"{n:02}",
                "text": a["text"],
                "title": a.get("title"),
                "outlet": a.get("outlet"),
                "url": a.get("url"),
                "published": a.get("published") or a.get("date") or a.get("dct"),
            }
            for n, a in enumerate(told)
            if a.get("text")
        ]
        if 2 <= len(rows) <= most:
            yield str(story.get("story_id") or story.get("incident_id")), rows


def differing(rows: list[dict[str, object]], folder: Path) -> list[Claim]:
    """The claims of a story in which its accounts differ."""
    path = folder / "story.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    readings = [read(article, load()) for article in intake([path]).articles]
    return [c for c in reconcile(readings).claims if c.difference is not None]


def main() -> None:
    from tempfile import TemporaryDirectory

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stories", type=Path)
    parser.add_argument("--most", type=int, default=25)
    parser.add_argument("--draw", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    every = list(stories(options.stories, options.most))
    if options.draw:
        every = random.Random(options.seed).sample(every, min(options.draw, len(every)))
    found = 0
    with TemporaryDirectory() as folder:
        for name, rows in every:
            for claim in differing(rows, Path(folder)):
                found += 1
                _show(f"{found} {name}", claim)
    print(f"{found} differences in {len(every)} stories")


def _show(name: str, claim: Claim) -> None:
    assert claim.difference is not None
    print(f"{name} {claim.difference.slot.value}: {claim.text}")
    for reading in claim.difference.readings:
        print(f"    {reading.value!r} {', '.join(reading.articles)}")
    for cell in claim.cells:
        print(f"        {cell.article} {cell.stance.value}: {cell.exact}")


if __name__ == "__main__":
    main()
