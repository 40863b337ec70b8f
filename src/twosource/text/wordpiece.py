"""WordPiece for uncased BERT vocabularies: words to piece numbers, as the reference tokeniser has them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

#: Longer words become one unknown piece, as in the reference implementation.
LONGEST = 100
_IDEOGRAPHS = (
    (0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2A6DF), (0x2A700, 0x2B73F), (0x2B740, 0x2B81F),
    (0x2B920, 0x2CEAF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F),
)  # fmt: skip


class WordPieces:
    """Cuts words into the longest pieces that a vocabulary has, from left to right."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._ids = {piece: i for i, piece in enumerate(vocabulary)}
        self.unknown = self._ids["[UNK]"]
        self.start = self._ids["[CLS]"]
        self.end = self._ids["[SEP]"]
        self._known: dict[str, tuple[int, ...]] = {}

    def pieces(self, word: str) -> tuple[int, ...]:
        """Piece numbers of a stretch of text; none for one of control characters only."""
        known = self._known.get(word)
        if known is None:
            known = tuple(i for part in _parts(word) for i in self._cut(part))
            if len(word) <= LONGEST and len(self._known) < 200_000:
                self._known[word] = known
        return known

    def _cut(self, word: str) -> list[int]:
        if len(word) > LONGEST:
            return [self.unknown]
        found: list[int] = []
        at = 0
        while at < len(word):
            piece, end = None, len(word)
            while end > at and (piece := self._ids.get(("##" if at else "") + word[at:end])) is None:
                end -= 1
            if piece is None:
                return [self.unknown]
            found.append(piece)
            at = end
        return found


def _parts(text: str) -> Iterator[str]:
    """Lower-case parts without accents; every mark and ideograph is a part of its own."""
    current: list[str] = []
    bare = (c for c in unicodedata.normalize("NFD", "".join(_clean(text))) if unicodedata.category(c) != "Mn")
    # Letter by letter: the lower case of a whole word would end it with another sigma.
    for c in (small for letter in bare for small in letter.lower()):
        alone = _is_mark(c) or _is_ideograph(c)
        if (alone or c == " ") and current:
            yield "".join(current)
            current = []
        if alone:
            yield c
        elif c != " ":
            current.append(c)
    if current:
        yield "".join(current)


def _clean(text: str) -> Iterator[str]:
    for c in text:
        category = unicodedata.category(c)
        if c in "\t\n\r" or category[0] == "Z":
            yield " "
        elif c not in "\0\ufffd" and category[0] != "C":
            yield c


def _is_mark(c: str) -> bool:
    o = ord(c)
    return 33 <= o <= 47 or 58 <= o <= 64 or 91 <= o <= 96 or 123 <= o <= 126 or unicodedata.category(c)[0] == "P"


def _is_ideograph(c: str) -> bool:
    o = ord(c)
    return o > 0x33FF and any(low <= o <= high for low, high in _IDEOGRAPHS)
