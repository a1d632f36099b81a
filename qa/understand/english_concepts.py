"""The concepts of English questions about these reports, and what each metric is said with."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from ontology.metrics import METRICS
from qa.understand.asked import MetricAsked
from qa.understand.concepts import Lexicon, Meaning, Meant

_GAVE = (
    r"granted|grants?|approved|agreed|satisfied|honou?red|accepted|consented|"
    r"disclosed|disclose|disclosing|released?|releasing|provided|furnished|supplied|given out|handed over|answered with the information"
)
WORDS: dict[str, str] = {
    # what is asked for
    "REQUEST": r"(?:(?:foi|freedom of information|information|disclosure|information disclosure|public records?|access|open government) )?(?:requests?|applications?)(?: (?:for|to access)(?: \w+){0,2} (?:information|disclosure|records))?|requesters?|applicants?|\bapplied for\b",
    "DOMAIN": r"(?:open )?(?:government )?information disclosure(?= (?:work|staff|meetings?|column|platform|guide|catalogue|training|officers?))|disclosure (?:work|duties)",
    "RECEIVE": r"receiv\w*|\bnew(?:ly)?\b|came in|come in|arriv\w+|lodged|filed|submitted|took in|\bgot\b|logged|reached|fielded|incoming|handed in|sent in|sent to|put in|made to|\bintake",
    "NUMBER": r"how many|number of|count of|total number",
    # outcomes
    "GIVE": rf"\b(?:{_GAVE})\b",
    "FULL": r"in full|full(?:y)?|entire(?:ly)?|complete(?:ly)?|whol(?:e|ly)|outright|full disclosure|disclosure in full",
    "FULLGRANT": r"full(?:y)? (?:disclos\w+|granted|released?|approved)|granted in full|(?:disclos\w+|released?|provided) (?:in full|fully)|fully (?:met|satisfied)|complete disclosure|outright grants?|grants? outright",
    "PART": r"(?:only |just )?(?:a )?parts? of|in part|part(?:ly|ial|ially)|only in part|partial disclosure|partly (?:disclosed|granted|released)|(?:disclosed|granted|released) (?:only )?(?:in part|partly|partially)|in redacted form|redacted",
    "DENY": r"den(?:y|ies|ied|ials?)|refus\w+|reject\w*|turn(?:ed|ing|s)? down|turn(?:ed)? away|withh\w+|declin\w+|not (?:be )?(?:disclosed|released|granted)|non-?disclosures?|knocked back|said no to",
    "SECRET": r"state secre\w+|classified|national secrets?",
    "TRADE": r"(?:trade|commercial|business) secrets?",
    "PRIVACY": r"(?:personal )?privacy",
    "FORBID": r"(?:forb\w+|prohibit\w*|bar(?:red|s)|bann?\w*|bans?) by (?:\w+ ){0,3}(?:laws?|regulations?|statutes?|legislation)|(?:laws?|regulations?|statutes?|legislation)(?: or \w+| and \w+){0,3} (?:that )?(?:forb\w+|prohibit\w*|bar\w*|ban\w*)(?: (?:disclosure|it|them))?|legally (?:forbidden|prohibited)|prohibited by (?:other )?(?:laws?|regulations?)",
    "SECURITY": r"(?:national|public|economic|state) security|social stability|three securities|endanger\w*",
    "THIRD": r"third.part(?:y|ies)\w*(?: (?:rights?|interests?))?|someone else'?s (?:rights|interests)|other people'?s (?:rights|interests)",
    "INTERNAL": r"internal (?:affairs|matters|management|administration|information|business)|personnel management|internal",
    "PROCESS": r"process(?:-| )(?:related|type|based|stage)?(?: )?information|deliberat\w+|pre-?decision\w*|(?:still )?in the process|drafts?|work in progress",
    "CASEFILE": r"(?:case|enforcement) (?:files?|dossiers?|records?)|dossiers?",
    "QUERY": r"administrative (?:quer(?:y|ies)|inquir\w+|enquir\w+)(?: matters?| items?)?",
    "UNABLE": r"unable to (?:be )?(?:provide|supply)\w*|(?:could|can|cannot|can'?t|couldn'?t)(?: ?not)? (?:be )?(?:provide|supplie|supply|given|furnish)\w*|impossible to provide|not (?:be )?provided|could not help|not available|unavailable",
    "NOTHELD": r"(?:do|does|did|was|were|is|are)(?:n'?t| not) (?:hold|held|have|possess|keep|kept|(?:be )?in (?:its|their|the) (?:possession|hands))\w*|not held|not in (?:its|their|the agency'?s) (?:possession|hands)|lack(?:ed|s|ing)? the information|no such (?:information|record)s?|did not exist|non-?existent|not exist",
    "NEEDSMAKING": r"ready-?made|need(?:s|ed|ing)? to be (?:made|compiled|produced|created|processed|collated)|(?:have|has|had) to be (?:made|compiled|produced|created|processed|collated)|made specially|fresh(?:ly)? (?:compiled|compilation)|newly compiled|compiled specially",
    "UNCLEAR": r"unclear|vague|ambiguous|not clear|insufficiently clear",
    "NOTHANDLED": r"(?:declin|refus)\w+ to (?:process|handle|deal with|take up)|(?:not|never|n'?t) (?:be )?(?:handled|processed|dealt with|acted (?:up)?on|taken up)|disregarded|not accepted for processing|set aside|left unhandled",
    "PETITION": r"petition\w*|letters and (?:visits|calls)|grievances?|complaint-type",
    "REPEAT": r"repeat(?:ed|ing|s)?|duplicat\w+|repetitive|the same (?:request|thing) (?:again|twice)|asked (?:again|twice)",
    "PUBLICATION": r"(?:public(?:ly)? (?:published|available|issued) )?publications?|published (?:books|materials|journals|gazettes?)|asking for (?:books|journals|newspapers)",
    "EXCESSIVE": r"excessive\w*|large numbers? of repeated|vexatious|abus\w+|frequent\w*|without (?:good|proper|justified|legitimate) reason|unreasonably (?:many|large|frequent|repeated)",
    "CONFIRM": r"(?:re-?)?confirm(?:ation|ing|ed)?(?: or re-?issu\w+)?|re-?issu\w+(?: (?:of )?(?:information|documents?))?",
    "NOTAMENDED": r"(?:fail\w*|did not|didn'?t|never|without) (?:to )?(?:amend\w*|correct\w*|supplement\w*|clarif\w*|complet\w* (?:the|their) \w+)(?: (?:in time|within|by the deadline))?|not (?:amended|corrected|supplemented|clarified)(?: in time)?|overdue (?:correction|supplement|amendment)s?",
    "UNPAID": r"(?:fees?|charges?|costs?|payments?).{0,30}(?:unpaid|not paid|overdue)|(?:fail\w*|did not|didn'?t|never|refus\w+) (?:to )?pay\w*|non-?payment|unpaid (?:fees?|charges?)",
    "OTHERWISE": r"other (?:handling|treatments?|processing|dispositions?)|handled otherwise|dealt with in other ways|otherwise (?:handled|disposed of)",
    "ALREADYPUBLIC": r"already (?:been )?(?:public|published|disclosed|available|released)|previously published",
    "NOTOURS": r"(?:not|n'?t) (?:(?:the|its|this|that) )?(?:agency|bureau|organ|department|body|office)?'?s? ?(?:responsib\w+|remit|competence|jurisdiction|within (?:its|the) (?:remit|competence|jurisdiction))|another (?:agency|department|body|organ)|outside (?:its|the|their) (?:remit|competence|jurisdiction)|wrong (?:agency|department|body|office)|fell to (?:other|another) \w+",
    "ELSEWHERE": r"through other (?:channels|means|routes|procedures)|other avenues",
    # where a request stands
    "CARRIED": r"carr(?:ied|y|ying) (?:over|forward|on)|roll(?:ed|ing)? over|held over",
    "TONEXT": r"(?:carr\w+|roll\w*|push\w*|held|left|put|passed|continu\w*|defer\w*)(?: \w+){0,3} (?:in)?to (?:the )?(?:next|following|coming|subsequent|new) year|(?:next|following|coming|subsequent) year|(?:at|by) (?:the )?(?:year'?s? end|end of (?:the )?year|year-end)|into \d{4}",
    "FROMLAST": r"(?:carr\w+|roll\w*|brought|left|inherit\w*|held|taken)(?: \w+){0,2} from (?:the )?(?:previous|prior|preceding|last|past|earlier) year|(?:left|brought|carried) (?:over|forward|in) from (?:the )?(?:year before|\d{4})|brought (?:over|forward|in)|inherited|from the (?:year before|previous year|prior year|preceding year)|backlog from|carried in",
    "OPEN": r"pending|(?:still|remain\w*|left) (?:\w+ )?open|still (?:open|unresolved|outstanding|being (?:handled|processed)|undecided|not (?:closed|concluded|decided))|outstanding|unresolved|unfinished|undecided|not (?:yet )?(?:concluded|decided|closed|finished|settled|adjudicated)|awaiting|backlog|in progress",
    "PROCESSED": r"process(?:ed|es)?|handled?|handles|handling|concluded?|closed?|completed?|finish(?:ed)?|finali[sz]ed?|dealt with|dispos(?:ed? of|als?)|wound up|wind up|settled?|resolved?|wrapp?(?:ed)? up|processing results?|outcomes? in total",
    "ANSWERED": r"replied(?: to)?|answer(?:ed)?|respond(?:ed)?(?: to)?|repl(?:y|ies)|responses? (?:given|issued)|answers",
    "EXTENDED": r"(?:after |with |by )?(?:an? |the )?(?:extension|extended|extend(?:ing)?)(?: of (?:the )?(?:deadline|time limit|time))?|beyond the (?:original|normal) (?:deadline|time limit)",
    "ONTIME": r"on time|on schedule|in time|within (?:the )?(?:\w+ )?(?:time limits?|deadlines?|limits?)|punctual\w*|timely",
    "SHARE": r"percentage|per ?cent|proportion|share|fraction|\bratio\b|rate\b",
    "GROWTH": r"(?:year.on.year|annual) (?:growth|increase|change)|growth(?: rate)?|grew by|rose by|increase over the (?:previous|prior) year",
    # ways and applicants
    "ONLINE": r"online|(?:via|over|through|on|by|from) the (?:internet|web|web ?site|portal)|internet|web-?based|web form|electronic(?:ally)?|e-?mail(?:ed)?",
    "LETTER": r"letters?|(?:by |surface )?mail(?:ed)?|(?:by )?post(?:al)?|posted in|in writing by post|correspondence|courier",
    "FAX": r"fax(?:ed|es)?",
    "INPERSON": r"in person|face.to.face|(?:at|over) the counter|walk-?ins?|on the spot|on-?site",
    "PHONE": r"(?:by |over the )?(?:tele)?phone(?: calls?)?|calls|telephone",
    "CITIZEN": r"natural persons?|individuals?|private (?:citizens?|persons?|individuals?)|ordinary (?:citizens?|people)|citizens|members of the public",
    "BODIES": r"legal persons?(?: (?:and|or) other organi[sz]ations)?|legal entities|organi[sz]ations",
    # review and lawsuits
    "REVIEW": r"(?:administrative )?reconsiderations?(?: (?:cases?|decisions?|applications?|requests?))?|administrative reviews?(?: cases?)?|review cases?|reviews?|reconsidered",
    "LAWSUIT": r"(?:administrative )?(?:lawsuits?|litigations?|suits?)(?: cases?)?|sue[ds]?|suing|court(?: cases?| actions?| proceedings)?|legal (?:action|proceedings|challenges?)|taken to court|in court|litigated",
    "UPHELD": r"up(?:held|hold\w*)|sustain\w*|maintain\w*|affirm\w*|confirmed|in (?:its|the agency'?s|their) favou?r|won\b|dismissed",
    "CORRECTED": r"correct(?:ed|ing|ions?)?|overturn\w*|revers\w+|quash\w*|revok\w+|rectif\w+|set aside|annulled|went against|lost\b|against (?:it|the (?:agency|bureau|government|department))|struck down",
    "OTHERRESULT": r"(?:an?)?other (?:results?|outcomes?|rulings?|ways?)|different (?:results?|outcomes?)",
    "DIRECT": r"direct(?:ly)?|without (?:(?:any|a|prior|first|previous|going through|undergoing|first going through) )*(?:administrative )?(?:re(?:view|consideration))|skipp\w+ (?:administrative )?(?:review|reconsideration)|bypass\w* (?:review|reconsideration)|straight to court",
    "AFTERREVIEW": r"(?:after|follow(?:ed|ing|s)?|preceded by|subsequent to) (?:an? |the )?(?:administrative )?(?:review|reconsideration)|post-review",
    "APPEAL": r"appeals?",
    "COMPLAINT": r"complaints?(?: and reports| received)?|reports? and complaints|whistle-?blow\w+|tip-?offs?",
    # disclosure on its own initiative
    "ITEMS": r"(?:pieces|items|bits|amount|volume|entries|articles|messages) of (?:\w+ )?information|how much information|information items|government information|information|posts|articles|messages|entries|notices",
    "PUBLISH": r"publish\w*|disclos(?:ed?|es|ing)|releas\w+|post(?:ed|ing)?|made public|make public|push(?:ed)?|put (?:out|up|online)|put on|issued|announced|opened up|carried(?! (?:over|forward|in))",
    "PROACTIVE": r"pro-?active(?:ly)?|(?:on|of|at) (?:its|their|his|the (?:agency|bureau)'?s) own (?:initiative|accord)|own initiative|voluntar\w+|unprompted|spontaneous\w*|unasked|proactive disclosures?",
    "SITE": r"(?:government )?web ?sites?|portals?|government site|home ?page",
    "WECHAT": r"we ?chat(?: (?:official )?(?:public )?accounts?)?",
    "WEIBO": r"wei ?bo|micro-?blogs?",
    "GAZETTE": r"gazettes?|bulletin(?! boards?)",
    "NEWMEDIA": r"new media|social media",
    "OTHERWAYS": r"other (?:ways|means|channels|forms)|traditional (?:ways|means|channels)|notice boards?|bulletin boards?",
    "CATALOGUE": r"catalogu?es?(?: entries)?|catalog(?: entries)?|entries (?:of|in) the catalogu?e?",
    "ELECTRONIC": r"electronic(?:ally)?(?: (?:form|full.text|full text|share|rate))?|digiti[sz]\w+|full.text electronic|in electronic form",
    "FULLTEXT": r"full.?texts?|in full text",
    "VISITS": r"(?:page )?views?|visits|hits|clicks|traffic|page views",
    "COLUMN": r"columns?|sections? of the (?:web ?)?site|disclosure (?:column|page|platform)",
    "FOLLOWERS": r"followers?|fans|subscribers?|follow(?:ed|ing)|subscrib\w+",
    "READS": r"reads|readings|read (?:count|times)|article views|times read",
    # documents
    "NORM": r"documents(?= (?:that (?:are|were) |still )?(?:in force|in effect|valid)\b)|(?:administrative )?normative (?:documents?|files?|papers?)|regulatory documents?|administrative normative documents?",
    "RULES": r"(?:government(?:al)?|departmental|ministerial|administrative|local government) rules|rules(?= (?:made|issued|enacted|in force|abolished|repealed|currently))|\brules\b",
    "MADE": r"\bmade\b|\bmake\b|issued?|formulat\w+|enact\w*|adopt\w*|drawn up|drew up|drafted|produced?|new|created|promulgated|pass(?:ed)?",
    "ABOLISH": r"abolish\w*|abolition|repeal\w*|annul\w*|revok\w+|rescind\w*|scrapp\w+|invalidat\w+|withdrawn|withdrew|struck off|cancell?ed",
    "INFORCE": r"in force|in effect|effective|(?:currently |still )?valid|currently applicable|on the books|still (?:in )?(?:force|effect|appl\w+)|live",
    "DISCLOSEDTOTAL": r"(?:publicly )?(?:disclosed|available|open|public)(?: to the public)?(?: in (?:total|all)| altogether| to date| so far)|total (?:number )?(?:publicly )?(?:disclosed|available)|(?:publicly )?available in total|cumulative",
    "NEWLYDISCLOSED": r"newly (?:disclosed|published|made public|released)|(?:disclosed|published|released|made public) (?:for the first time|that year|during the year)",
    # decisions, money
    "LICENCE": r"(?:administrative )?(?:licen[cs]\w*|permits?(?:/licen[cs]es?)?|permissions?)(?: decisions?)?|administrative approvals?|approval decisions?",
    "PENALTY": r"(?:administrative )?(?:penalt\w+|punish\w+|sanctions?|fines?)(?: (?:decisions?|cases?))?|penali[sz]ed",
    "COERCION": r"(?:administrative )?(?:coerc\w+|compulsor\w+|compulsion)(?: (?:measures?|decisions?|enforcement))?|compulsory enforcement|enforcement measures?|forced? (?:measures|execution|enforcement)",
    "ITEMSOF": r"items?|types?|categories",
    "CHANGED": r"(?:net )?(?:change[sd]?|increase[sd]?|decrease[sd]?|added?|adds?|dropp?\w*|fewer|more|cut|gain\w*|lost|los[et]\b|rise|rose|fell|up or down|differ\w*)",
    "PREVIOUS": r"(?:in |of |at |from )?(?:the )?(?:previous|prior|preceding|last) year(?:'s)?|year before",
    "OTHERSERVICE": r"other (?:external |public )?(?:management |administrative )?(?:and )?(?:services?|management)(?: (?:items|matters|decisions))*",
    "ADMINFEE": r"administrative (?:and institutional |institutional )?(?:fees?|charges?|charging)|institutional (?:fees?|charges?)|government (?:fees|charges)",
    "PROCURE": r"(?:(?:centrali[sz]ed|central|collective|government|public|concentrated) )*(?:procurements?|purchas\w+)|procured",
    "MONEY": r"amounts?|values?|worth|spend\w*|spent|costs?|money|yuan|rmb|how much|sums?|10,000 yuan|prices?|total(?:led|ed)?",
    "PROJECTS": r"projects?|contracts?|tenders?|how many",
    "FREE": r"free of charge|for free|without charge",
    "FEES": r"(?:information |information disclosure |disclosure )?(?:processing |handling |search |copying |retrieval )?(?:fees?|charges?)(?: (?:collected|charged|levied))?|charged (?:for|applicants)|bill(?:ed)?",
    "INFOFEE": r"(?:information|disclosure)(?: disclosure)? (?:processing |handling )?(?:fees?|charges?)|processing fees?|(?:fees?|charges?) (?:for|charged for|from|on) (?:\w+ ){0,3}(?:requests?|applications?|information|disclosure)|search(?:ing)? and copying|copying fees?",
    # organisation
    "STAFF": r"staff|personnel|employees|officers?|people (?:working|employed|assigned)|workers|full-?timers|part-?timers|posts? filled",
    "FULLTIME": r"full.?time(?:rs)?|dedicated (?:staff|people|personnel|officers?)",
    "PARTTIME": r"part.?time(?:rs)?",
    "UNITSFOR": r"dedicated (?:bodies|offices|units|agencies|organs?|institutions?)|speciali[sz]ed (?:units|organs|bodies|offices|institutions)|special (?:units|offices|bodies)",
    "READING": r"(?:public )?(?:reading|access|consultation|lookup|look-up|viewing|inspection|enquiry|reference)[ -](?:places?|points?|rooms?|spots?|sites?|desks?|venues?)",
    "VISITORS": r"visitors?|visited|people (?:came|served)|received (?:visitors|people)|served|footfall|used by",
    "BUDGET": r"budgets?|budgeted|funding|earmarked(?: funds?)?|appropriat\w+|special funds?|dedicated funds?|funds",
    "MEETING": r"meetings?",
    "TRAIN": r"train(?:ed|ing|ings|ees?)?|workshops?",
    "PEOPLE": r"people|persons|participants?|attend(?:ees|ed|ants)|cadres|officials|headcount|civil servants|trainees|\bwho\b",
    "COURSES": r"courses?|sessions?|classes|events|how often|how many times|rounds|times",
    "HOTTOPIC": r"hot (?:topics?|issues?|spots?)|(?:major )?public (?:concerns?|opinion)(?: (?:incidents|events))?|topics of (?:public )?concern",
    "PRESS": r"press (?:conferences?|briefings?)|news (?:conferences?|briefings?)|media briefings?",
    "BYHEAD": r"(?:head|leaders?|chief|principal|director|mayor|boss|leading officials?|person in charge|in charge).{0,24}(?:attend\w*|took part|presid\w*|host\w*|appear\w*|present|participat\w*)|(?:attended|hosted|presided over|joined) by (?:the |its |their )?(?:head|leaders?|chief|principal|director|mayor|top official|leading)\w*|with the (?:head|chief|leader|mayor|director)",
    "INTERVIEW": r"(?:online |web |website )?interviews?",
    "INTERPRET": r"(?:policy )?(?:interpretations?|explainers?|explanations?|explications?|readings)(?: (?:articles|pieces|items|materials))?|policies (?:explained|interpreted)|policy (?:pieces|briefs)",
    "ANSWERMATTERS": r"(?:matters|events|incidents|questions) (?:answered|responded to)|responses? on (?:weibo|wechat)",
    "CONSULT": r"consult\w*|enquir\w+|inquir\w+|asked for advice|advice|queries",
    "CONGRESS": r"people'?s congress|\bnpc\b|congress (?:deput\w+|delegat\w+)|deput(?:y|ies)|legislators|(?:proposals|suggestions|motions) (?:of|by|from) (?:the )?(?:people'?s )?(?:congress|deputies)",
    "CPPCC": r"cppcc|consultative conference|political (?:advis[eo]rs?|consultative)|advisory body members",
    "PROPOSAL": r"proposals?|suggestions?|motions?|bills",
    "MAILBOX": r"(?:mayor'?s?|county (?:head|chief)'?s?|director'?s?|leader'?s?|online|public)? ?(?:mail ?box(?:es)?|letter ?box)|mail ?box letters|letters (?:from the public|handled|answered|to the mailbox)",
    "HOTLINE": r"(?:12345 )?(?:hot ?lines?)(?: (?:calls|cases|orders|work orders|requests))?|12345",
    "OPENED": r"open(?:ed|ing)?|new(?:ly)?|launched|set up|added",
    "CHECK": r"(?:spot |random |supervision |supervisory )?(?:checks|inspections?)(?: of disclosure)?|inspected|supervis\w+",
    "FOUND": r"problems? (?:found|identified|discovered|uncovered)|(?:found|identified|discovered|uncovered) (?:\w+ )?(?:problems?|issues)|issues found",
    "CONNECTED": r"(?:units|agencies|departments) (?:connected|linked|joined|hooked up|on the (?:platform|network))|connected (?:units|agencies|departments)",
    "HANDOUT": r"(?:publicity |promotional |propaganda )?(?:hand-?outs?|leaflets?|brochures?|pamphlets?|flyers?|booklets?)|(?:copies|sheets|pieces) of (?:\w+ ){0,2}(?:publicity|promotional|propaganda) (?:material|materials)|(?:publicity|promotional) materials?",
    "POWERS": r"(?:administrative )?power(?:s)?(?: (?:list )?items)?|items (?:of|on) (?:the )?(?:power list|administrative power)|power list",
    "SERVICECASES": r"(?:government |administrative )?service (?:cases|items|matters)(?: handled)?|(?:approvals?|applications) handled at the (?:hall|cent(?:er|re))",
    "SATISFY": r"satisf(?:action|ied)(?: (?:rate|score))?",
    "ASSESS": r"(?:assessment|evaluation|appraisal)(?: of disclosure)?",
    "RANKED": r"rank(?:ed|ing)?|place[d]?|position",
    "ISSUES": r"issues|editions|numbers",
    "COPIES": r"copies|print run|distributed",
    "KEYPROJECT": r"(?:key|major) (?:construction )?projects?",
    "INVEST": r"investments?|invested",
    "VILLAGE": r"village",
    "NOTICEBOARD": r"(?:village )?(?:notice|bulletin|disclosure) (?:boards?|columns?)",
    "RANDOM": r"double.random(?: inspections?| checks?)?|random(?:ly)? (?:inspect\w*|checks?|sampl\w*)",
}  # fmt: skip
WEIGHTS: dict[str, float] = {
    "REQUEST": 0.5, "RECEIVE": 0.3, "NUMBER": 0.0, "GIVE": 0.6, "FULL": 0.6, "PROCESSED": 0.5, "ANSWERED": 0.5,
    "ITEMS": 0.4, "PUBLISH": 0.4, "PEOPLE": 0.4, "MADE": 0.3, "MONEY": 0.3, "PROJECTS": 0.2, "COURSES": 0.3,
    "OPENED": 0.3, "ISSUES": 0.4, "COPIES": 0.4, "RANKED": 0.4, "CHANGED": 0.5, "PREVIOUS": 0.5, "ITEMSOF": 0.4,
    "OPEN": 0.8, "LETTER": 0.8, "DENY": 0.9, "VISITORS": 0.6, "SITE": 0.7,
    "SECRET": 1.6, "TRADE": 1.6, "PRIVACY": 1.6, "FORBID": 1.6, "SECURITY": 1.6, "THIRD": 1.6, "PROCESS": 1.6,
    "CASEFILE": 1.6, "QUERY": 1.6, "INTERNAL": 1.0, "NOTHELD": 1.2, "NEEDSMAKING": 1.2, "UNCLEAR": 1.2, "PETITION": 1.2,
    "REPEAT": 1.2, "EXCESSIVE": 1.4, "NOTAMENDED": 1.4, "UNPAID": 1.4,
}  # fmt: skip

# (keys, concepts needed; with ! concepts that speak against it); alternatives on their own lines.
MEANINGS: tuple[tuple[str, str], ...] = (
    ("requests.received", "REQUEST"),
    ("requests.received", "REQUEST RECEIVE"),
    ("requests.processed requests.completed requests.answered", "REQUEST PROCESSED"),
    ("requests.answered requests.processed requests.completed", "REQUEST ANSWERED"),
    ("requests.carried_in", "FROMLAST !REVIEW !LAWSUIT !ITEMSOF"),
    ("requests.carried_in", "CARRIED FROMLAST"),
    ("requests.carried_in", "REQUEST FROMLAST"),
    ("requests.carried_in", "REQUEST OPEN FROMLAST"),
    ("requests.carried_in", "OPEN FROMLAST"),
    ("requests.carried_over", "CARRIED !FROMLAST"),
    ("requests.carried_over", "REQUEST TONEXT !FROMLAST"),
    ("requests.carried_over", "PROCESSED TONEXT OPEN"),
    ("requests.carried_over", "TONEXT OPEN"),
    ("requests.carried_over", "CARRIED TONEXT"),
    ("requests.carried_over", "REQUEST OPEN !FROMLAST"),
    ("requests.carried_over", "PROCESSED OPEN !FROMLAST !REVIEW !LAWSUIT"),
    ("requests.completed_extended", "REQUEST EXTENDED"),
    ("requests.completed_extended", "PROCESSED EXTENDED"),
    ("requests.completed_on_time", "REQUEST ONTIME !SHARE"),
    ("requests.on_time_rate", "ONTIME SHARE"),
    ("requests.on_time_rate", "REQUEST ONTIME SHARE"),
    ("requests.growth requests.received", "REQUEST GROWTH"),
    ("requests.online", "REQUEST ONLINE"),
    ("requests.letter", "REQUEST LETTER"),
    ("requests.fax", "REQUEST FAX"),
    ("requests.in_person", "REQUEST INPERSON"),
    ("outcome.granted", "GIVE REQUEST"),
    ("outcome.granted", "GIVE FULL !ITEMS"),
    ("outcome.granted", "FULLGRANT"),
    ("outcome.granted", "REQUEST FULLGRANT"),
    ("outcome.granted", "REQUEST FULL"),
    ("outcome.partial", "PART"),
    ("outcome.partial", "REQUEST PART"),
    ("outcome.partial", "PART GIVE"),
    ("outcome.partial", "REQUEST PART GIVE"),
    ("outcome.denied", "DENY"),
    ("outcome.denied", "REQUEST DENY"),
    ("outcome.denied.state_secret", "SECRET"),
    ("outcome.denied.trade_secret", "TRADE"),
    ("outcome.denied.privacy", "PRIVACY"),
    ("outcome.denied.law_forbids", "FORBID"),
    ("outcome.denied.three_securities", "SECURITY"),
    ("outcome.denied.third_party", "THIRD"),
    ("outcome.denied.internal_affairs", "DENY INTERNAL"),
    ("outcome.denied.internal_affairs", "REQUEST INTERNAL"),
    ("outcome.denied.process_information", "PROCESS"),
    ("outcome.denied.case_file", "CASEFILE"),
    ("outcome.denied.administrative_query", "QUERY"),
    ("outcome.unable", "UNABLE"),
    ("outcome.unable.not_held outcome.nonexistent", "NOTHELD"),
    ("outcome.unable.not_held outcome.nonexistent", "UNABLE NOTHELD"),
    ("outcome.unable.needs_making", "NEEDSMAKING"),
    ("outcome.unable.unclear", "UNCLEAR"),
    ("outcome.not_handled", "NOTHANDLED"),
    ("outcome.not_handled.petition", "PETITION"),
    ("outcome.not_handled.petition", "REQUEST PETITION"),
    ("outcome.not_handled.petition", "NOTHANDLED PETITION"),
    ("outcome.not_handled.repeated", "REPEAT"),
    ("outcome.not_handled.repeated", "REQUEST REPEAT"),
    ("outcome.not_handled.repeated", "NOTHANDLED REPEAT"),
    ("outcome.not_handled.publication", "REQUEST PUBLICATION"),
    ("outcome.not_handled.publication", "NOTHANDLED PUBLICATION"),
    ("outcome.not_handled.excessive", "EXCESSIVE"),
    ("outcome.not_handled.excessive", "REPEAT EXCESSIVE"),
    ("outcome.not_handled.confirmation", "REQUEST CONFIRM !UPHELD"),
    ("outcome.not_handled.confirmation", "NOTHANDLED CONFIRM"),
    ("outcome.other.not_amended", "NOTAMENDED"),
    ("outcome.other.fee_unpaid", "UNPAID"),
    ("outcome.other", "OTHERWISE"),
    ("outcome.already_public", "ALREADYPUBLIC REQUEST"),
    ("outcome.not_ours", "NOTOURS REQUEST"),
    ("outcome.elsewhere", "ELSEWHERE REQUEST"),
    ("review.total", "REVIEW"),
    ("review.upheld", "REVIEW UPHELD"),
    ("review.corrected", "REVIEW CORRECTED"),
    ("review.other", "REVIEW OTHERRESULT"),
    ("review.pending", "REVIEW OPEN"),
    ("litigation.total", "LAWSUIT"),
    ("litigation.upheld", "LAWSUIT UPHELD"),
    ("litigation.corrected", "LAWSUIT CORRECTED"),
    ("litigation.other", "LAWSUIT OTHERRESULT"),
    ("litigation.pending", "LAWSUIT OPEN"),
    ("litigation.direct.total", "LAWSUIT DIRECT"),
    ("litigation.direct.upheld", "LAWSUIT DIRECT UPHELD"),
    ("litigation.direct.corrected", "LAWSUIT DIRECT CORRECTED"),
    ("litigation.direct.other", "LAWSUIT DIRECT OTHERRESULT"),
    ("litigation.direct.pending", "LAWSUIT DIRECT OPEN"),
    ("litigation.after_review.total", "LAWSUIT AFTERREVIEW"),
    ("litigation.after_review.upheld", "LAWSUIT AFTERREVIEW UPHELD"),
    ("litigation.after_review.corrected", "LAWSUIT AFTERREVIEW CORRECTED"),
    ("litigation.after_review.other", "LAWSUIT AFTERREVIEW OTHERRESULT"),
    ("litigation.after_review.pending", "LAWSUIT AFTERREVIEW OPEN"),
    ("appeals.total", "APPEAL"),
    ("complaints.total", "COMPLAINT"),
    ("disclosure.total", "PROACTIVE"),
    ("disclosure.total", "ITEMS PUBLISH !REQUEST"),
    ("disclosure.total", "ITEMS PROACTIVE"),
    ("disclosure.total", "ITEMS PUBLISH PROACTIVE"),
    ("disclosure.growth disclosure.total", "ITEMS PUBLISH GROWTH"),
    ("disclosure.growth disclosure.total", "PROACTIVE GROWTH"),
    ("disclosure.website", "SITE PUBLISH !VISITS"),
    ("disclosure.website", "SITE ITEMS !VISITS"),
    ("disclosure.website", "SITE ITEMS PUBLISH !VISITS"),
    ("disclosure.wechat", "WECHAT PUBLISH"),
    ("disclosure.wechat", "WECHAT ITEMS !FOLLOWERS !READS"),
    ("disclosure.wechat", "WECHAT ITEMS PUBLISH"),
    ("disclosure.weibo", "WEIBO PUBLISH"),
    ("disclosure.weibo", "WEIBO ITEMS"),
    ("disclosure.weibo", "WEIBO ITEMS PUBLISH"),
    ("disclosure.gazette", "GAZETTE PUBLISH ITEMS"),
    ("disclosure.new_media", "NEWMEDIA PUBLISH"),
    ("disclosure.new_media", "NEWMEDIA ITEMS"),
    ("disclosure.other", "OTHERWAYS PUBLISH"),
    ("disclosure.other", "OTHERWAYS ITEMS"),
    ("disclosure.catalogue_entries", "CATALOGUE"),
    ("disclosure.electronic_share", "ELECTRONIC FULLTEXT"),
    ("disclosure.electronic_share", "ELECTRONIC FULLTEXT SHARE"),
    ("visits.website", "VISITS"),
    ("visits.website", "VISITS SITE"),
    ("visits.disclosure_column", "VISITS COLUMN"),
    ("wechat.followers", "FOLLOWERS !WEIBO"),
    ("wechat.followers", "WECHAT FOLLOWERS"),
    ("wechat.reads", "READS"),
    ("wechat.reads", "WECHAT READS"),
    ("normative.made normative.disclosed", "NORM"),
    ("normative.made", "NORM MADE"),
    ("normative.abolished", "NORM ABOLISH"),
    ("normative.in_force", "NORM INFORCE"),
    ("normative.disclosed_total normative.disclosed", "NORM DISCLOSEDTOTAL"),
    ("normative.newly_disclosed", "NORM NEWLYDISCLOSED"),
    ("normative.disclosed normative.disclosed_total", "NORM PUBLISH"),
    ("rules.made", "RULES MADE"),
    ("rules.abolished", "RULES ABOLISH"),
    ("rules.in_force", "RULES INFORCE"),
    ("rules.disclosed_total", "RULES DISCLOSEDTOTAL"),
    ("rules.newly_disclosed", "RULES NEWLYDISCLOSED"),
    ("licence.decisions", "LICENCE"),
    ("licence.items_previous", "LICENCE ITEMSOF PREVIOUS !CHANGED"),
    ("licence.items_change", "LICENCE ITEMSOF CHANGED"),
    ("penalty.decisions", "PENALTY"),
    ("penalty.items_previous", "PENALTY ITEMSOF PREVIOUS !CHANGED"),
    ("penalty.items_change", "PENALTY ITEMSOF CHANGED"),
    ("coercion.decisions", "COERCION"),
    ("coercion.items_previous", "COERCION ITEMSOF PREVIOUS !CHANGED"),
    ("coercion.items_change", "COERCION ITEMSOF CHANGED"),
    ("other_service.decisions", "OTHERSERVICE"),
    ("other_service.items_previous", "OTHERSERVICE PREVIOUS !CHANGED"),
    ("other_service.items_change", "OTHERSERVICE CHANGED"),
    ("admin_fee.amount", "ADMINFEE"),
    ("admin_fee.items_previous", "ADMINFEE ITEMSOF PREVIOUS !CHANGED"),
    ("admin_fee.items_change", "ADMINFEE ITEMSOF CHANGED"),
    ("procurement.projects", "PROCURE"),
    ("procurement.projects", "PROCURE PROJECTS"),
    ("procurement.amount", "PROCURE MONEY"),
    ("fees.disclosure", "INFOFEE"),
    ("fees.disclosure", "FEES"),
    ("fees.disclosure", "FEES REQUEST"),
    ("staff.total", "STAFF"),
    ("staff.full_time", "FULLTIME"),
    ("staff.full_time", "FULLTIME STAFF"),
    ("staff.part_time", "PARTTIME"),
    ("staff.part_time", "PARTTIME STAFF"),
    ("staff.organs", "UNITSFOR"),
    ("reading_places.count", "READING"),
    ("reading_places.visits", "READING VISITORS"),
    ("budget.disclosure", "BUDGET"),
    ("meetings.held", "MEETING"),
    ("training.courses", "TRAIN"),
    ("training.courses", "TRAIN COURSES"),
    ("training.participants", "TRAIN PEOPLE"),
    ("response.hot_topics", "HOTTOPIC"),
    ("response.press_conferences", "PRESS"),
    ("response.press_conferences_by_head", "PRESS BYHEAD"),
    ("response.interviews", "INTERVIEW"),
    ("response.interviews_by_head", "INTERVIEW BYHEAD"),
    ("response.interpretations", "INTERPRET"),
    ("response.social_media", "ANSWERMATTERS WEIBO"),
    ("consultation.total", "CONSULT"),
    ("consultation.phone", "CONSULT PHONE"),
    ("consultation.online", "CONSULT ONLINE"),
    ("consultation.in_person", "CONSULT INPERSON"),
    ("proposals.congress", "CONGRESS PROPOSAL"),
    ("proposals.congress", "CONGRESS"),
    ("proposals.consultative", "CPPCC"),
    ("proposals.consultative", "CPPCC PROPOSAL"),
    ("mailbox.letters", "MAILBOX"),
    ("mailbox.completion_rate", "MAILBOX SHARE"),
    ("hotline.cases", "HOTLINE"),
    ("website.columns_new", "COLUMN OPENED"),
    ("supervision.checks", "CHECK"),
    ("supervision.problems", "FOUND CHECK"),
    ("platform.units", "CONNECTED"),
    ("publicity.handouts", "HANDOUT"),
    ("powers.items", "POWERS"),
    ("services.cases", "SERVICECASES"),
    ("assessment.satisfaction", "SATISFY"),
    ("assessment.rank", "ASSESS RANKED"),
    ("gazette.issues", "GAZETTE ISSUES"),
    ("gazette.copies", "GAZETTE COPIES"),
    ("projects.investment", "KEYPROJECT INVEST"),
    ("projects.count", "KEYPROJECT"),
    ("notice_boards.villages", "VILLAGE NOTICEBOARD"),
    ("topic.random_inspection", "RANDOM"),
)  # fmt: skip
_SHARED = frozenset(
    [
        "REQUEST",
        "REVIEW",
        "LAWSUIT",
        "NORM",
        "RULES",
        "STAFF",
        "CONSULT",
        "PUBLISH",
        "ITEMS",
        "TRAIN",
        "DIRECT",
        "AFTERREVIEW",
        "DENY",
        "GIVE",
        "LICENCE",
        "PENALTY",
        "COERCION",
        "PROCURE",
        "WECHAT",
        "SITE",
        "GAZETTE",
        "READING",
        "PRESS",
        "INTERVIEW",
        "HANDOUT",
    ]
)
_JOINT = (
    r",|;|\?|\bwith\b|\.|\band\b|\bor\b|\bversus\b|\bvs\b|\bplus\b|\bthan\b|\bbut\b|\bas well as\b"
)


@cache
def lexicon() -> Lexicon:
    """The English lexicon, compiled once."""
    return Lexicon(WORDS, WEIGHTS, tuple(_meaning(*row) for row in MEANINGS), _SHARED, _JOINT)


def _meaning(keys: str, said: str) -> Meaning:
    words = said.split()
    return Meaning(
        tuple(keys.split()),
        frozenset(word for word in words if word[0] != "!"),
        frozenset(word[1:] for word in words if word[0] == "!"),
    )


def english_metrics(text: str) -> tuple[MetricAsked, ...]:
    """The metrics an English question names, in its order; of a share the part before the whole.

    >>> [item.keys[0] for item in english_metrics("how many were turned down and how many partly granted?")]
    ['outcome.denied', 'outcome.partial']
    """
    rate = _RATE.search(text) is not None
    frame = None if rate else _FRAME.match(text)
    if frame:
        counted = english_metrics(text[: frame.start(1)])
        rest = _shifted(english_metrics(text[frame.start(1) :]), frame.start(1))
        lent = _lent(counted, text[frame.start(1) :], frame.start(1))
        return lent or rest or counted
    found = [_asked(text, one) for one in lexicon().link(text)]
    # Who asks, and in an apposition what became of it: only that is counted.
    if len(found) > max(1, len(_ASKS.findall(text))):
        named = [one for one in found if one.keys[0] != "requests.received"]
        found = named or found
    if rate and len(found) == 1 and (whole := _whole(text, found[0])) is not None:
        return (found[0], whole)
    if rate and len(found) == 2:
        return tuple(sorted(found, key=lambda one: one.keys[0] in _WHOLES))
    return tuple(found)


_RATE = re.compile(
    r"percentage|per ?cent|proportion|\bshare\b|fraction|\bratio\b|\brate\b", re.IGNORECASE
)
_ASKS = re.compile(r"how (?:many|much)|number of", re.IGNORECASE)
# Of the requests it handled, how many were ...: what is counted stands behind the comma.
_FRAME = re.compile(
    r"\s*(?:out )?(?:of|among|from)\b[^?]*?\b((?:how many|how much|what number)\b.*)",
    re.IGNORECASE | re.DOTALL,
)
_WHOLES = ("requests.received", "requests.processed", "requests.completed", "requests.answered",
           "disclosure.total", "review.total", "litigation.total")  # fmt: skip


def _asked(text: str, one: Meant) -> MetricAsked:
    words = " ".join(text[item.start : item.end] for item in one.heard)
    return MetricAsked(one.keys, one.start, one.end, words)


def _shifted(found: tuple[MetricAsked, ...], by: int) -> tuple[MetricAsked, ...]:
    return tuple(replace(item, start=item.start + by, end=item.end + by) for item in found)


def _lent(counted: tuple[MetricAsked, ...], text: str, by: int) -> tuple[MetricAsked, ...]:
    """The part behind a frame, of the thing that the frame counts: of the requests, ... by fax."""
    thing = next(
        (word for key, word in _THINGS if counted and counted[0].keys[0].startswith(key)), ""
    )
    return _shifted(english_metrics(f"{text.rstrip(' ?')} {thing}?"), by) if thing else ()


_THINGS = (
    ("requests.", "requests"), ("outcome.", "requests"), ("review.", "reviews"),
    ("litigation.", "lawsuits"), ("disclosure.", "information"), ("consultation.", "consultations"),
    ("training.", "trained"), ("normative.", "normative documents"), ("staff.", "staff"),
    ("response.press", "press conferences"), ("response.interviews", "interviews"),
)  # fmt: skip


def _whole(text: str, part: MetricAsked) -> MetricAsked | None:
    """What a share is taken of, where the question says so: the requests it wound up."""
    if not part.keys[0].startswith(("outcome.", "requests.")) or part.keys[0] in _WHOLES:
        return None
    heard = {name for one in lexicon().hear(text) for name in one.concepts}
    for name, key in (("PROCESSED", "requests.processed"), ("ANSWERED", "requests.answered"),
                      ("RECEIVE", "requests.received")):  # fmt: skip
        if name in heard:
            others = ("requests.completed", "requests.answered") if name == "PROCESSED" else ()
            return MetricAsked((key, *others), 0, 0, METRICS[key].label_en)
    return None
