"""Requirements: what has to be set before the bot can run, all that is missing said at once."""

from __future__ import annotations

from bot.papers.clamd import Clamd
from bot.settings import Config, Settings, SettingsError
from storage.sealed.vault import Vault

from . import doors


def demand(settings: Settings, config: Config) -> None:
    """Raises `SettingsError` for what is missing, or does not go together."""
    missing = [
        f"PARLEY_{name.upper()} is not set: {why}"
        for name, why in (
            ("bot_token", "the token BotFather gave for your bot"),
            ("advisor_chat_id", "the id of the advisors' group (a supergroup with topics)"),
            ("vault_key", "the key papers are encrypted with; `parley keys vault` makes one"),
        )
        if not getattr(settings, name)
    ]
    missing += doors.faults(settings, config)
    if settings.seal_key is None and settings.seal_certificate is not None:
        missing.append(
            "PARLEY_SEAL_KEY and PARLEY_SEAL_CERTIFICATE belong together: only one of them is set"
        )
    if config.webhooks.url and not settings.events_secret:
        missing.append(
            "PARLEY_EVENTS_SECRET is not set: what is told to the address of [webhooks] is signed with it"
        )
    try:
        if settings.vault_key:
            Vault(settings.vault_key, settings.vault_key_old)
        if settings.clamd:
            Clamd(settings.clamd)
    except ValueError as error:
        missing.append(str(error))
    if missing:
        raise SettingsError("\n".join(missing))
