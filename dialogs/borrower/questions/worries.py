"""Worries: what people are afraid of beside the money, answered as one would a friend, and with nothing that is not so."""

from __future__ import annotations

from dialogs.borrower import preferences, reading
from dialogs.borrower.people import outside_help
from dialogs.borrower.records.kept import TELEGRAM, WHO_WORKS_ON_IT
from dialogs.said.disclosures import WORDS
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text
from negotiation.follow_up.arrears import arrears
from negotiation.pack import Purpose
from negotiation.packs.disclosure import Told

from .question import Question


def _seen(situation: Situation) -> Sayable:
    return Lines(
        WHO_WORKS_ON_IT.given(lender=situation.lender.name),
        TELEGRAM,
        Text("• Whom you let help you, as far as you allow it: /helper"),
        Text(
            "Nobody else: who signed the loan with you, or answers for it, does not see your reasons and papers, and your employer, family and friends hear nothing from us."
        ),
    )


def _lawyer(situation: Situation) -> Sayable:
    return Lines(
        Text(
            "No: you can ask, talk and sign here yourself, and it costs nothing. You may show all of it to a lawyer or to free debt advice first, and let them speak for you: /helper. Where a court has written to you, do ask one."
        ),
        *outside_help.advised(situation),
    )


def _stay(situation: Situation) -> Sayable:
    return Lines(
        Text(
            "We cannot deport anybody. Who may stay in a country, only its authorities decide; a loan that is not paid is a matter between you and us, and at most for a court. I ask for no visa or permit, and write to no authority about you. How debts count when a visa or a permit is given or renewed where you live I do not know: ask somebody who knows that law. And do answer every letter of a court."
        ),
        *outside_help.advised(situation),
    )


def _lost_phone(situation: Situation) -> Sayable:
    return Text(
        "Nothing is lost: your case is kept with us, not in the telephone. Sign in to Telegram with the same number on another one, and this chat is there again. With a new number write /start and say who you are; a person helps where it does not fit. So that nobody reads along, end the old telephone's session in Telegram's settings, or call {lender}.",
        lender=situation.lender.name,
    )


def _old(situation: Situation) -> Sayable:
    """What is said before an old debt is acknowledged, with how old this one is by the book."""
    is_own = situation.is_identified and not situation.is_guarantor
    late = [arrears(loan, loan.as_of).since for loan in situation.by_contract] if is_own else []
    since = min((day for day in late if day is not None), default=None)
    oldest = Text("By our book the oldest instalment not paid was due on {day}.", day=since)
    return Lines(
        WORDS[Told.TIME_BARRED],
        Text("How long that takes depends on the law where you live."),
        *([] if since is None or situation.keeps_a_plan else [oldest]),
        *outside_help.advised(situation),
    )


def _die(situation: Situation) -> Sayable:
    """How it is with what somebody leaves; and, since nobody knows why it is asked, who listens."""
    return Lines(
        Text(
            "Your children and parents do not owe it for being your family. As a rule debts are paid from what somebody leaves, as far as that goes; anybody who signed with you or answers for it still owes it. Free debt advice can tell you what applies where you live."
        ),
        Text(
            "If you ask because you do not want to live any more: please tell me so, or talk to somebody now. You matter more than any debt."
        ),
        *outside_help.helpers(situation, Purpose.CRISIS),
    )


WORRIES = {
    "seen": Question(label=Text("Who sees what I write and send?"), answer=_seen),
    "alone": Question(
        label=Text("Am I the only one?"),
        answer=Text(
            "No, truly not. People lose their work, fall ill or separate, and then many cannot pay as agreed. It says nothing bad about you. Asking is the best thing you can do, and nobody here judges you."
        ),
        more={reading.SUPPORT: reading.SUPPORT_LABEL},
        in_menu=False,
    ),
    "worse": Question(
        label=Text("Does it harm me to tell you?"),
        answer=Text(
            "No. Asking changes nothing by itself: your contract holds as before until you sign something else. What you tell us is used to find a plan that you can keep, and the earlier we know, the more is possible."
        ),
        in_menu=False,
    ),
    "lawyer": Question(label=Text("Do I need a lawyer?"), answer=_lawyer, in_menu=False),
    "lost_phone": Question(
        label=Text("What if I lose my phone?"), answer=_lost_phone, in_menu=False
    ),
    "travel": Question(
        label=Text("Can I travel, or move?"),
        answer=Text(
            "Nothing here keeps you from it, and your plan goes on as it is. Only a court or an authority can forbid somebody to leave a country, and they would write to you. If you move, tell us your new address, and set your clock: /timezone"
        ),
        more={preferences.SET_ZONE: preferences.SET_ZONE_LABEL},
        in_menu=False,
    ),
    "stay": Question(
        label=Text("Does it affect my visa or my stay?"),
        answer=_stay,
        more={reading.SUPPORT: reading.SUPPORT_LABEL},
        in_menu=False,
    ),
    "borrow": Question(
        label=Text("Can I borrow again later?"),
        answer=Text(
            "Nobody can promise that: each lender decides for itself, and most look at the credit record. What helps is a plan that is kept to its end. Until then new debts make it harder to keep."
        ),
        more={reading.RECORD: reading.RECORD_LABEL},
        in_menu=False,
    ),
    "blocked": Question(
        label=Text("What about my card and my account?"),
        answer=Text(
            "That I cannot see: I know your loan here, not your cards and accounts. A person looks and tells you: /person"
        ),
        in_menu=False,
    ),
    "old": Question(label=Text("Is my debt too old?"), answer=_old, in_menu=False),
    "die": Question(
        label=Text("What becomes of it if I die?"),
        answer=_die,
        more={reading.SUPPORT: reading.SUPPORT_LABEL},
        in_menu=False,
    ),
}
