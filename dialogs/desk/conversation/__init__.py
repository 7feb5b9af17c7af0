"""Conversation: messages checked before they go to a borrower, saved replies, and other ways to reach them."""
