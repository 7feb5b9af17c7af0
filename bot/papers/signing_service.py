"""Signing service: who makes the signed file of a paper; the lender's own seal, or a service from outside.

The lender's seal proves the lender's document, and the recorded acts the borrower's. Where the law of a product wants more,
a service that gives each signer a key of their own stands in here: it is told what was read and who did what, and
hands back the file. It may call over the network, and is called without any transaction open.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from bot.papers.seal import Seal
from negotiation.pack import SignatureLevel

if TYPE_CHECKING:
    from bot.papers.timestamps import Timestamper


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningOrder:
    """What is to be signed: the very paper that was read, and the page that says who did what."""

    paper: bytes
    page: bytes | None  #: `None` for what the lender alone says, as a letter
    reason: str
    location: str
    at: datetime  #: when the lender signed
    signers: Sequence[tuple[str, datetime]]
    receipt: str = ""  #: where the lender's record stood


class SigningService(Protocol):
    @property
    def level(self) -> SignatureLevel:
        """How strong its signatures are."""
        ...

    def sign(self, order: SigningOrder) -> bytes:
        """The signed file; it begins with the paper, byte for byte. Blocks. Raises `OSError` while it is away."""
        ...


@dataclass(frozen=True, slots=True)
class LenderSeal:
    """The lender's own: its seal, and a timestamp where an authority is configured."""

    seal: Seal
    timestamper: Timestamper | None = None

    @property
    def level(self) -> SignatureLevel:
        return SignatureLevel.RECORDED

    def sign(self, order: SigningOrder) -> bytes:
        return self.seal.apply(
            order.paper,
            reason=order.reason,
            location=order.location,
            at=order.at,
            page=order.page,
            signers=order.signers,
            timestamper=self.timestamper,
            receipt=order.receipt,
        )
