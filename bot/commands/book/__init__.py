"""Book: the lender's loans, as a file has them, taken into the database."""
