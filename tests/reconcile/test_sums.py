"""Two sums for one thing, told by the noun right behind them; read by the language model."""

from __future__ import annotations

from tests.reconcile.test_parallels import differing

ABOUT = "The board of the Marrow ferries met in the spring."


def test_two_prices_of_one_contract() -> None:
    one = f"{ABOUT} Odile Marsh tore up an $8 million contract and left by the back door."
    other = "A paper that says Marsh walked away from an $8 contract has its noughts wrong."
    assert differing(one, other) == [("number", {"$8 million", "$8"})]


def test_an_account_that_knows_two_contracts_is_held_against_nobody() -> None:
    one = f"{ABOUT} Odile Marsh tore up an $8 million contract. The cook signed a $900 contract."
    other = "Marsh walked away from a $6 million contract, a paper says."
    assert differing(one, other) == []


def test_sums_that_can_be_one_are_no_difference() -> None:
    one = f"{ABOUT} Odile Marsh tore up a nearly $8 million contract and left by the back door."
    other = "Marsh walked away from a $7.8 million contract, a paper says."
    assert differing(one, other) == []


def test_sums_of_two_things_are_no_difference() -> None:
    one = f"{ABOUT} Odile Marsh tore up an $8 million contract and left by the back door."
    other = "Marsh had paid the $900 fine that the harbour gave her."
    assert differing(one, other) == []


def test_a_price_including_something_is_no_price_of_including() -> None:
    one = f"{ABOUT} The board expects a fare of $45 including lunch."
    other = "With a cabin the fare rises to $60 including breakfast, the board expects."
    assert differing(one, other) == []


def test_an_offer_to_the_reader_is_held_against_nothing() -> None:
    one = f"{ABOUT} Remember, you may be eligible for a $1,000 reward."
    other = "Director Odile Marsh says a $21,000 reward is being offered for information on the ferry."
    assert differing(one, other) == []
