"""What words in marks look like: a clause, a bare sentence, a name, a word as a word, a headline's quotation."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.findings.cues import VERBS, Speech
from twosource.findings.quotes.frames import Frame
from twosource.findings.quotes.layout import Layout
from twosource.model.finding import Mode

_FIRST_PERSON = frozenset("i we my our me us you your i'm we're i've we've i'll we'll you're let's".split())
_OPEN_BRACKETS, _CLOSED_BRACKETS = frozenset("([{"), frozenset(")]}")
_NAMERS = frozenset("so-called word words term terms phrase titled entitled named dubbed nicknamed song book".split())
_NAMING = frozenset({"nickname", "name", "rename", "christen", "entitle", "title"})
_WORK_NOUNS = frozenset(
    """song album film movie book novel show series program programme single track play episode magazine poem sitcom
    musical comedy drama documentary ballad anthem podcast hit column game character""".split()
)
_CALLED = frozenset({"referred", "called", "titled", "entitled", "headlined", "named", "dubbed", "nicknamed", "known"})
_TO_TITLES = frozenset({"in", "from", "titled", "entitled", "called"})
_SMALL_IN_TITLES = frozenset("a an the of in on at to for and or from with by as but s".split())
_PROGRAMS = frozenset({"show", "host", "program", "programme", "anchor", "broadcast", "podcast", "co-host"})
_ON_AIR = frozenset({"told", "tells", "'s", "’s", "ABC", "BBC", "CBS", "CNN", "ITV", "MSNBC", "NBC", "NPR", "PBS"})
_HEADED = frozenset({"headline", "title", "heading"})
_BE = frozenset({"is", "are", "was", "were", "feels"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Sizes of forms."""

    #: Items of a sentence that is looked through for other words than the quotation; longer ones always have some.
    bare: int = 60
    #: Items of a line that can be a headline ("Mayor is “disgusted” by plan").
    headline: int = 18


class Forms:
    """Judges blocks by their form and their nearest neighbours."""

    def __init__(self, layout: Layout, options: Options = Options()) -> None:
        self._layout, self._options = layout, options

    def is_bare(self, segment: int, position: int) -> bool:
        """True when nothing but the words themselves stands in their sentence; a note in brackets is nothing."""
        if len(self._layout.segments[segment].items) > self._options.bare:
            return False
        deep = 0
        for n, i in enumerate(self._layout.segments[segment].items):
            if n == position or i < 0:
                continue
            token = self._layout.token(i)
            deep += (token.text in _OPEN_BRACKETS) - (token.text in _CLOSED_BRACKETS)
            if token.pos != "PUNCT" and not deep:
                return False
        return True

    def has_clause(self, block: int) -> bool:
        """True when a subject and its verb stand in a block."""
        analysis = self._layout.analysis
        inside = self._layout.inside(block)
        return any(
            analysis.tokens[i].relation in {"nsubj", "nsubj:pass", "expl", "csubj"}
            and analysis.tokens[i].head in inside
            for i in inside
        )

    def is_sentence(self, block: int) -> bool:
        """True for a clause, and for four words or more that begin as a sentence does."""
        q = self._layout.blocks[block]
        first = self._layout.article.text[q.start]
        return self.has_clause(block) or (len(self._layout.words(block)) > 3 and (first.isupper() or first == "["))

    def is_heading(self, segment: int, block: int) -> bool:
        """True for a line in marks without a stop: a heading that quotes somebody, not the next words of anybody."""
        here = self._layout.segments[segment]
        alone = here.last and (not segment or self._layout.segments[segment - 1].paragraph != here.paragraph)
        q = self._layout.blocks[block]
        return alone and q.closed and self._layout.article.text[q.end - 1].isalnum() and len(here.items) == 1

    def by_form(self, block: int) -> Mode:
        """Direct for a clause, mixed for words that are part of the reporter's sentence."""
        return Mode.DIRECT if self.has_clause(block) else Mode.MIXED

    def mode_before_tag(self, segment: int, position: int, block: int) -> Mode:
        """Direct, unless the words are the end of the reporter's own clause."""
        items = self._layout.segments[segment].items
        if not position or items[position - 1] < 0:
            return Mode.DIRECT
        free = self._layout.token(items[position - 1]).pos == "PUNCT"
        starts = self._layout.article.text[self._layout.blocks[block].start].isupper()
        return Mode.DIRECT if free or (starts and self.has_clause(block)) else Mode.MIXED

    def is_title(self, segment: int, position: int, block: int) -> bool:
        """True for what a book or song is called behind the preposition that leads to it: wrote in “The Old Dam”."""
        before = self._layout.segments[segment].items[position - 1] if position else -1
        led = before >= 0 and self._layout.token(before).text.lower() in _TO_TITLES
        words = [t.text for t in self._layout.words(block) if t.text[0].isalpha()]
        small = [w for w in words[1:] if not w[0].isupper()]
        return led and len(words) > 1 and all(w.lower() in _SMALL_IN_TITLES for w in small)

    def names_something(self, segment: int, position: int, block: int) -> bool:
        """True for a nickname, for what something is called, for a programme and a speaker named below his words."""
        called = self.is_called(segment, position) or self.is_program(segment, position)
        named = called or self.is_nickname(segment, position, block)
        return named or self._is_signature(block) or self.is_undone(segment, position)

    def is_undone(self, segment: int, position: int) -> bool:
        """True for words that somebody says are not to be done: pleaded with them not to “…”."""
        before = self._layout.segments[segment].items[max(0, position - 2) : position]
        return [self._layout.token(i).text.lower() if i >= 0 else "" for i in before] == ["not", "to"]

    def _is_signature(self, block: int) -> bool:
        """True for a line inside the marks of a set-off quotation that only names its speaker: "…¶ Ann Roe, mayor."."""
        q = self._layout.blocks[block]
        unmarked = q.opening[0] == q.opening[1] and q.continues is not None
        return unmarked and not any(t.pos in {"VERB", "AUX"} for t in self._layout.words(block))

    def is_nickname(self, segment: int, position: int, block: int) -> bool:
        """True for a name in marks between the parts of a name: William “Bill” Baker."""
        if self._is_subject(block):
            return True
        near = self._layout.segments[segment].items[max(position - 1, 0) : position + 2]
        if len(near) < 3 or min(near[0], near[2]) < 0 or len(self._layout.words(block)) > 3:
            return False
        if self._is_epithet(near[0], block, near[2]):
            return True
        names = all(self._layout.token(i).pos == "PROPN" for i in (near[0], near[2]))
        text = self._layout.article.text
        q = self._layout.blocks[block]
        return names and text[q.end - 1] not in ".,!?" and text[q.start].isupper()

    def _is_epithet(self, before: int, block: int, after: int) -> bool:
        """True for one capital word right before a full name: caught “Nightowl” Ted Karlsen."""
        tokens = self._layout.analysis.tokens
        words = self._layout.words(block)
        named = tokens[after].pos == "PROPN" and tokens[after + 1 : after + 2] and tokens[after + 1].pos == "PROPN"
        near = tokens[max(before - 2, 0) : before + 1]
        said = tokens[before].pos == "PUNCT" or any(t.lemma in VERBS for t in near)
        return bool(named) and len(words) == 1 and words[0].text[0].isupper() and not said

    def is_program(self, segment: int, position: int) -> bool:
        """True for the title of a programme in which somebody speaks: told NBC’s “Today”, on “Meet the Mayor”."""
        items = self._layout.segments[segment].items
        words = [t.text for t in self._layout.words(~items[position])]
        long = [w for w in words if len(w) > 3]
        titled = len(words) <= 5 and words[0][0].isupper() and all(w[0].isupper() or w[0].isdigit() for w in long)
        if not titled or any(w.isupper() and len(w) > 5 for w in words) or self.has_clause(~items[position]):
            return False
        after = items[position + 1] if position + 1 < len(items) else -1
        if after >= 0 and self._layout.token(after).lemma in _PROGRAMS:
            return True
        before = self._layout.token(items[position - 1]) if position and items[position - 1] >= 0 else None
        on_air = before is not None and (before.text in _ON_AIR or before.lemma in _PROGRAMS)
        return before is not None and (on_air or (before.text == "on" and len(words) > 1))

    def _is_subject(self, block: int) -> bool:
        """True for an assumed name that acts in the sentence: “Kelly” told the customer."""
        analysis = self._layout.analysis
        inside = self._layout.inside(block)
        words = self._layout.words(block)
        if len(words) > 2 or not all(t.text[0].isupper() and t.pos == "PROPN" for t in words):
            return False
        q = self._layout.blocks[block]
        acts = any(analysis.tokens[i].relation == "nsubj" and analysis.tokens[i].head not in inside for i in inside)
        return acts and self._layout.article.text[q.end - 1].isalnum()

    def headline_frame(self, segment: int, position: int) -> Frame | None:
        """Who a headline says is so: ``Mayor is “disgusted”``."""
        items = self._layout.segments[segment].items
        here = self._layout.segments[segment]
        tokens = self._layout.analysis.tokens
        if (
            position < 2
            or len(items) > self._options.headline
            or not here.last
            or min(items[position - 2 : position]) < 0
        ):
            return None
        alone = segment == 0 or self._layout.segments[segment - 1].paragraph != here.paragraph
        whole = items[-1] < 0 or tokens[items[-1]].text not in {".", "!", "?", ":", ","}
        verb = items[position - 1]
        if not (alone and whole) or tokens[verb].text.lower() not in _BE:
            return None
        name: list[int] = []
        for i in reversed(items[: position - 1]):
            if i < 0 or tokens[i].pos not in {"PROPN", "NOUN", "ADJ", "DET"}:
                break
            name.append(i)
        return Frame(verb, verb, verb + 1, Speech.CALL, (name[-1], name[0] + 1)) if name else None

    def is_called(self, segment: int, position: int) -> bool:
        """True for what something is called: a show called “…”, a group known as “…”, under the headline “…”."""
        items = self._layout.segments[segment].items
        k = position - 1
        while (
            k >= 0
            and items[k] >= 0
            and self._layout.token(items[k]).text in {",", "simply", "as", "only", "just", "a", "an", "the"}
        ):
            k -= 1
        if k < 0 or items[k] < 0:
            return False
        before, near = self._layout.token(items[k]), k == position - 1
        subject_line = (
            before.text == "line" and k > 0 and items[k - 1] >= 0 and self._layout.token(items[k - 1]).text == "subject"
        )
        if subject_line or (near and before.text in _HEADED and before.pos == "NOUN"):
            return True
        analysis = self._layout.analysis
        if before.text == "to" and k > 0 and self._layout.token(items[k - 1]).text == "referred":
            k, before = k - 1, self._layout.token(items[k - 1])
        if not before.relation.startswith("acl") or before.text not in _CALLED:
            return False
        return not analysis.has(items[k], "nsubj", "obl:agent") and not self._has_agent(items[k])

    def _has_agent(self, verb: int) -> bool:
        """True for "called “…” by X": somebody does call it so."""
        analysis = self._layout.analysis
        behind = analysis.children(verb, "obl")
        return any(analysis.tokens[k].text == "by" for j in behind for k in analysis.children(j, "case"))

    def is_headline(self, segment: int) -> bool:
        """True for a line in title case, where capitals tell nothing."""
        tokens = [self._layout.token(i) for i in self._layout.segments[segment].tokens]
        long = [t.text for t in tokens if len(t.text) > 3 and t.text[0].isalpha()]
        return len(long) >= 3 and sum(w[0].isupper() for w in long) >= 0.8 * len(long)

    def is_name(self, segment: int, position: int, block: int) -> bool:
        """True for nicknames, titles of works, words as words."""
        items = self._layout.segments[segment].items
        tokens = self._layout.analysis.tokens
        before = tokens[items[position - 1]] if position and items[position - 1] >= 0 else None
        if (before and before.lemma in _NAMERS) or self._is_label(segment, position):
            return True
        words = [t.text for t in self._layout.words(block)]
        near = [tokens[i].lemma for i in items[max(position - 3, 0) : position] if i >= 0]
        if len(words) < 3 and not _NAMING.isdisjoint(near) and all(w[0].isupper() for w in words):
            return True
        capital = [w for w in words if w[0].isupper() or w[0].isdigit()]
        small = [w for w in words if not w[0].isupper() and not w[0].isdigit() and len(w) > 3]
        if before and before.lemma in _WORK_NOUNS and capital:
            return True
        known_as = before is not None and before.text == "as" and len(capital) == len(words)
        if known_as and all(t.pos == "PROPN" for t in self._layout.words(block)):
            return True
        shouted = all(w.isupper() for w in words)
        titled = not small and len(capital) >= 2 and not shouted and not self.has_clause(block)
        return titled and not self.is_headline(segment)

    def _is_label(self, segment: int, position: int) -> bool:
        """True for one capitalised word between what describes a thing and its noun: the new “Edition” watch."""
        items = self._layout.segments[segment].items
        near = items[max(position - 1, 0) : position + 2]
        words = self._layout.words(~items[position])
        if len(near) < 3 or min(near[0], near[2]) < 0 or len(words) != 1 or not words[0].text[0].isupper():
            return False
        before, after = self._layout.token(near[0]), self._layout.token(near[2])
        return before.pos in {"DET", "ADJ", "NOUN", "PROPN"} and after.pos in {"NOUN", "PROPN"}

    def is_spoken(self, block: int) -> bool:
        """True when a block speaks of "I", "we" or "you"."""
        words = {t.text.lower().replace("’", "'") for t in self._layout.words(block)}
        return not words.isdisjoint(_FIRST_PERSON)
