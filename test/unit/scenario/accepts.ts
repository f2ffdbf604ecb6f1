export interface Schema {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: boolean | Schema
  readonly propertyNames?: Schema
  readonly maxProperties?: number
  readonly items?: Schema
  readonly minItems?: number
  readonly maxItems?: number
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
}

/** The part of JSON Schema (draft 7) that the published schemas use, as its specification defines it. */
export function accepts(schema: Schema, value: unknown): boolean {
  if (schema.anyOf) return schema.anyOf.some((one) => accepts(one, value))
  if (schema.enum) return schema.enum.includes(value)
  if ('const' in schema) return value === schema.const
  const within = (size: number, low = -Infinity, high = Infinity) => size >= low && size <= high
  switch (schema.type) {
    case undefined:
      return true
    case 'null':
      return value === null
    case 'boolean':
      return typeof value === 'boolean'
    case 'number':
    case 'integer':
      return (
        typeof value === 'number' &&
        (schema.type === 'number' || Number.isInteger(value)) &&
        within(value, schema.minimum, schema.maximum)
      )
    case 'string':
      return (
        typeof value === 'string' &&
        within(Array.from(value).length, schema.minLength, schema.maxLength) &&
        new RegExp(schema.pattern ?? '', 'u').test(value)
      )
    case 'array':
      return (
        Array.isArray(value) &&
        within(value.length, schema.minItems, schema.maxItems) &&
        value.every((item) => accepts(schema.items ?? {}, item))
      )
    case 'object': {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
      const { properties = {}, additionalProperties: more = true, propertyNames = {}, maxProperties } = schema
      const entries = Object.entries(value)
      return (
        entries.length <= (maxProperties ?? Infinity) &&
        (schema.required ?? []).every((key) => Object.hasOwn(value, key)) &&
        entries.every(([key, member]) => {
          if (!accepts(propertyNames, key)) return false
          if (Object.hasOwn(properties, key)) return accepts(properties[key]!, member)
          return typeof more === 'boolean' ? more : accepts(more, member)
        })
      )
    }
    default:
      throw new Error(`not known here: ${schema.type}`)
  }
}
