"""Propositions as the story sees them."""

from __future__ import annotations

from tests.reconcile.testimony import names
from twosource.model.article import Article
from twosource.model.dossier import Utterance, Witness
from twosource.model.finding import Mode, Proposition, Quote, Reading
from twosource.reconcile.clauses.frames import frames

DENIAL = "He denied that the ferry had been old."


def test_words_of_a_pronoun_are_of_whom_the_other_printings_name() -> None:
    """One account says "he", another the name: the utterance has the name, so the clause has it, too."""
    article = Article(id="a", source="a.txt", text=DENIAL)
    words = article.passage(15, 37)
    quote = Quote(parts=(words,), mode=Mode.INDIRECT, denied=True)
    said = Proposition(where=words, sentence=article.passage(0, 38), predicate="old", quote=0, foreign=True)
    own = Proposition(where=article.passage(0, 9), sentence=article.passage(0, 38), predicate="deny")
    reading = Reading(article=article, quotes=(quote,), propositions=(own, said))
    witness = Witness(article="a", mode=Mode.INDIRECT, parts=(words,), denied=True)
    utterance = Utterance(id="u1", speaker="e7", reading=words.exact, witnesses=(witness,))
    assert [f.by for f in frames([reading], names([]), (utterance,))] == [None, "e7"]


def test_a_letter_printed_without_marks_is_of_whom_others_quote_with_it() -> None:
    words = "we have mended every boat in the harbour"
    article = Article(id="a", source="a.txt", text=words)
    whole = article.passage(0, len(words))
    printed = Proposition(where=whole, sentence=whole, predicate="mend", foreign=True)
    short = Proposition(where=article.passage(0, 14), sentence=whole, predicate="have", foreign=True)
    own = Proposition(where=whole, sentence=whole, predicate="boat")
    other = Article(id="b", source="b.txt", text=f"“{words}”").passage(1, len(words) + 1)
    witness = Witness(article="b", mode=Mode.DIRECT, parts=(other,))
    utterance = Utterance(id="u1", speaker="e7", reading=words, witnesses=(witness,))
    reading = Reading(article=article, propositions=(printed, short, own))
    found = {f.proposition.predicate: f.by for f in frames([reading], names([]), (utterance,))}
    assert found == {"mend": "e7", "have": None, "boat": None}
