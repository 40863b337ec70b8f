"""Article to Reading: the findings of one article, each finder building on those before it."""

from __future__ import annotations

from dataclasses import replace

from twosource.findings.citations import citations
from twosource.findings.meanings import meant
from twosource.findings.propositions import propositions
from twosource.findings.quotes import quotes
from twosource.findings.speakers import speakers
from twosource.findings.times import times
from twosource.model.article import Article
from twosource.model.finding import Reading
from twosource.text import sentence_vectors
from twosource.text.language import Analyser


def read(article: Article, analyser: Analyser) -> Reading:
    """All findings of an article; none when it is not written in English, which its warnings then say.

    Where a sentence encoder is installed, its clauses know what their words mean.
    """
    if article.language not in (None, "en"):
        return Reading(article=article)
    analysis = analyser.analyse(article.text, tuple((o.start, o.end) for o in article.omitted))
    said, referents = speakers(article, analysis, quotes(article, analysis))
    reading = Reading(
        article=article,
        referents=referents,
        quotes=said,
        times=times(article, analysis),
        citations=citations(article, analysis, referents, [q for q in said if q.within is None]),
    )
    found, encoder = propositions(article, analysis, reading), sentence_vectors.found()
    return replace(reading, propositions=found if encoder is None else tuple(meant(found, encoder)))
