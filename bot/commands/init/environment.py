"""The environment in `.env`: what is there stays as it is, what is lacking is added, readable for its owner alone."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from bot.settings import Settings

FILE = Path(".env")


def known(settings: Settings) -> dict[str, str]:
    """What `.env` and the environment say already of what is asked for."""
    usual = Settings.model_fields["api_url"].default
    said = {
        "PARLEY_API_URL": "" if settings.api_url == usual else settings.api_url,
        "PARLEY_BOT_TOKEN": settings.bot_token,
        "PARLEY_ADVISOR_CHAT_ID": str(settings.advisor_chat_id or ""),
        "PARLEY_SUPERVISORS": ",".join(map(str, settings.supervisors)),
        "PARLEY_DATABASE_URL": settings.database_url,
        "PARLEY_VAULT_KEY": settings.vault_key,
    }
    return {name: value for name, value in said.items() if value}


def passing(settings: Settings) -> list[str]:
    """The names of those that `.env` does not have: whoever starts the bot has to give them again."""
    lines = FILE.read_text(encoding="utf-8").splitlines() if FILE.exists() else []
    kept = {line.removeprefix("export ").partition("=")[0].strip() for line in lines}
    return [name for name in known(settings) if name not in kept]


def add(values: Mapping[str, str]) -> None:
    """Put these at the end of `.env`, which is made where it is not there. Nobody else reads it from then on."""
    descriptor = os.open(FILE, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    FILE.chmod(0o600)
    with os.fdopen(descriptor, "a", encoding="utf-8") as file:
        if os.fstat(descriptor).st_size:
            file.write("\n")
        file.writelines(f"{name}={value}\n" for name, value in values.items())
