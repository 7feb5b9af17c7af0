"""Messages: what comes in and goes out, in order and once: inbox, outbox, due work, webhooks, and which process takes which."""
