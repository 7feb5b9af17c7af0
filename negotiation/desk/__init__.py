"""Desk: who is helped next, by whom and how soon, and how it went."""
