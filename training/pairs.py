"""Judged pairs of clauses as examples: ``python training/pairs.py DATA training/pairs.jsonl.gz EXAMPLES.jsonl``.

``pairs.jsonl.gz`` has a line for every story and choice of its accounts: its set, its id, the accounts that were read
(by their place in the set, or by name), and pairs of clauses by account, start and end, with a label; ``left_out``
where nothing may be fitted to it.  It holds no texts; they are taken from ``DATA/stories``.
Labels, as a large language model judged them, pair by pair, told to read as a strict fact-checker: ``S`` both belong
into one row of a table of what the accounts state, ``D`` they do and give values that cannot both be right, ``P`` one
is a part of the other or they overlap, ``N`` neither.

An example is one pair: the two clauses in their sentences, the features of ``twosource.reconcile.alignment.likeness``,
the label.  A choice of accounts begins with a line that has all their clauses, for the rarity of word pieces.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from twosource.findings.read import read
from twosource.model.article import Article
from twosource.reconcile.alignment.either_way import marked
from twosource.reconcile.alignment.grouping import candidates
from twosource.reconcile.alignment.likeness import features
from twosource.reconcile.alignment.meaning import same
from twosource.reconcile.cast.entities import cast
from twosource.reconcile.clauses.frames import Frame, frames, rarity
from twosource.reconcile.days.anchor import anchored
from twosource.reconcile.utterances.ledger import ledger
from twosource.text.language import load

sys.path.insert(0, str(Path(__file__).parents[1] / "bench"))
from differences import stories

#: Characters of an account and accounts of a story that were read when pairs were drawn.
LONGEST, MOST = 6000, 60


def clauses(articles: list[dict[str, object]]) -> tuple[Frame, ...]:
    """The clauses of a story, as the rest of twosource compares them."""
    read_ones = [
        read(Article(id=str(a["id"]), source="", text=str(a["text"])[:LONGEST], language="en"), load())
        for a in articles
    ]
    readings = anchored(sorted(read_ones, key=lambda r: r.article.id))
    people = cast(readings)
    return frames(readings, people, ledger(readings, people, {r.article.id: r.article.id for r in readings}))


def examples(judged: dict[str, object], story: tuple[Frame, ...], beside: int = 0) -> Iterator[dict[str, object]]:
    """The line of a story, and one for each of its pairs of which both clauses are still read.

    ``beside`` gives the likeliest of the others too, so many of a story at most, with no label.
    """
    rare = rarity(story)
    verbs = [f for f in story if not f.proposition.verbless]
    known = {(f.account, f.proposition.where.start, f.proposition.where.end): f for f in verbs}
    name = f"{judged['set']}:{judged['story']}:{'+'.join(judged['accounts'])}"
    told = sorted({f.proposition.where.exact for f in verbs})
    yield {"story": name, "clauses": told, "left_out": judged.get("left_out", False)}
    seen = set()
    for *where, label in judged["pairs"]:
        one, other = known.get(tuple(where[:3])), known.get(tuple(where[3:]))
        if one is not None and other is not None:
            pair = {"one": marked(one), "other": marked(other), "features": features(one, other, rare)}
            seen |= {(one.key, other.key), (other.key, one.key)}
            yield {"story": name, **pair, "label": label}
    others = [(verbs[i], verbs[j]) for i, j in candidates(verbs, rare)] if beside else []
    others = [pair for pair in others if (pair[0].key, pair[1].key) not in seen]
    for one, other in sorted(others, key=lambda pair: -same(*pair, rare))[:beside]:
        pair = {"one": marked(one), "other": marked(other), "features": features(one, other, rare)}
        yield {"story": name, **pair, "label": None}


def texts(data: Path, name: str) -> dict[str, list[dict[str, object]]]:
    """The stories of a set by id, each a list of articles; those of ECB+ are its events, put together from tokens."""
    if name != "ecbplus":
        return dict(stories(data / "stories" / f"{name}.jsonl", MOST))
    found: dict[str, list[dict[str, object]]] = {}
    for line in (data / "stories" / "ecbplus.jsonl").read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        article = {"id": document["doc"].removesuffix(".xml"), "text": " ".join(map(_written, document["sentences"]))}
        found.setdefault(document["subtopic"], []).append(article)
    return found


def left_out(data: Path, judged: Path) -> Iterator[tuple[list[list[object]], list[dict[str, object]]]]:
    """The judged pairs of each story that nothing may be fitted to, with the articles that were read of it."""
    with gzip.open(judged, "rt", encoding="utf-8") as lines:
        some = [story for story in map(json.loads, lines) if story.get("left_out")]
    told = {s: texts(data, s) for s in {str(story["set"]) for story in some}}
    for story in some:
        every = told[str(story["set"])][str(story["story"])]
        yield story["pairs"], [a for a in every if a["id"] in story["accounts"]]


def _written(tokens: list[str]) -> str:
    """The words of a sentence as they are written."""
    text = " ".join(tokens).replace("`` ", '"').replace(" ''", '"').replace("-LRB- ", "(").replace(" -RRB-", ")")
    text = re.sub(r" ([.,;:?!)%])", r"\1", text)
    text = re.sub(r" (n't|'s|'re|'ve|'ll|'d|'m)\b", r"\1", text)
    return re.sub(r"([$£€]) (\d)", r"\1\2", re.sub(r"\(\s", "(", text))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("pairs", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--stories", type=int, help="no more than so many, to try it")
    parser.add_argument("--beside", type=int, default=0, help="so many pairs of a story that nobody judged, too")
    args = parser.parse_args()
    with gzip.open(args.pairs, "rt", encoding="utf-8") as lines:
        every = [json.loads(line) for line in lines][: args.stories]
    told = {name: texts(args.data, name) for name in {j["set"] for j in every}}
    asked = found = 0
    with args.out.open("w", encoding="utf-8") as out:
        for judged in every:
            here = [a for a in told[judged["set"]][judged["story"]] if a["id"] in judged["accounts"]]
            made = list(examples(judged, clauses(here), args.beside))
            out.writelines(json.dumps(example) + "\n" for example in made)
            asked, found = asked + len(judged["pairs"]), found + sum(bool(e.get("label")) for e in made)
    print(f"{found} of {asked} judged pairs are still read as clauses")


if __name__ == "__main__":
    main()
