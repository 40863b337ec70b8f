"""What somebody repeats of another's words inside a quotation: “She told me, ‘We are closing,’ and left,” X said."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from twosource.findings.cues import FRAMES
from twosource.findings.quotes.draft import Draft
from twosource.findings.quotes.forms import Forms
from twosource.findings.quotes.frames import Frame, frames
from twosource.findings.quotes.framing import Framing
from twosource.findings.quotes.layout import Layout, Segment, lay_out_within
from twosource.model.finding import Mode

#: Who repeats their own words says them still.
_SELVES = frozenset({"i", "we", "me", "us", "myself", "ourselves"})
#: What these say nobody has said.
_NOBODY = frozenset({"nobody", "no", "none", "nothing", "neither", "who", "anyone", "anybody", "whoever"})
_STOPS = frozenset({",", ".", "!", "?", "…", "—", "–", "-"})
#: A cue behind one of these tells of nothing that was said.
_OPEN = frozenset({"if", "when", "whenever", "unless", "until", "whether", "to"})
_ASKING = frozenset({"do", "does", "did"})
#: What has not been said yet is nobody's quotation: "maybe the guard will say, ‘I saw nothing’".
_TO_COME = frozenset({"will", "'ll", "’ll", "wo", "shall", "going", "gonna", "maybe", "perhaps", "imagine", "suppose"})


def nested(layout: Layout, drafts: Sequence[Draft]) -> list[Draft]:
    """The quotations inside quotations that have a cue and a subject of their own there; other marks are its words'."""
    if not layout.held:
        return []
    holders = {layout.blocks[b].outer: d for d in drafts for b in d.blocks if d.mode is not Mode.INDIRECT}
    return list(_Inside(lay_out_within(layout)).read(layout, holders))


class _Inside:
    """Reads the words inside quotations as a page of its own."""

    def __init__(self, page: Layout) -> None:
        self._page = page
        self._frames = frames(page.analysis, (segment.tokens for segment in page.segments))
        self._framing, self._forms = Framing(page, self._frames), Forms(page)

    def read(self, layout: Layout, holders: dict[tuple[int, int], Draft]) -> Iterator[Draft]:
        """The quotations with a cue whose holder is a quotation itself."""
        last: Draft | None = None
        for n, segment in enumerate(self._page.segments):
            for position, item in enumerate(segment.items):
                holder = holders.get(self._around(layout, ~item)) if item < 0 else None
                found = self._frame(n, position) if holder else None
                if holder is None or found is None:
                    continue
                frame, tag = found
                q = self._page.blocks[~item]
                if last and last.tag and not tag and last.frame and last.frame.verb == frame.verb:
                    last.parts.append((q.start, q.end))
                    continue
                if last is not None:
                    yield last
                last = self._draft(frame, tag, (q.start, q.end), holder)
        if last is not None:
            yield last

    def _around(self, layout: Layout, block: int) -> tuple[int, int]:
        at = self._page.blocks[block].start
        n = bisect_right(layout.blocks, at, key=lambda q: q.start) - 1
        return layout.blocks[n].outer

    def _draft(self, frame: Frame, tag: bool, part: tuple[int, int], holder: Draft) -> Draft:
        draft = Draft([part], Mode.DIRECT, frame, tag=tag, segment=holder.segment, within=holder)
        draft.cue = self._page.offsets(frame.first, frame.last)
        draft.source = self._page.offsets(*frame.source) if frame.source else None
        return draft

    def _frame(self, n: int, position: int) -> tuple[Frame, bool] | None:
        """The frame before or behind a block in its own sentence, and whether it stands behind."""
        segment = self._page.segments[n]
        block = ~segment.items[position]
        if len(self._page.words(block)) < 2:
            return None
        lead = self._framing.lead(n, position)
        if lead and lead[0] and (lead[1] or self._is_clause(block)) and self._says(lead[0], segment):
            return lead[0], False
        tag = self._framing.tag(n, position)
        return (tag, True) if tag and self._is_stopped(block) and self._says(tag, segment) else None

    def _is_clause(self, block: int) -> bool:
        return self._forms.has_clause(block) and self._page.article.text[self._page.blocks[block].start].isupper()

    def _is_stopped(self, block: int) -> bool:
        q = self._page.blocks[block]
        return self._page.article.text[q.end - 1] in _STOPS or self._page.article.text[q.outer[1] :][:1] in _STOPS

    def _says(self, frame: Frame, segment: Segment) -> bool:
        """True for a verb that tells that somebody other than the speaker did say the words."""
        if frame.source is None or frame.speech not in FRAMES or not frame.own or frame.loose:
            return False
        if frame.negated or frame.unreal or frame.passive or self._frames.get(frame.verb) is None:
            return False
        tokens = self._page.analysis.tokens
        words = [tokens[i].text.lower() for i in range(*frame.source)]
        inside = all(i in segment.tokens for i in (frame.verb, *range(*frame.source)))
        before = [i for i in segment.tokens if i < frame.start][-2:]
        linked = tokens[frame.verb - 1].pos == "CCONJ"  # "I saw the light and asked": the light asks nothing
        near = {tokens[i].text.lower() for i in (*before, *self._page.analysis.dependents[frame.verb])}
        is_open = any(tokens[i].text.lower() in _OPEN | _ASKING for i in before) or not near.isdisjoint(_TO_COME)
        return inside and not (linked or is_open) and _SELVES.isdisjoint(words) and words[0] not in _NOBODY
