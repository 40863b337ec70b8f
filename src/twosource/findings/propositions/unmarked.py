"""Speech without marks: letters, posts and statements that an account prints as they stand.

News is told in the third person.  Where sentences outside all marks say "we" and "you", somebody's words are printed
whose marks are lost or never were there, and the account itself says none of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from twosource.findings.cues import VERBS, WORDS_SPOKEN
from twosource.model.article import Article
from twosource.model.language import Analysis, Token
from twosource.text.paragraphs import paragraphs


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """When sentences in the first person are somebody else's."""

    #: Share of the account's own sentences that speak in the first person, from which the account itself does: what
    #: a reporter saw.  A short report that prints a whole statement without marks comes near one half.
    own: float = 0.6
    #: Sentences between two in the first or second person that belong to the same letter or statement.  With two, a
    #: writer's "I guess" and a "you" that means anybody take the reporting between them along.
    gap: int = 1


_FIRST = frozenset("i we me us my our myself ourselves mine ours".split())
_SECOND = frozenset("you your yourself yourselves yours".split())
#: What a reporter tells of the work: "we asked the company", "the owner told us".
_WORK = frozenset(
    "ask contact reach report speak talk tell learn hear obtain review look visit interview request email e-mail call "
    "verify write update note show inform give send say take".split()
)
_BULLETS = frozenset("-–—•■*·")
#: Relations under which a clause only hangs on the sentence: "that is all we know".
_ASIDE = frozenset({"acl", "advcl", "ccomp", "csubj", "parataxis", "appos"})


def in_first_person(analysis: Analysis, taken: Sequence[bool], options: Options = Options()) -> Iterator[int]:
    """The tokens of sentences that are somebody's words by their pronouns; ``taken`` are words that have a voice.

    A sentence in the first person begins such a stretch; others in the first or second person near by belong to it,
    with what stands between them.
    """
    plain = [s for s, (first, last) in enumerate(analysis.sentences) if not any(taken[first:last])]
    begins = {s for s in plain if _speaks(analysis, s)}
    if len(begins) >= options.own * len(plain):
        return
    stretches = begins | {s for s in plain if _has(analysis, s, _FIRST | _SECOND)} if begins else set()
    for s in sorted(_joined(stretches, begins, frozenset(plain), options)):
        yield from range(*analysis.sentences[s])


def set_off(article: Article, analysis: Analysis, taken: Sequence[bool]) -> Iterator[int]:
    """The tokens of a paragraph, or of the items of a list, that a paragraph before announces as words ("She wrote:").

    Of 67 paragraphs of 613 articles that follow a colon and that no finder of quotations took, 3 in 4 are printed from
    elsewhere; of those announced by a word for speech or writing, all but two.
    """
    announced = in_list = False
    for start, end in paragraphs(article.text):
        inside = analysis.within(start, end)
        if not inside:
            continue
        listed = analysis.text[start] in _BULLETS
        announced = announced and (listed or not in_list)
        if announced and not any(taken[i] for i in inside):
            yield from inside
        in_list = announced and listed
        announced = in_list or _announces(analysis, inside)


def _announces(analysis: Analysis, inside: range) -> bool:
    last = analysis.tokens[inside[-1]]
    if last.text != ":":
        return False
    first = max(inside[0], analysis.sentences[last.sentence][0])
    before = analysis.tokens[first : inside[-1]]
    return any(t.lemma.lower() in WORDS_SPOKEN or (t.lemma.lower() in VERBS and not _is_a_reason(t)) for t in before)


def _is_a_reason(token: Token) -> bool:
    """True for "for several reasons:", which announces nobody's words; other verbs of saying are read as nouns, too."""
    return token.pos == "NOUN" and token.lemma.lower() == "reason"


def _joined(spoken: set[int], begins: set[int], plain: frozenset[int], options: Options) -> set[int]:
    """Runs of sentences that hold one of ``begins``, the small gaps in them filled."""
    found: set[int] = set()
    run: list[int] = []
    for s in [*sorted(spoken), -1]:
        near = run and 0 < s - run[-1] <= options.gap + 1 and plain.issuperset(range(run[-1], s))
        if run and not near:
            if not begins.isdisjoint(run):
                found.update(range(run[0], run[-1] + 1))
            run = []
        run.append(s)
    return found


def _speaks(analysis: Analysis, sentence: int) -> bool:
    """True for a sentence whose main clause has the first person, the reporter's work left out."""
    return any(
        _is_pronoun(analysis, i, _FIRST) and _in_main_clause(analysis, i) and not _is_work(analysis, i)
        for i in range(*analysis.sentences[sentence])
    )


def _has(analysis: Analysis, sentence: int, words: frozenset[str]) -> bool:
    return any(_is_pronoun(analysis, i, words) for i in range(*analysis.sentences[sentence]))


def _is_pronoun(analysis: Analysis, i: int, words: frozenset[str]) -> bool:
    token = analysis.tokens[i]
    if token.text.lower() not in words or token.pos not in ("PRON", "DET"):
        return False
    # "Bring Back Our Girls", "the US": parts of names.
    first = analysis.sentences[token.sentence][0]
    return token.text == "I" or token.text.islower() or i == first or not analysis.tokens[i - 1].text.isalpha()


def _in_main_clause(analysis: Analysis, i: int) -> bool:
    for _ in range(len(analysis.tokens)):
        token = analysis.tokens[i]
        if token.relation.split(":")[0] in _ASIDE:
            return False
        if token.head == i:
            return True
        i = token.head
    return False


def _is_work(analysis: Analysis, i: int) -> bool:
    token = analysis.tokens[i]
    return token.text.lower() in ("we", "i", "us", "me") and analysis.tokens[token.head].lemma in _WORK
