"""What somebody repeats of another's words: each case prints ``[source | cue] words`` of the quotations inside others."""

import pytest

from twosource.findings.read import read
from twosource.model.article import Article
from twosource.model.finding import Quote, Reading
from twosource.text.language import load


def told(text: str) -> Reading:
    return read(Article(id="a", source="a.txt", text=text), load())


def line(q: Quote) -> str:
    who = f"[{q.source.exact if q.source else '-'} | {q.cue.exact if q.cue else '-'}]"
    return f"{who} {' / '.join(p.exact for p in q.parts)}"


def inner(text: str) -> list[str]:
    return [line(q) for q in told(text).quotes if q.within is not None]


def voice(reading: Reading, quote: Quote) -> str | None:
    return None if quote.speaker is None else reading.referents[quote.speaker].name


@pytest.mark.parametrize(
    "text",
    [
        "“He told me, ‘We are closing the mill,’ and walked out,” Ida Varga said.",
        "‘He told me, “We are closing the mill,” and walked out,’ Ida Varga said.",
        "\"He told me, 'We are closing the mill,' and walked out,\" Ida Varga said.",
        '"He told me, "We are closing the mill," and walked out," Ida Varga said.',
        "„He told me, ‚We are closing the mill,‘ and walked out“, Ida Varga said.",
        "»He told me, ›We are closing the mill,‹ and walked out«, Ida Varga said.",
        "« He told me, “We are closing the mill,” and walked out », Ida Varga said.",
        "Ida Varga said: “He told me, ‘We are closing the mill,’ and walked out.”",
    ],
)
def test_words_with_a_cue_inside_a_quotation_are_a_quotation_of_their_own(text: str) -> None:
    reading = told(text)
    assert inner(text) == ["[He | told] We are closing the mill,"]
    (outer,) = (q for q in reading.quotes if q.within is None)
    assert outer.words.rstrip(",.").startswith("He told me,")
    assert outer.words.rstrip(",.").endswith("and walked out")
    assert voice(reading, outer) == "Ida Varga"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“‘We are closing the mill,’ he told me, ‘and that is that,’” Varga said.",
         ["[he | told] We are closing the mill, / and that is that,"]),
        ("“She said, ‘Leave the lamp on,’ and my brother said, ‘There is no oil,’” Varga said.",
         ["[She | said] Leave the lamp on,", "[my brother | said] There is no oil,"]),
        ("“Martin Oster said to us: ‘The mill is closed.’ We cried,” Varga said.",
         ["[Martin Oster | said] The mill is closed."]),
    ],
)  # fmt: skip
def test_an_inner_cue_stands_before_behind_or_between_its_words(text: str, expected: list[str]) -> None:
    assert inner(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "“We call it ‘the long room’ and nobody sits there,” Varga said.",
        "“I said, ‘We should leave the mill at once,’ and nobody moved,” Varga said.",
        "“Maybe the guard will say, ‘I saw nothing at all that night,’” Varga said.",
        "“Nobody ever said, ‘You have to leave the mill tonight,’” Varga said.",
        "“If he says, ‘You have to leave the mill,’ we leave,” Varga said.",
        "“I saw the lantern and asked myself, ‘Is that what I heard?’” Varga said.",
        "“He said ‘no’ and walked out,” Varga said.",
    ],
)
def test_other_marks_inside_stay_part_of_the_quotation(text: str) -> None:
    assert inner(text) == []
    assert len(told(text).quotes) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Martin Oster told me, ‘We are closing the mill,’” Ida Varga said.", "Martin Oster"),
        ("Martin Oster owned the mill. “Oster told me, ‘We are closing it,’” Ida Varga said.", "Martin Oster"),
        ("Martin Oster owned the mill.\n\n“Oster came in at noon. He told me, ‘We are closing it,’” Ida Varga said.",
         "Martin Oster"),
        ("Ida Varga asked Martin Oster about the mill. “He told me, ‘We are closing it,’” she said.", "Martin Oster"),
        ("“He told me, ‘We are closing the mill,’” Ida Varga said.", None),
        ("Martin Oster met Jon Lund. “He told me, ‘We are closing it,’” Ida Varga said.", None),
        ("“Martin Oster came with a guard. He told me, ‘We are closing it,’” Ida Varga said.", None),
        ("“Martin Oster was there. He told me, ‘Martin Oster has sold the mill,’” Ida Varga said.", None),
        ("“People say, ‘The mill was never any good,’” Ida Varga said.", None),
    ],
)  # fmt: skip
def test_who_said_repeated_words(text: str, expected: str | None) -> None:
    reading = told(text)
    (repeated,) = (q for q in reading.quotes if q.within is not None)
    assert voice(reading, repeated) == expected


def test_who_repeats_stays_who_speaks() -> None:
    reading = told(
        "Ida Varga runs the shop. “Martin Oster told me, ‘We are closing the mill,’ and left,” she said. "
        "“He was pale,” she added."
    )
    assert [voice(reading, q) for q in reading.quotes if q.within is None] == ["Ida Varga", "Ida Varga"]


def test_a_clause_in_repeated_words_is_not_the_speakers() -> None:
    reading = told("“Martin Oster told me, ‘The mill closed in May,’ and left the room,” Ida Varga said.")
    by = {p.predicate: p.by for p in reading.propositions}
    names = {k: None if v is None else reading.referents[v].name for k, v in by.items()}
    assert names["close"] == "Martin Oster"
    assert names["leave"] == "Ida Varga"
