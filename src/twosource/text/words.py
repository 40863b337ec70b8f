"""Words as they are compared across printings: folded, and each with its place.

Two newsrooms set one sentence with different quotation marks, dashes, capitals and hyphens.  None of that is a
difference of wording, so ``Word.norm`` leaves it out; the offsets still point at the text as printed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple

_APOSTROPHES = "'\u2019\u2018\u02bc\u02b9\u00b4`\u2032"
_HYPHENS = "\u2010\u2011-"  # the ASCII one last: in a character class it stands for itself there
# Soft hyphens and joiners stand inside words without being seen.
_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_CURRENCIES = "$\u00a3\u20ac\u00a5"
_SIGNS = {"%": "percent", "&": "and"}
_MERSENNE = (1 << 61) - 1
_BASE = 1_000_003


class Word(NamedTuple):
    """Characters ``start`` up to ``end`` of a text (code points, end exclusive) and their folded form."""

    start: int
    end: int
    norm: str


def words(text: str) -> tuple[Word, ...]:
    """The words of a text in order; marks of punctuation are none.

    ``norm`` is NFKC and casefolded.  It keeps contractions ("don't") with a plain apostrophe and drops what printings
    of one word differ in: hyphens inside it ("e-mail" is "email"), the stops of "U.S.", the commas of "1,000".  A
    hyphen makes no second word because outlets disagree on it far more often than it changes a meaning; who compares
    "well-known" with "well known" joins the norms on both sides.  "%" is the word "percent" and "&" is "and"; a
    currency sign belongs to its number; the stars of "f***" and the dashes of "f---" (read as stars) to their
    letters.  Linear in the length of the text.
    """
    find = _pattern(_marks(text))
    return tuple(Word(m.start(), m.end(), fold(m.group())) for m in find.finditer(text))


@lru_cache(maxsize=1 << 14)
def norms(text: str) -> tuple[str, ...]:
    """The folded forms of the words of a text; sentences are held against many others."""
    return tuple(fold(printed) for printed in _pattern(_marks(text)).findall(text))


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """The folded form of one printed word; a text has few different ones, and is read several times."""
    if word in _SIGNS:
        return _SIGNS[word]
    if "--" in word:
        word = word.replace("--", "**").replace("*-", "**")
    if not word.isascii():
        word = unicodedata.normalize("NFKC", word.translate(_TYPOGRAPHY)).casefold()
        # Casefolding can take a composed letter apart again.
        word = unicodedata.normalize("NFC", word).translate(_TYPOGRAPHY)
    else:
        word = word.casefold()
    return word.translate(_INNER) if word[:1].isalpha() else word.replace("-", "").replace(",", "")


def ngrams(norms: Sequence[str], size: int) -> Iterator[int]:
    """A 61-bit hash of each run of ``size`` words, in order; nothing when there are fewer.

    The same words give the same number in every process and on every machine (Rabin and Karp's rolling hash over
    BLAKE2 word hashes).
    """
    if size < 1:
        raise ValueError(f"an n-gram has at least one word, not {size}")
    drop = pow(_BASE, size, _MERSENNE)
    hashes = [word_hash(norm) for norm in norms]
    rolling = 0
    for i, value in enumerate(hashes):
        rolling = (rolling * _BASE + value) % _MERSENNE
        if i >= size:
            rolling = (rolling - hashes[i - size] * drop) % _MERSENNE
        if i >= size - 1:
            yield rolling


@lru_cache(maxsize=1 << 16)
def word_hash(norm: str) -> int:
    """A 61-bit hash of one folded word, the same in every process."""
    return int.from_bytes(blake2b(norm.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big") % _MERSENNE


def _marks(text: str) -> str:
    # Python's \w knows no combining marks.  Their ranges are long and grow with Unicode; a text uses few of them.
    if text.isascii():
        return ""
    return "".join(sorted(c for c in set(text) if not c.isascii() and unicodedata.category(c)[0] == "M"))


@lru_cache(maxsize=64)
def _pattern(marks: str) -> re.Pattern[str]:
    # Runs repeat disjoint classes and a connector is fixed by the characters beside it: no place matches in two ways.
    unseen = f"[{re.escape(marks)}{_UNSEEN}]*"
    run = rf"(?:[^\W_]{unseen})+"
    connector = (
        rf"(?:[{_APOSTROPHES}{_HYPHENS}](?=[^\W_])"  # don't, re-elect
        r"|(?<=\d)[.,](?=\d)"  # 10.5, 1,000
        r"|(?<![^\W_][^\W_])(?<=[^\W\d_])\.(?=[^\W\d_](?![^\W_]))"  # U.S., a.m.
        r"|\*+"  # f*ck
        r"|(?<![^\W_][^\W_])(?<=[^\W\d_])-{3,}"  # f---ing
        r"|(?<![^\W_][^\W_])(?<=[^\W\d_IAa])--)"  # s--t, but not "I--we"
    )
    bare = r"\*{2,}|(?<=\b[^\W\d_])-{3,}"  # f***, f---
    return re.compile(rf"[{_CURRENCIES}]?{run}(?:{connector}{run})*(?:{bare})?|[%&]")


_TYPOGRAPHY = {ord(c): "'" for c in _APOSTROPHES} | {ord(c): "-" for c in _HYPHENS} | {ord(c): None for c in _UNSEEN}
_INNER = {ord("-"): None, ord("."): None, ord(","): None}
