"""Page behind: a signature page put behind its paper, and what it says of the paper read back.

The page is put behind the paper as a PDF's incremental update, in the one update that the
seal makes: the paper is the beginning of the sealed file, so its fingerprint can be taken of that again. Where
it ends and what its fingerprint was, the page says to programs as well, among a PDF's private data (`/PieceInfo`).
"""

import hashlib
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader

#: A PDF's objects, which pyHanko leaves without types.
pdf: Any = generic
#: Whose private data it is.
OWNER = "/Parley"
#: What is read out, and in which order.
_TREE, _NEXT = "/StructTreeRoot", "/ParentTreeNextKey"
#: What ties a page to the page tree and the structure of its own document.
_TIES = ("/Parent", "/StructParents", "/Tabs", "/Annots")


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperRead:
    """What a signature page says of the paper that was read."""

    fingerprint: str  #: SHA-256
    is_inside: bool  #: whether the file begins with that very paper
    receipt: str | None = None  #: where the lender's record stood when it was sealed
    signers: tuple[tuple[str, datetime], ...] = ()  #: who signed it, and when


def put_behind(
    writer: IncrementalPdfFileWriter,
    paper: bytes,
    page: bytes,
    at: datetime,
    *,
    signers: Sequence[tuple[str, datetime]] = (),
    receipt: str = "",
) -> None:
    """Add the first page of the PDF `page` to the `paper` that `writer` goes on writing."""
    root: Any = PdfFileReader(io.BytesIO(page)).root
    alone = root["/Pages"]["/Kids"][0]
    for tie in _TIES:
        alone.pop(tie, None)
    added: Any = writer.import_object(alone)
    read = {
        "/Length": pdf.NumberObject(len(paper)),
        "/SHA256": pdf.pdf_string(_fingerprint(paper)),
        "/Signers": pdf.ArrayObject(
            [
                pdf.pdf_string(part)
                for name, when in signers
                for part in (name, when.astimezone(UTC).isoformat())
            ]
        ),
    }
    if receipt:
        read["/Receipt"] = pdf.pdf_string(receipt)
    own = {"/LastModified": pdf.pdf_date(at.astimezone(UTC)), "/Private": _dictionary(read)}
    added[pdf.pdf_name("/PieceInfo")] = _dictionary({OWNER: _dictionary(own)})
    insert: Any = writer.insert_page
    place = insert(added)
    if _is_read_out(writer.root) and _is_read_out(root):
        _read_out_behind(writer, root[_TREE], added, place)


def _is_read_out(root: Any) -> bool:
    """Whether anything of it is, in an order of ours: of a picture nothing may be."""
    return _TREE in root and _NEXT in root[_TREE]


def _read_out_behind(writer: IncrementalPdfFileWriter, tree: Any, page: Any, place: Any) -> None:
    """Put what a screen reader reads of the page behind what it reads of the paper."""
    whole: Any = writer.root[_TREE]
    bare: Any = tree["/K"]
    for one in _parts(bare):
        one.pop("/Pg", None)
    for at in range(len(bare)):
        bare[at].pop("/P", None)
    imported: Any = writer.import_object(tree)
    for one in _parts(imported["/K"]):
        one[pdf.pdf_name("/Pg")] = place
    key = int(whole[_NEXT])
    for at in range(len(imported["/K"])):
        imported["/K"][at][pdf.pdf_name("/P")] = writer.root.raw_get(_TREE)
        whole["/K"].append(imported["/K"].raw_get(at))
    marked = imported["/ParentTree"]["/Nums"].raw_get(1)  # what is on its only page
    whole["/ParentTree"]["/Nums"].extend([pdf.NumberObject(key), marked])
    whole[pdf.pdf_name(_NEXT)] = pdf.NumberObject(key + 1)
    page[pdf.pdf_name("/StructParents")] = pdf.NumberObject(key)
    writer.update_container(whole)


def _parts(kids: Any) -> Iterator[Any]:
    """All elements of a structure, from the outside to the inside; what is marked on a page are numbers."""
    for at in range(len(kids)):
        one = kids.raw_get(at)
        if not isinstance(one, pdf.NumberObject):
            yield kids[at]
            within = kids[at].get("/K")
            yield from _parts(within) if isinstance(within, pdf.ArrayObject) else ()


def paper_read(sealed: bytes, reader: PdfFileReader) -> PaperRead | None:
    """What the last page says of the paper before it; None where it is no signature page."""
    last: Any = reader.root["/Pages"]["/Kids"][-1]
    if "/PieceInfo" not in last or OWNER not in last["/PieceInfo"]:
        return None
    said = last["/PieceInfo"][OWNER]["/Private"]
    fingerprint, length = str(said["/SHA256"]), int(said["/Length"])
    told = [str(each) for each in said.get("/Signers", ())]
    return PaperRead(
        fingerprint=fingerprint,
        is_inside=_fingerprint(sealed[:length]) == fingerprint,
        receipt=str(said["/Receipt"]) if "/Receipt" in said else None,
        signers=tuple(
            (name, datetime.fromisoformat(when))
            for name, when in zip(told[::2], told[1::2], strict=True)
        ),
    )


def _dictionary(entries: dict[str, object]) -> object:
    return pdf.DictionaryObject({pdf.pdf_name(name): entry for name, entry in entries.items()})


def _fingerprint(paper: bytes) -> str:
    return hashlib.sha256(paper).hexdigest()
