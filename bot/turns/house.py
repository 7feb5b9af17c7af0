"""House: what every turn needs and none changes: the lender, its rules, the archive, the press."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.configuration.webhooks import HookEvent
from bot.papers.agreement_templates import Templates
from bot.papers.press import Press
from bot.papers.seal import Seal
from dialogs import app_language
from dialogs.desk.conversation.ready import Ready
from dialogs.languages import language_named
from dialogs.lender import Lender
from dialogs.place import Place
from dialogs.texts import Language
from negotiation.applying.guidelines import Guidelines
from negotiation.follow_up.ledger import OrderRule
from negotiation.pack import ProductKind, SignatureLevel
from negotiation.policy import Policy
from storage.sealed.archive import Archive
from storage.staff.pairs import Whereabouts


@dataclass(frozen=True, kw_only=True)
class House:
    lender: Lender
    policy: Policy  #: of products that have none of their own
    policies: Mapping[str, Policy]  #: by product
    guidelines: Guidelines | None  #: what households usually spend
    zone: ZoneInfo  #: where borrowers live, unless known better
    phone_region: str
    country: str  #: in whose form figures and dates are written (ISO 3166)
    desk_language: Language
    group_id: int  #: the advisors' group
    capacity: int  #: conversations at a time, of an advisor without a figure
    languages: frozenset[str]  #: of an advisor of whom nothing else is said
    archive: Archive
    press: Press
    seal: Seal
    stamps: bool  #: whether the audit is certified by an outside authority
    erase_after: (
        int | None
    )  #: days after a case is closed, or who has none was heard last; all that was said is kept for good without
    keep_agreements: int  #: days after it, for agreements and payments
    prune_after: int | None  #: days after which rows of messages that are done go; kept without
    templates: Templates
    level: SignatureLevel  #: that the service which signs papers reaches
    kinds: Mapping[str, ProductKind]  #: by product; an instalment loan where it is not listed
    whereabouts: Whereabouts = field(default_factory=Whereabouts)  #: of that group
    #: What a payment pays first, by product; the lender's usual order where it is not listed.
    orders: Mapping[str, Sequence[OrderRule]] = field(default_factory=dict)
    usual_order: Sequence[OrderRule] = ()
    replies: Mapping[str, Ready] = field(default_factory=dict)  #: that advisors have ready
    upload_url: str = ""  #: of the lender's own page for papers; sent in the chat without one
    upload_hours: int = 24  #: a link to it is good for
    tells: frozenset[HookEvent] = frozenset()  #: of what the lender's own systems are told
    scans: bool = False  #: whether papers are held back until a virus scanner has seen them

    def language_of(self, chat: Place) -> Language:
        """What is spoken in *chat*, with times and figures as they are written where borrowers live."""
        language = language_named(chat.language).at(self.zone, self.country)
        return language.whole() if app_language.is_another(chat) else language

    def day(self, moment: datetime) -> date:
        """The day of *moment* by the lender's calendar, which its rules go by."""
        return moment.astimezone(self.zone).date()

    def order_rules(self, product: str) -> Sequence[OrderRule]:
        """In which order payments of *product* are used."""
        return self.orders.get(product, self.usual_order)

    def policy_for(self, product: str) -> Policy:
        """The policy of *product*, as the loan book names it."""
        return self.policies.get(product, self.policy)

    def kind_of(self, product: str) -> ProductKind:
        return self.kinds.get(product, ProductKind.INSTALMENT_LOAN)
