"""Quotation marks as spans: what stands inside marks, whichever marks a page uses and however damaged they are.

A bounded state machine over one paragraph at a time.  First each double mark is told to open or close by its
surroundings (a space before, a letter after), which holds for straight, curly, German and French marks alike and
survives marks of the wrong shape; then single marks are read inside and around the double ones, apostrophes left out.
A quotation ends with its paragraph unless the next paragraph opens with a mark again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from twosource.text.hidden import Hidden
from twosource.text.nesting import MarkKind, Quoted, rooms, with_depth
from twosource.text.paragraphs import paragraphs

_DOUBLE = frozenset('"“”„‟«»＂″❝❞〝〞')
_SINGLE = frozenset("'‘’‚‛‹›`´′ʼ＇")
_OPENING_SHAPES = frozenset("“„«❝〝‘‚‹`")
_CLOSING_SHAPES = frozenset("”»❞〞’›´")
_BEFORE_OPENING = frozenset("([{<—–-―/|…*_~•=#>")
_AFTER_CLOSING = frozenset(".,;:!?)]}>—–-―/|…*_~=#<")
_NEVER_FIRST = frozenset(",;:!?)]}>")
_STOPS = frozenset(".,;:!?…—–-")
_SENTENCE_END = frozenset(".!?…")
#: Words that begin with an apostrophe, so that a mark before them opens nothing.
_ELISIONS = frozenset(
    "em tis twas twere til till bout cause cos cuz coz round neath n nuff kay scuse tude fraid ere hood im er".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Bounds of the state machine."""

    #: A paragraph with more than this many marks is looked at only if it is prose.  Five paragraphs of
    #: 2,607 news articles have more than 24 marks, one has more than 64 (an article printed in one line, 110 marks).
    few: int = 64
    #: Characters of prose that one mark needs in such a paragraph ("a" is three); less is debris.
    #: The densest of those five has 27.
    per_mark: int = 4
    #: In such a paragraph this many marks may open for one that closes, or the other way round; more is debris.
    #: Of 53,589 paragraphs of 1,755 stories two have so many marks; their ratios are 1.1 and 1.6.
    lopsided: int = 8
    #: Paragraphs that are looked ahead for the mark that closes a quotation, where those between have none.  In 2,500
    #: articles six quotations go on so, five of them posts and letters printed in full.
    unmarked: int = 6
    #: Characters from a quotation to the end of its tag, and words behind it, where the next mark is left out.
    tag: int = 64
    left_open: int = 3
    #: Longest quotation in single marks whose only possible end is an s with an apostrophe (the boys' …).
    doubtful: int = 80


class _Lean(IntEnum):
    OPENS = 1
    EITHER = 0
    CLOSES = -1


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    lean: _Lean
    sure: bool = True


@dataclass(frozen=True, slots=True)
class _Open:
    """Where a quotation opens and closes while its paragraph is being read."""

    opening: _Mark
    closing: _Mark | None
    end: int


def quoted(text: str, skip: Sequence[tuple[int, int]] = (), options: Options = Options()) -> tuple[Quoted, ...]:
    """Everything that stands inside quotation marks, in text order, outer before inner.

    Marks inside ``skip`` (start, end) do not count, and a paragraph that lies wholly inside is no paragraph.  Takes
    time linear in the text.
    """
    found: list[Quoted] = []
    hidden = Hidden(skip)
    waiting: dict[MarkKind, int] = {}
    shown = [] if _is_debris(text, options) else [p for p in paragraphs(text) if not hidden.covers(*p)]
    for at, (start, end) in enumerate(shown):
        following = text[shown[at + 1][0]] if at + 1 < len(shown) else ""
        here = _Paragraph(text, start, end, following, options, frozenset(waiting)).quotations(hidden)
        if MarkKind.DOUBLE in waiting and not here and _is_closed_later(text, shown[at:], options):
            here = [Quoted(start=start, end=end, opening=(start, start), closing=None, kind=MarkKind.DOUBLE)]
        waiting = _join(found, here, waiting, end, start)
    return tuple(found)


def _is_closed_later(text: str, shown: Sequence[tuple[int, int]], options: Options) -> bool:
    """True for a paragraph without marks between one that opens a quotation and one that ends with its closing mark."""
    for start, end in shown[: options.unmarked]:
        double = [i for i in range(start, end) if text[i] in _DOUBLE]
        if double:
            last = double[0] == end - 1 and text[end - 1] not in _OPENING_SHAPES
            return last and text[end - 2 : end - 1] in _SENTENCE_END
    return False


def _is_debris(text: str, options: Options) -> bool:
    """True when there are more marks than writing can hold."""
    marks = sum(text.count(mark) for mark in _DOUBLE | _SINGLE)
    return marks > options.few and marks * options.per_mark > len(text)


def _join(
    found: list[Quoted], here: list[Quoted], waiting: dict[MarkKind, int], end: int, start: int
) -> dict[MarkKind, int]:
    """Add the quotations of one paragraph; what runs on to its end waits for the next paragraph."""
    onward: dict[MarkKind, int] = {}
    for q in here:
        goes_on = q.depth == 0 and q.opening[0] == start
        found.append(replace(q, continues=waiting.get(q.kind)) if goes_on else q)
        onward |= {q.kind: len(found) - 1} if q.depth == 0 and not q.closed and q.end == end else {}
    return onward


class _Paragraph:
    """Characters ``start`` up to ``end``; ``following`` begins the next paragraph; ``spoken``: marks still open."""

    def __init__(
        self, text: str, start: int, end: int, following: str, options: Options, spoken: frozenset[MarkKind]
    ) -> None:
        self.text, self.start, self.end, self.following, self.options = text, start, end, following, options
        self.spoken = spoken

    def quotations(self, hidden: Hidden) -> list[Quoted]:
        """The quotations of the paragraph in text order, those that hold others first."""
        places = self._places(hidden)
        if not places:
            return []
        double = list(self._doubles([m for m in places if _is_double(self.text, m)]))
        spans = [self._span(o, MarkKind.DOUBLE) for o in double]
        spans += self._singles([m for m in places if not _is_double(self.text, m)], spans)
        spans.sort(key=lambda q: (q.outer[0], -q.outer[1]))
        return list(with_depth(q for q in spans if q.start < q.end))

    def _places(self, hidden: Hidden) -> list[tuple[int, int]]:
        """Offsets of all marks; a pair of equal single marks side by side is one double mark."""
        text = self.text
        at = [i for i in range(self.start, self.end) if text[i] in _DOUBLE or text[i] in _SINGLE]
        if len(at) > self.options.few and len(at) * self.options.per_mark > self.end - self.start:
            return []
        if len(at) > self.options.few and self._is_lopsided(at):
            return []
        for a, b in hidden.within(self.start, self.end) if at else ():
            at = [i for i in at if not a <= i < b]
        places: list[tuple[int, int]] = []
        for i in at:
            if places and places[-1] == (i - 1, i) and text[i] == text[i - 1] and text[i] in _SINGLE:
                places[-1] = (i - 1, i + 1)
            else:
                places.append((i, i + 1))
        return places

    def _is_lopsided(self, at: list[int]) -> bool:
        """True when nearly all marks lean to one side, as no writing does."""
        text, first, last = self.text, self.start, self.end - 1
        blank_before = {i for i in at if i == first or text[i - 1].isspace()}
        blank_after = {i for i in at if i == last or text[i + 1].isspace() or text[i + 1] in _AFTER_CLOSING}
        fewer, more = sorted((len(blank_before - blank_after), len(blank_after - blank_before)))
        return more > max(self.options.few, self.options.lopsided * fewer)

    def _around(self, start: int, end: int) -> tuple[str, str]:
        """The characters before and after a mark; a blank at the edges of the paragraph."""
        return (self.text[start - 1] if start > self.start else " "), (self.text[end] if end < self.end else " ")

    def _span(self, o: _Open, kind: MarkKind) -> Quoted:
        start, end = o.opening.end, o.end
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        closing = (o.closing.start, o.closing.end) if o.closing else None
        return Quoted(start=start, end=end, opening=(o.opening.start, o.opening.end), closing=closing, kind=kind)

    # ---- double marks

    def _doubles(self, places: list[tuple[int, int]]) -> Iterator[_Open]:
        marks = [m for m in (self._double(start, end) for start, end in places) if m]
        stack = self._carried(marks)
        for i, mark in enumerate(marks):
            lean = self._settle(marks, i, stack)
            if lean is _Lean.CLOSES:
                opening = stack.pop() if stack else self._unopened(marks, i)
                if opening:
                    yield _Open(opening, mark, mark.start)
                continue
            if stack and not _is_nested(marks, i):
                if stack[-1].end == mark.start:
                    # ""We will go," she said. "Now.""  An excerpt in marks that begins with a quotation.
                    stack[-1] = mark
                    continue
                if not self._was_left_open(marks, i):
                    continue
                broken = stack.pop()
                yield _Open(broken, None, min(self._end_of_open(broken), mark.start))
            stack.append(mark)
        if stack:
            yield _Open(stack[-1], None, self._end_of_open(stack[-1]))

    def _unopened(self, marks: list[_Mark], i: int) -> _Mark | None:
        """The place of a mark left out behind a tag: ``"We go," she said. Now or never."`` at a paragraph's end.

        Of the 1,465 articles of three sets five have one, and in all five the words are the speaker's.
        """
        last = i + 1 == len(marks) and not self.text[marks[i].end : self.end].strip()
        if not last or i < 2 or marks[i - 1].lean is not _Lean.CLOSES or self._before(marks[i]) not in _SENTENCE_END:
            return None
        tag = self.text[marks[i - 1].end : marks[i].start]
        stop = tag.find(". ", 0, self.options.tag) + 1
        spoken = tag[stop:].strip()
        said = stop and tag[:1].isspace() and self._before(marks[i - 1]) in _STOPS
        words = spoken.split()
        if not said or len(words) < self.options.left_open or not words[0].isalpha():
            return None  # "Marsh: We go" begins with who speaks
        at = marks[i - 1].end + stop + 1
        return _Mark(at, at, _Lean.OPENS)

    def _carried(self, marks: list[_Mark]) -> list[_Mark]:
        """The mark of the paragraph before, where this one goes on without another and closes it: "…¶ Then we go."."""
        closes = marks[:1] and marks[0].lean is _Lean.CLOSES and marks[0].sure and self._before(marks[0]) in _STOPS
        carried = closes and MarkKind.DOUBLE in self.spoken
        return [_Mark(self.start, self.start, _Lean.OPENS)] if carried else []

    def _double(self, start: int, end: int) -> _Mark | None:
        before, after = self._around(start, end)
        shape = self.text[start]
        if shape in '"″”' and before.isdigit() and self._is_inch(start, after):
            return None
        open_left = before.isspace() or before in _BEFORE_OPENING or before in _SINGLE
        open_left = open_left or (before in _DOUBLE and after.isalnum())
        closed_right = after.isspace() or after in _AFTER_CLOSING or after in _SINGLE
        if open_left and not after.isspace() and not (closed_right and not before.isspace()):
            if after not in _NEVER_FIRST:
                return _Mark(start, end, _Lean.OPENS)
        elif closed_right and not before.isspace():
            return _Mark(start, end, _Lean.CLOSES)
        if shape in _OPENING_SHAPES:
            # “ We go, “ she said: between two blanks the shape says nothing.
            lean = _Lean.EITHER if before.isspace() and after.isspace() else _Lean.OPENS
            return _Mark(start, end, lean, sure=False)
        return _Mark(start, end, _Lean.CLOSES if shape in _CLOSING_SHAPES else _Lean.EITHER, sure=False)

    def _is_inch(self, at: int, after: str) -> bool:
        """True for the mark of 5'9" and of a 12" record: digits, and before them feet or nothing that is open."""
        first = at
        while first > self.start and (self.text[first - 1].isdigit() or self.text[first - 1] in ".½¼¾"):
            first -= 1
        before = self.text[first - 1] if first > self.start else " "
        if before in "'’′" and first - 2 >= self.start and self.text[first - 2].isdigit():
            return True
        earlier = self.text.count('"', self.start, first) if self.text[at] == '"' else 1
        return earlier % 2 == 0 and before.isspace() and not after.isalnum()

    def _settle(self, marks: list[_Mark], i: int, stack: list[_Mark]) -> _Lean:
        """Whether a mark opens or closes, its neighbours looked at where its surroundings leave it open."""
        mark = marks[i]
        following = marks[i + 1].lean if i + 1 < len(marks) else None
        if mark.lean is _Lean.EITHER:
            return _Lean.CLOSES if stack else _Lean.OPENS
        if mark.lean is _Lean.CLOSES and not stack and following is _Lean.CLOSES:
            # said," We will go."  The blank stands on the wrong side of the mark.
            blank_after = mark.end < self.end and self.text[mark.end].isspace()
            after_cue = mark.start > self.start and self.text[mark.start - 1] in ",:"
            return _Lean.OPENS if blank_after and after_cue else _Lean.CLOSES
        if mark.lean is _Lean.OPENS and stack and following is not _Lean.CLOSES and self._before(mark) in _STOPS:
            # "We will go, "she said.
            goes_on = mark.end < self.end and self.text[mark.end].islower()
            return _Lean.CLOSES if goes_on else _Lean.OPENS
        return mark.lean

    def _before(self, mark: _Mark) -> str:
        """The last character before a mark that is no blank."""
        i = mark.start - 1
        while i >= self.start and self.text[i].isspace():
            i -= 1
        return self.text[i] if i >= self.start else " "

    def _was_left_open(self, marks: list[_Mark], i: int) -> bool:
        """True when a quotation has lost its closing mark before this mark opens another one.

        A stop stands before this mark, or a sentence has ended since the mark before; else the closing mark to come
        serves for both openings.
        """
        between = range(marks[i - 1].end, marks[i].start)
        return self._before(marks[i]) in _STOPS or any(map(self._ends_sentence, between))

    def _ends_sentence(self, at: int) -> bool:
        return self.text[at] in _SENTENCE_END and (at + 1 >= self.end or self.text[at + 1].isspace())

    def _end_of_open(self, mark: _Mark) -> int:
        """Where a quotation ends that is never closed: with the paragraph if it fills it, else with its sentence."""
        reopened = self.following != "" and self.following in _DOUBLE
        if reopened or mark.start == self.start or self._before(mark) in ",:":
            return self.end
        return next((i + 1 for i in range(mark.end, self.end) if self._ends_sentence(i)), self.end)

    # ---- single marks

    def _singles(self, places: list[tuple[int, int]], doubles: list[Quoted]) -> list[Quoted]:
        held: dict[int, list[_Mark]] = {}
        for (start, end), room in zip(places, rooms(places, doubles), strict=True):
            mark = self._single(start, end)
            if mark:
                held.setdefault(room, []).append(mark)
        found = [self._span(o, MarkKind.SINGLE) for marks in held.values() for o in self._pairs(marks)]
        open_ = self._left_open(held.get(-1, []), {q.opening[0] for q in found})
        return [*found, self._span(_Open(open_, None, self.end), MarkKind.SINGLE)] if open_ else found

    def _left_open(self, outside: list[_Mark], taken: set[int]) -> _Mark | None:
        """The mark of a quotation that goes on in the next paragraph, or goes on here and is never closed."""
        begins = [m for m in outside if m.lean is _Lean.OPENS and (m.start == self.start or self._before(m) == ":")]
        if not begins or begins[-1].start in taken:
            return None
        runs_on = self.following in _SINGLE and self.following != "" and self.following not in "’"
        goes_on = MarkKind.SINGLE in self.spoken and begins[-1].start == self.start
        # "X said: ‘We go.": the shape tells that no apostrophe is meant.
        never_closed = self.text[begins[-1].start] == "‘" and self.text[self.end - 1] in _SENTENCE_END
        return begins[-1] if runs_on or goes_on or never_closed else None

    def _single(self, start: int, end: int) -> _Mark | None:
        """A single mark that may open or close a quotation; ``None`` for apostrophes, feet and minutes."""
        before, after = self._around(start, end)
        if before.isalnum() and after.isalnum():
            return None
        if (before.isspace() or before in _BEFORE_OPENING or before in _DOUBLE) and not after.isspace():
            if after in _AFTER_CLOSING and not before.isspace():
                return _Mark(start, end, _Lean.CLOSES)
            return None if self._is_elision(end) else _Mark(start, end, _Lean.OPENS)
        if after.isspace() or after in _AFTER_CLOSING or after in _DOUBLE or after in _SINGLE:
            if before.isspace() or self.text[start] in "`":
                return None
            return _Mark(start, end, _Lean.CLOSES, sure=not self._may_be_apostrophe(start))
        return None

    def _is_elision(self, at: int) -> bool:
        end = at
        while end < self.end and end - at < 7 and self.text[end].isalnum():
            end += 1
        word = self.text[at:end].lower()
        return word in _ELISIONS or (word[:2].isdigit() and word[2:] in ("", "s"))

    def _may_be_apostrophe(self, at: int) -> bool:
        before = self.text[at - 1].lower()
        return before in "sxz" or before.isdigit() or self.text[max(self.start, at - 2) : at].lower() == "in"

    def _pairs(self, marks: list[_Mark]) -> Iterator[_Open]:
        """Openings with their closings, one level: a doubtful closing counts only where no sure one follows."""
        opening: _Mark | None = None
        doubtful: _Mark | None = None
        for mark in marks:
            if mark.lean is _Lean.OPENS:
                if opening and doubtful:
                    yield from self._doubtful(opening, doubtful)
                    opening = None
                opening, doubtful = mark, None
            elif opening and mark.sure:
                yield _Open(opening, mark, mark.start)
                opening = doubtful = None
            elif opening and doubtful is None:
                doubtful = mark
        if opening and doubtful:
            yield from self._doubtful(opening, doubtful)

    def _doubtful(self, opening: _Mark, closing: _Mark) -> Iterator[_Open]:
        if closing.start - opening.end <= self.options.doubtful:
            yield _Open(opening, closing, closing.start)


def _is_double(text: str, place: tuple[int, int]) -> bool:
    return place[1] - place[0] == 2 or text[place[0]] in _DOUBLE


def _is_nested(marks: list[_Mark], i: int) -> bool:
    """True when two closing marks follow: one for this opening, one for the opening around it."""
    return [m.lean for m in marks[i + 1 : i + 3]] == [_Lean.CLOSES, _Lean.CLOSES]
