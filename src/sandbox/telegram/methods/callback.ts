import { badRequest } from '../bot-api-error.ts'
import type { Methods } from './method.ts'

const TEXT_MAX = 200
const TOO_OLD = 'query is too old and response timeout expired or query ID is invalid'

export const callback: Methods = {
  /** Each press is answered once, and soon. A `url` may only open this bot with a start parameter: there are no games here. */
  answerCallbackQuery({ core, answerCallback }, params) {
    const text = params.text('text')
    const url = params.text('url')
    if ([...text].length > TEXT_MAX) throw badRequest('MESSAGE_TOO_LONG')
    const opensBot = new RegExp(`^(https?://)?t\\.me/${core.bot.username}\\?start=[\\w-]{0,64}$`, 'i')
    if (url !== '' && !opensBot.test(url)) throw badRequest('URL_INVALID')
    const isTaken = answerCallback(params.text('callback_query_id'), { text, alert: params.flag('show_alert'), url })
    if (!isTaken) throw badRequest(TOO_OLD)
    return true
  },
}
