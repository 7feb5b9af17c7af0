"""Stage: what stands behind the demo's page: the bot's process, the clock's next stop, the played negotiation."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.sandbox.client import CannotDo
from bot.sandbox.control import Extra
from bot.sandbox.impossible import Impossible
from dialogs.demo import CHAPTERS, GROUP, PAGE, PLAY_STOPS
from dialogs.languages import LANGUAGES
from dialogs.texts import Language
from negotiation.applying.application import Hardship

from .cast import ABROAD, BOTH, FRESH, TALKING, WAITING, Cast
from .hands import Hands
from .hourglass import Hourglass
from .lenders import lender_for
from .play import Script, play, play_application, play_papers, play_talk
from .rehearsal import BotDied, Rehearsal

#: The demo's world begins on this Monday, at ten where its lender is, so that the same seed is the same demo.
MONDAY = datetime(2026, 3, 2, 10)  # noqa: DTZ001 - the lender's zone is added
MOST_DUE = 12  #: things due until the first reminder of a signed plan, at most
Given = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Opening:
    """What the page opens on."""

    folder: Path
    language: Language
    seed: int
    pace: float  #: seconds before each thing that is done when it is played
    port: int  #: 0 takes any free one


class Stage:
    """A lender in one folder, and what the page may ask of it beyond a sandbox."""

    def __init__(self, what: Opening) -> None:
        self.what = what
        self.lender = lender_for(what.language)
        self.rehearsal = Rehearsal(what.folder, self.lender.config)
        self._hourglass = Hourglass(self.rehearsal)  # before any loan is read: it maps them
        self.zone = ZoneInfo(self.lender.time_zone)
        self.cast = Cast(
            self.rehearsal, self.lender, what.language, seed=what.seed, day=MONDAY.date()
        )
        self._fresh: list[Script] = []
        self._others = self.cast.others()
        self._playing: asyncio.Task[None] | None = None
        self._told: dict[str, Any] | None = None  # what is played, as the page shows it
        self._bot = asyncio.Lock()
        self._ready = asyncio.Event()

    async def open(self) -> None:
        """Serve the sandbox. Raises `OSError` when the port is taken."""
        await self.rehearsal.open(
            at=MONDAY.replace(tzinfo=self.zone),
            port=self.what.port,
            extras=self.extras(),
            group=self.what.language.plain(GROUP),
        )

    @property
    def url(self) -> str:
        """Where the page is."""
        return f"{self.rehearsal.server.url}/"

    async def prepare(self) -> None:
        """Everybody at their place, the book read, the bot running, two cases half-way."""
        await self.cast.hire()
        await self.cast.read_book()
        await self.rehearsal.start_bot()
        for supervisor in self.rehearsal.supervisors:  # who is called in a chat of their own
            await supervisor.start()
        mei, tom = self.rehearsal.advisors
        book, script = self.cast.book, self.cast.script
        self._fresh = [
            await script(book[FRESH], mei),
            await script(book[ABROAD], mei, language=self.cast.foreign),
            await script(book[BOTH[0]], mei, besides=[book[BOTH[1]]]),
        ]
        waiting = await script(book[WAITING], mei, hardship=Hardship.INCOME_REDUCED)
        talking = await script(book[TALKING], tom, hardship=Hardship.ILLNESS)
        await _half_way(
            replace(talking, question=self.lender.other_question, answer=self.lender.other_answer),
            talks=True,
        )
        await _half_way(waiting, talks=False)
        self._ready.set()

    async def close(self) -> None:
        await self.stop({})
        await self._hourglass.close()
        await self.rehearsal.close()

    def extras(self) -> dict[str, Extra]:
        """What the page may ask for beyond a sandbox."""
        return {
            "words": self.words,
            "info": self.info,
            "due": self.next_due,
            "paper": self.paper,
            "kill": self.kill,
            "start": self.start,
            "play": self.play,
            "stop": self.stop,
        }

    async def words(self, _: Given) -> dict[str, dict[str, str]]:
        """The page's own texts, by language and English sentence."""
        return {
            code: {text.msgid: language.catalogue.gettext(text.msgid) for text in PAGE}
            for code, language in LANGUAGES.items()
        }

    async def info(self, _: Given) -> dict[str, Any]:
        """Who is who, and what goes on."""
        return {
            "language": self.what.language.code,
            "zone": self.lender.time_zone,
            "languages": {code: language.name for code, language in LANGUAGES.items()},
            "people": {number: role.shape() for number, role in self.cast.roles.items()},
            "papers": [*self.cast.payslips],
            "bot_runs": self.rehearsal.bot_runs,
            "playing": self._told,
        }

    async def next_due(self, _: Given) -> dict[str, Any]:
        """Move the clock to the next thing due of which something is seen."""
        return asdict(await self._hourglass.next_due())

    async def paper(self, given: Given) -> dict[str, Any]:
        """A sample paper of somebody who is played: a PDF, or a picture of it."""
        payslip = self.cast.payslips[int(given["person"])]
        is_picture = given.get("kind") == "photo"
        content = await asyncio.to_thread(payslip.picture if is_picture else payslip.pdf)
        return {
            "content": base64.b64encode(content).decode(),
            "name": "payslip.png" if is_picture else "payslip.pdf",
            "mime": "image/png" if is_picture else "application/pdf",
        }

    async def kill(self, _: Given) -> dict[str, Any]:
        """SIGKILL the bot."""
        async with self._bot:
            await self.rehearsal.kill_bot()
        return self._tell_bot()

    async def start(self, _: Given) -> dict[str, Any]:
        """Start the bot again."""
        async with self._bot:
            if not self.rehearsal.bot_runs:
                await self._start_bot()
        return self._tell_bot()

    async def _start_bot(self) -> None:
        try:
            await self.rehearsal.start_bot()
        except BotDied as died:
            last = str(died).strip().rpartition("\n")[2]
            raise Impossible(last) from died

    async def play(self, given: Given) -> dict[str, Any]:
        """Walk one person through all six steps, slowly: a given one, as long as they have not written."""
        await self._ready.wait()
        if self._playing is None:
            await self.start({})
            script = await self._next_script(given.get("person"))
            self._playing = asyncio.create_task(self._perform(script))
        return {}

    async def stop(self, _: Given) -> dict[str, Any]:
        """Leave the rest to whoever watches."""
        playing, self._playing = self._playing, None
        if playing is not None:
            playing.cancel()
            await asyncio.gather(playing, return_exceptions=True)
        return {}

    async def _next_script(self, wanted: int | None) -> Script:
        """Somebody who has not written yet: who is wanted, else who speaks as the page does."""
        chats = self.rehearsal.server.world.chats
        fresh = [one for one in self._fresh if not chats[one.borrower.id].messages]
        for script in fresh:
            if script.borrower.id == wanted:
                return script
        for script in fresh:
            if script.language == self.what.language:
                return script
        row = next(self._others, None)
        if row is None:
            raise Impossible("nobody is left")
        script = await self.cast.script(row, self.rehearsal.advisors[0])
        self._fresh.append(script)
        return script

    async def _perform(self, script: Script) -> None:
        slow = replace(
            script,
            borrower=Hands(script.borrower, self._show),
            advisor=Hands(script.advisor, self._show),
            supervisor=script.supervisor and Hands(script.supervisor, self._show),
        )
        people = [script.borrower.id, script.advisor.id]

        async def chapter(step: str) -> None:
            self._tell_playing({"title": CHAPTERS[step].msgid, "people": people})

        try:
            await slow.advisor.next(
                chat=slow.group, timeout=0
            )  # what was before is not waited for
            await play(slow, chapter)
            await chapter("follow_up")
            await self._until_reminded(slow)
        except CannotDo:  # somebody has cut the network, say, or changed something meanwhile
            self.rehearsal.server.world.events.tell("notice", text=PLAY_STOPS.msgid)
        finally:
            self._playing = None
            self._tell_playing(None)

    async def _until_reminded(self, script: Script) -> None:
        """Move the clock on from one thing due to the next, until the first reminder is there."""
        for _ in range(MOST_DUE):
            await asyncio.sleep(self.what.pace)
            await self.next_due({})
            for seen in await script.borrower.next(timeout=max(self.what.pace * 2, 2)):
                if any(one["type"] == "spoiler" for one in seen.message.get("entities", [])):
                    return

    async def _show(self, person: int, doing: str, given: dict[str, Any]) -> None:
        """Let the page show what is done next, for as long as it takes to follow."""
        seconds = self.what.pace + 0.02 * len(given.get("text", ""))
        self.rehearsal.server.world.events.tell(
            "hand",
            person=person,
            doing=doing,
            text=given.get("text"),
            label=given.get("label"),
            chat_id=given.get("chat_id"),
            topic_id=given.get("topic_id"),
            message_id=given.get("message_id"),
            seconds=seconds,
        )
        await asyncio.sleep(seconds)

    def _tell_bot(self) -> dict[str, Any]:
        runs = self.rehearsal.bot_runs
        self.rehearsal.server.world.events.tell("bot", runs=runs)
        return {"runs": runs}

    def _tell_playing(self, what: dict[str, Any] | None) -> None:
        self._told = what
        self.rehearsal.server.world.events.tell("playing", **(what or {}))


async def _half_way(script: Script, *, talks: bool) -> None:
    """A case that is under way when the page opens: waiting at the desk, or talked about."""
    await play_application(script)
    await play_papers(script)
    if talks:
        await play_talk(script)
