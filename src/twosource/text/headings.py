"""Lines in Title Case or capitals: headlines and captions, where a capital says nothing of names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from twosource.model.language import Token

#: Longer lines are running text, whatever their case.
_LONGEST = 30
_SMALL = frozenset(
    "a an the and but or nor for of in on at to by with from as into over after is are be was were it its vs via up "
    "out off that this than his her their".split()
)


def title_case(text: str, tokens: Sequence[Token]) -> frozenset[int]:
    """Indices of the tokens that stand in such lines."""
    return frozenset(i for line in _lines(text, tokens) if _is_title(tokens[line.start : line.stop]) for i in line)


def _lines(text: str, tokens: Sequence[Token]) -> Iterator[range]:
    start = 0
    for i in range(1, len(tokens) + 1):
        if i == len(tokens) or "\n" in text[tokens[i - 1].end : tokens[i].start]:
            yield range(start, i)
            start = i


def _is_title(line: Sequence[Token]) -> bool:
    words = [t.text for t in line if t.text[0].isalpha() and len(t.text) > 1]
    heavy = [w for w in words if w.lower() not in _SMALL]
    share = sum(w[0].isupper() for w in heavy) / max(1, len(heavy))
    if len(words) > _LONGEST or line[-1].text in (",", ";"):
        return False
    if line[-1].text == ".":
        # Some sites end their headlines with a full stop; then every word has to have its capital.
        return len(heavy) >= 5 and share == 1.0
    return len(heavy) >= 3 and share >= 0.8
