"""Steps internal: what each step of a case is called that only the desk reads, by its event in the audit."""

from __future__ import annotations

from dialogs.texts import Text

from .step import Step, Wording, of_offer, of_papers, said


def _refused(step: Step) -> Text:
    order = step.details.get("order", "…")
    return Text("⛔ {order}, not done: not theirs to give", order=order)


def _contact(step: Step) -> Text:
    words = {"yes": Text("yes"), "no": Text("no"), "not_before": Text("not yet")}
    return Text(
        "may be written to: {answer} ({why})",
        answer=words[step.details["answer"]],
        why=str(step.details["why"]),
    )


#: What only the desk reads.
INTERNAL: dict[str, Wording] = {
    "note": said(Text("note")),
    "put aside": said(Text("put aside for a while")),
    "supervisor asked": of_offer(Text("a supervisor asked about offer {version}")),
    "offer dropped": of_offer(Text("offer {version} dropped, never sent")),
    "offer stopped": of_offer(Text("offer {version} stopped for a second look: on hold")),
    "offer approved": of_offer(Text("offer {version} approved")),
    "offer refused": of_offer(Text("offer {version} not approved")),
    "saying stopped": said(Text("a message stopped for a second look")),
    "said all the same": said(Text("a stopped message sent all the same")),
    "left unsaid": said(Text("a stopped message not sent")),
    "message recalled": said(Text("a message taken back")),
    "saved reply sent": said(Text("a saved reply sent")),
    "order refused": _refused,
    "paper opened": of_papers(Text("paper {numbers} opened")),
    "paper accepted unread": of_papers(Text("paper {numbers} accepted, opened by nobody")),
    "difference settled": said(Text("a difference between book and plan decided")),
    "exported": said(Text("the whole case written into a file")),
    "numbers shown": said(Text("number and telephone looked at")),
    "care": said(Text("words of danger or need")),
    "menace": said(Text("words that may threaten somebody at the desk")),
    "redirected": said(Text("asked to pay to another account")),
    "all right": said(Text("said to be all right")),
    "raised": said(Text("something raised that lets everything rest")),
    "taken back": said(Text("said to be a misunderstanding")),
    "contact asked": _contact,
    "snoozed": said(Text("wants to be reminded later")),
    "asked before": said(Text("asked whether the next instalment will work")),
    "preferences set": said(Text("set when to be written to")),
    "reminders on": said(Text("wants reminders again")),
    "reminders off": said(Text("wants no reminders")),
    "contact unwanted": said(Text("wants not to be contacted any more")),
    "nudged": said(Text("asked whether to go on")),
    "papers late": said(Text("papers that were asked for did not come in time")),
    "nobody takes it": said(Text("nobody has taken the case: supervisors are told")),
    "left alone": said(Text("nothing was done in the case: supervisors are told")),
    "rests": said(Text("nothing heard for long: the desk told so")),
    "nudges stopped": said(Text("wants no more notes")),
    "undelivered": said(Text("a message could not be delivered")),
    "unreachable": said(Text("cannot be reached in Telegram")),
    "paper infected": said(Text("an infected file thrown away")),
    "voice note infected": said(Text("an infected voice note thrown away")),
    "flagged": said(Text("the same file or chat as in another case")),
    "helper invited": said(Text("a link for a helper made")),
    "helper opened the link": said(Text("a helper's link opened")),
    "helper looked": said(Text("looked where it stands")),
    "help declined": said(Text("does not want to help")),
    "agreement called off": said(Text("the agreement called off before it was in force")),
    "name locked": said(Text("typed three names that are not on file")),
    "identified again": said(Text("showed once more who it is")),
    "identity checked": said(Text("found out who it is")),
    "disconnected": said(Text("took the chat off the loan")),
}
