"""What comes in and goes out, each once and in order: inbox, outbox, due work, webhooks, and who takes which."""
