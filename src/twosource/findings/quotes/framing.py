"""Which frame says who speaks the words of a block: behind it, before it, or around it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from twosource.findings.cues import (
    AUTHORED,
    FRAMES,
    NO_SPEAKERS,
    REJECTING,
    REPORT_NOUNS,
    REPORTS,
    WORDS_SPOKEN,
    Speech,
)
from twosource.findings.quotes.frames import Frame
from twosource.findings.quotes.layout import Layout
from twosource.findings.quotes.phrases import noun_phrase
from twosource.findings.quotes.sources import subject_of
from twosource.findings.quotes.tags import LIGHT, Tags
from twosource.model.language import EntityKind, Token

_OPENERS = frozenset({",", ":", "—", "–", "--", "-"})
_PEOPLE = frozenset({"he", "she", "they"})
_CONDITIONS = frozenset("if unless when whenever once until before after because while".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How far a frame may stand from its words."""

    #: Tokens between a frame and the words after its comma: "X said on Friday in a statement to Y,".
    lead: int = 26
    #: Tokens between a verb and the words that follow it without a comma or colon (the person told, the day).
    gap: int = 9
    #: The same for verbs that say so only beside a quotation, with its comma: "began on Monday,".
    loose: int = 6


#: What is done with a page by others than its author.
_FINDING = frozenset({"read", "see", "visit", "open", "find", "view", "check"})
#: Common names of the press, to whom things are told.
_PRESS = frozenset({"reporter", "journalist", "newspaper", "paper", "station", "magazine"})


def as_told(layout: Layout, frames: Mapping[int, Frame], items: Sequence[int]) -> tuple[Frame, int] | None:
    """The frame of "As X put it in a letter, …" at the head of a sentence, and the position behind its comma."""
    tokens = layout.analysis.tokens
    head = next((k for k, i in enumerate(items[:3]) if i >= 0 and tokens[i].text == "As"), None)
    if head is None:
        return None
    for k in range(head + 1, min(head + 16, len(items))):
        frame = frames.get(items[k]) if items[k] >= 0 else None
        if frame is None:
            continue
        hearers = _hearers(layout, frame)
        told = frame.speech is Speech.SAY or tokens[frame.verb].lemma == "put" or bool(hearers)
        if not told or frame.loose or frame.negated or frame.passive or not frame.own or frame.source is None:
            return None
        things = [j for j in layout.analysis.children(frame.verb, "obj", "ccomp", "xcomp") if j >= frame.last]
        things = [j for j in things if j not in hearers]
        comma = next(
            (n for n in range(k, min(k + 14, len(items))) if items[n] >= 0 and tokens[items[n]].text == ","), None
        )
        if comma is None or any(j < items[comma] for j in things) or frame.source[0] < items[head]:
            return None
        after = items[comma + 1] if comma + 1 < len(items) else -1
        return None if after >= 0 and tokens[after].pos == "CCONJ" else (frame, comma + 1)
    return None


def _hearers(layout: Layout, frame: Frame) -> list[int]:
    """Whom somebody told: "As X told the Courier, …", but not what, as in "As he told the story, …"."""
    tokens = layout.analysis.tokens
    if tokens[frame.verb].lemma != "tell":
        return []
    objects = layout.analysis.children(frame.verb, "obj", "iobj")
    return [j for j in objects if j >= frame.last and (tokens[j].pos == "PROPN" or tokens[j].lemma in _PRESS)]


#: Verbs of those to whom somebody else's words come.
_RECEIVING = frozenset("receive get obtain find open read see hear".split())


#: Tokens of a title before a name, and of all that stands before the colon of a voice in a digest.
_TITLES, _DIGEST = 6, 24


class Framing:
    """Finds the frame of a block."""

    def __init__(self, layout: Layout, frames: dict[int, Frame], options: Options = Options()) -> None:
        self._layout, self._frames, self._options = layout, frames, options
        self._tags = Tags(layout, frames)

    def tag(self, segment: int, position: int) -> Frame | None:
        """The frame right behind a block."""
        return self._tags.tag(segment, position)

    # ---- before

    def announces(self, segment: int) -> bool:
        """True when a sentence ends with a colon and says that somebody's words follow."""
        tokens = self._layout.analysis.tokens
        items = self._layout.segments[segment].items
        if items[-1] < 0 or tokens[items[-1]].text != ":" or min(items) < 0:
            return False
        frame = self._last_frame(items[:-1])
        if frame and frame.source and not frame.passive and not frame.loose and frame.speech is not Speech.CALL:
            behind = [i for i in items if i >= frame.end]
            return not any(self._is_clause(i) for i in behind) or any(tokens[i].lemma in AUTHORED for i in items)
        nouns = [i for i in items if tokens[i].lemma in AUTHORED and tokens[i].pos == "NOUN"]
        authors = [self.author(i) for i in nouns]
        # "This story raises questions:": they are the article's own.
        return any(a and tokens[a[0]].text.lower() != "this" for a in authors)

    def lead(self, segment: int, position: int) -> tuple[Frame | None, bool] | None:
        """The frame before a block, and whether the words stand free of it (after a comma or colon)."""
        before = self._before(segment, position)
        if not before:
            return None
        tokens = self._layout.analysis.tokens
        sign = tokens[before[-1]].text
        free = sign in _OPENERS
        run = before[:-1] if free else before
        frame = self._last_frame(run)
        if frame is None and sign == ":":
            # X said it was "a start": "We go on."
            whole = tuple(i for i in self._layout.segments[segment].items[: position - 1] if i >= 0)
            frame = self._last_frame(whole)
            run = whole if frame else run
        if frame and self._reaches(frame, before, free, sign):
            return self._complete(self._first_hand(frame, run) if sign == ":" else frame, run), free
        if sign == ":":
            return self._label(run), True
        return None

    def _first_hand(self, frame: Frame, run: Sequence[int]) -> Frame:
        """The one who speaks where an outlet only passes it on: ``X warned Y, the Post reports: "…"``."""
        start = frame.start
        if not frame.source or not frame.own or start <= run[0] or self._layout.token(start - 1).text != ",":
            return frame
        for i in reversed([i for i in run if i < start]):
            earlier = self._frames.get(i)
            if earlier and earlier.source and earlier.own and not earlier.negated and not earlier.loose:
                passes = self._layout.token(i).text.lower() == "according"  # "According to the Post, X said:"
                return earlier if earlier.speech in REPORTS and not earlier.passive and not passes else frame
        return frame

    def _before(self, segment: int, position: int) -> tuple[int, ...]:
        """The tokens before a block, back to another one; those of the line before where a colon or comma ends it."""
        segments = self._layout.segments
        items = segments[segment].items[:position]
        tokens = self._layout.analysis.tokens
        if not items and segment:
            items = segments[segment - 1].items
            closes = items[-1] >= 0 and tokens[items[-1]].text in ({":", ","} if segments[segment - 1].last else {":"})
            near = segments[segment].paragraph - segments[segment - 1].paragraph <= 1
            if not closes or not near:
                return ()
        run: list[int] = []
        for i in reversed(items):
            if i < 0:
                break
            run.append(i)
        return tuple(reversed(run))

    def _last_frame(self, run: Sequence[int]) -> Frame | None:
        for i in reversed(run[-40:]):
            frame = self._frames.get(i)
            if frame and not frame.negated and (frame.speech in FRAMES or frame.speech is Speech.CALL):
                return frame
        return None

    def _reaches(self, frame: Frame, before: Sequence[int], free: bool, sign: str) -> bool:
        """True when nothing but the person told, a time or a place stands between a frame and the words."""
        tokens = self._layout.analysis.tokens
        between = [i for i in before if i >= frame.last]
        if frame.source and frame.own and frame.source[0] >= frame.last:
            between = [i for i in between if i >= frame.source[1]]
        if sign == ":":
            return True
        if frame.passive or frame.speech is Speech.CALL:
            return False
        if free and sign == ",":
            if frame.loose and (self._is_condition(frame) or self._is_far(between)):
                return False
            return not any(self._is_clause(i) for i in between) and len(between) <= self._options.lead
        content = [i for i in between if tokens[i].text != "that"]
        if frame.loose and content:
            return False
        return len(content) <= self._options.gap and not any(
            tokens[i].pos in {"VERB", "AUX"} or tokens[i].text in {",", ";", "to", "with", "as", "about", "of"}
            for i in content
        )

    def _is_far(self, between: Sequence[int]) -> bool:
        """True where more stands behind a loose verb than the words that are spoken."""
        return len(between) > self._options.loose and self._layout.token(between[-1]).lemma not in WORDS_SPOKEN

    def _is_condition(self, frame: Frame) -> bool:
        """True for a verb inside a clause of condition or time: "if the mayor signs the bill, “…”"."""
        analysis = self._layout.analysis
        marks = {analysis.tokens[j].text.lower() for j in analysis.children(frame.verb, "mark", "advmod")}
        return analysis.has(frame.verb, "obj") and not _CONDITIONS.isdisjoint(marks)

    def _is_clause(self, i: int) -> bool:
        analysis = self._layout.analysis
        return analysis.tokens[i].pos in {"VERB", "AUX"} and analysis.has(i, "nsubj")

    def _complete(self, frame: Frame, run: Sequence[int]) -> Frame:
        """The frame with a source read off the words where the parse has none."""
        if frame.source or frame.passive:
            return frame
        tokens = self._layout.analysis.tokens
        source = self._tags.inverted(frame.verb, run)
        if source and tokens[frame.verb].lemma in {"say", "write", "tweet", "add"}:
            return replace(frame, source=source)
        near = [i for i in run if i < frame.verb]
        while near and tokens[near[-1]].pos in LIGHT:
            near.pop()
        name: list[int] = []
        while near and tokens[near[-1]].pos in {"PROPN", "PRON", "NOUN"} and len(name) < 6:
            name.append(near.pop())
        return replace(frame, source=(name[-1], name[0] + 1)) if name else frame

    def _label(self, run: Sequence[int]) -> Frame | None:
        """The frame of a colon without a verb of saying: a name, "his answer:", "this statement:"."""
        analysis = self._layout.analysis
        tokens = analysis.tokens
        if not run or tokens[run[-1]].lemma in {"headline", "title", "name"}:
            return None
        verbs = [i for i in run if tokens[i].pos in {"VERB", "AUX"}]
        voice = None if verbs else self._voice(run)
        if voice is not None:
            return Frame(run[-1], run[-1] + 1, run[-1] + 1, Speech.VOICE, voice)
        nouns = [i for i in run[-14:] if tokens[i].lemma in WORDS_SPOKEN and tokens[i].pos in {"NOUN", "PROPN"}]
        if nouns:
            noun = nouns[-1]
            return Frame(noun, noun, noun + 1, Speech.VOICE, self.author(noun))
        if not verbs and len(run) <= 8 and self._is_label(run):
            return Frame(run[-1], run[-1] + 1, run[-1] + 1, Speech.VOICE, (run[0], run[-1] + 1))
        for verb in reversed(verbs):
            source, _ = subject_of(analysis, verb)
            if source and self._is_person(source):
                return Frame(verb, verb, verb, Speech.VOICE, source)
        return None

    def _voice(self, run: Sequence[int]) -> tuple[int, int] | None:
        """Who is named at the head of "Mayor Ada Oke on the ferry: “…”" and of "Ada Oke, Orrin Courier: “…”"."""
        tokens = self._layout.analysis.tokens
        name = next((n for n in self._layout.analysis.names if run[0] <= n.first < run[0] + _TITLES), None)
        if name is None or name.kind is not EntityKind.PERSON or not run[0] < name.last <= run[-1]:
            return None
        before = [tokens[i] for i in range(run[0], name.first)]
        titled = all(t.pos in {"PROPN", "NOUN", "ADJ", "PUNCT"} and t.text != "," for t in before)
        leads = tokens[name.last].text in {",", "("} or tokens[name.last].pos == "ADP"
        barred = any(tokens[i].text.lower() in NO_SPEAKERS for i in run[:2])
        return (run[0], name.last) if titled and leads and not barred and len(run) <= _DIGEST else None

    def _is_label(self, run: Sequence[int]) -> bool:
        """True for a name, or for a role alone ("Mayor:"), at the head of a line."""
        tokens = self._layout.analysis.tokens
        if any(tokens[i].text.lower() in NO_SPEAKERS for i in run):
            return False
        role = len(run) <= 3 and tokens[run[-1]].pos == "NOUN" and tokens[run[0]].text[0].isupper()
        return role or any(tokens[i].pos == "PROPN" for i in run)

    def author(self, noun: int) -> tuple[int, int] | None:
        """Whose piece of speech or writing a noun names: its possessor, its author, or the giver of it."""
        analysis = self._layout.analysis
        tokens = analysis.tokens
        for j in analysis.children(noun, "nmod:poss"):
            return noun_phrase(analysis, j)
        for j in analysis.children(noun, "nmod"):
            if any(tokens[k].text in {"from", "by", "of"} for k in analysis.children(j, "case")):
                return noun_phrase(analysis, j)
        governor = tokens[noun].head
        if tokens[noun].lemma == "page" and tokens[governor].lemma in _FINDING:
            return None
        if tokens[noun].relation == "obj" and tokens[governor].lemma in _RECEIVING:
            sender = (j for j in analysis.children(governor, "obl") if tokens[noun + 1].head == j)
            return next((noun_phrase(analysis, j) for j in sender if tokens[noun + 1].text == "from"), None)
        if tokens[noun].relation in {"obj", "obl", "iobj"} and governor != noun:
            return subject_of(analysis, governor)[0]
        return None if tokens[noun].lemma in AUTHORED else noun_phrase(analysis, noun)

    def _is_person(self, span: tuple[int, int]) -> bool:
        words: Sequence[Token] = self._layout.analysis.tokens[span[0] : span[1]]
        return any(t.pos == "PROPN" for t in words) or words[0].text.lower() in _PEOPLE

    # ---- around

    def opening(self, segment: int) -> Frame | None:
        """The frame that opens a sentence and governs all of it: ``According to X, the plan was “…”``."""
        tokens = self._layout.analysis.tokens
        items = self._layout.segments[segment].items
        for i in items[:3]:
            if i >= 0 and tokens[i].text == "According":
                return self._frames.get(i)
        comment = as_told(self._layout, self._frames, items)
        return comment[0] if comment else None

    def around(self, segment: int, block: int) -> Frame | None:
        """The frame that governs quoted words inside a sentence ("called it “…”", "said he was “…”")."""
        analysis = self._layout.analysis
        tokens = analysis.tokens
        inside = self._layout.inside(block)
        at = next((i for i in inside if tokens[i].head not in inside or tokens[i].head == i), None)
        if at is None:
            return None
        for _ in range(14):
            governor = tokens[at].head
            if governor == at:
                break
            frame = self._frames.get(governor)
            if (
                frame
                and self._layout.segment_of[governor] == segment
                and not frame.negated
                and governor < inside.start
                and not (frame.loose and frame.speech is not Speech.CALL)
            ):
                return self._of_whoever_claims(frame, at)
            at = governor
        return None

    def _of_whoever_claims(self, frame: Frame, thing: int) -> Frame:
        """The frame as that of the guild in "rejected the guild's claim that it is “unsafe”", of nobody without one."""
        analysis = self._layout.analysis
        tokens = analysis.tokens
        rejected = tokens[frame.verb].lemma in REJECTING and tokens[thing].relation == "obj"
        if not rejected or tokens[thing].lemma not in REPORT_NOUNS or not analysis.has(thing, "acl", "ccomp"):
            return frame
        owner = next(iter(analysis.children(thing, "nmod:poss")), None)
        return replace(frame, speech=Speech.VOICE, source=None if owner is None else noun_phrase(analysis, owner))
