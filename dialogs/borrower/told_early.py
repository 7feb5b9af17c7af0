"""Told early: the number of a loan, and that or why it cannot be paid, said before it is known whose it is.

Nothing is kept before somebody agrees to that: until then the button that agrees carries it, on their own screen.
After that the chat holds it until they are identified, and it counts as said then. A reason that is about health is
carried nowhere: it is kept with a consent of its own only.

>>> told = Told(loan="68575042", cannot=True, reason=Hardship.JOB_LOST)
>>> told.code("agree"), Told.carried("agree|68575042|cannot+job_lost") == told
('agree|68575042|cannot+job_lost', True)
>>> Told.of("公司倒闭了")  # one's own, or where one worked
Told(loan=None, cannot=True, reason=None)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dialogs.hardship_words import says_cannot_pay
from dialogs.parsers.loan_numbers import named_in
from dialogs.situation import Place
from dialogs.texts import Text
from negotiation.application import Hardship

from .home import CANNOT_PAY
from .keywords import has_mark
from .reading import TOLD
from .reasons import REASONS, tells_why, told_with

_CANNOT = "cannot"
#: Telegram carries 64 bytes with a button, the number of its question among them.
_MOST_BYTES = 54


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    loan: str | None = None
    cannot: bool = False  #: that it cannot be paid
    reason: Hardship | None = None

    @classmethod
    def of(cls, text: str) -> Told:
        """What words tell of it."""
        cannot, reason = says_cannot_pay(text), told_with(text)
        is_told = cannot or (tells_why(text) and not has_mark(text))
        is_kept = reason is not None and is_told and not reason.is_about_health
        return cls(
            loan=named_in(text),
            cannot=cannot or (is_told and not is_kept),
            reason=reason if is_kept else None,
        )

    @classmethod
    def carried(cls, code: str) -> Told:
        """What a button carries."""
        _, _, rest = code.partition("|")
        loan, _, why = rest.partition("|")
        return cls._why(why, loan or None)

    @classmethod
    def _why(cls, why: str, loan: str | None = None) -> Told:
        parts = why.split("+")
        reasons = [Hardship(part) for part in parts if part in set(Hardship)]
        return cls(loan=loan, cannot=_CANNOT in parts, reason=reasons[0] if reasons else None)

    @property
    def why(self) -> str:
        return "+".join(
            [*([_CANNOT] if self.cannot else []), *([self.reason] if self.reason else [])]
        )

    def code(self, button: str) -> str:
        """The code of a button that carries it, as far as there is room."""
        whole = f"{button}|{self.loan or ''}|{self.why}"
        return whole if len(whole.encode()) <= _MOST_BYTES else f"{button}||{self.why}"

    def besides(self, before: Told) -> Told:
        """With what was told *before*, as far as this says nothing else."""
        return Told(
            loan=self.loan or before.loan,
            cannot=self.cannot or before.cannot,
            reason=self.reason or before.reason,
        )

    def hold(self, place: Place) -> None:
        """Hold it with the chat, whose owner has agreed to that."""
        if self.loan is not None:
            place.claimed_loan = self.loan
        if self.why:
            why = self.besides(Told._why(place.figures.get(TOLD, ""))).why
            place.figures = {**place.figures, TOLD: why}

    @property
    def in_short(self) -> Sequence[Text]:
        """Each thing by itself."""
        found = [
            CANNOT_PAY if self.cannot else None,
            None if self.reason is None else REASONS[self.reason],
            None if self.loan is None else Text("Loan number {number}", number=self.loan),
        ]
        return [Text("• {said}", said=one) for one in found if one is not None]

    @property
    def in_words(self) -> Sequence[Text]:
        """What is gone on with."""
        loan = (
            []
            if self.loan is None
            else [
                Text(
                    "I go on with loan number <b>{number}</b>. If it is another one, just write it.",
                    number=self.loan,
                )
            ]
        )
        reason = (
            []
            if self.reason is None
            else [Text("Noted: <b>{answer}</b>", answer=REASONS[self.reason])]
        )
        return [*reason, *loan]


def take(place: Place) -> Told | None:
    """What was held, which is held no longer; `None` for nothing."""
    held = place.figures.get(TOLD)
    if held is None:
        return None
    place.figures = {name: value for name, value in place.figures.items() if name != TOLD}
    return Told._why(held)  # noqa: SLF001 - its own
