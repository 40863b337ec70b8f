"""The dossier as plain Markdown: readable as it stands, and in every viewer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from twosource.model.dossier import Dossier, Stance
from twosource.render.layout import terms
from twosource.render.layout.calendar import Entry
from twosource.render.layout.dates import in_words
from twosource.render.layout.grid import Line
from twosource.render.layout.moves import Step
from twosource.render.layout.names import Label, shortened_parts
from twosource.render.layout.paper import Lone, Paper, Told, lay_out
from twosource.render.layout.quotations import Quotation, Spot
from twosource.render.layout.statements import Dispute, Source, Statement, intro, voices

#: Statements of one account alone that a list shows; the rest are many, and the page and the data have them all.
SHOWN = 8
SIGN = {Stance.ASSERTS: "●", Stance.DENIES: "✕", Stance.DIFFERS: "≠"}
HEDGED, EARLIER = "○", "→"
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|#~&$])")
_BLOCK = re.compile(r"^(?:[-+=]|\d{1,9}[.)])")


def markdown(dossier: Dossier) -> str:
    """The page of a dossier as Markdown (CommonMark with tables)."""
    paper = lay_out(dossier)
    parts = (
        *(_head, _happened, _disputed, _moved, _spelt, _single, _quotations, _timeline),
        *(_matrix, _lineage, _accounts, _warnings, _legend),
    )
    return "\n".join(line for part in parts for line in part(paper)).rstrip() + "\n"


def escaped(text: str) -> str:
    """Text that Markdown takes as it stands, on one line: no markup, no HTML, no list or heading by accident."""
    text = _SPECIAL.sub(r"\\\1", " ".join(text.split()))
    return _BLOCK.sub(lambda found: f"{found.group()[:-1]}\\{found.group()[-1]}", text)


def _head(paper: Paper) -> Iterator[str]:
    rated = f"{len(paper.agreed)} corroborated, {len(paper.disputes)} disputed, {len(paper.single)} from one origin"
    yield f"# {escaped(paper.title)}"
    yield ""
    if paper.dates:
        yield f"Accounts published {escaped(paper.dates)}."
    yield f"{len(paper.told)} accounts, {len(paper.springs)} origins. Claims: {rated}."
    yield ""
    yield terms.NO_VERDICT
    yield ""


def _happened(paper: Paper) -> Iterator[str]:
    yield from ("## What happened", "")
    if not paper.agreed:
        yield from ("No statement of these accounts has two independent origins.", "")
    for statement in paper.agreed:
        yield from _statement(statement)
    yield ""


def _statement(statement: Statement) -> Iterator[str]:
    yield f"- {_said_by(statement)}{_told(statement)}  "
    sources = _stopped(_sources(statement.sources, statement.by))
    behind = _behind(statement)
    yield f"  {sources}{f' {_stopped(behind)}' if behind else ''}" + ("  " if statement.perhaps else "")
    yield from _perhaps(statement, "  ")


def _behind(statement: Statement) -> str:
    """The origins, and whom they are known of where that is not everybody who tells it."""
    names, count = ", ".join(escaped(origin.name) for origin in statement.origins), len(statement.origins)
    if not names:
        return terms.NO_ORIGIN if statement.untold else ""
    known, of = (" known", f" ({_labels(statement.traced)})") if statement.traced else ("", "")
    return f"{count} {'origin' if count == 1 else 'origins'}{known}: {names}{of}"


def _perhaps(statement: Statement, indent: str = "") -> Iterator[str]:
    if statement.perhaps:
        near = "; ".join(f"{_label(n.label)} “{escaped(n.exact)}”" for n in statement.perhaps)
        yield f"{indent}*{terms.PERHAPS.capitalize()}:* {near}"


def _stopped(text: str) -> str:
    """The text with a full stop; "Tom Reed Jr." has one."""
    return text if text.endswith(".") else f"{text}."


def _disputed(paper: Paper) -> Iterator[str]:
    yield from ("## What is disputed", "")
    if not paper.disputes:
        yield from ("No two accounts were found to contradict each other. That is not proof that they agree.", "")
    for dispute in paper.disputes:
        yield from _dispute(dispute)


def _dispute(dispute: Dispute) -> Iterator[str]:
    said = "" if dispute.whose else _said_by(dispute.statement)
    yield from (f"### {said}{_told(dispute.statement)}", "", f"{dispute.head}.", "")
    yield from ("| Reading | Accounts | In their words |", "|---|---|---|")
    for column in dispute.columns:
        who = [part for part in (_sources(column.sources, dispute.by(column)), _labels(column.silent)) if part]
        words = [f"“{_emphasised(group[0])}”" for group in column.grouped]
        value = f"“{escaped(column.value)}”" if column.printed else escaped(column.value)
        yield f"| {value} | {', '.join(who)} | {' · '.join(words)} |"
    yield ""
    if dispute.reason:
        yield from (escaped(dispute.reason), "")
    if dispute.statement.perhaps:
        yield from (*_perhaps(dispute.statement), "")


def _moved(paper: Paper) -> Iterator[str]:
    if paper.moves:
        yield from (f"### {terms.MOVED}", "", "Each may have been right in its day; this is no dispute.", "")
    for found in paper.moves:
        steps = (f"**{escaped(s.value)}** (printed {escaped(s.printed)}: {_step(s)})" for s in found.steps)
        yield f"- {_said_by(found.statement)}{_told(found.statement)}  "
        yield f"  {' → '.join(steps)}"
    if paper.moves:
        yield ""


def _step(step: Step) -> str:
    return _labels(dict.fromkeys((*(source.label for source in step.sources), *step.silent)))


def _spelt(paper: Paper) -> Iterator[str]:
    if paper.spellings:
        yield from (f"### {terms.SPELT}", "", terms.SPELT_NOTE, "")
    for readings in paper.spellings:
        yield "- " + " / ".join(
            f"**{escaped(r.text)}** ({_labels(label for _, label in r.accounts)})" for r in readings
        )
    if paper.spellings:
        yield ""


def _single(paper: Paper) -> Iterator[str]:
    if paper.single or paper.loose:
        yield from ("## From one origin", "", "It may well be right; nothing here bears it out.", "")
    for statement in paper.single:
        if statement.several:
            yield from _statement(statement)
    yield ""
    if paper.loose:
        yield from (f"### {terms.LOOSE_HEAD}", "")
        yield from (line for statement in paper.loose for line in _statement(statement))
        yield ""
    for lone in paper.lone:
        yield from (f"### {_label(lone.label)} alone", "")
        for statement in lone.statements[:SHOWN]:
            line = f"- {_said_by(statement)}{_told(statement)}{_elsewhere(statement, lone)}"
            yield line + ("  " if statement.perhaps else "")
            yield from _perhaps(statement, "  ")
        if len(lone.statements) > SHOWN:
            yield f"- … and {len(lone.statements) - SHOWN} more"
        yield ""


def _elsewhere(statement: Statement, lone: Lone) -> str:
    """From where the account has it, where it does not say so on its own word and the line has not named it."""
    names = [escaped(o.name) for o in statement.origins if o.name not in (lone.label.text, statement.by)]
    return f" (from {', '.join(names)})" if names else ""


def _quotations(paper: Paper) -> Iterator[str]:
    if paper.quotations:
        yield from ("## Quotations", "")
    for quotation in paper.shared_quotations:
        yield from _quotation(quotation)
    if paper.other_quotations:
        yield from ("### Printed by one account", "")
    for speaking in paper.other_quotations:
        yield f"- **{escaped(speaking.speaker)}**"
        for q in speaking.quotations:
            yield f"  - {_reading(q)} – {'; '.join(_manners(q))}"
            yield from (f"    - {line}" for line in _against(q))
    yield ""


def _quotation(quotation: Quotation) -> Iterator[str]:
    yield from (f"### {escaped(quotation.speaker or terms.NOBODY)}", "")
    yield from (f"> {_reading(quotation)}", "")
    for line in _against(quotation):
        yield from (line, "")
    for spot in quotation.spots:
        yield f"- ({spot.letter}) {_spot(spot)}"
    if quotation.spots:
        yield ""
    yield f"{_capital('; '.join(_manners(quotation)))}." + (" It stands alone." if quotation.alone else "")
    if quotation.voices:
        given = "; ".join(f"{escaped(v.speaker)}: {_labels(v.labels)}" for v in quotation.voices)
        yield f"**{terms.VOICES}:** {given}."
    yield ""


def _against(quotation: Quotation) -> Iterator[str]:
    """What the same speaker says elsewhere that contradicts a quotation."""
    for other in quotation.against:
        words = f"“{escaped(other.reading)}”" if other.quoted else escaped(other.reading)
        yield f"**{terms.AGAINST}:** {words} ({_labels(other.labels)})."


def _reading(quotation: Quotation) -> str:
    cue = f"{escaped(', '.join(quotation.cues[:3]))}: " if quotation.cues else ""
    if quotation.told:
        return cue + escaped(quotation.told)
    pieces = []
    for piece in quotation.pieces:
        if piece.seam:
            pieces.append("” “" if quotation.quoted else " … ")
            continue
        letters = "".join(f" ({spot.letter})" for spot in piece.ending)
        bare = escaped(piece.text)
        lead, tail = _blanks(piece.text)
        pieces.append(f"{lead}**{bare}**{letters}{tail}" if piece.spot and bare else f"{lead}{bare}{letters}{tail}")
    reading = "".join(pieces)
    return f"“{reading}”" if quotation.quoted else cue + reading


def _blanks(text: str) -> tuple[str, str]:
    if not text.strip():
        return " " if text else "", ""
    return " " if text[:1].isspace() else "", " " if text[-1:].isspace() else ""


def _spot(spot: Spot) -> str:
    sides = "; ".join(
        f"{f'“{escaped(w.text)}”' if w.text else f'*{terms.NOTHING}*'} {_labels(w.labels)}" for w in spot.wordings
    )
    grave = f", **grave: {terms.GRAVE}**" if spot.grave else ""
    return f"{terms.VARIANT[spot.kind]}{grave}: {sides}"


def _manners(quotation: Quotation) -> Iterator[str]:
    for manner in quotation.manners:
        yield f"{manner.words}: {_labels(found.label for found in manner.prints)}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _emphasised(source: Source) -> str:
    pieces = source.pieces or ((source.exact, False),)
    return "".join(_piece(text, told=told) for text, told in pieces)


def _told(statement: Statement | Entry) -> str:
    """The text of a statement; in bold what of it the sources tell, where the sentence tells more."""
    parts = statement.parts or ((statement.text, False),)
    return "".join(_piece(text, told=told) for text, told in parts)


def _piece(text: str, *, told: bool) -> str:
    lead, tail = _blanks(text)
    return f"{lead}{f'**{escaped(text)}**' if told else escaped(text)}{tail}"


def _timeline(paper: Paper) -> Iterator[str]:
    if paper.days:
        yield from ("## Timeline", "", "| Date | What | Accounts | Also dated |", "|---|---|---|---|")
    for day in paper.days:
        for entry in day.entries:
            rivals = ", ".join(d.words for d in entry.conflict if d.date != entry.dated.date)
            who = _sources(entry.dated.sources, entry.by)
            yield f"| {escaped(day.words)} | {_said_by(entry)}{_told(entry)} | {who} | {escaped(rivals)} |"
    yield ""


def _matrix(paper: Paper) -> Iterator[str]:
    lines = paper.shared_lines
    if lines:
        yield from ("## Claims and accounts", "")
        moved = f" · {EARLIER} {terms.EARLIER}" if paper.moves else ""
        looked = f"? {terms.PERHAPS} · " if paper.looked else ""
        yield f"● says so · ○ says so, hedged · ✕ denies it · ≠ says otherwise{moved} · {looked}blank: silent"
        yield from ("", f"| Claim | Rating | {' | '.join(_label(told.label) for told in paper.told)} |")
        yield "|---|---|" + ":-:|" * len(paper.told)
    yield from (_row(line) for line in lines)
    yield ""


def _row(line: Line) -> str:
    cut = shortened_parts(line.statement.parts or ((line.statement.text, False),), 110)
    text, rating = "".join(_piece(piece, told=told) for piece, told in cut), line.statement.rated
    signs = (
        " ".join(map(_sign, cell)) or "?" * bool(near) for cell, near in zip(line.cells, line.perhaps, strict=True)
    )
    return f"| {text} | {rating} | {' | '.join(signs)} |"


def _sign(source: Source) -> str:
    if source.earlier:
        return EARLIER
    return HEDGED if source.hedged and source.stance is Stance.ASSERTS else SIGN[source.stance]


def _lineage(paper: Paper) -> Iterator[str]:
    yield from ("## Where it comes from", "", "### Origins", "")
    for spring in paper.springs:
        who = _labels(tuple(label for _, label in spring.accounts))
        yield f"- {escaped(spring.origin.name)} ({terms.ORIGIN[spring.origin.kind]}): {who}"
    if paper.debts:
        yield from ("", "### Who has it from whom", "")
    for debt in paper.debts:
        yield f"- {_label(debt.label)}"
        for tie in debt.ties:
            verb = terms.LINEAGE[tie.kind] if tie.directed else "shares words with"
            share = f", {tie.percent} of its words" if tie.percent else ""
            doubt = "" if tie.directed else "; who had it first is not told"
            yield f"  - {verb} {_label(tie.label)}{share}{doubt}"
    yield ""


def _accounts(paper: Paper) -> Iterator[str]:
    yield from ("## The accounts", "")
    for told in paper.told:
        yield from _account(told)


def _account(told: Told) -> Iterator[str]:
    article, account = told.article, told.account
    yield from (f"### {_label(told.label)}", "")
    if article.title:
        yield f"{escaped(article.title)}  "
    where = f" · <{article.url}>" if article.url and re.fullmatch(r"https?://[^\s<>]+", article.url) else ""
    yield f"{escaped(in_words(article.published))}{where} · {_code(article.id)}  "
    yield (
        f"{account.corroborated} corroborated, {account.disputed} disputed, {account.single_source} from one origin. "
        f"{len(article.text.split())} words."
    )
    if account.silent:
        claims = "a claim" if len(account.silent) == 1 else f"{len(account.silent)} claims"
        yield f"Nothing was found in it on {claims} that all others have."
    yield ""
    if account.alone:
        yield from ("**Stands alone.** That is a count, not a verdict.", "")
    yield from (f"- {escaped(reason)}" for reason in account.reasons)
    if account.reasons:
        yield ""


def _warnings(paper: Paper) -> Iterator[str]:
    if paper.warnings:
        yield from ("## Warnings", "")
    for warned in paper.warnings:
        whose = f"{_label(warned.label)}: " if warned.label else ""
        yield f"- {whose}{escaped(warned.notice.message)} ({_code(warned.notice.code)})"
    yield ""


def _legend(_: Paper) -> Iterator[str]:
    yield from ("## How to read this page", "")
    yield from (f"- **{term}.** {escaped(meaning)}" for term, meaning in terms.LEGEND)


def _code(text: str) -> str:
    return f"`{' '.join(text.replace('`', ' ').split())}`"


def _said_by(statement: Statement | Entry) -> str:
    if statement.by and (statement.denied or not statement.introduced):
        return f"{terms.DENIED_BY if statement.denied else terms.SAID_BY} {escaped(statement.by)}: "
    return f"{terms.DENIED_TEXT}: " if statement.denied else ""


def _sources(sources: tuple[Source, ...], by: str | None) -> str:
    return "; ".join(
        (f"{escaped(said)}: " if (said := intro(voice, by)) else "") + ", ".join(map(_source, voice.sources))
        for voice in voices(sources, by)
    )


def _source(source: Source) -> str:
    return (
        _label(source.label)
        + (" (hedged)" if source.hedged else "")
        + (f" ({terms.EARLIER})" if source.earlier else "")
    )


def _labels(labels: Iterable[Label]) -> str:
    return ", ".join(map(_label, labels))


def _label(label: Label) -> str:
    return escaped(str(label))
