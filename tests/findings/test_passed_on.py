"""What an account passes on without vouching for it."""

from __future__ import annotations

import pytest

from tests.findings.test_propositions import the


@pytest.mark.parametrize(
    "text",
    [
        "There are reports that the mayor has resigned.",
        "Reports emerged on Monday that the mayor had resigned.",
        "Rumours are circulating that the mayor has resigned.",
        "A rumor spread that the mayor had resigned and the council had fled.",
        "Word has it that the mayor has resigned.",
        "I have been told that the mayor resigned.",
        "We hear that the mayor has resigned.",
        "He reportedly said that the mayor had resigned.",
        "The agent allegedly told the sailors that the mayor had resigned.",
        "“The mayor has resigned,” he allegedly said.",
        "He is expected to say that the mayor has resigned.",
        "He will tell the council that the mayor has resigned.",
        "It would mean that the mayor has resigned.",
        "That may mean the mayor has resigned.",
        "Many share the skepticism that the mayor has resigned.",
        "This does not mean that the mayor has resigned.",
        "There is talk that the mayor has resigned.",
        "The allegation is that the mayor resigned.",
        "Word on the street is that the mayor resigned.",
        "The court heard that the mayor had resigned.",
    ],
)
def test_what_goes_round_or_is_held_off_is_hedged(text: str) -> None:
    assert the("resign", text).hedged


@pytest.mark.parametrize(
    "text",
    [
        "The harbour office reported that the mayor had resigned.",
        "Police said that the mayor had resigned.",
        "News spread that the mayor had resigned.",
        "It emerged on Monday that the mayor had resigned.",
        "Evidence has emerged that the mayor has resigned.",
        "Holm told the council that the mayor had resigned.",
        "This means that the mayor has resigned.",
        "She told us that the mayor had resigned.",
        "Claims emerged that the council had met, and the mayor resigned.",
        "The rumour spread so widely that the mayor resigned.",
        "Reports that the mayor had resigned were confirmed by the council.",
    ],
)
def test_what_somebody_says_or_finds_is_not(text: str) -> None:
    assert not the("resign", text).hedged


def test_a_report_that_was_printed_is_none_that_goes_round() -> None:
    assert not the("publish", "The reports that the guild published were long.").hedged
