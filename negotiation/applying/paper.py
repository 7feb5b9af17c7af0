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

Where files are scanned, it is held back until that has shown nothing:

>>> other = Paper(case_id=1, chat_id=7, file_id="g", file_unique_id="v", name=None,
...               message_id=5, received_at=datetime(2019, 3, 31, tzinfo=UTC))
>>> other.keep(kind=PaperKind.JPEG, vault_id=4, is_clean=False)
>>> other.state.value, other.is_here
('held', False)
>>> other.let_in()
>>> other.state.value, other.is_here
('received', True)

Whatever the sender calls it, it opens as what it is:

>>> paper.called
'payslip.pdf'
>>> other.name = "payslip\u202efdp.hta"
>>> other.called
'payslipfdp.hta.jpeg'

An advisor may think better of it:

>>> other.refuse("too dark to read")
>>> other.accept()
>>> other.state.value, other.why
('accepted', None)
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from negotiation.refusals import NotAllowed, Refusal


class PaperKind(StrEnum):
    """What the file really is, whatever its name says."""

    PDF = "pdf"
    JPEG = "jpeg"
    PNG = "png"
    WEBP = "webp"
    HEIC = "heic"


#: By what ending a computer knows it.
ENDINGS = {
    PaperKind.PDF: {"pdf"},
    PaperKind.JPEG: {"jpg", "jpeg"},
    PaperKind.PNG: {"png"},
    PaperKind.WEBP: {"webp"},
    PaperKind.HEIC: {"heic", "heif"},
}


class Want(StrEnum):
    """What a paper is to show."""

    INCOME = "income"  #: what comes in now
    DISMISSAL = "dismissal"  #: that the work has ended
    MEDICAL = "medical"  #: illness or disability
    DEATH = "death"  #: of somebody close
    SEPARATION = "separation"  #: two households now
    DAMAGE = "damage"  #: by a disaster or an accident
    BUSINESS = "business"  #: how the business did, or its end
    DEBTS = "debts"  #: what other lenders ask
    BANK = "bank"  #: what went through the account
    OTHER = "other"  #: something else that helps


class PaperState(StrEnum):
    FETCHING = "fetching"  #: Telegram has it, we do not yet
    HELD = "held"  #: here, shown to nobody until it is scanned
    RECEIVED = "received"  #: kept, nobody has looked at it
    ACCEPTED = "accepted"  #: an advisor takes it as proof
    REFUSED = "refused"  #: not kept, or not taken as proof
    WITHDRAWN = "withdrawn"  #: taken back by the borrower, and not kept


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


class ActivePaper(Refusal):
    """A PDF with programs or other files in it."""


class Infected(Refusal):
    """A virus scanner knows it."""


class SentBefore(Refusal):
    """The same file is kept already."""


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
    want: Want = Want.OTHER
    #: Pages of one paper carry the same; what came alone has none.
    album: str | None = None
    caption: str | None = None  #: the borrower's words with it
    why: str | None = None  #: it was refused, in the advisor's words
    shown_at: datetime | None = None  #: when the message it stands on was put before the advisors
    authorisation_id: int | None = None  #: of the helper who sent it; `None`: the borrower did

    def keep(self, *, kind: PaperKind, vault_id: int, is_clean: bool = True) -> None:
        """It was fetched, is a `kind` and lies in the vault; held back unless known to be clean.

        Raises `NotAllowed` when that was decided before.
        """
        if self.state is not PaperState.FETCHING:
            raise NotAllowed(self.state, "keep")
        self.kind = kind
        self.vault_id = vault_id
        self.state = PaperState.RECEIVED if is_clean else PaperState.HELD

    def let_in(self) -> None:
        """It was scanned, and nothing was found. Raises `NotAllowed` unless it was held back."""
        if self.state is not PaperState.HELD:
            raise NotAllowed(self.state, "let_in")
        self.state = PaperState.RECEIVED

    def accept(self) -> None:
        """An advisor takes it as proof. Raises `NotAllowed` unless it is there to be looked at."""
        if not self.is_shown:
            raise NotAllowed(self.state, "accept")
        self.state, self.why = PaperState.ACCEPTED, None

    def refuse(self, why: str | None = None) -> None:
        """It could not be kept, or an advisor does not take it. Raises `NotAllowed` once it is gone."""
        if self.state in {PaperState.REFUSED, PaperState.WITHDRAWN}:
            raise NotAllowed(self.state, "refuse")
        self.state, self.why = PaperState.REFUSED, why

    def withdraw(self) -> None:
        """The borrower takes it back. Raises `NotAllowed` once it is decided."""
        if self.state not in {PaperState.FETCHING, PaperState.HELD, PaperState.RECEIVED}:
            raise NotAllowed(self.state, "withdraw")
        self.state, self.vault_id = PaperState.WITHDRAWN, None

    @property
    def called(self) -> str:
        """What it is called where it is opened: with the ending of what it is, and with signs that are seen."""
        name = "".join(sign for sign in self.name or str(self.id) if sign.isprintable())
        ending = name.rpartition(".")[2].lower()
        is_known = self.kind is not None and ending in ENDINGS[self.kind]
        return name if is_known else f"{name}.{self.kind}"

    @property
    def is_sent(self) -> bool:
        """Whether the borrower has done their part, however far it has come."""
        return self.state not in {PaperState.REFUSED, PaperState.WITHDRAWN}

    @property
    def is_here(self) -> bool:
        """Whether it counts as received."""
        return self.state in {PaperState.RECEIVED, PaperState.ACCEPTED}

    @property
    def is_shown(self) -> bool:
        """Whether an advisor sees it; what is refused without being kept was never a paper."""
        return self.is_here or (self.state is PaperState.REFUSED and self.vault_id is not None)
