"""Room: one case at the desk: its borrower, its topic, and who works there."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from bot.sandbox.client import Person, Seen
from bot.turns.arrangement.incoming import take
from bot.turns.turn import Turn
from negotiation.follow_up.arrangement import DueInstalment
from negotiation.follow_up.incoming import Incoming, Outcome
from negotiation.money import Money
from negotiation.party import Role
from storage import people
from storage.case import case_instalments, cases
from tests.town import Town, is_board

#: What an advisor reads who does something in the room of a colleague.
MEI_HAS_IT = "Mei has this case, and can give it to you: /transfer. // in front is for colleagues."


class Room:
    def __init__(self, town: Town, borrower: Person, topic: int) -> None:
        self.town, self.borrower, self.topic = town, borrower, topic
        self.mei = town.mei

    async def hire(self, name: str, *, known: bool = True, supervises: bool = False) -> Person:
        """Somebody joins the advisors' group; known to the lender as an advisor, or not."""
        person = await self.town.sandbox.person(first_name=name, language_code="en")
        await self.town.group.add(person)
        if known:
            async with self.town.app.database.begin() as session:
                await people.ensure_advisors(session, {person.id: supervises})
        return person

    async def dismiss(self, person: Person) -> None:
        """Somebody is an advisor no more."""
        async with self.town.app.database.begin() as session:
            advisor = await people.active_advisor(session, person.id)
            assert advisor is not None
            advisor.is_active = False

    async def says(self, text: str, *, by: Person | None = None, **where: Any) -> Seen:
        """Somebody writes in the topic."""
        said = await (by or self.mei).say(text, chat=self.town.group, topic=self.topic, **where)
        await self.town.quiet()
        return said

    async def declines(self, why: str, *, by: Person | None = None) -> None:
        """Somebody says no in such words, and that it is meant."""
        await self.says(f"/decline {why}", by=by)
        await self.taps("Decline, and tell the borrower", by=by)

    async def accepts(self, numbers: str) -> None:
        """Papers are taken as proof that nobody has opened, knowingly."""
        await self.says(f"/accept {numbers}")
        await self.taps("Accept unread")

    async def closes(self, why: str) -> None:
        """Whoever has it closes the case for a reason from outside, and means it."""
        await self.says(f"/closed {why}")
        await self.taps("Close it, and tell the borrower")

    async def seals(self, *, by: Person) -> None:
        """A supervisor signs for the lender, and means it."""
        await self.says("/countersign", by=by)
        await self.taps("Sign for the lender, and seal", by=by)

    async def taps(self, label: str, *, by: Person | None = None) -> str:
        """Somebody taps a button in the topic; what the bot says to it."""
        person = by or self.mei
        tap = await self.town.tap(person, label, chat=self.town.group, topic=self.topic)
        await self.town.quiet()
        told = await person.answer(tap)
        return (told or {}).get("text", "")

    async def taps_late(self, label: str, message: Seen) -> str:
        """An advisor taps a button of a message as it was, perhaps gone by now; what the bot says to it."""
        where: dict[str, Any] = {"chat": self.town.group, "message": message.id}
        [tap] = await self.mei.tap(data=message.data(label), **where)
        await self.town.quiet()
        return ((await self.mei.answer(tap)) or {}).get("text", "")

    async def shown(self) -> list[Seen]:
        """The bot's new messages in the topic, whole."""
        return await self.town.replies(self.mei, chat=self.town.group, topic=self.topic)

    async def card(self) -> Seen:
        """The card as it stands."""
        [card] = [m for m in await self.screen() if m.by_bot and "<" not in m.text and _is_card(m)]
        return card

    async def screen(self) -> list[Seen]:
        """Everything in the topic."""
        await self.town.quiet()
        return (await self.town.group.screen(self.topic)).messages

    async def news(self) -> list[str]:
        """What the bot has shown in the topic since last looked."""
        return [each.text for each in await self.shown()]

    async def hears(self) -> list[str]:
        """What the borrower was shown since last looked."""
        return await self.town.says(self.borrower)

    async def general(self) -> list[str]:
        """What the bot said outside of all topics, without the board."""
        return [m.text for m in await self._general() if not is_board(m)]

    async def board(self) -> str:
        """The queue as the group sees it: one message, however often it changed."""
        [board] = [m for m in await self._general() if is_board(m)]
        return board.text

    async def instalments(self) -> list[DueInstalment]:
        """Of the first plan."""
        async with self.town.app.database.begin() as session:
            return await case_instalments.instalments_of(session, 1)

    async def _general(self) -> list[Seen]:
        await self.town.quiet()
        messages = (await self.town.group.screen()).messages
        return [m for m in messages if m.by_bot and m.topic is None and m.text]


async def offered_to_two(town: Town, role: Role = Role.CO_BORROWER) -> tuple[Person, int]:
    """Wei has an offer of twelve more months; Ana, who owes the same loan or answers for it, has a chat of her own."""
    wei = await town.borrower()
    ana = await town.another(role)
    town.others = [ana]
    await town.arrive(ana)
    room = Room(town, wei, await town.apply(wei))
    await room.taps("✋ Claim")
    await room.says("/offer 12")
    await room.says("/send 1")
    return wei, room.topic


async def agreed_by_one(town: Town, role: Role = Role.CO_BORROWER) -> tuple[Person, int]:
    """The same, and Wei has accepted it."""
    wei, topic = await offered_to_two(town, role)
    await town.tap(wei, "I accept")
    await town.quiet()
    return wei, topic


async def answers(room: Room, *, can_pay: str, goes_out: str) -> None:
    """The borrower had other figures in their application; 2,400 comes in."""
    async with room.town.app.database.begin() as session:
        case = await cases.open_case_of(session, 1)
        assert case is not None
        case.application = case.application.answered(
            can_pay=Money(can_pay, "USD"), outgoings=Money(goes_out, "USD")
        )


async def arrives(
    room: Room,
    reference: str,
    amount: str,
    *,
    reverses: str | None = None,
    loan: str = "68386728",
    on: date | None = None,
) -> None:
    """The lender's system tells of a payment, or of one taken back."""
    async with room.town.app.database.begin() as session:
        turn = Turn(session=session, now=room.town.now, house=room.town.app.house)
        told = Incoming(
            reference=reference,
            loan=loan,
            amount=Decimal(amount),
            received_on=on or turn.now.date(),
            reverses=reverses,
        )
        [taken] = await take(turn, [told], recorded_by="payments API")
        assert taken.outcome is Outcome.RECORDED
        await turn.finish()
    await room.town.quiet()


def _is_card(message: Seen) -> bool:
    return message.text.startswith(("2019-", "Somebody not identified"))
