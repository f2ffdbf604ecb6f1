import { describe, expect, it } from 'vitest'
import { inSentence, sentenceOf } from '../../../src/page/takeaway/sentence'
import { en } from '../../../src/text/en'
import { realReport } from './real-report'

const torbay = 'E06000027'

describe('the plan as a sentence', () => {
  it('says place, plan, main changes with their numbers and month, the worst harm, and that it is no forecast', async () => {
    const report = await realReport(torbay, ['integrated_locality_teams', 'acute_beds_closed'], {
      name: 'Teams first',
    })
    const sentence = sentenceOf(report, en)
    expect(sentence).toMatch(/^Torbay, “Teams first”: integrated locality teams 0% today, 100% in our plan; /)
    expect(sentence).toMatch(/ In the year to March 2041 the model gives, beside doing nothing: /)
    const told = report.card.filter(({ outcome }) => sentence.includes(`${inSentence(outcome.label)} `))
    expect(told.length).toBeGreaterThanOrEqual(2)
    for (const score of told) {
      const { bare, moreOrLess } = report.figures(score)
      expect(score.verdict).not.toBe('same')
      expect(sentence).toContain(bare(score.plan))
      expect(sentence).toContain(moreOrLess(score.plan, score.nothing))
    }
    const share = ({ plan, assumptions }: { plan: number; assumptions: number }) =>
      Math.abs(plan - assumptions) / assumptions
    const worst = [...report.harms].sort((a, b) => share(b) - share(a))[0]!
    expect(sentence).toContain(inSentence(worst.outcome.label))
    expect(sentence).toMatch(/not a forecast\.$/)
  })

  it('puts nothing down to a plan that there is not', async () => {
    expect(sentenceOf(await realReport(torbay, []), en)).toMatch(
      /^Torbay: no lever is moved\. The run to March 2041 is that of doing nothing\. This is one run/,
    )
    const assumed = sentenceOf(
      await realReport(torbay, [], { assumptions: { growth_of_admissions: 0.02 } }),
      en,
    )
    expect(assumed).toMatch(/^Torbay: no lever is moved; 1 assumption differs from its central value\. /)
    expect(assumed).not.toMatch(/better|worse|our plan/)
  })

  it('measures a plan on our assumptions against those assumptions without action', async () => {
    const report = await realReport(torbay, ['integrated_locality_teams'], {
      assumptions: { growth_of_admissions: 0.02 },
    })
    const sentence = sentenceOf(report, en)
    expect(sentence).toContain('beside our assumptions without action: ')
    const told = report.card.filter(({ outcome }) => sentence.includes(`${inSentence(outcome.label)} `))
    expect(told.length).toBeGreaterThanOrEqual(2)
    for (const score of told) {
      const { bare, moreOrLess } = report.figures(score)
      const [plan, before] = [bare(score.plan), bare(score.assumptions)]
      expect(sentence).toContain(
        plan === before ? `about ${plan} either way` : `${plan} instead of ${before}`,
      )
      expect(sentence).toContain(moreOrLess(score.plan, score.assumptions))
    }
  })
})
