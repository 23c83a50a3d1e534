import { z } from 'zod'

/** What answers look like, by the names under which the published description and its clients know it. */
const SHAPES = z.registry<{ id: string }>()

/** Names the shape of an answer, or of something in one. A name that is there already is a fault of ours. */
export function shape<Shape extends z.ZodType>(id: string, of: Shape): Shape {
  SHAPES.add(of, { id })
  return of
}

/** A sum in an answer. */
export const sum = z.string().describe('Major units as a decimal string')

export const moment = z.string().describe('RFC 3339, in UTC')

/** A page of a list, as every list of the merchant API is answered. */
export const listOf = <Shape extends z.ZodType>(id: string, of: Shape) =>
  shape(id, z.object({ object: z.literal('list'), data: z.array(of), has_more: z.boolean() }))

/** Such a page. */
export const listed = <One>(data: One[], hasMore: boolean) => ({ object: 'list' as const, data, has_more: hasMore })

/** What a page of a list is, in words. @param noun what is in it, as many */
export const listSaid = (noun: string): string =>
  `Up to \`limit\` ${noun} in \`data\`; \`has_more\` says whether there are older ones`

const PLACE = '#/components/schemas/'

/** The name a shape was given, as a reference into the description. */
export function refTo(of: z.ZodType): { $ref: string } {
  const named = SHAPES.get(of)
  if (!named) throw new Error('an answer of the merchant API has a shape without a name')
  return { $ref: `${PLACE}${named.id}` }
}

/** All of them as JSON Schema. */
export function shapeSchemas(): Record<string, object> {
  const { schemas } = z.toJSONSchema(SHAPES, { io: 'output', uri: (id) => `${PLACE}${id}` })
  return Object.fromEntries(Object.entries(schemas).map(([id, { $id, $schema, ...schema }]) => [id, schema]))
}
