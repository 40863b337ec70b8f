"""Whether two names as printed can be one person's."""

from __future__ import annotations

import pytest

from twosource.text.naming import has_surname, same_name, two_people


@pytest.mark.parametrize(
    ("one", "other"), [("Odile Marsh", "Piet Vane"), ("Dan Orr", "Tom Orr"), ("Ida Holm", "Piet van der Vane")]
)
def test_two_people(one: str, other: str) -> None:
    assert two_people(one, other)
    assert two_people(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Odile Marsh", "Marsh"),
        ("Odile Marsh", "O. Marsh"),
        ("Naser Judd", "Nasser S. Judd"),
        ("Nohad Machnouk", "Nouhad Mashnuq"),
        ("Vicente Orr", "Vincente Orr"),
        ("Weary Orr", "Tom Orr"),
        ("Per Olsen", "Dan Olsen"),
        ("", "Odile Marsh"),
        (". .", "Odile Marsh"),
    ],
)
def test_who_may_be_one(one: str, other: str) -> None:
    assert not two_people(one, other)


def test_a_junior_is_not_his_father_where_both_are_named_so() -> None:
    assert not same_name(("tom", "orr"), ("tom", "orr", "jr"))
    assert has_surname(("tom", "orr", "jr"), ("orr",))
    assert has_surname(("tom", "orr", "jr"), ("orr", "jr"))
    assert not has_surname(("tom", "orr"), ("orr", "jr"))
