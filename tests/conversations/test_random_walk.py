"""Random walk: whatever somebody sends, taps, changes or waits for, they are answered, and an end is never far.

A town with its real bot, database and wire, one walk after the other: texts, buttons (living, old, tapped twice),
files, albums, voice notes, edits, commands, languages, days that pass, an advisor who comes and goes, and a bot that
is stopped and started again over the same file. Longer walks, without wire and database, are in
`tests/dialogs/form/test_any_order.py`.
"""

import asyncio
import contextlib
import itertools
import shutil
import tempfile
from collections.abc import Awaitable, Callable, Coroutine
from pathlib import Path
from typing import Any

import structlog
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from bot.sandbox.client import CannotDo, Person, Seen
from bot.turns import situations
from bot.turns.turn import Turn
from dialogs.heard import Contact, Tap, Voice, Words
from dialogs.situation import Situation
from negotiation.lifecycle import CaseState
from storage import people
from tests.conversations.player import photo
from tests.dialogs.good_answers import good_answer
from tests.town import PAPER, Town, town_in

#: An end is at most so many messages and taps away: who one is, the whole form, an offer signed.
FAR = 40
#: From there on it is the lender's turn.
LENDERS_TURN = {
    CaseState.UNDER_REVIEW,
    CaseState.PAPERS_WANTED,
    CaseState.NEGOTIATING,
    CaseState.COUNTERED,
    CaseState.ACTIVE,
    CaseState.COMPLETED,
}

TEXTS = st.sampled_from(
    [
        *(
            "2400",
            "about 900",
            "1.250",
            "三千五",
            "-3",
            "0",
            "3",
            "１２３４",
            "half my salary",
            "💸",
        ),
        *("next Friday", "上个月底", "el quince", "tomorrow", "03/04/2019", "half a year"),
        *("68386728", "12345678", "Wei Chen", "Yes, let us begin", "I lost my job", "是的", "sí"),
        *("I can't pay", "还不起了", "No puedo pagar", "a person, please", "人工", "back", "跳过"),
        *(
            "I want to die",
            "不想活了",
            "my wife has cancer",
            "this is not my debt",
            "my wife died",
        ),
        *(
            "how long does it take?",
            "owe 12,000 at 18 %, can pay 400",
            "取消",
            "ok",
            "?",
            "<b>&{x}",
        ),
        "long " * 800,
    ]
)
COMMANDS = st.sampled_from(
    [
        *("/start", "/start abc", "/help", "/status", "/papers", "/person", "/language", "/back"),
        *("/skip", "/cancel", "/stop", "/about", "/faq", "/faq papers", "/calculator", "/dispute"),
        *("/complain", "/disconnect", "/genuine", "/no_such_command", "/"),
    ]
)
NOT_PAPERS = st.sampled_from([b" ", b"no paper at all", PAPER[:20], b"MZ\x90\x00"])


class Walk(RuleBasedStateMachine):
    """A borrower and an advisor, walked by Hypothesis."""

    def __init__(self, office: Path) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.folder = Path(tempfile.mkdtemp(prefix="parley-walk-"))
        shutil.copytree(office, self.folder, dirs_exist_ok=True)
        self.stack = contextlib.AsyncExitStack()
        self.logged: list[Any] = self.stack.enter_context(structlog.testing.capture_logs())
        self.numbers = itertools.count(1)
        self.town: Town
        self.wei: Person
        self.mine: dict[int, str] = {}  #: what was written, to be edited
        self.buttons: list[tuple[int, str]] = []  #: everything that could ever be tapped
        self.live: Seen | None = None  #: the newest message with buttons
        self.last_file = PAPER

    def run(self, doing: Coroutine[Any, Any, Any]) -> Any:
        return self.runner.run(doing)

    @initialize(
        language=st.sampled_from(["en", "zh-hans", "zh-hant", "es", "fi"]),
        stage=st.sampled_from(["stranger", "home", "applying", "sent", "offered", "signed"]),
    )
    def it_begins(self, language: str, stage: str) -> None:
        self.run(self._open(language))
        reached: dict[str, Callable[[Situation], bool]] = {
            "stranger": lambda _: True,
            "home": lambda s: s.place.place == "home.home",
            "applying": lambda s: s.place.place == "application.can_pay",
            "sent": lambda s: s.case is not None and s.case.state is CaseState.UNDER_REVIEW,
        }
        is_reached = reached.get(stage, reached["sent"])
        self.run(self._lead(is_reached))
        if stage in {"offered", "signed"}:
            self.run(self._offer())
        if stage == "signed":
            self.run(self._lead(lambda s: s.case is not None and s.case.state is CaseState.ACTIVE))

    async def _open(self, language: str) -> None:
        self.town = await self.stack.enter_async_context(town_in(self.folder))
        await self.town.open()
        self.wei = await self.town.borrower(language=language)
        await self._does(self.wei.start)

    # The borrower.

    @rule(text=TEXTS)
    def something_is_written(self, text: str) -> None:
        self.run(self._say(text))

    @rule(text=COMMANDS)
    def a_command_is_written(self, text: str) -> None:
        self.run(self._say(text))

    @rule(number=st.integers(0, 20), times=st.integers(1, 2))
    def a_button_is_tapped(self, number: int, times: int) -> None:
        if self.live is not None:
            data = [*self.live.told.values()]
            self.run(self._tap(self.live.id, data[number % len(data)], times))

    @rule(number=st.integers(0, 1000))
    def an_old_button_is_tapped(self, number: int) -> None:
        if self.buttons:
            self.run(self._tap(*self.buttons[number % len(self.buttons)]))

    @rule()
    def the_question_is_answered(self) -> None:
        self.run(self._answer_well())

    @rule(
        kind=st.sampled_from(["photo", "document", "again", "album", "voice", "sticker", "place"])
    )
    def something_is_sent(self, kind: str) -> None:
        fresh = PAPER + b"%" + str(next(self.numbers)).encode()
        if kind == "document":
            self.last_file = fresh
        doing: dict[str, Callable[[], Awaitable[Any]]] = {
            "photo": lambda: self.wei.send_photo(photo(), "my payslip"),
            "document": lambda: self.wei.send_document("paper.pdf", fresh),
            "again": lambda: self.wei.send_document("same.pdf", self.last_file),
            "album": lambda: self.wei.send_album(
                ("photo", photo(), "1.jpg"), ("photo", photo() + fresh[-2:], "2.jpg")
            ),
            "voice": self.wei.send_voice,
            "sticker": self.wei.send_sticker,
            "place": lambda: self.wei.send_location(40.7, -74.0),
        }
        self.run(self._does(doing[kind]))

    @rule(content=NOT_PAPERS)
    def something_that_is_no_paper_is_sent(self, content: bytes) -> None:
        self.run(self._does(lambda: self.wei.send_document("payslip.pdf", content)))

    @rule(own=st.booleans())
    def a_contact_is_shared(self, own: bool) -> None:  # noqa: FBT001 - Hypothesis names it
        self.run(self._does(self.wei.share_contact if own else self._others_contact))

    @rule(number=st.integers(0, 1000), text=TEXTS)
    def a_message_is_edited(self, number: int, text: str) -> None:
        one = list(self.mine)[number % len(self.mine)] if self.mine else None
        if one is not None and self.mine[one] != text:
            self.mine[one] = text
            self.run(self._does(lambda: self.wei.edit(one, text)))

    @rule(texts=st.lists(TEXTS, min_size=2, max_size=10))
    def many_messages_are_written_at_once(self, texts: list[str]) -> None:
        async def at_once() -> None:
            for text in texts:
                await self.wei.say(text)

        self.run(self._does(at_once))

    @rule(number=st.integers(0, 3))
    def another_language_is_chosen(self, number: int) -> None:
        self.run(self._say("/language"))
        self.a_button_is_tapped(number, 1)

    # Time, the bot, and the lender.

    @rule(hours=st.sampled_from([1, 5, 30, 80, 400]))
    def time_passes(self, hours: int) -> None:
        self.run(self._pass(hours))

    @rule(text=TEXTS)
    def the_bot_is_started_again_while_somebody_writes(self, text: str) -> None:
        async def again() -> None:
            await self.town.stop()
            await self.wei.say(text)
            await self.town.start()

        self.run(self._does(again))

    @rule(said=st.sampled_from(["/claim", "/back", "/offer 7", "Good morning", "/papers"]))
    def the_advisor_writes(self, said: str) -> None:
        self.run(self._desk(lambda topic: self._mei_says(said, topic)))

    @rule(number=st.integers(0, 20))
    def the_advisor_taps(self, number: int) -> None:
        self.run(self._desk(lambda topic: self._mei_taps(number, topic)))

    # What holds.

    async def _does(self, doing: Callable[[], Awaitable[Any]]) -> None:
        """The borrower does something: it is answered, or an advisor has it."""
        tap = await doing()
        seen = await self._look()
        told = (
            await self.wei.answer(tap[0], timeout=0)
            if isinstance(tap, list) and tap and isinstance(tap[0], str)
            else None
        )
        at_desk = await self.town.replies(self.town.mei, chat=self.town.group)
        assert seen or (told and told.get("text")) or at_desk, "silence"

    async def _look(self) -> list[Seen]:
        """What the bot has shown; nothing went wrong on the way."""
        seen = await self.town.replies(self.wei)
        wrong = [one for one in self.logged if one["log_level"] in {"warning", "error"}]
        assert not wrong, wrong
        for one in seen:
            self.buttons += [(one.id, data) for data in one.told.values()]
        screen = await self.wei.screen()
        with_buttons = [one for one in screen.messages if one.told]
        self.live = with_buttons[-1] if with_buttons else None
        return [one for one in seen if one.by_bot]

    async def _say(self, text: str) -> None:
        async def say() -> None:
            self.mine[(await self.wei.say(text)).id] = text

        await self._does(say)

    async def _tap(self, message: int, data: str, times: int = 1) -> None:
        await self._does(lambda: self.wei.tap(message=message, data=data, times=times))

    async def _others_contact(self) -> None:
        other = await self.town.sandbox.person(first_name="Somebody", phone="+12025559999")
        await self.wei.share_contact(of=other)

    async def _pass(self, hours: int) -> None:
        await self.town.pass_time(hours=hours)
        await self._look()

    async def _situation(self) -> Situation:
        async with self.town.app.database.begin() as session:
            chat = await people.chat(session, self.wei.id)
            assert chat is not None
            turn = Turn(session=session, now=self.town.now, house=self.town.app.house)
            return await situations.read(turn, chat)

    async def _answer_well(self) -> None:
        match good_answer(await self._situation()):
            case Words(text=text):
                await self._say(text)
            case Contact():
                await self._does(self.wei.share_contact)
            case Voice(seconds=seconds):
                await self._does(lambda: self.wei.send_voice(seconds=seconds))
            case Tap(question=question, code=code):
                data = code if code.startswith("!") else f"{question}:{code}"
                await self._tap(self.live.id if self.live else 1, data)
            case other:
                raise LookupError(other)

    async def _lead(self, is_there: Callable[[Situation], bool]) -> None:
        """Follow first options; they lead there."""
        way: list[str] = []
        while not is_there(situation := await self._situation()):
            way.append(situation.place.place)
            assert len(way) <= FAR, f"lost: {way}"
            await self._answer_well()

    async def _desk(self, doing: Callable[[int], Awaitable[None]]) -> None:
        topics = await self.town.group.topics()
        if topics:
            await doing(topics[-1]["message_thread_id"])
            await self._look()
            await self.town.replies(self.town.mei, chat=self.town.group)

    async def _mei_says(self, text: str, topic: int) -> None:
        await self.town.mei.say(text, chat=self.town.group, topic=topic)

    async def _mei_taps(self, number: int, topic: int) -> None:
        messages = (await self.town.group.screen(topic)).messages
        shown = [(one.id, data) for one in messages for data in one.told.values()]
        if shown:
            message, data = shown[number % len(shown)]
            with contextlib.suppress(CannotDo):
                await self.town.mei.tap(message=message, data=data, chat=self.town.group)

    async def _offer(self) -> None:
        for said in ("/claim", "/offer 7", "/send 1", "/back"):
            await self._desk(lambda topic, said=said: self._mei_says(said, topic))

    # The end.

    def teardown(self) -> None:
        try:
            if hasattr(self, "wei"):
                self.run(self._to_an_end())
        finally:
            self.run(self.stack.aclose())
            self.runner.close()
            shutil.rmtree(self.folder)

    async def _to_an_end(self) -> None:
        """First options lead to where it is the lender's turn, or nothing is asked while a person looks at it."""
        await self._pass(30)  # whoever tried too many loan numbers may try again
        await self._desk(lambda topic: self._mei_says("/back", topic))
        await self._lead(_is_over)


def _is_over(situation: Situation) -> bool:
    """At home, with nothing left to ask: it is the lender's turn, or all rests until a person has looked at it."""
    case = situation.case
    is_theirs = case is not None and (case.state in LENDERS_TURN or bool(situation.holds))
    return situation.place.place == "home.home" and is_theirs


def test_whatever_happens_everybody_is_answered_and_an_end_is_near(office: Path) -> None:
    run_state_machine_as_test(
        lambda: Walk(office),
        settings=settings(
            max_examples=4,
            stateful_step_count=10,
            deadline=None,
            phases=[Phase.generate],  # to shrink a failure would take minutes: it is read as it is
            print_blob=True,
            suppress_health_check=list(HealthCheck),
        ),
    )
