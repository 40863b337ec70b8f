"""The frame right behind quoted words: "…," said X; "…," X, a doctor, told Y on Friday; "…" - X, Leeds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from twosource.findings.cues import FRAMES, VERBS, Speech
from twosource.findings.quotes.frames import Frame
from twosource.findings.quotes.layout import Layout
from twosource.findings.quotes.phrases import DAYS, noun_phrase, takes_up

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM", "PART", "X", "SYM"})
LIGHT = frozenset({"ADV", "AUX", "PART"})
_INSIDE = NOMINAL | {"ADP", "CCONJ"}
#: "told X" is never X told.
_NEVER_INVERTED = frozenset({"tell", "inform", "assure", "reassure", "notify", "remind", "urge"})
#: What a token of a link or a picture holds.
LINKS = ("://", "t.co/", "twitter.com", ".com/")
_POINTING = frozenset({"that", "this", "those", "these"})
_THEIR_WORDS = frozenset("word message verdict view reaction advice warning assessment conclusion comment".split())
_FROM = frozenset({"of", "from"})
#: Words behind a block that lead on to something else than who spoke.
_LEADING = frozenset("and but or when while as because that to in between".split())
#: Words that a title leaves small: "of", "the", "and".
_SHORT = 4
_DASHES = frozenset({"-", "–", "—", "―", "--", "~"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How far behind its words a frame may stand."""

    #: Tokens from the end of a quotation to the verb behind it ("X, the mayor of Y and head of the Z, said"): of 835
    #: tags in 267 articles 99 of 100 have 13 or fewer, the longest 27; in 1,465 others three have 28 to 36.
    tag: int = 36
    #: The same where the quotation ends with a stop of its own, so that the tag looks like a sentence.
    late_tag: int = 14
    #: Words in marks that may be what somebody is called: "the town's “Warden of Wells”".
    title: int = 6


class Tags:
    """Finds the frame behind a block."""

    def __init__(self, layout: Layout, frames: dict[int, Frame], options: Options = Options()) -> None:
        self._layout, self._frames, self._options = layout, frames, options

    def tag(self, segment: int, position: int) -> Frame | None:
        """The frame right behind a block; a source read off the words is kept for the other blocks of the sentence."""
        frame = self._tag(segment, position)
        if frame and frame.verb in self._frames:
            if frame.loose and not self._is_stopped(segment, position):
                return None
            self._frames[frame.verb] = frame
        return frame

    def _is_stopped(self, segment: int, position: int) -> bool:
        """True when a block ends with a stop inside or right behind its marks, as speech before a tag does."""
        items = self._layout.segments[segment].items
        q = self._layout.blocks[~items[position]]
        follows = items[position + 1] if position + 1 < len(items) else -1
        stopped = self._layout.article.text[q.start : q.end].rstrip("'’\"”")[-1:] in {",", ".", "!", "?", "…", "—"}
        return stopped or (follows >= 0 and self._layout.token(follows).text in {",", "-", "—", "–"})

    def _tag(self, segment: int, position: int) -> Frame | None:
        """The frame right behind a block: ``…," said X``, ``…," X, a doctor, said on Friday``."""
        items = self._layout.segments[segment].items
        behind = self._past_links(items[position + 1 : position + 2 + 2 * self._options.tag])
        if any(i >= 0 for i in behind):
            return self._tag_in(run_of(self._past_titles(behind)), self._options.tag)
        following = self._following(segment)
        if behind or following is None:
            return None
        run = run_of(following)
        frame = self._tag_in(run, self._options.late_tag)
        if frame and self._is_whole(frame, run, len(run) == len(following)):
            return frame
        return self._words_of(run)

    def _words_of(self, run: Sequence[int]) -> Frame | None:
        """The frame of a sentence that only says whose words these were: ``Those were the words of X``."""
        analysis = self._layout.analysis
        tokens = analysis.tokens
        if len(run) < 5 or tokens[run[0]].text.lower() not in _POINTING or tokens[run[1]].lemma != "be":
            return None
        for noun in run[2 : self._options.late_tag]:
            if tokens[noun].lemma in _THEIR_WORDS and tokens[noun].head in (noun, run[1]):
                authors = [j for j in analysis.children(noun, "nmod") if j > noun]
                named = [j for j in authors if any(tokens[k].text in _FROM for k in analysis.children(j, "case"))]
                return Frame(noun, noun, noun + 1, Speech.VOICE, noun_phrase(analysis, named[0])) if named else None
        return None

    def _past_links(self, items: Sequence[int]) -> Sequence[int]:
        """What stands behind a block, the links and pictures that close a post left out."""
        n = 0
        while n < len(items) and items[n] >= 0 and any(m in self._layout.token(items[n]).text for m in LINKS):
            if self._layout.token(items[n]).text[-1] in _DASHES:
                break
            n += 1
        return items[n:]

    def _past_titles(self, items: Sequence[int]) -> Sequence[int]:
        """The same without what somebody is called in marks: ``Ida Holm, the town’s “Warden of Wells,” told X``."""
        return [i for n, i in enumerate(items) if i >= 0 or not (n and items[n - 1] >= 0 and self._is_title(~i))]

    def _is_title(self, block: int) -> bool:
        q = self._layout.blocks[block]
        words = self._layout.article.text[q.start : q.end].rstrip(",").split()
        return 0 < len(words) <= self._options.title and all(w[0].isupper() or len(w) < _SHORT for w in words)

    def _is_mark(self, i: int) -> bool:
        token = self._layout.token(i)
        return token.pos == "PUNCT" or token.text[-1] in _DASHES

    def _following(self, segment: int) -> tuple[int, ...] | None:
        here, following = self._layout.segments[segment], self._layout.segments[segment + 1 : segment + 2]
        if not following or (here.last and not self._signs(following[0].items)):
            return None
        return following[0].items

    def _signs(self, items: Sequence[int]) -> bool:
        """True for a line that signs the post above it: ``— Jane Roe (@janeroe) May 4, 2019``."""
        tokens = [self._layout.token(i) for i in items[:9] if i >= 0]
        text = self._layout.article.text
        return bool(tokens) and tokens[0].text in _DASHES and any(text.startswith("(@", t.start) for t in tokens)

    def _tag_in(self, run: Sequence[int], reach: int) -> Frame | None:
        tokens = self._layout.analysis.tokens
        first = next((n for n, i in enumerate(run[:3]) if not self._is_mark(i)), None)
        if first is None:
            return None
        if first and tokens[run[0]].text[-1] in _DASHES:
            name = self._signature(run[first:])
            if name:
                return name
        if tokens[run[first]].text in _LEADING or takes_up(self._layout.analysis, run[first]):
            return None
        for i in run[first : first + reach]:
            frame = self._frames.get(i)
            if frame and frame.speech in FRAMES and not frame.passive and not self._is_relative(frame):
                return self._passed_on(frame, run) or self._with_source_behind(frame, run, first)
            if tokens[i].text in {";", ":"}:
                return None
        return None

    def _passed_on(self, frame: Frame, run: Sequence[int]) -> Frame | None:
        """The frame of whoever's words another passes on: "…," the Post quoted X as saying; "…," Y says X told us."""
        tokens = self._layout.analysis.tokens
        for i in (i for i in run if i > frame.verb):
            other = self._frames.get(i)
            if other is None or other.source is None or tokens[i].head != frame.verb:
                continue
            quoted = tokens[frame.verb].lemma == "quote" and tokens[i - 1].text == "as" and not frame.passive
            told = tokens[i].relation == "ccomp" and other.speech is Speech.TELL and other.own
            if (quoted or (told and not self._layout.analysis.has(i, "ccomp"))) and other.source[0] > frame.verb:
                return other
        return None

    def _is_relative(self, frame: Frame) -> bool:
        """True for what is told of somebody by the way: "…," crediting the crew, who also posted photos."""
        analysis = self._layout.analysis
        if not frame.loose or analysis.tokens[frame.verb].relation != "acl:relcl":
            return False
        return any(
            analysis.tokens[j].text.lower() in {"who", "which", "that"} for j in analysis.children(frame.verb, "nsubj")
        )

    def _signature(self, run: Sequence[int]) -> Frame | None:
        """The frame of a name set behind words with a dash: ``"…" - Jane Roe, Leeds``."""
        tokens = self._layout.analysis.tokens
        name: list[int] = []
        for i in run:
            if tokens[i].text == "(" and name and self._layout.article.text.startswith("(@", tokens[i].start):
                return Frame(name[0], name[0], name[0], Speech.VOICE, (name[0], name[-1] + 1))
            if tokens[i].pos not in _INSIDE and tokens[i].text != ".":
                break
            name.append(i)
        whole = len(run) <= 12 and all(tokens[i].pos in _INSIDE | {"PUNCT"} for i in run)
        while name and tokens[name[-1]].pos == "PUNCT":
            name.pop()
        proper = [i for i in name if tokens[i].pos == "PROPN"]
        if not whole or not proper or (proper[0] != name[0] and proper[-1] != name[-1]):
            return None
        return Frame(name[0], name[0], name[0], Speech.VOICE, (name[0], name[-1] + 1))

    def _with_source_behind(self, frame: Frame, run: Sequence[int], first: int) -> Frame | None:
        """The frame with a subject that stands behind the block; ``None`` when its subject stands before it."""
        start, verb = run[first], frame.verb
        tokens = self._layout.analysis.tokens
        if tokens[verb].text.lower() == "according":
            return frame if verb - start <= 1 else None
        between = [i for i in run[first:] if i < verb and tokens[i].pos not in LIGHT]
        if frame.negated or not between:
            return None if frame.negated else self._with_inverted(frame, run)
        # "X is quoted as saying", "X is expected to say"
        led_to = tokens[verb - 1].text == "as" or (frame.unreal and tokens[verb - 1].text == "to")
        if frame.source and (frame.own or led_to) and start <= frame.source[0] <= start + 1 <= verb:
            return frame
        return self._with_named(frame, run, between) if between[0] - start <= 1 else None

    def _with_inverted(self, frame: Frame, run: Sequence[int]) -> Frame | None:
        """The frame of "said X"."""
        if frame.source and frame.own and frame.source[0] > frame.verb:
            return frame
        verb = self._layout.token(frame.verb)
        # “…,” claiming he had: a participle says what its own clause tells.
        never = verb.lemma in _NEVER_INVERTED or verb.text.endswith("ing")
        source = None if never else self.inverted(frame.verb, run)
        return replace(frame, source=source, own=True) if source else None

    def _with_named(self, frame: Frame, run: Sequence[int], between: Sequence[int]) -> Frame | None:
        """The frame of "X said" and of "X, a doctor, said", read off the words where the parse has no subject."""
        tokens = self._layout.analysis.tokens
        verb = frame.verb
        end = next((i for i in between if tokens[i].pos == "PUNCT" and tokens[i].text not in {"-", ".", "/"}), verb)
        name = [i for i in between if i < end]
        if name and tokens[name[0]].text.lower() in {"that", "this", "which"}:
            # "That is how X put it": the subject stands behind the verb "to be".
            name = [i for i in name if all(j in name for j in range(i, name[-1]))]
        if not name or not all(tokens[i].pos in _INSIDE or tokens[i].text in "-./" for i in name):
            return None
        closed = end == verb or self._closes(end, verb, run)
        named = closed and tokens[name[-1]].pos not in {"ADP", "CCONJ", "SCONJ"}
        return replace(frame, source=(name[0], name[-1] + 1), own=True) if named else None

    def _closes(self, comma: int, verb: int, run: Sequence[int]) -> bool:
        """True when an apposition that a comma opens is closed by another one before the verb."""
        tokens = self._layout.analysis.tokens
        near = [i for i in run if comma < i < verb]
        while near and tokens[near[-1]].pos in LIGHT:
            near.pop()
        return bool(near) and tokens[near[-1]].text in {",", ")", "—", "–", "--", "-"}

    def inverted(self, verb: int, run: Sequence[int]) -> tuple[int, int] | None:
        """The noun phrase right behind a verb ("said X")."""
        tokens = self._layout.analysis.tokens
        behind = [i for i in run if i > verb]
        name: list[int] = []
        for i in behind[:12]:
            token = tokens[i]
            if token.pos not in _INSIDE and token.text not in {"-", ".", "/"}:
                break
            name.append(i)
        while name and (tokens[name[-1]].pos in {"ADP", "DET", "CCONJ", "PUNCT", "PART"}):
            name.pop()
        if not name or tokens[name[0]].pos not in NOMINAL or tokens[name[0]].text.lower() in {"it", "that", "this"}:
            return None
        if tokens[name[0]].text in DAYS:
            return None
        if VERBS.get(tokens[verb].lemma) is Speech.TELL and tokens[name[0]].pos == "DET":
            return None
        head = next((i for i in name if tokens[i].head < name[0] or tokens[i].head > name[-1]), name[0])
        first, last = noun_phrase(self._layout.analysis, head)
        return max(first, name[0]), max(min(last, name[-1] + 1), head + 1)

    def _is_whole(self, frame: Frame, run: Sequence[int], alone: bool) -> bool:
        """True when a sentence behind a block says nothing but who spoke: no clause of its own comes after the verb."""
        analysis = self._layout.analysis
        tokens = analysis.tokens
        rest = [i for i in run if i >= frame.end]
        if any(tokens[i].text == "that" and tokens[i].pos == "SCONJ" for i in rest):
            return False
        if not alone and rest and tokens[rest[-1]].text in {":", ","}:
            return False
        if tokens[frame.verb].text == "According":
            return not any(tokens[i].pos in {"VERB", "AUX"} for i in rest)
        if rest and tokens[rest[0]].text in {"that", "he", "she", "it", "they", "the", "if", "whether", "to", "how"}:
            return False
        return not any(j in rest for j in analysis.children(frame.verb, "ccomp", "xcomp", "obj", "conj"))


def run_of(items: Sequence[int]) -> tuple[int, ...]:
    """The tokens up to the next block."""
    run: list[int] = []
    for i in items:
        if i < 0:
            break
        run.append(i)
    return tuple(run)
