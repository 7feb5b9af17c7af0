"""Contact: a telephone number that somebody shares, with the account that it really belongs to."""

from __future__ import annotations

from .accounts import Account
from .impossible import Impossible
from .refusals import Shape
from .world import World


def contact_of(
    world: World, sender: Account, *, phone: str | None, of: int | None, first_name: str | None
) -> Shape:
    """A `Contact`: the sender's own unless a number or somebody else is named; raises Impossible."""
    if phone is None and of is None:
        whose: Account | None = sender
    else:
        whose = world.accounts.get(of or 0) or next(
            (a for a in world.accounts.values() if a.phone == phone and phone), None
        )
    number = phone or (whose.phone if whose else None)
    if not number:
        raise Impossible("no telephone number is known")
    contact: Shape = {
        "phone_number": number.removeprefix("+"),
        "first_name": first_name or (whose.first_name if whose else "Contact"),
    }
    if whose is not None:
        contact["user_id"] = whose.id
        if whose.last_name:
            contact["last_name"] = whose.last_name
    return contact
