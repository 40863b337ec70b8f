"""Measure quotations against hand-made annotations.

    python bench/quotes.py [--data FOLDER] [--set cases|polnear|train|gum|speed] [--errors KIND]

FOLDER (or the environment variable TWOSOURCE_DATA) holds ``cases/*/articles.jsonl`` with ``gold.json`` and
``data/quotes/``.  All figures are micro-averages.

*cases*: as ``cases/score.py`` counts (direct quotations of four words or more, Dice of the words >= 0.8; a report hits
at >= 0.5), on the findings of single articles.  ``source``: the printed source of a found quotation shares a word with
the gold speaker, or is a pronoun or a description, which only the speakers step can resolve; the source of a quotation
that goes on from another is that one's.

*polnear* (dev), *train* (every eighth article of PolNeAR train), *gum* (news and interviews): gold and found spans are
compared by their characters, with marks, blanks, stops and the word "that" at the edges left out.

- ``direct+mixed``: gold contents with quotation marks in them; hit when one finding shares at least half of the
  characters of the longer one (a quotation with what goes on from it counts as one).  A found quotation is right when
  at least half of it lies in a gold content.
- ``words in marks``: the same question asked of each run of words in marks: is it speech, and do we say so?  The
  unquoted rest of a mixed content does not count.
- ``indirect``: gold contents without marks whose cue holds a verb that introduces a clause (``findings/cues.py``) or
  "according to", topics as well as clauses ("mentioned the climate"); ``indirect clauses``: those of them that hold a
  verb with its subject or an infinitive.  Hit when they share half of the longer one; a found report is right when it
  so matches any gold content.
- ``source``: the printed source overlaps the gold source (or, where the gold has source and cue the wrong way round,
  the gold cue), or stands right before a gold "who".

GUM marks only part of the quotations of an article: its recall is a figure, its precision is not.

*speed*: the processor time of quotations and speakers on PolNeAR's articles, as a share of the language step's, and
that of the marks of 300 KB of nothing but opening marks, the slowest of all kinds.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from twosource.findings.cues import REPORTS, VERBS, Speech
from twosource.findings.quotes import quotes
from twosource.findings.speakers import speakers
from twosource.model.article import Article
from twosource.model.finding import Mode, Quote
from twosource.model.language import Analysis
from twosource.model.passage import Passage
from twosource.text.language import load
from twosource.text.marks import quoted

MARKS = "\"“”„‟«»'‘’`"
PAIRS = ("''", "``")
WALLS = ('"', "“", "„", "«", "‘", "'", "``", ' "', " “", ' "a', " ‘a", " «a ")
Row = dict[str, Any]


@dataclass
class Tally:
    """Counts of found and wanted things."""

    wanted: int = 0
    hit: int = 0
    found: int = 0
    right: int = 0
    sourced: int = 0
    source_right: int = 0

    def line(self, name: str) -> str:
        r = self.hit / self.wanted if self.wanted else 0.0
        p = self.right / self.found if self.found else 0.0
        f = 2 * p * r / (p + r) if p + r else 0.0
        s = f"{self.source_right / self.sourced:.3f}" if self.sourced else "-"
        return f"{name:24} R {r:.3f}  P {p:.3f}  F1 {f:.3f}  source {s:5}   (gold {self.wanted}, found {self.found})"


@dataclass
class Book:
    """All tallies of a run and what is to be looked at."""

    tallies: dict[str, Tally] = field(default_factory=dict)
    errors: list[tuple[str, str, str]] = field(default_factory=list)

    def __getitem__(self, name: str) -> Tally:
        return self.tallies.setdefault(name, Tally())

    def note(self, kind: str, where: str, what: str) -> None:
        self.errors.append((kind, where, what))


def article(row: Row, name: str) -> Article:
    return Article(id=name, source=name, text=row["text"], title=row.get("title"))


def core(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without the marks, blanks and stops at its edges and the word "that" before it."""
    edge = MARKS + " \n\t.,:;-–—"
    while start < end and text[start] in edge:
        start += 1
    if text[start:end].lower().startswith("that "):
        return core(text, start + 5, end)
    while start < end and text[end - 1] in edge:
        end -= 1
    return start, end


def overlap(a: list[tuple[int, int]], b: list[tuple[int, int]]) -> float:
    """Characters that two sets of spans share, as a share of the larger set."""
    shared = sum(max(0, min(x[1], y[1]) - max(x[0], y[0])) for x in a for y in b)
    return shared / max(sum(x[1] - x[0] for x in a), sum(y[1] - y[0] for y in b), 1)


def resolved(found: tuple[Quote, ...], q: Quote) -> Quote:
    """The quotation that names the source: the one that this one goes on from."""
    for _ in range(50):
        if q.source is not None or q.follows is None:
            break
        q = found[q.follows]
    return q


# ---------------------------------------------------------------- cases


def words(text: str) -> list[str]:
    out, word = [], ""
    for c in text.lower().replace("’", "'") + " ":
        if c.isalnum() or c == "_" or (c == "'" and word):
            word += c
        elif word:
            out.append(word.strip("'"))
            word = ""
    return [w for w in out if w]


def dice(a: str, b: str, least: bool = False) -> float:
    x, y = words(a), words(b)
    if not x or not y:
        return 0.0
    left, shared = list(y), 0
    for w in x:
        if w in left:
            left.remove(w)
            shared += 1
    return shared / min(len(x), len(y)) if least else 2 * shared / (len(x) + len(y))


def case(folder: Path, analysed: Any, book: Book) -> None:
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    rows = {r["id"]: r for r in map(json.loads, (folder / "articles.jsonl").read_text(encoding="utf-8").splitlines())}
    for name, row in rows.items():
        account = article(row, name)
        omitted = [(b["start"], b["end"]) for b in gold.get("boilerplate", []) if b["article"] == name]
        found = quotes(account, analysed(account.text, f"case/{folder.name}/{name}"))
        found = tuple(q for q in found if not any(a <= q.parts[0].start < b for a, b in omitted))
        of = {
            k: [q for q in gold.get(k, []) if q["article"] == name]
            for k in ("quotes", "indirect", "partial_quotes", "block_quotes")
        }
        score_case(found, of, f"{folder.name}/{name}", book)


def score_case(found: tuple[Quote, ...], gold: dict[str, list[Row]], where: str, book: Book) -> None:
    marked = [q for q in gold["quotes"] if len(words(q["exact"])) >= 4]
    every = [q["exact"] for rows in gold.values() for q in rows]
    parts = [(p.exact, q) for q in found for p in q.parts]
    spoken = [(e, q) for e, q in parts if q.mode is not Mode.INDIRECT]
    t = book["cases direct"]
    for g in marked:
        t.wanted += 1
        best = max(spoken, key=lambda x: dice(x[0], g["exact"]), default=None)
        if best and dice(best[0], g["exact"]) >= 0.8:
            t.hit += 1
            source(t, found, best[1], g["speaker"], where, book)
        else:
            book.note("missed direct", where, g["exact"])
    for e, q in parts:
        if q.mode is Mode.DIRECT and len(words(e)) >= 4:
            t.found += 1
            good = any(dice(g, e, least=True) >= 0.8 for g in every)
            t.right += good
            if not good:
                book.note("wrong direct", where, e)
    t = book["cases indirect"]
    loose = [(e, q) for e, q in parts if q.mode is not Mode.DIRECT]
    for g in gold["indirect"]:
        t.wanted += 1
        best = max(loose, key=lambda x: dice(x[0], g["exact"]), default=None)
        if best and dice(best[0], g["exact"]) >= 0.5:
            t.hit += 1
            source(t, found, best[1], g["speaker"], where, book)
        else:
            book.note("missed indirect", where, g["exact"])
    for e, q in loose:
        t.found += 1
        good = any(dice(g, e, least=True) >= 0.5 for g in every)
        t.right += good
        if not good:
            book.note(
                f"wrong {q.mode.value}", where, f"{e}   [{q.source and q.source.exact} | {q.cue and q.cue.exact}]"
            )


def source(t: Tally, found: tuple[Quote, ...], q: Quote, speaker: str | None, where: str, book: Book) -> None:
    t.sourced += 1
    said = resolved(found, q).source
    if speaker is None or speaker.startswith("("):
        good = True
    elif said is None:
        good = False
    else:
        lower = {"he", "she", "they", "it", "who"} & set(words(said.exact))
        good = bool(lower or set(words(said.exact)) & set(words(speaker)) or said.exact.islower())
    t.source_right += good
    if not good:
        book.note("source", where, f"{said and said.exact!r} for {speaker}: {q.parts[0].exact[:70]}")


# ---------------------------------------------------------------- annotated corpora


Mine = tuple[Quote, list[tuple[int, int]]]


@dataclass
class Gold:
    content: list[tuple[int, int]]
    source: list[tuple[int, int]]
    cue: str
    at: list[tuple[int, int]]
    quoted: bool
    speech: bool


def is_speech(cue: str) -> bool:
    lower = cue.lower()
    if "according to" in lower:
        return True
    return any(speech_of(w) in REPORTS | {Speech.ORDER} for w in words(lower))


def speech_of(form: str) -> Speech | None:
    for cut, add in (
        ("", ""),
        ("s", ""),
        ("es", ""),
        ("d", ""),
        ("ed", ""),
        ("ing", ""),
        ("ing", "e"),
        ("ied", "y"),
        ("ies", "y"),
    ):
        if form.endswith(cut) and (lemma := form[: len(form) - len(cut)] + add) in VERBS:
            return VERBS[lemma]
    return {"said": Speech.SAY, "told": Speech.TELL, "wrote": Speech.SAY, "swore": Speech.SAY}.get(form)


def golds(row: Row) -> list[Gold]:
    listed = row["annotations"][0]["attributions"] if "annotations" in row else row["attributions"]
    text, out = row["text"], []
    for a in listed:
        content = [core(text, s, e) for s, e, _ in a["content"]]
        raw = " ".join(x for _, _, x in a["content"])
        around = any(text[s - 1 : s] in MARKS[:4] or text[s - 2 : s] in PAIRS for s, _, _ in a["content"])
        cue = " ".join(x for _, _, x in a["cue"])
        has_marks = around or any(m in raw for m in (*MARKS[:4], *PAIRS))
        at = [(s, e) for s, e, _ in a["cue"]]
        out.append(Gold(content, [(s, e) for s, e, _ in a["source"]], cue, at, has_marks, is_speech(cue)))
    return out


def corpus(rows: Iterator[Row], label: str, analysed: Any, book: Book) -> None:
    for row in rows:
        account = article(row, row["doc"])
        analysis = analysed(account.text, f"{label}/{row['doc']}")
        score_row(analysis, quotes(account, analysis), golds(row), label, row["doc"], book)


def spans(text: str, q: Quote) -> list[tuple[int, int]]:
    return [core(text, p.start, p.end) for p in q.parts]


def score_row(
    analysis: Analysis, found: tuple[Quote, ...], gold: list[Gold], label: str, where: str, book: Book
) -> None:
    text = analysis.text
    mine = [(q, spans(text, q)) for q in found]
    by_content(text, mine, gold, label, where, book)
    by_words(text, mine, gold, label, where, book)
    reports = [g for g in gold if g.speech and not g.quoted]
    by_reports(text, mine, (reports, gold), f"{label} indirect", where, book)
    clauses = [g for g in reports if has_clause(analysis, g)]
    by_reports(text, mine, (clauses, gold), f"{label} indirect clauses", where, book)


def has_clause(analysis: Analysis, g: Gold) -> bool:
    tokens = [analysis.tokens[i] for a, b in g.content for i in analysis.within(a, b)]
    infinitive = len(tokens) > 2 and tokens[0].text == "to" and tokens[1].pos in {"VERB", "AUX"}
    return infinitive or any(t.relation.startswith(("nsubj", "expl")) for t in tokens)


def by_reports(
    text: str, mine: list[Mine], sides: tuple[list[Gold], list[Gold]], label: str, where: str, book: Book
) -> None:
    wanted, gold = sides
    found = tuple(q for q, _ in mine)
    t = book[label]
    loose = [(q, s) for q, s in mine if q.mode is Mode.INDIRECT]
    for g in wanted:
        t.wanted += 1
        best = max(loose, key=lambda x: overlap(x[1], g.content), default=None)
        if best and overlap(best[1], g.content) >= 0.5:
            t.hit += 1
            same_source(t, resolved(found, best[0]).source, g, text, where, book)
        else:
            book.note(f"{label} missed", where, show(text, g.content) + f"   <{g.cue}>" + context(text, g.content))
    for q, s in loose:
        t.found += 1
        good = any(overlap(s, g.content) >= 0.5 for g in gold)
        t.right += good
        if not good:
            book.note(f"{label} wrong", where, mark(text, q, s))


def by_content(text: str, mine: list[Mine], gold: list[Gold], label: str, where: str, book: Book) -> None:
    found = tuple(q for q, _ in mine)
    t = book[f"{label} direct+mixed"]
    for g in (g for g in gold if g.quoted):
        t.wanted += 1
        best = max(mine, key=lambda x: coverage(x, g, found, text), default=None)
        if best and coverage(best, g, found, text) >= 0.5:
            t.hit += 1
            same_source(t, resolved(found, best[0]).source, g, text, where, book)
        else:
            got = show(text, best[1]) if best and overlap(best[1], g.content) else None
            book.note(f"{label} missed content", where, f"{show(text, g.content)}   <{g.cue}> GOT {got}")
    for q, s in mine:
        if q.mode is not Mode.INDIRECT:
            t.found += 1
            good = any(cover(s, g.content) >= 0.5 for g in gold)
            t.right += good
            if not good:
                book.note(f"{label} wrong {q.mode.value}", where, mark(text, q, s))


def by_words(text: str, mine: list[Mine], gold: list[Gold], label: str, where: str, book: Book) -> None:
    """The same, run of quoted words by run: the unquoted rest of a mixed content does not count."""
    t = book[f"{label} words in marks"]
    for run in (r for r in quoted(text) if r.depth == 0):
        s = [core(text, run.start, run.end)]
        wanted = any(cover(s, g.content) >= 0.5 for g in gold)
        got = any(q.mode is not Mode.INDIRECT and cover(s, p) >= 0.5 for q, p in mine)
        t.wanted += wanted
        t.found += got
        t.hit += wanted and got
        t.right += wanted and got
        if wanted and not got:
            cues = {g.cue for g in gold if cover(s, g.content) >= 0.5}
            book.note(f"{label} missed quoted", where, show(text, s) + f"   <{cues}>" + context(text, s))


def mark(text: str, q: Quote, s: list[tuple[int, int]]) -> str:
    return show(text, s) + f"   [{q.source and q.source.exact} | {q.cue and q.cue.exact}]" + context(text, s)


def context(text: str, s: list[tuple[int, int]]) -> str:
    a, b = s[0][0], s[-1][1]
    return (
        "\n        " + text[max(0, a - 130) : a].replace("\n", " ¶ ") + "{{…}}" + text[b : b + 110].replace("\n", " ¶ ")
    )


def cover(s: list[tuple[int, int]], content: list[tuple[int, int]]) -> float:
    """Share of our characters that lie in a gold content."""
    shared = sum(max(0, min(x[1], y[1]) - max(x[0], y[0])) for x in s for y in content)
    return shared / max(sum(b - a for a, b in s), 1)


def coverage(mine: tuple[Quote, list[tuple[int, int]]], g: Gold, found: tuple[Quote, ...], text: str) -> float:
    """Overlap with a gold content, what goes on from the quotation taken along."""
    q, s = mine
    best = overlap(s, g.content)
    if q.mode is Mode.DIRECT and best < 0.5:
        at = found.index(q)
        longer = s + [
            x
            for o in found[at + 1 : at + 12]
            if o.follows is not None and o.mode is Mode.DIRECT
            for x in spans(text, o)
            if any(x[0] < b and a < x[1] for a, b in g.content)
        ]
        best = max(best, overlap(longer, g.content))
    return best


def same_source(t: Tally, said: Passage | None, g: Gold, text: str, where: str, book: Book) -> None:
    if not g.source:
        return
    t.sourced += 1
    good = said is not None and any(said.start < e and s < said.end for s, e in [*g.source, *g.at])
    if not good and said and show(text, g.source).lower() in {"who", "which", "that"}:
        good = 0 <= g.source[0][0] - said.end <= 3
    t.source_right += good
    if not good:
        whose = f"{said and said.exact!r} for {show(text, g.source)!r} <{g.cue}>"
        book.note("source", where, f"{whose}: {show(text, g.content)[:90]}")


def show(text: str, spans_: list[tuple[int, int]]) -> str:
    return " … ".join(text[a:b].replace("\n", " ¶ ") for a, b in spans_)


def speed(data: Path, analysed: Any, spent: dict[str, float]) -> None:
    """The share of the language step's time that quotations and speakers take; walls of marks."""
    before, mine, words = spent["language"], 0.0, 0
    for row in lines(data / "data/quotes/polnear.dev.jsonl"):
        account = article(row, row["doc"])
        analysis = analysed(account.text, row["doc"])
        words += len(account.text.split())
        begun = time.process_time()
        speakers(account, analysis, quotes(account, analysis))
        mine += time.process_time() - begun
    language = spent["language"] - before
    each, step = 1e6 * mine / words, 1e6 * language / words
    print(f"quotations and speakers {each:.1f} ms, language {step:.1f} ms per 1,000 words: {mine / language:.3f}")
    slowest = 0.0
    for mark in WALLS:
        wall = mark * (300_000 // len(mark))
        begun = time.process_time()
        quoted(wall)
        slowest = max(slowest, time.process_time() - begun)
    print(f"300 KB of opening marks, slowest of {len(WALLS)} kinds: {slowest:.3f} s")


def lines(path: Path) -> Iterator[Row]:
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as f:
        yield from map(json.loads, f)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path(os.environ.get("TWOSOURCE_DATA", ".")))
    parser.add_argument("--set", choices=("cases", "polnear", "train", "gum", "speed"), action="append")
    parser.add_argument("--errors", help="print what went wrong whose kind holds this word")
    options = parser.parse_args()
    analyser, book = load(), Book()
    spent = {"language": 0.0}

    def analysed(text: str, key: str) -> Any:
        begun = time.process_time()
        analysis = analyser.analyse(text)
        spent["language"] += time.process_time() - begun
        return analysis

    begun = time.process_time()
    run(options.data, options.set or ["cases", "polnear", "gum"], analysed, book)
    rest = time.process_time() - begun - spent["language"]
    if options.set and "speed" in options.set:
        speed(options.data, analysed, spent)
    for name, tally in book.tallies.items():
        print(tally.line(name))
    print(f"language {spent['language']:.1f} s, quotations and scoring {rest:.1f} s", file=sys.stderr)
    if options.errors:
        for kind, where, what in book.errors:
            if options.errors in kind:
                print(f"{kind:22} {where[-28:]:28} {what}")


def run(data: Path, sets: list[str], analysed: Any, book: Book) -> None:
    if "cases" in sets:
        for gold in sorted((data / "cases").glob("*/gold.json")):
            case(gold.parent, analysed, book)
    if "polnear" in sets:
        corpus(lines(data / "data/quotes/polnear.dev.jsonl"), "polnear", analysed, book)
    if "train" in sets:
        rows = (r for n, r in enumerate(lines(data / "data/quotes/polnear.train.jsonl.gz")) if n % 8 == 3)
        corpus(rows, "train", analysed, book)
    if "gum" in sets:
        rows = (r for r in lines(data / "data/quotes/gum.jsonl") if r["genre"] in {"news", "interview"})
        corpus(rows, "gum", analysed, book)


if __name__ == "__main__":
    main()
