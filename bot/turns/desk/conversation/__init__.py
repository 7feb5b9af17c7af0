"""Conversation: what advisors write to borrowers, what can stop a message, and what happens to it."""
