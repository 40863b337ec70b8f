"""A sum that one account tells and another says is not so; read by the language model."""

from __future__ import annotations

import pytest

from tests.reconcile.test_parallels import claims

RUMOUR = "Piet Vane, a ferryman of seventeen, is rumored to have made $72 million with shares in the Brill canal."


@pytest.mark.parametrize(
    "denial",
    [
        "Vane says that he did not make $72 million from trading shares at school, and laughs about it.",
        "People who know the family told the Gazette that Piet Vane is not worth $72 million, or anything like it.",
        "There was no $72 million, the ferryman's mother said in the kitchen of her house in Orrin.",
    ],
)
def test_a_sum_told_and_denied_in_other_words_is_a_difference(denial: str) -> None:
    (claim,) = [c for c in claims(RUMOUR, denial) if c.difference]
    assert claim.difference is not None
    assert claim.difference.slot.value == "polarity"
    assert {c.article: c.stance.value for c in claim.cells} == {"a0": "asserts", "a1": "denies"}
    assert "rumored" in claim.text


def test_who_prints_the_rumour_and_denies_it_denies_it() -> None:
    both = f"{RUMOUR} But Vane says that he did not make $72 million from trading shares at school."
    (claim,) = [c for c in claims(RUMOUR, both) if c.difference]
    assert {r.articles for r in claim.difference.readings} == {("a0",), ("a1",)}  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param("Ada Oke, his cousin, did not make $72 million from trading shares.", id="somebody else"),
        pytest.param("Vane would not confirm the $72 million figure.", id="the figure, not the sum"),
        pytest.param("Vane did not necessarily make $72 million from trading shares.", id="no more than a doubt"),
        pytest.param("Vane did not make $3 million from trading shares.", id="another sum"),
    ],
)
def test_what_denies_no_sum(other: str) -> None:
    assert [c for c in claims(RUMOUR, other) if c.difference and c.difference.slot.value == "polarity"] == []
