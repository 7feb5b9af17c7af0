"""Offers: worked out, sent, dropped."""

from __future__ import annotations

from dataclasses import dataclass

from dialogs.texts import Text

from .order import Commands, Order, numbered


@dataclass(frozen=True, slots=True)
class OfferExtension(Order):
    months: int | None  #: None: the shortest the borrower can pay

    needs_case = True


@dataclass(frozen=True, slots=True)
class SendOffer(Order):
    version: int

    needs_case = reaches_borrower = settles = True


@dataclass(frozen=True, slots=True)
class DropOffer(Order):
    version: int

    needs_case = settles = True


COMMANDS: Commands = {
    "offer": numbered("offer", OfferExtension),
    "send": numbered("send", lambda version: SendOffer(version or 0)),
    "drop": numbered("drop", lambda version: DropOffer(version or 0)),
}
BUTTONS: Commands = {}
HELP = Text("/offer – the shortest extension the borrower can pay; /offer 12 – by 12 months")
