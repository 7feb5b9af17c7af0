"""Player: whole conversations kept as text files, played in a town and written down again.

    # what this conversation shows
    * stage directions
    > what the borrower does:  text, [button], (contact), (document payslip.pdf), (edit: other words),
                          (old button Yes) for one that is not shown any more
    < what the bot says, with its [buttons]
    ~ what it changed in a message said before
    desk > and desk < the same in the advisors' group, and boss > what a supervisor does there;
    helper > and helper < in the chat of whoever helps the borrower;
    Ana > and Ana < in the chat of anybody else who came along (`* with`), desk Lee > what such an advisor does in the group

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
from negotiation.party import Party, Role
from storage import lending, people
from tests.town import PAPER, Town, is_board

#: Fingerprints of papers depend on how the paper is laid out, which is tested elsewhere; receipts on chance.
_FINGERPRINT = re.compile(r"\b(?:[0-9a-f]{16}|[0-9]+-[0-9a-f]{20})\b")
#: A link is good once, and new each time.
_LINK = re.compile(r"(?<=\?start=)[\w-]+")
_DONE = re.compile(r"\* |(?:desk )?(?:\w+ )?> ")
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
        self.others: dict[str, Person] = {}  #: whoever else came along, by their first names
        self._room: int | None = (
            None  #: of the group, in which something is done; None: the newest
        )
        self._read_in: int | None = None  #: the room of which the desk was told last
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
            if _DONE.match(line):
                went += [line, *await self._done(line)]
            elif line.startswith("#") or (not line and _begins(following)):
                went.append(line)  # other empty lines belong to what the bot says
        return went

    async def _done(self, line: str) -> list[str]:
        tap = None
        who, _, what = line.partition("> ")
        if found := _DIRECTION.fullmatch(line):
            await getattr(self, f"_{found[1]}")(found[2])
            if not hasattr(self, "wei"):
                return []
        known = {"desk": self.town.mei, "boss": self.boss, "helper": self.helper} | self.others
        person = known.get(who.strip().split(" ")[-1]) or self.wei
        if not found:
            is_at_desk = who.startswith(("desk ", "boss "))
            tap = await self._act(person, what, self.town.group if is_at_desk else None)
        await self.town.quiet()
        told = await person.answer(tap) if tap else None
        toast = [f"{who}< (at the button) {told['text']}"] if told and told.get("text") else []
        return [*toast, *[one async for one in self._shown()]]

    async def _act(  # noqa: C901, PLR0912 - one case a kind of doing
        self, person: Person, what: str, chat: Group | None
    ) -> str | None:
        topic = self._room or (await chat.topics())[-1]["message_thread_id"] if chat else None
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
                await person.send_photo(photo(), name, chat=chat, topic=topic)
            case "forward":
                await person.forward(name)
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
            *((one, None, f"{name} ") for name, one in self.others.items()),
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
                if chat and (room := await self._other_room(seen)):
                    yield f"{mark}(in the room {room})"
                for one in _told(seen, known.get(seen.id)):
                    yield (mark + one).rstrip()
                known[seen.id] = seen
                if person is self.wei and chat is None:
                    self._buttons |= {one: (seen.id, data) for one, data in seen.told.items()}
        keyboard = (await self.wei.screen()).keyboard
        if keyboard != self._keyboard:
            shown = " ".join(f"[{label}]" for label in keyboard)
            yield f"< (keyboard: {shown})" if shown else "< (the keyboard goes)"
        self._keyboard = keyboard

    async def _other_room(self, seen: Seen) -> str | None:
        """The name of the room, where there are several and the last was said in another."""
        before, self._read_in = self._read_in, seen.topic
        rooms = {one["message_thread_id"]: one["name"] for one in await self.town.group.topics()}
        is_other = len(rooms) > 1 and seen.topic != before
        return rooms.get(seen.topic, "General") if is_other else None

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

    async def _with(self, what: str) -> None:
        """* with Ana co_borrower en 68386728: somebody who is bound by a loan, or has one of their own
        * with Li borrower zh-hans 777 / * with Lee advisor / * with Mei: what an advisor is told in their own chat"""
        name, role, language, number = [*what.split(), "", "", ""][:4]
        if role == "borrower":
            one = await self.town.borrower(number, name=f"{name} Chen", language=language)
        elif role in {*Role}:
            family = f"{name} Ruiz"
            one = await self.town.another(Role(role), number, name=family, language=language)
        elif role == "advisor":
            one = await self.town.sandbox.person(first_name=name, language_code="en")
            await self.town.group.add(one)
            async with self.town.app.database.begin() as session:
                await people.ensure_advisors(session, {one.id: False})
        else:
            one = self.town.mei
        self.others[name] = one

    async def _also(self, number: str) -> None:
        """* also 777: the borrower has one more loan"""
        first = await self._party_of("68386728")
        await self.town.lend(number, phone=first.phone or "")
        party = await self._party_of(number)
        party.borrower_id = first.borrower_id
        async with self.town.app.database.begin() as session:
            await session.merge(party)

    async def _party_of(self, number: str) -> Party:
        async with self.town.app.database.begin() as session:
            loan = await lending.loan_numbered(session, number)
            assert loan is not None
            [party, *_] = await people.parties_of(session, loan.id or 0)
            return party

    async def _room_of(self, name: str | None) -> None:
        """* room_of Li: from here on something is done at the desk in that room; without a name in the newest"""
        self._room = await self.town.group.topic(name) if name else None

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
        """* arrives P-1 294.46: the lender's system tells of a payment; behind it the loan, if it is another"""
        await self._told(*what.split())

    async def _returns(self, reference: str) -> None:
        """* returns P-1 294.46: the bank has taken that payment back"""
        reference, amount = reference.split()
        await self._told(f"{reference}-back", amount, reverses=reference)

    async def _told(
        self, reference: str, amount: str, loan: str = "68386728", reverses: str | None = None
    ) -> None:
        app = self.town.app
        incoming = Incoming(
            reference=reference,
            loan=loan,
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


def _begins(line: str) -> bool:
    return line.startswith("#") or _DONE.match(line) is not None


def _told(seen: Seen, before: Seen | None) -> list[str]:
    message = seen.message
    lines = seen.text.split("\n") if seen.text else []
    if "photo" in message:
        lines = ["(picture)", *lines]
    elif "document" in message:
        lines = [f"({message['document']['file_name']})", *lines]
    elif "forum_topic_created" in message:
        lines = [f"(a room opens: {message['forum_topic_created']['name']})"]
    elif "forum_topic_closed" in message or "forum_topic_reopened" in message:
        is_closed = "forum_topic_closed" in message
        lines = ["(the room closes)" if is_closed else "(the room opens again)"]
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
