// Made from cs.json by `npm run generate`; not to be edited.

export interface Messages {
  'accessibility.about-page': { page: string | number }
  'accessibility.empty': null
  'accessibility.full': null
  'accessibility.lead': null
  'accessibility.none': null
  'accessibility.not-filled': null
  'accessibility.partial': null
  'accessibility.reported': null
  'accessibility.reported-lead': null
  'accessibility.title': null
  'account.change-password': null
  'account.current-password': null
  'account.end': null
  'account.end-of': { moment: string | number }
  'account.end-others': null
  'account.lead': { name: string | number; email: string | number }
  'account.new-password': null
  'account.password-changed': null
  'account.seen': { moment: string | number }
  'account.sessions': null
  'account.since': { moment: string | number }
  'account.this-browser': null
  'account.title': null
  'act-kind.adopts': null
  'act-kind.amends': null
  'act-kind.prolongs': null
  'act-kind.proposes': null
  'act-kind.repeals': null
  'act-votes.abstained': { count: string | number }
  'act-votes.against': { count: string | number }
  'act-votes.for': { count: string | number }
  'act.about': { number: string | number }
  'act.all': null
  'act.body-unknown': null
  'act.delete': null
  'act.delete-lead': null
  'act.done': null
  'act.edit': null
  'act.in-gazette': { gazette: string | number }
  'act.in-session': { session: string | number }
  'act.kind': null
  'act.none': null
  'act.notice': null
  'act.prolonged': { date: string | number }
  'act.prolonged_until': null
  'act.record': null
  'act.recorded-later': null
  'act.under-number': { number: string | number }
  'act.version': null
  'act.version-none': null
  'act.votes': null
  'activity.done': null
  'alignment.accept': null
  'alignment.accepted': null
  'alignment.add': null
  'alignment.answer-unknown': null
  'alignment.dangling': null
  'alignment.delete': null
  'alignment.delete-lead': null
  'alignment.element': null
  'alignment.implements': null
  'alignment.incoming': null
  'alignment.list': null
  'alignment.list-lead': null
  'alignment.none': null
  'alignment.not-accepted': null
  'alignment.plan': null
  'alignment.plan-choose': null
  'alignment.plan-hint': null
  'alignment.required_by': null
  'alignment.source': null
  'alignment.supports': null
  'alignment.title': null
  'alignment.whole': null
  'audience.internal': null
  'audience.public': null
  'audience.shared': null
  'authority.association': null
  'authority.belongs': null
  'authority.documents': null
  'authority.facts': null
  'authority.indicators': null
  'authority.kind': null
  'authority.municipality': null
  'authority.no-documents': null
  'authority.organisation': null
  'authority.organisation-open': null
  'authority.region': null
  'authority.territories': null
  'authority.territory': null
  'authority.territory-open': null
  'blocker.ChaptersMissing': null
  'blocker.ConsultationRuns': null
  'blocker.ConsultationTooShort': null
  'blocker.DaysUnknown': null
  'blocker.EditionIsClosed': null
  'blocker.ItemsUndecided': null
  'blocker.LeadMissing': null
  'blocker.MembersUndecided': null
  'blocker.NotConsulted': null
  'blocker.NotDecided': null
  'blocker.NotDiscussed': null
  'blocker.NotOverYet': null
  'blocker.NothingFinal': null
  'blocker.NothingFrozen': null
  'blocker.PeriodRuns': null
  'bulk.clear': null
  'bulk.do': { doing: string; count: number }
  'bulk.ends': null
  'bulk.goal': null
  'bulk.gone': null
  'bulk.more': { count: number }
  'bulk.preview': { doing: string }
  'bulk.priority': null
  'bulk.refused': { count: number }
  'bulk.remove': null
  'bulk.rows-added': { count: number }
  'bulk.rows-changed': { count: number }
  'bulk.rows-removed': { count: number }
  'bulk.severity': null
  'bulk.show': null
  'bulk.state': null
  'chapter-kind.analytical': null
  'chapter-kind.annex': null
  'chapter-kind.changes': null
  'chapter-kind.descriptive': null
  'chapter-kind.financing': null
  'chapter-kind.monitoring': null
  'chapter-kind.network': null
  'chapter-kind.previous_evaluation': null
  'chapter-kind.process': null
  'chapter-kind.strategic': null
  'chapter.after': null
  'chapter.all': null
  'chapter.asked': null
  'chapter.before': null
  'chapter.edit': null
  'chapter.empty': null
  'chapter.missing': null
  'chapter.new': null
  'chapter.none': null
  'chapter.preview': null
  'chapter.remove': null
  'chapter.remove-lead': null
  'chapter.remove-title': { title: string | number }
  'chapter.there': null
  'chapter.up': null
  'chart.baseline': { value: string | number }
  'chart.baseline-at': { at: string | number }
  'chart.change': { direction: string; first: string | number; from: string | number; last: string | number; to: string | number }
  'chart.none': null
  'chart.one': { value: string | number; at: string | number }
  'chart.picture': { name: string | number }
  'chart.table': null
  'chart.target': null
  'chart.time': null
  'chart.unknown': null
  'chart.value': null
  'chart.whenever': null
  'clash.lead': null
  'clash.mine': null
  'clash.none': null
  'clash.nothing': null
  'clash.theirs': null
  'clash.title': null
  'complete.chapters': { count: number }
  'complete.end': { count: number }
  'complete.evidence': { count: number }
  'complete.goal-measures': { count: number }
  'complete.goals': null
  'complete.intro': null
  'complete.kind': { count: number }
  'complete.lead': { count: number }
  'complete.more': { count: number }
  'complete.nothing': null
  'complete.parties': null
  'complete.places': null
  'complete.summary': null
  'complete.target-group': { count: number }
  'complete.title': null
  'complete.undecided': { count: number }
  'consultation-state.closed': null
  'consultation-state.open': null
  'consultation-state.planned': null
  'consultation.about': { number: string | number }
  'consultation.all': null
  'consultation.delete': null
  'consultation.delete-lead': null
  'consultation.done': null
  'consultation.edit': null
  'consultation.hearing': { date: string | number }
  'consultation.none': null
  'consultation.set': null
  'consultation.version': null
  'consultation.window': { from: string | number; until: string | number }
  'contact.address': null
  'contact.email': null
  'contact.phone': null
  'contact.website': null
  'copy.by-hand': null
  'copy.done': null
  'count.activities': { count: number }
  'count.goals': { count: number }
  'count.measures': { count: number }
  'count.measures-unrecorded': null
  'count.needs': { count: number }
  'count.organisations': { count: number }
  'count.territories': { count: number }
  'count.territories-more': { count: string | number }
  'country.label': null
  'country.of': { country: string }
  'data.activities': null
  'data.adoption-acts': null
  'data.api': null
  'data.api-lead': null
  'data.chapters': null
  'data.consultations': null
  'data.copy': null
  'data.copy-lead': null
  'data.csv': null
  'data.docs': null
  'data.editions': null
  'data.example-changes': null
  'data.example-measures': null
  'data.example-plans': null
  'data.example-position': null
  'data.example-pull': null
  'data.example-search': null
  'data.goals': null
  'data.indicator-uses': null
  'data.indicators': null
  'data.lead': null
  'data.measures': null
  'data.ndjson': null
  'data.organisations': null
  'data.plans': null
  'data.projects': null
  'data.spreadsheet': null
  'data.tables': null
  'data.tables-lead': null
  'data.versions': null
  'date.about': { date: string | number }
  'date.continuous': null
  'date.continuous-in': { period: string | number }
  'date.from': { date: string | number }
  'date.month-of': { month: string; year: string | number }
  'date.over': { period: string | number }
  'date.quarter': { quarter: string | number; year: string | number }
  'date.quarter-of': { quarter: string | number; year: string | number }
  'date.until': { date: string | number }
  'decision-taken.change': null
  'decision-taken.continue': null
  'decision-taken.drop': null
  'decision-taken.merge': null
  'decision-taken.split': null
  'decision.change': null
  'decision.continue': null
  'decision.drop': null
  'decision.merge': null
  'decision.split': null
  'difference.added': null
  'difference.chapters': null
  'difference.edition': null
  'difference.fate.added': null
  'difference.fate.changed': null
  'difference.fate.moved': null
  'difference.fate.removed': null
  'difference.first': null
  'difference.goals': null
  'difference.link': null
  'difference.measures': null
  'difference.needs': null
  'difference.none': null
  'difference.removed': null
  'difference.since': { number: string | number }
  'difference.title': { number: string | number }
  'difference.working': null
  'direction.down': null
  'direction.none': null
  'direction.up': null
  'document.difference': null
  'document.plan': null
  'document.summary': null
  'drafts.continue': null
  'drafts.discard': null
  'drafts.found': null
  'earlier.lead': null
  'earlier.source': null
  'earlier.source-hint': null
  'earlier.source-url': null
  'easy.full': null
  'easy.hide': null
  'easy.label': null
  'easy.show': null
  'edition-state.abandoned': null
  'edition-state.adopted': null
  'edition-state.amending': null
  'edition-state.archived': null
  'edition-state.drafting': null
  'edition-state.evaluated': null
  'edition-state.in_consultation': null
  'edition-state.settling': null
  'edition-state.submitted_for_adoption': null
  'edition.add-level': null
  'edition.close-all': null
  'edition.edit': null
  'edition.facts': null
  'edition.goals-and-measures': null
  'edition.language': null
  'edition.level': { depth: string | number }
  'edition.manage': null
  'edition.new': null
  'edition.no-goals': null
  'edition.no-goals-yet': null
  'edition.open-all': null
  'edition.period': null
  'edition.predecessor-none': null
  'edition.read': null
  'edition.year-hint': null
  'editor.back': null
  'editor.clash': null
  'editor.marks': null
  'editor.parts': null
  'editor.turn.form': null
  'editor.turn.history': null
  'editor.turn.public': null
  'editor.turns': null
  'editor.unsaved': null
  'editor.what': null
  'editor.when': null
  'editor.whom': null
  'evidence.add': null
  'evidence.count': { count: number }
  'evidence.expert': null
  'evidence.meeting': null
  'evidence.open': null
  'evidence.other': null
  'evidence.refused_applicants': null
  'evidence.remove': null
  'evidence.statistics': null
  'evidence.survey': null
  'evidence.waiting': null
  'evidence.withheld': null
  'external.add': null
  'external.delete': null
  'external.delete-lead': null
  'external.edit': null
  'external.element': null
  'external.element-add': null
  'external.element-count': { count: number }
  'external.element-remove': null
  'external.level.european': null
  'external.level.global': null
  'external.level.municipal': null
  'external.level.national': null
  'external.level.regional': null
  'external.list': null
  'external.list-lead': null
  'external.used': { count: number }
  'failed.offline': null
  'failed.retry': null
  'failed.title': null
  'field.abbreviation': null
  'field.accepted_by_upper': null
  'field.activities': null
  'field.adoption_act.body': null
  'field.adoption_act.body-hint': null
  'field.adoption_act.note': null
  'field.adoption_act.organisation_id': null
  'field.aligned': null
  'field.alignment.kind': null
  'field.alignment.note': null
  'field.alignment.note-hint': null
  'field.as_of': null
  'field.audience': null
  'field.baseline_as_of': null
  'field.baseline_note': null
  'field.baseline_value': null
  'field.body': null
  'field.body-hint': null
  'field.chapter.kind': null
  'field.chapter.title': null
  'field.closes_at': null
  'field.code': null
  'field.code-hint': null
  'field.continuous': null
  'field.covers': null
  'field.cumulative': null
  'field.decided_on': null
  'field.definition': null
  'field.description': null
  'field.direction': null
  'field.done': null
  'field.earlier_titles': null
  'field.easy': null
  'field.easy-hint': null
  'field.edition.title': null
  'field.edition_member.note': null
  'field.elements': null
  'field.elements-hint': null
  'field.ends': null
  'field.evidence': null
  'field.evidence.kind': null
  'field.evidence.words': null
  'field.evidence.words-hint': null
  'field.external_element.title': null
  'field.external_plan.title': null
  'field.external_plan.url': null
  'field.field_audience': null
  'field.forms': null
  'field.gazette': null
  'field.goal.level_id': null
  'field.goal.title': null
  'field.goal_id': null
  'field.goal_ids': null
  'field.goals': null
  'field.hearing_on': null
  'field.hearing_place': null
  'field.high': null
  'field.home': null
  'field.incomplete': null
  'field.incomplete_note': null
  'field.indicator_id': null
  'field.indicators': null
  'field.issuer': null
  'field.kind': null
  'field.kinds': null
  'field.kinds-hint': null
  'field.legal_basis': null
  'field.level': null
  'field.level.name': null
  'field.level_id': null
  'field.levels': null
  'field.measure_id': null
  'field.measure_ids': null
  'field.measures': null
  'field.name': null
  'field.need.title': null
  'field.need.title-hint': null
  'field.note': null
  'field.note-hint': null
  'field.notice_url': null
  'field.opens_at': null
  'field.ordinal': null
  'field.other': null
  'field.outlook_year': null
  'field.outside_source': null
  'field.parent_id': null
  'field.parties': null
  'field.party.body': null
  'field.party.note': null
  'field.period_aggregation': null
  'field.period_from': null
  'field.period_to': null
  'field.place.certain': null
  'field.place.words': null
  'field.place_note': null
  'field.place_uncertain': null
  'field.places': null
  'field.plan.kind': null
  'field.plan.title': null
  'field.plan.title-hint': null
  'field.policy_fields': null
  'field.position': null
  'field.postponed_from': null
  'field.postponement_reason': null
  'field.predecessor_id': null
  'field.priority': null
  'field.priority-hint': null
  'field.programme': null
  'field.project_goal.level': null
  'field.project_goal.title': null
  'field.prolonged_until': null
  'field.resolution': null
  'field.responsible': null
  'field.responsible_id': null
  'field.service_types': null
  'field.session': null
  'field.severity': null
  'field.source': null
  'field.source_words': null
  'field.source_words-hint': null
  'field.starts': null
  'field.state': null
  'field.state_note': null
  'field.state_on': null
  'field.state_reason': null
  'field.statement': null
  'field.summary': null
  'field.target': null
  'field.target_groups': null
  'field.targets': null
  'field.territory_aggregation': null
  'field.territory_id': null
  'field.territory_id-hint': null
  'field.title': null
  'field.unit': null
  'field.unit-hint': null
  'field.url': null
  'field.valid_until': null
  'field.value': null
  'field.value_type': null
  'field.verification': null
  'field.version_kind': null
  'field.votes_abstained': null
  'field.votes_against': null
  'field.votes_for': null
  'field.ways': null
  'field.ways-hint': null
  'field.widest_audience': null
  'figure.as-of': null
  'figure.census': null
  'figure.estimate': null
  'figure.kind': { kind: string }
  'figure.nature': null
  'figure.register': null
  'figure.source': null
  'figure.value': null
  'figure.what': null
  'file.add': null
  'file.as-plan': null
  'file.choose': null
  'file.delete': null
  'file.delete-lead': null
  'file.done': { name: string | number }
  'file.hint': null
  'file.list': null
  'file.list-lead': null
  'file.none': null
  'file.title': null
  'file.title-hint': null
  'filter.any': null
  'filter.clear': null
  'filter.label': null
  'filter.nothing': null
  'filter.shown': { count: string | number; all: number; chosen: string | number }
  'filter.text': null
  'form.add-language': null
  'form.cancel': null
  'form.choose': null
  'form.choose-more': null
  'form.close': null
  'form.continue': null
  'form.create': null
  'form.date-hint': null
  'form.delete-title': { title: string | number }
  'form.edit': null
  'form.leave': null
  'form.narrow': null
  'form.optional': null
  'form.save': null
  'frame.about': null
  'frame.accessibility': null
  'frame.api': null
  'frame.content-manager': { name: string | number }
  'frame.data': null
  'frame.language': null
  'frame.main-navigation': null
  'frame.offline': null
  'frame.operator': { name: string | number }
  'frame.organisations': null
  'frame.plans': null
  'frame.privacy': null
  'frame.report': null
  'frame.sign-in': null
  'frame.sign-out': null
  'frame.skip': null
  'frame.trail': null
  'frame.work': null
  'goal.delete': null
  'goal.delete-lead': null
  'goal.edit': null
  'goal.measures': null
  'goal.new': null
  'goal.no-measures': null
  'goal.parent-none': null
  'goal.parts': null
  'grid.arrange': null
  'grid.asking': null
  'grid.begins': { state: string | number }
  'grid.cannot-change': null
  'grid.changed': { count: number }
  'grid.check.end': null
  'grid.check.late': null
  'grid.check.lead': null
  'grid.checks': null
  'grid.chosen': { count: number }
  'grid.clash': { theirs: string | number }
  'grid.close': null
  'grid.columns': null
  'grid.columns-do': null
  'grid.columns-shown': null
  'grid.copied': { count: number }
  'grid.download': null
  'grid.empty': null
  'grid.incomplete': null
  'grid.key-cancel': null
  'grid.key-clear': null
  'grid.key-copy': null
  'grid.key-edit': null
  'grid.key-extend': null
  'grid.key-fill': null
  'grid.key-line': null
  'grid.key-new': null
  'grid.key-open': null
  'grid.key-select': null
  'grid.key-undo': null
  'grid.keys': null
  'grid.needs-title': null
  'grid.new': null
  'grid.new-at': { at: string | number }
  'grid.new-row': null
  'grid.no-choice': { text: string | number }
  'grid.no-date': { text: string | number }
  'grid.no-number': { text: string | number }
  'grid.no-reason': null
  'grid.not-alone': null
  'grid.not-saved': null
  'grid.not-undone': { count: number }
  'grid.nothing-changes': null
  'grid.preview': { kind: string }
  'grid.preview-after': null
  'grid.preview-before': null
  'grid.preview-cell': null
  'grid.preview-changes': { count: number }
  'grid.preview-do': { kind: string; count: number }
  'grid.preview-more': { count: number }
  'grid.preview-outside': { count: number }
  'grid.preview-refused': { count: number }
  'grid.reason': null
  'grid.reason-hint': null
  'grid.required': null
  'grid.saved': { time: string | number }
  'grid.saving': null
  'grid.select-all': null
  'grid.selected': { count: number }
  'grid.shown': { count: number; all: string | number }
  'grid.timeliness': null
  'grid.too-long': { max: number }
  'grid.try-again': null
  'grid.unclear-number': { text: string | number }
  'grid.undo': null
  'grid.undone': { what: string | number }
  'grid.undone-cells': { count: number }
  'grid.undone-rows': { count: number }
  'grid.view': null
  'grid.view-all': null
  'grid.view-check': null
  'grid.view-hint': null
  'grid.view-name': null
  'grid.view-other': null
  'grid.view-remove': null
  'grid.view-save': null
  'grid.why': { state: string | number }
  'grid.with-selected': null
  'history.created': null
  'history.empty': null
  'history.nobody': null
  'history.reason': { reason: string | number }
  'history.title': null
  'hit.activity': null
  'hit.authority': null
  'hit.chapter': null
  'hit.edition': null
  'hit.goal': null
  'hit.indicator': null
  'hit.measure': null
  'hit.need': null
  'hit.organisation': null
  'hit.plan': null
  'hit.project': null
  'hit.territory': null
  'home.empty': null
  'home.lead': null
  'home.title': null
  'home.towns': null
  'import.column': null
  'import.column-code': null
  'import.column-kind': null
  'import.column-name': null
  'import.column-population': null
  'import.column-rural': null
  'import.columns': null
  'import.counts': { added: string | number; changed: string | number; same: string | number }
  'import.do': null
  'import.done': null
  'import.doubtful': null
  'import.example': null
  'import.file': null
  'import.file-hint': null
  'import.lead': null
  'import.line': null
  'import.refused': null
  'import.refused-lead': null
  'import.what': null
  'import.wrong': null
  'indicator.definition': null
  'indicator.no-use': null
  'indicator.no-values': null
  'indicator.verification': null
  'indicator.where': null
  'indicators.lead': null
  'indicators.title': null
  'invitation.accept': null
  'invitation.copy': null
  'invitation.expires': { moment: string | number }
  'invitation.gone': null
  'invitation.hand-over': null
  'invitation.lead': null
  'invitation.made': { name: string | number }
  'invitation.mailed': { email: string | number }
  'invitation.new': null
  'invitation.no-token': null
  'invitation.offered': { town: string | number; role: string | number }
  'invitation.password-hint': null
  'invitation.renew': null
  'invitation.renew-of': { name: string | number }
  'invitation.send': null
  'invitation.signed-in': { email: string | number }
  'invitation.title': null
  'invitation.waiting': null
  'invitation.withdraw': null
  'invitation.withdraw-of': { name: string | number }
  'kind.coordination': null
  'kind.expand': null
  'kind.information': null
  'kind.maintain': null
  'kind.new': null
  'kind.prevention': null
  'kind.quality': null
  'kind.reduce': null
  'kind.transform': null
  'life.done': null
  'life.next': null
  'life.nothing-next': null
  'life.reason': null
  'life.reason-hint': null
  'life.since': { moment: string | number }
  'life.title': null
  'life.where': null
  'lineage.title': null
  'list.more': null
  'loading': null
  'map.links': null
  'map.summary': { count: number; names: string | number }
  'mark.incomplete': null
  'mark.incomplete-lead': null
  'mark.outside-source': null
  'mark.outside-source-lead': null
  'mark.place-uncertain': null
  'mark.place-uncertain-lead': null
  'measure-state.agreed': null
  'measure-state.completed': null
  'measure-state.discontinued': null
  'measure-state.in_progress': null
  'measure-state.merged': null
  'measure-state.planned': null
  'measure-state.proposed': null
  'measure-state.transferred': null
  'measure.activities': null
  'measure.delete': null
  'measure.delete-lead': null
  'measure.edit': null
  'measure.facts': null
  'measure.fields': null
  'measure.forms': null
  'measure.goal': null
  'measure.kind': null
  'measure.kinds-and-groups': null
  'measure.new': null
  'measure.next': null
  'measure.no-description': null
  'measure.postponed': null
  'measure.postponed-from': { from: string | number; to: string | number }
  'measure.previous': null
  'measure.priority': { priority: string | number }
  'measure.reason': null
  'measure.serves': null
  'measure.service-types': null
  'measure.source-words': null
  'measure.state': null
  'measure.state-since': { date: string | number }
  'measure.target-group': null
  'measure.target-groups': null
  'measure.targets': null
  'measure.when': null
  'measure.when-unknown': null
  'member.act-none': null
  'member.add': null
  'member.added': null
  'member.all': null
  'member.choose': null
  'member.council': null
  'member.extract': { name: string | number }
  'member.in-all': null
  'member.jointly': null
  'member.lead': null
  'member.no-territory': null
  'member.none': null
  'member.nothing': null
  'member.organisation': null
  'member.organisation-hint': null
  'member.remove': { name: string | number }
  'member.remove-lead': null
  'member.shares': null
  'member.shares-lead': null
  'member.undecided': null
  'member.with': null
  'missing.home': null
  'missing.lead': null
  'missing.title': null
  'moment.zone': { zone: string }
  'need.all-proven': null
  'need.answers': null
  'need.delete': null
  'need.delete-lead': null
  'need.edit': null
  'need.edition': null
  'need.list': null
  'need.list-lead': null
  'need.measure': null
  'need.new': null
  'need.new-lead': null
  'need.none': null
  'need.severity-unknown': null
  'need.severity.1': null
  'need.severity.2': null
  'need.severity.3': null
  'need.table': null
  'need.unproven': null
  'need.unproven-add': null
  'need.unproven-lead': null
  'need.unproven-new': null
  'no': null
  'no-right.lead': null
  'no-right.sign-in': null
  'organisation.church': null
  'organisation.company': null
  'organisation.donor': null
  'organisation.facts': null
  'organisation.kind': null
  'organisation.measures': null
  'organisation.municipality': null
  'organisation.ngo': null
  'organisation.no-measures': null
  'organisation.other': null
  'organisation.public_provider': null
  'organisation.region': null
  'organisation.roles': null
  'organisation.seat': null
  'organisation.seat-open': null
  'organisation.state_office': null
  'organisations.lead': null
  'organisations.title': null
  'over-places.average': null
  'over-places.none': null
  'over-places.sum': null
  'over-time.average': null
  'over-time.last': null
  'over-time.max': null
  'over-time.none': null
  'over-time.sum': null
  'overview.by-state': null
  'overview.known-only': null
  'overview.late': { count: number }
  'overview.unknown': { count: number }
  'overview.updated': { date: string | number }
  'party.add': null
  'party.body': null
  'party.body-hint': null
  'party.in-words': null
  'party.none': null
  'party.organisation': null
  'party.remove': null
  'party.role': null
  'people.administrator': null
  'people.coordinator': null
  'people.editor': null
  'people.lead': null
  'people.reader': null
  'people.remove': null
  'people.remove-lead': null
  'people.remove-one': { name: string | number }
  'people.remove-title': { name: string | number }
  'people.role': null
  'people.role-hint': null
  'people.role-of': { name: string | number }
  'people.title': null
  'person.email': null
  'person.language': null
  'person.name': null
  'person.password': null
  'place.all': { kind: string; rural: string }
  'place.count': { kind: string; rural: string; count: number }
  'place.in-words-hint': null
  'place.remove': null
  'place.some': { kind: string; rural: string }
  'place.territories': null
  'place.uncertain': null
  'plan-kind.community_plan': null
  'plan-kind.group_plan': null
  'plan-kind.programme': null
  'plan-kind.strategy': null
  'plan-kind.yearly_plan': null
  'plan.add-earlier-title': null
  'plan.earlier-title': { number: string | number }
  'plan.new': null
  'plan.new-lead': null
  'plan.now-period': null
  'policy-field.accessibility': null
  'policy-field.activities': null
  'policy-field.education': null
  'policy-field.health': null
  'policy-field.housing': null
  'policy-field.leisure': null
  'policy-field.social': null
  'policy-field.work': null
  'postpone.do': null
  'postpone.done': null
  'postpone.ends': null
  'postpone.lead': null
  'postpone.title': null
  'print.do': null
  'print.on': { date: string | number }
  'privacy.a-year': null
  'privacy.accounts': null
  'privacy.accounts-kept': null
  'privacy.changes': null
  'privacy.changes-kept': null
  'privacy.complaint': null
  'privacy.device': null
  'privacy.device-table': null
  'privacy.drafts': null
  'privacy.drafts-long': null
  'privacy.drafts-why': null
  'privacy.easy': null
  'privacy.easy-why': null
  'privacy.how-long': null
  'privacy.language': null
  'privacy.language-why': null
  'privacy.lead': null
  'privacy.no-email': null
  'privacy.nothing-else': null
  'privacy.office': { country: string }
  'privacy.readers': null
  'privacy.readers-kept': null
  'privacy.reports': null
  'privacy.reports-kept': null
  'privacy.responsible': null
  'privacy.responsible-lead': null
  'privacy.right-correct': null
  'privacy.right-erase': null
  'privacy.right-object': null
  'privacy.right-see': null
  'privacy.rights': null
  'privacy.rights-lead': null
  'privacy.server': null
  'privacy.sessions': null
  'privacy.sessions-kept': null
  'privacy.sign-in': null
  'privacy.sign-in-long': null
  'privacy.sign-in-why': null
  'privacy.theme': null
  'privacy.theme-long': null
  'privacy.theme-why': null
  'privacy.title': null
  'privacy.views': null
  'privacy.views-long': null
  'privacy.views-why': null
  'privacy.what': null
  'privacy.why': null
  'progress.of': { done: string | number; all: string | number }
  'progress.percent': { value: string | number }
  'progress.unknown': null
  'project-goal.focus': null
  'project-goal.overall': null
  'project-goal.specific': null
  'project-state.cancelled': null
  'project-state.finished': null
  'project-state.planned': null
  'project-state.running': null
  'project.facts': null
  'project.goals': null
  'project.kind': null
  'project.period': null
  'project.programme': null
  'proposal-kind.goal': null
  'proposal-kind.measure': null
  'proposal-state.dropped': null
  'proposal-state.open': null
  'proposal-state.taken': null
  'proposal.all': null
  'proposal.begin': null
  'proposal.candidates': null
  'proposal.clipboard': null
  'proposal.code': null
  'proposal.delete': null
  'proposal.delete-lead': null
  'proposal.description': null
  'proposal.drop': null
  'proposal.edit': null
  'proposal.file': null
  'proposal.file-hint': null
  'proposal.found': { count: number }
  'proposal.from-file': null
  'proposal.from-text': null
  'proposal.in-source': null
  'proposal.is-dropped': null
  'proposal.is-taken': null
  'proposal.keep': null
  'proposal.keep-all': { count: string | number }
  'proposal.kind': null
  'proposal.later': null
  'proposal.lead': null
  'proposal.lead-field': null
  'proposal.make-goal': null
  'proposal.make-measure': null
  'proposal.none': null
  'proposal.not-taken': null
  'proposal.nothing-kept': null
  'proposal.nothing-shown': null
  'proposal.only-open': { count: string | number }
  'proposal.period': null
  'proposal.read-file': null
  'proposal.read-text': null
  'proposal.reading': null
  'proposal.review-lead': null
  'proposal.reviews': null
  'proposal.save': null
  'proposal.source': null
  'proposal.table': { number: string | number }
  'proposal.take': null
  'proposal.take-title': null
  'proposal.text': null
  'proposal.text-hint': null
  'proposal.title': null
  'proposal.to-plan': null
  'proposal.undecided': { count: number }
  'proposal.under': null
  'proposal.under-none': null
  'proposal.unread': null
  'proposal.unread-lead': null
  'publication.at-once': null
  'publication.publish': null
  'publication.publish-lead': null
  'publication.publish-title': { title: string | number }
  'publication.title': null
  'publication.withdraw': null
  'publication.withdraw-lead': null
  'publication.withdraw-title': { title: string | number }
  'publicity.hidden': { fields: string | number }
  'publicity.internal': null
  'publicity.not-yet': null
  'publicity.not-yet-shared': null
  'publicity.public': null
  'publicity.shared': null
  'publicity.title': null
  'publicity.unusual': null
  'publicity.who': null
  'reach.own': null
  'reach.shared': null
  'reach.whole': null
  'report.anonymous': null
  'report.answer': null
  'report.answer-do': null
  'report.answer-done': { page: string | number }
  'report.answer-field': null
  'report.answer-hint': null
  'report.answered': null
  'report.answered-at': null
  'report.contact': null
  'report.contact-hint': null
  'report.copied': null
  'report.copy': null
  'report.copy-by-hand': null
  'report.follow': null
  'report.language': null
  'report.lead': null
  'report.list': null
  'report.list-answered': null
  'report.list-lead': null
  'report.list-open': null
  'report.list-statement': null
  'report.message': null
  'report.message-hint': null
  'report.no-answer': null
  'report.no-contact': null
  'report.no-scripts': null
  'report.none-answered': null
  'report.none-open': null
  'report.open': null
  'report.page': null
  'report.page-hint': null
  'report.receipt': null
  'report.receipt-once': null
  'report.received': null
  'report.reload': null
  'report.send': null
  'report.sent': null
  'report.show': null
  'report.signed-in': null
  'report.state': null
  'report.state-lead': null
  'report.state-title': null
  'report.title': null
  'report.unknown': null
  'report.who': null
  'reset.choose': null
  'reset.done': null
  'reset.lead': null
  'reset.mailed': null
  'reset.no-mail': null
  'reset.send': null
  'reset.title': null
  'role.commissioner': null
  'role.contractor': null
  'role.cooperating': null
  'role.donor': null
  'role.founder': null
  'role.funder': null
  'role.implementer': null
  'role.lead': null
  'role.monitor': null
  'role.partner': null
  'search.at-least': { count: string | number; q: string | number }
  'search.do': null
  'search.found': { count: number; q: string | number }
  'search.label': null
  'search.nothing': null
  'search.title': null
  'search.title-for': { q: string | number }
  'settings.about': null
  'settings.authored': null
  'settings.authored-hint': null
  'settings.brand': null
  'settings.brand-code': null
  'settings.brand-hint': null
  'settings.brand-none': null
  'settings.brand-pick': null
  'settings.brand-unknown': null
  'settings.clash': null
  'settings.contrast': { ratio: string | number; wanted: string | number }
  'settings.contrast-enough': null
  'settings.contrast-low': null
  'settings.gaps-hint': null
  'settings.goal_is_priority': null
  'settings.language-part': null
  'settings.languages': null
  'settings.lead': null
  'settings.looks': null
  'settings.may-heading': null
  'settings.may-people': null
  'settings.may-places': null
  'settings.may-plan': null
  'settings.may-publish': null
  'settings.may-read': null
  'settings.may-settings': null
  'settings.may-title': null
  'settings.may-what': null
  'settings.may-write': null
  'settings.measure_is_activity': null
  'settings.measure_is_task': null
  'settings.method': null
  'settings.method-external': null
  'settings.method-self': null
  'settings.name': null
  'settings.offices': null
  'settings.offices-hint': null
  'settings.people-now': null
  'settings.prepared_on': null
  'settings.preview': { colour: string | number }
  'settings.reasons-hint': null
  'settings.reviewed_on': null
  'settings.role-change': null
  'settings.role-change-of': { name: string | number }
  'settings.role-changed': { name: string | number; role: string | number }
  'settings.role-taken': { name: string | number }
  'settings.see-statement': null
  'settings.title': null
  'settings.word-goal': null
  'settings.word-goal-usual': null
  'settings.word-measure': null
  'settings.word-measure-usual': null
  'settings.wordings': null
  'setup.advanced': null
  'setup.closed': null
  'setup.done': null
  'setup.email-hint': null
  'setup.later': null
  'setup.next': null
  'setup.no-token': null
  'setup.password-hint': null
  'setup.people': null
  'setup.people-lead': null
  'setup.people-title': null
  'setup.plan': null
  'setup.plan-lead': null
  'setup.plan-title': null
  'setup.resume': null
  'setup.slug': null
  'setup.slug-hint': null
  'setup.steps': null
  'setup.title': null
  'setup.town': null
  'setup.town-kind': null
  'setup.town-lead': null
  'setup.town-name': null
  'setup.town-name-hint': null
  'setup.town-title': null
  'setup.villages': null
  'setup.villages-lead': null
  'setup.villages-title': null
  'setup.you': null
  'setup.you-lead': null
  'setup.you-title': null
  'sign-in.lead': null
  'source.as-of': { date: string | number }
  'statement.all': null
  'statement.commitment': { name: string | number }
  'statement.content-manager': null
  'statement.email': null
  'statement.enforcement': null
  'statement.enforcement-lead': { country: string }
  'statement.enforcement-office': null
  'statement.enforcement-unknown': null
  'statement.feedback': null
  'statement.feedback-lead': null
  'statement.full': null
  'statement.gaps': null
  'statement.gaps-lead': null
  'statement.gaps-none': null
  'statement.gaps-unlisted': null
  'statement.method-external': null
  'statement.method-self': null
  'statement.no-email': null
  'statement.no-law': { name: string | number }
  'statement.none': null
  'statement.not-filled': { name: string | number }
  'statement.not-reviewed': null
  'statement.office-unknown': null
  'statement.operator': null
  'statement.paragraph': null
  'statement.partial': null
  'statement.prepared': null
  'statement.prepared-on': { date: string | number }
  'statement.reasons': null
  'statement.reasons-unlisted': null
  'statement.reviewed-on': { date: string | number }
  'statement.scope': { address: string | number }
  'statement.status': null
  'statement.title': null
  'statement.unconfirmed': null
  'statement.unestablished': null
  'step-lead.abandon': null
  'step-lead.adopt': null
  'step-lead.adopt_amendment': null
  'step-lead.amend': null
  'step-lead.archive': null
  'step-lead.drop_amendment': null
  'step-lead.end_consultation': null
  'step-lead.evaluate': null
  'step-lead.open_consultation': null
  'step-lead.rework': null
  'step-lead.send_back': null
  'step-lead.submit': null
  'step.abandon': null
  'step.adopt': null
  'step.adopt_amendment': null
  'step.amend': null
  'step.archive': null
  'step.drop_amendment': null
  'step.end_consultation': null
  'step.evaluate': null
  'step.open_consultation': null
  'step.record_as_adopted_earlier': null
  'step.rework': null
  'step.send_back': null
  'step.submit': null
  'structure.down': null
  'structure.enough': null
  'structure.found': { count: number }
  'structure.found-nothing': null
  'structure.gap.end': null
  'structure.gap.lead': null
  'structure.gap.measures': null
  'structure.holds': { what: string | number }
  'structure.in': null
  'structure.inside': { title: string | number }
  'structure.key-go': null
  'structure.key-help': null
  'structure.key-level': null
  'structure.key-move': null
  'structure.key-remove': null
  'structure.key-rename': null
  'structure.key-turn': null
  'structure.key-undo': null
  'structure.keys': null
  'structure.lacks': null
  'structure.lacks-end': { count: string | number }
  'structure.lacks-lead': { count: string | number }
  'structure.lacks-measures': { count: string | number }
  'structure.leave-it': null
  'structure.letters': null
  'structure.more': null
  'structure.move': null
  'structure.move-to': null
  'structure.move-where': null
  'structure.number-by-order': { number: string | number }
  'structure.out': null
  'structure.remove': null
  'structure.removed': null
  'structure.rename': null
  'structure.renamed': { title: string | number }
  'structure.search': null
  'structure.serves-others': { count: string | number }
  'structure.stands': { title: string | number; at: string | number; of: string | number; top: string; above: string | number }
  'structure.taken-back': null
  'structure.tools': { title: string | number }
  'structure.undo': null
  'structure.up': null
  'structure.whole': null
  'structure.with-details': null
  'succession.after': null
  'succession.back': null
  'succession.back-of': { name: string | number }
  'succession.begin': null
  'succession.begin-lead': null
  'succession.branch': null
  'succession.branch-of': { name: string | number }
  'succession.chosen': { count: number }
  'succession.completed': { done: string | number; all: string | number }
  'succession.decide': null
  'succession.decided': { count: number }
  'succession.from': null
  'succession.instead': null
  'succession.lead': null
  'succession.name': { number: string | number }
  'succession.none': null
  'succession.open': null
  'succession.page': null
  'succession.reason': null
  'succession.take': null
  'succession.title': null
  'succession.to': null
  'succession.undecided': { count: number }
  'target.aim': { target: string | number }
  'target.baseline': { value: string | number }
  'target.in-year': { target: string | number; year: string | number }
  'target.none': null
  'target.unit': null
  'target.value': { operator: string; value: string | number; high: string | number }
  'territories.known': null
  'territories.none': null
  'territories.title': null
  'territory.area': null
  'territory.code': { scheme: string | number }
  'territory.country': null
  'territory.district': null
  'territory.facts': null
  'territory.figures': null
  'territory.kind': null
  'territory.local_community': null
  'territory.measures': null
  'territory.micro_region': null
  'territory.municipality': null
  'territory.no-measures': null
  'territory.region': null
  'territory.rural': null
  'territory.settlement': null
  'territory.town_part': null
  'territory.within': null
  'theme.dark': null
  'theme.label': null
  'theme.light': null
  'theme.system': null
  'timeline.before-postponing': null
  'timeline.begins': null
  'timeline.begins-and-ends': null
  'timeline.continues': null
  'timeline.date-unknown': null
  'timeline.end-unknown': null
  'timeline.ends': null
  'timeline.measure': null
  'timeline.no-measures': null
  'timeline.plan': null
  'timeline.runs': null
  'timeline.start-unknown': null
  'timeline.title': null
  'timeline.today': { date: string | number }
  'timeline.undated': null
  'timeline.undated-lead': null
  'timeline.validity': null
  'timeliness.done': null
  'timeliness.late': null
  'timeliness.on_track': null
  'timeliness.unknown': null
  'transition.closed': null
  'transition.do': null
  'transition.done': null
  'transition.now': null
  'transition.on': null
  'transition.reason': null
  'transition.reason-hint': null
  'transition.title': null
  'transition.to': null
  'valid.from': null
  'valid.until': null
  'value-type.count': null
  'value-type.decimal': null
  'value-type.percent': null
  'value-type.scale': null
  'value-type.text': null
  'value-type.yes_no': null
  'version-about.amendment': null
  'version-about.as_it_stood': null
  'version-about.draft': null
  'version-about.final': null
  'version-kind.amendment': null
  'version-kind.as_it_stood': null
  'version-kind.draft': null
  'version-kind.final': null
  'version-lead.amendment': null
  'version-lead.draft': null
  'version-lead.final': null
  'version.all': null
  'version.content': null
  'version.done': { number: string | number }
  'version.freeze': null
  'version.frozen': { moment: string | number }
  'version.frozen-at': null
  'version.hash': null
  'version.hash-lead': null
  'version.holds': null
  'version.kind': null
  'version.none': null
  'version.not-now': null
  'version.numbered': { number: string | number }
  'version.title': null
  'version.title-hint': null
  'warning.identifier_check_digit': null
  'warning.identifier_format': null
  'work.about-plan': null
  'work.all-well': null
  'work.due': null
  'work.empty-goals': { count: number }
  'work.hello': { name: string | number }
  'work.late': { count: number }
  'work.measures': null
  'work.navigation': { name: string | number }
  'work.no-end': { count: number }
  'work.no-lead': { count: number }
  'work.no-plans': null
  'work.nothing': null
  'work.open-reports': { count: number }
  'work.reports': null
  'work.settings': null
  'work.structure': null
  'workbook.another': null
  'workbook.begin': null
  'workbook.bringing': null
  'workbook.bringing-lead': null
  'workbook.brought': { moment: string | number }
  'workbook.changes': null
  'workbook.check': null
  'workbook.checking': null
  'workbook.counts': null
  'workbook.download': null
  'workbook.earlier': null
  'workbook.errors': { count: number }
  'workbook.file': null
  'workbook.file-hint': null
  'workbook.findings': null
  'workbook.has-errors': { count: number }
  'workbook.language': null
  'workbook.language-hint': null
  'workbook.lead': null
  'workbook.no-changes': null
  'workbook.no-changes-yet': null
  'workbook.none': null
  'workbook.nothing': null
  'workbook.outcome-of-one.changed': { row: string | number }
  'workbook.outcome-of-one.new': { row: string | number }
  'workbook.outcome.changed': null
  'workbook.outcome.new': null
  'workbook.outcome.same': null
  'workbook.purpose': null
  'workbook.purpose.copy': null
  'workbook.purpose.copy-hint': null
  'workbook.purpose.return': null
  'workbook.purpose.return-hint': null
  'workbook.report': null
  'workbook.report-of': { name: string | number }
  'workbook.see-plan': null
  'workbook.sending': null
  'workbook.severity.error': null
  'workbook.severity.warning': null
  'workbook.sheet': null
  'workbook.show': null
  'workbook.show.all': null
  'workbook.show.changed': null
  'workbook.show.error': null
  'workbook.show.new': null
  'workbook.show.warning': null
  'workbook.shown': { count: string | number }
  'workbook.state.applied': null
  'workbook.state.checked': null
  'workbook.state.refused': null
  'workbook.state.undone': null
  'workbook.take': null
  'workbook.taken-back': null
  'workbook.taking': null
  'workbook.template': null
  'workbook.title': null
  'workbook.undo': null
  'workbook.undo-lead': { count: number }
  'workbook.undo-title': { name: string | number }
  'workbook.warnings': { count: number }
  'workbook.whole-file': null
  'workbook.write': { count: number }
  'workbook.write-hint': null
  'workbook.written': { count: number }
  'yes': null
}
