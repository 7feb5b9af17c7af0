"""Promises: by when the lender has to act, as the borrower reads it: by law, on an appeal, on a complaint."""

from __future__ import annotations

from collections.abc import Iterator

from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.case_clocks import appeal_until, clocks
from negotiation.lifecycle import CaseState
from negotiation.pack import Due


def promises(situation: Situation) -> Iterator[Text]:
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
    complaint = situation.complaint
    if complaint is not None and complaint.is_open:
        yield Text(
            "Your complaint {number}: you get an answer by <b>{day}</b>.",
            number=complaint.number,
            day=complaint.answer_by,
        )
