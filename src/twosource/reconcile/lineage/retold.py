"""Accounts that retell another in other words, and accounts too short to be seen as copies.

A rewrite that leaves no sentence as it was still keeps what its writer chose not to touch: the same quotations, cut at
the same words, and splinters of the prose around them.  Either alone proves nothing, since a press conference is
quoted by everybody, and a story has its set phrases; both together do.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from twosource.model.dossier import Lineage, LineageKind
from twosource.model.finding import Mode, Reading
from twosource.model.passage import Passage
from twosource.reconcile.lineage.reuse import Prose, Run, Shared
from twosource.reconcile.words.common import EVERYDAY, GRAMMAR
from twosource.reconcile.words.kin import stem
from twosource.text.words import norms, words


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How much of an account must be another's before it is one retold.

    Of 300 pairs of accounts of one event by outlets that wrote their own none comes near all four figures at once; of
    5,000 pairs of reports of one rumour 25 reach them, and all 25 tell one report when looked at.
    """

    #: Words from which a quotation counts.
    quoted: int = 5
    #: Quotations that both print, from the same first to the same last word.
    quotations: int = 2
    #: Part of the quotations of the account that has fewer which those must be.
    chosen: float = 0.75
    #: Different runs of words that the two share outside quotations.
    splinters: int = 3
    #: Words of a run that are printed small.
    plain: int = 3
    #: Part of the shorter prose that the runs make up.
    share: float = 0.08
    #: Words of an account up to which it is brief: a passage of it cannot be long enough to be found as one.
    brief: int = 24
    #: Part of a brief account that stands in another word for word, and words that this must be.
    whole: float = 0.8
    run: int = 4
    #: Part of the words of meaning of a sentence, credited to an account, which two sentences of that account hold,
    #: and how many these must be.
    restated: float = 0.6
    restating: int = 6


def quotations(reading: Reading, options: Options = Options()) -> frozenset[tuple[str, ...]]:
    """What an account prints in quotation marks, as folded words."""
    found = (norms(q.words) for q in reading.quotes if q.mode is not Mode.INDIRECT and q.within is None)
    return frozenset(q for q in found if len(q) >= options.quoted)


def retold(
    here: Prose,
    quoted_here: frozenset[tuple[str, ...]],
    there: Prose,
    quoted_there: frozenset[tuple[str, ...]],
    runs: Sequence[Run],
    options: Options = Options(),
) -> tuple[Shared, ...]:
    """The runs that show that one of two accounts is the other retold; none where they do not."""
    both, fewer = len(quoted_here & quoted_there), min(len(quoted_here), len(quoted_there))
    if both < options.quotations or both < options.chosen * fewer:
        return ()
    splinters: dict[tuple[str, ...], Run] = {}
    for run in runs:
        stretch = range(run.here, run.here + run.length)
        if sum(here.small[i] for i in stretch) >= options.plain:
            splinters.setdefault(tuple(here.words[i].norm for i in stretch), run)
    matched = sum(run.length for run in splinters.values())
    if len(splinters) < options.splinters or matched < options.share * min(len(here), len(there)):
        return ()
    return tuple(Shared((run,)) for run in sorted(splinters.values(), key=lambda r: r.here))


def part_of(brief: int, here: Prose, there: Prose, runs: Sequence[Run], options: Options = Options()) -> list[Shared]:
    """The run that is the better part of an account of so few words in all; none where there is no such run."""
    longest = max(runs, key=lambda r: (r.length, -r.here), default=None)
    if longest is None or not brief or brief > options.brief:
        return []
    enough = longest.length >= max(options.run, options.whole * min(len(here), len(there)))
    return [Shared((longest,))] if enough else []


class Twins:
    """The accounts so far by their words, so that one that prints the same and nothing else is found."""

    def __init__(self) -> None:
        self._first: dict[tuple[str, ...], int] = {}

    def of(self, number: int, text: tuple[str, ...]) -> int | None:
        """The number of the first account with these words, noted under its own number where it is the first."""
        first = self._first.setdefault(text, number) if text else number
        return None if first == number else first


def kept_words(reading: Reading) -> tuple[str, ...]:
    """The folded words of an account, what is left out of it left out."""
    left_out = sorted((o.start, o.end) for o in reading.article.omitted)
    found = words(reading.article.text)
    return tuple(w.norm for w in found if not any(start <= w.start < end for start, end in left_out))


def credited(readings: Sequence[Reading], edges: Sequence[Lineage], options: Options = Options()) -> Iterator[Lineage]:
    """An edge where what one account reports with another one's name is that one's own sentences in other words."""
    by_id = {r.article.id: r for r in readings}
    stems: dict[str, tuple[str, ...]] = {}
    for edge in edges:
        if edge.kind is not LineageKind.CITATION or edge.from_ not in by_id:
            continue
        reading = by_id[edge.article]
        told = stems.setdefault(edge.from_, _stems(by_id[edge.from_].article.text))
        reach = {c.about for c in reading.citations if c.about and c.where in edge.evidence}
        restated = tuple(p for p in sorted(reach) if _restates(p, told, options))
        if restated:
            every = len(words(reading.article.text))
            share = round(sum(len(words(p.exact)) for p in restated) / every, 3)
            yield replace(edge, kind=LineageKind.REWRITE, share=share, evidence=restated)


#: Words that two sentences of an account have at most.
_TWO_SENTENCES = 60


def _restates(passage: Passage, told: Sequence[str], options: Options) -> bool:
    wanted = {s for s in _stems(passage.exact) if s}
    if len(wanted) < options.restating:
        return False
    held: Counter[str] = Counter()
    most = 0
    for i, one in enumerate(told):
        held[one] += one in wanted
        if i >= _TWO_SENTENCES:
            held[told[i - _TWO_SENTENCES]] -= told[i - _TWO_SENTENCES] in wanted
        if one in wanted:
            most = max(most, sum(count > 0 for count in held.values()))
    return most >= max(options.restating, options.restated * len(wanted))


def _stems(text: str) -> tuple[str, ...]:
    """The words of a text without their endings; "" for those without meaning of their own."""
    return tuple("" if w in GRAMMAR or w in EVERYDAY else stem(w) for w in norms(text))
