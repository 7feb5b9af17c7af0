"""Methods: the calls of the Bot API that the sandbox serves, by name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.sandbox.refusals import Shape
from bot.sandbox.world import World

from . import (
    callbacks,
    chats,
    commands,
    copies,
    deletions,
    edits,
    files,
    media,
    messages,
    pins,
    reactions,
    topics,
    updates,
)

Method = Callable[[World, Shape], Any]

SERVED: dict[str, Method] = {
    **messages.SERVED,
    **media.SERVED,
    **edits.SERVED,
    **copies.SERVED,
    **deletions.SERVED,
    **reactions.SERVED,
    **callbacks.SERVED,
    **files.SERVED,
    **commands.SERVED,
    **topics.SERVED,
    **pins.SERVED,
    **chats.SERVED,
    **updates.SERVED,
}
#: Telegram does not mind how a method's name is written.
BY_LOWER_NAME = {name.lower(): name for name in SERVED}
