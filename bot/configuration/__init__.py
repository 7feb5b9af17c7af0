"""Configuration: the lender's `parley.toml` and the packs of law, read, checked and combined."""
