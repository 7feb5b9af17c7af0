"""Guarantee: a guarantor is asked whether they answer for what an agreement adds; never why it was needed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from dialogs.flow import Options
from dialogs.happenings import GuaranteeAnswered, Happening, Notice
from dialogs.hearing.to_answer import Added, ToAnswer
from dialogs.interruptions import ANYTIME, PERSON, PERSON_LABEL
from dialogs.situation import Situation
from dialogs.texts import Lines, Plural, Sayable, Text
from negotiation.loans.terms import Terms

#: A button says which agreement, and yes or no: "!guarantee:12:yes".
GUARANTEE = f"{ANYTIME}guarantee"
AGREES = Text("I answer for that as well")
REFUSES = Text("I do not")
READ = Text("Read it and answer")
NOTHING_ASKED = Text("Nothing of that waits for your answer any more.")


def question(parts: Sequence[Added], *, is_in_force: bool = False) -> Sayable:
    """What changes, beside a plan in force where there is one, what it adds, and that nobody has to."""
    return Lines(
        *(_changes(each, is_in_force=is_in_force) for each in parts),
        None,
        Text(
            "Do you answer for what is added as well? You need not: then you answer for what was agreed before, and for no more. Take your time, and ask whom you trust."
        ),
    )


def _changes(added: Added, *, is_in_force: bool) -> Lines:
    number, terms, plan = added.number, added.terms, added.plan
    return Lines(
        Text("You are a guarantor of loan {number}. Its terms have changed:", number=number)
        if is_in_force
        else Text("You are a guarantor of loan {number}. Its terms are to change:", number=number),
        Plural(
            "• {n} instalment, from {first} to {last}",
            "• {n} instalments, from {first} to {last}",
            n=len(terms.asked),
            first=terms.asked[0].due_date,
            last=terms.last_due,
        ),
        *(
            []
            if plan is None
            else [
                Text(
                    "• the plan in force still asks {amount} in all, until {last}",
                    amount=plan.total,
                    last=plan.last_due,
                )
            ]
        ),
        Text(
            "• {new} in all, instead of {old} by today's contract, which ends on {day}",
            new=terms.total,
            old=terms.today.total,
            day=_end(terms),
        ),
    )


def _end(terms: Terms) -> date:
    return terms.today.last.due_date


def choices(agreement_id: int) -> Options:
    return {
        f"{GUARANTEE}:{agreement_id}:yes": AGREES,
        f"{GUARANTEE}:{agreement_id}:no": REFUSES,
        PERSON: PERSON_LABEL,
    }


def to_read(one: ToAnswer) -> Options:
    """What shows the question again."""
    return {f"{GUARANTEE}:{one.agreement_id}:read": READ}


def tapped(situation: Situation, code: str) -> Sequence[Happening] | None:
    """What such a button sets in motion; `None` for every other one."""
    button, _, rest = code.partition(":")
    number, _, said = rest.partition(":")
    if button != GUARANTEE or not _NUMBER.fullmatch(number):
        return None
    if said in _AGREES:
        return [GuaranteeAnswered(agreement_id=int(number), agrees=_AGREES[said])]
    asked = (one for one in situation.to_answer if one.agreement_id == int(number))
    one = next(asked, None)
    return [Notice(NOTHING_ASKED)] if one is None else [_put(one)]


#: What a database takes for the number of a row.
_NUMBER = re.compile("[0-9]{1,18}")
_AGREES = {"yes": True, "no": False}


def _put(one: ToAnswer) -> Notice:
    text = question(one.parts, is_in_force=one.is_in_force)
    return Notice(text, choices(one.agreement_id))


def thanks(*, agrees: bool) -> Text:
    return (
        Text(
            "Thank you. I have recorded that you answer for the changed terms as well. It counts once the agreement is signed."
        )
        if agrees
        else Text(
            "Thank you. I have recorded that you do not. You answer for what was agreed before, and for no more."
        )
    )
