"""Told: figures and troubles that people mention before they are asked, in another form, or about something else."""
