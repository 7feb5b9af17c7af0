"""Book: the loans of the lender's file, imported into the database."""
