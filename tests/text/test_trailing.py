"""Words stand for tokens; the parse is given as ``word: (head, relation)``, ``*`` for a root."""

from __future__ import annotations

import pytest

from twosource.text.frames import Draft
from twosource.text.trailing import lift


def lifted(words: list[str], parse: dict[str, tuple[str, str]]) -> dict[str, tuple[str, str]]:
    head = [words.index(parse[w][0]) if parse[w][0] != "*" else i for i, w in enumerate(words)]
    draft = Draft(
        head,
        [parse[w][1] for w in words],
        ["VERB"] * len(words),
        [i == 0 for i in range(len(words))],
        [w[0].isalnum() for w in words],
    )
    lift(draft, words, 0, len(words))
    return {w: (words[draft.head[i]], draft.relation[i]) for i, w in enumerate(words)}


LEAVES = {
    "He": ("leaves", "nsubj"),
    "leaves": ("*", "root"),
    "race": ("leaves", "obj"),
    ",": ("said", "punct"),
    "Ruiz": ("said", "nsubj"),
    "said": ("race", "acl:relcl"),
    "Friday": ("said", "obl"),
    ".": ("said", "punct"),
}


def test_a_cue_behind_the_sentence_hangs_on_its_root() -> None:
    found = lifted(["He", "leaves", "race", ",", "Ruiz", "said", "Friday", "."], LEAVES)
    assert found["said"] == ("leaves", "parataxis")
    assert found["Ruiz"] == ("said", "nsubj")


def test_what_hung_on_the_cue_from_before_it_hangs_on_the_root() -> None:
    words = ["He", "leaves", "race", "asked", ",", "Ruiz", "said", "."]
    found = lifted(words, {**LEAVES, "asked": ("said", "advcl")})
    assert found["asked"] == ("leaves", "advcl")


def test_a_cue_between_commas_hangs_on_the_root_behind_it() -> None:
    words = ["Cost", ",", "Ruiz", "estimated", ";", "rises"]
    parse = {
        "Cost": ("rises", "nsubj"),
        ",": ("estimated", "punct"),
        "Ruiz": ("estimated", "nsubj"),
        "estimated": ("Cost", "acl"),
        ";": ("estimated", "punct"),
        "rises": ("*", "root"),
    }
    assert lifted(words, parse)["estimated"] == ("rises", "parataxis")


@pytest.mark.parametrize(
    ("words", "parse"),
    [
        pytest.param(["He", "leaves", "race", "Ruiz", "said", "."], LEAVES, id="no comma"),
        pytest.param(
            ["He", "leaves", "race", ",", "who", "said", "so"],
            {**LEAVES, "who": ("said", "nsubj"), "so": ("said", "advmod")},
            id="a relative clause",
        ),
        pytest.param(
            ["He", "leaves", "race", ",", "Ruiz", "said", "it"],
            {**LEAVES, "it": ("said", "obj")},
            id="a clause of its own",
        ),
    ],
)
def test_what_is_no_cue_stays(words: list[str], parse: dict[str, tuple[str, str]]) -> None:
    assert lifted(words, parse)["said"] == ("race", "acl:relcl")
