"""Accounts that tell a story in each other's phrases, though nowhere in a whole passage of them.

Whoever rewrites an agency's report changes every sentence and keeps its turns: "could not stop the bleeding", "taken
to hospital in the", "searched his house and".  Such accounts are no two witnesses, whoever had the report first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from twosource.model.finding import Reading
from twosource.reconcile.days.publication import place
from twosource.reconcile.lineage import reuse
from twosource.reconcile.lineage.reuse import Prose
from twosource.reconcile.words.common import LINKS


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """When two accounts have too many phrases in common to be told independently."""

    #: Words of a phrase.
    words: int = 3
    #: Of those, words that are neither names nor links: "said Nora Vane" is the story's.
    telling: int = 2
    #: Phrases of the shorter account without which their share says nothing.
    fewest: int = 60
    #: Share of its phrases that stand in the other, too, outside quotations.  Of 290 pairs of reports of one event by
    #: three outlets that wrote their own three share more, two of these with a passage in common.
    alike: float = 0.14
    #: Earliest families of accounts in which a phrase is looked up.
    holders: int = 16


DEFAULT = Options()


def phrased_alike(
    readings: Sequence[Reading], family: Mapping[str, str], options: Options = DEFAULT
) -> Mapping[str, frozenset[str]]:
    """The earlier accounts in whose phrases each account is told; accounts of which there is none are left out.

    ``family`` names the accounts that hang together by copying: they hold a phrase once.  Only the earliest few
    holders of each phrase count, so that the work grows with the number of accounts.
    """
    held: dict[int, list[str]] = {}
    members: dict[str, list[str]] = {}
    longest: dict[str, int] = {}
    found: dict[str, frozenset[str]] = {}
    for reading in sorted(readings, key=place):
        phrases = _phrases(reuse.prose(reading, reuse.Options(seed=options.words)), options)
        own = family[reading.article.id]
        common = Counter(other for phrase in phrases for other in held.get(phrase, ()) if other != own)
        near = [
            account
            for other, count in common.items()
            if (shorter := min(len(phrases), longest[other])) >= options.fewest and count >= options.alike * shorter
            for account in members[other]
        ]
        if near:
            found[reading.article.id] = frozenset(near)
        members.setdefault(own, []).append(reading.article.id)
        longest[own] = max(longest.get(own, 0), len(phrases))
        for phrase in phrases:
            holders = held.setdefault(phrase, [])
            if own not in holders and len(holders) < options.holders:
                holders.append(own)
    return found


def _phrases(text: Prose, options: Options) -> frozenset[int]:
    """The hashes of the runs of words with enough that are neither names nor links."""
    telling = [small and w.norm not in LINKS for small, w in zip(text.small, text.words, strict=True)]
    return frozenset(gram for gram, i in text.grams if sum(telling[i : i + options.words]) >= options.telling)
