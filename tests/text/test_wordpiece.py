from importlib.resources import files
from unicodedata import category, ucd_3_2_0

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.text.wordpiece import WordPieces

tokenizers = pytest.importorskip("tokenizers")
package = pytest.importorskip("twosource_model_en")

VOCABULARY = (files(package) / "vocabulary.txt").read_text(encoding="utf-8").split("\n")[:-1]
PIECES = WordPieces(VOCABULARY)
REFERENCE = tokenizers.BertWordPieceTokenizer({piece: i for i, piece in enumerate(VOCABULARY)}, lowercase=True)


def reference(text: str) -> tuple[int, ...]:
    return tuple(REFERENCE.encode(text, add_special_tokens=False).ids)


@pytest.mark.parametrize(
    "text",
    [
        "Hargreaves",
        "untransformable",
        "Škvorecký's",
        "naïve café",
        "$4.5m",
        "don’t",
        "北京市",
        "a\u200bb\u00adc",
        "🙂🙂",
        "x" * 100,
        "x" * 101,
        "\tAB\u00a0C ",
        "İstanbul ẞ ﬁ ½",
        "Ελλάδα ΣΑΣ",
        "Hargreaves\u2028Lindqvist",
        "one\u2029two",
        "",
    ],
)
def test_pieces_are_those_of_the_reference_tokeniser(text: str) -> None:
    assert PIECES.pieces(text) == reference(text)


def of_every_unicode(character: str) -> bool:
    """True where the reference, whose tables are those of an older Unicode, can have the class that we have."""
    return ucd_3_2_0.category(character) == category(character)


@settings(max_examples=50, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs", "Cn"]).filter(of_every_unicode), max_size=40))
def test_any_text_is_cut_as_the_reference_cuts_it(text: str) -> None:
    assert PIECES.pieces(text) == reference(text)


def test_a_word_of_any_length_takes_linear_time() -> None:
    assert PIECES.pieces("y" * 500_000) == (PIECES.unknown,)
