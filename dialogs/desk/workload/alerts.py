"""Alerts: what the desk is told at once, and those who are called out of hours."""

from __future__ import annotations

from datetime import date

from dialogs.said.helper_words import allowed, last_day
from dialogs.said.helper_words import who as who_helps
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text
from negotiation.applying.authorisation import Authorisation
from negotiation.complaint import Complaint
from negotiation.contacting.hold import HoldReason
from negotiation.desk.care import Care
from negotiation.desk.handoff import Handoff

IN_CRISIS = Text(
    "🆘 <b>These words may mean danger to a life.</b> Please answer before anything else, as one person to another; the debt can wait. No reminders go out until you write /lift."
)
IN_NEED = Text(
    "💛 The borrower tells of something heavy. Please take them before others and go gently."
)
ALL_RIGHT = Text(
    "The borrower said “I am all right, go on”. It may have been a figure of speech; please look all the same. The hold stays until you write /lift."
)
ALL_RIGHT_LIFTED = Text(
    "The borrower said “I am all right, go on”. It may have been a figure of speech; please look all the same. Nothing is on hold any more."
)
MENACED = Text(
    "⚠️ <b>These words may be a threat to somebody who works here.</b> You need not answer them alone: the supervisors are called, and /escalate gives them the case. Where danger is near, call the police. It may be despair as well; what is owed to the borrower stays owed."
)
REDIRECTED = Text(
    "🚨 <b>Somebody may have asked the borrower to pay to another account.</b> I have told them not to, and where the real one stands. Please ask who it was and whether money has gone there, and see that whoever looks after fraud here knows."
)
GONE = Text("🔌 The borrower has disconnected this chat. Nothing written here reaches them.")
UNWANTED = Text(
    "🔕 The borrower asks not to be contacted any more. Reminders are off. Please write or call only to answer them, or where the law demands it, and see that whoever else calls or writes for us knows."
)
NOT_DECIDED = Text(
    "⏰ The time to decide on this case is over. The borrower was promised an answer by today."
)
CALL_BACK_NOW = Text("☎️ The borrower was promised a word for now. Please claim it and begin.")
GO_ON_NOW = Text("⏰ This was put aside until now. Please go on with it.")
HOLDS = {
    HoldReason.DISPUTED: Text("the debt is disputed"),
    HoldReason.DEATH: Text("the borrower has died"),
    HoldReason.INSOLVENCY: Text("insolvency"),
    HoldReason.BREATHING_SPACE: Text("breathing space by law"),
    HoldReason.CRISIS: Text("crisis"),
    HoldReason.COMPLAINT: Text("complaint"),
    HoldReason.COURT: Text("court"),
    HoldReason.LAWYER: Text("a lawyer acts for the borrower: talk with the lawyer only"),
    HoldReason.MILITARY: Text("military service, which the law may protect"),
}


#: So much of somebody's words fits into a message together with ours.
_BESIDES = 3000


def look_at_menace(situation: Situation, handoff: Handoff) -> Text:
    """The same of words that may threaten somebody at the desk."""
    return Text(
        "⚠️ {who}: what was written last may be a threat to somebody at the desk. Please look into the topic, and after whoever has it.",
        who=who(situation, handoff),
    )


def look_at_once(situation: Situation, handoff: Handoff) -> Text:
    """A call that does not say what was written: it may be read on a lock screen."""
    return Text(
        "🆘 {who}: please look into the topic at once, before anything else.",
        who=who(situation, handoff),
    )


def who(situation: Situation, handoff: Handoff) -> Text:
    if situation.case is None:
        return Text("Visitor {chat}", chat=str(handoff.id))
    return Text("Case {number}", number=situation.case.number)


def raised(reason: HoldReason, *, is_identified: bool) -> Text:
    if not is_identified:
        return Text(
            "✋ Somebody not identified says: {reason}. Find out which loan it is; until then nothing can be put on hold.",
            reason=HOLDS[reason],
        )
    return Text(
        "✋ On hold now: {reason}. Nothing unasked goes out until you write /lift.",
        reason=HOLDS[reason],
    )


def taken_back(reason: HoldReason) -> Text:
    return Text(
        "The borrower says this was a misunderstanding: {reason}. The hold stays until you write /lift.",
        reason=HOLDS[reason],
    )


def complaint(
    situation: Situation,
    handoff: Handoff,
    made: Complaint,
    about: str | None,
    *,
    words: bool,
    is_only_one: bool = False,
) -> list[Sayable]:
    """A complaint has come; its *words* only for those who may read them, long ones as a message of their own.

    *is_only_one*: nobody acts here but whom it is about.
    """
    is_long = len(made.text) > _BESIDES
    told = Lines(
        Text(
            "📣 Complaint <b>{number}</b> ({who}), to be answered by <b>{day}</b>. Whoever has answered it writes /answered in that topic.",
            number=made.number,
            who=who(situation, handoff),
            day=made.answer_by,
        ),
        *([] if about is None else [_of_whom(about, is_only_one=is_only_one)]),
        *([Text("“{words}”", words=made.text)] if words and not is_long else []),
    )
    return [told, Text("{words}", words=made.text)] if words and is_long else [told]


def _of_whom(about: str, *, is_only_one: bool) -> Text:
    if is_only_one:
        return Text(
            "It is about {advisor}, and nobody else acts here: somebody has to be let in who answers it. /invite",
            advisor=about,
        )
    return Text("It is about {advisor}: somebody else answers it.", advisor=about)


def from_helper(one: Authorisation) -> Text:
    """Stands above what a helper writes."""
    return Text(
        "🤝 From <b>{who}</b>, who helps the borrower. A reply to the next message reaches them as well; the borrower sees both.",
        who=who_helps(one),
    )


def beside_borrower(one: Authorisation) -> Text:
    """Stands above words of a helper that are not shown to the borrower."""
    return Text(
        "🤝 From <b>{who}</b>, who helps the borrower. The borrower is not shown this:",
        who=who_helps(one),
    )


def raised_by_helper(reason: HoldReason, one: Authorisation) -> Text:
    return Text(
        "✋ On hold now: {reason}, says {who}, who helps the borrower. Nothing unasked goes out until you write /lift.",
        reason=HOLDS[reason],
        who=who_helps(one),
    )


def helper_came(one: Authorisation) -> Text:
    return Text(
        "🤝 {who} helps the borrower until {day}: {allowed}. Only the borrower accepts and signs.",
        who=who_helps(one),
        day=last_day(one),
        allowed=allowed(one),
    )


def helper_left(one: Authorisation) -> Text:
    return Text("🤝 {who} does not help the borrower any more.", who=who_helps(one))


def unanswered(number: str, day: date) -> Text:
    return Text(
        "⏰ Complaint {number} is not answered, and {day} was the last day.",
        number=number,
        day=day,
    )


def not_answered(situation: Situation, handoff: Handoff, silent: str | None) -> Text:
    """Nobody wrote to the borrower in time; *silent* is who had the conversation."""
    if handoff.care is Care.CRISIS and handoff.answered_at is None:
        return Text(
            "🆘 {who}: nobody has written to them yet. Please take it at once, before anything else: /claim",
            who=who(situation, handoff),
        )
    if silent is None:
        return Text(
            "⏰ {who}: nobody has answered in the time we promised. Please take it: /claim",
            who=who(situation, handoff),
        )
    return Text(
        "⏰ {who}: {advisor} has not answered in the time we promised, so it is back in the queue. Please take it: /claim",
        who=who(situation, handoff),
        advisor=silent,
    )


def to_be_decided(situation: Situation, handoff: Handoff) -> Text:
    return Text(
        "⏳ {who} has to be decided by {moment}.",
        who=who(situation, handoff),
        moment=situation.the_case.decide_by,
    )


def not_decided(situation: Situation, handoff: Handoff) -> Text:
    return Text(
        "⏰ {who}: the time to decide is over.",
        who=who(situation, handoff),
    )


def to_be_answered(number: str, day: date) -> Text:
    return Text("⏳ Complaint {number} has to be answered by {day}.", number=number, day=day)


def escalated(situation: Situation, handoff: Handoff, advisor: str, why: str) -> Sayable:
    return Lines(
        Text(
            "⬆️ {who}: {advisor} asks a supervisor to take it.",
            who=who(situation, handoff),
            advisor=advisor,
        ),
        *([Text("“{words}”", words=why)] if why else []),
    )
