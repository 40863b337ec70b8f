"""The laws of the contract, each held over the whole pipeline."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import permutations
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.laws.story import ACCOUNTS, HERALD, article
from twosource.engine.local import LocalEngine, process_pool
from twosource.model.article import Article
from twosource.model.dossier import Dossier, LineageKind, Rating
from twosource.pipeline import dossiers
from twosource.render.interchange import from_json, to_dict, to_json

RANK = {Rating.SINGLE_SOURCE: 0, Rating.DISPUTED: 0, Rating.CORROBORATED: 1}


def dossier(articles: Sequence[Article], engine: LocalEngine | None = None) -> Dossier:
    (only,) = dossiers((engine or LocalEngine()).flow(articles))
    return only


@pytest.fixture(scope="module")
def whole() -> Dossier:
    return dossier(ACCOUNTS)


def passages(node: Any, home: str | None = None) -> Iterator[tuple[str | None, dict[str, Any]]]:
    if isinstance(node, dict):
        home = node.get("article", home)
        if {"start", "end", "exact"} <= node.keys():
            yield home, node
        for value in node.values():
            yield from passages(value, home)
    elif isinstance(node, list):
        for value in node:
            yield from passages(value, home)


def test_the_story_is_worth_testing_on(whole: Dossier) -> None:
    """The laws would hold of an empty dossier too."""
    assert len(whole.articles) == 4
    assert len(whole.utterances) >= 3
    assert any(u.variants for u in whole.utterances)
    assert any(c.rating is Rating.CORROBORATED for c in whole.claims)
    assert whole.times
    assert whole.citations
    assert whole.lineage


def test_1_every_passage_stands_where_it_says(whole: Dossier) -> None:
    again = json.loads(to_json(from_json(to_json(whole))))
    text = {a["id"]: a["text"] for a in again["articles"]}
    found = [p for key, value in again.items() if key != "articles" for p in passages(value)]
    assert found
    assert all(text[home][p["start"] : p["end"]] == p["exact"] for home, p in found if home)


def test_2_the_order_of_arrival_changes_nothing(whole: Dossier) -> None:
    expected = to_json(whole)
    assert all(to_json(dossier(order)) == expected for order in list(permutations(ACCOUNTS))[::5])


def test_3_every_engine_gives_the_same_bytes(whole: Dossier) -> None:
    with process_pool(2) as pooled:
        assert to_json(dossier(ACCOUNTS, pooled)) == to_json(whole)


def test_5_silence_is_no_contradiction(whole: Dossier) -> None:
    """Whoever appears in a difference has a cell in its claim."""
    for claim in whole.claims:
        present = {cell.article for cell in claim.cells}
        readings = claim.difference.readings if claim.difference else ()
        assert {a for reading in readings for a in reading.articles} <= present


def strings(node: Any) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        for value in node.values():
            yield from strings(value)
    elif isinstance(node, list):
        for value in node:
            yield from strings(value)


#: Keys whose strings are ids, codes, dates or sentences from fixed templates.
TERMS = {"id", "code", "message", "kind", "stance", "mode", "fidelity", "slot", "rating", "reason", "reasons", "value"}
REFERENCES = {"article", "articles", "speaker", "by", "origins", "claim", "date", "from", "schema", "start", "end"} | {
    "untraced"
}


def free_strings(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        for key, value in node.items():
            if key not in TERMS | REFERENCES:
                yield from free_strings(value)
    elif isinstance(node, list):
        for value in node:
            yield from free_strings(value)
    elif isinstance(node, str):
        yield node


def test_6_nothing_is_invented(whole: Dossier) -> None:
    """Names, wordings, claims and readings are spans of the accounts."""
    printed = " ".join(a.text for a in ACCOUNTS) + " ".join(a.outlet or "" for a in ACCOUNTS)
    data = to_dict(whole)
    for part in ("entities", "claims", "times", "timeline", "citations", "lineage"):
        invented = [s for s in free_strings(data[part]) if s not in printed]
        assert invented == [], part


@st.composite
def parts(draw: st.DrawFn) -> Article:
    """A copy of an account or of any stretch of its paragraphs, with or without a date and an outlet of its own."""
    original = draw(st.sampled_from(ACCOUNTS))
    paragraphs = original.text.strip().split("\n\n")
    first = draw(st.integers(0, len(paragraphs) - 1))
    last = draw(st.integers(first + 1, len(paragraphs)))
    published = draw(st.sampled_from([None, "2024-05-14", "2024-05-18"]))
    return article("", "\n\n".join(paragraphs[first:last]), published, draw(st.sampled_from([None, "Harbour Mail"])))


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(parts(), min_size=1, max_size=3))
def test_7_copies_raise_no_rating(whole: Dossier, copied: list[Article]) -> None:
    """Copies of any accounts, whole or in part, one or several, add no origin to any claim."""
    before = {(c.text, cell.article, cell.start): c for c in whole.claims for cell in c.cells}
    copies = [replace(c, id=f"zz-copy-{n}", source=f"zz-copy-{n}.txt") for n, c in enumerate(copied)]
    for claim in dossier([*ACCOUNTS, *copies]).claims:
        for old in filter(None, (before.get((claim.text, c.article, c.start)) for c in claim.cells)):
            assert RANK[claim.rating] <= RANK[old.rating]
            assert len(claim.origins) <= len(old.origins)


@pytest.mark.parametrize("text", ["The hall burned.", "Holm resigned on Tuesday.", '"We are done," Holm said.'])
def test_identical_accounts_of_a_few_words_are_one_origin(text: str) -> None:
    found = dossier([article("one", text), article("two", text, outlet="Orrin Herald")])
    assert [e.kind for e in found.lineage] == [LineageKind.COPY]
    assert not any(c.rating is Rating.CORROBORATED for c in found.claims)


def test_identical_accounts_are_one_origin() -> None:
    twins = [article("one", HERALD), article("two", HERALD)]
    assert not any(c.rating is Rating.CORROBORATED for c in dossier(twins).claims)


def test_one_account_corroborates_nothing_and_stands_not_alone() -> None:
    single = dossier(ACCOUNTS[:1])
    assert not any(c.rating is Rating.CORROBORATED for c in single.claims)
    assert not any(account.alone for account in single.accounts)


def test_an_account_in_another_language_is_shown_and_not_analysed() -> None:
    foreign = replace(article("zh", "渡轮星期二在奥林角附近搁浅。船上有八十四人。"), language="zh")
    mixed = dossier([*ACCOUNTS, foreign])
    assert "zh" in {a.id for a in mixed.articles}
    assert all(cell.article != "zh" for c in mixed.claims for cell in c.cells)
