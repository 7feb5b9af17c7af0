"""Genuine: how anybody can check that this bot is the lender's; nothing about anybody in it."""

from __future__ import annotations

from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text


def how_to_check(situation: Situation) -> Sayable:
    lender = situation.lender
    lines = [
        Text("How to check that this is really <b>{lender}</b>:", lender=lender.name),
        *_named(lender.website, lender.handle),
        Text("• Call {hotline} and read them the number of your case: they know it.", hotline=lender.hotline)
        if lender.hotline
        else Text(
            "• Call the number on your contract or on our letters and read them the number of your case: they know it."
        ),
        Text("• I never ask for a PIN, a password, a code you were sent, a card number or a fee."),
        Text("Whoever asks for one of these is not us. Please tell us: /person"),
    ]  # fmt: skip
    return Lines(*lines)


def _named(website: str, handle: str) -> list[Text]:
    found = []
    if website:
        found.append(Text("• Our website names this bot: {website}", website=website))
    if handle:
        found.append(
            Text("• My name has to be, letter by letter: {handle}", handle=handle),
        )
    return found
