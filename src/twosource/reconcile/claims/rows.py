"""Groups of clauses to claims: cells, stances, the words that say it best, the dates they give."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import fsum

from twosource.model.dossier import Cell, Claim, Difference, PerhapsMark, Slot, Stance
from twosource.model.finding import When
from twosource.model.passage import Passage
from twosource.reconcile.clauses import salience
from twosource.reconcile.clauses.frames import Frame
from twosource.reconcile.clauses.group import Group
from twosource.reconcile.differences import the_day
from twosource.reconcile.differences.denials import noes
from twosource.reconcile.words.kin import antonyms
from twosource.reconcile.words.telling import Options as Telling
from twosource.reconcile.words.telling import telling
from twosource.reconcile.words.wording import weight
from twosource.text.words import norms


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A claim, the dates that its cells give (account, EDTF value, the words that say so), and who bears whom out.

    ``firm`` has pairs of accounts whose clauses are so alike that the one may stand for the other; the rest of a claim
    only touches it.
    """

    claim: Claim
    dates: tuple[tuple[str, str, Passage], ...] = ()
    firm: frozenset[frozenset[str]] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Compared:
    """A group of clauses with what its accounts differ in, or with the figure that moved with time.

    ``perhaps`` are clauses of other accounts that may tell the same.
    """

    group: Group
    difference: Difference | None
    update: Difference | None
    firm: frozenset[frozenset[str]] = frozenset()
    perhaps: tuple[Frame, ...] = ()


def rows(
    compared: Iterable[Compared],
    options: salience.Options,
    secondhand: Container[str] = (),
    debunking: Container[str] = (),
) -> tuple[Row, ...]:
    """One row for each group that has words of its own, in the order given.

    ``secondhand`` are accounts whose words are not the first printing (translations): they word no claim that another
    account words too.  ``debunking`` are accounts that call something untrue: what others say in them for a
    claim that is denied they only pass on.
    """
    worded = _worded(compared, options, secondhand)
    return tuple(_row(f"c{n}", c, text, options, debunking) for n, (c, text) in enumerate(worded, start=1))


def _worded(
    compared: Iterable[Compared], options: salience.Options, secondhand: Container[str]
) -> Iterator[tuple[Compared, str]]:
    """Each group with its text; the sentence of one account words one claim only, however often it prints it."""
    taken: set[str] = set()
    places: set[tuple[str, Passage]] = set()
    told: set[tuple[str, str]] = set()
    for one in compared:
        texts = list(_texts(one, options, secondhand))
        alone = len({account for account, _ in texts}) == 1
        free = [(a, w) for a, w in texts if (a, w) not in places and not (alone and (a, _bare(w)) in told)]
        if free:
            account, where = next((f for f in free if _bare(f[1]) not in taken), free[0])
            taken.add(_bare(where))
            told.add((account, _bare(where)))
            places.add((account, where))
            yield replace(one, difference=led_by(account, one.difference)), where.exact


def led_by(account: str, found: Difference | None) -> Difference | None:
    """The same, what the account that words the claim reads being the first reading: the others differ from it."""
    if found is None or found.slot is Slot.POLARITY or account in found.readings[0].articles:
        return found
    return replace(found, readings=tuple(sorted(found.readings, key=lambda r: account not in r.articles)))


def _bare(where: Passage) -> str:
    return where.exact.strip(_MARKS)


#: A sentence with and without its quotation marks is one.
_MARKS = "“”‘’\"' "


def _row(name: str, compared: Compared, text: str, options: salience.Options, debunking: Container[str]) -> Row:
    cells = tuple(vouched(list(_cells(compared, options)), debunking))
    near = tuple(_mark(f, options) for f in compared.perhaps)
    claim = Claim(id=name, text=text, cells=cells, difference=compared.difference, update=compared.update, perhaps=near)
    return Row(claim=claim, dates=tuple(_dates(compared.group.members, options)), firm=compared.firm)


def _mark(frame: Frame, options: salience.Options) -> PerhapsMark:
    where = salience.evidence(frame, options)
    return PerhapsMark(article=frame.account, start=where.start, end=where.end, exact=where.exact)


def _cells(compared: Compared, options: salience.Options) -> Iterator[Cell]:
    """One cell for each place; a place inside another of the same account and stance adds nothing."""
    members = compared.group.members
    places = [(f, salience.evidence(f, options), _stance(f, compared)) for f in members]
    said = {f.said for f in members}
    # What is quoted alike is one statement, whichever of its clauses tied it.
    parted = len({f.account for f in members}) > 1 and (None in said or len(said) > 1)
    for n, (frame, where, stance) in enumerate(places):
        same = [(m, w) for m, (f, w, s) in enumerate(places) if m != n and f.account == frame.account and s is stance]
        if any(w.contains(where) and (w != where or m < n) for m, w in same):
            continue
        inside = [frame, *(places[m][0] for m, w in same if where.contains(w))]
        clauses = [f.proposition.where for f in inside] if parted else []
        others = _words(w for f, w, _ in places if f.account != frame.account)
        yield Cell(
            article=frame.account,
            stance=stance,
            start=where.start,
            end=where.end,
            exact=where.exact,
            by=frame.by,
            hedged=frame.proposition.hedged,
            quoted=frame.proposition.foreign,
            told=telling(where, clauses, others),
        )


def vouched(cells: Sequence[Cell], debunking: Container[str]) -> Iterator[Cell]:
    """The cells of a claim, those at a distance by which an account prints what it denies or calls untrue elsewhere.

    Only where others say it there, or it is quoted: of 100 differences read by two strict readers, 18 had such an
    account among those that assert, and none was rightly there.
    """
    denying = {c.article for c in cells if c.stance is Stance.DENIES}
    for cell in cells:
        passed_on = cell.stance is Stance.ASSERTS and (cell.quoted or cell.by is not None)
        doubted = cell.article in denying or (bool(denying) and cell.article in debunking)
        yield replace(cell, hedged=True) if passed_on and doubted else cell


def _words(places: Iterable[Passage]) -> frozenset[str]:
    return frozenset(w for where in places for w in norms(where.exact))


def _stance(frame: Frame, compared: Compared) -> Stance:
    """What the account of a clause does with the claim: that is, with the first reading, or the last of an update."""
    found, update = compared.difference, compared.update
    if frame.refuting:
        return Stance.DENIES
    if update is not None:
        return Stance.DIFFERS if any(frame.account in r.articles for r in update.readings[:-1]) else Stance.ASSERTS
    if _on_whether(compared) or (found is None and _denied(compared)):
        return Stance.DENIES if is_on_the_no_side(frame, compared.group.members) else Stance.ASSERTS
    if found is None:
        return Stance.ASSERTS
    return Stance.DIFFERS if any(frame.account in r.articles for r in found.readings[1:]) else Stance.ASSERTS


def _on_whether(compared: Compared) -> bool:
    """True where accounts differ on whether it is so, and some say no to what others say."""
    found, noes = compared.difference, {f.proposition.negated or f.refuting for f in compared.group.members}
    return found is not None and found.slot is Slot.POLARITY and len(noes) > 1


def _saying(compared: Compared) -> frozenset[str]:
    """The accounts of a claim; where they differ on whether it is so, those that say so."""
    every = frozenset(f.account for f in compared.group.members)
    if compared.difference is None or not _on_whether(compared):
        return every
    denying = {f.account for f in compared.group.members if f.proposition.negated or f.refuting}
    yeses = [r.articles for r in compared.difference.readings if not denying & {*r.articles}]
    return frozenset(a for articles in yeses for a in articles) or every


def is_on_the_no_side(frame: Frame, members: Sequence[Frame]) -> bool:
    """True for a clause that says no, and for "he is alive" where another member says that he is not dead."""
    if frame.refuting or frame.proposition.negated:
        return True
    return any(f.proposition.negated and antonyms(frame.terms, f.terms) for f in members)


def _denied(compared: Compared) -> bool:
    """True where an account prints what somebody denies: that is the claim, and whoever says no denies it."""
    return any(f.denied for f in compared.group.members)


#: From this share of what is shown on, a clause words the claim as well as a whole sentence would.
_WHOLE = Telling().whole


def _texts(compared: Compared, options: salience.Options, secondhand: Container[str]) -> Iterator[tuple[str, Passage]]:
    """The cells' words with their accounts, the best witness first.

    That is the one that says least beyond the others and beside the clause in question, a whole sentence, in the
    account's own voice.
    """
    group = compared.group
    shown = [salience.evidence(f, options) for f in group.members]
    spoken = [{w: weight(w) for w in norms(where.exact)} for where in shown]

    def covered(n: int) -> float:
        """Share of the words of one account's passage that stand in another account's too."""
        account = group.members[n].account
        others = [words.keys() for m, words in zip(group.members, spoken, strict=True) if m.account != account]
        told = fsum(w for word, w in spoken[n].items() if any(word in words for words in others))
        return told / (fsum(spoken[n].values()) or 1.0)

    saying = _saying(compared)

    def rank(n: int) -> tuple[int, bool, bool, float, tuple[object, ...]]:
        frame, where = group.members[n], shown[n]
        # The claim is what is denied, not the denial.
        no = _stance(frame, compared) is Stance.DENIES and not frame.denied
        # "He is dead, because he isn't", which is what a parse makes of a warning.
        turned = _on_whether(compared) and not frame.proposition.negated and noes(frame) > 0
        # The claim is the first reading: whose sentence heads it does not differ from it.
        apart = _stance(frame, compared) is Stance.DIFFERS
        denial = (frame.account not in saying) + apart + 2 * no + 3 * turned
        broken = not salience.can_be_read(frame, options)
        score = 0.5 * group.centrality[n] + 2.0 * covered(n) + 0.3 * (frame.said is None)
        score += 1.5 * salience.reads_well(frame, options) + 0.5 * (where == frame.proposition.sentence)
        score += 1.0 * (_stance(frame, compared) is Stance.ASSERTS)
        score += 1.0 * min(1.0, len(frame.proposition.where.exact) / (_WHOLE * len(where.exact) or 1.0))
        score += 0.2 * bool(frame.proposition.times) - 0.3 * frame.proposition.hedged
        return denial, broken, frame.account in secondhand, 0.02 * abs(len(where.exact.split()) - 16) - score, frame.key

    for n in sorted(range(len(group.members)), key=rank):
        yield group.members[n].account, shown[n]


#: Share of the words shown for a clause that it must make up, so that its day dates them, where others stand before it:
#: in "Marsh, who sold the mill in 2003, is on trial" the year dates the sale.
_DATED = 0.5
_RELATIVE = frozenset("who whom whose which that where when".split())
#: Days counted from when somebody spoke, or wrote the message that is quoted.
_TODAY = frozenset("today tonight yesterday tomorrow".split())


def _dates(members: Sequence[Frame], options: salience.Options) -> Iterator[tuple[str, str, Passage]]:
    for frame in (f for f in members if not f.refuting):
        when = the_day(frame)
        if when is not None and when.value and not frame.proposition.unreal and _dates_the_words(frame, when, options):
            yield frame.account, when.value, when.where


def _dates_the_words(frame: Frame, when: When, options: salience.Options) -> bool:
    """True where the day of a clause is the day of what is shown for it."""
    where, shown = frame.proposition.where, salience.evidence(frame, options)
    heads = where.start <= shown.start or len(where.exact) >= _DATED * len(shown.exact)
    inner = where.start > shown.start and where.exact.split(maxsplit=1)[0].lower() in _RELATIVE
    # Of six such days in quotations of the news of sixteen stories three are of a message sent long before.
    told = frame.spoken and not _TODAY.isdisjoint(when.where.exact.lower().split())
    return heads and not inner and not told
