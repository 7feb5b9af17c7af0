"""Applying: what a borrower tells and shows: identity, budget, papers; and how the lender assesses it."""
