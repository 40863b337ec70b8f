"""The title of a story: that of an account which speaks of what all speak of."""

from __future__ import annotations

import pytest

from twosource.findings.read import read
from twosource.model.article import Article, OmissionKind, Omitted
from twosource.model.finding import Reading
from twosource.reconcile.dossier import reconcile
from twosource.text.language import load

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


def test_what_is_left_out_of_a_text_opens_no_story() -> None:
    """Two lines in a row that are no part of the account; what stands below them is."""
    films = ("1:49 The ferry Adeline", "0:50 Ferry Adeline aground off Orrin")
    text = "\n\n".join((*films, "Divers reached the ferry Adeline off Orrin."))
    places = [text.index(line) for line in films]
    cut = tuple(Omitted(at, at + len(line), line, OmissionKind.RELATED) for at, line in zip(places, films, strict=True))
    articles = [Article(id="0", source="", text=text, omitted=cut), Article(id="1", source="", text=TEXTS[2])]
    told = reconcile([Reading(article=a) for a in articles]).story.title
    assert told == "Divers reached the ferry Adeline off Orrin."


def test_where_no_opening_tells_of_the_story_a_title_does() -> None:
    articles = [
        Article(id="0", source="", text="Since the mill was sold, owners differ.", title="Boy rings bell of Orrin"),
        Article(id="1", source="", text="A bell was found by Ada.", title="Bell"),
        Article(id="2", source="", text="The tower has what it lost: a boy went down the well of Orrin."),
    ]
    assert reconcile([Reading(article=a) for a in articles]).story.title == "Boy rings bell of Orrin"


def test_a_title_that_tells_nothing_stands_for_no_story() -> None:
    for name in ("Home", "Is this the end?", "Photos: best beaches of summer 2019"):
        articles = [
            Article(id="0", source="", text="The ferry Adeline ran aground off Orrin at dawn.", title=name),
            Article(id="1", source="", text="A morning boat hit sand near the harbour."),
        ]
        assert reconcile([Reading(article=a) for a in articles]).story.title != name


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        # The site that a title ends in is no part of it, the boat behind a dash is.
        (("Ferry Adeline aground off Orrin - KORN 7 News, Weather", None, None), "Ferry Adeline aground off Orrin"),
        (
            ("Ferry aground off Orrin harbour - the Adeline", None, None),
            "Ferry aground off Orrin harbour - the Adeline",
        ),
        # "WHO says" is no station, and what it says belongs to the title.
        (
            ("Ferry Adeline aground off Orrin, site claims - WHO says it is false", None, None),
            "Ferry Adeline aground off Orrin, site claims - WHO says it is false",
        ),
        (("Ferry Adeline aground off Orrin | The Guardian", None, None), "Ferry Adeline aground off Orrin"),
        # A question stands behind a title that tells, however much more others speak of what it asks.
        (
            ("Is the ferry Adeline aground off Orrin?", "Ferry Adeline hits sand bank", None),
            "Ferry Adeline hits sand bank",
        ),
    ],
)
def test_of_the_titles_one_that_tells_stands_without_its_site(titles: tuple[str | None, ...], expected: str) -> None:
    assert title(*titles) == expected


def test_where_the_pages_are_notices_the_titles_tell_of_the_story() -> None:
    notice = "2 of 3 free clicks used this month."
    named = ("Two hurt as Kessel mill burns", "Kessel mill fire put out", "Owner of Kessel mill blames a lamp")
    articles = [Article(id=f"{n}", source="", text=notice, title=name) for n, name in enumerate(named)]
    assert reconcile([Reading(article=a) for a in articles]).story.title in named


def test_a_first_sentence_stands_for_a_title_with_whoever_says_so() -> None:
    """Cut at a number of letters it would state as a fact what the guild says is false."""
    opening = (
        "Reports that the ferry Adeline will sail no longer between Orrin and Kessel from the autumn on are false."
    )
    text = f"{opening} So says the guild of the pilots in a letter."
    articles = [
        Article(id=f"{n}", source="", text=t) for n, t in enumerate((text, f"The ferry Adeline, again. {text}"))
    ]
    assert reconcile([read(a, load()) for a in articles]).story.title in (opening, "The ferry Adeline, again.")
