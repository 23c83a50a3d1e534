import { z } from 'zod'
import type { HttpDeps } from '../deps.ts'
import { shapeSchemas } from './api/shapes.ts'
import { webhooksSpec } from './api/webhooks-spec.ts'
import { PROBLEMS } from './problems.ts'
import type { ApiDescription, Route } from './route.ts'

export type Operation = ApiDescription & { method: string; path: string }

/** The routes that are published, in the order they are read. */
export const operationsOf = (routes: readonly Route[]): Operation[] =>
  routes.flatMap(({ method, path, api }) => (api ? [{ ...api, method, path: path.replace(/:(\w+)/g, '{$1}') }] : []))

/** An OpenAPI 3.1 document made from the schemas the routes themselves check with. */
export function openApi(
  routes: readonly Route[],
  { publicUrl, version }: Pick<HttpDeps, 'publicUrl' | 'version'>,
): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const operation of operationsOf(routes)) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describe(operation) }
  }
  return {
    openapi: '3.1.1',
    info: { title: 'OKPay', version, description: 'A wallet that lives in a Telegram chat.' },
    servers: [{ url: publicUrl }],
    paths,
    webhooks: webhooksSpec(),
    components: {
      schemas: { Problem: z.toJSONSchema(problemSchema), ...shapeSchemas() },
      headers: HEADERS,
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'The API key, as it was shown once' } },
    },
  }
}

/** A request body's JSON Schema, as a sender has to fulfil it. */
export const bodySchema = (body: z.ZodType): object => z.toJSONSchema(body, { io: 'input' })

const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(Object.keys(PROBLEMS)),
  decline_code: z.string().optional().describe('A payment was declined, and why: the same as `code`'),
  also: z.string().optional().describe('What would decline it as well, where more money alone does not help'),
  param: z.string().optional().describe('Which part of the request is meant'),
  doc_url: z.string().describe('What the code means'),
  request_id: z.string().describe('What to tell us when you ask about it'),
})

const text = { type: 'string' }

/** The parameters a query's schema describes. None of them is needed. */
export function queryParameters(query: z.ZodType | undefined): { name: string; description: string; schema: object }[] {
  if (!query) return []
  const { properties = {} } = z.toJSONSchema(query, { io: 'input' })
  return Object.entries(properties).map(([name, schema]) => {
    const { description = '', ...rest } = schema as { description?: string }
    return { name, description, schema: rest }
  })
}

function describe({ summary, keyed, headers = {}, params = {}, query, body, answers }: Operation): object {
  const parameters = [
    ...Object.entries(params).map(([name, values]) => ({
      name,
      in: 'path',
      required: true,
      ...(typeof values === 'string' ? { description: values, schema: text } : { schema: { ...text, enum: values } }),
    })),
    ...queryParameters(query).map((one) => ({ ...one, in: 'query', required: false })),
    ...Object.entries(headers).map(([name, description]) => ({
      name,
      in: 'header',
      required: true,
      description,
      schema: text,
    })),
  ]
  return {
    summary,
    ...(keyed && { security: [{ key: [] }] }),
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: bodySchema(body) } } } }),
    responses: Object.fromEntries(
      Object.entries(answers).map(([status, said]) => [
        status,
        { ...answer(status, said), ...(keyed && { headers: headersOf(Number(status)) }) },
      ]),
    ),
  }
}

const header = (description: string) => ({ description, schema: text })

/** What answers of the merchant API carry beside their body. */
const HEADERS = {
  'RateLimit-Policy': header(
    'How much a key may ask, as draft-ietf-httpapi-ratelimit-headers-11 has it: `"key";q=200;w=2` are 200 requests in 2 seconds',
  ),
  RateLimit: header(
    'Where your key stands: `"key";r=199;t=1` are 199 requests left, and all of them again in 1 second',
  ),
  'Retry-After': header('In so many seconds the same request can succeed'),
  'X-Request-Id': header('The `request_id` of problems, on every answer'),
  'Idempotent-Replayed': header('true: the request was done before, and this is what was answered then'),
}

function headersOf(status: number): object {
  const retried = [409, 429, 503].includes(status) ? (['Retry-After'] as const) : []
  const replayed = status < 300 ? (['Idempotent-Replayed'] as const) : []
  const names = ['RateLimit-Policy', 'RateLimit', 'X-Request-Id', ...retried, ...replayed] as const
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]))
}

const PROBLEM_CONTENT = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }

function answer(status: string, said: ApiDescription['answers'][number]): object {
  if (typeof said !== 'string')
    return { description: said.is, content: { 'application/json': { schema: said.schema } } }
  return Number(status) < 400 ? { description: said } : { description: said, content: PROBLEM_CONTENT }
}

/** What an answer is, in words. */
export const wordsOf = (said: ApiDescription['answers'][number]): string => (typeof said === 'string' ? said : said.is)
