"""Who speaks where one account gives the name and others hold it back."""

from __future__ import annotations

import pytest

from twosource.findings.read import read
from twosource.model.article import Article
from twosource.model.dossier import Utterance
from twosource.reconcile.dossier import reconcile
from twosource.text.language import load

FLOOD = "“We will open the sluice tonight because the meadow can hold no more water,”"


def spoken(*texts: str) -> tuple[str | None, Utterance]:
    """The speaker by name, and the utterance that has the words about the sluice."""
    articles = [Article(id=i, source=i, text=t, language="en") for i, t in zip("abcd", texts, strict=False)]
    told = reconcile([read(a, load()) for a in articles])
    names = {e.id: e.name for e in told.entities}
    (found,) = (u for u in told.utterances if "sluice" in u.reading)
    return names.get(found.speaker or ""), found


@pytest.mark.parametrize(
    "other",
    [
        f"{FLOOD} one witness said.",
        f"{FLOOD} said a spokeswoman for the harbour.",
        f"{FLOOD} an Orrin harbour spokeswoman said.",
        f"The warden of the sluice came to the meadow at noon. {FLOOD} the warden said.",
    ],
)
def test_who_holds_a_name_back_contradicts_nobody_who_gives_it(other: str) -> None:
    named = f"{FLOOD} sluice warden Ada Tull said."
    speaker, found = spoken(named, other)
    assert speaker == "Ada Tull"
    assert len({w.speaker for w in found.witnesses}) == 2


def test_a_name_beside_the_words_says_more_than_he_elsewhere() -> None:
    named = f"{FLOOD} sluice warden Tom Tull said."
    speaker, _ = spoken(named, f"Bo Marsh came to the meadow at noon. {FLOOD} he said.")
    assert speaker == "Tom Tull"


def test_whoever_is_he_here_is_not_who_is_she_there() -> None:
    named = f"{FLOOD} sluice warden Ada Tull said. “It is late,” she said."
    speaker, _ = spoken(named, f"Bo Marsh came to the meadow at noon. {FLOOD} he said.")
    assert speaker is None


@pytest.mark.parametrize(
    "other",
    [
        f"{FLOOD} Bo Marsh said.",
        f"The mayor came to the meadow at noon. {FLOOD} the mayor said.",
        f"{FLOOD} officials said.",
        f"{FLOOD} said his brother.",
    ],
)
def test_somebody_else_leaves_it_open(other: str) -> None:
    speaker, _ = spoken(f"Sluice warden Ada Tull came to the meadow at noon. {FLOOD} Ada Tull said.", other)
    assert speaker is None


@pytest.mark.parametrize(
    ("one", "other", "who"),
    [
        (
            "A spokesman for Orrin Harbour said: ",
            "A spokesman for Orrin Harbour said: ",
            "A spokesman for Orrin Harbour",
        ),
        ("The Republicans said: ", "All 42 Senate Republicans said: ", "Senate Republicans"),
        ("The House Republicans said: ", "The Senate Republicans said: ", None),
        ("A spokesman for Orrin Harbour said: ", "A spokesman for Orrin Ferries said: ", None),
    ],
)
def test_what_two_accounts_call_alike_is_one(one: str, other: str, who: str | None) -> None:
    speaker, _ = spoken(f"{one}{FLOOD[:-2]}.”", f"{other}{FLOOD[:-2]}.”")
    assert (speaker and speaker.removeprefix("All 42 ")) == who
