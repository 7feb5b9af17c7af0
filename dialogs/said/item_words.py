"""Item words: what may have to stand in an agreement, by its name for people."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from dialogs.texts import Text
from negotiation.pack import Item

ITEMS: Mapping[StrEnum, Text] = {
    Item.HEADING: Text("what kind of agreement it is by law"),
    Item.PARTIES: Text("who agrees"),
    Item.BALANCE: Text("how much is owed"),
    Item.STRUCTURE: Text("principal, interest and charges apart"),
    Item.CURRENCY: Text("the currency"),
    Item.SCHEDULE: Text("every instalment with date and amount"),
    Item.CHANGES: Text("what changes in the contract"),
    Item.INTEREST: Text("whether interest is charged"),
    Item.ANNUAL_RATE: Text("the yearly rate"),
    Item.FEES: Text("whether fees are charged"),
    Item.TOTAL: Text("the total to be paid"),
    Item.EARLY: Text("that it may be paid early"),
    Item.BREACH: Text("what follows when it is not kept"),
    Item.NO_NEW_CARDS: Text("that no other card is applied for"),
    Item.WITHDRAWAL: Text("until when it can be taken back"),
    Item.COMPLAINTS: Text("where to complain"),
    Item.SIGNING: Text("that both agree to sign in this way"),
    Item.CREDIT_RECORD: Text("what the credit record will say"),
}
