"""Records: what is kept, given to whom it is about."""
