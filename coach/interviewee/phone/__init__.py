"""The telephone: a receptionist, a voicemail, the contact at a bad moment or at a good one."""

from coach.interviewee.phone.answering import Answerer, who_answers
from coach.interviewee.phone.model import Answer, CallState, Leg, Outcome

__all__ = ["Answer", "Answerer", "CallState", "Leg", "Outcome", "who_answers"]
