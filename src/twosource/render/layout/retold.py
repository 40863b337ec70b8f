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
#: Share of a statement's longer words that another account must print for it: else its sentence tells much more.
BORNE = 0.3
#: Words that a sentence has: "Ann Lee, 42" tells an age and no story.
SENTENCE = 5
#: Letters of a word that is held against others: shorter ones are in every sentence.
LONG = 4


def retold(
    single: Iterable[Statement], agreed: Iterable[Statement], utterances: Iterable[Utterance]
) -> tuple[Statement, ...]:
    """The most told first; no clause cut out of its sentence, no quotation, no figure that moved, nothing twice.

    One sentence may be told as a whole, by its first half and with "she said": the page shows it once.
    """
    quoted = _quoted(utterances)
    whole = [s for s in single if s.several and not s.figures and s.text[:1].isalnum() and not s.text[0].islower()]
    told = [s for s in whole if not _is_quoted(s, quoted) and _is_borne(s) and len(norms(s.text)) >= SENTENCE]
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


def _is_borne(statement: Statement) -> bool:
    """True where another account prints enough of the words in which the statement stands here."""
    own = next((s.account for s in statement.sources if s.exact == statement.text), None)
    words = {w for w in norms(statement.text) if len(w) >= LONG}
    others = (words & set(norms(s.exact)) for s in statement.sources if s.account != own)
    return any(len(shared) >= BORNE * len(words) for shared in others)


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
    """True where most of what an account prints for a statement stands in quotation marks."""
    shared = (min(p.end, source.end) - max(p.start, source.start) for p in quoted.get(source.account, ()))
    return 2 * sum(max(0, n) for n in shared) > source.end - source.start
