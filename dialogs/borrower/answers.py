"""Answers: what people ask before and during a negotiation, and what is so."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dialogs.paying import where_to_pay
from dialogs.situation import Situation
from dialogs.texts import Lines, Plural, Sayable, Text
from negotiation.agreement import AgreementState
from negotiation.arrangement import left
from negotiation.offer import OfferState
from negotiation.pack import Channel, Day, Feared, Hours, Start, Stopped
from negotiation.packs.words import in_language

from . import ended_plan, outside_help, preferences, reading
from .about import credit_words, recorded_as, support
from .pay_answers import PAY_QUESTIONS, again, again_options, changes
from .question import Question
from .terms import beside_plan, extra_interest
from .withdrawal import last_moment
from .worries import WORRIES


def _credit_record(situation: Situation) -> Sayable:
    recorded = recorded_as(situation)
    if recorded is not None:
        return credit_words(situation, recorded)
    return Text(
        "That depends on whether something is late already, and on where you live. An agreement does not erase what was reported before."
    )


def _long(situation: Situation) -> Sayable:
    """While there is something to decide, until when."""
    offer, one = situation.offer, situation.to_sign
    sign_by = None if one is None else one.agreement.expires_at
    if one is not None and one.agreement.state is AgreementState.TO_SIGN and sign_by is not None:
        return Lines(Text("It can be signed until <b>{until}</b>.", until=sign_by), _NO_HURRY)
    if offer is not None and offer.state is OfferState.OPEN and offer.expires_at is not None:
        return Lines(
            Text("The offer is open until <b>{until}</b>.", until=offer.expires_at), _NO_HURRY
        )
    return Lines(
        Text("Applying takes a few minutes."),
        Plural(
            "You have an answer within {n} day of sending your application.",
            "You have an answer within {n} days of sending your application.",
            n=situation.policy.decide_days,
        ),
        Plural(
            "Our offer then stays open for {n} day, so that you can think it over.",
            "Our offer then stays open for {n} days, so that you can think it over.",
            n=situation.policy.offer_days,
        ),
    )


def _others(situation: Situation) -> Sayable:
    """Who hears of it, and whether somebody calls at work: the hours are those of the law, today."""
    pack = situation.policy.pack
    open_today = pack.hours_on(Day.of(situation.today), channel=Channel.CALL)
    return Lines(
        Text(
            "We write about it only to you. From us neither your employer nor your family or friends hear of it. Only who signed the loan with you, or answers for it, is asked where something changes for them. Your reasons and papers are not shown to them."
        ),
        Text(
            "I write in this chat only and call nobody, and our people write to you here as well. If you would rather be called, or must not be called at work, tell a person: /person"
        ),
        *([_today(open_today)] if pack.hours and open_today is not None else []),
    )


def _today(open_today: Hours) -> Text:
    return Text(
        "Unasked, we may turn to you today from {opens} to {closes} only, by the clock where you live.",
        opens=open_today.opens,
        closes=open_today.closes,
    )


_NO_HURRY = Text("Take your time: nothing is agreed before you have signed.")


def _withdrawn(situation: Situation) -> Sayable:
    """Until when, where there is an agreement; else how it will be."""
    plan, days = situation.plan, situation.policy.cooling_off_days
    until = plan.may_withdraw_until if plan is not None else None
    is_late = until is None or until <= situation.now
    if plan is not None and plan.state.is_in_force and situation.to_sign is None:
        if is_late or until is None:
            return TOO_LATE
        return Text(
            "Yes, without a reason: you can take the agreement back until <b>{until}</b>, by /withdraw or in your own words. Then what held before it holds again, and what you have paid counts.",
            until=last_moment(until, situation.language.zone),
        )
    before = Text(
        "Before you sign, nothing is agreed: you can stop at any time, by /cancel or by saying no."
    )
    if not days:
        return Lines(
            before,
            Text(
                "Once signed, an agreement binds both sides and cannot be taken back here. So take your time, and ask before you sign. If something changes later, tell us: then we look for a way together."
            ),
        )
    after = Plural(
        "Once both sides have signed, you have {n} day to take it back, without a reason: /withdraw",
        "Once both sides have signed, you have {n} days to take it back, without a reason: /withdraw",
        n=days,
    )
    return Lines(before, after)


TOO_LATE = Text(
    "A signed agreement binds both sides, and this one can no longer be taken back here. If you cannot keep it, or something has changed, tell us: then we look for a way together. /person"
)


def _dearer(situation: Situation) -> Sayable:
    """In figures, where one offer for one loan lies there."""
    offer = situation.offer
    parts = situation.loans_of(offer) if offer is not None else []
    if situation.keeps_a_plan and (offer is None or offer.state is not OfferState.OPEN):
        return Lines(
            Text("Your plan stays as you signed it, and nothing is added while you keep it."),
            Text("Left to pay under your plan: <b>{amount}</b>", amount=left(situation.instalments)),
            ended_plan.arrived(situation),
        )  # fmt: skip
    if offer is None or len(parts) != 1:
        return Text(
            "That depends on the plan. With a longer term more interest is paid in all; with interest waived or a lower rate it may be less. Before you decide, the offer says the total, and how much more or less interest that is."
        )
    [(loan, terms)] = parts
    is_new = offer.state is OfferState.OPEN or situation.to_sign is not None
    plan = situation.in_force.get(loan.id or 0) if is_new else None
    return Lines(
        Text(
            "By our offer you pay {total} in all, of which {interest} is interest:",
            total=terms.total,
            interest=terms.interest,
        ),
        extra_interest(terms) if plan is None else beside_plan(terms, plan),
    )


def _genuine(situation: Situation) -> Sayable:
    return Text(
        "If you are in doubt, call {lender} by the number on your contract, not by one from a chat, and ask for this bot. I never ask for a PIN, a password, a code or a fee. Whoever does is not us: do not answer, and tell a person.",
        lender=situation.lender.name,
    )


def _other_debts(situation: Situation) -> Sayable:
    advice = outside_help.advice(situation)
    return Lines(
        Text(
            "Here we can agree only on what you owe us; with other lenders you have to agree yourself. But tell me what you pay them each month: the plan counts it, so that enough is left to live on. Nobody has to be paid for arranging it."
        ),
        *([Text("Free debt advice: {advice}", advice=advice)] if advice else []),
    )


def _feared(feared: Feared) -> Callable[[Situation], Sayable]:
    """What the law of the place says of it, in the pack's words; where it says nothing, nothing is promised."""

    def say(situation: Situation) -> Sayable:
        told = _by_pack(situation, feared) or [LAW_DIFFERS]
        return Lines(*told, *_now(situation))

    return say


def _unpaid(situation: Situation) -> Sayable:
    """Of the contract; under a plan it is that which is missed."""
    if situation.keeps_a_plan and not situation.is_guarantor:
        return again(situation)
    return Lines(
        Text(
            "Nothing overnight, but step by step: reminders; then it may stand in your credit record, and what your contract names may be added. If nothing is agreed for long, the contract can be ended and all of it asked at once, a collector may be engaged, and at last a court. Until then there is nearly always time to agree."
        ),
        *_now(situation),
    )


def _now(situation: Situation) -> list[Text]:
    """What to do, whatever is feared."""
    return [
        Text("What helps now: tell us what you can pay, and we look for a plan with you."),
        *_advice(situation),
    ]


def _advice(situation: Situation) -> list[Text]:
    advice = outside_help.advice(situation)
    return [Text("Free debt advice: {advice}", advice=advice)] if advice else []


def _court_letter(situation: Situation) -> Sayable:
    """What the law of the place says of the days in it; then what holds anywhere."""
    return Lines(
        *_by_pack(situation, Feared.COURT),
        Text(
            "Please do not put it aside: it names a day, and whoever stays silent until then mostly loses the right to object. A lawyer or collector can ask; only a court orders. If it may be a trick, call the court by a number you looked up yourself. We can still agree on a plan: write here what came and when."
        ),
        *_advice(situation),
    )


def _family(situation: Situation) -> Sayable:
    return Lines(
        Text(
            "What you owe is owed by you and whoever signed with you or answers for it; in some places also by husband or wife. Your children and parents do not owe it, and it is not in their credit record."
        ),
        *_by_pack(situation, Feared.FAMILY),
        *_advice(situation),
    )


def _paid_help(situation: Situation) -> Sayable:
    return Lines(
        Text(
            "Please be careful. Nobody has to be paid for talking with us, and nobody can have true entries taken out of a credit record for money. Give nobody your identity or bank card, a SIM card, passwords or codes, and sign no paper that is not true. You can agree with us here yourself, free of charge."
        ),
        *_advice(situation),
    )


def _free_help(situation: Situation) -> Sayable:
    return Lines(*support(situation))


def _callers(situation: Situation) -> Sayable:
    """What holds for whoever speaks for us, today and once there is a plan."""
    pack = situation.policy.pack
    open_today = pack.hours_on(Day.of(situation.today), channel=Channel.CALL)
    rests = Stopped.COLLECTING in pack.stopped_by(Start.AGREED)
    return Lines(
        Text(
            "If anybody who speaks for us calls or visits you too often, threatens you or talks to others about your debt, note who and when, and write it here: /complain. A person looks into it. Nobody may threaten you, for whichever lender they come; in danger, call the police. When I write to you unasked, you decide: /preferences"
        ),
        *([_today(open_today)] if pack.hours and open_today is not None else []),
        *([COLLECTING_RESTS] if rests else []),
    )


COLLECTING_RESTS = Text("Once a plan is signed, nothing more is collected as long as it is kept.")


def _by_pack(situation: Situation, feared: Feared) -> list[Text]:
    found = situation.policy.pack.consequence(feared)
    if found is None:
        return []
    return [Text("{words}", words=in_language(found.words, situation.language.code))]


LAW_DIFFERS = Text(
    "That depends on the law where you live. Letters and orders of a court must never be ignored. A plan that you keep keeps such things away."
)

#: In the order of the menu.
QUESTIONS: Mapping[str, Question] = {
    **PAY_QUESTIONS,
    "record": Question(
        label=Text("Does it show in my credit record?"),
        answer=_credit_record,
        more={reading.RECORD: reading.RECORD_LABEL},
    ),
    "unpaid": Question(
        label=Text("What happens if I do not pay?"),
        answer=_unpaid,
        more={reading.SUPPORT: reading.SUPPORT_LABEL},
    ),
    "prison": Question(
        label=Text("Can I go to jail for it?"),
        answer=_feared(Feared.PRISON),
        more={reading.SUPPORT: reading.SUPPORT_LABEL},
    ),
    "seizure": Question(
        label=Text("Can my car, home or pay be taken?"),
        answer=_feared(Feared.SEIZURE),
        more={reading.SUPPORT: reading.SUPPORT_LABEL},
    ),
    "court_letter": Question(
        label=Text("A letter of a court or lawyer came"),
        answer=_court_letter,
        more={reading.SUPPORT: reading.SUPPORT_LABEL},
    ),
    "family": Question(
        label=Text("Does it harm my children or family?"),
        answer=_family,
        more={reading.SUPPORT: reading.SUPPORT_LABEL},
    ),
    "meanwhile": Question(
        label=Text("Must I go on paying meanwhile?"),
        answer=Text(
            "Until an agreement is signed, the dates of your contract hold. But do not go without rent, food or medicine for it, and do not borrow in order to pay. Tell us what you can spare."
        ),
    ),
    "cost": Question(
        label=Text("Does it cost anything?"),
        answer=Text(
            "No. Asking, talking and signing here are free, and nobody here asks you for a fee. With a longer term you pay more interest in all; you see the total before you decide."
        ),
    ),
    "dearer": Question(label=Text("Do I pay more or less in all?"), answer=_dearer),
    "others": Question(
        label=Text("Will my work or family hear of it?"),
        answer=_others,
        more={preferences.SHOW: preferences.SHOW_LABEL},
    ),
    "other_debts": Question(
        label=Text("Can you help with my other debts?"),
        answer=_other_debts,
        more={reading.SUPPORT: reading.SUPPORT_LABEL},
    ),
    "paid_help": Question(
        label=Text("Somebody wants money to help me"),
        answer=_paid_help,
        more={reading.SUPPORT: reading.SUPPORT_LABEL},
    ),
    "free_help": Question(label=Text("Who helps me for free?"), answer=_free_help),
    "callers": Question(
        label=Text("What if somebody keeps calling?"),
        answer=_callers,
    ),
    "for_somebody": Question(
        label=Text("Can I do this for somebody else?"),
        answer=Text(
            "Yes, once they let you. The borrower opens this chat, says who they are and writes /helper: that makes a link for you, with what you may do and until when. Accepting and signing stay theirs. If they cannot do that themselves, a person tells you what is possible."
        ),
    ),
    "papers": Question(
        label=Text("What papers do I need?"),
        answer=Text(
            "You can begin without any. One that shows your situation helps: a payslip, a letter, or a statement, which most banks let you save in their app. It is kept encrypted and used only for your plan."
        ),
    ),
    "figures": Question(
        label=Text("Why ask what I earn and spend?"),
        answer=Text(
            "So that the plan leaves you enough to live on: one that asks for more than you have would only break. Rough figures will do, and what you would rather not say you may skip: /skip. Your advisor sees them, nobody else who signed the loan."
        ),
    ),
    "long": Question(label=Text("How long does it take?"), answer=_long),
    "refused": Question(
        label=Text("Can I be refused?"),
        answer=Text(
            "Yes, that can happen: not every loan can be changed. You hear why, and a person tells you what else there is. When something has changed for you, you can ask again."
        ),
        more={reading.SUPPORT: reading.SUPPORT_LABEL},
    ),
    "declined": Question(
        label=Text("What if I say no to an offer?"),
        answer=Text(
            "You may say no: then nothing is signed, and what holds today goes on, with what is overdue. You can also write what you could pay instead, or ask for a person; the offer stays open meanwhile, until its last day."
        ),
    ),
    "withdraw": Question(label=Text("Can I change my mind after signing?"), answer=_withdrawn),
    "again": Question(
        label=Text("What if I miss a payment again?"), answer=again, more=again_options
    ),
    "early": Question(
        label=Text("Can I pay earlier, or more?"),
        answer=Text(
            "Yes. An instalment of a plan that we have agreed on can be paid early at any time, without cost, and what is paid beyond it goes to the next ones. Until there is a plan, your contract says what holds. Whether it saves something to pay all at once, a person works out for you: /person"
        ),
    ),
    "changes": Question(label=Text("What if things change?"), answer=changes, more=again_options),
    "genuine": Question(label=Text("Is this really my lender?"), answer=_genuine),
    "kept": Question(
        label=Text("What is kept about me?"),
        answer=Text(
            "What you write and send here, once you have agreed to it, so that your advisor can read it. Papers are kept encrypted. It is used only to find and keep your plan. What you type into the calculator is forgotten when you leave it. /mydata sends you what is kept."
        ),
    ),
    "machine": Question(
        label=Text("Am I writing with a machine?"),
        answer=Text(
            "Yes. I am a program, no human being: I ask, write down and work out. Whenever you would rather have a person, one of our people writes to you here."
        ),
    ),
    "phone": Question(
        label=Text("Why my telephone number?"),
        answer=Text(
            "Only to see that it is you: I compare it with the number in your contract, so that nobody else gets to see your loan. If yours has changed, or you would rather not share it, a person helps you another way."
        ),
    ),
    "guarantor": Question(
        label=Text("What about who signed for me?"),
        answer=Text(
            "Who answers for the loan may be asked for it when it is not paid, as the contract says; a plan that you keep prevents that. Where a plan changes something for them, they are asked first. Your reasons and papers are not shown to them."
        ),
    ),
    "where": Question(label=Text("Where do I pay?"), answer=where_to_pay),
    "stop": Question(
        label=Text("How do I stop?"),
        answer=Text(
            "/cancel stops at any question. What you told us is kept and you can go on later. An offer you may decline. The dates of your contract go on holding."
        ),
    ),
    **WORRIES,
}
