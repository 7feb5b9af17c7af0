"""Templates: those of agreements, which of them may be used, and who of the lender's house approved them."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Annotated

import typer

from bot.papers.agreement_templates import About, Template, Templates, approve
from bot.settings import Config, SettingsError, read_config, read_settings

from .days import METAVAR, day
from .surroundings import CommandError, now_of

templates = typer.Typer(
    no_args_is_help=True, help="The templates of agreements, and their legal approval."
)


@templates.command("list")
def show(
    *,
    as_json: Annotated[
        bool, typer.Option("--json", help="Answer in JSON, for a program.")
    ] = False,
) -> None:
    """Every template with its version, and whether it may be used today."""
    config, known, now = _here()
    today = now.astimezone(config.zone).date()
    found = [_row(each, each.fault(today)) for each in known.every()]
    if as_json:
        typer.echo(json.dumps(found, ensure_ascii=False))
        return
    for row in found:
        sign = "✗" if row["fault"] else "✓"
        said = row["fault"] or f"approved by {row['approved_by']} on {row['approved_at']}"
        typer.echo(f"{sign} {row['name']} {row['version']} ({row['from']}): {said}")


@templates.command("approve")
def write_approval(
    name: Annotated[
        str, typer.Argument(help='Which one, as "any/any/any" or "china/card/zh_CN".')
    ],
    *,
    by: Annotated[str, typer.Option(help="Who approves it: name and office.")],
    until: Annotated[
        date | None, typer.Option(parser=day, metavar=METAVAR, help="The last day it may be used.")
    ] = None,
) -> None:
    """Record that the lender's counsel approved a template as it is now.

    One that comes with Parley is copied into the lender's folder first (\\[papers] templates).
    """
    config, known, now = _here()
    if config.papers.templates is None:
        raise SettingsError(
            'Name a folder for your templates in parley.toml: [papers] templates = "templates".'
        )
    found = next((each for each in known.every() if each.name == name), None)
    if found is None:
        raise CommandError(f"There is no template {name}; `parley templates list` shows all.")
    if found.danger is not None:
        raise CommandError(f"{found.danger}. Take it out, and approve it then.")
    if not by.strip():
        raise CommandError("Say who approves it.")
    today = now.astimezone(config.zone).date()
    if until and until < today:
        raise CommandError(
            f"{until} is over: name a last day to come with --until, or leave it out."
        )
    path = approve(found, config.papers.templates, by=by, at=today, until=until)
    typer.echo(f"{path}: {found.fingerprint} approved by {by}.")


def _here() -> tuple[Config, Templates, datetime]:
    settings = read_settings()
    config = read_config(settings.config)
    return config, Templates(config.papers.templates), now_of(settings)()


def _row(one: Template, fault: str | None) -> dict[str, str | None]:
    about = one.about if isinstance(one.about, About) else None
    approval = about.approval if about else None
    return {
        "name": one.name,
        "version": about.version if about else "?",
        "from": "Parley" if one.is_shipped else "yours",
        "fingerprint": one.fingerprint,
        "valid_from": str(about.valid_from) if about else None,
        "valid_until": str(about.valid_until) if about and about.valid_until else None,
        "approved_by": approval.by if approval else None,
        "approved_at": str(approval.at) if approval else None,
        "fault": fault,
    }
