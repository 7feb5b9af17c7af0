"""Team: who works at the desk, what each may do, and what supervisors see."""
