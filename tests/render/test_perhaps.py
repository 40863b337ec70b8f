"""A passage that may tell a claim: a place to look at, and no cell."""

from __future__ import annotations

from dataclasses import replace

from tests.render.sample import sample
from twosource.model.dossier import Dossier, PerhapsMark
from twosource.render.html import anchors, html
from twosource.render.interchange import from_json, to_json
from twosource.render.markdown import markdown


def looked() -> tuple[Dossier, PerhapsMark]:
    """The sample with a passage of an account beside the first claim that several tell, and it does not."""
    dossier = sample()
    claim = next(c for c in dossier.claims if 1 < len({x.article for x in c.cells}) < len(dossier.articles))
    silent = next(a for a in dossier.articles if a.id not in {x.article for x in claim.cells})
    mark = PerhapsMark(article=silent.id, start=3, end=15, exact=silent.text[3:15])
    claims = tuple(replace(c, perhaps=(mark,)) if c.id == claim.id else c for c in dossier.claims)
    return replace(dossier, claims=claims), mark


def test_the_matrix_leads_there_with_a_question_mark_and_says_what_it_is() -> None:
    dossier, mark = looked()
    matrix = html(dossier).split('<section id="matrix"')[1].split("</section>", 1)[0]
    place = anchors.place(mark.article, 3)
    assert f'<a class="perhaps" href="#{place}" data-length="12">' in matrix
    assert f'id="{place}"' in html(dossier)
    assert '<span class="sr">perhaps, in other words</span>' in matrix
    assert matrix.count("perhaps, in other words") == 2  # in the key too


def test_the_words_stand_under_the_claim() -> None:
    dossier, mark = looked()
    listed = html(dossier).split("perhaps, in other words: 1 account</summary>")[1].split("</details>", 1)[0]
    assert f"{mark.exact}</span>" in listed


def test_words_that_look_like_a_mark_up_stay_words() -> None:
    dossier, mark = looked()
    claims = tuple(replace(c, perhaps=(replace(mark, exact="<b>*|x|*"),)) if c.perhaps else c for c in dossier.claims)
    hostile = replace(dossier, claims=claims)
    assert "<b>*|x" not in html(hostile)
    assert "&lt;b&gt;*|x|*" in html(hostile)
    assert "*|x|*" not in markdown(hostile)


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
