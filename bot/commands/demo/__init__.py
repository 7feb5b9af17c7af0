"""The demo: a local Telegram, the bot as a process of its own, and people who play a negotiation."""
