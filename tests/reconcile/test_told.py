"""Which words of a sentence tell the claim that it is shown for."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from twosource.findings.read import read
from twosource.model.article import Article
from twosource.model.dossier import Claim
from twosource.model.passage import Passage
from twosource.reconcile.dossier import reconcile
from twosource.reconcile.words.telling import telling
from twosource.text.language import load
from twosource.text.words import norms

FELL = "On Friday the old bridge of the harbour collapsed into the river."
ASLEEP = (
    "Mayor Ida Holm, who had opened a school in Kessel earlier that week, was asleep at home "
    "when the old harbour bridge collapsed into the river on Friday morning."
)


def shared(*texts: str) -> list[Claim]:
    """The claims of two and more accounts."""
    articles = (
        Article(id=name, source=name, text=text, language="en") for name, text in zip("abc", texts, strict=False)
    )
    claims = reconcile([read(a, load()) for a in articles]).claims
    return [c for c in claims if len({x.article for x in c.cells}) > 1]


def test_the_clause_that_tells_it_is_set_apart_from_the_rest_of_its_sentence() -> None:
    (claim,) = shared(FELL, ASLEEP)
    told = {cell.article: [p.exact for p in cell.told] for cell in claim.cells}
    assert told == {"a": [], "b": ["when the old harbour bridge collapsed into the river on Friday morning"]}
    (part,) = next(cell.told for cell in claim.cells if cell.article == "b")
    assert ASLEEP[part.start : part.end] == part.exact


def test_the_sentence_that_tells_least_besides_words_the_claim() -> None:
    assert [c.text for c in shared(ASLEEP, FELL)] == [FELL]


def test_what_one_account_alone_tells_is_shown_whole() -> None:
    dossier = reconcile([read(Article(id="a", source="a", text=ASLEEP, language="en"), load())])
    assert not any(cell.told for claim in dossier.claims for cell in claim.cells)


def place(text: str, words: str) -> Passage:
    start = text.index(words)
    return Passage(start, start + len(words), words)


WHOLE = Passage(0, len(ASLEEP), ASLEEP)
CLAUSE = place(ASLEEP, "when the old harbour bridge collapsed into the river")


def test_a_sentence_that_another_account_prints_too_is_told_as_a_whole() -> None:
    assert telling(WHOLE, [CLAUSE], frozenset(norms(FELL))) == (CLAUSE,)
    assert telling(WHOLE, [CLAUSE], frozenset(norms(ASLEEP))) == ()


def test_a_clause_that_is_most_of_its_sentence_is_not_set_apart() -> None:
    text = f"{FELL[:-1]}, police said."
    assert telling(Passage(0, len(text), text), [place(text, FELL[:-1])], frozenset()) == ()


def test_clauses_that_overlap_are_no_parts_and_one_inside_another_adds_nothing() -> None:
    inner, across = place(ASLEEP, "collapsed into the river"), place(ASLEEP, "at home when the old harbour bridge")
    assert telling(WHOLE, [CLAUSE, inner], frozenset()) == (CLAUSE,)
    opening = place(ASLEEP, "when the old harbour bridge")
    assert telling(WHOLE, [opening, CLAUSE], frozenset()) == (CLAUSE,)
    assert telling(WHOLE, [across, CLAUSE], frozenset()) == ()
    assert telling(WHOLE, [Passage(900, 904, "else")], frozenset()) == ()


def test_quotation_marks_go_with_their_words() -> None:
    text = f"{ASLEEP} “It was old,” she said of the bridge."
    (part,) = telling(Passage(0, len(text), text), [place(text, "It was old")], frozenset())
    assert part.exact == "“It was old"


@given(
    st.text(alphabet='ab “”",.', max_size=80), st.lists(st.tuples(st.integers(0, 80), st.integers(0, 80)), max_size=4)
)
def test_parts_stand_in_the_passage_in_order(text: str, spans: list[tuple[int, int]]) -> None:
    shown = Passage(7, 7 + len(text), text)
    clauses = [Passage(7 + a, 7 + b, text[a:b]) for a, b in spans if a < b <= len(text)]
    parts = telling(shown, clauses, frozenset())
    assert all(p.exact == text[p.start - 7 : p.end - 7] for p in parts)
    assert all(one.end <= other.start for one, other in pairwise(parts))
