"""What stands in a text and is no part of the account; and, as important, what is left alone."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ingest.pages import BODY, FOURTH, LEAD, QUOTE, THIRD
from twosource.ingest.boilerplate import omitted


def kinds(text: str, captions: frozenset[str] = frozenset()) -> list[tuple[str, str]]:
    return [(o.kind.value, o.exact) for o in omitted(text, captions)]


FILLER = [f"On the {day} day of the closure the ferry carried more people than on any day before it." for day in
          "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()]  # fmt: skip


def between(line: str) -> list[tuple[str, str]]:
    """What is omitted of a line in the middle of an article."""
    return kinds("\n\n".join((*FILLER[:6], line, *FILLER[6:])))


def at_end(line: str) -> list[tuple[str, str]]:
    return kinds("\n\n".join((*BODY, line)))


RELATED = [
    "Also Read: ‘It was never safe’: Why Old Ferrymen Avoid the Western Span",
    "READ MORE: Nine weeks without a bridge",
    "SEE ALSO:  Ten bridges that closed for good",
    "Related: Ferry to run on Sundays too",
    "RELATED | Ferry to run on Sundays too",
    "Related Coverage Ferry to run on Sundays too",
    "NEWS: Mayor says he never learned to swim",
    "Gallery: Nine weeks without a bridge",
    "[RELATED: Ferry to run on Sundays too]",
    "►Related: Ferry to run on Sundays too",
    "Explore from around the WEB",
    "RELATED COVERAGE",
    "Recommended",
    "WATCH: Inspectors climb the western span",
]
PROMO = [
    "Advertisement",
    "Scroll down for video",
    "Story continues below advertisement",
    "Please enable Javascript to watch this video",
    "Follow us on Twitter and like us on Facebook!",
    ">> Follow Ada Lund (@adalund) on Twitter",
    "Sign up for our morning letter.",
    "Whenever Ada Lund posts new content, you'll get an email delivered to your inbox with a link.",
    "There was a problem saving your notification.",
    "Get email notifications on Ada Lund daily!",
    "Download the Tallow Lantern app.",
    "Click here for pictures of the cracks",
    "Copyright 2024 The Tallow Lantern. All rights reserved.",
    "© 2024 Tallow Lantern",
    "This is a developing story. Check back for updates.",
    "Have something to add to this story? Share it in the comments.",
    "What do you think of the ferry? Let us know in the comments!",
    "Would you cross it? Tell us below. Share your thoughts!",
    "Read or Share this story: http://lantern.example/x",
    "Facebook | Twitter | Email",
    "Close Get email notifications on Ada Lund daily!",
    "We have sent you a verification email. Please check your email and click on the link to activate your profile.",
    "If you do not receive the verification message within a few minutes, please check your Spam folder.",
    "3 of 3 Premium Clicks used this month",
    "WARNING: GRAPHIC CONTENT",
    "Warning: graphic image below",
    "CAUTION: This video may be disturbing to some viewers.",
    "Follow LANTERN4.COM: Facebook | Twitter",
    "Stay with Lantern 4 for the latest on this developing story.",
]
CAPTIONS = [
    "The western span on Monday evening. (Photo: Ada Lund)",
    "The western span on Monday evening. (Ada Lund/Coast Press)",
    "People gather at the western span on Monday. (Ada Lund for The Coast Press)",
    "Buy Photo The western span, where the cable broke. It fell at noon. Nobody was hurt. The road is shut.",
    "REUTERS/Ada Lund",
    "Photo credit: Ada Lund",
    "[Image via YouTube]",
    "Ada Lund / Coast Press",
    "Getty Images",
    "Harbour board head Hedda Brask (left) with an inspector on the quay",
    "Hedda Brask, pictured, at an earlier inspection of the cables",
    "Enlarge\nTallow Lantern",
    "Hedda Brask at the quay\nHedda Brask",
]
BYLINES = [
    "Updated 6:35 PM ET, Fri June 1, 2018",
    "Posted: Monday, April 15, 2013",
    "The Coast Press contributed to this report.",
    "Courier reporters Ida Holm and Tom Oke contributed.",
    "Staff writer Ida Holm contributed.",
    "(Reporting by Ada Lund; Editing by Ray Fell)",
    "Source: Coast Press",
    "This article originally appeared in The Tallow Lantern.",
    "This story was amended on 10 May, following a remark by the harbour board.",
    "An earlier version of this article misstated the length of the road.",
    "This article was automatically translated.",
    "Editor's note: The length of the road was corrected.",
    "(Thanks, Ray!)",
    "alund@lantern.example",
    "TALLOW, Norland -",
    "AP",
]


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        *(("related", x) for x in RELATED),
        *(("promo", x) for x in PROMO),
        *(("caption", x) for x in CAPTIONS),
        *(("byline", x) for x in BYLINES),
    ],
)
def test_forms_of_boilerplate(kind: str, line: str) -> None:
    assert between(line) == [(kind, line)]


@pytest.mark.parametrize("line", ["By Ada Lund", "By ADA LUND, Coast Press", "By Ada Lund and Ray Fell | Tallow Lantern",
                                  "by: Ada Lund Updated: Mar 25, 2017 - 7:00 PM", "May 31, 2019 10:00AM (UTC)"])  # fmt: skip
def test_bylines_stand_at_the_beginning(line: str) -> None:
    assert kinds("\n\n".join((line, *BODY))) == [("byline", line)]


@pytest.mark.parametrize(
    "line",
    ["Ada Lund is a staff writer for the Lantern.", "With files from Coast Press", "Additional reporting by Ray Fell",
     "What do you think?"],
)  # fmt: skip
def test_some_forms_are_believed_at_the_end_only(line: str) -> None:
    assert [x for _, x in at_end(line)] == [line]
    assert between(line) == []


@pytest.mark.parametrize(
    "line",
    [
        "By Monday evening the last drivers had turned back",
        "By law the board must report each crack within a day.",
        "Related to this, the board said that the paint had hidden the cracks.",
        "Share prices of the ferry company rose by nine percent on Tuesday.",
        "The story was first told by a diver who had seen the cracks and then made its way to the board.",
        "Pictures from the quay showed that two strands of the cable had parted.",
        "Sign language was used at the meeting, for which forty people had come.",
        "Follow the road around the sound, Brask said, and mind the sheep.",
        '"Tell us what is going on," Ray Fell of the fishing fleet said.',
        '"Click here," she said, and showed the map that she had posted on Facebook.',
        'Hedda Brask (left) said: "We took no chances."',
        "Watch officers saw the cable sway and called the harbour board.",
        "Updated figures put the cost at four million, the board said on Friday.",
        "Like many on the quay, Fell blamed the board on Facebook for what he called years of neglect.",
        "The board (pictured right) met on Monday.",
        "Copyright law was not at stake, the judge told the board, but safety was.",
        "Police: Anyone who saw the lorry should come forward.",
        "More: the board had known since spring. It told nobody. It met in secret. It even paid for the paint.",
        "HEDDA BRASK: We took no chances, and I would do it again.",
        "Correction: An earlier story said that the post was the board's. It was, in fact, a satirical site's.",
    ],
)
def test_running_text_is_left_alone(line: str) -> None:
    assert between(line) == []
    assert at_end(line) == []


def test_a_headline_is_no_link() -> None:
    assert kinds("\n\n".join(("Watch: The bridge that no one may cross", *BODY))) == []


def test_links_below_a_heading_go_with_it() -> None:
    block = "More stories\nFerry to run on Sundays\nLorry firms count their losses"
    assert between(block) == [("related", block)]
    assert between(f"{block}\n\n{THIRD}x") == [("related", block)]


def test_a_list_of_films_with_their_lengths() -> None:
    films = ["1:49 Grandmother tells of the night Pause", "0:32 Ferry band plays on", "2:03 “We swam,” says the mayor"]
    assert kinds("\n".join((*BODY, *films))) == [("related", "\n".join(films))]


@pytest.mark.parametrize(
    "hours",
    [
        ("9:30 Police close the bridge", "9:45 The mayor arrives", "10:20 The ferry leaves"),
        ("22:10 Fire breaks out on the pier.", "23:40 Police clear the hall.", "0:20 Police say nobody is missing."),
        ("12:40 A horn is heard", "1:05 Divers go down", "1:30 The mayor says: “We found her.”"),
        ("10:15 The captain orders a Pause", "10:45 The ferry leaves"),
    ],
)
def test_a_chronicle_by_the_hour_is_text(hours: tuple[str, ...]) -> None:
    assert kinds("\n".join((*BODY, *hours))) == []


@pytest.mark.parametrize(
    "line",
    [
        "Please sign in, the guard told the visitors before the ferry left.",
        "Please check your email for updates from the harbour, the mayor wrote.",
        "We have sent a verification email to all 300 owners of boats, the harbour office wrote.",
        "We look forward to seeing you on Sunday, the bishop wrote to the parish.",
        "No email address was supplied by the owner, the police said.",
        "Warning: graphic pictures of the wreck were sent to the mayor, the police said.",
        "Warning sirens sounded late on Wednesday at the harbour.",
        "Using a mobile device? Police say that may be what the helmsman was doing.",
        "You must enter the characters of the code within a minute, the thieves warned the harbour.",
        "Report an error or submit a tip to the police at 555-0142.",
    ],
)
def test_sentences_that_begin_as_a_form_does_are_text(line: str) -> None:
    assert between(line) == []


def test_sentences_at_the_end_of_a_paragraph() -> None:
    assert between(f"{LEAD} Details here.") == [("promo", "Details here.")]
    assert at_end(f"{FILLER[0]} (Coast Press)") == []
    assert at_end(f"{FILLER[0]} (Reuters)") == [("byline", "(Reuters)")]


@pytest.mark.parametrize(
    "line",
    [
        '<!-- ad_client = "pub-1"; ad_width = 468; ad_type = "text"; //-->',
        "var Args = new Object(); Args.version = 2; Args.units = 4;",
        "Player.ready(function() { Player.create('p-1', 'p-1'); });",
    ],
)
def test_a_line_of_the_pages_program_is_no_part_of_the_account(line: str) -> None:
    assert at_end(line) == [("promo", line)]


def test_a_list_with_semicolons_is_no_program() -> None:
    assert at_end("The guests were Ada; Bo; Cy; Di; and Ed of Orrin.") == []


def test_a_credit_in_a_promo_stays_findable() -> None:
    line = "Copyright 2024 Lantern. All rights reserved. The Coast Press contributed to this report."
    assert [kind for kind, _ in at_end(line)] == ["promo", "byline"]


def test_the_later_copy_of_a_paragraph_is_a_repeat() -> None:
    assert kinds("\n\n".join((*BODY, THIRD))) == [("repeat", THIRD)]
    assert kinds("\n\n".join((LEAD, LEAD.replace("'", "’").upper(), QUOTE))) == [("repeat", LEAD.upper())]


def test_a_quotation_printed_twice_counts_once() -> None:
    assert kinds("\n\n".join((LEAD, QUOTE, THIRD, QUOTE))) == [("repeat", QUOTE)]


def test_a_headline_printed_twice() -> None:
    head = "Cracks shut the bridge"
    assert kinds("\n\n".join((head, head, *BODY))) == [("repeat", head)]


def test_short_answers_may_come_again() -> None:
    assert kinds("\n\n".join((LEAD, "Did you see the cracks?", "No.", "Did you see the cracks?", "No.", THIRD))) == []


def test_captions_that_the_page_names() -> None:
    caption = "The quay at Tallow, where the ferry will land from Wednesday on."
    assert kinds("\n\n".join((LEAD, caption, THIRD)), captions=frozenset({caption})) == [("caption", caption)]


def test_one_label_without_a_stop_is_a_headline_and_two_are_captions() -> None:
    one, two = (
        "Stranded: Lorries wait on the eastern bank of the sound",
        "Angry: Fishermen of Tallow show what they think of it",
    )
    assert between(one) == []
    assert [k for k, _ in kinds("\n\n".join((LEAD, one, THIRD, two, FOURTH)))] == ["caption", "caption"]


def test_a_list_of_facts_is_text() -> None:
    one, two = "Killed: Ada Lund, 42, of Quay Street in Tallow", "Injured: Ray Fell, 39, of the fishing fleet of Tallow"
    assert kinds("\n\n".join((LEAD, one, THIRD, two, FOURTH))) == []


def test_two_statements_without_stops_are_no_captions() -> None:
    block = "No inspector has reported Brask to the court\nThere is no proof that Brask hid the paint"
    assert between(block) == []


LINES = st.sampled_from([*BODY, *RELATED, *PROMO, *CAPTIONS, *BYLINES, "", " ", "No.", "“", "\u00a0x"])


@settings(max_examples=50, deadline=None)
@given(st.lists(LINES, max_size=12), st.sampled_from(["\n", "\n\n", "\r\n"]))
def test_passages_are_in_order_and_apart_and_stand_where_they_say(lines: list[str], gap: str) -> None:
    text = gap.join(lines)
    found = omitted(text)
    assert all(text[o.start : o.end] == o.exact for o in found)
    assert all(o.exact.strip() for o in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
