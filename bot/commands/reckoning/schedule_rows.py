"""Schedule rows: a schedule on the command line, for people as a table and for programs as JSON."""

from __future__ import annotations

import json
from typing import Any

import typer

from negotiation.loans.schedule import Schedule
from negotiation.money import Money


def as_json(schedule: Schedule, charges: Money | None = None) -> dict[str, Any]:
    """The shape that other programs rely on; interest that was put off counts as interest.

    *charges* are the penalties and fees that the instalments carry, paid before unpaid interest;
    where there are some, each row says its share of them.
    """
    left = charges or Money.zero(schedule.total.currency)
    rows = []
    for each in schedule:
        charge = min(left, each.arrears)
        left -= charge
        row = {
            "number": each.number,
            "due_date": each.due_date.isoformat(),
            "instalment": str(each.amount.amount),
            "interest": str((each.interest + each.arrears - charge).amount),
            "principal": str(each.principal.amount),
            "balance": str(each.balance.amount),
        }
        rows.append(row | {"charges": str(charge.amount)} if charges else row)
    total = schedule.total
    interest = total - schedule.total_principal - (charges or total - total)
    shape = {
        "instalments": rows,
        "total_interest": str(interest.amount),
        "total": str(total.amount),
    }
    return shape | {"total_charges": str(charges.amount)} if charges else shape


def show(shape: dict[str, Any], *, is_json: bool) -> None:
    """Print the shape itself, or its instalments as a table."""
    if is_json:
        typer.echo(json.dumps(shape))
        return
    names = list(shape["instalments"][0])
    table = [names, *([str(row[name]) for name in names] for row in shape["instalments"])]
    widths = [max(len(line[at]) for line in table) for at in range(len(names))]
    for line in table:
        typer.echo("  ".join(cell.rjust(width) for cell, width in zip(line, widths, strict=True)))
    for name, value in shape.items():
        if isinstance(value, str):
            typer.echo(f"{name.replace('_', ' ')}: {value}")
