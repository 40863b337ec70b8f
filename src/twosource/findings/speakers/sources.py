"""What kind of words a quotation's source is: a name, a pronoun, a description, somebody's document."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.findings.cues import SAID_IN
from twosource.findings.referents import lexicon
from twosource.findings.referents.descriptions import description, is_age, placed
from twosource.findings.referents.drafts import Description, Draft, Gathering
from twosource.findings.referents.names import is_numbered, namings
from twosource.findings.times.vocabulary import MONTHS, WEEKDAYS
from twosource.model.finding import Quote
from twosource.model.language import Analysis, EntityKind, Name
from twosource.text.naming import is_first_name, plain

#: Most words that a clause behind a noun adds to its description.
_CLAUSE = 10
#: Words of a phrase that only tells when: "on Monday", "released late Friday".
_WHEN = 3
_CALENDAR = MONTHS.keys() | WEEKDAYS.keys()
_BREAKS = frozenset({",", ";", ":", "—", "–", "--", "“", "”", '"'})
_RELATIVE = frozenset({"who", "which", "that"})
#: Documents that are their author's own words; a study or a lawsuit speaks for itself.
_AUTHORED = frozenset(
    """statement post tweet message letter email e-mail memo note press-release release report blog-post posting column
    editorial op-ed article story remark comment speech reply response apology testimony piece caption video interview
    thread filing text account page website newsletter""".split()
)
_SHAM = frozenset({"spoof", "parody", "fake", "fan", "impostor", "imposter", "hoax", "bogus"})
#: Where people write: "the Facebook comment" is whoever's it is.
_NETWORKS = frozenset("Facebook Twitter Instagram YouTube Snapchat Reddit Tumblr WhatsApp TikTok LinkedIn".split())
_BY = frozenset({"from", "by", "of"})
_ISSUES = frozenset(
    "publish post write release issue send share make give put tweet pen upload deliver read say".split()
)
#: Endings of nouns for people by what they do; few other nouns of their length have them and "say" something.
_AGENTS = ("ist", "ologist", "ician", "woman", "man", "person", "men", "women", "people", "eer")
_QUANTITIES = frozenset(
    """some others other many several most few both one ones another none all each everyone everybody someone somebody
    nobody anyone two three four five six seven eight nine ten dozens hundreds thousands half those these""".split()
)
_INNER = frozenset({"of", "for", "in", "at", "with", "on"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_BEFORE_NOUN = _NOMINAL | {"DET", "ADJ", "NUM"}
_BEHIND = frozenset({"nmod", "obl", "acl", "advcl", "parataxis", "case", "ccomp"})


def head_within(analysis: Analysis, span: range) -> int:
    """The token of a passage that carries it: a subject where it has one, else the first that hangs outside."""
    if span and is_age(analysis, span[-1]):
        return span[-1]
    outside = [i for i in span if analysis.tokens[i].head not in span or analysis.tokens[i].head == i]
    words = [i for i in outside if analysis.tokens[i].pos not in ("PUNCT", "ADP", "DET", "SCONJ", "CCONJ")]
    subjects = [i for i in words if analysis.tokens[i].relation.startswith("nsubj")]
    head = placed(analysis, (subjects or words or outside or [span.start])[0])
    return head if _is_nominal(analysis, head) else _leading_noun(analysis, span, head)


def _is_nominal(analysis: Analysis, at: int) -> bool:
    token = analysis.tokens[at]
    return token.pos in _NOMINAL or bool(lexicon.roles(token.lemma.lower()))


def _leading_noun(analysis: Analysis, span: range, otherwise: int) -> int:
    """The noun that a passage begins with, where the parser takes another word for its head."""
    found = otherwise
    for i in span:
        if analysis.tokens[i].pos not in _BEFORE_NOUN and not is_genitive(analysis, i):
            break
        if _is_nominal(analysis, i):
            found = i
    return found


def described_in_full(analysis: Analysis, span: range, at: int, quote: Quote | None = None) -> Description:
    """A source's description: with whose it is, and with the clause that tells it from others.

    What it says is none of that: "a letter vowing to go on" is "a letter".
    """
    genitive = span and analysis.tokens[span.start].text.lower() in ("'s", "’s", "'", "’")
    first, last = span.start + bool(genitive), max(span.stop, at + 1)
    while first < at and analysis.tokens[first].pos == "ADP":
        first += 1
    while last > at + 1 and analysis.tokens[last - 1].pos == "ADV":
        last -= 1  # "the article now:"
    if span.stop == at + 1:
        said = quote.parts if quote and analysis.tokens[at].pos == "NOUN" else ()
        for below in (analysis.subtree(i) for i in _behind(analysis, at) if not _said_in(analysis, i)):
            if any(analysis.tokens[k].relation == "ccomp" for k in below):
                continue  # "Democrats who made it clear that …": what they say does not describe them
            if len(below) <= _WHEN and any(_is_day(analysis.tokens[k].text) for k in below):
                continue  # "officials on Monday"
            if any(part.start <= analysis.tokens[below[-1]].start < part.end for part in said):
                continue
            tight = below[0] == last and below[-1] - below[0] + 1 == len(below) and len(below) <= _CLAUSE
            if tight and all(analysis.tokens[k].text not in _BREAKS for k in below):
                last = below[-1] + 1
    return Description(min(first, description(analysis, at).first), last, at)


def _behind(analysis: Analysis, at: int) -> Iterator[int]:
    """What may describe a noun behind it: "of the guild", "who built it", "familiar with the plan"."""
    yield from analysis.children(at, "nmod", "acl")
    yield from (i for i in analysis.children(at, "amod") if i > at)


def _is_day(word: str) -> bool:
    return word.istitle() and word.lower() in _CALENDAR  # "who may go" is no May


def _said_in(analysis: Analysis, at: int) -> bool:
    return analysis.tokens[at].pos == "NOUN" and analysis.tokens[at].lemma in SAID_IN


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
    analysis, at = gathering.analysis, gathering.at
    found: list[Draft] = []
    for i in span:
        draft = at.get(i)
        # "the Adeyo campaign", "Adeyo lawyer Tom Oke": a name before the noun that speaks is not who speaks.
        before_noun = i < head and head not in at
        if draft is not None and draft not in found and not before_noun and not _is_behind(analysis, i, head, span):
            found.append(draft)
    people = [d for d in found if d.kind is EntityKind.PERSON]
    if _joined(analysis, span):
        return people or found
    if head not in at:
        return _the_one_named(gathering, head) or _beside_noun(gathering, head, people)
    # "Harrow Water spokeswoman Ada Lund": the person speaks, whatever else is named before her.
    return people[:1] if people and at[head].kind is not EntityKind.PERSON else [at[head]]


def _the_one_named(gathering: Gathering, head: int) -> list[Draft]:
    """Who "one of the men, Tom Oke," is."""
    analysis = gathering.analysis
    if analysis.tokens[head].lemma.lower() != "one":
        return []
    nouns = [head, *analysis.children(head, "nmod")]
    beside = (gathering.at.get(i) for n in nouns for i in analysis.children(n, "appos") if i > n)
    return [d for d in beside if d is not None and d.kind is EntityKind.PERSON][:1]


def _beside_noun(gathering: Gathering, head: int, people: list[Draft]) -> list[Draft]:
    """Who a noun with a name speaks for: "pal Tom Oke" is Tom Oke, "the Daily Harrow newspaper" the Daily Harrow."""
    analysis, at = gathering.analysis, gathering.at
    if people and (is_personal(analysis, head) or at.get(head + 1) is people[0]):
        return people[:1]
    before = at.get(head - 1)
    body = before is not None and before.kind is EntityKind.ORGANIZATION and not is_personal(analysis, head)
    kinds = lexicon.roles(analysis.tokens[head].lemma.lower())
    return [before] if body and before is not None and kinds & {"outlet", "company"} else []


def is_personal(analysis: Analysis, at: int) -> bool:
    """True for a noun that describes a person or people."""
    kinds = lexicon.roles(analysis.tokens[at].lemma.lower())
    return bool(kinds & (lexicon.PERSONAL | {"group"})) or plain(analysis.tokens[at].lemma).endswith(_AGENTS)


def can_speak(analysis: Analysis, at: int) -> bool:
    """True for the head of a description that can say something: people, bodies, documents, "some", "one"."""
    token = analysis.tokens[at]
    if token.pos in ("PROPN", "NUM", "DET", "PRON", "ADJ"):
        return token.pos == "PROPN" or token.text.lower() in _QUANTITIES or token.pos == "ADJ"
    return is_personal(analysis, at) or bool(lexicon.roles(token.lemma.lower()))


def is_nobody(analysis: Analysis, at: int) -> bool:
    """True for "no fighters", "any story" and "which pope": the words mean nobody who is there."""
    return any(analysis.tokens[d].text.lower() in _NOBODY for d in analysis.children(at, "det"))


_NOBODY = frozenset({"no", "any", "which", "what"})


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


def is_genitive(analysis: Analysis, at: int) -> bool:
    """True for the "'s" of "the firm's lawyer"."""
    return analysis.tokens[at].text.lower() in ("'s", "’s", "'", "’") and analysis.tokens[at].pos in ("PART", "PUNCT")


def noun_above(analysis: Analysis, head: int, span: range) -> int:
    """The noun that a source passage belongs to, where it begins too late ("Cuba" of "outlets in Spain and Cuba")."""
    at = head
    while analysis.tokens[at].relation == "conj" and analysis.tokens[at].head < at:
        at = analysis.tokens[at].head
    token = analysis.tokens[at]
    cases = [i for i in analysis.children(at, "case") if i < span.start]
    cut = token.relation.startswith("nmod") and any(analysis.tokens[i].text.lower() in _INNER for i in cases)
    speaks = (
        cut and can_speak(analysis, token.head) and "document" not in lexicon.roles(analysis.tokens[token.head].lemma)
    )
    return token.head if speaks and token.head < span.start else head


def _has_genitive(analysis: Analysis, at: int) -> bool:
    return at + 1 < len(analysis.tokens) and is_genitive(analysis, at + 1)


def _joined(analysis: Analysis, span: range) -> bool:
    return any(analysis.tokens[i].text.lower() in ("and", "&") and analysis.tokens[i].relation == "cc" for i in span)


def author(analysis: Analysis, head: int, span: range) -> int | None:
    """The token of whoever a document is by ("her tweet", "a statement from the firm"), if anybody."""
    if plain(analysis.tokens[head].lemma) not in _AUTHORED:
        return None
    for i in analysis.children(head, "nmod:poss"):
        return i
    for i in analysis.children(head, "nmod", "obl"):
        case = {analysis.tokens[k].text.lower() for k in analysis.children(i, "case")}
        if i > head and (case & _BY or ("in" in case and _is_outlet(analysis, i))):
            return i
    if analysis.tokens[head].lemma == "account":
        return _holder(analysis, head)
    for i in analysis.children(head, "compound", "amod", "nmod"):
        if i < head and analysis.tokens[i].pos == "PROPN" and analysis.tokens[i].text not in _NETWORKS:
            return i
    return _publisher(analysis, head)


def _holder(analysis: Analysis, head: int) -> int | None:
    """Whom an account is run for: "a Twitter account" is none of Twitter's, and a fake one nobody's."""
    if any(analysis.tokens[i].text.lower() in _SHAM for i in analysis.children(head, "amod", "compound")):
        return None
    for i in analysis.children(head, "nmod"):
        if i > head and any(analysis.tokens[k].text == "for" for k in analysis.children(i, "case")):
            return i
    return None


def _publisher(analysis: Analysis, head: int) -> int | None:
    """The subject of "released a statement" or "wrote in a letter"."""
    token = analysis.tokens[head]
    verb = analysis.tokens[token.head]
    if token.relation not in ("obj", "obl") or verb.lemma not in _ISSUES:
        return None
    if any(analysis.tokens[k].text.lower() == "according" for k in analysis.children(head, "case")):
        return None  # "According to the report, Roe will send a letter": who sends it is not who reports
    return next((i for i in analysis.children(token.head, "nsubj") if analysis.tokens[i].relation == "nsubj"), None)


def _is_outlet(analysis: Analysis, at: int) -> bool:
    # "a report in the Daily Harrow newspaper": the noun that closes the name counts as the name.
    return lexicon.is_outlet(analysis.tokens[at].text) or "outlet" in lexicon.roles(analysis.tokens[at].lemma.lower())


def unmarked_names(analysis: Analysis, spans: Iterator[range]) -> tuple[Name, ...]:
    """Names that stand as sources of quotations although the model has not marked them."""
    marked = {i for n in namings(analysis) for i in range(n.first, n.last)}
    found = []
    for span in spans:
        head = head_within(analysis, span)
        if head in marked or not _is_proper(analysis, head) or lexicon.is_title(analysis.tokens[head].text):
            continue
        first, last = head, head + 1
        while first - 1 in span and first - 1 not in marked and _is_proper(analysis, first - 1):
            first -= 1
        while last in span and last not in marked and _goes_on(analysis, last):
            last += 1
        found.append(Name(first, last, _guess(analysis, first, last)))
        marked.update(range(first, last))
    return tuple(found)


def _goes_on(analysis: Analysis, at: int) -> bool:
    return _is_proper(analysis, at) or is_numbered(analysis.tokens, at)


def _is_proper(analysis: Analysis, at: int) -> bool:
    token = analysis.tokens[at]
    return token.pos == "PROPN" and token.text[0].isupper() and not lexicon.roles(token.lemma.lower())


def _guess(analysis: Analysis, first: int, last: int) -> EntityKind:
    words = [t.text for t in analysis.tokens[first:last]]
    if is_first_name(words[0]) and not lexicon.ends_organisation(words[-1]):
        return EntityKind.PERSON
    return EntityKind.ORGANIZATION
