import { frontierContract, type OpenState } from './frontier-contract.ts'
import { storeContract } from './store-contract.ts'
import { archive } from './support.ts'
import type { Archive } from '../../src/archive/archive.ts'

const sqlite = {
  open: async (): Promise<OpenState> => archive({ now: () => 1000 }),
  reopen: async (state: OpenState): Promise<OpenState> => {
    const open = state as Archive
    await open.close()
    return archive({ now: () => 1000 }, open.folder)
  },
}

frontierContract('SQLite', sqlite)
storeContract('SQLite with WARC files', sqlite)
