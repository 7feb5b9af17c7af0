"""People: a person's part in a loan, who helps them, and who is in danger."""
