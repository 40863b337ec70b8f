"""English, read by the bundled network: tokens, sentences, dependencies and names of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from twosource.model.language import Analysis, EntityKind, Token
from twosource.text import decode, encoder, names, sentences
from twosource.text.bundle import Bundle, open_bundle
from twosource.text.encoder import Encoder, Scored
from twosource.text.lemma import Lemmas
from twosource.text.sentences import Line, sentence_starts
from twosource.text.tokens import outside, tokenise

_KINDS = {"PERSON": EntityKind.PERSON, "ORG": EntityKind.ORGANIZATION, "LOC": EntityKind.PLACE}
_BREAK = re.compile(r"[\n\r\u2028\u2029\x0b\x0c\x85]+")
_ENDS = frozenset((".", "!", "?", "…", "...", "”", '"', "。", "！", "？"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How a text is cut for the network."""

    #: Words of one chunk; the model was trained on 90 and less.
    chunk: int = 110
    #: Word pieces of one chunk; the network has 512 places.
    pieces: int = 480
    network: encoder.Options = encoder.Options()
    sentences: sentences.Options = sentences.Options()


@dataclass(frozen=True, slots=True)
class _Chunk:
    spans: tuple[tuple[int, int], ...]
    line: Line


@dataclass(frozen=True, slots=True)
class _Parsed:
    """One chunk, decoded: everything by word, heads as word indices (own index at roots)."""

    starts: list[int]
    pos: list[str]
    heads: list[int]
    relations: list[str]
    mentions: list[names.Mention]


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
        chunks = [chunk for start, end in _paragraphs(text, skip) for chunk in self._chunks(text, start, end)]
        return self._assembled(text, chunks, self._parsed(chunks))

    def _chunks(self, text: str, start: int, end: int) -> Iterator[_Chunk]:
        spans = tokenise(text, start, end)
        at = 0
        while at < len(spans):
            stop = self._chunk_end(text, spans, at)
            piece = tuple(spans[at:stop])
            yield _Chunk(piece, Line(text, piece))
            at = stop

    def _chunk_end(self, text: str, spans: Sequence[tuple[int, int]], at: int) -> int:
        """The last sentence end that leaves a chunk within the limits; the limit where there is none."""
        pieces, end = 2, 0
        stop = at
        while stop < len(spans):
            word = text[slice(*spans[stop])]
            pieces += len(self._encoder.pieces(word))
            if pieces > self._options.pieces or stop - at >= self._options.chunk:
                return end or stop
            stop += 1
            if word in _ENDS and stop - at > 20:
                end = stop
        return stop

    def _parsed(self, chunks: Sequence[_Chunk]) -> list[_Parsed]:
        wordy = [i for i, c in enumerate(chunks) if any(w[0].isalnum() or w[-1].isalnum() for w in c.line.words)]
        found = [_marks_only(len(c.spans)) for c in chunks]
        for scored in self._encoder.run([chunks[i].line.words for i in wordy]):
            rows = [wordy[r] for r in scored.rows]
            for row, parsed in zip(rows, self._decoded([chunks[r] for r in rows], scored), strict=True):
                found[row] = parsed
        return found

    def _decoded(self, chunks: Sequence[_Chunk], scored: Scored) -> Iterator[_Parsed]:
        starts = [
            sentence_starts(c.line, scored.starts[b, 1 : len(c.spans) + 1], self._options.sentences)
            for b, c in enumerate(chunks)
        ]
        number = np.full(scored.pos.shape[:2], -1)
        for b, chunk in enumerate(chunks):
            marks = np.zeros(len(chunk.spans), dtype=np.intp)
            marks[starts[b]] = 1
            number[b, 1 : len(chunk.spans) + 1] = marks.cumsum() - 1
        heads = decode.forest(scored.arcs, number)
        relations = self._encoder.relations(scored, heads)
        labels, votes = self._names.best(scored.names)
        pos = scored.pos.argmax(axis=2)
        for b, chunk in enumerate(chunks):
            n = len(chunk.spans)
            up = heads[b, 1 : n + 1].tolist()
            yield _Parsed(
                starts[b],
                [self._encoder.pos_labels[p] for p in pos[b, 1 : n + 1]],
                [h - 1 if h else i for i, h in enumerate(up)],
                [
                    _relation(self._encoder.relation_labels[r], h == 0)
                    for r, h in zip(relations[b, 1 : n + 1], up, strict=True)
                ],
                list(self._names.mentions(labels[b, 1 : n + 1].tolist(), votes[b, 1 : n + 1])),
            )

    def _assembled(self, text: str, chunks: Sequence[_Chunk], parsed: Sequence[_Parsed]) -> Analysis:
        tokens: list[Token] = []
        ranges: list[tuple[int, int]] = []
        mentions: list[names.Mention] = []
        for chunk, p in zip(chunks, parsed, strict=True):
            base = len(tokens)
            bounds = [*p.starts, len(chunk.spans)]
            for first, last in zip(bounds, bounds[1:], strict=False):
                for i in range(first, last):
                    word, (a, b) = chunk.line.words[i], chunk.spans[i]
                    lemma = self._lemmas.lemma(word, p.pos[i])
                    tokens.append(Token(word, a, b, lemma, p.pos[i], base + p.heads[i], p.relations[i], len(ranges)))
                ranges.append((base + first, base + last))
            mentions.extend(names.Mention(base + m.first, base + m.last, m.votes) for m in p.mentions)
        return Analysis(text, tuple(tokens), tuple(ranges), names.settle(text, tokens, mentions))


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
    for start, end in outside(text, skip):
        at = start
        for gap in _BREAK.finditer(text, start, end):
            if gap.start() > at:
                yield at, gap.start()
            at = gap.end()
        if at < end:
            yield at, end


def _marks_only(count: int) -> _Parsed:
    """A line without a word: one sentence that hangs from its first mark."""
    relations = ["root"] + ["punct"] * (count - 1)
    return _Parsed([0], ["PUNCT"] * count, [0] * count, relations, [])


def _relation(label: str, is_root: bool) -> str:
    if is_root:
        return "root"
    return "dep" if label == "root" else label
