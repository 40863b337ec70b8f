"""Genders that an article tells by the pronouns it binds to a name, in constructions that leave no choice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Set

from twosource.findings.referents.drafts import Draft, Gathering
from twosource.findings.speakers.pronouns import SINGULAR, gender_of
from twosource.model.language import EntityKind


def learn_genders(gathering: Gathering, quoted: Set[int]) -> None:
    """Count for each person the pronouns that can be nobody else's.

    A sentence names one person as a subject and no other, and a "she" or "his" follows in it: whose else should it be.
    """
    tokens = gathering.analysis.tokens
    people: dict[int, list[tuple[int, Draft]]] = defaultdict(list)
    for at, draft in sorted([*gathering.at.items(), *gathering.described.items()], key=lambda item: item[0]):
        if draft.kind is EntityKind.PERSON and not draft.plural:
            people[tokens[at].sentence].append((at, draft))
    for at, token in enumerate(tokens):
        word = token.text.lower()
        if word not in SINGULAR or at in quoted:
            continue
        here = people.get(token.sentence, [])
        drafts = {d for _, d in here}
        if len(drafts) == 1 and here[0][0] < at and _leads(gathering, here):
            gender = gender_of(word)
            if gender is not None:
                drafts.pop().genders[gender] += 1


def _leads(gathering: Gathering, here: list[tuple[int, Draft]]) -> bool:
    return any(gathering.analysis.tokens[at].relation.startswith("nsubj") for at, _ in here)
