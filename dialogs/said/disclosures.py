"""Disclosures: what the law of the place wants said before a step, in words.

Which there are stands in the pack. That an old debt may become enforceable again is only said to
whom it can concern.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dialogs.situation import Situation
from dialogs.texts import Text
from negotiation.follow_up.arrears import arrears
from negotiation.loans.loan import Loan
from negotiation.pack import Pack
from negotiation.packs.disclosure import Before, Told

#: Days past due from which a debt may be time-barred: no law that is known here is quicker.
_OLD = 2 * 365

WORDS = {
    Told.AUTOMATED_DECISION: Text(
        "ℹ️ A program has worked this out. You can have a person decide: just ask for one."
    ),
    Told.TIME_BARRED: Text(
        "⚠️ A very old debt can often no longer be claimed in court. A payment or a new agreement may make it claimable again. Free debt advice can tell you before you agree."
    ),
    Told.ELECTRONIC_RECORDS: Text(
        "ℹ️ You may have everything on paper, free of charge. Agreeing here is your choice: tell us at any time if you would rather not."
    ),
    Told.CREDIT_REPORTING: Text(
        "ℹ️ The agreement may be noted in your credit record. /faq tells what and for how long."
    ),
}


def told_before(pack: Pack, loan: Loan, today: date, *steps: Before) -> Iterator[Told]:
    """What has to be said about *loan* before any of *steps*, as far as there are words."""
    for told in pack.told_before(*steps):
        if told not in WORDS:
            continue
        is_old = arrears(loan, today).days >= _OLD
        if told is not Told.TIME_BARRED or is_old:
            yield told


def said_before(situation: Situation, loan: Loan, *steps: Before) -> Iterator[Text]:
    """The same in words, of the loan that is talked about."""
    pack, today = situation.policy.pack, situation.now.date()
    return (WORDS[told] for told in told_before(pack, loan, today, *steps))
