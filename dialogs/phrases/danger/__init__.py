"""Danger: what may mean that somebody is not safe, and what only sounds like it."""
