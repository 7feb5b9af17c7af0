"""Policy: what of `negotiation.policy.Policy` the lender sets otherwise, in general or for a product."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import fields, replace
from decimal import Decimal
from typing import Any, TypeVar

from negotiation.applying.paper import Want
from negotiation.applying.paper_wants import PaperLists
from negotiation.faults import Fault, Faulty
from negotiation.limits import Limits, Reach
from negotiation.loans.charge import ChargeKind
from negotiation.policy import Policy
from negotiation.reliefs import Relief

from .problems import Clock
from .table import Table

T = TypeVar("T", Policy, Limits, Reach, PaperLists)


class Partial(Table):
    """Some of the figures of a policy; what is left out stays as it was."""

    def over(self, base: T) -> T:
        """*base* with what is set here. Raises `Faulty` where the figures contradict themselves."""
        found, faults = self.checked(base)
        if faults:
            raise Faulty(faults)
        return found

    def checked(self, base: T) -> tuple[T, list[Fault]]:
        """*base* with what is set here and can be; and what cannot, all of it, each by its path."""
        changed: dict[str, Any] = {}
        faults: list[Fault] = []
        for name, value in self._set():
            changed[name] = value
            if isinstance(value, Partial):
                changed[name], inner = value.checked(getattr(base, name))
                faults += [(f"{name}.{field}", reason) for field, reason in inner]
        try:
            return replace(base, **changed), faults
        except Faulty as error:
            found: tuple[Fault, ...] = error.faults
        wrong = {field.partition(".")[0] for field, _ in found}
        for name, value in changed.items():
            one: dict[str, Any] = {name: value}
            if name not in wrong:
                with suppress(Faulty):
                    base = replace(base, **one)
        return base, [*faults, *found]

    def paths(self) -> set[str]:
        """The paths of what is set here, as "limits.bot.months"."""
        found = set()
        for name, value in self._set():
            inner = value.paths() if isinstance(value, Partial) else {""}
            found |= {f"{name}.{key}".rstrip(".") for key in inner}
        return found

    def _set(self) -> list[tuple[str, Any]]:
        found = ((name, getattr(self, name)) for name in type(self).model_fields)
        return [(name, value) for name, value in found if value is not None]


class ReachConfig(Partial):
    months: int | None = None
    rate_cut: Decimal | None = None
    interest_waiver: Decimal | None = None
    charge_waiver: Decimal | None = None


class LimitsConfig(Partial):
    reliefs: frozenset[Relief] | None = None
    bot: ReachConfig | None = None
    advisor: ReachConfig | None = None
    supervisor: ReachConfig | None = None
    lowest_rate: Decimal | None = None
    rate_step: Decimal | None = None
    longest_break: int | None = None
    longest_token: int | None = None
    discount: Decimal | None = None
    floor: Decimal | None = None
    buffer: Decimal | None = None
    restructures: int | None = None
    months_between: int | None = None


Wants = tuple[Want, ...] | None


class PaperListsConfig(Partial):
    """The papers that help, by reason."""

    job_lost: Wants = None
    income_reduced: Wants = None
    illness: Wants = None
    disability: Wants = None
    bereavement: Wants = None
    separation: Wants = None
    disaster: Wants = None
    business_failed: Wants = None
    other_debts: Wants = None
    other: Wants = None


class PolicyConfig(Partial):
    contact_from: Clock | None = None
    contact_until: Clock | None = None
    reminder_at: Clock | None = None
    reminder_offsets: tuple[int, ...] | None = None
    nudge_hours: tuple[int, ...] | None = None
    expire_days: int | None = None
    expire_notice_days: int | None = None
    paper_days: int | None = None
    paper_notice_days: int | None = None
    offer_days: int | None = None
    decide_days: int | None = None
    invite_days: int | None = None
    notice_days: int | None = None
    rise_days: int | None = None
    early_days: int | None = None
    grace_days: int | None = None
    promises: int | None = None
    promise_days: int | None = None
    ways_back: int | None = None
    way_back_over: int | None = None
    way_back_days: int | None = None
    broken_missed: int | None = None
    broken_days: int | None = None
    check_in_months: int | None = None
    watch_months: int | None = None
    cooling_off_days: int | None = None
    longest_extension: int | None = None
    longest_term: int | None = None
    bot_offers: bool | None = None
    capitalised: frozenset[ChargeKind] | None = None
    papers: PaperListsConfig | None = None
    limits: LimitsConfig | None = None

    def policy(self) -> Policy:
        """The usual policy with what is set here. Raises `Faulty` as `over`."""
        return self.over(Policy())


for _of, _config in (
    (Policy, PolicyConfig),
    (PaperLists, PaperListsConfig),
    (Limits, LimitsConfig),
    (Reach, ReachConfig),
):
    # One list in two places; what binds the policy, or holds for one loan alone, is no figure of the lender's.
    if {each.name for each in fields(_of)} - {"pack", "least"} != set(_config.model_fields):
        raise LookupError(f"parley.toml and {_of.__name__} name different things")
