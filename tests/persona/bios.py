"""Bios as people paste them: in sentences, as a profile, in the first person, as a list."""

KELLER = (
    "Maria Keller is Director of Bed Planning at St. Anna Hospital in Graz. She joined the hospital in 2014 after eight years "
    "as a logistics analyst at Danube Freight. Before that, she was a night porter at a hotel. She holds an MSc in Public "
    'Health from the University of Vienna and studied statistics at Graz. Her article "The Ward That Was Always Full" '
    "appeared in Hospital Review in 2021. She lives in Graz with her husband and two dogs. She is interested in queueing and "
    "in how nurses hand over."
)

OKAFOR = """Tom Okafor
(He/Him)
Senior Product Manager at Brightline Energy
Leeds, England, United Kingdom · Contact info
500+ connections

About
I help people use less electricity without thinking about it. Before energy I built timetables for buses.

Experience
Senior Product Manager
Brightline Energy · Full-time
Jan 2021 - Present · 4 yrs 11 mos
Leeds, England
Product Manager
Brightline Energy · Full-time
Mar 2018 - Jan 2021
Timetable Planner
Northern Bus Company
2012 - 2018

Education
University of Leeds
BSc, Mathematics
2008 - 2012

Skills
Forecasting, tariffs, user research

Publications
“Half past full: planning for the last bus”, Transport Notes, 2016"""

MEER = (
    "Prof. Dr. Ingrid van der Meer, PhD, leads the Coastal Soils group at Delft University of Technology. Her research focuses "
    "on peat, subsidence and dikes. After a degree in civil engineering at Delft she spent eleven years with the consultancy "
    "Waterlaan, where she designed sluices. In 2016 she moved to the university as associate professor. She gave the keynote "
    'at the Delta Conference and is the author of "Sinking Slowly". She was born in Zwolle.'
)

LEE = (
    "Sam Lee. I'm a freelance sound designer in Bristol. I've worked on radio dramas for fifteen years and I teach two "
    "evenings a week at the Watershed. I studied physics at Cardiff, which I still use."
)

HALE = """DR. MARCUS HALE, MBA
Chief Operating Officer, Westport Container Terminals
Marcus Hale oversees 1,200 employees across three terminals. Mr. Hale began his career as a crane operator in 1994 and rose to shift manager, harbour master's deputy and, in 2017, COO. He earned an MBA from Port City Business School in 2009. Hale serves on the board of the Seafarers' Trust. He enjoys cycling and bad detective novels."""

BLAKE = """Jordan Blake
Pastry Chef & Owner | The Salt Flour | ex-Noma
2015–2019 Sous chef, Harbour Grill, Copenhagen
2010–2015 Baker, Nielsen & Sons"""

BIOS = {"keller": KELLER, "okafor": OKAFOR, "meer": MEER, "lee": LEE, "hale": HALE, "blake": BLAKE}
