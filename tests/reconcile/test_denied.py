"""A claim that another account denies in other words."""

from __future__ import annotations

import pytest

from twosource.findings.read import read
from twosource.model.article import Article
from twosource.model.dossier import Claim, Slot, Stance
from twosource.reconcile.differences.denials import is_debunking
from twosource.reconcile.dossier import reconcile
from twosource.text.language import load

pytest.importorskip("twosource_sentences_en")

#: What all accounts tell besides, so that the story is one.
ALIKE = "The harbour police of Orrin are looking for a man in a red coat. Nobody has come forward, an officer said."


def claims(*texts: str) -> tuple[Claim, ...]:
    articles = [
        Article(
            id=name,
            source=f"{name}.txt",
            text=f"{text} {ALIKE}",
            language="en",
            published="2024-05-08",
            outlet=f"{name} Post",
        )
        for name, text in zip("abcd", texts, strict=False)
    ]
    return reconcile([read(a, load()) for a in articles]).claims


def on_whether(*texts: str) -> list[Claim]:
    """The claims on which the accounts differ, one saying that it is so and one that it is not."""
    return [c for c in claims(*texts) if c.difference is not None and c.difference.slot is Slot.POLARITY]


@pytest.mark.parametrize(
    ("yes", "no"),
    [
        ("Militants in Brill have contracted the marsh fever.", "The militants in Brill do not have marsh fever."),
        ("The singer Odile Marsh was found dead at her home.", "The singer Odile Marsh is not dead."),
        (
            "The race car had been stolen from a film set in Brill.",
            "The car from the film set in Brill was not stolen.",
        ),
        ("The painter Piet Vane made the cartoon.", "Piet Vane did not draw the cartoon."),
    ],
)
def test_who_denies_in_other_words_stands_beside_who_asserts(yes: str, no: str) -> None:
    (found,) = on_whether(yes, no)
    assert {c.article: c.stance for c in found.cells} == {"a": Stance.ASSERTS, "b": Stance.DENIES}
    assert found.text == yes


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The mayor of Brill opened a school for sailors.", "The harbour of Sand is not deep enough for the ferry."),
        ("The singer Odile Marsh is alive and well.", "The singer Odile Marsh is not dead."),
        ("Experts have doubts that it was a meteorite.", "Experts are not so sure that it was a meteorite."),
        ("The chief of the harbour has been absent for a month.", "The chief of the harbour was not seen for a month."),
        ("The photo of the crater is a fake.", "The photo of the crater is not real."),
        ("The report was inaccurate.", "The report is not accurate."),
        ("The ferry Adeline has run aground.", "The ferry Adeline has never been stuck on a bank before."),
        ("The gunman was arrested on Tuesday.", "It was not the first time that the gunman was arrested."),
        ("The owner of the ferry opposed the new toll.", "The owner of the ferry did not favour the new toll."),
        ("The video of the fire appears to be authentic.", "The video of the fire has not been verified."),
        ("Police are still searching for a motive.", "Police still do not have a motive."),
        ("It is unlikely that the patient has marsh fever.", "The patient does not have marsh fever."),
        ("The mayor of Brill confirmed the death.", "The owner of the ferry has not confirmed the death."),
    ],
)
def test_what_can_both_be_right_is_no_difference(one: str, other: str) -> None:
    assert not on_whether(one, other)


def test_few_words_that_mean_what_others_tell_deny_it() -> None:
    yes = "The island in the bay of Orrin was owned by the painter Piet Vane. The island is up for sale."
    no = "The island is up for sale. It was not owned by the painter Piet Vane, the agent said."
    (found,) = on_whether(yes, no)
    assert {c.article: c.stance for c in found.cells} == {"a": Stance.ASSERTS, "b": Stance.DENIES}


def test_a_promise_that_somebody_calls_false_is_not_asserted_by_who_reports_it() -> None:
    one = "Marsh said that he was lured under false claims that they would be able to see the comet from the tower."
    other = "Marsh said that they were assured that those who came would be able to see the comet from the tower."
    assert not on_whether(one, other)


def test_who_prints_both_sides_takes_neither() -> None:
    yes, no = "Militants in Brill have contracted the marsh fever.", "The militants in Brill do not have marsh fever."
    assert not on_whether(yes, f"{yes} {no}")
    (found,) = on_whether(yes, f"{yes} {no}", no)
    assert found.difference is not None
    assert {a for r in found.difference.readings for a in r.articles} == {"a", "c"}


def test_a_hoax_that_knows_of_rumours_is_denied_by_those_who_call_it_one() -> None:
    told = claims(
        "The singer Odile Marsh was found dead today at her home in Brill. Rumours of her death first circulated early "
        "on May 8 but were later confirmed by police.",
        "The singer Odile Marsh is not dead. It is a hoax. The singer Odile Marsh is alive and well.",
        "Fans wept at the news that the singer Odile Marsh was dead. It is a hoax. Odile Marsh is not dead, her brother "
        "said on Tuesday.",
    )
    dead = [c for c in told if any("dead" in x.exact for x in c.cells)]
    (found,) = (c for c in dead if c.difference is not None)
    assert found.text == "The singer Odile Marsh was found dead today at her home in Brill."
    assert {(c.article, c.stance) for c in found.cells if "alive" in c.exact} <= {("b", Stance.DENIES)}
    assert [c.text for c in dead if c is not found and any(x.article == "a" for x in c.cells)] == []


@pytest.mark.parametrize(
    ("text", "debunks"),
    [
        ("Rumours of her death circulated early but were later confirmed by police.", False),
        ("Rumours of her death circulated early but were not confirmed.", True),
        ("Rumours of her death circulated early.", True),
        ("The story was a hoax. The rumours were confirmed.", True),
        ("She was found dead.", False),
    ],
)
def test_who_debunks(text: str, debunks: bool) -> None:
    assert is_debunking(text) is debunks
