"""Updates: fetched by the bot, or brought to it."""

from __future__ import annotations

from typing import Any

from bot.sandbox.refusals import Shape, bad
from bot.sandbox.webhooks import Webhook
from bot.sandbox.world import World

LONGEST_POLL = 50


async def get_updates(world: World, given: Shape) -> Any:
    """getUpdates."""
    limit = given.get("limit", 100)
    world.updates.allow(_kinds(given))
    return await world.updates.poll(
        offset=given.get("offset", 0),
        limit=limit if 1 <= limit <= 100 else 100,
        seconds=min(max(given.get("timeout", 0), 0), LONGEST_POLL),
    )


async def set_webhook(world: World, given: Shape) -> bool:
    """setWebhook."""
    if not given.get("url"):
        return await delete_webhook(world, given)
    webhook = Webhook(
        url=given["url"],
        secret_token=given.get("secret_token"),
        max_connections=given.get("max_connections", 40),
    )
    webhook.check()
    if not 1 <= webhook.max_connections <= 100:
        raise bad("max_connections must be between 1 and 100")
    world.updates.allow(_kinds(given))
    _drop(world, given)
    await world.delivery.start(webhook)
    return True


async def delete_webhook(world: World, given: Shape) -> bool:
    """deleteWebhook."""
    await world.delivery.start(None)
    _drop(world, given)
    return True


def get_webhook_info(world: World, _: Shape) -> Shape:
    """getWebhookInfo."""
    webhook = world.delivery.webhook
    if webhook is not None:
        return webhook.shape(world.updates)
    waiting = len(world.updates.pending)
    return {"url": "", "has_custom_certificate": False, "pending_update_count": waiting}


def _kinds(given: Shape) -> list[str] | None:
    kinds = given.get("allowed_updates")
    if kinds is not None and not (
        isinstance(kinds, list) and all(isinstance(k, str) for k in kinds)
    ):
        raise bad("can't parse allowed_updates JSON object")
    return kinds


def _drop(world: World, given: Shape) -> None:
    if given.get("drop_pending_updates"):
        world.updates.pending.clear()


SERVED = {
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
}
