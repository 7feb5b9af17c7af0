"""Webhook: delivers the updates to the bot's own server, in order, each until it is taken."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass
from urllib.parse import urlsplit

import aiohttp

from .clock import Clock
from .refusals import Shape, bad
from .updates import Updates

PATIENCE = (0.05, 0.1, 0.2, 0.5, 1.0)  #: seconds before trying again; the last one from then on


@dataclass(eq=False, kw_only=True)
class Webhook:
    """Where the updates go, and how that goes."""

    url: str
    secret_token: str | None
    max_connections: int
    error: str | None = None
    error_at: int = 0

    def check(self) -> None:
        """Raises Refused as setWebhook does."""
        parts = urlsplit(self.url)
        local = parts.hostname in {"localhost", "127.0.0.1", "::1"}
        if parts.scheme != "https" and not (parts.scheme == "http" and local):
            raise bad("bad webhook: An HTTPS URL must be provided for webhook")
        if self.secret_token is not None:
            if len(self.secret_token) > 256:
                raise bad("secret token is too long")
            if not re.fullmatch(r"[A-Za-z0-9_-]+", self.secret_token):
                raise bad("secret token contains unallowed characters")

    def shape(self, updates: Updates) -> Shape:
        """A `WebhookInfo`."""
        said: Shape = {
            "url": self.url,
            "has_custom_certificate": False,
            "pending_update_count": len(updates.pending),
            "max_connections": self.max_connections,
            "ip_address": "127.0.0.1",
        }
        if updates.allowed:
            said["allowed_updates"] = updates.allowed
        if self.error is not None:
            said |= {"last_error_date": self.error_at, "last_error_message": self.error}
        return said


class Delivery:
    """The one task that feeds the webhook in force."""

    def __init__(self, updates: Updates, clock: Clock) -> None:
        self.updates, self.clock = updates, clock
        self.webhook: Webhook | None = None
        self._task: asyncio.Task[None] | None = None

    async def start(self, webhook: Webhook | None) -> None:
        """Feed this one from now on; None feeds nobody."""
        await self.stop()
        self.webhook = webhook
        self.updates.has_webhook = webhook is not None
        if webhook is not None:
            self.updates.interrupt("setWebhook request")
            self._task = asyncio.create_task(self._deliver(webhook))

    async def stop(self) -> None:
        """Deliver nothing any more."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
            self._task = None

    async def _deliver(self, webhook: Webhook) -> None:
        updates = self.updates
        async with aiohttp.ClientSession() as session:
            tries = 0
            while True:
                number = await updates.signal.until(lambda: next(iter(updates.pending), 0), 3600)
                if not number:
                    continue
                webhook.error = await _post(session, webhook, updates.pending[number])
                if webhook.error is None:
                    updates.pending.pop(number, None)
                    tries = 0
                    continue
                webhook.error_at = self.clock.now()
                await asyncio.sleep(PATIENCE[min(tries, len(PATIENCE) - 1)])
                tries += 1


async def _post(session: aiohttp.ClientSession, webhook: Webhook, update: bytes) -> str | None:
    """Why it was not taken; None when it was."""
    headers = {"Content-Type": "application/json"}
    if webhook.secret_token:
        headers["X-Telegram-Bot-Api-Secret-Token"] = webhook.secret_token
    try:
        async with session.post(webhook.url, data=update, headers=headers) as answer:
            await answer.read()
            if answer.status == 200:
                return None
            return f"Wrong response from the webhook: {answer.status} {answer.reason}"
    except (aiohttp.ClientError, TimeoutError) as error:
        return (
            "Connection refused"
            if isinstance(error, aiohttp.ClientConnectorError)
            else "Read timeout expired"
        )
