import type { components } from './schema.ts'

type Problem = components['schemas']['Problem']

/** What the API refused: `code` is stable and what to decide by; `requestId` is what support asks for. */
export class OkpayProblem extends Error {
  readonly status: number
  readonly code: Problem['code']
  readonly param: string | undefined
  readonly requestId: string

  constructor({ title, status, code, param, request_id }: Problem) {
    super(`${title} (${code}${param ? `, ${param}` : ''}; ${request_id})`)
    this.name = 'OkpayProblem'
    this.status = status
    this.code = code
    this.param = param
    this.requestId = request_id
  }
}

/** The value of an answer, or its problem thrown: `await taken(okpay.GET('/v1/balance'))`. */
export async function taken<T>(asked: Promise<{ data?: T; error?: unknown }>): Promise<T> {
  const { data, error } = await asked
  if (data !== undefined) return data
  if (isProblem(error)) throw new OkpayProblem(error)
  throw new Error('the answer is none of the API: is the address right?')
}

const isProblem = (error: unknown): error is Problem =>
  typeof error === 'object' && error !== null && 'code' in error && 'request_id' in error
