import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.text.tokens import outside, tokenise


def cut(text: str) -> str:
    return " | ".join(text[a:b] for a, b in tokenise(text))


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("She didn't go.", "She | did | n't | go | ."),
        ("They’re the mayor’s", "They | ’re | the | mayor | ’s"),
        ("I cannot, won’t", "I | can | not | , | wo | n’t"),
        ("a well-known ex-mayor", "a | well | - | known | ex-mayor"),
        ("Mr. Okafor of the U.S. and J. R. Lund", "Mr. | Okafor | of | the | U.S. | and | J. | R. | Lund"),
        ("He was there. A dog barked.", "He | was | there | . | A | dog | barked | ."),
        ("It cost $4.5m, or 1,200 euros", "It | cost | $ | 4.5 | m | , | or | 1,200 | euros"),
        ("a .22-caliber rifle; he hit .266/.353", "a | .22 | - | caliber | rifle | ; | he | hit | .266 | / | .353"),
        ("a .22's barrel, of .08.He left .Then", "a | .22's | barrel | , | of | .08 | . | He | left | . | Then"),
        ("at 9:30 on the 21st", "at | 9:30 | on | the | 21st"),
        ("Wait… what... no!!", "Wait | … | what | ... | no | !!"),
        ("“Yes,” she said—twice", "“ | Yes | , | ” | she | said | — | twice"),
        ("See https://example.org/a?b=c.", "See | https://example.org/a?b=c | ."),
        ("write to ana@example.org, or @lund_ #flood", "write | to | ana@example.org | , | or | @lund_ | #flood"),
        ("rock 'n' roll in the '90s", "rock | 'n | ' | roll | in | the | '90s"),
        ("O'Brien's hat", "O'Brien | 's | hat"),
        ("the Lunds' house", "the | Lunds | ' | house"),
        ("see harbour-plan_v2.pdf.", "see | harbour-plan_v2.pdf | ."),
        ("She left.Doc stayed", "She | left | . | Doc | stayed"),
        ("-----", "-----"),
        ("Call (303) 832-8160 or 1-303-832-8161.", "Call | ( | 303 | ) | 832-8160 | or | 1-303-832-8161 | ."),
        ("1 to 3, 2010-2011", "1 | to | 3 | , | 2010 | - | 2011"),
        (
            "6to8Ferry and 7News; 500Apple, 18k, 128GB",
            "6to8Ferry | and | 7News | ; | 500 | Apple | , | 18 | k | , | 128 | GB",
        ),
        ("A&M's team, B2B sales of AK47s", "A&M | 's | team | , | B2B | sales | of | AK47s"),
        ("in the U.S and the U.S.A. alone", "in | the | U.S | and | the | U.S.A. | alone"),
        ("Home :) at last :-(", "Home | :) | at | last | :-("),
        ("(as follows:) yes", "( | as | follows | : | ) | yes"),
        ("thats what im told, they havent", "that | s | what | i | m | told | , | they | have | nt"),
        ("Jony Ive came w/o Im", "Jony | Ive | came | w/o | Im"),
        ("Ana@HARBOUR, see misc.pets.rats", "Ana@HARBOUR | , | see | misc.pets.rats"),
        ("What!?!? <<File>> for $$$", "What | !?!? | << | File | >> | for | $$$"),
    ],
)
def test_words_are_cut_as_treebanks_cut_them(text: str, tokens: str) -> None:
    assert cut(text) == tokens


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=60))
def test_only_white_space_is_left_out(text: str) -> None:
    spans = tokenise(text)
    assert "".join(text[a:b] for a, b in spans) == "".join(c for c in text if not c.isspace())
    assert all(a < b for a, b in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


@pytest.mark.parametrize("unit", ["x", '"', "'", "a'", "a.", "a-", "1,", "http://", "@", "a@", ".", "('", "non-"])
def test_a_hundred_thousand_repeats_take_linear_time(unit: str) -> None:
    began = time.process_time()
    tokenise(unit * 100_000)
    assert time.process_time() - began < 3


def test_outside_leaves_skipped_stretches_out() -> None:
    assert list(outside("0123456789", [(6, 8), (2, 4), (3, 5)])) == [(0, 2), (5, 6), (8, 10)]
    assert list(outside("0123", [(0, 4)])) == []
