"""How many others were hurt beside as many dead; read by the language model."""

from __future__ import annotations

import pytest

from tests.reconcile.test_parallels import claims, differing


@pytest.mark.parametrize(
    ("one", "other", "numbers"),
    [
        pytest.param(
            "The fire on the Brill ferry left two people dead and eight others injured.",
            "Two people were killed when the ferry burned off Orrin. Nine other passengers were hurt.",
            {"eight others", "Nine other passengers"},
            id="in the same sentence and in the next",
        ),
        pytest.param(
            "A gunman killed six people and injured fourteen others in Orrin.",
            "Police say that the man killed six people and wounded seven others at the quay.",
            {"fourteen others", "seven others"},
            id="before the number",
        ),
        pytest.param(
            "A man was killed and three others were wounded at the Brill Club.",
            "The brawl at the club left one person dead and two others injured.",
            {"three others", "two others"},
            id="a man is one",
        ),
    ],
)
def test_as_many_dead_and_not_as_many_hurt(one: str, other: str, numbers: set[str]) -> None:
    assert ("number", numbers) in differing(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "A man was killed and three others were wounded at the Brill Club.",
            "The storm killed four people and injured two others.",
            id="not as many dead",
        ),
        pytest.param(
            "Two people were killed and three others wounded in the brawl.",
            "Two people were killed and four others were wounded in separate shootings.",
            id="several events",
        ),
        pytest.param(
            "A man died and seven other people were injured at the quay.",
            "A man died. Six other people were injured in the brawl and another was hurt as he fled.",
            id="one more in another way",
        ),
        pytest.param(
            "A man was killed and at least three others were injured at the quay.",
            "A man was killed and five others were injured at the quay.",
            id="at least",
        ),
        pytest.param(
            "A man was killed and six others were injured at the quay.",
            "A man was killed and five others were injured. In all, six others went to the hospital.",
            id="an account that knows both numbers",
        ),
    ],
)
def test_counts_that_can_both_be_right(one: str, other: str) -> None:
    assert differing(one, other) == []


def test_a_number_that_only_grows_is_an_update() -> None:
    one = "The fire on the Brill ferry left two people dead and eight others injured."
    other = "Two people were killed when the ferry burned off Orrin. Nine other passengers were hurt."
    found = [c for c in claims(one, other, published=("2024-05-01", "2024-05-03")) if c.update]
    assert [[r.value for r in c.update.readings] for c in found if c.update] == [
        ["eight others", "Nine other passengers"]
    ]
    assert not any(c.difference for c in found)
