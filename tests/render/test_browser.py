"""The page in a real browser: quiet, reachable, readable for everyone.

Needs Chromium, playwright and axe-core-python; skipped where one of them is missing.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.render.hostile import HOSTILE, hostile
from tests.render.sample import sample
from twosource.model.dossier import Dossier
from twosource.render.html import html

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed"),
]
playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")

SWITCHES = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --disable-dev-shm-usage"
).split()
#: A page on which nothing moves: what is measured is where it stays.
STILL = {"reduced_motion": "reduce"}


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    with playwright.sync_playwright() as driver:
        profile = str(tmp_path_factory.mktemp("profile"))
        context = driver.chromium.launch_persistent_context(
            profile, executable_path=CHROMIUM, headless=True, args=SWITCHES, **STILL
        )
        yield context
        context.close()


class Visit:
    """An open page and everything it asked for or complained of."""

    def __init__(self, browser: Any, path: Path) -> None:
        self.asked: list[str] = []
        self.complaints: list[str] = []
        self.page = browser.new_page()
        self.page.route("**/*", self._answer)
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("dialog", self._dismiss)
        self.path = path

    def open(self, dossier: Dossier, width: int = 1280, fragment: str = "") -> Any:
        self.path.write_text(html(dossier), encoding="utf-8")
        self.page.set_viewport_size({"width": width, "height": 800})
        self.page.goto(self.path.as_uri() + fragment)
        return self.page

    def _dismiss(self, dialog: Any) -> None:
        self.complaints.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _answer(self, route: Any) -> None:
        if route.request.url.startswith(self.path.as_uri()):
            route.continue_()
        else:
            self.asked.append(route.request.url)
            route.abort()


@pytest.fixture
def visit(browser: Any, tmp_path: Path) -> Iterator[Visit]:
    visit = Visit(browser, tmp_path / "dossier.html")
    yield visit
    visit.page.close()


def test_the_page_asks_for_nothing_and_complains_of_nothing(visit: Visit) -> None:
    page = visit.open(sample())
    page.wait_for_timeout(300)
    assert visit.asked == []
    assert visit.complaints == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_axe_finds_no_grave_fault(visit: Visit, scheme: str, width: int) -> None:
    axe = pytest.importorskip("axe_core_python.base", reason="axe-core-python is not installed")
    visit.page.emulate_media(color_scheme=scheme, **STILL)
    page = visit.open(sample(), width=width)
    page.evaluate("document.querySelectorAll('details').forEach((d) => (d.open = true))")
    page.evaluate(axe.AXE_SCRIPT + "; null")
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    faults = [
        (fault["id"], fault["impact"], [node["html"][:120] for node in fault["nodes"][:3]])
        for fault in found["violations"]
        if fault["impact"] in ("serious", "critical", "moderate")
    ]
    assert faults == []


@pytest.mark.parametrize("width", [1280, 768, 360, 320])
def test_nothing_runs_out_of_the_side(visit: Visit, width: int) -> None:
    page = visit.open(sample(), width=width)
    page.evaluate("document.querySelectorAll('details').forEach((d) => (d.open = true))")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_keyboard_reaches_a_variant_and_shows_its_wordings(visit: Visit) -> None:
    page = visit.open(sample())
    card = page.locator("#card")
    page.locator("#quotations").evaluate("s => s.scrollIntoView()")
    page.locator("#single summary").last.focus()
    page.keyboard.press("Tab")
    assert "variant" in page.evaluate("document.activeElement.className").split()
    page.wait_for_timeout(200)
    assert card.is_visible()
    assert "an editor's bracket" in card.inner_text()
    page.keyboard.press("Escape")
    assert not card.is_visible()
    page.keyboard.press("Enter")
    assert page.url.endswith("#v-u4-a")


def test_the_pointer_shows_a_place_in_its_paragraph(visit: Visit) -> None:
    page = visit.open(sample())
    page.locator("#happened a.chip", has_text="Brannock Courier").first.hover()
    card = page.locator("#card")
    assert card.is_visible()
    marked = "".join(card.locator("mark").all_inner_texts())
    assert marked == "The Saltmarket library, which opened in 1911, burned on Saturday night."


def test_a_tap_opens_a_printing_in_its_context(visit: Visit) -> None:
    page = visit.open(sample(), width=360)
    printing = page.locator("#u-u1 .printings details", has_text="The Daily Lantern")
    assert not printing.locator(".context").is_visible()
    printing.locator("summary").click()
    assert "No one was hurt." in printing.locator(".context").inner_text()
    assert printing.locator("mark").inner_text().endswith("devastated and furious")


def test_a_link_into_a_folded_text_unfolds_it(visit: Visit) -> None:
    start = sample().articles[1].text.index("past its safe life")
    page = visit.open(sample())
    page.evaluate("document.querySelectorAll('details').forEach((d) => (d.open = false))")
    page.evaluate(f"location.hash = 'a-courier-{start}'")
    page.wait_for_timeout(300)
    place = page.locator(f"#a-courier-{start}")
    assert place.is_visible()
    assert place.evaluate("e => { const r = e.getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight }")


def test_the_page_is_whole_without_scripts(visit: Visit, tmp_path: Path) -> None:
    bare = html(sample()).split("<script>")[0]
    path = tmp_path / "bare.html"
    path.write_text(bare, encoding="utf-8")
    visit.path = path
    visit.page.goto(path.as_uri())
    visit.page.locator("#u-u1 a.variant").first.click()
    assert visit.page.url.endswith("#v-u1-a")
    assert visit.page.locator("#v-u1-a").is_visible()


@pytest.mark.parametrize("payload", HOSTILE)
def test_words_from_outside_do_nothing(visit: Visit, payload: str) -> None:
    page = visit.open(hostile(payload))
    page.wait_for_timeout(50)
    assert visit.asked == []
    assert visit.complaints == []
    assert page.evaluate("document.querySelectorAll('script, img, iframe, object, embed, form').length") == 1
    assert " ".join(payload.split()) in " ".join(page.locator("h1").text_content().split())


def test_long_words_and_many_accounts_stay_inside_a_phone(visit: Visit) -> None:
    page = visit.open(hostile("x" * 400), width=360)
    page.evaluate("document.querySelectorAll('details').forEach((d) => (d.open = true))")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_the_page_prints_unfolded(visit: Visit) -> None:
    page = visit.open(sample())
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("details:not([open])").count() == 0
    assert not page.locator("nav").is_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("details:not([open])").count() > 0
    assert len(page.pdf(format="A4")) > 20_000
