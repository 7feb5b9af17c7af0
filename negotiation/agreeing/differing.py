"""Differing: what a person decided where the lender's book says otherwise than a plan."""

from __future__ import annotations

from enum import StrEnum


class Settled(StrEnum):
    ACCEPTED = "accepted"  #: both are right, each in its own way
    WRONG = "wrong"  #: in the book, where the lender mends it
