"""The ledger: which printings are one utterance, who said it, and how each prints it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.model.article import Article
from twosource.model.dossier import Fidelity, Utterance, VariantKind
from twosource.model.finding import Mode, Quote, Reading, Referent
from twosource.model.language import EntityKind
from twosource.reconcile.utterances.ledger import ledger

FLOOD = "We will open the sluice tonight because the meadow can hold no more water"
GRAIN = "Not one barrel of grain was lost when the lower granary burned"


@dataclass(frozen=True)
class ByName:
    """A cast in which the referent's name is the entity."""

    readings: Mapping[str, Reading]

    def speaker(self, article_id: str, quote: Quote) -> str | None:
        return None if quote.speaker is None else self.readings[article_id].referents[quote.speaker].name


def account(name: str, *said: tuple[str | None, str], mode: Mode = Mode.DIRECT) -> Reading:
    """An account that is nothing but its quotations; a bar breaks one for its cue."""
    text, quotes, names = "", [], sorted({who for who, _ in said if who})
    article_parts = []
    for who, words in said:
        spans = []
        for piece in words.split("|"):
            spans.append((len(text), len(text) + len(piece)))
            text += piece + " … he said … " if "|" in words else piece + "\n\n"
        article_parts.append((who, spans))
    article = Article(id=name, source=name, text=text)
    for who, spans in article_parts:
        parts = tuple(article.passage(*span) for span in spans)
        quotes.append(Quote(parts=parts, mode=mode, speaker=names.index(who) if who else None))
    referents = tuple(Referent(name=n, kind=EntityKind.PERSON) for n in names)
    return Reading(article=article, referents=referents, quotes=tuple(quotes))


def sourced(name: str, source: str, words: str, who: str = "") -> Reading:
    """An account of one quotation with the words of its source behind it."""
    article = Article(id=name, source=name, text=f"{words} {source}")
    parts = (article.passage(0, len(words)),)
    quote = Quote(parts=parts, mode=Mode.DIRECT, speaker=0, source=article.passage(len(words) + 1, len(article.text)))
    return Reading(article=article, referents=(Referent(name=who or source, kind=EntityKind.OTHER),), quotes=(quote,))


def utterances(*readings: Reading, family: Mapping[str, str] | None = None) -> tuple[Utterance, ...]:
    return ledger(readings, ByName({r.article.id: r for r in readings}), family or {})


def together(found: Sequence[Utterance]) -> list[list[str]]:
    return [sorted(w.article for w in u.witnesses) for u in found]


def test_a_true_quotation_of_three_rare_words_belongs_to_the_long_one() -> None:
    assert together(utterances(account("a", ("Orla", FLOOD)), account("b", ("Orla", "open the sluice")))) == [
        ["a", "b"]
    ]


def test_common_phrases_tie_nothing_together() -> None:
    one, other = account("a", ("Orla", "I am sorry")), account("b", ("Orla", "I am sorry that we had to do this"))
    assert together(utterances(one, other)) == [["a"], ["b"]]


def test_two_statements_of_one_speaker_stay_apart() -> None:
    assert together(utterances(account("a", ("Orla", FLOOD)), account("b", ("Orla", GRAIN)))) == [["a"], ["b"]]


def test_equal_long_words_given_to_two_speakers_are_one_utterance_of_the_majority() -> None:
    found = utterances(account("a", ("Orla", GRAIN)), account("b", ("Bram", GRAIN)), account("c", ("Orla", GRAIN)))
    assert (together(found), found[0].speaker) == ([["a", "b", "c"]], "Orla")


def test_on_a_tie_nobody_is_the_speaker() -> None:
    (found,) = utterances(account("a", ("Orla", GRAIN)), account("b", ("Bram", GRAIN)))
    assert found.speaker is None
    assert [(w.article, w.speaker) for w in found.witnesses] == [("a", "Orla"), ("b", "Bram")]


@pytest.mark.parametrize(
    ("first", "second", "speaker"),
    [
        ("The letter", "a letter", "The letter"),
        ("the letter", "a spokesman", None),
        # Who wrote it, one of them says.
        ("the report", "Ada Marsh", "Ada Marsh"),
        ("he", "the letter", "he"),
        ("Ada Marsh", "Otto Marsh", None),
    ],
)
def test_on_a_tie_whoever_the_accounts_describe_alike_speaks(first: str, second: str, speaker: str | None) -> None:
    (found,) = utterances(sourced("a", first, GRAIN), sourced("b", second, GRAIN))
    assert found.speaker == speaker


def test_one_speaks_to_somebody_of_whom_the_other_speaks() -> None:
    said = "budget reflects the hollow values of {} favourite philosopher rather than the gospel of mercy and thrift"
    to, of = f"Your {said.format('your')}", f"The mayor’s {said.format('his')}"
    assert len(utterances(account("a", ("the letter", to)), account("b", ("Orla", of)))) == 2
    assert len(utterances(account("a", ("Orla", to)), account("b", ("Orla", of)))) == 1


def test_copies_have_one_voice_between_them() -> None:
    accounts = [account("a", ("Orla", GRAIN)), account("b", ("Bram", GRAIN)), account("c", ("Bram", GRAIN))]
    (found,) = utterances(*accounts, family={"b": "b", "c": "b"})
    assert found.speaker is None


def test_short_words_given_to_two_speakers_stay_apart() -> None:
    found = utterances(account("a", ("Orla", "a rotten bargain")), account("b", ("Bram", "a rotten bargain")))
    assert len(found) == 2


def test_a_short_quotation_never_ties_two_statements_together() -> None:
    """The word stands in both; it goes to one of them."""
    found = utterances(
        account("a", ("Orla", "The granary is a ruin and nobody here will pretend otherwise")),
        account("b", ("Orla", "A ruin like that one costs forty crowns a week to guard")),
        account("c", ("Orla", "ruin")),
    )
    assert sorted(len(u.witnesses) for u in found) == [1, 2]


def test_pieces_on_both_sides_of_a_cue_join_through_the_account_that_prints_them_whole() -> None:
    found = utterances(account("a", ("Orla", f"{FLOOD}. {GRAIN}.")), account("b", ("Orla", FLOOD), ("Orla", GRAIN)))
    assert together(found) == [["a", "b", "b"]]


def test_a_full_text_is_cut_where_another_account_parts_it() -> None:
    """The other prints the two statements in the other order, so they are two."""
    found = utterances(account("a", ("Orla", f"{FLOOD}. {GRAIN}.")), account("b", ("Orla", GRAIN), ("Orla", FLOOD)))
    assert together(found) == [["a", "b"], ["a", "b"]]
    assert [u.reading for u in found] == [f"{FLOOD}.", f"{GRAIN}."]


def test_pieces_that_a_reporter_put_together_go_where_others_have_them() -> None:
    """A cue stands between two statements; elsewhere they are printed apart, in the other order."""
    found = utterances(
        account("a", ("Orla", f"[And] {FLOOD[0].lower()}{FLOOD[1:]},|[And] {GRAIN}")),
        account("b", ("Orla", GRAIN), ("Orla", FLOOD)),
    )
    assert together(found) == [["a", "b"], ["a", "b"]]
    assert [w.parts[0].exact[:5] for u in found for w in u.witnesses if w.article == "a"] == ["[And]", "[And]"]


def test_pieces_on_both_sides_of_a_cue_stay_one_quotation_otherwise() -> None:
    (found,) = utterances(account("a", ("Orla", f"{FLOOD},|{GRAIN}")), account("b", ("Orla", f"{FLOOD},|{GRAIN}")))
    assert [len(w.parts) for w in found.witnesses] == [2, 2]


def test_a_sentence_that_one_account_puts_in_front_of_what_many_print_is_a_statement_of_its_own() -> None:
    others = [account(name, ("Orla", GRAIN)) for name in "bcd"]
    assert together(utterances(account("a", ("Orla", f"{FLOOD},|{GRAIN}")), *others)) == [["a"], ["a", "b", "c", "d"]]
    assert together(utterances(account("a", ("Orla", f"{FLOOD},|{GRAIN}")), *others[:2])) == [["a", "b", "c"]]


def test_a_copy_of_an_account_gives_no_second_voice_on_what_is_one_statement() -> None:
    accounts = [
        account("a", ("Orla", FLOOD), ("Orla", GRAIN)),
        account("b", ("Orla", f"{FLOOD}. {GRAIN}.")),
        account("c", ("Orla", GRAIN), ("Orla", FLOOD)),
        account("d", ("Orla", GRAIN), ("Orla", FLOOD)),
    ]
    copy = account("z", ("Orla", FLOOD), ("Orla", GRAIN))
    assert len(utterances(*accounts)) == len(utterances(*accounts, copy, family={"z": "a"})) == 2


def test_words_too_common_to_tie_join_beside_their_neighbour() -> None:
    whole = f"It is not all about the work. {GRAIN}"
    found = utterances(
        account("a", ("Orla", whole)), account("b", ("Orla", "It is not all about work,"), ("Orla", GRAIN))
    )
    assert together(found) == [["a", "b", "b"]]


def test_reported_speech_of_the_same_content_joins_as_paraphrase() -> None:
    report = account("b", ("Orla", "the sluice would be opened since the meadow was full of water"), mode=Mode.INDIRECT)
    (found,) = utterances(account("a", ("Orla", FLOOD)), report)
    assert [w.fidelity for w in found.witnesses] == [Fidelity.VERBATIM, Fidelity.PARAPHRASED]
    assert found.variants == ()


def test_a_report_that_says_no_tells_no_quotation_that_says_yes() -> None:
    told = account("b", ("Orla", "two of our four boats were not hit by the storm off the pier"), mode=Mode.INDIRECT)
    said = account("a", ("Orla", "Two of our four boats were hit by the storm off the northern pier"))
    assert len(utterances(said, told)) == 2


def test_reported_speech_of_another_speaker_does_not() -> None:
    report = account("b", ("Bram", "the sluice would be opened since the meadow was full of water"), mode=Mode.INDIRECT)
    assert len(utterances(account("a", ("Orla", FLOOD)), report)) == 2


@pytest.mark.parametrize("speaker", ["Orla", None])
def test_equal_short_reports_are_one_utterance(speaker: str | None) -> None:
    """One of the accounts may not tell who it was."""
    one = account("a", ("Orla", "the miller had been warned of the flood"), mode=Mode.INDIRECT)
    other = account("b", (speaker, "The miller had been warned of the flood."), mode=Mode.INDIRECT)
    (found,) = utterances(one, other)
    assert (found.speaker, {w.fidelity for w in found.witnesses}) == ("Orla", {Fidelity.PARAPHRASED})


def test_a_short_report_belongs_to_the_longer_one_that_says_it_too() -> None:
    one = account("a", ("Orla", "the miller had been warned of the flood"), mode=Mode.INDIRECT)
    other = account("b", ("Orla", "the miller had been warned"), mode=Mode.INDIRECT)
    assert together(utterances(one, other)) == [["a", "b"]]


def test_equal_short_reports_of_two_speakers_are_two() -> None:
    one = account("a", ("Orla", "the miller had been warned of the flood"), mode=Mode.INDIRECT)
    other = account("b", ("Bram", "the miller had been warned of the flood"), mode=Mode.INDIRECT)
    assert len(utterances(one, other)) == 2


def test_reports_with_two_figures_are_two() -> None:
    one = account("a", ("Orla", "two barrels were damaged"), mode=Mode.INDIRECT)
    other = account("b", ("Orla", "five barrels were damaged"), mode=Mode.INDIRECT)
    assert len(utterances(one, other)) == 2


def test_copies_have_one_report_whomever_they_give_it_to() -> None:
    one = account("a", ("the miller", "it was nobody's fault"), mode=Mode.INDIRECT)
    other = account("b", (None, "it was nobody's fault"), mode=Mode.INDIRECT)
    (found,) = utterances(one, other, family={"a": "a", "b": "a"})
    assert (found.speaker, found.alone) == ("the miller", True)


SHEEP = "The sheep came home on Sunday, we sheared them on Monday, and on Tuesday a wolf stood at the gate"
SHEEP_BACK = (
    "On Sunday the sheep have come home, on Monday we have sheared them, and on Tuesday there was a wolf at the door"
)


def test_a_translation_is_a_witness_of_what_was_said_and_not_of_how() -> None:
    found = utterances(account("a", ("Orla", SHEEP)), account("b", ("Orla", SHEEP)), account("c", ("Orla", SHEEP_BACK)))
    assert together(found) == [["a", "b", "c"]]
    assert (found[0].reading, found[0].witnesses[2].fidelity) == (SHEEP, Fidelity.PARAPHRASED)
    assert not [v for v in found[0].variants if v.kind is not VariantKind.TRANSLATED]


def test_a_translation_that_differs_between_the_same_words_is_shown_as_one() -> None:
    back = SHEEP_BACK.replace("there was a wolf at the door", "a wolf has waited at the gate")
    (found,) = utterances(account("a", ("Orla", SHEEP)), account("b", ("Orla", SHEEP)), account("c", ("Orla", back)))
    assert [(v.kind, [(r.text, r.articles) for r in v.readings]) for v in found.variants] == [
        (VariantKind.TRANSLATED, [("stood", ("a", "b")), ("has waited", ("c",))])
    ]


def test_another_speaker_is_no_translation() -> None:
    assert len(utterances(account("a", ("Orla", SHEEP)), account("b", ("Bram", SHEEP_BACK)))) == 2


def test_who_prints_both_wordings_prints_two_statements() -> None:
    both = account("a", ("Orla", SHEEP), ("Orla", SHEEP_BACK))
    assert len(utterances(both, account("b", ("Orla", SHEEP)))) == 2


def test_a_printing_that_differs_all_over_gives_no_variants() -> None:
    told = "I said good night to the goat, as I do every evening, and nothing moved. I took it for asleep"
    free = "I have said good night to that goat, as each evening, and no thing has moved. I have believed it sleeping"
    (found,) = utterances(account("a", ("Orla", told)), account("b", ("Orla", told)), account("c", ("Orla", free)))
    assert found.witnesses[2].fidelity is Fidelity.PARAPHRASED
    assert not [v for v in found.variants if v.kind is not VariantKind.TRANSLATED]


FIRST = "The mayor lost the key twice, and nobody asked her. The baker lost it and they ruined his shop"
AGAIN = "Nobody asked her. The baker lost it and it is like they shut his shop. Quite unfair"


def test_nearly_the_same_statement_made_twice_is_two() -> None:
    """Both accounts print both; each printing goes with the one that it differs least from."""
    found = utterances(
        account("a", ("Orla", FIRST), ("Orla", AGAIN)),
        account("b", ("Orla", AGAIN.replace("they", "it")), ("Orla", FIRST.replace("ruined", "wrecked"))),
        account("c", ("Orla", FIRST)),
    )
    assert sorted(together(found)) == [["a", "b"], ["a", "b", "c"]]
    assert [{r.text for r in v.readings} for u in found for v in u.variants] == [{"ruined", "wrecked"}, {"it", "they"}]


def test_a_mark_that_the_cue_left_is_no_part_of_the_words() -> None:
    (found,) = utterances(account("a", ("Orla", f"{FLOOD},|, {GRAIN},")))
    assert found.reading == f"{FLOOD}, {GRAIN}"
    assert [p.exact[0] for w in found.witnesses for p in w.parts] == ["W", "N"]


def test_fidelity_is_against_the_reading() -> None:
    found = utterances(
        account("a", ("Orla", FLOOD)),
        account("b", ("Orla", FLOOD.replace("meadow", "pasture"))),
        account("c", ("Orla", "We will open the sluice tonight")),
        account("d", ("Orla", FLOOD)),
    )
    assert [w.fidelity for w in found[0].witnesses] == [
        Fidelity.VERBATIM,
        Fidelity.ALTERED,
        Fidelity.TRUNCATED,
        Fidelity.VERBATIM,
    ]


def test_alone_is_one_family_however_many_copies() -> None:
    copies = [account("a", ("Orla", FLOOD)), account("b", ("Orla", FLOOD))]
    assert utterances(*copies, family={"a": "a", "b": "a"})[0].alone
    assert not utterances(*copies)[0].alone


def test_ids_follow_first_appearance() -> None:
    found = utterances(account("b", ("Orla", FLOOD)), account("a", ("Orla", GRAIN), ("Orla", FLOOD)))
    assert [(u.id, u.reading) for u in found] == [("u1", GRAIN), ("u2", FLOOD)]


STATEMENTS = st.sampled_from(
    [
        FLOOD,
        GRAIN,
        FLOOD.replace("meadow", "pasture"),
        FLOOD.replace("tonight ", ""),
        "open the sluice",
        f"{FLOOD}. {GRAIN}.",
        "the lower granary burned",
        "no more water … when the lower granary burned",
    ]
)
STORIES = st.lists(
    st.lists(st.tuples(st.sampled_from(["Orla", "Bram", None]), STATEMENTS), min_size=1, max_size=3),
    min_size=1,
    max_size=5,
)


@given(STORIES, st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_the_order_of_accounts_changes_nothing(story: list[list[tuple[str | None, str]]], chance: Random) -> None:
    readings = [account(f"a{i}", *said) for i, said in enumerate(story)]
    shuffled = list(readings)
    chance.shuffle(shuffled)
    assert utterances(*shuffled) == utterances(*readings)


@given(STORIES)
@settings(max_examples=40, deadline=None)
def test_every_string_is_a_span_and_every_quotation_is_kept(story: list[list[tuple[str | None, str]]]) -> None:
    readings = [account(f"a{i}", *said) for i, said in enumerate(story)]
    found = utterances(*readings)
    every = [r.article.text for r in readings]
    for u in found:
        assert any(u.reading in text for text in every)
        for variant in u.variants:
            for r in variant.readings:
                assert all(any(r.text in text for text in every) for _ in r.articles)
    kept = sorted((w.article, p.start) for u in found for w in u.witnesses for p in w.parts)
    assert {(r.article.id, q.parts[0].start) for r in readings for q in r.quotes} <= set(kept)


@given(STORIES)
@settings(max_examples=40, deadline=None)
def test_a_copy_of_an_account_changes_no_reading_and_confirms_nothing(
    story: list[list[tuple[str | None, str]]],
) -> None:
    readings = [account(f"a{i}", *said) for i, said in enumerate(story)]
    before = utterances(*readings)
    after = utterances(*readings, account("z", *story[0]), family={"z": "a0"})
    assert [(u.reading, u.alone, u.speaker) for u in after] == [(u.reading, u.alone, u.speaker) for u in before]


def test_what_a_speaker_denies_is_never_told_as_said() -> None:
    story = account("a", ("Orla", "the miller had been warned of the flood"), mode=Mode.INDIRECT)
    denying = replace(story, quotes=tuple(replace(q, denied=True) for q in story.quotes))
    assert [w.denied for u in utterances(denying) for w in u.witnesses] == [True]
    assert [w.denied for u in utterances(story) for w in u.witnesses] == [False]


def test_two_who_are_called_he_are_not_one() -> None:
    (found,) = utterances(sourced("a", "he", GRAIN, who="Orla"), sourced("b", "he", GRAIN, who="Bram"))
    assert found.speaker is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("I was talking about the radical gardeners", "I was talking about the radical gardener"),
        ("I feel very badly for Gen. Marsh", "I feel badly for General Marsh"),
    ],
)
def test_a_plural_or_a_rank_cut_short_parts_no_quotation(one: str, other: str) -> None:
    assert len(utterances(account("a", ("Ada Tull", one)), account("b", ("Ada Tull", other)))) == 1


CONFIRMED = "We can confirm that the campaign and the harbour committee received letters from the mayor's office"
INTENDED = "The campaign and the harbour committee intend to help the mayor's office"


def test_two_parts_of_a_statement_are_not_one_made_twice() -> None:
    """They share many words; another account prints one after the other."""
    (found,) = utterances(
        account("a", ("Orla", CONFIRMED), ("Orla", INTENDED)),
        account("b", ("Orla", f"{CONFIRMED}. All three are of the key. {INTENDED}.")),
    )
    assert sorted(w.article for w in found.witnesses) == ["a", "a", "b"]
    assert len(utterances(account("a", ("Orla", CONFIRMED), ("Orla", INTENDED)))) == 2
