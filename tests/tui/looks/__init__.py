"""What the screens look like, small and wide, in the dark and in the light.

A picture is compared with the one kept; `pytest tests/tui/looks --snapshot-update` accepts a new look. The pictures open in
any browser.
"""
