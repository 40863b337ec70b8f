"""What the second of two verbs takes from the first."""

from __future__ import annotations

import pytest

from tests.findings.test_propositions import found, the


@pytest.mark.parametrize(
    ("predicate", "text"),
    [
        ("shoot", "He allegedly entered the shop and shot the clerk."),
        ("steal", "The man reportedly broke a window, entered the house and stole a radio."),
        ("rob", "The sailor was allegedly beaten and robbed by two men."),
        ("shoot", "He is believed to have entered the shop and shot the clerk."),
        ("shoot", "He may have entered the shop and shot the clerk."),
        ("join", "He appeared to have left the guild and joined the navy."),
        ("join", "He could leave the guild and join the navy."),
        ("come", "He allegedly left the shop but came back an hour later."),
        ("jail", "Holm could be fined and jailed."),
        ("warn", "Holm allegedly shot the clerk and warned the others."),
        ("hit", "He may have slipped on the deck and hit his head."),
        ("set", "He is believed to have shot the guard and set the van on fire."),
        ("carry", "He may have fallen overboard, drowned and been carried to the sea."),
        ("steal", "It is alleged that Holm hit the clerk and stole the van."),
        ("order", "He is alleged to be the leader and to have ordered the killing."),
        ("steal", "He allegedly broke into the bank, tied up two clerks and stole the van."),
        ("steal", "He allegedly shot the guard, stealing the van."),
        ("steal", "He allegedly shot the guard before stealing the van."),
    ],
)
def test_a_word_that_leaves_it_open_bears_on_all_verbs_behind_it(predicate: str, text: str) -> None:
    assert the(predicate, text).hedged


@pytest.mark.parametrize(
    ("predicate", "text"),
    [
        ("enter", "He entered the shop and allegedly shot the clerk."),
        # Whom nobody alleges to have been arrested.
        ("arrest", "He allegedly shot the clerk and was arrested on Monday."),
        ("vote", "The firm allegedly paid the mayor, and the council voted for the plan."),
        ("flee", "The man allegedly shot at the clerk, who fled to the harbour."),
        ("see", "Two men are thought to have robbed the shop and were seen on the pier."),
        ("sell", "The firm will close its plant and has sold the land."),
        ("release", "He was arrested after allegedly stealing cash and released on Monday."),
        ("join", "He left the guild, joining the navy."),
        ("search", "Police shot the man before searching the house."),
    ],
)
def test_it_does_not_bear_on_what_has_words_of_its_own(predicate: str, text: str) -> None:
    assert not the(predicate, text).hedged
    assert not the(predicate, text).unreal


@pytest.mark.parametrize(
    ("predicate", "text"),
    [
        ("join", "He will leave the guild and join the navy."),
        ("join", "He plans to leave the guild and join the navy."),
        ("join", "He plans to leave the guild and to join the navy."),
        ("sell", "They would close the port and sell the land."),
        ("go", "Police asked the sailors to leave the ship and go home."),
        ("apologize", "He should resign and apologize to the sailors."),
        ("demolish", "The plant will be closed, demolished and replaced."),
        ("sign", "Holm will travel to Orrin, meet the envoy and sign the treaty."),
        ("sign", "The club is considering selling Reyes and signing Dahl."),
        ("fly", "He will meet the king before flying home."),
        ("join", "He will leave the guild and then join the navy."),
        # Whether he ran, "did not" leaves open.
        ("run", "He did not take the money and run."),
        ("join", "He refused to leave the guild and join the navy."),
    ],
)
def test_what_stands_beside_a_plan_has_not_happened_either(predicate: str, text: str) -> None:
    assert the(predicate, text).unreal
    assert not the(predicate, text).negated


@pytest.mark.parametrize(
    ("predicate", "text"),
    [
        ("join", "He left the guild and joined the navy."),
        ("save", "Firefighters managed to enter the house and save the boy."),
        ("swim", "He had to leave the ship and swim ashore."),
        ("play", "He can swim and plays chess."),
        ("buy", "He went to Orrin to see the king and bought a hat."),
    ],
)
def test_what_was_done_was_done(predicate: str, text: str) -> None:
    assert not the(predicate, text).unreal
    assert not the(predicate, text).hedged


@pytest.mark.parametrize(
    ("predicate", "text"),
    [
        ("put", "He did not resign but put the blame on his aides."),
        ("trust", "Voters do not like Holm but trust the guild."),
        ("insist", "The sailors may strike and insist that the ferry is late."),
        ("leave", "He was not charged and left the court."),
        ("charge", "He was arrested and charged."),
        ("close", "The firm has not paid the tax and closed its plant."),
    ],
)
def test_what_is_turned_to_or_said_is_told_as_it_is(predicate: str, text: str) -> None:
    told = the(predicate, text)
    assert (told.negated, told.hedged, told.unreal) == (False, False, False)


@pytest.mark.parametrize(
    ("predicate", "text"),
    [
        ("question", "Holm was never charged or questioned."),
        ("charge", "Police have not arrested or charged anyone."),
        ("steal", "He never shot the guard or stole the van."),
        ("steal", "He did not shoot anybody, steal the van or flee."),
    ],
)
def test_one_or_joins_all_that_is_denied(predicate: str, text: str) -> None:
    assert the(predicate, text).negated
    assert not the(predicate, text).unreal


def test_a_no_bears_on_both_where_they_are_joined_by_or() -> None:
    assert the("hear", "She did not see or hear anyone on the pier.").negated
    assert not the("hear", "She did not see or hear anyone on the pier.").unreal


@pytest.mark.parametrize(
    "text",
    [
        "If he leaves the guild and joins the navy, the ferry stops.",
        "Unless he leaves the guild and she joins the navy, the ferry stops.",
        "He asked whether the ferry had sunk and a boat had joined the search.",
        "It is unclear whether the driver fell asleep and joined the wrong lane.",
        "The jury heard how Holm hit the clerk and joined the guild.",
    ],
)
def test_what_is_joined_to_a_condition_is_no_statement(text: str) -> None:
    assert [p.predicate for p in found(text) if p.predicate == "join"] == []
