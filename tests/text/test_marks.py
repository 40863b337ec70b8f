import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.text.marks import quoted
from twosource.text.nesting import MarkKind, Quoted


def contents(text: str, kind: MarkKind | None = None) -> list[str]:
    return [text[q.start : q.end] for q in quoted(text) if kind in (None, q.kind)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We will go," she said. "Now."', ["We will go,", "Now."]),
        ("“We will go,” she said. “Now.”", ["We will go,", "Now."]),
        ("„Wir gehen“, sagte sie. „Jetzt.“", ["Wir gehen", "Jetzt."]),
        ("« Oui », dit-elle. «Non.»", ["Oui", "Non."]),
        ("»Ja«, sagte sie.", ["Ja"]),
        ("``We will go,'' she said.", ["We will go,"]),
        ("Mayor: ‘We will go’", ["We will go"]),
        ("`Never', she said.", ["Never"]),
    ],
)
def test_every_kind_of_mark(text: str, expected: list[str]) -> None:
    assert contents(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "They don't, and the '90s weren't theirs.",
        "Go get 'em, she's at the students' union until '08.",
        "The boys' and the girls' teams rocked 'n' rolled.",
        "He is 5'9\" tall and weighs a lot.",
        'She owns a 12" record and a 7" one.',
        "Rock ’n’ roll was the judges’ choice in the ’60s.",
    ],
)
def test_apostrophes_feet_and_inches_open_nothing(text: str) -> None:
    assert contents(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mayor: 'We won't go' after students' protest", ["We won't go"]),
        ("'We go,' she said. 'The boys' team won.'", ["We go,", "The boys' team won."]),
        ("William 'Bill' Baker wasn't there.", ["Bill"]),
        ("The mayor's 'fun' idea for the '20s.", ["fun"]),
        ("'It's the boys' said the headline", ["It's the boys"]),
    ],
)
def test_single_marks_among_apostrophes(text: str, expected: list[str]) -> None:
    assert contents(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We will go," she said. Now or never, I say."', ["We will go,", "Now or never, I say."]),
        ("“We will go,” she said. Now or never, I say.”", ["We will go,", "Now or never, I say."]),
        ('"We will go," she said. Now or never, I say.', ["We will go,"]),
        ('She wrote "Gone," which was true. Nobody came to the pier."', ["Gone,", "Nobody came to the pier."]),
        ('"We will go," she said. Marsh: we will not."', ["We will go,"]),
        ('"We will go," she said. Never."', ["We will go,"]),
    ],
)
def test_a_mark_left_out_behind_a_tag(text: str, expected: list[str]) -> None:
    assert contents(text) == expected


def test_nested_quotations_know_their_depth() -> None:
    text = "“He told me ‘go away’ and I went,” she said."
    assert [(text[q.start : q.end], q.depth) for q in quoted(text)] == [
        ("He told me ‘go away’ and I went,", 0),
        ("go away", 1),
    ]


def test_nested_marks_of_the_same_kind() -> None:
    text = '"She said "we go" to me," he said.'
    assert [(text[q.start : q.end], q.depth) for q in quoted(text)] == [
        ('She said "we go" to me,', 0),
        ("we go", 1),
    ]


def test_a_quotation_goes_on_where_the_next_paragraph_opens_again() -> None:
    """The mark is opened in each paragraph and closed once."""
    text = "“One.\n\n“Two.\n\n“Three,” she said.\n\n“Four,” he said."
    assert [(text[q.start : q.end], q.continues, q.closed) for q in quoted(text)] == [
        ("One.", None, False),
        ("Two.", 0, False),
        ("Three,", 1, True),
        ("Four,", None, True),
    ]


def test_a_quotation_goes_on_where_the_next_paragraph_only_closes_it() -> None:
    text = "She said, “One.\n\nTwo and three.”\n\nHe left."
    assert [(text[q.start : q.end], q.continues, q.closed) for q in quoted(text)] == [
        ("One.", None, False),
        ("Two and three.", 0, True),
    ]


def test_a_closing_mark_alone_takes_in_no_paragraph_where_nothing_is_open() -> None:
    assert contents("She said, “One.”\n\nTwo and three.”\n\nHe left.") == ["One."]


def test_a_post_of_several_paragraphs_may_have_marks_at_its_ends_only() -> None:
    text = "He wrote: “One.\n\nTwo and three.\n\nFour.\n\nFive!”\n\nHe left."
    assert contents(text) == ["One.", "Two and three.", "Four.", "Five!"]
    assert [q.continues for q in quoted(text)] == [None, 0, 1, 2]


@pytest.mark.parametrize(
    "rest", ["Two.\n\nHe left. She said “three.”", "Two.\n\nThree", "Two.\n\nHe called it “three” and left."]
)
def test_what_no_mark_closes_later_is_no_quotation(rest: str) -> None:
    assert "Two." not in contents(f"He wrote: “One.\n\n{rest}")


def test_single_marks_go_on_over_paragraphs_too() -> None:
    text = "‘One.\n\n‘Two,’ she said."
    assert [(text[q.start : q.end], q.continues) for q in quoted(text)] == [("One.", None), ("Two,", 0)]


def test_single_marks_behind_a_colon_go_on_over_paragraphs() -> None:
    text = "She said: ‘One, I don't know.\n\n‘Two isn't one.\n\n‘Three,’ she said."
    assert [(text[q.start : q.end], q.continues) for q in quoted(text)] == [
        ("One, I don't know.", None),
        ("Two isn't one.", 0),
        ("Three,", 1),
    ]


def test_single_marks_that_go_on_and_are_never_closed_end_with_their_paragraph() -> None:
    text = "She said: 'One.\n\n'Two, and it couldn't be three.\n\nThe group left.\n\n'Tis four."
    assert contents(text) == ["One.", "Two, and it couldn't be three."]


def test_a_curly_single_mark_that_is_never_closed_opens_words_up_to_the_end_of_its_paragraph() -> None:
    assert contents("Adan said: ‘We go, and Roe’s boat goes.\n\nThey went.") == ["We go, and Roe’s boat goes."]
    assert contents("‘I have seen no boat, not one.\n\nThey went.") == ["I have seen no boat, not one."]
    assert contents("‘Tis a boat.\n\nThey went.") == []


def test_a_single_mark_that_opens_nothing_more_is_no_quotation() -> None:
    assert contents("She said: 'One.\n\nThe group left.") == []


def test_a_paragraph_in_between_that_is_left_out_breaks_nothing() -> None:
    text = "“One.\n\nPhoto: a harbour\n\n“Two,” she said."
    start = text.index("Photo")
    assert [q.continues for q in quoted(text, [(start, start + 16)])] == [None, 0]


def test_a_missing_closing_mark_never_swallows_the_rest() -> None:
    text = 'He called it "great and left. She stayed.\n\nThey met again.'
    assert contents(text) == ["great and left."]


def test_a_missing_closing_mark_before_another_quotation() -> None:
    text = '"We go, she said. "We go now," she added.'
    (first, second) = quoted(text)
    assert (text[first.start : first.end], first.closed) == ("We go, she said.", False)
    assert (text[second.start : second.end], second.closed) == ("We go now,", True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We are friends, ” Adan said. “We go.”", ["We are friends,", "We go."]),
        ('"We go, "she said.', ["We go,"]),
        ("“ We go, “ said Adan. “We go now, “ Adan said.", ["We go,", "We go now,"]),
        ('said," We will win." Then', ["We will win."]),
        ("It is—in her words—”not true.”", ["not true."]),
        ('“We go," she said.', ["We go,"]),
        ('""We go," she said. "Now."', ["We go,", "Now."]),
        ("“She confirmed her “’high’” sums.” He left.", ["She confirmed her “’high’” sums.", "’high’", "high"]),
    ],
)
def test_damaged_marks(text: str, expected: list[str]) -> None:
    assert contents(text) == expected


def test_a_stray_closing_mark_is_nothing() -> None:
    assert contents('We go," she said. He left.') == []


def test_marks_in_skipped_stretches_do_not_count() -> None:
    text = 'Also: "A title"\n\n"We go," she said.'
    assert [text[q.start : q.end] for q in quoted(text, [(0, 15)])] == ["We go,"]


def test_a_paragraph_whose_marks_all_lean_one_way_holds_no_quotation() -> None:
    assert quoted("“we go home " * 70) == ()
    assert len(quoted("“we go,” she said. " * 70)) == 70


@pytest.mark.parametrize("mark", ['"', "“", "'", "‘", '" ', '"\n', '"a ', "“abcdefg ", "'abcdefg "])
def test_a_wall_of_marks_takes_no_time(mark: str) -> None:
    """300 KB; the bound is ten times what it takes, so that a quadratic step fails and a slow machine does not."""
    wall = mark * (300_000 // len(mark))
    begun = time.process_time()
    quoted(wall)
    assert time.process_time() - begun < 1.0


@given(st.text(alphabet="ab s,.'\"“”‘’„«»`—\n1", max_size=80))
@settings(max_examples=50)
def test_spans_lie_in_order_inside_the_text_and_never_cross(text: str) -> None:
    def lies(q: Quoted) -> bool:
        opens = q.opening[0] < q.opening[1] or q.continues is not None
        return opens and 0 <= q.opening[0] <= q.opening[1] <= q.start < q.end <= q.outer[1] <= len(text)

    found = quoted(text)
    assert all(lies(q) for q in found)
    assert [q.outer[0] for q in found] == sorted(q.outer[0] for q in found)
    for a in found:
        for b in found:
            assert not a.outer[0] < b.outer[0] < a.outer[1] < b.outer[1]
