"""Case: what the desk does with a case and its papers, from its card to its end."""
