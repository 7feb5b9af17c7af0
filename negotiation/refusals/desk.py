"""Refusals at the desk: what an advisor may not do, or not this one."""

from __future__ import annotations

from datetime import datetime

from .refusal import Refusal


class OwnOffer(Refusal):
    """It takes a second person to agree to an offer than who made it."""

    def __init__(self, advisor_id: int) -> None:
        super().__init__(f"made by advisor {advisor_id}")
        self.advisor_id = advisor_id


class DecidedBefore(Refusal):
    """The advisor who would look at it again has refused it, or has made the offers before that."""

    def __init__(self, advisor_id: int) -> None:
        super().__init__(f"decided by advisor {advisor_id}")
        self.advisor_id = advisor_id


class AlreadyClaimed(Refusal):
    """The conversation is taken; *by* is the id of the advisor who has it."""

    def __init__(self, by: int) -> None:
        super().__init__(f"claimed by advisor {by}")
        self.by = by


class SkillWanting(Refusal):
    """Whoever takes the conversation must have a *skill*, and this advisor has not."""

    def __init__(self, skill: str) -> None:
        super().__init__(f"needs {skill}")
        self.skill = skill


class ComplainedOf(Refusal):
    """The complaint is about the advisor who would answer it."""

    def __init__(self, advisor_id: int) -> None:
        super().__init__(f"about advisor {advisor_id}")
        self.advisor_id = advisor_id


class ForSupervisor(Refusal):
    """Somebody who supervises does that."""


class LeftToOthers(Refusal):
    """The borrower complains of the advisor who would take the conversation, and a colleague can."""

    def __init__(self, advisor_id: int) -> None:
        super().__init__(f"about advisor {advisor_id}")
        self.advisor_id = advisor_id


class NotOnHold(Refusal):
    """The hold was lifted or has run out."""


class TooLateToReopen(Refusal):
    """The case was closed by mistake, and that could be put right until *until* only."""

    def __init__(self, until: datetime) -> None:
        super().__init__(f"until {until:%Y-%m-%d}")
        self.until = until
