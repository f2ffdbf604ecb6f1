import { spellAs } from '../text/spelling'
import { english, loadTongue, type LanguageTag, type Tongue } from '../text/tongue'
import { preference, prefer } from './preference'

const key = 'joined-up-language'

/** The language that the page speaks, remembered on this device. */
export class Language {
  #now = $state.raw<Tongue>(english)

  get now(): Tongue {
    return this.#now
  }

  /** Speaks as at the last visit. Never rejects. */
  async recall(): Promise<void> {
    const tag = preference(key)
    if (tag === 'cy') await this.choose(tag)
  }

  /** Speaks another language; goes on in this one where that cannot be fetched. Whether it could be. */
  async choose(tag: LanguageTag): Promise<boolean> {
    try {
      const tongue = await loadTongue(tag)
      spellAs(tongue.spelling)
      this.#now = tongue
    } catch {
      return false
    }
    document.documentElement.lang = tag
    prefer(key, tag === 'en-GB' ? null : tag)
    return true
  }
}
