"""Somebody who locks the vault anew and says how far it is, until they are killed."""

import time

from storage.engine.database import Database
from storage.sealed.archive import Archive
from storage.sealed.rotation import rotate
from storage.sealed.vault import Vault

from .samples import NOW


def tell(done: int, left: int) -> None:
    print(f"{done} of {left}", flush=True)
    time.sleep(0.05)  # to be killed in


async def rotate_slowly(url: str, key: str, old_key: str) -> None:
    database = Database(url)
    await rotate(
        database,
        Archive(Vault(key, old_key)),
        NOW,
        tell,
    )
