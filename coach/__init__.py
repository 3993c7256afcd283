"""Rehearse the coffee before you have it."""

__version__ = "0.1.0"
