"""Signing: who has to sign an agreement, and how strong a signature has to be.

>>> own = Signing(source=Source(name="The lender's own rule"), signers=frozenset({Role.GUARANTOR}))
>>> sorted(own.signers), own.level
([<Role.GUARANTOR: 'guarantor'>], <SignatureLevel.RECORDED: 'recorded'>)

Each level holds where a weaker one would do:

>>> SignatureLevel.QUALIFIED.is_enough_for(SignatureLevel.RECORDED)
True
>>> SignatureLevel.RECORDED.is_enough_for(SignatureLevel.ADVANCED)
False
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from negotiation.party import Role

from .rule import Rule, Source

__all__ = ["SignatureLevel", "Signing", "Source"]


class SignatureLevel(StrEnum):
    """How the acts of whoever signs are proved, from the weakest to the strongest."""

    RECORDED = "recorded"  #: the acts are recorded, the lender seals the paper that was read
    ADVANCED = "advanced"  #: by a signing service, with a key of the signer's own
    QUALIFIED = "qualified"  #: the same, as good as ink by law

    def is_enough_for(self, wanted: SignatureLevel) -> bool:
        order = list(SignatureLevel)
        return order.index(self) >= order.index(wanted)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signing(Rule):
    """Whoever applied signs in any case."""

    signers: frozenset[Role]
    level: SignatureLevel = SignatureLevel.RECORDED

    def __post_init__(self) -> None:
        if not self.signers:
            raise ValueError("somebody signs")
