"""`parley relief`: the whole life of a loan with a relief in it, previewed.

With a policy, a law or somebody's authority in the file it is refused as they would refuse it;
without any of them it is mathematics.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from pydantic import Field

from bot.commands.reckoning.changes_file import ChangePart
from bot.commands.reckoning.loan_file import Day, LoanPart, Part, Whole, read, refused, tell_of
from bot.commands.reckoning.owed_file import Owed, lawful
from bot.commands.reckoning.schedule_rows import as_json, show
from bot.settings import PolicyConfig
from negotiation.limits import Role
from negotiation.pack import ProductKind
from negotiation.relief.life import Change, Life, live
from negotiation.relief.permission import must_have_reason
from negotiation.relief.within import must_be_possible, must_be_within


class ReliefFile(Part):
    loan: LoanPart
    paid: Annotated[Whole, Field(ge=0)]
    as_of: Day
    changes: list[ChangePart]
    policy: PolicyConfig | None = None
    pack: str | None = None  #: the law, by its name
    role: Role | None = None  #: who gives it, for the reason
    reason: str = ""
    kind: ProductKind = ProductKind.INSTALMENT_LOAN
    restructured: tuple[Day, ...] = ()
    restructuring: Day | None = None

    def life(self) -> Life:
        """Raises `Refusal`, and `ValueError` for what cannot be agreed."""
        changes = [each.change(self.loan.currency) for each in self.changes]
        life = live(
            self.loan.contract(),
            paid=self.paid,
            as_of=self.as_of,
            changes=changes,
            charges=self.loan.charged(),
        )
        if self._is_bound:
            self._must_be_permitted(changes, life)
        return life

    @property
    def _is_bound(self) -> bool:
        return bool(
            self.policy or self.pack or self.role or self.restructured or self.restructuring
        )

    def _must_be_permitted(self, changes: list[Change], life: Life) -> None:
        if self.role is not None:
            must_have_reason(changes, self.reason)
        owed = Owed(
            loan=self.loan,
            paid=self.paid,
            restructured=self.restructured,
            restructuring=self.restructuring,
            kind=self.kind,
        )
        loan, now = owed.as_loan(self.as_of), self.as_of
        policy = lawful(self.policy or PolicyConfig(), self.pack, self.kind)
        must_be_possible(loan, changes, now=now, policy=policy)
        must_be_within(
            loan,
            changes,
            owed=life.owed,
            last_due=life.schedule.last.due_date,
            now=now,
            policy=policy,
            role=self.role or Role.SUPERVISOR,
        )


def relief(
    file: Annotated[Path, typer.Argument(help="the loan and the changes, in JSON")],
    *,
    is_json: Annotated[bool, typer.Option("--json", help="for programs")] = False,
) -> None:
    """What a loan becomes with the relief that FILE asks for."""
    asked = read(file, ReliefFile)
    try:
        tell_of(asked.loan.as_written())
        life = asked.life()
    except ValueError as error:
        raise refused(error) from None
    shape = as_json(life.schedule, life.charges)
    if life.waived:
        shape["waived"] = str(life.waived.amount)
    if life.waived_if_kept:
        shape["waived_if_kept"] = str(life.waived_if_kept.amount)
    show(shape, is_json=is_json)
