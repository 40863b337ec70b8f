"""The whole flow on one screen: articles in, one dossier a story out.

    page → ingest → Article → findings (one article at a time) → reconcile (one story at a time) → Dossier → render

No stage knows another; they meet here, in the engine's verbs, through the records of ``model/``.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from twosource.engine.flow import Flow
from twosource.findings.read import read
from twosource.model.article import Article
from twosource.model.dossier import Dossier
from twosource.model.finding import Reading
from twosource.reconcile.dossier import reconcile
from twosource.text.language import load


def dossiers(articles: Flow[Article], *, model: str | None = None, title: str | None = None) -> Flow[Dossier]:
    """One dossier of all the articles, taken as one story.

    ``model`` names the language model (``None``: the bundled one); by name, because every process loads its own.
    """
    return articles.each(partial(_findings, model=model)).group(_story, partial(_dossier, title=title))


def _findings(article: Article, model: str | None) -> Iterator[Reading]:
    yield read(article, load(model))


def _story(_: Reading) -> str:
    return "all given articles are one story"


def _dossier(_: str, readings: tuple[Reading, ...], title: str | None) -> Iterator[Dossier]:
    yield reconcile(readings, title)
