"""Telling: what people say about what has happened to them and what they hope for."""
