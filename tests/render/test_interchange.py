"""The dossier as data: out, back, and what the schema says of it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.render.sample import sample
from twosource.model.article import Article, Notice, OmissionKind, Omitted
from twosource.model.dossier import (
    Cell,
    Claim,
    Dossier,
    Lineage,
    LineageKind,
    Rating,
    Stance,
    Story,
    Utterance,
    Variant,
    VariantKind,
    VariantReading,
    Witness,
)
from twosource.model.errors import InputError
from twosource.model.finding import Mode
from twosource.render.interchange import from_json, schema, to_dict, to_json

CONTRACT = {
    "": "schema story articles entities utterances claims times timeline citations lineage origins accounts",
    "story": "id title start end",
    "articles": "id source url outlet title published language text omitted warnings",
    "entities": "id name kind aliases",
    "utterances": "id speaker reading witnesses variants alone",
    "claims": "id text cells difference rating origins",
    "times": "article start end exact value",
    "timeline": "date claim articles disputed",
    "citations": "article start end exact cites",
    "lineage": "article from kind share evidence",
    "origins": "id name kind articles",
    "accounts": "article corroborated single_source disputed alone reasons",
}

WORDS = st.text(st.characters(codec="utf-8"), max_size=12)
NAMES = st.text(st.characters(codec="utf-8"), min_size=1, max_size=8)


@st.composite
def dossiers(draw: st.DrawFn) -> Dossier:
    articles = [draw(_articles(f"{i:03}")) for i in range(draw(st.integers(1, 3)))]
    ids = tuple(a.id for a in articles)
    return Dossier(
        story=Story(id=draw(NAMES), title=draw(WORDS), start=draw(st.none() | WORDS)),
        articles=tuple(articles),
        utterances=tuple(draw(st.lists(_utterances(articles[0], ids), max_size=2))),
        claims=tuple(draw(st.lists(_claims(articles[-1]), max_size=2))),
        lineage=tuple(draw(st.lists(_edges(articles[0], ids), max_size=2))),
        warnings=tuple(draw(st.lists(st.builds(Notice, NAMES, WORDS), max_size=2))),
    )


@st.composite
def _articles(draw: st.DrawFn, id_: str) -> Article:
    text = draw(WORDS)
    start, end = draw(_spans(text))
    omitted = Omitted(start, end, text[start:end], draw(st.sampled_from(OmissionKind)))
    return Article(id=id_, source=draw(NAMES), text=text, title=draw(st.none() | WORDS), omitted=(omitted,))


@st.composite
def _spans(draw: st.DrawFn, text: str) -> tuple[int, int]:
    start = draw(st.integers(0, len(text)))
    return start, draw(st.integers(start, len(text)))


@st.composite
def _utterances(draw: st.DrawFn, article: Article, ids: tuple[str, ...]) -> Utterance:
    part = article.passage(*draw(_spans(article.text)))
    reading = VariantReading(draw(WORDS), ids)
    variant = Variant(readings=(reading,), kind=draw(st.sampled_from(VariantKind)), at=(0, draw(st.integers(0, 3))))
    witness = Witness(
        article=article.id, mode=draw(st.sampled_from(Mode)), parts=(part,), cue=draw(st.sampled_from((None, part)))
    )
    return Utterance(
        id=draw(NAMES), speaker=draw(st.none() | NAMES), reading=part.exact, witnesses=(witness,), variants=(variant,)
    )


@st.composite
def _claims(draw: st.DrawFn, article: Article) -> Claim:
    where = article.passage(*draw(_spans(article.text)))
    cell = Cell(
        article=article.id, stance=draw(st.sampled_from(Stance)), start=where.start, end=where.end, exact=where.exact
    )
    return Claim(id=draw(NAMES), text=where.exact, cells=(cell,), rating=draw(st.sampled_from(Rating)))


@st.composite
def _edges(draw: st.DrawFn, article: Article, ids: tuple[str, ...]) -> Lineage:
    share = draw(st.floats(0, 1))
    evidence = (article.passage(*draw(_spans(article.text))),)
    kind = draw(st.sampled_from(LineageKind))
    return Lineage(
        article=article.id, from_=draw(st.sampled_from(ids) | NAMES), kind=kind, share=share, evidence=evidence
    )


@given(dossiers())
@settings(max_examples=50)
def test_what_goes_out_comes_back(dossier: Dossier) -> None:
    assert from_json(to_json(dossier)) == dossier


def test_the_sample_comes_back_with_every_feature() -> None:
    assert from_json(to_json(sample())) == sample()


def test_equal_dossiers_give_equal_bytes() -> None:
    assert to_json(sample()) == to_json(sample())


def test_text_stays_readable_in_the_file() -> None:
    """No escapes for letters: an editor opens the file and reads it."""
    assert "“We will rebuild it, brick by brick, on the very same spot" in to_json(sample())


@pytest.mark.parametrize("part", CONTRACT)
def test_every_key_of_the_contract_is_there(part: str) -> None:
    data: Any = to_dict(sample())
    record = data if not part else data[part] if isinstance(data[part], dict) else data[part][0]
    assert set(CONTRACT[part].split()) <= record.keys()


def test_names_of_fields_and_values_are_the_contracts() -> None:
    data = to_dict(sample())
    assert next(iter(data)) == "schema"
    assert data["schema"] == "twosource.dossier/1"
    assert data["lineage"][8]["from"] == "northwire"
    assert data["claims"][-1]["rating"] == "single-source"
    assert data["utterances"][0]["witnesses"][4]["fidelity"] == "paraphrased"
    assert data["claims"][0]["difference"] is None


def test_dictionaries_are_plain() -> None:
    """What json knows and nothing else: no tuples, no enums."""
    data = to_dict(sample())
    assert data == json.loads(json.dumps(data))


def test_the_file_fits_the_schema() -> None:
    jsonschema = pytest.importorskip("jsonschema")
    jsonschema.Draft202012Validator.check_schema(schema())
    jsonschema.validate(json.loads(to_json(sample())), schema())


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("story", "title"), 3),
        (("claims", 0, "rating"), "true"),
        (("lineage", 0, "from"), None),
        (("schema",), "other/1"),
    ],
)
def test_the_schema_refuses_another_shape(path: tuple[str | int, ...], value: object) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    data = _changed(path, value)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, schema())


def test_the_schema_says_what_things_are() -> None:
    described = schema()
    assert described["$id"].startswith("urn:twosource")
    assert all("description" in part for part in described["$defs"].values())
    assert "from_" not in json.dumps(described)


def test_keys_of_a_later_version_do_no_harm() -> None:
    data = _changed(("story", "mood"), "bright")
    assert from_json(json.dumps(data)) == sample()


@pytest.mark.parametrize(
    ("path", "value", "code", "says"),
    [
        (("schema",), "twosource.dossier/9", "E_SCHEMA", "twosource.dossier/1"),
        (("claims", 0, "rating"), "true", "E_SCHEMA", "$.claims[0].rating"),
        (("lineage", 0, "from"), 7, "E_SCHEMA", "$.lineage[0]"),
        (("lineage",), 7, "E_SCHEMA", "$.lineage"),
        (("claims", 0, "cells", 1, "start"), 4, "E_SPAN", "$.claims[0].cells[1]"),
        (("utterances", 0, "witnesses", 0, "article"), "nobody", "E_SPAN", "$.utterances[0].witnesses[0].parts[0]"),
        (("later",), {"article": [1], "start": "a", "end": 2, "exact": ""}, "E_SPAN", "$.later"),
        (("articles", 1, "omitted", 0, "exact"), "By Ilse Varg_", "E_SPAN", "$.articles[1].omitted[0]"),
    ],
)
def test_damaged_data_is_refused_with_its_place(
    path: tuple[str | int, ...], value: object, code: str, says: str
) -> None:
    with pytest.raises(InputError) as refused:
        from_json(json.dumps(_changed(path, value)))
    assert refused.value.code == code
    assert says in refused.value.message


@pytest.mark.parametrize("text", ["", "{", "[]", '"dossier"', b"\xff\xfe", "[" * 100_000])
def test_what_is_no_dossier_is_refused(text: str | bytes) -> None:
    with pytest.raises(InputError):
        from_json(text)


def _changed(path: tuple[str | int, ...], value: object) -> Any:
    data: Any = to_dict(sample())
    node = data
    for step in path[:-1]:
        node = node[step]
    node[path[-1]] = value
    return data
