"""Words of saying that report nobody's words."""

from __future__ import annotations

import pytest

from twosource.findings.read import read
from twosource.model.article import Article
from twosource.text.language import load


def speakers(text: str) -> list[tuple[str, str]]:
    """Who is said to have said what."""
    found = read(Article(id="a", source="a", text=text, language="en"), load())
    return [(found.referents[q.speaker].name, q.parts[0].exact) for q in found.quotes if q.speaker is not None]


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        ("Tom Reed reported that Ida Holm had apparently ordered Ada Marsh to change the plan.", "Ida Holm"),
        # That she gave the order is the follower's word, and the accused is no source of it.
        ("A former follower alleged that Ida Holm ordered the men to leave their homes.", "Ida Holm"),
        # Who urged them, Reed or Holm, it does not tell.
        ("Tom Reed said Ida Holm made a very reasonable offer and urged the guild to work with her.", "Ida Holm"),
        ("Ida Holm shares the skepticism that the ferry is a winnable enterprise.", "Ida Holm"),
        ("Ida Holm expressed doubt that Tom Reed ordered the attack on the ferry.", "Ida Holm"),
        ("Ida Holm questioned the claim that Tom Reed took bribes from the guild.", "Ida Holm"),
        ("A blog falsely claimed that Ida Holm said the ferry race had been faked.", "Ida Holm"),
        ("It is not true that Ida Holm said the ferry race had been faked.", "Ida Holm"),
        # Others asked her, and others charged her.
        ("Asked if the ferry was safe to use, Ida Holm left.", "Ida Holm"),
        ("Responding to charges that she cheated the guild and the port, Ida Holm left.", "Ida Holm"),
    ],
)
def test_nobody_is_given_words_that_are_not_told_to_be_theirs(text: str, nobody: str) -> None:
    assert nobody not in dict(speakers(text))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ida Holm ordered the men to leave their homes.", ("Ida Holm", "to leave their homes")),
        ("Ida Holm praised the plan and urged the guild to work with her.", ("Ida Holm", "to work with her")),
        ("Ida Holm allegedly told the crew that the ferry was late.", ("Ida Holm", "the ferry was late")),
        ("Ida Holm shared that the ferry was late again.", ("Ida Holm", "the ferry was late again")),
        ("Ida Holm expressed fear that the ferry was lost.", ("Ida Holm", "the ferry was lost")),
        (
            "A pilot with 20 years of experience told the port that the ferry was late.",
            ("A pilot with 20 years of experience", "the ferry was late"),
        ),
    ],
)
def test_what_somebody_is_told_to_have_said_is_theirs(text: str, said: tuple[str, str]) -> None:
    assert said in speakers(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ida Holm, head of the port, asked if the ferry was safe, said, “I cannot tell.”",
        "But asked if the ferry was safe, Ida Holm said, “I cannot tell.”",
    ],
)
def test_whoever_is_asked_asks_nothing(text: str) -> None:
    assert speakers(text) == [("Ida Holm", "I cannot tell.")]


def test_a_vow_ends_where_the_sentence_around_it_goes_on() -> None:
    text = "Orrin Rising, a group that vowed to track and attack the port’s candidates, posted the film on Monday."
    assert speakers(text) == [("Orrin Rising", "to track and attack the port’s candidates")]


@pytest.mark.parametrize(
    "text",
    [
        "Ida Holm asked if the ferry was safe.",
        "Ida Holm, a teacher, asked if the ferry was safe, said it was a shame and sat down.",
        "Ida Holm asked if the ferry was safe, accused the guild of lying and left.",
    ],
)
def test_whoever_asks_does(text: str) -> None:
    assert ("Ida Holm", "if the ferry was safe") in speakers(text)


def test_what_is_answered_to_somebody_is_said() -> None:
    assert speakers("Ida Holm replied to reporters that the ferry was safe.") == [("Ida Holm", "the ferry was safe")]


def test_what_the_reporter_takes_it_to_mean_was_not_said() -> None:
    text = "The guild need not pay, an officer of the port said, meaning that it would not owe any taxes."
    assert speakers(text) == [("an officer of the port", "The guild need not pay")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "The firm is in trouble but has paid its debts, a source with access to the plans said.",
            ("a source with access to the plans", "The firm is in trouble but has paid its debts"),
        ),
        (
            "The firm will close, a person with knowledge of the plans said on Thursday.",
            ("a person with knowledge of the plans", "The firm will close"),
        ),
    ],
)
def test_who_speaks_is_found_where_the_parser_hangs_them_elsewhere(text: str, said: tuple[str, str]) -> None:
    assert speakers(text) == [said]


def test_who_is_in_a_list_before_the_verb_does_not_speak() -> None:
    assert speakers("He was tired, hungry, and in the end said nothing to the crew.") == []
