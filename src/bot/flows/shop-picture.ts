import { z } from 'zod'
import { FILE_BYTES_MAX, type Result } from '#core'
import { press } from '../card/card.ts'
import { join } from '../card/html.ts'
import { failureCard } from '../failure/card.ts'
import { defineFlow, done, gone, type Next, next, type Step, stay, unexpected } from '../flow/define.ts'
import type { Input } from '../flow/input.ts'
import { meanwhile } from '../flow/meanwhile.ts'
import { linkCard } from '../shop/link-card.ts'
import { emptyLink, likeStanding, termsSeed } from '../shop/link-state.ts'
import { shopCard } from '../shop/shop-card.ts'
import type { Seed, Turn } from '../turn.ts'

const state = z.object({
  /** The link it is for; null: the shop itself. */
  link: z.string().max(64).nullable(),
  /** Whether there is one that can be taken away. */
  there: z.boolean(),
  /** How the link that takes this one's place is to be paid: chosen and not made yet. */
  terms: z.record(z.string(), z.string()),
})

type PictureState = z.infer<typeof state>
type Sent = Extract<Input, { kind: 'photo' | 'file' }>

const TOO_LARGE = { ok: false, failure: { code: 'file_refused', reason: 'size' } } as const

const pictureStep: Step<PictureState> = {
  awaits: 'shop-picture-awaits',
  takesWords: true,
  prompt: ({ words }, { link, there }) => ({
    text: words.t(link === null ? 'shop-logo-ask' : 'link-picture-ask'),
    buttons: there ? [[press(words.label('shop-picture-remove-button'), 'remove', {}, 'danger')]] : [],
  }),
  async accept(turn, input, { link, terms }) {
    const of = link === null ? 'logo' : { link }
    if (input.kind === 'press' && input.action === 'remove') {
      const removed = await turn.core.removeShopPicture({ actor: turn.actor, of })
      return removed.ok ? onwards(turn, link, terms) : stay(failureCard(turn, removed.failure))
    }
    if (input.kind !== 'photo' && input.kind !== 'file') return unexpected()
    const taken = await meanwhile(turn, { text: turn.words.t('identity-file-checking') }, take(turn, input, of))
    return taken.ok ? onwards(turn, link, terms) : stay(failureCard(turn, taken.failure))
  },
}

async function take(turn: Turn, sent: Sent, of: 'logo' | { link: string }): Promise<Result<null>> {
  if (sent.kind === 'file' && sent.bytes > FILE_BYTES_MAX) return TOO_LARGE
  const file = await turn.fetchFile(sent.fileId)
  return file === 'too_large' ? TOO_LARGE : turn.core.addShopPicture({ actor: turn.actor, of, file })
}

/** Where one came from, as it is now; back to the choices, where some were made and would be lost. */
async function onwards(turn: Turn, link: string | null, terms: Seed): Promise<Next<PictureState>> {
  const { core, actor } = turn
  if (link === null) {
    const shop = await core.getShop({ actor })
    if (!shop.ok) return done(failureCard(turn, shop.failure, { not: 'done' }))
    const card = shopCard(turn, shop.value)
    const said = turn.words.t(shop.value.logo ? 'shop-picture-kept' : 'shop-picture-gone')
    return done({ ...card, text: join([said, card.text], '\n\n') })
  }
  const read = await core.readOwnLink({ actor, token: link })
  if (!read.ok) return done(failureCard(turn, read.failure, { not: 'done' }))
  const stands = termsSeed(likeStanding(emptyLink(read.value.currency), read.value))
  if (Object.entries(terms).every(([name, chosen]) => stands[name] === chosen))
    return done(await linkCard(turn, read.value))
  await turn.start('link', { ...terms, change: link })
  return gone()
}

/** A picture that payers see: the shop's logo, or what one of its links is for. Sent here, never fetched from elsewhere. */
export default defineFlow<PictureState>({
  name: 'shop-picture',
  version: 2,
  state,
  async start(turn, { link, ...terms }) {
    const { core, actor } = turn
    const empty: PictureState = { link: link ?? null, there: false, terms }
    if (link === undefined) {
      const shop = await core.getShop({ actor })
      if (!shop.ok) return { state: empty, first: done(failureCard(turn, shop.failure, { not: 'done' })) }
      return { state: { ...empty, there: shop.value.logo }, first: next('picture') }
    }
    const read = await core.readOwnLink({ actor, token: link })
    if (!read.ok) return { state: empty, first: done(failureCard(turn, read.failure, { not: 'done' })) }
    if (read.value.state !== 'open') return { state: empty, first: done(await linkCard(turn, read.value)) }
    return { state: { link, there: read.value.pictured, terms }, first: next('picture') }
  },
  steps: { picture: pictureStep },
})
