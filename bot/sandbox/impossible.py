"""Impossible: what a person cannot do, whatever the bot is like."""

from __future__ import annotations


class Impossible(Exception):  # noqa: N818 - it is no error of ours
    """It is not on their screen, not theirs, or they are not in that group."""
