import { type Button, link } from '../card/card.ts'
import type { Scene } from '../turn.ts'

/** The same on a page, for pictures that are on a computer. */
export async function pageRow({ core, actor, words, publicUrl }: Scene): Promise<Button[][]> {
  const issued = await core.issueLink({ actor, purpose: 'identity' })
  if (!issued.ok) return []
  return [[link(words.label('identity-page-button'), `${publicUrl}/identity#${issued.value.token}`)]]
}
