import { frontierContract, type OpenState } from './frontier-contract.ts'
import { storeContract } from './store-contract.ts'
import { archive } from './support.ts'
import type { Archive } from '../../src/archive/archive.ts'

const sqlite = {
  open: async (): Promise<OpenState> => archive({ now: () => 1000 }),
  reopen: async (state: OpenState): Promise<OpenState> => {
    const { folder, close } = state as Archive
    await close()
    return archive({ now: () => 1000 }, folder)
  },
}

frontierContract('SQLite', sqlite)
storeContract('SQLite with WARC files', sqlite)
