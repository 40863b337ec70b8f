"""Quotations in marks: which of them are speech, who speaks them, and which of them belong together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from twosource.findings.cues import Speech
from twosource.findings.quotes.draft import Draft
from twosource.findings.quotes.frames import Frame
from twosource.findings.quotes.framing import Framing
from twosource.findings.quotes.layout import Layout
from twosource.findings.quotes.sources import subject_of
from twosource.model.finding import Mode

_FIRST_PERSON = frozenset("i we my our me us you your i'm we're i've we've i'll we'll you're let's".split())
_OPEN_BRACKETS, _CLOSED_BRACKETS = frozenset("([{"), frozenset(")]}")
_NAMERS = frozenset("so-called word words term terms phrase titled entitled named dubbed nicknamed song book".split())
_WORK_NOUNS = frozenset(
    """song album film movie book novel show series program programme single track play episode magazine poem sitcom
    musical comedy drama documentary ballad anthem podcast hit column game character""".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """When words in marks count as speech."""

    #: Words of a quotation that stands alone, with nobody near to speak it.
    alone: int = 4
    #: Words from which a quotation without a frame is somebody's, when the paragraph before quotes somebody.
    goes_on: int = 3


class DirectSpeech:
    """Reads the blocks of a page in order; each step may look back at what was found before."""

    def __init__(self, layout: Layout, frames: Mapping[int, Frame], options: Options = Options()) -> None:
        self._layout, self._frames, self._options = layout, frames, options
        self._framing = Framing(layout, frames)
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
        open_ = [
            (n, position, ~item)
            for n, segment in enumerate(self._layout.segments)
            for position, item in enumerate(segment.items)
            if item < 0 and ~item not in self._of_block and self._layout.words(~item)
        ]
        for n, position, block in open_:
            q = self._layout.blocks[block]
            inside = [r for r in reports if r.segment == n and any(a <= q.start and q.end <= b for a, b in r.parts)]
            if inside and not self._is_name(n, position, block):
                innermost = min(inside, key=lambda r: r.parts[-1][1] - r.parts[0][0])
                self._add(n, block, innermost.frame, self._by_form(block))

    # ---- one block

    def _read(self, segment: int, position: int, block: int) -> None:
        if not self._layout.words(block) or self._is_nickname(segment, position, block):
            return
        bare = self._is_bare(segment, position) or self._opens_after_tag(segment, position, block)
        if bare and self._goes_on(segment, block):
            return
        tag = self._framing.tag(segment, position)
        lead = self._framing.lead(segment, position)
        if lead and lead[0] and self._joins(segment, position, block, lead[0]):
            return
        if tag and (position == 0 or not (lead and lead[1] and lead[0])):
            self._add(segment, block, tag, self._mode_before_tag(segment, position, block), tag=True)
        elif lead and (lead[1] or not self._is_name(segment, position, block)):
            self._add(segment, block, lead[0], Mode.DIRECT if lead[1] else self._by_form(block))
        elif self._is_bare(segment, position):
            self._stand_alone(segment, block)
        elif not self._is_name(segment, position, block):
            self._within(segment, position, block)

    def _add(self, segment: int, block: int, frame: Frame | None, mode: Mode, tag: bool = False) -> Draft:
        q = self._layout.blocks[block]
        draft = Draft([(q.start, q.end)], mode, frame, tag=tag, segment=segment, blocks=[block])
        if frame:
            draft.cue = self._offsets(frame.first, frame.last)
            draft.source = self._offsets(*frame.source) if frame.source else None
            draft.denied = frame.speech is Speech.DENY
        self.drafts.append(draft)
        self._of_block[block] = draft
        return draft

    def _offsets(self, first: int, last: int) -> tuple[int, int] | None:
        if last <= first:
            return None
        return self._layout.token(first).start, self._layout.token(last - 1).end

    def _append(self, draft: Draft, block: int) -> None:
        q = self._layout.blocks[block]
        draft.parts.append((q.start, q.end))
        draft.blocks.append(block)
        self._of_block[block] = draft

    # ---- forms

    def _is_bare(self, segment: int, position: int) -> bool:
        """True when nothing but the words themselves stands in their sentence; a note in brackets is nothing."""
        deep = 0
        for n, i in enumerate(self._layout.segments[segment].items):
            if n == position or i < 0:
                continue
            token = self._layout.token(i)
            deep += (token.text in _OPEN_BRACKETS) - (token.text in _CLOSED_BRACKETS)
            if token.pos != "PUNCT" and not deep:
                return False
        return True

    def _has_clause(self, block: int) -> bool:
        analysis = self._layout.analysis
        inside = self._layout.inside(block)
        if not inside:
            return False
        return any(
            analysis.tokens[i].relation in {"nsubj", "nsubj:pass", "expl", "csubj"}
            and analysis.tokens[i].head in inside
            for i in inside
        )

    def _by_form(self, block: int) -> Mode:
        return Mode.DIRECT if self._has_clause(block) else Mode.MIXED

    def _mode_before_tag(self, segment: int, position: int, block: int) -> Mode:
        """Direct, unless the words are the end of the reporter's own clause."""
        items = self._layout.segments[segment].items
        if not position or items[position - 1] < 0:
            return Mode.DIRECT
        free = self._layout.token(items[position - 1]).pos == "PUNCT"
        starts = self._layout.article.text[self._layout.blocks[block].start].isupper()
        return Mode.DIRECT if free or (starts and self._has_clause(block)) else Mode.MIXED

    def _is_headline(self, segment: int) -> bool:
        """True for a line in title case, where capitals tell nothing."""
        tokens = [self._layout.token(i) for i in self._layout.segments[segment].tokens]
        long = [t.text for t in tokens if len(t.text) > 3 and t.text[0].isalpha()]
        return len(long) >= 3 and sum(w[0].isupper() for w in long) >= 0.8 * len(long)

    def _is_nickname(self, segment: int, position: int, block: int) -> bool:
        """True for a name in marks between the parts of a name: William “Bill” Baker."""
        near = self._layout.segments[segment].items[max(position - 1, 0) : position + 2]
        if len(near) < 3 or min(near[0], near[2]) < 0 or len(self._layout.words(block)) > 3:
            return False
        names = all(self._layout.token(i).pos == "PROPN" for i in (near[0], near[2]))
        text = self._layout.article.text
        q = self._layout.blocks[block]
        return names and text[q.end - 1] not in ".,!?" and text[q.start].isupper()

    def _headline_frame(self, segment: int, position: int) -> Frame | None:
        """Who a headline says is so: ``Mayor is “disgusted”``."""
        items = self._layout.segments[segment].items
        here = self._layout.segments[segment]
        tokens = self._layout.analysis.tokens
        if position < 2 or len(items) > 18 or not here.last or min(items[position - 2 : position]) < 0:
            return None
        alone = segment == 0 or self._layout.segments[segment - 1].paragraph != here.paragraph
        whole = items[-1] < 0 or tokens[items[-1]].text not in {".", "!", "?", ":", ","}
        verb = items[position - 1]
        if not (alone and whole) or tokens[verb].text.lower() not in {"is", "are", "was", "were", "feels"}:
            return None
        name: list[int] = []
        for i in reversed(items[: position - 1]):
            if i < 0 or tokens[i].pos not in {"PROPN", "NOUN", "ADJ", "DET"}:
                break
            name.append(i)
        return Frame(verb, verb, verb + 1, Speech.CALL, (name[-1], name[0] + 1)) if name else None

    def _is_name(self, segment: int, position: int, block: int) -> bool:
        """True for nicknames, titles of works, words as words."""
        items = self._layout.segments[segment].items
        tokens = self._layout.analysis.tokens
        before = tokens[items[position - 1]] if position and items[position - 1] >= 0 else None
        if before and before.lemma in _NAMERS:
            return True
        words = [t.text for t in self._layout.words(block)]
        capital = [w for w in words if w[0].isupper() or w[0].isdigit()]
        small = [w for w in words if not w[0].isupper() and not w[0].isdigit() and len(w) > 3]
        if before and before.lemma in _WORK_NOUNS and capital:
            return True
        shouted = all(w.isupper() for w in words)
        titled = not small and len(capital) >= 2 and not shouted and not self._has_clause(block)
        return titled and not self._is_headline(segment)

    # ---- belonging together

    def _joins(self, segment: int, position: int, block: int, lead: Frame) -> bool:
        """Take a block as the second half of a quotation that its frame breaks (``"A," X said, "B"``)."""
        last = self.drafts[-1] if self.drafts else None
        if last is None or not last.tag or last.frame is None or last.frame.verb != lead.verb:
            return False
        self._append(last, block)
        return True

    def _goes_on(self, segment: int, block: int) -> bool:
        """Take a block that stands alone as going on from what was said before it, if it is."""
        segments = self._layout.segments
        q = self._layout.blocks[block]
        if q.continues is not None and q.continues in self._of_block:
            return self._follow(segment, block, self._of_block[q.continues])
        last = self.drafts[-1] if self.drafts else None
        if last is None or self._framing.tag(segment, segments[segment].items.index(~block)):
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

    def _opens_after_tag(self, segment: int, position: int, block: int) -> bool:
        """True for a clause that opens a sentence right behind the tag of another: ``"A," X said. "B," then left.``."""
        last = self.drafts[-1] if self.drafts else None
        if position or last is None or not last.tag or not self._has_clause(block):
            return False
        same = self._layout.segments[segment].paragraph == self._layout.segments[last.segment].paragraph
        return same and self._ended_by_frame(last, segment) and not self._framing.tag(segment, position)

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
        draft.cue = self._offsets(frame.first, frame.last)
        draft.source = self._offsets(*frame.source) if frame.source else None

    # ---- without a frame

    def _stand_alone(self, segment: int, block: int) -> None:
        """A block that is a sentence of its own with no frame: the speaker is whoever was speaking just before."""
        words = self._layout.words(block)
        before = self._sentence_before(segment)
        frame = self._introduced(before) if before is not None else None
        if frame:
            self._add(segment, block, frame, Mode.DIRECT)
            return
        last = self.drafts[-1] if self.drafts else None
        paragraph = self._layout.segments[segment].paragraph
        near = last and paragraph - self._layout.segments[last.segment].paragraph <= 1
        if last and near and len(words) >= self._options.goes_on:
            self._add(segment, block, None, Mode.DIRECT).follows = last
        elif len(words) >= self._options.alone and self._is_spoken(block):
            self._add(segment, block, None, Mode.DIRECT)

    def _is_spoken(self, block: int) -> bool:
        words = {t.text.lower().replace("’", "'") for t in self._layout.words(block)}
        return not words.isdisjoint(_FIRST_PERSON)

    def _sentence_before(self, segment: int) -> int | None:
        here = self._layout.segments[segment]
        if segment == 0 or self._layout.segments[segment - 1].paragraph != here.paragraph:
            return None
        return segment - 1

    def _introduced(self, segment: int) -> Frame | None:
        """Who the sentence before is about, when it reports that person's words or is about one person."""
        tokens = self._layout.segments[segment].tokens
        frames = [self._frames[i] for i in tokens if i in self._frames]
        saying = [f for f in frames if f.source and not f.passive and f.own]
        if saying:
            return saying[0]
        analysis = self._layout.analysis
        for i in tokens:
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
            or self._headline_frame(segment, position)
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
            self._add(segment, block, frame, self._by_form(block))

    def _listed(self, segment: int, position: int) -> bool:
        """True for a block in a list of blocks: “a,” “b” and “c”."""
        items = self._layout.segments[segment].items
        k = position - 1
        while k >= 0 and items[k] >= 0 and self._layout.token(items[k]).text in {",", "and", "or", "but", "as"}:
            k -= 1
        return k >= 0 and items[k] < 0

    def _closing_frame(self, segment: int, block: int) -> Frame | None:
        """The frame at the end of a sentence with quoted words inside: ``The “big” plan failed, X said.``"""
        items = self._layout.segments[segment].items
        tokens = self._layout.analysis.tokens
        for i in reversed(items[-16:]):
            if i < 0:
                return None
            frame = self._frames.get(i)
            if frame and not frame.negated and not frame.passive and frame.source and frame.own and frame.start:
                comma = frame.start - 1
                return frame if comma in items and tokens[comma].text in {",", "—", "–"} else None
        return None

    def _give_back(self) -> None:
        """Words without a frame that a later paragraph goes on from get the frame that comes at last."""
        for draft in reversed(self.drafts):
            earlier = draft.follows
            if earlier and earlier.frame is None and earlier.follows is None and draft.frame and draft.source:
                if self._layout.blocks[draft.blocks[0]].continues in earlier.blocks:
                    earlier.frame, earlier.cue, earlier.source = draft.frame, draft.cue, draft.source
