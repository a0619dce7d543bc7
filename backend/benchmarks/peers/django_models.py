"""The tables of the product as Django sees them; keys by id alone, for it knows no tenants."""

from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models


def key(to: str, name: str, **more: Any) -> Any:
    """A reference, without a constraint: the tables are there."""
    return models.ForeignKey(
        to, models.DO_NOTHING, db_column=name, db_constraint=False, null=True, **more
    )


class Row(models.Model):
    id = models.UUIDField(primary_key=True)
    version = models.IntegerField()
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()

    class Meta:
        abstract = True


class Owned(Row):
    authority = key("Authority", "authority_id", related_name="+")
    audience = models.TextField()

    class Meta:
        abstract = True


def table(name: str) -> type:
    return type("Meta", (), {"managed": False, "db_table": name, "app_label": "peers"})


class Authority(Row):
    name = models.JSONField()
    Meta = table("authority")


class Organisation(Row):
    name = models.JSONField()
    Meta = table("organisation")


class Territory(Row):
    name = models.JSONField()
    Meta = table("territory")


class Term(Row):
    code = models.TextField()
    name = models.JSONField()
    paragraph = models.TextField(null=True)
    Meta = table("term")


class Plan(Owned):
    kind = models.TextField()
    title = models.JSONField()
    Meta = table("plan")


class Edition(Owned):
    plan = key("Plan", "plan_id", related_name="+")
    ordinal = models.IntegerField()
    title = models.JSONField()
    period_from = models.TextField()
    period_to = models.TextField()
    state = models.TextField()
    Meta = table("edition")


class Level(Owned):
    edition = key("Edition", "edition_id", related_name="levels")
    depth = models.IntegerField()
    name = models.JSONField()
    Meta = table("level")


class Goal(Owned):
    edition = key("Edition", "edition_id", related_name="goals")
    level = key("Level", "level_id", related_name="+")
    parent_id = models.UUIDField(null=True)
    lineage_id = models.UUIDField()
    position = models.IntegerField()
    code = models.TextField(null=True)
    title = models.JSONField()
    description = models.JSONField(null=True)
    incomplete = models.BooleanField()
    Meta = table("goal")


class Measure(Owned):
    edition = key("Edition", "edition_id", related_name="measures")
    lineage_id = models.UUIDField()
    position = models.IntegerField()
    code = models.TextField(null=True)
    title = models.JSONField()
    description = models.JSONField(null=True)
    kinds = ArrayField(models.TextField())
    state = models.TextField()
    starts = models.TextField(null=True)
    ends = models.TextField(null=True)
    ends_before = models.DateField(null=True)
    postponed_from = models.TextField(null=True)
    continuous = models.BooleanField()
    place_uncertain = models.BooleanField()
    incomplete = models.BooleanField()
    outside_source = models.BooleanField()
    Meta = table("measure")


class MeasureGoal(Owned):
    measure = key("Measure", "measure_id", related_name="hanging")
    goal_id = models.UUIDField()
    position = models.IntegerField()
    Meta = table("measure_goal")


class Party(Owned):
    measure = key("Measure", "measure_id", related_name="parties")
    organisation = key("Organisation", "organisation_id", related_name="+")
    role = models.TextField()
    body = models.JSONField(null=True)
    note = models.JSONField(null=True)
    position = models.IntegerField()
    Meta = table("party")


class Place(Owned):
    measure = key("Measure", "measure_id", related_name="places")
    territory = key("Territory", "territory_id", related_name="+")
    rule = models.JSONField(null=True)
    words = models.JSONField(null=True)
    certain = models.BooleanField()
    position = models.IntegerField()
    Meta = table("place")


class Tag(Owned):
    measure = key("Measure", "measure_id", related_name="tags")
    term = key("Term", "term_id", related_name="+")
    kind = models.TextField()
    position = models.IntegerField()
    Meta = table("tag")


class Indicator(Owned):
    name = models.JSONField()
    unit = models.JSONField(null=True)
    value_type = models.TextField()
    direction = models.TextField(null=True)
    Meta = table("indicator")


class IndicatorUse(Owned):
    indicator = key("Indicator", "indicator_id", related_name="+")
    measure = key("Measure", "measure_id", related_name="indicators")
    goal_id = models.UUIDField(null=True)
    project_id = models.UUIDField(null=True)
    baseline_value = models.DecimalField(max_digits=30, decimal_places=6, null=True)
    Meta = table("indicator_use")


class IndicatorTarget(Owned):
    use = key("IndicatorUse", "indicator_use_id", related_name="targets")
    year = models.IntegerField(null=True)
    operator = models.TextField()
    value = models.DecimalField(max_digits=30, decimal_places=6, null=True)
    Meta = table("indicator_target")
