import numpy as np
import pytest

from twosource.text.sentences import Line, sentence_starts
from twosource.text.tokens import tokenise


def split(text: str, likely: str = "", certainty: float = 0.9) -> list[str]:
    """Sentences when the network is certain before the words of ``likely`` and sure of no others."""
    spans = tokenise(text)
    words = [text[a:b] for a, b in spans]
    spaced = [i > 0 and spans[i - 1][1] < spans[i][0] for i in range(len(spans))]
    marked = likely.split()
    probability = np.array([certainty if w in marked else 0.01 for w in words])
    starts = sentence_starts(Line(words, spaced), probability)
    ends = [*starts[1:], len(words)]
    return [text[spans[a][0] : spans[b - 1][1]] for a, b in zip(starts, ends, strict=True)]


@pytest.mark.parametrize(
    ("text", "likely", "sentences"),
    [
        ("It rained. The dam held.", "The", ["It rained.", "The dam held."]),
        # Never right after an opening mark, and the mark goes with what it opens.
        ('She added, "As a mother I know."', "As", ['She added, "As a mother I know."']),
        ("He left. “We lost,” she said.", "We", ["He left.", "“We lost,” she said."]),
        ("He left. (Nobody saw it.)", "Nobody", ["He left.", "(Nobody saw it.)"]),
        # A mark that closes belongs to what stands before it.
        ('"We lost." Nobody spoke.', '" Nobody', ['"We lost."', "Nobody spoke."]),
        ("“We lost.” “Who?” he asked.", "“ ” Who", ["“We lost.”", "“Who?” he asked."]),
        # The small-letter cue goes on with its quotation.
        ("“Who said so?” she asked. He left.", "she He", ["“Who said so?” she asked.", "He left."]),
        # A mark alone is no sentence.
        ('He left. "', '"', ['He left. "']),
        ('" We lost.', "We", ['" We lost.']),
        # Neither titles nor initials end one, nor does an editor's bracket inside a word.
        ("They met Cpl. Nathan S. Okafor there.", "Nathan Okafor", ["They met Cpl. Nathan S. Okafor there."]),
        ("The letter said [W]e agree.", "e", ["The letter said [W]e agree."]),
        # A comma ends nothing.
        ("On Monday, Ruiz spoke.", "Ruiz", ["On Monday, Ruiz spoke."]),
    ],
)
def test_sentences_follow_the_rules_of_print(text: str, likely: str, sentences: list[str]) -> None:
    assert split(text, likely) == sentences


def test_an_abbreviation_may_end_a_sentence() -> None:
    assert split("He went to the U.S. She stayed.", "She") == ["He went to the U.S.", "She stayed."]


def test_dots_before_a_small_letter_need_more_than_a_hint() -> None:
    assert split("It ended with… a sigh.", "a", certainty=0.55) == ["It ended with… a sigh."]


def test_after_a_full_stop_and_before_a_capital_a_hint_is_enough() -> None:
    assert split("It rained. The dam held.", "The", certainty=0.25) == ["It rained.", "The dam held."]


def test_between_bare_words_a_hint_is_not_enough() -> None:
    assert split("Rain falls The dam holds", "The", certainty=0.5) == ["Rain falls The dam holds"]


def test_no_words_no_sentences() -> None:
    assert sentence_starts(Line([], []), np.array([])) == []
