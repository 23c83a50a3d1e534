import type { Phones } from './people.ts'
import type { Receiver } from './receiver.ts'
import type { Sandbox } from './sandbox.ts'

export type Tour = { sandbox: Sandbox; phones: Phones; receiver: Receiver }
export type Chapter = { title: string; play(tour: Tour): Promise<void>; restartsFirst?: boolean }
