"""Telling: what people say of what has happened to them and what they hope for."""
