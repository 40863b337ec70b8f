"""What a text only says that nothing speaks for."""

from __future__ import annotations

import pytest

from tests.findings.test_propositions import the


@pytest.mark.parametrize(
    "text",
    [
        "There is no evidence that the captain left the ship.",
        "The office has not seen any proof that the captain left the ship.",
        "There is little evidence to suggest that the captain left the ship.",
        "Police have no reason to believe that the captain left the ship.",
        "There is no evidence the captain left the ship.",
        "No evidence has emerged that the captain left the ship.",
        "Police lack evidence that the captain left the ship.",
        "Neither side has evidence that the captain left the ship.",
        "There is no evidence that the crew slept or that the captain left the ship.",
        "“We have seen no indication that the captain left the ship,” the office said.",
        "The office could not confirm that the captain left the ship.",
        "The paper has been unable to verify the photo and claim that the captain left the ship.",
        "The office declined to confirm reports that the captain left the ship.",
        "The claim that the captain left the ship could not be verified.",
        "“We hope the captain left the ship,” the office said.",
    ],
)
def test_what_nothing_speaks_for_is_not_told_to_have_happened(text: str) -> None:
    left = the("leave", text)
    assert left.unreal
    assert not left.negated  # the text does not say that he stayed


@pytest.mark.parametrize(
    "text",
    [
        "There is evidence that the captain left the ship.",
        "There is no doubt that the captain left the ship.",
        "There was no reason that the captain left the ship.",
        "The office does not dispute evidence that the captain left the ship.",
        "The office never disclosed evidence that the captain left the ship.",
        "There is no better proof that the captain left the ship.",
        "Evidence that the captain left the ship is not in doubt.",
        "The office confirmed reports that the captain left the ship.",
        "The office did not hide that the captain left the ship.",
        "The office did not confirm until Friday that the captain left the ship.",
        "The office not only confirmed that the captain left the ship but also called him a coward.",
        "The office could not confirm when the captain left the ship.",
        "They hoped she was alive and left the ship.",
    ],
)
def test_what_is_told_besides_is(text: str) -> None:
    assert not the("leave", text).unreal
