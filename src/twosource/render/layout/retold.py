"""What several accounts tell, all from one origin: enough to tell a story of which nothing is corroborated."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from twosource.model.dossier import Utterance
from twosource.model.finding import Mode
from twosource.model.passage import Passage
from twosource.render.layout.statements import Source, Statement
from twosource.text.words import norms

#: Statements that stand with what happened.
RETOLD = 5
#: Share of the shorter statement's words with which the longer one says it too.
SAME_WORDS = 0.9


def retold(
    single: Iterable[Statement], agreed: Iterable[Statement], utterances: Iterable[Utterance]
) -> tuple[Statement, ...]:
    """The most told first; no clause cut out of its sentence, no quotation, no figure that moved, nothing twice.

    One sentence may be told as a whole, by its first half and with "she said": the page shows it once.
    """
    quoted = _quoted(utterances)
    whole = [s for s in single if s.several and not s.figures and not s.text[:1].islower()]
    told = [s for s in whole if not _is_quoted(s, quoted)]
    seen = [set(norms(s.text)) for s in agreed]
    shown: list[Statement] = []
    for statement in sorted(told, key=lambda s: (-s.accounts, -len(s.text))):
        words = set(norms(statement.text))
        if not any(_repeat(words, other) for other in seen):
            shown.append(statement)
            seen.append(words)
        if len(shown) == RETOLD:
            break
    return tuple(shown)


def _repeat(one: set[str], other: set[str]) -> bool:
    return len(one & other) >= SAME_WORDS * min(len(one), len(other)) > 0


def _quoted(utterances: Iterable[Utterance]) -> dict[str, list[Passage]]:
    found: dict[str, list[Passage]] = {}
    for witness in (w for u in utterances for w in u.witnesses if w.mode is not Mode.INDIRECT):
        found.setdefault(witness.article, []).extend(witness.parts)
    return found


def _is_quoted(statement: Statement, quoted: Mapping[str, Sequence[Passage]]) -> bool:
    return 2 * sum(_inside(source, quoted) for source in statement.sources) > len(statement.sources)


def _inside(source: Source, quoted: Mapping[str, Sequence[Passage]]) -> bool:
    return any(p.start < source.end and source.start < p.end for p in quoted.get(source.account, ()))
