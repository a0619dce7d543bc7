"""A published document in which every field that can be guarded holds one strange word."""

import make

MARK = "Tajuplno"
"""A word that stands in every guardable field and nowhere else."""
WORDS = make.text(f"{MARK} uvnitř")
PLAIN = {"priority": 5, "policy_fields": ["housing"]}
"""Fields that cannot hold the word."""
ROWS = {"activities": "/activities", "indicators": "/indicator-uses"}
"""Fields whose rows have lists of their own."""


def _words(*names):
    return dict.fromkeys(names, WORDS)


async def _terms(db):
    return [str((await make.make_term(db, name=WORDS)).id)]


async def fill(db, town, edition, goal, coordinator):
    """A public edition, goal and measure with every guardable field filled; their ids by path."""
    parties = [{"role": "lead", "body": WORDS}]
    await coordinator.changed(
        f"/editions/{edition.id}", **_words("summary", "legal_basis", "note"), parties=parties
    )
    await coordinator.changed(
        f"/goals/{goal.id}", **_words("description", "note"), target_groups=await _terms(db)
    )
    measure = await coordinator.made(
        "/measures",
        goal_ids=[str(goal.id)],
        title=make.text("Služba"),
        source_words=MARK,
        place_uncertain=True,
        parties=parties,
        places=[{"words": WORDS}],
        **_words("description", "note", "place_note"),
        **PLAIN,
    )
    step = {"measure_id": measure["id"], "title": WORDS, "parties": parties}
    await coordinator.made("/activities", **step)
    indicator = await make.make_indicator(db, town, name=WORDS)
    target = {"operator": "ge", "value": 1, "words": MARK}
    use = {"indicator_id": str(indicator.id), "measure_id": measure["id"], "targets": [target]}
    await coordinator.made("/indicator-uses", **use)
    await publish(coordinator, edition, "public")
    return {"/editions": str(edition.id), "/goals": str(goal.id), "/measures": measure["id"]}


async def publish(desk, edition, audience):
    answer = await desk.step(f"/editions/{edition.id}", "publication", audience=audience)
    assert answer.status_code == 200, answer.text
