"""Two measures of one thing in one word: "a 48-page indictment" in one account, "a 47-page indictment" in another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from twosource.model.dossier import Slot
from twosource.model.finding import Quantity
from twosource.reconcile.clauses.sentences import Sentence
from twosource.reconcile.differences.counts import GAMES
from twosource.reconcile.differences.keyed import keyed
from twosource.reconcile.differences.parallels import Parallel
from twosource.reconcile.differences.record import Found
from twosource.reconcile.words.kin import stem
from twosource.reconcile.words.wording import weight

#: "48-page indictment" and "seven-months pregnant", with the word behind it.
_MEASURE = re.compile(r"-([a-z]{3,12}) ([a-z]{3,20})(?: ([a-z]{2,20}))?\b")
#: Of these there are several in many a story: two deals, two sentences, two officers who are veterans of so many years.
_SEVERAL = frozenset(
    map(
        stem,
        (
            "deal contract offer bid sentence term period reward plan extension notice old "
            "veteran member employee resident officer student man woman winner champion star"
        ).split(),
    )
)


def measured(story: Sequence[Sentence]) -> Iterator[Parallel]:
    """Things to which two accounts give two measures of one kind.

    In 909 stories of three sets five things are told so, and all five differ: a career, an oath, an indictment and two
    pregnancies.
    """
    return keyed((told for sentence in story for told in _told(sentence)), Slot.NUMBER)


def _told(sentence: Sentence) -> Iterator[tuple[tuple[str, str], Found]]:
    """Kind of measure and thing, with the number."""
    for frame in sentence.frames:
        for quantity in frame.proposition.quantities:
            key = _key(sentence, quantity)
            if key is not None and quantity.low == quantity.high:
                yield key, Found(frame.account, quantity.where.exact, quantity.where.exact, frame, quantity.low)


def _key(sentence: Sentence, quantity: Quantity) -> tuple[str, str] | None:
    text, start = sentence.where.exact, quantity.where.start - sentence.where.start
    number = re.match(r"[\w,.]{1,12}", text[max(0, start) :])
    match = _MEASURE.match(text, start + number.end()) if number and start >= 0 else None
    if match is None or quantity.unit in ("", "age"):
        return None
    kind, thing = (stem(w.removesuffix("s")) for w in match.groups()[:2])
    # "An optional 45-date tour extension" is no tour.
    compound = bool(match[3]) and weight(match[3]) >= 1 and not match[3].endswith(("ed", "ing", "ly"))
    several = thing in _SEVERAL or match[1].removesuffix("s") in GAMES
    return None if compound or several or weight(match[2]) < 1 else (kind, thing)
