"""Write annotated stories as cases: ``python bench/drawn.py DATA FOLDER``, then ``python bench/cases.py FOLDER``.

``drawn.jsonl.gz`` has the annotations of stories that were drawn to be measured on: places in the articles, no texts.
DATA has the articles, and a folder ``cases`` beside it the ``score.py`` that is copied along.
"""

from __future__ import annotations

import argparse
import gzip
import json
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "training"))
from pairs import texts

DRAWN = Path(__file__).with_name("drawn.jsonl.gz")
_PRINTED = ("id", "url", "outlet", "title", "published", "text")


def written(node: Any, told: Mapping[str, str], account: str | None = None) -> Any:
    """An annotation with the words of its places: ``{"at": [account, start, end]}`` or ``{"exact": [start, end]}``."""
    if isinstance(node, list):
        return [written(n, told, account) for n in node]
    if not isinstance(node, dict):
        return node
    if "at" in node:
        where, start, end = node["at"]
        return told[where][start:end]
    account = node.get("article", account)
    found = {key: written(value, told, account) for key, value in node.items()}
    if account is not None and isinstance(node.get("exact"), list):
        start, end = node["exact"]
        found |= {"start": start, "end": end, "exact": told[account][start:end]}
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("folder", type=Path)
    args = parser.parse_args()
    with gzip.open(DRAWN, "rt", encoding="utf-8") as lines:
        stories = [json.loads(line) for line in lines]
    known = {name: texts(args.data, name) for name in {s["set"] for s in stories}}
    for story in stories:
        articles = [a for a in known[story["set"]][story["story"]] if a["id"] in story["accounts"]]
        place = args.folder / f"{story['draw']}-{story['story']}"
        place.mkdir(parents=True, exist_ok=True)
        rows = [json.dumps({key: a.get(key) for key in _PRINTED}, ensure_ascii=False) for a in articles]
        (place / "articles.jsonl").write_text("\n".join(rows) + "\n", encoding="utf-8")
        gold = written(story["gold"], {str(a["id"]): str(a["text"]) for a in articles})
        named = {names[0]: names for names in gold["speakers"]}
        text = json.dumps({**gold, "story": story["story"], "speakers": named}, ensure_ascii=False, indent=1)
        (place / "gold.json").write_text(text, encoding="utf-8")
    shutil.copy(args.data.parent / "cases" / "score.py", args.folder)
    print(f"{len(stories)} stories in {args.folder}")


if __name__ == "__main__":
    main()
