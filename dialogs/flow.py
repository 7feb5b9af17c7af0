"""Steps: one declaration a question, and the machine of places derived from them.

parse knows notation, save knows the rule, routes know the order, question knows the words; none sends, awaits or
translates. Every mistake in the declarations is a `LookupError` on import.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from transitions import Machine

from .happenings import Happening
from .parsers import Parser, Phrase, Toward, paper, paper_or_words
from .situation import Situation
from .texts import Sayable, Text

#: Back to the place a digression was started from.
BACK = "back"

Options = Mapping[str, Text]


def always(_: Situation) -> bool:
    return True


def chose(*codes: str) -> Callable[[Situation], bool]:
    """Whether the answer just saved is one of these."""
    return lambda situation: situation.answer in codes


def nothing(_: Situation, __: Any) -> None:
    return None


@dataclass(frozen=True, kw_only=True)
class Route:
    """Where an answer leads; of a step's routes the first that holds wins."""

    to: str
    when: Callable[[Situation], bool] = always
    form: str = ""  #: the list of questions it runs through, drawn as one


@dataclass(frozen=True, kw_only=True)
class Step:
    """One question: what is asked, how the answer is read, kept and followed."""

    name: str  #: "flow.step", stable: it is stored
    question: Sayable | Callable[[Situation], Sayable]
    routes: Sequence[Route]
    options: Options | Callable[[Situation], Options] = field(default_factory=dict)
    parse: Parser[Any] | None = None  #: None: one of the options is chosen
    save: Callable[[Situation, Any], Sequence[Happening] | None] = nothing
    phrases: Mapping[str, Sequence[Phrase]] = field(
        default_factory=dict
    )  #: words that mean an option
    contact: Text | None = None  #: label of the button that shares one's telephone number
    picture: Callable[[Situation], int | None] | None = None  #: vault id of what is shown above
    heeds_words: bool = False  #: words are an answer even while an advisor talks
    takes_any_words: bool = False  #: whatever is written is the answer; only danger interrupts
    takes_voice: bool = False  #: a voice note is an answer
    leaves_messages: bool = (
        False  #: what is no answer is passed on, once there is a room to pass it to
    )
    stands: Callable[[Situation], bool] = (
        always  #: whether it can (still) be asked; else we are home
    )
    #: What is kept as the answer, to be shown when somebody comes back to correct it.
    kept: Callable[[Situation], Any] | None = None
    #: What is asked once, kindly, before an answer that can hardly be meant is kept.
    doubt: Callable[[Situation, Any], Text | None] | None = None
    example: Text | None = None  #: what an answer looks like, said when one was not understood
    explains: Text | None = None  #: what counts, said to whoever asks back what is meant
    why: Text | None = None  #: what it is asked for, said to whoever asks why
    skip: Callable[[Situation], None] | None = None  #: goes on without an answer, where allowed
    calendar: Toward | None = None  #: a day may be tapped, on this side of today
    binds: bool = False  #: typed, it counts only in so many words: no figure, no guess
    #: What comes next takes its message's place: below what was chosen, or without it after a card or a menu.
    gives_way: bool = False
    stays: bool = (
        False  #: its message is kept, with what was chosen below it: it is read again later
    )
    stays_at: Collection[str] = ()  #: the same, where one of these is chosen

    def ask(self, situation: Situation) -> Sayable:
        return self.question(situation) if callable(self.question) else self.question

    @property
    def takes_papers(self) -> bool:
        """Whether a file is an answer."""
        return self.parse in {paper, paper_or_words}

    @cached_property
    def flow(self) -> str:
        """The conversation it belongs to."""
        return self.name.partition(".")[0]

    def onward(self, situation: Situation) -> Route | None:
        """The first route that holds."""
        return next((route for route in self.routes if route.when(situation)), None)

    def choices(self, situation: Situation) -> Options:
        return self.options(situation) if callable(self.options) else self.options


class Places:
    """All steps of all conversations, and which may follow which."""

    def __init__(self, *steps: Step, entries: Sequence[str]) -> None:
        """*entries* are places a conversation is put to from outside: at its start, or by an advisor's act.

        Raises `LookupError` for a duplicate name, a route to nowhere, a step without a way out, and one that
        nothing leads to.
        """
        self.steps = {step.name: step for step in steps}
        if len(self.steps) < len(steps):
            raise LookupError("two steps of one name")
        reached = {*entries}
        for step in steps:
            if not step.routes:
                raise LookupError(f"{step.name} has no way out")
            for route in step.routes:
                if route.to != BACK and route.to not in self.steps:
                    raise LookupError(f"{step.name} leads to {route.to!r}, which is no step")
                reached.add(route.to)
        if lost := [name for name in self.steps if name not in reached]:
            raise LookupError(f"nothing leads to {', '.join(lost)}")
        self._machine = Machine(
            model=None,
            states=[*self.steps, BACK],
            initial=None,
            auto_transitions=False,
            model_attribute="place",
            transitions=[
                {"trigger": route.to, "source": step.name, "dest": route.to}
                for step in steps
                for route in step.routes
            ],
        )

    def at(self, situation: Situation) -> Step:
        return self.steps[situation.place.place]

    def move(self, situation: Situation) -> None:
        """Go where the answer leads. Raises `LookupError` when no route holds: a mistake in a declaration."""
        step = self.at(situation)
        route = step.onward(situation)
        if route is None:
            raise LookupError(f"no route out of {step.name}")
        self._machine.events[route.to].trigger(situation.place)
        if situation.place.place == BACK:
            *situation.place.came_from, situation.place.place = situation.place.came_from
