"""Whether a clause that says no denies another one, if the two are of one matter."""

from __future__ import annotations

import re

import pytest

from twosource.findings.read import read
from twosource.model.article import Article
from twosource.reconcile.cast.entities import cast
from twosource.reconcile.claims.rows import Compared
from twosource.reconcile.clauses.frames import Frame, frames, rarity
from twosource.reconcile.clauses.group import Group
from twosource.reconcile.differences.record import Story
from twosource.reconcile.stances.denied import can_deny, with_denials
from twosource.text.language import load


def clauses(*texts: str) -> tuple[list[Frame], Story]:
    """The clauses that stand in square brackets, each of an account of its own."""
    marked = [re.findall(r"\[([^]]+)\]", text) for text in texts]
    readings = [
        read(
            Article(id=name, source=name, text=re.sub(r"[][]", "", text), language="en", published="2024-05-08"), load()
        )
        for name, text in zip("abc", texts, strict=False)
    ]
    every = frames(readings, cast(readings), ())
    found = [
        next(f for f in every if f.account == name and f.proposition.where.exact == words)
        for name, (words,) in zip("abc", marked, strict=False)
    ]
    return found, Story(rarity(every), dict.fromkeys("abc", "2024-05-08"))


def denies(yes: str, no: str) -> bool:
    (one, other), story = clauses(yes, no)
    return can_deny(one, other, story)


@pytest.mark.parametrize(
    ("yes", "no"),
    [
        ("[The singer Odile Marsh was found dead].", "[The singer Odile Marsh is not dead]."),
        ("Officials say that [the militants have contracted the fever].", "[The militants do not have the fever]."),
        ("[The mayor has confirmed the death].", "[The mayor has not confirmed the death]."),
        ("[Piet Vane made the cartoon].", "Piet Vane said that [he never drew the cartoon]."),
        ("[Vane was home on the night of the fire].", "[Vane was not home on the night of the fire]."),
    ],
)
def test_a_clause_that_says_no_denies_one_that_says_so(yes: str, no: str) -> None:
    assert denies(yes, no)


@pytest.mark.parametrize(
    ("yes", "no"),
    [
        # Something else turns the clause round, in it or before it.
        ("[The singer is alive].", "[The singer is not dead]."),
        ("[The photo is a fake].", "[The photo is not real]."),
        ("[The report was inaccurate].", "[The report was not accurate]."),
        ("[The passengers were unhurt].", "[The passengers were not hurt]."),
        ("Marsh denied that [the video was staged].", "[The video was not staged]."),
        (
            "They moved it to keep it from being lost, for [the crate fell into the sea].",
            "[The crate did not fall into the sea].",
        ),
        ("[It is a spider at all].", "[It is not a spider]."),
        ("[There is a small chance].", "[There is no chance]."),
        ("[The office usually allows lunch].", "[The office does not allow lunch]."),
        ("[The crew was out of fuel].", "[The crew had no fuel]."),
        # The "no" is of a part, of another time or of what stands elsewhere.
        ("[The gunman was arrested].", "[It was not the first time]."),
        ("[The ferry ran aground].", "[The ferry never ran aground before]."),
        ("[The ferry ran aground].", "[The ferry had not previously run aground]."),
        ("[Piet Vane was arrested on Monday].", "[Piet Vane was not arrested on the night of the fire]."),
        ("[Piet Vane was arrested].", "[Piet Vane was not immediately arrested]."),
        ("[Vane was arrested in the days after the fire].", "[Vane was not arrested on the night of the fire]."),
        ("[The bridge was safe].", "[The bridge was not entirely safe]."),
        ("[It is a strong witness].", "[It's not, it's kind of a strong witness]."),
        ("[The man was left on the road].", "[The man was left on the road with no one] to help."),
        ("[The video was staged].", "We are not so sure that [the video was not staged]."),
        ("[The officers then allowed him to dress].", "[The officers then did nothing]."),
        ("[The stars are signed for the film].", "[Unlike the stars, Piet Vane is not signed for the film]."),
        # Somebody else does it, or what is not confirmed may well be so.
        ("[The ferry was stolen in August].", "[The police have not confirmed the theft of the ferry]."),
        ("[The mayor has confirmed the death].", "[The owner has not confirmed the death]."),
        ("[The government wants to talk].", '"[We do not want to talk]," the rebels said.'),
        ("[The ministry has released the names].", "[The ministry has not released the names]."),
    ],
)
def test_a_clause_that_leaves_room_for_the_other_denies_nothing(yes: str, no: str) -> None:
    assert not denies(yes, no)


def test_who_tells_something_else_of_the_matter_stands_on_neither_side() -> None:
    pytest.importorskip("twosource_sentences_en")
    (yes, no, other), story = clauses(
        "[The singer Odile Marsh was found dead].",
        "[The singer Odile Marsh is not dead].",
        "[The ferry of Orrin was painted red for the summer].",
    )
    claim = Compared(Group((yes, other), (1.0, 1.0)), None, None)
    (found,) = with_denials([claim, Compared(Group((no,), (1.0,)), None, None)], story)
    assert found.difference is not None
    assert {r.articles for r in found.difference.readings} == {("a",), ("b",)}
    assert found.group.members == (yes, no, other)
