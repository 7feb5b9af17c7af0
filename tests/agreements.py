"""Agreements: one signed agreement in each language, as pictures of its pages.

`python -m tests.agreements docs/agreements` plays each to its seal and writes the pages; it needs poppler's `pdftoppm`.
"""

from __future__ import annotations

import asyncio
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

from bot.sandbox.client import Person
from dialogs.borrower import PLACES
from dialogs.borrower.agreeing import consents, signing
from dialogs.languages import LANGUAGES
from dialogs.texts import Text
from negotiation.agreeing.signature import Consent
from negotiation.party import Role
from tests.town import PAPER, ROOT, Town, town_in

#: By language: Telegram's code, the borrower, who owes with them.
WHO = {
    "en": ("en", "Wei Chen", "Ana Ruiz"),
    "zh_CN": ("zh-hans", "陈伟", "李小红"),
    "zh_TW": ("zh-hant", "陳偉", "李小紅"),
    "es": ("es", "Wei Chen", "Ana Ruiz"),
}
DOTS = 100  #: an inch
COLOURS = 16


async def sealed(folder: Path, code: str) -> bytes:
    """A signed agreement of twelve more months, with a co-borrower and a time for taking it back."""
    language, name, other = WHO[code]
    say = LANGUAGES[code].plain
    written = (ROOT / "docs" / "parley.toml").read_text(encoding="utf-8")
    (folder / "own.toml").write_text(
        written.replace("# cooling_off_days = 0 ", "cooling_off_days = 14 "), "utf-8"
    )
    async with town_in(folder) as town:
        town.config = folder / "own.toml"
        await town.open()
        wei = await town.borrower(name=name, language=language)
        ana = await town.another(Role.CO_BORROWER, name=other, language=language)
        for person in (wei, ana):
            await _arrive(town, person, code)
        topic = await _apply(town, wei, code)
        await town.tap(town.mei, "✋ Claim", chat=town.group, topic=topic)
        await town.quiet()
        for order in ("/offer 12", "/send 1"):
            await town.mei.say(order, chat=town.group, topic=topic)
            await town.quiet()
        await town.tap(wei, say(Text("I accept")))
        await _sign(town, wei, name, code)
        await town.tap(ana, say(signing.READ_AND_SIGN))
        await _sign(town, ana, other, code)
        shown = (await wei.screen()).messages
        files = [one.message["document"] for one in shown if "document" in one.message]
        [signed] = [one for one in files if one["file_name"].endswith("-signed.pdf")]
        return await town.sandbox.file(signed["file_id"])


async def _arrive(town: Town, person: Person, code: str) -> None:
    say, contact = LANGUAGES[code].plain, PLACES.steps["start.contact"].contact
    await person.start()
    await town.tap(person, say(Text("Yes, let us begin")))
    await person.say("68386728")
    await town.quiet()
    await person.press(say(contact or Text("")))
    await town.quiet()


async def _apply(town: Town, person: Person, code: str) -> int:
    say = LANGUAGES[code].plain
    await town.tap(person, say(Text("I can't pay as agreed")))
    await town.tap(person, say(Text("I lost my job")))
    for figure in ("2400", "1900", "330"):
        await town.quiet()
        await person.say(figure)
    await town.quiet()
    await person.send_document("payslip.pdf", PAPER, "application/pdf")
    await town.tap(person, say(Text("Send it")))
    await town.tap(person, say(Text("Yes, send it now")))
    await town.quiet()
    return int((await town.group.topics())[-1]["message_thread_id"])


async def _sign(town: Town, person: Person, name: str, code: str) -> None:
    say = LANGUAGES[code].plain
    for consent in (Consent.ELECTRONIC, Consent.TERMS):
        await town.tap(person, say(consents.LABELS[consent]))
    await town.quiet()
    await person.say(name)
    await town.tap(person, say(Text("I sign")))
    await town.quiet()


def pictures(pdf: bytes, folder: Path, code: str) -> list[Path]:
    """Every page as a small picture."""
    with tempfile.TemporaryDirectory() as own:
        paper = Path(own) / "agreement.pdf"
        paper.write_bytes(pdf)
        subprocess.run(
            [str(shutil.which("pdftoppm")), "-r", str(DOTS), "-png", str(paper), f"{own}/page"],
            check=True,
        )
        found = []
        for number, page in enumerate(sorted(Path(own).glob("page*.png")), start=1):
            to = folder / f"{code}-{number}.png"
            with Image.open(page) as drawn:
                drawn.convert("RGB").quantize(COLOURS).save(to, optimize=True)
            found.append(to)
    return found


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for code in WHO:
        with tempfile.TemporaryDirectory() as own:
            pdf = asyncio.run(sealed(Path(own), code))
        for each in pictures(pdf, folder, code):
            print(each, each.stat().st_size)
        print(code, len(pdf))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
