"""Contact words: why a borrower may not be written to now, said to the advisor."""

from __future__ import annotations

from dialogs.texts import Lines, Sayable, Text
from negotiation.contacting.contact import No, NotBefore, Reason

#: Every reason that holds something back, in a few words.
WORDS = {
    Reason.NO_CONSENT: Text("the borrower has not agreed to be written to here"),
    Reason.OPTED_OUT: Text("the borrower does not want to hear of it"),
    Reason.CHANNEL_REFUSED: Text("the borrower does not want to be written to in this way"),
    Reason.PAID: Text("nothing is owed that it could be about"),
    Reason.AGREED: Text("an agreement is out for signing, or in force"),
    Reason.UNDECIDED: Text("the lender owes the borrower an answer first"),
    Reason.STANDSTILL: Text("the law gives the borrower a time of rest"),
    Reason.HELD: Text("the case is on hold"),
    Reason.HOURS: Text("it is outside the hours in which borrowers may be written to"),
    Reason.QUIET: Text("the borrower asked not to be disturbed now"),
    Reason.CAP: Text("the borrower has been written to as often as is allowed"),
    Reason.SILENCE: Text("somebody has spoken with the borrower a short while ago"),
}


def waits(answer: NotBefore) -> Text:
    """It goes out later, by itself."""
    return Text(
        "🕗 Not sent yet: {why} ({source}), and the borrower waits for no answer. It goes out on {moment}, unless you stop it.",
        why=WORDS[answer.why.reason],
        source=str(answer.why.source),
        moment=answer.moment,
    )


def refused(answer: No | NotBefore) -> Sayable:
    """It does not go out, and what is possible instead."""
    if isinstance(answer, NotBefore):
        return Text(
            "Not sent: {why} ({source}), and the borrower waits for no answer. It is possible from {moment} on.",
            why=WORDS[answer.why.reason],
            source=str(answer.why.source),
            moment=answer.moment,
        )
    why = Text(
        "Not sent: {why} ({source}), and the borrower waits for no answer.",
        why=WORDS[answer.why.reason],
        source=str(answer.why.source),
    )
    return Lines(why, INSTEAD) if answer.why.reason is Reason.OPTED_OUT else why


def not_told(answer: No | NotBefore) -> Text:
    """Who of the desk has come or gone is no news for the borrower at this moment."""
    return Text(
        "🔕 The borrower is not told of this now: {why} ({source}). Whoever writes to them is named with the first words.",
        why=WORDS[answer.why.reason],
        source=str(answer.why.source),
    )


def left_untold(answer: No | NotBefore) -> Text:
    """What was done with their case is no message of its own at this moment."""
    return Text(
        "🔕 The borrower is not told of this now: {why} ({source}). They read it where they look how things stand.",
        why=WORDS[answer.why.reason],
        source=str(answer.why.source),
    )


INSTEAD = Text(
    "Once they write or ask something, you may answer it here. What the law makes you tell them goes out by letter: /notice. A word among colleagues: //"
)
