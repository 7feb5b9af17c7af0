"""Glances: what the turns of one commit ask, asked at once."""
