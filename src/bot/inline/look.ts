import type { InlineQueryResultArticle } from 'grammy/types'
import type { ChatRef, Core, Failure, Money, PostDeskView } from '#core'
import { amountAnswer } from '../input/amount-answer.ts'
import { linkLine } from '../input/link-line.ts'
import { noteWords } from '../input/note-words.ts'
import type { Speaking } from '../turn.ts'
import { linkResult, offerResult } from './results.ts'

type Scene = Speaking & { core: Core; actor: ChatRef; botUsername: string }

/** What is shown while somebody types: things to choose, and above them a line that leads into our chat. */
export type Looked = { results: InlineQueryResultArticle[]; line?: string }

/** The token of one link, where nothing else was written: the button below a link of one's own puts it there. */
export const tokenIn = (typed: string): string | undefined => /^[A-Za-z0-9_-]{22}$/.exec(typed.trim())?.[0]

/**
 * `12.50 cappuccino` is a link that can be posted; nothing at all, or words without an amount, the open ones that fit.
 * An amount that can be read in two ways is offered in both.
 */
export async function look(scene: Scene, typed: string, desk: PostDeskView): Promise<Looked> {
  const line = linkLine(typed)
  if (line.amount === undefined || tokenIn(typed) !== undefined) return openLinks(scene, typed, desk)
  const note = noteWords(line.description ?? '')
  if ('problem' in note) return said(scene, 'inline-note-long', { max: note.max })
  const read = amountAnswer(scene, line.amount, desk.homeCurrency)
  if (read.kind === 'problem') return said(scene, 'inline-no-amount')
  const amounts = read.kind === 'read' ? [read.amount] : read.doubt.readings
  return offers(scene, amounts, note.note ?? '')
}

async function offers(scene: Scene, amounts: readonly Money[], description: string): Promise<Looked> {
  const results: InlineQueryResultArticle[] = []
  let refused: Failure | undefined
  for (const amount of amounts) {
    const offer = await scene.core.offerLink({ actor: scene.actor, amount, description })
    if (offer.ok) results.push(offerResult(scene, offer.value, { amount, description }))
    else refused = offer.failure
  }
  return results.length === 0 && refused ? refusal(scene, refused) : { results }
}

function openLinks(scene: Scene, typed: string, { links, locked }: PostDeskView): Looked {
  if (locked) return said(scene, 'inline-locked')
  const wanted = typed.trim().toLowerCase()
  const fitting = links.filter(
    ({ token, description }) => token === typed.trim() || description.toLowerCase().includes(wanted),
  )
  const results = fitting.map((link) => linkResult(scene, link))
  return results.length > 0 ? { results } : said(scene, wanted === '' ? 'inline-nothing-open' : 'inline-no-amount')
}

/** In one line why not; behind it is the chat, where everything can be put right. */
export function refusal(scene: Speaking, failure: Failure): Looked {
  const { words } = scene
  if (failure.code === 'amount_too_small') return said(scene, 'inline-too-small', { least: words.money(failure.least) })
  if (failure.code === 'amount_too_large') return said(scene, 'inline-too-large', { cap: words.money(failure.cap) })
  if (failure.code === 'secret_in_words') return said(scene, 'inline-secret')
  if (failure.code === 'not_registered') return said(scene, 'inline-no-account')
  return said(scene, failure.code === 'shop_missing' ? 'inline-no-shop' : 'inline-refused')
}

const said = ({ words }: Speaking, key: string, args = {}): Looked => ({ results: [], line: words.label(key, args) })
