"""A made-up pipeline stands in for spaCy: the adapter uses nothing but the attributes below."""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from twosource.model.errors import ExtraMissingError
from twosource.model.language import EntityKind
from twosource.text.language import load
from twosource.text.spacy_adapter import SpacyAnalyser


@dataclass
class Word:
    text: str
    i: int
    idx: int
    pos_: str = "X"
    dep_: str = "dep"
    ent_iob_: str = "O"
    ent_type_: str = ""
    is_sent_start: bool = False
    head: "Word" = field(init=False)

    def __post_init__(self) -> None:
        self.head = self

    @property
    def lemma_(self) -> str:
        return self.text.lower()

    @property
    def is_space(self) -> bool:
        return self.text.isspace()


def pipeline(text: str) -> Iterator[Word]:
    """Words hang from the verb in -ed; capitalised pairs are persons; a full stop ends a sentence."""
    words = [Word(m.group(), i, m.start()) for i, m in enumerate(re.finditer(r"\w+|[^\w\s]|\s{2,}", text))]
    begin = 0
    for i, word in enumerate(words):
        word.is_sent_start = i == begin
        if word.text == ".":
            _hang(words[begin : i + 1])
            begin = i + 1
    _hang(words[begin:])
    return iter(words)


def _hang(words: list[Word]) -> None:
    verb = next((w for w in words if w.text.endswith("ed")), None)
    for i, word in enumerate(words):
        word.head = verb or words[0]
        word.pos_, word.dep_ = ("VERB", "ROOT") if word is verb else ("NOUN", "nsubjpass" if i == 0 else "dobj")
        if word.text[0].isupper():
            word.ent_iob_ = "I" if i and words[i - 1].text[0].isupper() else "B"
            word.ent_type_ = "PERSON" if len(word.text) > 2 else "CARDINAL"


ANALYSER = SpacyAnalyser(pipeline, "fake")


def test_tokens_have_their_places_in_the_whole_text() -> None:
    text = "Ada North called.\n\nsomebody   answered."
    found = ANALYSER.analyse(text)
    assert [t.text for t in found.tokens] == ["Ada", "North", "called", ".", "somebody", "answered", "."]
    assert all(text[t.start : t.end] == t.text for t in found.tokens)


def test_sentences_are_trees_with_universal_relations() -> None:
    found = ANALYSER.analyse("Ada called. They answered.")
    assert found.sentences == ((0, 3), (3, 6))
    assert [(t.head, t.relation) for t in found.tokens] == [
        (1, "nsubj:pass"), (1, "root"), (1, "obj"), (4, "nsubj:pass"), (4, "root"), (4, "obj"),
    ]  # fmt: skip


def test_names_have_our_kinds_and_others_are_dropped() -> None:
    found = ANALYSER.analyse("Ada North called. X answered.")
    assert [(n.first, n.last, n.kind) for n in found.names] == [(0, 2, EntityKind.PERSON)]


def test_what_is_skipped_is_not_read() -> None:
    text = "Ada called. [Photo by Lund] They answered."
    found = ANALYSER.analyse(text, [(12, 27)])
    assert [t.text for t in found.tokens] == ["Ada", "called", ".", "They", "answered", "."]


def test_an_empty_text_has_no_tokens() -> None:
    assert ANALYSER.analyse(" \n ").tokens == ()


def test_without_spacy_the_error_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(ExtraMissingError) as caught:
        load("spacy:en_core_web_sm")
    assert "twosource[spacy]" in caught.value.next_step
