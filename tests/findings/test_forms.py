"""The forms in which a page prints speech: each case gives the text and what is found as ``mode [speaker] words``."""

import pytest

from twosource.findings.quotes import quotes
from twosource.findings.speakers import speakers
from twosource.model.article import Article
from twosource.text.language import load


def lines(text: str) -> list[str]:
    article = Article(id="a", source="a.txt", text=text)
    analysis = load().analyse(text)
    said, referents = speakers(article, analysis, quotes(article, analysis))
    return [
        f"{q.mode.value} [{referents[q.speaker].name if q.speaker is not None else '-'}]"
        f"{' denied' if q.denied else ''} {' / '.join(p.exact for p in q.parts)}"
        for q in said
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The bear left. „We left the gate open and nobody knows why“, said Ilse Brandner.",
        "The bear left. « We left the gate open and nobody knows why », said Ilse Brandner.",
        "The bear left. »We left the gate open and nobody knows why«, said Ilse Brandner.",
        "The bear left. 'We left the gate open and nobody knows why', said Ilse Brandner.",
        "The bear left. ``We left the gate open and nobody knows why'', said Ilse Brandner.",
    ],
)
def test_marks_of_every_country(text: str) -> None:
    assert lines(text) == ["direct [Ilse Brandner] We left the gate open and nobody knows why"]


def test_feet_and_nicknames_are_no_speech() -> None:
    text = 'Dale "Bear" Hutchins, who is 6\' 2" tall, wrote the book "The Open Gate" in May.'
    assert lines(text) == []


@pytest.mark.parametrize(
    "tag", ["said Ilse Brandner.", "Ilse Brandner said.", "said Ilse Brandner of the zoo on Monday."]
)
def test_a_quotation_that_lost_its_closing_mark_ends_with_its_tag(tag: str) -> None:
    text = f'"We left the gate open and nobody knows why, {tag}\n\nThe zoo closed on Monday.'
    assert lines(text) == ["direct [Ilse Brandner] We left the gate open and nobody knows why,"]


@pytest.mark.parametrize(
    "post",
    [
        "We left the gate open. Sorry! pic.twitter.com/abc123\n\n— Harrow Zoo (@harrowzoo) May 4, 2019",
        "We left the gate open. Sorry! pic.twitter.com/abc123— Harrow Zoo (@harrowzoo) May 4, 2019",
        "We left the gate open. Sorry! — Harrow Zoo (@harrowzoo) May 4, 2019",
        "We left the gate open. Sorry! https://t.co/abc\n\n— Harrow Zoo (@harrowzoo)",
    ],
)
def test_a_post_printed_in_full(post: str) -> None:
    text = f"The zoo spoke on Monday.\n\n{post}\n\nThe gate is shut now."
    assert lines(text) == ["direct [Harrow Zoo] We left the gate open. Sorry!"]


def test_an_invitation_to_follow_somebody_is_no_post() -> None:
    assert lines("The bears are back in the zoo.\n\n>> Follow Evan Holt (@evanholt) on Twitter") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police: Nightclub fire appears to be accidental\n\nIt burned.", ["indirect [Police] Nightclub fire appears to be accidental"]),
        ("Sheriff: 'We left the gate open'\n\nIt burned.", ["direct [Sheriff] We left the gate open"]),
        ("Update: Zoo gate is open\n\nIt burned.", []),
        ("Mo Cole Senate: Devin Patton Names Former Chief Of Staff\n\nIt burned.", []),
    ],
)  # fmt: skip
def test_headlines_that_name_who_speaks(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            '"The gate was open and nobody came." That is how Orla Finch put it on Monday.',
            "direct [Orla Finch] The gate was open and nobody came.",
        ),
        ('"The gate was open," sang Orla Finch at the festival.', "direct [Orla Finch] The gate was open,"),
        ('"We left the gate open" - Zoo keeper Ilse Brandner', "direct [Ilse Brandner] We left the gate open"),
        (
            'The Harrow Post quoted Orla Finch as saying, "We left the gate open."',
            "direct [Orla Finch] We left the gate open.",
        ),
        (
            "As Mr. Bown observed, in the early days nobody paid for bears.",
            "indirect [Bown] in the early days nobody paid for bears",
        ),
        (
            "Orla Finch dismissed claims that the gate had been open.",
            "indirect [Orla Finch] denied the gate had been open",
        ),
        (
            "Police warned residents not to feed the bears at night.",
            "indirect [Police] not to feed the bears at night",
        ),
    ],
)
def test_words_that_say_who_speaks(text: str, expected: str) -> None:
    assert lines(text) == [expected]


def test_a_sentence_of_its_own_may_say_whose_words_they_were() -> None:
    text = 'Orla Finch shook her head. "The gate was open and nobody came." Those were the words of Tom Reed, a keeper.'
    assert lines(text) == ["direct [Tom Reed] The gate was open and nobody came."]


def test_a_participle_that_is_a_sentence_has_the_speaker_before() -> None:
    found = lines('"All of it is true," Orla Finch said. Adding that she is "pretty sure" of the bears.')
    assert found[1:] == [
        'indirect [Orla Finch] she is "pretty sure" of the bears',
        "mixed [Orla Finch] pretty sure",
    ]


def test_a_sentence_in_the_tense_of_the_report_goes_on_from_it() -> None:
    found = lines("The zoo said it had no plans to buy new bears. It would repair the gate and hire two keepers.")
    assert found[1] == "indirect [The zoo] It would repair the gate and hire two keepers"
    assert len(lines("Orla Finch says the gate is open. She would know.")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The Wire ran a story about that cover called, simply, “How Cold Is the Sea at Harrow?”",
        "Orla Finch wrote about it under the headline “Bears Walk Out of Zoo at Noon.”",
        "James Fitzroy helped catch “Nightowl” Ted Karlsen in May.",
    ],
)
def test_what_things_and_people_are_called_is_no_speech(text: str) -> None:
    assert lines(text) == []


@pytest.mark.parametrize(
    "text",
    [
        '"It is all fake," Tom Reed told NBC\'s "Today" show.',
        '"It is all fake," Tom Reed told "Morning Call."',
        '"It is all fake," Tom Reed said on "Meet the Mayor."',
    ],
)
def test_the_name_of_a_programme_is_no_part_of_what_was_said_in_it(text: str) -> None:
    assert lines(text) == ["direct [Tom Reed] It is all fake,"]


@pytest.mark.parametrize(
    "text",
    [
        "One keeper, who asked not to be named, left the zoo.",
        "Dale Hutchins pleaded not guilty to charges of endangering children.",
        "The pension system he vowed to fix has descended into missed payments.",
        "The fee is more than the $5 million that Ms. Finch had requested to build a barrier.",
        "Orla Finch announced Friday a plan that will close the gate so that talks may go on without bears.",
        "The rifle is so large that it threatens to topple him over.",
    ],
)
def test_what_is_no_report(text: str) -> None:
    assert lines(text) == []


def test_what_is_told_of_the_source_is_no_part_of_the_report() -> None:
    text = "Ali Noor had been working at the zoo, according to Orla Finch, who cited years of service."
    assert lines(text) == ["indirect [Orla Finch] Ali Noor had been working at the zoo"]
