import { openHouse } from '../tour/house.ts'

const DEFAULT_PORT = '3001'

/** Where the sandbox is, and how to leave it: only a house that was started here is stopped. */
export type Place = { url: string; leave(): Promise<void> }

/** The sandbox of a running `npm start`; where there is none, the house is started on the folder it always uses. */
export async function findPlace(env: NodeJS.ProcessEnv): Promise<Place> {
  const port = env['SANDBOX_PORT'] ?? DEFAULT_PORT
  const url = `http://127.0.0.1:${port}`
  if (await isSandbox(url)) return { url, leave: async () => undefined }
  const house = await openHouse(env['DATA_DIR'] ?? '.okpay', {})
  return { url: house.sandboxUrl, leave: async () => void (await house.stop()) }
}

async function isSandbox(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/api/people`, { signal: AbortSignal.timeout(2_000) })
    return response.ok && Array.isArray(await response.json())
  } catch {
    return false
  }
}
