"""Measure who is said to speak, on annotated news.

    python bench/speakers.py cases CASES_FOLDER [--errors]
    python bench/speakers.py gum   DATA_FOLDER  [--errors] [--genres news,interview]
    python bench/speakers.py pronouns DATA_FOLDER [--errors] [--genres news,interview]
    python bench/speakers.py look  DATA_FOLDER  [--stories basil,fnc1] [--sample 40] [--seed 1]

``cases`` takes each gold quotation for which a quotation is found and asks whether its speaker has one of the names
that the gold gives to the speaker in that story, once with the article's own referent and once with the entity of the
story.  ``gum`` asks the same of the resolved speakers of GUM (chains of coreference), ``pronouns`` whom each "he" and
"she" outside quotations stands for there.  ``look`` prints quotations with their speakers for judging by eye.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from twosource.findings.quotes import quotes
from twosource.findings.speakers import speakers
from twosource.model.article import Article
from twosource.model.finding import Mode, Quote, Reading, Referent
from twosource.reconcile.cast.entities import cast
from twosource.text.language import load
from twosource.text.words import words

FOUND = 0.5
#: Tokens, and mentions as (first token, last token, chain).
Chains = tuple[list[str], list[tuple[int, int, str]]]


@dataclass(frozen=True)
class Asked:
    """A gold quotation: where it stands, its form, and the names that are right for its speaker (none: unnamed)."""

    start: int
    end: int
    form: str
    names: frozenset[str]
    speaker: str | None


def fold(text: str) -> str:
    return " ".join(w.norm for w in words(text))


def read(article: Article) -> Reading:
    analysis = load().analyse(article.text, tuple((o.start, o.end) for o in article.omitted))
    said, referents = speakers(article, analysis, quotes(article, analysis))
    return Reading(article=article, quotes=said, referents=referents)


def found(reading: Reading, asked: Asked) -> Quote | None:
    """The quotation that shares most of the gold's characters."""

    def share(quote: Quote) -> float:
        inside = sum(max(0, min(p.end, asked.end) - max(p.start, asked.start)) for p in quote.parts)
        length = sum(p.end - p.start for p in quote.parts)
        return 2 * inside / (length + asked.end - asked.start)

    right = [q for q in reading.quotes if (q.mode is not Mode.INDIRECT) == (asked.form != "indirect")]
    best = max(right or reading.quotes, key=share, default=None)
    return best if best is not None and share(best) >= FOUND else None


def cases(folder: Path, errors: bool) -> None:
    total: Counter[str] = Counter()
    for case in sorted(p.parent for p in folder.glob("*/gold.json")):
        gold = json.loads((case / "gold.json").read_text(encoding="utf-8"))
        readings = {r.article.id: r for r in _readings(case / "articles.jsonl")}
        people = cast(list(readings.values()))
        named = {e.id: [e.name, *e.aliases] for e in people.entities}
        count: Counter[str] = Counter()
        for article, asked in _asked(gold):
            reading = readings[article]
            quote = found(reading, asked)
            if quote is None:
                count[asked.form, "lost"] += 1
                continue
            own = [] if quote.speaker is None else _names(reading.referents[quote.speaker])
            entity = named.get(people.speaker(article, quote) or "", [])
            count[asked.form, "n"] += 1
            count[asked.form, "own"] += _right(own, asked)
            count[asked.form, "story"] += _right(entity, asked)
            if errors and not _right(entity, asked):
                source = quote.source.exact if quote.source else None
                print(f"  {case.name}/{article} {asked.form} gold={asked.speaker} got={entity[:3]} source={source!r}")
                print(f"      {quote.words[:110]!r}")
        _show(case.name, count)
        total.update(count)
    _show("all", total)


def _readings(path: Path) -> Iterator[Reading]:
    for line in path.open(encoding="utf-8"):
        row = json.loads(line)
        yield read(Article(id=row["id"], source=row["id"], text=row["text"], title=row["title"], outlet=row["outlet"]))


def _asked(gold: dict[str, Any]) -> Iterator[tuple[str, Asked]]:
    for key, form in (
        ("quotes", "direct"),
        ("partial_quotes", "mixed"),
        ("block_quotes", "block"),
        ("indirect", "indirect"),
    ):
        for q in gold[key]:
            speaker = q["speaker"]
            named = speaker is not None and not speaker.startswith("(")
            names = {fold(n) for n in [speaker, *gold["speakers"].get(speaker, [])]} if named else set()
            yield q["article"], Asked(q["start"], q["end"], form, frozenset(names), speaker)


def _right(names: Sequence[str], asked: Asked) -> bool:
    if not asked.names:
        return asked.speaker is not None or not names
    return any(fold(n) in asked.names for n in names)


def _names(referent: Referent) -> list[str]:
    return [referent.name, *referent.aliases]


def _show(name: str, count: Counter[Any]) -> None:
    cells = []
    for form in ("direct", "mixed", "block", "indirect"):
        n = count[form, "n"]
        share = f"{count[form, 'own'] / n:.3f} {count[form, 'story'] / n:.3f}" if n else "    -     -"
        cells.append(f"{form} {share} of {n:3} ({count[form, 'lost']} lost)")
    print(f"{name:18} " + " | ".join(cells), flush=True)


def gum(folder: Path, errors: bool, genres: Sequence[str]) -> None:
    chains = dict(_chains(folder / "treebank"))
    count: Counter[Any] = Counter()
    for line in (folder / "quotes" / "gum.jsonl").open(encoding="utf-8"):
        row = json.loads(line)
        if row["genre"] not in genres or row["doc"] not in chains:
            continue
        reading = read(Article(id=row["doc"], source=row["doc"], text=row["text"]))
        owner = _owners(row["text"], chains[row["doc"]])
        for a in row["attributions"]:
            if not a["speaker"] or not a["source"] or not a["content"]:
                continue
            start, end = min(s for s, _, _ in a["content"]), max(e for _, e, _ in a["content"])
            quote = found(reading, Asked(start, end, a["type"], frozenset(), None))
            gold = a["source"][0]
            kind = "pronoun" if a["speaker"]["pronoun"] else "other"
            if gold[2].lower() in ("i", "we", "you"):
                continue
            if (
                quote is None
                or quote.source is None
                or not (quote.source.start < gold[1] and gold[0] < quote.source.end)
            ):
                count[kind, "lost"] += 1
                continue
            got = None if quote.speaker is None else reading.referents[quote.speaker]
            verdict = "none" if got is None else "right" if _chain(got, owner) == a["speaker"]["chain"] else "wrong"
            count[kind, verdict] += 1
            if errors and verdict != "right":
                own = None if got is None else [got.name, *got.aliases][:3]
                print(f"  {row['doc']} {verdict} gold={a['speaker']['canonical']!r} got={own}")
                print(f"      …{row['text'][max(0, quote.source.start - 300) : quote.source.end]}")
    for kind in ("pronoun", "other"):
        print(kind, {v: count[kind, v] for v in ("right", "wrong", "none", "lost")})
    right, wrong, none = (sum(count[k, v] for k in ("pronoun", "other")) for v in ("right", "wrong", "none"))
    print(f"resolved speaker right {right / (right + wrong + none):.3f}, of those named {right / (right + wrong):.3f}")


def pronouns(folder: Path, errors: bool, genres: Sequence[str]) -> None:
    chains = dict(_chains(folder / "treebank"))
    count: Counter[str] = Counter()
    for line in (folder / "quotes" / "gum.jsonl").open(encoding="utf-8"):
        row = json.loads(line)
        if row["genre"] not in genres or row["doc"] not in chains:
            continue
        reading = read(Article(id=row["doc"], source=row["doc"], text=row["text"]))
        owner = _owners(row["text"], chains[row["doc"]])
        exact = {(s, e): c for s, e, c in owner}
        got = {(m.start, m.end): r for r in reading.referents for m in r.mentions}
        said = [p for q in reading.quotes if q.mode is not Mode.INDIRECT for p in q.parts]
        for match in re.finditer(r"\b(?:he|she|him|his|her)\b", row["text"], re.IGNORECASE):
            chain, referent = exact.get(match.span()), got.get(match.span())
            if chain is None or any(p.start <= match.start() < p.end for p in said):
                continue
            named = referent is not None
            verdict = "none" if not named else "right" if _chain(referent, owner) == chain else "wrong"
            count[verdict] += 1
            if errors and verdict == "wrong":
                gold = [row["text"][s:e] for s, e, c in owner if c == chain and e - s > 4][:3]
                print(f"  {row['doc']} gold={gold} got={referent.name!r}")
                print(f"      …{row['text'][max(0, match.start() - 300) : match.end()]}«")
    asked = count["right"] + count["wrong"]
    print(dict(count), f"precision {count['right'] / asked:.3f} recall {count['right'] / (asked + count['none']):.3f}")


def _chains(folder: Path) -> Iterator[tuple[str, Chains]]:
    """For each document its tokens and its mentions."""
    for path in sorted(folder.glob("gum.*.conllu.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for part in lines.read().split("# newdoc id = ")[1:]:
                yield part.split("\n", 1)[0].strip(), _mentions(part)


def _mentions(part: str) -> Chains:
    tokens: list[str] = []
    mentions: list[tuple[int, int, str]] = []
    waiting: list[tuple[str, int]] = []
    for line in part.splitlines():
        columns = line.split("\t")
        if len(columns) != 10 or not columns[0].isdigit():
            continue
        tokens.append(columns[1])
        marks = re.search(r"Entity=([^|]*)", columns[9])
        for mark in re.findall(r"\([^()]*\)?|[^()]*\)", marks.group(1)) if marks else ():
            chain = re.split(r"[-()]", mark.lstrip("("))[0]
            if mark.startswith("("):
                waiting.append((chain, len(tokens) - 1))
            at = next((i for i in range(len(waiting) - 1, -1, -1) if waiting[i][0] == chain), None)
            if mark.endswith(")") and at is not None:
                mentions.append((waiting.pop(at)[1], len(tokens) - 1, chain))
    return tokens, mentions


def _owners(text: str, chains: Chains) -> list[tuple[int, int, str]]:
    """Mentions as (start, end, chain), the innermost first."""
    tokens, mentions = chains
    places, at = [], 0
    for token in tokens:
        here = text.find(token, at)
        at = here + len(token) if 0 <= here < at + 40 else at
        places.append((at - len(token), at))
    spans = [(places[first][0], places[last][1], chain) for first, last, chain in mentions]
    return sorted(spans, key=lambda s: s[1] - s[0])


def _chain(referent: Referent, owners: list[tuple[int, int, str]]) -> str | None:
    """The chain to which most of a referent's mentions belong."""
    votes = Counter(
        next((c for s, e, c in owners if s <= m.start and m.end <= e), None)
        or next((c for s, e, c in owners if s < m.end and m.start < e), None)
        for m in referent.mentions
    )
    return votes.most_common(1)[0][0] if votes else None


def look(folder: Path, stories: Sequence[str], sample: int, seed: int) -> None:
    pick = random.Random(seed)
    for name in stories:
        rows = [json.loads(line) for line in (folder / "stories" / f"{name}.jsonl").open(encoding="utf-8")]
        articles = [a for row in pick.sample(rows, 30) for a in row.get("articles", row.get("docs", []))[:2]]
        shown = []
        for a in pick.sample(articles, min(30, len(articles))):
            reading = read(Article(id=str(a["id"]), source="", text=a["text"]))
            shown.extend((reading, q) for q in reading.quotes if q.source or q.speaker is not None)
        for reading, q in pick.sample(shown, min(sample, len(shown))):
            speaker = reading.referents[q.speaker] if q.speaker is not None else None
            start, end = min(p.start for p in q.parts), max(p.end for p in q.parts)
            context = reading.article.text[max(0, start - 260) : end + 120].replace("\n", " ¶ ")
            source = q.source.exact if q.source else None
            print(f"[{name}] SPEAKER={speaker.name if speaker else None} source={source!r} {q.mode.value}")
            print(f"    …{context}…\n    QUOTE {q.words[:160]}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["cases", "gum", "pronouns", "look"])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--genres", default="news,interview")
    parser.add_argument("--stories", default="basil,fnc1")
    parser.add_argument("--sample", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    if given.what == "cases":
        cases(given.folder, given.errors)
    elif given.what == "gum":
        gum(given.folder, given.errors, given.genres.split(","))
    elif given.what == "pronouns":
        pronouns(given.folder, given.errors, given.genres.split(","))
    else:
        look(given.folder, given.stories.split(","), given.sample, given.seed)


if __name__ == "__main__":
    main()
