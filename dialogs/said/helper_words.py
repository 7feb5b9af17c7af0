"""Helper words: who helps, what they may do and until when, as both sides and the desk read it."""

from __future__ import annotations

from datetime import timedelta
from functools import reduce

from dialogs.situation import Situation
from dialogs.texts import Day, Lines, Text
from negotiation.applying.authorisation import Authorisation, HelperKind, Scope
from negotiation.applying.paper_wants import Sent

SCOPES = {
    Scope.STATUS: Text("see where it stands"),
    Scope.TALK: Text("write to the advisor and send papers"),
    Scope.COPIES: Text("get copies of what the borrower is sent"),
}
KINDS = {
    HelperKind.ADVISER: Text("debt adviser"),
    HelperKind.RELATIVE: Text("relative or friend"),
    HelperKind.LAWYER: Text("lawyer"),
    HelperKind.OTHER: Text("helper"),
}
NEVER = Text(
    "Never: accept an offer, sign, or change a bank account. That is the borrower's alone."
)
NEVER_YOURS = Text(
    "Never: accept an offer, sign, or change a bank account. That stays yours alone."
)


def who(one: Authorisation) -> Text:
    """A helper by name and kind."""
    return Text("{name} ({kind})", name=one.name or "?", kind=KINDS[one.kind or HelperKind.OTHER])


def allowed(one: Authorisation) -> Text:
    """What the helper may do, in a line."""
    parts = [SCOPES[scope] for scope in Scope if scope in one.scopes]
    return reduce(lambda first, then: Text("{first}; {then}", first=first, then=then), parts)


def in_short(one: Authorisation) -> Text:
    """The same in a word each, for a card."""
    parts = [SHORT[scope] for scope in Scope if scope in one.scopes]
    return reduce(lambda first, then: Text("{first}, {then}", first=first, then=then), parts)


SHORT = {
    Scope.STATUS: Text("sees where it stands"),
    Scope.TALK: Text("writes, sends papers"),
    Scope.COPIES: Text("gets copies"),
}


def list_of(one: Authorisation) -> Lines:
    """The same, a line each."""
    return Lines(*(Text("• {what}", what=SCOPES[scope]) for scope in Scope if scope in one.scopes))


def last_day(one: Authorisation) -> Day:
    """The last day on which it holds, where the reader lives."""
    return Day(one.last_moment)


def link_day(one: Authorisation) -> Day:
    """The last day on which its link can be opened."""
    return Day((one.link_until or one.last_moment) - timedelta(seconds=1))


def sender(situation: Situation, one: Sent) -> Authorisation | None:
    """The helper who sent a paper; `None`: the borrower did."""
    found = (each for each in situation.authorisations if each.id == one.authorisation_id)
    return next(found, None) if one.authorisation_id is not None else None


def marked(situation: Situation, one: Sent, line: Text) -> Text:
    """A line about a paper, with who sent it where that was a helper."""
    helper = sender(situation, one)
    return line if helper is None else Text("{line} · from {who}", line=line, who=who(helper))
