"""Payment words: by what a payment is found again, for people.

>>> reference("desk:7:1557604913:10000")
Text('recorded by an advisor', {})
>>> reference("receipt:1")
Text('recorded by an advisor', {})
>>> reference("SEPA-2019-05-02-77")
'SEPA-2019-05-02-77'
"""

from __future__ import annotations

from dialogs.texts import Text

#: What references of payments begin with that a person at the desk recorded.
OF_THE_DESK = "desk:"
#: The same, of what the borrower had said to be paid.
SAID_PAID = "receipt:"


def reference(given: str) -> Text | str:
    """The lender's own; of what the desk recorded there is none that says anything."""
    by_hand = given.startswith((OF_THE_DESK, SAID_PAID))
    return Text("recorded by an advisor") if by_hand else given
