"""Queue: whoever waits for a person, who takes them, and what is told of it."""
