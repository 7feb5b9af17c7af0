"""Plan: what is offered, and what the borrower says of it."""
