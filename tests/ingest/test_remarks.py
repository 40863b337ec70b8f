"""Warnings about the articles taken together."""

from __future__ import annotations

import pytest

from twosource.ingest.remarks import remarks
from twosource.model.article import Article


def article(id_: str, text: str = "", published: str | None = "2031-03-09") -> Article:
    return Article(id=id_, source=f"{id_}.txt", text=text or f"The mill of {id_} burned.", published=published)


def codes(*articles: Article) -> list[str]:
    return [notice.code for notice in remarks(articles)]


def test_two_dated_accounts_need_no_warning() -> None:
    assert codes(article("a"), article("b")) == []


def test_one_article_alone_has_nothing_to_be_compared_with() -> None:
    assert codes(article("a")) == ["W_ONE_ACCOUNT"]
    assert codes() == []


def test_one_text_under_two_names_is_one_source() -> None:
    (notice,) = remarks([article("a", "The mill burned."), article("b", "The mill burned.\n"), article("c")])
    assert notice.code == "W_SAME_TEXT"
    assert "'a' and 'b'" in notice.message


@pytest.mark.parametrize(
    ("count", "named"),
    [(1, "'0'"), (2, "'0' and '1'"), (4, "'0', '1', '2' and '3'"), (6, "'0', '1', '2' and 3 more")],
)
def test_articles_without_a_date_are_named_in_one_warning(count: int, named: str) -> None:
    undated = [article(str(i), published=None) for i in range(count)]
    (notice,) = [n for n in remarks([article("dated"), *undated]) if n.code == "W_NO_DATE"]
    assert f"found for {named}:" in notice.message


def test_the_order_of_the_articles_does_not_matter() -> None:
    given = [article("b", "One."), article("a", "One."), article("c", published=None)]
    assert remarks(given) == remarks(given[::-1])
