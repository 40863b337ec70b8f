"""Propositions as the story sees them."""

from __future__ import annotations

from tests.reconcile.testimony import names
from twosource.model.article import Article
from twosource.model.dossier import Utterance, Witness
from twosource.model.finding import Mode, Proposition, Quote, Reading
from twosource.reconcile.frames import frames

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
