"""Offer: what holds today beside the new plan, in figures and as a picture; the borrower decides, or names other terms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP

from dialogs import second_thoughts
from dialogs.decision_words import is_yes_with_a_but
from dialogs.disclosures import said_before
from dialogs.flow import Options, Route, Step, chose
from dialogs.happenings import (
    CounterMade,
    Happening,
    MessageLeft,
    Notice,
    NotTakenBecause,
    OfferAccepted,
    OfferDeclined,
    PlanTooLate,
)
from dialogs.heard import Heard, Words
from dialogs.interruptions import PERSON
from dialogs.not_but import as_it_is
from dialogs.parsers import Ambiguous, Reader, Unclear, wish
from dialogs.parsers.by_how_much import is_by_how_much
from dialogs.parsers.one_part import is_of_one_part
from dialogs.parsers.wishes import WISH_EXAMPLE, Wished
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text
from dialogs.think_words import wants_to_think
from dialogs.why import LET_A_PERSON_DECIDE, WHY, WHY_LABEL
from negotiation.lifecycle import CaseState, fire
from negotiation.loan import Loan
from negotiation.money import Money, unit
from negotiation.offer import NotTaken, Offer, OfferState
from negotiation.packs.disclosure import Before
from negotiation.proposals.wish import Wish
from negotiation.reliefs import Relief
from negotiation.suggestions import hope_of
from negotiation.terms import Terms

from .case_now import goes_on
from .outlook import if_nothing_changes
from .recovery import condition
from .terms import of_parts

COUNTER = "offer.counter"
WHY_NOT = "offer.why_not"


def question(situation: Situation) -> Sayable:
    return Lines(
        shown(situation, situation.the_offer),
        None,
        Text("Take your time. Do you accept this offer?"),
    )


def is_on_the_table(situation: Situation) -> bool:
    return situation.offer is not None and situation.offer.state is OfferState.OPEN


def shown(situation: Situation, offer: Offer) -> Sayable:
    """The offer, beside it the plan in force or today's contract, and what happens if nothing changes."""
    parts = situation.loans_of(offer)
    loan, _ = parts[0]
    nothing = if_nothing_changes(situation)
    lines = [*of_parts(parts, situation.in_force), *_in_time(situation, parts)]
    lines += [None, nothing] if nothing else []
    if kept := goes_on(situation):
        lines += [None, *kept]
    if offer.expires_at is not None:
        lines.append(Text("The offer is open until <b>{until}</b>.", until=offer.expires_at))
    if told := [*said_before(situation, loan, Before.OFFER, Before.ACKNOWLEDGING)]:
        lines += [None, *told]
    return Lines(*lines)


def ended(situation: Situation) -> Text:
    """Said when its time is over: whose word was missing, it is not held against the borrower."""
    if situation.the_case.state is CaseState.COUNTERED:
        return Text(
            "Our offer has reached its last day. What you said you can pay still stands: an advisor looks at it and writes to you here."
        )
    return Text(
        "Our offer has ended without an answer. If you still want a plan, write to us here."
    )


def _in_time(situation: Situation, parts: Sequence[tuple[Loan, Terms]]) -> Iterator[Text]:
    """Where more is asked later: what that rests on, and that nobody has to wait for that day."""
    application = situation.the_case.application
    hope = hope_of(parts, application, situation.policy)
    more = min((each.due_date for _, terms in parts if (each := terms.more_later)), default=None)
    if hope is not None:
        yield Text(
            "• this rests on a hope: that you can pay more from {day} on, {condition}. If it comes otherwise, write to us before: we look at it again",
            day=hope.since,
            condition=condition(hope),
        )
    elif more is not None:
        yield Text(
            "• if that is too much for you by {day}, tell us before: we look at it again", day=more
        )


OPTIONS: Options = {
    "accept": Text("I accept"),
    "counter": Text("I can pay something else"),
    "decline": Text("I decline"),
    WHY: WHY_LABEL,
    PERSON: LET_A_PERSON_DECIDE,
}


def decide(situation: Situation, choice: str | Wished) -> Sequence[Happening]:
    offer, case = situation.the_offer, situation.the_case
    if choice == BUT:
        return [Notice(WITH_A_BUT), MessageLeft()]
    if isinstance(choice, Wished) and is_as_offered(situation):
        return [Notice(AS_OFFERED.given(button=OPTIONS["accept"]))]
    if isinstance(choice, Wished):
        return _countered(situation, choice)
    if choice not in {"accept", "decline"}:
        return []
    if choice == "accept" and offer.is_too_late(situation.today):
        return [PlanTooLate(offer)]
    if choice == "accept":
        for loan, _ in situation.loans_of(offer):
            offer.must_fit(loan)
        offer.accept(situation.now)
        fire(case, "accept")
        return [OfferAccepted()]
    offer.decline(situation.now)
    fire(case, "decline_offer")
    return [
        OfferDeclined(),
        Notice(
            Text(
                "All right, you have declined this offer. Your advisor knows and will write to you here."
            )
        ),
    ]


#: What may stand before and behind an acceptance, and what it is, by language. Why no more than these: accepting is an act
#: of law, so a typed yes has to say that it accepts, whole, with no word besides that may take some of it back. It signs
#: nothing: the agreement is read, agreed to and signed after it. "Ok" and "sure" may be said to anything.
_ACCEPTANCES = (
    (
        "/yes /ok /okay /sure /yes please /yeah /yes ok ",
        "i accept/i do accept/i gladly accept/i agree/i accept {it}/i agree to {it}/accept/accepted",
        "it/that/this/the offer/this offer/your offer/the plan/this plan/your plan/these terms/the terms/the new plan",
        "/ thanks/ thank you/ please",
    ),
    (
        "/sí /si /ok /vale /claro /sí claro /claro que sí /bueno /de acuerdo ",
        "acepto/lo acepto/la acepto/acepto {it}/estoy de acuerdo/estoy de acuerdo con {it}/aceptado",
        "la oferta/esta oferta/su oferta/el plan/este plan/su plan/las condiciones/estas condiciones/la propuesta/esta propuesta",
        "/ gracias/ muchas gracias/ por favor",
    ),
    (
        "/好/好的/好吧/好啊/可以/行/嗯/是/是的/ok/没问题/沒問題",
        "接受/我接受/我同意/同意/我愿意接受/我願意接受/接受{it}/我接受{it}/同意{it}/我同意{it}",
        "方案/这个方案/這個方案/你们的方案/你們的方案/新方案/这个计划/這個計畫/这个条件/這個條件",
        "/了/的/谢谢/謝謝/,谢谢/,謝謝",
    ),
)
ACCEPTS = (
    *("yes", "yes i do", "sí", "si", "是的"),
    *(
        f"{first}{accepted.replace('{it}', it)}{last}"
        for firsts, acceptances, things, lasts in _ACCEPTANCES
        for accepted in acceptances.split("/")
        for it in (things.split("/") if "{it}" in accepted else ("",))
        for first in firsts.split("/")
        for last in lasts.split("/")
    ),
)


#: The other buttons in so many words.
IN_OTHER_WORDS = {
    "accept": ACCEPTS,
    "counter": (
        *("can i pay less", "could i pay less", "can it be less", "i can pay less", "can i pay something else"),
        *("can i have longer", "can i have more time", "can it be longer", "can it be another day"),
        *("can it be on another day", "i can't pay that much", "i cant pay that much", "it is too much", "it's too much"),
        *("puedo pagar menos", "se puede pagar menos", "puede ser menos", "no puedo pagar tanto", "es demasiado"),
        *("es mucho", "puede ser otro día", "puede ser otro dia", "puede ser más largo", "puede ser mas largo"),
        *("能少还一点吗", "可以少还吗", "能不能少还一点", "能不能少一点", "太多了", "我还不起这么多", "可以换一天吗", "可以延长吗"),
        *("能少還一點嗎", "可以少還嗎", "能不能少還一點", "能不能少一點", "我還不起這麼多", "可以換一天嗎", "可以延長嗎"),
    ),
    "decline": (
        *("i refuse", "i reject it", "i refuse it", "i decline it", "i decline the offer", "i decline this offer"),
        *("i reject the offer", "i reject this offer", "i do not accept", "i don't accept"),
        *("la rechazo", "lo rechazo", "rechazo la oferta", "no la acepto", "no acepto la oferta"),
        *("我拒绝", "我不接受", "我不接受这个方案", "我拒絕", "我不接受這個方案"),
    ),
    WHY: (
        *("why this one", "why this offer", "why this plan", "why this amount", "why so much", "why that much"),
        *("por qué esta oferta", "por que esta oferta", "por qué este plan", "por que este plan"),
        *("por qué esta cuota", "por que esta cuota", "por qué tanto", "por que tanto"),
        *("为什么是这个方案", "为什么是这个数", "为什么这么多", "为什么要这么多"),
        *("為什麼是這個方案", "為什麼是這個數", "為什麼這麼多", "為什麼要這麼多"),
    ),
}  # fmt: skip


def other_terms(heard: Heard, reader: Reader) -> Wished | str:
    """Other terms, typed below the offer. Raises `Unclear` where it may be the number of a button: it decides nothing.

    What one thing costs them is no wish of theirs either, nor what they earn or spend. By how much less, and a yes with
    a but, leave open what could be paid: that is asked.
    """
    said = heard.text if isinstance(heard, Words) else ""
    has_a_but = is_yes_with_a_but(said) and not wants_to_think(said)
    if is_by_how_much(said) and not is_of_one_part(said):
        return BUT if has_a_but else "counter"
    try:
        wished = own_wish(heard, reader)
    except Ambiguous:
        raise
    except Unclear:
        if has_a_but:
            return BUT
        raise
    if wished.day is None and wished.amount <= len(OPTIONS):
        raise Unclear(WISH_EXAMPLE)
    return wished


def own_wish_in_full(heard: Heard, reader: Reader) -> Wished:
    """The same where it is asked. Raises `Unclear` for by how much less, too."""
    if isinstance(heard, Words) and is_by_how_much(heard.text):
        raise Unclear(WISH_EXAMPLE)
    return own_wish(heard, reader)


def own_wish(heard: Heard, reader: Reader) -> Wished:
    """What could be paid, and on which day. Raises `Unclear` where another figure is told."""
    wished = wish(heard, reader)
    said = heard.text if isinstance(heard, Words) else ""
    is_another = second_thoughts.tells_no_wish(said) or is_of_one_part(as_it_is(said))
    if is_another and not wished.is_on_payday:
        raise Unclear(WISH_EXAMPLE)
    return wished


SAME_DAY = Text(
    "I do not know on which day you are paid, so the day stays as it is. If it should be another, please write it with the amount, for example <b>300 on the 10th</b>."
)


#: A yes that takes it on other terms.
BUT = "but"
WITH_A_BUT = Text(
    "That is a yes on other terms, so nothing is agreed yet, and our offer stays as it is meanwhile. Your advisor reads your words."
)
AS_OFFERED = Text(
    "That is what our offer asks. If you accept it, tap “{button}” below; nothing is agreed before."
)


def is_as_offered(situation: Situation) -> bool:
    """Whether what was just wished is what the offer asks anyway."""
    wished, offer = situation.answer, situation.the_offer
    if not isinstance(wished, Wished) or offer.besides or wished.is_on_payday:
        return False
    is_same_day = wished.day in {None, _day_of(offer)}
    return is_same_day and wished.amount == offer.terms.regular.amount


def _countered(situation: Situation, wished: Wished) -> Sequence[Happening]:
    """Other terms are asked for: the offer stays on the table until they are answered, and its day where none is named."""
    case = situation.the_case
    payday = case.application.payday if wished.is_on_payday else None
    day = wished.day or payday or _day_of(situation.the_offer)
    told = [Notice(SAME_DAY)] if wished.is_on_payday and payday is None else []
    exact = wished.amount.quantize(unit(situation.currency), ROUND_HALF_UP)
    amount = Money(exact, situation.currency)
    if case.state is CaseState.OFFERED:
        fire(case, "counter")
    return [*told, CounterMade(Wish(instalment=amount, day=day))]


def _day_of(offer: Offer) -> int | None:
    """The day of the month that was moved to; `None` where it is the contract's."""
    if offer.besides or Relief.DUE_DATE not in (offer.terms.kinds or (offer.terms.kind,)):
        return None
    return max(each.due_date.day for each in offer.terms.schedule)  # of the last day, 31


def because(_: Situation, choice: str) -> Sequence[Happening]:
    return [] if choice == "untold" else [NotTakenBecause(NotTaken(choice))]


REASONS: dict[str, Text] = {
    NotTaken.TOO_MUCH: Text("Too much a month"),
    NotTaken.TOO_LONG: Text("It takes too long"),
    NotTaken.TOO_DEAR: Text("It costs too much in all"),
    NotTaken.NOT_NEEDED: Text("I can pay as before"),
    NotTaken.OTHER: Text("Another reason"),
}

DECIDE = Step(
    name="offer.decide",
    stays=True,
    question=question,
    options=OPTIONS,
    parse=other_terms,
    binds=True,
    phrases=IN_OTHER_WORDS,
    save=decide,
    picture=lambda situation: situation.the_offer.picture_id,
    stands=is_on_the_table,
    routes=[
        Route(to="signing.consent", when=chose("accept")),
        Route(to=COUNTER, when=chose("counter", BUT)),
        Route(to=WHY_NOT, when=chose("decline")),
        Route(to="offer.decide", when=is_as_offered),
        Route(to="home.home"),
    ],
    leaves_messages=True,
)
ASK_COUNTER = Step(
    name=COUNTER,
    question=Text(
        "How much could you pay a month, and on which day? For example: <b>300 on the 10th</b>. Without a day it stays as it is."
    ),
    options={"leave": Text("Back to the offer")},
    parse=own_wish_in_full,
    save=lambda situation, answer: (
        _countered(situation, answer) if isinstance(answer, Wished) else []
    ),
    stands=is_on_the_table,
    routes=[
        Route(to=DECIDE.name, when=chose("leave")),
        Route(to="home.home"),
    ],
    heeds_words=True,
)
ASK_WHY_NOT = Step(
    name=WHY_NOT,
    question=Text("Would you tell us why? It helps with a better offer. You need not."),
    options={**REASONS, "untold": Text("I would rather not say")},
    save=because,
    routes=[Route(to="home.home")],
    leaves_messages=True,
)
STEPS = (DECIDE, ASK_COUNTER, ASK_WHY_NOT)
