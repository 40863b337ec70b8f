"""Reported speech: each case gives the sentence and what is reported as ``[source] content``."""

import pytest

from twosource.findings.quotes import quotes
from twosource.model.article import Article
from twosource.model.finding import Mode, Quote
from twosource.text.language import load


def reports(text: str) -> tuple[Quote, ...]:
    found = quotes(Article(id="a", source="a.txt", text=text), load().analyse(text))
    return tuple(q for q in found if q.mode is Mode.INDIRECT)


def lines(text: str) -> list[str]:
    return [
        f"[{q.source.exact if q.source else '-'}] {' / '.join(p.exact for p in q.parts)}{' (denied)' if q.denied else ''}"
        for q in reports(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ruiz said that the dam had cracked.", "[Ruiz] the dam had cracked"),
        ("Justice of the Peace Ana Ruiz confirmed that the dam held.", "[Justice of the Peace Ana Ruiz] the dam held"),
        ("Ruiz said on Monday the dam had cracked.", "[Ruiz] the dam had cracked"),
        ("The dam had cracked, Ruiz said.", "[Ruiz] The dam had cracked"),
        ("The dam had cracked, said Ana Ruiz, who built it.", "[Ana Ruiz] The dam had cracked"),
        ("The dam, engineers said, would hold until spring.", "[engineers] The dam / would hold until spring"),
        ("He told reporters that the dam had cracked.", "[He] the dam had cracked"),
        ("The letter says the bridge is unsafe.", "[The letter] the bridge is unsafe"),
        ("Ruiz made it clear that the bridge would close.", "[Ruiz] the bridge would close"),
        ("The mayor was quoted as saying that the dam would hold.", "[The mayor] the dam would hold"),
        ("Marsh asked whether the dam would hold.", "[Marsh] whether the dam would hold"),
        ("The engineer urged villagers to leave the valley.", "[The engineer] to leave the valley"),
        ("Ruiz promised to rebuild the bridge by May.", "[Ruiz] to rebuild the bridge by May"),
        ("She Tweeted that she saw the dam crack.", "[She] she saw the dam crack"),
        ("The dam will close in May, the Brill Post reports.", "[the Brill Post] The dam will close in May"),
        ("A recent survey also shows that few trust the dam.", "[A recent survey] few trust the dam"),
        ("The guild alerted reporters that the dam had cracked.", "[The guild] the dam had cracked"),
        (
            "The new road, according to a draft of the plan given out by the guild, has three lanes and no lights.",
            "[a draft of the plan] The new road / has three lanes and no lights",
        ),
        (
            "Police said that as the dam began to crack, guards fired at the gate.",
            "[Police] as the dam began to crack, guards fired at the gate",
        ),
        (
            "Ruiz said that at the yearly fair, all bakers agreed to help.",
            "[Ruiz] at the yearly fair, all bakers agreed to help",
        ),
        ("Ruiz said the dam was old, but Marsh denied it.", "[Ruiz] the dam was old"),
        ("After Ruiz said that the dam was old, the guild closed the road.", "[Ruiz] the dam was old"),
        (
            "When Ruiz came to the fair and said that the dam was old, the guild closed the road.",
            "[Ruiz] the dam was old",
        ),
        ("By the time Ruiz said that the dam was old, the guild had closed it.", "[Ruiz] the dam was old"),
        ("A witness of the crash told police he was on the dam.", "[A witness of the crash] he was on the dam"),
        (
            "It was a feast for Ana Ruiz, who according to the guild was to sing at noon.",
            "[the guild] was to sing at noon",
        ),
        ("The letter, which, according to Ruiz, had been burnt, was found.", "[Ruiz] had been burnt"),
        (
            "Marsh ran off on foot, and according to the guard, had hidden the key under the dam.",
            "[the guard] had hidden the key under the dam",
        ),
        (
            "The dam has not been mended for years, according to a study by Brill Rivers, a group that counts cracks.",
            "[a study] The dam has not been mended for years",
        ),
    ],
)
def test_what_is_reported(text: str, expected: str) -> None:
    assert lines(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The video shows that the dam has cracked.",
        "He read the Brill Post reports.",
        "A driver alerted police to the crack.",
        "Ruiz showed that the dam would hold.",
        "Ruiz is not the one who gets to say who mends the dam.",
    ],
)
def test_what_is_seen_is_said_by_nobody(text: str) -> None:
    assert lines(text) == []


def test_what_somebody_shows_cuts_no_report() -> None:
    text = "Ruiz said that the issue is not proving the crack but showing enough of it."
    assert lines(text) == ["[Ruiz] the issue is not proving the crack but showing enough of it"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("According to the union, the dam has cracked.", "[the union] the dam has cracked"),
        ("The dam has cracked, according to the union.", "[the union] The dam has cracked"),
        ("There have been reports that the bridge will close.", "[reports] the bridge will close"),
        ("Despite Ruiz’s promise that the bridge would stay open, it closed.", "[Ruiz] the bridge would stay open"),
        ("Ruiz expressed hope that the bridge would reopen.", "[Ruiz] the bridge would reopen"),
    ],
)
def test_words_of_saying_that_are_no_verbs(text: str, expected: str) -> None:
    assert lines(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor denied that she had signed the paper.", "[The mayor] she had signed the paper (denied)"),
        ("The mayor denied having met the builder.", "[The mayor] having met the builder (denied)"),
        ("Ruiz disputed that members feel betrayed.", "[Ruiz] members feel betrayed (denied)"),
        ("The mayor denied any part in the deal.", "[The mayor] any part in the deal (denied)"),
    ],
)
def test_a_denial_is_marked(text: str, expected: str) -> None:
    assert lines(text) == [expected]


def test_a_second_clause_with_that_is_a_part_of_its_own() -> None:
    assert lines("He said that the dam had cracked and that the valley was empty.") == [
        "[He] the dam had cracked / the valley was empty"
    ]


def test_the_reporter_goes_on_where_somebody_else_speaks() -> None:
    text = "Marsh said the dam was safe, adding that she slept below it, but villagers insisted that it had cracked."
    assert lines(text) == [
        "[Marsh] the dam was safe",
        "[Marsh] she slept below it",
        "[villagers] it had cracked",
    ]


def test_a_report_holds_its_quoted_words() -> None:
    assert lines("Ruiz said the “old and tired” concrete would fail.") == [
        "[Ruiz] the “old and tired” concrete would fail"
    ]


def test_a_quotation_in_marks_is_no_report() -> None:
    assert lines('Ruiz said: "The dam has cracked." "It will fall," Marsh said.') == []


def test_an_apposition_behind_the_source_is_no_part() -> None:
    assert lines("The dam had cracked, according to an article in the Courier, her hometown newspaper.") == [
        "[an article in the Courier] The dam had cracked"
    ]


def test_a_report_ends_where_the_sentence_around_it_goes_on() -> None:
    assert lines("A report claiming that the dam had cracked is nothing but a lie.") == [
        "[A report] the dam had cracked"
    ]


def test_a_dateline_is_no_part() -> None:
    assert lines("ORRIN (Coast Press) - The dam cracked on Monday, Ruiz said.") == ["[Ruiz] The dam cracked on Monday"]
    assert lines("LODVE, Nov. 4 — According to Ruiz, the dam has cracked.") == ["[Ruiz] the dam has cracked"]


def test_a_participle_before_its_subject() -> None:
    assert lines("Despite stating she is no builder, Ana Ruiz said she would mend it.") == [
        "[Ana Ruiz] she is no builder",
        "[Ana Ruiz] she would mend it",
    ]


def test_a_second_verb_of_saying_ends_the_report() -> None:
    text = "Ruiz said on the radio that Marsh is a “total novice” and said “the record is quite clear.”"
    assert lines(text) == ["[Ruiz] Marsh is a “total novice”"]


def test_a_clause_begins_with_its_first_word() -> None:
    assert lines("Ruiz said neither the mayor nor the council had called her.") == [
        "[Ruiz] neither the mayor nor the council had called her"
    ]
    assert lines('He told "Face the Harbour" that the dam had failed.') == ["[He] the dam had failed"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A rumour on Tuesday claims that the dam will be sold.", "A rumour"),
        ("A source close to the inquiry said the dam had cracked.", "A source close to the inquiry"),
        ("A spokesman familiar with the talks said the dam had cracked.", "A spokesman familiar with the talks"),
        ("In a letter that Ruiz read, its secretary, Tilda Marsh, warned that the dam would fail.", "its secretary"),
        ("There are “strong” rumours that the dam has cracked.", "rumours"),
    ],
)
def test_how_far_the_source_reaches(text: str, expected: str) -> None:
    assert [q.source.exact if q.source else None for q in reports(text)] == [expected]


def test_a_relative_clause_does_not_hide_the_subject() -> None:
    assert lines("Marsh, who was also in the boat, said the water was cold.") == ["[Marsh] the water was cold"]


@pytest.mark.parametrize(
    "text",
    [
        "She did not say whether the bridge was safe.",
        "She declined to say who had built the bridge.",
        "Marsh would say that the dam is safe.",
        "I said that the dam was safe.",
        "The bridge tax was passed on Monday.",
        "They ran out of water and opened the second gate.",
        "Someone please tell me that the dam is safe.",
        "Readers can rest assured that the dam is safe.",
        "“I would rather not think about it,” Marsh said when asked to consider a second term.",
        "Asked whether she would stay, Marsh laughed.",
        "“The council should meet,” wrote Ana Ruiz, a law professor who frequently writes about the council.",
        "Ruiz announced its first foray into dam building on Tuesday.",
    ],
)
def test_what_nobody_is_said_to_have_said(text: str) -> None:
    assert lines(text) == []


def test_what_a_quotation_follows_with_a_colon_is_no_order() -> None:
    assert lines("Ruiz told reporters at an event to mark the opening of the bridge: “We waited long.”") == []


@pytest.mark.parametrize(
    "text",
    [
        "The office declined to confirm or deny that the dam had cracked.",
        "The port has made no statement, suggesting that the dam will hold.",
        "The mayor is expected to announce that she will leave.",
        "The crash told the harbour office happened on Monday.",
    ],
)
def test_what_nobody_said(text: str) -> None:
    assert lines(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "While the port says it has heard of only two leaks, it is thought that the dam is unsafe.",
            "[the port] it has heard of only two leaks",
        ),
        ("However, the dam had cracked, according to the union.", "[the union] the dam had cracked"),
        ("But the dam had cracked, officials said Sunday.", "[officials] the dam had cracked"),
        (
            "Several members left, leading many engineers to conclude that the dam would not hold.",
            "[many engineers] the dam would not hold",
        ),
        ("Ruiz said in a statement the dam had cracked.", "[Ruiz] the dam had cracked"),
        ("He said Sunday's flood showed the danger.", "[He] Sunday's flood showed the danger"),
        (
            "A handful of well-placed insiders told the Post that the dam had cracked.",
            "[A handful of well-placed insiders] the dam had cracked",
        ),
    ],
)
def test_where_a_report_begins_and_ends(text: str, expected: str) -> None:
    assert lines(text) == [expected]


@pytest.mark.parametrize(
    ("text", "report"),
    [
        (
            "According to the harbour office the dam has cracked in two places.",
            "[the harbour office] the dam has cracked in two places",
        ),
        (
            "The Courier has learned that according to a letter from the owners, the dam has cracked.",
            "[a letter from the owners] the dam has cracked",
        ),
        ("As Ruiz told the Harbour Post, the dam has cracked.", "[Ruiz] the dam has cracked"),
        ("WHO say the water is unsafe to drink.", "[WHO] the water is unsafe to drink"),
    ],
)
def test_a_source_in_front_of_what_it_says(text: str, report: str) -> None:
    assert lines(text) == [report]


def test_what_is_told_is_no_hearer() -> None:
    assert lines("As Ruiz told the story, the crowd moved on to the dam.") == []


def test_a_report_between_dashes_ends_with_them() -> None:
    text = "Ruiz — who has insisted that she will not sell the dam — spoke to Marsh on Friday."
    assert lines(text) == ["[Ruiz] she will not sell the dam"]


def test_a_report_ends_before_the_next_one_however_its_source_is_told() -> None:
    text = "Officials denied that the absence was planned and an envoy following Harrow said on Friday he was not ill."
    assert lines(text)[0] == "[Officials] the absence was planned (denied)"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ruiz said the dam was not hers and dismissed those reports as noise.", ["[Ruiz] the dam was not hers"]),
        ("Ruiz denied the rumours, which spread through the valley on Friday.", []),
        ("Ruiz called Vane a coward threatening to leave the valley.", []),
        ("The photographs suggest that the dam has cracked.", []),
        ("Proper names imply that you come from a fancy family.", []),
        ("The checks are calculated according to a worker's contributions.", []),
        ("Ruiz was shocked to see reports that the dam had cracked.", []),
        ("Ruiz filed tax statements during the time that the mayor was abroad.", []),
    ],
)
def test_what_somebody_does_besides_is_no_report(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Talk was fuelled by a Harrow TV report late last month that said the dam had cracked.",
            "[a Harrow TV report] the dam had cracked",
        ),
        (
            "Ruiz put out a statement shortly after Vane's remarks that claimed the dam had cracked.",
            "[a statement] the dam had cracked",
        ),
        (
            "Ruiz said engineers expect a flood if the council passes the plan and urged members to study the bill.",
            "[Ruiz] to study the bill",
        ),
        (
            "Ruiz condemned the Harrow Front, which has taken land in the north, as evil and vowed that she would win.",
            "[Ruiz] she would win",
        ),
        (
            "Ruiz emphatically disputed that members feel betrayed by her deal, saying that the bridge would be built.",
            "[Ruiz] the bridge would be built",
        ),
    ],
)
def test_whose_words_they_are_in_a_long_sentence(text: str, expected: str) -> None:
    assert expected in lines(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ruiz met with members who are resisting the deal, saying it gives away too much to the wealthy.",
        "Ruiz's remarks came as Senator Hale turned the deal down, saying it gives away too much to the wealthy.",
    ],
)
def test_words_that_two_may_have_said_are_nobodys(text: str) -> None:
    assert lines(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ruiz pleaded guilty Wednesday in court to charges that she spent the money of the dam.", []),
        (
            "The council came following complaints that the dam was causing a nuisance.",
            ["[complaints] the dam was causing a nuisance"],
        ),
        ("Given the board's policy of publishing letters, it seems clear that the dam is old.", []),
        (
            "We spoke to Ada Ruiz, a lawyer for the unnamed man who claims to have seen the dam crack.",
            ["[the unnamed man] to have seen the dam crack"],
        ),
        (
            "He inadvertently recorded the shots that killed Vane, his lawyer, Ada Ruiz, told the Gazette.",
            ["[Ada Ruiz] He inadvertently recorded the shots that killed Vane"],
        ),
        ("The house was empty, said Ofc. Ada Ruiz.", ["[Ofc. Ada Ruiz] The house was empty"]),
        (
            "Ms. Ruiz, who has said she had no knowledge of the offer, has been asked about the dam.",
            ["[Ms. Ruiz] she had no knowledge of the offer"],
        ),
        (
            "The truth, Ada Ruiz said then, was that the dam had flooded her garden and her house.",
            ["[Ada Ruiz] the dam had flooded her garden and her house"],
        ),
    ],
)
def test_whose_report_it_is_and_where_it_ends(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ruiz said the letters do not speak for all villages, a point on which the council disagrees.",
            ["[Ruiz] the letters do not speak for all villages"],
        ),
        (
            "Ruiz left, claiming the letters didn’t speak for “all the villages,” a point the Harrow media office denied.",
            ["[Ruiz] the letters didn’t speak for “all the villages,”"],
        ),
        (
            "Ruiz said that ten men had crossed the border, a claim the ministry said was false.",
            ["[Ruiz] ten men had crossed the border"],
        ),
    ],
)
def test_what_others_hold_of_a_report_is_none_of_it(text: str, expected: list[str]) -> None:
    assert lines(text)[: len(expected)] == expected
    assert all(
        q.source and "point" not in q.source.exact
        for q in quotes(Article(id="a", source="a.txt", text=text), load().analyse(text))
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marsh criticized Ruiz for saying the dam was safe.", ["[Ruiz] the dam was safe"]),
        ("Marsh thanked her for saying that the dam was safe.", ["[her] the dam was safe"]),
        ("Ruiz was criticized for saying the dam was safe.", ["[Ruiz] the dam was safe"]),
        ("Ruiz drew fire for saying that the dam was safe.", ["[Ruiz] the dam was safe"]),
        ("Marsh attacked Ruiz by saying that the dam was safe.", ["[Marsh] the dam was safe"]),
        ("Marsh accused Ruiz of telling villagers that the dam was safe.", []),
        ("Marsh kept Ruiz from saying that the dam was safe.", []),
    ],
)
def test_who_is_blamed_for_saying_so_said_it(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marsh responded to Ruiz’s claim that the dam had cracked.", ["[Ruiz] the dam had cracked"]),
        ("Marsh commented on rumors that the dam had cracked.", ["[rumors] the dam had cracked"]),
        ("Marsh said in a report that the dam had cracked.", ["[Marsh] the dam had cracked"]),
        ("Marsh urged Ruiz to admit that the dam had cracked.", ["[Marsh] to admit that the dam had cracked"]),
        ("Marsh used the meeting to say that the dam had cracked.", ["[Marsh] the dam had cracked"]),
    ],
)
def test_what_somebody_answers_or_asks_for_is_not_what_she_says(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ruiz has yet to say that the dam had cracked.",
        "Ruiz was falsely quoted as saying that the dam had cracked.",
        "A site wrongly quoted Ruiz as saying that the dam had cracked.",
        "Ruiz pretended to say that the dam had cracked.",
    ],
)
def test_what_somebody_has_not_said(text: str) -> None:
    assert lines(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In May, Ruiz told the council that the dam had cracked.", ["[Ruiz] the dam had cracked"]),
        ("Ruiz & Marsh’s said they would mend the dam.", ["[Ruiz & Marsh] they would mend the dam"]),
        ("Ruiz grumbled that the dam had cracked.", ["[Ruiz] the dam had cracked"]),
        ("Ruiz left after reports emerged that the dam had cracked.", ["[reports] the dam had cracked"]),
        ("Ruiz left after reports emerged late on Monday that the dam had cracked.", ["[reports] the dam had cracked"]),
        ("Those are threats to emerge over hints that the dam had cracked.", []),
        ("Ruiz defended his comment that the dam had cracked.", ["[his] the dam had cracked"]),
        ("There were comments that the dam had cracked.", []),
        (
            "Angry at guards demanding he leave the dam, Ruiz had called the police.",
            ["[guards] he leave the dam"],
        ),
        (
            "Ruiz tried to mend his remark that President Hale had sold the dam, saying he had spoken of the mill.",
            [
                "[his] President Hale had sold the dam, saying he had spoken of the mill",
                "[Ruiz] he had spoken of the mill",
            ],
        ),
        (
            "Ruiz called the plan “very unfair,” claiming he and Ada Marsh had both “lied” to the council.",
            ["[Ruiz] he and Ada Marsh had both “lied” to the council"],
        ),
    ],
)
def test_who_says_what_in_turns_that_a_parser_seldom_meets(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ruiz denied saying that the dam had cracked.", ["[Ruiz] saying that the dam had cracked (denied)"]),
        (
            "Ruiz denied that Marsh had said the dam had cracked.",
            ["[Ruiz] Marsh had said the dam had cracked (denied)"],
        ),
        ("Ruiz denied the report, saying that the dam was safe.", ["[Ruiz] the dam was safe"]),
    ],
)
def test_what_somebody_denies_having_said_is_not_said(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ruiz said that the dam is unsafe and called for a new one.", ["[Ruiz] the dam is unsafe"]),
        ("Ruiz said that the dam is old and cracked.", ["[Ruiz] the dam is old and cracked"]),
        (
            "Ruiz wrote that the dam stands for order and peace, and accused the council of neglect.",
            ["[Ruiz] the dam stands for order and peace"],
        ),
    ],
)
def test_where_what_somebody_does_besides_begins(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dam was unsafe, as engineer Ada Ruiz pointed out yesterday.", ["[engineer Ada Ruiz] The dam was unsafe"]),
        ("It is a disgrace, as Ruiz told the Courier.", ["[Ruiz] It is a disgrace"]),
        ("The dam was unsafe, reports DayWatch.", ["[DayWatch] The dam was unsafe"]),
        ("The dam was closed, reported Monday.", []),
        ("He left early, as Ruiz said he would.", []),
        ("The dam held, as Ruiz had predicted.", []),
        (
            "It may leak for hours, as noted by Ada Ruiz of the guild.",
            ["[Ada Ruiz of the guild] It may leak for hours"],
        ),
    ],
)
def test_what_somebody_is_brought_in_for_at_the_end(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The study found that the dam leaks.", ["[The study] the dam leaks"]),
        ("Ruiz found that the dam leaks.", []),
        ("Ruiz said on “Harbour News Sunday” that the dam leaks.", ["[Ruiz] the dam leaks"]),
        ("Ruiz told villagers earlier Thursday not to make plans.", ["[Ruiz] not to make plans"]),
        (
            "Ruiz spoke on Monday, calling her remarks “mad” and suggesting that she owed him an apology.",
            ["[Ruiz] she owed him an apology"],
        ),
        ("Ruiz made no statement, suggesting that he would stay.", []),
    ],
)
def test_findings_programmes_and_what_somebody_suggests_besides(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police arrested a man they say opened fire on the quay.", ["[they] opened fire on the quay"]),
        ("The driver who police say then hit the gate was held.", ["[police] then hit the gate"]),
        ("They passed a law that critics said would close the pier.", ["[critics] would close the pier"]),
        ("The boy, whose name police said was not known, had been taken home.", ["[police] was not known"]),
        (
            "Ada Lund (who the Brill Post said was one of the divers) left the dam.",
            ["[the Brill Post] was one of the divers"],
        ),
        ("The last thing he said was that it rained.", []),
        ("What she said was a lie.", []),
    ],
)
def test_what_is_said_of_somebody_in_a_clause_about_him(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ruiz, while saying he loves the dam, also said it leaks badly.",
            ["[Ruiz] he loves the dam", "[Ruiz] it leaks badly"],
        ),
        ("Ruiz, while saying he loves the dam, has left.", ["[Ruiz] he loves the dam"]),
    ],
)
def test_what_somebody_says_in_passing_ends_where_the_sentence_goes_on(text: str, expected: list[str]) -> None:
    assert lines(text) == expected
