"""Phrases: what people say, by language: one subject a module, and how phrases are found in free text."""
