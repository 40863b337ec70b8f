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


def test_days_as_far_apart_as_the_days_of_printing_are_two_events() -> None:
    one = account("a", dated("Monday", "2022-11-21"), published="2022-11-21")
    other = account("b", dated("Thursday", "2022-11-24"), published="2022-11-24")
    assert differing(one, other) == []


def test_years_apart_are_two_events() -> None:
    assert differing(account("a", dated("Friday", "2019-05-03")), account("b", dated("Monday", "2022-11-28"))) == []


def test_a_stretch_and_the_day_after_it_are_no_difference() -> None:
    weekend = account("a", dated("weekend", "2022-11-26/2022-11-27"))
    assert differing(weekend, account("b", dated("Monday", "2022-11-28"))) == []


def test_the_end_of_a_stretch_dates_nothing() -> None:
    words = "The harbour board dismissed Odile Marsh over missing buoys by Sunday"
    by_sunday = replace(SACKED, words=words, date=("Sunday", "2022-11-27"))
    assert differing(account("a", by_sunday), account("b", dated("Monday", "2022-11-28"))) == []


def led(since: str, year: str) -> Told:
    told = f"Odile Marsh has led the harbour board of Orrin {since} {year}"
    return Told(words=told, predicate="lead", subject="Odile Marsh", object="harbour board", date=(year, year))


def test_two_beginnings_of_one_stretch() -> None:
    one, other = account("a", led("since", "2002")), account("b", led("since", "2003"))
    assert differing(one, other) == [(Slot.DATE, {"2002": ("a",), "2003": ("b",)})]


def test_a_beginning_is_no_day_of_the_whole() -> None:
    one, other = account("a", led("since", "2002")), account("b", led("in", "2003"))
    assert differing(one, other) == []


def test_a_beginning_is_not_held_against_an_end() -> None:
    one, other = account("a", led("since", "2002")), account("b", led("until", "2003"))
    assert differing(one, other) == []


def test_a_day_to_come_dates_no_past() -> None:
    late = account("a", dated("Saturday", "2022-12-03"), published="2022-11-29")
    assert differing(late, account("b", dated("Monday", "2022-11-28"))) == []


def test_a_number_that_falls_again_is_no_update() -> None:
    printed = [("a", 2, "2022-11-26"), ("b", 7, "2022-11-27"), ("c", 5, "2022-11-28")]
    readings = [account(name, counted(number), published=day) for name, number, day in printed]
    ((slot, values),) = differing(*readings)
    assert slot is Slot.NUMBER
    assert set(values) == {"2 boats", "7 boats", "5 boats"}


def test_the_dead_are_not_held_against_all_who_were_hit() -> None:
    def hit(number: int, how: str) -> Told:
        return Told(
            words=f"A gale at Orrin struck {number} sailors {how} along the pier",
            predicate="strike",
            subject="gale",
            object="sailors",
            count=(f"{number} sailors", number, "sailor"),
        )

    assert differing(account("a", hit(6, "yesterday")), account("b", hit(5, "dead"))) == []
    assert differing(account("a", hit(6, "yesterday")), account("b", hit(5, "yesterday"))) != []


def test_two_people_told_to_have_done_the_same() -> None:
    told = Told(words="Odile Marsh repainted the old lighthouse of Orrin", predicate="repaint", subject="Odile Marsh")
    one = replace(told, object="lighthouse")
    other = replace(one, words="Piet Vane repainted the old lighthouse of Orrin", subject="Piet Vane")
    assert differing(account("a", one), account("b", other)) == [
        (Slot.NAME, {"Odile Marsh": ("a",), "Piet Vane": ("b",)})
    ]


def test_a_longer_name_is_no_other_name() -> None:
    told = Told(words="Marsh repainted the old lighthouse of Orrin", predicate="repaint", subject="Marsh")
    one = replace(told, object="lighthouse")
    other = replace(one, words="Odile Marsh repainted the old lighthouse of Orrin", subject="Odile Marsh")
    assert differing(account("a", one), account("b", other)) == []


def test_words_of_opposite_sense() -> None:
    told = Told(words="The council cut fares on the Orrin ferry", predicate="cut", subject="council", object="fares")
    raised = replace(told, words="The council raised fares on the Orrin ferry", predicate="raise")
    ((slot, _),) = differing(account("a", told), account("b", raised))
    assert slot is Slot.POLARITY


def test_a_silent_account_stays_out() -> None:
    silent = account("c", Told(words="The museum of Brill opened its doors", predicate="open", subject="museum"))
    one, other = account("a", dated("Sunday", "2022-11-27")), account("b", dated("Monday", "2022-11-28"))
    assert differing(one, other, silent) == differing(one, other)


def test_two_halves_of_one_name_are_no_two_names() -> None:
    told = Told(words="Odile repainted the old lighthouse of Orrin", predicate="repaint", subject="Odile")
    one = replace(told, object="lighthouse")
    other = replace(one, words="Marsh repainted the old lighthouse of Orrin", subject="Marsh")
    whole = Told(words="Odile Marsh was born in Brill", predicate="bear", object="Odile Marsh")
    assert differing(account("a", one), account("b", other)) != []
    assert differing(account("a", one), account("b", other), account("c", whole)) == []


def test_depth_is_not_held_against_width() -> None:
    def hole(feet: int, how: str) -> Told:
        return Told(
            words=f"The blast at Orrin left a hole {feet} feet {how} near the pier",
            predicate="leave",
            subject="blast",
            object="hole",
            count=(f"{feet} feet", feet, "foot"),
        )

    assert differing(account("a", hole(16, "deep")), account("b", hole(39, "across"))) == []
    assert differing(account("a", hole(16, "wide")), account("b", hole(39, "across"))) != []
