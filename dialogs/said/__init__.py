"""What we say: words for people of figures, days, papers, payments, plans and every no."""
