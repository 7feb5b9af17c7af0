"""Seen: what the turns of one commit ask the database, asked together."""
