"""Help answers: who helps for free, whom not to trust, and what is with the debts to others."""

from __future__ import annotations

from dialogs.borrower.before.about import support
from dialogs.borrower.people.outside_help import advised
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text

from .meanings import MEANINGS


def genuine(situation: Situation) -> Sayable:
    return Text(
        "If you are in doubt, call {lender} by the number on your contract, not by one from a chat, and ask for this bot. I never ask for a PIN, a password, a code or a fee. Whoever does is not us: do not answer, and tell a person.",
        lender=situation.lender.name,
    )


def other_debts(situation: Situation) -> Sayable:
    return Lines(
        Text(
            "Here we can agree only on what you owe us; with other lenders you have to agree yourself. But tell me what you pay them each month: the plan counts it, so that enough is left to live on. Nobody has to be paid for arranging it."
        ),
        *advised(situation),
    )


def insolvent(situation: Situation) -> Sayable:
    return Lines(MEANINGS["insolvency"], *advised(situation))


INSURANCE = Text(
    "Some loans come with insurance for illness, loss of work or death. Look in your contract, or ask who insured it, and do so soon: there are often deadlines. I cannot see it here, but a person will check whether yours has it: /person. What it pays counts like any payment."
)


def sold(situation: Situation) -> Sayable:
    return Text(
        "A loan that I show you as ours is with {lender}. Of one that has gone to somebody else, a person tells you where it is. If somebody else says that they have it now, pay nothing before you have asked us: /person",
        lender=situation.lender.name,
    )


def paid_help(situation: Situation) -> Sayable:
    return Lines(
        Text(
            "Please be careful. Nobody has to be paid for talking with us, and nobody can have true entries taken out of a credit record for money. Give nobody your identity or bank card, a SIM card, passwords or codes, and sign no paper that is not true. You can agree with us here yourself, free of charge."
        ),
        *advised(situation),
    )


def free_help(situation: Situation) -> Sayable:
    return Lines(*support(situation))
