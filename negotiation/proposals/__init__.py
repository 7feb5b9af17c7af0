"""Proposals: the search for plans that a borrower can pay and a lender can give."""

from .propose import Proposal, Proposals, propose

__all__ = ["Proposal", "Proposals", "propose"]
