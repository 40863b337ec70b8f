"""For whom somebody speaks, by name or without."""

from __future__ import annotations

import pytest

from twosource.model.article import Article
from twosource.model.dossier import Entity
from twosource.model.finding import Reading, Referent
from twosource.model.language import EntityKind
from twosource.reconcile.origins.spokespeople import desks, speaks_for

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


class _Cast:
    entities = (FIRM, MAN)

    def entity(self, article_id: str, index: int) -> str | None:
        """The only referent is Ida Holm."""
        return "e2"


def _desk(text: str) -> dict[str, frozenset[str]]:
    article = Article(id="a", source="", text=text)
    at = text.index("Ida Holm")
    named = Referent(name="Ida Holm", kind=EntityKind.PERSON, mentions=(article.passage(at, at + 8),))
    return dict(desks([Reading(article=article, referents=(named,))], _Cast()))


@pytest.mark.parametrize(
    "text",
    [
        "Kelp spokeswoman Ida Holm said so.",
        "On Monday Kelp Holdings spokeswoman Capt. Ida Holm said so.",
        "Ida Holm, a spokeswoman for Kelp Holdings, said so.",
        "Ida Holm, a Kelp Holdings spokeswoman, said so.",
        "Kelp Holdings president Ida Holm said so.",
        "Ida Holm, executive director of Kelp, said so.",
        "Ida Holm, the Kelp chairwoman, said so.",
        "Kelp Holdings C.E.O. Ida Holm said so.",
    ],
)
def test_a_firm_and_its_named_spokeswoman_have_one_desk(text: str) -> None:
    assert _desk(text) == {"e1": {"e1"}, "e2": {"e1"}}


@pytest.mark.parametrize(
    "text",
    [
        "Kelp engineer Ida Holm said so.",
        "Ida Holm, who sued Kelp Holdings, said so.",
        "Former Kelp president Ida Holm said so.",
        "Ida Holm, a former president of Kelp Holdings, said so.",
        "Ida Holm, ousted president of Kelp Holdings, said so.",
        "Then-Kelp Holdings president Ida Holm said so.",
        "Ida Holm, director of Kelp studies at Brill, said so.",
    ],
)
def test_who_only_works_there_speaks_for_herself(text: str) -> None:
    assert _desk(text) == {}
