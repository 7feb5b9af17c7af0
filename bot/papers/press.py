"""Press: turns a template and values into a picture or a PDF.

One press serves the whole bot: starting Typst and reading the Chinese font is what costs time, printing
is not. Values reach a template as JSON through `sys.inputs` and are decoded there (`values.typ`), so a
name such as `#read("x")` stays a name: nothing of it is ever part of a template's source.

Same template and same values give the same bytes, in every process: a turn that is done twice prints
the same agreement, with the same digest. The only clock is the document date, and that is a value.

Fonts are those of packages (Noto Sans for most scripts, then those inside Typst), never the machine's.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.papers.typesetter import Typesetter

TEMPLATES = Path(__file__).parent / "templates"


class Press:
    """A typesetter that is kept.

    Safe to call from several threads (`asyncio.to_thread(press.png, …)`): the typesetter itself is not, so they take
    turns here.
    """

    def __init__(self, templates: Path = TEMPLATES) -> None:
        self._templates = templates
        self._lock = threading.Lock()

    @cached_property
    def _typesetter(self) -> Typesetter:
        from bot.papers.typesetter import Typesetter  # noqa: PLC0415 - see there

        return Typesetter(self._templates)

    def png(self, template: str, values: Mapping[str, object]) -> bytes:
        """The first page of `template` as PNG of few colours, three pixels a point.

        `values` may hold whatever JSON can. Raises `typst.TypstError` for a broken template or a missing value.
        """
        from bot.papers.typesetter import fewer_colours  # noqa: PLC0415 - see there

        with self._lock:
            page = self._typesetter.png(template, values)
        return fewer_colours(page)

    def pdf(self, template: str | bytes, values: Mapping[str, object]) -> bytes:
        """`template` (its name here, or its source) as PDF/A-2b; it must set its document date, from a value.

        The standard forbids characters without a glyph, so those become "□", a letter's with its number: "□U+A188".
        Raises `typst.TypstError` for a broken template or a missing value.
        """
        with self._lock:
            return self._typesetter.pdf(template, values)

    def marked(self, template: bytes, values: Mapping[str, object], label: str) -> frozenset[str]:
        """The values that the printed document has as metadata under `label`. Raises as `pdf` does."""
        with self._lock:
            typesetter = self._typesetter
        return typesetter.marked(template, values, label)
