"""Origins and accounts as a drawing."""

from __future__ import annotations

import re

import pytest

from tests.render.sample import sample
from twosource.model.article import Article
from twosource.model.dossier import (
    Dossier,
    Lineage,
    LineageKind,
    Origin,
    Story,
)
from twosource.model.finding import OriginKind
from twosource.render.html import html
from twosource.render.html.graph import BOX, TAG, draw
from twosource.render.layout.network import COLUMN, Box, Line, Network
from twosource.render.layout.paper import Paper, lay_out


@pytest.fixture(scope="module")
def paper() -> Paper:
    return lay_out(sample())


def _account(id_: str, outlet: str | None = None, title: str | None = None, text: str = "Words.") -> Article:
    return Article(id=id_, source=id_, text=text, outlet=outlet, title=title)


def _big(accounts: int, origins: int) -> Dossier:
    ids = [f"{i:03}" for i in range(accounts)]
    return Dossier(
        story=Story(id="s", title="Big"),
        articles=tuple(_account(i, f"Outlet {i}") for i in ids),
        lineage=tuple(
            Lineage(article=i, from_=j, kind=LineageKind.COPY, share=0.5) for i in ids for j in ids[:6] if i != j
        ),
        origins=tuple(
            Origin(id=f"o{n}", name=f"Source {n}", kind=OriginKind.PERSON, articles=tuple(ids[n % accounts :][:3]))
            for n in range(origins)
        ),
    )


def test_the_drawing_stays_small_and_says_what_it_leaves_out() -> None:
    network = lay_out(_big(40, 30)).network
    assert network is not None
    per_column = [sum(box.column == c for box in network.boxes) for c in range(6)]
    assert max(per_column) <= COLUMN
    assert network.accounts_left == 28
    drawn = {box.key for box in network.boxes}
    assert all({line.start, line.end} <= drawn for line in network.lines)


def test_accounts_that_copy_each_other_in_a_circle_end() -> None:
    network = lay_out(_big(6, 2)).network
    assert network is not None
    assert max(box.column for box in network.boxes) <= 3


def test_a_copy_hangs_on_its_original_and_not_on_its_origins(paper: Paper) -> None:
    assert paper.network is not None
    into_lantern = [(line.start, line.label) for line in paper.network.lines if line.end == "alantern"]
    assert into_lantern == [("anorthwire", "copies 81 %, cites")]


def test_an_account_that_is_an_origin_is_one_box(paper: Paper) -> None:
    """It tells something on its own word: a second box of the same name would be a riddle."""
    assert paper.network is not None
    own = [box.key for box in paper.network.boxes if box.own]
    assert own == ["anorthwire", "acourier", "atidings24"]
    assert "Brannock Courier" not in {
        line for box in paper.network.boxes if box.kind != "account" for line in box.lines
    }


def test_an_edge_never_runs_behind_a_box() -> None:
    """Three columns, and an edge from the first to the last with a box between."""
    boxes = tuple(Box(key, (key,), "account", column) for key, column in (("a", 0), ("b", 1), ("c", 2)))
    drawing = draw(Network(boxes, (Line("a", "b", "copy", ""), Line("b", "c", "copy", ""), Line("a", "c", "copy", ""))))
    assert drawing is not None
    between = next(drawn for drawn in drawing.boxes if drawn.box.key == "b")
    passing = drawing.curves[2].path
    knots = [tuple(map(float, knot.split())) for knot in re.findall(r"[\d.]+ [\d.]+", passing)]
    inside = [y for x, y in knots if between.x <= x <= between.x + BOX]
    assert inside
    assert all(y < between.y or y > between.y + between.height for y in inside)


def test_labels_stand_clear_of_each_other() -> None:
    boxes = tuple(Box(key, (key,), "account", column) for key, column in (("a", 0), ("b", 0), ("c", 1)))
    drawing = draw(Network(boxes, (Line("a", "c", "copy", "copies 12 %"), Line("b", "c", "copy", "rewrites 34 %"))))
    assert drawing is not None
    one, other = drawing.curves
    assert abs(one.y - other.y) >= TAG or abs(one.x - other.x) >= (one.width + other.width) / 2


def test_boxes_do_not_overlap(paper: Paper) -> None:
    drawing = draw(paper.network)
    assert drawing is not None
    for a in drawing.boxes:
        for b in drawing.boxes:
            assert a is b or a.x != b.x or a.y + a.height <= b.y or b.y + b.height <= a.y


def test_a_box_is_drawn_as_wide_as_its_edges_reckon() -> None:
    widths = set(re.findall(r'<g class="node[^>]*><rect [^>]*width="(\d+)"', html(sample())))
    assert widths == {str(BOX)}


def test_nothing_to_draw_is_no_drawing() -> None:
    empty = Dossier(story=Story(id="s", title=""), articles=(_account("1"),))
    assert draw(lay_out(empty).network) is None
