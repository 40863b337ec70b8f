"""Accounts that are another one turned into other words: translations, and retellings as thorough as one.

Who prints what somebody said prints the words that were said.  An account in which one quotation after another stands
in other words throughout, in the order of another account that has them directly, is no second ear: it is that
account, or what both are made of, translated to and fro.  The names, numbers and rare words of the prose between
must come in that order, too.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from twosource.model.dossier import Fidelity, Lineage, LineageKind, Utterance, Witness
from twosource.model.finding import Mode, Reading
from twosource.model.passage import Passage
from twosource.reconcile.days.publication import place, precedes
from twosource.reconcile.lineage.reuse import Prose, prose
from twosource.text.words import words


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """When an account counts as another one in translation."""

    #: Quotations that both print directly, the one in other words throughout.  In 3,000 pairs of accounts of 160
    #: stories, all written in one language, no pair has a single one.
    altered: int = 2
    #: Words from which a quotation counts.
    words: int = 4
    #: Rare words that the prose of both has in one order.  Independent accounts of one event share 7 in the median
    #: and 19 in one pair of a hundred: by itself this says little, and little is asked for.
    chain: int = 8
    #: Letters from which a word that is printed small is rare enough when both accounts have it once.
    letters: int = 6
    #: Words between two of them that belong to one passage, and how many make one.
    gap: int = 12
    passage: int = 3
    #: Earliest accounts that a quotation is held against.
    holders: int = 16


@dataclass(frozen=True, slots=True)
class _Pair:
    """An account that prints quotations in other words, one that has them as said, and those of both."""

    late: Reading
    early: Reading
    altered: tuple[tuple[Witness, Witness], ...]


def translations(
    readings: Sequence[Reading],
    utterances: Sequence[Utterance],
    cited: Collection[tuple[str, str]],
    options: Options = Options(),
) -> Iterator[Lineage]:
    """An edge from each account that is another in translation to the one that it most likely is made of.

    ``cited`` are pairs of an account and one that it names as its source: such a one goes before others.
    ``share`` is the part of the account's words, quotations included, that the evidence covers.
    """
    found: dict[str, list[Lineage]] = {}
    proses: dict[str, Prose] = {}
    for pair in _pairs(readings, utterances, options):
        for side in (pair.late, pair.early):
            if side.article.id not in proses:
                proses[side.article.id] = prose(side)
        if edge := _edge(pair, proses, options):
            found.setdefault(edge.article, []).append(edge)
    order = {r.article.id: n for n, r in enumerate(sorted(readings, key=place))}
    for edges in found.values():
        yield min(edges, key=lambda e: ((e.article, e.from_) not in cited, order[e.from_]))


def _pairs(readings: Sequence[Reading], utterances: Sequence[Utterance], options: Options) -> Iterator[_Pair]:
    by_id = {r.article.id: r for r in sorted(readings, key=place)}
    order = {a: n for n, a in enumerate(by_id)}
    altered: dict[tuple[str, str], list[tuple[Witness, Witness]]] = {}
    faithful: set[tuple[str, str]] = set()
    for utterance in utterances:
        direct = [w for w in utterance.witnesses if w.mode is Mode.DIRECT and _length(w) >= options.words]
        said = [w for w in direct if w.fidelity is not Fidelity.PARAPHRASED]
        said = sorted(said, key=lambda w: (order[w.article], w.parts))[: options.holders]
        for one in direct:
            for other in said:
                if one.fidelity is Fidelity.PARAPHRASED:
                    altered.setdefault((one.article, other.article), []).append((one, other))
                else:
                    faithful.add((one.article, other.article))
    for (late, early), pairs in sorted(altered.items()):
        turned, source = by_id[late], by_id[early]
        apart = late != early and (late, early) not in faithful and not precedes(turned.article, source.article)
        if apart and _in_order(pairs, options.altered):
            yield _Pair(turned, source, tuple(pairs))


def _length(witness: Witness) -> int:
    return sum(len(words(p.exact)) for p in witness.parts)


def _in_order(pairs: Sequence[tuple[Witness, Witness]], least: int) -> bool:
    starts = [other.parts[0].start for _, other in sorted(pairs, key=lambda p: p[0].parts)]
    longest = len(_rising(starts))
    return longest >= least and 3 * longest >= 2 * len(starts)


def _edge(pair: _Pair, proses: Mapping[str, Prose], options: Options) -> Lineage | None:
    article = pair.late.article
    text = proses[article.id]
    chain = _chain(text, proses[pair.early.article.id], options)
    if len(chain) < options.chain:
        return None
    said = [p for one, _ in pair.altered for p in one.parts]
    told = [article.passage(text.words[i].start, text.words[j].end) for i, j in _stretches(chain, options)]
    evidence = sorted({*said, *told})
    return Lineage(
        article=article.id,
        from_=pair.early.article.id,
        kind=LineageKind.TRANSLATION,
        share=_share(article.text, evidence),
        evidence=tuple(evidence),
        directed=precedes(pair.early.article, article),
    )


def _chain(here: Prose, there: Prose, options: Options) -> list[int]:
    """Indices in the first prose of the rare words that both have in one order."""
    one, other = _rare(here, options), _rare(there, options)
    common = [(i, other[norm]) for norm, i in one.items() if norm in other]
    return [common[k][0] for k in _rising([j for _, j in common])]


def _rare(text: Prose, options: Options) -> dict[str, int]:
    """The names, numbers and long words that a prose has once, with their place, in text order."""
    count = Counter(w.norm for w in text.words)
    return {
        w.norm: i
        for i, w in enumerate(text.words)
        if count[w.norm] == 1 and (not text.small[i] or len(w.norm) >= options.letters)
    }


def _rising(values: Sequence[int]) -> list[int]:
    """Indices of the longest rising part of some values (patience sorting)."""
    tails: list[int] = []
    back: list[int] = []
    for i, value in enumerate(values):
        at = bisect_left(tails, value, key=lambda k: values[k])
        back.append(tails[at - 1] if at else -1)
        tails[at : at + 1] = [i]
    chain, i = [], tails[-1] if tails else -1
    while i >= 0:
        chain.append(i)
        i = back[i]
    return chain[::-1]


def _stretches(chain: Sequence[int], options: Options) -> Iterator[tuple[int, int]]:
    """First and last word of the passages in which links of the chain stand close together."""
    begun = 0
    for k in range(1, len(chain) + 1):
        if k == len(chain) or chain[k] - chain[k - 1] > options.gap:
            if k - begun >= options.passage:
                yield chain[begun], chain[k - 1]
            begun = k


def _share(text: str, evidence: Sequence[Passage]) -> float:
    every = words(text)
    covered, spans, at = 0, list(evidence), 0
    for word in every:
        while at < len(spans) and spans[at].end <= word.start:
            at += 1
        covered += any(p.start <= word.start < p.end for p in spans[at : at + 4])
    return round(covered / len(every), 3) if every else 0.0
