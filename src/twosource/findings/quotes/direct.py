"""Quotations in marks: which of them are speech, who speaks them, and which of them belong together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from twosource.findings.cues import FRAMES, Speech
from twosource.findings.quotes.draft import Draft
from twosource.findings.quotes.forms import Forms
from twosource.findings.quotes.frames import Frame
from twosource.findings.quotes.framing import Framing
from twosource.findings.quotes.headlines import label
from twosource.findings.quotes.layout import Layout
from twosource.findings.quotes.sources import subject_of
from twosource.model.finding import Mode


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """When words in marks count as speech."""

    #: Words of a quotation that stands alone, with nobody near to speak it.
    alone: int = 4
    #: Words from which a quotation without a frame is somebody's, when the paragraph before quotes somebody.
    goes_on: int = 3
    #: Sentences of the paragraph before that may tell who speaks.
    back: int = 8


class DirectSpeech:
    """Reads the blocks of a page in order; each step may look back at what was found before."""

    def __init__(self, layout: Layout, frames: dict[int, Frame], options: Options = Options()) -> None:
        self._layout, self._frames, self._options = layout, frames, options
        self._framing, self._forms = Framing(layout, frames), Forms(layout)
        self.drafts: list[Draft] = []
        self._of_block: dict[int, Draft] = {}

    def read(self) -> None:
        """Find the quotations in marks: ``drafts``, in text order."""
        for n, segment in enumerate(self._layout.segments):
            for position, item in enumerate(segment.items):
                if item < 0:
                    self._read(n, position, ~item)
        self._give_back()

    def take_words(self, reports: Sequence[Draft]) -> None:
        """Add words in marks that nothing else accounts for and that stand inside reported speech."""
        by_segment: dict[int, list[Draft]] = {}
        for report in reports:
            by_segment.setdefault(report.segment, []).append(report)
        for n, near in sorted(by_segment.items()):
            for position, item in enumerate(self._layout.segments[n].items):
                if item < 0 and ~item not in self._of_block and self._layout.words(~item):
                    self._take(n, position, ~item, near)

    def _take(self, segment: int, position: int, block: int, reports: Sequence[Draft]) -> None:
        q = self._layout.blocks[block]
        around = [r for r in reports if any(a <= q.start and q.end <= b for a, b in r.parts)]
        named = self._forms.is_name(segment, position, block) or self._forms.names_something(segment, position, block)
        if around and not named:
            innermost = min(around, key=lambda r: r.parts[-1][1] - r.parts[0][0])
            draft = self._add(segment, block, innermost.frame, self._forms.by_form(block))
            draft.cue, draft.source = innermost.cue, innermost.source

    # ---- one block

    def _read(self, segment: int, position: int, block: int) -> None:
        if not self._layout.words(block) or self._forms.names_something(segment, position, block):
            return
        earlier = self._layout.blocks[block].continues
        if earlier is not None and earlier in self._of_block:
            self._follow(segment, block, self._of_block[earlier])
            return
        if self._takes_up(segment, position, block):
            return
        lead = self._framing.lead(segment, position)
        over = self._is_over(segment, position, block) or self._runs_into(segment, position)
        tag = None if over else self._framing.tag(segment, position)
        title = self._forms.is_title(segment, position, block)
        if lead and lead[0] and not title and self._joins(block, lead[0]):
            return
        led = lead and lead[1] and lead[0] and not (tag and self._belongs_to_tag(block, tag))
        if tag and (position == 0 or not led):
            mode = self._forms.mode_before_tag(segment, position, block)
            if mode is Mode.DIRECT or not self._forms.is_name(segment, position, block):
                self._add(segment, block, tag, mode, tag=True)
        elif lead and (lead[1] or not self._forms.is_name(segment, position, block)):
            self._add(segment, block, lead[0], Mode.DIRECT if lead[1] else self._forms.by_form(block))
        elif self._forms.is_bare(segment, position):
            self._stand_alone(segment, block)
        elif not self._forms.is_name(segment, position, block):
            self._within(segment, position, block)

    def _takes_up(self, segment: int, position: int, block: int) -> bool:
        """Take a block as more of what was said before it, if it is."""
        if self._goes_on_behind_stop(segment, position, block):
            self._append(self.drafts[-1], block)
            return True
        bare = self._forms.is_bare(segment, position) or self._opens_after_tag(segment, position, block)
        return bare and self._goes_on(segment, block)

    def _is_over(self, segment: int, position: int, block: int) -> bool:
        """True where words end the sentence that they are a part of: X says it is an “old dam.” Y warned Z."""
        text, q = self._layout.article.text, self._layout.blocks[block]
        before = self._layout.segments[segment].items[position - 1] if position else -1
        inside = before >= 0 and self._layout.token(before).text[-1].isalpha() and text[q.start].islower()
        return inside and text[q.end - 1] == "." and text[q.outer[1] :].lstrip()[:1].isupper()

    def _runs_into(self, segment: int, position: int) -> bool:
        """True for words that go on with "for" or "between": X voiced “regret” for the mill, Y said."""
        after = self._layout.segments[segment].items[position + 1 : position + 2]
        token = self._layout.token(after[0]) if position and after and after[0] >= 0 else None
        return token is not None and token.pos == "ADP" and token.text.lower() not in {"according", "by", "per"}

    def _belongs_to_tag(self, block: int, tag: Frame) -> bool:
        """True for words that a comma ties to who is named behind them, whoever stands before them: “…,” X wrote."""
        q = self._layout.blocks[block]
        return tag.source is not None and tag.own and self._layout.article.text[q.end - 1] == ","

    def _add(self, segment: int, block: int, frame: Frame | None, mode: Mode, tag: bool = False) -> Draft:
        q = self._layout.blocks[block]
        draft = Draft([(q.start, q.end)], mode, frame, tag=tag, segment=segment, blocks=[block])
        if frame:
            draft.cue = self._layout.offsets(frame.first, frame.last)
            draft.source = self._layout.offsets(*frame.source) if frame.source else None
            draft.denied = frame.speech is Speech.DENY
        self.drafts.append(draft)
        self._of_block[block] = draft
        return draft

    def _append(self, draft: Draft, block: int) -> None:
        q = self._layout.blocks[block]
        draft.parts.append((q.start, q.end))
        draft.blocks.append(block)
        self._of_block[block] = draft

    # ---- belonging together

    def _joins(self, block: int, lead: Frame) -> bool:
        """Take a block as the second half of a quotation that its frame breaks (``"A," X said, "B"``)."""
        last = self.drafts[-1] if self.drafts else None
        if last is None or not last.tag or last.frame is None or last.frame.verb != lead.verb:
            return False
        self._append(last, block)
        return True

    def _goes_on(self, segment: int, block: int) -> bool:
        """Take a block that stands alone as going on from what was said before it, if it is."""
        segments = self._layout.segments
        last = self.drafts[-1] if self.drafts else None
        tag = self._framing.tag(segment, segments[segment].items.index(~block))
        if last is None or (tag and not self._is_next_sentences(tag, segment, last)):
            return False
        lead = self._framing.lead(segment, segments[segment].items.index(~block))
        if lead:
            return False
        here, there = segments[segment].paragraph, segments[last.segment].paragraph
        if here == there and last.mode is Mode.DIRECT:
            if last.tag and self._ended_by_frame(last, segment):
                self._append(last, block)
                last.segment = segment
                return True
            if self._directly_after(last, segment):
                return self._follow(segment, block, last)
        return False

    def _is_next_sentences(self, tag: Frame, segment: int, last: Draft) -> bool:
        """True for a sentence of its own behind words that already have a frame: "A," X said. "B." Y agreed."""
        same = self._layout.segments[segment].paragraph == self._layout.segments[last.segment].paragraph
        late = self._layout.segment_of[tag.verb] != segment
        return late and same and last.tag and self._ended_by_frame(last, segment)

    def _opens_after_tag(self, segment: int, position: int, block: int) -> bool:
        """True for a clause that opens a sentence right behind the tag of another ("A," X said. "B," then left)."""
        last = self.drafts[-1] if self.drafts else None
        if position or last is None or not last.tag or not self._forms.is_sentence(block):
            return False
        same = self._layout.segments[segment].paragraph == self._layout.segments[last.segment].paragraph
        return same and self._ended_by_frame(last, segment) and not self._framing.tag(segment, position)

    def _goes_on_behind_stop(self, segment: int, position: int, block: int) -> bool:
        """True behind a tag whose stop the parser took for an abbreviation's: “…,” said Roe, D-N.Y. “But we …”."""
        last = self.drafts[-1] if self.drafts else None
        if not position or last is None or not last.tag or last.frame is None or not self._forms.is_sentence(block):
            return False
        items = self._layout.segments[segment].items
        if last.frame.verb not in items[:position] or self._layout.article.text[last.parts[-1][1] - 1] != ",":
            return False
        between = items[items.index(last.frame.verb) + 1 : position]
        plain = all(i >= 0 and self._layout.token(i).pos not in {"VERB", "AUX"} for i in between)
        return plain and bool(between) and self._layout.token(between[-1]).text.endswith(".")

    def _ended_by_frame(self, draft: Draft, segment: int) -> bool:
        """True when only the frame of a quotation stands between it and this segment."""
        verb = draft.frame.verb if draft.frame else -1
        return segment - self._layout.segment_of[verb] == 1 or segment - draft.segment == 1

    def _directly_after(self, draft: Draft, segment: int) -> bool:
        return segment - draft.segment <= 1

    def _follow(self, segment: int, block: int, earlier: Draft) -> bool:
        draft = self._add(segment, block, None, Mode.DIRECT)
        tag = self._framing.tag(segment, self._layout.segments[segment].items.index(~block))
        if tag:
            self._frame(draft, tag)
        draft.follows = earlier
        return True

    def _frame(self, draft: Draft, frame: Frame) -> None:
        draft.frame, draft.tag = frame, True
        draft.cue = self._layout.offsets(frame.first, frame.last)
        draft.source = self._layout.offsets(*frame.source) if frame.source else None

    # ---- without a frame

    def _stand_alone(self, segment: int, block: int) -> None:
        """A block that is a sentence of its own with no frame: the speaker is whoever was speaking just before."""
        words = self._layout.words(block)
        frame = None if self._forms.is_heading(segment, block) else self._frame_before(segment)
        last = self.drafts[-1] if self.drafts else None
        paragraph = self._layout.segments[segment].paragraph
        near = last and paragraph - self._layout.segments[last.segment].paragraph <= 1
        if frame:
            self._add(segment, block, frame, Mode.DIRECT)
        elif last and near and len(words) >= self._options.goes_on and not self._forms.is_heading(segment, block):
            self._add(segment, block, None, Mode.DIRECT).follows = last
        elif self._runs_on(block) or (len(words) >= self._options.alone and self._forms.is_spoken(block)):
            self._add(segment, block, None, Mode.DIRECT)

    def _runs_on(self, block: int) -> bool:
        """True when the next paragraph opens its marks again and goes on."""
        following = self._layout.blocks[block + 1 : block + 2]
        return any(q.continues == block for q in following)

    def _frame_before(self, segment: int) -> Frame | None:
        """Who was speaking last before a segment, if that was after the last quotation in marks."""
        segments = self._layout.segments
        here = segments[segment].paragraph
        if segment and segments[segment - 1].paragraph == here:
            return self._introduced(segment - 1)
        last = self.drafts[-1].segment if self.drafts else -1
        for n in range(segment - 1, max(last, segment - 1 - self._options.back), -1):
            if segments[n].paragraph < here - 1:
                break
            saying = self._saying(n)
            if saying:
                return saying
        return None

    def _saying(self, segment: int) -> Frame | None:
        """The first frame of a sentence that reports somebody's words."""
        for i in self._layout.segments[segment].tokens:
            frame = self._frames.get(i)
            if frame and frame.source and frame.own and not frame.passive and frame.speech in FRAMES | {Speech.CALL}:
                return frame
        return None

    def _introduced(self, segment: int) -> Frame | None:
        """Who the sentence before is about, when it reports that person's words or is about one person."""
        saying = self._saying(segment)
        if saying:
            return saying
        analysis = self._layout.analysis
        for i in self._layout.segments[segment].tokens:
            token = analysis.tokens[i]
            if token.head == i and token.relation == "root":
                source, _ = subject_of(analysis, i)
                if source and self._is_person(source):
                    return Frame(i, i, i, Speech.VOICE, source)
        return None

    def _is_person(self, span: tuple[int, int]) -> bool:
        words = self._layout.analysis.tokens[span[0] : span[1]]
        return words[0].text.lower() in {"he", "she"} or all(t.pos == "PROPN" for t in words)

    def _within(self, segment: int, position: int, block: int) -> None:
        """Quoted words inside the reporter's sentence, when something in it says whose they are."""
        frame = (
            self._framing.around(segment, block)
            or self._closing_frame(segment, block)
            or self._framing.opening(segment)
            or self._forms.headline_frame(segment, position)
            or self._labelled(segment, position)
        )
        if frame is None:
            earlier = self.drafts[-1] if self.drafts else None
            if (
                earlier
                and earlier.segment == segment
                and earlier.mode is Mode.MIXED
                and self._listed(segment, position)
            ):
                frame = earlier.frame
        if frame and not (frame.passive and frame.speech is not Speech.CALL and not frame.source):
            self._add(segment, block, frame, self._forms.by_form(block))

    def _labelled(self, segment: int, position: int) -> Frame | None:
        """The label of a headline that quotes somebody in its middle: "Mayor: gate will be “mended by May”"."""
        found = label(self._layout, segment)
        return found[0] if found and position >= found[1] else None

    def _listed(self, segment: int, position: int) -> bool:
        """True for a block in a list of blocks: “a,” “b” and “c”."""
        items = self._layout.segments[segment].items
        k = position - 1
        while k >= 0 and items[k] >= 0 and self._layout.token(items[k]).text in {",", "and", "or", "but", "as"}:
            k -= 1
        return k >= 0 and items[k] < 0

    def _closing_frame(self, segment: int, block: int) -> Frame | None:
        """The frame at the end of a sentence with quoted words inside ("The 'big' plan failed, X said")."""
        items = self._layout.segments[segment].items
        tokens = self._layout.analysis.tokens
        for i in reversed(items[-16:]):
            if i < 0:
                return None
            frame = self._frames.get(i)
            if frame and not frame.negated and not frame.passive and frame.source and frame.own and frame.start:
                comma = frame.start - 1
                return (
                    frame
                    if self._layout.segment_of[comma] == segment and tokens[comma].text in {",", "—", "–"}
                    else None
                )
        return None

    def _give_back(self) -> None:
        """Words without a frame that a later paragraph goes on from get the frame that comes at last."""
        for draft in reversed(self.drafts):
            earlier = draft.follows
            if earlier is None or earlier.frame or earlier.follows or not draft.source:
                continue
            if self._layout.blocks[draft.blocks[0]].continues in earlier.blocks:
                earlier.frame, earlier.cue, earlier.source = draft.frame, draft.cue, draft.source
