"""One printing of an utterance as a strand of terms: its words, folded for comparison, with what stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from twosource.model.passage import Passage
from twosource.reconcile.words.common import EVERYDAY, GRAMMAR, NEGATIONS
from twosource.text.words import Word, words

_ELLIPSIS = re.compile(r"…|\. ?\. ?\.|\[ ?\.\. ?\]|\* \* \*")
_NUMBERS = {
    word: str(value)
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split()
    )
    if value != 1  # "one" is a pronoun more often than a number
} | {word: str(ten * 10) for ten, word in enumerate("thirty forty fifty sixty seventy eighty ninety".split(), 3)}
_OUR = re.compile(
    r"^(arm|behavi|cand|clam|col|discol|endeav|fav|flav|ferv|glam|harb|hon|dishon|hum|lab|neighb|od|parl|rig|rum|savi"
    r"|sav|splend|tum|val|vap|vig)our"
)
_ISE = re.compile(r"(?<=[a-z]{4})(is|ys)(e|ed|es|er|ers|ing|ation|ations)$")
_ELL = re.compile(r"(?<=[a-z])([aeiouy]+[^aeiouy]+[aeiou])ll(ed|ing|er|ers|or|ors)$")
_SPELLINGS = {
    "centre": "center", "centres": "centers", "theatre": "theater", "theatres": "theaters", "metre": "meter",
    "metres": "meters", "kilometre": "kilometer", "kilometres": "kilometers", "litre": "liter", "litres": "liters",
    "fibre": "fiber", "calibre": "caliber", "defence": "defense", "offence": "offense", "pretence": "pretense",
    "licence": "license", "practise": "practice", "practised": "practiced", "practising": "practicing",
    "programme": "program", "programmes": "programs", "grey": "gray", "cheque": "check", "cheques": "checks",
    "sceptic": "skeptic", "sceptical": "skeptical", "judgement": "judgment", "judgements": "judgments",
    "ageing": "aging", "manoeuvre": "maneuver", "jewellery": "jewelry", "plough": "plow", "ok": "okay",
    "sept": "september", "jan": "january", "feb": "february", "aug": "august", "oct": "october", "nov": "november",
    "dec": "december", "gov": "governor", "sen": "senator", "dr": "doctor", "foetus": "fetus", "diarrhoea": "diarrhea",
    "gen": "general", "lt": "lieutenant", "sgt": "sergeant", "prof": "professor",
    "moustache": "mustache", "tyre": "tire", "tyres": "tires", "aluminium": "aluminum", "airplane": "aeroplane",
    "1": "one", "towards": "toward",
    "afterwards": "afterward", "backwards": "backward", "forwards": "forward", "upwards": "upward", "whilst": "while",
    "amongst": "among", "anyways": "anyway",
}  # fmt: skip
_HYPHEN = re.compile("[-\u2010\u2011]")
#: However many letters a newsroom takes out, it takes the word out.
_STARS = re.compile(r"\*+")
_METRE = re.compile(r"(?<=[a-z](?:met|lit))re(?=s?$)")
_AE = re.compile(r"(?<=leuk)ae|(?<=an)ae(?=m)|(?<=h)ae(?=m)|(?<=p)ae(?=d)|(?<=arch)ae|(?<=encyclop)ae|(?<=an)ae(?=st)")
#: Words that are two: the first and the second in full, and the letters of the second as printed.
_TWO = {
    "can't": ("can", "not", 2), "cannot": ("can", "not", 3), "won't": ("will", "not", 3), "shan't": ("shall", "not", 3),
    "gonna": ("going", "to", 2), "wanna": ("want", "to", 2), "gotta": ("got", "to", 2), "let's": ("let", "us", 2),
}  # fmt: skip
_ENDINGS = {"n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am", "'d": "would"}
_IS = frozenset("he she it that there what who here where how".split())
_SWEARING = re.compile(
    r"(mother)?fuck|bullshit|shit|bitch|cunt|asshole|arsehole|pussy|dickhead|bastard|damn|goddamn|crap$"
)
#: Characters between a bracket and the changed word inside it; editors' insertions are short.
_NEAR = 60
#: Letters that an editor sets in brackets inside a word: a capital, an ending.
_LETTERS = 3
_REDACTED = frozenset("expletive bleep bleeped redacted".split())


@dataclass(frozen=True, slots=True)
class Term:
    """A word of a printing: ``key`` is what it is aligned by, ``word`` what it is compared by.

    The two differ for swear words, whose redacted printings ("f***") stand opposite the full ones and still are other
    wordings.  ``opens`` is 2 at the start of a sentence, 1 of a clause, else 0.  ``gap`` says that an honest ellipsis
    stands before the word, ``cue`` that a new part of a broken quotation begins with it; ``tail`` that it is
    the second half of a contraction.
    """

    key: str
    word: str
    start: int
    end: int
    part: int
    opens: int = 0
    bracketed: bool = False
    gap: bool = False
    cue: bool = False
    capital: bool = False
    tail: bool = False

    @property
    def redacted(self) -> bool:
        """True for "f***" and for "(expletive)"."""
        return "*" in self.word

    @property
    def common(self) -> bool:
        """True when the word is grammar, not content."""
        return self.key in GRAMMAR

    @property
    def negation(self) -> bool:
        """True when the word turns a statement round."""
        return self.key in NEGATIONS

    @property
    def number(self) -> bool:
        """True when a figure is printed, in digits or as a word."""
        return any(c.isdigit() for c in self.key)


@dataclass(frozen=True, slots=True, kw_only=True)
class Strand:
    """One printing in one account; ``family`` names the accounts that are not independent of each other."""

    article: str
    family: str
    terms: tuple[Term, ...]
    text: str = ""
    #: The words as they are aligned; asked for again and again, so held.
    keys: tuple[str, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Fill in the words."""
        object.__setattr__(self, "keys", tuple(term.key for term in self.terms))

    @property
    def words(self) -> tuple[str, ...]:
        """The words as they are compared."""
        return tuple(term.word for term in self.terms)

    def printed(self, first: int, last: int) -> str:
        """The text as printed from one term up to another (exclusive)."""
        if first >= last:
            return ""
        start, end = self.terms[first].start, self.terms[last - 1].end
        end = self._bracket(start, end, ")]", "([", 1)
        start = self._bracket(start, end, "([", ")]", -1)
        end = self._bracket(start, end, ")]", "([", 1)
        return self.text[start:end]

    def _bracket(self, start: int, end: int, wanted: str, other: str, step: int) -> int:
        """The edge moved to the bracket that the text between is the rest of, when there is one nearby."""
        inside = self.text[start:end]
        edge, near = (start, start - 1) if step < 0 else (end, end)
        word = self.text[near : near + 1]
        if word and word in wanted:
            return near if step < 0 else near + 1
        if sum(map(inside.count, other)) <= sum(map(inside.count, wanted)):
            return edge
        for at in range(near, near + _NEAR * step, step):
            if 0 <= at < len(self.text) and self.text[at] in wanted:
                return at if step < 0 else at + 1
        return edge


def terms(parts: Sequence[Passage], before: str = "") -> tuple[Term, ...]:
    """The terms of a printing in order; ``before`` is what stands in the text right before the first part."""
    found: list[Term] = []
    tail = before
    for number, part in enumerate(parts):
        listed = _mended(part.exact)
        for i, (word, bracketed, between) in enumerate(_places(part.exact, listed)):
            if bracketed and word.norm == "sic":
                continue
            norm = _compound(part.exact[word.start : word.end], word.norm)
            hidden = word.norm in _REDACTED and between.rstrip()[-1:] in {"[", "("}
            around = tail + between if i == 0 else between
            term = Term(
                key="*" if hidden else bleeped(norm),
                word="*" if hidden else norm,
                start=part.start + word.start,
                end=part.start + word.end,
                part=number,
                opens=_opens(around, first=i == 0, capital=not bracketed and part.exact[word.start].isupper()),
                bracketed=bracketed or hidden or "[" in part.exact[word.start : word.end],
                gap=bool(found) and _ELLIPSIS.search(around) is not None,
                cue=i == 0 and number > 0,
                capital=part.exact[word.start].isupper(),
            )
            found.extend(_split(term, word.norm))
        tail = part.exact[listed[-1].end :] if listed else tail
    return tuple(found)


def _mended(text: str) -> list[Word]:
    """The words of a text, those in one that an editor's bracket cuts: "[A]t", "boat[s]"."""
    mended: list[Word] = []
    for word in words(text):
        if mended:
            last = mended[-1]
            between = text[last.end : word.start]
            inside = last if between == "]" else word
            if between in {"[", "]"} and inside.end - inside.start <= _LETTERS:
                mended[-1] = Word(last.start, word.end, last.norm + word.norm)
                continue
        mended.append(word)
    return mended


def _split(term: Term, norm: str) -> Iterator[Term]:
    two = halves(norm)
    if two is None or len(norm) != term.end - term.start:
        yield term
        return
    first, second, size = two
    middle = term.end - size
    yield replace(term, key=first, word=first, end=middle)
    yield replace(term, key=second, word=second, start=middle, opens=0, gap=False, cue=False, capital=False, tail=True)


def _compound(printed: str, norm: str) -> str:
    """The word in one spelling, the figures in "two-in-three" as in "2 in 3"."""
    pieces = _HYPHEN.split(printed.casefold())
    if len(pieces) > 1 and any(piece in _NUMBERS for piece in pieces):
        return "".join(spelling(piece) for piece in pieces)
    return spelling(norm)


@lru_cache(maxsize=1 << 14)
def spelling(norm: str) -> str:
    """The word in one spelling: American, numbers from two to twenty and round tens in digits."""
    if norm in _NUMBERS:
        return _NUMBERS[norm]
    if norm in _SPELLINGS:
        return _SPELLINGS[norm]
    norm = _STARS.sub("*", _METRE.sub("er", norm))
    if norm.endswith("s's"):
        return norm[:-2]
    norm = _AE.sub("e", _OUR.sub(r"\1or", norm))
    norm = _ISE.sub(lambda m: m.group(1)[0] + "z" + m.group(2), norm)
    return _ELL.sub(r"\1l\2", norm)


@lru_cache(maxsize=1 << 14)
def halves(norm: str) -> tuple[str, str, int] | None:
    """The two words that a contraction is, and the letters of the second as printed; ``None`` for any other word.

    "They're" and "they are" are one wording to every editor; read as two words each, they align.
    """
    if norm in _TWO or "'" not in norm:
        return _TWO.get(norm)
    if norm.endswith("n't"):
        return norm[:-3], "not", 3
    base, _, ending = norm.rpartition("'")
    if base and "'" + ending in _ENDINGS:
        return base, _ENDINGS["'" + ending], len(ending) + 1
    return (base, "is", 2) if ending == "s" and base in _IS else None


def bleeped(word: str) -> str:
    """The first letter and a star for a swear word, printed in full or not; any other word as it is."""
    return f"{word[0]}*" if _SWEARING.match(word) or ("*" in word and word[0] != "*") else word


def weight(key: str) -> float:
    """How much a word says about which utterance it is from: 0.1 for grammar, 0.4 for everyday words, else 1."""
    if key in GRAMMAR:
        return 0.1
    return 0.4 if key in EVERYDAY else 1.0


def _places(text: str, listed: Sequence[Word]) -> Iterator[tuple[Word, bool, str]]:
    at, depth = 0, 0
    for word in listed:
        between = text[at : word.start]
        depth = max(0, depth + sum(between.count(c) for c in "[(") - sum(between.count(c) for c in "])"))
        at = word.end
        yield word, depth > 0, between


def _opens(between: str, *, first: bool, capital: bool) -> int:
    if any(mark in between for mark in ".!?") or (first and capital):
        return 2
    return 1 if first or any(mark in between for mark in ",;:—–-") else 0
