"""Keys of one's own: what ``app.toml`` asks for, what each screen has, and where the two do not go together."""

from coach.tui.keymap.asked import Asked, asked_keys
from coach.tui.keymap.sound import SoundKeys, sound_keys

__all__ = ["Asked", "SoundKeys", "asked_keys", "sound_keys"]
