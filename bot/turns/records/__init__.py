"""Records: people get what is kept about them."""
