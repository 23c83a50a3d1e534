import type { Scanner } from '#core'

// The file every scanner knows, so that one can be tried without anything malicious (EICAR). Written in two parts: whole,
// scanners would find it here.
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

/** Stands in for a scanner in development: it reads every file to its end, and knows one thing that is malicious. */
export const sandboxScanner: Scanner = {
  scan: async (file) => (Buffer.from(file).includes(EICAR, 0, 'latin1') ? 'infected' : 'clean'),
}
