"""People's names that the accounts print in two spellings: "Tomas Welsh" here, "Tomas Welch" there.

One of the two is a slip, unless they are two people: an account that prints both knows two.  Short forms and ways to
write one sound (Steve and Steven, Alan and Allen, Haadi and Hadi) are no slips.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.distance import OSA, Levenshtein

from twosource.model.dossier import Spelling, VariantReading
from twosource.model.finding import Reading
from twosource.model.language import EntityKind
from twosource.text.naming import plain, same_first_name

_Words = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a slip of the pen is."""

    #: Letters that the word in question has at least, and letters that differ at most.  In 245 stories of three sets
    #: two of two pairs that are found so are slips ("Partick" for "Patrick").
    long: int = 4
    slip: int = 2


def spellings(readings: Sequence[Reading], options: Options = Options()) -> tuple[Spelling, ...]:
    """Names in two spellings, each with the accounts that print it, in the order of the names."""
    folded = {r.article.id: " ".join(map(plain, r.article.text.split())) for r in readings}
    printed: dict[_Words, dict[str, str]] = {}
    for reading in readings:
        for words, text in _full_names(reading):
            printed.setdefault(words, {}).setdefault(reading.article.id, text)
    return tuple(
        Spelling(tuple(_reading(printed[name]) for name in pair))
        for pair in _slips(printed, options)
        if not any(
            " ".join(name) in folded[account] for name, other in (pair, pair[::-1]) for account in printed[other]
        )
    )


def _full_names(reading: Reading) -> Iterator[tuple[_Words, str]]:
    """People's names of two words and more, folded and as first printed."""
    for referent in reading.referents:
        if referent.kind is EntityKind.PERSON and referent.named:
            for mention in sorted(referent.mentions, key=lambda m: m.start):
                words = tuple(plain(w) for w in mention.exact.split())
                if len(words) > 1 and all(w[:1].isupper() for w in mention.exact.split()):
                    yield words, mention.exact


def _reading(accounts: Mapping[str, str]) -> VariantReading:
    first = min(accounts)
    return VariantReading(accounts[first], tuple(sorted(accounts)))


def _slips(printed: Mapping[_Words, object], options: Options) -> Iterator[tuple[_Words, _Words]]:
    """Pairs of names with one word in two spellings and the others equal, by an index of the words that are equal."""
    homes: dict[tuple[int, int, str], list[_Words]] = defaultdict(list)
    for words in sorted(printed):
        for i, word in enumerate(words):
            homes[len(words), i, word].append(words)
    pairs = {pair for names in homes.values() for pair in combinations(names, 2)}
    for one, other in sorted(pairs):
        apart = [i for i, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
        short_form = apart == [0] and same_first_name(one[0], other[0])
        if len(apart) == 1 and not short_form and _is_slip(one[apart[0]], other[apart[0]], options):
            yield one, other


def _is_slip(one: str, other: str, options: Options) -> bool:
    """True for "Welsh" and "Welch"; not for "Alan" and "Allen", which are two ways to write one sound."""
    if min(len(one), len(other)) < options.long or one[0] != other[0]:
        return False
    if OSA.distance(one, other) == 1 < Levenshtein.distance(one, other):
        return True  # two letters that changed places: "Priebus", "Preibus"
    if _sound(one) == _sound(other):
        return False
    if other in (one + "s", one + "'s") or one in (other + "s", other + "'s"):
        return False
    return Levenshtein.distance(one, other, score_cutoff=options.slip) <= options.slip


_SAME_SOUND = str.maketrans({"q": "k", "c": "k", "z": "s", "v": "w", "f": "p", "d": "t"} | dict.fromkeys("aeiouyhı'-’"))


def _sound(word: str) -> str:
    """The consonants of a name, doubled ones once: what transliterations and spellings of one name share."""
    bare = word.translate(_SAME_SOUND)
    return "".join(c for i, c in enumerate(bare) if i == 0 or bare[i - 1] != c)
