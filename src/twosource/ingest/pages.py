"""A page or row to its article: read by its kind, then judged and sealed.  Runs in the worker."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice

from twosource.ingest.boilerplate import omitted
from twosource.ingest.dates import published
from twosource.ingest.decoding import clean, decode, encoding_notices, placeless, tidy
from twosource.ingest.draft import Draft
from twosource.ingest.limits import Limits
from twosource.ingest.markdown import read_markdown
from twosource.ingest.messages import Row, Whole
from twosource.ingest.plain import DATE_PREFIX, headline
from twosource.ingest.rows import fields
from twosource.ingest.tongue import language
from twosource.model.article import Article, Media, Notice, OmissionKind, Omitted, Page
from twosource.model.errors import InputError

_LINE_ENDS = re.compile("\r\n?|\u2028|\u2029|\x85")
_ADDRESS = re.compile(r"https?://[^\s\"<>]+", re.IGNORECASE)


def article_of(item: Row | Whole, limits: Limits) -> Article:
    """The article in a page or row; its id is empty where neither names one.

    Raises:
        InputError: when no article can be read from it.
    """
    draft = _row(item, limits) if isinstance(item, Row) else _page(item.page, limits)
    return _sealed(draft, limits)


def _row(row: Row, limits: Limits) -> Draft:
    said = fields(row)
    source = f"{row.source}:{row.line}"
    known = Draft(
        source=source,
        text="",
        id=said.get("id"),
        url=said.get("url"),
        outlet=said.get("outlet"),
        title=said.get("title"),
        published=said.get("published"),
    )
    if "text" in said:
        text, notices = clean(said["text"])
        return replace(known, text=text, notices=notices)
    from twosource.ingest.html import read_html

    return _over(read_html(said["html"], source, limits), known)


def _page(page: Page, limits: Limits) -> Draft:
    if not page.content.strip(b" \t\r\n\0\xef\xbb\xbf\xff\xfe"):
        raise _empty(page.source)
    known = Draft(
        source=page.source,
        text="",
        id=page.id,
        url=page.url,
        outlet=page.outlet,
        title=page.title,
        published=page.published,
    )
    if page.media is Media.HTML:
        from twosource.ingest.html import named_encoding, read_html

        named = named_encoding(page.content)
        decoded = decode(page.content, page.source, named)
        draft = read_html(decoded.text, page.source, limits)
        return _over(replace(draft, notices=encoding_notices(decoded, named) + draft.notices), known)
    decoded = decode(page.content, page.source)
    text, replaced = clean(_LINE_ENDS.sub("\n", decoded.text))
    draft = Draft(source=page.source, text=text)
    if page.media is Media.MARKDOWN:
        # Cut before its marks are looked for: they are many in a hostile text.
        text, cut = _kept(text, limits)
        draft = replace(read_markdown(text, page.source), notices=placeless(replaced + cut))
        replaced = ()
    return _over(replace(draft, notices=encoding_notices(decoded) + replaced + draft.notices), known)


def _over(draft: Draft, known: Draft) -> Draft:
    """The draft, and what is known from outside in the place of what the page says of itself."""
    return replace(
        draft,
        id=known.id or draft.id,
        url=known.url or draft.url,
        outlet=known.outlet or draft.outlet,
        title=known.title or draft.title,
        published=known.published or draft.published,
    )


def _empty(source: str) -> InputError:
    return InputError("E_EMPTY", f"{source} holds no text.", "Leave it out, or give a file with the article's text.")


def _sealed(draft: Draft, limits: Limits) -> Article:
    if not any(c.isalnum() for c in draft.text):
        raise _empty(draft.source)
    text, cut = _kept(draft.text, limits)
    prefix = DATE_PREFIX.match(text)
    day, undated = _published(draft, prefix["day"] if prefix else None, limits)
    spoken = language(text)
    foreign = spoken not in (None, "en")
    dated = (_prefix(text, prefix),) if prefix else ()
    left_out = dated if foreign else (*dated, *omitted(text, draft.captions, prefix.end() if prefix else 0))
    return Article(
        id=tidy(draft.id, limits.title) or "",
        source=draft.source,
        text=text,
        url=_address(draft.url, limits),
        outlet=tidy(draft.outlet, limits.title),
        title=tidy(draft.title or _headline(text, left_out), limits.title),
        published=day,
        language=spoken,
        omitted=left_out,
        warnings=(*draft.notices, *cut, *undated, *(_foreign(spoken) if foreign else ())),
    )


def _kept(text: str, limits: Limits) -> tuple[str, tuple[Notice, ...]]:
    end = len(text)
    if end > limits.text:
        # At the end of a paragraph where one is near.
        end = max(text.rfind("\n", limits.text * 9 // 10, limits.text), 0) or limits.text
    breaks = (m.start() for m in re.finditer(r"\n\s*", text[:end]))
    end = next(islice(breaks, limits.paragraphs - 1, None), end)
    if end == len(text):
        return text, ()
    lost = len(text) - end
    return text[:end], (
        Notice("W_LONG", f"The text is too long; its last {lost:,} characters were left out.", end, end),
    )


def _published(draft: Draft, prefix: str | None, limits: Limits) -> tuple[str | None, tuple[Notice, ...]]:
    stated = draft.published or prefix
    if not stated or not stated.strip():
        return None, ()
    day = published(stated) if len(stated) <= limits.date else None
    if day:
        return day, ()
    said = tidy(stated, 40)
    return None, (Notice("W_DATE", f"The date of publication cannot be read from '{said}'; it is taken as unknown."),)


def _prefix(text: str, prefix: re.Match[str]) -> Omitted:
    start, end = prefix.span("mark")
    return Omitted(start, end, text[start:end], OmissionKind.BYLINE)


def _headline(text: str, left_out: tuple[Omitted, ...]) -> str | None:
    start = 0
    for passage in left_out:
        if text[start : passage.start].strip():
            break
        start = passage.end
    return headline(text, start)


def _address(url: str | None, limits: Limits) -> str | None:
    url = (url or "").strip()
    return url if len(url) <= limits.url and _ADDRESS.fullmatch(url) else None


def _foreign(code: str | None) -> tuple[Notice, ...]:
    return (Notice("W_LANGUAGE", f"The text is not English ({code}): it is shown, not analysed."),)
