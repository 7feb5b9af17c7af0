"""Applying: the questions of an application, what people add unasked, and sending it."""
