"""Home: the loan in plain figures, where the case stands, and what comes next by when."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dialogs.flow import Options, Route, Step, chose
from dialogs.happenings import Happening, HardshipNoticed, Notice
from dialogs.interruptions import APPEAL, LANGUAGE, LANGUAGE_LABEL, PERSON, PERSON_LABEL
from dialogs.situation import Situation
from dialogs.texts import Day, Lines, Plural, Sayable, Text
from negotiation.agreement import AgreementState
from negotiation.arrangement import left
from negotiation.arrears import arrears
from negotiation.hold import HoldReason
from negotiation.lifecycle import CaseState
from negotiation.loan import Loan, LoanState

from . import keeping, outside_help, reading, signing, withdrawal
from .bound import ASKED, asked_of_a_guarantor, bound_with, guaranteed, on_hold
from .details import MORE
from .form import PLAIN, SUMMARY, lacks
from .promises import promises

CANNOT_PAY = Text("I can't pay as agreed")
GO_ON = Text("Go on with my application")


def home(situation: Situation) -> Sayable:
    if situation.is_guarantor:
        return guaranteed(situation)
    if situation.case is None:
        return Lines(
            loan_in_figures(situation),
            *bound_with(situation),
            None,
            Text("What can I do for you?"),
        )
    return where_we_are(situation)


def loan_in_figures(situation: Situation) -> Sayable:
    """Every loan, the most urgent first."""
    first, *others = map(_figures, situation.loans)
    return Lines(first, *(line for loan in others for line in (None, loan)))


def _figures(loan: Loan) -> Sayable:
    """A loan and what is overdue, as of the day of the lender's book."""
    if loan.state is LoanState.PAID_OFF:
        return Text(
            "Your loan {number} is repaid. There is nothing more to pay.", number=loan.number
        )
    if loan.state is not LoanState.RUNNING:
        return Text(
            "Your loan {number} is no longer being repaid here. A person can tell you more.",
            number=loan.number,
        )
    late = arrears(loan, loan.as_of)
    figures: list[Text | Lines | None] = [
        Text("Your loan {number}, as of {day}:", number=loan.number, day=loan.as_of),
        Text("• still to repay: <b>{amount}</b> plus interest", amount=loan.outstanding),
        Text("• monthly instalment: <b>{amount}</b>", amount=loan.instalment),
    ]
    if late.days:
        figures.append(
            Plural(
                "• overdue: <b>{amount}</b>, {n} day late",
                "• overdue: <b>{amount}</b>, {n} days late",
                n=late.days,
                amount=late.amount,
            )
        )
    else:
        figures.append(Text("• nothing is overdue; next payment on {day}", day=loan.next_due))
    return Lines(*figures)


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
            return on_hold()
        case CaseState.APPLYING:
            state: Sayable = Text(
                "Your application is not sent yet. You can go on where you left off."
            )
        case CaseState.UNDER_REVIEW | CaseState.NEGOTIATING:
            state = Text(
                "We have your application. An advisor will answer by <b>{day}</b>. "
                "Whatever you write or send here reaches the advisor.",
                day=Day(case.decide_by or situation.now),
            )
        case CaseState.DECLINED:
            state = refused(situation)
        case CaseState.APPEALED:
            state = Text(
                "Somebody else than before looks at your application again. You get an answer by <b>{day}</b>.",
                day=Day(case.decide_by or situation.now),
            )
        case CaseState.AGREED:
            state = _to_sign(situation)
        case CaseState.ACTIVE:
            state = Lines(_arrangement(situation), *_may_withdraw(situation))
        case CaseState.BROKEN:
            state = _broken(situation)
        case _:
            state = _STANDS.get(case.state, Text("Your advisor has it in hand."))
    return Lines(
        state,
        *_goes_on(situation),
        *promises(situation),
        *([on_hold()] if situation.holds else []),
    )


def refused(situation: Situation) -> Sayable:
    """The rule by which the lender said no, and the right to have another person look."""
    said_no, advice = situation.the_case.declined, outside_help.advice(situation)
    return Lines(
        Text("We cannot offer a plan on your application."),
        *([Text("The reason: {why}.", why=said_no.why)] if said_no else []),
        Text("You have the right to have another person look at it, at no cost: /appeal"),
        *([Text("Free debt advice: {advice}", advice=advice)] if advice else []),
    )


ANOTHER_LOOK = Text("Have another person look at it")


_STANDS = {
    CaseState.PAPERS_WANTED: Text(
        "We could not accept one of your papers. Please send another one."
    ),
    CaseState.OFFERED: Text("Our offer is waiting for your answer."),
    CaseState.COUNTERED: Text(
        "An advisor looks at what you said you can pay, and writes to you here. Until then our offer stands as it is."
    ),
    CaseState.COMPLETED: Text("Everything is repaid as we agreed. Thank you."),
}


#: What an application would be beside the point for.
STOPS_EVERYTHING = (
    HoldReason.DISPUTED,
    HoldReason.DEATH,
    HoldReason.INSOLVENCY,
    HoldReason.BREATHING_SPACE,
)


def _goes_on(situation: Situation) -> list[Text]:
    """While other terms are talked about, those in force are kept."""
    coming = situation.coming_instalment
    if coming is None or situation.the_case.state not in _TALKING:
        return []
    return [
        Text(
            "Until another plan is signed, yours stays in force. Next instalment: <b>{amount}</b> on <b>{day}</b>.",
            amount=coming.left,
            day=coming.due_date,
        )
    ]


_TALKING = {
    CaseState.NEGOTIATING,
    CaseState.OFFERED,
    CaseState.COUNTERED,
    CaseState.AGREED,
}


def _to_sign(situation: Situation) -> Text:
    """Whose turn it is until the agreement is in force."""
    one, agreement = situation.to_sign, situation.agreement
    if agreement is not None and agreement.state is AgreementState.SIGNED:
        return Text("The agreement is signed. We put our seal on it and send it to you here.")
    if one is None or one.agreement is not agreement:
        return Text("The agreement is waiting for your signature.")
    if one.signature.signed_at is not None:
        return Text("You have signed. The agreement waits for the others who have to sign it.")
    if one.signature.is_locked:
        return Text("Somebody looks at your name first; then you can sign.")
    return Text("The agreement is waiting for your signature.")


def _may_withdraw(situation: Situation) -> list[Text]:
    until = situation.agreement.may_withdraw_until if situation.agreement else None
    if until is None or not withdrawal.may_withdraw(situation):
        return []
    return [Text("You can take it back until <b>{until}</b>: /withdraw", until=until)]


def _arrangement(situation: Situation) -> Sayable:
    late, coming = situation.late_instalments, situation.coming_instalment
    if late:
        behind = Text(
            "Your plan is in force. Not here yet: <b>{amount}</b>, due on <b>{day}</b>. If it is on its way, all is well; if not, we look for a way together: /person",
            amount=left(late),
            day=late[0].due_date,
        )
        if coming is None:
            return behind
        after = Text(
            "Next instalment: <b>{amount}</b> on <b>{day}</b>.",
            amount=coming.left,
            day=coming.due_date,
        )
        return Lines(behind, after)
    if coming is None:
        return Text("Everything is repaid as we agreed. Thank you.")
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
        *([Text("Free debt advice: {advice}", advice=advice)] if advice else []),
    )


def options(situation: Situation) -> Options:
    case = situation.case
    if situation.is_guarantor:
        return {
            **_signs(situation),
            "asked": ASKED,
            reading.QUESTIONS: reading.QUESTIONS_LABEL,
            **_ANYTIME,
        }
    first: Options
    if case is None:
        cannot = {"cannot_pay": CANNOT_PAY} if _is_running(situation) else {}
        first = {**_signs(situation), **cannot}
    elif situation.is_applying and situation.is_held_for(*STOPS_EVERYTHING):
        first = {}
    elif case.state is CaseState.AGREED:
        first = _signs(situation)
    elif case.state in _FIRST:
        first = _FIRST[case.state]
    elif case.state is CaseState.ACTIVE and situation.late_instalments:
        first = {**keeping.about(situation.late_instalments[0])}
    else:
        first = _besides(situation)
    return {**first, reading.ABOUT: reading.ABOUT_LABEL, **_ANYTIME}


def _besides(situation: Situation) -> Options:
    """What may be done while it is somebody else's turn."""
    if has_more(situation):
        return {"more": Text("Add to my application")}
    if situation.the_case.state is CaseState.ACTIVE and withdrawal.may_withdraw(situation):
        return {withdrawal.WITHDRAW: withdrawal.TAKE_IT_BACK}
    return {}


def _signs(situation: Situation) -> Options:
    return {"sign": signing.READ_AND_SIGN} if signing.is_to_sign(situation) else {}


#: What comes next is theirs.
_FIRST = {
    CaseState.APPLYING: {"go_on": GO_ON},
    CaseState.OFFERED: {"offer": Text("See the offer")},
    CaseState.COUNTERED: {"offer": Text("See the offer")},
    CaseState.PAPERS_WANTED: {"papers": Text("See my papers")},
    CaseState.DECLINED: {APPEAL: ANOTHER_LOOK},
}


def has_more(situation: Situation) -> bool:
    """Whether something may be told besides while the application is read."""
    case = situation.the_case
    return any(case.may_record(name) and lacks(situation, name) for name in MORE)


_ANYTIME = {PERSON: PERSON_LABEL, LANGUAGE: LANGUAGE_LABEL}


def choose(situation: Situation, choice: str) -> Sequence[Happening]:
    if choice == "asked":
        return [Notice(asked_of_a_guarantor(situation))]
    return [HardshipNoticed()] if choice == "cannot_pay" else []


def _is_running(situation: Situation) -> bool:
    return situation.the_loan.state is LoanState.RUNNING


def tells_more(name: str) -> Callable[[Situation], bool]:
    return lambda situation: situation.answer == "more" and lacks(situation, name)


def goes_on_with(name: str) -> Callable[[Situation], bool]:
    """Whether the application is the thing to go on with, and this question is still open."""
    return lambda situation: situation.answer == "go_on" and lacks(situation, name)


def _signs_with(holds: Callable[[Situation], bool]) -> Callable[[Situation], bool]:
    return lambda situation: situation.answer == "sign" and holds(situation)


HOME = Step(
    name="home.home",
    stays=True,
    question=home,
    options=options,
    stands=lambda situation: situation.is_identified,
    save=choose,
    routes=[
        Route(to="home.home", when=chose("asked")),
        Route(to="application.hardship", when=chose("cannot_pay")),
        *(Route(to=f"application.{name}", when=goes_on_with(name)) for name in PLAIN),
        Route(to=SUMMARY, when=chose("go_on")),
        *(Route(to=f"application.{name}", when=tells_more(name)) for name in MORE),
        Route(to="papers.list", when=chose("papers")),
        Route(to="offer.decide", when=chose("offer")),
        Route(to="signing.consent", when=_signs_with(signing.must_consent)),
        Route(to="signing.name", when=chose("sign")),
    ],
    leaves_messages=True,
)
STEPS = (HOME,)
