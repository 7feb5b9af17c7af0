"""Reasons: why one cannot pay, in the borrower's words."""

from __future__ import annotations

from dialogs.texts import Text
from negotiation.application import Hardship

REASONS = {
    Hardship.JOB_LOST: Text("I lost my job"),
    Hardship.INCOME_REDUCED: Text("I earn less than before"),
    Hardship.ILLNESS: Text("I am ill"),
    Hardship.DISABILITY: Text("I have a disability"),
    Hardship.BEREAVEMENT: Text("Someone close to me has died"),
    Hardship.SEPARATION: Text("Separation or divorce"),
    Hardship.DISASTER: Text("A disaster or an accident"),
    Hardship.BUSINESS_FAILED: Text("My business failed"),
    Hardship.OTHER_DEBTS: Text("Too many other debts"),
    Hardship.OTHER: Text("Another reason"),
}
