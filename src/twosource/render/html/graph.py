"""The network of origins and accounts as a drawing: boxes in columns, left to right, edges as curves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from twosource.render.layout.network import Box, Line, Network

#: Pixels.  A box holds lines of about 26 letters.
BOX, COLUMN, LINE, GAP, MARGIN = 212, 392, 17, 22, 12
#: How far an edge between two boxes of one column bows out, and the room for its label.
BOW, LABEL = 40, 110
#: Boxes of a short column spread to this gap, so that the labels between them have room.
WIDEST = 72


@dataclass(frozen=True, slots=True)
class Drawn:
    """A box with its upper left corner and height."""

    box: Box
    x: float
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Curve:
    """An edge as an SVG path, with the place of its label."""

    line: Line
    path: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """Everything placed, and the size of the sheet."""

    width: float
    height: float
    boxes: tuple[Drawn, ...]
    curves: tuple[Curve, ...]
    network: Network


def draw(network: Network | None) -> Drawing | None:
    """The network placed on a sheet; ``None`` where there is none."""
    if network is None:
        return None
    columns = _ordered(network)
    tallest = max(_tall(column, GAP) for column in columns)
    step = COLUMN if len(columns) > 2 else COLUMN * 1.35
    boxes: dict[str, Drawn] = {}
    for i, column in enumerate(columns):
        gap = min(WIDEST, GAP + (tallest - _tall(column, GAP)) / len(column))
        y = MARGIN + (tallest - _tall(column, gap)) / 2
        for box in column:
            boxes[box.key] = Drawn(box, MARGIN + i * step, y, _height(box))
            y += _height(box) + gap
    width = 2 * MARGIN + (len(columns) - 1) * step + BOX
    last = {box.key for box in columns[-1]}
    if any({line.start, line.end} <= last for line in network.lines):
        width += BOW + LABEL
    return Drawing(width, tallest + 2 * MARGIN, tuple(boxes.values()), _curves(network, boxes), network)


def _tall(column: list[Box], gap: float) -> float:
    return sum(_height(box) + gap for box in column) - gap


def _height(box: Box) -> float:
    return 16 + LINE * len(box.lines)


def _ordered(network: Network) -> list[list[Box]]:
    """The columns; within each, boxes stand near what they are tied to (four sweeps of barycentres)."""
    numbers = sorted({box.column for box in network.boxes})
    columns = [[box for box in network.boxes if box.column == number] for number in numbers]
    near: dict[str, list[str]] = {}
    for line in network.lines:
        near.setdefault(line.start, []).append(line.end)
        near.setdefault(line.end, []).append(line.start)
    for _ in range(4):
        for i in range(len(columns)):
            at = {box.key: (j + 0.5) / len(column) for column in columns for j, box in enumerate(column)}
            columns[i] = sorted(columns[i], key=lambda box: _barycentre(box, near, at))
    return columns


def _barycentre(box: Box, near: Mapping[str, list[str]], at: Mapping[str, float]) -> float:
    ties = near.get(box.key)
    return sum(at[key] for key in ties) / len(ties) if ties else at[box.key]


def _curves(network: Network, boxes: Mapping[str, Drawn]) -> tuple[Curve, ...]:
    leaving, arriving = _ports(network, boxes, out=True), _ports(network, boxes, out=False)
    return tuple(_curve(line, boxes, leaving[i], arriving[i]) for i, line in enumerate(network.lines))


def _ports(network: Network, boxes: Mapping[str, Drawn], *, out: bool) -> dict[int, float]:
    """Where on the side of its box each edge begins or ends: in the order of the other ends, so that few cross."""
    sides: dict[str, list[int]] = {}
    for i, line in enumerate(network.lines):
        sides.setdefault(line.start if out else line.end, []).append(i)
    ports: dict[int, float] = {}
    for key, edges in sides.items():
        box = boxes[key]
        edges.sort(key=lambda i: boxes[network.lines[i].end if out else network.lines[i].start].y)
        for rank, i in enumerate(edges):
            ports[i] = box.y + box.height * (rank + 1) / (len(edges) + 1)
    return ports


def _curve(line: Line, boxes: Mapping[str, Drawn], y1: float, y2: float) -> Curve:
    start, end = boxes[line.start], boxes[line.end]
    if start.x == end.x:
        # Two accounts of one column: out on the right and back, the label beyond the bow.
        x, bow = start.x + BOX, start.x + BOX + BOW * 4 / 3
        return Curve(
            line,
            f"M{x:.0f} {y1:.1f}C{bow:.0f} {y1:.1f} {bow:.0f} {y2:.1f} {x + 2:.0f} {y2:.1f}",
            bow - 6,
            (y1 + y2) / 2,
        )
    x1, x2 = (start.x + BOX, end.x - 3) if start.x < end.x else (start.x, end.x + BOX + 3)
    bend = (x1 + x2) / 2
    path = f"M{x1:.0f} {y1:.1f}C{bend:.0f} {y1:.1f} {bend:.0f} {y2:.1f} {x2:.0f} {y2:.1f}"
    # Near the end that tells most, so that labels of edges that cross stand clear of each other.
    far = 0.62 if line.directed else 0.2 if start.x < end.x else 0.8
    x, y = _point(far, (x1, y1), (bend, y1), (bend, y2), (x2, y2))
    return Curve(line, path, x, y - 9)


def _point(t: float, *knots: tuple[float, float]) -> tuple[float, float]:
    """The point of a Bézier curve (de Casteljau's construction)."""
    points = list(knots)
    while len(points) > 1:
        points = [(a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])) for a, b in pairwise(points)]
    return points[0]
