"""What kind of words a quotation's source is: a name, a pronoun, a description, somebody's document."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.findings.referents import lexicon
from twosource.findings.referents.drafts import Draft
from twosource.findings.referents.gather import Gathering
from twosource.model.language import Analysis, EntityKind, Name
from twosource.text.naming import is_first_name, plain

_RELATIVE = frozenset({"who", "which", "that"})
#: Documents that are their author's own words; a study or a lawsuit speaks for itself.
_AUTHORED = frozenset(
    "statement post tweet message letter email e-mail memo note press-release release report blog-post posting column editorial op-ed article "
    "story remark comment speech reply response apology testimony account piece piece-of caption video interview thread filing text".split()
)
_BEHIND = frozenset({"nmod", "obl", "acl", "advcl", "parataxis", "case", "ccomp"})


def head_within(analysis: Analysis, span: range) -> int:
    """The token of a passage that carries it: a subject where it has one, else the first that hangs outside."""
    outside = [i for i in span if analysis.tokens[i].head not in span or analysis.tokens[i].head == i]
    words = [i for i in outside if analysis.tokens[i].pos not in ("PUNCT", "ADP", "DET", "SCONJ", "CCONJ")]
    subjects = [i for i in words if analysis.tokens[i].relation.startswith("nsubj")]
    return (subjects or words or outside or [span.start])[0]


def antecedent(analysis: Analysis, head: int) -> int:
    """The noun that a relative pronoun stands for; the token itself when it is none."""
    token = analysis.tokens[head]
    if token.text.lower() not in _RELATIVE or token.pos not in ("PRON", "DET", "SCONJ"):
        return head
    at = token.head
    for _ in range(5):
        verb = analysis.tokens[at]
        if verb.relation.startswith("acl"):
            return verb.head
        if verb.head == at:
            break
        at = verb.head
    # The parser has lost the clause: the nearest noun or name before it.
    before = range(head - 1, max(head - 4, -1), -1)
    return next((i for i in before if analysis.tokens[i].pos in ("NOUN", "PROPN")), head)


def named_in(gathering: Gathering, span: range, head: int) -> list[Draft]:
    """The drafts that a source passage names as who speaks, not as whose spokesman or city."""
    found: list[Draft] = []
    for i in span:
        draft = gathering.at.get(i)
        if draft is not None and draft not in found and not _is_behind(gathering.analysis, i, head, span):
            found.append(draft)
    people = [d for d in found if d.kind is EntityKind.PERSON]
    role = "person" in _kinds(gathering.analysis, head) and head not in gathering.at
    if people:
        # "Harrow Water spokeswoman Ada Lund": the person speaks, whatever else is named before her.
        return people if _joined(gathering.analysis, span) else people[:1]
    if role or head not in gathering.at:
        return []
    return found if _joined(gathering.analysis, span) else [gathering.at[head]]


def _kinds(analysis: Analysis, at: int) -> frozenset[str]:
    kinds = lexicon.roles(analysis.tokens[at].lemma.lower())
    return kinds | {"person"} if kinds & lexicon.PERSONAL else kinds


def _is_behind(analysis: Analysis, at: int, head: int, span: range) -> bool:
    """True for a name that only says whose or where ("a spokesman for Harrow", "Harrow's mayor")."""
    for _ in range(12):
        if at == head:
            return False
        token = analysis.tokens[at]
        relation = token.relation.split(":")[0]
        if relation in _BEHIND or token.relation == "nmod:poss" or _has_genitive(analysis, at):
            return True
        if token.head not in span or token.head == at:
            return False
        at = token.head
    return False


def _has_genitive(analysis: Analysis, at: int) -> bool:
    following = at + 1
    return (
        following < len(analysis.tokens)
        and analysis.tokens[following].text.lower() in ("'s", "’s", "'", "’")
        and (analysis.tokens[following].pos in ("PART", "PUNCT"))
    )


def _joined(analysis: Analysis, span: range) -> bool:
    return any(analysis.tokens[i].text.lower() in ("and", "&") and analysis.tokens[i].relation == "cc" for i in span)


def author(analysis: Analysis, head: int, span: range) -> int | None:
    """The token of whoever a document is by ("her tweet", "a statement from the firm"); ``None`` when it has no author."""
    if plain(analysis.tokens[head].lemma) not in _AUTHORED:
        return None
    for i in analysis.children(head, "nmod:poss"):
        return i
    for i in analysis.children(head, "nmod", "obl"):
        if i > head and any(
            analysis.tokens[k].text.lower() in ("from", "by", "of") for k in analysis.children(i, "case")
        ):
            return i
    for i in analysis.children(head, "compound", "amod", "nmod"):
        if i < head and analysis.tokens[i].pos == "PROPN":
            return i
    return None


def unmarked_names(analysis: Analysis, spans: Iterator[range]) -> tuple[Name, ...]:
    """Names that stand as sources of quotations although the model has not marked them."""
    marked = {i for n in analysis.names for i in range(n.first, n.last)}
    found = []
    for span in spans:
        head = head_within(analysis, span)
        if head in marked or not _is_proper(analysis, head) or lexicon.is_title(analysis.tokens[head].text):
            continue
        first, last = head, head + 1
        while first - 1 in span and first - 1 not in marked and _is_proper(analysis, first - 1):
            first -= 1
        while last in span and last not in marked and _is_proper(analysis, last):
            last += 1
        found.append(Name(first, last, _guess(analysis, first, last)))
        marked.update(range(first, last))
    return tuple(found)


def _is_proper(analysis: Analysis, at: int) -> bool:
    token = analysis.tokens[at]
    return token.pos == "PROPN" and token.text[0].isupper() and not lexicon.roles(token.lemma.lower())


def _guess(analysis: Analysis, first: int, last: int) -> EntityKind:
    words = [t.text for t in analysis.tokens[first:last]]
    if is_first_name(words[0]) and not lexicon.ends_organisation(words[-1]):
        return EntityKind.PERSON
    return EntityKind.ORGANIZATION
