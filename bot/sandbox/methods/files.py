"""Files: where to fetch what somebody sent."""

from __future__ import annotations

from bot.sandbox.files import LARGEST_DOWNLOAD, LINK_SECONDS
from bot.sandbox.refusals import Shape, bad
from bot.sandbox.world import World


def get_file(world: World, given: Shape) -> Shape:
    """getFile: up to 20 MB, with a link that is good for an hour."""
    file = world.files.by_id.get(given["file_id"])
    if file is None:
        raise bad("wrong file_id or the file is temporarily unavailable")
    if len(file.content) > LARGEST_DOWNLOAD:
        raise bad("file is too big")
    file.link_until = world.now() + LINK_SECONDS
    return file.shape()


SERVED = {"getFile": get_file}
