"""English, read by the bundled network: tokens, sentences, dependencies and names of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import numpy as np

from twosource.model.language import Analysis, EntityKind, Token
from twosource.text import decode, encoder, frames, names, sentences
from twosource.text.bundle import Bundle, open_bundle
from twosource.text.coined import name_coined
from twosource.text.encoder import Encoder, Scored
from twosource.text.inversion import turn
from twosource.text.lemma import Lemmas
from twosource.text.marks import quoted
from twosource.text.sentences import Line, sentence_starts
from twosource.text.tokens import outside, tokenise
from twosource.text.trailing import lift

_KINDS = {"PERSON": EntityKind.PERSON, "ORG": EntityKind.ORGANIZATION, "LOC": EntityKind.PLACE}
_BREAK = re.compile(r"[\n\r\u2028\u2029\x0b\x0c\x85]+")
# "NEW YORK (Wire) —", "MARLOW, June 3 -": a place in capitals, perhaps a date and an agency, and a dash.
_DATELINE = re.compile(
    r"[A-Z][A-Z.’'-]{2,20}(?: [A-Z][A-Z.’'-]{1,20}){0,3}(?:, [A-Z][\w. ]{1,20})?"
    r"(?: ?\([^()\n]{1,30}\))? ?(?:[—–]|--?(?=\s))"
)
_ENDS = frozenset((".", "!", "?", "…", "...", "”", '"', "。", "！", "？"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How a text is cut for the network."""

    #: Words of one chunk; the model was trained on 90 and less.
    chunk: int = 110
    #: Word pieces of one chunk; the network has 512 places.
    pieces: int = 480
    network: encoder.Options = field(default_factory=encoder.Options)
    sentences: sentences.Options = field(default_factory=sentences.Options)
    frames: frames.Options = field(default_factory=frames.Options)


@dataclass(frozen=True, slots=True)
class _Text:
    """The tokens of a text, and which of them are words."""

    spans: list[tuple[int, int]]
    words: list[str]
    wordy: list[bool]
    paragraphs: list[tuple[int, int]]

    def line(self, elements: Sequence[int]) -> Line:
        """The elements as the network reads them; those past the tokens are stand-ins."""
        words = [self.words[e] if e < len(self.words) else frames.STAND_IN for e in elements]
        return Line(words, [self._spaced(e) for e in elements])

    def _spaced(self, element: int) -> bool:
        return 0 < element < len(self.spans) and self.spans[element - 1][1] < self.spans[element][0]


class English:
    """An analyser on the files of a bundle.

    Args:
        bundle: the checked model files.
        options: how texts are cut and the network is run.
    """

    def __init__(self, bundle: Bundle, options: Options = Options()) -> None:
        self.name = f"{bundle.name}-{bundle.version}"
        self.bundle = bundle
        self._options = options
        self._encoder = Encoder(bundle, options.network)
        self._lemmas = Lemmas.read(bundle.file("lemmas.tsv"))
        self._names = _NameLabels(self._encoder.name_labels)

    @classmethod
    def open(cls, folder: Path, options: Options = Options()) -> English:
        """The analyser of a folder of model files."""
        return cls(open_bundle(folder), options)

    def analyse(self, text: str, skip: Sequence[tuple[int, int]] = ()) -> Analysis:
        """Tokens, sentences and names of a text; characters inside ``skip`` (start, end) are left out.

        A line break always ends a sentence.  A stretch that is left out does too.
        """
        cut = _cut(text, skip)
        inside = frames.holes(cut.spans, cut.wordy, quoted(text, skip), self._options.frames)
        jobs = list(_jobs(cut, inside))
        draft, mentions = self._draft(
            cut, [chunk for job in jobs for s in job.sequences for chunk in self._chunks(cut, s)]
        )
        for job in jobs:
            if len(job.sequences) > 1:
                frames.put_back(draft, job.sequences[0], job.holes)
            frames.mend(draft, job.first, job.last)
            name_coined(draft, cut.words, job.first, job.last)
            turn(draft, cut.words, job.first, job.last)
            lift(draft, cut.words, job.first, job.last)
        return self._assembled(text, cut, draft, mentions)

    def _chunks(self, cut: _Text, sequence: Sequence[int]) -> Iterator[Sequence[int]]:
        line = cut.line(sequence)
        at = 0
        while at < len(sequence):
            end = self._chunk_end(line, at)
            yield sequence[at:end]
            at = end

    def _chunk_end(self, line: Line, at: int) -> int:
        """The last sentence end that leaves a chunk within the limits; the limit where there is none."""
        pieces, end, stop = 2, 0, at
        while stop < len(line.words):
            word = line.words[stop]
            pieces += len(self._encoder.pieces(word))
            if pieces > self._options.pieces or stop - at >= self._options.chunk:
                return end or stop
            stop += 1
            # Closing marks go with what they close, an opening one with what it opens.
            if word in _ENDS and stop - at > 20 and not line.opens(stop - 1) and not line.closes(stop):
                end = stop
        return stop

    def _draft(self, cut: _Text, chunks: Sequence[Sequence[int]]) -> tuple[frames.Draft, list[names.Mention]]:
        """Every chunk read, put together by element; chunks without a word are one sentence of marks."""
        size = 1 + max((e for chunk in chunks for e in chunk), default=-1)
        size = max(size, len(cut.words))
        draft = frames.Draft([0] * size, ["punct"] * size, ["PUNCT"] * size, [False] * size, cut.wordy)
        for chunk in chunks:
            draft.begins[chunk[0]] = True
            draft.relation[chunk[0]] = "root"
            for element in chunk:
                draft.head[element] = chunk[0]
        readable = [c for c in chunks if any(e >= len(cut.words) or cut.wordy[e] for e in c)]
        lines = [cut.line(chunk) for chunk in readable]
        found: list[names.Mention] = []
        for scored in self._encoder.run([line.words for line in lines]):
            rows = scored.rows
            found.extend(self._fill(draft, [readable[r] for r in rows], [lines[r] for r in rows], scored))
        return draft, sorted(found, key=lambda m: m.first)

    def _fill(
        self, draft: frames.Draft, chunks: Sequence[Sequence[int]], lines: Sequence[Line], scored: Scored
    ) -> Iterator[names.Mention]:
        """Write the parse of a batch into the draft; what it names comes back."""
        number = np.full(scored.pos.shape[:2], -1)
        for b, (chunk, line) in enumerate(zip(chunks, lines, strict=True)):
            starts = sentence_starts(line, scored.starts[b, 1 : len(chunk) + 1], self._options.sentences)
            marks = np.zeros(len(chunk), dtype=np.intp)
            marks[starts] = 1
            number[b, 1 : len(chunk) + 1] = marks.cumsum() - 1
            for start in starts:
                draft.begins[chunk[start]] = True
        heads = decode.forest(scored.arcs, number)
        relations = self._encoder.relations(scored, heads)
        pos = scored.pos.argmax(axis=2)
        labels, votes = self._names.best(scored.names)
        for b, chunk in enumerate(chunks):
            n = len(chunk)
            self._write(draft, chunk, heads[b, 1 : n + 1], relations[b, 1 : n + 1], pos[b, 1 : n + 1])
            for m in self._names.mentions(labels[b, 1 : n + 1].tolist(), votes[b, 1 : n + 1]):
                if chunk[m.last - 1] - chunk[m.first] == m.last - 1 - m.first:
                    yield names.Mention(chunk[m.first], chunk[m.last - 1] + 1, m.votes)

    def _write(
        self, draft: frames.Draft, chunk: Sequence[int], heads: decode.Ints, relations: decode.Ints, pos: decode.Ints
    ) -> None:
        rows = zip(chunk, heads.tolist(), relations.tolist(), pos.tolist(), strict=True)
        for element, head, relation, tag in rows:
            draft.head[element] = chunk[head - 1] if head else element
            draft.relation[element] = self._encoder.relation_labels[relation] if head else "root"
            draft.pos[element] = self._encoder.pos_labels[tag]

    def _assembled(self, text: str, cut: _Text, draft: frames.Draft, mentions: Sequence[names.Mention]) -> Analysis:
        starts = [i for i in range(len(cut.words)) if draft.begins[i]]
        ranges = tuple(pairwise([*starts, len(cut.words)]))
        tokens = tuple(
            Token(
                cut.words[i], *cut.spans[i], self._lemmas.lemma(cut.words[i], draft.pos[i]), draft.pos[i],
                draft.head[i], draft.relation[i], number,
            )
            for number, (first, last) in enumerate(ranges)
            for i in range(first, last)
        )  # fmt: skip
        return Analysis(text, tokens, ranges, names.settle(text, tokens, mentions))


@dataclass(frozen=True, slots=True)
class _Job:
    """A paragraph, the quotations taken out of it, and what is read of it one by one."""

    first: int
    last: int
    holes: list[frames.Hole]
    sequences: list[list[int]]


def _cut(text: str, skip: Sequence[tuple[int, int]]) -> _Text:
    spans: list[tuple[int, int]] = []
    paragraphs: list[tuple[int, int]] = []
    for start, end in _paragraphs(text, skip):
        found = tokenise(text, start, end)
        if found:
            paragraphs.append((len(spans), len(spans) + len(found)))
            spans.extend(found)
    words = [text[a:b] for a, b in spans]
    return _Text(spans, words, [any(c.isalnum() for c in word) for word in words], paragraphs)


def _jobs(cut: _Text, inside: Sequence[frames.Hole]) -> Iterator[_Job]:
    at = 0
    for first, last in cut.paragraphs:
        here: list[frames.Hole] = []
        while at < len(inside) and inside[at].first < last:
            if inside[at].first >= first and inside[at].last <= last:
                here.append(inside[at])
            at += 1
        yield _Job(first, last, here, frames.sequences(first, last, here, cut.wordy))


class _NameLabels:
    """Labels of persons, organisations and places; what else the network names counts as no name."""

    def __init__(self, labels: Sequence[str]) -> None:
        self.labels = [label for label in labels if label == "O" or label[2:] in _KINDS]
        self._kept = [labels.index(label) for label in self.labels]
        self._other = [i for i in range(len(labels)) if i not in self._kept or labels[i] == "O"]

    def best(self, scores: encoder.Floats) -> tuple[decode.Ints, encoder.Floats]:
        """The best allowed label numbers, batch x words, and the probability of each kind, batch x words x kinds."""
        kept = scores[:, :, self._kept].astype(np.float64)
        kept[:, :, self.labels.index("O")] = np.logaddexp.reduce(scores[:, :, self._other], axis=2)
        kept[:, 0, :] = np.where(np.array(self.labels) == "O", 0.0, -1e6)
        likely = kept - np.logaddexp.reduce(kept, axis=2, keepdims=True)
        of_kind = np.array([[label[2:] == name for name in _KINDS] for label in self.labels], dtype=np.float64)
        return decode.label_sequence(likely, self.labels), np.exp(likely) @ of_kind

    def mentions(self, numbers: Sequence[int], votes: encoder.Floats) -> Iterator[names.Mention]:
        """The stretches that the labels of one chunk mark as names."""
        labels = [self.labels[n] for n in numbers]
        first = None
        for i, label in enumerate([*labels, "O"]):
            if first is not None and not label.startswith("I-"):
                person, organization, place = votes[first:i].mean(axis=0).tolist()
                yield names.Mention(first, i, (person, organization, place))
                first = None
            if label.startswith("B-"):
                first = i


def _paragraphs(text: str, skip: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Start and end of what is read by itself: paragraphs, and datelines apart from what they head."""
    for start, end in outside(text, skip):
        at = start
        for stop, after in [*(gap.span() for gap in _BREAK.finditer(text, start, end)), (end, end)]:
            head = _DATELINE.match(text, at, stop)
            if head is not None:
                yield at, head.end()
                at = head.end()
            if stop > at:
                yield at, stop
            at = after
