"""Reported sentences with their words of saying behind or inside them: "…, X said", "…, according to X"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import takewhile

from twosource.findings.quotes.clauses import Clauses, Place
from twosource.findings.quotes.draft import Span
from twosource.findings.quotes.frames import Frame
from twosource.findings.quotes.layout import Layout

_BREAKS = frozenset({",", "—", "–", "--"})
_DASHES = frozenset({"-", "–", "—", "--"})
#: Tokens in which a dateline has come to its dash ("KINGS LANDING, Nov. 4 (Coast Press) -").
_DATELINE = 14
_RELATIVE = frozenset({"who", "whose", "which", "where"})
#: What somebody does who is only brought in for it: "…, as X pointed out".
_NOTING = frozenset("note point observe report write tell put explain mention remark reveal state".split())
#: Tokens of "on Harbour TV," inside a tag.
_WHERE = 7
#: Tokens behind ", as X told": whom, when and where.
_TRAILING = 12
_SUBORDINATE = frozenset("while when as after before although though if since".split())


class TaggedSentences:
    """Finds the sentence that a tag reports."""

    def __init__(self, layout: Layout, frames: Mapping[int, Frame], clauses: Clauses) -> None:
        self._layout, self._frames, self._clauses = layout, frames, clauses
        self._analysis, self._tokens = layout.analysis, layout.analysis.tokens

    def before(self, place: Place) -> list[Span]:
        """Offsets of the words in front of a tag, and of those behind it where it stands inside the sentence."""
        frame, items = place.frame, place.items
        source = frame.source
        if source is None or not frame.own or frame.loose or self._tokens[frame.verb].relation.startswith("acl"):
            return []
        comma = self._comma(items, min(frame.verb, source[0]))
        if comma is None or not self._is_final(place) or self._is_told(frame.verb):
            return []
        begin = self._past_dateline(items[:comma])
        while begin < comma and items[begin] >= 0 and self._tokens[items[begin]].pos == "PUNCT":
            begin += 1
        clause, rest = items[begin:comma], self._rest(place)
        if not clause or self._clauses.is_spoken(clause) or not self._is_sentence([*clause, *rest]):
            return []
        return [self._clauses.span(part) for part in (clause, rest) if part]

    def _is_told(self, verb: int) -> bool:
        """True for "agreed" in "Ruiz said that at the fair, all bakers agreed to help": it is part of what she said."""
        token = self._tokens[verb]
        hangs = token.relation == "ccomp" and token.head < verb and token.head in self._frames
        return hangs and any(self._tokens[j].text == "that" for j in self._analysis.children(verb, "mark"))

    def noted(self, place: Place) -> list[Span]:
        """Offsets of the words before ", as X noted" or ", as noted by X" at the end of a sentence."""
        frame, items = place.frame, place.items
        if frame.source is None or not frame.own or self._tokens[frame.verb].lemma not in _NOTING:
            return []
        at = next((k for k, i in enumerate(items) if i == min(frame.verb, frame.source[0])), 0)
        led = at > 2 and self._text(items[at - 1]) == "as" and self._text(items[at - 2]) == ","
        rest = self._behind(place)
        told = any(i < 0 or self._tokens[i].pos in {"VERB", "AUX"} for i in rest)
        begin = self._past_dateline(items[: at - 2]) if led else 0
        clause = items[begin : self._clauses.trim(items, begin, at - 2)] if led else ()
        if not clause or told or len(rest) > _TRAILING or not self._is_sentence(clause):
            return []
        return [] if self._clauses.is_spoken(clause) else [self._clauses.span(clause)]

    def _comma(self, items: Sequence[int], first: int) -> int | None:
        """Position of the comma or dash before a tag that begins with token ``first``."""
        comma = next((k for k, i in enumerate(items) if i == first), 0) - 1
        while comma > 0 and items[comma] >= 0 and self._tokens[items[comma]].pos in {"DET", "ADJ", "ADV"}:
            comma -= 1
        if comma > 0 and items[comma] < 0 and items[comma + 1] == first:
            return comma + 1 if self._ends_with_comma(items[comma]) else None
        is_break = comma > 0 and items[comma] >= 0 and self._tokens[items[comma]].text in _BREAKS
        return comma if is_break else None

    def _ends_with_comma(self, item: int) -> bool:
        """True for a block with its comma inside the marks."""
        q = self._layout.blocks[~item]
        return self._layout.article.text[q.start : q.end].endswith((",", "—"))

    def _is_sentence(self, words: Sequence[int]) -> bool:
        """False for "While the mayor waited," and for a list of things."""
        tokens = self._tokens
        here = [i for i in words if i >= 0]
        if not here or not any(tokens[i].pos in {"VERB", "AUX"} for i in here):
            return False
        if tokens[here[0]].text.lower() in _SUBORDINATE and not any(tokens[i].text == "," for i in here):
            return False
        return any(tokens[i].relation.startswith(("nsubj", "expl", "csubj")) for i in here)

    def _is_final(self, place: Place) -> bool:
        """True when the sentence ends with the tag, or goes on after a comma as before it."""
        tokens = self._tokens
        after = self._past_place(self._behind(place))
        if any(i < 0 for i in after):
            # "Most of them, X said, came “to see the bear”."
            inside = len(after) > 3 and min(after[0], after[1]) >= 0 and tokens[after[0]].text == ","
            return inside and tokens[after[1]].pos in {"VERB", "AUX"}
        if after and tokens[after[0]].text == ",":
            return True
        words = [i for i in after if tokens[i].pos != "PUNCT"]
        has_clause = any(self._analysis.has(i, "nsubj") for i in words if tokens[i].pos in {"VERB", "AUX"})
        return len(words) <= 12 and not has_clause and not any(tokens[i].text == "that" for i in words[:2])

    def _behind(self, place: Place) -> list[int]:
        frame = place.frame
        last = max(frame.last, frame.source[1] if frame.source else 0)
        return [i for i in place.items[place.at + 1 :] if i < 0 or i >= last]

    def _past_place(self, after: list[int]) -> list[int]:
        """What follows "on Harbour TV" up to its comma, where a tag inside a sentence tells where it was said."""
        tokens = self._tokens
        comma = next((k for k, i in enumerate(after[:_WHERE]) if i >= 0 and tokens[i].text == ","), 0)
        where = after[:comma]
        led = comma > 1 and min(where) >= 0 and tokens[where[0]].pos == "ADP"
        return after[comma:] if led and not self._has_verb(where) else after

    def _rest(self, place: Place) -> list[int]:
        """What goes on behind a tag in the middle of a sentence ("The plan, X said, has failed")."""
        tokens, frame = self._tokens, place.frame
        after = self._past_place(self._behind(place))
        if frame.source and frame.source[0] > frame.verb:
            return []
        end = self._clauses.trim(after, 0, len(after))
        if end < 3 or tokens[after[0]].text not in _BREAKS:
            return []
        first = after[1]
        if first in self._frames or tokens[first].text.endswith("ing") or tokens[first].pos == "CCONJ":
            return []
        return after[1:end]

    def accorded(self, place: Place) -> list[Span]:
        """Offsets of what stands before or behind "according to X", or on both sides of it."""
        items, source = place.items, place.frame.source
        if source is None:
            return []
        behind = next((k for k, i in enumerate(items) if i >= source[1]), len(items))
        comma = next((k for k in range(behind, len(items)) if self._text(items[k]) == ","), None)
        head = self._past_dateline(items[: place.at])
        front = items[head : self._clauses.trim(items, head, place.at)]
        end = self._clauses.trim(items, behind, len(items))
        whole = comma is not None and self._is_of(source, items[behind:comma])
        if len(front) > 1 and (self._text(front[-1]) in _RELATIVE or self._joins(front[-1])) and behind < end:
            # "Ada Oke, who according to the list was to sing", "she left, and according to the list sang": the rest.
            parts = [self._rest_of(front[-1], items[comma + 1 if whole and comma is not None else behind : end])]
        elif len(front) <= 1 or self._text(front[-1]) == "that":
            start = behind if self._opens(items, behind, source) else None if comma is None else comma + 1
            parts = [items[start:end]] if start is not None else []
        else:
            # Of a bare subject what it does must follow; what follows a clause may tell of the source.
            goes_on = comma == behind or (whole and not self._has_verb(front))
            parts = [front, *self._going_on(items[comma:end] if goes_on else ())]
        return [self._clauses.span(p) for p in parts if p and not self._clauses.is_spoken(p)]

    def _going_on(self, items: Sequence[int]) -> list[Sequence[int]]:
        """What goes on behind a comma, unless it tells of the source: "…, according to Roe, who …"."""
        about_source = len(items) > 1 and self._text(items[1]) in _RELATIVE
        return [items[1:]] if len(items) > 2 and not about_source and self._has_verb(items) else []

    def _joins(self, item: int) -> bool:
        return item >= 0 and self._tokens[item].pos == "CCONJ"

    def _rest_of(self, opening: int, items: Sequence[int]) -> Sequence[int]:
        """What follows of a clause that "who" opens, up to where it ends; all of what follows an "and"."""
        clause = None if self._joins(opening) else set(self._analysis.subtree(self._tokens[opening].head))
        if clause is None:
            return items
        rest = list(takewhile(lambda i: i < 0 or i in clause, items))
        return rest[: self._clauses.trim(rest, 0, len(rest))]

    def _is_of(self, source: Span, items: Sequence[int]) -> bool:
        """True where nothing stands there but what belongs to a source: "an excerpt *given out by the school*"."""
        inside = range(*source)
        heads = [i for i in inside if self._tokens[i].head not in inside]
        reach = {j for i in heads for j in self._analysis.subtree(i)}
        return all(i in reach for i in items)

    def _opens(self, items: Sequence[int], behind: int, source: Span) -> bool:
        """True where the clause begins without a comma: "According to the owner the boat had sunk"."""
        if behind >= len(items) or items[behind] < 0:
            return False
        inside = range(*source)
        tops = [t.head for t in (self._tokens[i] for i in inside) if t.relation == "obl" and t.head not in inside]
        subjects = (j for top in tops for j in self._analysis.children(top, "nsubj"))
        return any(self._analysis.subtree(j)[0] == items[behind] for j in subjects)

    def _has_verb(self, items: Sequence[int]) -> bool:
        return any(i >= 0 and self._tokens[i].pos in {"VERB", "AUX"} for i in items)

    def _past_dateline(self, items: Sequence[int]) -> int:
        """Position behind "ORRIN (Coast Press) - " at the head of a paragraph; 0 where there is none."""
        if not items or items[0] < 0:
            return 0
        head = self._tokens[items[0]]
        if not (head.text == "(" or (head.text.isupper() and len(head.text) > 2)) or not self._layout.opens(items[0]):
            return 0
        for k, i in enumerate(items[:_DATELINE]):
            if i < 0 or self._tokens[i].pos in {"VERB", "AUX"}:
                return 0
            is_dash = k and self._tokens[i].text in _DASHES
            if is_dash and self._layout.article.text[self._tokens[i].start - 1].isspace():
                return k + 1
        return 0

    def _text(self, item: int) -> str:
        return self._tokens[item].text if item >= 0 else ""
