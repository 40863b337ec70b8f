"""Text that a page holds and no reader sees: it is no evidence."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

_NONE = re.compile(r"display:none|visibility:(?:hidden|collapse)|content-visibility:hidden")
_TINY = re.compile(
    r"font(?:-size)?:(?:[^;]{0,80}\s)?(?:(?:0(?:\.0\d*)?|\.0\d*)(?:px|pt|em|rem|%)?|(?:1|0?\.\d+)px)(?:[;/!\s]|$)"
)
_CLEAR = re.compile(r"(?:^|;)opacity:0?(?:\.0\d*)?(?:;|$)|(?:^|;)color:transparent")
_AWAY = re.compile(
    r"(?:left|right|top|text-indent|margin-left|margin-top):-\d{3,}(?:px|em|rem|%)?|translate[xy]?\(-\d{3,}"
)
_CLIPPED = re.compile(r"clip:rect\((?:0|1)(?:px)?[, ](?:0|1)(?:px)?[, ](?:0|1)|clip-path:inset\((?:50|100)%")
_COLOR = re.compile(r"(?:^|;)color:([^;!]{1,40})")
_GROUND = re.compile(r"(?:^|;)background(?:-color)?:([^;!]{1,40})")
_MEDIA = re.compile(r"@[a-z-]+[^{;]{0,500}\{(?:[^{}]{0,5000}\{[^{}]{0,5000}\}){0,500}\s*\}")
_RULE = re.compile(r"([^{}]{1,500})\{([^{}]{0,5000})\}")
_SIMPLE = re.compile(r"[.#][\w-]{1,100}")
_NAMES = {"white": "#fff", "black": "#000", "rgb(255,255,255)": "#fff", "rgb(0,0,0)": "#000"}
_UNSEEN_TAGS = frozenset(("template", "noscript", "dialog"))


def drop_hidden(root: HtmlElement) -> list[str]:
    """The texts of what was hidden and has been taken out of the tree, in order.

    Hidden is what the ``hidden`` attribute, a ``<template>``, an inline style or a simple rule of the page's own
    style sheet keeps from sight: not displayed, of no size, transparent, off the screen, or in the color of its
    ground.  Scripts and outside style sheets are not looked at.
    """
    names = _hidden_names(root)
    doomed = [e for e in root.iter("*") if _is_hidden(e, names)]
    texts = []
    for element in doomed:
        if element.getparent() is None or element.tag in ("body", "html"):
            continue
        if text := " ".join(element.text_content().split()):
            texts.append(text)
        element.drop_tree()
    return texts


def _is_hidden(element: HtmlElement, names: frozenset[str]) -> bool:
    if element.tag in _UNSEEN_TAGS:
        return element.tag != "dialog" or "open" not in element.attrib
    if "hidden" in element.attrib and element.get("hidden") != "until-found":
        return True
    if names and not names.isdisjoint(_selectors(element)):
        return True
    style = element.get("style")
    return bool(style) and _hides(_folded(style), element)


def _hides(style: str, element: HtmlElement) -> bool:
    if any(p.search(style) for p in (_NONE, _CLEAR, _CLIPPED)):
        return True
    if _TINY.search(style) or (_AWAY.search(style) and ("absolute" in style or "fixed" in style or "indent" in style)):
        return True
    color = _COLOR.search(style)
    return color is not None and _shade(color[1]) == _ground(element)


def _ground(element: HtmlElement) -> str | None:
    """The ground that inline styles give an element; a page's own is white."""
    at: HtmlElement | None = element
    while at is not None:
        style = _folded(at.get("style") or "")
        if m := _GROUND.search(style):
            return _shade(m[1])
        if at.get("class") or at.get("bgcolor") or "background" in style:
            # A style sheet may color it.
            return None
        at = at.getparent()
    return "#fff"


def _shade(color: str) -> str:
    color = color.strip().replace(", ", ",")
    color = _NAMES.get(color, color)
    if re.fullmatch(r"#([0-9a-f])\1([0-9a-f])\2([0-9a-f])\3", color):
        color = "#" + color[1::2]
    return color


def _folded(style: str) -> str:
    return re.sub(r"\s*([:;,])\s*", r"\1", style.strip().lower())[:5_000]


def _selectors(element: HtmlElement) -> set[str]:
    found = {f".{name}" for name in (element.get("class") or "").split()}
    if name := element.get("id"):
        found.add(f"#{name}")
    return found


def _hidden_names(root: HtmlElement) -> frozenset[str]:
    """Classes and ids that a plain rule of the page hides; rules for print or small screens are left out."""
    found: set[str] = set()
    for sheet in root.iter("style"):
        rules = _MEDIA.sub("", (sheet.text or "")[:500_000])
        for selectors, style in _RULE.findall(rules):
            folded = _folded(style)
            if _NONE.search(folded) or _TINY.search(folded) or _CLIPPED.search(folded):
                found.update(s.strip() for s in selectors.split(",") if _SIMPLE.fullmatch(s.strip()))
    return frozenset(found)
