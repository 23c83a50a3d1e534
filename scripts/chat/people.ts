import type { Sandbox } from '../tour/sandbox.ts'

export type Person = { id: number; name: string; username?: string; language: string }

/** Everybody who is there; `named` is somebody whose name or username has these words in it. */
export async function everybody(sandbox: Sandbox) {
  const people = await sandbox.get<Person[]>('/api/people')
  return {
    named(words: string): Person | undefined {
      const wanted = words.toLowerCase().replace(/^@/, '')
      const likenesses = [
        ({ name, username }: Person) => name.toLowerCase() === wanted || username?.toLowerCase() === wanted,
        ({ name }: Person) => name.toLowerCase().startsWith(wanted),
        ({ name }: Person) => name.toLowerCase().includes(wanted),
      ]
      return likenesses.map((isAlike) => people.find(isAlike)).find(Boolean)
    },
  }
}

/** Who chats: somebody who is there already, else a newcomer of this name. */
export async function whoever(sandbox: Sandbox, name: string, language: string): Promise<Person> {
  const found = (await everybody(sandbox)).named(name)
  if (found) return found
  const { id } = await sandbox.post<{ id: number }>('/api/people', { name, language })
  return { id, name, language }
}
