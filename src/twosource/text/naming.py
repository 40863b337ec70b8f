"""People's names as strings: folding, first names and their short forms, and whether two names can be one person's.

The lists are plain text in ``data/``; a line in brackets opens a section, ``#`` a comment.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from rapidfuzz.distance import Levenshtein

_NUMERALS = frozenset({"ii", "iii", "iv"})
_SUFFIXES = _NUMERALS | {"jr", "sr"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """When two spellings are one name."""

    #: Shortest surname that may differ by a letter or two: "Abdrakhmanova" / "Abdrakmanova" is a slip,
    #: "Brown" / "Braun" are two people.
    long_surname: int = 8
    #: Letters that may differ there.
    slip: int = 2
    #: Words of a name, and letters of one of them, from which the rest being alike makes that one a slip.
    words: int = 3
    slipped: int = 5


@lru_cache(maxsize=65536)
def plain(word: str) -> str:
    """A word as it is compared: lower case, without accents, dots and the apostrophe's two shapes."""
    decomposed = unicodedata.normalize("NFKD", word.replace("’", "'"))
    return "".join(c for c in decomposed if not unicodedata.combining(c) and c != ".").casefold()


def sections(listing: Traversable) -> Mapping[str, frozenset[str]]:
    """The words of a list, folded, under the names of its sections ("" before the first)."""
    found: dict[str, set[str]] = defaultdict(set)
    section = ""
    for line in _lines(listing):
        if line.startswith("["):
            section = line.strip("[]")
        else:
            found[section].update(plain(word) for word in line.split())
    return {key: frozenset(words) for key, words in found.items()}


def _lines(listing: Traversable) -> Iterator[str]:
    for line in listing.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line


def _listing(name: str) -> Traversable:
    return files("twosource.text") / "data" / name


@cache
def first_names() -> Mapping[str, frozenset[str]]:
    """Common first names, folded, under "female", "male" and "either"."""
    return sections(_listing("first_names.txt"))


@cache
def _short_names() -> Mapping[str, frozenset[str]]:
    rows = (map(plain, line.split()) for line in _lines(_listing("short_names.txt")))
    return {short: frozenset(full) for short, *full in rows}


@cache
def _standing_names() -> Mapping[str, str]:
    rows = (line.split("|") for line in _lines(_listing("standing_names.txt")))
    return {_letters(name.split()): names[0] for names in rows for name in names}


def _letters(words: Iterable[str]) -> str:
    return "".join(c for word in words for c in plain(word) if c.isalnum())


def standing_name(words: tuple[str, ...]) -> str | None:
    """The name by which a state or body is listed that goes by several everywhere; ``None`` for any other."""
    return _standing_names().get(_letters(words[1:] if words[:1] == ("the",) else words))


def is_first_name(word: str) -> bool:
    """True for a common first name."""
    return any(plain(word) in names for names in first_names().values())


def same_first_name(one: str, other: str) -> bool:
    """True when two first names can be one person's: equal, an initial, or a short form."""
    a, b = sorted((plain(one), plain(other)), key=len)
    if a == b or (len(a) == 1 and b.startswith(a)):
        return True
    short = _short_names()
    return b in short.get(a, ()) or a in short.get(b, ()) or bool(short.get(a, frozenset()) & short.get(b, frozenset()))


def is_full(words: tuple[str, ...]) -> bool:
    """True when a person's name has a first name and a surname."""
    return len([w for w in words if w not in _SUFFIXES]) > 1


def bare(words: tuple[str, ...]) -> tuple[str, ...]:
    """A person's name without "Jr." and the like; "Elizabeth II" is another one than "Elizabeth"."""
    short = tuple(w for w in words if w not in _SUFFIXES) or words
    reigning = len(short) == 1 and len(words) == 2 and words[1] in _NUMERALS and is_first_name(words[0])
    return words if reigning else short


def suffix(words: tuple[str, ...]) -> str:
    """What tells a son from his father: "jr", "iii"; "" where nothing does."""
    return next((w for w in words if w in _SUFFIXES), "")


def same_name(one: tuple[str, ...], other: tuple[str, ...], options: Options = Options()) -> bool:
    """True when two full names (folded, of two words or more) can be one person's."""
    if suffix(one) != suffix(other):
        return False
    if written_together(one) == written_together(other):
        return True
    short, long = sorted((one, other), key=lambda w: (len(w), w))
    if _family_first(short) and _family_first(long):
        return short == long
    if long[: len(short)] == short or long[-len(short) :] == short or _but_for_a_slip(one, other, options):
        return True
    if not same_first_name(short[0], long[0]) or _middle_differs(short, long):
        return False
    initial = len(short) == 2 and len(short[-1]) == 1 and any(w.startswith(short[-1]) for w in long[1:])
    return short[-1] == long[-1] or initial or (short[0] == long[0] and same_spelling(short[-1], long[-1], options))


def written_together(name: tuple[str, ...]) -> str:
    """The letters and digits of a name: "Abdul Rahman" and "Abdulrahman", "T'Kira" and "Tkira" have the same.

    In 909 stories of three sets 18 names of two words and more are printed so in two ways, each of one person or thing.
    """
    return "".join(c for c in "".join(name) if c.isalnum())


def _but_for_a_slip(one: tuple[str, ...], other: tuple[str, ...], options: Options) -> bool:
    """True for names of three words or more of which one differs by a letter or two: "Dale Otis Corley", "Corely"."""
    differ = [(a, b) for a, b in zip(one, other, strict=False) if a != b]
    if len(one) != len(other) or len(one) < options.words or len(differ) != 1:
        return False
    a, b = differ[0]
    near = min(len(a), len(b)) >= options.slipped and a[0] == b[0]
    return near and Levenshtein.distance(a, b, score_cutoff=options.slip) <= options.slip


def _family_first(name: tuple[str, ...]) -> bool:
    """True for Korean and Chinese names, whose first word a whole family shares: Kim Dae Ho, Kim Dae Min."""
    return name[0] in _FAMILY_NAMES and all(len(word) <= 6 for word in name)


_FAMILY_NAMES = frozenset(
    """kim lee park choi jung kang cho yoon jang lim han oh seo shin kwon hwang ahn song ryu hong jeon moon xi li wang
    zhang liu chen yang zhao huang zhou wu xu sun ma zhu hu guo lin deng mao hua jiang wen peng tsai""".split()
)


def _middle_differs(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return len(one) == len(other) == 3 and not same_first_name(one[1], other[1])


def same_spelling(one: str, other: str, options: Options = Options()) -> bool:
    """True when two words are one long surname, a letter or two apart; a plural is no misspelling."""
    if (
        min(len(one), len(other)) < options.long_surname
        or one[0] != other[0]
        or other == one + "s"
        or one == other + "s"
    ):
        return False
    return Levenshtein.distance(one, other, score_cutoff=options.slip) <= options.slip


def has_surname(full: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """True when a shorter name is the surname in a full one, single, double or married ("Lindqvist Moreau")."""
    if suffix(short) not in ("", suffix(full)):
        return False
    full, short = bare(full), bare(short)
    if len(short) == 1:
        return short[0] in full[1:]
    return full[-len(short) :] == short or full[-1] == short[0]


def initials(words: tuple[str, ...]) -> frozenset[str]:
    """The acronyms that a name of several words can have, with and without its small words."""
    every = "".join(w[0] for w in words)
    great = "".join(w[0] for w in words if w not in _SMALL)
    return frozenset({every, great}) if len(great) > 1 else frozenset()


def abbreviates(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """True for the one word that is an acronym of several: "uk" of "united kingdom"."""
    return len(short) == 1 and len(long) > 1 and plain(short[0]) in initials(tuple(map(plain, long)))


_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "de", "la", "du", "des", "et", "a", "to", "&"})


def two_people(one: str, other: str) -> bool:
    """True for two full names, as printed, that cannot be one person's, however either is spelt or cut short.

    Names that share a surname are one person's unless the first names are two that people bear (Dan and Tom Orr, not
    "Poor Orr"); of names that share none, two with the same first letters are taken for two ways to write one.
    """
    a, b = (bare(tuple(w for w in map(plain, name.replace("-", " ").split()) if w)) for name in (one, other))
    if not (is_full(a) and is_full(b)) or same_name(a, b) or same_first_name(a[0], b[0]):
        return False
    if set(a) & set(b):
        return a[-1] == b[-1] and a[0][0] != b[0][0] and all(is_first_name(n[0]) and n[0] != "per" for n in (a, b))
    return not (a[0][0] == b[0][0] and a[-1][0] == b[-1][0])
