"""A passage that may tell a claim: a place to look at, and no cell."""

from __future__ import annotations

from dataclasses import replace

from tests.render.sample import sample
from twosource.model.dossier import Dossier, PerhapsMark
from twosource.render.html import anchors, html
from twosource.render.interchange import from_json, to_json
from twosource.render.markdown import markdown


def looked() -> tuple[Dossier, PerhapsMark]:
    """The sample with the first words of an account beside the first claim that several tell, and it does not."""
    dossier = sample()
    claim = next(c for c in dossier.claims if 1 < len({x.article for x in c.cells}) < len(dossier.articles))
    silent = next(a for a in dossier.articles if a.id not in {x.article for x in claim.cells})
    mark = PerhapsMark(article=silent.id, start=0, end=12, exact=silent.text[:12])
    claims = tuple(replace(c, perhaps=(mark,)) if c.id == claim.id else c for c in dossier.claims)
    return replace(dossier, claims=claims), mark


def test_the_matrix_leads_there_with_a_question_mark_and_says_what_it_is() -> None:
    dossier, mark = looked()
    matrix = html(dossier).split('<section id="matrix"')[1].split("</section>", 1)[0]
    assert f'<a class="perhaps" href="#{anchors.place(mark.article, 0)}" data-length="12">' in matrix
    assert '<span class="sr">perhaps, in other words</span>' in matrix
    assert matrix.count("perhaps, in other words") == 2  # in the key too


def test_without_such_a_passage_the_matrix_does_not_speak_of_them() -> None:
    page = html(sample())
    assert "perhaps, in other words" not in page.split('<section id="matrix"')[1].split("</section>", 1)[0]
    assert "? perhaps" not in markdown(sample())


def test_markdown_has_the_words_under_the_claim_and_the_sign_in_the_table() -> None:
    dossier, mark = looked()
    text = markdown(dossier)
    assert f"“{mark.exact}”" in text.split("*Perhaps, in other words:*")[1].split("\n", 1)[0]
    assert "? perhaps, in other words · blank: silent" in text
    assert " ? |" in text.split("## Claims and accounts")[1]


def test_it_comes_back_from_json() -> None:
    dossier, _ = looked()
    assert from_json(to_json(dossier)) == dossier
