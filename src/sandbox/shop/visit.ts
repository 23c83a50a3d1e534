import type { NextFunction, Request, Response } from 'express'
import { OkpayProblem } from '../../../clients/ts/index.ts'
import { type PageLanguage, pageLanguage, say } from './page/words.ts'
import { NoKey } from './till.ts'

/** Why OKPay did not do it, for people. */
export function whyNot(language: PageLanguage, error: unknown): string {
  if (error instanceof NoKey || (error instanceof OkpayProblem && error.code === 'api_key_invalid'))
    return `${say(language, 'closed')}. ${say(language, 'closedText')}`
  if (error instanceof OkpayProblem) return `${say(language, 'refused')}: ${error.message}`
  return say(language, 'away')
}

/** The language somebody chose, remembered; else their browser's. */
export function spoken(request: Request, response: Response): PageLanguage {
  const asked = request.query['lang']
  if (asked === undefined) return pageLanguage(cookie(request, 'lang') || request.get('accept-language'))
  const language = pageLanguage(asked)
  response.cookie('lang', language, { httpOnly: true, sameSite: 'lax' })
  return language
}

/** What a browser brings back of what it was given; empty where it has none. */
export function cookie(request: Request, name: string): string {
  const found = (request.get('cookie') ?? '').split('; ').find((part) => part.startsWith(`${name}=`))
  return decodeURIComponent(found?.slice(name.length + 1) ?? '')
}

/** Forms of other pages order nothing here and give nothing back. */
export function ownFormsOnly(request: Request, response: Response, next: NextFunction): void {
  const site = request.get('sec-fetch-site')
  if (request.method === 'POST' && site !== undefined && site !== 'same-origin') response.status(403).end()
  else next()
}
