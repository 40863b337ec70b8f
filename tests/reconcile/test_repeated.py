"""Words that one speaker repeats of another are the other's utterance, and never tie or change the speaker's own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.reconcile.test_ledger import account, together, utterances
from twosource.model.dossier import Utterance
from twosource.model.finding import Mode, Quote, Reading, Referent
from twosource.model.language import EntityKind

MILL = "We are closing the lower mill before the harvest"
TOLD = f"Oster came to the yard and told me {MILL} and walked out without his coat"


def repeating(
    name: str, whole: str, words: str = MILL, *, outer: str = "Varga", inner: str | None = "Oster"
) -> Reading:
    """An account in which one speaker repeats words of another."""
    reading = account(name, (outer, whole))
    start = reading.article.text.index(words)
    part = reading.article.passage(start, start + len(words))
    speaker = None if inner is None else len(reading.referents)
    referents = (*reading.referents, *(Referent(name=n, kind=EntityKind.PERSON) for n in (inner,) if n))
    repeated = Quote(parts=(part,), mode=Mode.DIRECT, speaker=speaker, within=0)
    return replace(reading, quotes=(*reading.quotes, repeated), referents=referents)


def shown(found: tuple[Utterance, ...]) -> list[tuple[str | None, str, list[str]]]:
    return [(u.speaker, u.reading, [w.article for w in u.witnesses]) for u in found]


def test_repeated_words_are_an_utterance_beside_the_whole() -> None:
    assert shown(utterances(repeating("a", TOLD))) == [("Varga", TOLD, ["a"]), ("Oster", MILL, ["a"])]


@pytest.mark.parametrize("inner", ["Oster", None])
def test_two_accounts_of_both_keep_them_apart(inner: str | None) -> None:
    found = utterances(repeating("a", TOLD, inner=inner), repeating("b", TOLD, inner=inner))
    assert shown(found) == [("Varga", TOLD, ["a", "b"]), (inner, MILL, ["a", "b"])]
    assert all(not u.variants for u in found)


def test_the_words_as_their_own_speaker_says_them_join_the_repeated_ones() -> None:
    found = utterances(repeating("a", TOLD), account("b", ("Oster", MILL)))
    assert shown(found) == [("Varga", TOLD, ["a"]), ("Oster", MILL, ["a", "b"])]


@pytest.mark.parametrize("inner", ["Oster", None])
def test_a_whole_without_its_inner_marks_is_one_with_the_whole(inner: str | None) -> None:
    found = utterances(repeating("a", TOLD, inner=inner), account("b", ("Varga", TOLD)))
    assert shown(found) == [("Varga", TOLD, ["a", "b"]), (inner, MILL, ["a"])]
    other = TOLD.replace("to the yard", "down to our yard")
    found = utterances(repeating("a", TOLD, inner=inner), account("b", ("Varga", other)))
    assert [(u.speaker, [w.article for w in u.witnesses]) for u in found] == [("Varga", ["a", "b"]), (inner, ["a"])]


def test_two_who_repeat_the_same_words_say_two_things() -> None:
    other = f"My cousin read it from the door, {MILL}, and nobody in the dye house believed a word"
    found = utterances(repeating("a", TOLD), repeating("b", other, outer="Lund"))
    assert shown(found) == [("Varga", TOLD, ["a"]), ("Oster", MILL, ["a", "b"]), ("Lund", other, ["b"])]


def test_hardly_more_than_the_repeated_words_is_still_the_speakers_own() -> None:
    found = utterances(repeating("a", f"He said {MILL}"), repeating("b", f"He said {MILL}"))
    assert together(found) == [["a", "b"], ["a", "b"]]
    assert [u.speaker for u in found] == ["Varga", "Oster"]
