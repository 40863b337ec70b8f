"""Reported speech without marks: the clause that a word of saying introduces, the words of saying left out."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from twosource.findings.cues import REPORT_NOUNS, REPORTS, VERBS, WORDS_SPOKEN, Speech
from twosource.findings.quotes.clauses import Clauses, Place
from twosource.findings.quotes.draft import Draft, Span
from twosource.findings.quotes.frames import Frame
from twosource.findings.quotes.framing import as_told
from twosource.findings.quotes.headlines import labelled
from twosource.findings.quotes.layout import Layout
from twosource.findings.quotes.nominal import noun_reports
from twosource.findings.quotes.tagged import TaggedSentences
from twosource.findings.quotes.unsaid import is_unsaid
from twosource.findings.referents import lexicon
from twosource.model.finding import Mode
from twosource.model.language import EntityKind

_PAST = frozenset({"said", "told", "added", "explained", "announced", "promised", "wrote"})
_SUBJECTS = frozenset({"He", "She", "They", "It"})
_HAPPENINGS = frozenset("incident accident crash shooting fire flood storm attack explosion collision".split())
_INFERRING = frozenset({"suggest", "imply", "indicate", "hint", "signal"})
_TELLING = (
    WORDS_SPOKEN
    | REPORT_NOUNS
    | frozenset("research data figure statistic result record analysis finding percent lobby advertisement ad".split())
)
_UTTERING = frozenset(
    """shout yell cry scream exclaim whisper mutter murmur mumble holler bark growl snap roar thunder bellow grumble
    groan moan gripe blurt muse rant fume scoff sneer preach""".split()
)
_FINDING = frozenset(
    "researcher scientist inspector investigator auditor court jury judge panel committee audit".split()
)
_EVIDENCE = frozenset("evidence photograph photo picture image imagery footage sign clue trace".split())
_REPORTERS = frozenset({"i", "we", "you"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What counts as a report."""

    #: Words a report needs: "said yes" reports nothing that could be compared.
    words: int = 3
    #: Items of a sentence; what is longer is a table or debris.  The longest of 267 articles has 97.
    longest: int = 400


def reported(
    layout: Layout, frames: Mapping[int, Frame], direct: Sequence[Draft], options: Options = Options()
) -> list[Draft]:
    """The reports of an article; quotations in marks are known, so that none is reported twice."""
    tags = {d.frame.verb for d in direct if d.frame and d.mode is Mode.DIRECT and d.tag}
    by_verbs = [_without_title(layout, draft) for draft in _by_verbs(layout, frames, direct, options)]
    by_verbs += _free(layout, frames, by_verbs)
    return [*by_verbs, *noun_reports(layout), *labelled(layout), *_as_told(layout, frames, tags)]


def _without_title(layout: Layout, draft: Draft) -> Draft:
    """The report without what its speaker is: "he recorded the shots, [his lawyer, Ada Ruiz, told CNN]"."""
    start, end = draft.parts[-1]
    text = layout.article.text
    behind = draft.source is not None and text[end : max(end, draft.source[0])].strip() == ","
    title = _TITLE.search(text[start:end]) if behind else None
    if title is not None and title.start() > 0:
        draft.parts[-1] = (start, start + title.start())
    return draft


_TITLE = re.compile(r", (?:his|her|their|the|a|an)(?: [a-z][\w’'-]{1,20}){1,4}$")


def _free(layout: Layout, frames: Mapping[int, Frame], reports: Sequence[Draft]) -> Iterator[Draft]:
    """Sentences that go on in the tense of a report: "She would take the tram" behind "She said it was late".

    None of 840 articles of three sets has one that this finds, and none that it takes for one by mistake.
    """
    tokens = layout.analysis.tokens
    last = {report.segment: report for report in sorted(reports, key=lambda r: r.parts[-1][1])}
    for n, report in last.items():
        following = layout.segments[n + 1] if n + 1 < len(layout.segments) else None
        said = report.frame is not None and tokens[report.frame.verb].text in _PAST
        if following is None or not said or following.paragraph != layout.segments[n].paragraph:
            continue
        items = following.items
        ends = layout.end_of(layout.segments[n].items[-1]) - report.parts[-1][1] <= 2
        if not ends or min(items) < 0 or any(i in frames and frames[i].speech in REPORTS for i in items):
            continue
        if tokens[items[0]].text in _SUBJECTS and tokens[items[1]].text == "would" and len(items) > 4:
            end = layout.end_of(items[-1]) - (tokens[items[-1]].pos == "PUNCT")
            yield Draft([(layout.start_of(items[0]), end)], Mode.INDIRECT, follows=report, segment=n + 1)


def _as_told(layout: Layout, frames: Mapping[int, Frame], tags: Collection[int]) -> Iterator[Draft]:
    """Sentences that a clause with "as" at their head gives to somebody: "As X put it, …"."""
    for segment in layout.segments:
        found = as_told(layout, frames, segment.items)
        if found is None or found[0].verb in tags or not _counts_as_told(layout, found[0]):
            continue
        clauses = Clauses(layout, frames)
        end = clauses.trim(segment.items, found[1], len(segment.items))
        rest = segment.items[found[1] : end]
        if len(rest) > 3 and not clauses.is_spoken(rest):
            yield _draft(layout, found[0], [clauses.span(rest)])


def _counts_as_told(layout: Layout, frame: Frame) -> bool:
    first = frame.source[0] if frame.source else -1
    return first >= 0 and layout.token(first).text.lower() not in _REPORTERS


def _by_verbs(
    layout: Layout, frames: Mapping[int, Frame], direct: Sequence[Draft], options: Options
) -> Iterator[Draft]:
    clauses = Clauses(layout, frames)
    tagged = TaggedSentences(layout, frames, clauses)
    direct_blocks = {~b for d in direct if d.mode is Mode.DIRECT for b in d.blocks}
    tags = {d.frame.verb for d in direct if d.frame and d.mode is Mode.DIRECT}
    for verb, frame in sorted(frames.items()):
        segment = layout.segment_of[verb]
        items = layout.segments[segment].items
        if not _counts(layout, frame) or len(items) > options.longest:
            continue
        place = Place(items, items.index(verb), frame)
        if layout.token(verb).text.lower() == "according":
            spans = tagged.accorded(place) if direct_blocks.isdisjoint(items) else []
        else:
            spans = [] if _is_drawn_from(layout, frame) else clauses.after(place)
            spans = spans or ([] if verb in tags else tagged.before(place) or tagged.noted(place))
        if sum(len(layout.article.text[a:b].split()) for a, b in spans) >= options.words:
            yield _draft(layout, frame, [_without_link(layout, spans[0]), *spans[1:]])


def _is_drawn_from(layout: Layout, frame: Frame) -> bool:
    """True for "the ferry is late, an officer said, meaning that nobody sails": the reporter says what it means.

    So does any participle behind the comma that is no word of saying itself.
    """
    following = layout.analysis.tokens[frame.end : frame.end + 2]
    if len(following) < 2 or following[0].text != ",":
        return False
    led = following[1]
    return led.pos == "VERB" and led.text.endswith("ing") and led.lemma not in VERBS


def _without_link(layout: Layout, span: Span) -> Span:
    """A span without the reporter's word that links its sentence to the one before: "However, the dam …"."""
    link = _LINK.match(layout.article.text, *span)
    return (link.end(), span[1]) if link else span


#: Words at the head of a sentence that belong to whoever tells the story.
_LINK = re.compile(
    r"(?:(?:However|Meanwhile|Instead|Moreover|Furthermore|Nevertheless|Still|Yet|Also), |(?:But|And|Yet|Still) (?=\w))"
)


def _counts(layout: Layout, frame: Frame) -> bool:
    """True for a frame that says that somebody, who is named or described, did say something."""
    reports = frame.speech in REPORTS | {Speech.ORDER} or _utters_that(layout, frame) or _finds_that(layout, frame)
    if frame.negated or frame.unreal or frame.source is None or not reports or is_unsaid(layout.analysis, frame):
        return False
    if frame.passive and layout.token(frame.verb).lemma == "quote":
        return False
    first, last = frame.source
    verb = layout.token(frame.verb)
    inferred = verb.text[-3:] == "ing" and not frame.own and not _is_second(layout, frame)
    if verb.lemma in _INFERRING and (inferred or not _speaks(layout, frame.source)):
        return False  # "made no statement, suggesting that …": so the reporter concludes
    teller = next((i for i in range(first, last) if not first <= layout.token(i).head < last), last - 1)
    if frame.speech is Speech.TELL and layout.token(teller).lemma in _HAPPENINGS:
        return False  # "the crash told the office happened on Monday": a word is missing
    if layout.token(frame.verb).lemma == "threaten" and layout.token(first).text.lower() == "it":
        # "so large that it threatens to topple"
        return False
    return last - first > 1 or layout.token(first).text.lower() not in _REPORTERS


def _is_second(layout: Layout, frame: Frame) -> bool:
    """True for "calling it late and suggesting that …": both are what somebody says."""
    verb = layout.token(frame.verb)
    first = layout.token(verb.head)
    return verb.relation == "conj" and verb.head < frame.verb and first.text.endswith("ing") and first.lemma in VERBS


def _utters_that(layout: Layout, frame: Frame) -> bool:
    """True for "grumbled that …": a manner of speaking with a clause of its own."""
    says = frame.speech is Speech.VOICE and layout.token(frame.verb).lemma in _UTTERING
    return says and _leads_to_that(layout, frame)


def _leads_to_that(layout: Layout, frame: Frame) -> bool:
    """True where "that" stands right behind the verb and opens a clause."""
    following = layout.analysis.tokens[frame.last : frame.last + 1]
    return any(t.text == "that" and t.pos == "SCONJ" for t in following)


def _finds_that(layout: Layout, frame: Frame) -> bool:
    """True for "the study found that …"; what a person finds is seen, and said by nobody."""
    tokens = layout.analysis.tokens
    if frame.source is None or not frame.own:
        return False
    first, last = frame.source
    if tokens[frame.verb].lemma not in {"find", "show"} or not _leads_to_that(layout, frame):
        return False
    if tokens[frame.verb].lemma == "show":
        return True  # by a study: else it is no frame
    people = {i for n in layout.analysis.names if n.kind is EntityKind.PERSON for i in range(n.first, n.last)}
    body = all(tokens[i].pos == "PROPN" or tokens[i].text.istitle() for i in (first, last - 1)) and last - first > 1
    return tokens[last - 1].lemma in _TELLING | _FINDING or (body and people.isdisjoint(range(first, last)))


def _speaks(layout: Layout, source: Span) -> bool:
    """False for what is looked at and does not speak: "the photographs suggest that", "such names imply that"."""
    words = [layout.token(i) for i in range(*source)]
    if any(w.lemma in _EVIDENCE for w in words):
        return False
    named = any(w.pos == "PROPN" or (w.pos == "PRON" and w.text.lower() != "it") for w in words)
    return named or any(w.lemma in _TELLING or lexicon.roles(w.lemma) for w in words)


def _draft(layout: Layout, frame: Frame, spans: list[Span]) -> Draft:
    return Draft(
        parts=spans,
        mode=Mode.INDIRECT,
        frame=frame,
        cue=layout.offsets(frame.first, frame.last),
        source=layout.offsets(*frame.source) if frame.source else None,
        denied=frame.speech is Speech.DENY,
        segment=layout.segment_of[frame.verb],
    )
