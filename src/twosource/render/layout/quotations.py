"""Quotations as they stand on the page: the reading with its variants in place, and each printing in its context."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate, pairwise
from string import ascii_lowercase

from twosource.model.article import Article
from twosource.model.dossier import Fidelity, Utterance, Variant, VariantKind, VariantReading, Witness
from twosource.model.finding import Mode
from twosource.model.passage import Passage
from twosource.render.layout import terms
from twosource.render.layout.context import HINT, Context, around, near
from twosource.render.layout.names import Label, Names
from twosource.render.layout.voices import Against, Voice
from twosource.text.words import Word, norms, words

_Printed = dict[str, tuple[Article, list[Passage]]]
PRONOUNS = frozenset(("", "he", "she", "they", "it", "who", "i", "we", "you"))


@dataclass(frozen=True, slots=True)
class Wording:
    """What some accounts print at one place; "" where they print nothing.  ``seen`` is one printing in its place."""

    text: str
    labels: tuple[Label, ...]
    accounts: tuple[str, ...]
    seen: Context | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place of the reading where printings part, under its letter, and the words of the reading ``beside`` it.

    Where the place cannot be shown, nothing stands beside it.
    """

    letter: str
    kind: VariantKind
    grave: bool
    wordings: tuple[Wording, ...]
    beside: Context | None


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the reading: the innermost spot it lies in, and the spots that end with it.

    ``seam`` is true of the blank across which the printing goes on after words that are not the speaker's ("…, she
    said. …").
    """

    text: str
    spot: Spot | None
    ending: tuple[Spot, ...]
    seam: bool = False


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


@dataclass(frozen=True, slots=True)
class Print:
    """The printings of one account that have the words in one manner."""

    label: Label
    printings: tuple[Printing, ...]


@dataclass(frozen=True, slots=True)
class Manner:
    """How some accounts print the words, ``sign`` where that is how they stand to the reading."""

    words: str
    sign: str
    prints: tuple[Print, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """An utterance laid out.  ``quoted`` is false where no account prints it in quotation marks.

    ``cues`` are then the words that report it: whether somebody said a thing or denied it stands in them alone.
    ``told`` is the reported clause around words of which one account quotes only a part: by themselves they lack what
    it tells of them, its "not" among it.
    ``voices`` are the speakers where the accounts give it to two or more, ``against`` what the same speaker says
    elsewhere that cannot be right together with it.
    """

    id: str
    speaker: str | None
    pieces: tuple[Piece, ...]
    spots: tuple[Spot, ...]
    printings: tuple[Printing, ...]
    alone: bool
    quoted: bool
    cues: tuple[str, ...] = ()
    told: str | None = None
    voices: tuple[Voice, ...] = ()
    against: tuple[Against, ...] = ()

    @property
    def accounts(self) -> int:
        """How many accounts print it."""
        return len({printing.account for printing in self.printings})

    @property
    def given(self) -> tuple[tuple[str, Label], ...]:
        """Whom the accounts give it to, in their words, where the dossier names no speaker; pronouns say nothing."""
        if self.speaker is not None or self.voices:
            return ()
        found = {p.source: p.label for p in reversed(self.printings) if p.source.casefold() not in PRONOUNS}
        return tuple(reversed(found.items()))

    @property
    def manners(self) -> tuple[Manner, ...]:
        """The printings by how they have the words: those that have the reading first."""
        found: dict[tuple[Fidelity, str], dict[str, list[Printing]]] = {}
        for printing in sorted(self.printings, key=lambda p: list(Fidelity).index(p.fidelity)):
            key = printing.fidelity, printing.manner
            found.setdefault(key, {}).setdefault(printing.account, []).append(printing)
        return tuple(
            Manner(
                manner,
                fidelity.value if manner.startswith(terms.FIDELITY[fidelity]) else "",
                tuple(Print(prints[0].label, tuple(prints)) for prints in accounts.values()),
            )
            for (fidelity, manner), accounts in found.items()
        )

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
    text = utterance.reading
    places = [_found(variant, text, words(text)) for variant in utterance.variants]
    printed: _Printed = {}
    for witness in (w for w in utterance.witnesses if w.article in articles):
        printed.setdefault(witness.article, (articles[witness.article], []))[1].extend(witness.parts)
    beside = [near(text, *place, HINT) if place else None for place in places]
    spots = [_spot(i, v, names, printed, beside[i]) for i, v in enumerate(utterance.variants)]
    spans = [(*place, spot) for place, spot in zip(places, spots, strict=True) if place]
    quoted = any(w.mode is not Mode.INDIRECT for w in utterance.witnesses)
    told = [w for w in utterance.witnesses if not _is_around(w, utterance.witnesses)]
    witnesses = sorted(told, key=lambda w: (names.place(w.article), w.parts[:1]))
    clause = _told(utterance)
    reports = witnesses if not quoted else [clause] if clause else []
    return Quotation(
        id=utterance.id,
        speaker=names.person(utterance.speaker),
        pieces=_pieces(text, spans, _seams(utterance)),
        spots=tuple(spots),
        printings=tuple(
            _printing(w, names, articles, compared=quoted and len(witnesses) > 1) for w in witnesses if w.parts
        ),
        alone=utterance.alone,
        quoted=quoted,
        cues=tuple(dict.fromkeys(w.cue.exact.lower() for w in reports if w.cue)),
        told=" ".join(clause.parts[0].exact.split()) if clause else None,
    )


def _is_around(report: Witness, witnesses: Iterable[Witness]) -> bool:
    """True for reported speech around words that the same account quotes: one printing, not two."""
    quoted = (
        part for w in witnesses if w.article == report.article and w.mode is not Mode.INDIRECT for part in w.parts
    )
    return report.mode is Mode.INDIRECT and any(p.overlaps(own) for p in quoted for own in report.parts)


def _told(utterance: Utterance) -> Witness | None:
    """The report around the words that its account, and no other, quotes a part of."""
    witnesses = utterance.witnesses
    if len({w.article for w in witnesses}) > 1 or any(w.mode is Mode.DIRECT for w in witnesses):
        return None
    # What somebody else tells of him ("Roe confirmed that Lund told him to “go”") is no report of the speaker's words.
    own = (w for w in witnesses if len(w.parts) == 1 and w.speaker in (None, utterance.speaker))
    return next((w for w in own if _is_around(w, witnesses)), None)


def letter(index: int) -> str:
    """Letters a to z, then aa, ab and so on."""
    head, tail = divmod(index, len(ascii_lowercase))
    return (letter(head - 1) if head else "") + ascii_lowercase[tail]


def _found(variant: Variant, text: str, reading: tuple[Word, ...]) -> tuple[int, int] | None:
    """The characters of the reading's text where a variant stands; ``None`` where none of its wordings stands there.

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
    start, stop = reading[begin].start, reading[end - 1].end
    bracketed = text[start - 1 : start] == "[" and text[stop : stop + 1] == "]"
    return (start - 1, stop + 1) if bracketed else (start, stop)


def _spot(index: int, variant: Variant, names: Names, printed: _Printed, beside: Context | None) -> Spot:
    return Spot(
        letter=letter(index),
        kind=variant.kind,
        grave=variant.grave,
        wordings=tuple(_wording(reading, names, printed) for reading in variant.readings),
        beside=beside,
    )


def _wording(reading: VariantReading, names: Names, printed: _Printed) -> Wording:
    seen = (_seen(reading.text, *printed[account]) for account in reading.articles if account in printed)
    first = next((context for context in seen if context), None) if reading.text else None
    return Wording(reading.text, names.accounts(reading.articles), reading.articles, first)


def _seen(words: str, article: Article, parts: list[Passage]) -> Context | None:
    """Where a witness prints the words, with what stands beside them; ``None`` where they are not found as they are."""
    for part in parts:
        found = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", part.exact, re.IGNORECASE)
        if found:
            return near(article.text, part.start + found.start(), part.start + found.end())
    return None


def _seams(utterance: Utterance) -> frozenset[int]:
    """The blanks of the reading that join two parts of the printing that it is of."""
    reading = utterance.reading
    for witness in utterance.witnesses:
        parts = [" ".join(part.exact.split()) for part in witness.parts]
        whole = " ".join(parts)
        if len(parts) > 1 and whole.startswith(reading) and len(whole) - len(reading) <= 2:
            ends = accumulate(len(part) + 1 for part in parts[:-1])
            return frozenset(end - 1 for end in ends if end < len(reading))
    return frozenset()


def _pieces(reading: str, spans: list[tuple[int, int, Spot]], seams: frozenset[int]) -> tuple[Piece, ...]:
    """The reading cut wherever a spot begins or ends; an insertion is a piece without words."""
    cuts = sorted(
        {0, len(reading), *seams, *(s + 1 for s in seams), *(s for s, _, _ in spans), *(e for _, e, _ in spans)}
    )
    pieces = [_inserted(0, spans)]
    for start, end in pairwise(cuts):
        over = [(e - s, spot) for s, e, spot in spans if s <= start and end <= e and s < e]
        innermost = min(over, key=lambda pair: pair[0])[1] if over else None
        ending = tuple(spot for s, e, spot in spans if e == end and s < e)
        pieces += [Piece(reading[start:end], innermost, ending, seam=start in seams), _inserted(end, spans)]
    return tuple(piece for piece in pieces if piece.text or piece.ending)


def _inserted(at: int, spans: list[tuple[int, int, Spot]]) -> Piece:
    here = tuple(spot for s, e, spot in spans if s == e == at)
    return Piece("", here[0] if here else None, here)


def _manner(witness: Witness, *, compared: bool) -> str:
    """How the witness prints the words; how exact they are is said only where there are quoted words to compare."""
    mode = terms.MODE[witness.mode]
    exact = witness.fidelity is Fidelity.VERBATIM
    if not compared or (exact and witness.mode is Mode.INDIRECT):
        return mode
    return terms.FIDELITY[witness.fidelity] + ("" if witness.mode is Mode.DIRECT else f", {mode}")


def _printing(witness: Witness, names: Names, articles: dict[str, Article], *, compared: bool) -> Printing:
    article = articles.get(witness.article)
    text = article.text if article else ""
    parts = sorted(witness.parts)
    gaps = tuple(text[a.end : b.start] for a, b in pairwise(parts))
    return Printing(
        account=witness.article,
        label=names.account(witness.article),
        start=parts[0].start,
        fidelity=witness.fidelity,
        manner=_manner(witness, compared=compared),
        source=witness.source.exact if witness.source else "",
        parts=tuple(part.exact for part in parts),
        gaps=gaps,
        context=around(text, parts[0].start, parts[-1].end, article.omitted if article else ()),
    )
