"""House: what every turn needs and none changes: the lender, its rules, the archive, the press."""

from __future__ import annotations

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from bot.papers.press import Press
from bot.papers.seal import Seal
from dialogs.situation import Lender
from dialogs.texts import Language
from negotiation.policy import Policy
from storage.archive import Archive


@dataclass(frozen=True, kw_only=True)
class House:
    lender: Lender
    policy: Policy
    zone: ZoneInfo  #: where borrowers live, unless known better
    phone_region: str
    desk_language: Language
    group_id: int  #: the advisors' group
    archive: Archive
    press: Press
    seal: Seal
