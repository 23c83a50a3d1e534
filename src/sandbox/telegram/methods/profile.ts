import { badRequest } from '../bot-api-error.ts'
import type { Params } from '../params.ts'
import type { Server } from '../world/world.ts'
import type { Method, Methods } from './method.ts'

const LIMITS = { name: 64, description: 512, short_description: 120 } as const

type Field = keyof typeof LIMITS

/** The bot's name and descriptions, per language. An empty text falls back to the one without a language. */
export const profile: Methods = {
  setMyName: setter('name'),
  getMyName: getter('name'),
  setMyDescription: setter('description'),
  getMyDescription: getter('description'),
  setMyShortDescription: setter('short_description'),
  getMyShortDescription: getter('short_description'),
}

function setter(field: Field): Method {
  return ({ core }, params) => {
    const key = `${field}|${readLanguage(params)}`
    const text = params.text(field).trim()
    if ([...text].length > LIMITS[field]) throw badRequest(`BOT_${field === 'name' ? 'TITLE' : 'ABOUT'}_TOO_LONG`)
    if (text === '') delete core.state.profile[key]
    else core.state.profile[key] = text
    return true
  }
}

function getter(field: Field): Method {
  return (server, params) => ({ [field]: profileText(server, field, readLanguage(params)) })
}

export function profileText({ core }: Pick<Server, 'core'>, field: Field, language: string): string {
  const { profile: texts } = core.state
  return texts[`${field}|${language}`] ?? texts[`${field}|`] ?? (field === 'name' ? core.bot.firstName : '')
}

function readLanguage(params: Params): string {
  const language = params.text('language_code')
  if (language !== '' && !/^[a-z]{2}$/.test(language)) throw badRequest('invalid language code specified')
  return language
}
