"""Differences that the meaning of two clauses shows where their words have little in common."""

from __future__ import annotations

import pytest

from twosource.findings.read import read
from twosource.model.article import Article
from twosource.model.dossier import Claim, Difference, Slot
from twosource.reconcile.differences.clocks import clock
from twosource.reconcile.dossier import reconcile
from twosource.text.language import load

pytest.importorskip("twosource_sentences_en")

#: What both accounts tell besides, so that the story is one.
ALIKE = "The harbour police of Orrin are looking for a man in a red coat. Nobody has come forward, an officer said."


def claims(one: str, other: str, *, printed: tuple[str, str] = ("2024-05-06", "2024-05-06")) -> tuple[Claim, ...]:
    articles = [
        Article(id=name, source=f"{name}.txt", text=f"{text} {ALIKE}", language="en", published=day, outlet=outlet)
        for name, text, day, outlet in zip("ab", (one, other), printed, ("Orrin Post", "Coast Radio"), strict=True)
    ]
    return reconcile([read(a, load()) for a in articles]).claims


def told(one: str, other: str, *, printed: tuple[str, str] = ("2024-05-06", "2024-05-06")) -> list[Difference]:
    return [c.difference for c in claims(one, other, printed=printed) if c.difference]


def test_an_hour_of_one_event() -> None:
    (found,) = told(
        "The shooting happened about 3:50 p.m. on the pier.", "The incident happened around 3:10 p.m. there."
    )
    assert found.slot is Slot.NUMBER
    assert {r.value for r in found.readings} == {"about 3:50 p.m.", "around 3:10 p.m."}


def test_two_hours_and_more_where_both_give_the_day() -> None:
    (found,) = told(
        "The shooting happened around 5 p.m. Sunday on the pier, officials said.",
        "The shooting happened around 7:30 p.m. Sunday on the pier.",
    )
    assert {r.value for r in found.readings} == {"around 5 p.m.", "around 7:30 p.m."}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The shooting happened around 5 p.m. on the pier.", "The shooting happened around 7:30 p.m. on the pier."),
        (
            "The shooting happened just before 9 p.m. Sunday on the pier.",
            "The shooting happened just before midnight on Thursday on the pier.",
        ),
        (
            "The shooting happened around 1 p.m. Sunday on the pier.",
            "The shooting happened around 7:30 p.m. Sunday on the pier.",
        ),
        ("The shooting happened about 3:50 p.m. on the pier.", "The incident happened around 3:45 p.m. there."),
        ("The shooting happened about 3:39 p.m. on the pier.", "The incident happened around 4 p.m. there."),
        ("The shooting happened shortly before 4 p.m. there.", "The shooting happened at 3:45 p.m. on the pier."),
        ("The shooting happened at 3:50 p.m. on the pier.", "Officers were called to the pier at 4:20 p.m. that day."),
        ("The shooting happened at 3:50 p.m. on the pier.", "Another shooting happened at 9:15 p.m. on the pier."),
    ],
)
def test_hours_that_both_can_be_right(one: str, other: str) -> None:
    assert told(one, other) == []


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("at 12:05 a.m.", 3, 7),
        ("around noon", 700, 740),
        ("just after 8 pm", 1198, 1220),
        ("nearly 9 a.m.", 520, 542),
    ],
)
def test_minutes_that_a_time_of_the_day_can_mean(text: str, first: int, last: int) -> None:
    found = clock(text)
    assert found is not None
    assert (found.first, found.last) == (first, last)


@pytest.mark.parametrize("text", ["from 8 a.m. to 9 a.m.", "about 20 people", "at 13 p.m."])
def test_what_is_no_single_time_of_the_day(text: str) -> None:
    assert clock(text) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The council was accused of having ever banned the word “captain”.", "It has not banned the word captain."),
        (
            "It is false that the council has banned the word “captain”.",
            "It has not banned the use of the word captain.",
        ),
        ("A photo of the buoy was sent to the mayor.", "Odile Marsh did not send a photo of the buoy to the mayor."),
        ("The rebels of Orrin have drowned a captain.", "The rebels of Orrin had not previously drowned a captain."),
        ("His injuries are not life-threatening.", "He has non-life-threatening injuries."),
        ("The board called a meeting to release the names of the officers.", "It did not release the officers' names."),
        ("Police have released the names of the sailors who drowned.", "Police have not released the sailors' names."),
        ("Sailors said that the captain was nowhere near the pier.", "They said the captain was not near the pier."),
        (
            "Officers did not identify him as the thief.",
            "A man who identified himself as Harl Bren spoke in the video.",
        ),
    ],
)
def test_what_is_no_denial(one: str, other: str) -> None:
    assert told(one, other) == []


def test_not_all_denies_nothing() -> None:
    some = "The mussels of Orrin are very poisonous, Odile Marsh said."
    not_all = "Although not all the mussels of Orrin are poisonous, nobody eats them."
    assert told(some, not_all) == []


def test_who_prints_a_rumour_to_refute_it_takes_no_side() -> None:
    hoax = "Odile Marsh has joined the rebels of Orrin, a post says. It is a hoax, her office told the Post."
    denied = "Odile Marsh has not joined the rebels of Orrin."
    assert told(hoax, denied) == []
    assert told("Odile Marsh has joined the rebels of Orrin, a cousin told the Post.", denied) != []


def test_two_numbers_under_two_verbs() -> None:
    (found,) = told(
        "The guests emptied bottles of wine costing more than $20,000 each.",
        "Each of the bottles of wine that the guests drank cost $15,000.",
    )
    assert {r.value for r in found.readings} == {"more than $20,000", "$15,000"}


def test_a_night_ends_after_midnight() -> None:
    late = "Four sailors were shot on the pier of Orrin late on Wednesday night."
    assert told(late, "The four sailors were shot on the pier shortly after midnight on Thursday.") == []
    assert told(late, "The four sailors were shot on the pier of Orrin at noon on Thursday.") != []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Odile Marsh finished her match with 22 points and nine rebounds for Orrin.",
            "Odile Marsh finished her match with 25 points and 16 rebounds for Orrin.",
        ),
        (
            "Odile Marsh won the Orrin and Brill belts in 2001 and the vacant Sand belt in 2005.",
            "Odile Marsh went on to win the vacant Sand belt in 2005.",
        ),
        (
            "Posted: April 28, 2024 Odile Marsh, a high official of the harbour of Orrin, has died.",
            "Last updated April 29, 2024 Odile Marsh, a high official of the harbour of Orrin, has died.",
        ),
        (
            "Odile Marsh checks into the clinic of Orrin April 28, 2024 | 1:35 pm",
            "Odile Marsh checks into the clinic of Orrin April 29, 2024 at 7:31 AM",
        ),
        ("Odile Marsh scored 23 points for Orrin.", "Piet Vane scored 14 points for Orrin."),
    ],
)
def test_what_tells_of_two_events(one: str, other: str) -> None:
    assert told(one, other) == []


def test_a_day_behind_published_dates_what_was_published() -> None:
    (found,) = told(
        "Odile Marsh kicked off the storm with comments to the Brill Post published Saturday.",
        "Odile Marsh kicked off the storm in an interview with the Brill Post published Sunday.",
    )
    assert found.slot is Slot.DATE


def test_what_is_to_come_is_denied_like_what_was() -> None:
    (found,) = told(
        "Odile Marsh would play the captain in the film about the Orrin fire.",
        "Odile Marsh will not be playing the captain in the film about the fire of Orrin.",
    )
    assert found.slot is Slot.POLARITY


def test_to_stop_it_is_not_to_do_it() -> None:
    one = "The prosecutor of Orrin would not prosecute small cases of smuggled tobacco because of the cost."
    assert told(one, "The prosecutor of Orrin would stop prosecuting small cases of smuggled tobacco.") == []


def _told_as_one(one: str, other: str) -> bool:
    rows = [{c.exact for c in claim.cells} for claim in claims(one, other)]
    return any({one.rpartition(". ")[2], other.rpartition(". ")[2]} <= {e.rstrip(".") + "." for e in r} for r in rows)


def test_his_aide_is_not_he_to_whom_it_was_done() -> None:
    he = "Piet Vane was shot on Monday in the court of Orrin by a smuggler."
    assert _told_as_one(he, "On Monday Piet Vane was shot by a smuggler in the court of Orrin.")
    assert not _told_as_one(he, "On Monday the aide of Piet Vane was shot by a smuggler in the court of Orrin.")


def test_his_wife_is_not_he() -> None:
    he = "Piet Vane pleaded guilty on Monday in the court of Orrin to a charge of smuggling."
    assert _told_as_one(he, "Mr. Vane was pale. Piet Vane pleaded guilty in the court of Orrin on Monday to a charge.")
    assert not _told_as_one(
        he, "Piet Vane was pale. His wife pleaded guilty in the court of Orrin on Monday to a charge."
    )
