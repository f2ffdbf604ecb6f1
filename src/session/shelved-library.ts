import type { Library } from '../scenario/check-library'
import { readCrosswalkText } from '../scenario/crosswalk'
import { readEvidenceText } from '../scenario/evidence'
import { readLibraryIndexText } from '../scenario/library-index'
import { readLibraryText } from '../scenario/library-scenario'

/**
 * The texts of all files, in the chunk of this module: one request for the whole library, and whatever carries the
 * page's scripts (a folder, one file, an offline copy) carries it too. Import it only from what is fetched late.
 */
const texts = import.meta.glob<string>(
  ['../../scenarios/library/*.json', '../../scenarios/evidence/*.json'],
  {
    query: '?raw',
    import: 'default',
    eager: true,
  },
)

let library: Library | undefined

/**
 * The scenario library and the evidence, as the files of this release hold them.
 *
 * @throws FaultError `json.*`, with its file, line and column
 */
export function shelvedLibrary(): Library {
  return (library ??= read())
}

function read(): Library {
  const evidence = (name: string) => `../../scenarios/evidence/${name}.json`
  const file = (address: string) => address.replace('../../', '')
  const open = <T>(address: string, reader: (text: string, file: string) => T): T =>
    reader(texts[address] ?? '', file(address))

  const indexAddress = '../../scenarios/library/index.json'
  const { index, origin } = open(indexAddress, readLibraryIndexText)
  const crosswalk = open(evidence('crosswalk'), readCrosswalkText)
  return {
    index: { value: index, origin },
    scenarios: Object.keys(texts)
      .filter((address) => address.includes('/library/') && address !== indexAddress)
      .map((address) => {
        const { entry, origin } = open(address, readLibraryText)
        return { value: entry, origin }
      }),
    evidence: index.evidence.map((name) => {
      const { evidence: value, origin } = open(evidence(name), readEvidenceText)
      return { value, origin }
    }),
    crosswalk: { value: crosswalk.crosswalk, origin: crosswalk.origin },
  }
}
