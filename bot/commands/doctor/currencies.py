"""Currencies: whether the book, and what households spend, are in the money of the place."""

from __future__ import annotations

from bot.commands.book.currencies import foreign
from storage.upkeep import health

from .finding import Finding, Patient, good, skipped, warning


async def currencies(patient: Patient) -> Finding:
    if isinstance(patient.config, str):
        return skipped("not checked: there is no configuration")
    usual, guidelines = patient.config.lender.currencies, patient.config.guidelines
    place = " or ".join(usual)
    loans = await patient.stored(health.loans_by_currency)
    said = [foreign(loans, usual)] if loans else []
    if guidelines is not None and guidelines.currency not in usual:
        said.append(
            f"[guidelines] are in {guidelines.currency}, but the money of the place is {place}"
        )
    if any(said):
        return warning(
            "; ".join(filter(None, said)),
            "If that is not intended, correct the book and import it again, guidelines.currency, or the pack.",
        )
    return (
        patient.not_seen()
        if loans is None
        else good(f"loans are in {place}" if loans else f"{place}; no loans yet")
    )
