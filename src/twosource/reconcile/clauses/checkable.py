"""Which statements can be held against those of other accounts, and which only where another tells their like."""

from __future__ import annotations

import re

from twosource.model.finding import Role
from twosource.reconcile.clauses.frames import Frame
from twosource.reconcile.clauses.notices import is_notice
from twosource.reconcile.clauses.salience import opening
from twosource.reconcile.words.kin import SAYING, stem


def can_be_checked(frame: Frame, shared: bool = False) -> bool:
    """False for clauses that only say who speaks, views, and those that tell too little to compare.

    A wish or view in words that several accounts print (``shared``) can be: all print that it was said.
    """
    return _states(frame) and (frame.denied or not _leads(frame)) and _tells_enough(frame, shared)


def is_slight(frame: Frame, shared: bool = False) -> bool:
    """True for a clause that tells too little to be shown of one account, and stands where another tells its like."""
    p, first = frame.proposition, opening(frame.proposition.where)
    # "Using the boat" hangs on what somebody does with it, and its sentence tells that.
    empty = len(p.where.exact.split()) < _SLIGHT or not frame.terms or first == "to" or first.endswith("ing")
    if frame.denied or empty or not _states(frame):
        return False
    if _leads(frame):
        # "She has yet to answer" leads to nothing that she said, nor does "he feels badly for Marsh".
        return p.negated or (p.predicate in _INWARD and len(frame.terms) > 1 and len(p.where.exact.split()) >= _SHORT)
    return not _tells_enough(frame, shared)


def _states(frame: Frame) -> bool:
    """False for a noun phrase, and for words of nobody, to the reader, or of every report."""
    p = frame.proposition
    noun = p.verbless and p.predicate != "age"
    return not (noun or _is_said_to_the_reader(frame) or _is_stock(frame) or _is_nobodys(frame))


def _leads(frame: Frame) -> bool:
    """True for words that only lead to what somebody says."""
    p = frame.proposition
    plain = sum(not t.startswith("@") for t in frame.terms - {stem(p.predicate)})
    # "Tom Oke, 45, said": how old he is, is a statement of its own.
    subjects = [a.where for a in p.arguments if a.role is Role.SUBJECT]
    counts = any(not any(s.contains(q.where) for s in subjects) for q in p.quantities)
    attributing = p.predicate in _ATTRIBUTING and not counts and not _asks_for(frame)
    return attributing and (plain < _SHORT or not any(a.role is Role.OBJECT for a in p.arguments))


def _tells_enough(frame: Frame, shared: bool) -> bool:
    p = frame.proposition
    content = frame.terms - {stem(p.predicate)}
    if frame.denied:
        return bool(content)
    # What somebody only hopes is told by nobody, whoever hopes it too.
    if frame.spoken and _is_open(frame) and (not shared or (p.unreal and p.hedged)):
        return False
    if frame.said is not None:
        return bool(frame.terms) and len(frame.words) >= _SHORT
    enough = len(content) + bool(p.quantities) + bool(p.times) > 1
    return _is_an_act(frame) or (enough and (p.verbless or len(frame.words) >= _SHORT))


def _is_an_act(frame: Frame) -> bool:
    """True for "Marsh later apologised": few words, and all that can be asked of an account is in them."""
    p = frame.proposition
    return bool(frame.roles.get(Role.SUBJECT)) and not (p.verbless or p.unreal) and stem(p.predicate) in _ACTS


def _is_nobodys(frame: Frame) -> bool:
    """True for "being a felon in possession of a gun" where the text does not tell of whom."""
    opens = frame.proposition.where.exact.startswith("being ")
    return opens and not frame.roles.get(Role.SUBJECT) and frame.proposition.predicate == "be"


def _is_said_to_the_reader(frame: Frame) -> bool:
    """True for "you can remain anonymous", outside quotation marks."""
    return not frame.spoken and any(a.role is Role.SUBJECT and a.head == "you" for a in frame.proposition.arguments)


def _is_stock(frame: Frame) -> bool:
    """True for what every report of a crime ends with: "anyone who saw it should call", "no details were available"."""
    p = frame.proposition
    parts = {a.head for a in p.arguments if a.role in (Role.SUBJECT, Role.OBJECT)}
    nothing = p.predicate == "available" and bool(parts & {"detail", "information"})
    return bool(parts & {"anyone", "anybody"}) or nothing or is_notice(p.sentence.exact)


def _is_open(frame: Frame) -> bool:
    """True for spoken words that state nothing: wishes, what is to come, conditions ("If it wants to, let it")."""
    p = frame.proposition
    return p.unreal or bool(_CONDITIONS & set(_WORD.findall(p.sentence.exact.lower())[:1]))


#: What somebody does and that is the news by itself, as stems.
_ACTS = frozenset(
    stem(verb) for verb in "apologize resign quit die retire escape confess surrender collapse withdraw recover".split()
)
_CONDITIONS = frozenset({"if", "unless", "let", "should"})
_WORD = re.compile(r"[a-z]+")
#: A clause of fewer words is as often a phrase of every day.
_SHORT = 4
#: A clause of fewer states nothing by itself.
_SLIGHT = 2


def _asks_for(frame: Frame) -> bool:
    """True for "asked for a report by Monday", an event; "asked about it" only says that somebody spoke."""
    p = frame.proposition
    return p.predicate == "ask" and bool(p.times) and any(a.role is Role.OBLIQUE for a in p.arguments)


#: What goes on in somebody and is told by itself.
_INWARD = frozenset({"feel", "know", "believe", "hope", "hear"})
_ATTRIBUTING = SAYING.union(
    {"point out"}, "believe think know feel accord hear guess hope wonder deny refute agree".split()
)
