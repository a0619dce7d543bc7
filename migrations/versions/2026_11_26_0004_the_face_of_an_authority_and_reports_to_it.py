"""An authority's own colour, words and accessibility statement, and reports of what cannot be used"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from migrations.ops import ledger, walls

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

SHOWN_RECEIPT = """
create function shown_receipt() returns bytea language sql stable parallel safe as
$$ select decode(nullif(current_setting('triada.receipt', true), ''), 'hex') $$
"""
WITH_RECEIPT = f"{walls.READS} or receipt_hash = (select shown_receipt())"

# Never public nor shared. What is due may be taken away in all authorities at once, hence seen.
DUE = "erase_after <= now()"
CONTACT_READS = f"""
authority_id = any((select inside_authorities())::uuid[]) or {walls.WRITES} or {DUE}
"""
CONTACT_WALL = {
    "reads": f"for select using ({CONTACT_READS})",
    "adds": f"for insert with check ({walls.WRITES})",
    "changes": f"for update using ({walls.WRITES}) with check ({walls.WRITES})",
    "removes": f"for delete using ({walls.WRITES} or {DUE})",
}

# Of a person's own words the ledger gets no copy, for it forgets nothing.
LEFT_OUT = ("page", "message", "receipt_hash", "answer")


def upgrade() -> None:
    op.execute("set local lock_timeout = '5s'")
    _authority()
    _territory()
    op.add_column("idempotency_key", sa.Column("secret_field", sa.String(), nullable=True))
    _report()
    _contact()


def _authority() -> None:
    op.add_column("authority", sa.Column("brand", sa.String(), nullable=True))
    op.add_column(
        "authority",
        sa.Column("wordings", sa.ARRAY(sa.String()), server_default="{}", nullable=False),
    )
    op.add_column("authority", sa.Column("content_manager", postgresql.JSONB(), nullable=True))
    op.add_column("authority", sa.Column("operator", postgresql.JSONB(), nullable=True))
    op.add_column("authority", sa.Column("accessibility", postgresql.JSONB(), nullable=True))
    op.create_check_constraint(op.f("ck_authority_brand"), "authority", "brand ~ '^#[0-9a-f]{6}$'")
    op.create_check_constraint(
        op.f("ck_authority_wordings"),
        "authority",
        "wordings <@ array['measure_is_activity', 'measure_is_task', 'goal_is_priority']::varchar[]",
    )


def _territory() -> None:
    op.add_column("territory", sa.Column("latitude", sa.Numeric(8, 5), nullable=True))
    op.add_column("territory", sa.Column("longitude", sa.Numeric(8, 5), nullable=True))
    for name, rule in {
        "point": "(latitude is null) = (longitude is null)",
        "latitude": "latitude between -90 and 90",
        "longitude": "longitude between -180 and 180",
    }.items():
        op.create_check_constraint(op.f(f"ck_territory_{name}"), "territory", rule)


def _report() -> None:
    op.create_table(
        "accessibility_report",
        sa.Column("authority_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column(
            "created_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.Column(
            "updated_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.Column("audience", sa.String(), server_default="internal", nullable=False),
        sa.Column("page", sa.String(), nullable=False),
        sa.Column("message", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("anonymous", sa.Boolean(), nullable=False),
        sa.Column("receipt_hash", sa.LargeBinary(), nullable=False),
        sa.Column("answer", sa.String(), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("audience = 'internal'", name=op.f("ck_accessibility_report_internal")),
        sa.CheckConstraint(
            "(answer is null) = (answered_at is null)",
            name=op.f("ck_accessibility_report_answered"),
        ),
        sa.ForeignKeyConstraint(
            ["authority_id"],
            ["authority.authority_id"],
            name=op.f("fk_accessibility_report_authority_id"),
        ),
        sa.PrimaryKeyConstraint("authority_id", "id", name=op.f("pk_accessibility_report")),
        sa.UniqueConstraint("receipt_hash", name=op.f("uq_accessibility_report_receipt_hash")),
    )
    op.create_index("ix_accessibility_report_id", "accessibility_report", ["id"], unique=False)
    op.create_index(
        "ix_accessibility_report_created_at",
        "accessibility_report",
        ["authority_id", "created_at"],
        unique=False,
    )
    op.execute(SHOWN_RECEIPT)
    walls.protect(op, "accessibility_report")
    op.execute(f"alter policy reads on accessibility_report using ({WITH_RECEIPT})")
    ledger.follow(op, "accessibility_report", leaving_out=LEFT_OUT)


def _contact() -> None:
    op.create_table(
        "accessibility_contact",
        sa.Column("authority_id", sa.Uuid(), nullable=False),
        sa.Column("accessibility_report_id", sa.Uuid(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column(
            "erase_after",
            sa.DateTime(timezone=True),
            server_default=sa.text("now() + interval '1 year'"),
            nullable=False,
        ),
        sa.ForeignKeyConstraint(
            ["authority_id", "accessibility_report_id"],
            ["accessibility_report.authority_id", "accessibility_report.id"],
            name=op.f("fk_accessibility_contact_authority_id_accessibility_report_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint(
            "authority_id", "accessibility_report_id", name=op.f("pk_accessibility_contact")
        ),
    )
    op.create_index(
        "ix_accessibility_contact_erase_after",
        "accessibility_contact",
        ["erase_after"],
        unique=False,
    )
    op.execute("alter table accessibility_contact enable row level security")
    op.execute("alter table accessibility_contact force row level security")
    for name, rule in CONTACT_WALL.items():
        op.execute(f"create policy {name} on accessibility_contact {rule}")
    walls.grant(op, "accessibility_contact")


def downgrade() -> None:
    op.execute("set local lock_timeout = '5s'")
    op.drop_table("accessibility_contact")
    op.drop_table("accessibility_report")
    op.execute("drop function shown_receipt()")
    op.drop_column("idempotency_key", "secret_field")
    for name in ("point", "latitude", "longitude"):
        op.drop_constraint(op.f(f"ck_territory_{name}"), "territory", type_="check")
    for name in ("longitude", "latitude"):
        op.drop_column("territory", name)
    for name in ("wordings", "brand"):
        op.drop_constraint(op.f(f"ck_authority_{name}"), "authority", type_="check")
    for name in ("accessibility", "operator", "content_manager", "wordings", "brand"):
        op.drop_column("authority", name)
