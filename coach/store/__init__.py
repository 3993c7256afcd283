"""What is kept on this machine: rehearsals, their takes and turns, reports, drafts. SQLite, in the user's data folder."""

from coach.store.database import Database, open_database
from coach.store.notes import Note, Notes
from coach.store.rehearsals import KeptPlan, KeptTake, Rehearsals

__all__ = ["Database", "KeptPlan", "KeptTake", "Note", "Notes", "Rehearsals", "open_database"]
