"""Permission: whether policy and the law of the place allow a relief, whatever its figures.

>>> policy = Policy(limits=Limits(reliefs=frozenset({Relief.TERM_EXTENSION})))
>>> must_be_allowed([PaymentBreak(instalments=2)], (), policy)
Traceback (most recent call last):
    ...
negotiation.refusals.NotOffered: payment_break is not offered
>>> must_be_allowed([PaymentBreak(instalments=6)], (), Policy())
Traceback (most recent call last):
    ...
negotiation.refusals.BeyondPolicy: at most 3 months
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from negotiation.charge import Charge
from negotiation.limits import Limits
from negotiation.policy import Policy
from negotiation.refusals import BeyondPolicy, NotOffered
from negotiation.reliefs import Relief

from .breaks import PaymentBreak, PrincipalBreak, Reduction, Token
from .life import Change
from .overdue import Capitalisation

__all__ = ["Limits", "Relief", "must_be_allowed"]


def must_be_allowed(changes: Iterable[Change], charges: Sequence[Charge], policy: Policy) -> None:
    """Raises `NotOffered` for a relief that is not given, `BeyondPolicy` for too long a one.

    Penalties and fees among *charges* become principal only where law and lender allow it for each.
    """
    limits = policy.limits
    for change in changes:
        if change.kind not in limits.reliefs:
            raise NotOffered(change.kind)
        match change:
            case PrincipalBreak() | PaymentBreak() | Reduction():
                _must_be_within(change.instalments, limits.longest_break)
            case Token():
                _must_be_within(change.instalments, limits.longest_token)
            case Capitalisation(charges_too=True):
                if not {each.kind for each in charges} <= policy.capitalised:
                    raise NotOffered(change.kind)
            case _:
                pass


def _must_be_within(instalments: int, limit: int) -> None:
    if instalments > limit:
        raise BeyondPolicy(limit)
