"""Talk: where borrowers may pay, and replies that advisors have ready."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, ConfigDict, Field

from dialogs.desk.conversation.ready import unknown_variables
from dialogs.languages import LANGUAGES

from .table import Table

#: The label of a reply's button, where its name does not say it.
TITLE = "title"
_LONGEST = 600


def _in_pairs(way: str) -> str:
    """What stands between two ` can be copied."""
    if way.count("`") % 2 or "``" in way:
        raise ValueError("write ` before and after what a button shall copy")
    return way


class PayConfig(Table):
    """The only place that says where to pay: the bot shows it, and nobody else does."""

    model_config = ConfigDict(frozen=True)

    ways: tuple[
        Annotated[str, Field(min_length=1, max_length=120), AfterValidator(_in_pairs)], ...
    ] = Field(default=(), max_length=3)


def _in_known_languages(reply: dict[str, str]) -> dict[str, str]:
    if unknown := set(reply) - {TITLE, *LANGUAGES}:
        raise ValueError(f'"{min(unknown)}" is none of {TITLE}, {", ".join(LANGUAGES)}')
    if not set(reply) - {TITLE}:
        raise ValueError('say it in one language at least, as en = "…"')
    if len(reply.get(TITLE, "")) > 35:
        raise ValueError(f"{TITLE}: a button has room for 35 characters")
    for language, said in reply.items():
        if not said or len(said) > _LONGEST:
            raise ValueError(f"{language}: write 1 to {_LONGEST} characters")
        if unknown := unknown_variables(said):
            raise ValueError(f"{language}: {{{min(unknown)}}} is not known; see docs/parley.toml")
    return reply


ReplyName = Annotated[str, Field(pattern="^[a-z0-9_]{1,30}$")]
ReplyConfig = Annotated[dict[str, str], AfterValidator(_in_known_languages)]
