"""Arrangement: a plan in force, as the borrower keeps it or cannot."""
