"""The page without a browser: whole, escaped, linked, asking nothing of the network."""

from __future__ import annotations

import re
import time
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.render.hostile import HOSTILE, hostile
from tests.render.sample import sample
from twosource.model.article import Article
from twosource.model.dossier import Cell, Claim, Dossier, Stance, Story
from twosource.render.html import anchors, html
from twosource.render.html.page import host
from twosource.render.html.texts import Mark, segments

VOID = {"meta", "link", "path", "use", "circle", "rect"}


class Page(HTMLParser):
    """Ids, links, tags and text of a page; fails on tags that do not close."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self._open: list[str] = []
        self.feed(text)
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.tags.append((tag, found))
        if found.get("id"):
            self.ids.append(str(found["id"]))
        if tag == "a":
            self.links.append(str(found.get("href")))
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not self._open or self._open[-1] not in {"style", "script"}:
            self.text.append(data)

    @property
    def words(self) -> str:
        return " ".join("".join(self.text).split())


@pytest.fixture(scope="module")
def text() -> str:
    return html(sample())


@pytest.fixture(scope="module")
def page(text: str) -> Page:
    return Page(text)


def test_sections_stand_in_the_order_of_use(text: str) -> None:
    found = re.findall(r'<section id="(\w+)"', text)
    assert found == "happened disputed single quotations timeline matrix lineage accounts warnings legend".split()


def test_every_link_leads_to_a_place_of_the_page(page: Page) -> None:
    inner = [link[1:] for link in page.links if link.startswith("#")]
    assert len(inner) > 200
    assert set(inner) <= set(page.ids)


def test_no_id_stands_twice(page: Page) -> None:
    assert len(page.ids) == len(set(page.ids))


def test_what_stands_alone_is_folded_by_account_a_handful_each() -> None:
    """Eighteen statements of one account: six stand under its name, the other twelve behind one more fold."""
    dossier = sample()
    text = dossier.articles[1].text
    many = tuple(
        Claim(
            id=f"x{n}",
            text=text[at : at + 9],
            cells=(Cell(article="courier", stance=Stance.ASSERTS, start=at, end=at + 9, exact=text[at : at + 9]),),
        )
        for n, at in enumerate(range(100, 1000, 50))
    )
    single = html(replace(dossier, claims=many)).split('<section id="single"')[1].split("</section>", 1)[0]
    shown, folded = single.split("12 more statements")
    assert len(re.findall(r'<li id="c-x\d+"', shown)) == 6
    assert len(re.findall(r'<li id="c-x\d+"', folded)) == 12


def test_the_matrix_has_a_row_across_for_claims_of_several_accounts_only(text: str) -> None:
    """A claim that one account has would be a row of blanks: it stands in a list of claim and account."""
    matrix = text.split('<section id="matrix"')[1].split("</section>", 1)[0]
    across, roll = matrix.split("that one account alone has")
    assert "which opened in 1911" not in across
    assert "which opened in 1911" in roll
    assert 'class="silent"></td>' in across
    assert 'class="silent"></td>' not in roll


def test_what_a_sentence_tells_besides_the_claim_is_set_back(text: str) -> None:
    besides = '<span class="besides">An inspection report of October 2029, which the Courier has seen, </span>'
    assert f'{besides}<span class="tells">warned that the wiring of the boiler room was “past its safe life”' in text
    # In the matrix, where the whole would be too long, it gives way.
    assert '<span class="besides">… </span><span class="tells">warned that the wiring' in text


def test_a_name_in_two_spellings_stands_with_who_prints_which(text: str) -> None:
    found = text.split("Names spelt in more than one way")[1].split("</ul>", 1)[0]
    one, other = found.split("<dt")[1:]
    assert "Tamsin Okoro" in one
    assert "Northwire" in one
    assert "Tasmin Okafor" in other
    assert "Tidings24" in other
    assert "Names spelt" not in html(replace(sample(), spellings=()))


def test_an_earlier_figure_has_a_sign_of_its_own(text: str) -> None:
    matrix = text.split('<section id="matrix"')[1].split("</section>", 1)[0]
    (row,) = [r for r in matrix.split("<tr ") if "9,000 crowns" in r]
    assert re.findall(r'href="#s-([\w-]+)"', row) == ["single-source", "earlier", "earlier", "asserts"]
    assert row.count("an earlier figure") == 2


def test_outward_links_are_the_accounts_addresses_only(page: Page) -> None:
    outward = {link for link in page.links if not link.startswith("#")}
    assert outward == {a.url for a in sample().articles if a.url}


def test_nothing_is_loaded_from_anywhere(page: Page) -> None:
    loading = [(tag, attrs) for tag, attrs in page.tags if {"src", "srcset", "data", "poster", "action"} & attrs.keys()]
    assert loading == []
    assert [attrs["href"][:5] for tag, attrs in page.tags if tag == "link" and attrs["href"]] == ["data:"]


def test_the_policy_admits_our_style_and_script_and_no_others(text: str) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)
    style, script = (re.search(rf"<{tag}>(.*?)</{tag}>", text, re.DOTALL) for tag in ("style", "script"))
    assert policy
    assert style
    assert script
    for found in (style, script):
        digest = b64encode(sha256(found.group(1).encode()).digest()).decode()
        assert f"sha256-{digest}".replace("+", "&#43;") in policy.group(1).replace("+", "&#43;")
    assert "default-src 'none'" in policy.group(1).replace("&#39;", "'")
    assert "unsafe" not in policy.group(1)


def test_no_style_or_handler_stands_in_a_tag(page: Page) -> None:
    """The policy would refuse both."""
    assert [tag for tag, attrs in page.tags if "style" in attrs or any(a.startswith("on") for a in attrs)] == []


def test_every_claim_quotation_origin_and_account_is_on_the_page(page: Page) -> None:
    dossier = sample()
    wanted = [
        *(anchors.claim(c.id) for c in dossier.claims),
        *(anchors.utterance(u.id) for u in dossier.utterances),
        *(anchors.origin(o.id) for o in dossier.origins),
        *(anchors.account(a.id) for a in dossier.articles),
        *(anchors.place(mark.article, mark.start) for mark in dossier.times),
        *(anchors.place(cell.article, cell.start) for c in dossier.claims for cell in c.cells),
        *(anchors.place(w.article, p.start) for u in dossier.utterances for w in u.witnesses for p in w.parts),
    ]
    assert set(wanted) <= set(page.ids)


def test_the_whole_text_of_every_account_is_there(text: str) -> None:
    """Marks taken away, each account reads as it was."""
    plain = re.sub(r'<a class="ref.*?</a>|<span class="omission">.*?</span>', "", text)
    words = Page(plain).words
    for article in sample().articles:
        assert " ".join(article.text.split()) in words


def test_what_an_account_alone_is_silent_on_is_counted(text: str) -> None:
    assert text.count("Nothing was found in it on 2 claims that all others have.") == 1


def test_the_page_says_that_it_gives_no_verdict(page: Page) -> None:
    assert "It gives no verdict" in page.words
    assert not re.search(r"\b(true story|fake|lie[sd]?|credible|trustworthy)\b", page.words)


def test_headings_skip_no_level(page: Page) -> None:
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch(r"h\d", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b <= a + 1 for a, b in pairwise(levels))


def test_the_page_is_the_same_every_time(text: str) -> None:
    assert html(sample()) == text


@pytest.mark.parametrize("payload", HOSTILE)
def test_words_from_outside_stay_words(payload: str) -> None:
    """The tags of the page are those of the harmless dossier, whatever stands in its strings."""
    harmless = Page(html(hostile("harmless words")))
    page = Page(html(hostile(payload)))
    assert [tag for tag, _ in page.tags] == [tag for tag, _ in harmless.tags]
    assert set(page.ids) >= {link[1:] for link in page.links if link.startswith("#")}
    assert len(page.ids) == len(set(page.ids))
    assert all(link.startswith("#") for link in page.links)


def test_only_addresses_of_the_web_become_links() -> None:
    article = Article(id="1", source="1", text="Words.", url="javascript:alert(1)")
    page = Page(html(Dossier(story=Story(id="s", title="t"), articles=(article,))))
    assert not any(link.startswith("javascript") for link in page.links)
    assert "javascript:alert(1)" in page.words


@pytest.mark.parametrize(
    "dossier",
    [
        Dossier(story=Story(id="s", title="")),
        Dossier(story=Story(id="s", title="t"), articles=(Article(id="1", source="1", text=""),)),
        replace(sample(), articles=()),
        replace(sample(), origins=(), lineage=(), entities=(), accounts=()),
    ],
    ids=["nothing", "empty article", "no articles", "no origins"],
)
def test_a_dossier_with_holes_is_still_a_page(dossier: Dossier) -> None:
    assert "<h1" in html(dossier)


def test_anchors_of_different_accounts_never_meet() -> None:
    ids = ["a b", "a_b", "a_20_b", "a-b", "a/b", "ä", "a", "A", "", "0-1", "0"]
    assert len({anchors.slug(i) for i in ids}) == len(ids)
    assert anchors.place("000", 1234) == "a-000-1234"
    assert len({anchors.place(i, n) for i in ids for n in (0, 1, 12)}) == 3 * len(ids)


SPANS = st.lists(
    st.tuples(st.integers(0, 60), st.integers(0, 60), st.sampled_from(["quote", "time", "claim disputed", "place"]))
)


@given(st.text("ab \n.", max_size=60), SPANS)
@settings(max_examples=50)
def test_segments_lose_no_word_and_no_place(text: str, spans: list[tuple[int, int, str]]) -> None:
    """However the findings overlap."""
    marks = [Mark(min(a, b, len(text)), min(max(a, b), len(text)), kind, target="x") for a, b, kind in spans]
    article = Article(id="1", source="1", text=text)
    found = [segment for paragraph in segments(article, marks) for segment in paragraph]
    assert "".join("".join(s.text for s in found).split()) == "".join(text.split())
    placed = [s.anchor for s in found if s.anchor]
    assert sorted(placed) == sorted({anchors.place("1", mark.start) for mark in marks})


def test_overlapping_findings_all_show() -> None:
    article = Article(id="1", source="1", text="He came on Monday.")
    marks = [Mark(0, 17, "claim disputed", "c"), Mark(3, 18, "quote", "u"), Mark(8, 17, "time", "t")]
    (paragraph,) = segments(article, marks)
    assert [(s.text, s.kinds, s.target) for s in paragraph] == [
        ("He ", ("claim disputed",), None),
        ("came ", ("claim disputed", "quote"), "u"),
        ("on Monday", ("claim disputed", "quote", "time"), "t"),
        (".", ("quote",), "u"),
    ]
    assert [len(s.ending) for s in paragraph] == [0, 0, 1, 0]


def test_a_hundred_accounts_make_a_page_in_time() -> None:
    one = sample()
    many = replace(
        one,
        articles=tuple(
            replace(article, id=f"{article.id}-{n}", outlet=f"{article.outlet} {n}")
            for n in range(17)
            for article in one.articles
        ),
    )
    started = time.perf_counter()
    page = html(many)
    assert time.perf_counter() - started < 5
    assert '<details class="text">' in page


@pytest.mark.parametrize(
    ("url", "site"),
    [
        ("https://www.courier.example/2031/saltmarket", "courier.example"),
        ("http://Post.example:8080?x=1", "post.example:8080"),
        ("https://somebody@sun.example/a", "sun.example"),
    ],
)
def test_an_address_is_shown_as_its_site(url: str, site: str) -> None:
    assert host(url) == site
