"""Clauses that stand together by what they mean: what tells little, who "he" is, what one refutes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from twosource.findings.read import read
from twosource.model.article import Article
from twosource.model.dossier import Claim, Rating
from twosource.reconcile.alignment.neighbours import Options, neighbours
from twosource.reconcile.cast.entities import cast
from twosource.reconcile.clauses.frames import Frame, frames, rarity
from twosource.reconcile.dossier import reconcile
from twosource.reconcile.matrix import Options as MatrixOptions
from twosource.reconcile.matrix import bear_out
from twosource.reconcile.utterances.ledger import ledger
from twosource.text.language import load

pytest.importorskip("twosource_sentences_en")

OUTLETS = ("Orrin Post", "Coast Radio", "Brill Courier")


def claims(*texts: str) -> list[Claim]:
    """The claims of accounts a, b and c that several of them tell."""
    articles = [
        Article(id=name, source=f"{name}.txt", text=text, language="en", outlet=outlet)
        for name, text, outlet in zip("abc", texts, OUTLETS, strict=False)
    ]
    every = reconcile([read(a, load()) for a in articles]).claims
    return [c for c in every if len({x.article for x in c.cells}) > 1]


def texts(claim: Claim) -> list[str]:
    return [cell.exact for cell in claim.cells]


def test_what_tells_little_stands_where_another_account_tells_its_like() -> None:
    (claim,) = claims(
        "The mayor of Orrin resigned on Monday. He has yet to respond to the letter of the board.",
        "The board wrote to the mayor of Orrin. The mayor has yet to respond to its letter.",
    )
    assert texts(claim) == [
        "He has yet to respond to the letter of the board.",
        "The mayor has yet to respond to its letter.",
    ]


def test_what_tells_little_is_left_out_where_one_account_alone_tells_it() -> None:
    story = "The mayor of Orrin resigned on Monday. He rested."
    dossier = reconcile([read(Article(id="a", source="a.txt", text=story, language="en"), load())])
    assert all("rested" not in c.text for c in dossier.claims)


BRIDGE = "The bridge of Orrin collapsed on Monday. Nobody was hurt."
ALSO = "Fishermen saw it: on Monday the old bridge of Orrin collapsed. The harbour stayed open."


def test_what_one_account_calls_a_hoax_is_borne_out_by_nobody() -> None:
    hoax = "A hoax site claimed that the bridge of Orrin collapsed on Monday. The mayor was seen on it at noon."
    assert [c.rating for c in claims(BRIDGE, ALSO)] == [Rating.CORROBORATED]
    assert Rating.CORROBORATED not in [c.rating for c in claims(BRIDGE, ALSO, hoax)]


def test_a_lie_is_told_to_refute_it() -> None:
    lie = "The lie is this: that the bridge of Orrin collapsed on Monday. The mayor was seen on it at noon."
    assert Rating.CORROBORATED not in [c.rating for c in claims(BRIDGE, ALSO, lie)]


def test_two_who_say_alike_speak_each_for_himself() -> None:
    found = claims(
        "“We are hopeful that the ferry will come,” said Piet Vane, the mayor of Orrin.",
        "“We are hopeful that the ferry will come back,” Odile Marsh, who leads the board, told reporters.",
    )
    assert Rating.CORROBORATED not in [c.rating for c in found]


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (
            "A woman was hurt at the ferry bar on Monday, police said. She left the bar.",
            "Divers heard shots near the ferry bar. They left the bar.",
            "left the bar",
        ),
        (
            "Piet Vane, the mayor of Orrin, took the money. He pleaded guilty to fraud in March.",
            "Piet Vane, the mayor of Orrin, took the money. His wife pleaded guilty to fraud in March.",
            "wife",
        ),
        (
            "Piet Vane mourned on Monday. His big brother was killed early Wednesday morning on the pier of Orrin.",
            "Piet Vane mourned on Monday. Vane's younger brother was killed on the pier of Orrin.",
            "brother",
        ),
        (
            "Two men were hurt on the pier. The shooting happened around 5 p.m. Sunday on the pier.",
            "Two men were hurt on the pier. The shooting happened around 9:30 p.m. Sunday on the pier.",
            "p.m.",
        ),
    ],
)
def test_what_is_of_two_people_hours_or_matters_is_two(one: str, other: str, words: str) -> None:
    assert all(words not in " ".join(texts(c)) for c in claims(one, other))


def test_no_sign_and_zero_sign_are_one() -> None:
    (claim,) = claims(
        "The harbour police say there is zero sign of a leak at the pier of Orrin.",
        "There is no sign of a leak at the pier of Orrin, the harbour police said.",
    )
    assert {x.article for x in claim.cells} == {"a", "b"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The new ferry is priced between 4,000 and 5,000 crowns.",
            "The new ferry is expected to cost between 4,000 and 5,000 crowns.",
        ),
        (
            "On Monday, Odile Marsh said he feels “badly” for Tom Reed, who left the guild.",
            "As he left the pier, Odile Marsh said he felt “very badly” for Mr. Reed of the guild.",
        ),
    ],
)
def test_what_is_to_come_and_what_somebody_feels_stand_beside_their_like(one: str, other: str) -> None:
    assert len(claims(one, other)) == 1


def test_what_is_planned_is_not_what_has_happened() -> None:
    sold = "Odile Marsh sold the old lighthouse of Orrin on Monday."
    assert claims(sold, "Odile Marsh plans to sell the old lighthouse of Orrin.") == []


def story_of(*texts: str) -> tuple[Frame, ...]:
    """The clauses of accounts a and b."""
    readings = [
        read(Article(id=name, source=name, text=text, language="en"), load())
        for name, text in zip("ab", texts, strict=True)
    ]
    people = cast(readings)
    return frames(readings, people, ledger(readings, people, {}))


def test_a_plan_bears_out_nothing_that_has_happened() -> None:
    text = "Odile Marsh sold the old lighthouse of Orrin."
    one, other = story_of(text, text)
    planned = replace(other, proposition=replace(other.proposition, unreal=True))
    assert bear_out(one, other, rarity([one, other]), MatrixOptions())
    assert not bear_out(one, planned, rarity([one, planned]), MatrixOptions())


def test_neighbours_are_clauses_of_other_accounts_near_in_meaning() -> None:
    story = story_of(
        "The old vessel went down. The mayor ate an apple.", "The boat sank. Nobody plays the organ on Sundays."
    )
    told = [f.proposition.where.exact for f in story]
    found = {frozenset((told[i], told[j])) for i, j in neighbours(story)}
    assert frozenset(("The old vessel went down", "The boat sank")) in found
    assert frozenset(("The mayor ate an apple", "Nobody plays the organ on Sundays")) not in found
    assert not any(story[i].account == story[j].account for i, j in neighbours(story))
    assert list(neighbours(story, Options(clauses=2))) == []
