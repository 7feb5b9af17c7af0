"""Resting words: what the desk reads of a case in which nothing is heard: that it goes, went, or stays, and why."""

from __future__ import annotations

from datetime import datetime

from dialogs.texts import Day, Lines, Sayable, Text
from negotiation.case import Case
from negotiation.expiry import Kept, Why
from negotiation.reopening import reopened_until

KEPT_OPEN = Text("The borrower was heard: it stays open.")
LET_GO = Text("The borrower says that it need not go on.")
TALKS_ENDED = Text(
    "🏁 The talks about other terms have ended: nothing was heard. The plan goes on as it was; /amend opens them again."
)
APPLIED_AGAIN = Text(
    "🔁 Something has changed, and the borrower applies again: the answers are looked through now. From today on it is a new notice."
)


def on_card(case: Case, *, of_plan: bool) -> list[Text]:
    """That it is put away soon, or that talks of other terms end."""
    if case.expires_at is None:
        return []
    if of_plan:
        return [
            Text(
                "⌛ The talks end on <b>{day}</b> and the plan goes on, unless the borrower is heard before",
                day=Day(case.expires_at),
            )
        ]
    return [
        Text(
            "⌛ Put away on <b>{day}</b>, unless the borrower is heard before",
            day=Day(case.expires_at),
        )
    ]


def announced(case: Case, since: datetime, *, is_told: bool, of_plan: bool = False) -> Text:
    if of_plan:
        told = Text(
            "⌛ Nothing has been heard since {since}. The talks about other terms end on {day} and the plan goes on, unless the borrower writes."
        )
        return told.given(since=Day(since), day=Day(case.expires_at or since))
    told = (
        Text(
            "⌛ Nothing has been heard since {since}. The borrower was told that the application is put away on {day}, unless they write."
        )
        if is_told
        else Text(
            "⌛ Nothing has been heard since {since}, and the borrower cannot be told here: the application is put away on {day}, unless they write."
        )
    )
    return told.given(since=Day(since), day=Day(case.expires_at or since))


def put_away(case: Case) -> Text:
    return Text(
        "🏁 The application is put away: nothing was heard. Should somebody want to go on with it after all, it can be opened again until {day}.",
        day=Day(reopened_until(case) or case.opened_at),
    )


def stays(why: Why, since: datetime) -> Sayable:
    """It is not put away by itself, and somebody has to look at it."""
    return Lines(
        Text("💤 Nothing has been heard in this case since {since}.", since=Day(since)), _WHY[why]
    )


def not_yet(kept: Kept) -> Sayable:
    """Why nobody may put it away by hand either."""
    until = [Text("Until {day}.", day=kept.until)] if kept.until is not None else []
    return Lines(Text("It cannot be put away now."), _WHY[kept.why], *until)


_WHY = {
    Why.HELD: Text(
        "It is on hold, and stays open as long. Please look whether that still is so: /lift ends a hold."
    ),
    Why.COMPLAINT: Text("A complaint waits for its answer, and it stays open as long."),
    Why.PERSON: Text(
        "It is with a person or waits for one, and stays open as long. Please write to the borrower, or hand it back: /back"
    ),
    Why.CARE: Text(
        "The borrower may need care, so it is never put away by itself. Please ask how they are, and what they would like; a person may put it away: /putaway"
    ),
    Why.OWED: Text("The next word is ours: please write it."),
    Why.SIGNING: Text("An agreement waits for its signature or seal: please look what keeps it."),
    Why.PLAN: Text(
        "There is a plan that holds, or comes back once what is late has arrived. Please look whether it can be kept, or what fits better."
    ),
    Why.LAW: Text(
        "By law an answer or a letter is owed first; the card says which. Until then it stays open."
    ),
}
