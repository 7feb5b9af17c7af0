"""Player: whole conversations kept as text files, played in a town and written down again.

    # what this conversation shows
    * stage directions
    > what the borrower does:  text, [button], (contact), (document payslip.pdf), (edit: other words),
                          (old button Yes) for one that is not shown any more
    < what the bot says, with its [buttons]
    ~ what it changed in a message said before
    desk > and desk < the same in the advisors' group, and boss > what a supervisor does there;
    helper > and helper < in the chat of whoever helps the borrower

Only the lines of people and the stage directions are read; the bot's are what came of them.
"""

from __future__ import annotations

import io
import itertools
import re
import secrets
from collections.abc import AsyncIterator, Sequence
from decimal import Decimal

from PIL import Image

from bot.sandbox.client import Group, Person, Seen
from bot.turns.arrangement.incoming import take
from bot.turns.turn import Turn
from negotiation.follow_up.incoming import Incoming, Outcome
from negotiation.party import Role
from storage import lending, people
from tests.town import PAPER, Town, is_board

#: Fingerprints of papers depend on how the paper is laid out, which is tested elsewhere; receipts on chance.
_FINGERPRINT = re.compile(r"\b(?:[0-9a-f]{16}|[0-9]+-[0-9a-f]{20})\b")
#: A link is good once, and new each time.
_LINK = re.compile(r"(?<=\?start=)[\w-]+")
_DONE = ("* ", "> ", "desk > ", "boss > ", "helper > ")
_DIRECTION = re.compile(r"\* (\w+)(?: (.*))?")


def photo() -> bytes:
    """A small photo, as telephones send them."""
    content = io.BytesIO()
    Image.new("RGB", (40, 30), "white").save(content, "JPEG")
    return content.getvalue()


class Player:
    def __init__(self, town: Town) -> None:
        self.town = town
        self.wei: Person
        self.helper: Person | None = None
        self.boss: Person | None = None
        self.link = ""
        self._written: int | None = None  #: the borrower's newest message
        self._screens: dict[int, dict[int, Seen]] = {}
        self._keyboard: list[str] = []
        self._buttons: dict[
            str, tuple[int, str]
        ] = {}  #: all there ever were in the borrower's chat

    async def play(self, script: Sequence[str]) -> list[str]:
        """The conversation as it went."""
        went: list[str] = []
        for line, following in itertools.pairwise([*script, ""]):
            if line.startswith(_DONE):
                went += [line, *await self._done(line)]
            elif line.startswith("#") or (not line and following.startswith((*_DONE, "#"))):
                went.append(line)  # other empty lines belong to what the bot says
        return went

    async def _done(self, line: str) -> list[str]:
        tap = None
        who, _, what = line.partition("> ")
        if found := _DIRECTION.fullmatch(line):
            await getattr(self, f"_{found[1]}")(found[2])
            if not hasattr(self, "wei"):
                return []
        people_ = {"desk ": self.town.mei, "boss ": self.boss, "helper ": self.helper}
        person = people_.get(who) or self.wei
        if not found:
            is_at_desk = who in {"desk ", "boss "}
            tap = await self._act(person, what, self.town.group if is_at_desk else None)
        await self.town.quiet()
        told = await person.answer(tap) if tap else None
        toast = [f"{who}< (at the button) {told['text']}"] if told and told.get("text") else []
        return [*toast, *[one async for one in self._shown()]]

    async def _act(  # noqa: C901 - one case a kind of doing
        self, person: Person, what: str, chat: Group | None
    ) -> str | None:
        topic = (await chat.topics())[-1]["message_thread_id"] if chat else None
        if what.startswith("["):
            label = what[1:-1]
            if label in (await person.screen(chat=chat)).keyboard:
                await person.press(label)
                return None
            [tap] = await person.tap(label, chat=chat, topic=topic)
            return tap
        kind, _, name = what.strip("()").partition(" ")
        match kind if what.startswith("(") else "":
            case "document":
                await person.send_document(name, PAPER, chat=chat, topic=topic)
            case "photo":
                await person.send_photo(photo(), chat=chat, topic=topic)
            case "sticker":
                await person.send_sticker(chat=chat, topic=topic)
            case "voice":
                await person.send_voice(chat=chat, topic=topic)
            case "contact":
                other = await self.town.sandbox.person(first_name="Somebody", phone="+12025559999")
                await person.share_contact(of=other)
            case "edit:":
                await person.edit(self._written or 0, name, chat=chat)
            case "old":
                message, data = self._buttons[name.removeprefix("button ")]
                [tap] = await person.tap(data=data, message=message)
                return tap
            case "link":
                await person.start(self.link)
            case "":
                said = await person.say(what, chat=chat, topic=topic)
                self._written = said.id
            case _:
                raise LookupError(what)
        return None

    async def _shown(self) -> AsyncIterator[str]:
        helping: list[tuple[Person, Group | None, str]] = (
            [(self.helper, None, "helper ")] if self.helper else []
        )
        for person, chat, mark in (
            (self.wei, None, ""),
            *helping,
            (self.town.mei, self.town.group, "desk "),
        ):
            known = self._screens.setdefault(chat.id if chat else person.id, {})
            screen = await person.next(chat=chat, timeout=0)
            for seen in sorted(screen, key=lambda one: one.id):  # from top to bottom
                if "pinned_message" in seen.message:  # Telegram's own note of it
                    continue
                if is_board(seen):
                    continue
                if found := _LINK.search(seen.text):
                    self.link = found[0]
                for one in _told(seen, known.get(seen.id)):
                    yield (mark + one).rstrip()
                known[seen.id] = seen
                if chat is None:
                    self._buttons |= {one: (seen.id, data) for one, data in seen.told.items()}
        keyboard = (await self.wei.screen()).keyboard
        if keyboard != self._keyboard:
            shown = " ".join(f"[{label}]" for label in keyboard)
            yield f"< (keyboard: {shown})" if shown else "< (the keyboard goes)"
        self._keyboard = keyboard

    # Stage directions.

    async def _borrower(self, language: str) -> None:
        """* borrower zh-hans: somebody with a late loan, and Telegram in that language"""
        name = {"zh-hans": "陈伟", "zh-hant": "陳偉"}.get(language, "Wei Chen")
        self.wei = await self.town.borrower(name=name, language=language)

    async def _stranger(self, language: str) -> None:
        """* stranger en: the borrower, with a new telephone number that is not on file"""
        await self._borrower(language)
        self.wei = await self.town.sandbox.person(
            first_name="Wei", language_code=language, phone="+12025550001"
        )

    async def _party(self, what: str) -> None:
        """* party guarantor: somebody else who is bound by the borrower's loan, from here on"""
        self.wei = await self.town.another(Role(what))

    async def _somebody(self, what: str) -> None:
        """* somebody en Grace: who may come to help the borrower, and Telegram in that language"""
        language, _, name = what.partition(" ")
        self.helper = await self.town.sandbox.person(first_name=name, language_code=language)

    async def _supervisor(self, name: str) -> None:
        """* supervisor Ana: somebody who supervises joins the advisors' group"""
        self.boss = await self.town.sandbox.person(first_name=name, language_code="en")
        await self.town.group.add(self.boss)
        async with self.town.app.database.begin() as session:
            await people.ensure_advisors(session, {self.boss.id: True})

    async def _letter(self, loan_number: str) -> None:
        """* letter 68386728: the lender sends a letter with a personal link"""
        self.link = secrets.token_urlsafe(24)
        async with self.town.app.database.begin() as session:
            loan = await lending.loan_numbered(session, loan_number)
            assert loan is not None
            [party] = await people.parties_of(session, loan.id or 0)
            await people.invite(
                session, party_id=party.id or 0, token=self.link, now=self.town.now, days=30
            )

    async def _signed(self, language: str) -> None:
        """* signed en: the borrower has signed; the first of 43 instalments is due on the fifth of May"""
        town = self.town
        self.wei, town.mei = [await town.sandbox.person(one.id) for one in (town.wei, town.mei)]
        async with self.town.app.database.begin() as session:
            chat = await people.chat(session, self.wei.id)
            assert chat is not None
            chat.language = language
        await self.town.quiet()
        _ = [one async for one in self._shown()]  # how it came to that is told elsewhere

    async def _arrives(self, what: str) -> None:
        """* arrives P-1 294.46: the lender's system tells of a payment"""
        reference, amount = what.split()
        await self._told(reference, amount)

    async def _returns(self, reference: str) -> None:
        """* returns P-1 294.46: the bank has taken that payment back"""
        reference, amount = reference.split()
        await self._told(f"{reference}-back", amount, reverses=reference)

    async def _told(self, reference: str, amount: str, reverses: str | None = None) -> None:
        app = self.town.app
        incoming = Incoming(
            reference=reference,
            loan="68386728",
            amount=Decimal(amount),
            received_on=self.town.now.date(),
            reverses=reverses,
        )
        async with app.database.begin() as session:
            turn = Turn(session=session, now=self.town.now, house=app.house)
            [taken] = await take(turn, [incoming], recorded_by="payments import")
            assert taken.outcome is Outcome.RECORDED, taken.why
            await turn.finish()
        app.sender.ring()
        app.worker.ring()

    async def _puts_away(self, days: str) -> None:
        """* puts_away 30: the lender puts away what has rested for so many days, and erases it after sixty more"""
        written = self.town.config.read_text(encoding="utf-8")
        asked = f"[policy]\nexpire_days = {days}\nexpire_notice_days = 10\n"
        await self.town.stop()
        self.town.config = self.town.folder / "parley.toml"
        self.town.config.write_text(
            f"{written.replace('[policy]', asked, 1)}\n[records]\nerase_after = 60\n",
            encoding="utf-8",
        )
        await self.town.start()

    async def _day_by_day(self, days: str) -> None:
        """* day_by_day 20: so many days pass, each with what is done in it"""
        for _ in range(int(days)):
            await self.town.pass_time(days=1)

    async def _later(self, span: str) -> None:
        """* later 3 days"""
        count, unit = span.split()
        await self.town.pass_time(**{unit: float(count)})


def _told(seen: Seen, before: Seen | None) -> list[str]:
    message = seen.message
    lines = seen.text.split("\n") if seen.text else []
    if "photo" in message:
        lines = ["(picture)", *lines]
    elif "document" in message:
        lines = [f"({message['document']['file_name']})", *lines]
    elif "forum_topic_created" in message:
        lines = [f"(a room opens: {message['forum_topic_created']['name']})"]
    elif "forum_topic_edited" in message:  # another icon: Telegram's own note
        return []
    elif not lines:
        kind = next((k for k in ("sticker", "voice", "contact") if k in message), "something")
        lines = [f"({kind})"]
    buttons = " ".join(f"[{label}]" for label in seen.labels)
    sign = "< "
    if before is not None:
        sign = "~ "
        old = before.text.split("\n")
        lines = [line for line in lines if line not in old and line != "(picture)"]
        buttons = "" if seen.labels == before.labels else buttons or "(no buttons)"
    shown = [
        _LINK.sub("…", _FINGERPRINT.sub("…", line))
        for line in [*lines, *([buttons] if buttons else [])]
    ]
    return [((sign if number == 0 else "  ") + line).rstrip() for number, line in enumerate(shown)]
