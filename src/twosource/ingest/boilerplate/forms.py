"""The forms that boilerplate takes, as seen in some 4,500 articles of several hundred outlets.

All are matched against a whole line or a whole sentence, and all repeats are bounded.
"""

from __future__ import annotations

import re

_WIRES = (
    r"(?:the )?(?:associated press|ap|reuters|thomson reuters|afp|agence france-presse|bloomberg|upi|dpa|epa|efe|ansa|"
    r"pa|press association|aap|cp|canadian press|xinhua|tass|interfax|ians|ani|pti)"
)
_NETWORKS = (
    r"(?:twitter|facebook|instagram|google\+?|pinterest|linkedin|youtube|whatsapp|telegram|reddit|tiktok|"
    r"snapchat|x|bluesky|threads|social media)"
)
_PIECE = r"(?:article|story|post|piece|report|item|copy|page)"


def _compiled(*forms: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{form})" for form in forms), re.IGNORECASE)


#: Lines that lead to another page: a label, and what stands behind it.
RELATED_LABEL = _compiled(
    r"[\[(>*»►▶\-–—\s]{0,6}(?:also read|read also|read next|up next|read more|read this|read|see also|see more|"
    r"see video|watch(?: (?:now|live|also|more))?|"
    r"more|related|recommended|previous(?:ly)?(?: story| coverage)?|earlier(?: story| coverage)?|don['’]t miss|"
    r"must[- ]read|must[- ]see|"
    r"trending|you (?:may|might)(?: also)? like|related (?:coverage|stor(?:y|ies)|articles?|content|links?|roundup|"
    r"posts?|news|reading|video)|"
    r"more (?:stories|coverage|news|video|on this)|full story|full coverage|story|video|videos|gallery|special report|"
    r"(?-i:NEWS)|"
    r"in (?:pictures|photos))"
    r"\s?[:>»|]\s.{3,400}",
)
#: Headings above a list of other pages.
RELATED_HEADING = _compiled(
    r"[\[(>*»\-–—\s]{0,4}(?:also read|read also|read next|read more|see also|see more(?: videos?)?|related|"
    r"recommended(?: (?:for you|stories|reading|videos?))?|"
    r"related (?:coverage|stor(?:y|ies)|articles?|content|links?|posts?|news|reading|topics?|videos?|items?)|"
    r"more (?:stories|coverage|news|video|on this (?:story|topic)|from [\w .'’&-]{2,40}|[\w .'’-]{2,30} news)|"
    r"(?:explore |stories |news )?from (?:around|across|elsewhere on) the web|around the web|(?:most|more) (?:read|"
    r"popular|viewed|shared|emailed)(?: stories)?|"
    r"you (?:may|might)(?: also)? (?:like|be interested in)|trending(?: now| stories)?|top stories|latest (?:news|"
    r"stories|headlines)|"
    r"editors?['’]s? picks?|promoted (?:stories|content)|sponsored (?:stories|links|content)|don['’]t miss|"
    r"what to read next|other stories)"
    r"[\])]?\s?[:…»>]{0,3}",
)
#: Lines in the small letters of a link that are no heading and no label.
RELATED_LINE = _compiled(
    r"related(?=[A-Z])(?-i:Related[A-Z]).{5,150}",
    r"(?-i:(?:Related|RELATED) (?:Coverage|Content|Stor(?:y|ies)|Headlines?|Photos|Video|COVERAGE|STOR(?:Y|IES)))\s"
    r"(?-i:[A-Z0-9“\"‘'])[^.]{10,200}",
    r"(?-i:READ MORE|Read more|READ ALSO|ALSO READ|SEE ALSO|SEE MORE|RELATED|"
    r"Read More)\s(?-i:[A-Z0-9“\"‘'])[^.]{10,200}",
    r"read more(?: about [^.]{2,80})?(?: (?:here|at|on) [^\s]{2,60})?[.:]?",
)

#: Sentences that ask the reader for something, or belong to the page and not to the article.
PROMO = _compiled(
    r"advertisements?:?|advertising|sponsored(?: content)?|skip (?:ad|advertisement|to .{2,30})|paid content",
    r"(?:story|article) continues (?:below|after).{0,60}|continue reading.{0,60}|scroll (?:down|for more).{0,60}",
    r"(?:video|poll|comments?|tweets?) loading.{0,6}|loading\W{0,4}|please (?:enable|turn on) javascript.{0,80}|"
    r"you need javascript.{0,80}",
    r"(?:view|see|launch|open) (?:gallery|slideshow|results|comments|all comments|photos)|hide caption|toggle caption|"
    r"play(?: video)?|playpause|close|pause",
    r"(?:leave|add|post|view|see|read|write) (?:a |all |your |the )?comments?.{0,60}|"
    r"\d{0,6}\s?(?:pending )?comments?(?: on this.{0,30})?",
    r"share(?: (?:this|on|via|it|your).{0,60})?:?|print(?: this.{0,30})?|e-?mail(?: this.{0,30})?|tweet(?: this)?|"
    r"copy link",
    r"read or share this story.{0,200}|like this: .{0,40}|like loading.{0,4}|follow\W{0,3}",
    r"sign (?:in|up)\b.{0,160}|log in\b.{0,100}|subscribe\b.{0,200}|(?:already a )?subscribers?\b.{0,20}[?:].{0,60}|"
    r"become a (?:member|subscriber|supporter).{0,100}",
    r"(?:to )?(?:get|receive|have) (?:the |our |all the |more )?(?:latest|top|breaking|best|daily|digital access|"
    r"alerted)\b.{0,200}",
    r"download (?:the|our)\b.{0,160}|(?:get|install|try) (?:the|our) (?:free )?(?:[\w-]{1,30} ){0,4}apps?\b.{0,100}",
    rf"\W{{0,8}}(?:follow|find|join|connect with|visit|contact|like (?:us|our))\b.{{2,80}}\b(?:on|at|"
    rf"via) {_NETWORKS}\b.{{0,160}}",
    rf"like [\w .'’&-]{{2,40}} on {_NETWORKS}(?:\s?/.{{0,100}}|\W{{0,3}})",
    r"\W{0,8}follow (?:us|me|him|her|them)\b.{0,120}|\W{0,8}follow .{0,60}@\w{2,30}.{0,60}|like us on.{0,100}",
    r"join the (?:conversation|discussion|debate).{0,100}|(?:click|tap|press) (?:here|on|below|through|play|"
    r"the (?:link|image|photo|video|button))\b.{0,200}",
    r"on a mobile(?: device)?\?.{0,100}|(?:mobile|app) users.{0,120}|can['’]t see the (?:video|poll|image).{0,100}",
    r"stay (?:with (?!me|him|her|us\b|them|it\b)|tuned|up[- ]to[- ]date|on top of|connected|informed)\b.{0,160}|"
    r"stay on [\w-]{2,30}\.\w{2,4}\b.{0,100}",
    r"check back\b.{0,100}|(?:please )?refresh this page.{0,100}|more (?:information|details) (?:to come|will be|"
    r"as it|as they).{0,80}|more (?:to come|to follow|follows|soon)\W{0,3}",
    rf"this is (?:a|an) (?:developing|breaking|evolving)(?: news)? {_PIECE}.{{0,120}}|(?:developing|"
    rf"breaking) (?:story|news)\W{{0,3}}",
    rf"this {_PIECE} (?:is|will be) (?:being )?(?:updated|developing).{{0,120}}",
    r"have (?:something to add|a (?:story|news )?tip|you got a (?:story|tip)|more information about this).{0,160}|"
    r"got a (?:news )?tip\b.{0,160}|do you have (?:a story|a tip|more information).{0,160}",
    r"(?:please )?(?:let us know|tell us|share your (?:thoughts|views|opinions?)|sound off|leave (?:your|us)|weigh in|"
    r"have your say)\b.{0,120}",
    r"\(?(?:©|copyright (?:©|\(c\)|\d{4}|by )|\(c\) ?\d{4}).{0,200}|copyright (?-i:[A-Z])[\w .&/’-]{2,80}|"
    r".{0,80}all rights (?:are )?reserved.{0,80}|"
    r"this material may not be.{0,150}",
    r"sorry,? we are not currently accepting comments.{0,60}|comments are (?:closed|moderated).{0,60}|"
    r"whenever .{2,60} posts new content, you['’]ll get .{0,80}|(?:your notification has been|there was a problem) "
    r"sav(?:ed|ing) ?(?:your notification)?\W{0,3}|get (?:e-?mail )?notifications on .{2,60}|"
    r"close get e-?mail notifications on .{2,60} daily!?",
    # Notes above pictures: six lines of 4,390 texts.
    r"(?:warning|caution):? (?:graphic|explicit|disturbing|distressing|strong) (?:content|images?|video|footage|"
    r"photos?|pictures|language)(?: below| ahead| follows?)?|"
    r"(?:warning|caution): th(?:is|e) (?:video|story|article|footage|911 call|post) (?:is|may be|contains?)\b.{0,80}",
    # Forms to register and to subscribe, as sites word them: 75 of 1,700 reports on incidents have such lines.
    r"we have sent (?:you )?a (?:verification|confirmation) e-?mail(?: to \{[^{}]{2,40}\})?|"
    r"please check your e-?mail and click on the link\b.{0,80}|"
    r"please sign in(?: to (?:continue|comment|your account))?|"
    r"please confirm or modify the e-?mail address to which you.{0,80}|"
    r"if you do not receive the verification (?:message|e-?mail) within\b.{0,40}, please check your [\w ]{2,30} folder|"
    r"you must enter the characters with black colou?r.{0,80}",
    r"already have an account\?|thank you for registering\W{0,3}|just one more thing(?:\.{3}|…)|"
    r"we look forward to seeing you on (?:\[website\]|[\w-]{2,30}\.[a-z]{2,4}) frequently|"
    r"visit us and sign in to update your profile\b.{0,120}|no e-?mail address was supplied by \.|"
    r"to complete your registration on this site, please supply an address",
    r"\d{1,3} of \d{1,3} premium clicks used.{0,30}|sorry, this zip ?code is not in our.{0,100}|"
    r"re-enter zip ?code.{0,80}|report an error or submit a tip(?: to (?-i:[A-Z][\w-]{1,20}))?|see all related|"
    r"using a mobile device\?(?: click here.{0,60})?",
    rf"follow (?-i:[A-Z][A-Z0-9]{{2,20}}(?:\.COM)?):(?: {_NETWORKS}(?: [|/] {_NETWORKS}){{0,6}})?|"
    r"message: \* a friend wanted you to see.{0,160}",
    r"e-?mail notifications are.{0,160}|by (?:submitting|signing up|clicking|continuing)\b.{0,200}",
    r"text (?:\"|“|')?\w{2,20}(?:\"|”|')? to \d{4,6}\b.{0,120}|(?:terms of (?:use|service)|privacy policy).{0,120}|"
    r"donate(?: now| today| here)?.{0,40}",
    rf"{_NETWORKS}(?:[\s|/,·•]{{1,4}}(?:and )?(?:{_NETWORKS}|e-?mail|print|more|share)){{0,10}}",
    r"(?:for )?(?:full |more |further )?(?:details|information|photos|more|video|pictures) (?:here|below)|(?:more|"
    r"read|see|hear|watch)(?: (?:it|more|the full (?:story|article|report|statement|video|interview)))? (?:here|"
    r"at the link)(?: .{0,60})?",
    r"(?:you can )?(?:read|see|watch|view|listen to) (?:the )?(?:full|whole|entire|complete|original|"
    r"rest of the) [\w ]{3,30} (?:here|below|at|on)\b.{0,100}",
    r"(?:watch|see|check out|take a look at|listen to)(?: (?:the|a|his|her|their|our|"
    r"this))?(?: full)?(?: \w{3,20}){0,2} (?:below|above|here)\b.{0,50}|(?:watch|take a look)\W{0,2}",
    r"see video\W{0,2}|[\w.$]{3,60}\([^)]{0,80}\);?|gallery_\w{3,40}.{0,200}|image \d{1,3} of \W{0,3}\d{1,3}",
    r"the views expressed\b.{0,200}|opinions expressed\b.{0,200}|[^|]{2,60}(?: \| [^|.]{2,40}){2,12}",
    r"for (?:more|the latest|all)(?: \w{2,20}){0,4} (?:news|stories|updates|headlines|coverage|"
    r"on this story)\b.{0,160}",
)
#: The same, but only at the end of an article: in the middle they may be an interview's questions.
PROMO_CLOSING = _compiled(
    r"what do you (?:think|make|say)\b.{0,160}\?+|what(?:'s|’s| is| are) your (?:thoughts?|views?|opinions?|"
    r"take)\b.{0,100}\?+",
    r"do you (?:agree|think|believe|plan|like|have|know)\b.{0,160}\?+|are you\b.{0,120}\?+|would you\b.{0,120}\?+|"
    r"how do you feel\b.{0,120}\?+",
)

#: A question to the reader, where a call to answer it follows.
TO_THE_READER = _compiled(r"[^\"“”]{0,160}\byou(?:r|rs)?\b[^\"“”]{0,160}\?+")

#: Sentences that say who made the article, when, and what was changed in it.
BYLINE = _compiled(
    r"\((?:additional |further )?(?:reporting|writing|editing|edited|compiled|written|production|"
    r"translat\w{2,6}) by\b.{2,400}\)?",
    rf".{{2,160}} contributed (?:reporting|research)?\s?(?:to|for) (?:this|the) {_PIECE}.{{0,80}}|"
    rf".{{2,160}} contributed reporting\b.{{0,80}}",
    r"(?:[\w'’ ]{1,40} )?(?:writers?|reporters?|photographers?|correspondents?) [^.\d]{2,120} contributed\.?",
    rf"{_WIRES}(?: staff)? (?:writers?|reporters?|correspondents?|producers?|"
    rf"journalists?)\b.{{2,250}}\b(?:contributed|reported (?:this|from|in)|reports?)\b.{{0,200}}",
    rf"[(\[]?{_WIRES}(?:(?:\s?[/,;&+]\s?| and ){_WIRES}){{0,3}}[)\]]?",
    rf"(?:this|the) {_PIECE} (?:was )?(?:originally|first) (?:appeared|published|posted|ran|printed|aired)\b.{{0,160}}",
    rf"(?:this|the) {_PIECE} (?:was|has been|is) (?:also |since |later |automatically |machine[- ])?(?:updated|amended|"
    r"corrected|edited|modified|clarified|adapted|republished|reprinted|translated)\b.{0,400}",
    rf"(?:an? |the )?(?:earlier|previous|original|prior) version of (?:this|the) (?:{_PIECE}|headline)\b.{{0,400}}",
    r"\(?(?:thanks|h/t|hat[- ]tip|via|source|ht)\b[:,]?\s[^.()]{2,60}\)?[.!]?\)?",
    r"(?:\w[\w.+-]{1,40}@\w[\w-]{1,40}(?:\.\w[\w-]{1,20}){1,3}|\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}|"
    r"twitter\W{1,2}@\w{2,30}|@\w{2,30})(?:\s?[|;,/·]\s?.{2,80})?",
)
#: The same, in the first and last lines of an article only.
BYLINE_EDGE = _compiled(
    r"(?:additional |further )?(?:reporting|writing|editing|compiled|edited|written|"
    r"translat\w{2,6}) by\b[^.]{2,200}\.?",
    r"(?:contributing|with (?:files|reporting|additional reporting|agenc(?:y|ies)|news wire services|wires?|"
    r"inputs?))\b[^.]{0,200}\.?",
    r"(?:sources?|information from|from)\s?:\s[^.]{2,80}\.?|(?:staff|wire) (?:reports?|writers?|reporters?)|(?:staff|"
    r"wire) and (?:wire|staff) reports?",
    r"(?-i:[A-Z])[\w.'’-]{1,20} (?:(?-i:[A-Z])[\w.'’-]{0,20} ){0,2}(?-i:[A-Z])[\w.'’-]{1,20},? (?:(?:is|was) (?:an? |"
    r"the )?(?:[\w’'-]{2,30} ){0,5}"
    r"(?:reporter|writer|editor|correspondent|columnist|contributor|journalist|producer|blogger)(?: (?:for|at|with|"
    r"based|covering|and|of|in|on)\b.{0,200})?|"
    r"(?:covers|writes (?:about|for|on)|reports (?:for|from|on)) .{2,150})",
    r"[a-z]{2,4}/[a-z]{2,4}(?: \([^)]{2,40}\))?|\((?:AP|CNN|AFP|UPI|Reuters|CBS|NBC|ABC|FOX)[\w ]{0,12}\)",
)
#: Labels of an editor's own line.
EDITOR_LABEL = _compiled(
    r"[\[(*\s]{0,4}(?:edit|editor['’]?s['’]? notes?|editors?['’] notes?|disclaimer|"
    r"disclosure|note to (?:our )?readers)\s?[:\-–—]\s?.{3,900}",
)
#: A dateline with nothing behind it.
DATELINE = re.compile(r"[A-Z][A-Z .'’-]{2,40}(?:,? (?:[A-Z][\w.]{1,12}\s?){1,3})?(?: ?\([^)]{2,30}\))?\s?[-–—]{1,3}")

_MONTH = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
#: A word of a date or time.
DATE_WORD = re.compile(
    rf"(?:{_MONTH}|{_DAY}|\d{{1,2}}(?:st|nd|rd|th)?|\d{{4}}|\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2,4}}|"
    rf"\d{{4}}-\d{{2}}-\d{{2}}\w{{0,20}}|\d{{1,2}}[:.]\d{{2}}(?:[ap]m)?|[ap]\.?m\.?|"
    r"at|on|and|gmt|bst|utc|[ecmp][sd]?t|eastern|pacific|central|hours?|hrs?|minutes?|mins?|days?|ago|updated|"
    r"published|posted|"
    r"created|modified|last|first|filed|date|time|o['’]?clock|noon|midnight|today|yesterday)",
    re.IGNORECASE,
)
#: What begins a line that says when the article was made.
DATED = re.compile(
    r"\W{0,3}(?:last |first |date )?(?:updated|posted|published|created|modified|filed|uploaded)\b", re.IGNORECASE
)

_AGENCY = (
    r"(?:getty(?: images)?|ap(?: photo| images)?|associated press(?: photo)?|reuters|afp|epa|pa|rex(?: features)?|"
    r"alamy|shutterstock|splash(?: news)?|wenn|"
    r"corbis|istock(?:photo)?|flickr|wikimedia(?: commons)?|barcroft(?: media)?|youtube|facebook|twitter|instagram|"
    r"google(?: maps| earth)?|cnn|screen ?(?:grab|cap|shot|capture)s?|handout|courtesy|supplied|provided|file)"
)
#: A credit behind a caption, plain enough to make the line one.
CREDIT = re.compile(
    r"(?:[(\[](?:(?:[^()\[\]]{0,60}\b)?(?:photos?|images?|pictures?|pics?|screen ?(?:grab|cap|shot)s?|courtesy|file|"
    r"getty|handout|photographer)\b[^()\[\]]{0,80}"
    rf"|{_AGENCY}\s?[/,-]\s?[^()\[\]]{{1,50}}|"
    rf"[^()\[\]/]{{2,50}}\s?/\s?(?:for )?[^()\[\]/]{{2,50}}(?:/[^()\[\]/]{{2,50}}){{0,2}}"
    r"|(?-i:[A-Z][\w.'’-]{1,20}(?: [A-Z][\w.'’-]{1,20}){1,2} for [A-Z][\w.&’' -]{3,40})"
    r"|©[^()\[\]]{1,60})[)\]]"
    r"|\b(?:photo|image|picture|file photo|photograph)s?(?: credits?| by| courtesy(?: of)?|"
    r" via)?\s?[:|]\s?(?-i:[A-Z@©]).{1,80}"
    r"|\b(?-i:REUTERS|AFP|EPA|GETTY|AP Photo|AP)\s?/\s?[^.]{2,60}|\bphoto[- ](?:afp|ap|reuters|getty|file)\b)\W{0,2}$",
    re.IGNORECASE,
)
#: A credit that may as well say where the paragraph before it comes from.
SOURCE = re.compile(
    rf"[(\[](?:(?:source|via|credit|from)s?:? [^()\[\]]{{2,60}}|{_AGENCY}|{_WIRES})[)\]]\W{{0,2}}$", re.IGNORECASE
)
#: A line that is nothing but a credit.
CREDIT_LINE = _compiled(
    r"[\[(*\s]{0,3}(?:(?:file |featured |main |top |lead |cover )?(?:photo|image|picture|pic|photograph|illustration|"
    r"video|graphic|screenshot|screengrab)s?(?: illustration)?\s?(?:credits?|by|via|courtesy(?: of)?|source)?\s?[:|©-]|"
    r"(?:featured |top )?(?:photo|image|picture|video|screenshot|screengrab)s? (?:credits?|by|via|courtesy)\b|"
    r"(?:photo )?credits?\s?:|pictures?\s?:|getty images?\b|©\s?getty|(?:ap|afp|epa) photo\b)[^.!?]{0,120}[.)\]]{0,3}",
    rf"[A-Z][\w.'’-]{{1,20}}(?: [A-Z][\w.'’-]{{1,20}}){{0,3}}\s?/\s?(?:for )?(?:{_AGENCY}|"
    rf"(?-i:[A-Z][\w&.'’-]{{1,20}})(?: (?-i:[A-Z])[\w&.'’-]{{1,20}}){{0,3}})(?:\s?/\s?[\w .'’&-]{{2,30}}){{0,2}}",
    r"(?:getty|getty images|shutterstock|istock|alamy|screengrab|screenshot|file photo|handout|google|"
    r"wikimedia commons)(?:\s?/\s?[\w .'’&-]{2,40})?",
    r"(?:\(|\[)(?:photo|image|picture|featured image|screengrab|screenshot)[^()\[\]]{0,100}(?:\)|\])",
)
#: Buttons of a picture; the line after them is its caption or credit.
PICTURE_BUTTON = _compiled(
    r"enlarge(?: (?:image|photo|this image))?|captions?|(?:caption|photo|image) \d{0,3}|view (?:photo|image)s?|expand|"
    r"zoom"
)
#: Words that only a caption uses.
PICTURED = re.compile(
    r"\((?:left|right|centre|center|above|below|top|bottom|pictured(?: \w{2,10})?|seen here|l|r|l to r|from left|"
    r"far left|far right|file photo|file)\)|"
    r", (?:pictured|seen here|shown here|seen in this)\b|\bin (?:this|an) (?:file |undated |handout )?(?:photo|"
    r"picture|image|frame)\b|"
    r"\b(?:is|are) (?:pictured|shown|seen) (?:above|below|here|left|right)\b|"
    r"\b(?:file|undated|handout|combination|courtesy) (?:photo|picture|image)\b|"
    r"^(?:pictured|above|below|left|right|from left)\b[:,]",
    re.IGNORECASE,
)
#: A caption that begins with a word on its mood: "Heartbroken: Relatives block the road".
LABELLED = re.compile(r"(?P<label>[A-Z][\w'’-]{1,20}(?: [\w'’-]{1,20}){0,3})\s?: (?P<rest>[A-Z(].{25,320})")
#: Labels of a list of facts, which are text.
LISTED = _compiled(
    r"(?:the )?(?:killed|dead|died|injured|wounded|arrested|charged|rescued|missing|victims?|suspects?|names?|age|date|"
    r"time|place|where|when|who|what|why|how|location|address|notes?|updates?|q|a|question|answer|facts?|claims?|"
    r"verdict|rating|result)(?: \w{2,12})?",
)
