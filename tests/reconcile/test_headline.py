"""The title of a story: that of an account which speaks of what all speak of."""

from __future__ import annotations

from twosource.model.article import Article
from twosource.model.finding import Reading
from twosource.reconcile.dossier import reconcile

TEXTS = (
    "What makes the world go round?\nThe ferry Adeline ran aground off Orrin, and money is wanted to raise her.",
    "The ferry Adeline ran aground off Orrin on Monday. The world looks on; it makes her owners no money.",
    "“Money is all the world wants,” a sailor said. The ferry Adeline lies off Orrin; that makes two this year.",
)


def title(*titles: str | None) -> str:
    told = zip(titles, TEXTS, strict=True)
    articles = [Article(id=f"{n}", source="", text=text, title=name) for n, (name, text) in enumerate(told)]
    return reconcile([Reading(article=a) for a in articles]).story.title


def test_everyday_words_are_no_title_however_many_use_them() -> None:
    assert (
        title("Money makes the world go", None, "Ferry Adeline aground off Orrin") == "Ferry Adeline aground off Orrin"
    )


def test_without_a_title_an_opening_that_tells_something_stands_for_it() -> None:
    """Neither the question nor the sailor's words."""
    assert title("Money makes the world go", None, None).startswith("The ferry Adeline ran aground")
