"""First names that are nothing but names: typed small in the middle of a sentence they are still written large."""

from __future__ import annotations

import re

FIRST_NAMES = frozenset(
    re.findall(
        r"\S+",
        "aaron abby abdul abigail adam adrian agnes ahmed aisha alan albert alejandro alex alexander alexis ali alice alicia allison alma "
        "amanda amara amir amy ana andre andrea andrew andy angela anita ann anna anne annie anthony antonio anya ashley barbara becky ben "
        "benjamin beth bethany betty bob bobby brandon brenda brian bridget bruce caitlin camila carla carlos carmen caroline carolyn "
        "catherine cathy charles charlie charlotte chen chloe chris christian christina christine christopher cindy claire clara colin "
        "connor craig cristina cynthia dan dana daniel daniela danny darren dave david deborah debbie denise dennis derek diana diane diego "
        "dominic donald donna doris dorothy doug douglas duncan dylan eddie edgar edith edward eileen elaine eleanor elena eli elizabeth "
        "ella ellen emily emma eric erica erik erin ernest esther ethan eva evan evelyn fatima felicia felix fernando fiona fran frances "
        "francesca frank fred gabriel gabriela gary gavin george gerald gina giovanni gloria gordon graham greg gregory gustavo hannah "
        "harold harry hassan heather hector helen henry hiroshi howard hugo ian ibrahim ingrid irene isaac isabel isabella ivan jack "
        "jackie jacob jacqueline jake james jamie jan jane janet janice jason javier jean jeff jeffrey jen jennifer jenny jeremy jerry "
        "jesse jessica jill jim jimmy joan joanna joe joel johan john johnny jon jonathan jordan jorge jose joseph josh joshua joyce juan "
        "juanita judith judy julia julian julie justin karen karl kate katherine kathleen kathy katie keith kelly ken kenneth kevin kim "
        "kimberly kristen kumar kyle larry laura lauren lawrence leah lena leo leon leonard leslie liam lily linda lindsay lisa liz lois "
        "lori louis louise lucas lucia lucy luis luke lydia lynn maggie malcolm manuel marcel marco marcus margaret maria marie marilyn "
        "marina mario marion marta martha martin mary mateo matt matthew maureen megan mei melanie melissa mia michael michelle miguel "
        "mike mohamed mohammed molly monica morgan muhammad nadia nancy naomi natalie natasha nathan neil nicholas nicola nicole nina "
        "nora norman olga oliver olivia omar oscar pablo pamela patricia patrick paul paula pauline pedro peggy penny peter phil philip "
        "phyllis priya rachel rafael ralph ramon raymond rebecca rebekah ricardo richard rick rita robert roberta robin rodney roger roland "
        "ronald rosa rosie roxanne roy ruben russell ruth ryan sally sam samantha samuel sandra sara sarah scott sean sebastian sergio "
        "shannon sharon shaun sheila shirley silvia simon sofia sonia sophia sophie stacy stanley stella stephanie stephen steve steven "
        "stuart susan suzanne sven sylvia tamara tania tara tatiana teresa terry theresa thomas tiffany tim timothy tina todd tom tommy "
        "tony tracy trevor tyler valerie vanessa vera veronica victor victoria vijay vincent vivian walter wanda wayne wendy william willie "
        "xavier yasmin yolanda yusuf yvonne zach zachary zoe",
    )
)
"""Names that are words as well (will, mark, grace, may, bill, sue, pat, dean, rose) stay as they were typed."""
