"""Noun phrases that describe somebody, and the ties by which a text says whom.

An apposition, a copula, a role before a name tie a noun to a name; later the noun with "the" stands for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from twosource.findings.referents import lexicon
from twosource.findings.referents.drafts import Description
from twosource.findings.referents.names import Naming
from twosource.model.language import Analysis
from twosource.text.naming import plain

_LEADING = ("det", "amod", "compound", "nummod", "nmod", "advmod", "punct", "dep", "flat", "goeswith")
_SPECIFIC = ("nmod", "acl", "appos")
_OPENS = frozenset({",", "—", "–", "--", "-", "("})
_CALLED = frozenset({"name", "call", "identify", "dub", "know", "title"})
_DEFINITE = frozenset({"the", "this", "that"})


def head_of(analysis: Analysis, first: int, last: int) -> int:
    """The token of a stretch on which its others depend."""
    for i in range(first, last):
        head = analysis.tokens[i].head
        if head == i or not first <= head < last:
            return i
    return last - 1


def description(analysis: Analysis, head: int) -> Description:
    """The noun phrase around a noun, up to the noun: what stands behind it is left out."""
    first = head
    if is_age(analysis, head) and analysis.tokens[head].text.lower() == "old":
        # Parsers disagree on what hangs on what in "the 42-year-old".
        before = analysis.tokens[head - 5].relation == "det" if head > 4 else False
        return Description(head - 4 - before, head + 1, head)
    while first > 0 and _hangs_on(analysis, first - 1, head) and analysis.tokens[first - 1].text not in (",", ";", ":"):
        first -= 1
        if analysis.tokens[first].relation == "det":
            break
    while first < head and (analysis.tokens[first].relation == "punct" or analysis.tokens[first].text == "least"):
        first += 1
    return Description(_with_age(analysis, first), head + 1, head)


def _with_age(analysis: Analysis, first: int) -> int:
    """The first token of a description that began inside an age: the "old victim" of "the 15-year-old victim"."""
    tokens = analysis.tokens
    if tokens[first].text.lower() != "old":
        return first
    at = first
    while (
        at > 0 and first - at < _AGE and (tokens[at - 1].text in ("-", "year", "years") or tokens[at - 1].pos == "NUM")
    ):
        at -= 1
    if tokens[at].pos != "NUM" or tokens[at].sentence != tokens[first].sentence:
        return first
    return at - (at > 0 and tokens[at - 1].pos == "DET")


#: Tokens of "15-year-" at most.
_AGE = 5


def _hangs_on(analysis: Analysis, at: int, head: int) -> bool:
    token = analysis.tokens[at]
    leads = token.relation.split(":")[0] in _LEADING or token.text.lower() in ("'s", "’s", "'", "’")
    if token.sentence != analysis.tokens[head].sentence or not leads:
        return False
    for _ in range(4):
        if token.head == head:
            return True
        if token.head == at or token.head > head:
            return False
        at, token = token.head, analysis.tokens[token.head]
    return False


def is_definite(analysis: Analysis, described: Description) -> bool:
    """True for "the singer"; false for "a singer", "her singer", and "the singer of the band", who is told anew."""
    tokens = analysis.tokens
    if tokens[described.first].text.lower() not in _DEFINITE:
        return False
    behind = (i for i in analysis.children(described.head, *_SPECIFIC) if i > described.head)
    # "The singer himself" is the singer.
    idle = ("'s", "’s", "himself", "herself", "itself", "themselves")
    return all(tokens[i].text.lower() in idle or _is_aside(analysis, i) for i in behind)


def _is_aside(analysis: Analysis, at: int) -> bool:
    """True for what is said of somebody who is known: "the governor, a Republican," and "the governor, 55,"."""
    tokens = analysis.tokens
    first = min([at, *analysis.children(at, "det")])
    said = tokens[at].pos == "NUM" or tokens[first].text.lower() in ("a", "an")
    return tokens[at].relation == "appos" and said and tokens[first - 1].text == ","


def ties(analysis: Analysis, naming: Naming) -> Iterator[int]:
    """The nouns that the text says of a name: appositions, what it "is", and the role before it."""
    head = head_of(analysis, naming.first, naming.last)
    inside = range(naming.first, naming.last)
    yield from _before(analysis, naming)
    yield from _behind(analysis, naming)
    for i in analysis.children(head, "appos"):
        if i not in inside and _is_role(analysis, i) and not _speaks(analysis, i):
            yield i
    yield from _called(analysis, head)
    above = analysis.tokens[head]
    if above.relation == "appos" and _is_role(analysis, above.head) and not _is_stood_for(analysis, above.head):
        yield above.head
    if above.relation == "nsubj" and _is_said_to_be(analysis, above.head):
        yield above.head


def _is_stood_for(analysis: Analysis, at: int) -> bool:
    """True for the office of "his opponent for president, Ada Lund"."""
    sought = analysis.tokens[analysis.tokens[at].head].lemma in _STANDING
    return sought and any(analysis.tokens[i].text.lower() == "for" for i in analysis.children(at, "case"))


_STANDING = frozenset("opponent candidate nominee rival contender hopeful pick choice run bid".split())


def _speaks(analysis: Analysis, at: int) -> bool:
    """True for a noun right before a verb of saying: "…, the committee's senior member said" is about somebody else."""
    following = analysis.tokens[at + 1] if at + 1 < len(analysis.tokens) else None
    return (
        following is not None and following.pos == "VERB" and following.lemma in {"say", "tell", "add", "write", "warn"}
    )


def _is_said_to_be(analysis: Analysis, at: int) -> bool:
    """True for the role noun of "is a singer", not of "is no singer"."""
    copula = analysis.has(at, "cop")
    denied = any(analysis.tokens[i].lemma in ("not", "never", "n't", "no") for i in analysis.dependents[at])
    return copula and not denied and _is_role(analysis, at)


def _called(analysis: Analysis, head: int) -> Iterator[int]:
    """The noun of "an agent named Oke", "a driver, identified only as Oke"."""
    verb = analysis.tokens[head].head
    token = analysis.tokens[verb]
    before = token.relation.startswith(("acl", "advcl")) and token.head < verb < head
    if before and token.lemma in _CALLED and token.text.lower().endswith("ed") and _is_role(analysis, token.head):
        yield token.head


def _behind(analysis: Analysis, naming: Naming) -> Iterator[int]:
    """The noun of an apposition that only its marks show ("Ada Lund – a former aide who …")."""
    tokens = analysis.tokens
    at = naming.last
    if at + 1 >= len(tokens) or tokens[at].text not in _OPENS or tokens[at + 1].text.lower() not in ("a", "an"):
        return
    for i in range(at + 2, min(at + 9, len(tokens))):
        if tokens[i].pos in ("PUNCT", "VERB", "AUX", "ADP", "PRON") and tokens[i].text != "-":
            break
        ends = i + 1 >= len(tokens) or tokens[i + 1].pos not in ("NOUN", "PROPN")
        if tokens[i].pos == "NOUN" and ends and tokens[i].text != "-":
            if _is_role(analysis, i) and not tokens[i].relation.startswith("nsubj"):
                yield i
            break


def _before(analysis: Analysis, naming: Naming) -> Iterator[int]:
    tokens = analysis.tokens
    at = naming.first - 1
    while naming.title and at > 0 and tokens[at].text in (naming.title, "."):
        at -= 1
    if at > 0 and tokens[at].text == "," and len(naming.words) > 1 and tokens[at - 1].pos in ("NOUN", "PROPN"):
        # "the firm's attorney, Tom Oke, said", however the parser takes it.
        ends = naming.last < len(tokens) and tokens[naming.last].text in (",", ".", "—", "–")
        role = at - 1
        while tokens[role].relation in ("nmod", "compound") and not _is_person(analysis, role):
            if tokens[role].head >= role:
                break
            role = tokens[role].head
        if ends and _is_role(analysis, role) and tokens[role].relation != "obl":
            yield role
        return
    while (
        at >= 0
        and tokens[at].pos in ("NOUN", "PROPN", "ADJ", "PUNCT")
        and tokens[at].text not in (",", ";", ":", '"', "”")
    ):
        if tokens[at].text in (".", "!", "?", "(", ")") or tokens[at + 1].start > tokens[at].end + 1:
            return
        if tokens[at].pos in ("NOUN", "PROPN") and _is_role(analysis, at):
            yield at
            return
        at -= 1


def _is_role(analysis: Analysis, at: int) -> bool:
    token = analysis.tokens[at]
    return token.pos in ("NOUN", "PROPN") and bool(lexicon.roles(token.lemma.lower()))


def _is_person(analysis: Analysis, at: int) -> bool:
    return bool(lexicon.roles(analysis.tokens[at].lemma.lower()) & lexicon.PERSONAL)


def noun(analysis: Analysis, at: int) -> str:
    """A role noun as it is compared; "fashion house" is one word, because a house is something else."""
    word = plain(analysis.tokens[at].lemma)
    before = analysis.tokens[at - 1].text.lower() if at else ""
    return f"{before}-{word}" if word == "house" and before.isalpha() else word


def modifiers(analysis: Analysis, at: int) -> set[str]:
    """The words before a noun that say which one, as printed."""
    described = description(analysis, at)
    inside = range(described.first, described.head)
    return {analysis.tokens[i].text for i in inside if analysis.tokens[i].pos in ("ADJ", "NOUN", "PROPN", "ADV")}


def marks(analysis: Analysis, at: int) -> set[str]:
    """The modifiers with a capital that tell one bearer of a noun from another: "Republican"."""
    first = analysis.tokens[analysis.sentences[analysis.tokens[at].sentence][0]]
    opening = "" if first.lemma[:1].isupper() else first.text
    found = {m for m in modifiers(analysis, at) if m[0].isupper() and m != opening and m[-1].islower()}
    return found | ({"Republican"} if "GOP" in modifiers(analysis, at) else set())


def compounds(analysis: Analysis, at: int) -> set[str]:
    """The nouns before a noun that say of what kind: "state" and "city" officials are two lots."""
    return {analysis.tokens[i].lemma for i in analysis.children(at, "compound") if analysis.tokens[i].pos == "NOUN"}


def is_sham(analysis: Analysis, at: int) -> bool:
    """True for "the satirical site", "a fake account": whoever it looks like is somebody else."""
    return any(m.lower() in _SHAM for m in modifiers(analysis, at))


_SHAM = frozenset("fake satirical satire bogus spoof parody mock hoax phony phoney sham bogus counterfeit".split())


def is_plural(analysis: Analysis, at: int) -> bool:
    """True for a plural noun, or one of people together ("the family")."""
    token = analysis.tokens[at]
    if token.text.lower() in ("people", "police", "critics", "others", "some", "many", "several", "both", "officials"):
        return True
    text = token.text.lower()
    return (
        token.pos in ("NOUN", "PROPN", "ADJ")
        and text.endswith(("s", "men", "children"))
        and text != token.lemma.lower()
    )


def is_age(analysis: Analysis, at: int) -> bool:
    """True for the "old" of "the 42-year-old"."""
    tokens = analysis.tokens
    if tokens[at].text.lower() not in ("old", "olds") or at < 4:
        return tokens[at].text.lower().endswith("-year-old")
    return [tokens[at - k].text.lower() for k in (1, 2, 3)] == ["-", "year", "-"]


def placed(analysis: Analysis, head: int) -> int:
    """The "branch" of "the Kessel, Ohio, branch of the guild", which a parse takes for an apposition; else the head."""
    tokens, noun = analysis.tokens, head + 4
    if noun >= len(tokens) or [tokens[head + 1].text, tokens[head + 3].text] != [",", ","]:
        return head
    named = tokens[head].pos == tokens[head + 2].pos == "PROPN"
    told_apart = any(tokens[j].text.lower() == "the" for j in analysis.children(head, "det"))
    return noun if named and told_apart and tokens[noun].pos == "NOUN" and tokens[noun].head == head else head
