"""Refusals of signing: what an agreement and whoever signs it lack."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from enum import StrEnum

from .refusal import Refusal


class AgreementExpired(Refusal):
    """The agreement could be signed until *expired_at* only."""

    def __init__(self, expired_at: datetime) -> None:
        super().__init__(f"expired at {expired_at.isoformat()}")
        self.expired_at = expired_at


class ContentMissing(Refusal):
    """The agreement would not say *items*, which the law of the place wants said in it."""

    def __init__(self, items: Collection[StrEnum]) -> None:
        super().__init__(f"not said: {', '.join(sorted(items))}")
        self.items = tuple(sorted(items))


class NoTemplate(Refusal):
    """No template may be used for the paper; *why* says it to the lender's staff."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class LevelMissing(Refusal):
    """The law wants signatures of *level*, and no service that makes them is connected."""

    def __init__(self, level: StrEnum) -> None:
        super().__init__(f"signatures have to be {level}")
        self.level = level


class NameDiffers(Refusal):
    """The typed name is not the name on file (neither is repeated here)."""


class NameLocked(Refusal):
    """Names were typed that are not the one on file, so a person has to look."""


class ConsentWanting(Refusal):
    """Not everything has been agreed to; *kinds* are missing."""

    def __init__(self, kinds: Collection[StrEnum]) -> None:
        super().__init__(f"not agreed to: {', '.join(sorted(kinds))}")
        self.kinds = tuple(sorted(kinds))


class NotFresh(Refusal):
    """Who it is was proved too long ago."""


class AlreadySigned(Refusal):
    """The agreement was signed before, at *signed_at*."""

    def __init__(self, signed_at: datetime) -> None:
        super().__init__(f"signed at {signed_at.isoformat()}")
        self.signed_at = signed_at


class TooLateToWithdraw(Refusal):
    """The agreement could be taken back until *until* only; `None`: there is no such time."""

    def __init__(self, until: datetime | None) -> None:
        super().__init__(f"could be taken back until {until.isoformat() if until else 'never'}")
        self.until = until
