"""Invented accounts of an invented ferry accident, and small makers of readings."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.model.article import Article
from twosource.model.dossier import Cell, Claim, Difference, Stance
from twosource.model.finding import Citation, Mode, OriginKind, Quote, Reading, Referent
from twosource.model.language import EntityKind

OWN = (
    "The ferry Adeline struck a sandbank off the village of Orrin shortly after breakfast and began to take in water. "
    "Fishermen in four small boats brought every passenger ashore within half an hour, cold but unhurt. "
    "The harbour office has asked the owners to explain why nobody had marked the bank since the storms of last winter."
)
OTHER = (
    "Passengers were drinking coffee when the morning boat from Orrin ran aground in shallow water on Tuesday. "
    "Local crews heard the horn, rowed out at once and carried them all to the pier. "
    "An inquiry into missing buoys will open next week, according to people who work at the port."
)


HOLM = Referent(name="Ida Holm", kind=EntityKind.PERSON)
NOBODY = Referent(name="a person at the port", kind=EntityKind.PERSON, named=False)


def reading(
    name: str,
    text: str,
    quotes: Sequence[str] = (),
    *,
    published: str | None = None,
    outlet: str | None = None,
    citations: Sequence[Citation] = (),
) -> Reading:
    """An account in which the given words stand as direct quotations."""
    article = Article(id=name, source=f"{name}.txt", text=text, published=published, outlet=outlet)
    found = (article.passage(text.index(q), text.index(q) + len(q)) for q in quotes)
    said = tuple(Quote(parts=(p,), mode=Mode.DIRECT) for p in found)
    return Reading(article=article, referents=(HOLM, NOBODY), quotes=said, citations=tuple(citations))


def citing(text: str, phrase: str, cites: str, about: str | None, kind: OriginKind = OriginKind.OUTLET) -> Citation:
    """The citation ``phrase`` of a text, covering ``about``."""
    article = Article(id="x", source="x", text=text)

    def at(words: str) -> tuple[int, int]:
        return text.index(words), text.index(words) + len(words)

    return Citation(
        where=article.passage(*at(phrase)),
        cites=cites,
        kind=kind,
        about=None if about is None else article.passage(*at(about)),
    )


def cell(reading: Reading, words: str, stance: Stance = Stance.ASSERTS, by: str | None = None) -> Cell:
    """The cell of an account at these words."""
    start = reading.article.text.index(words)
    return Cell(article=reading.article.id, stance=stance, start=start, end=start + len(words), exact=words, by=by)


def claim(*cells: Cell, difference: Difference | None = None) -> Claim:
    """A claim that is not yet rated."""
    return Claim(id="c1", text=cells[0].exact, cells=cells, difference=difference)
