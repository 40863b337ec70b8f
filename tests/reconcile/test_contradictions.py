"""What one speaker says here and the opposite of it there, read from accounts as they are printed."""

from __future__ import annotations

import pytest

from twosource.findings.read import read
from twosource.model.article import Article
from twosource.model.dossier import Utterance
from twosource.reconcile.dossier import reconcile
from twosource.text.language import load


def utterances(*texts: str) -> tuple[Utterance, ...]:
    articles = [Article(id=f"a{n}", source="x", text=t, published="2020-05-01") for n, t in enumerate(texts)]
    return reconcile([read(article, load()) for article in articles]).utterances


def against(*texts: str) -> list[tuple[str, ...]]:
    return [u.against for u in utterances(*texts)]


NEVER = "“I never signed the contract for the quarry,” Helen Ames said on Monday."


@pytest.mark.parametrize(
    "texts",
    [
        (NEVER + " Later Ames told the board: “I signed the contract for the quarry in good faith.”",),
        ("“Nine miners were killed in the quarry at Holm,” Helen Ames said.",
         "Helen Ames said that eleven miners were killed in the quarry at Holm."),
        ("“We have not forgotten the days that I worked in Vale, and you remind us of them,” Helen Ames said.",
         "“I did not work in Vale, but I have heard from many who did,” Helen Ames said."),
        ("“The fire broke out on Monday in the quarry hall,” Helen Ames said.",
         "Helen Ames told the Post that the fire broke out on Tuesday in the quarry hall."),
    ],
)  # fmt: skip
def test_a_speaker_who_says_the_opposite_elsewhere_is_shown_against_herself(texts: tuple[str, ...]) -> None:
    assert against(*texts) == [("u2",), ("u1",)]


@pytest.mark.parametrize(
    "texts",
    [
        # Two speakers: that is a claim's difference, no contradiction of one speaker.
        (NEVER + " Later Jonas Brandt told the board: “I signed the contract for the quarry in good faith.”",),
        # What somebody else is said to have said.
        (NEVER + " “Brandt told me, ‘I signed the contract for the quarry in good faith,’ and left,” Ames said.",),
        # Near it is not in it.
        (
            "“I worked near the Vale quarry in those days,” Helen Ames said.",
            "“I did not work in Vale,” Helen Ames said.",
        ),
        # Each of its time.
        (
            "“I did not work in the quarry on the day of the fire,” Helen Ames said.",
            "“I worked in the quarry for nine years,” Helen Ames said.",
        ),
        # Views change.
        (
            "“I trust the board of the quarry,” Helen Ames said.",
            "“I don't know the board of the quarry. I know the owner,” Helen Ames said.",
        ),
        # Another matter.
        (NEVER + " Later Ames told the board: “I signed the contract for the bakery in good faith.”",),
        # What is to come contradicts nothing that was.
        (NEVER + " Later Ames told the board: “I will sign the contract for the quarry in good faith.”",),
        # What she denies she does not say.
        (NEVER + " Later Ames denied that she signed the contract for the quarry in good faith.",),
        ("“The wall was safe,” Helen Ames said. “The bridge was not safe,” Ames said.",),
    ],
)
def test_nothing_else_is_held_against_a_speaker(texts: tuple[str, ...]) -> None:
    assert set(against(*texts)) == {()}


def test_a_statement_and_its_opposite_in_one_account_are_two() -> None:
    said = utterances(NEVER + " Later Ames told the board: “I signed the contract for the quarry in good faith.”")
    assert [u.reading for u in said] == [
        "I never signed the contract for the quarry",
        "I signed the contract for the quarry in good faith.",
    ]


def test_a_report_that_says_the_opposite_tells_another_statement() -> None:
    said = utterances(
        "Helen Ames said that she had served in the border guard in Holm.",
        "Helen Ames said that she had not served in the border guard in Holm.",
    )
    assert [len(u.witnesses) for u in said] == [1, 1]


def test_two_words_for_one_no_are_one_report() -> None:
    said = utterances(
        "Helen Ames said it was unclear whether the beacon had burned or sunk in the bay.",
        "Helen Ames said it was not clear whether the beacon had burned or sunk in the bay.",
    )
    assert [len(u.witnesses) for u in said] == [2]
