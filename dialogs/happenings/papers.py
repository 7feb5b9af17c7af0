"""Papers: sent, taken back, named, not to be had; and one that is to be checked."""

from __future__ import annotations

from dataclasses import dataclass

from dialogs.heard import File
from negotiation.applying.paper import Want


@dataclass(frozen=True, slots=True)
class PaperSent:
    file: File
    unasked: bool = False  #: while something else was asked, as the second photo of two
    want: Want | None = None  #: what it is to show, where that was chosen


@dataclass(frozen=True, slots=True)
class PaperWithdrawn:
    """A paper is taken back, by its number."""

    number: int


@dataclass(frozen=True, slots=True)
class PaperIs:
    """A paper, by its number, is another one than it was put down as."""

    number: int
    want: Want


@dataclass(frozen=True, slots=True)
class PaperLacking:
    """There is none of these, says the borrower; perhaps with words of their own."""

    wants: tuple[Want, ...]
    is_told: bool = False


@dataclass(frozen=True, slots=True)
class UploadWanted:
    """A link to the lender's own page, to upload a paper there."""

    want: Want


@dataclass(frozen=True, slots=True)
class FileToVerify:
    """Whether that is an agreement that the lender sealed."""

    file: File


OfPapers = PaperSent | PaperWithdrawn | PaperIs | PaperLacking | UploadWanted | FileToVerify
