"""Conversation: what is looked at before it goes to a borrower, replies that are ready, and other ways."""
