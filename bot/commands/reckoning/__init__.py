"""Reckoning: the rules alone, for other programs: what they ask in JSON, and how they are answered."""
