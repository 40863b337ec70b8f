"""The clause behind a verb of saying: where it begins, where the reporter goes on, into which parts it falls.

The parse says which clause a verb governs; where it begins and ends is read off the words, because a long clause is
where a parser errs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from twosource.findings.cues import FEELINGS, REPORT_NOUNS, WORDS_SPOKEN, Speech
from twosource.findings.quotes.draft import Span
from twosource.findings.quotes.endings import HELPING, Endings
from twosource.findings.quotes.frames import Frame
from twosource.findings.quotes.layout import Layout
from twosource.findings.quotes.phrases import DAYS

_WH = frozenset({"whether", "if", "how", "why", "what", "when", "where", "who", "which"})
_WHO = frozenset({"who", "which", "that"})
_INFINITIVE = frozenset({"tell", "ask", "urge", "instruct", "order", "advise", "beg", "warn", "remind", "command"})
_NOMINATIVE = frozenset({"he", "she", "they", "it", "there"})
#: Things that are denied by not giving them.
_GRANTED = frozenset(
    """request access entry permission bail visa asylum application appeal motion petition opportunity chance right
    service admission parole leave care aid loan coverage""".split()
)
_GERUND = frozenset("deny recall admit acknowledge report mention suggest recommend describe confess remember".split())
_FINITE = frozenset(
    """is are was were has have had will would could can may might should must does did isn't wasn't won't 'll 'd
    ’ll ’d wo ca""".split()
)
_NOMINAL = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "PART", "SYM", "ADP"})
_PAIRED = frozenset({"neither", "either", "both"})
#: Verbs of saying that take things for their object: "added her voice", "announced a plan".
_TAKING = frozenset("add announce report reveal disclose publish cite describe explain note acknowledge repeat".split())
_SPANS = frozenset("week month year weekend summer winter spring autumn fall".split())
_HOURS = frozenset("morning afternoon evening night".split())
_EARLIER = frozenset("earlier later again today yesterday repeatedly".split())
_STOPS = frozenset({".", "!", "?", "…", "...", ";"})
#: Words with which "that" makes a conjunction of the reporter's: so that, given that, now that.
_BEFORE_THAT = frozenset({"so", "given", "now", "provided", "except", "such"})

#: What somebody says, and not of whom or of what he says it.
_UNTOLD = frozenset({"thing", "point", "reason", "way", "answer"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How far a clause may stand from its verb."""

    #: Tokens between a verb and the "that" of its clause (the person told, the day, the place).
    reach: int = 16
    #: Tokens of a subject before its finite verb, where the parse has lost the clause.
    subject: int = 9


@dataclass(frozen=True, slots=True)
class Place:
    """A frame in its sentence: the items of the segment and the position of the frame's word among them."""

    items: tuple[int, ...]
    at: int
    frame: Frame

    @property
    def behind(self) -> int:
        """Position behind the frame, its source included where that stands behind the verb ("said X")."""
        n = self.at + (self.frame.last - self.frame.verb)
        source = self.frame.source
        if source and self.frame.own and source[0] >= self.frame.last:
            while n < len(self.items) and 0 <= self.items[n] < source[1]:
                n += 1
        return n


_ANSWERED = (
    REPORT_NOUNS | FEELINGS | frozenset("criticism speculation notion idea news question theory evidence".split())
)
_ANSWERING = frozenset({"to", "on", "about", "of", "over", "at"})


class Clauses:
    """Finds the clause behind a verb of saying."""

    def __init__(self, layout: Layout, frames: Mapping[int, Frame], options: Options = Options()) -> None:
        self._layout, self._frames, self._options = layout, frames, options
        self._analysis, self._tokens = layout.analysis, layout.analysis.tokens
        self._ends = Endings(layout, frames)

    def after(self, place: Place) -> list[Span]:
        """Offsets of the clause, in several parts where "and that" divides it; none where there is no clause."""
        begin = self._begin(place)
        if begin is None:
            return []
        while begin < len(place.items) and place.items[begin] >= 0 and self._is_link(place.items[begin]):
            begin += 1
        end = self._ends.after(place.items, place.frame, begin)
        if end <= begin or self.is_spoken(place.items[begin:end]):
            return []
        if self._ends.text(place.items[begin]) == "to" and any(
            self._ends.text(i) == ":" for i in place.items[end : end + 1]
        ):
            return []  # "told reporters at an event to mark the day: “…”" asks nobody for anything
        return self._split(place.items[begin:end])

    def _is_link(self, item: int) -> bool:
        return self._tokens[item].pos == "CCONJ" and self._tokens[item].text.lower() not in _PAIRED

    def is_spoken(self, items: Sequence[int]) -> bool:
        """True when the clause is a quotation in marks and nothing else."""
        return any(i < 0 for i in items) and all(i < 0 or self._tokens[i].pos == "PUNCT" for i in items)

    def trim(self, items: Sequence[int], begin: int, end: int) -> int:
        """The position ``end`` moved back over marks of punctuation."""
        return self._ends.trim(items, begin, end)

    def span(self, items: Sequence[int]) -> Span:
        """Offsets of a run of items."""
        return self._layout.start_of(items[0]), self._layout.end_of(items[-1])

    def _split(self, clause: Sequence[int]) -> list[Span]:
        """The parts of a report that a second "and that" divides, without those words."""
        tokens, cuts = self._tokens, [-2]
        for k in range(1, len(clause) - 2):
            i, j = clause[k], clause[k + 1]
            linked = min(i, j) >= 0 and tokens[i].text in {"and", "but", "or"}
            if linked and tokens[j].text == "that" and tokens[j].pos == "SCONJ":
                cuts.append(k)
        spans: list[Span] = []
        for begin, end in zip(cuts, [*cuts[1:], len(clause)], strict=True):
            part = clause[begin + 2 : self._ends.trim(clause, begin + 2, end)]
            if part:
                spans.append(self.span(part))
        return spans

    # ---- where it begins

    def _begin(self, place: Place) -> int | None:
        """Position in the segment at which the reported clause begins."""
        frame, n = place.frame, self._past_day(place.items, place.behind)
        if self._is_gapped(frame) or self._is_plea(place.items, n, frame):
            return None
        if frame.speech is Speech.ORDER or self._tokens[frame.verb].lemma in _INFINITIVE:
            infinitive = self._orders(place.items, n)
            if infinitive is not None:
                return infinitive
        clause = self._clause_of(frame)
        if frame.source and frame.own and frame.source[0] >= frame.last:
            # "said X, who …": what follows the name is about X, unless "that" says otherwise.
            clause = None
        if clause is None and frame.speech is Speech.DENY:
            return self._denied(place.items, n, frame)
        if n < len(place.items) and place.items[n] >= 0 and self._opens_clause(place.items, n, frame):
            return n
        if frame.speech is Speech.TELL:
            n = self._past_hearer(place.items, n, clause)
        return self._search(place, n, clause)

    def _is_gapped(self, frame: Frame) -> bool:
        """True where the object stands before the verb: "the fund that X had promised to mend"."""
        verb = self._tokens[frame.verb]
        wants = frame.speech in {Speech.ORDER, Speech.VOW} or verb.lemma in _INFINITIVE
        if not wants or verb.relation != "acl:relcl":
            return False
        subjects = list(self._analysis.children(frame.verb, "nsubj"))
        return bool(subjects) and all(self._tokens[j].text.lower() not in _WHO for j in subjects)

    def _is_plea(self, items: Sequence[int], n: int, frame: Frame) -> bool:
        """True for "pleaded not guilty to": an answer in court, no request."""
        near = [self._ends.text(i) for i in items[n : n + 3]]
        return self._tokens[frame.verb].lemma == "plead" and not {"guilty", "contest"}.isdisjoint(near)

    def _past_day(self, items: Sequence[int], n: int) -> int:
        """Position behind "on Monday", "Monday morning", "last week", "earlier" right after a verb."""
        words = [self._tokens[i].text if i >= 0 else "" for i in items[n : n + 3]]
        if words[:1] == ["in"] and n + 3 < len(items) and items[n + 2] >= 0:
            # "said in a statement he was sorry"
            return n + 3 if words[1] in {"a", "an"} and self._tokens[items[n + 2]].lemma in WORDS_SPOKEN else n
        if len(words) > 1 and words[1] in {"'s", "’s"}:
            return n  # "said Sunday's fire": the day belongs to what is said
        if words[:1] and words[0] in {"earlier", "later"}:
            return n + 1
        if len(words) > 1 and words[0] in {"last", "this", "earlier", "next"} and words[1] in _SPANS:
            return n + 2
        for skip in (0, 1):
            if len(words) > skip and words[skip] in DAYS and (not skip or words[0] in {"on", "late", "early"}):
                more = words[skip + 1 : skip + 2] and words[skip + 1] in _HOURS
                return n + skip + 1 + bool(more)
        return n

    def _past_hearer(self, items: Sequence[int], n: int, clause: int | None) -> int:
        """Position behind the person told, where the parse has taken that person into the clause."""
        tokens = self._tokens
        if clause is None or n >= len(items) or items[n] != clause or tokens[clause].pos in {"PRON", "SCONJ"}:
            return n
        k = n + (tokens[clause].pos == "DET")
        while k < len(items) and items[k] >= 0 and tokens[items[k]].pos in {"PROPN", "NOUN", "ADJ"}:
            k += 1
        opens = k > n + 1 and k < len(items) and items[k] >= 0 and tokens[items[k]].pos in {"DET", "PRON", "SCONJ"}
        return k if opens else n

    def _search(self, place: Place, n: int, clause: int | None) -> int | None:
        """Position behind "that", or of the first word of the clause that the parse gives."""
        frame_told = place.frame.speech is Speech.TELL
        for k in range(n, min(len(place.items), n + self._options.reach)):
            i = place.items[k]
            if i < 0:
                # "told “Kelly” that", "said on “Harbour Sunday” that"
                if (frame_told or k > n) and self._ends.is_that(place.items, k + 1):
                    return k + 2
                return k if clause is not None and k == n else None
            token = self._tokens[i]
            if token.text == "that" and token.pos == "SCONJ":
                return self._past_that(place.items, k)
            if token.pos != "PUNCT" and clause is not None and (i >= clause or self._is_strayed(i, place.frame)):
                return k if self._may_begin(i, place.frame) else None
            if token.text in _STOPS or (token.text == ":" and k > n) or i in self._frames:
                return None
        return None

    def _past_that(self, items: Sequence[int], k: int) -> int | None:
        """Position behind a "that" which introduces what is reported; at it where it means a day ("that night")."""
        following = self._ends.text(items[k + 1]) if k + 1 < len(items) else ""
        if following in _SPANS | _HOURS | {"day", "night"}:
            return k
        linked = k > 0 and (self._ends.text(items[k - 1]) in _BEFORE_THAT or self._is_answered(items[k - 1]))
        return k + 1 if k + 1 < len(items) and not linked else None

    def _is_answered(self, item: int) -> bool:
        """True for the claims of "responded to claims that": the clause tells what they are, and not the response."""
        if item < 0 or self._tokens[item].lemma not in _ANSWERED:
            return False
        return any(self._tokens[j].text.lower() in _ANSWERING for j in self._analysis.children(item, "case"))

    def _opens_clause(self, items: Sequence[int], k: int, frame: Frame) -> bool:
        """True for a subject and a finite verb right behind a verb of saying: "said she had", "claims funds are"."""
        tokens = self._tokens
        if frame.speech is not Speech.SAY or frame.loose:
            return False
        if tokens[items[k]].text in _NOMINATIVE:
            near = [i for i in items[k + 1 : k + 4] if i >= 0 and tokens[i].pos != "ADV"]
            return bool(near) and tokens[near[0]].pos in {"AUX", "VERB"}
        for i in items[k : k + self._options.subject]:
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
                # "asked not to be named" has nobody who is asked.
                if all(tokens[j].text in {"not", *_EARLIER} for j in items[n:k]):
                    return None
                return k - 1 if tokens[items[k - 1]].text == "not" else k
            if tokens[i].pos not in _NOMINAL and tokens[i].text not in _EARLIER:
                return None
        return None

    def _denied(self, items: Sequence[int], n: int, frame: Frame) -> int | None:
        """Position of the thing denied: "denied any part in"."""
        if self._tokens[frame.verb].lemma != "deny" or n >= len(items) or items[n] < 0:
            return None
        things = [j for j in self._analysis.children(frame.verb, "obj") if j > frame.verb]
        granted = any(self._tokens[j].lemma in _GRANTED for j in things) or any(
            self._analysis.children(frame.verb, "iobj")
        )
        return n if things and not granted else None

    def _is_strayed(self, i: int, frame: Frame) -> bool:
        """True for words behind "said" that the parser took for its object: nobody is the object of saying."""
        token = self._tokens[i]
        if self._tokens[frame.verb].lemma in _TAKING:
            return False
        if frame.speech is not Speech.SAY or frame.loose or token.pos not in {"PROPN", "NOUN", "PRON", "DET", "NUM"}:
            return False
        head = i
        for _ in range(5):
            if self._tokens[head].relation in {"iobj", "obj"} and self._tokens[head].head == frame.verb:
                return True
            head = self._tokens[head].head
        return False

    def _may_begin(self, i: int, frame: Frame) -> bool:
        """False for a clause whose subject stands before the verb of saying: "the first thing X said was that …".

        Of somebody or something that is told of, the rest is a report: "a man who police say | shot at the bus".
        """
        token = self._tokens[i]
        if any(self._is_of_somebody(j, frame) for j in self._analysis.children(frame.verb, "ccomp")):
            return True
        if frame.speech in {Speech.VOW, Speech.ORDER, Speech.TELL, Speech.ASK, Speech.DENY} or token.text == "to":
            return True
        deed = token.text.endswith("ing") and i == frame.last and self._tokens[frame.verb].lemma in _GERUND
        return deed or token.pos not in {"VERB", "AUX"} or self._analysis.has(i, "nsubj", "expl")

    def _is_of_somebody(self, clause: int, frame: Frame) -> bool:
        """True for the verb "shot" behind "who police say" and "whom they say had then"."""
        verb, behind = self._tokens[frame.verb], range(frame.last, clause)
        if verb.relation != "acl:relcl" or frame.speech is not Speech.SAY or frame.loose:
            return False
        above = self._tokens[verb.head]
        told_of = above.pos in {"NOUN", "PROPN"} and above.lemma not in WORDS_SPOKEN | REPORT_NOUNS | _UNTOLD
        hangs = self._tokens[clause].head == frame.verb and self._tokens[clause].relation == "ccomp"
        joined = all(self._tokens[j].head == clause and self._tokens[j].pos in HELPING for j in behind)
        helped = any(self._tokens[j].pos == "AUX" for j in behind)
        return told_of and hangs and joined and (helped or not self._tokens[clause].text.endswith("ing"))

    def _clause_of(self, frame: Frame) -> int | None:
        """The first token of the clause that hangs from a verb of saying."""
        analysis, tokens = self._analysis, self._tokens
        infinitive = frame.speech in {Speech.VOW, Speech.ORDER} or tokens[frame.verb].lemma in _INFINITIVE
        for j in analysis.children(frame.verb, "ccomp", "xcomp"):
            first = next((k for k in analysis.subtree(j) if k >= frame.last), None)
            if j > frame.verb and first is not None:
                word = tokens[first].text
                if infinitive if word == "to" else self._is_clause(frame, j, word):
                    return first
        return None

    def _is_clause(self, frame: Frame, verb: int, word: str) -> bool:
        """True when a verb below a verb of saying, and the first word before it, make a clause that can be reported."""
        has_subject = self._has_subject(verb)
        if word.endswith("ing") and not has_subject:
            return self._tokens[frame.verb].lemma in _GERUND and not frame.loose
        if self._tokens[verb].relation == "xcomp":
            return False
        finite = self._is_finite(verb) or self._is_of_somebody(verb, frame)
        return word in _WH or has_subject or (not frame.loose and finite)

    def _is_finite(self, verb: int) -> bool:
        return self._analysis.has(verb, "aux", "cop", "aux:pass")

    def _has_subject(self, verb: int) -> bool:
        return self._analysis.has(verb, "nsubj", "csubj", "expl")
