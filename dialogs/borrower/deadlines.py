"""Deadlines: by when the lender has to act, as the borrower reads it: by law, on an appeal, on a complaint."""

from __future__ import annotations

from collections.abc import Iterator

from dialogs.said import rest_words
from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.case import Case
from negotiation.case_clocks import appeal_until, clocks, enforced_from
from negotiation.lifecycle import CaseState
from negotiation.pack import Due


def deadlines(situation: Situation) -> Iterator[Text]:
    """What is not said by the state of the case itself."""
    case, office = situation.case, situation.lender.office
    if case is not None and case.state is CaseState.APPLYING:
        for each in clocks(case, situation.policy.pack, office):
            if each.what is Due.DECIDE:
                yield Text(
                    "You have told us in time: by law we answer you by <b>{day}</b>.", day=each.by
                )
    if case is not None and case.state is CaseState.DECLINED:
        until = appeal_until(case, situation.policy.pack, office)
        if until is not None:
            yield Text("You can ask for that until <b>{day}</b> at least.", day=until)
    if case is not None:
        yield from _notices(case, situation)
        yield from rest_words.to_borrower(situation)
    complaint = situation.complaint
    if complaint is not None and complaint.is_open:
        yield Text(
            "Your complaint {number}: you get an answer by <b>{day}</b>.",
            number=complaint.number,
            day=complaint.answer_by,
        )


def _notices(case: Case, situation: Situation) -> Iterator[Text]:
    """What the law wants in writing, as far as it concerns the borrower."""
    pack, office = situation.policy.pack, situation.lender.office
    for each in clocks(case, pack, office):
        if each.what is Due.CONFIRM and not each.is_done:
            yield Text(
                "Once you have signed, you get the change in writing, by law no later than <b>{day}</b>.",
                day=each.by,
            )
        elif each.what is Due.ARREARS_NOTICE and not each.is_done:
            yield Text(
                "By law you get a letter no later than <b>{day}</b>: what is overdue, and where you find help.",
                day=each.by,
            )
    until = enforced_from(case, pack, office)
    if until is not None and case.state.is_open:
        yield Text(
            "You were sent a default notice. Until <b>{day}</b> at least nothing follows from it.",
            day=until,
        )
