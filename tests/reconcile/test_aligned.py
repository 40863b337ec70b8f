"""How likely two clauses must be one, where the likeness of each two is given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from tests.reconcile.test_matrix import accounts
from tests.reconcile.testimony import Told, names
from twosource.findings.read import read
from twosource.model.article import Article
from twosource.reconcile.alignment import grouping, meaning, overlooked
from twosource.reconcile.alignment.grouping import aligned
from twosource.reconcile.cast.entities import cast
from twosource.reconcile.clauses.doers import two_doers
from twosource.reconcile.clauses.frames import Frame, frames
from twosource.reconcile.matrix import Options, bear_out
from twosource.reconcile.utterances.ledger import ledger
from twosource.text.language import load

Likeness = Mapping[frozenset[str], float]


def clauses(*told: Sequence[str]) -> tuple[Frame, ...]:
    """The clauses of accounts a0, a1, …, with nothing in their parts that would tell them apart."""
    made = [
        [Told(words=w, predicate=f"verb{n}{m}", object="the") for m, w in enumerate(ws)] for n, ws in enumerate(told)
    ]
    readings = accounts(made)
    return frames(readings, names(readings), ())


def likely(monkeypatch: pytest.MonkeyPatch, given: Likeness) -> None:
    def alike(pairs: Sequence[tuple[Frame, Frame]], *_: object) -> tuple[float, ...]:
        return tuple(given.get(frozenset(f.proposition.where.exact for f in pair), 0.0) for pair in pairs)

    monkeypatch.setattr(meaning, "all_alike", alike)


def together(story: Sequence[Frame], slight: frozenset[str] = frozenset()) -> set[frozenset[str]]:
    few = frozenset(f.key for f in story if f.proposition.where.exact in slight)
    groups = aligned(story, UNREAD, slight=few)
    return {frozenset(f.proposition.where.exact for f in g.members) for g in groups if len(g.members) > 1}


#: Nothing here is read twice: the likeness given is all that counts.
UNREAD = grouping.Options(overlooked=overlooked.Options(most=0))
ONE, OTHER = "the crew of Orrin painted the pier", "the pier of Orrin the crew repainted"
TO, ALSO_TO = "to paint the pier of Orrin", "to repaint the pier of Orrin"


@pytest.mark.parametrize(
    ("one", "other", "likeness", "is_one"),
    [(ONE, OTHER, 0.8, True), (ONE, OTHER, 0.6, False), (TO, ALSO_TO, 0.8, False), (TO, ALSO_TO, 0.95, True)],
)
def test_what_hangs_on_another_clause_must_be_more_alike(
    one: str, other: str, likeness: float, is_one: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    likely(monkeypatch, {frozenset({one, other}): likeness})
    assert (together(clauses([one], [other])) != set()) is is_one


@pytest.mark.parametrize(("likeness", "is_one"), [(0.8, False), (0.95, True)])
def test_who_seem_to_be_two_must_be_more_alike(likeness: float, is_one: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    likely(monkeypatch, {frozenset({ONE, OTHER}): likeness})
    first, second = clauses([ONE], [OTHER])
    spoken = [replace(first, by="e1", spoken=True), replace(second, by="e2", spoken=True)]
    assert two_doers(*spoken)
    assert (together(spoken) != set()) is is_one


def test_two_who_say_it_bear_each_other_out_in_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    other = ONE.replace("painted", "coloured")
    likely(monkeypatch, {frozenset({ONE, other}): 1.0})
    first, second = clauses([ONE], [other])
    assert bear_out(first, second, {}, Options())
    assert not bear_out(replace(first, by="e1", spoken=True), replace(second, by="e2", spoken=True), {}, Options())


def test_an_account_tells_a_thing_thrice_at_most_and_each_time_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    told = [f"the crew of Orrin painted the pier {when}" for when in ("here", "there", "again", "anew")]
    every = {frozenset({a, b}): 0.9 for a in [OTHER, *told] for b in told if a != b}
    likely(monkeypatch, every)
    (group,) = together(clauses([OTHER], told))
    assert len(group) == 4
    apart = {pair: 0.4 for pair in every if OTHER not in pair}
    likely(monkeypatch, every | apart)
    (group,) = together(clauses([OTHER], told))
    assert len(group) == 2


@pytest.mark.parametrize(("likeness", "is_borne_out"), [(0.92, False), (0.97, True)])
def test_other_words_bear_out_where_little_doubt_is_left(
    likeness: float, is_borne_out: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = "the crew of Orrin painted the pier", "sailors from the north recoloured the whole landing stage"
    likely(monkeypatch, {frozenset({one, other}): likeness})
    first, second = clauses([one], [other])
    alike = replace(second, proposition=replace(second.proposition, predicate=first.proposition.predicate))
    assert bear_out(first, alike, {}, Options()) is is_borne_out


@pytest.mark.parametrize(
    ("one", "other", "two"),
    [
        (
            "Tom Reed said that he would ban travel to Orrin.",
            "Ada Lund said that her firm would ban travel to Orrin.",
            True,
        ),
        (
            "Tom Reed said that he would ban travel to Orrin.",
            "Ada Lund said that the law would ban travel to Orrin.",
            False,
        ),
        (
            "Tom Reed said that he would ban travel to Orrin.",
            "Tom Reed said that his firm would ban travel there.",
            False,
        ),
    ],
)
def test_two_who_tell_of_their_own_plans_do_two_things(one: str, other: str, two: bool) -> None:
    read_ = [read(Article(id=i, source=i, text=t, language="en"), load()) for i, t in (("a", one), ("b", other))]
    people = cast(read_)
    story = frames(read_, people, ledger(read_, people, {"a": "a", "b": "b"}))
    first, second = (next(f for f in story if f.account == i and "would" in f.proposition.where.exact) for i in "ab")
    assert two_doers(first, second) is two


@pytest.mark.parametrize(
    ("one", "other", "two"),
    [
        ("Kelp Holdings has not confirmed the deal.", "Officials in Orrin have not confirmed the deal.", True),
        ("Kelp Holdings has not confirmed the deal.", "The harbour board has declined to comment.", False),
        ("Kelp Holdings declined to comment.", "Ida Holm, a spokeswoman for Kelp, declined to comment.", False),
        ("Norway has refused to comment on the deal.", "Sweden has declined to comment on the deal.", True),
        ("Norway has refused to comment on the deal.", "Norway declined to comment.", False),
    ],
)
def test_who_is_silent_is_what_is_told(one: str, other: str, two: bool) -> None:
    """ "The harbour board" may be anybody's that was told of before."""
    read_ = [read(Article(id=i, source=i, text=t, language="en"), load()) for i, t in (("a", one), ("b", other))]
    people = cast(read_)
    story = frames(read_, people, ledger(read_, people, {"a": "a", "b": "b"}))
    first, second = (next(f for f in story if f.account == i and f.proposition.negated) for i in "ab")
    assert two_doers(first, second) is two
