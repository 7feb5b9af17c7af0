"""Config: the lender's `parley.toml`, and the policy it makes for each product."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from zoneinfo import ZoneInfo

from pydantic import ConfigDict, Field

from negotiation.applying.guidelines import Guidelines
from negotiation.bounds import Bound, breaches, within
from negotiation.days.office_hours import OfficeHours
from negotiation.faults import Faulty
from negotiation.follow_up.ledger import OrderRule
from negotiation.pack import Pack, Retention
from negotiation.policy import Policy

from .lender import DeskConfig, LenderConfig
from .papers import PapersConfig
from .policy import PolicyConfig
from .problems import KeyPath, Problem, problems_in
from .products import ProductConfig
from .records import RecordsConfig
from .table import Table
from .talk import PayConfig, ReplyConfig, ReplyName
from .webhooks import WebhooksConfig

#: A product that the lender says nothing of.
UNLISTED = ProductConfig()


class Config(Table):
    model_config = ConfigDict(frozen=True)

    lender: LenderConfig
    desk: DeskConfig = DeskConfig()
    policy: PolicyConfig = PolicyConfig()  #: of every product
    products: dict[str, ProductConfig] = Field(
        default_factory=dict
    )  #: by the name that the loan book gives them
    papers: PapersConfig = PapersConfig()
    pay: PayConfig = PayConfig()
    records: RecordsConfig = RecordsConfig()
    webhooks: WebhooksConfig = WebhooksConfig()
    replies: dict[ReplyName, ReplyConfig] = Field(
        default_factory=dict
    )  #: that advisors have ready, by name
    guidelines: Guidelines | None = None  #: what households usually spend

    @property
    def zone(self) -> ZoneInfo:
        return self.lender.zone

    @cached_property
    def office_hours(self) -> OfficeHours:
        """When the desk works."""
        return self.desk.office_hours(self.lender)

    def product(self, name: str | None) -> ProductConfig:
        """The product of this name; one that is not listed is an instalment loan."""
        return self.products.get(name or "", UNLISTED)

    def pack_for(self, product: str | None = None) -> Pack:
        """The rules of law that bind this lender with *product*."""
        return self.lender.pack.binding(self.product(product).kind, self.lender.actor)

    def policy_for(self, product: str | None = None) -> Policy:
        """The policy of *product*, or of one that is not listed, within the law of the place."""
        pack = self.pack_for(product)
        asked = self.product(product).policy.over(self.policy.over(Policy()))
        return within(asked, pack).under(pack)

    @property
    def keep_agreements(self) -> int:
        """Days after a case is closed until agreements and payments are erased: never fewer than the law wants."""
        wanted = self._retention()
        return max(self.records.keep_agreements, wanted.days if wanted else 0)

    def _retention(self) -> Retention | None:
        """Of all products the rule that keeps longest; one number holds for them together."""
        packs = [self.pack_for(), *(self.pack_for(name) for name in self.products)]
        found = [rule for pack in packs if (rule := pack.retention()) is not None]
        return max(found, key=lambda rule: rule.years, default=None)

    def _kept_too_short(self) -> Iterator[Problem]:
        wanted = self._retention()
        is_set = "keep_agreements" in self.records.model_fields_set
        if wanted is not None and is_set and self.records.keep_agreements < wanted.days:
            said = f"at least {wanted.days} days, {wanted.years} years ({wanted.source})"
            yield Problem(("records", "keep_agreements"), said)

    def order_rules_for(self, product: str | None = None) -> tuple[OrderRule, ...]:
        """What a payment on *product* pays first: as the law says, else as the lender does."""
        own = tuple(each.rule() for each in self.product(product).allocation)
        return self.pack_for(product).order_rules() or own

    def problems(self, *, is_law_known: bool = True) -> list[Problem]:
        """All that is wrong beyond a single figure, each by its key; under the law where it is known."""
        found: list[Problem] = []
        try:
            _ = self.office_hours
        except Faulty as error:
            found += problems_in(error.faults, ("desk",))
        usual, faults = self.policy.checked(Policy())
        found += problems_in(faults, ("policy",))
        asked: dict[str | None, Policy] = {None: usual}
        for name, product in self.products.items():
            asked[name], faults = product.policy.checked(usual)
            found += problems_in(faults, ("products", name, "policy"))
        if is_law_known:
            if not self.lender.advice_in("en"):
                said = "the pack names no free debt advice, so name it here"
                found.append(Problem(("lender", "advice"), said))
            wrong = {each.path for each in found}
            found += [each for each in self._unlawful(asked) if each.path not in wrong]
            found += self._kept_too_short()
        return found

    def _unlawful(self, asked: Mapping[str | None, Policy]) -> Iterator[Problem]:
        """What goes beyond the law; of a general figure, for a product only what is so for it alone."""
        of_all: set[tuple[KeyPath, Bound]] = set()
        for name, policy in asked.items():
            product, law = self.product(name), self.pack_for(name)
            for bound in breaches(policy, law):
                path = self._set_at(bound, name)
                if path is None or (path, bound) in of_all:
                    continue
                if name is None:
                    of_all.add((path, bound))
                yield Problem(path, f"{bound}{_whose(path, name, product)}")
            own = tuple(each.rule() for each in product.allocation)
            if name is not None and own and own != self.order_rules_for(name):
                said = f"the law says in which order ({law.allocations[0].source})"
                yield Problem(("products", name, "allocation"), said)

    def _set_at(self, bound: Bound, name: str | None) -> KeyPath | None:
        """The path of the key that the lender set, or `None` where it is only the default."""
        key = bound.key.split(".")
        if name is not None and bound.key in self.product(name).policy.paths():
            return ("products", name, "policy", *key)
        return ("policy", *key) if bound.key in self.policy.paths() else None


def _whose(path: KeyPath, name: str | None, product: ProductConfig) -> str:
    """For a general figure that one product may not have: which, and what to do."""
    if name is None or path[0] == "products":
        return ""
    key = Problem(("products", name, *path), "").key
    return f" for {name}, a {product.kind}: set {key}"
