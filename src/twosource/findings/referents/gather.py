"""The referents of one article while speakers are being looked for: names clustered, descriptions tied to them."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.findings.referents import lexicon
from twosource.findings.referents.clusters import clusters
from twosource.findings.referents.definites import definite_nouns, meant
from twosource.findings.referents.descriptions import (
    description,
    is_definite,
    is_plural,
    is_sham,
    modifiers,
    noun,
    ties,
)
from twosource.findings.referents.drafts import Description, Draft, Gathering
from twosource.findings.referents.genitives import with_genitives
from twosource.findings.referents.names import Naming, namings
from twosource.findings.referents.seats import seated
from twosource.model.finding import Gender
from twosource.model.language import Analysis, EntityKind
from twosource.text.naming import bare, is_full

#: What a name of each kind is not: "legal in the state, Ada Lund said" makes her no state.
_NEVER = {
    EntityKind.PERSON: lexicon.BODIES,
    EntityKind.ORGANIZATION: lexicon.PERSONAL | {"document"},
    EntityKind.PLACE: lexicon.PERSONAL | {"company", "outlet", "document"},
    EntityKind.OTHER: lexicon.PERSONAL,
}


def gather(analysis: Analysis) -> Gathering:
    """Names, the nouns tied to them, and the descriptions that stand for them further on."""
    gathering = Gathering(analysis, clusters(analysis, with_genitives(analysis, namings(analysis))))
    for draft in gathering.drafts:
        for naming in draft.namings:
            gathering.at.update(dict.fromkeys(range(naming.first, naming.last), draft))
    for draft in gathering.drafts:
        for naming in draft.namings:
            _take_ties(gathering, draft, naming)
    _enthrone(gathering)
    _mark_plurals(gathering)
    for seat, lawmaker in seated(gathering):
        gathering.tie(lawmaker, seat)
    named = sorted((n.first, i) for i, d in enumerate(gathering.drafts) for n in d.namings)
    for head in definite_nouns(gathering):
        draft_meant = meant(gathering, head, named)
        if draft_meant is not None:
            gathering.tie(draft_meant, description(analysis, head))
    return gathering


def _take_ties(gathering: Gathering, draft: Draft, naming: Naming) -> None:
    analysis = gathering.analysis
    draft.marks.update(_before_title(analysis, naming))
    for head in ties(analysis, naming):
        others = head in gathering.at and gathering.at[head] is not draft
        if others or is_sham(analysis, head) or (is_plural(analysis, head) and not draft.plural):
            continue
        word = lexicon.spelt_out(noun(analysis, head))
        if lexicon.roles(word) and lexicon.roles(word) <= _NEVER.get(draft.kind, frozenset()):
            # A body or a place is no director: the name is misread, and the description stays by itself.
            continue
        gathering.told.setdefault(head, draft)
        # "president of the chess club": of such a one nobody says "the president".
        if not (lexicon.is_throne(word) and analysis.has(head, "nmod")):
            draft.nouns[word] += 1
            draft.marks.update(modifiers(analysis, head))
        described = description(analysis, head)
        outside = described.last <= naming.first or described.first >= naming.last
        if outside and head not in gathering.described and _stands_alone(analysis, described):
            gathering.tie(draft, described)


def _enthrone(gathering: Gathering) -> None:
    """Take "Kemi Adeyo", of whom the text says nothing else, for the "President Adeyo" that it told of before.

    A relative is introduced as one; who needs no introduction is the president by his full name.
    """
    for throne in [d for d in gathering.drafts if _is_throne(d)]:
        surname = throne.namings[0].words[-1]
        full = [d for d in gathering.drafts if d.kind is EntityKind.PERSON and _bears(d, surname)]
        if len(full) == 1 and _needs_no_introduction(full[0], throne):
            gathering.drafts.remove(full[0])
            gathering.at.update(dict.fromkeys((i for i, d in gathering.at.items() if d is full[0]), throne))
            for naming in full[0].namings:
                throne.add(naming)
            throne.namings.sort(key=lambda n: n.first)


def _is_throne(draft: Draft) -> bool:
    titled = any(n.title and lexicon.is_throne(n.title) for n in draft.namings)
    return draft.kind is EntityKind.PERSON and titled and not any(map(is_full, draft.forms))


def _bears(draft: Draft, surname: str) -> bool:
    return any(is_full(form) and form[-1] == surname for form in draft.forms)


def _needs_no_introduction(draft: Draft, throne: Draft) -> bool:
    later = draft.namings[0].first > throne.namings[0].first
    told_of = draft.nouns or draft.tied or any(n.title or n.words != bare(n.words) for n in draft.namings)
    woman = Gender.FEMALE in (draft.gender, throne.gender) and draft.gender is not throne.gender
    return later and not told_of and not woman


def _before_title(analysis: Analysis, naming: Naming) -> Iterator[str]:
    """What a title has before it: "Norwegian" of "Norwegian President Ada Lund"."""
    at = naming.first - 1
    if naming.title is None or at < 0 or analysis.tokens[at].text != naming.title:
        return
    while at > 0 and naming.first - at < 4:
        at -= 1
        token = analysis.tokens[at]
        names = token.pos in {"ADJ", "PROPN"} or token.text.lower() in lexicon.LESSER
        if not names or token.sentence != analysis.tokens[naming.first].sentence:
            return
        yield token.text


def _stands_alone(analysis: Analysis, described: Description) -> bool:
    # "the press secretary, Ada Lund": the phrase names her by itself; "press secretary Ada Lund" does so only with it.
    tokens = analysis.tokens
    relation = tokens[described.head].relation
    return relation in ("appos", "nsubj", "obj", "obl", "nmod", "conj") and is_definite(analysis, described)


def _mark_plurals(gathering: Gathering) -> None:
    tokens = gathering.analysis.tokens
    for draft in gathering.drafts:
        single = all(len(n.words) == 1 and not n.title for n in draft.namings)
        if single and all(_is_plural_name(tokens[n.last - 1].text, tokens[n.last - 1].lemma) for n in draft.namings):
            draft.plural = True
            if draft.kind is EntityKind.PERSON:
                draft.kind = EntityKind.OTHER


def _is_plural_name(text: str, lemma: str) -> bool:
    return text.endswith("s") and text.lower() != lemma.lower() and text.lower().startswith(lemma.lower()[:-1])
