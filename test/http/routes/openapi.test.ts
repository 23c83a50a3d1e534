import { afterAll, beforeAll, expect, test } from 'vitest'
import { type App, startApp } from '../support/app.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app[Symbol.asyncDispose]())

test('the API description is made of the schemas that are enforced, and every reference in it leads somewhere', async () => {
  const description = await (await app.get('/openapi.json')).json()
  expect(description.openapi).toMatch(/^3\.1\./)
  expect(Object.keys(description.paths)).toEqual(expect.arrayContaining(['/callbacks/{rail}', '/healthz', '/readyz']))
  const callback = description.paths['/callbacks/{rail}'].post
  const [body] = callback.requestBody.content['application/json'].schema.anyOf ?? [
    callback.requestBody.content['application/json'].schema,
  ]
  expect(body.properties.data.required).toEqual(expect.arrayContaining(['event_id', 'account', 'amount', 'currency']))
  expect(callback.parameters.map(({ name }: { name: string }) => name)).toEqual([
    'rail',
    'webhook-id',
    'webhook-timestamp',
    'webhook-signature',
  ])
  const state = description.paths['/pay/{id}/state'].get
  expect(state.parameters).toEqual([
    { name: 'id', in: 'path', required: true, description: expect.any(String), schema: { type: 'string' } },
  ])
  for (const [, name] of JSON.stringify(description).matchAll(/#\/components\/schemas\/(\w+)/g)) {
    expect(description.components.schemas).toHaveProperty(name ?? '')
  }
})

test('every call of the merchant API says that it wants a key, and by name what it answers', async () => {
  const { paths, components } = await (await app.get('/openapi.json')).json()
  const calls = Object.entries(paths as Record<string, Record<string, Operation>>)
    .filter(([path]) => path.startsWith('/v1/'))
    .flatMap(([, methods]) => Object.values(methods))
  expect(calls.length).toBeGreaterThan(4)
  for (const { security, responses } of calls) {
    const [success] = Object.entries(responses).flatMap(([status, one]) => (status < '400' ? [one] : []))
    expect(success?.content?.['application/json'].schema.$ref).toMatch(/^#\/components\/schemas\/[A-Z]\w+$/)
    expect(security).toEqual([{ key: [] }])
  }
  expect(components.securitySchemes.key).toMatchObject({ type: 'http', scheme: 'bearer' })
})

type Operation = {
  security?: object[]
  responses: Record<string, { content?: { 'application/json': { schema: { $ref?: string } } } }>
}
