"""Who asked somebody, and what it means for a second source; read by the language model."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reconcile.test_guides import KILLED, SHOT, ratings
from twosource.findings.read import read
from twosource.model.article import Article
from twosource.model.dossier import NOT_TOLD, Rating
from twosource.reconcile.dossier import reconcile
from twosource.reconcile.origins.firsthand import Firsthand
from twosource.text.language import load

POLICE = "Police said that nobody was arrested."
MARLOW = "“I heard two bangs,” said Ines Marlow, a tailor."
REED = "Tom Reed, who lives above the shop, said that it was quiet."
HOLM = "Ida Holm, who keeps the inn, said that she was sad."


@pytest.mark.parametrize(
    ("one", "other", "rating"),
    [
        (REED, MARLOW, Rating.CORROBORATED),
        # One may have it from the other, and both from whomever both quote.
        (POLICE, MARLOW, Rating.SINGLE_SOURCE),
        (REED, f"{REED} {MARLOW}", Rating.SINGLE_SOURCE),
        (f"{REED} {HOLM}", f"It was quiet up there, Tom Reed said. {MARLOW}", Rating.CORROBORATED),
        # Nobody knows whether "a neighbour" here is the one there, or which Reed it is.
        ("A neighbour said that it was quiet.", MARLOW, Rating.SINGLE_SOURCE),
        ("Reed said that it was quiet.", MARLOW, Rating.SINGLE_SOURCE),
        ("Ada Marlow said that it was quiet.", MARLOW, Rating.SINGLE_SOURCE),
        # Officials talk to everybody, wherever their office stands.
        ("Ida Holm, the county coroner, said that he bled to death.", MARLOW, Rating.SINGLE_SOURCE),
        ("Coroner Ida Holm said that he bled to death.", MARLOW, Rating.SINGLE_SOURCE),
        # Told to another paper, which asked him.
        ("Tom Reed told the Orrin Herald that it was quiet.", MARLOW, Rating.SINGLE_SOURCE),
        # In which nobody speaks, nothing shows whose report it is; somebody without a name is somebody.
        ("The shop is a hundred years old.", MARLOW, Rating.CORROBORATED),
        ("“It was a terrible night for all of us here.”", MARLOW, Rating.SINGLE_SOURCE),
    ],
)
def test_a_second_witness_asked_somebody(one: str, other: str, rating: Rating) -> None:
    assert ratings(f"{SHOT} {one}", f"{KILLED} {other}") == [rating]


def test_who_speaks_elsewhere_takes_nothing_from_an_account() -> None:
    """Only accounts of the same claim are held against each other."""
    told = [f"{SHOT} {REED}", f"{KILLED} {MARLOW}"]
    assert ratings(*told) == ratings(*told, f"The fair opened in the rain. {REED}") == [Rating.CORROBORATED]


def origins(*texts: str) -> tuple[list[tuple[str, tuple[str, ...]]], tuple[str, ...]]:
    """The origins of the grocer's death with the accounts that lead there, and the accounts that lead nowhere."""
    readings = [read(Article(id=f"a{n}", source="", text=t), load()) for n, t in enumerate(texts)]
    found = reconcile(readings)
    by_id = {o.id: o for o in found.origins}
    (one,) = [c for c in found.claims if "grocer" in c.text and len({x.article for x in c.cells}) > 1]
    return [(by_id[o].name, by_id[o].articles) for o in one.origins], one.untraced


@pytest.mark.parametrize(
    ("one", "other", "expected", "untraced"),
    [
        # Two who tell it in their own voice and may have it from one place: nothing says that one has it of the other.
        (f"{SHOT} {POLICE}", f"{KILLED} {POLICE}", [(NOT_TOLD, ("a0", "a1"))], ()),
        (f"{SHOT} {POLICE}", f"{KILLED} {MARLOW}", [("a1", ("a1",))], ("a0",)),
        (f"{SHOT} {REED}", f"{KILLED} {MARLOW}", [("a0", ("a0",)), ("a1", ("a1",))], ()),
        # Whom the police of one account have it from is not told, nor that it is the tailor of the other.
        (f"Police said: {SHOT}", f"{KILLED[:-1]}, said Ines Marlow, a tailor.", [("Ines Marlow", ("a1",))], ("a0",)),
    ],
)
def test_an_origin_is_given_to_the_accounts_that_lead_there(
    one: str, other: str, expected: list[tuple[str, tuple[str, ...]]], untraced: tuple[str, ...]
) -> None:
    assert origins(one, other) == (expected, untraced)


OWN = "The Red Crescent has sent 200 tents to Taria. The road to the town is closed by snow."
TOLD = "The Red Crescent said it had sent 200 tents to the town of Taria. Snow fell for nine days."
COPY = "The Red Crescent has sent 200 tents to Taria, The National reported. More news at nine."


@pytest.mark.parametrize("more", [[], [("Aggregator", COPY)], [("Aggregator", COPY), ("Digest", COPY)]])
def test_a_copy_that_says_whose_it_is_bears_out_no_more_than_what_it_copies(more: list[tuple[str, str]]) -> None:
    """Law 7."""
    printed = [("The National", OWN), ("World Today", TOLD), *more]
    articles = [Article(id=f"a{n}", source="", text=t, outlet=outlet) for n, (outlet, t) in enumerate(printed)]
    found = reconcile([read(a, load()) for a in articles]).claims
    shared = [c for c in found if len({x.article for x in c.cells}) > 1]
    assert [c.rating for c in shared] == [Rating.SINGLE_SOURCE]


def test_an_account_of_the_outlet_that_is_the_origin_leads_there() -> None:
    told = "The tanker Ida sank off Orrin on Monday with nine sailors on board"
    printed = [("Harrow Wire", f"{told}."), ("Plains Daily", f"{told}, the Harrow Wire reported.")]
    articles = [Article(id=f"a{n}", source="", text=t, outlet=outlet) for n, (outlet, t) in enumerate(printed)]
    found = reconcile([read(a, load()) for a in articles])
    assert [(o.name, o.articles) for o in found.origins] == [("Harrow Wire", ("a0", "a1"))]
    assert {c.untraced for c in found.claims} == {()}


def test_who_prints_the_same_words_has_them_from_the_same_origin() -> None:
    words = "“The grocer opened the door to a man in a red coat and never closed it again,”"
    assert origins(f"{words} Ines Marlow said.", f"{words} a source close to the case said.") == (
        [("Ines Marlow", ("a0", "a1"))],
        (),
    )


REEDS = frozenset({"reed"})
BOTH = frozenset({"reed", "marlow"})
LIND = frozenset({"lind"})


@pytest.mark.parametrize(
    ("asked", "voices", "beside", "witnesses"),
    [
        ({"a": REEDS, "b": LIND}, ["a", "b"], "", [[0], [1]]),
        # One of several copies may have cut who was asked; in "d" nobody speaks.
        ({"a": REEDS, "b": frozenset()}, ["ab", "c", "d"], "", [[2], [0]]),
        # Two that have one and the same, and nobody else, are one, and none beside a third that has him, too.
        ({"a": REEDS, "b": REEDS, "c": LIND}, ["a", "b", "c"], "", [[2], [0, 1]]),
        ({"a": REEDS, "b": REEDS, "c": BOTH}, ["a", "b", "c"], "", [[2]]),
        ({"a": REEDS, "b": BOTH, "c": BOTH | LIND}, ["a", "b", "c"], "", [[2]]),
        ({"a": REEDS, "b": LIND}, ["b"], "a", [[0]]),
        ({"a": BOTH, "b": REEDS}, ["b"], "a", []),
        # Whoever is taken first, two that have nobody in common are found.
        (
            {"a": BOTH, "b": REEDS | LIND, "c": frozenset({"marlow"}), "d": LIND},
            ["a", "b", "c", "d"],
            "",
            [[0, 2], [1, 3]],
        ),
    ],
)
def test_the_witnesses_among_some_voices(
    asked: dict[str, frozenset[str]], voices: list[str], beside: str, witnesses: list[list[int]]
) -> None:
    known = Firsthand(asked, asked, frozenset("abc") | asked.keys())
    assert known.witnesses(voices, beside) == witnesses


PEOPLE = st.frozensets(st.sampled_from(["reed", "marlow", "lind", "holm"]))


@given(st.lists(PEOPLE, min_size=3, max_size=6))
def test_two_voices_that_turn_out_to_be_one_make_no_more_witnesses(asked: list[frozenset[str]]) -> None:
    """Law 7."""
    told = {str(n): people for n, people in enumerate(asked)}
    known = Firsthand(told, told, frozenset(told))
    apart = known.witnesses([[a] for a in told], ())
    together = known.witnesses([["0", "1"], *([a] for a in told if a not in "01")], ())
    assert len(together) <= max(1, len(apart))


A = (
    "A grocer was shot dead in his shop on Brill Lane on Monday evening. Police said that nobody was arrested. "
    "“He was kind,” said Ada Brandt, a baker. “I will miss him,” Brandt said. “He never closed early,” Brandt said. "
    f"{REED}"
)
P = (
    "On Monday evening a gunman killed a grocer in a shop on Brill Lane. “A kind man,” Ada Brandt, a baker, said. "
    "“He is gone,” said Brandt. “It rained all night,” said Milo Lind, a cook."
)
Q = (
    "The grocer died on Monday evening when a gunman shot him in the shop on Brill Lane. Police said the till was "
    "empty. “I heard two bangs,” said Ines Marlow, a tailor."
)
CUT = (
    "A grocer was shot dead in his Brill Lane shop Monday. “He was a kind man who gave bread to everybody in the "
    "street, and all of us will miss him for as long as we live in this town.”"
)
WHOLE = f"{CUT}\n\nThe door was open, police said. Police said that nobody was arrested, and that the till was empty."


@pytest.mark.parametrize(
    ("accounts", "more"),
    [
        # The two are tied by a third, whose Reed speaks elsewhere, too.
        ((A, P, Q), "It was quiet up there, Tom Reed said."),
        # The speakers are cut, and what is left is too short for a copy.
        ((WHOLE, f"{KILLED} {MARLOW}"), CUT),
    ],
)
def test_a_part_of_an_account_makes_no_witness(accounts: tuple[str, ...], more: str) -> None:
    """Law 7."""
    assert Rating.CORROBORATED not in ratings(*accounts)
    assert Rating.CORROBORATED not in ratings(*accounts, more)
