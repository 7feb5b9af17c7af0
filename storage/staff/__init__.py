"""For the lender's people: who waits, who has whom, what is to be done, what is reported."""
