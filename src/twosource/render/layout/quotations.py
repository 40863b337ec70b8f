"""Quotations as they stand on the page: the reading with its variants in place, and each printing in its context."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from string import ascii_lowercase

from twosource.model.article import Article
from twosource.model.dossier import Fidelity, Utterance, Variant, VariantKind, Witness
from twosource.model.finding import Mode
from twosource.render.layout import terms
from twosource.render.layout.context import Context, around
from twosource.render.layout.names import Label, Names
from twosource.text.words import Word, norms, words

PRONOUNS = frozenset(("", "he", "she", "they", "it", "who", "i", "we", "you"))


@dataclass(frozen=True, slots=True)
class Wording:
    """What some accounts print at one place; "" where they print nothing."""

    text: str
    labels: tuple[Label, ...]
    accounts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place of the reading where printings part, under its letter.  ``placed`` is false where it cannot be shown."""

    letter: str
    kind: VariantKind
    grave: bool
    wordings: tuple[Wording, ...]
    placed: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the reading: the innermost spot it lies in, and the spots that end with it."""

    text: str
    spot: Spot | None
    ending: tuple[Spot, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Printing:
    """One witness: who prints it where and how, its parts, what stands between them, and what stands around them."""

    account: str
    label: Label
    start: int
    fidelity: Fidelity
    manner: str
    source: str
    parts: tuple[str, ...]
    gaps: tuple[str, ...]
    context: Context


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """An utterance laid out.  ``quoted`` is false where no account prints it in quotation marks."""

    id: str
    speaker: str | None
    pieces: tuple[Piece, ...]
    spots: tuple[Spot, ...]
    printings: tuple[Printing, ...]
    alone: bool
    quoted: bool

    @property
    def accounts(self) -> int:
        """How many accounts print it."""
        return len({printing.account for printing in self.printings})

    @property
    def given(self) -> tuple[tuple[str, Label], ...]:
        """Whom the accounts give it to, in their words, where the dossier names no speaker; pronouns say nothing."""
        if self.speaker is not None:
            return ()
        found = {p.source: p.label for p in reversed(self.printings) if p.source.casefold() not in PRONOUNS}
        return tuple(reversed(found.items()))

    @property
    def places(self) -> dict[str, int]:
        """Where each account begins to print it."""
        return {printing.account: printing.start for printing in reversed(self.printings)}

    @property
    def grave(self) -> bool:
        """True where a number, a name or a negation changes."""
        return any(spot.grave for spot in self.spots)


def quotation(utterance: Utterance, names: Names, articles: dict[str, Article]) -> Quotation:
    """An utterance laid out, its printings in the order of the accounts."""
    places = [_found(variant, words(utterance.reading)) for variant in utterance.variants]
    spots = [_spot(i, v, names, placed=places[i] is not None) for i, v in enumerate(utterance.variants)]
    spans = [(*place, spot) for place, spot in zip(places, spots, strict=True) if place]
    witnesses = sorted(utterance.witnesses, key=lambda w: (names.place(w.article), w.parts[:1]))
    return Quotation(
        id=utterance.id,
        speaker=names.person(utterance.speaker),
        pieces=_pieces(utterance.reading, spans),
        spots=tuple(spots),
        printings=tuple(_printing(w, names, articles, several=len(witnesses) > 1) for w in witnesses if w.parts),
        alone=utterance.alone,
        quoted=any(w.mode is not Mode.INDIRECT for w in witnesses),
    )


def letter(index: int) -> str:
    """Letters a to z, then aa, ab and so on."""
    head, tail = divmod(index, len(ascii_lowercase))
    return (letter(head - 1) if head else "") + ascii_lowercase[tail]


def _found(variant: Variant, reading: tuple[Word, ...]) -> tuple[int, int] | None:
    """The characters of the reading where a variant stands; ``None`` where none of its wordings stands there.

    Nothing is marked that is not one of the wordings: where ``at`` leads elsewhere, the nearest place that has one is
    taken.  Where nothing stands in the reading, ``at`` is all there is.
    """
    first, last = variant.at
    printed = [norms(wording.text) for wording in variant.readings]
    if first == last and () in printed and 0 <= first <= len(reading):
        # Between two words: right after the one before, so that the mark does not begin a line.
        where = reading[first - 1].end if first else 0
        return where, where
    norm = tuple(word.norm for word in reading)
    places = [
        (abs(i - first), i, i + len(wording))
        for wording in printed
        if wording
        for i in range(len(norm) - len(wording) + 1)
        if norm[i : i + len(wording)] == wording
    ]
    if not places:
        return None
    _, begin, end = min(places, key=lambda p: (p[0], p[1] - p[2]))
    return reading[begin].start, reading[end - 1].end


def _spot(index: int, variant: Variant, names: Names, *, placed: bool) -> Spot:
    return Spot(
        letter=letter(index),
        kind=variant.kind,
        grave=variant.grave,
        wordings=tuple(Wording(r.text, names.accounts(r.articles), r.articles) for r in variant.readings),
        placed=placed,
    )


def _pieces(reading: str, spans: list[tuple[int, int, Spot]]) -> tuple[Piece, ...]:
    """The reading cut wherever a spot begins or ends; an insertion is a piece without words."""
    cuts = sorted({0, len(reading), *(s for s, _, _ in spans), *(e for _, e, _ in spans)})
    pieces = [_inserted(0, spans)]
    for start, end in pairwise(cuts):
        over = [(e - s, spot) for s, e, spot in spans if s <= start and end <= e and s < e]
        innermost = min(over, key=lambda pair: pair[0])[1] if over else None
        ending = tuple(spot for s, e, spot in spans if e == end and s < e)
        pieces += [Piece(reading[start:end], innermost, ending), _inserted(end, spans)]
    return tuple(piece for piece in pieces if piece.text or piece.ending)


def _inserted(at: int, spans: list[tuple[int, int, Spot]]) -> Piece:
    here = tuple(spot for s, e, spot in spans if s == e == at)
    return Piece("", here[0] if here else None, here)


def _manner(witness: Witness, *, several: bool) -> str:
    """How the witness prints the words; that they are exact is said only of quoted words that can be compared."""
    mode = terms.MODE[witness.mode]
    exact = witness.fidelity is Fidelity.VERBATIM
    if not several or (exact and witness.mode is Mode.INDIRECT):
        return mode
    return terms.FIDELITY[witness.fidelity] + ("" if witness.mode is Mode.DIRECT else f", {mode}")


def _printing(witness: Witness, names: Names, articles: dict[str, Article], *, several: bool) -> Printing:
    article = articles.get(witness.article)
    text = article.text if article else ""
    parts = sorted(witness.parts)
    gaps = tuple(text[a.end : b.start] for a, b in pairwise(parts))
    return Printing(
        account=witness.article,
        label=names.account(witness.article),
        start=parts[0].start,
        fidelity=witness.fidelity,
        manner=_manner(witness, several=several),
        source=witness.source.exact if witness.source else "",
        parts=tuple(part.exact for part in parts),
        gaps=gaps,
        context=around(text, parts[0].start, parts[-1].end),
    )
