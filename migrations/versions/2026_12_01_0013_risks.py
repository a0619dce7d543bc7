"""Risks"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from migrations.ops import ledger, walls

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

OWNERS = ("edition", "goal", "measure", "project", "need")
ROOTS = ("measure", "goal", "project", "edition", "need")
"""Of a place: who owned it before, and in which order the ledger asks."""


def upgrade() -> None:
    op.execute("set local lock_timeout = '5s'")
    _risk()
    walls.protect(op, "risk")
    ledger.follow(op, "risk", leaving_out=("search",))
    op.add_column("place", sa.Column("risk_id", sa.Uuid(), nullable=True))
    op.create_index("ix_place_risk_id", "place", ["authority_id", "risk_id"], unique=False)
    op.create_foreign_key(
        op.f("fk_place_authority_id_risk_id"),
        "place",
        "risk",
        ["authority_id", "risk_id"],
        ["authority_id", "id"],
        ondelete="CASCADE",
    )
    _places_of((*OWNERS, "risk"), (*ROOTS, "risk"))


def _risk() -> None:
    now = sa.text("now()")
    op.create_table(
        "risk",
        sa.Column("authority_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=now, nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=now, nullable=False),
        sa.Column("audience", sa.String(), server_default="internal", nullable=False),
        sa.Column("edition_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", postgresql.JSONB(), nullable=False),
        sa.Column("likelihood", sa.String(), nullable=False),
        sa.Column("lineage_id", sa.Uuid(), nullable=False),
        sa.Column(
            "search",
            postgresql.TSVECTOR(),
            sa.Computed("search_vector(title)", persisted=True),
            nullable=False,
        ),
        sa.CheckConstraint(
            "likelihood in ('unlikely', 'possible', 'likely')", name=op.f("ck_risk_likelihood")
        ),
        sa.ForeignKeyConstraint(
            ["authority_id", "edition_id"],
            ["edition.authority_id", "edition.id"],
            name=op.f("fk_risk_authority_id_edition_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("authority_id", "id", name=op.f("pk_risk")),
        sa.UniqueConstraint(
            "authority_id",
            "edition_id",
            "lineage_id",
            name=op.f("uq_risk_authority_id_edition_id_lineage_id"),
        ),
    )
    op.create_index("ix_risk_id", "risk", ["id"], unique=False)
    op.create_index(
        "ix_risk_position", "risk", ["authority_id", "edition_id", "position", "id"], unique=False
    )


def _places_of(owners: tuple[str, ...], roots: tuple[str, ...]) -> None:
    named = ", ".join(f"{owner}_id" for owner in owners)
    op.drop_constraint(op.f("ck_place_one_owner"), "place", type_="check")
    op.create_check_constraint(op.f("ck_place_one_owner"), "place", f"num_nonnulls({named}) = 1")
    for trigger in (*(f"follow_{event}" for event in ledger.EVENTS), "touch"):
        op.execute(f"drop trigger {trigger} on place")
    ledger.follow(op, "place", roots=roots)


def downgrade() -> None:
    op.execute("set local lock_timeout = '5s'")
    # Without its walls, for a migration writes in no authority.
    op.execute("alter table place disable trigger user")
    op.execute("alter table place no force row level security")
    op.execute("delete from place where risk_id is not null")
    op.execute("alter table place force row level security")
    op.execute("alter table place enable trigger user")
    _places_of(OWNERS, ROOTS)
    op.drop_column("place", "risk_id")
    op.drop_table("risk")
