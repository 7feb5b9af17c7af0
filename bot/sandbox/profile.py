"""Profile: the bot's name, descriptions, commands and menu button, by language and scope."""

from __future__ import annotations

from dataclasses import dataclass, field

from .refusals import Shape


@dataclass(eq=False, kw_only=True)
class Profile:
    """What @BotFather would show; the key "" is for every other language."""

    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    commands: dict[tuple[str, str], list[Shape]] = field(
        default_factory=dict
    )  #: (scope, language) →
    menu_button: Shape = field(default_factory=lambda: {"type": "commands"})
