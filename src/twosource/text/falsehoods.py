"""Words by which English calls something false."""

#: What people say that others call true or false.
REPORTS = frozenset("report story rumor rumour claim allegation suggestion notion assertion speculation tale".split())
FALSE = frozenset("false untrue wrong incorrect inaccurate baseless unfounded groundless bogus fake fabricated".split())
TRUE = frozenset({"true", "accurate", "correct"})
#: What something false is: "the story is a hoax".
INVENTIONS = frozenset("hoax lie fabrication fiction invention rubbish nonsense garbage fake satire".split())
#: Verbs by which somebody says that a report is false.
DISMISSING = frozenset("deny dismiss dispute reject refute rebut debunk rubbish".split())
#: What something made up is called before its noun: "a hoax article", "a satirical website".
MADE_UP = FALSE - {"wrong", "incorrect", "inaccurate"} | frozenset("hoax satirical satire parody spoof phony".split())
#: How somebody says or believes what is not so: "a site falsely reported that …".
WRONGLY = frozenset("falsely wrongly incorrectly erroneously inaccurately".split())
