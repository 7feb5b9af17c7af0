"""Paper: what a borrower sends to show how things are - a payslip, a letter, a notice.

It arrives as Telegram's file, is fetched, looked at and locked away; a person decides what it proves.

>>> from datetime import UTC, datetime
>>> paper = Paper(case_id=1, chat_id=7, file_id="f", file_unique_id="u", name="payslip.pdf",
...               message_id=4, received_at=datetime(2019, 3, 31, tzinfo=UTC))
>>> paper.state.value
'fetching'
>>> paper.keep(kind=PaperKind.PDF, vault_id=3)
>>> paper.state.value, paper.kind.value
('received', 'pdf')
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from .refusals import NotAllowed, Refusal


class PaperKind(StrEnum):
    """What the file really is, whatever its name says."""

    PDF = "pdf"
    JPEG = "jpeg"
    PNG = "png"
    WEBP = "webp"
    HEIC = "heic"


class PaperState(StrEnum):
    FETCHING = "fetching"  #: Telegram has it, we do not yet
    RECEIVED = "received"  #: kept, nobody has looked at it
    ACCEPTED = "accepted"  #: an advisor takes it as proof
    REFUSED = "refused"  #: not kept, or not taken as proof


class NotAPaper(Refusal):
    """Neither a PDF nor a picture that people can look at."""


class TooLarge(Refusal):
    """More than *limit_bytes*: Telegram hands no larger file to a bot."""

    def __init__(self, limit_bytes: int) -> None:
        super().__init__(f"more than {limit_bytes} bytes")
        self.limit_bytes = limit_bytes


class EmptyPaper(Refusal):
    """The file has no content."""


class EncryptedPaper(Refusal):
    """A PDF that opens with a password only."""


@dataclass(eq=False, kw_only=True)
class Paper:
    """One file of a case. `name` is the sender's word for it and proves nothing."""

    id: int | None = None
    case_id: int
    chat_id: int
    message_id: int  #: of the message it came in
    #: Telegram's handle to fetch the file with; changes, unlike `file_unique_id`.
    file_id: str
    file_unique_id: str
    name: str | None
    #: Known once it has been fetched and looked at.
    kind: PaperKind | None = None
    state: PaperState = PaperState.FETCHING
    #: Where its encrypted content is kept.
    vault_id: int | None = None
    received_at: datetime

    def keep(self, *, kind: PaperKind, vault_id: int) -> None:
        """It was fetched, is a `kind` and lies in the vault. Raises `NotAllowed` when that was decided before."""
        if self.state is not PaperState.FETCHING:
            raise NotAllowed(self.state, "keep")
        self.kind = kind
        self.vault_id = vault_id
        self.state = PaperState.RECEIVED

    def accept(self) -> None:
        """An advisor takes it as proof. Raises `NotAllowed` unless it is there to be looked at."""
        if self.state is not PaperState.RECEIVED:
            raise NotAllowed(self.state, "accept")
        self.state = PaperState.ACCEPTED

    def refuse(self) -> None:
        """It could not be kept, or an advisor does not take it. Raises `NotAllowed` once it is decided."""
        if self.state not in {PaperState.FETCHING, PaperState.RECEIVED}:
            raise NotAllowed(self.state, "refuse")
        self.state = PaperState.REFUSED
