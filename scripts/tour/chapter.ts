import type { Phones } from './people.ts'
import type { Sandbox } from './sandbox.ts'

export type Tour = { sandbox: Sandbox; phones: Phones }
export type Chapter = { title: string; play(tour: Tour): Promise<void>; restartsFirst?: boolean }
