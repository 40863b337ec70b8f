"""How often the account that stands alone is the one that alone takes the other side of a rumour.

    python bench/alone.py DATA [--seed 5]

DATA holds ``stories/fnc1.jsonl``: rumours, with the stance of each article to headlines of its story.  Articles that
agree with one headline, or disagree, are of one side; those that part on it are of two.  From each rumour with two
sides stories are mixed: up to five articles of one side and one of the other, which should stand alone; up to four and
two, up to six of one side, and up to six that take none, of which none should.  Each mark is printed with its reasons.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path

from stances import listed

from twosource.findings.read import read
from twosource.model.article import Article
from twosource.reconcile.dossier import reconcile
from twosource.text.language import load

#: What a mixed story is for, the account that should stand alone in it, and all its accounts.
Mix = tuple[str, str | None, list[str]]


def rumours(path: Path) -> Iterator[tuple[str, Mapping[str, str], Mapping[str, Mapping[str, str]]]]:
    """Story, the texts of its articles, and the stances of its articles to each headline."""
    for line in path.read_text(encoding="utf-8").splitlines():
        story = json.loads(line)
        texts = {a["id"]: a["text"] for a in listed(story["articles"]) if a["text"]}
        stances: dict[str, dict[str, str]] = defaultdict(dict)
        for row in listed(story["stances"]):
            if row["article"] in texts:
                stances[row["headline"]][row["article"]] = row["stance"]
        yield story["story_id"], texts, stances


def sides(stances: Mapping[str, Mapping[str, str]]) -> tuple[list[str], list[str]]:
    """The articles of both sides: those that hang together with the one that is held against most others."""
    ties: Counter[tuple[str, str]] = Counter()
    for by in stances.values():
        taking = [(a, s) for a, s in by.items() if s in ("agree", "disagree")]
        for (one, here), (other, there) in combinations(taking, 2):
            ties[min(one, other), max(one, other)] += 1 if here == there else -1
    near: dict[str, dict[str, int]] = defaultdict(dict)
    for (one, other), weight in ties.items():
        if weight and one != other:
            near[one][other] = near[other][one] = 1 if weight > 0 else -1
    if not near:
        return [], []
    side = {max(sorted(near), key=lambda a: len(near[a])): 1}
    waiting = list(side)
    while waiting:
        one = waiting.pop()
        for other, sign in near[one].items():
            if other not in side:
                side[other] = side[one] * sign
                waiting.append(other)
    return sorted(a for a, s in side.items() if s > 0), sorted(a for a, s in side.items() if s < 0)


def mixes(one: Sequence[str], two: Sequence[str], none: Sequence[str], chance: random.Random) -> Iterator[Mix]:
    for many, few in ((one, two), (two, one)):
        if len(many) >= 3:
            for single in chance.sample(few, min(2, len(few))):
                yield "one against", single, [*chance.sample(many, min(5, len(many))), single]
            if len(few) > 1:
                yield "two against", None, [*chance.sample(many, min(4, len(many))), *chance.sample(few, 2)]
        if len(many) >= 4:
            yield "of one mind", None, chance.sample(many, min(6, len(many)))
    if len(none) >= 4:
        yield "on no side", None, chance.sample(none, min(6, len(none)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--seed", type=int, default=5)
    given = parser.parse_args()
    chance, analyser, counted = random.Random(given.seed), load(), Counter[str]()
    for story, texts, stances in rumours(given.data / "stories" / "fnc1.jsonl"):
        one, two = sides(stances)
        none = sorted(texts.keys() - {*one, *two})
        drawn = list(mixes(one, two, none, chance)) if one and two else []
        needed = sorted({a for _, _, accounts in drawn for a in accounts})
        readings = {a: read(Article(id=a, source=a, text=texts[a], language="en"), analyser) for a in needed}
        for kind, single, accounts in drawn:
            counted[kind] += 1
            for account in reconcile([readings[a] for a in sorted(accounts)]).accounts:
                if account.alone:
                    right = "right" if account.article == single else "wrong"
                    counted[f"{kind}: {right}"] += 1
                    print(f"{story} {kind}: {right}: {account.article}: {' '.join(account.reasons)}", flush=True)
    for name, number in sorted(counted.items()):
        print(f"{name:24}{number:4}")


if __name__ == "__main__":
    main()
