"""For whom somebody without a name speaks."""

from __future__ import annotations

import pytest

from twosource.model.dossier import Entity
from twosource.model.language import EntityKind
from twosource.reconcile.spokespeople import speaks_for

FIRM = Entity(id="e1", name="Kelp Holdings", kind=EntityKind.ORGANIZATION, aliases=("Kelp",))
MAN = Entity(id="e2", name="Ida Holm", kind=EntityKind.PERSON)


def _for(description: str) -> str | None:
    mouth = Entity(id="e3", name=description, kind=EntityKind.PERSON)
    return speaks_for([FIRM, MAN, mouth], {"e3"}).get("e3")


@pytest.mark.parametrize(
    "description",
    [
        "a spokesman for Kelp Holdings",
        "A spokeswoman with Kelp",
        "a Kelp spokesperson",
        "Kelp Holdings' spokesman",
        "a senior representative of Kelp",
    ],
)
def test_a_firm_and_who_speaks_for_it_are_one(description: str) -> None:
    assert _for(description) == "e1"


@pytest.mark.parametrize(
    "description",
    [
        "a spokesman",
        "a spokesman for Ida Holm",
        "a company spokesman",
        "a former Kelp engineer",
        "the spokesman for Orrin",
    ],
)
def test_who_speaks_for_nobody_that_the_story_has_stays_alone(description: str) -> None:
    assert _for(description) is None


def test_somebody_with_a_name_is_nobodys_mouth() -> None:
    mouth = Entity(id="e3", name="Kelp spokesman", kind=EntityKind.PERSON)
    assert speaks_for([FIRM, mouth], ()) == {}
