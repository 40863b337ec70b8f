"""What several accounts tell, all from one origin, on top of the page."""

from __future__ import annotations

from tests.render.sample import sample
from twosource.model.article import Article
from twosource.model.dossier import Cell, Claim, Dossier, Rating, Stance, Story, Utterance, Witness
from twosource.model.finding import Mode
from twosource.model.passage import Passage
from twosource.render.layout.paper import lay_out

QUOTED = "We will rebuild it, brick by brick"
TEXT = (
    f"Ann Lee, 42 The roof fell in at noon. The roof, she said, fell in at noon. “{QUOTED},” she said. The fire was out by six. "
    "where nobody had expected it The roof of the old chapel, which stood for nine centuries, fell in while choirs sang."
)


def cell(account: str, words: str) -> Cell:
    start = TEXT.index(words)
    return Cell(article=account, stance=Stance.ASSERTS, start=start, end=start + len(words), exact=words)


def retold(*claims: tuple[str, str]) -> list[str]:
    """What is shown of claims, each given by the words of two accounts, the first of which word it."""
    part = Passage(TEXT.index(QUOTED), TEXT.index(QUOTED) + len(QUOTED), QUOTED)
    witnesses = tuple(Witness(article=a, mode=Mode.DIRECT, parts=(part,)) for a in "12")
    dossier = Dossier(
        story=Story(id="s", title=""),
        articles=tuple(Article(id=a, source=a, text=TEXT) for a in "12"),
        claims=tuple(
            Claim(id=f"c{n}", text=one, cells=(cell("1", one), cell("2", other)))
            for n, (one, other) in enumerate(claims)
        ),
        utterances=(Utterance(id="u1", speaker=None, reading=QUOTED, witnesses=witnesses),),
    )
    return [s.text for s in lay_out(dossier).retold]


def same(words: str) -> tuple[str, str]:
    return words, words


def test_it_is_told_by_several_and_from_one_origin() -> None:
    assert all(s.rating is Rating.SINGLE_SOURCE and s.several for s in lay_out(sample()).retold)


def test_what_they_quote_is_not_shown() -> None:
    assert retold(same("The roof fell in at noon."), same(QUOTED)) == ["The roof fell in at noon."]
    assert retold(same(f"“{QUOTED},” she said.")) == []


def test_an_age_tells_no_story() -> None:
    assert retold(same("Ann Lee, 42"), same("The roof fell in at noon.")) == ["The roof fell in at noon."]


def test_one_statement_is_shown_once_and_none_that_is_cut_out_of_its_sentence() -> None:
    told = ("The roof fell in at noon.", "The roof", "The roof, she said, fell in at noon.", "The fire was out by six.")
    assert retold(*map(same, (*told, "where nobody had expected it"))) == [
        "The roof, she said, fell in at noon.",
        "The fire was out by six.",
    ]


def test_a_sentence_that_tells_much_more_than_the_other_account_is_not_shown_for_both() -> None:
    long = "The roof of the old chapel, which stood for nine centuries, fell in while choirs sang."
    assert retold((long, "The roof fell in at noon.")) == []
    assert retold(("The roof fell in at noon.", long)) == ["The roof fell in at noon."]
