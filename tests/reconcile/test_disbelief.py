"""Accounts that alone call something untrue, and accounts that alone do not."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from twosource.model.article import Article, OmissionKind, Omitted
from twosource.model.finding import Reading
from twosource.reconcile.accounts import accounts
from twosource.reconcile.disbelief import Disbelief, by_family, disbelief, set_apart

#: Seventy words in which nobody doubts anything.
PLAIN = "The ferry to Corvane has a second deck. " * 9
HOAX = "The ferry to Corvane has no second deck. The story is a hoax. It was fabricated by a satirical page."


def _reasons(*texts: str, family: dict[str, str] | None = None, language: str = "en") -> list[tuple[str, ...]]:
    names = [chr(ord("a") + n) for n in range(len(texts))]
    readings = [
        Reading(article=Article(id=n, source=n, text=t, language=language)) for n, t in zip(names, texts, strict=True)
    ]
    return [a.reasons for a in accounts(readings, (), (), family or {n: n for n in names})]


def test_the_only_one_that_calls_it_untrue_stands_alone_with_its_words() -> None:
    assert _reasons(PLAIN, HOAX, PLAIN, PLAIN) == [
        (),
        ('It calls something untrue ("The story is a hoax.") and none of the others does (3, copies counted once).',),
        (),
        (),
    ]


@pytest.mark.parametrize(
    "other",
    [
        "The harbour office calls the deck a hoax.",
        "Rumours of a deck were denied; the owner doubts it, and his partner rejected it.",
    ],
)
def test_whoever_doubts_as_well_is_company(other: str) -> None:
    assert not any(_reasons(PLAIN, HOAX, PLAIN, f"{PLAIN} {other}"))


def test_one_such_word_may_be_of_anything() -> None:
    assert not any(_reasons(PLAIN, f"{PLAIN} He was fined for a bogus ticket.", PLAIN, PLAIN))


def test_the_only_one_without_a_word_of_doubt_stands_alone_where_all_others_call_it_untrue() -> None:
    others = 'All others call something untrue (3, copies counted once), one of them in "The story is a hoax."'
    assert _reasons(HOAX, PLAIN, HOAX, "A debunked deck.") == [(), (f"{others}; this one does not.",), (), ()]


@pytest.mark.parametrize("believing", ["Second deck for the ferry", f"{PLAIN} Some doubt it."])
def test_a_headline_or_a_doubt_is_no_belief(believing: str) -> None:
    assert not any(_reasons(HOAX, believing, HOAX, HOAX))


def test_copies_are_neither_company_nor_others() -> None:
    copied = {"a": "a", "b": "b", "c": "b", "d": "d", "e": "e"}
    assert [bool(r) for r in _reasons(PLAIN, HOAX, HOAX, PLAIN, PLAIN, family=copied)] == [
        False,
        True,
        True,
        False,
        False,
    ]
    assert not any(_reasons(PLAIN, HOAX, PLAIN, PLAIN, family={"a": "a", "b": "b", "c": "a", "d": "d"}))


def test_accounts_in_other_languages_set_nobody_apart() -> None:
    german = Article(id="d", source="d", text="Die Fähre hat kein zweites Deck. " * 20, language="de")
    english = [Article(id=n, source=n, text=HOAX, language="en") for n in "abc"]
    told = by_family([*english, german], {n: n for n in "abcd"})
    assert set_apart("d", told) is None
    plain = [Article(id=n, source=n, text=PLAIN, language="en") for n in "bc"]
    told = by_family([english[0], *plain, german], {n: n for n in "abcd"})
    assert set_apart("a", told) is None


def test_what_is_left_out_of_an_account_says_nothing() -> None:
    text = f"{PLAIN}Also read: ten hoaxes debunked"
    left_out = Omitted(len(PLAIN), len(text), text[len(PLAIN) :], OmissionKind.RELATED)
    assert disbelief(Article(id="a", source="a", text=text, omitted=(left_out,))).untrue == 0
    assert disbelief(Article(id="a", source="a", text=text)).untrue == 2


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("He waited.\nIt was not true, he said. Nobody came.", "It was not true, he said."),
        (f"{'very ' * 60}false report{' and on' * 60}", f"… {'very ' * 14}false report{' and on' * 10} …"),
    ],
)
def test_what_is_shown_is_the_sentence_or_as_much_of_it_as_there_is_room_for(text: str, shown: str) -> None:
    found = disbelief(Article(id="a", source="a", text=text)).shown
    assert found == shown
    assert len(found) <= 170


def test_a_family_speaks_as_its_plainest_member() -> None:
    articles: Sequence[Article] = [Article(id=n, source=n, text=t) for n, t in (("a", PLAIN), ("b", HOAX))]
    assert by_family(articles, {"a": "x", "b": "x"})["x"] == Disbelief(3, 3, 72, "The story is a hoax.")
