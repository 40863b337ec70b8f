"""Accounts that are told in each other's phrases, and those that only tell of the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tests.reconcile.telling import OTHER, OWN, reading
from twosource.model.finding import Reading
from twosource.reconcile.lineage import phrasing
from twosource.reconcile.lineage.phrasing import Options

#: The same report with something changed in every sentence, and no passage of a dozen words left as it was.
REWRITTEN = (
    "Shortly after breakfast the ferry struck a sandbank off the village and soon began to take in water, it is "
    "understood. In four small boats local fishermen brought every passenger to the pier within half an hour, all of "
    "them cold but unhurt. Why nobody had marked the bank the owners have been asked to explain by the harbour office."
)
SHORT = Options(fewest=30)


def phrased_alike(
    readings: Sequence[Reading], options: Options = phrasing.DEFAULT, **family: str
) -> Mapping[str, frozenset[str]]:
    ids = [r.article.id for r in readings]
    return phrasing.phrased_alike(readings, {a: family.get(a, a) for a in ids}, options)


def test_a_report_rewritten_sentence_by_sentence_is_told_in_its_phrases() -> None:
    told = phrased_alike([reading("a", OWN), reading("b", REWRITTEN)], SHORT)
    assert told == {"b": frozenset({"a"})}


def test_two_who_each_tell_it_in_their_own_words_are_not() -> None:
    assert phrased_alike([reading("a", OWN), reading("b", OTHER)], SHORT) == {}


def test_the_earlier_account_owes_nothing_to_the_later() -> None:
    early, late = reading("b", OWN, published="2024-05-01"), reading("a", REWRITTEN, published="2024-05-02")
    assert phrased_alike([late, early], SHORT) == {"a": frozenset({"b"})}


def test_many_copies_of_one_account_hold_a_phrase_once() -> None:
    """However many stand before it, the account is told in the phrases of all of them."""
    copies = [reading(f"a{n:02}", OWN) for n in range(20)]
    family = {r.article.id: "a00" for r in copies}
    told = phrased_alike([*copies, reading("b", REWRITTEN)], SHORT, **family)
    assert told == {"b": frozenset(family)}
    late = phrased_alike([reading("0", REWRITTEN), *copies], SHORT, **family)
    assert late == dict.fromkeys(family, frozenset({"0"}))


def test_what_somebody_says_is_nobodys_phrase() -> None:
    said = "“The ferry struck a bank that nobody had marked since the storms of last winter, and that is a disgrace”"
    one, other = f"{said}, the mayor told the council in Orrin.", f"{said}, reporters heard from Ida Holm at the pier."
    quoted = said.strip("“”")
    readings = [reading("a", one, [quoted]), reading("b", other, [quoted])]
    assert phrased_alike(readings, Options(fewest=3)) == {}


def test_a_few_phrases_say_nothing() -> None:
    text = "The ferry struck a sandbank off Orrin."
    assert phrased_alike([reading("a", text), reading("b", text)]) == {}
