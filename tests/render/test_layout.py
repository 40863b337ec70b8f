"""What stands where: names, dates, sides of a dispute, the timeline."""

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
    Entity,
    Event,
    Origin,
    Rating,
    Slot,
    Stance,
    Story,
    TimeMark,
)
from twosource.model.finding import OriginKind
from twosource.model.language import EntityKind
from twosource.model.passage import Passage
from twosource.render.html import html
from twosource.render.layout import terms
from twosource.render.layout.context import Context, around
from twosource.render.layout.dates import day_in_words, in_words
from twosource.render.layout.introductions import introduces
from twosource.render.layout.names import Names, shortened, shortened_parts
from twosource.render.layout.paper import Paper, lay_out
from twosource.render.layout.statements import Dispute, voices
from twosource.render.markdown import markdown


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


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2031-03-08", "Saturday 8 March 2031"),
        ("2031-03", "March 2031"),
        ("2031-13-40", "2031-13-40"),
        (None, "no date"),
    ],
)
def test_a_day_bears_its_name(edtf: str | None, words: str) -> None:
    assert day_in_words(edtf) == words


def _account(id_: str, outlet: str | None = None, title: str | None = None, text: str = "Words.") -> Article:
    return Article(id=id_, source=id_, text=text, outlet=outlet, title=title)


@pytest.mark.parametrize(
    ("outlet", "title", "label"),
    [
        ("Harbour Post", "Ferry runs aground", "Harbour Post"),
        (None, "Ferry runs aground", "“Ferry runs aground”"),
        (" ", None, "Account 007"),
        (None, "Ferry runs aground off the northern point of the island", "“Ferry runs aground off the…”"),
    ],
)
def test_an_account_goes_by_outlet_then_title_then_id(outlet: str | None, title: str | None, label: str) -> None:
    dossier = Dossier(story=Story(id="s", title=""), articles=(_account("007", outlet, title),))
    assert str(Names(dossier).account("007")) == label


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("The director", "the director"),
        ("A Northwire spokesman", "a Northwire spokesman"),
        ("The Harbour Post", "The Harbour Post"),
        ("Ana Teller", "Ana Teller"),
    ],
)
def test_a_description_is_written_as_in_the_middle_of_a_sentence(name: str, called: str) -> None:
    entity = Entity(id="e1", name=name, kind=EntityKind.PERSON)
    assert Names(Dossier(story=Story(id="s", title=""), entities=(entity,))).person("e1") == called


def test_the_opening_of_an_account_is_no_title() -> None:
    """A cut sentence on top of the page says that it goes on."""
    story, text = Story(id="s", title="The ferry ran aground on"), "The ferry ran aground on Sunday off the island."
    cut = Dossier(story=story, articles=(_account("1", text=text),))
    assert lay_out(cut).title == "The ferry ran aground on …"
    assert lay_out(replace(cut, articles=(_account("1", title="Ferry", text=text),))).title == story.title
    assert lay_out(replace(cut, story=replace(story, title=text))).title == text


def test_accounts_of_one_name_show_their_ids() -> None:
    dossier = Dossier(
        story=Story(id="s", title=""), articles=(_account("1", "Post"), _account("2", "Post"), _account("3", "Sun"))
    )
    assert [str(Names(dossier).account(i)) for i in "123"] == ["Post [1]", "Post [2]", "Sun"]


def test_a_text_is_cut_between_words() -> None:
    assert shortened("one two three four", 12) == "one two…"
    assert shortened("one  two", 12) == "one two"
    assert len(shortened("x" * 99, 12)) == 12


def test_a_sentence_is_cut_so_that_what_counts_of_it_stays() -> None:
    parts = (("She slept ", False), ("when it fell", True), (" on Friday", False))
    assert shortened_parts(parts, 99) == list(parts)
    assert shortened_parts(parts, 24) == [("She slept ", False), ("when it fell", True), ("…", False)]
    assert shortened_parts(parts, 16) == [("… ", False), ("when it fell", True), ("…", False)]
    assert shortened_parts(parts, 12) == [("… ", False), ("when it…", True)]


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


def test_an_abbreviation_ends_no_sentence_and_what_is_left_out_is_no_neighbour() -> None:
    text = "“Run,” she said. Ferry No. 9 ran. The end.\n\nAlso read: Ten ferries\n\n“Swim,” said J. Holm. Nobody did."
    ferry, swim = text.index("Run,"), text.index("Swim,")
    link = Passage(text.index("Also"), text.index("ferries") + 7, "Also read: Ten ferries")
    assert around(text, ferry, ferry + 4).after == "” she said. Ferry No. 9 ran."
    assert around(text, swim, swim + 5, (link,)) == Context("“", "” said J. Holm. Nobody did.")


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
        ("Saturday 8 March 2031", ["northwire", "courier", "radio-marn"]),
        ("Friday 7 March 2031", ["tidings24"]),
    ]


def test_a_denial_stands_apart_from_what_it_denies(paper: Paper) -> None:
    dispute = _dispute(paper, "c10")
    assert _sides(dispute) == [("Says so", ["northwire"]), ("Denies it", ["northwire", "courier", "lantern"])]
    assert [column.denial for column in dispute.columns] == [False, True]


def test_the_words_that_give_the_value_are_set_apart(paper: Paper) -> None:
    """A day by the expression that means it, everything else by the words themselves."""
    date, number = _dispute(paper, "c5"), _dispute(paper, "c7")
    (tidings,) = date.columns[1].sources
    assert tidings.pieces == (("it exploded in flames ", False), ("on Friday night", True))
    assert [text for text, told in number.columns[0].sources[0].pieces if told] == [number.columns[0].value]
    assert number.columns[0].printed
    assert not date.columns[0].printed


def _disputed(reason: str) -> Dispute:
    dossier = _told_both()
    (claim,) = dossier.claims
    assert claim.difference
    claim = replace(claim, difference=replace(claim.difference, reason=reason))
    return lay_out(replace(dossier, claims=(claim,))).disputes[0]


def test_a_reason_that_only_lists_accounts_is_left_out() -> None:
    """The columns say who prints what, by name; a reason that says more is shown."""
    assert _disputed("“Monday” in 1; “Tuesday” in 1").reason == ""
    assert _disputed("It rained on one day only").reason == "It rained on one day only"


def test_a_denial_of_what_nobody_says_is_called_that() -> None:
    text = "The council denied it had known."
    cell = Cell(article="1", stance=Stance.DENIES, start=23, end=31, exact=text[23:31])
    claim = Claim(id="c1", text=text[23:31], cells=(cell,), rating=Rating.DISPUTED)
    dossier = Dossier(story=Story(id="s", title=""), articles=(_account("1", text=text),), claims=(claim,))
    assert lay_out(dossier).disputes[0].head == terms.DENIED_ONLY


def test_what_is_only_denied_stands_behind_what_accounts_tell_in_two_ways() -> None:
    told = _told_both()
    cells = tuple(replace(told.claims[0].cells[0], article=a, stance=Stance.DENIES) for a in "1234")
    denied = Claim(id="c2", text="It happened", cells=cells, rating=Rating.DISPUTED)
    dossier = replace(told, claims=(denied, *told.claims))
    assert [d.statement.id for d in lay_out(dossier).disputes] == ["c1", "c2"]


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
    assert [label.text for label in dispute.statement.silent] == ["Account 4"]


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


def test_conflicting_dates_stand_side_by_side(paper: Paper) -> None:
    (day,) = [day for day in paper.days if day.date == "2031-03-07"]
    (entry,) = day.entries
    assert [dated.words for dated in entry.conflict] == ["Friday 7 March 2031", "Saturday 8 March 2031"]
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


def test_figures_that_moved_are_told_step_by_step(paper: Paper) -> None:
    (found,) = paper.moves
    assert found.about == "the number"
    assert [(s.value, s.printed, [str(x.label) for x in s.sources]) for s in found.steps] == [
        ("400 crowns", "Saturday 8 March 2031", ["Northwire"]),
        ("2,300 crowns", "Sunday 9 March 2031", ["Radio Marn"]),
        ("9,000 crowns", "Monday 10 March 2031", ["Tidings24"]),
    ]
    assert [words for words, told in found.steps[1].sources[0].pieces if told] == ["2,300 crowns"]


def test_a_figure_that_moved_is_no_dispute_and_nothing_that_all_tell(paper: Paper) -> None:
    """Nobody says otherwise, and of three figures no one is told by three accounts."""
    (found,) = paper.moves
    assert found.statement.id not in {d.statement.id for d in paper.disputes}
    assert found.statement.id not in {s.id for s in paper.retold}
    assert [(str(s.label), s.earlier) for s in found.statement.sources] == [
        ("Northwire", True),
        ("Radio Marn", True),
        ("Tidings24", False),
    ]


def test_an_earlier_figure_stands_on_its_day_in_its_own_words(paper: Paper) -> None:
    told = {day.date: e.text for day in paper.days for e in day.entries if e.statement.id == "c18"}
    assert told["2031-03-08"] == "By midnight 400 crowns had been given for new books."
    assert told["2031-03-10"] == "By Monday 9,000 crowns had been given for new books."


def test_a_day_of_a_disputed_date_has_the_words_that_say_so() -> None:
    """ "On Friday" must not stand under Saturday; and of two places of one account, the dated one is shown."""
    one, other = "She resigned on Friday.", "She has resigned. It was Saturday when she left her post."
    saturday = "It was Saturday when she left her post."
    cells = (
        Cell(article="1", stance=Stance.ASSERTS, start=0, end=len(one), exact=one),
        Cell(article="2", stance=Stance.DIFFERS, start=0, end=17, exact="She has resigned."),
        Cell(article="2", stance=Stance.DIFFERS, start=18, end=18 + len(saturday), exact=saturday),
    )
    days = ("2031-03-07", ("1",)), ("2031-03-08", ("2",))
    difference = Difference(Slot.DATE, tuple(DifferenceReading(day, who) for day, who in days))
    dossier = Dossier(
        story=Story(id="s", title="Resignation"),
        articles=(_account("1", text=one), _account("2", text=other)),
        claims=(Claim(id="c1", text=one, cells=cells, difference=difference, rating=Rating.DISPUTED),),
        times=(
            TimeMark(article="1", start=16, end=22, exact="Friday", value="2031-03-07"),
            TimeMark(article="2", start=25, end=33, exact="Saturday", value="2031-03-08"),
        ),
        timeline=tuple(Event(date=day, claim="c1", articles=who, disputed=True) for day, who in days),
    )
    assert [e.text for day in lay_out(dossier).days for e in day.entries] == [one, saturday]


def test_statements_of_one_account_stand_by_account(paper: Paper) -> None:
    assert [(str(lone.label), [s.id for s in lone.statements]) for lone in paper.lone] == [
        ("Northwire", ["c12"]),
        ("Brannock Courier", ["c14", "c17"]),
        ("Tidings24", ["c16"]),
    ]


def test_a_claim_without_a_place_is_not_lost() -> None:
    bare = Claim(id="c1", text="A tree fell.", cells=())
    laid = lay_out(Dossier(story=Story(id="s", title="Storm"), claims=(bare,)))
    assert [s.text for lone in laid.lone for s in lone.statements] == ["A tree fell."]


def test_what_is_only_denied_does_not_read_as_said() -> None:
    """Four papers have the director deny that anybody warned him: he did not say that somebody did."""
    text = "He denied that the company had been warned."
    words = "the company had been warned"
    cell = Cell(article="1", stance=Stance.DENIES, start=15, end=15 + len(words), exact=words, by="e1")
    dossier = Dossier(
        story=Story(id="s", title="Warning"),
        articles=(Article(id="1", source="1", text=text),),
        entities=(Entity(id="e1", name="Oda Brandt", kind=EntityKind.PERSON),),
        claims=(Claim(id="c1", text=words, cells=(cell,), rating=Rating.DISPUTED),),
    )
    assert "### Denied by Oda Brandt: the company had been warned" in markdown(dossier)
    assert "As said by" not in html(dossier)


def test_what_two_origins_tell_too_loosely_is_not_from_one_origin() -> None:
    """It is rated single-source; but "all from one origin: Ore, Tin" would be untrue."""
    texts = {"1": "The ferry was late.", "2": "The ferry may have been late."}
    cells = tuple(Cell(article=a, stance=Stance.ASSERTS, start=0, end=len(t), exact=t) for a, t in texts.items())
    dossier = Dossier(
        story=Story(id="s", title="Ferry"),
        articles=tuple(_account(a, text=t) for a, t in texts.items()),
        claims=(Claim(id="c1", text=texts["1"], cells=cells, origins=("o1", "o2")),),
        origins=tuple(Origin(id=f"o{n}", name=name, kind=OriginKind.OUTLET) for n, name in ((1, "Ore"), (2, "Tin"))),
    )
    laid = lay_out(dossier)
    assert [s.id for s in laid.loose] == ["c1"]
    assert laid.single == laid.retold == ()
    assert terms.LOOSE_HEAD in markdown(dossier)
    assert terms.LOOSE_HEAD in html(dossier)
    assert "one origin only" not in markdown(dossier).split("## How to read")[0]


def test_words_given_to_two_people_are_a_dispute_about_who_said_them() -> None:
    """The heading names neither of the two, and a column does not say twice whom its accounts quote."""
    words = "We will open on time whatever it costs"
    texts = {"1": f"“{words},” said Oda Brandt.", "2": f"“{words},” said Per Lund."}
    cells = tuple(
        Cell(article=a, stance=stance, start=1, end=1 + len(words), exact=words, by=by)
        for a, stance, by in (("1", Stance.ASSERTS, "e1"), ("2", Stance.DIFFERS, "e2"))
    )
    people = {"e1": "Oda Brandt", "e2": "Per Lund"}
    readings = tuple(DifferenceReading(people[c.by or ""], (c.article,)) for c in cells)
    dossier = Dossier(
        story=Story(id="s", title="Opening"),
        articles=tuple(_account(a, text=t) for a, t in texts.items()),
        entities=tuple(Entity(id=i, name=n, kind=EntityKind.PERSON) for i, n in people.items()),
        claims=(
            Claim(id="c1", text=words, cells=cells, difference=Difference(Slot.NAME, readings), rating=Rating.DISPUTED),
        ),
    )
    (found,) = lay_out(dossier).disputes
    assert found.head == "The accounts differ on who said it"
    text = markdown(dossier).split("## What is disputed")[1].split("\n## ", 1)[0]
    assert f"### {words}" in text
    assert "| Per Lund | Account 2 |" in text


def _on_whether(
    texts: dict[str, str], cells: tuple[Cell, ...], readings: dict[str, str]
) -> list[list[tuple[str, str]]]:
    """The columns of a claim on which accounts differ whether it is so: accounts and their words."""
    told = tuple(DifferenceReading(value, (account,)) for account, value in readings.items())
    dossier = Dossier(
        story=Story(id="s", title="Leak"),
        articles=tuple(_account(a, text=t) for a, t in texts.items()),
        claims=(
            Claim(
                id="c1",
                text=cells[0].exact,
                cells=cells,
                difference=Difference(Slot.POLARITY, told),
                rating=Rating.DISPUTED,
            ),
        ),
    )
    (found,) = lay_out(dossier).disputes
    return [[(s.account, s.exact) for s in c.sources] for c in found.columns]


def test_two_denials_in_two_wordings_are_one_side() -> None:
    texts = {"1": "The plant leaks.", "2": "The plant does not leak.", "3": "The plant never leaked, she said."}
    stances = {"1": Stance.ASSERTS, "2": Stance.DENIES, "3": Stance.DENIES}
    cells = tuple(Cell(article=a, stance=stances[a], start=0, end=len(t), exact=t) for a, t in texts.items())
    columns = _on_whether(texts, cells, {a: texts[a] for a in "12"})
    assert [[account for account, _ in column] for column in columns] == [["1"], ["2", "3"]]


def test_who_prints_a_claim_to_deny_it_stands_on_one_side() -> None:
    claim, printed, denial = "The plant leaks.", "A blog says it leaks.", "The plant does not leak."
    texts = {"1": claim, "2": f"{printed} {denial}"}
    start = texts["2"].index(denial)
    cells = (
        Cell(article="1", stance=Stance.ASSERTS, start=0, end=len(claim), exact=claim),
        Cell(article="2", stance=Stance.ASSERTS, start=0, end=len(printed), exact=printed),
        Cell(article="2", stance=Stance.DENIES, start=start, end=start + len(denial), exact=denial),
    )
    assert _on_whether(texts, cells, {"1": claim, "2": denial}) == [[("1", claim)], [("2", denial)]]


def test_a_text_that_names_its_speaker_is_not_introduced_once_more() -> None:
    assert introduces("Marsh told reporters that the pier was safe.", "Odile Marsh")
    assert introduces("Ms. Marsh later posted an apology, saying she had “judged the ferry” too soon.", "Odile Marsh")
    assert introduces("Ms. Marsh fired back, reminding the board that she had warned it.", "Odile Marsh")
    assert introduces("Kester Welsh, 42, of Orrin", "Police")
    assert introduces("The pier was safe, police said.", "Police")
    assert introduces("The pier’s website even notes that it is shut.", "the pier’s website")
    assert introduces("O'Marsh alleges that the pier was unsafe.", "Odile O'Marsh")
    assert introduces("According to the documents, the pier was safe.", "the documents")
    assert introduces("The pier is open, according to the latest report.", "somebody not named")
    assert not introduces("The police of Orrin were tired.", "Police")
    assert not introduces("Marsh was tired.", "Odile Marsh")
    assert not introduces("The police found notes in the pier’s office.", "Police")
    assert not introduces("Police arrested the alleged owner of the pier.", "Police")
    assert not introduces("Marsh declared the pier open.", "Odile Marsh")
    assert not introduces("The United States has piers, and Marsh has none.", "Odile Marsh")
    assert not introduces("She said that the pier was safe.", "Odile Marsh")


def test_two_hours_are_no_two_numbers() -> None:
    dossier = sample()
    (claim,) = [c for c in dossier.claims if c.difference is not None and c.difference.slot is Slot.NUMBER]
    assert claim.difference is not None
    first, second, *_ = claim.difference.readings
    hours = (replace(first, value="about 3:50 p.m."), replace(second, value="around noon"))
    other = replace(claim, difference=replace(claim.difference, readings=hours))
    paper = lay_out(replace(dossier, claims=tuple(other if c is claim else c for c in dossier.claims)))
    (dispute,) = [d for d in paper.disputes if d.statement.id == claim.id]
    assert dispute.about == terms.HOUR
