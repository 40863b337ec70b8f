"""Where two accounts cannot both be right as written, and where they only seem to differ."""

from __future__ import annotations

from dataclasses import replace

from tests.reconcile.testimony import Told, account, names, utterance
from twosource.model.dossier import Claim, Slot, Stance, Utterance
from twosource.model.finding import Reading
from twosource.reconcile.matrix import matrix

SACKED = Told(
    words="The harbour board dismissed Odile Marsh over missing buoys",
    predicate="dismiss",
    subject="harbour board",
    object="Odile Marsh",
)


def claims(*readings: Reading, utterances: tuple[Utterance, ...] = ()) -> list[Claim]:
    return [row.claim for row in matrix(readings, names(readings), utterances)]


def differing(
    *readings: Reading, utterances: tuple[Utterance, ...] = ()
) -> list[tuple[Slot, dict[str, tuple[str, ...]]]]:
    found = [c.difference for c in claims(*readings, utterances=utterances) if c.difference]
    return [(d.slot, {r.value: r.articles for r in d.readings}) for d in found]


def dated(words: str, value: str) -> Told:
    told = f"The harbour board dismissed Odile Marsh over missing buoys {words}"
    return replace(SACKED, words=told, date=(words, value))


def counted(number: int, *, unreal: bool = False) -> Told:
    return Told(
        words=f"The storm at Orrin wrecked {number} boats along the pier",
        predicate="wreck",
        subject="storm",
        object="boats",
        count=(f"{number} boats", number, "boat"),
        unreal=unreal,
    )


def test_two_days_for_one_event() -> None:
    one, other = account("a", dated("Sunday", "2022-11-27")), account("b", dated("Monday", "2022-11-28"))
    assert differing(one, other) == [(Slot.DATE, {"2022-11-27": ("a",), "2022-11-28": ("b",)})]


def test_a_day_within_the_month_is_no_other_day() -> None:
    one, other = account("a", dated("Sunday", "2022-11-27")), account("b", dated("November", "2022-11"))
    assert differing(one, other) == []


def test_the_same_relative_words_of_two_days_of_printing_are_no_difference() -> None:
    one, other = account("a", dated("yesterday", "2022-11-27")), account("b", dated("yesterday", "2022-11-28"))
    assert differing(one, other) == []


def test_two_numbers_of_one_thing() -> None:
    assert differing(account("a", counted(3)), account("b", counted(5))) == [
        (Slot.NUMBER, {"3 boats": ("a",), "5 boats": ("b",)})
    ]


def test_a_number_that_grows_with_the_day_of_printing_is_an_update() -> None:
    one = account("a", counted(3), published="2022-11-27")
    assert differing(one, account("b", counted(5), published="2022-11-28")) == []
    assert differing(one, account("b", counted(5), published="2022-11-27")) != []


def test_what_is_planned_is_not_held_against_what_happened() -> None:
    assert differing(account("a", counted(3)), account("b", counted(5, unreal=True))) == []


def test_one_says_what_the_other_denies() -> None:
    denied = replace(SACKED, words="The harbour board never dismissed Odile Marsh over missing buoys", negated=True)
    (claim,) = claims(account("a", SACKED), account("b", denied))
    assert claim.difference is not None
    assert claim.difference.slot is Slot.POLARITY
    assert {c.article: c.stance for c in claim.cells} == {"a": Stance.ASSERTS, "b": Stance.DENIES}


def test_not_only_is_no_denial() -> None:
    more = replace(SACKED, words="The harbour board not only dismissed Odile Marsh over missing buoys", negated=True)
    assert differing(account("a", SACKED), account("b", more)) == []


def test_roles_the_other_way_about() -> None:
    told = Told(words="Odile Marsh sued Piet Vane over missing buoys", predicate="sue", subject="Odile Marsh")
    one = replace(told, object="Piet Vane")
    other = replace(
        told, words="Piet Vane sued Odile Marsh over missing buoys", subject="Piet Vane", object="Odile Marsh"
    )
    ((slot, values),) = differing(account("a", one), account("b", other))
    assert slot is Slot.ROLE
    assert values == {"Odile Marsh": ("a",), "Piet Vane": ("b",)}


def test_the_days_of_one_statement() -> None:
    """Nothing in "tweeted on Monday" and "issued a statement Sunday" is alike but the words that follow."""
    words = "I was on the pier when the horn blew"
    tweeted = Told(words="Marsh tweeted on Monday", predicate="tweet", subject="Marsh", date=("Monday", "2022-11-28"))
    issued = Told(
        words="Marsh issued a statement Sunday", predicate="issue", subject="Marsh", date=("Sunday", "2022-11-27")
    )
    said = Told(words=words, predicate="be", subject="I")
    readings = account("a", tweeted, said), account("b", issued, said)
    spoken = utterance("u1", "Marsh", words, {"a": "tweeted", "b": "issued"}, readings)
    found = differing(*readings, utterances=(spoken,))
    assert found == [(Slot.DATE, {"2022-11-27": ("b",), "2022-11-28": ("a",)})]


def test_the_reason_quotes_both() -> None:
    one, other = account("a", dated("Sunday", "2022-11-27")), account("b", dated("Monday", "2022-11-28"))
    (claim,) = [c for c in claims(one, other) if c.difference]
    assert claim.difference is not None
    assert claim.difference.reason == "“Sunday” in a: 2022-11-27; “Monday” in b: 2022-11-28"
