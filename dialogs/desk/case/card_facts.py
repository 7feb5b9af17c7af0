"""Card facts: what stands below a card's first lines, and what its "More" shows besides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dialogs.borrower.applying.details import LASTS, SINCE
from dialogs.borrower.applying.recovery import condition
from dialogs.borrower.applying.summary import told_besides
from dialogs.desk.masking import masked, shortened
from dialogs.said.arrears_words import due_on
from dialogs.said.periods import by_contract
from dialogs.said.plan_words import added, asks
from dialogs.situation import Situation
from dialogs.texts import Day, Lines, Percent, Plural, Sayable, Text
from negotiation.agreeing.offer import Offer, OfferState
from negotiation.applying.paper_wants import sent
from negotiation.desk.note import Note
from negotiation.follow_up.arrangement import count, left, paid_count
from negotiation.follow_up.arrears import arrears
from negotiation.lifecycle import UNDECIDED, CaseState

from .case_file import CaseFile
from .figures import SUMS, marks
from .lights import lights
from .papers import lacking, not_here, still_to_come
from .papers import line as paper_line
from .states import STATES

#: So many are on the card, the newest; "More" has the others.
_PAPERS, _NOTES, _EARLIER = 4, 1, 1
#: A note on the card in so many characters, and in "More".
_IN_SHORT, _AT_LENGTH = 120, 300
UNKNOWN = Text("not said")


def facts(situation: Situation, file: CaseFile) -> Sequence[Sayable]:
    """Loans, arrears, hardship, figures, assessment, papers, deadlines, offers, history."""
    return [
        *_loans(situation),
        *_hardship(situation),
        _figures(situation),
        *_hoped(situation),
        *marks(file),
        *([] if is_arranged(situation) else lights(situation)),
        *_papers(situation),
        *_offer(situation, file),
        *_arrangement(situation),
        *_history(file, earlier=_EARLIER, notes=_NOTES, length=_IN_SHORT),
    ]


def is_arranged(situation: Situation) -> bool:
    """Whether nothing is due but what the agreement says."""
    is_repaid = situation.the_case.state in {CaseState.ACTIVE, CaseState.COMPLETED}
    return is_repaid or situation.keeps_a_plan


def more(situation: Situation, file: CaseFile) -> Sayable:
    """The second part: what was told besides, the loans' contracts, what is missing, notes and earlier cases."""
    return Lines(
        Text("<b>{number}</b>, more:", number=situation.the_case.number),
        Text("Hardship notice: {day}", day=Day(situation.the_case.notice_at)),
        *told_besides(situation),
        *_contracts(situation),
        *not_here(situation),
        *_history(file, earlier=5, notes=5, length=_AT_LENGTH),
        None,
        Text("/timeline shows every step; /budget the figures; /papers the papers."),
    )


def revealed(situation: Situation) -> Text | Lines:
    """Name, telephone and the loans' numbers, whole: for the eyes of one."""
    numbers = [Text("Loan {number}", number=loan.number) for loan in situation.loans]
    party = situation.party
    phone = party.phone if party is not None else None
    name = [Text("👤 {name}", name=party.name)] if party is not None and party.name else []
    return Lines(*name, *numbers, Text("☎ {phone}", phone=phone) if phone else Text("☎ not known"))


def _loans(situation: Situation) -> Iterator[Sayable]:
    for loan in situation.loans:
        late = arrears(loan, loan.as_of)
        yield Text(
            "Loan {number}: {outstanding} outstanding at {rate}, {instalment}",
            number=masked(loan.number),
            outstanding=loan.outstanding,
            rate=Percent(loan.rate),
            instalment=by_contract(loan),
        )
        if (case := situation.others_plans.get(loan.id or 0)) is not None:
            yield Text(
                "Repaid under the plan of case {number}: what is due and what is late stands there",
                number=case,
            )
            continue
        if is_arranged(situation):  # what the book says is late is part of what was agreed
            continue
        yield Plural(
            "Overdue by the book of {day}: {amount}; {n} day by today",
            "Overdue by the book of {day}: {amount}; {n} days by today",
            n=arrears(loan, situation.today).days,
            day=loan.as_of,
            amount=late.amount,
        )
        if loan.charges:
            yield Text(
                "Not paid besides: penalties {penalties}, fees {fees}",
                penalties=late.penalties,
                fees=late.fees,
            )
    phone = situation.party.phone if situation.party is not None else None
    if phone:
        yield Text("☎ {phone}", phone=masked(phone))


def _hardship(situation: Situation) -> Sequence[Sayable]:
    since, lasts = (step.kept and step.kept(situation) for step in (SINCE, LASTS))
    if since is None and lasts is None:
        return []
    return [
        Text(
            "Hard since: {since}; may last: {lasts}",
            since=UNKNOWN if since is None else since,
            lasts=UNKNOWN if lasts is None else lasts,
        )
    ]


def _figures(situation: Situation) -> Sayable:
    filled = situation.the_case.application
    return SUMS.given(
        income=UNKNOWN if filled.comes_in is None else filled.comes_in,
        outgoings=UNKNOWN if filled.spent is None else filled.spent,
        surplus=filled.surplus if filled.surplus is not None else UNKNOWN,
        can_pay=UNKNOWN if filled.can_pay is None else filled.can_pay,
    )


def _hoped(situation: Situation) -> Sequence[Sayable]:
    """What is expected to be paid later; once its day has come, that it is to be asked about."""
    recovery = situation.the_case.application.recovery
    if recovery is None:
        return []
    hoped = Text(
        "Hopes to pay {amount} a month from {day} on, {condition}",
        amount=recovery.amount,
        day=recovery.since,
        condition=condition(recovery),
    )
    if recovery.since > situation.today:
        return [hoped]
    return [Text("⚠️ {hoped}: that day has come, ask how it is", hoped=hoped)]


def _papers(situation: Situation) -> Sequence[Sayable]:
    came = [one for one in sent(situation.papers) if any(page.is_shown for page in one.pages)]
    shown = came[-_PAPERS:]
    lines: list[Sayable] = [paper_line(situation, one) for one in shown]
    if len(came) > len(shown):
        older = len(came) - len(shown)
        lines.insert(0, Plural("{n} paper before: /papers", "{n} papers before: /papers", n=older))
    missing = still_to_come(situation) if situation.the_case.state in UNDECIDED else []
    return [*lines, *missing, *lacking(situation)]


def _offer(situation: Situation, file: CaseFile) -> Iterator[Sayable]:
    offer = situation.offer
    if offer is not None and offer.state is not OfferState.DRAFT and offer.besides:
        yield Text(
            "Offer {version}: {n} loans together", version=offer.version, n=len(offer.parts)
        )
        yield from _stands_until(offer)
    elif offer is not None and offer.state is not OfferState.DRAFT:
        yield _asked(offer)
        yield from _stands_until(offer)
    elif file.offers:
        yield Plural("{n} offer before, none open", "{n} offers before, none open", n=file.offers)


def _asked(offer: Offer) -> Text:
    terms = offer.terms
    more = added(terms)
    if terms.other_later is not None or more is None:
        return Text("Offer {version}: {asks}", version=offer.version, asks=asks(terms))
    return Text(
        "Offer {version}: {more}, {asks}",
        version=offer.version,
        more=more,
        asks=asks(terms),
    )


def _stands_until(offer: Offer) -> Iterator[Sayable]:
    if offer.state is OfferState.OPEN and offer.expires_at is not None:
        yield Text("The offer stands until {day}", day=Day(offer.expires_at))


def _arrangement(situation: Situation) -> Iterator[Sayable]:
    if situation.instalments:
        paid, asked = paid_count(situation.instalments), count(situation.instalments)
        yield Text("Paid: {paid} of {count}", paid=paid, count=asked)
    if late := situation.late_instalments:
        yield Text("⚠️ Late: {amount}, due on {day}", amount=left(late), day=due_on(late))
    coming = situation.coming_instalment
    if coming is not None:
        due = left(situation.due_with(coming))
        yield Text("Next: {amount} on {day}", amount=due, day=coming.due_date)


def _history(file: CaseFile, *, earlier: int, notes: int, length: int) -> Iterator[Sayable]:
    for case in file.earlier[-earlier:]:
        yield Text("Before: case {number}, {state}", number=case.number, state=STATES[case.state])
    for note in _noted(file.notes, notes):
        yield Text("📝 {day}: {words}", day=Day(note.at), words=shortened(note.text, length))


def _noted(notes: Sequence[Note], newest: int) -> Sequence[Note]:
    """The newest that were written for themselves, and the reasons given since: these push none of those off."""
    own = [place for place, note in enumerate(notes) if note.is_by_itself]
    since = own[-1] + 1 if own else 0
    return [*(notes[place] for place in own[-newest:]), *notes[since:][-newest:]]


def _contracts(situation: Situation) -> Iterator[Sayable]:
    for loan in situation.loans:
        yield Text(
            "Loan {number}: {principal} lent, {paid} of {count} instalments paid",
            number=masked(loan.number),
            principal=loan.principal,
            paid=loan.paid,
            count=loan.count,
        )
