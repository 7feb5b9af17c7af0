"""Said: how the bot words figures, days, papers, payments, plans and every refusal."""
