"""Registry: the one metadata, with names for every constraint, so that migrations can find them."""

from sqlalchemy import Column, Index, MetaData, Table, text
from sqlalchemy.orm import registry
from sqlalchemy.schema import SchemaItem

from storage.engine.columns import BIG

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)
mapper = registry(metadata=metadata)


def numbered(name: str, *parts: SchemaItem) -> Table:
    """A table whose rows have a number of their own."""
    return Table(name, metadata, Column("id", BIG, primary_key=True), *parts)


def of_some(name: str, *columns: str, where: str, unique: bool = False) -> Index:
    """An index of some rows only, however many others there are."""
    which = text(where)
    return Index(name, *columns, unique=unique, sqlite_where=which, postgresql_where=which)
