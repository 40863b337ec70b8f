"""Names that have "'s" in them or at their end: McDonald's, a Children's Hospital.

Elsewhere "'s" says whose something is and is no part of the name; the text shows which it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from twosource.findings.referents import lexicon
from twosource.findings.referents.names import Naming, words_of
from twosource.model.language import Analysis, EntityKind, Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """When "'s" ends a name."""

    #: Places at least where nothing follows that could be somebody's: "at McDonald's on Friday".
    bare: int = 2
    #: Their share at least of all places where the name has "'s".
    share: float = 0.3


_GENITIVE = frozenset({"'s", "’s", "s'", "s’"})
#: Those whose house, hospital or party is called after them.
_WHOSE = frozenset("children women men people veterans nurses teachers workers farmers kids mothers girls boys".split())
#: What stands behind a name and is nobody's.
_BEHIND = frozenset({"PUNCT", "ADP", "CCONJ", "SCONJ", "VERB", "AUX"})


def with_genitives(analysis: Analysis, found: Sequence[Naming], options: Options = Options()) -> list[Naming]:
    """The names in order, those in pieces around "'s" as one, those that end in it with it."""
    pieces = _joined(analysis.tokens, sorted(found, key=lambda n: n.first))
    return list(_ending(analysis.tokens, pieces, options))


def _joined(tokens: Sequence[Token], found: Sequence[Naming]) -> list[Naming]:
    joined: list[Naming] = []
    for piece in found:
        before = joined[-1] if joined else None
        if before is not None and piece.first < before.last:
            continue  # "Hospital" of "Orrin Children's Hospital"
        if before is not None and piece.first == before.last and _is_whole(tokens, before):
            joined[-1] = replace(before, last=piece.last, words=before.words + piece.words)
        else:
            joined.append(_with_house(tokens, piece))
    return joined


def _with_house(tokens: Sequence[Token], piece: Naming) -> Naming:
    """A name that ends in children, women or the like with their hospital: "Orrin Children's Hospital"."""
    last = piece.last + 2
    if last > len(tokens) or tokens[piece.last].text not in _GENITIVE:
        return piece
    house = tokens[last - 1].text
    if _is_introduced(tokens, piece.first) and house[0].isupper() and tokens[last - 1].pos in ("PROPN", "NOUN"):
        words = (*piece.words, *words_of(tuple(tokens), piece.last, last))
        return replace(piece, last=last, words=words, kind=EntityKind.ORGANIZATION, title=None)
    if tokens[piece.last - 1].text.lower() not in _WHOSE or not (house.istitle() and lexicon.ends_organisation(house)):
        return piece
    words = (*piece.words, *words_of(tuple(tokens), piece.last, last))
    return replace(piece, last=last, words=words, kind=EntityKind.ORGANIZATION, title=None)


def _is_introduced(tokens: Sequence[Token], first: int) -> bool:
    """True behind what something is called: "the Web site Liberty's Lantern"."""
    return first > 1 and tokens[first - 1].text in lexicon.CALLED and tokens[first - 2].text[:1] not in "'’"


def _is_whole(tokens: Sequence[Token], naming: Naming) -> bool:
    return any(tokens[i].text in _GENITIVE for i in range(naming.first, naming.last))


def _ending(tokens: Sequence[Token], found: Sequence[Naming], options: Options) -> Iterator[Naming]:
    owning, bare = Counter[tuple[str, ...]](), Counter[tuple[str, ...]]()
    for naming in found:
        if _has_genitive(tokens, naming):
            owning[naming.words] += 1
            bare[naming.words] += _is_nobodys(tokens, naming)
    for naming in found:
        shown = bare[naming.words] >= max(options.bare, options.share * owning[naming.words])
        if not shown or naming.title:
            yield naming
        elif _has_genitive(tokens, naming):
            yield replace(naming, last=naming.last + 1, kind=EntityKind.ORGANIZATION)
        else:
            yield replace(naming, kind=EntityKind.ORGANIZATION)


def _has_genitive(tokens: Sequence[Token], naming: Naming) -> bool:
    at = naming.last
    return at < len(tokens) and tokens[at].text in ("'s", "’s") and tokens[at].start == tokens[at - 1].end


def _is_nobodys(tokens: Sequence[Token], naming: Naming) -> bool:
    """True where nothing stands behind "'s" that could belong to the one named ("a friend of Marsh's" has one)."""
    at = naming.last + 1
    whose = tokens[naming.last].pos != "AUX" and tokens[naming.last].lemma != "be"
    of = naming.first > 0 and tokens[naming.first - 1].text.lower() == "of"
    return whose and not of and at < len(tokens) and tokens[at].pos in _BEHIND and tokens[at].text not in "\"“”‘’'"
