"""Staff: for the lender's people: who waits, who has which case, what is to be done, what is reported."""
