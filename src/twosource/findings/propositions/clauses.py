"""Which tokens make up one clause: a predicate and what depends on it, less the clauses inside."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from twosource.findings.propositions.lexicon import DENYING, EMPTY, HEDGING_PARTICIPLES, SEEMING, UNREAL
from twosource.model.language import Analysis, Token

_CLAUSAL = frozenset(
    {"root", "ccomp", "advcl", "acl", "parataxis", "conj", "xcomp", "csubj", "appos", "list", "dislocated"}
)
_NEVER = frozenset(
    {"case", "mark", "fixed", "amod", "compound", "aux", "cop", "flat", "punct", "nmod", "det", "discourse"}
)
_PREPOSITIONS = frozenset({"accord", "include", "follow", "concern", "regard", "give", "base", "depend", "compare"})


@dataclass(frozen=True, slots=True)
class Clause:
    """``head`` is the predicate, ``over`` the verbs that govern it as an infinitive, outermost first."""

    head: int
    over: tuple[int, ...]
    own: tuple[int, ...]

    @property
    def top(self) -> int:
        """The outermost verb: it has the subject."""
        return self.over[0] if self.over else self.head


def clauses(analysis: Analysis) -> Iterator[Clause]:
    """The clauses of a text by their first predicate, in text order; every token belongs to one clause at most."""
    heads = {i for i, token in enumerate(analysis.tokens) if is_predicate(analysis, i, token)}
    for i in sorted(heads):
        if _is_governed(analysis, i, heads):
            continue
        chain = [i]
        while (below := _infinitive(analysis, chain[-1], heads)) is not None and len(chain) < 5:
            chain.append(below)
        yield Clause(chain[-1], tuple(chain[:-1]), _own(analysis, i, heads, frozenset(chain)))


def is_predicate(analysis: Analysis, i: int, token: Token) -> bool:
    """True for verbs that make a clause and for nouns and adjectives with a copula."""
    relation = token.relation.split(":")[0]
    if relation in _NEVER:
        return False
    if any(True for _ in analysis.children(i, "cop", "aux:pass")):
        return True
    if token.pos == "VERB":
        return not (
            token.lemma in _PREPOSITIONS and relation not in ("root", "conj", "ccomp") and _is_bare(analysis, i)
        )
    return token.pos == "AUX" and relation == "root"


def _is_bare(analysis: Analysis, i: int) -> bool:
    return not any(True for _ in analysis.children(i, "nsubj"))


def _infinitive(analysis: Analysis, i: int, heads: set[int]) -> int | None:
    """The infinitive that completes a verb ("plans to launch", "refused to pay")."""
    for j in analysis.children(i, "xcomp"):
        if (
            j in heads
            and j > i
            and analysis.tokens[j].pos in ("VERB", "NOUN", "ADJ", "AUX")
            and _governs(analysis.tokens[i])
        ):
            return j
    return None


def _governs(token: Token) -> bool:
    return token.lemma in EMPTY | UNREAL | DENYING | SEEMING | HEDGING_PARTICIPLES


def _is_governed(analysis: Analysis, i: int, heads: set[int]) -> bool:
    token = analysis.tokens[i]
    return token.relation == "xcomp" and token.head in heads and _infinitive(analysis, token.head, heads) == i


def _own(analysis: Analysis, top: int, heads: set[int], chain: frozenset[int]) -> tuple[int, ...]:
    found, waiting = [], [top]
    while waiting:
        i = waiting.pop()
        found.append(i)
        waiting.extend(j for j in analysis.dependents[i] if j in chain or not _opens(analysis, j, heads))
    return tuple(sorted(found))


def _opens(analysis: Analysis, i: int, heads: set[int]) -> bool:
    """True where a clause of its own begins; a bare infinitive complement stays with its verb."""
    if i not in heads:
        return False
    relation = analysis.tokens[i].relation.split(":")[0]
    if relation == "xcomp":
        return False
    return relation in _CLAUSAL


_SUBJECTS = frozenset({"nsubj", "csubj", "expl"})


def is_whole(analysis: Analysis, clause: Clause) -> bool:
    """True for a clause with a subject of its own before a finite verb: it can be read by itself."""
    tokens, top = analysis.tokens, clause.top
    below = [j for j in analysis.dependents[top] if j in clause.own]
    subjects = [j for j in below if tokens[j].relation.split(":")[0] in _SUBJECTS]
    relative = any(tokens[j].lemma.lower() in ("who", "which") for j in subjects)
    if not subjects or relative or tokens[top].relation.split(":")[0] == "acl":
        return False
    helpers = [j for j in below if tokens[j].relation.split(":")[0] in ("aux", "cop")]
    if any(tokens[j].text.lower() == "to" for j in analysis.children(top, "mark")):
        return False
    if helpers:
        return any(tokens[j].text.lower() not in ("be", "being", "been", "having") for j in helpers)
    passive = any(tokens[j].relation == "nsubj:pass" for j in subjects)
    return not passive and not tokens[top].text.lower().endswith("ing")
