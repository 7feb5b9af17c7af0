"""Home: the loan in plain figures, or where the case stands, and all that can be done from there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from dialogs.flow import Options, Route, Step, chose
from dialogs.happenings import Happening, HardshipNoticed, Notice
from dialogs.interruptions import APPEAL, LANGUAGE, LANGUAGE_LABEL, PERSON, PERSON_LABEL
from dialogs.phrases.rights.appeal import ASKS_ANOTHER
from dialogs.phrases.see_offer import SEE_OFFER
from dialogs.said.arrears_words import overdue
from dialogs.said.paper_days import named
from dialogs.said.periods import by_contract
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text
from negotiation.follow_up.arrangement import DueInstalment
from negotiation.lifecycle import CaseState
from negotiation.loans.contract import Method
from negotiation.loans.frequency import MONTHLY
from negotiation.loans.loan import Loan, LoanState

from . import put_away, reading
from .agreeing import signing, waits_for_you, withdrawal
from .applying import applying_again
from .applying.form import MORE, PLAIN, SUMMARY, lacks, tells_more
from .arrangement import keeping, promise
from .case_now import ANOTHER_LOOK, STOPS_EVERYTHING, where_we_are
from .paperwork import papers
from .people.bound import ASKED, asked_of_a_guarantor, bound_with, guaranteed, under_anothers_plan
from .plan import another_plan

CANNOT_PAY = Text("I can't pay as agreed")
GO_ON = Text("Go on with my application")
WHAT_CAN_I_DO = Text("What can I do for you?")


def home(situation: Situation) -> Sayable:
    """How things stand, in a few lines."""
    waits = waits_for_you.lines(situation)
    if situation.is_guarantor:
        return guaranteed(situation, waits)
    if situation.case is None and situation.is_asked_again:
        return WHAT_CAN_I_DO
    if situation.case is None:
        before = situation.put_away
        return Lines(
            *((put_away.coming_back(before), None) if before is not None else ()),
            loan_in_figures(situation),
            *bound_with(situation),
            *((None, *waits) if waits else ()),
            None,
            WHAT_CAN_I_DO,
        )
    if situation.is_sent_now:  # how it stands is on the card, just above
        return Lines(*just_sent(situation), *waits)
    return Lines(where_we_are(situation), *waits)


def just_sent(situation: Situation) -> Iterator[Text]:
    """That it is with us, that nothing more is to be done, and what may follow."""
    yield Text(
        "Thank you. Your application is with us now. There is nothing more you must do today."
    )
    missing = [
        each.want
        for each in papers.items(situation)
        if each.state is None and each.lacking is None
    ]
    if missing:
        yield Text(
            "Still to come, if you have it: <b>{what}</b>. Just send it here.", what=named(missing)
        )


def loan_in_figures(situation: Situation) -> Sayable:
    """Every loan, the most urgent first."""
    first, *others = (_figures(situation, loan) for loan in situation.loans)
    return Lines(first, *(line for loan in others for line in (None, loan)))


def repaid(loan: Loan) -> Text:
    """What is said of a loan that a plan has brought to its end, whatever the book says yet."""
    return Text(
        "Your loan {number} is repaid as we agreed. Nothing more is to be paid under the agreement.",
        number=loan.number,
    )


def closed_since(situation: Situation, loan: Loan) -> Text | None:
    """In place of figures of a loan that are older than the end of its case; `None` of others."""
    day = situation.closed_since.get(loan.id or 0)
    if day is None:
        return None
    return Text(
        "Your case about loan {number} was closed on {day}. What I see of the loan is older, so I name no figures until newer ones come. A person can tell you what holds now: /person",
        number=loan.number,
        day=day,
    )


def _figures(situation: Situation, loan: Loan) -> Sayable:
    """A loan and what is overdue, as of the day of the lender's book."""
    if loan.id in situation.repaid:
        return repaid(loan)
    if (closed := closed_since(situation, loan)) is not None:
        return closed
    if (of_plan := under_anothers_plan(situation, loan)) is not None:
        return of_plan
    if loan.state is LoanState.PAID_OFF:
        return Text(
            "Your loan {number} is repaid. There is nothing more to pay.", number=loan.number
        )
    if loan.state is not LoanState.RUNNING:
        return Text(
            "Your loan {number} is no longer being repaid here. A person can tell you more.",
            number=loan.number,
        )
    return Lines(
        Text("Your loan {number}, as of {day}:", number=loan.number, day=loan.as_of),
        Text("• still to repay: <b>{amount}</b> plus interest", amount=loan.outstanding),
        Text("• monthly instalment: <b>{amount}</b>", amount=loan.instalment)
        if loan.every == MONTHLY and loan.method is not Method.EQUAL_PRINCIPAL
        else Text("• instalment: <b>{amount}</b>", amount=by_contract(loan)),
        overdue(loan, situation.today),
    )


def elsewhere(situation: Situation) -> Loan | None:
    """The loan that is no longer repaid here, where none is; `None` for other states."""
    if is_running(situation):
        return None
    return next((each for each in situation.loans if each.state is LoanState.WRITTEN_OFF), None)


def options(situation: Situation) -> Options:
    """What can be done now, as things stand."""
    case = situation.case
    if situation.is_guarantor:
        return {
            **_signs(situation),
            **waits_for_you.answers(situation),
            "asked": ASKED,
            reading.QUESTIONS: reading.QUESTIONS_LABEL,
            **_ANYTIME,
        }
    first: Options
    if case is None:
        cannot = {"cannot_pay": CANNOT_PAY} if is_running(situation) else {}
        first = cannot
    elif situation.is_applying and situation.is_held_for(*STOPS_EVERYTHING):
        first = {}
    elif case.state is CaseState.AGREED:
        first = _signs(situation)
    elif case.state in _FIRST:
        first = _FIRST[case.state]
    elif case.state is CaseState.BROKEN:
        first = {another_plan.ANOTHER: another_plan.LABEL}
    elif case.state is CaseState.ACTIVE and (about_it := _to_be_asked_about(situation)):
        first = {**keeping.about_named(situation, about_it)}
    else:
        first = _besides(situation)
    waits = _signs(situation) if waits_for_you.of_another(situation) is not None else {}
    return {
        **waits,
        **waits_for_you.answers(situation),
        **first,
        reading.ABOUT: reading.ABOUT_LABEL,
        **_ANYTIME,
    }


def _to_be_asked_about(situation: Situation) -> DueInstalment | None:
    """What is missing, or what a day was named for."""
    missing = situation.missing_instalments
    if missing:
        return missing[0]
    return situation.to_pay[0] if promise.named(situation) else None


def _besides(situation: Situation) -> Options:
    """What may be done while it is somebody else's turn."""
    found = {"more": Text("Add to my application")} if has_more(situation) else {}
    if situation.the_case.state is not CaseState.AGREED and withdrawal.may_withdraw(situation):
        found[withdrawal.WITHDRAW] = withdrawal.TAKE_IT_BACK
    return found


def _signs(situation: Situation) -> Options:
    return {"sign": signing.READ_AND_SIGN} if signing.is_to_sign(situation) else {}


#: What comes next is theirs.
_FIRST = {
    CaseState.APPLYING: {"go_on": GO_ON},
    CaseState.OFFERED: {"offer": Text("See the offer")},
    CaseState.COUNTERED: {"offer": Text("See the offer")},
    CaseState.PAPERS_WANTED: {"papers": Text("See my papers")},
    CaseState.DECLINED: {applying_again.AGAIN: applying_again.LABEL, APPEAL: ANOTHER_LOOK},
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


def is_running(situation: Situation) -> bool:
    """Whether a loan of theirs is still to be repaid here."""
    return any(
        loan.state is LoanState.RUNNING and loan.id not in situation.repaid
        for loan in situation.loans
    )


def goes_on_with(name: str) -> Callable[[Situation], bool]:
    """Whether the application is the thing to go on with, and this question is still open."""
    return lambda situation: situation.answer == "go_on" and lacks(situation, name)


def _signs_with(holds: Callable[[Situation], bool]) -> Callable[[Situation], bool]:
    return lambda situation: situation.answer == "sign" and holds(situation)


#: The button in other words.
ASKS_FOR_HELP = (
    *(
        "need help paying",
        "need help with my payment",
        "need help with my loan",
        "want to apply",
        "|apply|",
    ),
    *("ayuda para pagar", "ayuda con mi préstamo", "ayuda con el préstamo", "ayuda con los pagos"),
    *(
        "|begin anew|",
        "|start over|",
        "|start again|",
        "|begin again|",
        "|let us begin|",
        "|empezar de nuevo|",
    ),
    *("|empecemos de nuevo|", "|empecemos|", "|重新开始|", "|从头开始|"),
    *("quiero solicitar", "帮我还款", "还款有困难", "还款困难", "|我要申请|", "|我想申请|"),
)
#: A guarantor's question in other words.
ASKS_WHAT_IS_ASKED = (
    *("do i have to pay", "must i pay", "what happens if he", "what happens if she", "what happens if they"),
    *("if he does not pay", "if he doesn't pay", "if she does not pay", "if she doesn't pay", "if they do not pay"),
    *("if they don't pay", "what does my signature mean", "what am i liable for", "what do i have to do"),
    *("tengo que pagar", "debo pagar yo", "que pasa si no paga"),
    *("si el no paga", "si ella no paga", "que significa mi firma"),
    *("我要还吗", "要我还吗", "他不还", "她不还", "我的签字是什么意思", "我有什么责任"),
)  # fmt: skip
HOME = Step(
    name="home.home",
    stays=True,
    question=home,
    options=options,
    phrases={
        "cannot_pay": ASKS_FOR_HELP,
        "offer": (SEE_OFFER,),
        applying_again.AGAIN: applying_again.PHRASES,
        APPEAL: ASKS_ANOTHER,
        "asked": ASKS_WHAT_IS_ASKED,
    },
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
