"""Payment words: by what a payment is found again, for people.

>>> reference("desk:7:1557604913:10000")
Text('recorded by an advisor', {})
>>> reference("SEPA-2019-05-02-77")
'SEPA-2019-05-02-77'
"""

from __future__ import annotations

from .texts import Text

#: What references of payments begin with that a person at the desk recorded.
OF_THE_DESK = "desk:"


def reference(given: str) -> Text | str:
    """The lender's own; of what the desk recorded there is none that says anything."""
    return Text("recorded by an advisor") if given.startswith(OF_THE_DESK) else given
