"""Case now: where a case stands, in plain words: whose turn it is, by when, and what comes next."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.printed.paperwork import ROLES
from dialogs.said import hold_words
from dialogs.said.arrears_words import due_on
from dialogs.said.by_loan import next_of_each
from dialogs.said.paper_days import waited_for
from dialogs.situation import Situation
from dialogs.texts import Day, Lines, Sayable, Text
from negotiation.agreeing.agreement import AgreementState
from negotiation.case_clocks import appeal_until
from negotiation.contacting.hold import HoldReason
from negotiation.follow_up.arrangement import DueInstalment, left
from negotiation.lifecycle import TALKED_ABOUT, UNSIGNED, CaseState

from .agreeing import withdrawal
from .applying.recovery import counted_on
from .arrangement import looked_for, promise
from .deadlines import deadlines
from .people import outside_help
from .people.bound import under_anothers_plan


def where_we_are(situation: Situation) -> Sayable:
    """The case in a few lines: its number, its state, who acts next and by when."""
    return Lines(
        Text("Your case <b>{number}</b>", number=situation.the_case.number),
        how_it_stands(situation),
    )


def how_it_stands(situation: Situation) -> Sayable:
    """The state of the case in plain words, and what comes next."""
    case = situation.the_case
    match case.state:
        case CaseState.APPLYING if situation.is_held_for(*STOPS_EVERYTHING):
            return _held(situation)
        case CaseState.APPLYING:
            state: Sayable = Text(
                "Your application is not sent yet. You can go on where you left off."
            )
        case CaseState.UNDER_REVIEW | CaseState.NEGOTIATING:
            state = _with_us(situation)
        case CaseState.DECLINED:
            state = refused(situation)
        case CaseState.APPEALED:
            state = Text(
                "Another person looks at your application now. You get an answer by <b>{day}</b>.",
                day=Day(case.decide_by or situation.now),
            )
        case CaseState.COUNTERED:
            state = _countered(situation)
        case CaseState.AGREED:
            state = _to_sign(situation)
        case CaseState.ACTIVE:
            state = Lines(_arrangement(situation), *_named(situation), *_may_withdraw(situation))
        case CaseState.BROKEN:
            state = _broken(situation)
        case _:
            state = _stands(situation)
    return Lines(
        state,
        *(
            told
            for one in situation.running
            if one.id in situation.others_plans and (told := under_anothers_plan(situation, one))
        ),
        *put_away_soon(situation),
        *goes_on(situation),
        *counted_on(situation),
        *(_may_withdraw(situation) if case.state in TALKED_ABOUT else []),
        *deadlines(situation),
        *([_held(situation)] if situation.holds else []),
    )


def _held(situation: Situation) -> Text:
    return hold_words.held(situation.holds, situation.language.zone)


def put_away_soon(situation: Situation) -> list[Text]:
    """Where nothing was heard for long: until which day one word keeps it open."""
    case = situation.the_case
    if case.expires_at is None:
        return []
    if situation.keeps_a_plan:
        return [
            Text(
                "The talks about other terms end on <b>{day}</b>, unless we hear from you before then; your plan goes on.",
                day=Day(case.expires_at),
            )
        ]
    return [
        Text(
            "It is put away on <b>{day}</b>, unless we hear from you before then.",
            day=Day(case.expires_at),
        )
    ]


NO_PLAN = Text("We cannot offer a plan on your application.")
OTHER_TERMS = Text("Other terms than those in force cannot be offered.")


def refused(situation: Situation) -> Sayable:
    """The rule by which the lender said no, and the right to have another person look."""
    said_no, advice = situation.the_case.declined, outside_help.advice(situation)
    return Lines(
        NO_PLAN,
        *([Text("The reason: {why}.", why=said_no.why)] if said_no else []),
        Text("You have the right to have another person look at it, at no cost: /appeal"),
        *([Text("Free debt advice: {advice}", advice=advice)] if advice else []),
    )


def refused_terms(situation: Situation) -> Sayable:
    """The same, to other terms than those in force, which hold."""
    case, pack = situation.the_case, situation.policy.pack
    said_no, until = case.declined, appeal_until(case, pack, situation.lender.office)
    may_ask = [Text("You can ask for that until <b>{day}</b> at least.", day=until)]
    return Lines(
        OTHER_TERMS,
        *([Text("The reason: {why}.", why=said_no.why)] if said_no else []),
        Text("You have the right to have another person look at it, at no cost: /appeal"),
        *(may_ask if until is not None else []),
        None,
        _arrangement(situation),
    )


ANOTHER_LOOK = Text("Have another person look at it")


_STANDS = {
    CaseState.OFFERED: Text("Our offer is waiting for your answer."),
    CaseState.COMPLETED: Text("Everything is repaid as we agreed. Thank you."),
}


def _stands(situation: Situation) -> Sayable:
    state = situation.the_case.state
    if state is CaseState.PAPERS_WANTED:
        return waited_for(situation)
    return _STANDS.get(state, Text("Your advisor has it in hand."))


#: What an application would be beside the point for.
STOPS_EVERYTHING = (
    HoldReason.DISPUTED,
    HoldReason.DEATH,
    HoldReason.INSOLVENCY,
    HoldReason.BREATHING_SPACE,
)


def _with_us(situation: Situation) -> Text:
    """By when an advisor answers, as long as that day is ahead."""
    by = situation.the_case.decide_by
    if by is None or by < situation.now:
        return Text(
            "Your advisor looks for a plan with you. Whatever you write or send here reaches the advisor."
        )
    return Text(
        "We have your application. An advisor will answer by <b>{day}</b>. "
        "Whatever you write or send here reaches the advisor.",
        day=Day(by),
    )


def goes_on(situation: Situation) -> list[Sayable]:
    """While other terms are talked about, those in force are kept."""
    coming = situation.coming_instalment
    is_talking = situation.the_case.state in UNSIGNED
    if not is_talking or not situation.keeps_a_plan:
        return []
    if situation.late_instalments:
        return [STILL_HOLDS, _arrangement(situation)]
    if coming is None:
        return []
    agreement = situation.agreement
    if agreement is not None and agreement.state is AgreementState.SIGNED:
        return [UNTIL_SEALED.given(amount=coming.left, day=coming.due_date)]
    return [
        Text(
            "Until another plan is signed, yours stays in force. Next instalment: <b>{amount}</b> on <b>{day}</b>.",
            amount=coming.left,
            day=coming.due_date,
        )
    ]


UNTIL_SEALED = Text(
    "Until our seal is on it, your plan stays in force as it was. Next instalment: <b>{amount}</b> on <b>{day}</b>."
)
STILL_HOLDS = Text("Until another plan is signed, this one holds:")


def _countered(situation: Situation) -> Sayable:
    """Who has the next word, and how long the lender's own offer can be taken beside it."""
    offer = situation.offer
    until = offer.expires_at if offer is not None else None
    return Lines(
        Text(
            "An advisor will look at what you said you can pay, and write to you here. Meanwhile you can still take our offer."
        ),
        *([Text("The offer is open until <b>{until}</b>.", until=until)] if until else []),
    )


def _to_sign(situation: Situation) -> Sayable:
    """Whose turn it is until the agreement is in force, and whom else it waits for."""
    asked = [GUARANTOR_IS_ASKED] if situation.guarantor_is_asked else []
    return Lines(_whose_turn(situation), *asked)


GUARANTOR_IS_ASKED = Text(
    "The guarantor is asked whether they answer for what is added. The agreement holds without that as well."
)


def _whose_turn(situation: Situation) -> Sayable:
    one, agreement = situation.to_sign, situation.agreement
    if agreement is not None and agreement.state is AgreementState.SIGNED:
        return Text("The agreement is signed. We put our seal on it and send it to you here.")
    if one is None or one.agreement is not agreement:
        return Text("The agreement is waiting for your signature.")
    if one.signature.signed_at is not None:
        return Lines(
            Text("You have signed. The agreement waits for the others who have to sign it."),
            *(Text("• still to sign: {who}", who=ROLES[role]) for role in one.awaited),
        )
    if one.signature.is_locked:
        return Text("Somebody looks at your name first; then you can sign.")
    return Text("The agreement is waiting for your signature.")


def _named(situation: Situation) -> list[Text]:
    """The day that the borrower has named."""
    made = promise.named(situation)
    if made is None:
        return []
    return [
        Text(
            "You named <b>{day}</b> for {amount}; until then I do not remind you of it.",
            day=made.day,
            amount=promise.sum_named(situation, made),
        )
    ]


def _may_withdraw(situation: Situation) -> list[Text]:
    until = situation.plan.may_withdraw_until if situation.plan else None
    if until is None or not withdrawal.may_withdraw(situation):
        return []
    until_when = withdrawal.last_moment(until, situation.language.zone)
    return [Text("You can take it back until <b>{until}</b>: /withdraw", until=until_when)]


NEXT_ONES = Text("Next instalments:")


IN_FORCE = Text("Your plan is in force.")


def _not_here(missing: Sequence[DueInstalment]) -> Text:
    return Text(
        "Your plan is in force. Not here yet: <b>{amount}</b>, due on <b>{day}</b>. If it is on its way, all is well; if not, we look for a way together: /person",
        amount=left(missing),
        day=due_on(missing),
    )


def _arrangement(situation: Situation) -> Sayable:
    missing, coming = situation.missing_instalments, situation.still_to_come
    said_paid = looked_for.told(situation)
    if missing or said_paid:
        behind = Lines(*([_not_here(missing)] if missing else [IN_FORCE]), *said_paid)
        if coming is None:
            return behind
        if of_each := next_of_each(situation):
            return Lines(behind, NEXT_ONES, *of_each)
        after = Text(
            "Next instalment: <b>{amount}</b> on <b>{day}</b>.",
            amount=coming.left,
            day=coming.due_date,
        )
        return Lines(behind, after)
    if coming is None:
        return Text("Everything is repaid as we agreed. Thank you.")
    if of_each := next_of_each(situation):
        return Lines(IN_FORCE, NEXT_ONES, *of_each)
    return Text(
        "Your plan is in force. Next instalment: <b>{amount}</b> on <b>{day}</b>.",
        amount=coming.left,
        day=coming.due_date,
    )


def _broken(situation: Situation) -> Sayable:
    """The plan has ended by the lender's rule: how it comes back, who helps."""
    late, advice = situation.late_instalments, outside_help.advice(situation)
    return Lines(
        Text(
            "Your plan has ended because instalments were missed. A person looks with you for one that fits: /person"
        ),
        *(
            [
                Text(
                    "Once <b>{amount}</b> has arrived, it is in force again as it was.",
                    amount=left(late),
                )
            ]
            if late
            else []
        ),
        *looked_for.told(situation),
        *([Text("Free debt advice: {advice}", advice=advice)] if advice else []),
    )
