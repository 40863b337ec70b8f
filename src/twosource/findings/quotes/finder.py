"""Quotations of an article: direct, mixed and indirect, with the words that say that, and who, speaks."""

from __future__ import annotations

from twosource.findings.quotes.direct import DirectSpeech
from twosource.findings.quotes.draft import Draft
from twosource.findings.quotes.frames import Frame, frames
from twosource.findings.quotes.framing import Framing
from twosource.findings.quotes.indirect import reported
from twosource.findings.quotes.layout import Layout, lay_out
from twosource.findings.quotes.nested import nested
from twosource.findings.quotes.setoff import set_off
from twosource.model.article import Article
from twosource.model.finding import Quote
from twosource.model.language import Analysis
from twosource.model.passage import Passage


def quotes(article: Article, analysis: Analysis) -> tuple[Quote, ...]:
    """The quotations of an article in text order; speakers are not yet named.

    A quotation in marks that stands inside reported speech is listed beside the report that holds it, and so is what
    somebody repeats of another's words with a cue.
    """
    layout, found = _seen(lay_out(article, analysis))
    unmarked = set_off(layout, Framing(layout, found))
    if unmarked:
        layout, found = _seen(lay_out(article, analysis, unmarked))
    direct = DirectSpeech(layout, found)
    direct.read()
    reports = reported(layout, found, direct.drafts)
    direct.take_words(reports)
    inner = nested(layout, direct.drafts)
    drafts = sorted([*direct.drafts, *reports, *inner], key=lambda d: (d.start, -d.parts[-1][1]))
    place = {id(d): n for n, d in enumerate(drafts)}
    return tuple(_quote(article, d, place) for d in drafts)


def _seen(layout: Layout) -> tuple[Layout, dict[int, Frame]]:
    """A layout and the frames outside its blocks."""
    return layout, frames(layout.analysis, (segment.tokens for segment in layout.segments))


def _quote(article: Article, draft: Draft, place: dict[int, int]) -> Quote:
    def passage(span: tuple[int, int] | None) -> Passage | None:
        return article.passage(*span) if span else None

    return Quote(
        parts=tuple(article.passage(*part) for part in draft.parts),
        mode=draft.mode,
        cue=passage(draft.cue),
        source=passage(draft.source),
        denied=draft.denied,
        follows=place[id(draft.follows)] if draft.follows else None,
        within=place[id(draft.within)] if draft.within else None,
    )
