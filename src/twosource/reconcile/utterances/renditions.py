"""Quotations in translation: one speaker, the same content in nearly as many words, and other wording throughout.

What a newspaper in another language quotes comes back from the translator in words that nobody used.  It is a witness
of what was said and none of how.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from twosource.reconcile.utterances.kinship import majority
from twosource.reconcile.utterances.witnesses import Printing
from twosource.reconcile.words.common import GRAMMAR, short_stem
from twosource.reconcile.words.wording import weight


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How alike two quotations are that are one in translation."""

    #: Words of the shorter one: fewer are like many others.
    words: int = 8
    #: Words of the shorter for each of the longer.
    length: float = 0.7
    #: Dice coefficient of all words: translators keep the frame of a sentence.
    alike: float = 0.5
    #: The same of the weight of the content words, and the weight that is shared.
    content: float = 0.5
    shared: float = 1.8
    #: Quotations of one speaker that may share a content word; words of more are no evidence.
    posting: int = 40


DEFAULT = Options()


def join_translated(grouped: Sequence[Sequence[Printing]], options: Options = DEFAULT) -> list[list[Printing]]:
    """The groups with every translation added to the utterance it renders; its printings are marked.

    Two groups are one utterance when each is the other's best match and no account has both: who quotes a speaker
    twice in different words quotes two statements.
    """
    kept: list[list[Printing]] = [list(group) for group in grouped]
    best: dict[int, tuple[float, int]] = {}
    for alike, one, other in _alike(kept, options):
        for here, there in ((one, other), (other, one)):
            best[here] = max(best.get(here, (0.0, 0)), (alike, -there))
    joined = [(a, -b) for a, (_, b) in sorted(best.items()) if best.get(-b, (0.0, 1))[1] == -a and a < -b]
    for one, other in joined:
        model, rendering = sorted(
            (one, other), key=lambda i: (-len({p.strand.family for p in kept[i]}), _first(kept[i]))
        )
        kept[model] += [replace(p, translated=True) for p in kept[rendering]]
        kept[rendering] = []
    return [group for group in kept if group]


def _first(group: Sequence[Printing]) -> tuple[int, int]:
    return min(p.place for p in group)


def _alike(grouped: Sequence[Sequence[Printing]], options: Options) -> Iterator[tuple[float, int, int]]:
    speakers = [majority((p.speaker, p.strand.family) for p in group) for group in grouped]
    stems = [frozenset(short_stem(k) for p in group for k in p.keys if k not in GRAMMAR) for group in grouped]
    postings: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, speaker in enumerate(speakers):
        if speaker is not None and any(len(p.keys) >= options.words for p in grouped[number]):
            for stem in sorted(stems[number]):
                postings[speaker, stem].append(number)
    met = {
        (one, other)
        for listed in postings.values()
        if len(listed) <= options.posting
        for k, one in enumerate(listed)
        for other in listed[k + 1 :]
    }
    for one, other in sorted(met):
        alike = _likeness(grouped[one], grouped[other], options)
        if alike:
            yield alike, one, other


def _likeness(left: Sequence[Printing], right: Sequence[Printing], options: Options) -> float:
    if {p.strand.family for p in left} & {p.strand.family for p in right}:
        return 0.0
    return max(_pair(list(a), list(b), options) for a in _faces(left) for b in _faces(right))


def _faces(group: Sequence[Printing]) -> list[tuple[str, ...]]:
    return sorted({p.keys for p in group})


def _pair(a: Sequence[str], b: Sequence[str], options: Options) -> float:
    """How alike two word lists are, 0 where they are not one sentence in two translations."""
    short, long = sorted((len(a), len(b)))
    if short < options.words or short < options.length * long:
        return 0.0
    alike = _dice(Counter(a), Counter(b))
    mine, theirs = _content(a), _content(b)
    shared = sum((mine & theirs).values()) / 10
    content = _dice(mine, theirs)
    if alike < options.alike or content < options.content or shared < options.shared:
        return 0.0
    return alike + content


def _dice(a: Counter[str], b: Counter[str]) -> float:
    both = a.total() + b.total()
    return 2 * (a & b).total() / both if both else 0.0


def _content(keys: Iterable[str]) -> Counter[str]:
    """Stems of content words, each with its weight in tenths."""
    return Counter({short_stem(k): round(10 * weight(k)) for k in sorted(keys) if k not in GRAMMAR})
