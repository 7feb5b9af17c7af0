"""Proposing: plans that the borrower can pay, built and offered."""
