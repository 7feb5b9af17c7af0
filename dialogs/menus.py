"""Menus: the commands a person can choose from, and what the bot says of itself before the first message."""

from __future__ import annotations

from .texts import Text

BORROWER = {
    "start": Text("Begin, or see where we are"),
    "status": Text("Where we are and what comes next"),
    "back": Text("The question before"),
    "skip": Text("Leave this question out"),
    "cancel": Text("Stop here; everything is kept"),
    "papers": Text("Your papers and what is missing"),
    "pay": Text("Where to pay"),
    "about": Text("How it works, and how long it takes"),
    "faq": Text("Questions and answers"),
    "calculator": Text("Work out what could be possible"),
    "person": Text("Talk to a person"),
    "dispute": Text("Not my debt, a death, insolvency"),
    "helper": Text("Let somebody help you here"),
    "complain": Text("Complain, or see how a complaint stands"),
    "genuine": Text("Check that this is really us"),
    "disconnect": Text("Take this chat off the loan"),
    "language": Text("Change the language"),
    "help": Text("What I can do"),
}
DESK = {
    "claim": Text("Take this case"),
    "reply": Text("Saved replies"),
    "pay": Text("Show the borrower where to pay"),
    "recall": Text("Take your message back (in reply to it)"),
    "offer": Text("Work out an extension"),
    "paid": Text("Record an instalment as paid"),
    "papers": Text("The papers of this case"),
    "lift": Text("End the hold"),
    "answered": Text("The complaint is answered"),
    "release": Text("Give the case back to the queue"),
    "back": Text("Hand back to the bot"),
    "advisors": Text("Who may act here"),
    "help": Text("What works in a topic"),
}


def about(lender: str) -> Text:
    return Text(
        "If you cannot repay your loan at {lender} as agreed, we look together for a plan you can keep. I never ask for a PIN, a password or a fee.",
        lender=lender,
    )
