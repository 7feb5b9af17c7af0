"""Records: what is kept about a borrower, for themselves."""
