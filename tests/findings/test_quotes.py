"""Quotations in marks: each case prints what is found as ``mode [source | cue] words``, ``→ n`` where it goes on."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.findings.quotes import quotes
from twosource.model.article import Article, OmissionKind, Omitted
from twosource.model.finding import Mode, Quote
from twosource.model.language import Analysis, Token
from twosource.text.language import load


def read(text: str, omitted: tuple[Omitted, ...] = ()) -> tuple[Quote, ...]:
    article = Article(id="a", source="a.txt", text=text, omitted=omitted)
    return quotes(article, load().analyse(text, tuple((o.start, o.end) for o in omitted)))


def line(q: Quote) -> str:
    who = f"[{q.source.exact if q.source else '-'} | {q.cue.exact if q.cue else '-'}]"
    going_on = f" → {q.follows}" if q.follows is not None else ""
    return f"{q.mode.value} {who} {' / '.join(p.exact for p in q.parts)}{going_on}"


def spoken(text: str) -> list[str]:
    return [line(q) for q in read(text) if q.mode is not Mode.INDIRECT]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We go," Ruiz said.', "direct [Ruiz | said] We go,"),
        ('"We go," said Ana Ruiz, a doctor.', "direct [Ana Ruiz | said] We go,"),
        ('"We go," the mayor tells the Harbour Post.', "direct [the mayor | tells] We go,"),
        ('"Why now?" one asked.', "direct [one | asked] Why now?"),
        ('"It is a disgrace," according to the union.', "direct [the union | according to] It is a disgrace,"),
        ('"We lost," -Commissioner Ana Ruiz', "direct [Commissioner Ana Ruiz | -] We lost,"),
        ("“We go,” wrote Ruiz on Monday.", "direct [Ruiz | wrote] We go,"),
        ('"We go," one official was quoted as saying.', "direct [one official | saying] We go,"),
        ("‘We will go,’ said Ruiz.", "direct [Ruiz | said] We will go,"),
        ('"We will go," Ruiz is expected to say.', "direct [Ruiz | say] We will go,"),
        ('"We will go," Ruiz was set to say on Monday.', "direct [Ruiz | say] We will go,"),
    ],
)
def test_the_frame_behind_the_words(text: str, expected: str) -> None:
    assert spoken(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Ruiz said, "We go."', "direct [Ruiz | said] We go."),
        ('Ruiz tweeted on Monday: "We go."', "direct [Ruiz | tweeted] We go."),
        ('Ruiz ended by saying, "We go."', "direct [Ruiz | saying] We go."),
        ('Her letter read: "I am leaving."', "direct [Her letter | read] I am leaving."),
        ('In a statement, the port said: "We regret this."', "direct [the port | said] We regret this."),
        ("Ana Ruiz, a doctor, said:\n\n“It hurts a lot.”", "direct [Ana Ruiz | said] It hurts a lot."),
        ("Marsh said on Monday,\n\n“It hurts a lot.”", "direct [Marsh | said] It hurts a lot."),
        (
            'Dame Ottilie Kerr, who followed Jon Vane as head of the port in July, said: "It is over."',
            "direct [Dame Ottilie Kerr | said] It is over.",
        ),
        ('She was blunt. "We lost."', "direct [She | -] We lost."),
        ("Mayor: 'We will rebuild the bridge'", "direct [Mayor | -] We will rebuild the bridge"),
    ],
)
def test_the_frame_before_the_words(text: str, expected: str) -> None:
    assert spoken(text) == [expected]


def test_a_quotation_broken_by_its_frame_is_one() -> None:
    assert spoken('"We will rebuild," Ruiz said, "and we will do it now."') == [
        "direct [Ruiz | said] We will rebuild, / and we will do it now."
    ]


def test_what_stands_right_behind_the_frame_belongs_to_it() -> None:
    assert spoken('"We will rebuild," Ruiz said. "We must." Then she left.') == [
        "direct [Ruiz | said] We will rebuild, / We must."
    ]


def test_two_frames_make_two_quotations() -> None:
    assert spoken("Ruiz tweeted: “The dam holds.” Marsh replied: “It does not.”") == [
        "direct [Ruiz | tweeted] The dam holds.",
        "direct [Marsh | replied] It does not.",
    ]


def test_a_quotation_over_three_paragraphs() -> None:
    """The mark opens each paragraph and closes once; the frame stands in the second."""
    text = "“The water rose fast.\n\n“The boats were gone,” Marsh said.\n\n“And so were we.”"
    assert spoken(text) == [
        "direct [Marsh | said] The water rose fast.",
        "direct [Marsh | said] The boats were gone, → 0",
        "direct [- | -] And so were we. → 1",
    ]


def test_a_paragraph_of_speech_goes_on_from_the_one_before() -> None:
    text = '"The bridge is ours," Ruiz said.\n\n"The river is ours too, and we will keep it."'
    assert spoken(text)[1] == "direct [- | -] The river is ours too, and we will keep it. → 0"


@pytest.mark.parametrize("who", ["no less than Mayor Ada Oke", "none other than Mayor Ada Oke"])
def test_who_is_said_to_be_no_less_speaks(who: str) -> None:
    assert spoken(f"Marsh was called a “thief” by {who}.") == ["mixed [Mayor Ada Oke | called] thief"]


def test_words_inside_a_sentence_are_mixed() -> None:
    assert spoken('Ruiz called the plan "a disgrace" and said it was "over".') == [
        "mixed [Ruiz | called] a disgrace",
        "mixed [Ruiz | said] over",
    ]


def test_a_clause_inside_a_sentence_is_direct() -> None:
    assert "direct [Marsh | writing] it is just a bridge" in spoken(
        "Marsh defended the plan, writing that “it is just a bridge” in her column."
    )


def test_words_inside_a_report_have_its_source() -> None:
    assert "mixed [Ruiz | said] old and tired" in spoken("The “old and tired” concrete will fail, Ruiz said.")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ('The plan was criticised as "reckless" by the union.', "the union"),
        ("The plan has been criticised for being “reckless”.", "-"),
    ],
)
def test_the_one_who_is_spoken_of_is_no_source(text: str, source: str) -> None:
    assert spoken(text)[0].startswith(f"mixed [{source} |")


def test_the_person_told_is_no_source() -> None:
    """An assumed name in marks is the subject: nobody here is "told by the customer"."""
    assert spoken("“Kelly” told the customer that “rules are rules and we keep them.”") == [
        "direct [Kelly | told] rules are rules and we keep them."
    ]


def test_headlines_quote_in_single_marks_and_by_is() -> None:
    text = 'Mayor Ana Ruiz is "disgusted" by bridge plan\n\nThe port fell silent on Monday.'
    assert spoken(text) == ["mixed [Mayor Ana Ruiz | is] disgusted"]


@pytest.mark.parametrize(
    "text",
    [
        'Elena "Lena" Marsh left on Monday.',
        'The so-called "bridge tax" was dropped.',
        'The film "The Long Bridge" opens today.',
        'She sang "Happy Birthday" to the crew.',
        'Some of the "experts" had left.',
        'Her friends have nicknamed her "Spiderwoman".',
        'The pipes were laid by "Mark-1 Plumbing", said the owner of the house.',
        'Marsh spoke on "Face the Harbour," she said.',
        'Ruiz claims that the new "Edition" watch will cost more than a boat.',
        "The harbour in the ’60s was 5'9\" deep.",
    ],
)
def test_marks_that_hold_no_speech(text: str) -> None:
    assert spoken(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "“The wells are dry again,” Ida Holm, the town’s “Warden of Wells,” told the council.",
        "“The wells are dry again,” Ida Holm, the “Warden of the Wells” told the council.",
    ],
)
def test_what_a_speaker_is_called_in_marks_parts_nobody_from_the_words(text: str) -> None:
    assert spoken(text) == ["direct [Ida Holm | told] The wells are dry again,"]


def test_a_nickname_belongs_to_the_source() -> None:
    assert spoken('Elena "Lena" Marsh said: "It is shut."') == ['direct [Elena "Lena" Marsh | said] It is shut.']


def test_a_summary_in_marks_is_nobodys_speech_but_what_it_quotes_is_somebodys() -> None:
    text = "“Ruiz has broken her silence on the dam. She stated that it was ‘old and tired’ long ago.”"
    assert spoken(text) == ["mixed [She | stated] old and tired"]


def test_nothing_comes_from_omitted_lines() -> None:
    text = "Also Read: “Why would I stay?” Ruiz said\n\n“We go,” Marsh said."
    also = Omitted(0, 40, text[:40], OmissionKind.RELATED)
    assert [line(q) for q in read(text, (also,))] == ["direct [Marsh | said] We go,"]


def test_a_paragraph_set_off_after_a_colon_is_speech_without_marks() -> None:
    text = (
        "The port said in a statement:\n\nWe regret the noise and will pay for every window.\n\n"
        "The street is closed until Monday."
    )
    assert [line(q) for q in read(text)] == [
        "direct [The port | said] We regret the noise and will pay for every window."
    ]


def test_words_behind_a_colon_belong_to_whose_words_stand_before_it() -> None:
    text = 'Ruiz told the Post the plan "must be thought out": "We need a bridge, not more signs."'
    assert [line(q) for q in read(text)] == [
        'indirect [Ruiz | told] the plan "must be thought out"',
        "mixed [Ruiz | told] must be thought out",
        "direct [Ruiz | told] We need a bridge, not more signs.",
    ]


def test_a_paragraph_that_only_closes_the_marks_goes_on() -> None:
    assert spoken('Ruiz said, "We lost today.\n\nThe second half was better."\n\nHe left.') == [
        "direct [Ruiz | said] We lost today.",
        "direct [- | -] The second half was better. → 0",
    ]


def test_a_name_below_a_quotation_set_off_is_no_part_of_it() -> None:
    text = '"We have seen that our efforts do not reach the people who need them.\n\nAna Ruiz, mayor of Harbour."'
    assert spoken(text) == ["direct [- | -] We have seen that our efforts do not reach the people who need them."]


def test_words_with_a_comma_belong_to_who_is_named_behind_them() -> None:
    text = (
        "The port shared a film of Marsh telling the story, “I don't remember you on my boat. You came later,” Ana Ruiz, "
        "the engineer of the boat that was hit, wrote in reply."
    )
    assert spoken(text) == ["direct [Ana Ruiz | wrote] I don't remember you on my boat. You came later,"]


def test_an_interview_with_labels() -> None:
    """The one whose turns are questions is the reporter."""
    text = "\n\n".join(
        [
            "HARBOUR POST: How old is the bridge?",
            "ANA RUIZ: It was built in 1921, by my grandfather.",
            "HARBOUR POST: And is it safe?",
            "ANA RUIZ: I would not walk on it.",
        ]
    )
    assert [line(q) for q in read(text)] == [
        "direct [ANA RUIZ | -] It was built in 1921, by my grandfather.",
        "direct [ANA RUIZ | -] I would not walk on it.",
    ]


@given(st.text(alphabet="Ruiz said we go. ,'\"“”‘’:\n", max_size=120))
@settings(max_examples=30, deadline=None)
def test_parts_stand_where_they_say_and_nothing_follows_what_comes_later(text: str) -> None:
    for n, q in enumerate(read(text)):
        assert all(text[p.start : p.end] == p.exact for p in (*q.parts, q.cue, q.source) if p)
        assert q.parts == tuple(sorted(q.parts))
        assert q.follows is None or q.follows < n


@pytest.mark.parametrize("phrase", ['"a" said ', "said ", '"a," said Ruiz ', "that said, Ruiz "])
def test_a_sentence_without_end_takes_no_time(phrase: str) -> None:
    """60 KB; a parser cuts such a text into pieces, the stops of a sentence it has not."""
    text = (phrase * 8000)[:60_000]
    tokens: list[Token] = []
    start = 0
    for word in text.replace('"', " ").split():
        start = text.index(word, start)
        pos = "VERB" if word == "said" else "PROPN"
        first, lemma = len(tokens) // 40 * 40, "say" if pos == "VERB" else word
        tokens.append(Token(word, start, start + len(word), lemma, pos, first, "dep", first // 40))
        start += len(word)
    bounds = range(0, len(tokens), 40)
    analysis = Analysis(text, tuple(tokens), tuple((a, min(a + 40, len(tokens))) for a in bounds))
    begun = time.process_time()
    quotes(Article(id="a", source="a.txt", text=text), analysis)
    assert time.process_time() - begun < 5.0  # one second on a quiet core; a minute where each word looks at all others


def test_who_is_quoted_by_another_is_the_source() -> None:
    assert spoken("Marsh quoted him saying, “The dam is old and it will fall.”") == [
        "direct [him | saying] The dam is old and it will fall."
    ]


def test_an_outlet_that_passes_words_on_is_not_the_one_who_speaks() -> None:
    text = "An engineer warned the mayor in May, the Harbour Post reports: “The dam is old and it will fall.”"
    assert spoken(text) == ["direct [An engineer | warned] The dam is old and it will fall."]


def test_a_heading_in_marks_is_not_the_next_words_of_the_one_before() -> None:
    text = "“The dam is old,” Marsh said.\n\n“We told them so”\n\nThe valley was empty on Monday."
    assert spoken(text)[1] == "direct [- | -] We told them so"


def test_a_new_sentence_with_according_is_no_tag() -> None:
    text = 'Ruiz noted that Marsh was "the son of a man who built dams." According to the Courier, the father has died.'
    assert spoken(text) == ["direct [Ruiz | noted] the son of a man who built dams."]


def test_what_somebody_asks_others_not_to_do_is_no_quotation_of_doing_it() -> None:
    assert spoken("Ruiz pleaded with the crowd not to “give in to fear” on Monday.") == []


def test_the_subject_line_of_a_letter_is_what_it_is_called() -> None:
    assert spoken('The Post confirmed that Ruiz sent members a letter with the subject line, "the dam."') == []


def test_words_that_end_a_sentence_are_not_those_of_whom_the_next_one_tells() -> None:
    text = (
        'Lodve has begun telling callers that it is an "old dam." One engineer, named only Marsh, warned a neighbour.'
    )
    assert spoken(text) == ["mixed [Lodve | telling] old dam."]


@pytest.mark.parametrize("behind", ["Marsh agreed.", "It was a moment that Lodve said showed how old it was."])
def test_words_that_go_on_behind_their_frame_are_not_the_next_sentences(behind: str) -> None:
    text = f'"I felt the weight of it," Ruiz said. "I did not want to think of the dam at all that day." {behind}'
    assert spoken(text) == [
        "direct [Ruiz | said] I felt the weight of it, / I did not want to think of the dam at all that day."
    ]


def test_the_book_in_which_somebody_wrote_it_is_no_part_of_his_words() -> None:
    text = '"My friend knew the dam," Ruiz wrote in "Old Walls: The Story of the Dam."'
    assert spoken(text) == ["direct [Ruiz | wrote] My friend knew the dam,"]


def test_whoever_is_named_behind_said_between_commas_speaks() -> None:
    text = 'Her comments, said Josh Quill, the press secretary, are "entirely consistent with what the mayor has said."'
    assert spoken(text) == ["direct [Josh Quill | said] entirely consistent with what the mayor has said."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"It will go," the Harbour Post quoted Ruiz as saying.', "direct [Ruiz | saying] It will go,"),
        ('"It will go," aides said Ruiz told the crew.', "direct [Ruiz | told] It will go,"),
        ('According to the Harbour Post, Ruiz said: "It will go."', "direct [Ruiz | said] It will go."),
        ('Marsh recalled Ruiz telling her, "It will go."', "direct [Ruiz | telling] It will go."),
        ('Marsh received a text from Ruiz: "It will go and it will not come back."',
         "direct [Ruiz | text] It will go and it will not come back."),
        ('Marsh got a letter this week: "It will go and it will not come back."',
         "direct [- | letter] It will go and it will not come back."),
        ('"It will go," Marsh said, and Ruiz told her to leave.', "direct [Marsh | said] It will go,"),
    ],
)  # fmt: skip
def test_words_that_somebody_passes_on_are_whose_they_were(text: str, expected: str) -> None:
    assert spoken(text) == [expected]


def test_words_set_off_after_a_colon_are_speech_whatever_they_put_in_marks() -> None:
    text = (
        "The harbour board issued a statement after the vote:\n\n“So much for the ‘new’ ferry. No money for the quay.”"
        "\n\nAnd it ended with: “The old one sinks.”"
    )
    assert [line.split("] ")[1] for line in spoken(text)] == [
        "So much for the ‘new’ ferry. No money for the quay.",
        "The old one sinks.",
    ]


def test_words_in_single_marks_that_are_never_closed_end_with_their_paragraph() -> None:
    text = "A clerk for the harbour said: ‘We have been there, and the ferry’s bell has not been silenced.\n\nIt rang."
    assert spoken(text) == [
        "direct [A clerk for the harbour | said] We have been there, and the ferry’s bell has not been silenced."
    ]
