import type { FailureCode } from '#core'
import { EXPLAINS } from '../../help/index.ts'
import type { Scene } from '../turn.ts'

/** Where a refusal is explained, as an address of the chat itself, so that the card stays as it is; undefined: nowhere. */
export function explainedAt({ botUsername }: Pick<Scene, 'botUsername'>, code: FailureCode): string | undefined {
  // A link to support may name anything: what every object has explains nothing.
  const name = Object.hasOwn(EXPLAINS, code) ? EXPLAINS[code] : undefined
  return name && `https://t.me/${botUsername}?start=help_${name}`
}
