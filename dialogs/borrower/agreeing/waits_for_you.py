"""Waits for you: what somebody who is bound by another's loan is to sign, or to answer as its guarantor."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.flow import Options
from dialogs.hearing.to_sign import ToSign
from dialogs.situation import Situation
from dialogs.texts import Text

from . import guarantee, signing


def lines(situation: Situation) -> Sequence[Text]:
    """Each thing, and until when."""
    return [*_signature(situation), *(_answer(one.number) for one in situation.to_answer)]


def _signature(situation: Situation) -> Sequence[Text]:
    one = of_another(situation)
    if one is None or one.signature.signed_at is not None:
        return []
    if one.signature.is_locked:
        return [Text("Somebody looks at your name first; then you can sign.")]
    until = one.agreement.expires_at
    return [
        Text(
            "⏳ <b>Waiting for you:</b> your signature on the agreement about loan {number}.",
            number=one.loan.number,
        ),
        *([] if until is None else [Text("It can be signed until <b>{until}</b>.", until=until)]),
    ]


def _answer(number: str) -> Text:
    return Text(
        "⏳ <b>Waiting for you:</b> whether you answer for what is added to loan {number} as well. You need not.",
        number=number,
    )


def of_another(situation: Situation) -> ToSign | None:
    """What is to be signed of a case that is not theirs."""
    one, case = situation.to_sign, situation.case
    is_own = one is not None and case is not None and one.case.id == case.id
    return None if is_own or one is None or not one.is_out else one


def answers(situation: Situation) -> Options:
    """Buttons that show what is asked of a guarantor."""
    return {
        code: label
        for one in situation.to_answer
        for code, label in guarantee.to_read(one).items()
    }


def signs(situation: Situation) -> Options:
    """The button of a message that leads to signing, from anywhere."""
    is_to_sign = of_another(situation) is not None and signing.is_to_sign(situation)
    return {signing.SIGN_BUTTON: signing.READ_AND_SIGN} if is_to_sign else {}
