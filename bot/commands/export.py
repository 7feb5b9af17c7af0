"""Export: a case in one ZIP, for a court, an ombudsman, or a borrower who asks; and lists for the lender's systems."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from bot.papers.bundle import Bundle, plain_name
from bot.settings import Settings
from bot.turns.records.bundling import write_case
from storage.auditing import audit
from storage.case import covers, dossier
from storage.sealed.archive import Archive

from .export_lists import arrangements, decisions, payments
from .surroundings import UNREACHED, CommandError, now_of, opened, run_until_done, surroundings


class _CaseFirst(TyperGroup):
    """`parley export 2019-00001` is `parley export case 2019-00001`."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        if args and not args[0].startswith("-") and args[0] not in self.commands:
            args = ["case", *args]
        parsed: list[str] = super().parse_args(ctx, args)
        return parsed


export = typer.Typer(
    cls=_CaseFirst,
    no_args_is_help=True,
    help="Write a case, or lists for your own systems.",
)


@export.command()
def case(
    number: Annotated[str, typer.Argument(help="The case's number, as 2019-00001.")],
    *,
    out: Annotated[
        Path | None, typer.Option(help="The ZIP to write; else NUMBER.zip in this folder.")
    ] = None,
) -> None:
    """Write all that is kept of a case into one ZIP: figures, talk, papers (decrypted), its rows of the record."""
    settings, _ = surroundings()
    file = out or Path(f"{plain_name(number)}.zip")
    if file.exists():
        raise CommandError(f"{file} is there already; nothing was written.")
    left_out = run_until_done(_export(settings, number, file, now_of(settings)()))
    typer.echo(f"{file} holds papers and personal data in plain: keep it where nobody else reads.")
    if left_out:
        raise CommandError(
            f"Not in it, as it opens with another key: {', '.join(left_out)}. See PARLEY_VAULT_KEY."
        )


async def _export(settings: Settings, number: str, file: Path, now: datetime) -> list[str]:
    archive = Archive(settings.the_vault("papers are opened with it."))
    part = file.with_name(f"{file.name}.part")
    try:
        async with opened(settings) as database, database.begin() as session:
            found = await covers.case_numbered(session, number)
            if found is None:
                raise CommandError(f"There is no case {number}.")
            part.touch(mode=0o600)
            with part.open("wb") as stream:
                bundle = Bundle(stream, now)
                content = await dossier.of_case(session, found)
                left_out = await write_case(
                    session, archive, bundle, found, content, for_borrower=False
                )
                bundle.close()
            await audit.append(
                session, at=now, actor="operator", event="exported", case_id=found.id
            )
        part.rename(file)
    except UNREACHED:
        raise
    except OSError as error:
        raise CommandError(f"{file} cannot be written ({error.strerror}).") from None
    finally:
        part.unlink(missing_ok=True)
    return left_out


export.command()(arrangements)
export.command()(payments)
export.command()(decisions)
