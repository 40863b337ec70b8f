"""The dossier as Markdown: complete, readable, and nothing in it is markup that was not meant."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from tests.render.hostile import HOSTILE, hostile
from tests.render.sample import sample
from twosource.model.dossier import NOT_TOLD, Dossier, Origin, Rating, Story
from twosource.model.finding import OriginKind
from twosource.render.markdown import escaped, markdown


@pytest.fixture(scope="module")
def text() -> str:
    return markdown(sample())


def test_sections_stand_in_the_order_of_the_page(text: str) -> None:
    assert re.findall(r"^## (.*)$", text, re.MULTILINE) == [
        "What happened",
        "What is disputed",
        "From one origin",
        "Quotations",
        "Timeline",
        "Claims and accounts",
        "Where it comes from",
        "The accounts",
        "Warnings",
        "How to read this page",
    ]


def test_readings_stand_in_one_table(text: str) -> None:
    assert "| Friday 7 March 2031 | Tidings24 | “it exploded in flames **on Friday night**” |" in text
    assert "| Denies it | quoting Police: Brannock Courier | “Police said that nobody had been arrested” |" in text


def test_figures_that_moved_stand_in_the_order_of_printing(text: str) -> None:
    """400 crowns on Saturday, 2,300 on Sunday, 9,000 on Monday: no dispute, and no row of two readings."""
    assert (
        "  **400 crowns** (printed Saturday 8 March 2031: Northwire) → "
        "**2,300 crowns** (printed Sunday 9 March 2031: Radio Marn) → "
        "**9,000 crowns** (printed Monday 10 March 2031: Tidings24)"
    ) in text
    assert "| By Monday 9,000 crowns had been given for new books. | one origin only | → |  |  | → |  | ● |" in text


def test_what_of_a_sentence_tells_the_claim_is_in_bold(text: str) -> None:
    assert "has seen, **warned that the wiring of the boiler room was “past its safe life”**." in text


def test_a_name_in_two_spellings_stands_with_who_prints_which(text: str) -> None:
    assert "### Names spelt in more than one way" in text
    assert "Radio Marn, Le Phare) / **Tasmin Okafor** (Tidings24)" in text


def test_a_day_has_the_figure_that_was_printed_for_it(text: str) -> None:
    assert "| Saturday 8 March 2031 | By midnight 400 crowns had been given for new books. | Northwire" in text
    assert "| Monday 10 March 2031 | By Monday 9,000 crowns had been given for new books. | Tidings24" in text


def test_what_one_account_alone_has_stands_under_its_name(text: str) -> None:
    alone = text.split("### Brannock Courier alone", 1)[1].split("#", 1)[0]
    assert "- which opened in 1911" in alone
    assert "Sixty firefighters" not in alone


def test_variants_are_listed_under_their_letters(text: str) -> None:
    assert "> “They (a) will **not** (b) close a single branch”" in text
    assert "- (b) words left out without a mark, **grave: changes a number, a name or a “not”**: “not” Brannock" in text


def test_reported_speech_has_no_quotation_marks(text: str) -> None:
    said = "said: nobody had been arrested and that nothing pointed to arson"
    assert f"  - {said} – reported without quotation marks: Brannock Courier" in text


def test_what_an_account_alone_is_silent_on_is_counted(text: str) -> None:
    assert text.count("Nothing was found in it on 2 claims that all others have.") == 1


def test_silence_is_blank(text: str) -> None:
    assert "| A man of 34 has been arrested. | disputed |  | ✕ |  |  |  | ● |" in text


def test_rows_of_a_table_have_as_many_cells_as_its_head(text: str) -> None:
    for table in re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE):
        cells = {len(re.findall(r"(?<!\\)\|", row)) for row in table.splitlines()}
        assert len(cells) == 1


def _structure(text: str) -> list[str]:
    parse = pytest.importorskip("markdown_it").MarkdownIt("commonmark").enable("table").parse
    return [token.type for token in parse(text)]


def _inner(text: str) -> set[str]:
    parse = pytest.importorskip("markdown_it").MarkdownIt("commonmark").enable("table").parse
    return {child.type for token in parse(text) for child in token.children or ()}


@pytest.mark.parametrize("payload", [*HOSTILE, "| a |\n# b\n- c\n1. d\n```"])
def test_no_markup_comes_from_the_accounts(payload: str) -> None:
    """A parser sees the headings, lists, tables and quotations of the harmless dossier, and no link and no HTML."""
    text = markdown(hostile(payload))
    assert _structure(text) == _structure(markdown(hostile("harmless words")))
    assert not {"html_inline", "link_open", "image"} & _inner(text)


@pytest.mark.parametrize(
    ("plain", "safe"),
    [
        ("1. first", "1\\. first"),
        ("- item", "\\- item"),
        ("+ item", "\\+ item"),
        ("# head", "\\# head"),
        ("a\n\nb", "a b"),
        ("*a* _b_ `c`", "\\*a\\* \\_b\\_ \\`c\\`"),
        ("<b>|</b>", "\\<b\\>\\|\\</b\\>"),
        ("1.5 million", "1\\.5 million"),
    ],
)
def test_text_is_escaped(plain: str, safe: str) -> None:
    assert escaped(plain) == safe


def test_it_is_the_same_every_time(text: str) -> None:
    assert markdown(sample()) == text
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


def test_an_empty_dossier_says_so() -> None:
    text = markdown(Dossier(story=Story(id="s", title=" ")))
    assert text.startswith("# Untitled story\n")
    assert "No statement of these accounts has two independent origins." in text


def test_holes_do_no_harm() -> None:
    assert markdown(replace(sample(), articles=(), origins=(), entities=()))


def test_a_name_that_ends_in_a_full_stop_gets_no_second_one() -> None:
    told = sample()
    juniors = replace(told, origins=tuple(replace(o, name="Tom Reed Jr.") for o in told.origins))
    text = markdown(juniors)
    assert "origin: Tom Reed Jr.\n" in text
    assert "Jr.." not in text


def _told_by_two(origin: Origin, untraced: tuple[str, ...] = ()) -> str:
    """A page with one claim that two accounts tell, its origin, and the accounts that do not lead there."""
    told = sample()
    first = next(c for c in told.claims if c.rating is Rating.SINGLE_SOURCE and not c.update)
    one, other = told.articles[0].id, told.articles[1].id
    cells = tuple(replace(first.cells[0], article=id_, by=None) for id_ in (one, other))
    claim = replace(first, cells=cells, origins=(origin.id,), untraced=untraced)
    return markdown(replace(told, claims=(claim,), origins=(origin,)))


def test_an_origin_that_only_one_account_leads_to_names_that_account() -> None:
    told, holm = sample(), Origin(id="o1", name="Ida Holm", kind=OriginKind.PERSON)
    assert " 1 origin: Ida Holm.\n" in _told_by_two(holm)
    assert " 1 origin known: Ida Holm (Brannock Courier).\n" in _told_by_two(holm, untraced=(told.articles[0].id,))


def test_what_nobody_says_the_origin_of_has_none_that_is_known() -> None:
    text = _told_by_two(Origin(id="o1", name=NOT_TOLD, kind=OriginKind.UNKNOWN))
    assert " No origin known.\n" in text
    assert NOT_TOLD not in text


def test_an_accounts_own_word_is_not_anothers_origin() -> None:
    told = sample()
    one, other = told.articles[0], told.articles[1]
    own = Origin(id="o1", name=other.outlet or "", kind=OriginKind.OUTLET, articles=(other.id,))
    assert " No origin known.\n" in _told_by_two(own, untraced=(one.id,))
