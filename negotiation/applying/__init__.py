"""What a borrower tells and shows: who they are, their budget, their papers, and what the lender makes of it."""
