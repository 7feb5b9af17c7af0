"""People: who somebody is to a loan, who helps them, and who is in danger."""
