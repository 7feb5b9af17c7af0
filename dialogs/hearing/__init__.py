"""Where what was heard goes: a button, an answer, a question beside it, an advisor, or nothing that is known."""
