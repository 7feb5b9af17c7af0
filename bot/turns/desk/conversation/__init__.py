"""Conversation: what advisors write to borrowers, what holds it back, and what becomes of it."""
