"""An account's text cut into segments, so that findings which overlap can all be marked."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from twosource.model.article import Article
from twosource.model.dossier import Dossier
from twosource.model.finding import Mode
from twosource.render.html import anchors
from twosource.render.layout import terms
from twosource.render.layout.dates import in_words
from twosource.text.paragraphs import paragraphs


@dataclass(frozen=True, slots=True)
class Mark:
    """A finding in a text: its kind, where it leads (an anchor, or none) and what it says."""

    start: int
    end: int
    kind: str
    target: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Segment:
    """Characters under the same marks.

    ``anchor`` where something begins here, ``opening`` the kind of an omitted passage that begins here, ``ending`` the
    claims that end here.
    """

    text: str
    kinds: tuple[str, ...]
    target: str | None
    note: str
    anchor: str | None
    opening: str
    ending: tuple[Mark, ...]


@dataclass(slots=True)
class MarkedTexts:
    """The marks of all accounts, and which places something links to."""

    marks: dict[str, list[Mark]] = field(default_factory=dict)

    def add(self, account: str, mark: Mark) -> None:
        """One mark more."""
        self.marks.setdefault(account, []).append(mark)


#: Where marks overlap, the link of a segment is that of the first of these.
_LEADING = ("citation", "time", "quote", "reported")


def marked(dossier: Dossier) -> MarkedTexts:
    """The marks of every finding of the dossier."""
    texts = MarkedTexts()
    for article in dossier.articles:
        for omitted in article.omitted:
            note = terms.OMISSION[omitted.kind]
            texts.add(article.id, Mark(omitted.start, omitted.end, "omitted", None, note))
        for notice in article.warnings:
            texts.add(article.id, Mark(notice.start, notice.start, "place"))
    _add_quotations(dossier, texts)
    _add_claims(dossier, texts)
    _add_times(dossier, texts)
    _add_sources(dossier, texts)
    return texts


def segments(article: Article, marks: Iterable[Mark]) -> Iterator[list[Segment]]:
    """The segments of each paragraph, in order; together they are the text without the blanks between paragraphs."""
    waiting = deque(sorted(marks, key=lambda m: (m.start, m.end)))
    over: list[Mark] = []
    for start, end in paragraphs(article.text):
        over = [mark for mark in over if mark.end > start]
        begun: set[int] = set()
        while waiting and waiting[0].start <= end:
            begun.add(waiting[0].start)
            over.append(waiting.popleft())
        yield list(_paragraph(article, over, (start, end), begun))
    if waiting:
        yield [_place(article, start) for start in sorted({mark.start for mark in waiting})]


def _paragraph(article: Article, marks: list[Mark], block: tuple[int, int], begun: set[int]) -> Iterator[Segment]:
    first, last = block
    inner = {first, last, *(at for mark in marks for at in (mark.start, mark.end) if first < at < last)}
    for start, end in pairwise(sorted(inner)):
        # A place in the blanks before the paragraph is shown at its first word.
        here = sorted(at for at in begun if at == start or (at < start == first))
        yield from (_place(article, at) for at in here[:-1])
        yield _segment(article, (start, end), [m for m in marks if m.start <= start and end <= m.end], here)
    yield from (_place(article, at) for at in begun if at == last)


def _place(article: Article, at: int) -> Segment:
    return Segment("", (), None, "", anchors.place(article.id, at), "", ())


def _segment(article: Article, span: tuple[int, int], over: list[Mark], begun: list[int]) -> Segment:
    leading = _leading(over)
    notes = [leading.note] if leading else [mark.note for mark in over if mark.kind == "time"]
    return Segment(
        text=article.text[span[0] : span[1]],
        kinds=tuple(dict.fromkeys(mark.kind for mark in over if mark.kind != "place")),
        target=leading.target if leading else None,
        note=" ".join(notes),
        anchor=anchors.place(article.id, begun[-1]) if begun else None,
        opening=" ".join(mark.note for mark in over if mark.kind == "omitted" and mark.start in begun),
        ending=tuple({m.target: m for m in over if m.end == span[1] and m.kind.startswith("claim")}.values()),
    )


def _leading(over: list[Mark]) -> Mark | None:
    linked = [mark for mark in over if mark.target and mark.kind in _LEADING]
    return min(linked, key=lambda m: (_LEADING.index(m.kind), m.end - m.start), default=None)


def _add_quotations(dossier: Dossier, texts: MarkedTexts) -> None:
    for utterance in dossier.utterances:
        for witness in utterance.witnesses:
            for part in witness.parts:
                kind = "reported" if witness.mode is Mode.INDIRECT else "quote"
                texts.add(witness.article, Mark(part.start, part.end, kind, anchors.utterance(utterance.id), kind))


def _add_claims(dossier: Dossier, texts: MarkedTexts) -> None:
    for claim in dossier.claims:
        for cell in claim.cells:
            kind = f"claim {claim.rating.value}"
            texts.add(cell.article, Mark(cell.start, cell.end, kind, anchors.claim(claim.id), claim.id))
        for near in claim.perhaps:
            texts.add(near.article, Mark(near.start, near.end, "place"))


def _add_times(dossier: Dossier, texts: MarkedTexts) -> None:
    dated = {event.date for event in dossier.timeline}
    for mark in dossier.times:
        target = anchors.day(mark.value) if mark.value in dated else None
        texts.add(mark.article, Mark(mark.start, mark.end, "time", target, in_words(mark.value)))
    for undated in dossier.undated:
        texts.add(undated.article, Mark(undated.start, undated.end, "time", None, terms.UNDATED))


def _add_sources(dossier: Dossier, texts: MarkedTexts) -> None:
    for citation in dossier.citations:
        texts.add(citation.article, Mark(citation.start, citation.end, "citation", "lineage", citation.cites))
    for edge in dossier.lineage:
        for passage in edge.evidence:
            texts.add(edge.article, Mark(passage.start, passage.end, "place"))
