"""Groups of names."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.reconcile.lineage.ties import grouped

names = st.sampled_from("abcdefg")


def test_a_chain_is_one_group_named_by_its_smallest() -> None:
    assert grouped("abcd", [("d", "c"), ("c", "b")]) == {"a": "a", "b": "b", "c": "b", "d": "b"}


def test_names_that_only_a_tie_has_are_in() -> None:
    assert grouped("b", [("b", "a")]) == {"a": "a", "b": "a"}


@settings(max_examples=50)
@given(st.lists(st.tuples(names, names), max_size=9))
def test_the_order_of_ties_changes_nothing(ties: list[tuple[str, str]]) -> None:
    turned = [(b, a) for a, b in reversed(ties)]
    assert grouped("abcdefg", ties) == grouped("gfedcba", turned)
