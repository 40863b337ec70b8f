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


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("dale otis corley", "dale otis corely", True),
        ("devontee otis marsh", "devonte otis marsh", True),
        ("dale paul orr", "dale saul orr", False),
        ("dale corley", "dale corely", False),
    ],
)
def test_a_slip_in_one_word_of_three(one: str, other: str, same: bool) -> None:
    assert same_name(tuple(one.split()), tuple(other.split())) is same
