"""The bundled model on invented text.  Quantised weights differ a little between processors: only plain cases here."""

import subprocess
import sys
import time
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.model.errors import ModelError
from twosource.model.language import Analysis, EntityKind
from twosource.text import frames
from twosource.text.english import English, Options
from twosource.text.language import Analyser, load

FOLDER: Path = pytest.importorskip("twosource_model_en").FOLDER

ARTICLE = """Harbour Town Floods As Lakeside Council Waits

MARLOW — Mayor Ana Ruiz said on Tuesday that the council had lost $4.5 million. "Why would they wait?" she asked.

“We had told them for eleven long years that the old wall would not hold,” Ruiz told reporters. “Nobody listened.”

According to the Lakeside Council, Mr. Okafor resigned in 2019. Ruiz thanked Peter Okafor's family.
"""


@cache
def model() -> Analyser:
    return load()


@cache
def with_short_holes() -> Analyser:
    """The same model, but every quotation of three words and more is read apart from its frame."""
    return English.open(FOLDER, Options(frames=frames.Options(long=2)))


@cache
def article() -> Analysis:
    return model().analyse(ARTICLE)


def subjects(found: Analysis, verb: str) -> set[str]:
    return {
        found.tokens[s].text for i, t in enumerate(found.tokens) if t.text == verb for s in found.children(i, "nsubj")
    }


def assert_sound(text: str, found: Analysis) -> None:
    assert all(text[t.start : t.end] == t.text for t in found.tokens)
    assert "".join(t.text for t in found.tokens) == "".join(c for c in text if not c.isspace())
    assert [i for a, b in found.sentences for i in range(a, b)] == list(range(len(found.tokens)))
    for number, (a, b) in enumerate(found.sentences):
        assert sum(found.tokens[i].head == i for i in range(a, b)) == 1
        assert len(found.subtree(next(i for i in range(a, b) if found.tokens[i].head == i))) == b - a
        assert all(found.tokens[i].sentence == number for i in range(a, b))
    spans = [(n.first, n.last) for n in found.names]
    assert all(a < b for a, b in spans)
    assert all(x[1] <= y[0] for x, y in pairwise(spans))


def test_every_sentence_is_a_tree_over_exact_tokens() -> None:
    assert_sound(ARTICLE, article())


def test_the_speakers_are_the_subjects_of_the_verbs_of_saying() -> None:
    assert subjects(article(), "asked") == {"she"}
    assert subjects(article(), "told") >= {"Ruiz"}
    assert subjects(article(), "said") == {"Ana"}


def test_a_quotation_read_apart_hangs_from_its_cue() -> None:
    found = with_short_holes().analyse(ARTICLE)
    assert_sound(ARTICLE, found)
    assert subjects(found, "told") >= {"Ruiz"}
    inner = next(t for t in found.tokens if t.text == "told" and t.start < ARTICLE.index("reporters"))
    assert found.tokens[inner.head].text == "told"
    assert inner.relation == "ccomp"


def test_a_question_in_quotation_marks_keeps_its_cue() -> None:
    sentences = [ARTICLE[article().tokens[a].start : article().tokens[b - 1].end] for a, b in article().sentences]
    assert '"Why would they wait?" she asked.' in sentences
    assert "“Nobody listened.”" in sentences


def test_a_long_paragraph_is_not_cut_behind_an_opening_mark() -> None:
    filler = "The council met in the old hall by the river, and it heard all the people of the town on the wall. " * 4
    text = filler + '"We will come again with every one of our neighbours from the lower town next week," Ruiz said.'
    found = English.open(FOLDER, Options(chunk=len(model().analyse(filler).tokens) + 3)).analyse(text)
    starts = {found.tokens[a].start for a, _ in found.sentences}
    assert len(filler) in starts
    assert len(filler) + 1 not in starts


def test_persons_are_found_and_a_name_has_one_type() -> None:
    found = article()
    names = {found.text[found.tokens[n.first].start : found.tokens[n.last - 1].end]: n.kind for n in found.names}
    assert names["Ana Ruiz"] is names["Ruiz"] is names["Okafor"] is EntityKind.PERSON


def test_lemmas_and_parts_of_speech() -> None:
    by_word = {t.text: t for t in article().tokens}
    assert (by_word["told"].lemma, by_word["told"].pos) == ("tell", "VERB")
    assert by_word["Ruiz"].pos == "PROPN"


def test_skipped_text_yields_no_tokens_and_breaks_no_offset() -> None:
    start, end = ARTICLE.index("According"), ARTICLE.index("Ruiz thanked")
    found = model().analyse(ARTICLE, [(start, end)])
    assert all(t.end <= start or t.start >= end for t in found.tokens)
    assert all(ARTICLE[t.start : t.end] == t.text for t in found.tokens)
    assert not any(t.text == "2019" for t in found.tokens)


def test_a_line_break_ends_a_sentence() -> None:
    found = model().analyse("the water rose\nand it fell")
    assert len(found.sentences) == 2


@pytest.mark.parametrize(
    "text", ["", " \n\t ", "…", '"', "今天北京下雨了。他说：“很好”。", "\u200b", "\ud800", "a\x00b", "- - -"]
)
def test_odd_texts_do_not_trip_it(text: str) -> None:
    assert_sound(text, model().analyse(text))


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.sampled_from(["Ruiz", "said", "“", "”", '"', ",", ".", "the wall", "\n", "'", "fell", "—", "?", "it’s"]),
        max_size=60,
    )
)
def test_any_mixture_of_words_and_marks_is_read_soundly(parts: list[str]) -> None:
    text = " ".join(parts)
    assert_sound(text, model().analyse(text))
    assert_sound(text, with_short_holes().analyse(text))


def test_the_same_text_reads_the_same_twice() -> None:
    assert model().analyse(ARTICLE) == article()


@pytest.mark.parametrize("text", ["x" * 200_000, '"' * 100_000, '" ' * 50_000, "'a" * 50_000])
def test_debris_takes_little_time(text: str) -> None:
    began = time.process_time()
    model().analyse(text)
    assert time.process_time() - began < 20


def test_an_unknown_model_is_a_plain_error() -> None:
    with pytest.raises(ModelError) as caught:
        load("klingon")
    assert caught.value.code == "E_MODEL_MISSING"


def test_a_folder_without_a_model_is_a_plain_error(tmp_path: Path) -> None:
    with pytest.raises(ModelError) as caught:
        load(f"{tmp_path}/")
    assert caught.value.code == "E_MODEL_MISSING"


def test_importing_the_interface_loads_no_library() -> None:
    code = (
        "import sys, twosource.text.language; print([m for m in ('numpy', 'onnxruntime', 'spacy') if m in sys.modules])"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "[]"


def test_a_model_is_loaded_once_whichever_way_it_is_named() -> None:
    assert load() is load(None) is load("en")
