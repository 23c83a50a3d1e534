import type { FailureCode } from '#core'
import { type EdgeCode, PROBLEMS } from './problems.ts'

type Details = {
  /** Which part of the request is meant, as a path: `data.amount`. */
  param?: string
  retryAfterSeconds?: number
}

/** Thrown at the edge when a request cannot go on; the boundary words it for people or for machines. */
export class Refused extends Error {
  readonly code: EdgeCode | FailureCode
  readonly details: Details

  constructor(code: EdgeCode | FailureCode, details: Details = {}) {
    super(PROBLEMS[code].title)
    this.name = 'Refused'
    this.code = code
    this.details = details
  }
}
