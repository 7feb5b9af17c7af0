"""Story: what has become of a plan, for the advisor who is called: paid, late, promised, said, carried."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.said.again import needs_a_supervisor, stands_in_the_way
from dialogs.situation import Situation
from dialogs.texts import Lines, Plural, Sayable, Text
from negotiation.follow_up.arrangement import count, left, paid_count
from negotiation.follow_up.promise import Promise, PromiseState
from negotiation.follow_up.reported_payment import ReportedPayment, ReportedPaymentState
from negotiation.lifecycle import CaseState

#: The newest so many promises are told one by one.
_MOST = 4
_NO_WAY_BACK = Text("⚠️ <b>No way back was taken.</b> Please talk with the borrower.")


def story(situation: Situation, reported: Sequence[ReportedPayment]) -> Sayable:
    """The whole of it on one screen."""
    is_broken = situation.the_case.state is CaseState.BROKEN
    late = situation.late_instalments
    return Lines(
        *(_broken(situation) if is_broken else [_NO_WAY_BACK]),
        Text(
            "• paid: {paid} of {count}",
            paid=paid_count(situation.instalments),
            count=count(situation.instalments),
        ),
        *(
            [
                Text(
                    "• late: {amount}, the oldest since {day}",
                    amount=left(late),
                    day=late[0].due_date,
                )
            ]
            if late
            else []
        ),
        *[_promise(one) for one in situation.promises[-_MOST:]],
        *_said(reported),
        *(
            [
                Plural(
                    "• later instalments carry missed ones: {n} time so far",
                    "• later instalments carry missed ones: {n} times so far",
                    n=situation.ways_taken,
                )
            ]
            if situation.ways_taken
            else []
        ),
    )


def _promise(one: Promise) -> Text:
    return Text(
        "• promised {amount} by {day}: {state}",
        amount=one.amount,
        day=one.day,
        state=_STATES[one.state],
    )


_STATES = {
    PromiseState.OPEN: Text("open"),
    PromiseState.KEPT: Text("kept"),
    PromiseState.BROKEN: Text("not kept"),
    PromiseState.REPLACED: Text("replaced"),
}


def _said(reported: Sequence[ReportedPayment]) -> Sequence[Text]:
    # Of several instalments it was said once, in one moment.
    unfound = len({one.said_at for one in reported if one.state is ReportedPaymentState.NOT_FOUND})
    if not unfound:
        return []
    return [
        Plural(
            "• said to be paid and not found: {n} time",
            "• said to be paid and not found: {n} times",
            n=unfound,
        )
    ]


def _broken(situation: Situation) -> list[Sayable]:
    """With what is possible now: no advisor is sent to look for what cannot be."""
    why = stands_in_the_way(situation)
    if why is not None:
        return [
            Text(
                "⚠️ <b>The plan is broken, by our rule.</b> {why} Please talk with the borrower.",
                why=why,
            )
        ]
    sooner = needs_a_supervisor(situation)
    return [
        Text("⚠️ <b>The plan is broken, by our rule.</b> Please look for one that can be kept."),
        *([sooner] if sooner else []),
    ]
