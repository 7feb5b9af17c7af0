"""Reckoning: the rules alone, for other programs: their questions in JSON, and the answers."""
