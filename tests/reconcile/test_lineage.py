"""Who has it from whom."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reconcile.telling import OTHER, OWN, citing, reading
from twosource.model.dossier import Lineage, LineageKind
from twosource.model.finding import Mode, OriginKind, Quote, Reading
from twosource.model.passage import Passage
from twosource.reconcile.lineage.edges import copies, families, lineage

FIRST, SECOND, THIRD = (s.rstrip(".") + "." for s in OWN.split(". "))


def marked(name: str, text: str, published: str | None = None) -> Reading:
    """A reading with whatever stands between straight marks as its quotations."""
    quotes = [Quote(parts=(Passage(*m.span(1), m[1]),), mode=Mode.DIRECT) for m in re.finditer('"([^"]*)"', text)]
    return replace(reading(name, text, published=published), quotes=tuple(quotes))


def test_the_later_account_has_it_from_the_earlier() -> None:
    one, other = reading("z", OWN, published="2031-05-06"), reading("a", OWN, published="2031-05-07")
    (edge,) = copies([other, one])
    assert (edge.article, edge.from_, edge.kind, edge.directed) == ("a", "z", LineageKind.COPY, True)
    assert edge.share == 1.0
    assert [p.exact for p in edge.evidence] == [OWN.rstrip(".")]


@pytest.mark.parametrize("published", [None, "2031-05-06"])
def test_no_direction_where_the_dates_tell_none(published: str | None) -> None:
    (edge,) = copies([reading("a", OWN, published=published), reading("b", OWN, published=published)])
    assert not edge.directed


def test_hours_tell_the_direction_across_zones() -> None:
    early = reading("b", OWN, published="2031-05-06T23:30:00+00:00")
    late = reading("a", OWN, published="2031-05-06T20:00:00-05:00")
    (edge,) = copies([late, early])
    assert (edge.article, edge.from_, edge.directed) == ("a", "b", True)


def test_an_excerpt_without_date_is_made_of_the_whole() -> None:
    (edge,) = copies([reading("a", OWN), reading("b", f"{FIRST} {SECOND}")])
    assert (edge.article, edge.from_, edge.share) == ("b", "a", 1.0)


def test_many_edits_make_a_rewrite() -> None:
    edited = (
        "The old ferry Adeline hit a sandbank off the village of Orrin soon after breakfast and started to take in water."
        " Fishermen in four boats brought all passengers ashore within half an hour, wet but unhurt."
    )
    (edge,) = copies([reading("a", OWN), reading("b", edited)])
    assert edge.kind is LineageKind.REWRITE


TOLD = (
    "The mill at Orrin is to close before the winter, its owner has told the men who work there. Sand in the race had"
    ' stopped the wheel three times since May, Ilse Brandt added. "We have kept it going for as long as we could,"'
    ' Brandt said, and the loss is put at a few thousand crowns a month. "Nobody will lose a day of pay," she went on.'
)
RETOLD = (
    'Workers in Orrin have heard from Ilse Brandt that there is no future for the mill. "We have kept it going for as'
    ' long as we could," said Brandt. The wheel has stopped three times since May, and the owner reckons that it costs'
    ' her a few thousand crowns a month to go on, with sand in the race. "Nobody will lose a day of pay," she said.'
)
UNLIKE = (
    'Workers in Orrin have heard from Ilse Brandt that there is no future for the mill. "We have kept it going for as'
    ' long as we could," said Brandt. The river has silted up, and repairs would cost more than the place earns.'
    ' "Nobody will lose a day of pay," she said.'
)


def test_the_same_quotations_and_splinters_of_the_prose_make_a_rewrite() -> None:
    (edge,) = copies([marked("a", TOLD, "2031-05-06"), marked("b", RETOLD, "2031-05-07")])
    assert (edge.article, edge.from_, edge.kind, edge.directed) == ("b", "a", LineageKind.REWRITE, True)
    assert [p.exact for p in edge.evidence] == [
        "three times since May",
        "a few thousand crowns a month",
        "sand in the race",
    ]


def test_the_same_quotations_alone_are_no_rewrite() -> None:
    """Both were at the gate when she spoke."""
    assert copies([marked("a", TOLD), marked("b", UNLIKE)]) == ()


def test_the_same_splinters_around_other_quotations_are_no_rewrite() -> None:
    assert copies([marked("a", TOLD), marked("b", RETOLD.replace("could", "dared").replace("pay", "work"))]) == ()


@pytest.mark.parametrize(
    "text", ["The hall burned.", "The hall at Orrin burned down on Monday.", '"It burned," he said.']
)
def test_two_accounts_of_the_same_few_words_are_one(text: str) -> None:
    told = [marked("b", text), marked("a", text), marked("c", "The hall stands.")]
    edges = copies(told)
    assert [(e.article, e.from_, e.kind, e.share) for e in edges] == [("b", "a", LineageKind.COPY, 1.0)]
    assert families(["a", "b", "c"], edges) == {"a": "a", "b": "a", "c": "c"}


def test_a_brief_account_that_stands_in_another_is_from_there() -> None:
    long = "The hall at Orrin burned down on Monday. Nobody knows how. It had stood empty for a year."
    (edge,) = copies([marked("a", long), marked("b", "The hall at Orrin burned down on Monday")])
    assert (edge.article, edge.from_, edge.share) == ("b", "a", 1.0)


def test_the_same_words_before_different_quotations_make_no_copy() -> None:
    said = ("No one was hurt, I am glad to say, and that is all. It has been a long night for all of us in this town.",
            "We do not yet know what it was that burned in there. There will be an inquiry, and I shall not hold it.")  # fmt: skip
    told = [
        marked(n, f'Holm told reporters in Orrin on Monday: "{words}"') for n, words in zip("ab", said, strict=True)
    ]
    assert copies(told) == ()


def test_what_is_reported_with_an_accounts_name_in_other_words_is_that_account_rewritten() -> None:
    first = (
        "Divers searched the harbour of Orrin until dark. They raised a rusted chest, and in it lay silver coins of the"
        " last century. The museum wants them."
    )
    sentence = (
        "According to the Orrin Bugle, a rusted chest full of silver coins was raised by divers from the harbour."
    )
    text = f"{sentence} It rained."
    told = [
        reading("a", first, outlet="Orrin Bugle"),
        reading("b", text, citations=[citing(text, "According to the Orrin Bugle", "Orrin Bugle", sentence)]),
    ]
    edges = lineage(told, None, (), ())
    assert [(e.article, e.from_, e.kind) for e in edges] == [
        ("b", "a", LineageKind.CITATION),
        ("b", "a", LineageKind.REWRITE),
    ]
    assert [p.exact for p in edges[1].evidence] == [sentence]


def test_what_a_cited_account_does_not_say_is_no_rewrite() -> None:
    first = "Divers searched the harbour of Orrin until dark. They found nothing, and the museum is sad."
    sentence = (
        "According to the Orrin Bugle, a rusted chest full of silver coins was raised by divers from the harbour."
    )
    told = [
        reading("a", first, outlet="Orrin Bugle"),
        reading("b", sentence, citations=[citing(sentence, "According to the Orrin Bugle", "Orrin Bugle", sentence)]),
    ]
    assert [e.kind for e in lineage(told, None, (), ())] == [LineageKind.CITATION]


def test_strangers_have_no_edge() -> None:
    assert copies([reading("a", OWN), reading("b", OTHER)]) == ()


def test_evidence_stands_in_the_account_that_copies() -> None:
    late = reading("b", f"{OTHER} {SECOND}", published="2031-05-07")
    (edge,) = copies([reading("a", OWN, published="2031-05-06"), late])
    assert [p.exact for p in edge.evidence] == [SECOND.rstrip(".")]
    assert all(late.article.text[p.start : p.end] == p.exact for p in edge.evidence)
    assert 0.1 < edge.share < 0.5


def test_copies_of_a_copy_are_one_family_and_a_borrowed_sentence_makes_none() -> None:
    told = [reading("b", OWN), reading("c", f"{FIRST} {SECOND}"), reading("d", OWN), reading("a", f"{OTHER} {SECOND}")]
    found = families(["a", "b", "c", "d"], copies(told))
    assert found == {"a": "a", "b": "b", "c": "b", "d": "b"}


def test_a_piece_made_of_two_strangers_makes_no_relatives_of_them() -> None:
    # Half of it is from one, half from the other.
    edges = [
        Lineage(article="x", from_="a", kind=LineageKind.COPY, share=0.5),
        Lineage(article="x", from_="b", kind=LineageKind.COPY, share=0.5),
    ]
    assert len(set(families(["a", "b", "x"], edges).values())) == 3


def test_a_cited_outlet_is_the_account_it_published() -> None:
    text = "Nobody was hurt, the Orrin Bugle reported."
    citing_it = reading("a", text, citations=[citing(text, "the Orrin Bugle reported", "Orrin Bugle", text)])
    edges = lineage([citing_it, reading("b", OWN, outlet="The Orrin Bugle")], None, (), ())
    assert [(e.article, e.from_, e.kind) for e in edges] == [("a", "b", LineageKind.CITATION)]
    assert edges[0].share == 1.0


@pytest.mark.parametrize(
    ("text", "phrase", "printed", "meant"),
    [
        # What Roe told the paper last week is not what it prints of the ferry.
        ("Roe told the Orrin Bugle last week that he sails.", "told the Orrin Bugle", "2031-05-06", "Orrin Bugle"),
        # Here the words that were told stand there.
        (f"Roe told the Orrin Bugle: {FIRST}", "told the Orrin Bugle", "2031-05-06", "b"),
        ("It sank, the Orrin Bugle reported.", "the Orrin Bugle reported", "2031-05-06", "b"),
        # Nobody can cite what is printed a day later.
        ("It sank, the Orrin Bugle reported.", "the Orrin Bugle reported", "2031-05-08", "Orrin Bugle"),
    ],
)
def test_an_account_of_a_cited_outlet_is_meant_only_where_it_can_be(
    text: str, phrase: str, printed: str, meant: str
) -> None:
    citation = citing(text, phrase, "Orrin Bugle", text)
    citing_it = reading("a", text, citations=[citation], published="2031-05-07")
    edges = lineage([citing_it, reading("b", OWN, outlet="The Orrin Bugle", published=printed)], None, (), ())
    assert [(e.article, e.from_) for e in edges if e.kind is LineageKind.CITATION] == [("a", meant)]


def test_a_cited_outlet_outside_the_story_keeps_its_name() -> None:
    text = "Nobody was hurt, the Bugle reported. The Orrin Bugle said so twice. It rained."
    cites = [
        citing(text, "the Bugle reported", "Bugle", text[:36]),
        citing(text, "The Orrin Bugle said", "Orrin Bugle", text[37:68]),
    ]
    (edge,) = lineage([reading("a", text, citations=cites)], None, (), ())
    assert (edge.from_, edge.kind) == ("Orrin Bugle", LineageKind.CITATION)
    assert 0.7 < edge.share < 1.0


@pytest.mark.parametrize(
    ("line", "name", "kind"),
    [
        ("ORRIN (Reuters)", "Reuters", LineageKind.COPY),
        ("By The Associated Press", "Associated Press", LineageKind.COPY),
        ("This article first appeared in the Orrin Bugle", "Orrin Bugle", LineageKind.COPY),
        ("Reuters contributed to this report", "Reuters", LineageKind.CITATION),
        ("Source: TMZ", "TMZ", LineageKind.CITATION),
        ("Source: Orrin Media Wire ©", "Orrin Media Wire", LineageKind.COPY),
        ("KESSEL 24 with AFP", "AFP", LineageKind.CITATION),
    ],
)
def test_credit_lines_that_give_the_text_away_and_such_that_thank(line: str, name: str, kind: LineageKind) -> None:
    text = f"{line}\n\n{OWN}"
    (edge,) = lineage([reading("a", text, citations=[citing(text, line, name, None, OriginKind.WIRE)])], None, (), ())
    assert (edge.from_, edge.kind) == (name, kind)


def test_a_wire_is_the_account_that_bears_its_dateline() -> None:
    line, cited = "ORRIN (Reuters)", "Reuters reported"
    wire = reading("w", f"(Reuters) - {OWN}", citations=[citing(f"(Reuters) - {OWN}", "(Reuters)", "Reuters", None)])
    text = "Nobody was hurt, Reuters reported."
    other = reading("a", text, citations=[citing(text, cited, "Reuters", text)])
    assert [(e.article, e.from_) for e in lineage([wire, other], None, (), ())] == [("a", "w")]
    second = reading("x", f"{line} - {OTHER}", citations=[citing(f"{line} - {OTHER}", "(Reuters)", "Reuters", None)])
    edges = lineage([wire, other, second], None, (), ())
    assert [(e.article, e.from_) for e in edges] == [("a", "Reuters"), ("w", "Reuters"), ("x", "Reuters")]


def test_a_text_that_went_through_two_hands_leads_to_the_first() -> None:
    told = [
        reading("a", OWN, published="2031-05-05"),
        reading("b", OWN, published="2031-05-06"),
        reading("c", OWN, published="2031-05-07"),
    ]
    copied = copies(told)
    assert [(e.article, e.from_) for e in lineage(told, None, (), copied)] == [("b", "a"), ("c", "a")]


def test_a_credit_line_beside_copied_text_is_no_second_copy() -> None:
    text = f"By Orrin Newswire\n\n{OWN}"
    told = [
        reading("a", OWN, published="2031-05-05", outlet="Orrin Newswire"),
        reading(
            "b", text, published="2031-05-06", citations=[citing(text, "By Orrin Newswire", "Orrin Newswire", None)]
        ),
    ]
    edges = lineage(told, None, (), copies(told))
    assert [(e.from_, e.kind) for e in edges] == [("a", LineageKind.CITATION), ("a", LineageKind.COPY)]


@pytest.mark.parametrize("published", ["2031-05-05", "2031-05-07", None])
def test_whoever_credits_the_other_has_it_from_there_whatever_the_dates(published: str | None) -> None:
    """A client may print before the wire puts its own page out."""
    text = f"By Orrin Newswire\n\n{OWN}"
    credit = citing(text, "By Orrin Newswire", "Orrin Newswire", None)
    told = [
        reading("w", OWN, published="2031-05-06", outlet="Orrin Newswire"),
        reading("b", text, published=published, citations=[credit]),
    ]
    (edge,) = copies(told)
    assert (edge.article, edge.from_, edge.directed) == ("b", "w", True)


def test_of_two_accounts_of_an_outlet_its_credit_means_the_one_with_the_text() -> None:
    text = f"By Orrin Newswire\n\n{OWN}"
    told = [
        reading("a", OTHER, published="2031-05-04", outlet="Orrin Newswire"),
        reading("c", OWN, published="2031-05-05", outlet="Orrin Newswire"),
        reading("b", text, published="2031-05-06", citations=[citing(text, text[:17], "Orrin Newswire", None)]),
    ]
    edges = lineage(told, None, (), copies(told))
    assert {(e.article, e.from_) for e in edges} == {("b", "c")}


def test_words_quoted_from_a_publication_that_stand_plain_in_another_account() -> None:
    text = f"It is all wrong. “{SECOND}” the Orrin Bugle wrote."
    quoting = reading("a", text, [SECOND], citations=[citing(text, "the Orrin Bugle wrote", "Orrin Bugle", text[17:])])
    edges = lineage([quoting, reading("b", OWN)], None, (), ())
    assert [(e.article, e.from_) for e in edges if e.kind is LineageKind.QUOTE] == [("a", "b")]


def test_who_has_a_part_of_what_is_quoted_from_another_account_is_not_quoted() -> None:
    text = f"It is all wrong. “{SECOND}” the Orrin Bugle wrote."
    quoting = reading("a", text, [SECOND], citations=[citing(text, "the Orrin Bugle wrote", "Orrin Bugle", text[17:])])
    part = reading("c", f"A site has a story. {' '.join(SECOND.split()[:12])}.")
    edges = lineage([quoting, part, reading("b", OWN)], None, (), ())
    assert [(e.article, e.from_) for e in edges if e.kind is LineageKind.QUOTE] == [("a", "b")]
    alone = lineage([quoting, part], None, (), ())
    assert [(e.article, e.from_) for e in alone if e.kind is LineageKind.QUOTE] == [("a", "c")]


def test_an_account_that_speaks_of_an_outlet_is_not_that_outlet() -> None:
    text = f"It is all wrong. “{SECOND}” the Orrin Bugle wrote."
    quoting = reading("a", text, [SECOND], citations=[citing(text, "the Orrin Bugle wrote", "Orrin Bugle", text[17:])])
    third = "The Orrin Bugle reported it."
    other = reading("c", third, citations=[citing(third, "The Orrin Bugle reported", "Orrin Bugle", third)])
    mocking = reading("b", f"A site in the style of the Orrin Bugle has a story.\n\n{OWN}")
    edges = lineage([quoting, mocking, other], None, (), ())
    assert ("c", "b") not in {(e.article, e.from_) for e in edges}


def test_an_account_that_is_quoted_by_its_outlets_name_is_that_outlets() -> None:
    text = f"It is all wrong. “{SECOND}” the Orrin Bugle wrote."
    quoting = reading("a", text, [SECOND], citations=[citing(text, "the Orrin Bugle wrote", "Orrin Bugle", text[17:])])
    third = "The Orrin Bugle reported it."
    other = reading("c", third, citations=[citing(third, "The Orrin Bugle reported", "Orrin Bugle", third)])
    edges = lineage([quoting, reading("b", OWN), other], None, (), ())
    assert [(e.article, e.from_) for e in edges if e.kind is LineageKind.CITATION] == [("a", "b"), ("c", "b")]


def test_a_statement_that_one_account_prints_without_marks_is_no_quoted_text() -> None:
    """Nothing says that the words are a publication's."""
    edges = lineage([reading("a", f"“{SECOND}” the mate said.", [SECOND]), reading("b", OWN)], None, (), ())
    assert edges == ()


def test_a_stated_translation() -> None:
    (edge,) = lineage([reading("a", f"{OWN}\n\nTranslated from the Danish by the desk.")], None, (), ())
    assert (edge.kind, edge.from_) == (LineageKind.TRANSLATION, "Danish")


@settings(max_examples=25, deadline=None)
@given(st.permutations(range(5)))
def test_the_order_of_the_accounts_changes_nothing(order: list[int]) -> None:
    """Law 2."""
    told = [
        reading("a", OWN),
        reading("b", f"{FIRST} {SECOND}"),
        reading("c", f"{OTHER} {SECOND}"),
        reading("d", OTHER),
        reading("e", OWN, published="2031-05-06"),
    ]
    assert copies([told[i] for i in order]) == copies(told)
