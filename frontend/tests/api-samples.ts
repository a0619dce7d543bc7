import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Schema {
  $ref?: string
  anyOf?: Schema[]
  oneOf?: Schema[]
  enum?: (string | number)[]
  const?: string
  type?: string
  format?: string
  items?: Schema
  properties?: Record<string, Schema>
  propertyNames?: Schema
  additionalProperties?: Schema | boolean
}

const API = join(import.meta.dirname, '../../openapi/openapi.json')
const { components } = JSON.parse(readFileSync(API, 'utf8')) as {
  components: { schemas: Record<string, Schema> }
}
/** The shapes of the API as its description has them. */
export const SCHEMAS = components.schemas

const resolve = (schema: Schema): Schema => {
  const name = schema.$ref?.split('/').at(-1)
  return name === undefined ? schema : resolve(SCHEMAS[name] ?? {})
}

const variants = (schema: Schema): Schema[] => {
  const { anyOf, oneOf, ...own } = resolve(schema)
  const inner = anyOf ?? oneOf
  return inner ? inner.flatMap(variants) : [own]
}

export interface Sample {
  value: unknown
  codes: string[]
}

/** Values of a schema that together hold each of its codes once. */
export function samples(schema: Schema, name: string, depth = 0): Sample[] {
  return variants(schema).flatMap((one): Sample[] => {
    if (one.enum) return one.enum.map((code) => ({ value: code, codes: [String(code)] }))
    if (one.type === 'null' || depth > 4) return []
    if (one.type === 'array')
      return samples(one.items ?? {}, name, depth + 1).map(({ value, codes }) => ({ value: [value], codes }))
    if (one.type === 'boolean') return [true, false].map((value) => ({ value, codes: [String(value)] }))
    if (one.type === 'integer' || one.type === 'number')
      return [1, 2, 3].map((value) => ({ value, codes: [] }))
    if (one.properties?.authored) return [{ value: { authored: 'cs', values: { cs: 'Slova' } }, codes: [] }]
    if (one.properties) return objects(one.properties, depth)
    if (one.propertyNames) return audiences(one)
    if (one.format === 'uuid') return [{ value: 'e0000000-0000-4000-8000-000000000000', codes: ['e0000000'] }]
    if (one.format === 'date-time') return [{ value: '2027-03-01T08:00:00Z', codes: [] }]
    return [{ value: one.type === 'string' ? `raw_${name}` : null, codes: [] }]
  })
}

/** One object whose other fields are as they first come, for each value of each field. */
function objects(properties: Record<string, Schema>, depth: number): Sample[] {
  const of = Object.entries(properties).map(([field, schema]) => ({
    field,
    all: samples(schema, field, depth + 1),
  }))
  const first = Object.fromEntries(of.map(({ field, all }) => [field, all[0]?.value ?? null]))
  // What has a name beside its code is a term: the code is the program's.
  const isTerm = 'name' in properties && 'code' in properties
  const basis = [...of.flatMap(({ all }) => all[0]?.codes ?? []), ...(isTerm ? ['raw_code'] : [])]
  const whole = of.flatMap(({ field, all }) =>
    all.map(({ value, codes }) => ({ value: { ...first, [field]: value }, codes: [...basis, ...codes] })),
  )
  // A history tells less of a term than a version does.
  const brief = { value: { code: first.code, name: first.name }, codes: ['raw_code'] }
  return isTerm ? [...whole, brief] : whole
}

const audiences = ({ propertyNames, additionalProperties }: Schema): Sample[] =>
  (resolve(propertyNames ?? {}).enum ?? []).flatMap((field) =>
    (resolve(additionalProperties as Schema).enum ?? []).map((audience) => ({
      value: { [field]: audience },
      codes: [String(field), String(audience)],
    })),
  )
