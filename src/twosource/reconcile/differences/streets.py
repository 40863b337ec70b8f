"""Two places of one street, "the 5500 block" and "the 5000 block", and two names of one: "Brill Lane", "Brill Road"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from twosource.model.dossier import Slot
from twosource.model.passage import Passage
from twosource.reconcile.clauses.sentences import Sentence
from twosource.reconcile.differences.keyed import keyed
from twosource.reconcile.differences.parallels import Parallel
from twosource.reconcile.differences.record import Found

_KINDS = frozenset(
    "street st avenue ave boulevard blvd road rd drive dr lane ln court ct place pl highway hwy parkway pkwy way "
    "circle terrace trail".split()
)
_COURSES = frozenset("n s e w north south east west northwest northeast southwest southeast nw ne sw se".split())
_NUMBER = r"(?<![\d$£€.,])(\d{1,2},?\d{2,3})"
_WORD = r"(?:[A-Z][\w’'-]{0,20}\.?|\d{1,3}(?:st|nd|rd|th))"
_NAME = rf"({_WORD}(?: {_WORD}){{0,4}})"
#: "The 2300 block of Harbour Street", and "2310 W. Harbour St."
_BLOCK = re.compile(rf"(?:\b[Nn]ear (?:the )?)?{_NUMBER}[- ]block of {_NAME}")
_HOUSE = re.compile(rf"(?:\b[Nn]ear )?{_NUMBER} {_NAME}")


def streets(story: Sequence[Sentence]) -> Iterator[Parallel]:
    """Streets of which two accounts give two blocks (of a hundred houses), or that they call by two names.

    In 909 stories of three sets seven streets have two blocks, and nine two names; all sixteen are slips.
    """
    told = [sentence for sentence in story if sentence.frames]
    yield from keyed((found for sentence in told for found in _placed(sentence)), Slot.PLACE, _apart)
    yield from keyed((found for sentence in told for found in _named(sentence)), Slot.PLACE)


def _apart(one: Found, other: Found) -> bool:
    """True for two blocks, and for "near 2500 W. Harbour St." beside one some streets away."""
    rough = any(f.exact.lower().startswith(_NEAR) for f in (one, other))
    return abs(one.low - other.low) > (_SOME_BLOCKS if rough else 0)


#: What makes a house a rough place, and the houses that are then as near as it.
_NEAR, _SOME_BLOCKS = "near ", 300


def _placed(sentence: Sentence) -> Iterator[tuple[tuple[str, ...], Found]]:
    """The streets of which a sentence gives a block or a house, with the number of the block."""
    text = sentence.where.exact
    for pattern in (_BLOCK, _HOUSE):
        for match in pattern.finditer(text):
            street = _street(match[2], named=pattern is _HOUSE)
            if street is not None:
                block = int(match[1].replace(",", "")) // _HUNDRED * _HUNDRED
                yield (street,), _found(sentence, match, block)


def _found(sentence: Sentence, match: re.Match[str], value: float) -> Found:
    exact = match[0].rstrip(" .,")
    start = sentence.where.start + match.start()
    clause = sentence.clause(Passage(start, start + len(exact), exact))
    return Found(sentence.account, exact, exact, clause, float(value))


_HUNDRED = 100
#: What a street is, by its short forms; a "Court" is as often one of law, and a "Place" anything.
_SORTS = {
    "street": 0, "st": 0, "avenue": 1, "ave": 1, "boulevard": 2, "blvd": 2, "road": 3, "rd": 3, "drive": 4, "dr": 4,
    "lane": 5, "ln": 5, "parkway": 6, "pkwy": 6,
}  # fmt: skip
_SORT = "|".join(sort.capitalize() for sort in sorted(_SORTS, reverse=True))
#: "Brill Lane", not "Brill Street Hospital", and no "7th Street", beside which a town has its 7th Avenue.
_NAMED = re.compile(rf"\b((?:[A-Z][\w’'-]{{1,20}}\.? ){{1,3}})({_SORT})\b\.?(?! [A-Z])")


def _named(sentence: Sentence) -> Iterator[tuple[tuple[str, ...], Found]]:
    """The names of streets in a sentence, each with the sort of street that it is said to be."""
    for match in _NAMED.finditer(sentence.where.exact):
        words = tuple(w for w in match[1].lower().replace(".", "").split() if w not in _COURSES)
        if words:
            yield words, _found(sentence, match, _SORTS[match[2].lower()])


def _street(words: str, *, named: bool) -> str | None:
    """The name without course and kind ("harbour" of "W. Harbour St."); ``None`` for what is no street.

    Behind a house number only its kind shows a street: "5000 Orrin Residents" is none.
    """
    parts = [w.strip(".,").lower() for w in words.split()]
    kind = next((n for n, w in enumerate(parts) if n and w in _KINDS), None)
    if kind is None and named:
        return None
    return " ".join(w for w in parts[:kind] if w not in _COURSES) or None
