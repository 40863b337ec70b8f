"""Score time expressions and their values against TIMEX3 annotations.

    python bench/times.py times/timex.jsonl [--faults N] [--set timebank]

Asked for are expressions that name calendar dates: TIMEX3 of type DATE or TIME with a value that begins with a year.
Durations, sets, and references such as PRESENT_REF are neither asked for nor punished.  A value is right when its EDTF
interval is the gold's, parts of days left out.  An expression is found when the two spans overlap.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from twosource.findings.times import times
from twosource.model.article import Article
from twosource.model.finding import When
from twosource.text.language import load

SEASONS = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}


def edtf(value: str) -> str | None:
    """The EDTF value of a TIMEX3 value, None where that is no calendar date."""
    value = re.sub(r"T.*$", "", value).replace("-XX", "")
    for pattern, made in FORMS.items():
        if m := re.fullmatch(pattern, value):
            return made(m)
    return None


def interval(value: str) -> str:
    """The value as the same days are always written: a season as its months, one year twice as one year."""
    value = re.sub(r"(\d{4})-2([1-3])$", lambda m: f"{m[1]}-{3 * int(m[2]):02}/{m[1]}-{3 * int(m[2]) + 2:02}", value)
    if m := re.fullmatch(r"(\d{4}-\d\d)-01/(\d{4}-\d\d)-(?:28|29|30|31)", value):
        value = f"{m[1]}/{m[2]}"
    first, _, last = value.partition("/")
    return first if first == last else value


def week(m: re.Match[str]) -> str:
    monday = date.fromisocalendar(int(m[1]), int(m[2]), 1)
    return f"{monday + timedelta(5 if m[3] else 0)}/{monday + timedelta(6)}"


FORMS: dict[str, Callable[[re.Match[str]], str]] = {
    r"(\d{4})-W(\d\d)(-WE)?": week,
    r"(\d{4})-Q([1-4])": lambda m: f"{m[1]}-{32 + int(m[2])}",
    r"(\d{4})-(SP|SU|FA|WI)": lambda m: f"{m[1]}-{SEASONS[m[2]]}",
    r"(\d{3})X?": lambda m: f"{m[1]}0/{m[1]}9",
    r"(\d{4})-01-01/(\d{4})-12-31": lambda m: f"{m[1]}/{m[2]}",
    r"\d{4}(-\d\d){0,2}(/\d{4}(-\d\d){0,2})?": lambda m: m[0],
}


class Tally:
    """Counts for one set, and the faults to show."""

    def __init__(self, faults: int) -> None:
        self.counts: dict[str, Counter[str]] = defaultdict(Counter)
        self.faults = faults

    def show(self, row: dict[str, Any], start: int, end: int, what: str) -> None:
        if self.faults > 0:
            self.faults -= 1
            context = row["text"][max(0, start - 60) : end + 40].replace("\n", " ")
            print(f"{what} {row['dct'][:10]}: …{context}…")

    def add(self, row: dict[str, Any], found: tuple[When, ...]) -> None:
        count = self.counts[row["set"]]
        gold = [(t["start"], t["end"], edtf(t["value"])) for t in row["timexes"]]
        for t in found:
            touching = [g for g in gold if g[0] < t.where.end and t.where.start < g[1]]
            asked = [g for g in touching if g[2]]
            if t.value is None or (touching and not asked):
                continue
            # Some annotators mark the two ends of "from 1994 to 1997", some the whole.
            values = {interval(str(g[2])) for g in asked} | {interval("/".join(str(g[2]) for g in asked))}
            right = interval(t.value) in values
            count.update(found=1, right=right)
            if not right:
                self.show(row, t.where.start, t.where.end, f"- {t.where.exact!r} {t.value} gold {asked}")
        for start, end, value in gold:
            if value:
                count.update(asked=1)
                if not any(start < t.where.end and t.where.start < end for t in found):
                    self.show(row, start, end, f"+ {value}")

    def __str__(self) -> str:
        every: Counter[str] = Counter()
        for c in self.counts.values():
            every.update(c)
        lines = [f"{'set':16}{'asked':>7}{'found':>7}{'P':>7}{'R':>7}{'F1':>7}"]
        for name, c in [*self.counts.items(), ("all", every)]:
            p, r = c["right"] / max(1, c["found"]), c["right"] / max(1, c["asked"])
            f = 2 * p * r / (p + r) if p + r else 0
            lines.append(f"{name:16}{c['asked']:7}{c['found']:7}{p:7.3f}{r:7.3f}{f:7.3f}")
        return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--faults", type=int, default=0)
    parser.add_argument("--set", default="")
    options = parser.parse_args()
    tally, analyser = Tally(options.faults), load()
    for line in options.data.open(encoding="utf-8"):
        row = json.loads(line)
        if row["set"].startswith(options.set):
            article = Article(id=row["doc"], source="", text=row["text"], published=row["dct"])
            tally.add(row, times(article, analyser.analyse(row["text"])))
    print(tally)


if __name__ == "__main__":
    main()
