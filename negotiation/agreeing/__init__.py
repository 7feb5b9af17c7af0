"""Agreeing: from a plan to the signed agreement: suggestions, offers, signatures, guarantors."""
