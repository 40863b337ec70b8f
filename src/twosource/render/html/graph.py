"""The network of origins and accounts as a drawing: boxes in columns, left to right, edges as curves.

An edge that passes a column has a place of its own there, so that it never runs behind a box.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from twosource.render.layout.network import Box, Line, Network

#: Pixels.  A box holds lines of about 26 letters, capitals and wide fonts among them.
BOX, COLUMN, LINE, GAP, MARGIN = 224, 404, 17, 22, 12
#: How far an edge between two boxes of one column bows out, and the room for its label.
BOW, LABEL = 40, 110
#: Boxes of a short column spread to this gap, so that the labels between them have room.
WIDEST = 72
#: Height of the place of an edge that passes a column, and of a label; width of a label's letter.
PASSAGE, TAG, LETTER = 12, 17, 7.1
#: Where along its last stretch an edge may bear its label, the best place first.
PLACES = (0.6, 0.45, 0.75, 0.32)

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A box with its upper left corner and height."""

    box: Box
    x: float
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Curve:
    """An edge as an SVG path, with the middle and the width of its label."""

    line: Line
    path: str
    x: float
    y: float
    width: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """Everything placed, and the size of the sheet."""

    width: float
    height: float
    boxes: tuple[Drawn, ...]
    curves: tuple[Curve, ...]
    network: Network
    #: Width of every box, and height of a line in it.
    box: int = BOX
    line: int = LINE


@dataclass(frozen=True, slots=True)
class _Sheet:
    """Boxes and the places of passing edges, by key, and the keys that each edge runs through."""

    at: Mapping[str, Drawn]
    runs: tuple[tuple[str, ...], ...]


def draw(network: Network | None) -> Drawing | None:
    """The network placed on a sheet; ``None`` where there is none."""
    if network is None:
        return None
    runs, passing = _runs(network)
    columns = _ordered([*network.boxes, *passing], runs)
    tallest = max(_tall(column, GAP) for column in columns)
    step = COLUMN if len(columns) > 2 else COLUMN * 1.35
    at: dict[str, Drawn] = {}
    for i, column in enumerate(columns):
        gap = min(WIDEST, GAP + (tallest - _tall(column, GAP)) / len(column))
        y = MARGIN + (tallest - _tall(column, gap)) / 2
        for box in column:
            at[box.key] = Drawn(box, MARGIN + i * step, y, _height(box))
            y += _height(box) + gap
    width = 2 * MARGIN + (len(columns) - 1) * step + BOX
    last = {box.key for box in columns[-1]}
    if any({line.start, line.end} <= last for line in network.lines):
        width += BOW + LABEL
    boxes = tuple(at[box.key] for box in network.boxes)
    return Drawing(width, tallest + 2 * MARGIN, boxes, _curves(network, _Sheet(at, runs)), network)


def _runs(network: Network) -> tuple[tuple[tuple[str, ...], ...], list[Box]]:
    """For each edge the keys from its start to its end, and the places it needs in the columns between."""
    column = {box.key: box.column for box in network.boxes}
    runs, passing = [], []
    for i, line in enumerate(network.lines):
        first, last = column[line.start], column[line.end]
        between = [Box(f"~{i}.{c}", (), "passing", c) for c in range(first + 1, last)]
        passing += between
        runs.append((line.start, *(box.key for box in between), line.end))
    return tuple(runs), passing


def _tall(column: list[Box], gap: float) -> float:
    return sum(_height(box) + gap for box in column) - gap


def _height(box: Box) -> float:
    return 16 + LINE * len(box.lines) if box.lines else PASSAGE


def _ordered(boxes: list[Box], runs: Iterable[tuple[str, ...]]) -> list[list[Box]]:
    """The columns; within each, boxes stand near what they are tied to (four sweeps of barycentres)."""
    numbers = sorted({box.column for box in boxes})
    columns = [[box for box in boxes if box.column == number] for number in numbers]
    near: dict[str, list[str]] = {}
    for run in runs:
        for start, end in pairwise(run):
            near.setdefault(start, []).append(end)
            near.setdefault(end, []).append(start)
    for _ in range(4):
        for i in range(len(columns)):
            at = {box.key: (j + 0.5) / len(column) for column in columns for j, box in enumerate(column)}
            columns[i] = sorted(columns[i], key=lambda box: _barycentre(box, near, at))
    return columns


def _barycentre(box: Box, near: Mapping[str, list[str]], at: Mapping[str, float]) -> float:
    ties = near.get(box.key)
    return sum(at[key] for key in ties) / len(ties) if ties else at[box.key]


def _curves(network: Network, sheet: _Sheet) -> tuple[Curve, ...]:
    leaving, arriving = _ports(sheet, out=True), _ports(sheet, out=False)
    taken: list[tuple[float, float, float]] = []
    curves = []
    for i, line in enumerate(network.lines):
        stops = _stops(sheet, i, leaving[i], arriving[i])
        x, y = _label(line, stops, taken)
        width = LETTER * len(line.label) + 8
        if line.label:
            taken.append((x, y, width))
        curves.append(Curve(line, _path(stops), x, y, width))
    return tuple(curves)


def _ports(sheet: _Sheet, *, out: bool) -> dict[int, float]:
    """Where on the side of its box each edge begins or ends: in the order of the other ends, so that few cross."""
    sides: dict[str, list[int]] = {}
    for i, run in enumerate(sheet.runs):
        sides.setdefault(run[0] if out else run[-1], []).append(i)
    ports: dict[int, float] = {}
    for key, edges in sides.items():
        box = sheet.at[key]
        edges.sort(key=lambda i: sheet.at[sheet.runs[i][1] if out else sheet.runs[i][-2]].y)
        for rank, i in enumerate(edges):
            ports[i] = box.y + box.height * (rank + 1) / (len(edges) + 1)
    return ports


def _stops(sheet: _Sheet, i: int, y1: float, y2: float) -> list[Point]:
    """The points of an edge: out of its start, in and out of each column that it passes, into its end."""
    start, *passed, end = (sheet.at[key] for key in sheet.runs[i])
    if start.x == end.x:
        return [(start.x + BOX, y1), (start.x + BOX + 2, y2)]
    ahead = start.x < end.x
    stops = [(start.x + (BOX if ahead else 0), y1)]
    for place in passed:
        middle = place.y + place.height / 2
        stops += [(place.x, middle), (place.x + BOX, middle)]
    return [*stops, (end.x - 3 if ahead else end.x + BOX + 3, y2)]


def _path(stops: list[Point]) -> str:
    path = f"M{stops[0][0]:.0f} {stops[0][1]:.1f}"
    for a, b in pairwise(stops):
        knots = _knots(a, b)
        path += "C" + " ".join(f"{x:.0f} {y:.1f}" for x, y in knots[1:])
    return path


def _knots(a: Point, b: Point) -> tuple[Point, Point, Point, Point]:
    if abs(a[0] - b[0]) < BOW:
        # Two boxes of one column: out on the right and back.
        bow = a[0] + BOW * 4 / 3
        return a, (bow, a[1]), (bow, b[1]), b
    bend = (a[0] + b[0]) / 2
    return a, (bend, a[1]), (bend, b[1]), b


def _label(line: Line, stops: list[Point], taken: list[tuple[float, float, float]]) -> Point:
    """Where the label stands: on the last stretch, clear of the labels already placed."""
    knots = _knots(stops[-2], stops[-1])
    if abs(stops[0][0] - stops[-1][0]) < BOW:
        return stops[0][0] + BOW * 4 / 3 - 6, (stops[0][1] + stops[-1][1]) / 2
    places = PLACES if line.directed else (0.5, 0.35, 0.65)
    spots = [_point(t, *knots) for t in places]
    width = LETTER * len(line.label) + 8
    clear = (s for s in spots if all(abs(s[1] - y) >= TAG or abs(s[0] - x) >= (width + w) / 2 for x, y, w in taken))
    return next(clear, spots[0])


def _point(t: float, *knots: Point) -> Point:
    """The point of a Bézier curve (de Casteljau's construction)."""
    points = list(knots)
    while len(points) > 1:
        points = [(a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])) for a, b in pairwise(points)]
    return points[0]
