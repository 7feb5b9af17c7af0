"""`parley relief`: the whole life of a loan with a relief in it, previewed."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from pydantic import Field

from bot.commands.loan_file import ChangePart, LoanPart, Part, read, refused
from bot.commands.rows import as_json, show
from negotiation.relief.life import Life, live


class ReliefFile(Part):
    loan: LoanPart
    paid: int = Field(ge=0)
    as_of: date
    changes: list[ChangePart]

    def life(self) -> Life:
        """Raises `Refusal`, and `ValueError` for what cannot be agreed."""
        return live(
            self.loan.contract(),
            paid=self.paid,
            as_of=self.as_of,
            changes=[each.change(self.loan.currency) for each in self.changes],
            charges=self.loan.charged(),
        )


def relief(
    file: Annotated[Path, typer.Argument(help="the loan and the changes, in JSON")],
    *,
    is_json: Annotated[bool, typer.Option("--json", help="for programs")] = False,
) -> None:
    """What a loan becomes with the relief that FILE asks for."""
    asked = read(file, ReliefFile)
    try:
        life = asked.life()
    except ValueError as error:
        raise refused(error) from None
    shape = as_json(life.schedule, life.charges)
    if life.waived:
        shape["waived"] = str(life.waived.amount)
    if life.waived_if_kept:
        shape["waived_if_kept"] = str(life.waived_if_kept.amount)
    show(shape, is_json=is_json)
