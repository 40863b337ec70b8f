"""What stands where: names, dates, sides of a dispute, the apparatus of a quotation, the network."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.render.sample import sample
from twosource.model.article import Article
from twosource.model.dossier import (
    Cell,
    Claim,
    Difference,
    DifferenceReading,
    Dossier,
    Lineage,
    LineageKind,
    Origin,
    Rating,
    Slot,
    Stance,
    Story,
    Utterance,
    Variant,
    VariantKind,
    VariantReading,
    Witness,
)
from twosource.model.finding import Mode, OriginKind
from twosource.model.passage import Passage
from twosource.render.html.graph import draw
from twosource.render.layout.context import around
from twosource.render.layout.dates import in_words
from twosource.render.layout.names import Names, shortened
from twosource.render.layout.network import COLUMN
from twosource.render.layout.paper import Paper, lay_out
from twosource.render.layout.quotations import Quotation, letter
from twosource.render.layout.statements import Dispute, voices


@pytest.fixture(scope="module")
def paper() -> Paper:
    return lay_out(sample())


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2031-03-08", "8 March 2031"),
        ("2031-03", "March 2031"),
        ("1911", "1911"),
        ("199X", "1990s"),
        ("2031-21", "spring 2031"),
        ("2031-03-08~", "about 8 March 2031"),
        ("2031-03-08?", "perhaps 8 March 2031"),
        ("2031-03-08T23:40:00+01:00", "8 March 2031, 23:40 (UTC+01:00)"),
        ("2031-03-08T23:40:00Z", "8 March 2031, 23:40 UTC"),
        ("2031-03-08T04:00", "8 March 2031, 04:00"),
        ("2031-03-08/2031-03-10", "8–10 March 2031"),
        ("2031-02-28/2031-03-01", "28 February 2031 to 1 March 2031"),
        ("2031-03-08/..", "since 8 March 2031"),
        ("../2031-03", "until March 2031"),
        ("2031-13-40", "2031-13-40"),
        ("soon", "soon"),
        (None, "no date"),
    ],
)
def test_dates_read_as_in_print(edtf: str | None, words: str) -> None:
    assert in_words(edtf) == words


def _account(id_: str, outlet: str | None = None, title: str | None = None, text: str = "Words.") -> Article:
    return Article(id=id_, source=id_, text=text, outlet=outlet, title=title)


@pytest.mark.parametrize(
    ("outlet", "title", "label"),
    [
        ("Harbour Post", "Ferry runs aground", "Harbour Post"),
        (None, "Ferry runs aground", "Ferry runs aground"),
        (" ", None, "007"),
        (None, "Ferry runs aground off the northern point of the island", "Ferry runs aground off the…"),
    ],
)
def test_an_account_goes_by_outlet_then_title_then_id(outlet: str | None, title: str | None, label: str) -> None:
    dossier = Dossier(story=Story(id="s", title=""), articles=(_account("007", outlet, title),))
    assert str(Names(dossier).account("007")) == label


def test_accounts_of_one_name_show_their_ids() -> None:
    dossier = Dossier(
        story=Story(id="s", title=""), articles=(_account("1", "Post"), _account("2", "Post"), _account("3", "Sun"))
    )
    assert [str(Names(dossier).account(i)) for i in "123"] == ["Post [1]", "Post [2]", "Sun"]


def test_a_text_is_cut_between_words() -> None:
    assert shortened("one two three four", 12) == "one two…"
    assert shortened("one  two", 12) == "one two"
    assert len(shortened("x" * 99, 12)) == 12


@pytest.mark.parametrize(
    ("exact", "before", "after"),
    [
        ("It was cold", "She came at 9 p.m. on Sunday. “", ",” she said. He left."),
        ("He left.", "“It was cold,” she said. ", " Nobody saw him."),
        ("First line", "", " She came at 9 p.m. on Sunday."),
    ],
)
def test_a_passage_stands_between_its_neighbours(exact: str, before: str, after: str) -> None:
    text = "First line\n\nShe came at 9 p.m. on Sunday. “It was cold,” she said. He left. Nobody saw him. The end."
    start = text.index(exact)
    context = around(text, start, start + len(exact))
    assert (context.before, context.after) == (before, after)


def test_a_long_neighbour_is_cut() -> None:
    text = "word " * 400 + "here" + " word" * 400
    context = around(text, 2000, 2004)
    assert context.before.startswith("… ")
    assert context.after.endswith(" …")
    assert max(len(context.before), len(context.after)) < 260


def _sides(dispute: Dispute) -> list[tuple[str, list[str]]]:
    return [(column.value, [source.account for source in column.sources]) for column in dispute.columns]


def _dispute(paper: Paper, id_: str) -> Dispute:
    return next(d for d in paper.disputes if d.statement.id == id_)


def test_readings_stand_side_by_side(paper: Paper) -> None:
    assert _sides(_dispute(paper, "c5")) == [
        ("8 March 2031", ["northwire", "courier", "radio-marn"]),
        ("7 March 2031", ["tidings24"]),
    ]


def test_a_denial_stands_apart_from_what_it_denies(paper: Paper) -> None:
    dispute = _dispute(paper, "c10")
    assert _sides(dispute) == [("Says so", ["northwire"]), ("Denies it", ["northwire", "courier", "lantern"])]
    assert [column.denial for column in dispute.columns] == [False, True]


def _told_both() -> Dossier:
    text = "It happened on Monday. It happened on Tuesday. It happened. It never happened."
    cells = [
        Cell(article="1", stance=stance, start=text.index(exact), end=text.index(exact) + len(exact), exact=exact)
        for exact, stance in (("It happened on Monday", Stance.ASSERTS), ("It happened on Tuesday", Stance.DIFFERS))
    ]
    cells.append(Cell(article="2", stance=Stance.ASSERTS, start=47, end=58, exact=text[47:58]))
    cells.append(Cell(article="3", stance=Stance.DENIES, start=60, end=77, exact=text[60:77]))
    readings = (DifferenceReading("Monday", ("1",)), DifferenceReading("Tuesday", ("1",)))
    claim = Claim(
        id="c1", text=text[:21], cells=tuple(cells), difference=Difference(Slot.NAME, readings), rating=Rating.DISPUTED
    )
    articles = tuple(_account(i, text=text) for i in "1234")
    return Dossier(story=Story(id="s", title="t"), articles=articles, claims=(claim,))


def test_an_account_that_has_both_readings_shows_each_in_its_place() -> None:
    (dispute,) = lay_out(_told_both()).disputes
    assert [[source.exact for source in column.sources] for column in dispute.columns[:2]] == [
        ["It happened on Monday"],
        ["It happened on Tuesday"],
    ]
    assert dispute.columns[0].both == frozenset("1")


def test_no_side_is_lost_and_the_silent_are_named() -> None:
    (dispute,) = lay_out(_told_both()).disputes
    assert _sides(dispute)[2:] == [("Denies it", ["3"])]
    assert [source.account for source in dispute.rest] == ["2"]
    assert [label.text for label in dispute.statement.silent] == ["4"]


def test_words_of_a_person_are_given_to_the_person(paper: Paper) -> None:
    """The account's own sentence is no one's; the quoted one is the speaker's."""
    by = {s.id: s.by for s in (*paper.agreed, *(d.statement for d in paper.disputes))}
    assert by["c4"] == "Piet Halloran"
    assert by["c8"] is None


def test_sources_are_grouped_by_whose_words_they_are(paper: Paper) -> None:
    sources = _dispute(paper, "c8").statement.sources
    assert [(v.by, [s.account for s in v.sources]) for v in voices(sources)] == [
        (None, ["northwire", "lantern", "tidings24"]),
        ("Ruth Adeyemi", ["courier"]),
    ]


def _pieces(quotation: Quotation) -> list[tuple[str, str]]:
    return [(piece.text, "".join(spot.letter for spot in piece.ending)) for piece in quotation.pieces]


def _quotation(paper: Paper, id_: str) -> Quotation:
    lone = (q for speaking in paper.other_quotations for q in speaking.quotations)
    return next(q for q in (*paper.shared_quotations, *lone) if q.id == id_)


def test_variants_are_marked_where_they_stand(paper: Paper) -> None:
    assert _pieces(_quotation(paper, "u1")) == [
        ("We lost the reading room, ", ""),
        ("we lost the map collection", "a"),
        (", and I am ", ""),
        ("heartbroken", "b"),
        (" and furious", "c"),
    ]


def test_an_insertion_is_a_place_between_two_words(paper: Paper) -> None:
    assert _pieces(_quotation(paper, "u4")) == [
        ("They", ""),
        ("", "a"),
        (" will ", ""),
        ("not", "b"),
        (" close a single branch", ""),
    ]


def _varied(at: tuple[int, int], *texts: str) -> Quotation:
    """A quotation of seven words with one variant."""
    reading = "we will sink or we will swim"
    article = _account("1", text=reading)
    variant = Variant(readings=tuple(VariantReading(t, (str(i),)) for i, t in enumerate(texts)), at=at)
    witnesses = tuple(Witness(article="1", mode=Mode.DIRECT, parts=(Passage(0, len(reading), reading),)) for _ in texts)
    utterance = Utterance(id="u1", speaker=None, reading=reading, witnesses=witnesses, variants=(variant,))
    dossier = Dossier(story=Story(id="s", title="t"), articles=(article,), utterances=(utterance,))
    return lay_out(dossier).other_quotations[0].quotations[0]


def test_a_mark_never_stands_under_other_words() -> None:
    """Where the place given does not hold the wording, the nearest place that does is marked."""
    assert _pieces(_varied((5, 6), "will", "shall"))[3:] == []
    assert [p.text for p in _varied((5, 6), "swim", "float").pieces if p.spot] == ["swim"]
    assert [p.text for p in _varied((3, 4), "will", "shall").pieces if p.spot] == ["will"]


@pytest.mark.parametrize("at", [(0, 0), (2, 3), (90, 91)])
def test_a_variant_that_stands_nowhere_is_only_listed(at: tuple[int, int]) -> None:
    quotation = _varied(at, "drown", "drift")
    assert not any(piece.spot for piece in quotation.pieces)
    assert [spot.placed for spot in quotation.spots] == [False]


def test_letters_go_on_after_z() -> None:
    assert [letter(i) for i in (0, 25, 26, 51, 52, 701, 702)] == ["a", "z", "aa", "az", "ba", "zz", "aaa"]


def test_reported_speech_is_never_called_word_for_word(paper: Paper) -> None:
    """Nobody can tell how exact a report without quotation marks is."""
    (police,) = [s.quotations[0] for s in paper.other_quotations if s.speaker == "Police"]
    assert not police.quoted
    assert police.printings[0].manner == "reported without quotation marks"


def test_quotations_of_several_accounts_come_first(paper: Paper) -> None:
    assert [q.accounts for q in paper.shared_quotations] == sorted(
        (q.accounts for q in paper.shared_quotations), reverse=True
    )
    assert all(q.accounts == 1 for s in paper.other_quotations for q in s.quotations)


def test_grave_variants_come_first_in_the_summary_of_variants(paper: Paper) -> None:
    assert [q.grave for q in paper.varying][:2] == [True, True]


def test_conflicting_dates_stand_side_by_side(paper: Paper) -> None:
    (day,) = [day for day in paper.days if day.date == "2031-03-07"]
    (entry,) = day.entries
    assert [dated.words for dated in entry.conflict] == ["7 March 2031", "8 March 2031"]
    assert entry.first
    assert paper.conflicting == ("c5", "c6")


def test_days_are_in_order(paper: Paper) -> None:
    assert [day.date for day in paper.days] == sorted(day.date for day in paper.days)


def test_silence_is_an_empty_cell(paper: Paper) -> None:
    (line,) = [line for line in paper.shared_lines if line.statement.id == "c10"]
    assert [[s.stance.value for s in cell] for cell in line.cells] == [
        ["asserts", "denies"],
        ["denies"],
        ["denies"],
        [],
        [],
        [],
    ]


def _big(accounts: int, origins: int) -> Dossier:
    ids = [f"{i:03}" for i in range(accounts)]
    return Dossier(
        story=Story(id="s", title="Big"),
        articles=tuple(_account(i, f"Outlet {i}") for i in ids),
        lineage=tuple(
            Lineage(article=i, from_=j, kind=LineageKind.COPY, share=0.5) for i in ids for j in ids[:6] if i != j
        ),
        origins=tuple(
            Origin(id=f"o{n}", name=f"Source {n}", kind=OriginKind.PERSON, articles=tuple(ids[n % accounts :][:3]))
            for n in range(origins)
        ),
    )


def test_the_drawing_stays_small_and_says_what_it_leaves_out() -> None:
    network = lay_out(_big(40, 30)).network
    assert network is not None
    per_column = [sum(box.column == c for box in network.boxes) for c in range(6)]
    assert max(per_column) <= COLUMN
    assert network.accounts_left == 28
    drawn = {box.key for box in network.boxes}
    assert all({line.start, line.end} <= drawn for line in network.lines)


def test_accounts_that_copy_each_other_in_a_circle_end() -> None:
    network = lay_out(_big(6, 2)).network
    assert network is not None
    assert max(box.column for box in network.boxes) <= 3


def test_a_copy_hangs_on_its_original_and_not_on_its_origins(paper: Paper) -> None:
    assert paper.network is not None
    into_lantern = [(line.start, line.label) for line in paper.network.lines if line.end == "alantern"]
    assert into_lantern == [("anorthwire", "copies 81 %, cites")]


def test_boxes_do_not_overlap(paper: Paper) -> None:
    drawing = draw(paper.network)
    assert drawing is not None
    for a in drawing.boxes:
        for b in drawing.boxes:
            assert a is b or a.x != b.x or a.y + a.height <= b.y or b.y + b.height <= a.y


def test_nothing_to_draw_is_no_drawing() -> None:
    empty = Dossier(story=Story(id="s", title=""), articles=(_account("1"),))
    assert draw(lay_out(empty).network) is None


def test_what_the_dossier_does_not_know_goes_by_its_id() -> None:
    dossier = replace(sample(), entities=(), origins=())
    assert lay_out(dossier).shared_quotations[0].speaker == "e1"


def test_kinds_of_variant_are_all_named(paper: Paper) -> None:
    kinds = {spot.kind for q in paper.shared_quotations for spot in q.spots}
    assert kinds == set(VariantKind)
