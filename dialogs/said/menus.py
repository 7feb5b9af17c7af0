"""Menus: the commands a person can choose from, and what the bot says of itself before the first message."""

from __future__ import annotations

from dialogs.texts import Text

BORROWER = {
    "start": Text("Begin, or see where we are"),
    "status": Text("Where we are and what comes next"),
    "history": Text("Every step so far"),
    "back": Text("The question before"),
    "skip": Text("Leave this question out"),
    "cancel": Text("Stop here; everything is kept"),
    "papers": Text("Your papers and what is missing"),
    "pay": Text("Where to pay"),
    "statement": Text("What is paid and what is left, as a PDF"),
    "calendar": Text("The days of your plan for your calendar"),
    "agreement": Text("What you signed, sent again"),
    "about": Text("How it works, and how long it takes"),
    "faq": Text("Questions and answers"),
    "calculator": Text("Work out what could be possible"),
    "preferences": Text("When I write to you"),
    "person": Text("Talk to a person"),
    "dispute": Text("Not my debt, a death, insolvency"),
    "helper": Text("Let somebody help you here"),
    "complain": Text("Complain, or see how a complaint stands"),
    "receipt": Text("A receipt of our record"),
    "mydata": Text("All that is kept about you"),
    "withdraw": Text("Take an agreement back"),
    "verify": Text("Check an agreement that you have"),
    "genuine": Text("Check that this is really us"),
    "disconnect": Text("Take this chat off the loan"),
    "language": Text("Change the language"),
    "help": Text("What I can do"),
}
DESK = {
    "today": Text("What is to be done today"),
    "next": Text("Take the most urgent case"),
    "mine": Text("The cases you have"),
    "find": Text("Find a case by a number or a name"),
    "claim": Text("Take this case"),
    "reply": Text("Saved replies"),
    "pay": Text("Show the borrower where to pay"),
    "recall": Text("Take your message back (in reply to it)"),
    "offer": Text("Work out an extension"),
    "paid": Text("Record an instalment as paid"),
    "payments": Text("The newest payments"),
    "papers": Text("The papers of this case"),
    "want": Text("Ask for one more paper"),
    "budget": Text("The figures of this case"),
    "timeline": Text("Every step of this case"),
    "note": Text("Write something down"),
    "hold": Text("Put the case on hold"),
    "lift": Text("End the hold"),
    "withdrawn": Text("The borrower wants no plan any more"),
    "putaway": Text("Nobody goes on with it: put it away"),
    "answered": Text("The complaint is answered"),
    "release": Text("Give the case back to the queue"),
    "back": Text("Hand back to the bot"),
    "transfer": Text("Pass the case to a colleague"),
    "escalate": Text("Ask a supervisor to take it"),
    "snooze": Text("Put the case aside for a time"),
    "callback": Text("Promise to write again at a time"),
    "on": Text("You are at work"),
    "off": Text("You are not at work"),
    "advisors": Text("Who may act here"),
    "team": Text("Who has how much, who waits"),
    "report": Text("The numbers, today or this week"),
    "help": Text("What works in a topic"),
}
#: Besides, for those who may let people in.
SUPERVISOR = {
    "add": Text("Let somebody act here"),
    "remove": Text("Let somebody act here no more"),
    "promote": Text("Make somebody a supervisor"),
}


def name(lender: str) -> Text:
    """What the bot is called, in 64 characters."""
    return Text("{lender}: help with repaying", lender=lender)


def in_short(lender: str) -> Text:
    """What stands in its profile, in 120 characters."""
    return Text(
        "Cannot repay your loan at {lender} as agreed? We look for a plan you can keep.",
        lender=lender,
    )


def about(lender: str) -> Text:
    return Text(
        "If you cannot repay your loan at {lender} as agreed, we look together for a plan you can keep. I never ask for a PIN, a password or a fee.",
        lender=lender,
    )
