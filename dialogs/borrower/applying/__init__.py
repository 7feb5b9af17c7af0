"""Applying: the questions of an application, what is told unasked, and the sending."""
