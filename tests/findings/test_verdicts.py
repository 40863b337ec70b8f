"""What the text tells only to call it false."""

from __future__ import annotations

import pytest

from tests.findings.test_propositions import the
from twosource.findings.read import read
from twosource.model.article import Article
from twosource.text.language import load


@pytest.mark.parametrize(
    "text",
    [
        "Reports that the captain left the ship are untrue.",
        "It is not true that the captain left the ship.",
        "A report in the Gazette that the captain left the ship is false.",
        "Rumours that the captain left the ship are nonsense, the office said.",
        "It was falsely reported that the captain left the ship.",
        "Odile Marsh claimed, falsely, that the captain left the ship.",
        "The Gazette reported incorrectly that the crew slept and the captain left the ship.",
        "Odile Marsh wrongly tried to suggest that the captain left the ship.",
        "Many mistakenly believe that the captain left the ship.",
        "A story claiming that the captain left the ship is fake.",
        "A story that claims that the captain left the ship is a hoax.",
        "The story that the captain left the ship turned out to be a hoax.",
        "Claims that the captain left the ship have proved false.",
        "Claims that the captain left the ship have been proven false.",
        "Rumours the captain left the ship are false.",
    ],
)
def test_what_is_called_false_is_negated_outright(text: str) -> None:
    left = the("leave", text)
    assert left.negated
    assert not left.hedged


@pytest.mark.parametrize(
    "text",
    [
        "It is true that the captain left the ship.",
        "The claim that the captain left the ship is not false.",
        "The report that said the captain left the ship was long.",
        "The story of the captain who left the ship is false.",
        "An article left on the ship is fake.",
        "A fake account left by the captain drew a crowd.",
        "A hoax article left on the ship fooled many.",
        "She wrongly promised that the captain left the ship.",
        "Rumours that the captain left the ship did not prove false.",
        "The story that the captain left the ship proved popular.",
        "The captain left the ship, and the story that he told is false.",
        "Reports that the captain left the ship proved critics wrong.",
        "The claim that the captain left the ship may prove false.",
        "Claims that the captain left the ship have yet to be proven false.",
        "No claim that the captain left the ship has been proved false.",
        "A clerk mistakenly told reporters that the captain left the ship.",
        "Odile Marsh was accused of falsely claiming that the captain left the ship.",
        "The Gazette said, not wrongly, that the captain left the ship.",
        "The Gazette did not falsely report that the captain left the ship.",
        "The Gazette reported that the captain wrongly left the ship.",
    ],
)
def test_what_is_not_called_false_is_not(text: str) -> None:
    assert not the("leave", text).negated


def test_a_dismissal_is_the_word_of_who_dismisses() -> None:
    text = "Odile Marsh dismissed reports that the captain left the ship."
    reading = read(Article(id="a", source="", text=text), load())
    (left,) = [p for p in reading.propositions if p.predicate == "leave"]
    assert left.negated
    assert left.by is not None
    assert reading.referents[left.by].name == "Odile Marsh"


@pytest.mark.parametrize(
    "text",
    [
        "Odile Marsh described the report that the captain left the ship as rubbish.",
    ],
)
def test_to_call_a_report_rubbish_is_to_dismiss_it(text: str) -> None:
    (left,) = [p for p in read(Article(id="a", source="", text=text), load()).propositions if p.predicate == "leave"]
    assert left.negated
    assert left.by is not None


def test_a_name_inside_the_report_is_none_for_it() -> None:
    assert not the("leave", "Odile Marsh described the report that the captain left a false trail.").negated


def test_to_plead_not_guilty_is_not_to_plead_guilty() -> None:
    assert the("plead", "The captain pleaded not guilty on Monday.").negated
    assert not the("plead", "The captain pleaded guilty on Monday.").negated


@pytest.mark.parametrize(
    "text",
    [
        "Reports of the captain's death are false.",
        "The news of his alleged death is simply a hoax.",
        "His agent said that rumours of her death were not true.",
    ],
)
def test_an_event_that_is_called_false_is_negated(text: str) -> None:
    died = the("die", text)
    assert died.negated
    assert not died.hedged


@pytest.mark.parametrize(
    ("text", "vouched"),
    [
        ("It falsely stated that “the guild sells fish. It sank the ferry.”", False),
        ("“The guild sells fish. It sank the ferry,” the site wrongly reported.", False),
        ("It stated that “the guild sells fish. It sank the ferry.”", True),
    ],
)
def test_no_sentence_of_a_quotation_is_vouched_for_that_was_said_falsely(text: str, vouched: bool) -> None:
    """Which of them is false, it does not tell; the one that hangs on the word is."""
    told = read(Article(id="a", source="a", text=text), load()).propositions
    both = [p for p in told if p.predicate in ("sell", "sink")]
    assert [not (p.negated or p.hedged) for p in both] == [vouched, vouched]


def test_what_is_reported_in_other_words_is_false_up_to_its_full_stop() -> None:
    text = "It falsely stated that the guild sells fish. The guild sank the ferry."
    told = read(Article(id="a", source="a", text=text), load()).propositions
    assert [(p.negated, p.hedged) for p in told if p.predicate == "sink"] == [(False, False)]


def test_what_is_said_of_the_reports_is_said_of_them_wherever_the_parser_hangs_it() -> None:
    text = "Reports that the guild will deny service to users of the old ferry are false, the company says in a blog."
    assert the("deny", text).negated
    found = read(Article(id="a", source="a", text=text), load()).quotes
    assert "the guild will deny service to users of the old ferry" in [q.parts[0].exact for q in found]
