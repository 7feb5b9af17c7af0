"""Reliefs: the kinds of change in the borrower's favour.

>>> asked = [Relief.CAPITALISATION, Relief.TERM_EXTENSION, Relief.CHARGE_WAIVER]
>>> [each.value for each in sorted(asked, key=list(Relief).index)]
['waive_charge', 'term_extension', 'capitalise_arrears']
>>> [each.is_restructure for each in sorted(asked, key=list(Relief).index)]
[False, True, True]
"""

from __future__ import annotations

from enum import StrEnum


class Relief(StrEnum):
    """The kinds of relief, in the order in which they are worked out, whatever order they are
    asked for in: first what is waived, so that nothing waived is capitalised.
    """

    CHARGE_WAIVER = "waive_charge"  #: a penalty or a fee is forgiven
    INTEREST_WAIVER = "waive_interest"  #: interest already owed is forgiven
    RATE = "rate"  #: a lower rate from a day on
    FUTURE_INTEREST_WAIVER = "waive_future_interest"  #: a share of the interest to come
    INTEREST_PAUSE = "interest_pause"  #: no interest between two days
    TERM_EXTENSION = "term_extension"  #: more and smaller instalments
    CONVERSION = "repay_in_instalments"  #: instead of in one sum at the end
    PRINCIPAL_BREAK = "principal_break"  #: interest only for a time
    PAYMENT_BREAK = "payment_break"  #: nothing at all for a time
    REDUCTION = "reduce"  #: smaller instalments for a time, larger ones after it
    TOKEN = "token"  # noqa: S105 - a sign of good will for a time, free of interest
    DUE_DATE = "move_due_date"  #: another day
    CAPITALISATION = "capitalise_arrears"  #: what is overdue becomes principal
    SPREAD = "spread_arrears"  #: what is overdue is paid in shares, free of interest
    ARREARS_LAST = "arrears_last"  #: what is overdue is paid with the last instalment
    SETTLEMENT = "settle"  #: one payment instead of all

    @property
    def is_restructure(self) -> bool:
        """Whether it changes the terms of the loan, which a lender does only so often.

        Forgiving what is owed, another day and a settlement do not.
        """
        return self not in _NO_RESTRUCTURE


_NO_RESTRUCTURE = {
    Relief.CHARGE_WAIVER,
    Relief.INTEREST_WAIVER,
    Relief.DUE_DATE,
    Relief.SETTLEMENT,
}
