"""Talk: a conversation without a wire, as people see it: each message a turn of its own, buttons tapped by their labels."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from dialogs import conversation
from dialogs.happenings import Happening
from dialogs.heard import Heard, Tap, Words
from dialogs.situation import Situation
from dialogs.texts import Sayable
from negotiation.applying.application import Application


@dataclass(frozen=True)
class Shown:
    """One message, and the labels of the buttons below it."""

    text: str
    labels: list[str]


class Talk:
    """What happens is kept, to be looked at; nothing is done about it."""

    def __init__(self, situation: Situation, *, is_greeted: bool = True) -> None:
        """*is_greeted*: something is on the screen; otherwise the first words are the very first."""
        self.situation = situation
        self.happened: list[Happening] = []
        self._last = [conversation.ask(situation, again=True)] if is_greeted else []
        self._said = [*self._last]

    def say(self, *said: str) -> None:
        for text in said:
            self._hear(Words(text))

    def tap(self, label: str) -> None:
        """The newest button of that label."""
        found = next(
            code
            for one in reversed(self._said)
            for code, each in one.options.items()
            if self._plain(each) == label
        )
        self._hear(Tap(self.situation.place.question, found))

    @property
    def shown(self) -> list[Shown]:
        """What the last thing that was said or tapped was answered with."""
        return [
            Shown(self._plain(each.text), [self._plain(one) for one in each.options.values()])
            for each in self._last
        ]

    @property
    def told(self) -> list[str]:
        """The same, the texts alone."""
        return [each.text for each in self.shown]

    @property
    def filled(self) -> Application:
        return self.situation.the_case.application

    def _hear(self, heard: Heard) -> None:
        situation = self.situation
        situation.answer = situation.noted = None
        situation.message += 1
        reply = conversation.hear(situation, heard)
        self.happened += reply.happened
        self._last = [*reply.notices]
        if reply.ask:
            self._last.append(conversation.ask(situation, again=reply.again))
        self._said += self._last

    def _plain(self, text: Sayable) -> str:
        return html.unescape(re.sub(r"<[^>]+>", "", self.situation.language.say(text)))
