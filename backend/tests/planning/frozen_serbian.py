"""A Serbian plan in Cyrillic with something of everything."""

from uuid import UUID

from planning.frozen import (
    activity,
    alignment,
    chapter,
    content,
    evidence,
    goal,
    indicator,
    measure,
    need,
    party,
    place,
    target,
    term,
    text,
)
from triada.planning.versions.format import Content

SERBIAN_CHAPTER = """# Како смо радили

Радна група се састала **три пута**; позив је био *отворен за све*. Више на
[страници општине](https://pecinci.example/план).

1. Анкета у домаћинствима
2. Разговори са пружаоцима
   - дневни боравак
   - помоћ у кући

> Желимо да остаримо у свом селу.

| Насеље | Корисника |
|---|---|
| Љубиње | 12 |
| Џепови | 7 |

![Мапа насеља](attachment:6b0e8d0e-1d3f-5a53-8f0e-0a7c1f6f2f11)
"""
PICTURE = UUID("6b0e8d0e-1d3f-5a53-8f0e-0a7c1f6f2f11")


def serbian() -> Content:
    """A plan in Cyrillic with something of everything."""
    sr = "sr-Cyrl"
    top = goal(
        "Живот у својој кући",
        None,
        sr,
        code="1",
        description=text("Старији остају међу својима.", sr),
    )
    below = goal(
        "Помоћ у сваком насељу",
        top,
        sr,
        code="1.1",
        easy=text("Помоћ долази кући.\nДо сваког села.", sr),
    )
    other = goal(
        "Приступачне услуге", None, sr, code="2", target_groups=[term("особе са инвалидитетом", sr)]
    )
    rule = {"kind": "settlement", "rural": True, "within": None, "count": 7, "all": False}
    full = measure(
        "Помоћ у кући за стара лица",
        below,
        other,
        language=sr,
        code="1.1.1",
        description=text("Услуга се шири на сва насеља.\n\nЏезва, Његош и љубав.", sr),
        kinds=["expand", "quality"],
        policy_fields=["housing"],
        priority=1,
        starts="2022-Q2",
        ends="2024-04~",
        target_groups=[term("стари", sr)],
        service_types=[term("помоћ у кући", sr, "чл. 45")],
        forms=[term("теренска", sr)],
        places=[
            place("Љубиње", sr),
            place(None, sr, rule=rule),
            place("Џепови", sr, certain=False),
        ],
        parties=[party("Центар за социјални рад", language=sr), party("Škola", "partner", "sk")],
        incomplete=True,
        incomplete_note=text("Недостају имена насеља.", sr),
        activities=[
            activity(
                "Обука геронтодомаћица",
                sr,
                code="А1",
                continuous=True,
                parties=[party("Црвени крст", "implementer", sr)],
            )
        ],
        aligned=[
            alignment(
                "Стратегија социјалне заштите",
                language=sr,
                level="national",
                code="2.4",
                title=text("Услуге у породици", sr),
                note=text("види поглавље 3", sr),
            ),
            alignment(None, "required_by", sr),
        ],
        indicators=[
            indicator(
                "Број корисника",
                target("70", year=2023, operator="ge"),
                target("120", year=2024, operator="range", high="12500"),
                target(None, words="колико буде могуће"),
                language=sr,
                unit=text("лица", sr),
                baseline_value="41.50",
                baseline_as_of="2021-12-31",
                verification=text("Евиденција центра", sr),
            ),
        ],
    )
    bare = measure(
        "Рампа на општини", other, language=sr, code="2.1", kinds=["new"], continuous=True
    )
    return content(
        "Стратегија социјалне заштите општине Пећинци 2022–2026",
        sr,
        authority={"name": text("Општина Пећинци", sr), "country": "RS"},
        plan={"kind": "strategy", "earlier_titles": [text("Акциони план 2016–2020", sr)]},
        edition={
            "period_from": "2022",
            "period_to": "2026",
            "outlook_year": 2030,
            "summary": text("Стратегија говори шта ће општина радити за своје људе.", sr),
            "places": [place("Пећинци", sr)],
            "parties": [party("Општина Пећинци", "commissioner", sr)],
            "levels": [{"depth": 1, "name": text("приоритет", sr)}],
            "aligned": [
                alignment("Стратегија здравог старења", "implements", sr, level="national")
            ],
        },
        chapters=[
            chapter("process", "Како је план настао", SERBIAN_CHAPTER, sr),
            chapter("strategic", "Стратешки део", "Циљеви и мере стоје по реду.", sr),
            chapter("financing", "Финансирање", "Из буџета општине.", sr),
        ],
        needs=[
            need(
                "Старији живе сами",
                full,
                language=sr,
                code="П1",
                severity=3,
                statement=text("Трећина старијих нема никога ко би им помогао.", sr),
                target_groups=[term("стари", sr)],
                places=[place("Љубиње", sr)],
                evidence=[
                    evidence(
                        "Колико њих живи само",
                        language=sr,
                        value="41.5",
                        high="45",
                        unit=text("% домаћинстава", sr),
                        as_of="2021-05",
                        source=text("Анкета у насељима", sr),
                        url="https://pecinci.example/anketa",
                    ),
                    evidence("Причали су о самоћи.", "meeting", sr),
                ],
            ),
            need("Улаз у општину има степенице", language=sr),
        ],
        goals=[top, below, other],
        measures=[full, bare],
    )  # fmt: skip
