"""Reported speech without marks: the clause that a word of saying introduces, the words of saying left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from twosource.findings.cues import REPORTS, Speech
from twosource.findings.quotes.draft import Draft, Span
from twosource.findings.quotes.frames import Frame
from twosource.findings.quotes.layout import Layout
from twosource.findings.quotes.nominal import noun_reports
from twosource.model.finding import Mode

_WH = frozenset({"whether", "if", "how", "why", "what", "when", "where", "who", "which"})
_REPORTERS = frozenset({"i", "we", "you"})
_FINITE_TELL = frozenset({"tell", "ask", "urge", "instruct", "order", "advise", "beg", "warn", "remind", "command"})
_NOMINATIVE = frozenset({"he", "she", "they", "it", "there"})
_GERUND = frozenset("deny recall admit acknowledge report mention suggest recommend describe confess remember".split())
_FINITE = frozenset(
    """is are was were has have had will would could can may might should must does did isn't wasn't won't 'll 'd
    ’ll ’d wo ca""".split()
)
_NOMINAL = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "PART", "SYM", "ADP"})
_STOPS = frozenset({".", "!", "?", "…", "...", ";"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What counts as a clause."""

    #: Words a report needs: "said yes" reports nothing that could be compared.
    words: int = 3
    #: Tokens between a verb and the "that" of its clause (the person told, the day, the place).
    reach: int = 16


class _Reports:
    def __init__(
        self, layout: Layout, frames: Mapping[int, Frame], direct: Sequence[Draft], options: Options = Options()
    ) -> None:
        self._layout, self._frames, self._options = layout, frames, options
        self._analysis = layout.analysis
        self._tokens = layout.analysis.tokens
        self._spoken = {b for d in direct if d.mode is Mode.DIRECT for b in d.blocks}
        self._tags = {d.frame.verb for d in direct if d.frame and d.mode is Mode.DIRECT}
        self._found: list[Draft] = []

    def drafts(self) -> list[Draft]:
        for verb, frame in sorted(self._frames.items()):
            if self._counts(frame):
                self._report(verb, frame)
        return self._found

    def _counts(self, frame: Frame) -> bool:
        if frame.negated or frame.unreal or frame.speech not in REPORTS | {Speech.ORDER}:
            return False
        if frame.passive and not (frame.source and self._tokens[frame.verb].lemma != "quote"):
            return False
        if frame.source is None:
            return False
        first = self._tokens[frame.source[0]]
        return not (frame.source[1] - frame.source[0] == 1 and first.text.lower() in _REPORTERS)

    def _report(self, verb: int, frame: Frame) -> None:
        segment = self._layout.segment_of[verb]
        if segment < 0:
            return
        items = self._layout.segments[segment].items
        at = items.index(verb)
        if self._tokens[verb].text.lower() == "according":
            spans = self._accorded(items, at, frame)
        else:
            spans = self._clause_after(items, at, frame) or self._clause_before(items, at, frame)
        spans = [s for s in spans if s]
        if spans and self._is_enough(spans):
            self._add(frame, spans, segment)

    def _add(self, frame: Frame, spans: list[Span], segment: int) -> None:
        tokens = self._tokens
        source = frame.source
        draft = Draft(spans, Mode.INDIRECT, frame, denied=frame.speech is Speech.DENY, segment=segment)
        draft.cue = (tokens[frame.first].start, tokens[frame.last - 1].end)
        draft.source = (tokens[source[0]].start, tokens[source[1] - 1].end) if source else None
        self._found.append(draft)

    def _is_enough(self, spans: Sequence[Span]) -> bool:
        text = self._layout.article.text
        return sum(len(text[a:b].split()) for a, b in spans) >= self._options.words

    # ---- after the verb

    def _clause_after(self, items: Sequence[int], at: int, frame: Frame) -> list[Span]:
        begin = self._begin(items, at, frame)
        if begin is None:
            return []
        end = self._end(items, begin, frame)
        if end <= begin or self._is_spoken(items[begin:end]):
            return []
        return self._split(items[begin:end])

    def _split(self, clause: Sequence[int]) -> list[Span]:
        """The parts of a report that a second "and that" divides, without those words."""
        tokens, cuts = self._tokens, [-2]
        for k in range(1, len(clause) - 2):
            i, j = clause[k], clause[k + 1]
            if min(i, j) >= 0 and tokens[i].text in {"and", "but", "or"} and tokens[j].text == "that":
                if tokens[j].pos == "SCONJ":
                    cuts.append(k)
        spans: list[Span] = []
        for begin, end in zip(cuts, [*cuts[1:], len(clause)], strict=True):
            part = clause[begin + 2 : self._trim(clause, begin + 2, end)]
            if part:
                spans.append(self._span(part))
        return spans

    def _begin(self, items: Sequence[int], at: int, frame: Frame) -> int | None:
        """Position in the segment at which the reported clause begins."""
        tokens, n = self._tokens, at + (frame.last - frame.verb)
        if frame.source and frame.source[0] >= frame.last:
            while n < len(items) and 0 <= items[n] < frame.source[1]:
                n += 1
        clause = self._clause_of(frame)
        if frame.speech is Speech.ORDER or self._tokens[frame.verb].lemma in _FINITE_TELL:
            infinitive = self._orders(items, n)
            if infinitive is not None:
                return infinitive
        if clause is None and frame.speech is Speech.DENY:
            return self._denied(items, n, frame)
        for k in range(n, min(len(items), n + self._options.reach)):
            i = items[k]
            if i < 0:
                return k if clause is not None and k == n else None
            token = tokens[i]
            if token.text == "that" and token.pos == "SCONJ":
                return k + 1 if k + 1 < len(items) else None
            if k == n and self._opens_clause(items, k, frame):
                return k
            if clause is not None and (i >= clause or self._is_strayed(i, frame)):
                if token.pos == "PUNCT":
                    continue
                return k if self._may_begin(i, frame) else None
            if token.text in _STOPS or (token.text == ":" and k > n):
                return None
        return None

    def _opens_clause(self, items: Sequence[int], k: int, frame: Frame) -> bool:
        """True for a subject and a finite verb right behind a verb of saying: "said she had “…”", "claims funds are"."""
        tokens = self._tokens
        if frame.speech is not Speech.SAY or frame.loose:
            return False
        if tokens[items[k]].text in _NOMINATIVE:
            near = [i for i in items[k + 1 : k + 4] if i >= 0 and tokens[i].pos != "ADV"]
            return bool(near) and tokens[near[0]].pos in {"AUX", "VERB"}
        for i in items[k : k + 9]:
            if i < 0:
                return False
            if tokens[i].text in _FINITE and i != items[k]:
                return True
            if tokens[i].pos not in _NOMINAL or tokens[i].text in {"that", "which", "who", "by"}:
                return False
        return False

    def _orders(self, items: Sequence[int], n: int) -> int | None:
        """Position of the infinitive behind the person told: "urged her to go"."""
        tokens = self._tokens
        for k in range(n, min(n + 9, len(items) - 1)):
            i = items[k]
            if i < 0:
                return None
            if tokens[i].text == "to" and items[k + 1] >= 0 and tokens[items[k + 1]].pos in {"VERB", "AUX"}:
                return k if k > n else None
            if tokens[i].pos not in _NOMINAL:
                return None
        return None

    def _denied(self, items: Sequence[int], n: int, frame: Frame) -> int | None:
        """Position of the thing denied: "denied any part in"."""
        if self._tokens[frame.verb].lemma != "deny" or n >= len(items) or items[n] < 0:
            return None
        return n if any(j > frame.verb for j in self._analysis.children(frame.verb, "obj")) else None

    def _is_strayed(self, i: int, frame: Frame) -> bool:
        """True for words behind "said" that the parser took for its object: nobody is the object of saying."""
        token = self._tokens[i]
        if frame.speech is not Speech.SAY or frame.loose or token.pos not in {"PROPN", "NOUN", "PRON", "DET", "NUM"}:
            return False
        head = i
        for _ in range(5):
            if self._tokens[head].relation in {"iobj", "obj"} and self._tokens[head].head == frame.verb:
                return True
            head = self._tokens[head].head
        return False

    def _may_begin(self, i: int, frame: Frame) -> bool:
        """False for a clause whose subject stands before the verb of saying: "which X said was the first"."""
        token = self._tokens[i]
        if frame.speech in {Speech.VOW, Speech.ORDER, Speech.TELL, Speech.ASK, Speech.DENY} or token.text == "to":
            return True
        return token.pos not in {"VERB", "AUX"} or any(self._analysis.children(i, "nsubj", "expl"))

    def _clause_of(self, frame: Frame) -> int | None:
        """The first token of the clause that hangs from a verb of saying."""
        analysis, tokens = self._analysis, self._tokens
        lemma = tokens[frame.verb].lemma
        infinitive = frame.speech in {Speech.VOW, Speech.ORDER} or lemma in _FINITE_TELL
        for j in analysis.children(frame.verb, "ccomp", "xcomp"):
            first = next((k for k in analysis.subtree(j) if k >= frame.last), None)
            if j <= frame.verb or first is None:
                continue
            word = tokens[first].text
            if word == "to":
                good = infinitive
            elif tokens[first].text.endswith("ing") and not self._has_subject(j):
                good = lemma in _GERUND and not frame.loose
            elif tokens[j].relation == "xcomp":
                good = False
            else:
                good = word in _WH or self._has_subject(j) or (not frame.loose and self._is_finite(j))
            if good:
                return first
        return None

    def _is_finite(self, verb: int) -> bool:
        return any(self._analysis.children(verb, "aux", "cop", "aux:pass"))

    def _has_subject(self, verb: int) -> bool:
        return any(self._analysis.children(verb, "nsubj", "csubj", "expl"))

    def _end(self, items: Sequence[int], begin: int, frame: Frame) -> int:
        """Position after the reported clause: the end of the sentence, or the place where the reporter goes on."""
        tokens = self._tokens
        end = len(items)
        while end > begin and items[end - 1] >= 0 and tokens[items[end - 1]].pos == "PUNCT":
            end -= 1
        siblings = {j for j in self._analysis.children(frame.verb, "conj", "advcl", "parataxis") if j > frame.last}
        for k in range(begin + 1, end):
            i = items[k]
            if i < 0 or tokens[i].text not in {",", "and", "but", "—", "–", "--", ";"}:
                continue
            if tokens[i].text == ";" or self._resumes(items[k + 1 : end], siblings, frame):
                return self._strip(items, begin, k)
        return end

    def _resumes(self, rest: Sequence[int], siblings: set[int], frame: Frame) -> bool:
        """True when the words after a comma or "and" are the reporter's again.

        A participle of saying ("adding that"), a verb beside the verb of saying ("and left"), or a new report by
        somebody else ("but X denied that").
        """
        tokens = self._tokens
        for i in rest[:8]:
            if i < 0:
                return False
            token = tokens[i]
            other = self._frames.get(i)
            if other and token.text.endswith("ing"):
                return True
            if token.text == "according" or i in siblings:
                return True
            if token.pos == "VERB":
                return bool(other and other.own and other.source and other.source[0] in rest[:3])
        return False

    def _strip(self, items: Sequence[int], begin: int, end: int) -> int:
        while end > begin and items[end - 1] >= 0 and self._tokens[items[end - 1]].text in {",", "and", "but", "—"}:
            end -= 1
        return end

    def _is_spoken(self, items: Sequence[int]) -> bool:
        """True when the clause is a quotation in marks and nothing else."""
        blocks = [~i for i in items if i < 0]
        return bool(blocks) and all(i < 0 or self._tokens[i].pos == "PUNCT" for i in items)

    # ---- before the verb

    def _clause_before(self, items: Sequence[int], at: int, frame: Frame) -> list[Span]:
        """The sentence in front of a tag: ``The plan failed, X said.``"""
        tokens = self._tokens
        source = frame.source
        if source is None or not frame.own or frame.verb in self._tags or frame.loose:
            return []
        first = min(frame.verb, source[0])
        comma = next((k for k, i in enumerate(items) if i == first), 0) - 1
        while comma > 0 and items[comma] >= 0 and tokens[items[comma]].pos in {"DET", "ADJ", "ADV"}:
            comma -= 1
        if comma <= 0 or items[comma] < 0 or tokens[items[comma]].text not in {",", "—", "–", "--"}:
            return []
        if not self._is_final(items, at, frame):
            return []
        begin = 0
        while begin < comma and items[begin] >= 0 and tokens[items[begin]].pos == "PUNCT":
            begin += 1
        clause = items[begin:comma]
        rest = self._rest(items, at, frame)
        whole = [*clause, *rest]
        if not any(i >= 0 and tokens[i].pos in {"VERB", "AUX"} for i in whole) or self._is_spoken(clause):
            return []
        if not self._is_main_clause(whole):
            return []
        return [self._span(clause), *([self._span(rest)] if rest else [])]

    def _is_main_clause(self, clause: Sequence[int]) -> bool:
        """False for "While the mayor waited," and for a list of things: the words before the tag are no sentence."""
        tokens = self._tokens
        words = [i for i in clause if i >= 0]
        if tokens[words[0]].text.lower() in {
            "while",
            "when",
            "as",
            "after",
            "before",
            "although",
            "though",
            "if",
            "since",
        }:
            commas = sum(1 for i in words if tokens[i].text == ",")
            if not commas:
                return False
        return any(self._analysis.tokens[i].relation.startswith(("nsubj", "expl", "csubj")) for i in words)

    def _is_final(self, items: Sequence[int], at: int, frame: Frame) -> bool:
        """True when the sentence ends with the tag, or goes on after a comma as before it."""
        tokens = self._tokens
        after = self._behind(items, at, frame)
        if any(i < 0 for i in after):
            return False
        if after and tokens[after[0]].text == ",":
            return True
        words = [i for i in after if tokens[i].pos != "PUNCT"]
        has_clause = any(any(self._analysis.children(i, "nsubj")) for i in words if tokens[i].pos in {"VERB", "AUX"})
        return len(words) <= 12 and not has_clause and not any(tokens[i].text == "that" for i in words[:2])

    def _behind(self, items: Sequence[int], at: int, frame: Frame) -> list[int]:
        last = max(frame.last, frame.source[1] if frame.source else 0)
        return [i for i in items[at + 1 :] if i < 0 or i >= last]

    def _rest(self, items: Sequence[int], at: int, frame: Frame) -> list[int]:
        """What goes on behind a tag in the middle of a sentence: ``The plan, X said, has failed.``"""
        tokens = self._tokens
        after = self._behind(items, at, frame)
        if frame.source and frame.source[0] > frame.verb:
            return []
        end = self._trim(after, 0, len(after))
        if end < 3 or tokens[after[0]].text not in {",", "—", "–", "--"}:
            return []
        first = after[1]
        if first in self._frames or tokens[first].text.endswith("ing") or tokens[first].pos == "CCONJ":
            return []
        return after[1:end]

    # ---- according to

    def _accorded(self, items: Sequence[int], at: int, frame: Frame) -> list[Span]:
        tokens = self._tokens
        source = frame.source
        if source is None:
            return []
        behind = next((k for k, i in enumerate(items) if i >= source[1]), len(items))
        head = [i for i in items[:at] if i < 0 or tokens[i].pos != "PUNCT"]
        comma = next((k for k in range(behind, len(items)) if items[k] >= 0 and tokens[items[k]].text == ","), None)
        if len(head) <= 1:
            if comma is None:
                return []
            end = self._trim(items, comma + 1, len(items))
            clause = items[comma + 1 : end]
            return [self._span(clause)] if clause and not self._is_spoken(clause) else []
        begin = 0
        front = self._trim(items, begin, at)
        clause = items[begin:front]
        if not clause or self._is_spoken(clause):
            return []
        spans = [self._span(clause)]
        end = self._trim(items, behind, len(items))
        if comma is not None and comma == behind and end - comma > 2:
            spans.append(self._span(items[comma + 1 : end]))
        return spans

    def _trim(self, items: Sequence[int], begin: int, end: int) -> int:
        while end > begin and items[end - 1] >= 0 and self._tokens[items[end - 1]].pos == "PUNCT":
            end -= 1
        return end

    # ---- offsets

    def _span(self, items: Sequence[int]) -> Span:
        return self._layout.start_of(items[0]), self._layout.end_of(items[-1])


def reported(layout: Layout, frames: Mapping[int, Frame], direct: Sequence[Draft]) -> list[Draft]:
    """The reports of an article; quotations in marks are known, so that none is reported twice."""
    return [*_Reports(layout, frames, direct).drafts(), *noun_reports(layout)]
