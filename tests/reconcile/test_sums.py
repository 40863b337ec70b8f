"""Two sums for one thing, told by the noun right behind them; read by the language model."""

from __future__ import annotations

import pytest

from tests.reconcile.test_parallels import differing

ABOUT = "The board of the Marrow ferries met in the spring."


def test_two_prices_of_one_contract() -> None:
    one = f"{ABOUT} Odile Marsh tore up an $8 million contract and left by the back door."
    other = "A paper that says Marsh walked away from an $8 contract has its noughts wrong."
    assert differing(one, other) == [("number", {"$8 million", "$8"})]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "Odile Marsh tore up an $8 million contract. The cook signed a $900 contract.",
            "Marsh walked away from a $6 million contract, a paper says.",
            id="an account that knows two contracts",
        ),
        pytest.param(
            "Odile Marsh tore up a nearly $8 million contract and left by the back door.",
            "Marsh walked away from a $7.8 million contract, a paper says.",
            id="sums that can be one",
        ),
        pytest.param(
            "Odile Marsh tore up an $8 million contract and left by the back door.",
            "Marsh had paid the $900 fine that the harbour gave her.",
            id="two things",
        ),
        pytest.param(
            "The board expects a fare of $45 including lunch.",
            "With a cabin the fare rises to $60 including breakfast, the board expects.",
            id="no price of including",
        ),
        pytest.param(
            "Remember, you may be eligible for a $1,000 reward.",
            "Director Odile Marsh says a $21,000 reward is being offered for information on the ferry.",
            id="an offer to the reader",
        ),
    ],
)
def test_sums_that_are_no_difference(one: str, other: str) -> None:
    assert differing(f"{ABOUT} {one}", other) == []
