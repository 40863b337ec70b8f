import hashlib
import json
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from twosource.model.errors import ModelError
from twosource.text import bundle


def folder_with(tmp_path: Path, **changes: object) -> Path:
    (tmp_path / "labels.json").write_bytes(b"{}")
    manifest = {
        "format": bundle.MODELS.format, "name": "xx", "version": "3.1", "license": "CC0-1.0",
        "files": {"labels.json": hashlib.sha256(b"{}").hexdigest()},
    } | changes  # fmt: skip
    (tmp_path / "manifest.json").write_text(json.dumps(manifest))
    return tmp_path


def test_a_whole_bundle_opens(tmp_path: Path) -> None:
    found = bundle.open_bundle(folder_with(tmp_path))
    assert (found.name, found.version, found.licence) == ("xx", "3.1", "CC0-1.0")
    assert found.file("labels.json").read_bytes() == b"{}"


def test_a_changed_file_is_refused(tmp_path: Path) -> None:
    (folder_with(tmp_path) / "labels.json").write_bytes(b"[]")
    with pytest.raises(ModelError, match=r"labels\.json") as caught:
        bundle.open_bundle(tmp_path)
    assert caught.value.code == "E_MODEL_HASH"
    assert "--force-reinstall" in caught.value.next_step


@pytest.mark.parametrize("gone", ["manifest.json", "labels.json"])
def test_a_missing_file_names_the_way_to_get_it(tmp_path: Path, gone: str) -> None:
    (folder_with(tmp_path) / gone).unlink()
    with pytest.raises(ModelError) as caught:
        bundle.open_bundle(tmp_path)
    assert caught.value.code == "E_MODEL_MISSING"
    assert "twosource[model]" in caught.value.next_step


def test_a_manifest_of_another_kind_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError) as caught:
        bundle.open_bundle(folder_with(tmp_path, format="somebody.else/2"))
    assert caught.value.code == "E_MODEL_FORMAT"


def test_a_manifest_that_is_no_json_is_refused(tmp_path: Path) -> None:
    (folder_with(tmp_path) / "manifest.json").write_text("{")
    with pytest.raises(ModelError) as caught:
        bundle.open_bundle(tmp_path)
    assert caught.value.code == "E_MODEL_FORMAT"


def test_what_is_of_another_kind_is_refused_and_the_right_package_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError) as caught:
        bundle.open_bundle(folder_with(tmp_path), bundle.SENTENCES)
    assert caught.value.code == "E_MODEL_FORMAT"
    (tmp_path / "manifest.json").unlink()
    with pytest.raises(ModelError, match="no sentence encoder") as caught:
        bundle.open_bundle(tmp_path, bundle.SENTENCES)
    assert "packages/sentences-en" in caught.value.next_step


def test_the_digest_changes_with_any_file(tmp_path: Path) -> None:
    before = bundle.open_bundle(folder_with(tmp_path)).digest
    (tmp_path / "labels.json").write_bytes(b"[]")
    files = {"labels.json": hashlib.sha256(b"[]").hexdigest()}
    manifest = json.loads((tmp_path / "manifest.json").read_text()) | {"files": files}
    (tmp_path / "manifest.json").write_text(json.dumps(manifest))
    assert bundle.open_bundle(tmp_path).digest != before


def test_a_users_model_of_the_same_name_takes_our_place(monkeypatch: pytest.MonkeyPatch) -> None:
    class Distribution:
        def __init__(self, name: str) -> None:
            self.name = name

    def entry(value: str, distribution: str) -> EntryPoint:
        made = EntryPoint("en", value, bundle.MODELS.group)
        vars(made).update(dist=Distribution(distribution))
        return made

    found = [entry("ours:FOLDER", bundle.MODELS.ours), entry("theirs:FOLDER", "a-users-model")]
    monkeypatch.setattr(bundle, "entry_points", lambda group: found)
    assert bundle.offered()["en"].value == "theirs:FOLDER"
