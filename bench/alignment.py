"""Clauses that tell the same thing, on sentence pairs whose propositions people have aligned.

    python bench/alignment.py DATA

DATA holds ``claims/qa-align.csv`` (QA-Align, Brook Weiss et al. 2021: pairs of sentences on one event, their verbal
predicate-argument relations as questions and answers, aligned by crowd workers).  Each sentence, with the one before
it, is taken as an account of its own.  Asked are pairs of verbs of which at least one relation is aligned; found are
pairs of clauses that stand in one group.  Only the two sentences: a story has more accounts, and rarity of its terms
tells more there.
"""

from __future__ import annotations

import ast
import csv
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from twosource.findings.read import read
from twosource.model.article import Article
from twosource.model.finding import Reading
from twosource.reconcile.alignment.grouping import aligned
from twosource.reconcile.cast.entities import cast
from twosource.reconcile.clauses.checkable import can_be_checked
from twosource.reconcile.clauses.frames import Frame, frames
from twosource.reconcile.words.kin import SAYING, stem
from twosource.text.language import load

Verb = tuple[int, str]


def verbs(row: dict[str, str], first: Mapping[int, Verb], second: Mapping[int, Verb]) -> set[tuple[Verb, Verb]]:
    """The aligned pairs of verbs, by place and lemma; verbs of saying only say who speaks and are left out."""
    pairs = {
        (first[one["verb_idx"]], second[other["verb_idx"]])
        for alignment in ast.literal_eval(row["alignments"])
        for one in alignment["sent1"]
        for other in alignment["sent2"]
        if one["verb_idx"] in first and other["verb_idx"] in second
    }
    return {(a, b) for a, b in pairs if not {a[1], b[1]} & (SAYING | {"accord"})}


def account(name: str, row: dict[str, str]) -> tuple[Reading, dict[int, Verb], int]:
    """The reading of a sentence behind the one before it, its tokens by number, and where it begins."""
    number = "1" if name == "a" else "2"
    before = "" if row[f"prev_text_{number}"].startswith("---") else row[f"prev_text_{number}"] + "\n\n"
    text = before + row[f"text_{number}"]
    lemmas = {t.start: t.lemma.lower() for t in load().analyse(text).tokens}
    tokens, at = {}, len(before)
    for n, token in enumerate(row[f"text_{number}"].split(" ")):
        tokens[n] = (at, lemmas.get(at, token.lower()))
        at += len(token) + 1
    return read(Article(id=name, source="", text=text, language="en"), load()), tokens, len(before)


def told(story: list[Frame], name: str, verb: Verb) -> Iterator[Frame]:
    """The clauses of an account whose predicate is a verb."""
    for f in story:
        inside = f.proposition.where.start <= verb[0] < f.proposition.where.end
        if f.account == name and inside and stem(f.proposition.predicate.split()[0]) == stem(verb[1]):
            yield f


def main() -> None:
    path = Path(sys.argv[1]) / "claims" / "qa-align.csv"
    right = asked = found = reachable = matched = 0
    for row in csv.DictReader(path.open(encoding="utf-8")):
        (one, first, begins), (other, second, begins_too) = account("a", row), account("b", row)
        story = [f for f in frames([one, other], cast([one, other]), ()) if can_be_checked(f)]
        home = {f.key: n for n, g in enumerate(aligned(story)) for f in g.members}
        hits = set()
        for a, b in verbs(row, first, second):
            pairs = [(x, y) for x in told(story, "a", a) for y in told(story, "b", b)]
            together = {(x.key, y.key) for x, y in pairs if home[x.key] == home[y.key]}
            asked, reachable, right, hits = asked + 1, reachable + bool(pairs), right + bool(together), hits | together
        inside = [f for f in story if f.proposition.where.start >= (begins if f.account == "a" else begins_too)]
        ours = {(x.key, y.key) for x in inside for y in inside if x.account < y.account and home[x.key] == home[y.key]}
        found, matched = found + len(ours), matched + len(ours & hits)
    print(f"verb pairs asked {asked}, read as clauses {reachable}, found {right}: recall {right / asked:.3f}")
    print(f"clause pairs told {found}, aligned by people {matched}: precision {matched / found:.3f}")


if __name__ == "__main__":
    main()
