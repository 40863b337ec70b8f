"""Files, folders and standard input to articles."""

from __future__ import annotations

import gzip
import io
import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.ingest.pages import BODY, FOURTH, LEAD, QUOTE, THIRD, page, worked
from twosource.ingest.intake import Intake, intake
from twosource.model.article import Article, OmissionKind

TEXT = "\n\n".join(BODY)


def put(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def rows(*records: Mapping[str, object]) -> str:
    return "".join(json.dumps(record) + "\n" for record in records)


def only(taken: Intake) -> Article:
    assert taken.errors == ()
    (article,) = taken.articles
    return article


def codes(taken: Intake) -> list[str]:
    return [e.code for e in taken.errors]


def warned(article: Article) -> list[str]:
    return [w.code for w in article.warnings]


def test_a_folder_is_read_sorted_and_deep_and_without_its_hidden_files(tmp_path: Path) -> None:
    put(tmp_path, "b.txt", TEXT)
    put(tmp_path, "a/c.md", f"# Cracks\n\n{LEAD}\n\n{THIRD}")
    put(tmp_path, "d.html", page())
    put(tmp_path, "e.jsonl", rows({"id": "row", "text": FOURTH}))
    put(tmp_path, ".hidden.txt", TEXT)
    put(tmp_path, ".git/x.txt", TEXT)
    taken = intake([tmp_path])
    assert [(a.id, a.source) for a in taken.articles] == [
        ("b", "b.txt"),
        ("d", "d.html"),
        ("row", "e.jsonl:1"),
        ("c", "a/c.md"),
    ]
    assert not taken.errors
    assert not taken.notices


def test_other_kinds_of_files_in_a_folder_are_passed_over_with_one_notice(tmp_path: Path) -> None:
    for name in ("a.txt", "scan.pdf", "more.pdf", "gold.json", "README.md"):
        put(tmp_path, name, TEXT)
    taken = intake([tmp_path])
    assert [a.id for a in taken.articles] == ["a"]
    (notice,) = taken.notices
    assert notice.code == "W_PASSED_OVER"
    assert ".pdf 2" in notice.message


@pytest.mark.parametrize(("name", "code"), [("scan.pdf", "E_FORMAT"), ("absent.txt", "E_NOT_FOUND")])
def test_what_was_named_and_cannot_be_read_is_an_error(tmp_path: Path, name: str, code: str) -> None:
    put(tmp_path, "scan.pdf", b"%PDF-1.7")
    good = put(tmp_path, "good.txt", TEXT)
    taken = intake([tmp_path / name, good])
    assert codes(taken) == [code]
    assert [a.id for a in taken.articles] == ["good"]


def test_a_folder_without_articles(tmp_path: Path) -> None:
    assert codes(intake([tmp_path])) == ["E_NO_ARTICLES"]


def test_a_text_file_is_kept_as_it_is_but_for_its_line_ends(tmp_path: Path) -> None:
    article = only(intake([put(tmp_path, "a.txt", "  " + TEXT.replace("\n", "\r\n") + "\r\n")]))
    assert article.text == f"  {TEXT}\n"
    assert article.language == "en"
    assert not article.warnings
    assert not article.omitted


def test_the_date_before_a_text_is_read_and_left_out_of_analysis(tmp_path: Path) -> None:
    """``date 2024-05-15`` may stand first, also after a blank; the text and its offsets stay."""
    article = only(intake([put(tmp_path, "a.txt", f" date 2024-05-15 {TEXT}")]))
    assert article.published == "2024-05-15"
    assert article.text.startswith(" date 2024-05-15 The swing")
    (prefix,) = article.omitted
    assert (prefix.exact, prefix.kind, prefix.start) == ("date 2024-05-15", OmissionKind.BYLINE, 1)


def test_the_date_of_a_row_goes_before_the_date_in_its_text(tmp_path: Path) -> None:
    row = {"text": f" date 2024-05-15 {TEXT}", "published": "2024-05-16"}
    assert only(intake([put(tmp_path, "a.jsonl", rows(row))])).published == "2024-05-16"


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("Cracks shut the bridge at Tallow", "Cracks shut the bridge at Tallow"),
        ("Why is the bridge shut?", "Why is the bridge shut?"),
        ("The bridge is shut.", None),
        ("By Ada Lund", None),
        ("TALLOW -", None),
        ("Bridge", None),
        ("What we know:", None),
        ("Update at 8:50 p.m. EDT", None),
        ("Updated: March 5, 2031 at noon", None),
        ("Updates promised for the bridge", "Updates promised for the bridge"),
    ],
)
def test_a_first_line_that_looks_like_a_headline_is_the_title(tmp_path: Path, first: str, title: str | None) -> None:
    article = only(intake([put(tmp_path, "a.txt", f"{first}\n\n{TEXT}")]))
    assert article.title == title
    assert article.text.startswith(first)


def test_markdown_says_what_it_is_in_its_front_matter(tmp_path: Path) -> None:
    head = '---\ntitle: "Cracks: what we know"\noutlet: Tallow Lantern\ndate: 2024-05-15\nurl: https://lantern.example/1\n---\n'
    article = only(intake([put(tmp_path, "a.md", f"{head}# Cracks\n\n{TEXT}")]))
    assert (article.title, article.outlet, article.published, article.url) == (
        "Cracks: what we know",
        "Tallow Lantern",
        "2024-05-15",
        "https://lantern.example/1",
    )
    assert article.text.startswith("Cracks\n\nThe swing bridge")


def test_a_row_keeps_its_text_letter_for_letter(tmp_path: Path) -> None:
    text = f"\u00a0 {TEXT}\r\n\tx\u200b \n"
    article = only(intake([put(tmp_path, "a.jsonl", rows({"text": text}))]))
    assert article.text == text


def test_rows_carry_html_too(tmp_path: Path) -> None:
    row = {"html": page(), "id": 17, "outlet": "Lantern", "unknown": [1]}
    article = only(intake([put(tmp_path, "a.jsonl", rows(row))]))
    assert (article.id, article.outlet) == ("17", "Lantern")
    assert LEAD in article.text


def test_packed_rows(tmp_path: Path) -> None:
    content = rows({"id": "a", "text": TEXT}).encode()
    packed = gzip.compress(content) + gzip.compress(content.replace(b'"a"', b'"b"').replace(b"Monday", b"Sunday"))
    assert [a.id for a in intake([put(tmp_path, "a.jsonl.gz", packed)]).articles] == ["a", "b"]


@pytest.mark.parametrize(
    ("content", "count"),
    [(rows({"text": TEXT}, {"text": LEAD}), 2), (TEXT, 1), (page(), 1), ("\n \n" + rows({"text": TEXT}), 1)],
)
def test_standard_input_is_rows_a_page_or_one_text(monkeypatch: pytest.MonkeyPatch, content: str, count: int) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content.encode())))
    taken = intake(["-"])
    assert len(taken.articles) == count
    assert taken.errors == ()


def test_without_an_id_an_article_is_called_by_its_text(tmp_path: Path) -> None:
    (one,) = intake([put(tmp_path, "a.jsonl", rows({"text": TEXT}))]).articles
    (two,) = intake([put(tmp_path, "b.jsonl", rows({"text": LEAD}, {"text": TEXT}))]).articles[1:]
    assert one.id == two.id
    assert len(one.id) == 12


def test_the_same_article_twice_is_one_with_a_notice(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", TEXT)
    put(tmp_path, "again/a.txt", TEXT)
    taken = intake([tmp_path])
    assert len(taken.articles) == 1
    assert [n.code for n in taken.notices] == ["W_DUPLICATE"]


def test_the_same_text_under_two_names_is_two_accounts(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", TEXT)
    put(tmp_path, "b.txt", TEXT)
    taken = intake([tmp_path])
    assert [a.id for a in taken.articles] == ["a", "b"]
    assert taken.notices == ()


def test_a_name_for_two_texts_is_told_apart_whatever_the_order(tmp_path: Path) -> None:
    one, two = put(tmp_path, "x/a.txt", TEXT), put(tmp_path, "y/a.txt", f"date 2020-01-01 {TEXT}")
    forth, back = intake([one, two]), intake([two, one])
    assert {a.id: a.text for a in forth.articles} == {a.id: a.text for a in back.articles}
    names = sorted((a.id for a in forth.articles), key=len)
    assert names[0] == "a"
    assert next(a for a in forth.articles if a.id == "a").published == "2020-01-01"
    assert names[1].startswith("a-")
    assert len(names[1]) == 8


@pytest.mark.parametrize(
    ("stated", "value"),
    [
        ("2022-11-27", "2022-11-27"),
        ("2022-11-27T19:21:00-08:00", "2022-11-27T19:21:00-08:00"),
        ("2022-11-27 19:21", "2022-11-27T19:21:00"),
        ("2022-11-27T19:21:00.123Z", "2022-11-27T19:21:00Z"),
        ("2022/11/27", "2022-11-27"),
        ("2022-11", "2022-11"),
        ("Sun, 27 Nov 2022 19:21:00 GMT", "2022-11-27T19:21:00Z"),
        ("November 27, 2022", "2022-11-27"),
        ("27 Nov. 2022", "2022-11-27"),
    ],
)
def test_dates_of_publication(tmp_path: Path, stated: str, value: str) -> None:
    article = only(intake([put(tmp_path, "a.jsonl", rows({"text": TEXT, "published": stated}))]))
    assert article.published == value
    assert article.warnings == ()


@pytest.mark.parametrize(
    "stated",
    ["11/12/2022", "+99:99", "0000-00-00", "9" * 5000, "99999", "2199-01-01", "1066-10-14", "yesterday", "2022-02-30",
     "2022-11-27T19:21:00+99:99"],
)  # fmt: skip
def test_a_date_that_is_none_is_unknown_and_never_today(tmp_path: Path, stated: str) -> None:
    article = only(intake([put(tmp_path, "a.jsonl", rows({"text": TEXT, "published": stated}))]))
    assert article.published is None
    assert warned(article) == ["W_DATE"]


CHINESE = "周一，检查人员在两根缆索上发现裂缝后，港口大桥对所有车辆关闭。港务委员会主席说，他们不会冒任何风险。" * 3
GERMAN = "Die Drehbrücke wurde am Montag gesperrt, nachdem Prüfer in zwei Seilen Risse entdeckt hatten, sagte die Hafenleitung. "


@pytest.mark.parametrize(("text", "code"), [(CHINESE, "zh"), (GERMAN * 2, "de")])
def test_another_language_is_named_and_said_not_to_be_analysed(tmp_path: Path, text: str, code: str) -> None:
    article = only(intake([put(tmp_path, "a.txt", text)]))
    assert article.language == code
    assert warned(article) == ["W_LANGUAGE"]


def test_english_is_told_without_loading_a_classifier(monkeypatch: pytest.MonkeyPatch) -> None:
    from twosource.ingest.tongue import language

    monkeypatch.setitem(sys.modules, "py3langid", None)
    assert language(TEXT) == "en"
    with pytest.raises(ImportError):
        language(GERMAN)


def test_reading_does_not_depend_on_the_folder_one_stands_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file in the folder of articles that is named like a library is not imported."""
    put(tmp_path, "msgspec.py", "raise SystemExit('taken over')")
    put(tmp_path, "a.txt", TEXT)
    monkeypatch.chdir(tmp_path)
    assert only(intake(["a.txt"])).id == "a"


def test_every_omitted_passage_stands_where_it_says(tmp_path: Path) -> None:
    text = f"By Ada Lund\n\n{TEXT}\n\nRead more: Ferries for all\n\n{LEAD}\n\nFollow us on Twitter\n"
    article = only(intake([put(tmp_path, "a.txt", text)]))
    assert [o.kind.value for o in article.omitted] == ["byline", "related", "repeat", "promo"]
    assert all(article.text[o.start : o.end] == o.exact for o in article.omitted)


@pytest.fixture
def files(tmp_path: Path) -> Callable[[str, bytes], Intake]:
    """Takes in one file of these bytes beside a good one, and holds that the good one is read."""

    def take(name: str, content: bytes) -> Intake:
        bad, good = put(tmp_path, name, content), put(tmp_path, "good.txt", QUOTE + "\n\n" + THIRD)
        taken = intake([bad, good])
        assert "good" in {a.id for a in taken.articles}
        return Intake(tuple(a for a in taken.articles if a.id != "good"), taken.notices, taken.errors)

    return take


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("empty.txt", b"", "E_EMPTY"),
        ("blank.txt", b" \n\t\n", "E_EMPTY"),
        ("mark.txt", b"\xef\xbb\xbf", "E_EMPTY"),
        ("dashes.md", b"---\n\n***\n", "E_EMPTY"),
        ("empty.jsonl", b"", "E_EMPTY"),
        ("empty.html", b"", "E_EMPTY"),
        ("noise.txt", bytes(range(256)) * 40, "E_NOT_TEXT"),
        ("noise.html", bytes(range(1, 256)) * 20_000, "E_NOT_TEXT"),
        ("list.jsonl", b"[1, 2]\n", "E_JSON"),
        ("text.jsonl", b"no json at all\n", "E_JSON"),
        ("cut.jsonl.gz", gzip.compress(b'{"text": "x"}' * 99)[:-20], "E_READ"),
        ("none.jsonl.gz", b"no gzip at all", "E_READ"),
    ],
)
def test_a_file_without_an_article_is_one_error(
    files: Callable[[str, bytes], Intake], name: str, content: bytes, code: str
) -> None:
    taken = files(name, content)
    assert taken.articles == ()
    assert codes(taken)[0] == code
    assert all(e.message.endswith(".") and e.next_step.endswith(".") for e in taken.errors)


def test_a_packed_file_that_unpacks_without_end(files: Callable[[str, bytes], Intake]) -> None:
    assert codes(files("bomb.jsonl.gz", gzip.compress(b" " * 100_000_000, 9))) == ["E_BOMB"]


@pytest.mark.parametrize(
    ("row", "code", "word"),
    [
        (b'{"text": "x", "text": "y"}', "E_JSON", "twice"),
        (b'{"text": NaN}', "E_JSON", "NaN"),
        (b'{"text": "x", "n": ' + b"9" * 10_000 + b"}", "E_JSON", "10000 digits"),
        (b'{"text": "x", "n": 1e999}', "E_JSON", "too large"),
        (b'{"text": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", "E_JSON", "nested"),
        (b'{"text": "\xff"}', "E_JSON", "UTF-8"),
        (b'"text"', "E_JSON", "not an object"),
        (b"{broken", "E_JSON", "line 2"),
        (b'{"title": "x"}', "E_FIELD", '"text" or "html"'),
        (b'{"text": 17}', "E_FIELD", '"text" is a number'),
        (b'{"text": "x", "outlet": ["a"]}', "E_FIELD", '"outlet" is a list'),
        (b'{"text": " "}', "E_EMPTY", "rows.jsonl:2"),
    ],
)
def test_a_bad_row_is_named_and_the_others_go_on(
    files: Callable[[str, bytes], Intake], row: bytes, code: str, word: str
) -> None:
    good = rows({"id": "one", "text": LEAD}).encode(), rows({"id": "three", "text": THIRD}).encode()
    taken = files("rows.jsonl", good[0] + row + b"\n\n" + good[1])
    assert [a.id for a in taken.articles] == ["one", "three"]
    (error,) = taken.errors
    assert error.code == code
    assert word in error.message


def test_a_line_of_100_mib_costs_no_more_than_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    with path.open("wb") as file:
        file.write(rows({"id": "one", "text": LEAD}).encode() + b'{"text": "')
        for _ in range(100):
            file.write(b"x" * 2**20)
        file.write(b'"}\n' + rows({"id": "three", "text": THIRD}).encode())
    taken = intake([path])
    assert [a.id for a in taken.articles] == ["one", "three"]
    (error,) = taken.errors
    assert error.code == "E_SIZE"
    assert "line 2" in error.message
    assert "10 MiB" in error.message


def test_a_text_of_12_mib_is_refused_with_the_limit_named(files: Callable[[str, bytes], Intake]) -> None:
    (error,) = files("long.txt", b"word " * 2_500_000).errors
    assert error.code == "E_SIZE"
    assert "10 MiB" in error.message


def test_a_long_text_is_cut_with_a_warning(files: Callable[[str, bytes], Intake]) -> None:
    (article,) = files("long.txt", (f"{LEAD}\n\n" * 2_000).encode()).articles
    assert 150_000 < len(article.text) <= 200_000
    assert "W_LONG" in warned(article)


def test_controls_and_lone_surrogates_become_replacement_characters_one_for_one(
    files: Callable[[str, bytes], Intake],
) -> None:
    (article,) = files("a.jsonl", rows({"text": f"{LEAD} \0\x1b\ud800\ufffe {THIRD}"}).encode()).articles
    assert article.text == f"{LEAD} \ufffd\ufffd\ufffd\ufffd {THIRD}"
    (notice,) = article.warnings
    assert notice.code == "W_CONTROL"
    assert notice.message.startswith("4 ")
    assert (notice.start, notice.end) == (len(LEAD) + 1, len(LEAD) + 2)


@pytest.mark.parametrize(
    ("content", "warning"),
    [
        (f"\ufeff{TEXT}".encode(), None),
        (f"\ufeff{TEXT}".encode("utf-16-le"), None),
        (TEXT.encode("utf-16-le"), "W_ENCODING"),
        (TEXT.replace('"', "”").encode("cp1252"), "W_ENCODING"),
    ],
)
def test_encodings_of_text_files(files: Callable[[str, bytes], Intake], content: bytes, warning: str | None) -> None:
    (article,) = files("a.txt", content).articles
    assert article.text.replace("”", '"') == TEXT
    assert warned(article) == ([warning] if warning else [])


@pytest.mark.parametrize(
    "text",
    ["“" * 100_000, "Aa " * 20_000, "(" * 100_000, "Photo: " * 20_000, "By Ada Lund and " * 10_000, "\n" * 100_000 + "x",
     "date 2020-01-01 " * 5_000, "Related | " * 10_000, "- [x](y) **z** _a_ " * 5_000, "[" * 50_000, "*a" * 50_000],
)  # fmt: skip
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_odd_texts_take_no_time(files: Callable[[str, bytes], Intake], name: str, text: str) -> None:
    begun = worked()
    taken = files(name, text.encode())
    assert len(taken.articles) + len(taken.errors) == 1
    assert not {"E_TIMEOUT", "E_READER", "E_MEMORY"} & set(codes(taken))
    assert worked() - begun < 4
