"""Reasons: why one cannot pay, in the borrower's words."""

from __future__ import annotations

from dialogs.parsers.clauses import amounts_apart
from dialogs.parsers.money.in_and_out import Kind, kind_of
from dialogs.parsers.money.written_amounts import holds_one
from dialogs.phrases.finding import plain
from dialogs.texts import Text
from negotiation.applying.application import Hardship

from .reason_words import reasons_in

REASONS = {
    Hardship.JOB_LOST: Text("I lost my job"),
    Hardship.INCOME_REDUCED: Text("I earn less than before"),
    Hardship.ILLNESS: Text("I am ill"),
    Hardship.DISABILITY: Text("I have a disability"),
    Hardship.BEREAVEMENT: Text("Someone close to me has died"),
    Hardship.SEPARATION: Text("Separation or divorce"),
    Hardship.DISASTER: Text("A disaster or an accident"),
    Hardship.BUSINESS_FAILED: Text("My business failed"),
    Hardship.OTHER_DEBTS: Text("Too many other debts"),
    Hardship.OTHER: Text("Another reason"),
}


def told_with(text: str) -> Hardship | None:
    """The reason in words that tell more than that, as the hardship notice; `None` for none, or for several.

    >>> told_with("i lost my job i cannot pay"), told_with("my phone died, I can't pay")
    (<Hardship.JOB_LOST: 'job_lost'>, None)
    >>> told_with("ya no puedo pagar lo del carro porq me bajaron las horas")
    <Hardship.INCOME_REDUCED: 'income_reduced'>

    What is paid each month for other debts is no second reason:

    >>> told_with("I got divorced. I earn 4200, rent is 1200, and two credit cards 800")
    <Hardship.SEPARATION: 'separation'>
    """
    told = reasons_in(text)
    if len(told) > 1 and Hardship.OTHER_DEBTS in told:
        beside = reasons_in(_without_what_is_spent(text))
        told = [one for one in told if one is not Hardship.OTHER_DEBTS or one in beside]
    return told[0] if len(told) == 1 else None


def _without_what_is_spent(text: str) -> str:
    parts = amounts_apart(text)
    return ", ".join(
        one for one in parts if not (holds_one(one) and kind_of(plain(one)) is Kind.OUT)
    )


def tells_why(text: str) -> bool:
    """Whether any reason is told, also one that only a question could tell from another.

    >>> tells_why("公司倒闭了"), told_with("公司倒闭了"), tells_why("my phone died")
    (True, None, False)
    """
    return bool(reasons_in(text))
