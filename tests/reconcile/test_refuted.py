"""What an account tells only to call it false: the claim that others make, and who says that it is not so."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from twosource.findings.read import read
from twosource.model.article import Article
from twosource.model.dossier import Cell, Claim, Slot, Stance
from twosource.reconcile.claims.distance import at_a_distance
from twosource.reconcile.claims.rows import vouched
from twosource.reconcile.clauses.frames import frames
from twosource.reconcile.dossier import reconcile
from twosource.text.language import load

BELIEVER = "The mill of Orrin burnt down on Monday night. Two horses died in the fire."


def claims(*texts: str) -> tuple[Claim, ...]:
    articles = [
        Article(id=name, source=f"{name}.txt", text=text, language="en", published="2024-05-08", outlet=f"{name} Post")
        for name, text in zip("abcdefgh", texts, strict=False)
    ]
    return reconcile([read(a, load()) for a in articles]).claims


def denied(*texts: str) -> list[tuple[str, str]]:
    """The accounts that deny a claim, with the words by which they do."""
    return [(c.article, c.exact) for claim in claims(*texts) for c in claim.cells if c.stance is Stance.DENIES]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A website claims that the mill of Orrin burnt down on Monday night. This is false.", "This is false"),
        ("A website claims that the mill of Orrin burnt down on Monday. It is not true.", "It is not true"),
        ("It was reported that the mill of Orrin burnt down. That is not the case.", "That is not the case"),
        ("A rumor says that the mill of Orrin burnt down. The rumor is a hoax.", "The rumor is a hoax"),
        (
            "Vane says that the mill of Orrin burnt down. The miller dismissed Vane's claim.",
            "The miller dismissed Vane's claim",
        ),
        (
            "A website claims that the mill of Orrin burnt down. The owner, Ida Holm, denied the report.",
            "The owner, Ida Holm, denied the report",
        ),
        (
            "A website claims that the mill of Orrin burnt down. Holm told the Brill Post that the story is untrue.",
            "the story is untrue",
        ),
    ],
)
def test_words_that_point_back_deny_what_they_mean(text: str, words: str) -> None:
    assert denied(BELIEVER, text) == [("b", words)]


def test_the_two_differ_on_whether_it_is_so() -> None:
    told = claims(BELIEVER, "A website claims that the mill of Orrin burnt down on Monday night. This is false.")
    (found,) = [c for c in told if c.difference]
    assert found.difference is not None
    assert found.difference.slot is Slot.POLARITY
    assert {(r.articles, r.value) for r in found.difference.readings} == {
        (("a",), "The mill of Orrin burnt down on Monday night"),
        (("b",), "This is false"),
    }
    assert "burnt down" in found.text


@pytest.mark.parametrize(
    "text",
    [
        "A website claims that the mill of Orrin burnt down. Is the story a hoax?",
        "A website claims that the mill of Orrin burnt down. The story is probably a hoax.",
        "A website claims that the mill of Orrin burnt down. The owner would neither confirm nor deny the report.",
        "A website claims that the mill of Orrin burnt down. In April the owner denied a report of a flood.",
        "A website claims that the mill of Orrin burnt down. The owner has denied earlier reports.",
        "A website claims that the mill of Orrin burnt down. Nobody knew whether the story is false.",
        "A website claims that the mill of Orrin burnt down. Ida Holm thought that the story was a hoax.",
        "A website claims that the mill of Orrin burnt down. The editors knew that the story was false.",
        "A website claims that the mill of Orrin burnt down. The story is almost certainly a hoax.",
        "A website claims that the mill of Orrin burnt down. It was wrong to leave the horses alone.",
        "A website claims that the mill of Orrin burnt down. The owner dismissed it.",
        "A website claims that the mill of Orrin burnt down. The report is not false.",
        "A website claims that the mill of Orrin burnt down. The owner denied Brandt's claim.",
        "Vane sold the mill of Orrin. It burnt down on Monday night. The mayor denied the report that he had bought it.",
    ],
)
def test_words_that_leave_it_open_or_mean_something_else_deny_nothing(text: str) -> None:
    assert not denied(BELIEVER, text)


def test_what_stands_far_above_is_meant_only_where_it_is_what_the_story_is_about() -> None:
    far = (
        "A website claims that {}. It gives the names of three neighbours, and says that they all saw it happen. "
        "The neighbours say that they were asleep. The owner denied the report."
    )
    others = (BELIEVER, f"{BELIEVER} It was the oldest.", f"{BELIEVER} Nobody else was hurt in it.")
    assert denied(*others, far.format("the mill of Orrin burnt down on Monday night")) == [
        ("d", "The owner denied the report")
    ]


def test_what_somebody_is_quoted_with_was_said_whatever_is_false() -> None:
    quoting = '"The mill of Orrin burnt down on Monday night," Ida Holm said in a report. The report is false.'
    assert not denied(BELIEVER, quoting)


def test_who_calls_it_false_does_not_vouch_for_it() -> None:
    """Two who print a rumour to deny it leave the one who believes it alone."""
    debunker = "A website claims that the mill of Orrin burnt down on Monday night. {} is false."
    told = claims(BELIEVER, debunker.format("This"), debunker.format("The story"))
    found = next(c for c in told if any(x.stance is Stance.DENIES for x in c.cells))
    assert {c.article for c in found.cells if c.stance is Stance.ASSERTS} == {"a"}


def test_what_a_debunker_has_from_nobody_it_names_is_hedged() -> None:
    text = (
        "According to a website, the mill of Orrin burnt down on Monday night. Holm runs a bakery in the mill. "
        "She has two horses and a cart. The rumor is a hoax."
    )
    cells = [c for claim in claims(BELIEVER, text) for c in claim.cells if c.article == "b" and "burnt" in c.exact]
    assert cells
    assert all(c.hedged or c.stance is Stance.DENIES for c in cells)


def test_what_is_true_only_because_something_is_not_denies_nothing() -> None:
    text = "A website claims that the mill of Orrin burnt down. It is funny because it is not true."
    assert not denied(BELIEVER, text)


def test_why_and_when_are_not_what_is_reported() -> None:
    text = (
        "A rumor claims that the school of Orrin has banned the word because the mill of Orrin burnt down on Monday night. "
        "The rumor is not true."
    )
    assert not denied(BELIEVER, text)


def test_a_new_claim_means_what_stands_before_it_in_its_sentence() -> None:
    apart = "Vane said that the mill of Orrin burnt down on Monday night. In Brill, a claim was disputed by the owner."
    assert not denied(BELIEVER, apart)


def test_a_claim_that_others_tell_to_deny_it_is_not_meant() -> None:
    doubting = "The owner does not believe that the mill of Orrin burnt down on Monday night."
    assert not denied(doubting, "A website claims that the mill of Orrin burnt down on Monday night. This is false.")


def test_a_deed_is_called_wrong_and_no_report() -> None:
    assert not denied(BELIEVER, "Officials said that the mill of Orrin burnt down on Monday night. That was wrong.")


def test_what_stands_far_above_is_not_meant_where_others_hardly_tell_it() -> None:
    far = (
        "A website claims that the mill of Orrin burnt down on Monday night. It gives the names of three neighbours. "
        "The neighbours say that they were asleep. The owner denied the report."
    )
    main = "Three boats sank off the pier of Sand in the storm of Monday night."
    assert not denied(f"{main} {BELIEVER}", *(f"{main} {n} people were on board." for n in ("Nine", "Ten")), main, far)


def test_this_is_false_is_left_out_where_the_account_says_what_is_not_so() -> None:
    text = (
        "A website claims that the mill of Orrin burnt down on Monday night. The story is false. "
        "The mill of Orrin did not burn down on Monday night, Ida Holm said."
    )
    assert [words for _, words in denied(BELIEVER, text) if "burn" not in words] == []


def test_what_a_debunker_prints_of_the_report_is_hedged() -> None:
    """A fact-checker prints the false report word for word before it takes it apart."""
    report = "The old mill of Orrin burnt down on Monday night, and two horses died in the fire."
    text = f"{report} Ida Holm runs a bakery in the mill. It is open every day. She calls the news a hoax."
    cells = [c for claim in claims(report, text) for c in claim.cells if "burnt" in c.exact]
    assert {(c.article, c.hedged) for c in cells} == {("a", False), ("b", True)}


def test_what_two_accounts_print_alike_is_hedged_by_neither_where_nobody_doubts_it() -> None:
    report = "The old mill of Orrin burnt down on Monday night, and two horses died in the fire."
    cells = [c for claim in claims(report, f"{report} Ida Holm runs a bakery.") for c in claim.cells]
    assert not any(c.hedged for c in cells)


def test_two_debunkers_that_print_one_text_vouch_for_it() -> None:
    text = "Ida Holm runs a bakery in the old mill of Orrin and sells bread there. She calls the news of a fire a hoax."
    cells = [c for claim in claims(text, text) for c in claim.cells if "bakery" in c.exact]
    assert cells
    assert not any(c.hedged for c in cells)


@pytest.mark.parametrize(
    "text",
    [
        "A hoax report claimed that the mill of Orrin burnt down on Monday night.",
        "A satirical website claimed that the mill of Orrin burnt down on Monday night.",
        "The mill of Orrin burnt down on Monday night, a fake news site claimed.",
        "A rumour that the mill of Orrin burnt down on Monday night has been called “rubbish” by its owner.",
        "Claim: The mill of Orrin burnt down on Monday night.\n\nFALSE\n\nOrigins: A site printed the story in May.",
        "It was reported that the mill of Orrin burnt down on Monday night. No such incident has occurred in Orrin.",
    ],
)
def test_what_is_told_only_to_call_it_false_denies_it(text: str) -> None:
    (found,) = [c for c in claims(BELIEVER, text) if c.difference]
    assert found.difference is not None
    assert found.difference.slot is Slot.POLARITY
    assert {c.article: c.stance for c in found.cells} == {"a": Stance.ASSERTS, "b": Stance.DENIES}


@pytest.mark.parametrize(
    "text",
    [
        "Claim: The mill of Orrin burnt down on Monday night.\n\nTRUE\n\nOrigins: A site printed the story in May.",
        "The news website claimed that the mill of Orrin burnt down on Monday night.",
        "A fake priest said that the mill of Orrin burnt down on Monday night.",
        "The satirical website did not claim that the mill of Orrin burnt down on Monday night.",
        "It was reported that the mill of Orrin burnt down on Monday night. It never happened again.",
    ],
)
def test_what_is_only_passed_on_is_not_denied(text: str) -> None:
    assert denied(BELIEVER, text) == []


def test_a_report_called_false_from_afar_is_the_one_that_most_accounts_make() -> None:
    afar = (
        "A website claims that the mill of Orrin burnt down on Monday night. The mill stands by the river. It was built "
        "in 1871 by two brothers. It grinds rye and oats for the whole valley. Visitors come on Sundays. Its wheel was "
        "mended in spring. The story is a hoax."
    )
    assert denied(BELIEVER, BELIEVER, afar) == [("c", "The story is a hoax")]


def test_who_denies_it_holds_at_a_distance_what_it_has_others_say() -> None:
    told = claims(
        BELIEVER,
        "According to the Brill Courier, the mill of Orrin burnt down on Monday night. But the mill of Orrin did not "
        "burn down, its owner Ida Holm said.",
        "The mill of Orrin burnt down on Monday night, people in Brill said. The story is a hoax.",
    )
    (found,) = [c for c in told if c.difference]
    assert {(c.article, c.stance, c.hedged) for c in found.cells} == {
        ("a", Stance.ASSERTS, False),
        ("b", Stance.ASSERTS, True),
        ("b", Stance.DENIES, False),
        ("c", Stance.DENIES, False),
    }


def test_who_reprints_a_hoax_vouches_for_nothing_in_it() -> None:
    told = claims(BELIEVER, f"This story is a hoax. Here is what it says: {BELIEVER}")
    printed = {c.exact: c.hedged for one in told for c in one.cells if c.article == "b" and c.stance is Stance.ASSERTS}
    assert printed == {
        "Here is what it says: The mill of Orrin burnt down on Monday night.": True,
        "Two horses died in the fire.": True,
    }


@dataclass(frozen=True)
class _Governor:
    """A cast in which "the governor" of one account is the person that another one names."""

    named: bool

    def entity(self, account: str, referent: int) -> str | None:
        """One entity for all, or one for each account."""
        return "e1" if self.named else f"e-{account}"


@pytest.mark.parametrize(("named", "hedged"), [(True, False), (False, True)])
def test_who_speaks_of_a_hoax_vouches_for_what_somebody_says_whom_any_account_names(named: bool, hedged: bool) -> None:
    texts = {
        "a": "Ida Holm visited Orrin.",
        "b": "A tale of a bear was a hoax. The owner said that the ferry sank.",
    }
    readings = [read(Article(id=name, source=name, text=text), load()) for name, text in texts.items()]
    people = _Governor(named)
    told = at_a_distance(frames(readings, people, ()), readings, people, frozenset())
    assert [f.proposition.hedged for f in told if f.proposition.predicate == "sink"] == [hedged]


def test_a_copy_of_a_denial_takes_it_from_nobody() -> None:
    denial = "The mill of Orrin did not burn down on Monday night."
    debunker = f"Last year's tale of a bear was a hoax. {denial} Our reporter stood in the yard."
    for copying in (BELIEVER, f"{BELIEVER} {denial}"):
        told = claims(copying, BELIEVER, debunker)
        assert [(c.stance, c.hedged) for one in told for c in one.cells if c.exact == denial and c.article == "c"] == [
            (Stance.DENIES, False)
        ]


def test_what_somebody_denies_is_printed_at_a_distance_by_who_calls_it_a_hoax_elsewhere() -> None:
    article = Article(id="a", source="a", text="The mill burnt down. It did not.")
    says, denies = article.passage(0, 19), article.passage(21, 31)
    cells = [
        Cell(article=name, stance=stance, start=w.start, end=w.end, exact=w.exact, by=by)
        for name, by, stance, w in (
            ("a", "e1", Stance.ASSERTS, says),
            ("b", "e1", Stance.ASSERTS, says),
            ("b", None, Stance.ASSERTS, says),
            ("c", None, Stance.DENIES, denies),
        )
    ]
    assert [c.hedged for c in vouched(cells, {"b"})] == [False, True, False, False]
    assert list(vouched(cells[:3], {"b"})) == cells[:3]
