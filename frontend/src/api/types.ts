import type { components } from './schema'

/** A named shape of the API's description. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name]

export type Text = Schema<'Text'>
export type Party = Schema<'PartyRead'>
export type Place = Schema<'PlaceRead'>
export type TermRef = Schema<'TermRef'>
export type Edition = Schema<'EditionRead'>
export type Goal = Schema<'GoalRead'>
export type Measure = Schema<'MeasureWhole'>
export type MeasureBrief = Schema<'MeasureBrief'>
export type IndicatorUse = Schema<'UseRead'>
export type Activity = Schema<'ActivityRead'>
export type Me = Schema<'MeRead'>
export type Version = Schema<'VersionRead'>
export type Act = Schema<'ActRead'>
export type Consultation = Schema<'ConsultationRecord'>
export type Chapter = Schema<'ChapterRead'>
