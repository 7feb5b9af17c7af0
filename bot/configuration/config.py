"""Config: the lender's `parley.toml`, and the policy it makes for each product."""

from __future__ import annotations

from functools import cached_property
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict

from negotiation.bounds import Bound, breaches, within
from negotiation.guidelines import Guidelines
from negotiation.ledger import OrderRule
from negotiation.office_hours import OfficeHours
from negotiation.pack import Pack
from negotiation.policy import Policy

from .lender import DeskConfig, LenderConfig
from .papers import PapersConfig
from .policy import PolicyConfig
from .products import ProductConfig


class Config(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    lender: LenderConfig
    desk: DeskConfig = DeskConfig()
    policy: PolicyConfig = PolicyConfig()  #: of every product
    products: dict[str, ProductConfig] = {}  #: by the name that the loan book gives them
    papers: PapersConfig = PapersConfig()
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
        return self.products.get(name or "", ProductConfig())

    def pack_for(self, product: str | None = None) -> Pack:
        """The rules of law that bind this lender with *product*."""
        return self.lender.pack.binding(self.product(product).kind, self.lender.actor)

    def policy_for(self, product: str | None = None) -> Policy:
        """The policy of *product*, or of one that is not listed, within the law of the place."""
        pack = self.pack_for(product)
        asked = self.product(product).policy.over(self.policy.over(Policy()))
        return within(asked, pack).under(pack)

    def order_rules_for(self, product: str | None = None) -> tuple[OrderRule, ...]:
        """What a payment on *product* pays first: as the law says, else as the lender does."""
        own = tuple(each.rule() for each in self.product(product).allocation)
        return self.pack_for(product).order_rules() or own

    def problems(self, *, is_law_known: bool = True) -> list[str]:
        """All that is wrong beyond a single figure, each by its key; under the law where it is known."""
        found = []
        try:
            _ = self.office_hours
        except ValueError as error:
            found.append(f"desk: {error}")
        try:
            usual = self.policy.over(Policy())
        except ValueError as error:
            found.append(f"policy: {error}")
            usual = self.policy.as_far_as_possible(Policy())
        for name, product in self.products.items():
            try:
                product.policy.over(usual)
            except ValueError as error:
                found.append(f"products.{name}.policy: {error}")
        if is_law_known:
            if not self.lender.advice_in("en"):
                found.append("lender.advice: the pack names no free debt advice, so name it here")
            found += self._unlawful(None, usual)
            for name, product in self.products.items():
                found += self._unlawful(name, product.policy.as_far_as_possible(usual))
        return list(dict.fromkeys(found))

    def _unlawful(self, name: str | None, asked: Policy) -> list[str]:
        product, law = self.product(name), self.pack_for(name)
        found = [
            f"{key}: {broken}{_whose(key, name, product)}"
            for broken in breaches(asked, law)
            if (key := self._set_at(broken, name))
        ]
        own = tuple(each.rule() for each in product.allocation)
        if own and own != self.order_rules_for(name):
            source = law.allocations[0].source
            found.append(f"products.{name}.allocation: the law says in which order ({source})")
        return found

    def _set_at(self, bound: Bound, name: str | None) -> str | None:
        """The path of the key that the lender set, or `None` where it is only the default."""
        if name is not None and bound.key in self.product(name).policy.paths():
            return f"products.{name}.policy.{bound.key}"
        return f"policy.{bound.key}" if bound.key in self.policy.paths() else None


def _whose(key: str, name: str | None, product: ProductConfig) -> str:
    """For a general figure that one product may not have: which, and what to do."""
    if name is None or key.startswith("products."):
        return ""
    return f" for {name}, a {product.kind}: set products.{name}.{key}"
