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
from datetime import date, timedelta
from pathlib import Path

from twosource.findings.times import times
from twosource.model.article import Article
from twosource.text.language import load

SEASONS = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}


def edtf(value: str) -> str | None:
    """The EDTF value of a TIMEX3 value, None where that is no calendar date."""
    value = re.sub(r"T.*$", "", value).replace("-XX", "")
    if m := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        monday = date.fromisocalendar(int(m[1]), int(m[2]), 1)
        first, last = (monday + timedelta(5), monday + timedelta(6)) if m[3] else (monday, monday + timedelta(6))
        return f"{first}/{last}"
    if m := re.fullmatch(r"(\d{4})-Q([1-4])", value):
        return f"{m[1]}-{32 + int(m[2])}"
    if m := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value):
        return f"{m[1]}-{SEASONS[m[2]]}"
    if m := re.fullmatch(r"(\d{3})X?", value):
        return f"{m[1]}0/{m[1]}9"
    if m := re.fullmatch(r"(\d{4})-01-01/(\d{4})-12-31", value):
        return f"{m[1]}/{m[2]}"
    if re.fullmatch(r"\d{4}(-\d\d){0,2}(/\d{4}(-\d\d){0,2})?", value):
        return value
    return None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--faults", type=int, default=0)
    parser.add_argument("--set", default="")
    options = parser.parse_args()
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    analyser, shown = load(), 0
    for line in options.data.open(encoding="utf-8"):
        row = json.loads(line)
        if not row["set"].startswith(options.set):
            continue
        article = Article(id=row["doc"], source="", text=row["text"], published=row["dct"])
        found = times(article, analyser.analyse(row["text"]))
        gold = [(t["start"], t["end"], edtf(t["value"]), t) for t in row["timexes"]]
        taken = set()
        for t in found:
            touching = [g for g in gold if g[0] < t.where.end and t.where.start < g[1]]
            asked = [g for g in touching if g[2]]
            taken.update(id(g[3]) for g in asked)
            # Some annotators mark the two ends of "from 1994 to 1997", some the whole.
            right = t.value in [g[2] for g in asked] or "/".join(str(g[2]) for g in asked) == t.value
            if t.value is None or (touching and not asked):
                continue
            counts[row["set"]].update(found=1, right=right)
            if not right and shown < options.faults:
                shown += 1
                context = row["text"][max(0, t.where.start - 60) : t.where.end + 40].replace("\n", " ")
                wanted = [(g[3]["text"], g[2]) for g in touching]
                print(f"- {t.where.exact!r} {t.value} gold {wanted} {row['dct'][:10]}: …{context}…")
        for g in gold:
            if g[2]:
                missed = id(g[3]) not in taken
                counts[row["set"]].update(asked=1, missed=missed)
                if missed and shown < options.faults:
                    shown += 1
                    context = row["text"][max(0, g[0] - 60) : g[1] + 40].replace("\n", " ")
                    print(f"+ {g[3]['text']!r} {g[2]} {row['dct'][:10]}: …{context}…")
    every: Counter[str] = Counter()
    print(f"{'set':16}{'asked':>7}{'found':>7}{'P':>7}{'R':>7}{'F1':>7}")
    for c in counts.values():
        every.update(c)
    for name, c in [*counts.items(), ("all", every)]:
        p, r = c["right"] / max(1, c["found"]), c["right"] / max(1, c["asked"])
        print(f"{name:16}{c['asked']:7}{c['found']:7}{p:7.3f}{r:7.3f}{2 * p * r / (p + r) if p + r else 0:7.3f}")


if __name__ == "__main__":
    main()
