"""`parley offers`: the plans that a borrower could be offered, and why."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.commands.reckoning import offer_rows
from bot.commands.reckoning.loan_file import read, refused, tell_of
from bot.commands.reckoning.offers_file import OffersFile
from negotiation.proposals import propose
from negotiation.proposals.case_nothing import do_nothing_together
from negotiation.proposals.case_plans import propose_together
from negotiation.proposals.case_wish import evaluate_together
from negotiation.proposals.nothing import do_nothing, looked_at_until
from negotiation.proposals.wish import evaluate


def offers(
    file: Annotated[Path, typer.Argument(help="the loans and what can be paid, in JSON")],
    *,
    is_json: Annotated[bool, typer.Option("--json", help="for programs")] = False,
) -> None:
    """The plans within the lender's policy that the borrower can pay, for one loan or several together."""
    asked = read(file, OffersFile)
    try:
        for each in asked.owed:
            tell_of(each.loan.as_written())
        shape = _of_one(asked) if asked.loan is not None else _of_several(asked)
    except ValueError as error:
        raise refused(error) from None
    if is_json:
        typer.echo(json.dumps(shape))
        return
    for part in shape.get("loans", [shape]):
        _tell(part)
    for package in shape.get("packages", []):
        typer.echo(
            f"\n{package['best']}: {package['month']} a month until {package['until']}, "
            f"{package['total']} in all"
        )
    if answer := shape.get("answer"):
        typer.echo(f"\nanswer: {answer['verdict']} {answer['refer_to'] or ''}".rstrip())
        _reasons("in the way", answer["obstacles"])


def _of_one(asked: OffersFile) -> dict[str, Any]:
    (case_loan,), can_pay, wish = asked.case_loans(), asked.as_capacity(), asked.as_wish()
    loan, policy, now = case_loan.loan, case_loan.policy, asked.as_of
    found = propose(loan, can_pay, now=now, policy=policy, role=asked.role, wish=asked.timing())
    steps = do_nothing(loan, now=now, until=looked_at_until(loan, now))
    shape = {
        "can_pay": str(can_pay.now.amount),
        **offer_rows.of_proposals(found),
        "do_nothing": offer_rows.of_steps(steps),
    }
    if wish is not None:
        answer = evaluate(loan, wish, now=now, policy=policy, role=asked.role, capacity=can_pay)
        shape["answer"] = offer_rows.of_answer(answer)
    return shape


def _of_several(asked: OffersFile) -> dict[str, Any]:
    loans, can_pay, wish = asked.case_loans(), asked.as_capacity(), asked.as_wish()
    now, role = asked.as_of, asked.role
    found = propose_together(loans, can_pay, now=now, role=role, wish=asked.timing())
    until = max(looked_at_until(each.loan, now) for each in loans)
    shape = {
        "can_pay": str(can_pay.now.amount),
        **offer_rows.of_case(found),
        "do_nothing": offer_rows.of_case_steps(do_nothing_together(loans, now=now, until=until)),
    }
    if wish is not None:
        answer = evaluate_together(loans, wish, now=now, role=role, capacity=can_pay)
        shape["answer"] = offer_rows.of_case_answer(answer)
    return shape


def _tell(part: dict[str, Any]) -> None:
    if "number" in part:
        typer.echo(f"\nloan {part['number']}, of which {part['can_pay']} a month can be paid")
    if part["contract_fits"]:
        typer.echo("\ntoday's contract can be paid as it stands: no plan is needed")
    for each in (*part["offers"], *part["last_resorts"]):
        best = ", ".join(each["best"]) or "last_resort"
        amounts = dict.fromkeys((each["instalment"], each["highest"]))
        typer.echo(f"\n{best}: {', '.join(each['kinds'])}, for the {each['by']} to offer")
        typer.echo(
            f"  {each['count']} instalments, {' to '.join(amounts)}, until {each['last_due']}; "
            f"{each['total']} in all, {each['annual_rate']} % a year, {each['waived']} waived"
        )
        _reasons("  because", each["why"])
    typer.echo()
    _reasons("stopped at", part["stopped"])
    if part["ways_on"]:
        typer.echo(f"what is left: {', '.join(part['ways_on'])}")


def _reasons(word: str, reasons: list[dict[str, Any]]) -> None:
    for why in reasons:
        figures = [why[name] for name in ("loan", "figure", "limit") if why.get(name)]
        typer.echo(f"{word} {why['rule']}: {', '.join(figures)}".rstrip(": "))
