"""Composition: the application put together from the settings and the lender's configuration."""
