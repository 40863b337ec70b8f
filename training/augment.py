"""Other names in the same sentences, and hidden words: what a small corpus does not show of the world.

Only the training sees this, anew in every epoch.  Persons get other forenames and surnames, the same one wherever the
paragraph repeats it; organisations and places another name of as many words.  A word is hidden whole, so that its
neighbours must tell what it is.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence

#: How many examples are renamed, and of their names how many.
RENAMED, NAMES = 0.4, 0.6
#: How many words are hidden: any, and those of names.
HIDDEN, HIDDEN_NAMES = 0.04, 0.12
#: Corpora whose names are good names elsewhere; those of tweets are not.
DONORS = frozenset(("ewt", "gum", "wikigold"))
_MASK = 103


class Renamer:
    """Gives the names of a paragraph to others of their kind."""

    def __init__(self, paragraphs: Sequence[dict]) -> None:
        self._pools: dict[tuple[str, int, int], list[str | list[str]]] = defaultdict(list)
        for p in paragraphs:
            if p["corpus"] in DONORS and p["names"]:
                for a, b, kind in mentions(p["names"]):
                    self._add(p["words"][a:b], kind)

    def _add(self, words: list[str], kind: str) -> None:
        if all(map(_is_plain, words)) and len(words) <= 3:
            if kind == "PERSON":
                for i, word in enumerate(words):
                    self._pools[_place(i, len(words))].append(word)
            else:
                self._pools[kind, len(words), 0].append(words)

    def words(self, words: list[str], names: Sequence[str], rng: random.Random) -> list[str]:
        """The words with some names changed; as many words as before."""
        given: dict[str, str] = {}
        changed = list(words)
        for a, b, kind in mentions(names):
            old = words[a:b]
            key = " ".join(old) if kind != "PERSON" else old[-1]
            if not all(map(_is_plain, old)) or (key not in given and rng.random() > NAMES):
                continue
            changed[a:b] = self._person(old, given, rng) if kind == "PERSON" else self._other(old, kind, given, rng)
        return changed

    def _person(self, old: list[str], given: dict[str, str], rng: random.Random) -> list[str]:
        for i, word in enumerate(old):
            pool = self._pools[_place(i, len(old))]
            if word not in given and pool:
                given[word] = str(rng.choice(pool))
        return [given.get(word, word) for word in old]

    def _other(self, old: list[str], kind: str, given: dict[str, str], rng: random.Random) -> list[str]:
        pool = self._pools[kind, len(old), 0]
        if " ".join(old) not in given and pool:
            given[" ".join(old)] = " ".join(rng.choice(pool))
        return given.get(" ".join(old), " ".join(old)).split(" ")


def hidden(
    pieces: tuple[list[int], list[int], list[int]], names: Sequence[int], outside: int, rng: random.Random
) -> tuple[list[int], list[int], list[int]]:
    """Word pieces with some words masked; ``names`` are label numbers by word, the root first."""
    ids, case, first = pieces
    ids, ends = list(ids), [*first[1:], len(ids) - 1]
    for word in range(1, len(first)):
        if rng.random() < (HIDDEN_NAMES if names[word] > outside else HIDDEN):
            ids[first[word] : ends[word]] = [_MASK] * (ends[word] - first[word])
    return ids, case, first


def mentions(tags: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    first = None
    for i, tag in enumerate([*tags, "O"]):
        if first is not None and not tag.startswith("I-"):
            yield first, i, tags[first][2:]
            first = None
        if tag.startswith("B-"):
            first = i


def _place(i: int, count: int) -> tuple[str, int, int]:
    """Forename, surname and single name are drawn apart."""
    return ("PERSON", min(count, 2), 0 if i == 0 else 1)


def _is_plain(word: str) -> bool:
    return word.isalpha() and len(word) > 1 and word[0].isupper() and word[1:].islower()
