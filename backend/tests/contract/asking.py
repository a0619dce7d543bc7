"""Lists are asked by somebody who may see everything in one authority."""

from contract import walk

WITH_EVERY_KIND = ("list_people", "search")
"""Numbers, instants and texts in their cursors; the other lists are asked a little less."""
BY_CURSOR = tuple(route for route in walk.PAGED if route.name != "list_changes")
NEEDED = {
    "list_people": ("authority_id",),
    "list_invitations": ("authority_id",),
    "search": ("q",),
}


def asked(stage, route, **more):
    given = {"authority_id": str(stage.inside.town.id), "q": "s"}
    return {**{name: given[name] for name in NEEDED.get(route.name, ())}, **more}


async def get(stage, route, **more):
    return await stage.client.get(
        f"/v1{route.path}", params=asked(stage, route, **more), headers=stage.owner
    )


def parameters(route):
    return {
        given["name"]: given["schema"]
        for given in walk.operation(route)["parameters"]
        if given["in"] == "query"
    }
