"""Statement and letter in words: what was paid, what each payment paid, what is left; and that nothing is, at the end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dialogs.lender import Lender
from dialogs.said.payment_words import reference
from dialogs.texts import Language, Text
from negotiation.agreeing.agreement import Agreement, AgreementState
from negotiation.case import Case
from negotiation.follow_up.arrangement import DueInstalment, count, left, paid_count
from negotiation.follow_up.statement import RowState, Use, state_on
from negotiation.loans.loan import Loan
from negotiation.money import Money, total_of
from negotiation.pack import CreditSituation, Pack
from negotiation.packs.words import in_language

from .paperwork import Pairs, lang

#: Parts of a payment, as they are kept with it.
_PARTS = {
    "penalty": Text("penalty {amount}"),
    "fee": Text("fee {amount}"),
    "interest": Text("interest {amount}"),
    "principal": Text("principal {amount}"),
}
_STATES = {
    RowState.PAID: Text("paid"),
    RowState.NOTHING: Text("asks nothing"),
    RowState.CARRIED: Text("carried by later ones"),
    RowState.LATE: Text("not here yet"),
    RowState.PARTLY: Text("partly paid"),
    RowState.OPEN: Text("to come"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementWords:
    """What a statement says, in the order in which it is read."""

    lang: str
    lender: str
    title: str
    subtitle: str
    summary: Pairs
    payments_heading: str
    payments_header: tuple[str, ...]
    payments: tuple[tuple[str, ...], ...]
    no_payments: str
    schedule_header: tuple[str, ...]
    #: Of each loan: heading, rows, totals.
    schedules: tuple[tuple[str, tuple[tuple[str, ...], ...], tuple[str, ...]], ...]
    note: str
    page: str


def statement_words(
    case: Case,
    plan: Agreement,
    loans: Sequence[Loan],
    rows: Sequence[DueInstalment],
    used: Sequence[Use],
    *,
    lender: Lender,
    language: Language,
    today: date,
) -> StatementWords:
    """Of the plan of a case as it stands *today*; *rows* are one at least."""
    say, show = language.plain, language.show
    zero = Money.zero(rows[0].amount.currency)
    return StatementWords(
        lang=lang(language),
        lender=lender.name,
        title=say(Text("Statement")),
        subtitle=say(Text("Case {number}, as of {day}", number=case.number, day=today)),
        summary=(
            *((say(Text("Loan")), loan.number) for loan in loans),
            *_stands(plan, language),
            (say(Text("Instalments paid")), _of(paid_count(rows), count(rows), language)),
            (say(Text("Paid so far")), show(sum((each.paid for each in rows), zero))),
            (say(Text("Left to pay")), show(left(rows))),
            *_next(rows, today, language),
        ),
        payments_heading=say(Text("Payments, and what each paid")),
        payments_header=tuple(map(say, _OF_PAYMENTS)),
        payments=tuple(_payment(use, language) for use in used),
        no_payments=say(Text("No payment has arrived yet.")),
        schedule_header=tuple(map(say, _OF_INSTALMENTS)),
        schedules=tuple(
            _schedule(loan, [each for each in rows if each.loan_id == loan.id], today, language)
            for loan in loans
            if any(each.loan_id == loan.id for each in rows)
        ),
        note=say(
            Text(
                "By our records on this day. A payment that is on its way is not in it yet. If something is wrong, tell us in the chat."
            )
        ),
        page=say(Text("Page {page} of {pages}", page="{page}", pages="{pages}")),
    )


_OF_PAYMENTS = (Text("Day"), Text("Reference"), Text("What it paid"), Text("Amount"))
_OF_INSTALMENTS = (
    *(Text("No."), Text("Due"), Text("How it stands")),
    *(Text("Instalment"), Text("Paid"), Text("Left")),
)


def _stands(plan: Agreement, language: Language) -> Pairs:
    """Where it holds no more: what is listed as to come is not asked for then."""
    ended = _ENDED.get(plan.state)
    return () if ended is None else ((language.plain(Text("Your plan")), language.plain(ended)),)


_ENDED = {
    AgreementState.BROKEN: Text("ended, because instalments were missed"),
    AgreementState.COMPLETED: Text("repaid as agreed"),
}


def _of(done: int, count: int, language: Language) -> str:
    return language.plain(Text("{done} of {count}", done=done, count=count))


def _next(rows: Sequence[DueInstalment], today: date, language: Language) -> Pairs:
    say, zero = language.plain, Money.zero(rows[0].amount.currency)
    late = [each for each in rows if state_on(each, today) is RowState.LATE]
    coming = next((each for each in rows if not each.is_paid and each not in late), None)
    found = []
    if late:
        overdue = sum((each.left for each in late), zero)
        found.append((say(Text("Not here yet")), language.show(overdue)))
    if coming is not None:
        told = Text("{amount} on {day}", amount=coming.left, day=coming.due_date)
        found.append((say(Text("Next instalment")), say(told)))
    return tuple(found)


def _payment(use: Use, language: Language) -> tuple[str, ...]:
    payment, show = use.payment, language.show
    named = reference(payment.reference)
    named = language.plain(named) if isinstance(named, Text) else named
    return show(payment.received_on), named, _paid_by(use, language), show(payment.amount)


def _paid_by(use: Use, language: Language) -> str:
    """Its instalments, its parts where they are known, and what is on none."""
    say = language.plain
    if use.is_undone:
        return say(Text("taken back: it does not count"))
    shares = [
        say(Text("instalment {number}: {amount}", number=each.number, amount=each.amount))
        for each in use.parts
    ]
    parts = [
        say(_PARTS[name].given(amount=Money.parse(amount)))
        for name, amount in (use.payment.parts or {}).items()
        if name in _PARTS
    ]
    rest = (
        []
        if use.left_over is None
        else [say(Text("more than was asked: {amount}", amount=use.left_over))]
    )
    lines = [", ".join([*shares, *rest])]
    if parts:
        lines.append(f"({', '.join(parts)})")
    return "\n".join(lines)


def _schedule(
    loan: Loan, rows: Sequence[DueInstalment], today: date, language: Language
) -> tuple[str, tuple[tuple[str, ...], ...], tuple[str, ...]]:
    say, show, zero = language.plain, language.show, Money.zero(rows[0].amount.currency)
    heading = say(Text("Every instalment of loan {number}", number=loan.number))
    lines = tuple(
        (
            str(each.number),
            show(each.due_date),
            say(_STATES[state_on(each, today)]),
            show(each.asks),
            show(each.paid),
            show(each.left),
        )
        for each in rows
    )
    asked, paid = (sum(of, zero) for of in ((r.asks for r in rows), (r.paid for r in rows)))
    return heading, lines, ("", say(Text("Total")), "", show(asked), show(paid), show(left(rows)))


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterWords:
    """What the completion letter says."""

    lang: str
    lender: str
    title: str
    subtitle: str
    facts: Pairs
    paragraphs: tuple[str, ...]
    record_heading: str
    record: str


def letter_words(
    case: Case,
    agreement: Agreement,
    parties: Sequence[str],
    loans: Sequence[Loan],
    rows: Sequence[DueInstalment],
    *,
    lender: Lender,
    language: Language,
    today: date,
    pack: Pack,
) -> LetterWords:
    """Of a plan of which everything is paid; *parties* are who signed it, by name."""
    say, show = language.plain, language.show
    paid = total_of(each.paid for each in rows)
    signed_at = agreement.countersigned_at or agreement.signed_at
    return LetterWords(
        lang=lang(language),
        lender=lender.name,
        title=say(Text("Everything is repaid as agreed")),
        subtitle=say(Text("Case {number}, {day}", number=case.number, day=today)),
        facts=(
            *((say(Text("For")), name) for name in parties),
            *((say(Text("Loan")), loan.number) for loan in loans),
            (
                say(Text("Agreement")),
                say(
                    Text("version {version}, signed {at}", version=agreement.version, at=signed_at)
                ),
            ),
            (say(Text("Instalments paid")), _of(count(rows), count(rows), language)),
            (say(Text("Paid in all")), show(paid)),
        ),
        paragraphs=(
            say(
                Text(
                    "Everything that this agreement asked for has arrived. Nothing more is to be paid under it."
                )
            ),
            say(
                Text("Thank you for keeping to it. Please keep this letter: it carries our seal.")
            ),
        ),
        record_heading=say(Text("Your credit record now")),
        record=credit_record(pack, language),
    )


def credit_record(pack: Pack, language: Language) -> str:
    """What the record says once all is repaid, in the pack's words, and nothing beyond them."""
    found = pack.credit_record(CreditSituation.COMPLETED)
    if found is None:
        return language.plain(
            Text("We do not know what your record says. You can ask the credit agency for it.")
        )
    return in_language(found.words, language.code)
