"""Where a reported clause ends: at the end of its sentence, or where the reporter goes on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from twosource.findings.cues import Speech, speech
from twosource.findings.quotes.frames import Frame
from twosource.findings.quotes.layout import Layout
from twosource.findings.quotes.phrases import noun_phrase, takes_up

#: What opens a clause at the head of a sentence: "While X says it is safe, …", "After X said that it was, …".
_OPENING_CLAUSE = frozenset(
    "while although though whereas as since even after before when once until because whenever".split()
)
_TIMES = frozenset({"time", "moment", "day"})
_DASHES = frozenset({"—", "–", "--"})
_LINKS = frozenset({",", "and", "but", "—", "–", "--", ";"})
_OPENING, _SHUT = frozenset({"(", "["}), frozenset({")", "]"})

#: What stands before the verb of a predicate.
HELPING = frozenset({"AUX", "ADV", "PART"})


class Endings:
    """Finds the end of the clause behind a verb of saying."""

    def __init__(self, layout: Layout, frames: Mapping[int, Frame]) -> None:
        self._layout, self._frames = layout, frames
        self._analysis, self._tokens = layout.analysis, layout.analysis.tokens

    def after(self, items: Sequence[int], frame: Frame, begin: int) -> int:
        """Position after the reported clause: the end of the sentence, or the place where the reporter goes on."""
        end = self.trim(items, begin, self._past_report(items, frame))
        beside = {j for j in self._beside(frame) if j > frame.last}
        # "Said that when they came, the guards called": what they did is what is said.
        told = set(self._analysis.children(frame.verb, "ccomp"))
        dashed = self._is_between_dashes(items, frame)
        opened = any(self.text(i) in _OPENING for i in items[begin : begin + 1])
        for k in range(begin + 1, end):
            word = self.text(items[k])
            stops = word == ";" or (word == ":" and items[k + 1] < 0) or (dashed and word in _DASHES)
            # A bracket that was opened before the clause: "Roe (who police say was there) said".
            stops = stops or (word in _SHUT and not opened)
            opened = opened or word in _OPENING
            if frame.speech is Speech.DENY and word == "," and self.text(items[k + 1]) in {"which", "who"}:
                stops = True  # "denied the rumours, which had spread": nobody denies that they had
            parted = items[k - 1] < 0 or self.text(items[k - 1]) == ","
            if parted and items[k] >= 0 and takes_up(self._analysis, items[k]):
                stops = True
            if stops or (word in _LINKS and self._resumes(items[k + 1 : k + 9], beside, told)):
                return self._strip(items, begin, k)
        return end

    def text(self, item: int) -> str:
        """The word of an item; empty for quoted words."""
        return self._tokens[item].text if item >= 0 else ""

    def trim(self, items: Sequence[int], begin: int, end: int) -> int:
        """The position ``end`` moved back over marks of punctuation."""
        while end > begin and items[end - 1] >= 0 and self._tokens[items[end - 1]].pos == "PUNCT":
            end -= 1
        return end

    def is_that(self, items: Sequence[int], k: int) -> bool:
        """True where the item at ``k`` is the conjunction "that" and something follows."""
        if not 0 <= k < len(items) - 1 or items[k] < 0:
            return False
        return self._tokens[items[k]].text == "that" and self._tokens[items[k]].pos == "SCONJ"

    def _is_between_dashes(self, items: Sequence[int], frame: Frame) -> bool:
        """True behind a dash that none has closed: "Roe — who insists that … — left"."""
        before = items[: items.index(frame.verb)] if frame.verb in items else ()
        return sum(self.text(i) in _DASHES for i in before) % 2 == 1

    def _beside(self, frame: Frame) -> Iterator[int]:
        """Verbs beside a verb of saying, or beside the one that it hangs on: "retorted by saying …, and called"."""
        yield from self._analysis.children(frame.verb, "conj", "advcl", "parataxis")
        token = self._tokens[frame.verb]
        if token.relation == "advcl" and token.head < frame.verb and speech(self._tokens[token.head].lemma):
            yield from self._analysis.children(token.head, "conj")
        for verb in self._layout.segments[self._layout.segment_of[frame.verb]].items:
            other = self._frames.get(verb)
            one = other and other.source and frame.source and other.source[0] == frame.source[0]
            if other and one and self._is_further_act(other):
                yield verb

    def _is_further_act(self, frame: Frame) -> bool:
        """True for what a speaker does besides, under a verb of what was said: "said it was late and dismissed"."""
        token, above = self._tokens[frame.verb], self._tokens[frame.verb].head
        acts = frame.speech in {Speech.CALL, Speech.ORDER, Speech.DENY} and token.text.endswith("ed")
        return acts and token.relation == "conj" and not self._analysis.has(above, "aux", "aux:pass")

    def _past_report(self, items: Sequence[int], frame: Frame) -> int:
        """The end of the sentence; where the sentence goes on around a participle of saying, that place.

        Before its subject ("Despite saying …, X left") and within one ("A report claiming … is false", "X, who has said
        …, is gone").
        """
        noun = self._tokens[frame.verb].head
        if self._tokens[noun].relation == "appos":
            noun = self._tokens[noun].head  # "Roe, a man who vowed to go, posted the film"
        main = self._tokens[noun].head
        relative = self._is_relative(frame) and self._tokens[noun].relation.startswith("nsubj")
        if (relative or self._tokens[frame.verb].relation == "acl") and main > frame.last:
            parts = [*self._analysis.children(main, "aux", "aux:pass", "cop"), main]
            first = min(j for j in parts if j > frame.last)
            return next((k for k, i in enumerate(items) if i == first), len(items))
        resumed = self._main_subject(frame)
        if resumed is not None:
            return next((k for k, i in enumerate(items) if i == resumed), len(items))
        goes_on = self._main_clause(frame)
        if goes_on is not None:
            subjects = [j for j in self._analysis.children(goes_on, "nsubj", "nsubj:pass", "expl") if j > frame.last]
            first = noun_phrase(self._analysis, subjects[0])[0] if subjects else self._predicate(goes_on, frame)
            return next((k for k, i in enumerate(items) if i == first), len(items))
        if frame.source is None or frame.own or frame.source[0] < frame.last:
            return len(items)
        return next((k for k, i in enumerate(items) if i == frame.source[0]), len(items))

    def _predicate(self, verb: int, frame: Frame) -> int:
        """Where a clause goes on whose subject stands before: "Roe, while saying it was late, also left"."""
        first = verb
        while first > frame.last and self._tokens[first - 1].head == verb and self._tokens[first - 1].pos in HELPING:
            first -= 1
        return first if self._tokens[first - 1].text == "," else -1

    def _main_subject(self, frame: Frame) -> int | None:
        """Where the sentence's own clause begins: "Angry at guards demanding he undress, he …"."""
        if self._tokens[frame.verb].relation != "acl":
            return None
        main = frame.verb
        while self._tokens[main].head != main and main <= frame.last:
            main = self._tokens[main].head
        subjects = [j for j in self._analysis.children(main, "nsubj", "nsubj:pass") if j > frame.last]
        first = noun_phrase(self._analysis, subjects[0])[0] if subjects and main > frame.last else 0
        return first if first and self._tokens[first - 1].text == "," else None

    def _is_relative(self, frame: Frame) -> bool:
        """True for "who has said" and "who police say is"; "the truth, she said, was that …" is read as such, too."""
        if self._tokens[frame.verb].relation != "acl:relcl":
            return False
        subjects = (self._tokens[j].text.lower() for j in self._analysis.children(frame.verb, "nsubj"))
        main = self._tokens[self._tokens[frame.verb].head].head
        told = any(frame.last <= j < main for j in self._analysis.children(frame.verb, "ccomp"))
        return told or not {"who", "which", "that"}.isdisjoint(subjects)

    def _main_clause(self, frame: Frame) -> int | None:
        """The verb of the sentence that a report opens: "While X says it is safe, engineers have *closed* it."."""
        verb = frame.verb
        while self._tokens[verb].relation == "conj" and self._tokens[verb].head < verb:
            verb = self._tokens[verb].head  # "After X went there and said …, engineers closed it."
        above = self._tokens[verb].head
        if self._tokens[verb].relation.startswith("acl") and self._tokens[above].lemma in _TIMES:
            above = self._tokens[above].head  # "By the time X said that it was safe, engineers had closed it."
        elif self._tokens[verb].relation != "advcl" or not self._is_led(verb):
            return None
        return above if above > frame.last else None

    def _is_led(self, verb: int) -> bool:
        """True for a clause under "while" or the like, at the head of a longer sentence."""
        marks = self._analysis.children(verb, "mark", "advmod")
        return any(self._tokens[j].text.lower() in _OPENING_CLAUSE for j in marks if j < verb)

    def _resumes(self, rest: Sequence[int], beside: set[int], told: set[int]) -> bool:
        """True when the words after a comma or "and" are the reporter's again.

        A participle of saying ("adding that"), a verb beside the verb of saying ("and left"), or a new report by
        somebody else ("but X denied that").
        """
        if self.is_that(rest, 0) or self._says_more(rest):
            return not self.is_that(rest, 0)
        for i in rest:
            if i < 0:
                return False
            token, other = self._tokens[i], self._frames.get(i)
            if token.text in {",", "and"} and i > rest[0] and not beside.isdisjoint(rest):
                return False  # "order and peace, and accused the council": he goes on behind the second
            if token.text == "according" or i in beside or (other and token.text.endswith("ing")):
                return True
            if token.pos == "VERB" and token.relation not in {"amod", "case"}:
                return bool(other and other.own and other.source and other.source[0] in rest[:3]) and i not in told
        return False

    def _says_more(self, rest: Sequence[int]) -> bool:
        """True for a second verb of saying with its own words: "said it fell and said that …"."""
        frame = self._frames.get(rest[0]) if len(rest) > 1 else None
        if frame is None or frame.loose or frame.speech is not Speech.SAY:
            return False
        return rest[1] < 0 or self.is_that(rest, 1)

    def _strip(self, items: Sequence[int], begin: int, end: int) -> int:
        while end > begin and items[end - 1] >= 0 and self._tokens[items[end - 1]].text in {",", "and", "but", "—"}:
            end -= 1
        return end
