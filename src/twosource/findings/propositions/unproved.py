"""Clauses of which a text only says that nothing speaks for them: "there is no evidence that the ferry sank"."""

from __future__ import annotations

from twosource.model.language import Analysis

#: What speaks for a statement; "reason" only under a verb ("no reason to believe that"), else it is why something is.
_GROUNDS = frozenset("evidence indication sign proof suggestion confirmation hint basis reason".split())
#: Verbs between the two: "no evidence to suggest that", "no reason to believe that".
_LEADING = frozenset("suggest indicate show support believe think prove confirm suspect say".split())
_NONE = frozenset({"no", "little", "scant", "insufficient", "zero", "without"})
_NOT = frozenset({"not", "n't", "never", "without"})


def is_unproved(analysis: Analysis, top: int) -> bool:
    """True where the clause of a verb hangs on evidence that there is said to be none of."""
    noun = _grounds(analysis, top)
    if noun is None:
        return False
    if any(analysis.tokens[j].lemma.lower() in _NONE for j in analysis.dependents[noun]):
        return True
    # "Has not seen any evidence that", "has no evidence that" where the parser hangs the "no" on the verb.
    verb = analysis.tokens[noun].head
    return any(analysis.tokens[j].text.lower() in _NOT for j in analysis.dependents[verb])


def _grounds(analysis: Analysis, top: int) -> int | None:
    """The evidence that a clause hangs on, by itself or under a verb."""
    token = analysis.tokens[top]
    above, relation = token.head, token.relation.split(":")[0]
    led = relation in ("ccomp", "xcomp") and analysis.tokens[above].lemma in _LEADING
    if led:
        token = analysis.tokens[above]
        above, relation = token.head, token.relation.split(":")[0]
    found = relation in ("acl", "ccomp") and above != top and token.relation != "acl:relcl"
    lemma = analysis.tokens[above].lemma.lower()
    return above if found and lemma in _GROUNDS and (led or lemma not in ("reason", "basis")) else None
