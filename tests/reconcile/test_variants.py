"""Variants: places where printings of one utterance print different words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reconcile.strands import strands
from twosource.model.dossier import Variant, VariantKind
from twosource.reconcile.utterances.collate import collate
from twosource.reconcile.utterances.variants import reading, variants


def found(*sentences: str) -> tuple[Variant, ...]:
    table = collate(strands({f"a{i}": s for i, s in enumerate(sentences)}))
    return variants(table, reading(table))


def texts(*sentences: str) -> list[set[str]]:
    return [{r.text for r in v.readings} for v in found(*sentences)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The pier is safe, and we said so", "the pier is safe -- and we said so."),
        ("We re-opened the pier at any time", "we reopened the pier at anytime"),
        ("We waited ten days for the coloured flags", "We waited 10 days for the colored flags"),
        ("They're mending the pier and can't stop", "They are mending the pier and cannot stop"),
        ("He came back in Sept. with Gov. Marlow", "He came back in September with Governor Marlow"),
        ("I'm gonna mend that pier", "I am going to mend that pier"),
        ("We mended the pier, the slip and the crane", "We mended the pier … and the crane"),
        ("Then again we mended the pier", "we mended the pier"),
        ("We mended the pier [sic] yesterday evening", "We mended the pier yesterday evening"),
        ("we saw [A]t least ten boats", "we saw at least ten boats"),
        ("call Jo Tull-ane … and tell her at once", "call Jo Tull ane … and tell her at once"),
        ("We took Jessops' boat to the pier", "We took Jessops's boat to the pier"),
        ("There is a two-in-three chance for the pier", "There is a 2 in 3 chance for the pier"),
        ("The pier is 40 centimetres short", "The pier is 40 centimeters short"),
        ("That s*** pier leans towards us", "That s**** pier leans toward us"),
        ("we mend the pier and the slip at once for you", "mend the pier and the slip, very gladly"),
        ("I will end Marlow's war on the pier", "[Mayor Jon] Marlow's war on the pier"),
    ],
)
def test_no_variant(one: str, other: str) -> None:
    assert found(one, other) == ()


def test_seven_words_for_seven_others_beside_two_equal_ones_are_another_sentence() -> None:
    one = "I just opened up my throat, did not even swallow. I pretty much poured it down."
    other = "I just decided that I was going to win. So I pretty much poured it down my throat."
    assert found(one, other) == ()


@pytest.mark.parametrize(
    ("one", "other", "readings", "kind"),
    [
        ("I was angry about the pier", "I was amused about the pier", {"angry", "amused"}, VariantKind.ALTERED),
        ("We mend the pier now for them", "We mend the pier for them", {"now", ""}, VariantKind.OMITTED),
        ("asked [Marlow] to mend the pier", "asked him to mend the pier", {"[Marlow]", "him"}, VariantKind.BRACKETED),
        ("two boat[s] left the pier", "two boat left the pier", {"boat[s]", "boat"}, VariantKind.BRACKETED),
        (
            "mend that f---ing pier at once",
            "mend that fucking pier at once",
            {"f---ing", "fucking"},
            VariantKind.REDACTED,
        ),
        ("mend that (expletive) pier", "mend that fucking pier", {"(expletive)", "fucking"}, VariantKind.REDACTED),
        (
            "for this to never happen here",
            "for this never to happen here",
            {"to never", "never to"},
            VariantKind.REORDERED,
        ),
        ("he was not at the pier", "he wasn't, ever, at the pier", {"", "ever"}, VariantKind.OMITTED),
        ("it wasn't on the pier", "it was on the pier", {"wasn't", "was"}, VariantKind.ALTERED),
    ],
)
def test_variant_and_kind(one: str, other: str, readings: set[str], kind: VariantKind) -> None:
    (variant,) = found(one, other)
    assert ({r.text for r in variant.readings}, variant.kind) == (readings, kind)


def test_a_run_of_differing_words_is_one_variant() -> None:
    assert texts(
        "Safety comes first and any plan to reopen the pier without a railing has no place in this town of ours",
        "Safety comes first and nothing like it has no place in this town of ours",
    ) == [{"any plan to reopen the pier without a railing", "nothing like it"}]


def test_one_more_word_in_one_of_three_is_added() -> None:
    (variant,) = found("the old pier is shut", "the old pier is shut", "the very old pier is shut")
    assert variant.kind is VariantKind.ADDED
    assert [r.articles for r in variant.readings] == [("a0", "a1"), ("a2",)]


def test_a_sentence_left_out_without_a_sign_is_a_variant_across_a_cue_too() -> None:
    assert texts(
        "She is not welcome on the pier,|We saw what she did. We reject her plan for the pier.",
        "She is not welcome on the pier,|We reject her plan for the pier.",
    ) == [{"We saw what she did", ""}]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("He paid 40 crowns for the lamp", "He paid 60 crowns for the lamp"),
        ("He saw Marlow on the pier", "He saw Jessop on the pier"),
        ("The pier is not safe for us", "The pier is safe for us"),
        ("He counted 10 or 20 lamps on the pier", "He counted 12 lamps on the pier"),
        ("We work with the UK and a league of towns", "We work with the United States and a league of towns"),
    ],
)
def test_a_changed_number_name_or_negation_is_grave(one: str, other: str) -> None:
    (variant,) = found(one, other)
    assert variant.grave


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We asked Marlow and the crew to stay", "We begged the crew to stay"),
        ("He sold Marlow a ticket for the boat", "He gave a ticket for the boat"),
    ],
)
def test_a_name_that_a_longer_change_drops_is_grave(one: str, other: str) -> None:
    assert any(variant.grave for variant in found(one, other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We asked Marlow to stay on the pier", "We asked him to stay on the pier"),
        ("We asked Marlow to stay on the pier", "We asked the keeper to stay on the pier"),
        ("Tell Momma that the pier is shut", "Tell Mama that the pier is shut"),
        ("Tell Mum that the pier is shut", "Tell Mom that the pier is shut"),
        ("We work with the UK and a league of towns", "We work with the United Kingdom and a league of towns"),
    ],
)
def test_another_word_for_the_same_one_is_not_grave(one: str, other: str) -> None:
    assert [variant.grave for variant in found(one, other)] == [False]


def test_another_parent_is_grave() -> None:
    assert [variant.grave for variant in found("Tell Mama the pier is shut", "Tell Papa the pier is shut")] == [True]


def test_a_possessive_changes_no_name() -> None:
    (variant,) = found("the old Marlow pier is shut", "the old Marlow's pier is shut")
    assert not variant.grave


def test_other_words_beside_brackets_are_altered() -> None:
    (variant,) = found("he left the pier on Monday (3 May) in fog", "he left the pier on Friday (7 May) in fog")
    assert variant.kind is VariantKind.ALTERED
    assert variant.grave


def test_an_insertion_in_brackets_is_shown_whole() -> None:
    assert texts("the pier opens around 12 May in fog", "the pier opens around [1 June] in fog") == [
        {"12 May", "[1 June]"}
    ]


def test_other_last_words_count_where_both_end_there() -> None:
    assert texts("and we could not believe what they found", "we could not believe what they sold") == [
        {"found", "sold"}
    ]


def test_a_changed_adjective_is_not_grave() -> None:
    (variant,) = found("The pier is lovely to us", "The pier is handsome to us")
    assert not variant.grave


def test_text_of_two_other_statements_is_no_variant() -> None:
    """They share a phrase; what follows is each one's own."""
    assert (
        found(
            "He spoke of fair shares for the islands, which in my book was never once the aim of this harbour board",
            "fair shares for the islands, which surely does not mean that a ferry company takes everything to the board",
        )
        == ()
    )


def test_the_reading_is_what_most_families_print() -> None:
    listed = {"a0": "the pier was lovely then", "a1": "the pier was handsome then", "a2": "the pier was handsome then"}
    table = collate(strands(listed))
    assert table.strands[reading(table)].article in {"a1", "a2"}


def test_at_counts_words_of_the_reading() -> None:
    (variant,) = found("the pier was lovely then", "the pier was handsome then", "the pier was handsome then")
    assert variant.at == (3, 4)


def test_at_counts_a_contraction_once() -> None:
    (variant,) = found("it isn't lovely then", "it isn't handsome then", "it isn't handsome then")
    assert variant.at == (2, 3)


@given(
    st.lists(st.lists(st.sampled_from("the pier isn't safe [very] safe . … They're".split()), max_size=12), max_size=5)
)
@settings(max_examples=50, deadline=None)
def test_every_reading_is_printed_by_its_articles(sentences: list[list[str]]) -> None:
    listed = {
        f"a{i}": " ".join(s) for i, s in enumerate(sentences) if s and any(w[0].isalpha() or w[0] == "[" for w in s)
    }
    if not listed:
        return
    table = collate(strands(listed))
    for variant in variants(table, reading(table)):
        assert len({r.text for r in variant.readings}) > 1
        for r in variant.readings:
            assert any(r.text in listed[a] for a in r.articles)
            assert r.articles == tuple(sorted(r.articles))
