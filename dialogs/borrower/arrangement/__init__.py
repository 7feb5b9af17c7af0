"""Arrangement: a plan in force, and what the borrower says while keeping it or failing to."""
