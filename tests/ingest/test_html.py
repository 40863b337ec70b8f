"""Pages: what is kept of them, what they say of themselves, and what is said about what is not kept."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.ingest.pages import BODY, FOURTH, LEAD, QUOTE, THIRD, page, worked
from twosource.ingest.html import read_html
from twosource.ingest.intake import Intake, intake
from twosource.ingest.limits import Limits
from twosource.model.article import Article


def take(tmp_path: Path, content: str | bytes) -> Intake:
    path = tmp_path / "page.html"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return intake([path])


def article_of(tmp_path: Path, content: str | bytes) -> Article:
    taken = take(tmp_path, content)
    assert taken.errors == ()
    (article,) = taken.articles
    return article


def warned(article: Article) -> list[str]:
    return [w.code for w in article.warnings]


def test_an_article_page_gives_its_paragraphs_and_nothing_else(tmp_path: Path) -> None:
    article = article_of(tmp_path, page())
    assert article.text == "\n\n".join(("Cracks shut the bridge at Tallow", *BODY))
    assert article.title == "Cracks shut the bridge at Tallow"
    assert article.warnings == ()


def linked(**data: object) -> str:
    graph = {"@context": "https://schema.org", "@type": "NewsArticle", **data}
    return f'<script type="application/ld+json">{json.dumps(graph)}</script>'


META = {
    "json-ld": linked(
        headline="Cracks shut the bridge",
        datePublished="2024-05-13T19:21:00-08:00",
        publisher={"@type": "Organization", "name": "The Tallow Lantern"},
        url="https://lantern.example/bridge",
    ),
    "graph": '<script type="application/ld+json">'
    + json.dumps(
        {
            "@graph": [
                {"@type": "Organization", "@id": "#us", "name": "The Tallow Lantern"},
                {
                    "@type": ["Article", "NewsArticle"],
                    "headline": "Cracks shut the bridge",
                    "datePublished": "2024-05-13T19:21:00-08:00",
                    "publisher": {"@id": "#us"},
                    "url": "https://lantern.example/bridge",
                },
            ]
        }
    )
    + "</script>",
    "open graph": '<meta property="og:title" content="Cracks shut the bridge"><meta property="og:site_name" '
    'content="The Tallow Lantern"><meta property="og:url" content="https://lantern.example/bridge">'
    '<meta property="article:published_time" content="2024-05-13T19:21:00-08:00">',
    "meta and link": '<meta name="application-name" content="The Tallow Lantern"><link rel="canonical" '
    'href="https://lantern.example/bridge"><meta property="og:title" content="Cracks shut the bridge - The Tallow Lantern">'
    '<meta name="parsely-pub-date" content="2024-05-13T19:21:00-08:00">',
}


@pytest.mark.parametrize("kind", META)
def test_what_a_page_says_of_itself_with_hour_and_zone(tmp_path: Path, kind: str) -> None:
    article = article_of(tmp_path, page(head=META[kind]))
    assert article.title == "Cracks shut the bridge"
    assert article.outlet == "The Tallow Lantern"
    assert article.url == "https://lantern.example/bridge"
    assert article.published == "2024-05-13T19:21:00-08:00"


def test_a_moment_tells_more_than_its_day(tmp_path: Path) -> None:
    head = (
        linked(datePublished="2024-05-13") + '<meta property="article:published_time" content="2024-05-13T08:00:00Z">'
    )
    assert article_of(tmp_path, page(head=head)).published == "2024-05-13T08:00:00Z"


def test_the_day_it_was_changed_is_not_the_day_it_was_published(tmp_path: Path) -> None:
    head = linked(dateModified="2024-06-01T10:00:00Z", datePublished="2024-05-13")
    assert article_of(tmp_path, page(head=head)).published == "2024-05-13"


def test_a_time_in_the_header_of_the_article(tmp_path: Path) -> None:
    markup = page().replace("<h1>", '<header><time datetime="2024-05-13T07:30+01:00">13 May</time></header><h1>')
    assert article_of(tmp_path, markup).published == "2024-05-13T07:30:00+01:00"


def test_a_page_without_a_date_has_none(tmp_path: Path) -> None:
    assert article_of(tmp_path, page()).published is None


def test_a_date_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    article = article_of(tmp_path, page(head=linked(datePublished="last Tuesday or so")))
    assert article.published is None
    assert warned(article) == ["W_DATE"]


@pytest.mark.parametrize("broken", ["{", '{"@type": [}', "[" * 100_000, '{"@type": "NewsArticle", "publisher": 5}'])
def test_broken_data_in_a_page_is_passed_over(tmp_path: Path, broken: str) -> None:
    head = f'<script type="application/ld+json">{broken}</script>'
    assert LEAD in article_of(tmp_path, page(head=head)).text


CLAIM = "The harbour board has admitted that it knew of the cracks for eleven years and hid them from everyone."
HIDDEN = {
    "attribute": f"<div hidden>{CLAIM}</div>",
    "template": f"<template><p>{CLAIM}</p></template>",
    "display": f'<p style="display: none">{CLAIM}</p>',
    "visibility": f'<p style="visibility:hidden">{CLAIM}</p>',
    "size": f'<p style="font-size: 0">{CLAIM}</p>',
    "tiny": f'<p style="color:red; font-size:0px;">{CLAIM}</p>',
    "away": f'<p style="position:absolute; left:-9999px">{CLAIM}</p>',
    "indent": f'<p style="text-indent:-9999px">{CLAIM}</p>',
    "opacity": f'<p style="opacity:0">{CLAIM}</p>',
    "clipped": f'<p style="position:absolute;clip:rect(0,0,0,0)">{CLAIM}</p>',
    "white on white": f'<p style="color:#fff;background-color:white">{CLAIM}</p>',
    "white on the page": f'<p style="color: #FFFFFF">{CLAIM}</p>',
    "class": f'<style>.sr-x {{ display : none }}</style><p class="a sr-x">{CLAIM}</p>',
    "parent": f'<div style="display:none"><div><p>{CLAIM}</p></div></div>',
}


@pytest.mark.parametrize("way", HIDDEN)
def test_text_that_no_reader_sees_is_no_evidence(tmp_path: Path, way: str) -> None:
    markup = page().replace("</article>", f"{HIDDEN[way]}</article>")
    article = article_of(tmp_path, markup)
    assert "eleven years and hid" not in article.text
    assert FOURTH in article.text
    assert warned(article) == ["W_HIDDEN"]
    assert "The harbour board has admitted" in article.warnings[0].message


SHOWN = {
    "size": '<p style="font-size:18px">',
    "fraction": '<p style="font-size:0.9em">',
    "color": '<p style="color:#111;background:#fff">',
    "white on dark": '<p style="color:#fff;background:#000">',
    "white in a class": '<p class="hero" style="color:#fff">',
    "nearly opaque": '<p style="opacity:0.95">',
    "media": '<style>@media print { .body { display:none } } .menu{display:none}</style><p class="body">',
    "compound": '<style>.no-js .body{display:none}</style><p class="body">',
    "margin": '<p style="margin-left:-10px">',
}


@pytest.mark.parametrize("way", SHOWN)
def test_text_that_is_seen_is_kept(tmp_path: Path, way: str) -> None:
    article = article_of(tmp_path, page().replace(f"<p>{THIRD}", f"{SHOWN[way]}{THIRD}"))
    assert THIRD in article.text
    assert article.warnings == ()


def test_a_hidden_menu_is_not_worth_a_warning(tmp_path: Path) -> None:
    assert article_of(tmp_path, page(around="<div hidden>Menu</div>")).warnings == ()


@pytest.mark.parametrize("wrap", ['<section class="sharedaddy">{}</section>', "<fieldset><div>{}</div></fieldset>"])
def test_a_paragraph_that_extraction_loses_is_said_with_its_first_words(tmp_path: Path, wrap: str) -> None:
    markup = page(LEAD, QUOTE, THIRD).replace("</article>", wrap.format(f"<p>{FOURTH}</p>") + "</article>")
    article = article_of(tmp_path, markup)
    assert FOURTH not in article.text
    assert warned(article) == ["W_LOST_TEXT"]
    assert "The bridge was built in 1961" in article.warnings[0].message


@pytest.mark.parametrize("wrap", ['<div class="related-links">{}</div>', "<aside>{}</aside>", "<footer>{}</footer>"])
def test_what_stands_around_an_article_is_not_lost(tmp_path: Path, wrap: str) -> None:
    markup = page(LEAD, QUOTE, THIRD).replace("</article>", wrap.format(f"<p>{FOURTH}</p>") + "</article>")
    article = article_of(tmp_path, markup)
    assert FOURTH not in article.text
    assert article.warnings == ()


def test_what_is_lost_is_compared_by_words() -> None:
    from twosource.ingest.html.visible import Seen, lost

    seen = [Seen(LEAD), Seen(FOURTH)]
    assert lost(seen, [LEAD.replace("swing bridge", "swing  bridge"), THIRD]) == [Seen(FOURTH)]
    assert lost(seen, [THIRD, f"{LEAD} {FOURTH}"]) == []


def test_paragraphs_printed_alike_are_not_lost_in_silence(tmp_path: Path) -> None:
    article = article_of(tmp_path, page(LEAD, THIRD, LEAD, THIRD, LEAD, QUOTE))
    assert LEAD in article.text
    assert QUOTE in article.text


@pytest.mark.parametrize("depth", [100, 245])
def test_text_below_many_elements_is_kept(tmp_path: Path, depth: int) -> None:
    nest = depth - 10
    markup = page().replace(f"<p>{THIRD}</p>", "<div>" * nest + f"<p>{THIRD}</p>" + "</div>" * nest)
    article = article_of(tmp_path, markup)
    assert FOURTH in article.text
    assert THIRD in article.text or "W_LOST_TEXT" in warned(article)


def test_a_small_page_is_taken_whole_and_once(tmp_path: Path) -> None:
    article = article_of(tmp_path, f"<html><body><article><p>{QUOTE}</p></article></body></html>")
    assert article.text.count("We took no chances") == 1


def test_captions_are_no_part_of_the_account(tmp_path: Path) -> None:
    caption = "The western span of the bridge on Monday evening, seen from the quay"
    markup = page().replace(f"<p>{THIRD}", f'<p class="wp-caption-text">{caption}</p><p>{THIRD}')
    article = article_of(tmp_path, markup)
    assert caption not in article.text or [o.exact for o in article.omitted] == [caption]


def test_line_breaks_inside_a_paragraph(tmp_path: Path) -> None:
    article = article_of(tmp_path, page(LEAD, "Quay Street 4<br>Tallow<br><br>" + THIRD, FOURTH))
    assert f"Quay Street 4\nTallow\n\n{THIRD}" in article.text


@pytest.mark.parametrize(
    ("markup", "code"),
    [
        ("<div>" * 100_000 + f"<p>{LEAD}</p>" + "</div>" * 100_000, "E_DEPTH"),
        ("<b><i><a>" * 33_333 + f"<p>{LEAD}</p>", "E_DEPTH"),
        ("<p>x</p>" * 60_000, "E_TAGS"),
        ("<br>" * 300_000, "E_TAGS"),
        ("<svg><!DOCTYPE html></svg>", "E_NO_TEXT"),
        ("<html></html>", "E_NO_TEXT"),
        ("<!-- nothing -->", "E_NO_TEXT"),
        ("<p>" + "word " * 3_000_000 + "</p>", "E_SIZE"),
    ],
)
def test_pages_without_an_article_or_beyond_a_limit(tmp_path: Path, markup: str, code: str) -> None:
    begun = worked()
    taken = take(tmp_path, markup)
    assert taken.articles == ()
    (error,) = taken.errors
    assert error.code == code
    assert "page.html" in error.message
    assert worked() - begun < 4


@pytest.mark.parametrize(
    "extra",
    [
        "<table><tr><th colspan=9007199254740991>Year</th></tr><tr><td rowspan=9007199254740991>1961</td></tr></table>",
        "<p>" * 2_000,
        "<!DOCTYPE html><html><head></head>" * 50,
        "<p onclick='" + "x" * 100_000 + "'>",
        "&#0;&#xD800;&#1114112;" * 1_000,
    ],
)
def test_odd_markup_does_not_keep_the_article_from_being_read(tmp_path: Path, extra: str) -> None:
    begun = worked()
    article = article_of(tmp_path, page().replace("</article>", f"{extra}</article>"))
    assert LEAD in article.text
    assert worked() - begun < 4


ENCODED = [
    (page().replace("utf-8", "utf-16").encode(), "utf-8", True),
    (page().replace("utf-8", "windows-1252").replace("Quay", "Câble").encode("cp1252"), "Câble", False),
    (page().replace("Quay", "Câble").encode("cp1252"), "Câble", True),
    (b"\xff\xfe" + page().encode("utf-16-le"), "", False),
    (page().replace('<meta charset="utf-8">', "").encode(), "", False),
]


@pytest.mark.parametrize(("content", "_", "guessed"), ENCODED)
def test_encodings_of_pages(tmp_path: Path, content: bytes, _: str, guessed: bool) -> None:
    article = article_of(tmp_path, content)
    assert LEAD in article.text
    assert ("W_ENCODING" in warned(article)) is guessed


def test_a_warning_about_the_markup_claims_no_place_in_the_text(tmp_path: Path) -> None:
    article = article_of(tmp_path, page().replace("Quay", "Qu\x01ay"))
    assert [(w.code, w.start, w.end) for w in article.warnings] == [("W_CONTROL", 0, 0)]


def test_limits_can_be_set() -> None:
    from twosource.model.errors import InputError

    with pytest.raises(InputError, match="more than 4 deep"):
        read_html(page(), "page.html", Limits(depth=4))
