"""Withdrawn: what the borrower reads when their application ends because they wish it."""

from __future__ import annotations

from dialogs.borrower.people import outside_help
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text
from negotiation.lifecycle import CaseState


def told(situation: Situation) -> Sayable:
    """That it has ended, what holds now, and that they can come back."""
    case, advice = situation.the_case, outside_help.advice(situation)
    gone = _GONE.get(case.state)
    return Lines(
        Text("As you wished, your application {number} ends here.", number=case.number),
        *([gone] if gone is not None else []),
        Text("Nothing new is agreed: your contract holds as it is, and what is due stays due."),
        Text(
            "If you want a plan after all, write to us here whenever you like: /start begins again, /person calls a person."
        ),
        *([Text("Free debt advice: {advice}", advice=advice)] if advice else []),
    )


#: What was before them ends with it.
_GONE = {
    CaseState.OFFERED: Text("Our offer is off the table."),
    CaseState.COUNTERED: Text("Our offer is off the table."),
    CaseState.AGREED: Text("The agreement is off, and nobody has to sign it any more."),
}
