"""Time expressions of news, each with the day on which the article was printed."""

from __future__ import annotations

import ast
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import twosource.findings
from twosource.findings.times import times
from twosource.findings.times.calendar import HOLIDAYS
from twosource.model.article import Article, OmissionKind, Omitted
from twosource.model.language import Analysis, Token
from twosource.text.language import load

MONDAY = "2022-11-28"


UNDATED = [
    f"{verb} {when}."
    for verb in ("He spoke", "They will meet")
    for when in (
        *(
            "today",
            "yesterday",
            "last week",
            "this year",
            "on Monday",
            "in June",
            "on June 4",
            "on the 27th",
            "last summer",
        ),
        *(
            "three days ago",
            "a year ago",
            "over the weekend",
            "earlier this week",
            "in the third quarter",
            "by year-end",
        ),
        *(
            "on Thanksgiving",
            "over the past month",
            "the day after Christmas",
            "on the first Monday of May",
            "last night",
        ),
        *("the week of June 4", "three days before the June 4 vote", "next Friday", "in the latest quarter"),
    )
]


def found(text: str, published: str | None = MONDAY) -> list[tuple[str, str | None]]:
    article = Article(id="a", source="a.txt", text=text, published=published)
    return [(t.where.exact, t.value) for t in times(article, Analysis(text, (), ()))]


def value(text: str, published: str | None = MONDAY) -> str | None:
    ((_, only),) = found(text, published)
    return only


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It opened on November 27, 2022.", "2022-11-27"),
        ("It opened on Nov. 27, 2022.", "2022-11-27"),
        ("It opened on 27 November 2022.", "2022-11-27"),
        ("It opened on the 27th of November.", "2022-11-27"),
        ("It opened on November the 27th, 2022.", "2022-11-27"),
        ("It opened on New Years Day 2022.", "2022-01-01"),
        ("It opened on 2022-11-27.", "2022-11-27"),
        ("It opened on 27/11/2022.", "2022-11-27"),
        ("UPDATE (9:20 p.m. 11/27/22) It opened.", "2022-11-27"),
        ("It opened in November 2021.", "2021-11"),
        ("It opened in November, 2021.", "2021-11"),
        ("It opened in 1987.", "1987"),
        ("The 2023 fair was called off.", "2023"),
        ("It was the fashion of the 1970s.", "1970/1979"),
        ("It was the fashion of the ’70s.", "1970/1979"),
        ("A 19th century hall burned.", "1800/1899"),
        ("She served from 1965 to 1970.", "1965/1970"),
        ("It rained from September to March 2013.", "2012-09/2013-03"),
        ("It rained from May 24 to June 2, 2013.", "2013-05-24/2013-06-02"),
        ("It rained June 12 in 2013.", "2013-06-12"),
        ("It rained between Dec. 25 and Jan. 2, 2014.", "2013-12-25/2014-01-02"),
        ("It rained from April to April 2014.", "2013-04/2014-04"),
        ("She served between 1965 and 1970.", "1965/1970"),
        ("The fair runs Nov. 3-5.", "2022-11-03/2022-11-05"),
        ("It opened in the summer of 1969.", "1969-22"),
        ("It fell on Christmas Eve 2014.", "2014-12-24"),
    ],
)
def test_dates_in_every_newspaper_form(text: str, expected: str) -> None:
    assert value(text) == expected


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("She wrote on Sunday.", "2022-11-28", "2022-11-27"),
        ("The council met Friday.", "2022-11-25", "2022-11-25"),  # in a Friday article, Friday is that day
        ("He resigned on Sunday.", "2023-01-02", "2023-01-01"),  # across New Year
        ("He resigned last Friday.", "2022-11-25", "2022-11-18"),
        ("They vote next Friday.", "2022-11-25", "2022-12-02"),
        ("He spoke on Tuesday night.", "2022-11-30", "2022-11-29"),
        ("He spoke Monday, Nov. 21.", "2022-11-28", "2022-11-21"),
        ("He spoke yesterday.", "2022-03-01", "2022-02-28"),
        ("He spoke last night.", "2022-03-01", "2022-02-28"),
        ("He spoke three days ago.", "2022-03-01", "2022-02-26"),
        ("He spoke a couple of days ago.", "2022-03-01", "2022-02-27"),
        ("He spoke a couple days ago.", "2022-03-01", "2022-02-27"),
        ("It closed two years ago.", "2022-03-01", "2020"),
        ("It closed last month.", "2022-01-15", "2021-12"),
        ("It closed last week.", "2022-11-28", "2022-11-21/2022-11-27"),
        ("It closed this weekend.", "2022-11-27", "2022-11-26/2022-11-27"),
        ("It closed over the weekend.", "2022-11-28", "2022-11-26/2022-11-27"),
        ("It closed earlier this week.", "2022-11-30", "2022-11-28/2022-11-29"),
        ("It closed earlier this year.", "2022-11-30", "2022"),
        ("It closed in June last year.", "2022-11-30", "2021-06"),
        ("It closed last June.", "2022-03-30", "2021-06"),
        ("It closed in the third quarter.", "2022-11-28", "2022-35"),
        ("It closed on the 27th.", "2022-11-28", "2022-11-27"),
        ("It closed on Thanksgiving.", "2022-11-28", "2022-11-24"),
        ("The vote on August 10 decides.", "2010-05-18", "2010-08-10"),
        ("The Oct. 23 fire is unsolved.", "2019-05-06", "2018-10-23"),
    ],
)
def test_what_the_day_of_publication_dates(text: str, published: str, expected: str) -> None:
    assert value(text, published) == expected


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("Sales fell in the third quarter.", "2022-10-20", "2022-35"),
        ("The council met in mid-March.", "2022-05-03", "2022-03"),
        ("The council met in mid-May of 2020.", "2022-06-03", "2020-05"),
        ("Sales fell in the fourth quarter.", "2022-02-03", "2021-36"),
        ("Sales fell in the 2019 second quarter.", "2022-02-03", "2019-34"),
        ("Sales fell in last year's second quarter.", "2022-02-03", "2021-34"),
        ("Sales fell in the second quarter of last year.", "2022-02-03", "2021-34"),
        ("Sales fell in the quarter.", "2022-10-20", None),  # which one, nothing tells
        ("Sales fell in the latest quarter.", "2022-10-20", "2022-35"),
        ("It hopes to be whole again by year-end.", "2022-10-20", "2022-12-31"),
        ("Prices were higher than a year ago.", "2022-10-20", "2021"),
    ],
)
def test_the_periods_that_companies_report_on(text: str, published: str, expected: str | None) -> None:
    assert value(text, published) == expected


def test_a_year_earlier_is_the_same_quarter_of_the_year_before() -> None:
    text = (
        "Tarn Mills earned $3 million in the third quarter, up from $2 million a year earlier. Sales in the latest quarter"
        " rose; the year-earlier period had a charge, and costs were $1.2 million, against $1.1 million a year ago."
    )
    assert found(text, "2022-10-20") == [
        ("the third quarter", "2022-35"),
        ("a year earlier", "2021-35"),
        ("the latest quarter", "2022-35"),
        ("the year-earlier period", "2021-35"),
        ("a year ago", "2021-35"),
    ]


def test_a_quarter_is_named_by_the_day_it_ended() -> None:
    text = "In the quarter ended June 30 it lost money; in the year ended Sept. 30, 2020 it did not."
    assert found(text) == [
        ("the quarter", "2022-34"),
        ("June 30", "2022-06-30"),
        ("the year", "2020"),
        ("Sept. 30, 2020", "2020-09-30"),
    ]


def test_the_quarters_of_a_game_are_no_dates() -> None:
    assert found("Holm threw a touchdown in the fourth quarter.") == []


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("It closed a decade ago.", "2022-11-28", "2012"),
        ("It was posted just over 24 hours ago.", "2022-11-28", "2022-11-27"),
        ("Yields fell to a tenth of 2000 levels.", "2022-11-28", "2000"),
        ("It closed twenty-one days ago.", "2022-11-28", "2022-11-07"),
        ("It closed a week ago Friday.", "2022-11-28", "2022-11-18"),
        ("Four halls burned over the past month.", "2022-11-28", "2022-10-28/2022-11-28"),
        ("Four halls burned in the last two weeks.", "2022-11-28", "2022-11-14/2022-11-28"),
        ("Four halls burned in the past few days.", "2022-11-28", "2022-11-24~/2022-11-28"),
        ("It opens on the first Monday of May 2023.", "2022-11-28", "2023-05-01"),
        ("It opened on the last Friday in June.", "2022-11-28", "2022-06-24"),
        ("The week of Nov. 9 was quiet.", "2022-11-28", "2022-11-07/2022-11-13"),
        ("They meet Nov. 30 to Dec. 2.", "2022-11-28", "2022-11-30/2022-12-02"),
        ("They met on April 24 and 25.", "2022-11-28", "2022-04-24/2022-04-25"),
        ("They played in the 2014-15 season.", "2022-11-28", "2014/2015"),
        ("The bells of nineteen eighty-four rang.", "2022-11-28", "1984"),
        ("They were the stars of the sixties.", "2022-11-28", "1960/1969"),
        ("They sang on Juneteenth.", "2022-11-28", "2022-06-19"),
        ("They sang two days before Christmas.", "2022-12-28", "2022-12-23"),
        ("They sang the day after Thanksgiving.", "2022-11-28", "2022-11-25"),
        ("They sang three days after the June 4 vote.", "2022-11-28", "2022-06-07"),
        ("They sang a week before Friday's vote.", "2022-11-28", "2022-11-14/2022-11-20"),
    ],
)
def test_counts_ranges_and_names_of_days(text: str, published: str, expected: str) -> None:
    assert value(text, published) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He was found on March 2, 2021. The following month, police came.", "2021-04"),
        ("He was found on March 2, 2021. Two days later, police came.", "2021-03-04"),
        ("He was found on March 2, 2021, and buried that same day.", "2021-03-02"),
        ("He was found on March 2, 2021. He had left the year before.", "2020"),
        ("He was found in March 2021. The next morning, police came.", None),  # next to which?
    ],
)
def test_what_counts_from_the_time_named_last(text: str, expected: str | None) -> None:
    assert found(text)[-1][1] == expected


def _values(text: str, published: str | None = None) -> list[tuple[str, str | None]]:
    article = Article(id="a", source="a.txt", text=text, published=published)
    return [(t.where.exact, t.value) for t in times(article, load().analyse(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # 14 September was a Friday in 2012, and not in 2013.
        ("It began on Friday, Sept. 14. The attack of Sept. 11 was known.", ["2012-09-14", "2012-09-11"]),
        ("The cable of August 2012 was sent after the August meeting.", ["2012-08", "2012-08"]),
        ("The cable of May 2012 was sent on May 3.", ["2012-05", "2013-05-03"]),
        ("The cable of May 2011 and that of May 2012 were sent on Jan. 3.", ["2011-05", "2012-05", "2013-01-03"]),
    ],
)
def test_the_text_itself_tells_the_year_of_a_day(text: str, expected: list[str]) -> None:
    assert [value for _, value in _values(text, "2013-05-15")] == expected


def test_a_day_of_the_week_is_the_day_in_brackets_behind_it() -> None:
    text = "It spread on Sunday (February 22, 2015). On Monday (February 23) the reps denied it."
    assert _values(text) == [("Sunday (February 22, 2015)", "2015-02-22"), ("Monday (February 23)", "2015-02-23")]


@pytest.mark.parametrize(
    "text",
    [
        "The cable warned that the 17 February Brigade was compromised.",
        "He laughed on the Tonight Show.",
        "It stood in the Sunday Courier.",
        "The asteroid 2014 RC passed.",
        "Roe told NBC’s “Today” show that she left.",
        "Roe told NBC's Today show that she left.",
        "Roe told “Today.”",
        "She spoke on Fox News Sunday about it.",
        "A source told the Mail on Sunday he was safe.",
        "They meet on Monday Night Football.",
    ],
)
def test_the_day_in_a_name_is_no_time(text: str) -> None:
    assert _values(text, MONDAY) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The mayor told the Daily Mail on Sunday that he left.", "Sunday"),
        ("He told CBS Sunday that he left.", "Sunday"),
        ("“Today,” he said.", "Today"),
        ("“Today’s ruling is clear,” said Lund.", "Today"),
        ("Asked when it begins, Lund said: “Tonight.”", "Tonight"),
        ("Three were hurt at a Saturday show.", "Saturday"),
        ("The singer fell after his June 5 show in Orrin.", "June 5"),
        ("On Friday Live Ferries cancelled the trip.", "Friday"),
        ("On Friday live music was played.", "Friday"),
    ],
)
def test_a_day_beside_a_name_is_a_time(text: str, day: str) -> None:
    assert [exact for exact, _ in _values(text)] == [day]


def test_that_day_is_not_today() -> None:
    """The children were unharmed when it happened, not when the judge sat."""
    text = "The judge sat on Monday. The children were unharmed that day."
    assert found(text) == [("Monday", "2022-11-28"), ("that day", None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Oct. 23 fire is unsolved. Ten days after the fire, Holm left.", "2022-11-02"),
        ("The fire on Oct. 23 is unsolved. Two days before the fire, Holm came.", "2022-10-21"),
    ],
)
def test_days_count_from_an_event_that_the_article_dates(text: str, expected: str) -> None:
    assert found(text)[-1][1] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Holm came three days after the fire.",
        "The Oct. 23 fire and the Oct. 27 fire are unsolved.  Holm came three days after the fire.",
    ],
)
def test_days_from_an_event_without_one_day_are_no_dates(text: str) -> None:
    assert "three days after the fire" not in dict(found(text))


def test_the_next_day_counts_from_the_day_named_last() -> None:
    text = "He was found on March 2, 2021. The next day, police came."
    assert found(text) == [("March 2, 2021", "2021-03-02"), ("The next day", "2021-03-03")]


@pytest.mark.parametrize("text", ["She wrote on Sunday.", "It closed last week.", "It closed in June."])
def test_an_article_without_a_date_dates_nothing_that_needs_one(text: str) -> None:
    assert value(text, None) is None


@pytest.mark.parametrize(
    "text",
    [
        "We march on, and you may follow.",
        "Some 2000 miles of road were lost.",
        "It cost $1,998 and weighed 1999kg.",
        "He works every Monday.",
        "She was the 27th president.",
        "They sent Christmas cards.",
        "The sun sat low; we wed in style.",
        "It came on 03/04/2022.",  # March in one country, April in another
        "The suspect lived at 1600.5 Elm.",
        "I have been quiet for the past few days.",
        "He spoke of today's youth, and of the people of tomorrow.",
        "She reads Harbor Today.",
        "They watched Friday the 13th.",
        "Johnnie Easter spoke; highs will be in the sixties.",
        "She remembers a report decades ago.",
        "They had a party two or three weeks ago.",
        "Call (313) 555-2027.",
    ],
)
def test_no_dates(text: str) -> None:
    assert found(text) == []


def test_the_day_of_the_week_after_publication_is_when_a_page_was_added_to() -> None:
    """Printed on a Monday, and changed since."""
    assert found("No arrests had been made as of Tuesday.") == [("Tuesday", "2022-11-29")]
    assert found("No arrests had been made as of last Tuesday.") == [("last Tuesday", "2022-11-22")]


def test_a_future_verb_turns_a_weekday_to_the_coming_one() -> None:
    """ "will meet on Friday", printed on a Monday."""
    text = "It will meet on Friday"
    spec = [("It", "it", "PRON", 2, "nsubj"), ("will", "will", "AUX", 2, "aux"), ("meet", "meet", "VERB", 2, "root"),
            ("on", "on", "ADP", 4, "case"), ("Friday", "Friday", "PROPN", 2, "obl")]  # fmt: skip
    tokens, at = [], 0
    for word, lemma, pos, head, relation in spec:
        tokens.append(Token(word, at, at + len(word), lemma, pos, head, relation, 0))
        at += len(word) + 1
    article = Article(id="a", source="a", text=text, published=MONDAY)
    assert times(article, Analysis(text, tuple(tokens), ((0, 5),)))[0].value == "2022-12-02"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The letter was signed by ninety priests in advance of Mr. Roe's visit there on Thursday.", "2022-12-01"),
        ("She is campaigning in Harrow ahead of Thursday's debate.", "2022-12-01"),
        ("Ahead of the meeting on Thursday, ministers met in Harrow.", "2022-12-01"),
        ("Liberal groups prepared for a march on Thursday that they said could draw thousands.", "2022-12-01"),
        ("Mr. Roe is heading to the university for a speech Thursday morning.", "2022-12-01"),
        ("The rally had been banned ahead of the vote on Thursday.", "2022-11-24"),
        ("The team finished ahead of its rival on Thursday.", "2022-11-24"),
        ("They had prepared for a march on Thursday.", "2022-11-24"),
    ],
)
def test_what_is_awaited_is_still_to_come(text: str, expected: str) -> None:
    article = Article(id="a", source="a", text=text, published=MONDAY)
    assert [t.value[:10] for t in times(article, load().analyse(text)) if t.value] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It closed over the weekend.", "2022-11-26/2022-11-27"),
        ("It will close over the weekend.", "2022-12-03/2022-12-04"),
        ("The song was played a million times by Wednesday night.", "2022-11-30"),
        ("The pier is to be mended by Wednesday.", "2022-12-07"),
        ("As late as Tuesday night, he was still saying so.", "2022-11-29"),
        ("The vote could come as early as Tuesday.", "2022-12-06"),
        ("No arrests had been made as of Friday.", "2022-12-02"),
        ("Two men were shot on Friday.", "2022-11-25"),
        ("Orr told them that the bill could be on the floor as early as Tuesday.", "2022-12-06"),
    ],
)
def test_the_verb_says_whether_a_day_has_been(text: str, expected: str) -> None:
    """Printed on a Thursday; read by the language model."""
    article = Article(id="a", source="a", text=text, published="2022-12-01")
    assert [t.value for t in times(article, load().analyse(text))] == [expected]


def test_no_date_is_taken_from_the_clock() -> None:
    """No finder asks what time it is: neither "today" nor "last year" is dated without a day of publication."""
    asked = [
        f"{path.name}:{node.lineno}"
        for path in Path(twosource.findings.__file__).parent.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in ("today", "now", "utcnow", "localtime", "gmtime", "time_ns")
    ]
    assert asked == []


@given(st.sampled_from(UNDATED))
def test_an_article_without_a_day_gives_relative_times_no_value(text: str) -> None:
    assert {edtf for _, edtf in found(text, None)} == {None}


def test_omitted_passages_are_not_read_but_a_date_line_at_the_head_is() -> None:
    text = "date 2022-11-28 The hall burned.\n\nAlso Read: The 1999 fire"
    line, related = text[:15], text[text.index("Also") :]
    article = Article(
        id="a",
        source="a",
        text=text,
        omitted=(
            Omitted(0, 15, line, OmissionKind.BYLINE),
            Omitted(len(text) - len(related), len(text), related, OmissionKind.RELATED),
        ),
    )
    assert [t.value for t in times(article, Analysis(text, (), ()))] == ["2022-11-28"]


def test_easter_moves() -> None:
    assert [HOLIDAYS["easter"](year).isoformat() for year in (2016, 2022, 2024)] == [
        "2016-03-27",
        "2022-04-17",
        "2024-03-31",
    ]


@settings(max_examples=50)
@given(st.text(st.sampled_from("Monday 0127-/NovMay.,’s last next day week\n"), max_size=80), st.dates().map(str))
def test_any_text_is_read_without_fault(text: str, published: str) -> None:
    for exact, edtf in found(text, published):
        assert exact in text
        assert edtf is None or edtf[0].isdigit()


def test_reading_time_grows_with_length_only() -> None:
    begun = time.process_time()
    found("from Monday to " * 20_000)
    assert time.process_time() - begun < 5


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He was shot on May 14, police said.", "2016-05-14"),
        ("The ferry sank on May 14 off Orrin.", "2016-05-14"),
        ("The trial was set for May 14.", "2017-05-14"),
        ("Roe was a suspect in a harbour shooting in June.", "2016-06"),
        ("They say the Aug. 14 shooting was revenge.", "2016-08-14"),
        ("Two were hurt in a Christmas Day shooting.", "2016-12-25"),
    ],
)
def test_a_crime_lies_in_the_past_however_long_ago(text: str, expected: str) -> None:
    article = Article(id="a", source="a.txt", text=text, published="2017-02-16")
    assert [t.value for t in times(article, load().analyse(text))] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sentencing has been set for June 28.", "2023-06-28"),
        ("The judge set the sentencing for June 28 at 2 p.m.", "2023-06-28"),
        ("The hearing has been set for October.", "2023-10"),
        ("He set a record for the harbour on Monday.", "2022-11-28"),
        ("The club is hosting a concert this Thursday.", "2022-12-01"),
        ("Officers are looking into a shooting Sunday.", "2022-11-27"),
    ],
)
def test_what_is_set_or_arranged_is_to_come(text: str, expected: str) -> None:
    article = Article(id="a", source="a.txt", text=text, published=MONDAY)
    assert [t.value for t in times(article, load().analyse(text))] == [expected]


def test_a_day_just_gone_is_meant_however_the_verb_looks() -> None:
    assert value("The party will change the rules when it takes over on Jan. 5.", "2011-01-06") == "2011-01-05"
    assert value("The party will change the rules when it takes over on Jan. 5.", "2010-12-20") == "2011-01-05"


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("The club is expected to meet this week.", "2022-11-26", "2022-11-28/2022-12-04"),
        ("The club met this week.", "2022-11-26", "2022-11-21/2022-11-27"),
        ("The club will meet this week.", "2022-11-24", "2022-11-21/2022-11-27"),
    ],
)
def test_this_week_printed_at_its_end_is_the_next_one_of_what_is_to_come(
    text: str, published: str, expected: str
) -> None:
    article = Article(id="a", source="a.txt", text=text, published=published)
    assert [t.value for t in times(article, load().analyse(text))] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The firm bought 1200 to 1900 Harbour Boulevard.",
        "The mills at 1500, 1900 and 2000 Harbour Blvd. are sold.",
        "He was shot in the 1900 block of Brill Street.",
        "They met at 1999 East 7th Street.",
    ],
)
def test_the_number_of_a_house_is_no_year(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("In 2012 and 2013, Harbour Street was closed.", ["2012", "2013"]),
        ("In 2008 Harbour Street fell, as in the 1929 Wall Street crash.", ["2008", "1929"]),
        ("In 2007 and 2008 Wall Street banks fell.", ["2007", "2008"]),
        (
            "From 1998 Brill Street was closed. In 1998 Block moved to the 1960 block of flats.",
            ["1998", "1998", "1960"],
        ),
        ("It was decided in a 2010 Orrin Drive case.", ["2010"]),
        ("He lived on Brill Street from 1900 to 1950.", ["1900/1950"]),
    ],
)
def test_a_year_before_a_street_is_one(text: str, years: list[str]) -> None:
    assert [value for _, value in found(text)] == years


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He was asked in June and July of 2019.", ["2019-06", "2019-07"]),
        ("Hearings are set for Dec. 3 and Jan. 7, 2023.", ["2022-12-03", "2023-01-07"]),
        ("The trial was moved from Dec. 5 to Nov. 30, 2022.", ["2022-12-05", "2022-11-30"]),
        ("He was shot June 5 in 2005 Elm Street.", ["2022-06-05", "2005"]),
        (
            "They met between June and July 2016. On July 22 the files came out. He won that year.",
            ["2016-06/2016-07", "2016-07-22", "2016"],
        ),
    ],
)
def test_a_month_takes_the_year_of_the_one_that_it_is_joined_to(text: str, expected: list[str]) -> None:
    assert [v for _, v in found(text)] == expected
