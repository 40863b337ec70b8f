"""Set quotations in marks beside what a user would take instead, on the same articles in one run.

    python bench/baselines.py [--data FOLDER] [--set polnear|cases]

FOLDER (or TWOSOURCE_DATA) holds ``cases/*/articles.jsonl`` with ``gold.json`` and ``data/quotes/``.

- *twosource*: quotations without the language model's time, which every row but the expression needs.
- *textacy*: ``textacy.extract.triples.direct_quotations``.  No spaCy model is installed: its ``Doc`` is built from our
  own analysis (words, blanks, parts of speech, lemmas, heads, sentences; the relations in spaCy's English names), so
  that it reads the same parse as we do.  It refuses an article with an odd number of marks: those count as nothing
  found.  The row says so where textacy is not installed.
- *expression*: a regular expression with the verbs and word orders that a newsroom programmer would think of.

``words``: runs of words in double or single marks (as ``text/marks.py`` finds them) that are somebody's speech in the
gold; precision, recall and F1 count their words, so that a long quotation weighs more than a scare quote.  A run is
found when half of its characters lie in a finding; found characters outside all marks do not count.  In *cases* the
gold lists direct quotations, and a run inside a gold report counts as neither right nor wrong.  ``source``: of the gold
words found, those whose printed source overlaps the gold source (*polnear*) or shares a word with the gold speaker, or
is a pronoun or a description (*cases*).  ``attributed``: the same of all gold words.
``ms``: milliseconds of work for 1,000 words of text.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import re
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))
from quotes import article, core, cover, golds, lines, resolved, words  # type: ignore[import-not-found]

from twosource.findings.quotes import quotes
from twosource.model.article import Article
from twosource.model.finding import Mode
from twosource.model.language import Analysis
from twosource.text.language import load
from twosource.text.marks import quoted

Span = tuple[int, int]
#: Content spans and source span of one finding.
Finding = tuple[list[Span], Span | None]
Reader = Callable[[Article, Analysis], list[Finding]]

# ---------------------------------------------------------------- readers


def ours(text: Article, analysis: Analysis) -> list[Finding]:
    found = quotes(text, analysis)
    sources = [resolved(found, q).source for q in found]
    return [
        ([(p.start, p.end) for p in q.parts], (s.start, s.end) if s else None)
        for q, s in zip(found, sources, strict=True)
        if q.mode is not Mode.INDIRECT
    ]


VERB = (
    r"(?:said|says|say|told|tells|added|adds|asked|asks|wrote|writes|tweeted|announced|claimed|explained|replied|"
    r"stated|insisted|argued|noted|warned|continued|concluded|admitted|declared|recalled|responded|called|testified)"
)
NAME = (
    r"(?:(?:[Hh]e|[Ss]he|[Tt]hey)|(?:(?:the|a|an|The|A|An|his|her)\s+(?:[a-z]+\s+){0,3}[a-z]+)|"
    r"(?:[A-Z][\w.’'-]+(?:\s+(?:of|de|van|[A-Z][\w.’'-]+)){0,4}))"
)
APPOSITION = r"(?:,[^,.“”\"\n]{1,80},)?"
BEHIND = re.compile(rf"\s*(?:(?P<a>{NAME}){APPOSITION}\s+{VERB}\b|{VERB}\s+(?P<b>{NAME}))")
BEFORE = re.compile(rf"(?P<a>{NAME}){APPOSITION}\s+{VERB}\b[^.“”\"\n]{{0,60}}[,:]?\s*$")
ACCORDING = re.compile(rf"\s*,?\s*according to (?P<a>{NAME})")
QUOTATION = re.compile(r"“([^“”\n]{1,2000})”|\"([^\"\n]{1,2000})\"")


def expression(text: Article, analysis: Analysis) -> list[Finding]:
    """Words in double marks with a verb of saying and a name right behind or before; the next ones go on from it."""
    found: list[Finding] = []
    said: tuple[int, Span] | None = None
    for match in QUOTATION.finditer(text.text):
        content = match.span(1) if match.group(1) is not None else match.span(2)
        line = text.text.rfind("\n", 0, match.start()) + 1
        behind = BEHIND.match(text.text, match.end()) or ACCORDING.match(text.text, match.end())
        ahead = BEFORE.search(text.text[max(line, match.start() - 160) : match.start()])
        source: Span | None = None
        if behind:
            group = "a" if behind.group("a") is not None else "b"
            source = behind.span(group)
        elif ahead:
            shift = max(line, match.start() - 160)
            source = (ahead.start("a") + shift, ahead.end("a") + shift)
        elif said and line <= said[0] and len(match.group().split()) > 3:
            source = said[1]
        if source:
            found.append(([content], source))
            said = (match.end(), source)
    return found


RELATIONS = {
    "nsubj:pass": "nsubjpass", "csubj:pass": "csubjpass", "obj": "dobj", "iobj": "dative", "root": "ROOT",
    "aux:pass": "auxpass", "nmod:poss": "poss", "compound:prt": "prt", "acl:relcl": "relcl", "case": "prep",
    "nummod": "nummod", "flat": "compound", "obl": "npadvmod", "nmod": "nmod",
}  # fmt: skip


def textacy() -> Reader | None:
    if importlib.util.find_spec("textacy") is None:
        return None
    from spacy.lang.en import English
    from spacy.tokens import Doc
    from textacy.extract.triples import direct_quotations

    vocab = English().vocab  # a bare Vocab does not know which words are marks or titles

    def read(text: Article, analysis: Analysis) -> list[Finding]:
        tokens = analysis.tokens
        if not tokens:
            return []
        ends = [*(t.start for t in tokens[1:]), len(text.text)]
        doc = Doc(
            vocab,
            words=[text.text[t.start : t.end] for t in tokens],
            spaces=[e > t.end for t, e in zip(tokens, ends, strict=True)],
            pos=[t.pos for t in tokens],
            lemmas=[t.lemma for t in tokens],
            heads=[t.head for t in tokens],
            deps=[RELATIONS.get(t.relation, t.relation.split(":")[0]) for t in tokens],
        )
        try:
            triples = list(direct_quotations(doc))
        except ValueError:  # an odd number of marks
            return []
        return [
            (
                [(tokens[t.content.start].end, tokens[t.content.end - 1].start)],
                (tokens[t.speaker[0].i].start, tokens[t.speaker[-1].i].end),
            )
            for t in triples
        ]

    return read


# ---------------------------------------------------------------- gold


@dataclass
class Row:
    """Words of runs in marks: wanted, found, both, and those of both with the right source."""

    wanted: int = 0
    found: int = 0
    both: int = 0
    source_right: int = 0
    seconds: float = 0.0

    def line(self, name: str, size: int) -> str:
        p, r = self.both / max(self.found, 1), self.both / max(self.wanted, 1)
        f = 2 * p * r / max(p + r, 1e-9)
        s, attributed = self.source_right / max(self.both, 1), self.source_right / max(self.wanted, 1)
        ms = 1e6 * self.seconds / max(size, 1)
        return f"{name:12} {r:7.3f} {p:10.3f} {f:7.3f} {s:8.3f} {attributed:11.3f} {ms:8.2f}"


#: A run's verdict: its source is right for these words (``None``: the run is no speech), or it is not to be counted.
Judge = Callable[[Span, Span | None], bool]
Verdict = tuple[bool | None, Judge]


def polnear(data: Path) -> Iterator[tuple[Article, Callable[[Span], Verdict]]]:
    for row in lines(data / "data/quotes/polnear.dev.jsonl"):
        gold = golds(row)

        def verdict(run: Span, gold: list[Any] = gold) -> Verdict:
            held = [g for g in gold if cover([run], g.content) >= 0.5]
            places = [s for g in held for s in (*g.source, *g.at)]

            def judge(_: Span, source: Span | None) -> bool:
                return source is not None and any(source[0] < e and s < source[1] for s, e in places)

            return bool(held), judge

        yield article(row, row["doc"]), verdict


def cases(data: Path) -> Iterator[tuple[Article, Callable[[Span], Verdict]]]:
    for file in sorted((data / "cases").glob("*/gold.json")):
        gold = json.loads(file.read_text(encoding="utf-8"))
        for row in lines(file.parent / "articles.jsonl"):
            text = article(row, row["id"])
            yield text, _case_verdict(gold, row["id"], text.text)


def _case_verdict(gold: Any, name: str, text: str) -> Callable[[Span], Verdict]:
    direct = [g for g in gold["quotes"] if g["article"] == name]
    loose = [g for g in gold["indirect"] if g["article"] == name]

    def held(run: Span, golds_: list[Any]) -> list[Any]:
        mine = words(text[slice(*run)])
        return [g for g in golds_ if mine and _shared(mine, words(g["exact"])) >= 0.5 * len(mine)]

    def verdict(run: Span) -> Verdict:
        spoken = held(run, direct)

        def judge(_: Span, source: Span | None) -> bool:
            printed = text[slice(*source)] if source else ""
            own = set(words(printed))
            return bool(printed) and any(
                own & {"he", "she", "they", "it", "who"} or own & set(words(g["speaker"] or "")) or printed.islower()
                for g in spoken
            )

        return (True if spoken else None if held(run, loose) else False), judge

    return verdict


def _shared(mine: list[str], gold: list[str]) -> int:
    return sum(w in set(gold) for w in mine)


# ---------------------------------------------------------------- the table


def measure(name: str, data: Path) -> str:
    readers: dict[str, Reader | None] = {"twosource": ours, "textacy": textacy(), "expression": expression}
    rows = {n: Row() for n in readers}
    analyser, size, accounts, spent = load(), 0, 0, 0.0
    for text, verdict in {"polnear": polnear, "cases": cases}[name](data):
        begun = time.process_time()
        analysis = analyser.analyse(text.text)
        spent += time.process_time() - begun
        size, accounts = size + len(text.text.split()), accounts + 1
        marked = [core(text.text, r.start, r.end) for r in quoted(text.text) if r.depth == 0]
        runs = [(run, len(words(text.text[slice(*run)]))) for run in marked]
        for reader, read in readers.items():
            if read:
                score(rows[reader], text, analysis, read, [(r, n, *verdict(r)) for r, n in runs])
    head = f"{name}: {accounts} articles, {size} words; language step {1e6 * spent / max(size, 1):.1f} ms a 1,000 words"
    out = [head, f"{'':12} {'recall':>7} {'precision':>10} {'F1':>7} {'source':>8} {'attributed':>11} {'ms':>8}"]
    out += [rows[n].line(n, size) if readers[n] else f"{n:12} not installed" for n in readers]
    return "\n".join(out)


def score(row: Row, text: Article, analysis: Analysis, read: Reader, runs: list[Any]) -> None:
    begun = time.process_time()
    found = read(text, analysis)
    row.seconds += time.process_time() - begun
    for run, count, speech, judge in runs:
        hits = [f for f in found if cover([run], f[0]) >= 0.5]
        if speech is None or not count:
            continue
        row.wanted += count * speech
        row.found += count * bool(hits)
        row.both += count * (speech and bool(hits))
        if speech and hits:
            row.source_right += count * any(judge(run, source) for _, source in hits)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path(os.environ.get("TWOSOURCE_DATA", ".")))
    parser.add_argument("--set", choices=("polnear", "cases"), action="append")
    options = parser.parse_args()
    print("\n\n".join(measure(name, options.data) for name in options.set or ["polnear", "cases"]))


if __name__ == "__main__":
    main()
