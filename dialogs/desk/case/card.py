"""Card: a case on one screen for the advisor: what happened, what is wanted, who must act by when; then the facts.

What the facts are is in `card_facts`; account and telephone are masked, since everybody in the group reads it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from dialogs.borrower.applying.reasons import REASONS
from dialogs.desk.masking import masked
from dialogs.desk.workload.alerts import HOLDS
from dialogs.printed import paperwork
from dialogs.said import rest_words
from dialogs.said.helper_words import in_short, last_day, who
from dialogs.said.paper_days import named, papers_by
from dialogs.situation import Situation
from dialogs.texts import ENGLISH, Day, Language, Lines, Sayable, Text
from negotiation.agreeing.agreement import AgreementState
from negotiation.desk.care import Care
from negotiation.desk.handoff import HandoffState
from negotiation.desk.service_levels import answer_due
from negotiation.follow_up.arrangement import left
from negotiation.lifecycle import UNDECIDED, CaseState
from negotiation.party import Role

from . import clock_words, resting_words
from .card_facts import facts
from .case_file import EMPTY, CaseFile
from .states import STATES


def card(
    situation: Situation,
    *,
    claimed_by: str | None,
    promised_by: str | None = None,
    file: CaseFile = EMPTY,
    desk: Language = ENGLISH,
) -> Sayable:
    """The card of a case, or of a visitor who is not identified yet; the *desk* reads in its own language.

    *promised_by*: who is to write at a time that was named, while nobody has it.
    """
    if situation.case is None:
        return Lines(
            *_goes_before(situation),
            _who_asks(situation),
            Text("Wanted: an answer in this topic, after claiming it."),
            _who_acts(situation, claimed_by, promised_by),
            *_reads(situation, desk),
            *_rests(situation),
            *_people(situation),
        )
    return Lines(
        *_goes_before(situation),
        _what_happened(situation),
        _what_is_wanted_of_us(situation, file) or _what_is_wanted(situation),
        _who_acts(situation, claimed_by, promised_by),
        *_reads(situation, desk),
        *_rests(situation),
        *_people(situation),
        None,
        *facts(situation, file),
    )


def topic_name(situation: Situation) -> Text:
    """The name of a room; at most 128 characters, no name of a person in it."""
    if situation.case is None:
        return Text("Visitor {chat}", chat=str(situation.handoff.id if situation.handoff else ""))
    return Text("Case {number}", number=situation.case.number)


def _goes_before(situation: Situation) -> Sequence[Sayable]:
    """Why this comes before others."""
    match situation.handoff.care if situation.handoff else None:
        case Care.CRISIS:
            return [Text("🆘 <b>Crisis: before anything else</b>")]
        case Care.VULNERABLE:
            return [Text("💛 <b>Needs care: before others</b>")]
    return []


def _reads(situation: Situation, desk: Language) -> Sequence[Sayable]:
    """In which language the borrower reads, where it is another than the desk's: nobody translates what is written."""
    theirs, speaks = situation.language, situation.place.speaks
    if speaks is not None:
        name = desk.locale.languages.get(speaks, speaks)
        return [
            Text(
                "🌐 The borrower writes in {language}, which the bot does not speak: it goes on in {reads}, and what you write is not translated.",
                language=name,
                reads=theirs.name,
            )
        ]
    if theirs.code.partition("_")[0] == desk.code.partition("_")[0]:
        return []
    return [
        Text(
            "🌐 The borrower reads {language}; what you write is not translated.",
            language=theirs.name,
        )
    ]


def _rests(situation: Situation) -> Sequence[Sayable]:
    """What is on hold, by when somebody has to write, and a complaint that waits for its answer."""
    rests: list[Sayable] = [
        Text("On hold since {day}: <b>{reason}</b>", day=Day(one.since), reason=HOLDS[one.reason])
        if one.until is None
        else Text(
            "On hold since {day}, up to {until}: <b>{reason}</b>",
            day=Day(one.since),
            until=Day(one.until - timedelta(seconds=1)),
            reason=HOLDS[one.reason],
        )
        for one in situation.holds
    ]
    borrower = situation.borrower
    if borrower is not None and borrower.unreachable_since is not None:
        since = Day(borrower.unreachable_since)
        rests.append(Text("🚫 Not to be reached in Telegram since {day}", day=since))
    if situation.case is not None:
        rests += resting_words.on_card(situation.case, of_plan=situation.keeps_a_plan)
    rests += _when(situation)
    rests += clock_words.on_card(situation)
    rests += clock_words.default_notice(situation)
    rests += rest_words.on_card(situation)
    complaint = situation.complaint
    if complaint is not None and complaint.is_open:
        rests.append(
            Text(
                "Complaint {number}: to be answered by <b>{day}</b>",
                number=complaint.number,
                day=complaint.answer_by,
            )
        )
    return rests


def _who_asks(situation: Situation) -> Sayable:
    """Where there is no case: a visitor, or somebody bound by a loan."""
    if situation.party is None:
        return Text("<b>Somebody not identified yet asks for a person.</b>")
    return Text(
        "<b>The {role} of loan {number} asks for a person; there is no case.</b>",
        role=ROLES[situation.party.role],
        number=masked(situation.the_loan.number),
    )


ROLES = {
    Role.BORROWER: Text("borrower"),
    Role.CO_BORROWER: Text("co-borrower"),
    Role.GUARANTOR: Text("guarantor"),
}


def _people(situation: Situation) -> Sequence[Sayable]:
    """Who else is bound, and who helps and may do what."""
    bound: list[Sayable] = [
        Text("Also bound: a guarantor, who has to agree to what is added")
        if party.role is Role.GUARANTOR
        else Text("Also bound: the other borrower, whose situation is their own")
        for party in situation.bound
    ]
    cases = [
        Text("They have case {number}: neither is told of the other's", number=number)
        for number in situation.others_cases
    ]
    helpers = [
        Text(
            "🤝 {who} until {day}: {allowed}",
            who=who(one),
            day=last_day(one),
            allowed=in_short(one),
        )
        for one in situation.authorisations
        if one.is_on(situation.now)
    ]
    return [*bound, *cases, *helpers]


def _when(situation: Situation) -> Sequence[Sayable]:
    """When somebody has to write to the borrower; while a talk goes on its clock is shown by /mine."""
    handoff, lender = situation.handoff, situation.lender
    if handoff is None or handoff.is_with_bot:
        return []
    if handoff.not_before is not None and handoff.not_before > situation.now:
        return [Text("Write on <b>{moment}</b>", moment=handoff.not_before)]
    due = answer_due(handoff, lender.levels, lender.office)
    if handoff.state is not HandoffState.WAITING or due is None:
        return []
    if handoff.care is Care.CRISIS:  # whose clock is no measure
        return [Text("Answer <b>now</b>")]
    # Rather a few minutes too early than too late.
    by = (due - timedelta(minutes=due.minute % 5, seconds=due.second)).astimezone(
        lender.office.zone
    )
    is_today = by.date() == situation.now.astimezone(lender.office.zone).date()
    return [Text("Answer by <b>{moment}</b>", moment=by.timetz() if is_today else by)]


def _what_happened(situation: Situation) -> Sayable:
    filled = situation.the_case.application
    return Text(
        "<b>{number}</b> · {state} · {reason}",
        number=situation.the_case.number,
        state=STATES[situation.the_case.state],
        reason=REASONS[filled.hardship] if filled.hardship else Text("reason not said yet"),
    )


def _what_is_wanted_of_us(situation: Situation, file: CaseFile) -> Sayable | None:
    """A word that somebody waits for, however the case stands; before all else of whoever may be in danger."""
    if situation.in_danger:
        return Text(
            "Wanted: <b>a person's answer, at once</b>. The debt can wait; once they are safe: /lift and why."
        )
    if file.asked is not None:
        return Text("Wanted: a supervisor's word on offer {version}.", version=file.asked)
    if file.said_paid:
        return Text("Wanted: a look whether what the borrower says is paid has come in.")
    return None


def _papers_wanted(situation: Situation) -> Text:
    missing, day = situation.awaited_papers, papers_by(situation)
    if not missing:
        return Text("Wanted: another paper from the borrower. /papers shows which.")
    if day is None:
        return Text("Wanted from the borrower: {what}.", what=named(missing))
    return Text(
        "Wanted from the borrower until <b>{day}</b>: {what}.", day=day, what=named(missing)
    )


def _what_is_wanted(situation: Situation) -> Sayable:
    match situation.the_case.state:
        case CaseState.APPLYING if situation.is_guarantor:
            return Text("Wanted: an answer to the guarantor, who applies for nothing.")
        case CaseState.APPLYING:
            return Text("Wanted: the borrower is still filling in the application.")
        case CaseState.PAPERS_WANTED:
            return _papers_wanted(situation)
        case CaseState.OFFERED:
            return Text("Wanted: the borrower's answer to the offer.")
        case CaseState.COUNTERED:
            return Text(
                "Wanted: your answer to what the borrower can pay instead. /offer works one out."
            )
        case CaseState.AGREED:
            return _signature_wanted(situation)
        case CaseState.ACTIVE:
            late = situation.late_instalments
            return (
                Text("Wanted: <b>{amount}</b> that is late. /paid records it.", amount=left(late))
                if late
                else Text("Wanted: the instalments as agreed. /paid records one.")
            )
        case CaseState.DECLINED:
            return Text("Wanted: nothing, unless the borrower asks for another look.")
        case state if not state.is_open:
            return Text("Wanted: nothing any more.")
        case _:
            return _plan_wanted(situation)


def _plan_wanted(situation: Situation) -> Text:
    if situation.running and not situation.by_contract:
        return Text(
            "Wanted: an answer. A plan is in force for the loan, in another's case; other terms are talked about there."
        )
    return Text("Wanted: a plan the borrower can keep. /offer works one out.")


def _signature_wanted(situation: Situation) -> Sayable:
    """Of whom: once everybody who owes has signed, the lender's."""
    if situation.the_agreement.state is AgreementState.SIGNED:
        return Text("Wanted: a supervisor's signature for the lender: /countersign.")
    one = situation.to_sign
    if one is None or one.agreement is not situation.agreement or one.signature.signed_at is None:
        return Text("Wanted: the borrower's signature.")
    return Lines(
        Text("Wanted: the signatures that are still missing:"),
        *(Text("• {who}", who=paperwork.ROLES[role]) for role in one.awaited),
    )


def _who_acts(situation: Situation, claimed_by: str | None, promised_by: str | None) -> Sayable:
    handoff, case = situation.handoff, situation.case
    until = case.decide_by if case and case.state in UNDECIDED else None
    if claimed_by is not None:
        who: Sayable = Text("{advisor} has it", advisor=claimed_by)
    elif promised_by is not None:
        who = Text("{advisor} has promised to write", advisor=promised_by)
    elif handoff is not None and handoff.state is HandoffState.WAITING:
        who = Text("<b>nobody has it yet</b>")
    else:
        who = Text("with the bot")
    if until is None:
        return Text("Now: {who}.", who=who)
    return Text("Now: {who}; to be decided by <b>{day}</b>.", who=who, day=Day(until))
