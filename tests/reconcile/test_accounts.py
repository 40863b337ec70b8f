"""The accounts one by one, and which stands alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from tests.reconcile.telling import claim
from twosource.model.article import Article
from twosource.model.dossier import (
    Account,
    Cell,
    Claim,
    Difference,
    DifferenceReading,
    PerhapsMark,
    Rating,
    Slot,
    Stance,
    Utterance,
    Witness,
)
from twosource.model.finding import Mode, Reading
from twosource.model.passage import Passage
from twosource.reconcile.accounts import accounts

OWN = "None of its 6 quotations, and nothing else it reports of anybody, is in any other account"
WORDS = "nobody had marked the bank"


def _readings(names: str) -> list[Reading]:
    return [Reading(article=Article(id=n, source=n, text=WORDS)) for n in names]


def _said(holders: str, number: int = 1, words: str = WORDS) -> list[Utterance]:
    """As many utterances as asked for, each printed by all the accounts."""
    part = Passage(0, len(words), words)
    witnesses = tuple(Witness(article=n, mode=Mode.DIRECT, parts=(part,)) for n in holders)
    return [Utterance(id=f"u{holders}{i}", speaker=None, reading=words, witnesses=witnesses) for i in range(number)]


def _alone(names: str, utterances: Sequence[Utterance], family: dict[str, str] | None = None) -> list[str]:
    # The facts are those of the first three only.
    told = [_claim(dict.fromkeys(part, Stance.ASSERTS)) for part in (names[:3], names[3:]) if part]
    found = accounts(_readings(names), told, utterances, family or {n: n for n in names})
    return [a.article for a in found if a.alone]


def _claim(stances: dict[str, Stance]) -> Claim:
    return claim(*(Cell(article=n, stance=s, start=0, end=6, exact="nobody") for n, s in stances.items()))


def test_claims_are_counted_by_rating() -> None:
    told = [
        Claim(id="c1", text="x", cells=_claim({"a": Stance.ASSERTS}).cells, rating=Rating.CORROBORATED),
        Claim(id="c2", text="x", cells=_claim({"a": Stance.ASSERTS, "b": Stance.DENIES}).cells, rating=Rating.DISPUTED),
    ]
    first, second = accounts(_readings("ab"), told, (), {"a": "a", "b": "b"})
    assert first == Account(article="a", corroborated=1, single_source=0, disputed=1)
    assert second == Account(article="b", disputed=1)


def test_an_account_is_silent_on_what_all_others_have() -> None:
    told = [
        replace(_claim(dict.fromkeys("abc", Stance.ASSERTS)), id="c1"),
        replace(_claim(dict.fromkeys("ab", Stance.ASSERTS)), id="c2"),
        replace(_claim(dict.fromkeys("abcd", Stance.ASSERTS)), id="c3"),
    ]
    found = accounts(_readings("abcd"), told, (), {n: n for n in "abcd"})
    assert [a.silent for a in found] == [(), (), (), ("c1",)]
    # Whoever may tell it in other words is not called silent.
    mark = PerhapsMark(article="d", start=0, end=4, exact="word")
    near = [replace(told[0], perhaps=(mark,)), *told[1:]]
    assert not any(a.silent for a in accounts(_readings("abcd"), near, (), {n: n for n in "abcd"}))
    # Nor does that make the last of the others the only one.
    two = replace(_claim(dict.fromkeys("ab", Stance.ASSERTS)), perhaps=(replace(mark, article="c"),))
    assert not any(a.silent for a in accounts(_readings("abcd"), [two], (), {n: n for n in "abcd"}))
    # A copy of one that tells it is not silent, and among three accounts nobody stands apart.
    five = [_claim(dict.fromkeys("abce", Stance.ASSERTS))]
    assert not any(a.silent for a in accounts(_readings("abcde"), five, (), {n: n for n in "abce"} | {"d": "a"}))
    three = [_claim(dict.fromkeys("ab", Stance.ASSERTS))]
    assert not any(a.silent for a in accounts(_readings("abc"), three, (), {n: n for n in "abc"}))


def test_quotations_that_nobody_else_has_while_the_others_share_theirs() -> None:
    story = [*_said("abc", 3), *_said("ab", 2), *_said("d", 6)]
    told = [_claim(dict.fromkeys("abc", Stance.ASSERTS)), _claim({"d": Stance.ASSERTS})]
    found = {a.article: a for a in accounts(_readings("abcd"), told, story, {n: n for n in "abcd"})}
    assert [n for n, a in found.items() if a.alone] == ["d"]
    assert found["d"].reasons == (
        f"{OWN}; of the others' 13 printings of things said, 13 are.",
        "Its one claim is not in another account; of the others' 3 claims, 3 are.",
    )


def test_quotations_of_its_own_do_not_set_apart_an_account_that_tells_the_same_facts() -> None:
    story = [*_said("abc", 3), *_said("d", 6)]
    told = [_claim(dict.fromkeys("abcd", Stance.ASSERTS))]
    assert not any(a.alone for a in accounts(_readings("abcd"), told, story, {n: n for n in "abcd"}))


def test_nobody_is_alone_where_each_has_its_own_quotations() -> None:
    assert _alone("abcd", [*_said("a", 5), *_said("b", 5), *_said("c", 5), *_said("d", 5)]) == []


def test_one_shared_quotation_is_company() -> None:
    assert _alone("abcd", [*_said("abc", 3), *_said("d", 5), *_said("ad")]) == []


def test_one_shared_denial_beside_many_quotations_is_none() -> None:
    story = [*_said("abc", 3), *_said("ab", 2), *_said("d", 8), *_said("ad")]
    told = [_claim(dict.fromkeys("abc", Stance.ASSERTS)), _claim({"d": Stance.ASSERTS})]
    found = {a.article: a for a in accounts(_readings("abcd"), told, story, {n: n for n in "abcd"})}
    assert [n for n, a in found.items() if a.alone] == ["d"]
    assert found["d"].reasons[0].startswith("1 of its 9 printings of things said is in another account; of the others'")


@pytest.mark.parametrize(("own", "expected"), [("e", ["e"]), ("ef", [])])
def test_where_two_share_nothing_with_the_rest_neither_stands_apart(own: str, expected: list[str]) -> None:
    story = [*_said("abcd", 6), *(said for name in own for said in _said(name, 6))]
    told = [_claim(dict.fromkeys("abcd", Stance.ASSERTS)), *(_claim({name: Stance.ASSERTS}) for name in own)]
    names = f"abcd{own}"
    found = accounts(_readings(names), told, story, {n: n for n in names})
    assert [a.article for a in found if a.alone] == expected


def test_a_copy_is_no_company() -> None:
    story = [*_said("abc", 3), *_said("de", 6)]
    assert _alone("abcde", story, {"a": "a", "b": "b", "c": "c", "d": "d", "e": "d"}) == ["d", "e"]


def test_quoted_phrases_and_few_quotations_say_nothing() -> None:
    assert _alone("abcd", [*_said("abc", 3), *_said("d", 6, "marked the bank")]) == []
    assert _alone("abcd", [*_said("abc", 3), *_said("d", 3)]) == []


def test_a_story_of_few_accounts_has_no_lonely_one() -> None:
    assert _alone("abc", [*_said("ab", 4), *_said("c", 9)]) == []
    assert _alone("ab", [*_said("b", 9)]) == []
    assert _alone("a", [*_said("a", 9)]) == []


def test_one_against_all_others() -> None:
    story = [_claim({"a": Stance.ASSERTS, "b": Stance.ASSERTS, "c": Stance.ASSERTS, "d": Stance.DENIES})]
    found = accounts(_readings("abcd"), story, (), {n: n for n in "abcd"})
    assert [a.reasons for a in found] == [(), (), (), ('Alone against 3 other accounts on: "nobody"',)]


def test_a_denial_is_not_alone_where_another_account_calls_something_untrue() -> None:
    story = [_claim({"a": Stance.ASSERTS, "b": Stance.ASSERTS, "c": Stance.ASSERTS, "d": Stance.DENIES})]
    fifth = Reading(article=Article(id="e", source="e", text=f"{WORDS}. The harbour office called it rubbish."))
    found = accounts([*_readings("abcd"), fifth], story, (), {n: n for n in "abcde"})
    assert not any(a.alone for a in found)


def test_one_against_a_family_of_copies_is_one_against_one() -> None:
    story = [_claim({"a": Stance.ASSERTS, "b": Stance.ASSERTS, "c": Stance.ASSERTS, "d": Stance.DENIES})]
    found = accounts(_readings("abcdef"), story, (), {"a": "a", "b": "a", "c": "a", "d": "d", "e": "e", "f": "f"})
    assert not any(a.alone for a in found)


def test_an_account_that_prints_both_sides_is_not_alone() -> None:
    cells = (*_claim(dict.fromkeys("abcd", Stance.ASSERTS)).cells, *_claim({"d": Stance.DENIES}).cells)
    found = accounts(_readings("abcd"), [claim(*cells)], (), {n: n for n in "abcd"})
    assert not any(a.alone for a in found)


def _valued(slot: Slot, *values: str) -> Claim:
    """A claim of which each group of accounts gives a value of its own."""
    readings = tuple(DifferenceReading(f"value {i}", tuple(v)) for i, v in enumerate(values))
    told = _claim(dict.fromkeys("".join(values), Stance.ASSERTS))
    return claim(*told.cells, difference=Difference(slot, readings))


def test_one_figure_against_that_of_all_others() -> None:
    found = accounts(_readings("abcd"), [_valued(Slot.NUMBER, "abc", "d")], (), {n: n for n in "abcd"})
    assert [a.reasons for a in found] == [(), (), (), ('Alone against 3 other accounts on: "nobody"',)]


def test_no_figure_is_alone_beside_a_third_one_or_one_of_copies_or_an_account_that_prints_both() -> None:
    single = {n: n for n in "abcde"}
    for values in (("abc", "d", "e"), ("ab", "de"), ("abcd", "d")):
        assert not any(a.alone for a in accounts(_readings("abcde"), [_valued(Slot.NUMBER, *values)], (), single))
    copies = {"a": "a", "b": "a", "c": "a", "d": "d", "e": "e", "f": "f"}
    assert not any(a.alone for a in accounts(_readings("abcdef"), [_valued(Slot.NUMBER, "abc", "d")], (), copies))


def test_a_place_or_the_time_of_day_makes_nobody_alone() -> None:
    readings = (DifferenceReading("3:50 p.m.", tuple("abc")), DifferenceReading("3:30 p.m.", tuple("d")))
    clock = replace(_valued(Slot.NUMBER, "abc", "d"), difference=Difference(Slot.NUMBER, readings))
    for told in (clock, _valued(Slot.PLACE, "abc", "d")):
        assert not any(a.alone for a in accounts(_readings("abcd"), [told], (), {n: n for n in "abcd"}))
    day = accounts(_readings("abcd"), [_valued(Slot.DATE, "abc", "d")], (), {n: n for n in "abcd"})
    assert [a.article for a in day if a.alone] == ["d"]


def test_holding_back_what_the_others_assert_is_no_figure_of_its_own() -> None:
    found = accounts(_readings("abcd"), [_valued(Slot.MODALITY, "abc", "d")], (), {n: n for n in "abcd"})
    assert not any(a.alone for a in found)


def _calling(words: str, name: str) -> Reading:
    return Reading(article=Article(id=name, source=name, text=f"{WORDS}. {words}"))


def _hoax(texts: Sequence[str]) -> list[str]:
    """Which accounts are alone where the first asserts what three others deny, in these texts, and a fifth is silent."""
    told = [_claim({"a": Stance.ASSERTS, **dict.fromkeys("bcd", Stance.DENIES)})]
    readings = [_calling(words, name) for name, words in zip("abcde", texts, strict=True)]
    return [a.article for a in accounts(readings, told, (), {n: n for n in "abcde"}) if a.alone]


def test_who_alone_tells_what_several_accounts_call_untrue_is_alone() -> None:
    assert _hoax(["", "It is a hoax.", "The report is fake.", "It is a hoax.", "It is a hoax."]) == ["a"]


def test_who_has_company_in_telling_it_is_not_alone() -> None:
    told = [_claim({**dict.fromkeys("ae", Stance.ASSERTS), **dict.fromkeys("bcd", Stance.DENIES)})]
    readings = [_calling("It is a hoax." if name in "bcd" else "", name) for name in "abcde"]
    assert not any(a.alone for a in accounts(readings, told, (), {n: n for n in "abcde"}))


def test_who_calls_it_untrue_as_well_is_not_alone_nor_is_who_is_denied_by_chance() -> None:
    assert _hoax(["It is a hoax.", "It is a hoax.", "The report is fake.", "It is a hoax.", ""]) == []
    assert _hoax(["", "It is a hoax.", "", "", ""]) == []


def test_who_prints_a_denial_beside_the_claim_is_against_nobody() -> None:
    told = _claim({"a": Stance.ASSERTS, "b": Stance.ASSERTS, "c": Stance.ASSERTS, "d": Stance.DENIES})
    *others, own = told.cells
    for printed in (replace(own, by="s1"), replace(own, quoted=True)):
        found = accounts(_readings("abcd"), [claim(*others, printed)], (), {n: n for n in "abcd"})
        assert not any(a.alone for a in found)


def test_two_who_deny_are_not_alone_where_the_difference_names_one_of_them() -> None:
    told = _claim({**dict.fromkeys("abc", Stance.ASSERTS), **dict.fromkeys("de", Stance.DENIES)})
    readings = (DifferenceReading("there is a panel", tuple("abc")), DifferenceReading("there is none", ("d",)))
    parted = claim(*told.cells, difference=Difference(Slot.POLARITY, readings))
    found = accounts(_readings("abcde"), [parted], (), {n: n for n in "abcde"})
    assert not any(a.alone for a in found)


def test_an_age_or_whom_a_quotation_is_given_to_makes_nobody_alone() -> None:
    ages = (DifferenceReading("5", tuple("abc")), DifferenceReading("6-year-old", tuple("d")))
    aged = replace(_valued(Slot.NUMBER, "abc", "d"), difference=Difference(Slot.NUMBER, ages))
    given = _valued(Slot.NAME, "abc", "d")
    quoted = replace(given, cells=tuple(replace(c, quoted=True) for c in given.cells))
    for told in (aged, quoted):
        assert not any(a.alone for a in accounts(_readings("abcd"), [told], (), {n: n for n in "abcd"}))
    named = accounts(_readings("abcd"), [given], (), {n: n for n in "abcd"})
    assert [a.article for a in named if a.alone] == ["d"]
