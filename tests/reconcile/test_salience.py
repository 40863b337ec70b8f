"""Which words of an account are shown for a claim."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.reconcile.testimony import names
from twosource.findings.read import read
from twosource.model.article import Article
from twosource.reconcile.cast.entities import cast
from twosource.reconcile.clauses.checkable import can_be_checked, is_slight
from twosource.reconcile.clauses.frames import Frame, frames
from twosource.reconcile.clauses.group import Group
from twosource.reconcile.clauses.salience import can_be_read, chosen, evidence, stands_alone
from twosource.reconcile.dossier import reconcile
from twosource.text.language import load

#: A tail that makes any sentence too long to be shown for one of its clauses.
LONG = (
    ", and the old captain, who had sailed the strait for thirty years without a scratch on any hull and had never "
    "once been late, is at home with his brother, his two sons and the small dog that he found in Brill on the day of "
    "the great storm nine years ago, a day of which he speaks to nobody."
)


def told(predicate: str, text: str) -> Frame:
    """The clause of a predicate in an invented account."""
    reading = read(Article(id="a", source="a.txt", text=text), load())
    (found,) = [f for f in frames([reading], names([]), ()) if f.proposition.predicate == predicate]
    return found


@pytest.mark.parametrize(
    ("predicate", "text"),
    [
        ("say", "The harbour office says the ferry sank"),
        ("show", "An examination of the wreck shows that the hull was cracked"),
        ("name", "The court fined the owners, naming the mate as the culprit"),
        ("hold", "The inquiry looked into reports of sailors held by the owner"),
        ("cost", "Tests of the engine, which cost three million crowns, have ended"),
        ("sign", "The inquiry looked into the letters that the owner signed"),
        ("end", "Three days after the inquiry ended the owner sold the wreck"),
        ("repair", "Even as divers repaired the hull the ferry sank"),
    ],
)
def test_a_clause_that_cannot_be_read_alone(predicate: str, text: str) -> None:
    assert not stands_alone(told(predicate, text + LONG))


@pytest.mark.parametrize(
    ("predicate", "text", "shown"),
    [
        ("strike", "The ferry struck a sandbank while its crew slept", "The ferry struck a sandbank"),
        (
            "announce",
            "The owner has announced plans to sell the wreck",
            "The owner has announced plans to sell the wreck",
        ),
        ("predict", "Pilots have predicted that the bank will move", "Pilots have predicted that the bank will move"),
        (
            "determine",
            "Divers try to determine who gave him the chart",
            "Divers try to determine who gave him the chart",
        ),
    ],
)
def test_of_a_long_sentence_a_clause_is_shown_to_its_end(predicate: str, text: str, shown: str) -> None:
    """A clause that breaks off goes on to the next comma; one that does not stays as it is."""
    frame = told(predicate, text + LONG)
    assert evidence(frame).exact == shown
    assert can_be_read(frame)


def test_a_clause_that_breaks_off_is_shown_with_its_short_sentence() -> None:
    text = "The owner has announced plans to sell the wreck."
    assert evidence(told("announce", text)).exact == text


def test_a_line_that_breaks_off_at_a_comma_is_shown_without_it() -> None:
    frame = told("repair", "Odile Marsh repaired the ferry on Monday,\n\nThe ferry sank in the spring.")
    assert frame.proposition.sentence.exact.endswith("Monday,")
    assert evidence(frame).exact == "Odile Marsh repaired the ferry on Monday"


def test_what_stands_behind_quoted_words_is_shown_without_them() -> None:
    """That a source has ties to a place is no claim in the words that the source says."""
    text = "“The ferry was sound that morning,” said Odile Marsh, who has close ties to the owners."
    reading = read(Article(id="a", source="a.txt", text=text), load())
    said = reconcile([reading]).utterances
    frame = next(f for f in frames([reading], cast([reading]), said) if f.proposition.predicate == "have")
    assert frame.aside
    assert "sound" not in evidence(frame).exact


@pytest.mark.parametrize(
    ("text", "checked"),
    [
        ("Odile Marsh later apologised.", True),
        ("Odile Marsh resigned.", True),
        ("Odile Marsh smiled.", False),
        ("The members called on Odile Marsh to resign.", False),
        ("“We go,” Odile Marsh, 45, said on Monday.", False),
        ("Odile Marsh said a prayer for the drowned at Orrin.", True),
        ("The ferry is late, as the blog Orrin Tides pointed out.", False),
    ],
)
def test_few_words_can_be_checked_where_they_tell_what_somebody_did(text: str, checked: bool) -> None:
    reading = read(Article(id="a", source="a.txt", text=text), load())
    *_, last = frames([reading], cast([reading]), ())
    assert can_be_checked(last) is checked


def test_a_sentence_is_shown_without_the_word_that_links_it_to_the_one_before() -> None:
    assert evidence(told("sink", "But the old ferry sank off Orrin.")).exact == "the old ferry sank off Orrin."


def test_words_that_lead_to_others_cannot_be_read_alone() -> None:
    assert not can_be_read(told("have", "Here is what the harbour office has in its book on the ferry:"))


@pytest.mark.parametrize(
    ("text", "predicate", "slight"),
    [
        ("The gunman then killed himself.", "kill", True),
        ("The captain has yet to answer.", "answer", True),
        ("The captain answered.", "answer", False),
        ("Divers found a wreck using the boat.", "use", False),
        ("Odile Marsh sold the ferry to the harbour office on Monday.", "sell", False),
    ],
)
def test_what_tells_little_counts_beside_its_like(text: str, predicate: str, slight: bool) -> None:
    assert is_slight(told(predicate, text)) is slight


def test_what_an_account_and_its_copy_print_alike_is_told_once() -> None:
    text = (
        "The dams of Orrin stand on the river. In 2010, the dams were opened as well, forcing 100 families from their "
        "homes. The harbour office of Brill said on Monday that it had closed the quay and moved 12 boats to Sand."
    )
    copies = [read(Article(id=i, source=i, text=text, language="en"), load()) for i in "ab"]
    told_of = [c.text for c in reconcile(copies).claims if "In 2010" in c.text]
    assert told_of == ["In 2010, the dams were opened as well, forcing 100 families from their homes."]


def test_a_statement_whose_passages_all_stand_in_a_larger_one_is_shown_there_alone() -> None:
    one = told("sink", "The ferry sank off Orrin.")
    other = replace(one, account="b")
    again = replace(told("sink", "It is said in Orrin that the old ferry sank off Orrin."), account="b")
    small, large = Group((one, other), (1.0, 1.0)), Group((one, other, again), (1.0, 1.0, 1.0))
    assert chosen([small, large], {}) == (large,)
    assert small in chosen([small, large], {}, {one.key})


def test_whom_readers_may_call_is_no_claim_though_all_accounts_tell_it() -> None:
    calls = "Anyone with information is asked to call Orrin Crime Stoppers at 555-555-0100."
    texts = {
        n: f"{text} {calls}" for n, text in (("a", "The ferry Adeline sank."), ("b", "A bell was stolen in Brill."))
    }
    articles = [Article(id=name, source=f"{name}.txt", text=text) for name, text in texts.items()]
    claims = reconcile([read(a, load()) for a in articles]).claims
    assert not [c for c in claims if "Crime Stoppers" in c.text]
