"""Reports that a noun introduces: "reports that …", "his claim that …", "voiced fear that …"."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.findings.cues import FEELINGS, GOING_ROUND, REJECTING, REPORT_NOUNS, VOICING
from twosource.findings.quotes.draft import Draft
from twosource.findings.quotes.layout import Layout
from twosource.findings.quotes.phrases import noun_phrase
from twosource.findings.quotes.sources import subject_of
from twosource.findings.quotes.unsaid import is_doubted
from twosource.model.finding import Mode
from twosource.model.language import Token
from twosource.text.falsehoods import FALSE, INVENTIONS, TRUE

_NOUNS = REPORT_NOUNS | FEELINGS
_NOT = frozenset({"not", "n't", "n’t", "never", "would", "could", "to"})
#: Who sees or hears reports is not told by them.
_PERCEIVING = frozenset({"see", "hear", "read", "follow", "watch"})
#: What leads to a noun and is none of it: "following complaints that …".
_LEADING = frozenset({"following", "given", "despite", "amid", "concerning", "regarding"})
#: What is somebody's, or no report: "comments that …".
_UTTERED = frozenset({"comment", "remark"})
_TIMES = frozenset("time day night week month year period moment".split())
_NONE = frozenset({"no", "any", "without", "not"})


def noun_reports(layout: Layout) -> list[Draft]:
    """The reports of an article whose word of saying is a noun, with whose they are where the text tells."""
    tokens = layout.analysis.tokens
    found = []
    for i, token in enumerate(tokens):
        if token.lemma in _NOUNS and token.pos == "NOUN" and layout.segment_of[i] >= 0:
            draft = _report(layout, i)
            if draft:
                found.append(draft)
    return found


def _report(layout: Layout, noun: int) -> Draft | None:
    if is_doubted(layout.analysis, noun):
        return None
    clause = _clause(layout, noun)
    rejected = _rejected_by(layout, noun)
    source = rejected or _whose(layout, noun)
    if clause is None or source is None:
        return None
    tokens = layout.analysis.tokens
    cue = tokens[tokens[noun].head if rejected else noun]
    return Draft(
        parts=[clause],
        mode=Mode.INDIRECT,
        cue=(cue.start, cue.end),
        source=(tokens[source[0]].start, tokens[source[1] - 1].end),
        denied=bool(rejected) or tokens[noun].lemma == "denial",
        segment=layout.segment_of[noun],
    )


def _rejected_by(layout: Layout, noun: int) -> tuple[int, int] | None:
    """Who rejects claims that nobody is named for: "dismissed suggestions that …"."""
    analysis = layout.analysis
    token = analysis.tokens[noun]
    verb = analysis.tokens[token.head]
    if token.relation != "obj" or verb.lemma not in REJECTING or layout.segment_of[token.head] < 0:
        return None
    denied = any(analysis.tokens[j].text.lower() in _NOT for j in analysis.dependents[token.head])
    passive = analysis.has(token.head, "aux:pass", "nsubj:pass")
    return None if denied or passive else subject_of(analysis, token.head)[0]


def _clause(layout: Layout, noun: int) -> tuple[int, int] | None:
    """Offsets of the clause with "that" behind a noun."""
    analysis = layout.analysis
    tokens = analysis.tokens
    that = next((i for i in range(noun + 1, min(noun + 6, len(tokens))) if tokens[i].text == "that"), None)
    if that is None or tokens[that].pos != "SCONJ" or any(tokens[i].pos == "PUNCT" for i in range(noun, that)):
        return None
    verb = tokens[that].head
    between = [i for i in range(noun, that) if tokens[i].pos == "VERB"]
    goes_round = all(tokens[i].lemma in GOING_ROUND and tokens[noun].head == i for i in between)
    if verb <= that or not goes_round or _is_a_time(tokens, that):
        return None
    called = {i for j in analysis.dependents[verb] if _calls_something_false(layout, j) for i in analysis.subtree(j)}
    below = [i for i in analysis.subtree(verb) if i > that and i not in called]
    last = that
    for i in below:
        if i != last + 1 or layout.segment_of[i] not in {layout.segment_of[noun], -1}:
            break
        last = i
    block = layout.block_of(last)
    while last > that and tokens[last].pos == "PUNCT" and block is None:
        last -= 1
        block = layout.block_of(last)
    end = tokens[last].end if block is None else layout.blocks[block].outer[1]
    return (tokens[that + 1].start, end) if last - that >= 3 else None


def _calls_something_false(layout: Layout, i: int) -> bool:
    """True for the "are false" of "reports that they deny it are false", which the parser hangs on "deny"."""
    analysis = layout.analysis
    false = analysis.tokens[i].lemma.lower() in FALSE | INVENTIONS | TRUE and analysis.has(i, "cop")
    return false and not analysis.has(i, "nsubj", "expl", "mark")


def _is_a_time(tokens: Sequence[Token], that: int) -> bool:
    """True for "statements during the time that he was paid", where "reports this week that …" are reports."""
    return tokens[that - 1].lemma in _TIMES and tokens[that - 2].text.lower() == "the"


def _whose(layout: Layout, noun: int) -> tuple[int, int] | None:
    """Whose report it is: possessor, outlet before it, author behind it, subject of the verb; else the noun itself."""
    analysis = layout.analysis
    tokens = analysis.tokens
    if any(tokens[j].text.lower() in _NONE for j in analysis.dependents[noun]):
        return None
    author = _author(layout, noun)
    if author is not None:
        return noun_phrase(analysis, author)
    names = [j for j in analysis.children(noun, "compound") if tokens[j].pos == "PROPN" and j < noun]
    if names:
        return min(names), max(names) + 1
    governor = tokens[noun].head
    if tokens[noun].relation == "obj" and tokens[governor].lemma in VOICING:
        return subject_of(analysis, governor)[0]
    seen = tokens[noun].relation == "obj" and tokens[governor].lemma in _PERCEIVING
    owned = tokens[noun].lemma in FEELINGS | _UTTERED
    if seen or not tokens[noun].text.endswith("s") or owned:
        return None
    first, last = noun_phrase(analysis, noun)
    return first + (tokens[first].text.lower() in _LEADING), last


def _author(layout: Layout, noun: int) -> int | None:
    """The possessor of a noun, or the one it is "by" or "from"."""
    analysis = layout.analysis
    for j in analysis.children(noun, "nmod:poss"):
        return j
    for j in analysis.children(noun, "nmod"):
        if j > noun and any(analysis.tokens[k].text in {"by", "from"} for k in analysis.children(j, "case")):
            return j
    return None
