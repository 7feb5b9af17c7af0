"""Voice note: what happened, told by the borrower in their own voice, kept for the advisor.

>>> from datetime import UTC, datetime
>>> note = VoiceNote(case_id=1, chat_id=7, message_id=4, file_id="f", seconds=12,
...                  received_at=datetime(2019, 3, 31, tzinfo=UTC))
>>> note.keep(vault_id=3, is_clean=False)  # the virus scanner has not seen it
>>> note.state.value, note.is_here
('held', False)
>>> note.let_in()
>>> note.state.value, note.is_here
('kept', True)
>>> note.withdraw()
>>> note.state.value, note.vault_id
('withdrawn', None)
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from negotiation.refusals import NotAllowed, Refusal


class VoiceState(StrEnum):
    FETCHING = "fetching"  #: Telegram has it, we do not yet
    HELD = "held"  #: kept, until a virus scanner has seen it
    KEPT = "kept"
    REFUSED = "refused"  #: it could not be fetched, is no sound, or does harm
    WITHDRAWN = "withdrawn"  #: replaced or taken back by the borrower, and not kept


class NotASound(Refusal):
    """No sound that Telegram plays as a voice note."""


class HarmfulSound(Refusal):
    """A virus scanner knows what is in it."""


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

    def keep(self, *, vault_id: int, is_clean: bool) -> None:
        """It was fetched and lies in the vault. Raises `NotAllowed` when that was decided before."""
        self._must_be("keep", VoiceState.FETCHING)
        self.state, self.vault_id = VoiceState.KEPT if is_clean else VoiceState.HELD, vault_id

    def let_in(self) -> None:
        """The virus scanner has found nothing in it. Raises `NotAllowed` where it was not waited for."""
        self._must_be("let_in", VoiceState.HELD)
        self.state = VoiceState.KEPT

    def refuse(self) -> None:
        """It could not be had, or does harm. Raises `NotAllowed` when that was decided before."""
        self._must_be("refuse", VoiceState.FETCHING, VoiceState.HELD)
        self.state, self.vault_id = VoiceState.REFUSED, None

    def withdraw(self) -> None:
        """The borrower takes it back, or tells it anew."""
        self.state, self.vault_id = VoiceState.WITHDRAWN, None

    @property
    def is_here(self) -> bool:
        return self.state is VoiceState.KEPT

    @property
    def is_in_use(self) -> bool:
        """Whether it is, or may become, the answer."""
        return self.state in {VoiceState.FETCHING, VoiceState.HELD, VoiceState.KEPT}

    def _must_be(self, act: str, *states: VoiceState) -> None:
        if self.state not in states:
            raise NotAllowed(self.state, act)
