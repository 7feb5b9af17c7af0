"""Own data: all that is kept about a borrower, for themselves, as a file in this chat."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from dialogs.borrower.records import forget_chat
from dialogs.happenings import ErasureWanted, Happening, Notice, OwnDataWanted
from dialogs.interruptions import PERSON, PERSON_LABEL
from dialogs.situation import Situation
from dialogs.texts import Lines, Plural, Sayable, Text

#: So often at most.
APART = timedelta(hours=24)

WHO = Text(
    "First I have to know that it is you: /start. Then /mydata sends you all that is kept about you."
)
COMING = Text(
    "I am putting together what is kept about you. It comes here as one file. Keep it safe: whoever has the file can read it."
)
ALREADY = Text(
    "You have asked for your data within the last 24 hours: look for the file in this chat. You can ask for a new one afterwards."
)
HERE = Text(
    "What is kept about you and your case: what you told us, what was said, offers, agreements, payments, papers, and every step with its proof."
)
TOO_LARGE = Text(
    "Some papers are too large for one file and are left out; the file lists them. Ask a person for them: /person"
)


#: To whom nobody knows yet, and who talks with somebody or for somebody.
WHOSE = Text(
    "To erase what is kept about you, we first have to know whose data it is: /start. If you cannot or do not want to say, a person helps you: /person"
)


def begin(situation: Situation) -> Sequence[Happening]:
    return [OwnDataWanted()] if situation.is_identified else [Notice(WHO)]


def erasure(situation: Situation) -> Sequence[Happening]:
    """Asked for in words, from anywhere."""
    if situation.is_identified:
        return [ErasureWanted()]
    if situation.with_a_person or situation.speaks_for_another:
        return [Notice(WHOSE, {PERSON: PERSON_LABEL})]
    return forget_chat.begin(situation)


def may_go(situation: Situation, *, erase_after: int | None, keep_agreements: int) -> Sayable:
    """What goes and what has to stay, until when, and how it goes on; days are counted from the end of the case."""
    return Lines(
        Text("I have noted that you want your data erased. This is how it is:"),
        *stays(situation, erase_after=erase_after, keep_agreements=keep_agreements),
        Text(
            "A person will look at it and answer you here. /mydata sends you all that is kept. What stands in this chat you can delete in Telegram yourself."
        ),
    )


def stays(situation: Situation, *, erase_after: int | None, keep_agreements: int) -> list[Text]:
    """For how long what is kept, a line each; to whoever has no case, nothing of one."""
    case = situation.case
    if case is None and erase_after is not None:
        return [_goes_without_a_case(erase_after)]
    is_open = case is not None and case.state.is_open
    years = keep_agreements // 365
    proof = (
        Plural(
            "• Signed agreements and payments stay for {n} year after a case is closed: the law makes a lender keep such proof.",
            "• Signed agreements and payments stay for {n} years after a case is closed: the law makes a lender keep such proof.",
            n=years,
        )
        if years
        else Plural(
            "• Signed agreements and payments have to stay, {n} day after a case is closed.",
            "• Signed agreements and payments have to stay, {n} days after a case is closed.",
            n=keep_agreements,
        )
    )
    return [
        _goes(erase_after),
        proof,
        *([Text("• While your case is open, what it needs has to stay.")] if is_open else []),
    ]


def _goes(erase_after: int | None) -> Text:
    if erase_after is None:
        return Text(
            "• What you wrote and sent here, with your papers: a person tells you what of it can go, and when."
        )
    return Plural(
        "• What you wrote and sent here, with your papers, is erased {n} day after a case is closed; a person tells you whether it can go sooner.",
        "• What you wrote and sent here, with your papers, is erased {n} days after a case is closed; a person tells you whether it can go sooner.",
        n=erase_after,
    )


def _goes_without_a_case(erase_after: int) -> Text:
    return Plural(
        "• What you wrote and sent here is erased {n} day after we last heard from you; a person tells you whether it can go sooner.",
        "• What you wrote and sent here is erased {n} days after we last heard from you; a person tells you whether it can go sooner.",
        n=erase_after,
    )
