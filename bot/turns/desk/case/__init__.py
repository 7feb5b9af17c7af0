"""Case: what the desk does to a case and the papers in it, from its card to its end."""
