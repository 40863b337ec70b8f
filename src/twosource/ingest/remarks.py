"""What is to be said of the articles taken together, before anything is compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from twosource.model.article import Article, Notice

#: Names that a warning lists; the accounts themselves say the rest.
_NAMED = 3


def remarks(articles: Sequence[Article]) -> tuple[Notice, ...]:
    """Warnings of what the articles cannot give: nothing to compare, one text under two names, no day to count from."""
    return tuple(sorted((*_alone(articles), *_same(articles), *_undated(articles))))


def _alone(articles: Sequence[Article]) -> Iterator[Notice]:
    if len(articles) == 1:
        yield Notice("W_ONE_ACCOUNT", "There is only one article: nothing bears it out, and nothing can contradict it.")


def _same(articles: Sequence[Article]) -> Iterator[Notice]:
    names: dict[str, list[str]] = defaultdict(list)
    for article in articles:
        names[article.text.strip()].append(article.id)
    for ids in names.values():
        if len(ids) > 1:
            yield Notice("W_SAME_TEXT", f"The same text was given as {_listed(ids)}: it is one source, not {len(ids)}.")


def _undated(articles: Sequence[Article]) -> Iterator[Notice]:
    ids = [article.id for article in articles if article.published is None]
    if ids:
        yield Notice(
            "W_NO_DATE",
            f"No date of publication was found for {_listed(ids)}: what is said there of days is dated only where the "
            "text or another article tells.",
        )


def _listed(ids: Sequence[str]) -> str:
    named = [f"'{id_}'" for id_ in sorted(ids)]
    if len(named) > _NAMED + 1:
        named = [*named[:_NAMED], f"{len(named) - _NAMED} more"]
    return named[0] if len(named) == 1 else f"{', '.join(named[:-1])} and {named[-1]}"
