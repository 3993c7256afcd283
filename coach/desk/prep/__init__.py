"""Somebody you are really going to meet: from their bio to a person to rehearse with, and a sheet to prepare with."""
