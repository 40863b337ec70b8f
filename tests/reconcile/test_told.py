"""Which words of a sentence tell the claim that it is shown for."""

from __future__ import annotations

from twosource.findings.read import read
from twosource.model.article import Article
from twosource.model.dossier import Claim
from twosource.reconcile.dossier import reconcile
from twosource.text.language import load

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
