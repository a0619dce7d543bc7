"""The same answers by the means of the framework: serializers, and rows fetched ahead."""

from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Prefetch, QuerySet
from django_models import (
    Edition,
    Goal,
    IndicatorUse,
    Level,
    Measure,
    MeasureGoal,
    Party,
    Place,
    Tag,
)
from rest_framework import generics, serializers
from rest_framework.pagination import LimitOffsetPagination
from rest_framework.response import Response
from rest_framework.views import APIView

OWN = ("id", "version", "created_at", "updated_at", "authority_id", "audience")


class Limited(LimitOffsetPagination):
    default_limit = 50

    def get_paginated_response(self, data: Any) -> Response:
        return Response({"items": data})


class TargetSerializer(serializers.Serializer):
    year = serializers.IntegerField()
    operator = serializers.CharField()
    value = serializers.FloatField()


class UseSerializer(serializers.ModelSerializer):
    indicator_name = serializers.JSONField(source="indicator.name")
    unit = serializers.JSONField(source="indicator.unit")
    value_type = serializers.CharField(source="indicator.value_type")
    direction = serializers.CharField(source="indicator.direction")
    baseline_value = serializers.FloatField()
    targets = TargetSerializer(many=True)

    class Meta:
        model = IndicatorUse
        fields = (
            *OWN, "indicator_id", "goal_id", "measure_id", "project_id", "indicator_name", "unit",
            "value_type", "direction", "baseline_value", "targets",
        )  # fmt: skip


class PartySerializer(serializers.Serializer):
    role = serializers.CharField()
    organisation_id = serializers.UUIDField()
    organisation_name = serializers.JSONField(source="organisation.name")
    body = serializers.JSONField()
    note = serializers.JSONField()


class PlaceSerializer(serializers.Serializer):
    territory_id = serializers.UUIDField()
    territory_name = serializers.JSONField(source="territory.name")
    rule = serializers.JSONField()
    words = serializers.JSONField()
    certain = serializers.BooleanField()


class TermSerializer(serializers.Serializer):
    id = serializers.UUIDField()
    code = serializers.CharField()
    name = serializers.JSONField()
    paragraph = serializers.CharField()


class BriefSerializer(serializers.ModelSerializer):
    goal_ids = serializers.SerializerMethodField()
    timeliness = serializers.SerializerMethodField()
    target_groups = serializers.SerializerMethodField()
    service_types = serializers.SerializerMethodField()
    places = PlaceSerializer(many=True, read_only=True)
    parties = PartySerializer(many=True, read_only=True)

    class Meta:
        model = Measure
        fields: tuple[str, ...] = (
            "id", "version", "goal_ids", "position", "code", "title", "kinds", "state",
            "timeliness", "starts", "ends", "postponed_from", "continuous", "target_groups",
            "service_types", "places", "place_uncertain", "parties", "incomplete",
            "outside_source",
        )  # fmt: skip

    def get_goal_ids(self, measure: Any) -> list[str]:
        return [str(each.goal_id) for each in measure.hanging.all()]

    def get_timeliness(self, measure: Any) -> str:
        if measure.state == "completed":
            return "done"
        if measure.ends_before is None:
            return "unknown"
        return "late" if measure.ends_before <= date.today() else "on_track"  # noqa: DTZ011

    def _terms(self, measure: Any, kind: str) -> Any:
        terms = [each.term for each in measure.tags.all() if each.kind == kind]
        return TermSerializer(terms, many=True).data

    def get_target_groups(self, measure: Any) -> Any:
        return self._terms(measure, "target_group")

    def get_service_types(self, measure: Any) -> Any:
        return self._terms(measure, "service_type")


class MeasureSerializer(BriefSerializer):
    plan_id = serializers.UUIDField(source="edition.plan_id", read_only=True)
    edition_title = serializers.JSONField(source="edition.title", read_only=True)
    authority_name = serializers.JSONField(source="authority.name", read_only=True)

    class Meta(BriefSerializer.Meta):
        fields = (
            *BriefSerializer.Meta.fields, "created_at", "updated_at", "authority_id", "audience",
            "edition_id", "lineage_id", "description", "plan_id", "edition_title",
            "authority_name",
        )  # fmt: skip


class WholeSerializer(MeasureSerializer):
    indicators = UseSerializer(many=True, read_only=True)

    class Meta(MeasureSerializer.Meta):
        fields = (*MeasureSerializer.Meta.fields, "indicators")

    def update(self, measure: Any, changed: dict[str, Any]) -> Any:
        """Only what was sent: some columns are computed by the database."""
        for name, value in changed.items():
            setattr(measure, name, value)
        measure.version += 1
        measure.save(update_fields=[*changed, "version"])
        return measure


class GoalSerializer(serializers.ModelSerializer):
    depth = serializers.IntegerField(source="level.depth")
    level_name = serializers.JSONField(source="level.name")

    class Meta:
        model = Goal
        fields = (
            *OWN, "edition_id", "lineage_id", "level_id", "depth", "level_name", "parent_id",
            "position", "code", "title", "description", "incomplete",
        )  # fmt: skip


class LevelSerializer(serializers.ModelSerializer):
    class Meta:
        model = Level
        fields = ("id", "depth", "name")


class EditionSerializer(serializers.ModelSerializer):
    levels = LevelSerializer(many=True)
    plan_kind = serializers.CharField(source="plan.kind")
    plan_title = serializers.JSONField(source="plan.title")
    authority_name = serializers.JSONField(source="authority.name")

    class Meta:
        model = Edition
        fields = (
            *OWN, "plan_id", "ordinal", "title", "period_from", "period_to", "state", "levels",
            "plan_kind", "plan_title", "authority_name",
        )  # fmt: skip


def uses() -> QuerySet[Any]:
    ordered = IndicatorUse.objects.filter(audience="public").select_related("indicator")
    return ordered.prefetch_related("targets").order_by("id")


def measures() -> QuerySet[Any]:
    return (
        Measure.objects.filter(audience="public")
        .prefetch_related(
            Prefetch("hanging", MeasureGoal.objects.order_by("position")),
            Prefetch("parties", Party.objects.select_related("organisation").order_by("position")),
            Prefetch("places", Place.objects.select_related("territory").order_by("position")),
            Prefetch("tags", Tag.objects.select_related("term").order_by("position")),
        )
        .order_by("authority_id", "edition_id", "position", "id")
    )


class TreeView(APIView):
    def get(self, request: Any, pk: str) -> Response:
        editions = Edition.objects.select_related("plan", "authority")
        levels = Prefetch("levels", Level.objects.order_by("depth"))
        edition = generics.get_object_or_404(editions.prefetch_related(levels), pk=pk)
        goals = edition.goals.filter(audience="public").select_related("level")
        inside = measures().filter(edition=edition)
        return Response(
            {
                "edition": EditionSerializer(edition).data,
                "goals": GoalSerializer(goals.order_by("position", "id"), many=True).data,
                "measures": BriefSerializer(inside, many=True).data,
                "indicators": UseSerializer(
                    uses().filter(measure__edition=edition), many=True
                ).data,
            }
        )


class ListView(generics.ListAPIView):
    serializer_class = MeasureSerializer
    pagination_class = Limited

    def get_queryset(self) -> QuerySet[Any]:
        found = measures().select_related("edition", "authority")
        return found.filter(authority=self.request.query_params["authority_id"])


class RecordView(generics.RetrieveUpdateAPIView):
    serializer_class = WholeSerializer
    queryset = (
        measures()
        .select_related("edition", "authority")
        .prefetch_related(Prefetch("indicators", uses()))
    )

    @transaction.atomic
    def perform_update(self, serializer: Any) -> None:
        serializer.save()
