"""Accounts that alone call something untrue, and accounts that alone do not."""

from __future__ import annotations

import pytest

from twosource.findings.read import read
from twosource.model.article import Article, OmissionKind, Omitted
from twosource.model.finding import Reading
from twosource.reconcile.accounts import accounts
from twosource.reconcile.stances.disbelief import disbelief
from twosource.text.language import load

#: Seventy words in which nobody doubts anything.
PLAIN = "The ferry to Corvane has a second deck. " * 9
HOAX = f"{PLAIN}The story is a hoax. It was spread by a satirical page."


def _reading(name: str, text: str, title: str | None = None, language: str = "en") -> Reading:
    return Reading(article=Article(id=name, source=name, text=text, title=title, language=language))


def _reasons(*texts: str, family: dict[str, str] | None = None) -> list[tuple[str, ...]]:
    names = [chr(ord("a") + n) for n in range(len(texts))]
    readings = [_reading(n, t) for n, t in zip(names, texts, strict=True)]
    return [a.reasons for a in accounts(readings, (), (), family or {n: n for n in names})]


def test_the_only_one_that_calls_it_untrue_stands_alone_with_its_words() -> None:
    (_, (reason,), *others) = _reasons(PLAIN, HOAX, PLAIN, PLAIN)
    assert reason.startswith("It calls something untrue, in “")
    assert "The story is a hoax." in reason
    assert reason.endswith("and none of the others does (3, copies counted once).")
    assert others == [(), ()]


def test_the_only_one_without_a_word_of_doubt_stands_alone_where_all_others_call_it_untrue() -> None:
    ((reason,), *others) = _reasons(PLAIN, HOAX, HOAX, HOAX)
    assert reason.startswith("Others call something untrue (3 of 3, copies counted once), one of them in “")
    assert reason.endswith("or have words of doubt; this one has none.")
    assert others == [(), (), ()]
    doubting = f"{PLAIN}Some doubt it, and the owner denied it."
    ((reason,), *_) = _reasons(PLAIN, HOAX, HOAX, HOAX, doubting)
    assert reason.startswith("Others call something untrue (3 of 4, copies counted once)")
    # With two, or beside one who has next to no doubt, it may have company.
    assert not any(_reasons(PLAIN, HOAX, HOAX, doubting))
    assert not any(_reasons(PLAIN, HOAX, HOAX, HOAX, f"{PLAIN}Some doubt it."))


@pytest.mark.parametrize(
    "other",
    [
        "The harbour office calls the deck a hoax.",
        "Rumours of a deck were denied; the owner doubts it, and his partner rejected it.",
        "He invented it, the deck never existed, and his claims are baseless.",
    ],
)
def test_whoever_doubts_as_well_is_company(other: str) -> None:
    assert not any(_reasons(PLAIN, HOAX, PLAIN, f"{PLAIN}{other}"))


@pytest.mark.parametrize(
    "believing",
    [
        "Second deck for the ferry",
        f"{PLAIN}Some doubt it.",
        f"{PLAIN}The boy made the whole thing up.",
        f"{PLAIN}There was never a deck, and it isn’t true.",
        f"{PLAIN}The owner issued two denials.",
    ],
)
def test_a_headline_or_a_doubt_is_no_belief(believing: str) -> None:
    assert not any(_reasons(HOAX, believing, HOAX, HOAX))


@pytest.mark.parametrize(
    "words",
    [
        "“This is not a hoax,” said Roe. The film is not fake, and it is no hoax.",
        "He created the satirical show The Late Goose and wrote satire for the stage.",
        "He was fined for a bogus ticket and filed false reports.",
        "It was a false alarm, after a false reading.",
        "They are fakes, said the court, and it is a fake Halloran.",
        "He was a lie detector examiner and a fiction editor. It was a rubbish fire.",
        "The mayor denied that the story was a hoax, and that it was a lie.",
        "“Fake news!” he said. “Fake news!”",
    ],
)
def test_words_of_other_things_set_nobody_apart(words: str) -> None:
    assert disbelief(_reading("a", f"{PLAIN}{words}"), "a").untrue == 0
    assert not any(_reasons(PLAIN, f"{PLAIN}{words}", PLAIN, PLAIN))


def test_one_such_word_may_be_of_anything() -> None:
    assert not any(_reasons(PLAIN, f"{PLAIN}The story of his debts was a hoax.", PLAIN, PLAIN))


def test_headlines_are_no_company_and_none_of_the_others() -> None:
    assert not any(_reasons(HOAX, "Second deck", "The ferry to Corvane", "Deck: live"))


def test_a_title_counts_as_the_text_does() -> None:
    readings = [_reading(n, HOAX if n == "a" else PLAIN, None if n == "a" else "Deck is a hoax") for n in "abcd"]
    assert not any(a.reasons for a in accounts(readings, (), (), {n: n for n in "abcd"}))


def test_copies_are_neither_company_nor_others() -> None:
    copied = {"a": "a", "b": "b", "c": "b", "d": "d", "e": "e"}
    alone = [bool(r) for r in _reasons(PLAIN, HOAX, HOAX, PLAIN, PLAIN, family=copied)]
    assert alone == [False, True, True, False, False]
    assert not any(_reasons(PLAIN, HOAX, PLAIN, PLAIN, family={"a": "a", "b": "b", "c": "a", "d": "d"}))


def test_nobody_answers_for_the_words_around_a_copy() -> None:
    believer_and_debunker = {"a": "a", "b": "a", "c": "c", "d": "d", "e": "e"}
    assert not any(_reasons(PLAIN, HOAX, PLAIN, PLAIN, PLAIN, family=believer_and_debunker))
    assert not any(_reasons(PLAIN, HOAX, HOAX, HOAX, HOAX, family=believer_and_debunker))


def test_accounts_in_other_languages_set_nobody_apart() -> None:
    german = _reading("d", "Die Fähre hat kein zweites Deck. " * 20, language="de")
    for english in (HOAX, PLAIN):
        readings = [_reading("a", HOAX), *(_reading(n, english) for n in "bc"), german]
        assert not any(a.reasons for a in accounts(readings, (), (), {n: n for n in "abcd"}))


def test_what_is_left_out_of_an_account_says_nothing() -> None:
    text = f"{PLAIN}Also read: ten hoaxes debunked"
    left_out = Omitted(len(PLAIN), len(text), text[len(PLAIN) :], OmissionKind.RELATED)
    article = Article(id="a", source="a", text=text, omitted=(left_out,))
    assert disbelief(Reading(article=article), "a").untrue == 0
    assert disbelief(_reading("a", text), "a").untrue == 2


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("He waited. “It was not true,” said Dr. Fenn. Nobody came.", "It was not true,” said Dr. Fenn."),
        ("He waited.\n\nThis was spread by a satirical page\n\nNobody came.", "This was spread by a satirical page"),
    ],
)
def test_what_is_shown_is_the_sentence(text: str, shown: str) -> None:
    assert disbelief(read(Article(id="a", source="a", text=text, language="en"), load()), "a").shown == shown


def test_of_a_long_line_as_much_is_shown_as_there_is_room_for() -> None:
    shown = disbelief(_reading("a", f"{'very ' * 60}false report{' and on' * 60}"), "a").shown
    assert shown == f"… {'very ' * 14}false report{' and on' * 10} …"
