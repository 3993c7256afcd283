"""E-mails and notes by people who follow the codebook to the letter, each in their own words, sentence by sentence."""

from __future__ import annotations

Lines = dict[str, str]
"""The sentences of a letter, in order, by the criterion that lapses without them."""

EMAILS: dict[str, Lines] = {
    "Lena Hartwig": {
        "no-introduction": "I'm a ward nurse in my sixth year at St. Anne's.",
        "no-connection": "I came across your name in the spring issue of the nurses' newsletter.",
        "no-specific-interest": "What caught me was that you built a telehealth service out of four borrowed rooms.",
        "unclear-purpose": "I'm trying to understand how such a service is run from day to day, and would be glad of your advice.",
        "no-meeting-request": "Would you be willing to talk with me?",
        "unbounded-request": "Twenty minutes would be plenty.",
        "not-at-their-convenience": "Any day, and any way of meeting that is easiest for you, is fine with me.",
        "no-appreciation": "I'm grateful for your time in reading this.",
        "no-contact-details": "You can reach me at 503 555 0117.",
    },
    "Jonah Weiss": {
        "no-introduction": "I am a third-year student of art history at Denmoor College.",
        "no-connection": "Professor Adeyemi, who taught me last year, gave me your address.",
        "no-specific-interest": "That you rebuilt the maritime gallery around a single lifeboat is why I am writing to you and not to somebody else.",
        "unclear-purpose": "I am trying to decide whether exhibit design is a career for me, and hope to learn what the work asks of people.",
        "no-meeting-request": "May I ask you for a conversation, by telephone or in person?",
        "unbounded-request": "It need not take longer than half an hour.",
        "not-at-their-convenience": "I will gladly fit around your calendar.",
        "no-appreciation": "Thank you very much for considering this.",
        "no-contact-details": "My telephone number is 614 555 0182.",
    },
    "Carla Mendes": {
        "no-introduction": "Until last spring I taught physics in a high school; now I work part-time for a solar installer.",
        "no-connection": "I found you through the alumni network of Lakefront University.",
        "no-specific-interest": "Nobody else has made a storage site of a closed coal plant, so I thought of you first.",
        "unclear-purpose": "I'm researching how utilities choose what to build.",
        "no-meeting-request": "Could we set up a video call?",
        "unbounded-request": "15 to 20 minutes are all I ask for.",
        "not-at-their-convenience": "Please choose whatever time suits you.",
        "no-appreciation": "I appreciate your taking the time.",
        "no-contact-details": "Write to carla.mendes@mail.example, or ring 312 555 0164.",
    },
}
NOTES: dict[str, tuple[str, Lines]] = {
    "Lena Hartwig": (
        "I'll talk to Bea Okoro.",
        {
            "no-thanks": "Thank you for meeting me yesterday.",
            "no-specific-takeaway": "What you said about listening to the night staff first has changed how I look at my own ward.",
            "no-follow-through": "I have talked to Bea Okoro, as I said I would.",
            "nothing-of-value": "Here is the podcast on rural clinics that I thought you might enjoy: https://pod.example/rural.",
            "no-stay-in-touch": "I'll let you know in the autumn how it went.",
            "no-contact-details": "My number is 503 555 0117.",
        },
    ),
    "Jonah Weiss": (
        "I'll read the chapter on lifeboats.",
        {
            "no-thanks": "I'm very grateful for the half hour that you gave me this morning.",
            "no-specific-takeaway": "I now see that a label has to be written for somebody who reads it standing up.",
            "no-follow-through": "I have read the chapter on lifeboats, as promised.",
            "nothing-of-value": "If there is ever anything that I can do for the museum, such as proofreading labels, please say so.",
            "no-stay-in-touch": "May I write to you again when I have made up my mind?",
            "no-contact-details": "You will find me at 614 555 0182.",
        },
    ),
    "Carla Mendes": (
        "I'll sign up for the course in statistics.",
        {
            "no-thanks": "Many thanks for the call on Tuesday.",
            "no-specific-takeaway": "Your point that the permit takes longer than the building was new to me.",
            "no-follow-through": "I signed up for the course in statistics last night, just as I told you.",
            "nothing-of-value": "I've attached a two-page summary of storage costs, which may be of use to your team.",
            "no-stay-in-touch": "I'd like to stay in touch, and have sent you an invitation on LinkedIn.",
            "no-contact-details": "I'm at carla.mendes@mail.example and 312 555 0164.",
        },
    ),
}
SPOILT_EMAILS = (
    ("asked-for-job", "Is your department looking to fill any positions this year?"),
    ("asked-for-job", "I would also be glad if you could pass my details on to whoever does the hiring."),
    ("resume-enclosed", "I have attached my resume."),
    (
        "too-long",
        "My last year has been a full one, and I have seen a good deal of how such places work. " * 12,
    ),
)
SPOILT_NOTES = (
    ("asked-for-job", "If anything opens up in your team, please think of me."),
    ("asked-for-job", "Could you put in a good word for me with your director?"),
)
"""One thing too many, before the last sentence of any of the letters, and its lapse."""
