"""Words that a letter may use without saying anything: greetings, thanks, and the small change of asking."""

from __future__ import annotations

import re

COURTESIES = frozenset(
    re.findall(
        r"[\w-]+",
        """
    able about again ahead also although always amount any anytime appreciate appreciated appreciation arrange ask asking
    available aware because before best brief briefly busy calendar call chat chatting coffee coming consider consideration
    considering convenience convenient conversation conversations could curious date day days dear decide decision deeply
    delighted difficult discuss do during easy email enjoyed especially ever every everything exactly experience experiences
    feel finally find finding fit flexible follow forward free friendly generous generously generosity genuinely get give
    gives giving glad good grateful gratitude great greatly happy hear hearing hello help helped helpful helps hesitate hi
    honest honestly hope hoping hour however impressed in-person indeed insight insights inspired inspiring interest
    interested interesting keep kind kindly kindness know learn learned learning let letter like listen little look looking
    lot love made make making matter may mean means meant meet meeting meetings message mind minute minutes moment more
    move much myself need needs new next nice note now offer often once open opportunity or outlook part particular
    particularly person perspective phone pleasure please possible prefer quick quickly quite reach read reading really
    reason reasons regard regards reply respect respond response say schedule see send sense share shared sharing short
    shorter simply sincere sincerely small soon speak speaking spare spoke step subject such suit suits sure take taking talk
    talking telephone tell thank thanked thankful thanking thanks think thinking thought thoughtful thoughts time times to
    today tomorrow touch truly try twenty understand understanding useful valuable value video view views visit voice want
    warm warmly way week weeks welcome well while willing wish wishes wonder wonderful words work works worth would write
    writing wrote yesterday yours
    """,
    )
)
