"""Contact: whom the bot and the desk may write to, when, and how it reaches them."""
