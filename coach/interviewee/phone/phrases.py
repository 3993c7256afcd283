"""How callers say things on the telephone that are no acts of a rubric: holding the line, pressing, leaving a message."""

from __future__ import annotations

import re

POLITE = re.compile(
    r"\b(please|could (i|you)|may i|might i|would (you|it)|i('d| would) (be|like|love|appreciate|value)|grateful|appreciate|sorry|thank\w*|thanks|"
    r"good (morning|afternoon|evening|day)|hello|kind(ly|ness)?|if (that|it)('s| is))\b",
    re.I,
)
WANTS_THROUGH = re.compile(
    r"\b((speak|talk|chat) (to|with)|put me (through|on)|connect me|transfer me|get me\b|is \w+( \w+)? (in|there|available|free|around)|reach\b|have a word|through to)",
    re.I,
)
INSISTS = re.compile(
    r"\b(just (put|connect|transfer|get|give)|none of your|(don'?t|do not) (have|need) to (tell|explain|say)|not (going to|gonna) (tell|say|explain)"
    r"|put me through (now|right|immediately|this)|i insist|i demand|i need (him|her|them)\b|waste my time|(through|transfer|connect|get|give|need|want|must)\b[^.?!]*\bright now\b|get (him|her|them) (on|for))",
    re.I,
)
HOLDS = re.compile(
    r"\b(i'?ll|i (can|could|will|don'?t mind)|(can|could|may|shall) i|let me|happy to) (just )?(wait(ing)?|hold(ing)?|stay)\b",
    re.I,
)
MESSAGE = re.compile(
    r"\b((tell|let) (him|her|them|[A-Z]\w+) (know|that|i\b|to\b)|my number(['’]s| is)|(call|ring|phone) me\b|pass (it|that|this|my)|message:|the message is\b)|\d[\d ()./-]{5,}\d",
    re.I,
)
LEAVES = re.compile(r"\b(leave|take) (\w+ )?(a |my |down |the )*(message|number|name|note)\b", re.I)
YES_PLEASE = re.compile(
    r"^\W*((oh|well|sure|ok(ay)?),? )?(yes|yeah|please)\W*(please|thank\w*( you)?|that would\b.*|if you could\b.*|would you\b.*)?\W*$"
    r"|^\W*(please (do|take)|that would be)\b",
    re.I,
)
LATER = re.compile(
    r"\b(call|ring|try|phone|reach) (you |him |her |them )?(back |again )?(at )?(some other|another|a better|a different) (time|day|moment)\b"
    r"|\bwhen (would|should|can|could|may|might|is|are|will) (be |i |it |you |he |she |they )*(a |the )?(better|best|good|good for|suit|call|ring|try|reach|back|free|available|in\b)"
    r"|\b(could|can|may|shall|should|might) i (please |just )*(call|ring|phone|try|reach) (you |him |her |them )?(back |again )?(on |this |next |in |at |after |before |later\b|tomorrow\b|another\b|then\b|\w+day\b)",
    re.I,
)
WRITES = re.compile(
    r"\b(should|shall|can|could|may|might|would|i'?ll|i will|let me|rather|better)( i| if i)? (please |just |perhaps |maybe )*(send|write|e-?mail|text|drop)\b",
    re.I,
)
NO = re.compile(
    r"^\W*(oh|ha|god|heavens|well|hm+)?,? ?(no\b|not at all|nope|never|i['’]?m not\b|i am not\b)", re.I
)
SENDS = re.compile(
    r"^\W*(sure|ok(ay)?|of course|yes|great|fine|will do|absolutely|happy to|no problem|all right|alright)\b|\b(i('ll| will| can)|let me|happy to|glad to) (send|e-?mail|forward|do that|mail)",
    re.I,
)
WHERE = re.compile(
    r"\b(where\b|address|(your|the|an) office|which (building|floor|entrance|number)|by (phone|video|telephone)|zoom|teams|video|come (to|by|over|in)|at your|call you|same number|this number|caf[eé]|coffee|directions?|link|reception|lobby|street|in person)\b",
    re.I,
)
NOT_THEN = re.compile(
    r"\b(can['’]?t|cannot|neither|nor (that|then)\b|i['’]?m afraid not|no,? sorry\b|unfortunately|won['’]?t (work|do|be able)|doesn['’]?t (work|suit)|does not (work|suit)|not (free|available|able)|(another|different|other) (day|time|slot|moment)"
    r"|(that|it|which)['’]?s (\w+ )?(hard|tricky|difficult|no good|bad|impossible|too (early|late))|exam|i['’]?(m| am) (away|busy|working|at work)|i have (class|a class|classes|work|a shift))\b",
    re.I,
)
NAMES_SELF = re.compile(
    r"\b(my name('s| is)|(this is|i'?m|i am|it'?s) (?-i:[A-Z]\w+ [A-Z]\w+)|(?-i:[A-Z]\w+ [A-Z]\w+) (here|calling|speaking))",
    re.I,
)
PRESSES = re.compile(
    r"\b(listen\b|come on\b|(only|just) (takes?|needs?|wants?) (a|one|two|five)\b|won['’]?t take\b|(a|one|two|five) (minute|second|moment)s?\b)",
    re.I,
)
JOBS = re.compile(
    r"\b(jobs?|positions?|openings?|vacanc\w+|hir(e|es|ed|ing)|recruit\w*|intern\w*|employ\w*|roles?|appl(y|ication)\w*|r[ée]sum[ée]s?|cvs?|hr|human resources|candidates?"
    r"|recommend\w*|refer(ral|ence)?s?|vouch|(good|kind) word|word (in )?for|introduc\w+|work (for|at|with) (you|your)|join (you|your|the)|take me on|keep me in mind|think of me)\b",
    re.I,
)
"""What somebody speaks of who asks for a job or a recommendation."""

DEMANDS = re.compile(
    r"\b(i demand|(just|now|you) listen to me|what['’]?s your problem|(have|haven['’]?t|not) got all day|^get me (?-i:[A-Z])|do as i say|right this minute)\b",
    re.I,
)
"""The tone of somebody who will not be asked."""

INSULT = re.compile(
    r"\b((you|what an?|bloody|stop being an?|job,?) idiot|moron|you( people)?( are|['’]re) (\w+ )?(stupid|useless|incompetent|dumb|pathetic)|you people (can['’]?t|never|always)"
    r"|stop asking (me )?(stupid|dumb|silly)|shut up|go to hell|who do you think you|are you (deaf|dumb))|^\W*idiots?\b|, ?idiots?\b",
    re.I,
)
"""Rude whatever stands beside it, and whether or not the tagger knows."""

HARSH = re.compile(
    r"\b(hurry( it)? up|whatever\b|for god'?s sake|damn|hell\b|waste (of )?my time|sweetheart|darling|honey|little (lady|girl)|your job (is|to)|do your job"
    r"|don'?t you know|not (talking|speaking) to you|you people|listen,? (lady|here|you)|i demand|none of your|now,? or)",
    re.I,
)
