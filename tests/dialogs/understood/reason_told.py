"""Reason told: which reason is heard in what somebody writes where it is asked."""

from dialogs.borrower.applying.reason_words import ASKED
from dialogs.borrower.applying.reasons import REASONS
from dialogs.heard import Words
from dialogs.languages import LANGUAGES
from dialogs.parsers import Ambiguous, Reader, Unclear, one_of
from tests.dialogs.parsers.reading import TODAY


def reason_told(language: str, said: str) -> str:
    """Its name; those it may be, or "unclear"."""
    spoken = {code: LANGUAGES[language].plain(label) for code, label in REASONS.items()}
    try:
        return str(one_of(REASONS, spoken, ASKED)(Words(said), Reader(language, TODAY)))
    except Ambiguous as ambiguous:
        return " / ".join(map(str, ambiguous.readings))
    except Unclear:
        return "unclear"
