"""Sealed: what nobody can read without the lender's key (papers, personal columns), and changing that key."""
