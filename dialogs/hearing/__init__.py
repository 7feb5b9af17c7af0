"""Hearing: decides where a message goes: to a button, an answer, a side question, an advisor, or that it is not understood."""
