"""Offers: plans suggested, one taken or built part by part, previewed, sent, dropped.

>>> COMMANDS["offer"]("１２个月"), COMMANDS["offer"]("12 months"), COMMANDS["offer"]("")
(OfferExtension(months=12), OfferExtension(months=12), SuggestPlans())
>>> BUTTONS["plan"]("12_0_0_0_0_0_0_10")
BuildPlan(plan=Plan(months=12, rate_cut=Decimal('0'), interest_waiver=Decimal('0'), charge_waiver=Decimal('0'), interest_only=0, nothing=0, reduced=0, day=10, token=0, overdue=0, settle=0, later=0), instead_of=None, in_place=True)
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from dialogs.phrases.characters import in_either_script
from dialogs.texts import Text
from negotiation.agreeing.plan import Plan

from .order import Commands, Maker, Order, Unknown, is_number, plain
from .typed import with_number

NO_PLAN = Text("This button is of an older version. /offer shows the plans.")


@dataclass(frozen=True, slots=True)
class SuggestPlans(Order):
    """What the rules find for what the borrower can pay."""

    needs_case = True


@dataclass(frozen=True, slots=True)
class OfferExtension(Order):
    months: int

    needs_case = True


@dataclass(frozen=True, slots=True)
class TakePlan(Order):
    """One of those suggested, by its number."""

    number: int

    needs_case = True


@dataclass(frozen=True, slots=True)
class TakePackage(Order):
    """Plans for all loans together, of those suggested, by its number."""

    number: int

    needs_case = True


@dataclass(frozen=True, slots=True)
class BuildPlan(Order):
    """A plan shown with what can be changed, by one tap each."""

    plan: Plan
    instead_of: int | None = None  #: the version that a supervisor changes
    in_place: bool = False  #: where the button was tapped

    needs_case = True


@dataclass(frozen=True, slots=True)
class PreviewPlan(Order):
    """As the borrower would see it."""

    plan: Plan
    instead_of: int | None = None

    needs_case = True


@dataclass(frozen=True, slots=True)
class SendOffer(Order):
    version: int
    is_meant: bool = False  #: also while the case is on hold

    needs_case = reaches_borrower = settles = True


@dataclass(frozen=True, slots=True)
class DropOffer(Order):
    version: int

    needs_case = settles = True


def _planned(make: Callable[[Plan, int | None], Order]) -> Maker:
    """An order about a plan, and the version it takes the place of."""

    def made(argument: str) -> Order:
        code, _, version = argument.partition(":")
        try:
            plan = Plan.read(code)
        except ValueError:
            return Unknown(NO_PLAN)
        return make(plan, int(version) if is_number(version) else None)

    return made


def _offer(argument: str) -> Order:
    """Without a number, the plans; with one, so many instalments more: 12, "12 months", 12个月."""
    return _extension(_MONTHS.sub("", argument))


_MONTHS = re.compile(in_either_script(r"\s*(?:months?|meses|mes|个?月|期)\s*$"), re.IGNORECASE)
_extension = with_number(
    "offer", lambda months: SuggestPlans() if months is None else OfferExtension(months)
)

COMMANDS: Commands = {
    "offer": _offer,
    "send": with_number("send", lambda version: SendOffer(version or 0)),
    "drop": with_number("drop", lambda version: DropOffer(version or 0)),
}
BUTTONS: Commands = {
    "suggest": plain(SuggestPlans),
    "take": with_number("take", lambda number: TakePlan(number or 0)),
    "pack": with_number("pack", lambda number: TakePackage(number or 0)),
    "build": _planned(BuildPlan),
    "plan": _planned(lambda plan, version: BuildPlan(plan, version, in_place=True)),
    "preview": _planned(PreviewPlan),
    "send_meant": with_number("send", lambda version: SendOffer(version or 0, is_meant=True)),
}
HELP = Text(
    "/offer – the plans the borrower can pay, to choose from or to change; /offer 12 – 12 more instalments"
)
