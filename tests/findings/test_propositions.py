"""Clauses as records: who, whom, when, and how it is meant."""

from __future__ import annotations

import pytest

from twosource.findings.propositions import propositions
from twosource.findings.times import times
from twosource.model.article import Article
from twosource.model.finding import Mode, Proposition, Quote, Reading, Referent, Role
from twosource.model.language import EntityKind
from twosource.text.language import load


def found(text: str, quotes: tuple[Quote, ...] = (), referents: tuple[Referent, ...] = ()) -> tuple[Proposition, ...]:
    article = Article(id="a", source="a.txt", text=text, published="2022-11-28")
    analysis = load().analyse(text)
    reading = Reading(article=article, quotes=quotes, referents=referents, times=times(article, analysis))
    return propositions(article, analysis, reading)


def the(predicate: str, text: str) -> Proposition:
    (only,) = [p for p in found(text) if p.predicate == predicate]
    return only


def parts(proposition: Proposition) -> set[tuple[str, str]]:
    return {(a.role.value, a.head) for a in proposition.arguments}


def test_a_clause_has_its_predicate_and_parts() -> None:
    dismissed = the("dismiss", "The harbour office dismissed the captain.")
    assert parts(dismissed) == {("subject", "office"), ("object", "captain")}


def test_the_passive_is_undone() -> None:
    dismissed = the("dismiss", "The captain was dismissed by the harbour office.")
    assert parts(dismissed) == {("subject", "office"), ("object", "captain")}


@pytest.mark.parametrize(
    "text",
    [
        "The captain did not leave the ship.",
        "The captain never left the ship.",
        "The captain refused to leave the ship.",
        "The captain failed to leave the ship.",
    ],
)
def test_a_clause_that_says_no(text: str) -> None:
    assert the("leave", text).negated


@pytest.mark.parametrize("text", ["The captain left the ship.", "The captain did not refuse to leave the ship."])
def test_a_clause_that_does_not_say_no(text: str) -> None:
    assert not the("leave", text).negated


@pytest.mark.parametrize(
    "text",
    [
        "The captain allegedly left the ship.",
        "The captain may have left the ship.",
        "The captain appears to have left the ship.",
    ],
)
def test_a_hedged_clause(text: str) -> None:
    assert the("leave", text).hedged


@pytest.mark.parametrize("text", ["The captain will leave the ship.", "The captain planned to leave the ship."])
def test_what_is_to_come_is_not_told_as_having_happened(text: str) -> None:
    leaving = the("leave", text)
    assert leaving.unreal
    assert not leaving.hedged


def test_the_time_stands_in_the_clause_that_has_it() -> None:
    text = "The council said on Monday that the bridge collapsed."
    assert [t.value for t in the("say", text).times] == ["2022-11-28"]
    assert the("collapse", text).times == ()


def test_an_event_named_by_a_noun() -> None:
    assert ("object", "statue") in parts(the("remove", "Nobody welcomed the removal of the statue."))
    assert ("subject", "mayor") in parts(the("apologize", "The mayor's apology came late."))


def test_somebodys_age() -> None:
    (age,) = the("age", "The 42-year-old mayor resigned.").quantities
    assert (age.low, age.unit) == (42, "age")


@pytest.mark.parametrize(
    "text",
    [
        "Did the captain leave the ship?",
        "Leave the ship at once.",
        "Ferry Captain Leaves Sinking Ship Without Warning Crew",
    ],
)
def test_questions_commands_and_headlines_state_nothing(text: str) -> None:
    assert found(text) == ()


def test_what_stands_in_a_quotation_is_its_speakers() -> None:
    """Said: "The ship was old." Not said, but told: the captain's saying so."""
    text = "“The ship was very old,” Odile Marsh said."
    article = Article(id="a", source="a.txt", text=text)
    speaker = Referent(name="Odile Marsh", kind=EntityKind.PERSON, mentions=(article.passage(25, 36),))
    quote = Quote(parts=(article.passage(1, 23),), mode=Mode.DIRECT, speaker=0)
    records = found(text, (quote,), (speaker,))
    assert [(p.by, p.quote) for p in records if "ship" in p.terms] == [(0, 0)]
    assert all(p.by is None for p in records if "ship" not in p.terms)


def test_what_a_speaker_denies_is_negated() -> None:
    text = "Odile Marsh denied that the ship was old."
    article = Article(id="a", source="a.txt", text=text)
    quote = Quote(parts=(article.passage(24, 40),), mode=Mode.INDIRECT, denied=True)
    (old,) = [p for p in found(text, (quote,)) if "ship" in p.terms]
    assert old.negated


def test_a_mention_makes_an_argument_a_referent() -> None:
    text = "The harbour office dismissed Odile Marsh."
    article = Article(id="a", source="a.txt", text=text)
    marsh = Referent(name="Odile Marsh", kind=EntityKind.PERSON, mentions=(article.passage(29, 40),))
    (dismissed,) = found(text, referents=(marsh,))
    assert [(a.role, a.referent) for a in dismissed.arguments if a.referent is not None] == [(Role.OBJECT, 0)]


def test_every_record_stands_where_it_says() -> None:
    text = "The mayor, 42, who resigned on Monday, paid $5,000 to two boatmen. She refused to say why."
    for record in found(text):
        for where in (record.where, record.sentence, *(a.where for a in record.arguments)):
            assert text[where.start : where.end] == where.exact
