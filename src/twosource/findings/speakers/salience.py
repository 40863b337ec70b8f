"""Who is present to the reader's mind at a place of the text, and how much.

After the salience of Lappin and Leass (1994): a mention counts by its grammatical role, the strongest of each
sentence is taken, and everything halves with every sentence that passes.  Sentences inside a quotation pass in no
time: the story goes on where it was when the speaker began.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from twosource.findings.referents.drafts import Draft
from twosource.model.language import Analysis

_ROLES = {
    "nsubj": 1.0,
    "csubj": 1.0,
    "nsubj:pass": 0.85,
    "obj": 0.5,
    "iobj": 0.5,
    "obl:agent": 0.6,
    "obl": 0.4,
    "nmod:poss": 0.4,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How much a mention weighs."""

    #: What is left of a mention's weight a sentence later.
    decay: float = 0.5
    #: Weight of a mention inside a quotation: a speaker's talk of others does not bring them on stage.
    quoted: float = 0.2
    #: Sentences after which nobody is remembered: what is left by then decides nothing.
    span: int = 8
    #: Extra weight of the one who has just been heard: news goes on with "he said" for as long as one speaks.
    speaker: float = 1.0
    #: Weight of whose letter, campaign or lawyer is a subject: the story is as good as about her.
    owner: float = 0.6
    #: Weight of a name that only tells of what kind a thing is: "the Roe campaign message".  In 756 articles five
    #: answers are better than with the weight of the thing, and four are as wrong as before.
    kind: float = 0.3
    #: Weight of a mention in any role that the table does not have.
    other: float = 0.3


@dataclass(slots=True)
class _Presence:
    weight: float = 0.0
    here: float = 0.0
    time: int = 0
    last: int = -1


@dataclass(slots=True)
class Stage:
    """The drafts mentioned so far with their weights, in reading order."""

    analysis: Analysis
    quoted: frozenset[int]
    options: Options = field(default_factory=Options)
    present: dict[Draft, _Presence] = field(default_factory=dict)
    _clock: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self._clock, time = [], 0
        for first, last in self.analysis.sentences:
            told = any(i not in self.quoted and self.analysis.tokens[i].pos != "PUNCT" for i in range(first, last))
            time += told
            self._clock.append(time)

    def enter(self, draft: Draft, at: int, bonus: float = 0.0) -> None:
        """A mention of a draft at a token."""
        token = self.analysis.tokens[at]
        weight = self._role(at) * (self.options.quoted if at in self.quoted else 1.0) + bonus
        now = self._clock[token.sentence]
        presence = self.present.pop(draft, None) or _Presence(time=now)
        self.present[draft] = presence
        if now > presence.time:
            presence.weight = self._faded(presence, now)
            presence.here, presence.time = 0.0, now
        presence.here = max(presence.here, weight)
        presence.last = max(presence.last, at)

    def remembered(self, sentence: int) -> Iterator[Draft]:
        """The drafts that a sentence can still refer to, the last mentioned first."""
        now = self._clock[sentence]
        for draft in reversed(self.present):
            if now - self.present[draft].time > self.options.span:
                return
            yield draft

    def weight(self, draft: Draft, sentence: int) -> float:
        """The weight of a draft in a sentence; 0 when it has not been mentioned."""
        presence = self.present.get(draft)
        return 0.0 if presence is None else self._faded(presence, self._clock[sentence])

    def told_before(self, sentence: int) -> int | None:
        """The last sentence before this one that is not all quotation."""
        now = self._clock[sentence]
        first, last = self.analysis.sentences[sentence]
        told = any(i not in self.quoted and self.analysis.tokens[i].pos != "PUNCT" for i in range(first, last))
        wanted = now - told
        for n in range(sentence - 1, max(sentence - 30, -1), -1):
            if self._clock[n] == wanted and (n == 0 or self._clock[n - 1] < wanted):
                return n
        return None

    def last(self, draft: Draft) -> int:
        """The token at which a draft was last mentioned."""
        return self.present[draft].last

    def _faded(self, presence: _Presence, time: int) -> float:
        return (presence.weight + presence.here) * self.options.decay ** max(0, time - presence.time)

    def _role(self, at: int) -> float:
        tokens = self.analysis.tokens
        for _ in range(4):
            token = tokens[at]
            relation = token.relation
            if relation == "nmod:poss" and tokens[token.head].relation.startswith("nsubj"):
                return self.options.owner
            if relation == "compound" and tokens[token.head].pos == "NOUN" and tokens[token.head].text.islower():
                return self.options.kind
            if relation in ("conj", "appos", "flat", "compound", "flat:name") and token.head != at:
                at = token.head
                continue
            return _ROLES.get(relation, _ROLES.get(relation.split(":")[0], self.options.other))
        return self.options.other
