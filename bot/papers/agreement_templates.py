"""Agreement templates: which one an agreement is printed from, and whether it may be.

A template is a Typst file under <pack>/<product kind>/<language>.typ, "any" standing for every one, in the lender's own
folder or, behind that, among those that come with Parley. Beside it a TOML file says its version, from when and until when
it may be used, and who of the lender's house approved it: by the fingerprint of the very file, so that a changed one is
not approved any more.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from itertools import product
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from bot.papers.press import TEMPLATES
from negotiation.refusals import NoTemplate

SHIPPED = TEMPLATES / "agreements"
ANY = "any"
_EVAL = re.compile(rb"\beval\b")


class Approval(BaseModel):
    """Whoever stands for the template in law."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    by: str
    at: date
    sha256: str  #: of the template's file, as it was approved


class About(BaseModel):
    """What the TOML beside a template says."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    version: str
    valid_from: date
    valid_until: date | None = None  #: the last day
    approval: Approval | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    name: str  #: "china/card/zh_CN"
    source: bytes
    about: About | str  #: or why that cannot be read
    is_shipped: bool

    @property
    def fingerprint(self) -> str:
        return sha256(self.source).hexdigest()

    @property
    def called(self) -> str:
        """As an agreement remembers it."""
        version = self.about if isinstance(self.about, str) else self.about.version
        return f"{self.name} {version} {self.fingerprint[:16]}"

    @property
    def danger(self) -> str | None:
        """Why nobody may approve it: what a borrower typed is a value of it, and `eval` would make that part of the source."""
        if _EVAL.search(self.source) is None:
            return None
        return f"template {self.name} uses eval, which could carry out what a borrower typed"

    def fault(self, today: date) -> str | None:
        """Why it must not be used; `None` where it may."""
        if isinstance(self.about, str):
            return f"template {self.name}: {self.about}"
        approval, version = self.about.approval, self.about.version
        if approval is None or not approval.by.strip():
            return f"template {self.name} {version} is not approved"
        if approval.sha256 != self.fingerprint:
            return f"template {self.name} {version} was changed after it was approved"
        return self.dated(today)

    def dated(self, today: date) -> str | None:
        """Why it must not be used on that day, were it approved."""
        if self.danger is not None:
            return self.danger
        if isinstance(self.about, str):
            return f"template {self.name}: {self.about}"
        until, version = self.about.valid_until, self.about.version
        if today < self.about.valid_from:
            return f"template {self.name} {version} is not valid before {self.about.valid_from}"
        if until is not None and today > until:
            return f"template {self.name} {version} was valid until {until} only"
        return None


class Templates:
    """Those of the lender's *folder*, and behind them Parley's own."""

    def __init__(self, folder: Path | None = None, *, takes_samples: bool = False) -> None:
        """*takes_samples*: one that nobody approved may be used, and its paper says so; for rehearsals only."""
        self.folder = folder
        self.takes_samples = takes_samples

    def every(self) -> Iterator[Template]:
        """All there are, the lender's first."""
        for folder in self._folders():
            for path in sorted(folder.glob("*/*/*.typ")):
                yield _read(folder, path.relative_to(folder).with_suffix("").as_posix())

    def nearest(self, pack: str, kind: str, language: str) -> Template:
        """The most particular one. Raises `NoTemplate`."""
        for folder in self._folders():
            for parts in product((pack, ANY), (kind, ANY), (language, ANY)):
                name = "/".join(part or ANY for part in parts)
                if (folder / f"{name}.typ").is_file():
                    return _read(folder, name)
        raise NoTemplate(f"there is no template for {pack}/{kind}/{language}")

    def usable(self, pack: str, kind: str, language: str, today: date) -> Template:
        """The same, where it may be used. Raises `NoTemplate` with what is wrong with it."""
        found = self.nearest(pack, kind, language)
        fault = found.dated(today) if self.takes_samples else found.fault(today)
        if fault is not None:
            raise NoTemplate(fault)
        return found

    def _folders(self) -> list[Path]:
        return [SHIPPED] if self.folder is None else [self.folder, SHIPPED]


def _read(folder: Path, name: str) -> Template:
    path = folder / f"{name}.typ"
    about: About | str
    try:
        about = About.model_validate(tomllib.loads(_beside(path).read_text(encoding="utf-8")))
    except FileNotFoundError:
        about = f"there is no {_beside(path).name} beside it"
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        about = f"{_beside(path).name} cannot be read ({error})"
    except ValidationError as error:
        wrong = ", ".join(str(one["loc"][0]) for one in error.errors())
        about = f"{_beside(path).name} does not say what it has to ({wrong})"
    return Template(name=name, source=path.read_bytes(), about=about, is_shipped=folder == SHIPPED)


def _beside(path: Path) -> Path:
    return path.with_suffix(".toml")


def approve(found: Template, folder: Path, *, by: str, at: date, until: date | None) -> Path:
    """Write into the lender's *folder* that somebody approved a template as it is; returns the TOML's path.

    One that came with Parley is copied there first: what was approved stays, whatever a later version brings.
    """
    path = folder / f"{found.name}.typ"
    about = found.about
    valid_from = at if isinstance(about, str) or found.is_shipped else about.valid_from
    lines = [
        f'version = "{"1" if isinstance(about, str) else about.version}"',
        f"valid_from = {valid_from}",
        *([f"valid_until = {until}"] if until else []),
        "",
        "[approval]",
        f"by = {_quoted(by)}",
        f"at = {at}",
        f'sha256 = "{found.fingerprint}"',
    ]
    path.parent.mkdir(parents=True, exist_ok=True)
    if found.is_shipped:
        path.write_bytes(found.source)
    _beside(path).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return _beside(path)


def _quoted(words: str) -> str:
    """As a TOML string."""
    plain = "".join(letter for letter in words if letter.isprintable())
    return '"' + plain.replace("\\", "\\\\").replace('"', '\\"') + '"'
