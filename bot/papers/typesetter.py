"""Typesetter: Typst with its fonts, and what makes a text printable in them.

Reading this module reads Typst and Pillow; with the Chinese font they are a good part of the bot's memory. So `Press` reads
it when the first page is printed.
"""

from __future__ import annotations

import importlib.util
import io
import json
import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import typst
from PIL import Image

#: Pictures are laid out in points as on a telephone 360 points wide, and come out three times as wide.
PIXELS_PER_INCH = 216

#: Flat areas and the edges of letters need few colours: Typst's own PNG is three times as large.
COLOURS = (32, 16, 8, 4)
#: Bytes of a picture: a borrower may pay for each. One that says much has fewer colours.
LARGEST = 100_000

#: They carry Noto Sans: for Chinese, Japanese and Korean, and for the scripts that names are written in elsewhere.
FONT_PACKAGES = ("manimgx_fonts_cjk", "manimgx_fonts")

#: Stands where a character is that no font here has (control characters, signs); a letter's number stands behind it.
UNPRINTABLE = "□"

#: Marks that turn the reading direction: in a name they could make another figure appear to be agreed.
_TURNING = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F])

#: In Noto Sans CJK beyond doubt.
_CERTAIN = re.compile(r"[\n\x20-\x7e·–—‘’“”…□、。《》「」『』【】\u4e00-\u9fa5\uff01-\uff5e]")

#: Some fonts have a glyph for them that shows nothing.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")

#: Letters; also what this Python's Unicode does not know yet, and a bank's own: rare Chinese characters are among them.
_OF_NAMES = frozenset({"Lu", "Ll", "Lt", "Lm", "Lo", "Cn", "Co"})

#: A character and the accents and joiners that stand on it.
_CHARACTER = re.compile(r"(.)[\u0300-\u036f\u200d\u20d0-\u20ff\ufe00-\ufe0f]*", re.DOTALL)


class Typesetter:
    """A Typst compiler that is kept. For one thread at a time: a second call while one runs raises "Already borrowed"."""

    def __init__(self, templates: Path) -> None:
        self._templates = templates
        self._fonts = _fonts()
        self._compiler = typst.Compiler(root=templates, font_paths=self._fonts)
        self._printable: dict[str, bool] = {}

    def png(self, template: str, values: Mapping[str, object]) -> bytes:
        """The first page, in all its colours. Raises as `Press.png`."""
        return self._print(template, values, image=True)

    def pdf(self, template: str | bytes, values: Mapping[str, object]) -> bytes:
        """All pages, with what no font has replaced. Raises as `Press.pdf`."""
        for legible in (_visible, self._legible, self._certain):
            try:
                return self._print(template, _each_text(values, legible), image=False)
            except typst.TypstError as error:
                if "could not be displayed" not in error.message:
                    raise
        raise ValueError("a template holds words of its own that no font here has")

    def marked(self, template: bytes, values: Mapping[str, object], label: str) -> frozenset[str]:
        """As `Press.marked`; in any thread, since it takes a compiler of its own."""
        source: Any = template
        found = typst.query(
            source,
            f"<{label}>",
            field="value",
            root=self._templates,
            font_paths=self._fonts,
            sys_inputs=_inputs(values),
        )
        return frozenset(json.loads(found))

    def _print(self, template: str | bytes, values: object, *, image: bool) -> bytes:
        inputs = _inputs(values)
        path: Any = template if isinstance(template, bytes) else self._templates / template
        if image:
            printed = self._compiler.compile(
                path, format="png", ppi=PIXELS_PER_INCH, sys_inputs=inputs
            )
        else:
            printed = self._compiler.compile(
                path, format="pdf", pdf_standards=["a-2b"], sys_inputs=inputs
            )
        pages = printed if isinstance(printed, list) else [printed]
        if not pages or pages[0] is None:
            raise ValueError("a template has no page")
        return pages[0]

    def _legible(self, text: str) -> str:
        """`text` with every character that no font has replaced."""
        written = unicodedata.normalize("NFC", _well_formed(_visible(text)))
        return "".join(
            whole if self._has(whole) else base if self._has(base) else _numbered(base)
            for whole, base in ((found[0], found[1]) for found in _CHARACTER.finditer(written))
        )

    def _certain(self, text: str) -> str:
        """As `_legible`; and where accents stacked together still have no glyph, nothing but the certain ones."""
        written = self._legible(text)
        if self._prints(written):
            return written
        return "".join(c if _CERTAIN.fullmatch(c) else UNPRINTABLE for c in written)

    def _has(self, character: str) -> bool:
        if character not in self._printable:
            self._printable[character] = self._prints(character)
        return self._printable[character]

    def _prints(self, text: str) -> bool:
        """Asked of Typst itself: only it knows how its fonts stand in for each other."""
        if all(map(_CERTAIN.fullmatch, text)):
            return True
        try:
            self._print("glyph.typ", {"text": text}, image=False)
        except typst.TypstError:
            return False
        return True


def _visible(text: str) -> str:
    return _CONTROL.sub(UNPRINTABLE, text)


def _numbered(character: str) -> str:
    """A box for it. A letter's has its Unicode number: two names that differ in it differ on paper too, and it can be found."""
    is_letter = unicodedata.category(character) in _OF_NAMES
    return f"{UNPRINTABLE}U+{ord(character):04X}" if is_letter else UNPRINTABLE


def _each_text(values: object, change: Callable[[str], str]) -> object:
    match values:
        case str():
            return change(values)
        case Mapping():
            return {key: _each_text(value, change) for key, value in values.items()}
        case list() | tuple():
            return [_each_text(value, change) for value in values]
        case _:
            return values


def _inputs(values: object) -> dict[str, str]:
    text = json.dumps(values, ensure_ascii=False, sort_keys=True)
    return {"values": _well_formed(text.translate(_TURNING))}


def _well_formed(text: str) -> str:
    """Half a surrogate pair cannot be written as UTF-8."""
    return text.encode(errors="replace").decode()


def fewer_colours(png: bytes) -> bytes:
    """The same picture of as many `COLOURS` as `LARGEST` allows. In any thread."""
    with Image.open(io.BytesIO(png)) as page:
        whole = page.convert("RGB")
    found = b""
    for colours in COLOURS:
        found = _of_colours(whole, colours)
        if len(found) <= LARGEST:
            break
    return found


def _of_colours(page: Image.Image, count: int) -> bytes:
    small = io.BytesIO()
    flat = page.quantize(count, method=Image.Quantize.FASTOCTREE)
    flat.save(small, "PNG", compress_level=7)
    return small.getvalue()


@cache
def _fonts() -> typst.Fonts:
    """Read once a process; nothing of them changes."""
    return typst.Fonts(include_system_fonts=False, font_paths=[*map(_font_folder, FONT_PACKAGES)])


def _font_folder(package: str) -> Path:
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"{package}, which carries fonts, is not installed")
    return Path(spec.origin).parent
