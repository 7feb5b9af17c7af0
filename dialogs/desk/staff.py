"""Staff: what somebody at the desk is called where it is told who did or said something."""

from __future__ import annotations

from dialogs.texts import Text


def called(name: str, *, is_supervisor: bool) -> Text:
    """The name, with what they are to the lender.

    >>> from dialogs.texts import ENGLISH
    >>> ENGLISH.plain(called("Ana", is_supervisor=True))
    'Ana (supervisor)'
    """
    if is_supervisor:
        return Text("{advisor} (supervisor)", advisor=name)
    return Text("{advisor} (advisor)", advisor=name)
