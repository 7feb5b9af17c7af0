"""Team: who works at the desk, what each can do, and what supervisors see of it."""
