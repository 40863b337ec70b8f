"""Which referents of several accounts are one: by full names first, then by what only one of the story can be.

Accounts are compared through an index of their names' words, so that the work grows with the names, not their pairs.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from twosource.model.finding import Gender, Referent
from twosource.model.language import EntityKind
from twosource.text.naming import (
    bare,
    has_surname,
    initials,
    is_full,
    plain,
    same_name,
    same_spelling,
    standing_name,
    suffix,
    written_together,
)

Form = tuple[str, ...]
_DETERMINERS = frozenset({"the", "this", "that", "these", "those", "a", "an", "his", "her", "its", "their", "our"})


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """One referent of one account, and its names as compared."""

    article: str
    index: int
    referent: Referent
    sons: frozenset[str] = frozenset()
    forms: frozenset[Form] = field(init=False)

    def __post_init__(self) -> None:
        wordings = (self.referent.name, *self.referent.aliases) if self.referent.named else ()
        object.__setattr__(self, "forms", frozenset(f for w in wordings if (f := form_of(w, self.sons))))

    @property
    def fullest(self) -> Form:
        """The form of most words."""
        return max(self.forms, key=lambda f: (len(f), f), default=())

    @property
    def is_full_person(self) -> bool:
        """True for a person with a first name and a surname."""
        return self.referent.kind is EntityKind.PERSON and any(map(is_full, self.forms))


def form_of(wording: str, sons: frozenset[str] = frozenset()) -> Form:
    """A name as it is compared; nothing for a description ("the singer").

    It has "Jr." only where its surname is one of ``sons``, of which the story tells father and son apart.
    """
    words = [plain(w.strip("“”\"'‘’(),;:")) for w in wording.replace("-", " ").split()]
    words = [w.removesuffix("'s") for w in words if any(map(str.isalnum, w))]
    if not words or wording.split(maxsplit=1)[0].lower() in _DETERMINERS:
        return ()
    short = bare(tuple(words))
    return tuple(words) if short[-1] in sons else short


def _written_out(forms: Iterable[Form]) -> dict[Form, Form]:
    """The full name of each body that ends in letters for the rest: "Orrin PD", "Orrin Police Department".

    Two letters are a state's as often ("Columbia SC"), unless they stand for a department.
    """
    found: dict[Form, set[Form]] = defaultdict(set)
    for form in forms:
        for cut in range(1, len(form) - 1):
            for letters in initials(form[cut:]):
                if len(letters) > _POSTAL or form[-1] == "department":
                    found[*form[:cut], letters].add(form)
    return {short: next(iter(full)) for short, full in found.items() if len(full) == 1}


_POSTAL = 2


def _sons(nodes: Iterable[Node]) -> frozenset[str]:
    """The surnames that one account at least has as two people's, with "Jr." and without."""
    named: dict[str, list[Form]] = defaultdict(list)
    for node in nodes:
        if node.referent.named and node.referent.kind is EntityKind.PERSON and node.forms:
            words = tuple(plain(w) for w in node.referent.name.replace("-", " ").split())
            named[node.article].append(words)
    found = set()
    for forms in named.values():
        juniors = [f for f in forms if suffix(f)]
        found |= {bare(j)[-1] for j in juniors for f in forms if not suffix(f) and f in (bare(j), bare(j)[-1:])}
    return frozenset(found)


def merged(nodes: Sequence[Node]) -> list[list[Node]]:
    """The nodes in groups, each one entity; independent of the order of nodes."""
    sons = _sons(nodes)
    nodes = [Node(n.article, n.index, n.referent, sons) for n in nodes] if sons else nodes
    story = _Story([n for n in nodes if n.referent.named and n.forms])
    groups = story.groups()
    known = {id(n) for g in groups for n in g}
    rest = [n for n in nodes if id(n) not in known]
    return groups + _unnamed(rest, groups)


@dataclass(slots=True, eq=False)
class _Group:
    """One entity in the making: the full forms that stand for it, and its nodes."""

    forms: set[Form] = field(default_factory=set)
    nodes: list[Node] = field(default_factory=list)

    @property
    def genders(self) -> set[Gender]:
        return {n.referent.gender for n in self.nodes if n.referent.gender}


class _Story:
    """The names of a story, by form and by word."""

    def __init__(self, nodes: Sequence[Node]) -> None:
        self.nodes = sorted(nodes, key=lambda n: (n.article, n.index))
        self.kinds = _kinds(self.nodes)
        self.by_form: dict[Form, _Group] = {}
        self.by_word: dict[str, list[Form]] = defaultdict(list)
        self.by_initials: dict[str, set[Form]] = defaultdict(set)
        self.aliased: dict[Form, list[_Group]] = defaultdict(list)
        self.alone: list[_Group] = []
        self.doubtful: dict[Form, _Group] = {}
        self._beginnings: dict[str, list[Form]] = defaultdict(list)

    def groups(self) -> list[list[Node]]:
        """All nodes, entity by entity."""
        weight = Counter(n.fullest for n in self.nodes)
        full = [f for f in weight if self._is_person(f) and is_full(f)]
        for form in sorted(full, key=lambda f: (-len(f), -weight[f], f)):
            self._person(form)
        bodies = [f for f in weight if f not in self.by_form and len(f) > 1]
        alike: dict[str, _Group] = {}
        letters = self._letters()
        opened: dict[str, list[Form]] = defaultdict(list)
        long = _written_out(f for f in bodies if self.kinds[f] is EntityKind.ORGANIZATION)
        for form in sorted(bodies):
            again = next((f for a in sorted(letters[form]) for f in opened[a] if _is_misprint(f, form)), None)
            called = written_together(long.get(form, form))
            self._open(form, self.by_form[again] if again else alike.setdefault(called, _Group()))
            for acronym in letters[form]:
                opened[acronym].append(form)
        self._place([n for n in self.nodes if n.fullest in self.by_form])
        shorts = [n for n in self.nodes if n.fullest not in self.by_form]
        found = [(n, self._bearers(n)) for n in shorts]
        for node, fits in found:
            self._short(node, fits)
        groups = [*{id(g): g for g in self.by_form.values()}.values(), *self.alone, *self.doubtful.values()]
        return list(self._under_one_name([g for g in groups if g.nodes]))

    def _letters(self) -> dict[Form, set[str]]:
        """The acronyms by which accounts call what they also name in full."""
        found: dict[Form, set[str]] = defaultdict(set)
        for node in self.nodes:
            if not self._is_person(node.fullest):
                found[node.fullest] |= {f[0] for f in node.forms if len(f) == 1 and _spells(f[0], node.fullest)}
        return found

    def _under_one_name(self, groups: Sequence[_Group]) -> Iterator[list[Node]]:
        """The nodes of each group; those of a state or body that has several names everywhere together."""
        listed: dict[str, list[Node]] = {}
        for group in groups:
            forms = {n.fullest for n in group.nodes if not self._is_person(n.fullest)}
            names = {name for f in forms if (name := standing_name(f))}
            if len(names) == 1 and (together := listed.setdefault(names.pop(), group.nodes)) is not group.nodes:
                together.extend(group.nodes)
            else:
                yield group.nodes

    def _is_person(self, form: Form) -> bool:
        return self.kinds[form] is EntityKind.PERSON

    def _person(self, form: Form) -> None:
        near = {f for word in form for f in self.by_word[word] if self._is_person(f) and same_name(f, form)}
        fits = {id(self.by_form[f]): self.by_form[f] for f in near}
        # "J. Adeyo" beside John and Jane Adeyo stays by itself.
        self._open(form, next(iter(fits.values())) if len(fits) == 1 else _Group())

    def _open(self, form: Form, group: _Group) -> None:
        group.forms.add(form)
        self.by_form[form] = group
        for word in form:
            self.by_word[word].append(form)
        for letters in initials(form) if not self._is_person(form) else ():
            self.by_initials[letters].add(form)

    def _place(self, nodes: Iterable[Node]) -> None:
        for node in nodes:
            group = self.by_form[node.fullest]
            group.nodes.append(node)
            for form in sorted(node.forms - {node.fullest}):
                if group not in self.aliased[form]:
                    self.aliased[form].append(group)

    def _bearers(self, node: Node) -> list[_Group]:
        """The entities with longer names that a short name can be."""
        form = node.fullest
        if self.kinds[form] is EntityKind.PLACE:
            return []
        # Whom the same account names beside it is somebody else.
        elsewhere = [g for g in self.aliased[form] if all(n.article != node.article for n in g.nodes)]
        if elsewhere:
            return [g for g in elsewhere if _genders_agree(g, node)]
        if not self._is_person(form):
            return self._groups_of(self.by_initials[form[0]])
        people = [f for word in form for f in self.by_word[word] if self._is_person(f)]
        people += [f for f in self._like(form[-1]) if f not in people]
        surnames = [f for f in people if has_surname(f, form) or same_spelling(f[-1], form[-1])]
        # Without "Jr." it is the father.
        surnames = [f for f in surnames if suffix(f) == suffix(form)] or surnames
        fits = surnames or [f for f in people if f[0] == form[0] and len(form) == 1]
        return [
            g
            for g in self._groups_of(fits)
            if _genders_agree(g, node) and all(n.article != node.article for n in g.nodes)
        ]

    def _like(self, surname: str) -> list[Form]:
        if not self._beginnings:
            for form in self.by_form:
                self._beginnings[form[-1][:3]].append(form)
        return sorted(f for f in self._beginnings.get(surname[:3], ()) if self._is_person(f))

    def _groups_of(self, forms: Iterable[Form]) -> list[_Group]:
        return list({id(self.by_form[f]): self.by_form[f] for f in sorted(forms)}.values())

    def _short(self, node: Node, fits: list[_Group]) -> None:
        form = node.fullest
        if len(fits) == 1:
            fits[0].nodes.append(node)
        elif fits and self._is_person(form):
            self.alone.append(_Group(nodes=[node]))
        elif fits:
            # Which of two bodies "HTV" is, no account tells; that all of them mean one does go without saying.
            self.doubtful.setdefault(form, _Group()).nodes.append(node)
        else:
            group = self.by_form.setdefault(form, _Group({form}))
            group.nodes.append(node)


def _spells(acronym: str, form: Form) -> bool:
    """True where initials of a name are the letters of an acronym, in order, its small words used or not."""
    left = iter(word[0] for word in form)
    return len(acronym) > 2 and acronym[0] == form[0][0] and all(letter in left for letter in acronym)


def _is_misprint(one: Form, other: Form) -> bool:
    """True for two bodies of one acronym whose names differ in few words ("Harbour Affairs", "Harbour Afairs")."""
    return 2 * len(set(one) & set(other)) >= max(len(one), len(other))


def _genders_agree(group: _Group, node: Node) -> bool:
    return node.referent.gender is None or not group.genders or node.referent.gender in group.genders


def _kinds(nodes: Iterable[Node]) -> dict[Form, EntityKind]:
    """One kind for each name of the story, by vote of its mentions."""
    votes: dict[Form, Counter[EntityKind]] = defaultdict(Counter)
    for node in nodes:
        votes[node.fullest][node.referent.kind] += max(1, len(node.referent.mentions))
    return {form: max(counts, key=lambda k: (counts[k], k.value)) for form, counts in votes.items()}


def _unnamed(nodes: Sequence[Node], groups: Sequence[list[Node]]) -> list[list[Node]]:
    """Unnamed sources: with the entity that others so describe, if this account names it; else by themselves."""
    described: dict[tuple[str, str], set[int]] = defaultdict(set)
    for i, group in enumerate(groups):
        articles = {n.article for n in group}
        texts = {_description(w) for n in group for w in n.referent.aliases} - {""}
        for article in articles:
            for text in texts:
                described[article, text].add(i)
    apart: dict[tuple[str, str], list[Node]] = defaultdict(list)
    for node in sorted(nodes, key=lambda n: (n.article, n.index)):
        known = described.get((node.article, _description(node.referent.name)), set())
        if len(known) == 1:
            groups[next(iter(known))].append(node)
        else:
            body = _body(node.referent.name)
            apart[("", body) if body else (node.article, node.referent.name.casefold())].append(node)
    return list(apart.values())


#: Bodies of which a story has one by that name: its accounts mean the same.
_BODIES = frozenset(
    "police prosecutors union council ministry department company office hospital university agency club church".split()
)
_ALONE = frozenset({"police", "prosecutors"})


def _body(wording: str) -> str:
    """A body as every account names it ("The drivers’ union" as "drivers' union"); "" for any other description."""
    words = wording.casefold().replace("’", "'").split()
    words = words[1:] if words[:1] == ["the"] else words
    whole = len(words) in (2, 3) or (len(words) == 1 and words[0] in _ALONE)
    indefinite = bool(words) and words[0] in _INDEFINITE
    return " ".join(words) if whole and words[-1] in _BODIES and not indefinite else ""


_INDEFINITE = frozenset("a an one another some several many other local state federal city county nearby".split())


def _description(wording: str) -> str:
    """A definite description as it is compared; "" for anything else."""
    words = wording.casefold().split()
    return " ".join(words[1:]) if words and words[0] in ("the", "this", "that") else ""
