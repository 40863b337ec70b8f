"""A spaCy pipeline as an analyser: for those who have one installed and want its tags, trees and names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from twosource.model.errors import ExtraMissingError, ModelError
from twosource.model.language import Analysis, EntityKind, Name, Token
from twosource.text.tokens import outside

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_KINDS = {
    "PERSON": EntityKind.PERSON, "PER": EntityKind.PERSON, "ORG": EntityKind.ORGANIZATION, "GPE": EntityKind.PLACE,
    "LOC": EntityKind.PLACE, "FAC": EntityKind.PLACE, "NORP": EntityKind.OTHER, "EVENT": EntityKind.OTHER,
    "PRODUCT": EntityKind.OTHER, "WORK_OF_ART": EntityKind.OTHER, "LAW": EntityKind.OTHER, "MISC": EntityKind.OTHER,
}  # fmt: skip
# spaCy's English models have the labels of ClearNLP; the rest of twosource knows Universal Dependencies.
_RELATIONS = {
    "ROOT": "root", "nsubjpass": "nsubj:pass", "csubjpass": "csubj:pass", "auxpass": "aux:pass", "dobj": "obj",
    "dative": "iobj", "prt": "compound:prt", "poss": "nmod:poss", "relcl": "acl:relcl", "neg": "advmod", "prep": "case",
    "pobj": "obl", "attr": "xcomp", "acomp": "xcomp", "agent": "obl:agent", "npadvmod": "obl:unmarked",
    "nounmod": "nmod", "quantmod": "advmod", "predet": "det:predet", "preconj": "cc:preconj", "intj": "discourse",
    "meta": "dep", "oprd": "xcomp", "pcomp": "advcl",
}  # fmt: skip


class SpacyAnalyser:
    """Fills an analysis from a spaCy pipeline.

    Labels of ClearNLP are renamed to Universal Dependencies where one answers to the other; prepositions still stand
    above their nouns then, as spaCy has them.  Pipelines trained on Universal Dependencies come through unchanged.

    Args:
        pipeline: what ``spacy.load`` returns: text in, ``Doc`` out.
        name: the name to report.
    """

    def __init__(self, pipeline: Callable[[str], Any], name: str) -> None:
        self.name = name
        self._pipeline = pipeline

    @classmethod
    def named(cls, package: str) -> SpacyAnalyser:
        """The analyser of an installed pipeline, such as ``en_core_web_sm``.

        Raises:
            ExtraMissingError: spaCy is not installed.
            ModelError: ``E_MODEL_MISSING``, spaCy does not know the pipeline.
        """
        try:
            import spacy
        except ImportError as error:
            raise ExtraMissingError("spacy", f"The language model spacy:{package}") from error
        try:
            return cls(spacy.load(package), f"spacy:{package}")
        except OSError as error:
            raise ModelError(
                "E_MODEL_MISSING", f"spaCy has no pipeline {package!r}.", f"python -m spacy download {package}"
            ) from error

    def analyse(self, text: str, skip: Sequence[tuple[int, int]] = ()) -> Analysis:
        """Tokens, sentences and names of a text; characters inside ``skip`` (start, end) are left out."""
        tokens: list[Token] = []
        sentences: list[tuple[int, int]] = []
        names: list[Name] = []
        for start, end in _lines(text, skip):
            kept = [t for t in self._pipeline(text[start:end]) if not t.is_space]
            place = {t.i: len(tokens) + n for n, t in enumerate(kept)}
            names.extend(_names(kept, place))
            for first, last in _sentences(kept, len(tokens)):
                here = kept[first - place[kept[0].i] : last - place[kept[0].i]]
                tokens.extend(_token(t, place, range(first, last), start, len(sentences)) for t in here)
                sentences.append((first, last))
        return Analysis(text, tuple(tokens), tuple(sentences), tuple(names))


def _lines(text: str, skip: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for start, end in outside(text, skip):
        yield from (line.span() for line in _LINE.finditer(text, start, end) if line.group().strip())


def _sentences(kept: Sequence[Any], base: int) -> Iterator[tuple[int, int]]:
    starts = [base + n for n, t in enumerate(kept) if n == 0 or t.is_sent_start]
    yield from zip(starts, [*starts[1:], base + len(kept)], strict=True) if kept else ()


def _token(token: Any, place: dict[int, int], sentence: range, offset: int, number: int) -> Token:
    own = place[token.i]
    head = place.get(token.head.i, own)
    is_root = head == own or head not in sentence
    relation = "root" if is_root else _RELATIONS.get(token.dep_, token.dep_)
    start = offset + token.idx
    return Token(
        token.text, start, start + len(token.text), token.lemma_ or token.text, token.pos_ or "X",
        own if is_root else head, relation, number,
    )  # fmt: skip


def _names(kept: Iterable[Any], place: dict[int, int]) -> Iterator[Name]:
    first, last, kind = 0, 0, None
    for token in kept:
        here = place[token.i]
        if kind is not None and (token.ent_iob_ != "I" or here != last):
            yield Name(first, last, kind)
            kind = None
        if token.ent_iob_ == "B":
            first, kind = here, _KINDS.get(token.ent_type_)
        last = here + 1
    if kind is not None:
        yield Name(first, last, kind)
