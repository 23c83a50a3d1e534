import sharp from 'sharp'
import type { ChatRef } from '#core'
import { granted } from './people.ts'
import type { Person, World } from './world.ts'

/** A photo as a phone makes it: noise compresses to a size of its own, and its camera says where it was. */
export const photo = (width = 1200, height = 900): Promise<Buffer> =>
  sharp({
    create: { width, height, channels: 3, noise: { type: 'gaussian', mean: 128, sigma: 30 }, background: '#888' },
  })
    .withExif({ IFD0: { Copyright: 'SECRET-CAMERA' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' } })
    .jpeg()
    .toBuffer()

/** Hands in a case for level 1. Returns its id. */
export async function waitingCase({ core, deps }: World, { chat: actor, name, userId }: Person): Promise<string> {
  granted(await core.beginIdentity({ actor }))
  granted(await core.giveIdentity({ actor, field: 'name', value: name }))
  granted(await core.giveIdentity({ actor, field: 'birthDate', value: '1990-12-31' }))
  granted(await core.giveIdentity({ actor, field: 'country', value: 'DE' }))
  granted(await core.submitIdentity({ actor }))
  return (await deps.prisma.identityCase.findFirstOrThrow({ where: { userId, state: 'pending' } })).id
}

/** Members of staff read a case, each with a reason. */
export async function looksAt({ core }: World, caseId: string, ...readers: readonly ChatRef[]): Promise<void> {
  for (const actor of readers) granted(await core.openIdentity({ actor, caseId, reason: 'to compare' }))
}

/** Two staff members read a case and approve it. */
export async function approveCase(world: World, id: string): Promise<void> {
  const { core, agent } = world
  const [first, second] = [await agent('agent'), await agent('supervisor')]
  await looksAt(world, id, first, second)
  const asked = { kind: 'set_level', caseId: id } as const
  const request = granted(await core.requestApproval({ actor: first, asked, reason: 'all of it fits' }))
  const { hash } = request
  granted(await core.decideApproval({ actor: second, id: request.id, hash, decision: 'approve' }))
}

/** Verifies somebody for level 1. */
export const verified = async (world: World, person: Person): Promise<void> =>
  approveCase(world, await waitingCase(world, person))

/** Verifies somebody for level 1, and hands in a passport and a selfie for level 2. */
export async function applied(world: World, person: Person): Promise<void> {
  const { core } = world
  const actor = person.chat
  await verified(world, person)
  granted(await core.beginIdentity({ actor }))
  granted(await core.giveIdentity({ actor, field: 'documentKind', value: 'passport' }))
  granted(await core.addIdentityFile({ actor, part: 'document', file: await photo() }))
  granted(await core.addIdentityFile({ actor, part: 'selfie', file: await photo(600, 600) }))
  granted(await core.submitIdentity({ actor }))
}
