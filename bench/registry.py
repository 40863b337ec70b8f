"""What a registry holds of an incident, looked for among the claims of its dossier.

    python bench/registry.py DATA [--incidents 150] [--seed 1] [--differences 0]

DATA holds ``stories/gva.jsonl``: incidents with the registry's date, killed, injured and victims, and the local reports
of each.  Asked are incidents of two reports or more.  A fact counts as found when one cell of a claim gives it: the
date as a time expression with that value; a number as that number beside a word of death or injury in one sentence
(for one person, the word alone); a name by the victim's surname.  ``printed`` is the same asked of the articles' whole
sentences: what no claim could hold is not printed anywhere.  ``--differences N`` prints N differences drawn at random,
to be judged by eye.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from twosource.findings.read import read
from twosource.model.article import Article
from twosource.model.dossier import Dossier
from twosource.reconcile.dossier import reconcile
from twosource.text.language import load

DEATH = re.compile(
    r"\b(kill|die[ds]?\b|dead|death|fatal|murder|homicide|slain|slay|dying|shot to death|passed away)", re.I
)
INJURY = re.compile(r"\b(injur|wound|hurt|shot\b|hospital|gunshot|struck|hit\b|surviv|recover|critical|stable)", re.I)
NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split()
SENTENCE = re.compile(r"[^.!?\n]+")
FACTS = ("date", "killed", "injured", "names")


def incidents(path: Path, most: int, seed: int) -> list[dict[str, Any]]:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    rows = [r for r in rows if r["registry"] and len(r["docs"]) > 1]
    return random.Random(seed).sample(rows, min(most, len(rows)))


def dossier(row: dict[str, Any]) -> Dossier:
    readings = [
        read(
            Article(id=f"{n:02}", source=d["id"], text=d["text"], title=d["title"], published=d["dct"], language="en"),
            load(),
        )
        for n, d in enumerate(row["docs"])
    ]
    return reconcile(readings)


def facts(row: dict[str, Any]) -> Iterator[tuple[str, object]]:
    registry = row["registry"]
    yield "date", datetime.strptime(registry["date"], "%B %d, %Y").date().isoformat()  # noqa: DTZ007
    for name in ("killed", "injured"):
        if registry[f"num_{name}"]:
            yield name, registry[f"num_{name}"]
    for person in registry["participants"] or ():
        words = person.get("Name", "").split()
        if person.get("Type", "").strip() == "Victim" and len(words) > 1:
            yield "names", words[-1].lower()


def found_in(texts: Iterable[str], dates: set[str], name: str, value: object) -> bool:
    if name == "date":
        return value in dates
    if name == "names":
        return any(re.search(rf"\b{re.escape(str(value))}\b", t, re.I) for t in texts)
    said = DEATH if name == "killed" else INJURY
    return any(said.search(t) and _counts(t, int(str(value))) for t in texts)


def _counts(text: str, number: int) -> bool:
    if number == 1:
        return True
    word = NUMBERS[number] if number < len(NUMBERS) else str(number)
    return re.search(rf"\b({number}|{word})\b", text, re.I) is not None


def claimed(d: Dossier) -> tuple[list[str], set[str]]:
    cells = [c for claim in d.claims for c in claim.cells]
    days = {t.value for t in d.times for c in cells if t.article == c.article and c.start <= t.start < c.end}
    return [c.exact for c in cells], days


def printed(d: Dossier) -> tuple[list[str], set[str]]:
    return [m.group() for a in d.articles for m in SENTENCE.finditer(a.text)], {t.value for t in d.times}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--incidents", type=int, default=150)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--differences", type=int, default=0)
    options = parser.parse_args()
    asked, found, there, told = Counter[str](), Counter[str](), Counter[str](), []
    claims = several = 0
    for row in incidents(options.data / "stories" / "gva.jsonl", options.incidents, options.seed):
        d = dossier(row)
        held, whole = claimed(d), printed(d)
        claims += len(d.claims)
        several += sum(len({c.article for c in claim.cells}) > 1 for claim in d.claims)
        told += [(row["incident_id"], claim) for claim in d.claims if claim.difference]
        for name, value in facts(row):
            asked[name] += 1
            there[name] += found_in(*whole, name, value)
            found[name] += found_in(*held, name, value)
    for name in FACTS:
        of_all, of_printed = found[name] / asked[name], found[name] / there[name]
        shares = f"claimed {of_all:.3f}, of the printed {of_printed:.3f}"
        print(f"{name:8} asked {asked[name]:4}  printed {there[name]:4}  {shares}")
    print(f"{claims} claims, {several} of several accounts, {len(told)} with a difference")
    for incident, claim in random.Random(options.seed).sample(told, min(options.differences, len(told))):
        print(f"\n{incident} {claim.difference.slot.value}: {claim.difference.reason}")
        for cell in claim.cells:
            print(f"    {cell.article} {cell.stance.value}: {cell.exact}")


if __name__ == "__main__":
    main()
