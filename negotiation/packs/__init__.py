"""Packs: what the law of a place requires of a lender, as data with sources; one file a place.

>>> from importlib.resources import files
>>> print(*sorted(each.name for each in files("negotiation.packs").iterdir() if each.name.endswith("toml")))
australia.toml china.toml strictest.toml taiwan.toml united_kingdom.toml united_states.toml
"""
