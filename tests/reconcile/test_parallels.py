"""Two printings of one sentence, and the one thing in which they part; read by the language model."""

from __future__ import annotations

import pytest

from twosource.findings.read import read
from twosource.model.article import Article
from twosource.model.dossier import Claim
from twosource.reconcile.dossier import reconcile
from twosource.text.language import load


def claims(*texts: str, published: tuple[str, ...] = ()) -> tuple[Claim, ...]:
    days = (*published, *[None] * len(texts))
    articles = [Article(id=f"a{n}", source="", text=t, published=days[n]) for n, t in enumerate(texts)]
    return reconcile([read(a, load()) for a in articles]).claims


def differing(*texts: str, published: tuple[str, ...] = ()) -> list[tuple[str, set[str]]]:
    found = claims(*texts, published=published)
    return [(c.difference.slot.value, {r.value for r in c.difference.readings}) for c in found if c.difference]


def test_another_number_of_one_thing() -> None:
    one = "The council bought the old cannery on the Orrin quay for $4 million after two years of talks."
    other = "The council bought the old cannery on the Orrin quay for $6 million after two years of talks."
    assert differing(one, other) == [("number", {"$4 million", "$6 million"})]


def test_another_day_of_one_thing() -> None:
    one = "The ferry Lapwing struck the Orrin breakwater on 3 March 2021 with forty passengers aboard."
    other = "The ferry Lapwing struck the Orrin breakwater on 4 March 2021 with forty passengers aboard."
    assert differing(one, other) == [("date", {"2021-03-03", "2021-03-04"})]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The Orrin harbour board does not require a permit for boats that land at the old quay.",
            "The Orrin harbour board requires a permit for boats that land at the old quay.",
        ),
        (
            "The new sluice raised the level of the Brill canal to the highest mark in forty years.",
            "The new sluice raised the level of the Brill canal to the lowest mark in forty years.",
        ),
    ],
)
def test_yes_and_no(one: str, other: str) -> None:
    assert [slot for slot, _ in differing(one, other)] == ["polarity"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # a "never" that only moved
        (
            "Odile Marsh promised the Brill harbour council to never close the old fish market again.",
            "Odile Marsh promised the Brill harbour council never to close the old fish market again.",
        ),
        # two victims, not one with two ages
        (
            "Ann Marlow, 24, was treated at Brill hospital after the tram left the rails.",
            "Tom Okafor, 31, was treated at Brill hospital after the tram left the rails.",
        ),
        # more than three is more than two
        (
            "More than three weeks before the vote the Brill council had printed no ballots at all.",
            "More than two weeks before the vote the Brill council had printed no ballots at all.",
        ),
        # one name spelt twice, or with a word stuck to it; and somebody's spokesman
        (
            "Marlow was last heard from on 3 March after he had left the Orrin lighthouse on foot.",
            "Marlowwas last heard from on 3 March after he had left the Orrin lighthouse on foot.",
        ),
        (
            "Marlow told the Brill Gazette that the lighthouse of Orrin will be sold before the winter.",
            "Vane's lawyer told the Brill Gazette that the lighthouse of Orrin will be sold before the winter.",
        ),
        # one country
        (
            "The Lapwing, a ferry built in Britain, sank off the Orrin breakwater before breakfast.",
            "The Lapwing, a ferry built in the UK, sank off the Orrin breakwater before breakfast.",
        ),
        # who does nothing and allows it allows it
        (
            "The startled wardens then allowed the bathers to dress and leave the Orrin pier.",
            "The startled wardens then did nothing and allowed the bathers to dress and leave the Orrin pier.",
        ),
        # a counter that runs
        (
            "A page in honour of the Orrin lighthouse goat has more than 4,044 likes by now.",
            "A page in honour of the Orrin lighthouse goat has 3000 likes by now.",
        ),
        # one here and another there are two
        (
            "The vet in Brill used tiny pliers to remove one hook from the Orrin pike, and another from its tail.",
            "The vet in Brill used tiny pliers to remove two hooks from the Orrin pike, and bandaged its tail.",
        ),
        # not on that night
        (
            "Piet Vane was arrested by the harbour police of Brill on Monday.",
            "Piet Vane was not arrested by the harbour police of Brill on the night of the fire.",
        ),
        # planned, and done
        (
            "The yard will build 3 ferries for the Orrin line at its dock in Brill.",
            "The yard built 5 ferries for the Orrin line at its dock in Brill.",
        ),
    ],
)
def test_what_is_no_difference(one: str, other: str) -> None:
    assert differing(one, other) == []


def test_a_count_that_grew_is_an_update() -> None:
    one = "Police said the storm over the Orrin marshes had killed 3 sailors and sunk the trawler Lapwing."
    other = "Police said the storm over the Orrin marshes had killed 5 sailors and sunk the trawler Lapwing."
    found = claims(one, other, published=("2021-03-03", "2021-03-05"))
    assert [c.difference for c in found if c.difference] == []
    assert [[r.value for r in c.update.readings] for c in found if c.update] == [["3 sailors", "5 sailors"]]


def test_the_odd_one_out_is_the_one_that_differs() -> None:
    line = "The council bought the old cannery on the Orrin quay for ${} million after two years of talks."
    (claim,) = [c for c in claims(line.format(4), line.format(6), line.format(4)) if c.difference]
    assert {c.article: c.stance.value for c in claim.cells} == {"a0": "asserts", "a1": "differs", "a2": "asserts"}


def test_two_ages_of_one_person() -> None:
    one = "Nora Tillick, 42, was named head of the Brill mill on Monday. She starts in May."
    other = "The board of the Brill mill chose Nora Tillick, 43, as its head."
    assert differing(one, other) == [("number", {"42", "43"})]


DROWNED = "A {} boy fell off the pier in Orrin on Monday and drowned."
FOUND = "Divers in Orrin have found a {} boy who fell into the harbour."


def test_two_ages_of_the_one_of_whom_both_accounts_tell() -> None:
    told = differing(DROWNED.format("16-year-old"), FOUND.format("15-year-old"))
    assert told == [("number", {"16-year-old", "15-year-old"})]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(DROWNED.format("16-year-old"), FOUND.format("12-year-old"), id="too far apart"),
        pytest.param(DROWNED.format("16-year-old"), "A 15-year-old girl saw it from the pier in Orrin.", id="a girl"),
        pytest.param(
            DROWNED.format("16-year-old"),
            FOUND.format("15-year-old") + " A 9-year-old boy was saved.",
            id="two boys in one account",
        ),
    ],
)
def test_ages_that_may_be_of_two(one: str, other: str) -> None:
    assert differing(one, other) == []


@pytest.mark.parametrize(
    ("other", "differs"),
    [
        ("Tillick, 43, said it was an honour.", True),
        ("Tillick, 43, said it was an honour. Her brother Tom Tillick left the room.", False),
    ],
)
def test_a_surname_by_itself_is_the_only_bearers(other: str, differs: bool) -> None:
    one = "Nora Tillick, 42, was named head of the Brill mill on Monday. She starts in May."
    told = differing(one, f"The board of the Brill mill chose Nora Tillick as its head. {other}")
    assert told == ([("number", {"42", "43"})] if differs else [])


def test_a_birthday_may_lie_between_two_ages() -> None:
    one = "Nora Tillick, 42, was named head of the Brill mill on Monday. She starts in May."
    other = "The board of the Brill mill sued Nora Tillick, 43, its former head."
    assert differing(one, other, published=("2021-03-02", "2021-09-30")) == []


def test_a_plea_that_was_changed_months_later_is_no_difference() -> None:
    one = "Tomas Reed pleaded not guilty to three charges of arson at Brill on Tuesday."
    other = "Tomas Reed pleaded guilty to three charges of arson at Brill on Tuesday."
    assert [slot for slot, _ in differing(one, other, published=("2021-03-03", "2021-03-04"))] == ["polarity"]
    assert differing(one, other, published=("2021-03-03", "2021-10-05")) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The owner of the Brill mill is not facing any charges.", "The owner of the Brill mill is facing charges."),
        ("The owner of the Brill mill is not in custody.", "The owner of the Brill mill is in custody."),
    ],
)
@pytest.mark.parametrize(
    ("days", "differ"), [(("2021-03-03", "2021-03-04"), False), ((), False), (("2021-03-05", "2021-03-04"), True)]
)
def test_nobody_is_charged_or_arrested_until_somebody_is(
    one: str, other: str, days: tuple[str, ...], differ: bool
) -> None:
    assert ([slot for slot, _ in differing(one, other, published=days)] == ["polarity"]) is differ


def test_a_day_to_come_that_was_moved_is_no_other_day() -> None:
    one = "Odile Marsh will retire as the mayor of Brill on 3 March 2021."
    other = "Odile Marsh will retire as the mayor of Brill on 1 March 2021"
    published = ("2020-12-20", "2020-12-23")
    assert [slot for slot, _ in differing(one, f"{other}.", published=published)] == ["date"]
    assert differing(one, f"{other}, earlier than planned.", published=published) == []


def test_when_police_were_called_is_not_when_it_happened() -> None:
    one = "A woman was shot on Brill Quay in Orrin around 8:45 p.m. on Saturday."
    assert differing(one, "A woman was shot on Brill Quay in Orrin around 9:40 p.m. on Saturday.") != []
    call = "Orrin police received a call about a woman being shot on Brill Quay around 9:40 p.m. on Saturday."
    assert differing(one, call) == []


def told_by_both(*texts: str) -> list[str]:
    return [c.text for c in claims(*texts) if len({cell.article for cell in c.cells}) > 1]


def test_one_age_in_two_accounts_is_a_claim_of_the_two_words_that_give_it() -> None:
    one = "Nora Tillick, 42, was named head of the Brill mill on Monday. She starts in May."
    other = "Nobody had heard of Nora Tillick. The 42-year-old Tillick bought a house in Orrin, the paper said."
    assert told_by_both(one, other) == ["Nora Tillick, 42"]


def test_a_wish_in_words_that_two_accounts_print_is_a_claim() -> None:
    one = "“They can go ahead without him in the spring,” said Odile Marsh, the head of the Brill choir."
    other = "Odile Marsh was not pleased. “They can go ahead without him in the spring,” she told the Courier."
    assert [text[:46] for text in told_by_both(one, other)] == ["“They can go ahead without him in the spring,”"]
    assert claims(one) == ()


def test_a_sentence_tells_more_than_the_clause_that_is_shown_of_it() -> None:
    text = (
        "Nora Tillick, 19, died in the Brill hospital on Monday, while Piet Vane, Odile Marsh and Jon Reed suffered "
        "burns at the Orrin mill."
    )
    assert any("Odile Marsh" in cell.exact for c in claims(text) for cell in c.cells)


@pytest.mark.parametrize(
    ("clause", "rest"),
    [
        (
            "The source challenged one major aspect of the story line",
            ", insisting that the harbour board never offered Piet Vane the job of lighthouse keeper.",
        ),
        (
            "Mr. Vane endorsed Odile Marsh against Mr. Reed in the 2008 Brill election",
            ", and Mr. Reed was one of the first to call to congratulate him on his council victory last week.",
        ),
    ],
)
def test_no_statement_is_shown_again_as_a_part_of_another(clause: str, rest: str) -> None:
    assert [claim.text for claim in claims(clause + rest)] == [clause + rest]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "The Orrin keeper caught 28 of 41 balls in the harbour match on Monday.",
            "The Orrin keeper caught 41 balls in the harbour match on Monday.",
            id="a part and its whole",
        ),
        pytest.param(
            "The Orrin rowers won their first two races on the Brill canal.",
            "The Orrin rowers won their first five races on the Brill canal.",
            id="the first of a row",
        ),
        pytest.param(
            "The Brill council offers a $20,000 reward for the Orrin lantern thief.",
            "In May the mayor doubled it: there is now a $40,000 reward for whoever names the thief.",
            id="a reward is raised",
        ),
        pytest.param(
            "Piet Vane, 49, was arrested in Orrin on Monday, police said.",
            "The children of the house were named as Ada Vane, 7, and Piet Vane, 5.",
            id="father and son",
        ),
    ],
)
def test_numbers_that_are_no_two_tellings_of_one(one: str, other: str) -> None:
    assert differing(one, other) == []


def test_one_of_several_is_not_held_against_all_of_them() -> None:
    one = "One shot hit the lamp of the Orrin lighthouse on Monday, the keeper said."
    other = "On Monday seven shots hit the Orrin lighthouse, three of them from the sea."
    assert differing(one, other) == []


def test_one_dead_and_two_dead_are_two_counts() -> None:
    one = "The storm over the Orrin marshes killed one man and sank the trawler Lapwing, the harbour office said."
    other = "The storm over the Orrin marshes killed two men and sank the trawler Lapwing, the harbour office said."
    assert [slot for slot, _ in differing(one, other)] == ["number"]


def test_short_clauses_of_two_sentences_nearly_alike_are_claims() -> None:
    one = "The victim's friends called 911 and began CPR but the boy died before first responders came to Orrin."
    other = "His friends called 911 and began CPR, but the boy died before emergency crews came to the pier."
    assert set(told_by_both(one, other)) >= {"The victim's friends called 911", "the boy died"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Nothing comes near the comet that the people of Orrin will see above the quay in January.",
            "Nothing comes near the comet that the people of Orrin might see above the quay in January.",
        ),
        (
            "The harbour office said it is looking into the alleged theft of the lamps at the Orrin quay.",
            "The harbour office said it is looking into the theft of the lamps at the Orrin quay.",
        ),
    ],
)
def test_what_one_tells_outright_and_the_other_leaves_open(one: str, other: str) -> None:
    ((slot, values),) = differing(one, other)
    assert slot == "modality"
    assert len(values) == 2


def test_what_stands_under_an_if_is_open_anyway() -> None:
    one = "Nothing comes near the comet that people in Orrin will see above the quay in January if the sky is clear."
    assert differing(one, one.replace("will see", "might see")) == []


def test_reportedly_is_no_less_sure_where_both_may_have_one_report() -> None:
    one = "The council has bought the old cannery on the Orrin quay after two years of talks."
    assert differing(one, one.replace("has bought", "has reportedly bought")) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "“We expect to continue to hire aggressively for the remainder of 2031,” Orrin Mills said in the filing.",
            "“We expect to continue to hire aggressively for the remainder of 2031,” Orrin Mills said in the document.",
        ),
        ("“He's cool,” Lieutenant Governor Ida Holm said of Mr. Vane.", "“He is cool,” Ida Holm said of Vane."),
    ],
)
def test_that_somebody_spoke_is_no_claim_of_two_sentences_nearly_alike(one: str, other: str) -> None:
    told = told_by_both(one, other)
    assert told
    assert not any(text.startswith(("Orrin Mills said", "Ida Holm said")) for text in told)


def test_a_weekday_in_a_text_that_is_reprinted_later_is_that_of_whoever_wrote_it() -> None:
    text = "The ferry Lapwing struck the Orrin breakwater on Friday with forty passengers aboard."
    articles = [
        Article(id=name, source="", text=text, published=day)
        for name, day in (("a", "2021-03-08"), ("b", "2021-03-15"))
    ]
    found = reconcile([read(a, load()) for a in articles])
    assert {t.value for t in found.times} == {"2021-03-05"}
    assert not any(c.difference for c in found.claims)


def test_the_same_weekday_in_another_sentence_is_another_day() -> None:
    texts = "The council of Brill met on Friday in the old hall.", "The mayor opened the new Brill hall on Friday."
    days = "2021-03-08", "2021-03-15"
    articles = [Article(id=d, source="", text=t, published=d) for t, d in zip(texts, days, strict=True)]
    assert {t.value for t in reconcile([read(a, load()) for a in articles]).times} == {"2021-03-05", "2021-03-12"}
