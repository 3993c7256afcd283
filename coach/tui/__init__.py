"""The app in the terminal: screens and widgets, which show what the rooms below have decided."""
