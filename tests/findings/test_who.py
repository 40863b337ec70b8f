"""Who speaks in whole texts, where one rule would give the words to somebody else."""

import pytest

from twosource.findings.quotes import quotes
from twosource.findings.speakers import speakers
from twosource.model.article import Article, OmissionKind, Omitted
from twosource.text.language import load


def who(text: str, omitted: tuple[Omitted, ...] = ()) -> list[tuple[str | None, str]]:
    article = Article(id="a", source="a.txt", text=text, omitted=omitted)
    analysis = load().analyse(text, tuple((o.start, o.end) for o in omitted))
    said, referents = speakers(article, analysis, quotes(article, analysis))
    return [(None if q.speaker is None else referents[q.speaker].name, q.words) for q in said]


def last(text: str) -> str | None:
    return who(text)[-1][0]


def test_a_description_is_nobody_of_whom_the_text_only_tells_what_he_said() -> None:
    text = (
        "Sheriff Dale Hutchins said the bears had gone. Hutchins said nobody was hurt. “It was a long night,” "
        "Hutchins said. The surviving teen told keepers the bears were hungry."
    )
    assert last(text) == "The surviving teen"


def test_they_are_not_those_of_whom_there_were_none() -> None:
    text = (
        "The mill burned on Tuesday, the statement said, adding that no Brill fighters were killed in the attack. "
        "They said that the ferry had sunk near Orrin."
    )
    assert last(text) != "no Brill fighters"


def test_a_director_of_something_else_is_somebody_else() -> None:
    text = "Dale Hutchins signed the order. Hutchins left. Hutchins waved. The C.H.P. director said he was angry."
    assert last(text) == "The C.H.P. director"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Lund, 26, met Tom Reed, 31, in Harrow. The 31-year-old said the gate was open.", "Tom Reed"),
        ("Ada Lund, 26, lives in Harrow. The 31-year-old said the gate was open.", "The 31-year-old"),
    ],
)
def test_an_age_tells_who(text: str, expected: str) -> None:
    assert last(text) == expected


def test_a_president_is_known_by_the_country() -> None:
    text = "Norwegian President Martin Noor urged the bears to leave. The Norwegian president said the zoo was closed."
    assert last(text) == "Martin Noor"


def test_the_group_is_not_whatever_has_the_word_in_its_name() -> None:
    text = (
        "A message of the Islamic League, published by the Harrow Research Group, said the bears were gone. "
        "The group said the gate had been open."
    )
    assert last(text) != "Harrow Research Group"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The National Union for Harbours President Rhea O'Malley said that the quay was “sexist.”", "Rhea O'Malley"),
        ("Assistant State's Attorney Carol Lindqvist had asked the judge to free Tom Reed.", "Carol Lindqvist"),
        ("“They have gone,” said Press Secretary Rear Adm. John Kirwan.", "John Kirwan"),
        ("The New Harrow Register described him as “a hero of the flood.”", "New Harrow Register"),
    ],
)
def test_a_name_is_whole_and_the_person_speaks(text: str, expected: str) -> None:
    assert last(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tom Reed went on a tear declaring the zoo “not welcome” in the city.", "Tom Reed"),
        ("The Post has defended the photo -- a close-up of the bear -- saying that others looked the same.", "The Post"),
        ("The band last played in May, with Tom Reed even calling one reporter a “fool” at the bar.", "Tom Reed"),
        (
            'Elin Sorby wrote that Ada and Eva Lund should "try harder" and described their coats as "a night out."',
            "Elin Sorby",
        ),
        ("Ms. Cole first saw fans tweeting that the bear was dead on Monday.", "fans"),
        ("Hours after a video surfaced that showed Bob Ellery, the lawmaker said he is “deeply” sorry.", "the lawmaker"),
        ("“We walked,” Jo Lamb said, crediting the Harrow Crew, who also posted photos.", "Jo Lamb"),
    ],
)  # fmt: skip
def test_a_participle_belongs_to_who_acts(text: str, expected: str) -> None:
    assert last(text) == expected


def test_a_name_and_unnamed_people_speak_together() -> None:
    assert last("Matt Orr and others in the area said the gate was open.") == "Matt Orr and others in the area"


def test_he_is_whom_the_sentence_before_tells_of() -> None:
    text = (
        "A source close to the inquiry told the Flare that a boy had been questioned. “He did it for a bet,” the "
        "source said. “They have offered him a job.”\n\nTram boss Corwin Ashby would not say whether the doors had "
        "been hacked. “Nobody was in danger,” he claimed on Friday."
    )
    assert last(text) == "Corwin Ashby"


def test_he_is_the_person_named_behind_an_office() -> None:
    text = (
        "“I bet most keepers would say no,” Mike Dole said.\n\nFormer Speaker of the House Ned Garrick praised the "
        "current system where bears interact with people. He said the threat of bears should not change that."
    )
    assert last(text) == "Ned Garrick"


def test_he_is_the_one_of_two_bearers_of_a_name_whom_the_pronoun_fits() -> None:
    text = (
        "James Hodge opened fire on Monday. Hodge died. President Martin Crane and first lady Helen Crane visited the "
        "zoo. Crane said that he was “deeply saddened” by the news.\n\n“Our thoughts are with the keepers,” he said."
    )
    assert last(text) == "Martin Crane"


def test_a_report_from_a_country_is_no_word_of_the_country() -> None:
    assert last("A fresh report from Korea suggests that the bears are gone.") == "A fresh report from Korea"


def test_a_tag_between_commas_speaks_all_of_its_sentence() -> None:
    text = (
        "Marco Bell runs a think tank. Ali Noor was killed on Monday, and Noor had led the group for years. Bell "
        "predicted that his death would be the end. Under Noor's leadership, he said, the group had grown."
    )
    assert last(text) == "Marco Bell"


def test_a_surname_that_the_model_takes_for_a_place_is_the_person() -> None:
    text = (
        "“She waited at every light,” depot head Nessa Vandermoor said.\n\nA computer had taken the tram for one in "
        "service, Vandermoor said."
    )
    assert last(text) == "Nessa Vandermoor"


def test_a_director_behind_the_name_of_the_firm_is_the_one_named() -> None:
    text = "The director of the Harrow Tramways, Martin Ashby, has apologised. “Nobody was in danger,” he said."
    assert last(text) == "Martin Ashby"


def test_a_dateline_behind_something_left_out_is_no_part_of_the_report() -> None:
    text = (
        "date 2025-03-14 QUILLHAVEN (Corvane Wire) - A tram without a driver ran through the port city of Quillhaven "
        "before dawn on Friday, calling at all nine stops of its line and halting at every red light before it came to "
        "rest at the city's fish market, the tram company said."
    )
    omitted = Omitted(start=0, end=15, exact=text[:15], kind=OmissionKind.BYLINE)
    ((speaker, words),) = who(text, (omitted,))
    assert speaker == "the tram company"
    assert words.startswith("A tram without a driver ran")


def test_who_adds_is_who_was_quoted_right_before() -> None:
    text = (
        "“He was like a brother to me,” one of his friends said of Piet Vane. “There was a strong resemblance. "
        "I am fairly sure,” he added."
    )
    assert [name for name, _ in who(text)] == ["one of his friends", "one of his friends"]


def test_an_obituary_says_what_it_says() -> None:
    assert last("According to her obituary, Helen Marsh was studying the rivers of the north.") == "her obituary"


def test_the_statement_that_goes_on_is_its_authors() -> None:
    text = "“We lost a bridge,” Helen Marsh said in a statement. “Nobody was hurt,” the statement continued."
    assert last(text) == "Helen Marsh"
    assert last("Piet Vane left. “Nobody was hurt,” the statement continued.") == "the statement"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "He had worked with a variety of agencies, writes the Harrow Post: “He had built a bridge in Orrin.”",
            "Harrow Post",
        ),
        (
            "Piet Vane has a son with Louise and a daughter with Dragana, who has described him as a “fantastic man”.",
            None,
        ),
        (
            "The paper wrote of returning athletes from the Harrow Games who thanked “the Marshal” for his help.",
            "athletes",
        ),
    ],
)
def test_who_stands_behind_a_relative_or_a_turned_tag(text: str, speaker: str | None) -> None:
    assert last(text) == speaker


def test_who_defends_what_he_called_is_the_one_who_called_it_so() -> None:
    text = (
        "Piet Vane spoke on Monday. Piet Vane said he would stay. It is useful to recall the year when Tom Marsh "
        "defended what he called “legitimate force,” a remark that cost him the race."
    )
    assert last(text) == "Tom Marsh"


def test_what_something_is_referred_to_as_is_no_quotation() -> None:
    text = "Helen Marsh said an analysis, referred to as a “score,” from the committee is not yet ready."
    assert [words for _, words in who(text)] == [
        "an analysis, referred to as a “score,” from the committee is not yet ready"
    ]


def test_he_is_not_the_one_named_where_the_text_tells_of_somebody_without_name() -> None:
    """The killer speaks, not his victim."""
    text = (
        "Dale Reed addresses the council, saying: “You went to war.” “It is we who will pay for it,” he says. “It is "
        "sad,” he adds.\n\nThe killer then makes a statement.\n\nHe says: “This man has to pay the price.”"
    )
    assert last(text) in {None, "The killer"}


@pytest.mark.parametrize(
    ("before", "then", "same"),
    [
        ("A Democratic senator said the dam was safe.", "the Republican senator said.", False),
        ("A Democratic senator said the dam was safe.", "the senator said.", True),
        ("A GOP senator said the dam was safe.", "the Republican senator said.", True),
        ("Any student said the dam was safe.", "the student who wrote it said.", False),
    ],
)
def test_a_description_is_who_was_so_described_unless_it_tells_them_apart(before: str, then: str, same: bool) -> None:
    (one, _), (other, _) = who(f"{before} “It is old,” {then}")
    assert (one == other) is same


def test_the_presidents_director_is_not_the_director_of_before() -> None:
    text = "Ada Lund, a policy director, left. Lund waved. The president’s budget director said the dam was safe."
    assert last(text) == "The president’s budget director"


def test_nobody_speaks_of_himself_as_the_president() -> None:
    text = (
        "President Dale Roe met Luc Marrow in Harrow. Marrow waved. Roe then laughed at the plan.\n\n"
        "“The president has made a very reasonable offer,” he said."
    )
    assert last(text) != "Dale Roe"


def test_those_who_are_among_others_speak_and_not_the_others() -> None:
    text = "Roe met lawmakers, including rank-and-file Democrats who made it clear that the dam would hold."
    assert last(text) == "rank-and-file Democrats"


def test_a_statement_is_its_authors_whatever_stands_between() -> None:
    text = (
        "The group’s chief executive, Barry Marsh, issued a formal statement saying the dam was safe and refuting what "
        "he described as “misleading” reports."
    )
    assert [speaker for speaker, _ in who(text)] == ["Barry Marsh", "Barry Marsh"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In a letter to RT, the Coordinator of Harbour Affairs in the Islands (CHAI) said it was “entirely false.”",
            "Coordinator of Harbour Affairs in the Islands",
        ),
        (
            "“It is false,” said a statement from the Coordinator of Harbour Affairs in the Islands (CHAI).",
            "Coordinator of Harbour Affairs in the Islands",
        ),
        (
            "“It is dark,” chief of the agency in Harrow, Brigadier General Said Al-Marsh, told a paper.",
            "Said Al-Marsh",
        ),
        ("Tom Reed met Cora Yen. Bewildered Yen told local TV: “I found out later.”", "Cora Yen"),
        ("Roe came. Reed denied it, but he acknowledged owning a “filthy” shop and said it was clean.", "Reed"),
        ("Mayor Tom Reed (R-Harrow) is leaving, he announced on Friday in a statement.", "Tom Reed"),
    ],
)
def test_a_name_that_is_cut_or_stands_elsewhere_is_found_whole(text: str, expected: str) -> None:
    assert last(text) == expected


def test_letters_in_brackets_spell_a_name_only_with_all_its_capitals() -> None:
    text = "The Harbour Office of Harrow said on Monday (CHAI) that it was dark."
    assert "Harrow" not in {speaker for speaker, _ in who(text)}


def test_the_body_that_a_sentence_tells_of_is_they() -> None:
    text = "Firefighters put out the flames.\n\nThe school is debating it, but they told reporters that it was insured."
    assert last(text) == "The school"


def test_who_reads_a_page_did_not_write_it() -> None:
    text = "Those who read the ‘About’ page were given an account of it:\n\n“At about 11 a.m. the bear passed away.”"
    assert last(text) is None


def test_a_president_is_not_the_relative_whose_full_name_comes_later() -> None:
    text = (
        "Marsh Lashes Out at Harrow\n\nPresident Marsh assailed the zoo on Monday. The first lady, Helen Marsh, left. "
        "Tom Reed waved, and Mr. Reed left as well.\n\nMr. Marsh wrote that it was a hunt against him.\n\n"
        "“So now it is reported that the keepers do not want her,” he wrote."
    )
    assert [speaker for speaker, _ in who(text)] == ["Marsh", "Marsh"]


def test_a_mother_is_not_her_daughter() -> None:
    text = "Jess Smith, 19, was the sun. Miss Smith was a baby. Mrs Smith said: “She just laughed and smiled.”"
    assert last(text) != "Jess Smith"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mayor Tom Reed admitted that the town knows it is “far too late.”", "Tom Reed"),
        ("Critics blamed Ada Lund. They asked her to cut a line from the draft noting that it was “too late.”", None),
        (
            "Tom Reed acted on his own. But when the draft was sent to Mr. Lund, he dismissed it, saying “I would not.”",
            "Lund",
        ),
        ("Ada Lund sent the mayor an e-mail, objecting that the dam was “far too late.”", "Ada Lund"),
    ],
)
def test_whose_words_stand_inside_what_is_told(text: str, expected: str | None) -> None:
    assert last(text) == expected


def test_questions_that_the_article_raises_are_its_own() -> None:
    text = "This story brings up other questions:\n\nWhy is there no exact date of the video?\n\nWho made it?"
    assert who(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Gov. Tom Reed of Harrow said that he would go.\n\nThe governor, a Republican, told the Star that it was dark.",
            "Tom Reed",
        ),
        (
            "Gov. Tom Reed of Harrow said that he would go.\n\nThe governor, 55, told the Star that it was dark.",
            "Tom Reed",
        ),
        (
            "Mr. Reed wrote it, saying that “it is bad.”\n\n“Speaking for the Reed Administration, we will not,” he added.",
            "Reed",
        ),
    ],
)
def test_what_is_said_of_somebody_by_the_way_leaves_the_person_known(text: str, expected: str) -> None:
    assert last(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dale Roe left. Then Roe’s account tweeted: “I had to fire him because he lied.”", "Dale Roe"),
        ("The official Twitter account for the Harbour Service said: “It is dark and cold.”", "Harbour Service"),
        ("A Twitter account set up by a family said: “It is dark and cold.”", "A Twitter account set up by a family"),
    ],
)
def test_whose_an_account_is(text: str, expected: str) -> None:
    assert last(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "President Dale Roe met Ada Lund. Vice President Tom Reed left. The president said that it was dark.",
            "Dale Roe",
        ),
        ("Deputy Mayor Ada Lund met Mayor Ned Garrick. The mayor said that it was dark.", "Ned Garrick"),
        ("President Dale Roe spoke. Former President Tom Reed left. The president said it was dark.", "Dale Roe"),
        ("Gov. Tom Reed, a former judge, met Gov. Dale Roe. The governor said it was dark.", "The governor"),
        ("A spoof account for Tom Reed said: “It is dark and cold.”", "A spoof account for Tom Reed"),
    ],
)
def test_the_office_is_whose_it_is_now(text: str, expected: str) -> None:
    assert last(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministry rejected Reed’s accusation that it had “sold out” the town.", "Reed"),
        ("Odile Marsh came. The ministry rejected suggestions that it had “sold out” the town.", None),
        ("The ministry said that it had “sold out” the town.", "The ministry"),
    ],
)
def test_words_that_somebody_rejects_are_whoevers_claim_it_is(text: str, expected: str | None) -> None:
    assert [name for name, words in who(text) if words == "sold out"] == [expected]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Brimco CEO Tim Cork on the new boat: “It will change what people expect of us.”", "Tim Cork"),
        ("Dan Raburn, Harbour Media Blog: “It will change what people expect of us.”", "Dan Raburn"),
        ("Rep. John Dingle (D-Orrin) on the boat: “It will change what people expect of us.”", "John Dingle"),
        ("Photo of Dan Raburn on the boat: “It will change what people expect of us.”", None),
    ],
)
def test_a_voice_in_a_digest_is_named_at_the_head_of_its_line(line: str, expected: str | None) -> None:
    assert last(f"The boat came on Monday.\n\n{line}") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Brimco’s About page says “some stories on this website are made up.”", "Brimco"),
        ("“We need a new leader,” HarbourWorks’ website said.", "HarbourWorks"),
        ("According to Re/code, the boat needs a new engine.", "Re/code"),
    ],
)
def test_a_page_speaks_for_whoever_it_belongs_to(text: str, expected: str) -> None:
    assert last(text) == expected


def test_words_behind_an_abbreviation_go_on() -> None:
    text = "“It is an important moment,” said Rep. Steve Reed, D-N.Y. “But we can’t just leave it like that.”"
    assert who(text) == [("Steve Reed", "It is an important moment, But we can’t just leave it like that.")]


def test_the_title_of_a_programme_is_no_part_of_what_is_said_in_it() -> None:
    text = "“It would hurt the port,” Ada Gard said on the OBC program “State of the Port.” The port is old."
    assert who(text) == [("Ada Gard", "It would hurt the port,")]


def test_a_long_title_stands_between_the_words_and_who_told_them() -> None:
    text = (
        "“They are reading it like a song,” Rep. Gerald Nadd, D-N.Y., the former chairman of the Harbour committee on the "
        "Piers, Civil Rights and Civil Liberties of Orrin, told The Harrow Post."
    )
    assert last(text) == "Gerald Nadd"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Whoever sends something, in the words of a report, is not who reports it.
        ("The boat comes in March. According to the report, Ada Gard will be sending captains to Orrin.", "the report"),
        (
            "The boat is new, as Reuters reported. The shop’s website notes, “This is no old boat.”",
            "The shop’s website",
        ),
        ("“This is the beginning of it all,” said officials in a news release.", "officials"),
        ("“This is the beginning,” said an official with the guild in an email.", "an official with the guild"),
    ],
)
def test_who_only_sends_owns_or_writes_somewhere(text: str, expected: str) -> None:
    assert last(text) == expected


@pytest.mark.parametrize(
    ("family", "expected"),
    [
        ("His wife, Ada Reed, and his father, the Rev. Tom Reed, came with him.", "Tom Reed Jr."),
        # Two who are told of alike: nobody knows which one is meant.
        ("Ada Reed, of Harrow, came with him.", None),
    ],
)
def test_the_bare_name_is_his_whose_family_the_others_are(family: str, expected: str | None) -> None:
    text = f"Tom Reed Jr. gave up his seat on Monday. {family} Reed said that the port was closed."
    said = last(text)
    assert said == expected if expected else said in (None, "Reed")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Altonian dam officials had left. The Ruvian officials said it was late.", "The Ruvian officials"),
        ("Senior harbour officials had left. The tax officials said it was late.", "The tax officials"),
        ("Two harbour officials had left. The officials said it was late.", "Two harbour officials"),
        ("The Royal Brill Constabulary asked for help. The constabulary said: “Call.”", "Royal Brill Constabulary"),
        ("Ada’s classmate, Vika Lund, said: “It fell.”", "Vika Lund"),
        ("A boy who police said wore a mask has left.", "police"),
    ],
)
def test_people_of_one_trade_are_told_apart_by_whose_they_are(text: str, expected: str) -> None:
    assert last(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was in the memo, according to people familiar with the plan.", "people familiar with the plan"),
        ("It was in the memo, according to senior officials on Wednesday.", "senior officials"),
        ("The guild signed onto a letter vowing to mend all of it.", "a letter"),
        ("Her post drew many answers, with people calling her a “mad miller”.", "people"),
        ("An 82-year old woman reported that she had been slapped.", "An 82-year old woman"),
        ("It was what guards called a “mad miller” at the mill.", "guards"),
        ("Oke said she feels “badly” for Marsh, who pleaded guilty to arson.", "Oke"),
        ("If you see any news stories claiming that the mill was sold to the town, wait.", None),
        ("Oke said the guild is trying to show the “clear gap” between what Marsh proposes and the plan.", "Oke"),
    ],
)
def test_what_a_speaker_is_called(text: str, expected: str | None) -> None:
    assert {name for name, _ in who(text)} <= {expected}
    assert expected is None or last(text) == expected


def test_who_took_the_picture_does_not_speak() -> None:
    text = (
        "TOM HINDE | Orrin Mail Police say one sailor was hurt and two others were arrested during a quarrel late "
        "Monday at Anchor Inn & Grill in Orrin."
    )
    assert last(text) != "TOM HINDE"


def test_what_is_done_before_the_words_hold_is_no_frame_of_theirs() -> None:
    text = "Ida Holm said that if Mayor Oke signs the bill, “the guild will have to leave the harbour by spring.”"
    assert last(text) == "Ida Holm"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ida Holm recalled seeing the ferry leave.", ["seeing the ferry leave"]),
        ("Holm reported sailors arriving after dark.", ["sailors arriving after dark"]),
        ("None of the sailors said that the ferry had left.", []),
        ("No sailor said that the ferry had left.", []),
        ("Neither Holm nor Oke said that the ferry had left.", []),
        ("The sailors said that none of the ferries had left.", ["none of the ferries had left"]),
    ],
)
def test_deeds_are_recalled_and_what_nobody_said_is_not_said(text: str, words: list[str]) -> None:
    assert [said for _, said in who(text)] == words


def test_the_town_that_a_branch_is_in_does_not_speak() -> None:
    """Whose branch it is, is told; that it is somebody of the story is not."""
    assert last("The Kessel, Ohio, branch of the guild said it was closed.") is None
    assert last("“It is closed,” tweeted the Kessel, Ohio, branch of the guild, a leader in the strike.") is None


@pytest.mark.parametrize(
    "text",
    [
        "Dale Hutchins was overcome when he heard it and said: “It was a long night for me.”",
        "Dale Hutchins was stopped on the bridge and told Ida Roe, “It was a long night for me.”",
    ],
)
def test_whom_something_befalls_may_speak(text: str) -> None:
    assert last(text) == "Dale Hutchins"


@pytest.mark.parametrize(
    "text",
    [
        "The plan was drawn up on Monday and explained: “It is good for all of us here.”",
        "Dale Hutchins was taken aside and told, “It will be a long night for you.”",
        "Dale Hutchins was admired and described as “the best builder in the whole town”.",
    ],
)
def test_what_is_said_of_or_to_somebody_he_has_not_said(text: str) -> None:
    assert last(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('"Heavy-handed" security guards said that it was late.', "Heavy-handed security guards"),
        ("The following note is atop the article now: “The mill did not burn down.”", "the article"),
        ("Dale Hutchins left. Its headline now reads “The mill did not burn down.”", "headline"),
        ("Dale Hutchins left. His lawyer said that the mill did not burn down.", "His lawyer"),
    ],
)
def test_a_description_stands_as_a_name(text: str, name: str) -> None:
    assert last(text) == name


@pytest.mark.parametrize("word", ["said the mayor herself.", "the mayor herself said."])
def test_the_mayor_herself_is_the_mayor(word: str) -> None:
    assert last(f"Ida Roe, the mayor of Orrin, left on Monday. “It was a long night for us all,” {word}") == "Ida Roe"


def test_who_goes_on_to_speak_is_the_subject_of_the_sentence() -> None:
    """Not whom it named last, however much the story is about him."""
    text = (
        "Peter Dyer spoke on Friday. Dyer left at noon. Representative Paul Marsh of Harrow stopped short of calling "
        "on Dyer to go, but he said the mayor should insist that others be present."
    )
    assert last(text) == "Paul Marsh"


@pytest.mark.parametrize(
    "text",
    [
        "John Reed died on Monday, and his brother Paul Marsh found him, but he said that he was not surprised.",
        "John Reed apologised, Paul Marsh accepted it, and he said that the matter was closed.",
    ],
)
def test_who_goes_on_to_speak_is_not_the_first_of_two(text: str) -> None:
    assert last(text) != "John Reed"
