// Made from cs.json by `npm run generate`; not to be edited.

export interface Messages {
  'activity.done': null
  'audience.internal': null
  'audience.public': null
  'audience.shared': null
  'authority.association': null
  'authority.belongs': null
  'authority.documents': null
  'authority.facts': null
  'authority.kind': null
  'authority.municipality': null
  'authority.no-documents': null
  'authority.organisation': null
  'authority.organisation-open': null
  'authority.region': null
  'authority.territories': null
  'authority.territory': null
  'authority.territory-open': null
  'clash.lead': null
  'clash.mine': null
  'clash.none': null
  'clash.nothing': null
  'clash.theirs': null
  'clash.title': null
  'contact.address': null
  'contact.email': null
  'contact.phone': null
  'contact.website': null
  'count.activities': { count: number }
  'count.goals': { count: number }
  'count.measures': { count: number }
  'count.measures-unrecorded': null
  'count.organisations': { count: number }
  'count.territories': { count: number }
  'count.territories-more': { count: string | number }
  'country.label': null
  'country.of': { country: string }
  'data.activities': null
  'data.api': null
  'data.api-lead': null
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
  'date.about': { date: string | number }
  'date.continuous': null
  'date.continuous-in': { period: string | number }
  'date.from': { date: string | number }
  'date.month-of': { month: string; year: string | number }
  'date.over': { period: string | number }
  'date.quarter': { quarter: string | number; year: string | number }
  'date.quarter-of': { quarter: string | number; year: string | number }
  'date.until': { date: string | number }
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
  'edition.authority': null
  'edition.close-all': null
  'edition.edit': null
  'edition.facts': null
  'edition.from': null
  'edition.goals-and-measures': null
  'edition.legal-basis': null
  'edition.level': { depth: string | number }
  'edition.levels': null
  'edition.levels-fold': null
  'edition.levels-hint': null
  'edition.manage': null
  'edition.new': null
  'edition.no-goals': null
  'edition.no-goals-yet': null
  'edition.open-all': null
  'edition.outlook': null
  'edition.period': null
  'edition.read': null
  'edition.summary': null
  'edition.title': null
  'edition.to': null
  'edition.year-hint': null
  'failed.offline': null
  'failed.retry': null
  'failed.title': null
  'field.accessibility': null
  'field.activities': null
  'field.education': null
  'field.health': null
  'field.housing': null
  'field.leisure': null
  'field.social': null
  'field.work': null
  'figure.as-of': null
  'figure.census': null
  'figure.estimate': null
  'figure.kind': { kind: string }
  'figure.nature': null
  'figure.register': null
  'figure.source': null
  'figure.value': null
  'figure.what': null
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
  'form.code': null
  'form.code-hint': null
  'form.continue': null
  'form.create': null
  'form.date-hint': null
  'form.delete-title': { title: string | number }
  'form.description': null
  'form.edit': null
  'form.leave': null
  'form.narrow': null
  'form.optional': null
  'form.save': null
  'form.saved': null
  'frame.about': null
  'frame.api': null
  'frame.data': null
  'frame.language': null
  'frame.main-navigation': null
  'frame.organisations': null
  'frame.plans': null
  'frame.sign-in': null
  'frame.sign-out': null
  'frame.skip': null
  'frame.trail': null
  'frame.work': null
  'goal.delete': null
  'goal.delete-lead': null
  'goal.edit': null
  'goal.level': null
  'goal.new': null
  'goal.parent': null
  'goal.parent-none': null
  'goal.title': null
  'hit.activity': null
  'hit.authority': null
  'hit.edition': null
  'hit.goal': null
  'hit.indicator': null
  'hit.measure': null
  'hit.organisation': null
  'hit.plan': null
  'hit.project': null
  'hit.territory': null
  'home.empty': null
  'home.lead': null
  'home.more': null
  'home.title': null
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
  'kind.coordination': null
  'kind.expand': null
  'kind.information': null
  'kind.maintain': null
  'kind.new': null
  'kind.prevention': null
  'kind.quality': null
  'kind.reduce': null
  'kind.transform': null
  'list.more': null
  'loading': null
  'mark.incomplete': null
  'mark.incomplete-lead': null
  'mark.incomplete-note': null
  'mark.outside-source': null
  'mark.outside-source-lead': null
  'mark.place-uncertain': null
  'mark.place-uncertain-lead': null
  'measure-field.code': null
  'measure-field.continuous': null
  'measure-field.description': null
  'measure-field.ends': null
  'measure-field.forms': null
  'measure-field.goal_ids': null
  'measure-field.kinds': null
  'measure-field.kinds-hint': null
  'measure-field.more': null
  'measure-field.parties': null
  'measure-field.place_note': null
  'measure-field.place_uncertain': null
  'measure-field.places': null
  'measure-field.priority': null
  'measure-field.priority-hint': null
  'measure-field.service_types': null
  'measure-field.starts': null
  'measure-field.target_groups': null
  'measure-field.title': null
  'measure-field.when': null
  'measure-state.agreed': null
  'measure-state.completed': null
  'measure-state.discontinued': null
  'measure-state.in_progress': null
  'measure-state.merged': null
  'measure-state.planned': null
  'measure-state.proposed': null
  'measure-state.transferred': null
  'measure.activities': null
  'measure.add-here': null
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
  'measure.postponed': null
  'measure.postponed-from': { from: string | number; to: string | number }
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
  'missing.home': null
  'missing.lead': null
  'missing.title': null
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
  'party.add': null
  'party.body': null
  'party.body-hint': null
  'party.in-words': null
  'party.label': null
  'party.none': null
  'party.organisation': null
  'party.remove': null
  'party.role': null
  'people.add': null
  'people.added': { name: string | number }
  'people.administrator': null
  'people.coordinator': null
  'people.editor': null
  'people.lead': null
  'people.password': null
  'people.password-hint': null
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
  'place.label': null
  'place.remove': null
  'place.some': { kind: string; rural: string }
  'place.territories': null
  'place.uncertain': null
  'plan-kind.community_plan': null
  'plan-kind.group_plan': null
  'plan-kind.programme': null
  'plan-kind.strategy': null
  'plan-kind.yearly_plan': null
  'plan.kind': null
  'plan.new': null
  'plan.new-lead': null
  'plan.now-period': null
  'plan.save-title': null
  'plan.title': null
  'plan.title-hint': null
  'postpone.do': null
  'postpone.done': null
  'postpone.ends': null
  'postpone.lead': null
  'postpone.title': null
  'print.do': null
  'print.on': { date: string | number }
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
  'publication.at-once': null
  'publication.publish': null
  'publication.publish-lead': null
  'publication.publish-title': { title: string | number }
  'publication.title': null
  'publication.withdraw': null
  'publication.withdraw-lead': null
  'publication.withdraw-title': { title: string | number }
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
  'source.label': null
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
  'work.hello': { name: string | number }
  'work.no-plans': null
  'work.nothing': null
  'yes': null
}
