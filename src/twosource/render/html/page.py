"""The dossier as one HTML file: no request, no foreign script, every word of the accounts escaped."""

from __future__ import annotations

from base64 import b64encode
from functools import lru_cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from twosource.model.dossier import Dossier
from twosource.render.html import anchors
from twosource.render.html.graph import draw
from twosource.render.html.texts import marked, segments
from twosource.render.layout import terms
from twosource.render.layout.dates import in_words
from twosource.render.layout.names import shortened, shortened_parts
from twosource.render.layout.paper import lay_out
from twosource.render.layout.statements import intro, voices

#: Accounts' texts stand open up to this many characters; beyond, the page is long and each opens with a tap.
OPEN_TEXT = 40_000
#: Statements of a section that stand open; the rest fold away.
OPEN_STATEMENTS = 10
OPEN_DISPUTES = 8
#: Places where quotations part that stand beside the disputes; all of them stand with the quotations.
OPEN_PARTED = 6
#: Quotations whose printings differ stand large; more than these are a book.  Of those that all print alike, and of
#: reports without quotation marks, a few show what there is.
OPEN_QUOTATIONS, OPEN_ALIKE, OPEN_REPORTED = 20, 8, 3
#: Statements that one account alone has: a few of each account, best first, and so many accounts.
OPEN_LONE, OPEN_ACCOUNTS = 6, 12
#: Lines of the matrix; the rest of it folds away.
OPEN_LINES = 40
#: Origins, and accounts with their sources, that stand open beside the drawing.
OPEN_SOURCES = 15


def html(dossier: Dossier) -> str:
    """The page of a dossier, complete without scripts, ready to be opened from disk."""
    texts = marked(dossier).marks
    paper = lay_out(dossier)
    return (
        _environment()
        .get_template("page.html.j2")
        .render(
            paper=paper,
            graph=draw(paper.network),
            segments={a.id: list(segments(a, texts.get(a.id, ()))) for a in dossier.articles},
            open_text=sum(len(a.text) for a in dossier.articles) <= OPEN_TEXT,
            open_statements=OPEN_STATEMENTS,
            open_disputes=OPEN_DISPUTES,
            open_quotations=OPEN_QUOTATIONS,
            open_parted=OPEN_PARTED,
            open_alike=OPEN_ALIKE,
            open_reported=OPEN_REPORTED,
            open_lone=OPEN_LONE,
            open_accounts=OPEN_ACCOUNTS,
            open_lines=OPEN_LINES,
            open_sources=OPEN_SOURCES,
        )
    )


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("twosource.render.html"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    style, script = _inline("page.css"), _inline("page.js")
    environment.globals.update(
        anchors=anchors,
        terms=terms,
        voices=voices,
        intro=intro,
        style=Markup(style),  # noqa: S704 -- our own file
        script=Markup(script),  # noqa: S704 -- our own file
        policy=_policy(style, script),
    )
    environment.filters.update(
        in_words=in_words,
        web_address=web_address,
        host=host,
        shortened=shortened,
        shortened_parts=shortened_parts,
        counted=counted,
    )
    return environment


def web_address(url: str | None) -> str | None:
    """The address where it is one of the web; nothing else becomes a link."""
    return url if url and url.lower().startswith(("http://", "https://")) else None


def host(url: str) -> str:
    """The site of an address as a reader calls it; the address stands behind the link."""
    return url.split("://", 1)[-1].split("/", 1)[0].split("?", 1)[0].rpartition("@")[2].lower().removeprefix("www.")


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: "1 account", "6 accounts"."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def _inline(name: str) -> str:
    return (files("twosource.render.html") / "templates" / name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    # The hashes admit our own style and script; anything that slipped past the escaping would not run.
    return (
        f"default-src 'none'; style-src {_hashed(style)}; script-src {_hashed(script)}; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _hashed(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
