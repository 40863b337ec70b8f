"""How often a clause that says no denies one that does not, on pairs that readers judged one by one.

    python bench/denials.py DATA

DATA holds ``stories/``; the pairs stand in ``training/pairs.jsonl.gz`` (labels in ``training/pairs.py``).  ``D`` is
what cannot both be right.  The conditions of ``twosource.reconcile.stances.denied`` were set on these pairs.  The last
line says how many of all pairs that cannot both be right are told, clause against clause.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "training"))
from pairs import clauses, texts

from twosource.reconcile.alignment.meaning import same
from twosource.reconcile.clauses.frames import Frame, rarity
from twosource.reconcile.differences import Options, Story, difference, updates
from twosource.reconcile.stances.denied import DEFAULT, can_deny, needed

PAIRS = Path(__file__).parents[1] / "training" / "pairs.jsonl.gz"
#: Likeness from which a pair is looked at.
LIKELY = 0.6


def kinds(one: Frame, other: Frame, known: Story) -> list[str]:
    """What a pair counts as."""
    found = []
    told = difference((one, other), known, Options()) or updates((one, other), known, Options())
    alike = same(one, other, known.rare)
    denies = False
    if one.proposition.negated != other.proposition.negated:
        yes, no = sorted((one, other), key=lambda f: f.proposition.negated)
        can, enough = can_deny(yes, no, known), alike >= needed(yes, no, DEFAULT)
        denies = can and enough
        if alike >= LIKELY:
            found.append("one says no")
            names = {(True, True): "denies", (True, False): "but for the likeness", (False, True): "but for the words"}
            found += [names[can, enough]] if can or enough else []
    return [*found, "told"] if told is not None or denies else [*found, "not told"]


def counted(pairs: Sequence[Sequence[object]], story: tuple[Frame, ...], known: Story) -> Counter[tuple[str, str]]:
    """The labels of the pairs that are still read, by what each counts as."""
    place = {(f.account, f.proposition.where.start, f.proposition.where.end): f for f in story if f.sense is not None}
    found: Counter[tuple[str, str]] = Counter()
    for *where, label in pairs:
        one, other = place.get(tuple(where[:3])), place.get(tuple(where[3:]))
        if one is not None and other is not None:
            found.update((kind, str(label)) for kind in kinds(one, other, known))
    return found


def main() -> None:
    data = Path(sys.argv[1])
    with gzip.open(PAIRS, "rt", encoding="utf-8") as lines:
        every = [json.loads(line) for line in lines]
    told = {name: texts(data, name) for name in {str(j["set"]) for j in every}}
    total: Counter[tuple[str, str]] = Counter()
    for judged in every:
        articles = told[str(judged["set"])][str(judged["story"])]
        story = clauses([a for a in articles if a["id"] in judged["accounts"]])
        total += counted(judged["pairs"], story, Story(rarity(story), {}))
    for kind in ("one says no", "denies", "but for the likeness", "but for the words"):
        labels = {label: total[kind, label] for label in "DSPN"}
        whole = sum(labels.values())
        print(f"{kind:22} {whole:5} pairs, D {labels['D'] / max(1, whole):.2f}  {labels}")
    print(f"told {total['told', 'D']} of {total['told', 'D'] + total['not told', 'D']} that cannot both be right")


if __name__ == "__main__":
    main()
