"""All read: what is in memory where the processes of tests are forked (see `processes`)."""

import alembic.command  # noqa: F401
from sqlalchemy.orm import configure_mappers

import storage.engine.database  # noqa: F401
from storage.engine.mapping import map_domain

from . import at_once, claim_all, keep_batches, rotate_slowly  # noqa: F401

map_domain()
configure_mappers()
