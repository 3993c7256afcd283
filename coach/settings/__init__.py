"""What the user set: where the interviewee's words come from, and how long to wait for them."""

from coach.settings.loading import Loaded, load_settings
from coach.settings.model import Settings, Source

__all__ = ["Loaded", "Settings", "Source", "load_settings"]
