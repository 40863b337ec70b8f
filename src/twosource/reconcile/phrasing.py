"""Accounts that tell a story in each other's phrases, though nowhere in a whole passage of them.

Whoever rewrites an agency's report changes every sentence and keeps its turns: "could not stop the bleeding", "taken
to hospital in the", "searched his house and".  Such accounts are no two witnesses, whoever had the report first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from twosource.model.finding import Reading
from twosource.reconcile import reuse
from twosource.reconcile.common import LINKS
from twosource.reconcile.publication import place
from twosource.reconcile.reuse import Prose


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """When two accounts have too many phrases in common to be told independently."""

    #: Words of a phrase.
    words: int = 3
    #: Phrases of the shorter account without which their share says nothing.
    fewest: int = 60
    #: Share of its phrases that stand in the other, too, outside quotations.  Of 296 pairs of reports of one event by
    #: three outlets that wrote their own, 289 share less; of the seven others six have paragraphs of one agency.
    alike: float = 0.11
    #: Earliest accounts in which a phrase is looked up.
    holders: int = 16


def phrased_alike(readings: Sequence[Reading], options: Options = Options()) -> Mapping[str, frozenset[str]]:
    """The earlier accounts in whose phrases each account is told; accounts of which there is none are left out.

    Only the earliest few holders of each phrase count, so that the work grows with the number of accounts.
    """
    held: dict[int, list[int]] = {}
    found: dict[str, frozenset[str]] = {}
    ordered = sorted(readings, key=place)
    sizes: list[int] = []
    for number, reading in enumerate(ordered):
        phrases = _phrases(reuse.prose(reading, reuse.Options(seed=options.words)), options)
        sizes.append(len(phrases))
        common = Counter(other for phrase in phrases for other in held.get(phrase, ()))
        near = {
            ordered[other].article.id
            for other, count in common.items()
            if (shorter := min(sizes[number], sizes[other])) >= options.fewest and count >= options.alike * shorter
        }
        if near:
            found[reading.article.id] = frozenset(near)
        for phrase in phrases:
            holders = held.setdefault(phrase, [])
            if len(holders) < options.holders:
                holders.append(number)
    return found


def _phrases(text: Prose, options: Options) -> frozenset[int]:
    """The hashes of the runs of words with one that is neither a name nor a link."""
    telling = [small and w.norm not in LINKS for small, w in zip(text.small, text.words, strict=True)]
    return frozenset(gram for gram, i in text.grams if any(telling[i : i + options.words]))
