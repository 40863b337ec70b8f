"""The cast of a story: one name each, whatever the accounts print."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.model.article import Article
from twosource.model.finding import Gender, Mode, Quote, Reading, Referent
from twosource.model.language import EntityKind
from twosource.reconcile.cast.entities import Cast, cast

PERSON, BODY, PLACE = EntityKind.PERSON, EntityKind.ORGANIZATION, EntityKind.PLACE


def reading(id_: str, *called: tuple[str, ...] | Referent, speaker: int | None = None) -> Reading:
    """An account that prints the given names; each tuple is one referent, a person."""
    wordings = [r if isinstance(r, tuple) else (r.name, *r.aliases) for r in called]
    text = " . ".join(" , ".join(w) for w in wordings)
    article = Article(id=id_, source=id_, text=text)
    referents = tuple(_placed(article, r if isinstance(r, Referent) else _person(*r)) for r in called)
    quotes = (Quote(parts=(article.passage(0, 1),), mode=Mode.DIRECT, speaker=speaker),) if speaker is not None else ()
    return Reading(article=article, referents=referents, quotes=quotes)


def _person(name: str, *aliases: str) -> Referent:
    return Referent(name=name, kind=PERSON, aliases=aliases)


def _placed(article: Article, referent: Referent) -> Referent:
    names = (referent.name, *referent.aliases)
    spans = tuple(article.passage(at := article.text.index(n), at + len(n)) for n in names)
    return Referent(
        name=referent.name,
        kind=referent.kind,
        aliases=referent.aliases,
        mentions=spans,
        gender=referent.gender,
        named=referent.named,
        plural=referent.plural,
    )


def entities(*readings: Reading) -> dict[str, tuple[str, ...]]:
    return {e.name: e.aliases for e in cast(readings).entities}


def test_the_story_knows_the_surname() -> None:
    people = cast([reading("a", ("Nell Ashby", "Ashby")), reading("b", ("Nell",)), reading("c", ("Nell Ashby",))])
    assert [(e.id, e.name, e.aliases) for e in people.entities] == [("e1", "Nell Ashby", ("Ashby", "Nell"))]
    assert people.entity("b", 0) == "e1"
    assert people.is_named("e1")


def test_the_name_is_the_fullest_that_most_accounts_print() -> None:
    assert list(
        entities(reading("a", ("Nell Ashby",)), reading("b", ("Nell Ashby",)), reading("c", ("Nell Ashby Moreau",)))
    ) == ["Nell Ashby"]


def test_a_surname_of_two_goes_to_neither() -> None:
    found = entities(reading("a", ("Nell Ashby",), ("Tom Ashby",)), reading("b", ("Ashby",)))
    assert sorted(found) == ["Ashby", "Nell Ashby", "Tom Ashby"]


def test_a_surname_of_two_goes_to_the_one_whom_another_account_so_calls() -> None:
    found = entities(reading("a", ("Nell Ashby", "Ashby"), ("Tom Ashby",)), reading("b", ("Ashby",)))
    assert found == {"Nell Ashby": ("Ashby",), "Tom Ashby": ()}


def test_gender_tells_two_of_one_surname_apart() -> None:
    she = Referent(name="Nell Ashby", kind=PERSON, gender=Gender.FEMALE)
    he = Referent(name="Tom Ashby", kind=PERSON, gender=Gender.MALE)
    ashby = Referent(name="Ashby", kind=PERSON, gender=Gender.MALE)
    people = cast([reading("a", she, he), reading("b", ashby)])
    assert people.entity("b", 0) == people.entity("a", 1)


def test_two_whom_one_account_tells_apart_are_two() -> None:
    """Account b has a "Nell" beside "Nell Ashby": she is somebody else."""
    found = entities(reading("a", ("Nell Ashby",)), reading("b", ("Nell Ashby",), ("Nell",)))
    assert sorted(found) == ["Nell", "Nell Ashby"]


def test_a_son_is_not_his_father_whom_one_account_tells_apart() -> None:
    people = cast(
        [
            reading("a", ("Nell Ashby Jr.",), ("Ashby",)),
            reading("b", ("Nell Ashby", "Ashby")),
            reading("c", ("Ashby",)),
        ]
    )
    assert len({people.entity("a", 0), people.entity("b", 0)}) == 2
    assert people.entity("a", 1) == people.entity("b", 0) == people.entity("c", 0)


def test_a_junior_is_who_other_accounts_have_without_it() -> None:
    people = cast([reading("a", ("Nell Ashby Jr.", "Ashby")), reading("b", ("Nell Ashby",))])
    assert people.entity("a", 0) == people.entity("b", 0)


def test_a_queen_is_nobody_of_her_first_name() -> None:
    assert entities(reading("a", ("Elizabeth II",)), reading("b", ("Elizabeth Ashby", "Ashby"))).keys() == {
        "Elizabeth II",
        "Elizabeth Ashby",
    }
    assert len(entities(reading("a", ("Nell Ashby III",)), reading("b", ("Nell Ashby",)))) == 1


def test_spellings_of_one_long_name_are_one() -> None:
    found = entities(reading("a", ("Olga Abdrakhmanova",)), reading("b", ("Olga Abdrakmanova",)))
    assert len(found) == 1
    assert len(entities(reading("a", ("Olga Brown",)), reading("b", ("Olga Braun",)))) == 2


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Omar Abdulhadi", "Omar Abdul Hadi", EntityKind.PERSON),
        ("De'Nara Voss", "DeNara Voss", EntityKind.PERSON),
        ("Tollen CrimeStoppers", "Tollen Crime Stoppers", BODY),
    ],
)
def test_a_name_written_together_here_and_apart_there_is_one(one: str, other: str, kind: EntityKind) -> None:
    named = (reading(a, Referent(name=name, kind=kind)) for a, name in (("a", one), ("b", other)))
    assert len(entities(*named)) == 1


def test_accents_are_no_difference() -> None:
    assert len(entities(reading("a", ("José Nuñez",)), reading("b", ("Jose Nunez",)))) == 1


def test_an_acronym_is_what_another_account_spells_out() -> None:
    spelt = Referent(name="Federal Harbour Agency", kind=BODY)
    assert entities(reading("a", spelt), reading("b", Referent(name="FHA", kind=BODY))) == {
        "Federal Harbour Agency": ("FHA",)
    }


@pytest.mark.parametrize(
    ("short", "full", "count"),
    [
        ("Orrin PD", ("Orrin Police Department",), 1),
        ("Orrin ISD", ("Orrin Independent School District",), 1),
        ("Orrin PD", ("Brill Police Department",), 2),
        ("Orrin SC", ("Orrin Sports Council",), 2),
        ("Orrin PD", ("Orrin Police Department", "Orrin Parks Department"), 3),
    ],
)
def test_letters_for_the_rest_of_a_name_are_spelt_out_elsewhere(short: str, full: tuple[str, ...], count: int) -> None:
    told = [reading("a", Referent(name=short, kind=BODY)), reading("b", *(Referent(name=f, kind=BODY) for f in full))]
    assert len(cast(told).entities) == count


@pytest.mark.parametrize(
    ("other", "count"),
    [
        ("Coordinator of Harbour Afairs in the Island", 1),
        ("Council of Herders and Apple Importers", 2),
    ],
)
def test_two_spellings_of_one_acronym_are_one_where_most_words_are_the_same(other: str, count: int) -> None:
    name = "Coordinator of Harbour Affairs in the Islands"
    told = [reading(a, Referent(name=n, kind=BODY, aliases=("CHAI",))) for a, n in (("a", name), ("b", other))]
    assert len(cast(told).entities) == count


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [("US", "United States", PLACE), ("Britain", "U.K.", PLACE), ("Isis", "Islamic State", BODY)],
)
def test_what_goes_by_several_names_everywhere_is_one(one: str, other: str, kind: EntityKind) -> None:
    told = [reading("a", Referent(name=one, kind=kind)), reading("b", Referent(name=other, kind=kind))]
    assert len(cast(told).entities) == 1


def test_a_person_who_bears_such_a_name_is_somebody() -> None:
    told = [reading("a", ("Nell Britain",), ("Britain",)), reading("b", Referent(name="UK", kind=PLACE))]
    assert len(cast(told).entities) > 1


def test_an_acronym_of_two_is_one_in_all_accounts_that_have_it_alone() -> None:
    two = reading(
        "a", Referent(name="Harrow Town Television", kind=BODY), Referent(name="Hill Tract Television", kind=BODY)
    )
    told = [two, *(reading(i, Referent(name="HTT", kind=BODY)) for i in "bc")]
    assert len(cast(told).entities) == 3


def test_one_name_has_one_kind_in_a_story() -> None:
    brands = [reading(i, Referent(name="Valmonte", kind=k)) for i, k in (("a", BODY), ("b", PERSON), ("c", BODY))]
    assert [(e.name, e.kind) for e in cast(brands).entities] == [("Valmonte", BODY)]


def test_a_place_is_not_the_person_of_its_name() -> None:
    found = entities(reading("a", ("Denise Harrow",)), reading("b", Referent(name="Harrow", kind=PLACE)))
    assert sorted(found) == ["Denise Harrow", "Harrow"]


def test_unnamed_sources_of_two_accounts_are_two() -> None:
    source = Referent(name="a source", kind=PERSON, named=False)
    people = cast([reading("a", source, speaker=0), reading("b", source, speaker=0)])
    assert [e.name for e in people.entities] == ["a source", "a source"]
    assert people.entity("a", 0) != people.entity("b", 0)
    assert not any(people.is_named(e.id) for e in people.entities)


def test_an_unnamed_source_is_who_other_accounts_so_describe() -> None:
    """Account b names her, but only account a ties "the reality star" to her."""
    star = Referent(name="the reality star", kind=PERSON, named=False)
    people = cast([reading("a", ("Nell Ashby", "the reality star")), reading("b", ("Nell Ashby",), star, speaker=1)])
    assert people.speaker("b", _quote(1)) == people.entity("a", 0)


def test_who_does_not_speak_and_has_no_name_is_left_out() -> None:
    people = cast([reading("a", Referent(name="a source", kind=PERSON, named=False))])
    assert people.entities == ()
    assert people.entity("a", 0) is None


def test_no_speaker_is_nobody() -> None:
    assert cast([reading("a", ("Nell Ashby",))]).speaker("a", _quote(None)) is None


def _quote(speaker: int | None) -> Quote:
    article = Article(id="x", source="x", text="yes")
    return Quote(parts=(article.passage(0, 3),), mode=Mode.DIRECT, speaker=speaker)


NAMES = st.sampled_from(
    "Nell Ashby|Tom Ashby|Ashby|Nell|N. Ashby|Nell Ashby Moreau|FHA|Federal Harbour Agency|Valmonte|Mr Ashby".split("|")
)
REFERENTS = st.builds(
    Referent,
    name=NAMES,
    kind=st.sampled_from(list(EntityKind)),
    aliases=st.lists(NAMES, max_size=2, unique=True).map(tuple),
    gender=st.sampled_from([None, Gender.FEMALE, Gender.MALE]),
    named=st.booleans(),
)
STORIES = st.lists(st.lists(REFERENTS, min_size=1, max_size=4), min_size=1, max_size=5)


@settings(max_examples=50, deadline=None)
@given(STORIES, st.randoms(use_true_random=False))
def test_the_order_of_accounts_changes_nothing(story: list[list[Referent]], random: object) -> None:
    readings = [reading(f"a{i}", *referents, speaker=0) for i, referents in enumerate(story)]
    shuffled = list(readings)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert _told(cast(readings), readings) == _told(cast(shuffled), readings)


@settings(max_examples=50, deadline=None)
@given(STORIES)
def test_every_name_is_printed_by_some_account(story: list[list[Referent]]) -> None:
    readings = [reading(f"a{i}", *referents, speaker=0) for i, referents in enumerate(story)]
    printed = {n for r in readings for referent in r.referents for n in (referent.name, *referent.aliases)}
    for entity in cast(readings).entities:
        assert {entity.name, *entity.aliases} <= printed


def _told(people: Cast, readings: Sequence[Reading]) -> object:
    return people.entities, [people.entity(r.article.id, i) for r in readings for i in range(len(r.referents))]


def _spoken(id_: str, description: str) -> Reading:
    return reading(id_, Referent(name=description, kind=BODY, named=False), speaker=0)


def test_a_body_is_one_however_its_accounts_set_it() -> None:
    for one, other in (("The drivers’ union", "the drivers' union"), ("Police", "the police")):
        assert len(cast([_spoken("a", one), _spoken("b", other)]).entities) == 1


def test_what_each_account_may_have_its_own_of_stays_apart() -> None:
    for one, other in (("a source", "a source"), ("the company", "the company"), ("local police", "local police")):
        assert len(cast([_spoken("a", one), _spoken("b", other)]).entities) == 2
