"""What people ask in informational interviews, by topic: the wordings that mean the same thing.

Patterns know that "how did you end up here" and "what was your path" are one question, whichever persona is asked.
Adding a wording here teaches it to all of them.
"""

from __future__ import annotations

import re
from functools import lru_cache

_FIELD = r"(this|the|your|that) (field|line|work|business|industry|profession|trade|job|career|kind of)"
_NOT_OTHER = r"(?! (\w+ )?(decisions?|choices?|calls?|project|case|job|assignment|time|times|season|month|week|year|question|to find|to get|to hire)\b)"
_WORKPLACE = r"(company|organi[sz]ation|firm|place|employer|hospital|bank|court|studio|paper|hotel|school|port|charity|department|fab|group|business)"

TOPICS: dict[str, str] = {
    "tenure": r"how long did it take|how long have you|since when|when did you (start|join|begin|become)|how many years",
    "getting-in": rf"how (did|'d) you get (your|the|this|that) (\w+ )?(job|position|role|start|place)|\b(did you|you|do you) (first |ever |actually |originally |even )*(get|got|come|came|fall|fell|land|landed|break|find your way|start(ed)? out|begin) (\w+ )?(in|into|to be|here|where|on this path|doing this|at {_FIELD})\b|how did you get (in\b|into|started|your start|here|to where|from|to)|how('d| did) you (start\b|begin)|(end|wind|wound)(ed)? up (in|here|as|doing|at|working|where)|about (yourself|you)\b|your (path|journey|route|story|background|trajectory|career so far)|career (path|story|so far|been)|(drew|brought|attracted|led|pulled|got) you (to|into|here)|get (your|their) start|where did you start|how it all (began|started)|what made you (become|want|go into|get into|choose|pick)|why did you (become|go into|choose|pick)|(you|you'd) (first )?(knew|realized|realised|decided|figured out) (that )?(it|this)|right for you|obstacles?|(you|to) become (a|an|one)\b|became a\b|(you|did) decide to (become|go into)",
    "first-job": r"prepared? you|first (job|role|position|gig|real job|proper job|employer|assignment|post)|(out of|after) (school|college|university)|early (days|career|years)|starting out yourself|where did you start",
    "first-days": r"first (day|week|month|months|year|few)|when you (first )?(started|joined|arrived|began)|early on|beginning",
    "moves": r"(decisions?|choices?|steps?|moves?) (in|of|for|about) your (career|life|path|work)|(why|what made you|how come|reason)[^.?]* (leave|left|quit|switch|change|move|join|go from|come to|came|come over)|(leave|leaving|left|quit|quitting|switch\w*|mov(e|ing)|transition|jump|shift|go|get|come) (\w+ )?(from|to|out of|between|over to|away)|previous (job|role|employer|career)|last (job|role|employer)|career (change|move|switch)|before (this|you came|you joined|here)|join(ed)?\b|turning point",
    "leaving": r"\b(leave|left|leaving|quit|quitting|walk(ed)? away|get out|thought (about|of) (leaving|doing something else)|g[ia]ven? up|giving up|resign\w*)\b",
    "staying": r"(why|what made you|what makes you|how come)[^.?]* stay|\bstayed\b|kept you|keeps you (here|there|at)",
    "chose-here": rf"(choose|chose|pick|picked|decide on|join|joined|why) (this|the|your|here|{_WORKPLACE})|over (the )?others|(came|come|brought you|drew you) (here|to (the|this|your))|why here|what made you (join|choose)",
    "education": r"\bgrades?\b|\b(stud(y|ied|ies)|degree|university|college|(your|college|university|double|my) major|majored|courses?|coursework|education|academic|mba|master'?s?|phd|doctorate|in school|at school|go to school|schooling|diploma|prepared? you|law school|graduate school|grad school|classes)\b",
    "credentials": r"should i (go to|get|do|take) [\w ]{0,14}(school|degree|mba|phd|master|course)|\bgrades?\b|\bgpa\b|transcripts?\b|certif\w*|licen[cs]\w*|credential\w*|qualification\w*|qualified|(don'?t have|without|no) (a |any )?(college |university )?(degree|diploma)|accredit\w*|\bexams?\b|\bmba\b|need (a|an) (degree|master)|(degree|master'?s?|mba|phd) (matter|necessary|needed|required|worth)|do (i|you) need (a |an |any |to (have|get|hold|go) )?(\w+ )?(degree|licen\w+|certif\w+|diploma|master|qualif\w+|mba|school|education|exams?|training)",
    "typical-day": r"(typical|average|normal|regular|ordinary|usual|a) (working |work )?(work)?(day|shift|morning)\b|(?<!good )(?<!bad )(?<!great )(?<!best )(?<!worst )days? (\w+ )?look|your days?\b|day in the life|day.to.day|daily|routine|yesterday|spend (your|most of your|the) (time|day|hours)|actually do all day|do all day|first thing in the morning|start your (day|morning)|what do you (actually |really )?do (all|every|each|on|in|during|first|at work)\b",
    "typical-week": r"\bweeks?\b(?!end)|calendar|schedule|takes? up (most|the most)|spend (your|most of your) time",
    "busy-season": r"bus(y|iest)|hectic|frantic|\bseason|\bpeak\b|\bcrunch\b|\brush\b|time of (the )?year|slow (period|time|months)",
    "best-part": r"\bfun\b|creativ\w*|best (part|thing|bit|side|aspect)|\b(enjoy|love|loved)\b|(like|liked) (most|best|about|your|the|it|this|doing)|favou?rite (\w+ )?(part|thing|bit|aspect|memory|moment|days?|task|project|side|kind|about)|favou?rites?\W*$|reward\w*|satisf\w*|fulfil\w*|gets you (up|out of bed)|makes? you (happy|smile|come back)|good day\b|keep(s)? (you )?(going|coming back|doing it)|motivat\w*|energi[sz]e\w*|excit\w*|thrill\w*|joy\b",
    "worst-part": rf"mak(e|es) you (angry|mad|sad|furious|unhappy)|worst|\bhate\b|dislike|\bleast\b|downside|frustrat\w*|annoy\w*|drawback|hard(est)?\b{_NOT_OTHER}|(?<!handle a )(?<!with a )(?<!deal with )difficult\b{_NOT_OTHER}|challeng\w*\b(?! (facing \w+|facing|for (the|your|this)|in (the|your|this)))|struggl\w*\b(?! with)|don'?t (you )?(like|enjoy|love)|(bad|worst|awful|terrible|rough|horrible|rotten) (\w+ )?(part|side|days?|weeks?|months?|years?|moments?|things?)|problems (do )?you|obstacles?|hurdles?|dark side|tough(est)?\b{_NOT_OTHER}|drives you (crazy|mad|up)|bad one|unpleasant|bor(e|es|ing|ed)\b|tedious|not so (good|great|nice)|could (you )?(happily |gladly )?do without|be without",
    "hard-choice": r"(let|fire|fired|lay|laid) (somebody|someone|anybody|anyone|people|staff) (go|off)|(fire|lay off|laid off) (somebody|someone|people|staff)|(hard|tough|difficult|bigg|struggl|agoni|painful|torn)\w*[^.?]{0,30}(decisions?|choices?|\bcalls?\b)|(decisions?|choices?|calls?)\b[^.?]{0,30}(struggl|regret|hard|tough|agoni|torn|difficult)",
    "mistake": r"worst (decision|mistake|call|move)\b|set-?backs?|mistakes?\b|\bfail\w*|went (badly |terribly |really )?wrong|go (badly |terribly |really )?wrong|mess(ed)? (it |that )?up|screw\w*|blunder|\berror\b|went badly|the hard way|biggest regret|g[eo]t(ting)? (it |that |things |something )?wrong|didn'?t work( out)?|fell apart|flop\w*",
    "hardest-project": r"(hardest|worst|most difficult|toughest|trickiest) (?!part|thing|bit|aspect|side)\w+ (you|that you|we|to)\b|(hard(est)?|tough(est)?|difficult|challeng\w*|complicated|trickiest) (project|case|job|assignment|thing|time|year|call|situation|problem|decision|week|moment)|(bad|worst|awful|terrible|rough|horrible) (\w+ )?(days?|weeks?|months?|years?|moments?)",
    "proudest": r"\bprou(d|dest)\b|accomplish\w*|achievement|best (work|project|moment)|highlight|biggest (win|success)|legacy|most satisf\w*",
    "project": r"\bprojects?\b|working on|\bcases?\b|an example|campaign|initiative|lately|these days|at the moment|currently",
    "team": r"get(ting)? (on|along) with|get(ting)? along|\bteams?\b|who (would|will|do|might) (i|you) (find|see|meet|sit)|(sit|sits|sitting) around you|colleagues?|co-?workers?|work (most )?(closely )?with|(people|person) (you|who) (work|report|sit)|staff\b|crew\b|reports? to you|who do you (work|deal|talk|sit)|surrounds? you",
    "boss": r"\bboss(es)?\b|(do|did) you report to|(your|my) (\w+ )?manager\b|manager like|managed you|your manag\w+|supervis\w*|leadership|report to\b|superior|management",
    "managing": r"way of (leading|managing)|(manage|lead) ([\w-]+ ){1,2}(people|teachers|employees|persons|planners|colleagues)|(management|leadership) style|manag(e|ing) (people|a team|others|your)|lead(ing)? (people|a team|others)|being (a |the )?(manager|boss|head)|kind of (boss|manager|leader)|promoted|(step|mov)\w* up",
    "culture": r"cultur\w*|atmosphere|environment|vibe|values|(like|feels?|is it) to (work|be) (here|there|at|for|in)|what('s| is) it (really |actually )?like (here|there|at|in|inside|day to day|to (work|be) (here|there|at|in|for))|what('s| is) it (really |actually )?like\W*$|work(ing)? (here|there)|feel of the place|honestly like",
    "remote": r"remote\w*|hybrid|from home|in the office|in person|on.?site|home office|where do you work",
    "hours": r"lifestyle|(have|having|raise|start) a family|family life|how long (are|is) (the|your)|what time do you|(take|takes) care of yourself|(private|personal) life|\bhours\b|balance|overtime|weekends?\b|evenings?|\bnights\b|(at|by) night\b(?! do you)|night (shifts?|work)|work.?life|long days|how long (are|is) your|time off|vacation|holidays?|flexib\w*|workload|how much (do you|you) work|part.?time|shifts?\b|switch off",
    "danger": r"danger\w*|\bsafe(ty|ly)?\b|accidents?|injur\w*|risky|\bhurt\b|scared? of (heights|dying)",
    "stress": r"stress\w*|take [\w ]{1,14} home|deadlines?|take care of yourself|stay (healthy|sane)|pressure|burn.?out|burn(ed|t) out|\bcope\b|coping|overwhelm\w*|anxi\w*|sleep|switch off|wind down|unwind|tired|exhaust\w*|decompress|keep going|get through|mental health|toll\b|emotional\w*|take (it|work) home",
    "pay": r"\bpay(s|ing)?\b|\bpaid\b|salar\w*|\bearn\w*|\bmoney\b|compensat\w*|income|wages?\b|(make|making) (a )?(decent |good |real )?(living|money)|financ\w* (side|like|worth)|bonus|well paid|afford|what range\b|(pay|starting|entry|salary) range|range (for|would|do|does|is)\b",
    "skills": r"skills?\b|does it help to|is it (useful|important|necessary|helpful) to (know|have|be|speak)|what are you (best |really )?good at|(do|would|will) (i|you|one|people) (have|need) to (be|know|speak|like|have|love)\b|(have|need) to be good|strengths?|good at (it|this|your)|(?<!un)qualities|traits?\b|succeed\w*|successful|thrive|what (does|would|do) (it|you|one) (take|need)|personalit\w*|separates|distinguish\w*|(good|best|great|top) (ones|people)|temperament|abilit\w*|characteristic|makes? (someone|somebody|a|for a) (good|great)|(kind|sort|type)s? of (person|people)(?! (do|are|would|will|did) (you|i|around|there|they))|does well|do well|stay away from|suits? (me|you|someone|somebody)|cut out for|carry over|transfer(able|s)?\b|right for (this|it)",
    "newcomers": r"new (teachers|colleagues|employees|recruits|reporters|planners|nurses|managers|founders)|new(comers?|bies?| people| hires?| starters?| grad\w*| staff)|beginners?|rookies?|juniors?|(people|students|graduates) (usually |often )?get wrong|common mistake|young people|starting out",
    "newcomer-errors": r"(juniors?|beginners?|newcomers?|rookies|starters|(new|young|junior|first-time) \w+|students|analysts|reporters) (\w+ )?(get|do|make|struggle|find)[^.?]{0,20}(wrong|mistakes?|most|with|hard)\b",
    "hiring": r"(choose|pick|find|select|recruit|hire) (your |the |good |enough |new |right )+(people|staff|team|crew|assistants?|planners?|students)\b|(in|at|before|during) (an |the |a job )?interviews?|\bhir(e|es|ing|ed)\b|look(ing)? for (in|when)|interview(s|ing)? (people|candidates|someone)|candidates?|applicants?|recruit\w*|stand out|impress(es)? you|résumé|resume\b",
    "how-in": r"how (can|could|does|do) (a |an )?(student|newcomer|beginner|outsider)s? (get|come|start|break|enter)|(get|find|land) (a|an|my|the|their|his|her) (first|entry-level) (\w+ )?(job|position|role)|intern\w*|find (out about )?(a |any )?(jobs?|work|openings?|positions?)|demand for|job market|get(ting)? hired|break(ing)? in|foot in|enter (the|this)|way in(to)?\b|(path|route)s? in|how (do|would|does|can|could|should|might) (people|you|others|most people|one|someone|somebody|i|anyone|students)[^.?]{0,25} (get|come|start|break|go|enter|move)\b|(?<!you )get into (it|this|that|the)\b|getting (in|into|started)|(people|someone|one|i) become|common (path|route)|where (do|would|should) (i|people|someone) (start|begin)|transition into",
    "entry-level": r"(newcomers?|beginners?|new (person|people|hires?|starters?)|somebody new|someone new) (actually )?(do|does|start|begin)\b|entry.?level|junior|starting (position|role|level)|intern\w*|graduate (job|role|scheme|program\w*)|trainee|apprentice\w*|newest|lowest|first rung|at the bottom",
    "ladder": r"until (somebody|someone|one|you|they|people) (is|are|becomes?|made?)\b|ladder|(take|takes|took|long|until|before)\b[^.?]{0,24}(become|make|made|be) (an? |you )?(manager|senior|director|head|partner|full|lead)|become (an? )?(manager|director|head)\b|advance(ment|d)?\b|promot\w*|career[- ]?(path|wise|progression|growth)|progress\w*|move up|senior\b|from there|next (step|level)|where (do|can|could) (people|they|you|one) go|grow (here|there|in)|growth|opportunit\w*",
    "learning": r"\blearn\w*\b(?! (in|at|from|as|during) )|keep up|stay(ing)? (current|up|sharp|on top|informed)|up to date|training\b|(were|was|be|get|got|been|you|are) trained\b|train (people|someone|new)|teach yourself|improve\b|develop yourself|how long (did|does|until|before)|know(ing)? what you('re| are| were)? doing|get good|felt (ready|competent|comfortable)|learning curve",
    "lesson": r"(biggest|most important|best|main|hardest) (thing|lesson|advice)[^.?]*(learn|received|got|given|taught|were told)|lessons?\b|taught you|takeaway",
    "tools": r"\btools?\b|software|technolog\w*|\bsystems?\b|equipment|\bapps?\b|spreadsheet|excel\b|platform|\bkit\b|program(s|ming)?\b(?! director)",
    "ai": r"\bai\b|a\.i\.|artificial intelligence|automat\w*|machine learning|chat\s?gpt|chatbots?|robots?|algorithms?|language models?|computers? (do|replace|tak)|machines? (will|do|tak|replac|can|could)|replace(d)? (you|people|by)",
    "future": r"(industry|business|field|trade) (in trouble|dying|healthy|dead)|(going to|will) survive|future|econom\w*|challenges? (facing|for)\b|challenges? in (the|your|this)|changes (are|is|do you see)|what('s| is) changing|demand for|job market|prospects|(five|ten|5|10|twenty|few) years|next (decade|generation)|heading|headed|(things|industry|field|work|job|it) (is |are |will |going to |being )*chang\w*|chang(e|ing) (over|in the)|outlook|trends?|evolv\w*|on the horizon|where (is|do you see)|going to (look|be) like",
    "past-change": r"chang\w*[^.?]* (in|over) (the )?(last |past )?[\w-]+ years|(chang|differ|evolv)\w*[^.?]*(since|over the years|used to|when you started|compared)|used to be|since you started|in your time|back then|over the years",
    "competitors": r"econom\w*|compet\w*|rivals?\b|market\b|other (companies|firms|hospitals|studios|papers|banks|players)|trends?|industry (news|trend)",
    "customers": r"customers?|complain\w*|clients?|patients?|players?\b|readers?\b|students?\b|pupils|guests?\b|the public|serve\b|audience|passengers?|tenants?|families you|defendants?|who benefits|community you|end users?",
    "misconceptions": r"misconce\w*|\bmyths?\b|people (usually |often |always |generally )?(think|assume|get wrong|believe|imagine|misunderstand)|(do people|people) [^.?]*(wrong|misunderst\w*)|(don'?t|do not|not|never|no one|nobody) (really |ever )?(understands?|realizes?|realises?|sees?|knows?|gets?)\b|misunder\w*|outsiders?|stereotyp\w*|wrong about|from (the )?outside|nobody (would )?(guess|know|tell)|(wish|more) people knew|would(n't| not)? guess|glamor\w*|glamour\w*|like on (tv|television)|reality",
    "surprise": r"surpris\w*|(didn'?t|not|never) expect\w*|what you expected|shock\w*|unexpected|caught you off|wish (you|somebody|someone|they|people)('d| had) (known|told)|nobody (told|tells)|had known",
    "differently": r"differently|do (it|this) (all )?over|start(ed|ing)? over|younger self|regrets?\b|had known|hindsight|wish (you|somebody|someone)|if you could (change|go back)|go back|twenty.?(year|one|two)|same mistake|never do again",
    "advice": r"want me to (remember|know|take)|take ?away|one thing (you'd|i should)|(?<!ignore your )(?<!take your )(?<!follow your )(?<!to your )\badvice\b|advise|recommend\b|suggest\w*|\btips?\b|should (i|someone|a person|people|somebody|we)|what would you (tell|say|do)|in my (shoes|place|position|situation)|if you were (me|in|starting)|starting out|(should|can|could|would|do) (i|you|someone|somebody|one|people|students) [^.?]{0,12}prepare\b(?! for a)|how (can|do|should|would|could) i (best |ever |even )?(start|begin|get|prepare|find|know|become|learn|go|make|show|stand|approach|move|choose|decide|break|test)\b|find out (whether|if)|first step|what can i do|my (plan|idea)|(would|do|should|must|will) i (have|need) to (learn|know|do|study|have)|questions? should i",
    "advice-changer": r"career.?chang\w*|chang(e|ing) careers?|switch(ing)? (fields?|careers?)|(someone|somebody|person|people) like me|my (\w+ )?(background|experience|years|skills|plan)|from a different|from outside|outside the field|pivot\w*|later in life|second career|at my age|(people|someone|somebody|those|i|i'm|who) (who )?(com(e|es|ing)) from|too late|too old|fit in|my (degree|years)|\b(i'm|i am|i was|i've been|a former|from being) (an? )?(\w+ )?(nurse|teacher)\b|from (teaching|nursing)\b",
    "books": r"\bbooks?\b|podcasts?|blogs?|newsletters?|magazines?|(you|to|should|i|one|people|d'you) (\w+ )?read\b(?! (that|about|your|in|how|the|on))|reading\b|resources?|websites?|journals?|where (can|could|should) i (read|learn|look)",
    "groups": r"associations?\b|\bgroups?\b|communit(y|ies)|conferences?|meet-?ups?|events?\b|networking|union\b|societ(y|ies)|clubs?\b|organi[sz]ations? (to join|worth|for)|\bjoin\b",
    "mentors": r"(supported|encouraged|believed in) you|(best|favou?rite|own) teacher|who (was|were|is) your (\w+ )?(teacher|mentor)|mentor\w*|(?<!that )(?<!what )taught you|role model|look(ed)? up to|influenc\w*|learn(ed|t)? (the most )?from|coach\b|helped you|who (do|did) you (turn|go|learn|ask)|ask for help|on your own|stuck\b|inspir\w*|admire\w*|believed in you|who [^.?]*teach you",
    "outside": r"(do|go|relax|unwind) after work|outside (of )?(work|the office|your job)|free time|hobb\w*|spare time|for fun|relax\w*|unwind|when you('re| are) not|off duty|off the clock|switch off|(?<!work )(?<!shifts )on weekends|besides work|apart from work|recharge",
    "family": r"famil\w*|\bkids?\b|child(ren)?\b|married|husband|wife\b|partner\b|parents?\b|mother|father|mum\b|mom\b|dad\b|daughter|son\b|grow(ing)? up|grew up|home life|at home|(people|friends) (around|close to) you|lifestyle|(private|personal) life",
    "place": r"\btown\b|\bcity like|which city|(of|in|about|like) (the|this|your) city\b|\blive\b|living (here|there|in)|neighbou?rhood|\bregion\b|\blocal\b|\barea\b|grew up|grow up|are you from|originally|(like|moved?) (it )?(here|there) from|relocat\w*|your desk|the building|surroundings",
    "organization": rf"how (big|large) is (the|your|this) {_WORKPLACE}|what (does|do|is) (your |the |this |you guys |you |\w+ )?({_WORKPLACE}|you guys|they|you all|it) (do|make|sell|offer|actually do)|about (your|the) {_WORKPLACE}|(your|the) {_WORKPLACE}'?s? (mission|work|do)|what exactly (does|is)|mission\b|what (does|is) [A-Za-z]+( [A-Za-z]+)?( do| exactly)?$",
    "size": r"how (big|large)|how many (people|employees|staff|hospitals|offices|sites|students|beds|work|are)|\bsize\b|number of|headcount|employees",
    "strategy": r"strateg\w*|priorit\w*|direction\b|vision\b|expan\w*|where (is|are) (the|your|this) \w+ (going|headed)|plans? (for|of) the|growth plan|(company|organi[sz]ation|team)'?s? goals",
    "decisions": r"autonom\w*|freedom|independen\w*|decisions?\b(?! (in|of|for|about) your)|decide[sd]?\b|who (decides|approves|has the final)|approv\w*|sign.?off|trade.?offs?|final say|judgment|weigh\b|how (do|are) (you|things) (choose|chosen)|say no\b",
    "worry": r"(biggest|main|greatest) (problem|worry|concern|headache)|challenges? (facing|for)\b|challenges? in (the|your|this)|worr\w*|keeps? you (up|awake)|at night\b|concern\w*|\bfears?\b|afraid|scar(e|es|ed|y)|(biggest|main|greatest) risks?\b|threat\w*|nervous|\bdread\b|doubts?\b|impostor|imposter|unsure",
    "next": r"(want|like|hope) to go (from here|next)|would you (still )?(like|want|love) to (make|do|build|write|see|try)|your next (project|step|move|book|story|job|goal)|what comes after|(do|would) you (\w+ )?(want|like|hope|plan) to (become|move|run|own|lead)\b|will you do after|would you (ever )?(move|switch|change|go) (to|into)|what('s| is| comes) next|next for you|you (\w+ )?(want|hope|like|plan) to be\b|ambition\w*|your (own )?(plans?|future|goals?|hopes?)|see yourself|(you )?hope to|still want|dream\w*|you in (five|ten|5|10) years|retire\w*|you (\w+ )?want (to do )?next|(next|coming) (step|move|chapter) for you|where do you go from here|aspir\w*",
    "again": r"again\b|all over|same (choice|career|path)|worth it|glad you|knowing what you know|(any|ever|did you|do you) regret|would you still|right (choice|decision)",
    "diversity": r"the (youngest|oldest|newest)\b|\b(black|white|asian|latin[ao]|mexican|native|indian|muslim|jewish|gay|queer|disabled)\b|as one of (the )?few|obstacles?|divers\w*|\bwom[ae]n\b|\bm[ae]n\b|being (an? (\w+ )?(wom[ae]n|m[ae]n|mother|father|foreigner|immigrant|outsider)|the only|different|young|old)|minorit\w*|inclusi\w*|gender|\brace\b|racis\w*|sexis\w*|foreign\w*|only one|discriminat\w*|welcom\w*|different from|accent|immigra\w*|fit in|belong\w*|outsider",
    "ethics": r"(hard|tough|difficult|struggl|agoni|torn)\w*[^.?]{0,30}(decisions?|choices?|\bcalls?\b)|(decisions?|choices?)\b[^.?]{0,30}(struggl|regret|agoni|torn)|ethic\w*|moral\w*|conscience|right thing|dilemma|integrity|uncomfortable|cross(ed)? (a|the) line|compromis\w*|torn\b|principles?|asked to do something|say no to",
    "funny": r"(most|really) fun\b|funn\w*|laugh\w*|weird\w*|strang\w*|(?<!you )craz(y|iest)|memorable|oddest|best story|(best|good|any|favou?rite|funny|great) (\w+ )?stor(y|ies)\b|never forget|humou?r|silly|absurd|embarrass\w*",
    "meaning": r"purpose\b|meaning\w*|why (it|this work|the work) matters|make a difference|impact\b|why do you do|point of (it|the work)|care about|keeps? you (here|going|in)|reason you",
    "role-difference": r"(differ\w*|compar\w*|versus|\bvs\b|unlike|unique|special|distinct\w*)",
    "responsibilities": r"responsib\w*|your (role|position|title)\b|(what('s| is)|about|describe|explain) (it is )?your (actual |main )?(job|work)\b|your (job|work) (involve|entail|look|consist|mean|like)|in charge|main tasks?|duties|involves?\b|do for a living|what do you (actually |really )?do( exactly| here| there| now| at \w+( \w+)?| as an? [^?]*)?\s*\?*$|(about |^)what (it is )?you( actually| really)? do\b|your (actual )?work|nobody (would )?guess from|title",
    "success": r"success\w*|measur\w*|\bkpis?\b|metrics?|(you )?know (when|if|whether|that) (it|you|something|things)[^.?]*(work|well|good|right)|evaluat\w*|doing a good job|counts? as",
    "conflict": r"conflict\w*|disagree\w*|argu(e|ment|ing)\w*|difficult (people|colleague|client|person|conversation)|pushback|push back|tension\w*|politic\w*|fight\w*|convinc\w*|persuad\w*|talk \w+( \w+)? into|against (your|the|it|you)|refus(e|ed)\b|get (\w+ )?to (agree|listen|buy in)|resist\w*|agree with you",
    "travel": r"travel\w*|on the road|business trips?|trips?\b|commut\w*",
    "change-job": r"(what|if)[^.?]*(would you|could you|you could) (change|fix|improve)|magic wand|change about|fix about",
    "lonely": r"lonel\w*|isolat\w*|\balone\b|on your own",
    "confidence": r"confiden\w*|impostor|imposter|doubt(ed)? yourself|good enough|self.?doubt|out of your depth|belong\b|know(ing)? what you('re| are| were)? doing",
}  # fmt: skip

NEXT_TO: dict[str, tuple[str, ...]] = {
    "change-job": ("worst-part",),
    "hours": ("stress", "family", "typical-week"),
    "stress": ("hours", "worst-part"),
    "ladder": ("entry-level", "how-in", "next"),
    "entry-level": ("how-in", "first-job", "newcomers"),
    "how-in": ("advice", "entry-level"),
    "hiring": ("skills", "how-in"),
    "credentials": ("education", "skills"),
    "worry": ("future", "worst-part"),
    "competitors": ("future",),
    "past-change": ("future",),
    "hard-choice": ("ethics", "hardest-project", "decisions"),
    "conflict": ("decisions", "hardest-project", "team"),
    "managing": ("culture", "team"),
    "family": ("hours", "outside"),
    "project": ("proudest",),
    "success": ("proudest", "decisions"),
    "meaning": ("best-part",),
    "moves": ("getting-in",),
    "chose-here": ("getting-in", "moves"),
    "leaving": ("moves", "worst-part"),
    "lonely": ("stress",),
    "staying": ("meaning", "leaving", "again", "best-part"),
    "danger": ("mistake", "worry"),
    "groups": ("books",),
    "strategy": ("future", "organization"),
    "newcomers": ("entry-level", "advice"),
    "newcomer-errors": ("newcomers",),
    "lesson": ("mistake", "mentors"),
    "confidence": ("mistake", "diversity"),
}
"""For a topic of which a persona has nothing: those that come near it."""

_HIDES = {
    "hard-choice": frozenset({"decisions", "worst-part", "hardest-project"}),
    "getting-in": frozenset({"how-in", "responsibilities", "place"}),
    "hiring": frozenset({"chose-here", "decisions", "team", "entry-level", "how-in"}),
    "mistake": frozenset({"mentors", "lesson"}),
    "outside": frozenset({"typical-day", "hours"}),
    "hardest-project": frozenset({"worst-part"}),
    "diversity": frozenset({"culture"}),
    "advice-changer": frozenset({"moves"}),
    "conflict": frozenset({"team"}),
    "boss": frozenset({"team"}),
    "newcomers": frozenset({"mistake"}),
    "newcomer-errors": frozenset({"entry-level", "mistake", "worst-part", "customers"}),
    "misconceptions": frozenset({"mistake"}),
    "entry-level": frozenset({"team", "newcomers", "first-days"}),
    "team": frozenset({"typical-day"}),
    "managing": frozenset({"boss"}),
    "ladder": frozenset({"boss", "getting-in", "learning", "managing"}),
    "worst-part": frozenset({"typical-day", "typical-week"}),
    "best-part": frozenset({"typical-day"}),
    "advice": frozenset({"learning"}),
    "tenure": frozenset({"learning"}),
    "tools": frozenset({"team"}),
    "past-change": frozenset({"first-days", "getting-in", "change-job"}),
    "next": frozenset({"future", "getting-in", "moves", "ladder", "project"}),
}
"""Topics that are meant where they are found, and not the wider ones that their words also touch."""

_COMPILED = {name: re.compile(pattern, re.I) for name, pattern in TOPICS.items()}


@lru_cache(maxsize=16384)
def topics_of(text: str) -> frozenset[str]:
    """The topics that a question touches."""
    plain = text.replace("’", "'")
    found = {name for name, pattern in _COMPILED.items() if pattern.search(plain)}
    for name, hidden in _HIDES.items():
        if name in found:
            found -= hidden
    return frozenset(found)


@lru_cache(maxsize=4096)
def topical_words(text: str) -> str:
    """The words by which topics were recognised, to tell them from words that nobody here knows."""
    plain = text.replace("’", "'")
    return " ".join(found.group() for pattern in _COMPILED.values() for found in pattern.finditer(plain))
