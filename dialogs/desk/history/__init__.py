"""History: what has happened in a case, step by step."""
