"""Two sums for one thing: "an $8 million contract" in one account, "an $8 contract" in another.

The noun right behind a sum of money says what it is the price or worth of.  Where each account gives one sum to that
noun and no other, the accounts speak of one thing, however they tell it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from twosource.model.dossier import Slot
from twosource.reconcile.clauses.sentences import Sentence
from twosource.reconcile.differences.counts import OFFERS
from twosource.reconcile.differences.keyed import keyed
from twosource.reconcile.differences.money import MONEY
from twosource.reconcile.differences.parallels import Parallel
from twosource.reconcile.differences.record import Found
from twosource.reconcile.words.kin import stem
from twosource.reconcile.words.wording import weight
from twosource.text.words import norms


def sums(story: Sequence[Sentence]) -> Iterator[Parallel]:
    """Things to which two accounts give two sums of one currency that cannot both be right."""
    priced = [p for sentence in story for p in _priced(sentence)]
    highs = {id(found): high for _, found, high in priced}

    def clash(one: Found, other: Found) -> bool:
        return highs[id(one)] < other.low or highs[id(other)] < one.low

    return keyed(((key, found) for key, found, _ in priced), Slot.NUMBER, clash)


def _priced(sentence: Sentence) -> Iterator[tuple[tuple[str, str], Found, float]]:
    """Currency and noun, the sum as a value, and the most that it can be."""
    text, start = sentence.where.exact, sentence.where.start
    # "You may be eligible for a $1,000 reward": an offer to the reader, and often another one.
    told = (f for f in sentence.frames if not any(a.head == "you" for a in f.proposition.arguments))
    for frame in told:
        for q in (q for q in frame.proposition.quantities if q.unit in MONEY):
            behind = text[q.where.end - start :]
            noun = norms(behind)[:1] if behind[:1] in (" ", "-") and behind[1:2].isalpha() else ()
            if noun and _names_a_thing(noun[0]):
                found = Found(frame.account, q.where.exact, q.where.exact, frame, q.low)
                yield (q.unit, stem(noun[0])), found, q.high


def _names_a_thing(word: str) -> bool:
    """True for "contract"; not for "including", and not for "worth", behind which the thing is yet to come.

    A reward is raised, and offered by several: "$1,000" and "$7,500" are seldom two tellings of one.
    """
    a_price = word != "worth" and stem(word) not in OFFERS and word.isalpha()
    return weight(word) >= 1 and a_price and not word.endswith(("ing", "ed"))
