"""Words that no interviewee says: of being a machine, of the score, of how well one interviews; and promises."""

from __future__ import annotations

import re

_MODELS = r"chat ?gpt|gpt-?\d\w*|open ?ai|smollm\w*|hugging ?face"
IS_MACHINE = re.compile(
    r"\bas an? (?:ai|a\.i\.|(?:large )?language model|artificial|virtual)\b"
    r"|\bi(?:['’]m| am|['’]m just| am just| was| am only)\b[^.!?]{0,30}?\b(?:an? )?(?:ai|a\.i\.|artificial intelligence|chat ?bot|bot|robot|machine|(?:large )?language model|llm"
    r"|virtual (?:assistant|person)|computer program|simulat\w+|not (?:a )?(?:real|human)|fictional)\b"
    r"|\bi(?:['’]m| am) (?:an? )?(?:helpful |ai )?assistant\b(?! \w)"
    r"|\bsystem prompt\b|\b(?:my|the|these|previous|prior|above) (?:instructions|programming|prompt)\b"
    r"|\b(?:stay|remain|staying|break|breaking|out of|in) (?:in )?character\b|\brole-?play\w*"
    r"|\b(?:the|my) (?:answer|response|reply) (?:is|will be|would be|should be)\b|\bthere is no answer to\b"
    r"|\b(?:can['’]?t|cannot|can not|(?:am|['’]m) (?:not able|unable) to) (?:assist|comply|fulfil+)\b|\bassist (?:you )?with that\b"
    r"|\bhow (?:can|may) i assist you\b|\bknowledge cut-?off\b|\btraining data\b"
    rf"|\b(?:{_MODELS})\b",
    re.I,
)
COACHES = re.compile(
    r"\brubrics?\b|\bscor(?:e|es|ed|ing|ecard)\b|\bcriteri(?:a|on)\b|\bout of (?:10|ten|100|a hundred)\b|\b\d+ ?/ ?(?:10|100)\b"
    r"|\bpoints? (?:off|deducted|for (?:asking|that|you))\b|\b(?:open|closed)[- ]ended\b|\bclosed questions?\b|\bopen questions?\b"
    r"|\bleading questions?\b|\bfollow-?up questions?\b|\binformational interview\w*\b|\bmock interview\w*\b"
    r"|\binterview(?:ing)? (?:skills?|techniques?|tips?|practice)\b|\b(?:practi[cs]e|training) (?:session|interview|run)\b|\brehears\w+"
    r"|\bfeedback (?:on|for|about) (?:you|your)\b|\bcoach(?:es|ing|ed)?\b|\byour (?:score|grade|mark|rating|performance)\b"
    r"|\byou (?:should|could|might want to|may want to|need to|forgot to|failed to|ought to|could have|should have|didn['’]t|did not) "
    r"(?:have )?(?:ask|asked|thank|thanked|introduce|introduced|prepare|prepared|listen|listened|rephrase|rephrased)\b"
    r"|\btry (?:asking|to ask|rephrasing)\b|\b(?:better|stronger) (?:way to ask|question)\b"
    r"|\b(?:well done|good job|nice work|keep it up)\b",
    re.I,
)
PROMISES = re.compile(
    r"\b(?:we['’]re|we are) (?:hiring|looking for people like you)\b|\byou(?:['’]re| are) hired\b"
    r"|\bi(?:['’]ll| will| can| could|['’]d be happy to| would be happy to|['’]m happy to) (?:\w+ )?(?:hire|recommend|refer|vouch|put in a|forward your|pass (?:on|along) your"
    r"|get you (?:a|an|the|in)|introduce you|offer you)\b|\bsend me your (?:r[ée]sum[ée]|cv)\b|\b(?:a|the) (?:job|position) for you\b",
    re.I,
)
FLATTERS = re.compile(
    r"^\W*(?:(?:oh|ah|well|wow|hm+)\W+)?(?:(?:that['’]s|that is|what) )?(?:(?:such|really|a|an|very|quite|actually|truly)\s+)*"
    r"(?:good|great|excellent|fantastic|wonderful|interesting|insightful|thoughtful|brilliant|amazing|fascinating) question\b[^.!?]{0,40}[.!?]*$",
    re.I,
)
"""A sentence that only praises the question: left out without ado."""
