"""Queue: who waits for a person, who takes them, and what both sides are told."""
