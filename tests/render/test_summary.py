"""Ten lines for a terminal."""

from __future__ import annotations

import pytest

from tests.render.hostile import HOSTILE, hostile
from tests.render.sample import sample
from twosource.model.article import Article
from twosource.model.dossier import Dossier, Story
from twosource.render.summary import summary


def test_the_summary_of_the_sample() -> None:
    assert summary(sample()).splitlines() == [
        "Fire at the Saltmarket library (8–10 March 2031)",
        "  6 accounts, 8 origins",
        "  claims: 4 corroborated, 7 disputed, 7 from one origin",
        "  disputed: The fire broke out on Saturday: Saturday 8 March 2031 / Friday 7 March 2031",
        "  moved: By Monday 9,000 crowns had been given for new books: 400 crowns → 2,300 crowns → 9,000 crowns",
        "  quotations: 10, 6 printed differently",
        "  variant: Piet Halloran: not (Brannock Courier, Radio Marn) / no words here (Tidings24)",
        "  dates: 2 in conflict, such as Friday 7 March 2031 / Saturday 8 March 2031: The fire broke out on Saturday",
        "  alone: Tidings24",
        "  warnings: 2 (One account seems to be a machine translation; its wordings weigh…)",
    ]


def test_one_account_makes_a_short_summary() -> None:
    dossier = Dossier(story=Story(id="s", title=""), articles=(Article(id="1", source="1", text="Words."),))
    assert summary(dossier).splitlines() == [
        "Untitled story",
        "  1 account, 0 origins",
        "  claims: 0 corroborated, 0 disputed, 0 from one origin",
        "  quotations: 0, 0 printed differently",
    ]


@pytest.mark.parametrize("payload", [*HOSTILE, "\x1b[31mred\x1b[0m\r\nline\a"])
def test_a_terminal_obeys_nothing_from_the_accounts(payload: str) -> None:
    text = summary(hostile(payload))
    assert len(text.splitlines()) <= 10
    assert all(line.isprintable() for line in text.split("\n"))
