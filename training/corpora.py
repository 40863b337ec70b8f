"""Training examples from the treebanks and name corpora: ``python training/corpora.py DATA OUT.jsonl``.

One line a paragraph: words, and what is known of them (``null`` where a corpus does not tell): pos, heads (0 for the
root, else the number of the word in the paragraph, from 1), relations, starts of sentences, names and roles in
quotations (BIO; "?" where it is not known).
"""

from __future__ import annotations

import argparse
import gzip
import html
import json
import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import roles

from twosource.text.tokens import tokenise

SEED = 7
#: Share of paragraphs printed with typographic quotation marks and dashes, as news has them.
TYPOGRAPHIC = 0.5
#: Share of short sentences that come a second time as a headline, and of these in capitals.
HEADLINES, CAPITALS = 0.08, 0.2
LONGEST_PARAGRAPH = 10
KINDS = {
    "PER": "PERSON", "ORG": "ORG", "LOC": "LOC", "person": "PERSON", "corporation": "ORG", "group": "ORG",
    "location": "LOC", "organization": "ORG", "place": "LOC",
}  # fmt: skip
TITLES = frozenset(
    "president mr mr. mrs mrs. ms ms. dr dr. sir senator sen. rep. representative governor gov. king queen prince "
    "princess pope judge justice chief minister prime secretary general gen. colonel captain professor prof. lord "
    "lady congressman chairman mayor speaker administrator director chancellor emperor saint st. lieutenant sgt. "
    "sergeant attorney vice former the leader spokesman spokeswoman spokesperson coach premier duke count baron bishop "
    "archbishop rabbi imam sheikh ayatollah officer detective deputy ambassador commissioner ceo actor actress "
    "singer author editor defendant".split()
)


@dataclass(frozen=True)
class Paragraph:
    words: list[str]
    pos: list[str] | None = None
    heads: list[int] | None = None
    relations: list[str] | None = None
    starts: list[int] | None = None
    names: list[str] | None = None
    roles: list[str] | None = None
    corpus: str = ""


@dataclass(frozen=True)
class Layers:
    """What is known of a treebank beside its trees, by sentence id; names ``None``: take GUM's entities."""

    corpus: str
    names: dict[str, list[str]] | None
    roles: dict[str, list[str]]


@dataclass
class Sentence:
    id: str
    opens: bool  # first of its paragraph
    rows: list[list[str]]
    words: list[str]


def sentences(path: Path) -> Iterator[Sentence]:
    rows: list[list[str]] = []
    meta: dict[str, str] = {}
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in (raw.rstrip("\n") for raw in lines):
            if line.startswith("#"):
                key, _, value = line[1:].partition("=")
                meta[key.split()[0] if key.split() else ""] = value.strip()
            elif line:
                rows.append(line.split("\t"))
            elif rows:
                yield _sentence(meta, rows)
                rows, meta = [], {}


def _sentence(meta: dict[str, str], rows: list[list[str]]) -> Sentence:
    words = [r[1] for r in rows if r[0].isdigit()]
    for r in rows:
        if "-" in r[0]:
            a, b = (int(x) for x in r[0].split("-"))
            left = r[1]
            for i in range(a - 1, b):
                size = len(left) if i == b - 1 else min(len(words[i]), len(left) - (b - 1 - i))
                words[i], left = left[:size], left[size:]
    kept = [r for r in rows if r[0].isdigit()]
    return Sentence(meta.get("sent_id", ""), "newpar" in meta or "newdoc" in meta, kept, words)


def treebank(path: Path, layers: Layers, rng: random.Random) -> Iterator[Paragraph]:
    """Paragraphs of a treebank."""
    group: list[Sentence] = []
    for sentence in sentences(path):
        if group and (sentence.opens or len(group) >= LONGEST_PARAGRAPH):
            yield from _with_variants(group, layers, rng)
            group = []
        group.append(sentence)
    if group:
        yield from _with_variants(group, layers, rng)


def _with_variants(group: list[Sentence], layers: Layers, rng: random.Random) -> Iterator[Paragraph]:
    whole = _paragraph(group, layers)
    yield _typographic(whole, rng)
    if (framed := _framed(whole)) is not None:
        yield _typographic(framed, rng)
    for sentence in group:
        if 4 <= len(sentence.words) <= 16 and rng.random() < HEADLINES:
            yield _headline(_paragraph([sentence], layers), rng)


def _paragraph(group: list[Sentence], layers: Layers) -> Paragraph:
    words: list[str] = []
    heads: list[int] = []
    tags: list[str] | None = []
    for sentence in group:
        base = len(words)
        heads += [base + int(r[6]) if r[6] != "0" else 0 for r in sentence.rows]
        words += sentence.words
        own = gum_names(sentence.rows) if layers.names is None else layers.names.get(sentence.id)
        tags = tags + own if tags is not None and own is not None and len(own) == len(sentence.rows) else None
    rows = [r for s in group for r in s.rows]
    starts = [int(i == 0) for s in group for i in range(len(s.rows))]
    quoted = [role for s in group for role in layers.roles.get(s.id) or ["?"] * len(s.rows)]
    return Paragraph(words, [r[3] for r in rows], heads, [r[7] for r in rows], starts, tags, quoted, layers.corpus)


def _typographic(p: Paragraph, rng: random.Random) -> Paragraph:
    curly, dashes = rng.random() < TYPOGRAPHIC, rng.random() < TYPOGRAPHIC
    words, is_open = [], False
    for word in p.words:
        if curly and word in ('"', "``", "''"):
            is_open = not is_open
            word = "“" if is_open else "”"  # noqa: PLW2901
        elif curly:
            word = word.replace("'", "’")  # noqa: PLW2901
        words.append("—" if dashes and word in ("--", "---") else word)
    return replace(p, words=words)


def _headline(p: Paragraph, rng: random.Random) -> Paragraph:
    words = p.words[:-1] if p.words[-1] == "." and rng.random() < 0.9 else p.words
    n = len(words)
    if p.heads is None or any(h > n for h in p.heads[:n]):
        return p
    small = {"a", "an", "the", "of", "in", "on", "at", "to", "by", "and", "or", "for", "with", "'s", "n't"}
    capitals = rng.random() < CAPITALS
    shown = [w.upper() if capitals else w if w in small else w[:1].upper() + w[1:] for w in words]
    cut = {k: v[:n] if v else None for k, v in asdict(p).items() if k not in ("words", "corpus")}
    return Paragraph(shown, **cut, corpus=p.corpus)


def _framed(p: Paragraph) -> Paragraph | None:
    """The paragraph with every long quotation that is one subtree replaced by "it", as the parser meets it."""
    heads, words = p.heads, p.words
    if heads is None or p.names is None:
        return None
    marks = [i for i, w in enumerate(words) if w in ('"', "“", "”", "``", "''")]
    gone: set[int] = set()
    place: dict[int, int] = {}
    for a, b in zip(marks[::2], marks[1::2], strict=False):
        inside = [i for i in range(a + 1, b) if not (i == b - 1 and p.pos and p.pos[i] == "PUNCT")]
        outer = [i for i in inside if not (heads[i] and heads[i] - 1 in set(inside))]
        pointing = [i for i in range(len(words)) if i not in inside and heads[i] - 1 in set(inside)]
        if len(inside) > 6 and len(outer) == 1 and all(heads[i] - 1 == outer[0] for i in pointing):
            gone.update(i for i in inside if i != outer[0])
            place[outer[0]] = 1
    if not place:
        return None
    kept = [i for i in range(len(words)) if i not in gone]
    number = {old: new + 1 for new, old in enumerate(kept)}
    starts = p.starts or []
    lost_starts = {i for i in gone if starts[i]}
    if lost_starts:
        return None
    return Paragraph(
        ["it" if i in place else words[i] for i in kept],
        ["PRON" if i in place else (p.pos or [])[i] for i in kept],
        [number[heads[i] - 1] if heads[i] else 0 for i in kept],
        [(p.relations or [])[i] for i in kept],
        [starts[i] for i in kept],
        ["O" if i in place else p.names[i] for i in kept],
        [(p.roles or [])[i] for i in kept],
        p.corpus,
    )


def gum_names(rows: list[list[str]]) -> list[str]:
    """Names of persons, organisations and places from GUM's entity mentions: those headed by a proper noun."""
    tags = ["O"] * len(rows)
    order = {"organization": 0, "place": 1, "person": 2}
    mentions = [m for m in _mentions(rows) if m[2] in order]
    for start, end, kind in sorted(mentions, key=lambda m: (order[m[2]], m[0] - m[1])):
        outer = [k for k in range(start, end) if not start < int(rows[k][6]) <= end]
        head = outer[0] if outer else start
        if rows[head][3] != "PROPN" or tags[head] != "O":
            continue
        a, b = _name_around(rows, tags, head, (start, end), kind)
        if kind == "person" and rows[head][4] == "NNPS":
            # "Palestinians", "the Norths": people, and no name of one.
            tags[a:b] = ["?"] * (b - a)
        elif a < b and all(t == "O" for t in tags[a:b]):
            tags[a:b] = ["B-" + KINDS[kind]] + ["I-" + KINDS[kind]] * (b - a - 1)
    return tags


def _mentions(rows: list[list[str]]) -> list[tuple[int, int, str]]:
    stack: list[tuple[str, int, str]] = []
    found: list[tuple[int, int, str]] = []
    for i, row in enumerate(rows):
        entity = re.search(r"(?:^|\|)Entity=([^|]*)", row[9])
        for part in re.findall(r"\([^()]*\)?|[^()]*\)", entity.group(1)) if entity else ():
            fields = part.strip("()").split("-")
            if part.startswith("("):
                kind = fields[1] if len(fields) > 1 else ""
                if part.endswith(")"):
                    found.append((i, i + 1, kind))
                else:
                    stack.append((fields[0], i, kind))
                continue
            for k in range(len(stack) - 1, -1, -1):
                if stack[k][0] == fields[0]:
                    _, start, kind = stack.pop(k)
                    found.append((start, i + 1, kind))
                    break
    return found


def _name_around(
    rows: list[list[str]], tags: list[str], head: int, span: tuple[int, int], kind: str
) -> tuple[int, int]:
    def ok(k: int) -> bool:
        return rows[k][3] == "PROPN" or (rows[k][1][:1].isupper() and rows[k][3] in ("ADJ", "NOUN", "NUM", "VERB"))

    def link(k: int) -> bool:
        low = rows[k][1].lower()
        wide = kind == "organization" and low in ("of", "the", "and", "&", "for", "'s")
        place = kind == "place" and low == "of"
        return wide or place or low in ("-", "–", "de", "la", "van", "von", "al", "el", "bin") or low.isdigit()

    a, b = head, head + 1
    while a > span[0] and tags[a - 1] == "O" and (ok(a - 1) or (a - 2 >= span[0] and link(a - 1) and ok(a - 2))):
        a -= 1
    while b < span[1] and tags[b] == "O" and (ok(b) or (b + 1 < span[1] and link(b) and (ok(b + 1) or link(b + 1)))):
        b += 1
    if kind == "person":
        for k in range(a, b - 1):
            if rows[k][1].lower() in TITLES:
                a = k + 1
        if rows[b - 1][1].lower() in TITLES:  # an office: "Shadow Home Secretary"
            return a, a
    while b > a and not ok(b - 1):
        b -= 1
    return a, b


def by_sentence(path: Path) -> dict[str, list[str]]:
    """BIO tags by sentence id from an IOB2 file of Universal NER."""
    found: dict[str, list[str]] = {}
    for s in sentences(path):
        found[s.id] = [_tag(r[2]) for r in s.rows]
    return found


def _tag(tag: str) -> str:
    return f"{tag[:2]}{KINDS[tag[2:]]}" if tag[2:] in KINDS else "O"


def tagged(path: Path, group: int, share: float, rng: random.Random) -> Iterator[Paragraph]:
    """Paragraphs of a file of lines ``word tag``; words are cut as the runtime cuts them."""
    corpus = path.name.split(".")[0]
    words: list[str] = []
    tags: list[str] = []
    count, before = 0, "O"
    for word, kind in _rows(path):
        if word:
            tag = "B" + kind[1:] if kind[2:] and before[2:] != kind[2:] else kind
            before = kind
            pieces = [word[a:b] for a, b in tokenise(word)] or [word]
            words += pieces
            tags += [tag] + (["I" + tag[1:] if tag != "O" else "O"]) * (len(pieces) - 1)
            continue
        before, count = "O", count + bool(words)
        if words and count % group == 0:
            if rng.random() < share:
                yield _typographic(Paragraph(words, names=tags, corpus=corpus), rng)
            words, tags = [], []
    if words:
        yield Paragraph(words, names=tags, corpus=corpus)


def _rows(path: Path) -> Iterator[tuple[str, str]]:
    """Words and tags, an empty word between sentences.

    The addresses of tweets are names in some corpora and stand in two words, "@" and a nickname: they come as one
    word that is no name, for news has none, and e-mail addresses would be taken for people.
    """
    waiting = False
    with gzip.open(path, "rt", encoding="utf-8", errors="replace") as lines:
        for line in lines:
            fields = line.split()
            if len(fields) < 2:
                yield "", "O"
                waiting = False
            elif fields[0] == "@":
                waiting = True
            elif "DOCSTART" not in fields[0]:
                word = ("@" if waiting else "") + html.unescape(fields[0])
                yield word, "O" if word[0] in "@#" else _tag(fields[-1])
                waiting = False


def corpora(data: Path) -> Iterator[tuple[str, Iterable[Paragraph]]]:
    rng = random.Random(SEED)
    uner = by_sentence(data / "names/uner-ewt.train.iob2.gz")
    ewt, gum = data / "treebank/ewt.train.conllu.gz", data / "treebank/gum.train.conllu.gz"
    shown = {s.id: roles.of_tree(s.rows) for s in sentences(ewt)}
    yield "ewt", treebank(ewt, Layers("ewt", uner, shown), rng)
    yield "gum", treebank(gum, Layers("gum", None, roles.of_gum(data / "quotes/gum.jsonl", sentences(gum))), rng)
    yield "wikigold", tagged(data / "names/wikigold.conll.gz", 4, 1.0, rng)
    yield "wnut17", tagged(data / "names/wnut17.train.conll.gz", 3, 0.5, rng)
    yield "btc", tagged(data / "names/btc.conll.gz", 3, 0.3, rng)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    args = parser.parse_args()
    with args.out.open("w", encoding="utf-8") as out:
        for name, paragraphs in corpora(args.data):
            words, names, count = 0, Counter[str](), 0
            for p in paragraphs:
                out.write(json.dumps(asdict(p), ensure_ascii=False) + "\n")
                words, count = words + len(p.words), count + 1
                names.update(t[2:] for t in [*(p.names or ()), *(p.roles or ())] if t.startswith("B-"))
            print(f"{name}: {count} paragraphs, {words} words, {dict(names)}")


if __name__ == "__main__":
    main()
