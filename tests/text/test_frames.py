"""Words stand for tokens; the parse is given as ``word/head/relation``, ``*`` for a root, ``it`` for the stand-in."""

from twosource.text.frames import Draft, Hole, Options, holes, mend, put_back, sequences
from twosource.text.inversion import turn
from twosource.text.marks import quoted
from twosource.text.tokens import tokenise


def found_in(text: str, long: int = 2) -> tuple[list[str], list[Hole]]:
    spans = tokenise(text)
    words = [text[a:b] for a, b in spans]
    return words, holes(spans, [w[0].isalnum() for w in words], quoted(text), Options(long=long))


def test_a_long_quotation_is_taken_out_without_its_last_mark() -> None:
    words, found = found_in("“We lost it all,” said Ruiz. “No.”")
    assert [words[h.first : h.last] for h in found] == [["We", "lost", "it", "all"]]


def test_an_unclosed_quotation_stays_where_it_is() -> None:
    assert found_in("“We lost it all, said Ruiz.")[1] == []


def test_frame_and_quotation_are_read_apart() -> None:
    _, found = found_in("“We lost it all,” said Ruiz.")
    word = [False, True, True, True, True, False, False, True, True, False]
    assert sequences(0, 10, found, word) == [[0, 10, 5, 6, 7, 8, 9], [1, 2, 3, 4]]


def test_a_paragraph_that_is_all_quotation_is_read_as_it_stands() -> None:
    words, found = found_in("“We lost it all.”")
    assert sequences(0, len(words), found, [w[0].isalnum() for w in words]) == [list(range(len(words)))]


def draft_of(
    words: list[str], frame: dict[str, tuple[str, str]], inside: dict[str, tuple[str, str]], begin: set[str]
) -> Draft:
    elements = [*words, "it"]
    parse = frame | inside
    head = [elements.index(parse[w][0]) if parse[w][0] != "*" else i for i, w in enumerate(elements)]
    word = [w[0].isalnum() for w in words]
    pos = ["VERB" if w in ("said", "lost", "left") else "NOUN" for w in elements]
    return Draft(head, [parse[w][1] for w in elements], pos, [w in begin for w in elements], word)


def outcome(words: list[str], draft: Draft) -> list[str]:
    return [f"{w}<{words[h] if h != i else '*'}" for i, (w, h) in enumerate(zip(words, draft.head, strict=False))]


FRAME = {
    "“": ("it", "punct"),
    "it": ("said", "obj"),
    "”": ("it", "punct"),
    "said": ("*", "root"),
    "Ruiz": ("said", "nsubj"),
}


def test_the_inner_root_takes_the_place_of_the_stand_in() -> None:
    words = ["“", "We", "lost", "”", "said", "Ruiz"]
    draft = draft_of(words, FRAME, {"We": ("lost", "nsubj"), "lost": ("*", "root")}, {"“", "We"})
    put_back(draft, [0, 6, 3, 4, 5], [Hole(1, 3, 6)])
    mend(draft, 0, 6)
    assert outcome(words, draft) == ["“<lost", "We<lost", "lost<said", "”<lost", "said<*", "Ruiz<said"]
    assert draft.relation[2] == "ccomp"
    assert draft.begins[:6] == [True, False, False, False, False, False]


def test_of_two_inner_sentences_the_one_beside_the_cue_joins_it() -> None:
    """“They left. We lost,” said Ruiz: the first stands by itself."""
    words = ["“", "They", "left", "We", "lost", "”", "said", "Ruiz"]
    inside = {"They": ("left", "nsubj"), "left": ("*", "root"), "We": ("lost", "nsubj"), "lost": ("*", "root")}
    draft = draft_of(words, FRAME, inside, {"“", "They", "We"})
    put_back(draft, [0, 8, 5, 6, 7], [Hole(1, 5, 8)])
    mend(draft, 0, 8)
    assert outcome(words, draft) == [
        "“<left", "They<left", "left<*", "We<lost", "lost<said", "”<lost", "said<*", "Ruiz<said",
    ]  # fmt: skip
    assert [i for i in range(8) if draft.begins[i]] == [0, 3]


def test_words_on_both_sides_make_one_sentence_of_it() -> None:
    """Ruiz said “They left We lost” today."""
    words = ["Ruiz", "said", "“", "They", "left", "We", "lost", "”", "today"]
    frame = FRAME | {"today": ("said", "obl")}
    inside = {"They": ("left", "nsubj"), "left": ("*", "root"), "We": ("lost", "nsubj"), "lost": ("*", "root")}
    draft = draft_of(words, frame, inside, {"Ruiz", "They", "We"})
    put_back(draft, [0, 1, 2, 9, 7, 8], [Hole(3, 7, 9)])
    mend(draft, 0, 9)
    assert [i for i in range(9) if draft.begins[i]] == [0]
    assert outcome(words, draft)[4] == "left<said"
    assert outcome(words, draft)[6] == "lost<left"


def test_a_sentence_with_two_roots_or_a_head_outside_is_mended() -> None:
    draft = Draft([0, 1, 5], ["root", "root", "obj"], ["VERB"] * 3, [True, False, False], [True] * 3)
    mend(draft, 0, 3)
    assert draft.head == [0, 0, 0]
    assert draft.relation == ["root", "parataxis", "parataxis"]


def turned(words: str, head: list[int], relation: list[str], pos: list[str]) -> Draft:
    tokens = words.split()
    draft = Draft(head, relation, pos, [True] + [False] * (len(tokens) - 1), [t.isalnum() for t in tokens])
    turn(draft, tokens, 0, len(tokens))
    return draft


def test_who_stands_behind_the_verb_of_saying_is_its_subject() -> None:
    draft = turned("No , ” said Ruiz", [3, 0, 0, 3, 3], ["ccomp", "punct", "punct", "root", "obj"],
                   ["INTJ", "PUNCT", "PUNCT", "VERB", "PROPN"])  # fmt: skip
    assert (draft.head[4], draft.relation[4]) == (3, "nsubj")


def test_a_verb_below_its_speaker_is_lifted() -> None:
    draft = turned("No , ” said Ruiz", [4, 0, 0, 4, 4], ["ccomp", "punct", "punct", "amod", "root"],
                   ["INTJ", "PUNCT", "PUNCT", "VERB", "PROPN"])  # fmt: skip
    assert (draft.head[3], draft.relation[3], draft.head[4]) == (3, "root", 3)


def test_a_verb_that_has_its_subject_keeps_it() -> None:
    draft = turned("“ No ” she wrote Ruiz", [1, 4, 1, 4, 4, 4], ["punct", "ccomp", "punct", "nsubj", "root", "iobj"],
                   ["PUNCT", "INTJ", "PUNCT", "PRON", "VERB", "PROPN"])  # fmt: skip
    assert draft.relation[5] == "iobj"


def test_without_a_quotation_nothing_is_turned() -> None:
    draft = turned("they said no", [1, 1, 1], ["dep", "root", "obj"], ["PRON", "VERB", "NOUN"])
    assert draft.relation[2] == "obj"
