"""Claims of invented accounts, and the laws of the matrix."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reconcile.testimony import Told, account, names
from twosource.model.article import Article
from twosource.model.dossier import Difference, DifferenceReading, Slot, Stance
from twosource.model.finding import Argument, Mode, Proposition, Quote, Reading, Referent, Role, When
from twosource.model.language import EntityKind
from twosource.reconcile.alignment.grouping import aligned
from twosource.reconcile.claims.rows import Row
from twosource.reconcile.claims.support import told_apart
from twosource.reconcile.clauses import salience
from twosource.reconcile.clauses.frames import frames
from twosource.reconcile.clauses.group import Group
from twosource.reconcile.matrix import matrix

POOL = [
    Told(
        words=f"{who} {verb} the {what} of {where}",
        predicate=verb,
        subject=who,
        object=what,
        date=None,
        count=None,
        negated=negated,
    )
    for who, verb, what, where, negated in [
        ("Odile Marsh", "sold", "lighthouse", "Orrin", False),
        ("Odile Marsh", "sold", "lighthouse", "Orrin", True),
        ("Piet Vane", "painted", "chapel", "Brill", False),
        ("Piet Vane", "sold", "lighthouse", "Orrin", False),
        ("Nora Tillick", "closed", "school", "Sand", False),
        ("Odile Marsh", "opened", "museum", "Brill", False),
    ]
] + [
    Told(
        words=f"The gale wrecked {n} trawlers off Orrin point",
        predicate="wreck",
        subject="gale",
        object="trawlers",
        count=(f"{n} trawlers", n, "trawler"),
    )
    for n in (3, 5)
]

STORY = st.lists(st.lists(st.sampled_from(POOL), min_size=1, max_size=4), min_size=1, max_size=4)


def told(readings: Sequence[Reading]) -> tuple[Row, ...]:
    return matrix(readings, names(readings), ())


def accounts(clauses: Sequence[Sequence[Told]]) -> list[Reading]:
    return [account(f"a{n}", *c) for n, c in enumerate(clauses)]


def test_what_two_accounts_tell_is_one_claim() -> None:
    one = account("a", POOL[0], POOL[2])
    other = account("b", replace(POOL[0], words="The lighthouse of Orrin was sold by Odile Marsh"))
    (first, *_) = told([one, other])
    assert {c.article for c in first.claim.cells} == {"a", "b"}
    assert first.claim.text in {c.exact for c in first.claim.cells}


def test_what_shares_only_the_words_of_the_whole_story_is_not_one_claim() -> None:
    readings = accounts([[POOL[0], POOL[5]], [POOL[2]], [POOL[4]]])
    assert all(len({c.article for c in row.claim.cells}) == 1 for row in told(readings))


def test_a_row_has_the_dates_of_its_cells() -> None:
    told_on = replace(POOL[0], words="Odile Marsh sold the lighthouse of Orrin Friday", date=("Friday", "2022-11-25"))
    (row, *_) = told(accounts([[told_on], [POOL[0]]]))
    assert [(account_, value) for account_, value, _ in row.dates] == [("a0", "2022-11-25")]


@settings(max_examples=40, deadline=None)
@given(STORY, st.randoms(use_true_random=False))
def test_the_order_of_the_accounts_changes_nothing(clauses: list[list[Told]], random: object) -> None:
    readings = accounts(clauses)
    shuffled = list(readings)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert told(shuffled) == told(readings)


@settings(max_examples=40, deadline=None)
@given(STORY)
def test_a_silent_account_is_in_no_difference(clauses: list[list[Told]]) -> None:
    for row in told(accounts(clauses)):
        if row.claim.difference is not None:
            differing = {a for r in row.claim.difference.readings for a in r.articles}
            assert differing <= {c.article for c in row.claim.cells}


@settings(max_examples=40, deadline=None)
@given(STORY)
def test_an_identical_copy_adds_no_difference(clauses: list[list[Told]]) -> None:
    before = sum(row.claim.difference is not None for row in told(accounts(clauses)))
    after = sum(row.claim.difference is not None for row in told(accounts([*clauses, clauses[0]])))
    assert after <= before + 0 or _inside_one(clauses)


def _inside_one(clauses: list[list[Told]]) -> bool:
    # An account that contradicts itself may clash with what a second printing brings beside it.
    def told(predicate: str, one: list[Told]) -> set[object]:
        return {(c.negated, c.count, c.date) for c in one if c.predicate == predicate}

    return any(len(told(p.predicate, one)) > 1 for one in clauses for p in one)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(POOL[2:6]), min_size=1, max_size=4, unique=True))
def test_an_account_and_its_copy_do_not_differ(clauses: list[Told]) -> None:
    assert all(row.claim.difference is None for row in told(accounts([clauses, clauses])))


@settings(max_examples=40, deadline=None)
@given(STORY)
def test_every_cell_stands_where_it_says(clauses: list[list[Told]]) -> None:
    readings = {r.article.id: r.article.text for r in accounts(clauses)}
    for row in told(accounts(clauses)):
        for cell in row.claim.cells:
            assert readings[cell.article][cell.start : cell.end] == cell.exact
        assert row.claim.text in {c.exact for c in row.claim.cells}


def test_one_shared_word_ties_nothing() -> None:
    one = Told(words="Marsh talked of the regatta", predicate="talk", subject="Marsh")
    other = Told(words="Vane talked of his orchard", predicate="talk", subject="Vane")
    assert all(len({c.article for c in row.claim.cells}) == 1 for row in told(accounts([[one], [other]])))


def test_a_disputed_claim_is_worded_as_most_say() -> None:
    rows = told(accounts([[POOL[6]], [POOL[7]], [POOL[6]]]))
    assert rows[0].claim.difference is not None
    assert rows[0].claim.text.rstrip(".") == POOL[6].words


def test_two_days_of_one_thing_never_bear_each_other_out() -> None:
    """ "Yesterday" in Sunday's account and in Monday's: no contradiction, and no confirmation either."""
    told_on = [
        replace(
            POOL[0], words="Odile Marsh sold the lighthouse of Orrin yesterday", date=("yesterday", f"2022-11-{day}")
        )
        for day in (26, 27)
    ]
    rows = told(accounts([[t] for t in told_on]))
    assert [[c.article for c in row.claim.cells] for row in rows] == [["a0"], ["a1"]]
    assert all(row.claim.difference is None for row in rows)


def test_a_number_that_has_grown_is_an_update_and_no_difference() -> None:
    first, then = account("a", POOL[6], published="2022-11-26"), account("b", POOL[7], published="2022-11-28")
    (claim,) = [r.claim for r in told([first, then]) if r.claim.update]
    assert claim.difference is None
    assert claim.update is not None
    assert [(r.value, r.articles) for r in claim.update.readings] == [("3 trawlers", ("a",)), ("5 trawlers", ("b",))]
    assert {c.article: c.stance for c in claim.cells} == {"a": Stance.DIFFERS, "b": Stance.ASSERTS}
    assert "printed 2022-11-26" in claim.update.reason


def test_a_number_that_has_fallen_is_a_difference() -> None:
    first, then = account("a", POOL[7], published="2022-11-26"), account("b", POOL[6], published="2022-11-28")
    assert any(row.claim.difference for row in told([first, then]))


def test_a_clause_has_the_day_of_its_sentence() -> None:
    def dated(name: str, day: str) -> Reading:
        reading = account(name, POOL[0], replace(POOL[2], date=None))
        sold, painted = reading.propositions
        whole = reading.article.passage(0, len(reading.article.text))
        when = When(reading.article.passage(0, 5), day)
        both = (replace(sold, sentence=whole), replace(painted, sentence=whole, times=(when,)))
        return replace(reading, propositions=both)

    alike = told([dated("a", "2022-11-26"), dated("b", "2022-11-26")])
    assert any(len(row.claim.cells) > 1 for row in alike)
    assert all(len(row.claim.cells) == 1 for row in told([dated("a", "2022-11-26"), dated("b", "2022-11-28")]))


def test_what_is_planned_bears_out_nothing_that_happened() -> None:
    def sizes(*clauses: Told) -> set[int]:
        readings = accounts([[clause, filler] for clause, filler in zip(clauses, (POOL[2], POOL[4]), strict=True)])
        return {len(group.members) for group in aligned(frames(readings, names(readings), ()))}

    planned = replace(POOL[0], words="Odile Marsh plans to sell the lighthouse of Orrin", unreal=True)
    assert sizes(planned, planned) == sizes(POOL[0], replace(planned, unreal=False)) == {1, 2}
    assert sizes(POOL[0], planned) == {1}


def test_what_one_person_says_is_to_come_and_is_under_way_is_one_announcement() -> None:
    under_way = Told(words="Odile Marsh is running for mayor of Orrin", predicate="run", subject="Odile Marsh")
    to_come = replace(under_way, words="Odile Marsh will be running for mayor of Orrin", unreal=True)
    readings = accounts([[under_way, POOL[2]], [to_come, POOL[4]]])
    every = frames(readings, names(readings), ())

    def together(by: str | None) -> bool:
        return any(len(g.members) > 1 for g in aligned([replace(f, by=by) for f in every]))

    assert together("e1")
    assert not together(None)


def test_two_people_who_do_alike_are_two_claims() -> None:
    def claims(other: str) -> list[set[str]]:
        words = "{} fired back with a long letter about the lighthouse of Orrin"
        one, two = (Told(words=words.format(who), predicate="fire", subject=who) for who in ("Piet Vane", other))
        rows = told(accounts([[replace(one, words=one.words + " then")], [two]]))
        return [{c.article for c in row.claim.cells} for row in rows]

    assert {"a0", "a1"} in claims("Piet Vane")
    assert {"a0", "a1"} not in claims("Nora Tillick")


def test_what_a_speaker_denies_is_the_claim_and_the_speaker_denies_it() -> None:
    text = "Odile Marsh denied that the harbour board had been warned of the rotten pier."
    article = Article(id="a", source="a.txt", text=text)
    start, end = text.index("the harbour"), len(text) - 1
    marsh = Referent(name="Odile Marsh", kind=EntityKind.PERSON, mentions=(article.passage(0, 11),))
    denied = Proposition(
        where=article.passage(start, end),
        sentence=article.passage(0, len(text)),
        predicate="warn",
        terms=("harbour", "board", "warn", "rotten", "pier"),
        negated=True,
        by=0,
        quote=0,
    )
    quote = Quote(parts=(denied.where,), mode=Mode.INDIRECT, speaker=0, denied=True)
    reading = Reading(article=article, referents=(marsh,), quotes=(quote,), propositions=(denied,))
    filler = [POOL[0], POOL[2], POOL[4]]
    (claim,) = [r.claim for r in told([reading, account("b", *filler)]) if "warned" in r.claim.text]
    assert claim.text == "the harbour board had been warned of the rotten pier"
    assert [(c.article, c.stance, c.by) for c in claim.cells] == [("a", Stance.DENIES, "Odile Marsh")]


def test_a_sentence_stands_for_a_clause_that_has_no_subject() -> None:
    text = "Tram nine ran the length of the old line, calling at all nine stops of Orrin."
    article = Article(id="a", source="a.txt", text=text)
    calling = Proposition(
        where=article.passage(text.index("calling"), len(text) - 1),
        sentence=article.passage(0, len(text)),
        predicate="call",
        terms=("call", "nine", "stop", "orrin"),
        arguments=(Argument(Role.SUBJECT, article.passage(0, 9), "tram"),),
    )
    (frame,) = frames([Reading(article=article, propositions=(calling,))], names([]), ())
    assert salience.evidence(frame).exact == text


def test_what_happens_to_a_person_once_is_one_claim_in_whatever_words() -> None:
    one = Told(words="Doctors could not save Piet Vane, who died", predicate="die", subject="Piet Vane")
    other = Told(words="A stranger killed Piet Vane on the Orrin quay", predicate="kill", object="Piet Vane")
    rows = told(accounts([[one, POOL[0]], [other, POOL[4]]]))
    assert {"a0", "a1"} in [{c.article for c in row.claim.cells} for row in rows]
    blamed = replace(other, words="Nobody says that he killed Piet Vane", negated=True)
    rows = told(accounts([[one, POOL[0]], [blamed, POOL[4]]]))
    assert {"a0", "a1"} not in [{c.article for c in row.claim.cells} for row in rows]


def test_a_year_inside_another_clause_does_not_date_the_sentence() -> None:
    text = "Piet Vane is on trial in Orrin after he sold the lighthouse in 2003 to two strangers from Brill."
    article = Article(id="a", source="a.txt", text=text)
    year = When(article.passage(text.index("2003"), text.index("2003") + 4), "2003")
    sold = Proposition(
        where=article.passage(text.index("sold"), text.index(" to two")),
        sentence=article.passage(0, len(text)),
        predicate="sell",
        terms=("sell", "lighthouse", "stranger"),
        times=(year,),
    )
    rows = told([Reading(article=article, times=(year,), propositions=(sold,)), account("b", POOL[2])])
    assert [row.dates for row in rows if "lighthouse" in row.claim.text] in ([], [()])


def _grouped(*clauses: Told) -> list[list[str]]:
    """The accounts of each group of clauses, one clause an account beside one that nobody else tells."""
    fillers = [
        Told(words=f"{who} {verb} the {what}", predicate=verb, subject=who, object=what)
        for who, verb, what in (
            ("Nora Tillick", "closed", "school"),
            ("Ilse Brock", "painted", "chapel"),
            ("Hugo Amsel", "fed", "swans"),
            ("Rufus Pell", "mended", "nets"),
        )
    ]
    readings = accounts([[c, f] for c, f in zip(clauses, fillers, strict=False)])
    groups = aligned(frames(readings, names(readings), ()))
    return [[f.account for f in g.members] for g in groups if len(g.members) > 1]


def test_who_bears_out_what_one_says_is_denied_by_whoever_denies_it() -> None:
    says = Told(
        words="Odile Marsh sold the old lighthouse of Orrin to a brewer",
        predicate="sell",
        subject="Odile Marsh",
        object="lighthouse",
    )
    denies = replace(says, words="Odile Marsh never sold the old lighthouse of Orrin", negated=True)
    # It names nobody, so nothing but what the first account says ties it to the denial.
    seconds = replace(says, words="The owner sold the old lighthouse of Orrin to a brewer from Brill", subject="")
    assert _grouped(says, denies, seconds) == [["a0", "a1", "a2"]]
    assert not any(set(g) == {"a0", "a1"} for g in _grouped(denies, seconds))


def test_a_part_of_a_clause_needs_no_company_of_its_own() -> None:
    tore = Told(words="Odile Marsh tore the contract for Orrin to shreds", predicate="tear", subject="Odile Marsh")
    first, whole = account("a", tore), account("b", tore)
    (p,) = whole.propositions
    part = replace(p, predicate="shred", where=whole.article.passage(p.where.end - 9, p.where.end), arguments=())
    ripped = replace(tore, words="Odile Marsh tore up the contract for Orrin", predicate="tear up")
    others = [
        account(n, replace(ripped, words=f"{ripped.words}{then}"))
        for n, then in zip("cde", ("", " then", " later"), strict=True)
    ]
    readings = [first, replace(whole, propositions=(p, part)), *others]
    every = frames(readings, names(readings), ())
    begun = [f for f in every if f.account in "ab"]
    assert ["a", "b", "b", "c", "d", "e"] in [[f.account for f in g.members] for g in aligned(every, together=[begun])]


def test_a_no_that_is_not_told_is_not_hidden_among_those_who_say_yes() -> None:
    yes = Told(words="Odile Marsh made 72 million by trading shares", predicate="make", subject="Odile Marsh")
    no = replace(yes, words="Odile Marsh is not worth 72 million", predicate="worth", negated=True)
    readings = accounts([[yes], [no]])
    group = Group(frames(readings, names(readings), ()), (1.0, 1.0))
    assert [len(part.members) for part, _ in told_apart(group, lambda _: None)] == [1, 1]
    sides = tuple(DifferenceReading(words, (account_,)) for words, account_ in (("made", "a0"), ("not worth", "a1")))
    difference = Difference(Slot.POLARITY, sides)
    assert [len(part.members) for part, _ in told_apart(group, lambda _: difference)] == [2]


def test_not_to_stop_it_is_not_not_to_do_it() -> None:
    goes_on = Told(words="The port is not asking sailors to stop using ropes", predicate="ask", negated=True)
    unwanted = replace(goes_on, words="The port does not want its sailors using ropes", predicate="want")
    readings = accounts([[goes_on], [unwanted]])
    group = Group(frames(readings, names(readings), ()), (1.0, 1.0))
    assert [len(part.members) for part, _ in told_apart(group, lambda _: None)] == [1, 1]
