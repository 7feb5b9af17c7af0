"""Verifying: somebody sends an agreement back, and learns whether it is genuine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from dialogs.flow import BACK, Route, Step
from dialogs.happenings import FileToVerify, Happening
from dialogs.heard import File
from dialogs.interruptions import digress
from dialogs.parsers import paper
from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text


def begin(situation: Situation) -> Sequence[Happening]:
    digress(situation, FILE.name)
    return []


def check(_: Situation, file: File | str) -> Sequence[Happening]:
    return [FileToVerify(file)] if isinstance(file, File) else []


FILE = Step(
    name="verify.file",
    question=Text(
        "Send me the PDF here: I check whether it carries our seal, whether anything in it was changed, and who signed it when. I do not keep it."
    ),
    options={"enough": Text("Not now")},
    parse=paper,
    save=check,
    routes=[Route(to=BACK)],
    heeds_words=True,
)
STEPS = (FILE,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What was found in a file."""

    is_genuine: bool  #: made with the lender's seal
    is_intact: bool  #: and not a byte changed since
    sealed_by: str = ""
    sealed_at: datetime | None = None
    stamped_at: datetime | None = None  #: by a timestamp authority
    signers: Sequence[tuple[str, datetime]] = ()


def words(verdict: Verdict) -> Sayable:
    """Genuine, changed or unknown; of a genuine one, who signed it when."""
    if not verdict.is_genuine:
        return Text(
            "❔ Unknown: this file does not carry our seal. It is not proof of an agreement with us. If somebody gave it to you as ours, please tell us: /person"
        )
    if not verdict.is_intact:
        return Text(
            "✖️ Changed: this file was sealed by us, but it is not as it was. Please do not rely on it; your own copy is in this chat."
        )
    lines: list[Text] = [Text("✓ Genuine: sealed by us, and not changed since.")]
    lines += [Text("• signed by {name}, {at}", name=name, at=at) for name, at in verdict.signers]
    if verdict.sealed_at is not None:
        lines.append(
            Text("• sealed by {name}, {at}", name=verdict.sealed_by, at=verdict.sealed_at)
        )
    if verdict.stamped_at is not None:
        lines.append(Text("• confirmed by a timestamp authority, {at}", at=verdict.stamped_at))
    return Lines(*lines)
