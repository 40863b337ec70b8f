"""Running text without labels: ``python training/wikipedia.py OUT.jsonl --words 300000``.

Paragraphs of encyclopedia articles (CC BY-SA) from the sample that the tests of gensim read, in the form of
``corpora.py``, with nothing known of their words.  They are full of names that the treebanks do not have; what the
teacher says of them is all the small network learns there.
"""

from __future__ import annotations

import argparse
import bz2
import json
import random
import re
from collections.abc import Iterator
from pathlib import Path

import gensim
from gensim.corpora.wikicorpus import filter_wiki

from twosource.text.tokens import tokenise

SAMPLE = "test/test_data/enwiki-latest-pages-articles1.xml-p000000010p000030302-shortened.bz2"
SEED = 1
#: Characters of a paragraph worth reading, and words of the pieces that it is cut into.
LEAST, PIECE = 150, (25, 90)
_UNKNOWN = ("names", "pos", "starts", "heads", "relations", "roles")
#: The last letter of Latin alphabets.
_LATIN = "\u024f"
_MARKS = {"&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&"}


def paragraphs() -> Iterator[str]:
    """Whole paragraphs of prose, without lists, tables and what the filter leaves of templates."""
    dump = bz2.decompress((Path(gensim.__file__).parent / SAMPLE).read_bytes()).decode()
    for page in re.findall(r"<text[^>]*>(.*?)</text>", dump, re.DOTALL):
        for mark, plain in _MARKS.items():
            page = page.replace(mark, plain)  # noqa: PLW2901
        if page[:9].lower() == "#redirect":
            continue
        for line in map(str.strip, filter_wiki(page).split("\n")):
            text = re.sub(r" +", " ", re.sub(r"\(\s*[,;]*\s*\)", "", re.sub(r"'{2,5}", "", line)))
            foreign = sum(c > _LATIN for c in text)
            prose = line[:1] not in tuple("*#:;|!{=[") and text[-1:] in (".", '"') and not set(text) & set("{}|<>[]")
            if prose and len(text) >= LEAST and foreign <= 5:
                yield text


def pieces(text: str) -> Iterator[list[str]]:
    """The words of a paragraph, cut where a sentence ends."""
    words = [text[a:b] for a, b in tokenise(text)]
    begin = 0
    for i, word in enumerate(words, start=1):
        ends = i == len(words) or (word in ".!?" and words[i][:1].isupper() and i - begin >= PIECE[0])
        if ends:
            if i - begin <= PIECE[1]:
                yield words[begin:i]
            begin = i


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--words", type=int, default=300_000)
    args = parser.parse_args()
    every = list(paragraphs())
    random.Random(SEED).shuffle(every)
    left = args.words
    with args.out.open("w", encoding="utf-8") as out:
        for piece in (p for text in every for p in pieces(text)):
            if left <= 0:
                break
            left -= len(piece)
            example = {"words": piece, **dict.fromkeys(_UNKNOWN), "corpus": "ewt"}
            out.write(json.dumps(example, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
