"""The order in which accounts were published, as far as their dates tell."""

from __future__ import annotations

from datetime import UTC, datetime

from twosource.model.article import Article
from twosource.model.finding import Reading


def place(reading: Reading) -> tuple[bool, str, str]:
    """Where an account stands in the order of publication; the undated come last, ids decide between equals."""
    article = reading.article
    exact = _instant(article.published)
    when = exact.astimezone(UTC).isoformat() if exact else article.published or ""
    return article.published is None, when, article.id


def precedes(early: Article, late: Article) -> bool:
    """True when the dates say that the first was published before the second."""
    one, other = _instant(early.published), _instant(late.published)
    if one and other:
        return one < other
    return bool(early.day and late.day and early.day < late.day)


def _instant(published: str | None) -> datetime | None:
    """The moment of publication, where hour and zone are known."""
    try:
        moment = datetime.fromisoformat(published or "")
    except ValueError:
        return None
    return moment if moment.tzinfo else None
