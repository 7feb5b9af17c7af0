"""Webhooks: where the lender's own systems are told what happens to a case, and of what."""

from __future__ import annotations

from enum import StrEnum
from urllib.parse import urlsplit

from pydantic import ConfigDict, field_validator

from .papers import is_here
from .table import Table


class HookEvent(StrEnum):
    """What may be told; the words are stable, since other programs read them."""

    HARDSHIP_NOTICE = "hardship_notice"
    APPLICATION_SUBMITTED = "application_submitted"
    APPLICATION_DECLINED = "application_declined"
    APPEAL = "appeal"
    APPLIED_AGAIN = "applied_again"
    APPLICATION_WITHDRAWN = "application_withdrawn"
    APPLICATION_PUT_AWAY = "application_put_away"
    CASE_CLOSED = "case_closed"
    CASE_REOPENED = "case_reopened"
    OFFER_MADE = "offer_made"
    OFFER_ACCEPTED = "offer_accepted"
    OFFER_ENDED = "offer_ended"
    AGREEMENT_SIGNED = "agreement_signed"
    AGREEMENT_ENDED = "agreement_ended"
    ARRANGEMENT_IN_FORCE = "arrangement_in_force"
    ARRANGEMENT_RESTORED = "arrangement_restored"
    PROMISE_MADE = "promise_made"
    PROMISE_BROKEN = "promise_broken"
    ARRANGEMENT_BROKEN = "arrangement_broken"
    ARRANGEMENT_COMPLETED = "arrangement_completed"
    ARRANGEMENT_NOT_COMPLETE = "arrangement_not_complete"
    HOLD_SET = "hold_set"
    HOLD_LIFTED = "hold_lifted"
    HOLD_RUN_OUT = "hold_run_out"
    COMPLAINT = "complaint"


class WebhooksConfig(Table):
    model_config = ConfigDict(frozen=True)

    url: str = ""  #: nothing is told without one
    events: tuple[HookEvent, ...] = tuple(HookEvent)

    @field_validator("url")
    @classmethod
    def _is_safe(cls, value: str) -> str:
        parts = urlsplit(value)
        is_safe = parts.scheme == "https" or (parts.scheme == "http" and is_here(parts.hostname))
        if value and not (is_safe and parts.hostname):
            raise ValueError(
                'write the address of your system, as "https://books.example.com/parley"'
            )
        return value

    @property
    def told(self) -> frozenset[HookEvent]:
        """What is told."""
        return frozenset(self.events) if self.url else frozenset()
