"""About: what negotiating is, in short cards that anybody can open, also before saying who they are.

What is promised comes from the lender's policy, and what is said of the credit record from the pack of the place:
where either says nothing, nothing is promised.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from dialogs.borrower import reading
from dialogs.borrower.people import outside_help
from dialogs.flow import BACK, Options, Route, Step
from dialogs.interruptions import PERSON, PERSON_LABEL
from dialogs.situation import Situation
from dialogs.texts import Lines, Plural, Sayable, Text
from negotiation.follow_up.arrears import arrears
from negotiation.lifecycle import CaseState
from negotiation.limits import Role
from negotiation.pack import CreditSituation, Purpose
from negotiation.packs.words import in_language
from negotiation.relief.length import longest_extension
from negotiation.reliefs import Relief

#: Lines of a card; `None` is an empty one.
Body = Sequence[Sayable | None]


def what_it_is(situation: Situation) -> Body:
    return [
        Text(
            "If you cannot repay as agreed, you and {lender} can agree on other terms. You tell us what has happened and what you can pay. We tell you what we can do. Nothing changes until you have signed.",
            lender=situation.lender.name,
        ),
        None,
        Text(
            "Asking costs nothing and binds you to nothing. You can ask for a person at any time."
        ),
    ]


_WAIVED = {
    Relief.INTEREST_WAIVER,
    Relief.RATE,
    Relief.FUTURE_INTEREST_WAIVER,
    Relief.INTEREST_PAUSE,
}
_SMALLER = {Relief.REDUCTION, Relief.PRINCIPAL_BREAK, Relief.TOKEN}


def relief(situation: Situation) -> Body:
    """The three families, as far as this lender gives them."""
    limits = situation.policy.limits
    lines: list[Sayable | None] = []
    longer = _longer(situation)
    if Relief.TERM_EXTENSION in limits.reliefs and longer:
        lines.append(
            Plural(
                "• <b>A longer term</b>, up to {n} month more: each instalment is smaller, but more interest is paid in all.",
                "• <b>A longer term</b>, up to {n} months more: each instalment is smaller, but more interest is paid in all.",
                n=longer,
            )
        )
    if _WAIVED & limits.reliefs:
        lines.append(
            Text(
                "• <b>Part of the interest waived</b>: a lower rate, or interest that you need not pay. It has to be approved for each loan."
            )
        )
    changed = _changed_plan(situation)
    if changed:
        lines += [Text("• <b>A changed plan</b>, by what you need:"), *changed]
    return [
        *lines,
        None,
        Text("What is possible for you depends on your loan and on what you can spare."),
    ]


def _longer(situation: Situation) -> int:
    """The most months that may be added: by policy, and to a loan that is known by its longest term and the law as well."""
    policy, today = situation.policy, situation.today
    most = min(policy.longest_extension, policy.limits.of(Role.SUPERVISOR).months)
    known = [
        each.every.in_months(longest_extension(each, policy, now=today))
        for each in situation.running
        if each.outstanding.is_positive
    ]
    return min(most, max(known, default=most))


def _changed_plan(situation: Situation) -> list[Sayable]:
    limits = situation.policy.limits
    found: list[Sayable] = []
    if Relief.PAYMENT_BREAK in limits.reliefs and limits.longest_break:
        found.append(
            Plural(
                "   – a break of up to {n} instalment",
                "   – a break of up to {n} instalments",
                n=limits.longest_break,
            )
        )
    if _SMALLER & limits.reliefs:
        found.append(Text("   – smaller instalments for a time"))
    if Relief.DUE_DATE in limits.reliefs:
        found.append(Text("   – another day of the month"))
    return found


def steps(situation: Situation) -> Body:
    """The six steps, with the times the lender has promised."""
    policy = situation.policy
    before = -min(policy.reminder_offsets, default=0)
    signed: list[Sayable] = [Text("5. You read the agreement and sign it here.")]
    if policy.cooling_off_days:
        signed.append(
            Plural(
                "    You may take it back within {n} day.",
                "    You may take it back within {n} days.",
                n=policy.cooling_off_days,
            )
        )
    return [
        Text("1. You apply: a few minutes, here in this chat."),
        Text("2. We read your papers. They may follow later."),
        Plural(
            "3. An advisor talks with you. You have an answer within {n} day of applying.",
            "3. An advisor talks with you. You have an answer within {n} days of applying.",
            n=policy.decide_days,
        ),
        Plural(
            "4. A plan: our offer stays open for {n} day. You may say no.",
            "4. A plan: our offer stays open for {n} days. You may say no.",
            n=policy.offer_days,
        ),
        *signed,
        Plural(
            "6. The first new instalment is due {n} day later at the earliest.",
            "6. The first new instalment is due {n} days later at the earliest.",
            n=policy.notice_days,
        ),
        *(
            [
                Plural(
                    "    I remind you {n} day before each.",
                    "    I remind you {n} days before each.",
                    n=before,
                )
            ]
            if before > 0
            else []
        ),
    ]


def record(*recorded: CreditSituation) -> Callable[[Situation], Body]:
    """What the pack says of the credit record."""
    return lambda situation: [credit_words(situation, each) for each in recorded]


def credit_words(situation: Situation, recorded: CreditSituation) -> Text:
    found = situation.policy.pack.credit_record(recorded)
    if found is None:
        return Text(
            "What is recorded, and for how long, differs from place to place. The credit bureau where you live tells you, and a person here can help: /person"
        )
    return Text("{words}", words=in_language(found.words, situation.language.code))


def recorded_as(situation: Situation) -> CreditSituation | None:
    """Which words on the credit record hold for this person; `None` while nobody knows who it is."""
    if not situation.running:
        return None
    is_active = situation.case is not None and situation.case.state is CaseState.ACTIVE
    if is_active or not situation.by_contract:
        return CreditSituation.SIGNED
    is_late = any(arrears(loan, situation.today).days for loan in situation.by_contract)
    return CreditSituation.LATE if is_late else CreditSituation.NOT_LATE


def record_card(situation: Situation) -> str:
    """The card on the credit record that holds for this person; the first while nobody knows who it is."""
    return _RECORDS[recorded_as(situation) or CreditSituation.NOT_LATE]


def _is_told(situation: Situation, card: str) -> bool:
    """Who is late, or has signed, is not told what holds while nothing is late."""
    first = _RECORDS[CreditSituation.NOT_LATE]
    return card != first or record_card(situation) == first


_RECORDS = {
    CreditSituation.NOT_LATE: "about.record",
    CreditSituation.LATE: "about.record_late",
    CreditSituation.SIGNED: "about.record_signed",
}


def support(situation: Situation) -> Body:
    lines = outside_help.helpers(situation, Purpose.ADVICE, Purpose.GENERAL, Purpose.CRISIS)
    return [
        Text("These help for free and do not belong to {lender}:", lender=situation.lender.name),
        *lines,
        Text("Somebody you trust may also help you in this chat: /helper"),
    ]


#: Its name, title and text.
Card = tuple[str, Text, Callable[[Situation], Body]]
#: In their order.
CARDS: Sequence[Card] = (
    ("about.start", Text("<b>What this is</b>"), what_it_is),
    ("about.relief", Text("<b>What relief there is</b>"), relief),
    ("about.steps", Text("<b>The six steps</b>"), steps),
    (
        _RECORDS[CreditSituation.NOT_LATE],
        Text("<b>Your credit record, while nothing is late</b>"),
        record(CreditSituation.NOT_LATE),
    ),
    (
        _RECORDS[CreditSituation.LATE],
        Text("<b>Your credit record, once something is late</b>"),
        record(CreditSituation.LATE),
    ),
    (
        _RECORDS[CreditSituation.SIGNED],
        Text("<b>Your credit record, after signing</b>"),
        record(CreditSituation.SIGNED),
    ),
    ("about.support", Text("<b>Free help from outside</b>"), support),
)
NEXT = Text("Next →")
PREVIOUS = Text("← Previous")


def _card(index: int) -> Step:
    name, title, body = CARDS[index]
    is_first, is_last = index == 0, index == len(CARDS) - 1

    def question(situation: Situation) -> Sayable:
        told = [at for at, (card, *_) in enumerate(CARDS) if _is_told(situation, card)]
        place = sum(at <= index for at in told)
        number = Text("{n} of {count} · {question}", n=place, count=len(told), question=title)
        return Lines(number, None, *body(situation))

    options: Options = {
        **({} if is_last else {"next": NEXT}),
        **({} if is_first else {"previous": PREVIOUS}),
        **(_MORE if is_first or is_last else {}),
        PERSON: PERSON_LABEL,
        reading.CLOSE: reading.CLOSE_LABEL,
    }
    return Step(
        name=name,
        gives_way=True,
        question=question,
        options=options,
        phrases={
            "next": ("next", "下一", "siguiente"),
            "previous": ("previous", "上一张", "上一页", "anterior"),
            reading.CLOSE: reading.SAYS_CLOSE,
        },
        routes=[
            *_onwards("next", CARDS[index + 1 :]),
            *_onwards("previous", CARDS[:index][::-1]),
            Route(to=BACK),
        ],
    )


def _onwards(code: str, cards: Sequence[Card]) -> Iterator[Route]:
    """To the nearest of these cards that is told."""
    for card, *_ in cards[:2]:  # at most one stands aside

        def leads(situation: Situation, to: str = card) -> bool:
            return situation.answer == code and _is_told(situation, to)

        yield Route(to=card, when=leads)


_MORE: Options = {
    reading.CALCULATOR: reading.CALCULATOR_LABEL,
    reading.QUESTIONS: reading.QUESTIONS_LABEL,
}
STEPS = tuple(_card(index) for index in range(len(CARDS)))
