"""Voice note: what happened, told by the borrower in their own voice, kept for the advisor.

>>> from datetime import UTC, datetime
>>> note = VoiceNote(case_id=1, chat_id=7, message_id=4, file_id="f", seconds=12,
...                  received_at=datetime(2019, 3, 31, tzinfo=UTC))
>>> note.keep(vault_id=3)
>>> note.state.value, note.is_here
('kept', True)
>>> note.withdraw()
>>> note.state.value, note.vault_id
('withdrawn', None)
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from .refusals import NotAllowed, Refusal


class VoiceState(StrEnum):
    FETCHING = "fetching"  #: Telegram has it, we do not yet
    KEPT = "kept"
    REFUSED = "refused"  #: it could not be fetched, or is no sound
    WITHDRAWN = "withdrawn"  #: replaced or taken back by the borrower, and not kept


class NotASound(Refusal):
    """No sound that Telegram plays as a voice note."""


@dataclass(eq=False, kw_only=True)
class VoiceNote:
    """One spoken answer of a case."""

    id: int | None = None
    case_id: int
    chat_id: int
    message_id: int  #: of the message it came in
    file_id: str  #: Telegram's handle to fetch it with
    seconds: int  #: its length, as Telegram tells it
    state: VoiceState = VoiceState.FETCHING
    vault_id: int | None = None  #: where its encrypted content is kept
    received_at: datetime
    shown_at: datetime | None = None  #: when it was put before the advisors

    def keep(self, *, vault_id: int) -> None:
        """It was fetched and lies in the vault. Raises `NotAllowed` when that was decided before."""
        self._must_be_awaited("keep")
        self.state, self.vault_id = VoiceState.KEPT, vault_id

    def refuse(self) -> None:
        """It could not be had. Raises `NotAllowed` when that was decided before."""
        self._must_be_awaited("refuse")
        self.state = VoiceState.REFUSED

    def withdraw(self) -> None:
        """The borrower takes it back, or tells it anew."""
        self.state, self.vault_id = VoiceState.WITHDRAWN, None

    @property
    def is_here(self) -> bool:
        return self.state is VoiceState.KEPT

    @property
    def is_in_use(self) -> bool:
        """Whether it is, or may become, the answer."""
        return self.state in {VoiceState.FETCHING, VoiceState.KEPT}

    def _must_be_awaited(self, act: str) -> None:
        if self.state is not VoiceState.FETCHING:
            raise NotAllowed(self.state, act)
