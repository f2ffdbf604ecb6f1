import type { ChartWords } from './chart'
import type { Messages } from './en'
import { welsh } from './plural'
import type { Spelling } from './spelling'

/**
 * The sections of the page that speak Welsh: navigation, scorecard, charts, Mrs Smith, levers. A draft that a first-language reader has
 * not yet gone over, and the page says so.
 */
export const cy = {
  nav: {
    label: 'Tudalennau',
    pages: {
      explore: 'Archwilio',
      compare: 'Cymharu',
      sure: 'Pa mor sicr?',
      scenarios: 'Senarios',
      evidence: 'Tystiolaeth',
      model: 'Model',
      about: 'Ynghylch',
    },
    missing: 'Ni ellid nôl y dudalen hon. Gwiriwch y cysylltiad a’i hagor eto; mae eich gwaith wedi’i gadw.',
  },

  language: {
    label: 'Iaith',
    draft: 'Drafft: mae rhannau yn Saesneg o hyd.',
    missing: 'Ni ellid nôl yr iaith. Gwiriwch y cysylltiad a rhowch gynnig arall arni.',
  },

  place: {
    label: 'Lle',
    hint: 'Teipiwch enw cyngor, neu dref neu ardal ynddo',
    facts: (people: string, share: string) => `${people} o bobl · ${share} yn 65 oed a throsodd`,
    year: (year: string) => `fel yn ${year}`,
    includes: (areas: string) => `yn cynnwys ${areas}`,
    found: (count: number) =>
      welsh(count, { zero: 'Dim lle wedi’i ganfod', two: '2 le', other: `${count} lle` }),
    none: 'Dim lle o’r enw hwnnw. Rhowch gynnig ar enw’r cyngor, neu ardal ynddo.',
  },

  scenario: {
    label: 'Enw’r cynllun hwn',
    unnamed: 'Rhowch enw i’r cynllun hwn',
    undo: 'Dadwneud',
    redo: 'Ail-wneud',
    present: 'Cyflwyno',
    presentHint: 'Llythrennau mawr ar gyfer taflunydd',
    presentMissing:
      'Ni ellid nôl y sgrin fawr. Gwiriwch y cysylltiad a rhowch gynnig arall arni; mae eich gwaith wedi’i gadw.',
    share: 'Rhannu',
    history: 'Hanes',
    historySpoken: (moves: number) =>
      `Hanes, ${welsh(moves, { zero: 'dim newid', other: `${moves} newid` })}`,
    kept: (name: string) => `Cadwyd fel ‘${name}’. Mae o dan Hanes.`,
    help: 'Bysellau llwybr byr',
  },

  runs: {
    nothing: 'Gwneud dim',
    assumptions: 'Ein rhagdybiaethau, heb weithredu',
    plan: 'Ein cynllun',
    before: 'Cyn y newid diwethaf',
  },

  scorecard: {
    title: 'Cerdyn sgorio',
    caption: {
      plan: (month: string) =>
        `ein cynllun yn y flwyddyn hyd at ${month}, a’i newid o’i gymharu â gwneud dim`,
      assumptions: (month: string) =>
        `ein rhagdybiaethau, heb weithredu, yn y flwyddyn hyd at ${month}, a’u newid o’u cymharu â gwneud dim`,
      both: (month: string) =>
        `ein cynllun yn y flwyddyn hyd at ${month}, a’r newid oherwydd ein cynllun, ar ein rhagdybiaethau`,
    },
    band: {
      value: '; oddi tano, mewn 8 o bob 10 dyfodol',
      change: '; oddi tano, y newid mewn 8 o bob 10 dyfodol',
    },
    year: (month: string) => `yn y flwyddyn hyd at ${month}`,
    same: 'dim newid',
    slight: 'prin wedi newid',
    verdict: { better: 'gwell', worse: 'gwaeth', same: 'dim newid', changed: 'nid gwell na gwaeth' },
    assumed: 'ein rhagdybiaethau',
    against: { nothing: 'na gwneud dim', assumptions: 'na’n rhagdybiaethau heb weithredu' },
    to: (value: string) => `(hyd at ${value})`,
    harm: (count: number) => `Yn gwaethygu: ${count}`,
    harmExplain: 'Niwed: gwaeth dan ein cynllun na heb weithredu',
    harmNone: 'Niwed: nid yw’r model yn dangos dim dan y cynllun hwn.',
    harmNoPlan: 'Niwed: nid oes dim wedi’i newid, felly nid oes cynllun i’w farnu eto.',
    harmAll: (count: number) => `Yn gwaethygu: ${count}. Dangos y cyfan fel rhestr`,
    harmClose: 'Cau',
    harmSpoken: (outcomes: readonly string[]) => `Yn gwaethygu: ${outcomes.join('; ')}.`,
  },

  levers: {
    title: 'Yr hyn y gallem ei newid',
    questions: {
      teams: 'Timau a chydlynu',
      capacity: 'Capasiti y tu allan i’r ysbyty',
      money: 'Arian a rheolau',
      guarantees: 'Gwarantau i bobl',
      beds: 'Gwelyau',
      goal: 'Nod ac arweinyddiaeth',
    },
    assumptions: 'Rhagdybiaethau',
    ours: 'Ein rhifau ni',
    needs: (partner: string) =>
      `Dim effaith eto: dim ond gyda “${partner}” y mae’n gweithio. Codwch hwnnw hefyd.`,
    needsAny: 'Dim effaith eto: dim ond gyda liferi eraill y mae’n gweithio. Symudwch un ohonynt hefyd.',
    resetOurs: 'Ailosod pob rhif',
    changed: (count: number) =>
      welsh(count, {
        zero: 'dim wedi’i newid',
        two: '2 wedi’u newid',
        one: '1 wedi’i newid',
        other: `${count} wedi’u newid`,
      }),
    less: (lever: string) => `Llai: ${lever}`,
    more: (lever: string) => `Mwy: ${lever}`,
    today: 'heddiw',
    unchanged: (value: string) => `${value}, fel heddiw`,
    whole: (value: string) => `${value}, y cyfan`,
    lessThanWhole: (whole: string, value: string) => `${value} yn ein cynllun, yn lle ${whole}`,
    move: (before: string, after: string) => `${before} → ${after}`,
    moveSpoken: (before: string, after: string) => `${before} heddiw, ${after} yn ein cynllun`,
    beyond: (published: string) => `Y tu hwnt i’r hyn a gyrhaeddodd unrhyw system gyhoeddedig (${published})`,
    reset: 'Ailosod',
    resetOne: (lever: string) => `Ailosod ${lever} i heddiw`,
    resetAll: 'Ailosod pob lifer',
    resetAssumptions: 'Ailosod pob rhagdybiaeth',
    allAsToday: 'Mae pob lifer fel y mae heddiw.',
    source: (source: string) => `Ffynhonnell: ${source}`,
    status: { P: 'Cyhoeddwyd', D: 'O ddata agored', M: 'Dyfynnir yn aml', A: 'Rhagdybiaeth' },
    wrongNumber: (low: string, high: string) => `Rhowch rif rhwng ${low} a ${high}.`,
  },

  phasing: {
    title: (lever: string) => `Pryd mae ${lever} yn dechrau, yn tyfu ac yn dod i ben`,
    summary: (start: string, ramp: number, end: string | null) =>
      [
        `Yn dechrau ${start}`,
        ramp === 0
          ? 'ar ei faint llawn ar unwaith'
          : `maint llawn ar ôl ${ramp} ${welsh(ramp, { two: 'fis', other: 'mis' })}`,
        end === null ? 'yn parhau' : `yn dod i ben ${end}`,
      ].join(', '),
    fullAt: (month: string, ramp: number) =>
      ramp === 0
        ? `${month}, ar unwaith`
        : `${month}, ar ôl ${ramp} ${welsh(ramp, { two: 'fis', other: 'mis' })}`,
    handles: {
      start: (lever: string) => `${lever}: yn dechrau`,
      full: (lever: string) => `${lever}: ar ei faint llawn`,
      end: (lever: string) => `${lever}: yn dod i ben`,
    },
    start: 'Yn dechrau',
    ramp: 'Misoedd i’w faint llawn',
    end: 'Yn dod i ben',
    never: 'Byth',
    month: 'mis',
    year: 'blwyddyn',
  },

  chart: {
    title: (which: number) => `Siart ${which}`,
    choose: (which: number) => `Deilliant a ddangosir yn siart ${which}`,
    groups: {
      scorecard: 'Cerdyn sgorio',
      harm: 'Niwed',
      budgets: 'Arian fesul sefydliad',
      programme: 'Arian y rhaglen',
      hospital: 'Ysbyty',
      community: 'Gadael yr ysbyty a gofal gartref',
      people: 'Profiad pobl',
      staff: 'Staff a darparwyr',
      change: 'Integreiddio a diwygio',
      chart: 'Rhagor',
      smith: 'Mrs Smith',
    },
    table: 'Tabl',
    hideTable: 'Siart',
    csv: 'CSV',
    svg: 'SVG',
    png: 'PNG',
    tableOf: (title: string) => `Tabl: ${title}`,
    csvOf: (title: string) => `Lawrlwytho’r rhifau fel CSV: ${title}`,
    noTable: 'Ni ellid nôl y tabl. Rhowch gynnig arall arni gyda chysylltiad.',
    noPicture: 'Ni ellid gwneud y llun yma. Rhowch gynnig arall arni gyda chysylltiad.',
    svgOf: (title: string) => `Lawrlwytho’r llun fel SVG: ${title}`,
    pngOf: (title: string) => `Lawrlwytho’r llun fel PNG: ${title}`,
    index: (month: string) => `Mynegai: gwneud dim ym mis ${month} = 100`,
    why: 'Beth newidiodd?',
    whyOf: (title: string) => `Beth newidiodd? ${title}`,
    ghosts: (month: string, lines: readonly string[]) =>
      `Wrth ei ochr, yn y flwyddyn hyd at ${month}: ${lines.join('; ')}.`,
    ghostValue: (name: string, value: string) => `${name} ${value}`,
    starts: (lever: string) => `${lever}: yn dechrau`,
    manyStart: (count: number) => `${count} newid yn dechrau`,
    month: 'Mis',
    source: (place: string, plan: string, model: string) =>
      `${place}. ${plan}. Model Joined-Up ${model}; nid rhagolwg.`,
    untitled: 'Cynllun heb enw',
  },

  turns: {
    worse: (season: string) => `gwaeth tan ${season}`,
    dearer: (month: string) => `yn costio mwy tan ${month}`,
    paid: (month: string) => `wedi talu amdano’i hun ${month}`,
    worseShort: (year: string) => `gwaeth tan ${year}`,
    dearerShort: (year: string) => `drutach tan ${year}`,
    paidShort: (year: string) => `wedi talu ${year}`,
    paidBack: (turn: string | null, back: string) =>
      turn === null
        ? ` Mae’r cyfan a gostiodd yn ychwanegol wedi’i adennill erbyn ${back}.`
        : ` Yn costio llai bob blwyddyn o ${turn}; mae’r cyfan a gostiodd yn ychwanegol wedi’i adennill erbyn ${back}.`,
    owing: (turn: string | null, end: string, owed: string) =>
      turn === null
        ? ` Heb ei adennill erbyn ${end}: ${owed} yn fwy i gyd.`
        : ` Yn costio llai bob blwyddyn o ${turn}, ond heb ei adennill erbyn ${end}: ${owed} yn fwy i gyd.`,
  },

  number: {
    more: (size: string) => `${size} yn fwy`,
    less: (size: string) => `${size} yn llai`,
    short: (size: string) => `${size} yn brin`,
    left: (size: string) => `${size} dros ben`,
    belowIsLeft: 'o dan £0: dros ben',
    base: (year: string) => `${year} = 100`,
    based: (value: string, year: string) => `${value} (${year} = 100)`,
  },

  finding: {
    untouched: (now: string, then: string, month: string) =>
      now === then
        ? `Nid oes dim wedi’i newid eto. Heb wneud dim, mae hyn yn aros yn ${now} hyd at ${month}.`
        : `Nid oes dim wedi’i newid eto. Heb wneud dim, mae hyn yn mynd o ${now} yn y flwyddyn gyntaf i ${then} yn y flwyddyn hyd at ${month}.`,
    same: (then: string, month: string, assumed: boolean) =>
      `Nid yw ein cynllun yn gwneud gwahaniaeth yma: ${then} yn y flwyddyn hyd at ${month}, fel ${assumed ? 'gyda’n rhagdybiaethau a heb weithredu' : 'heb wneud dim'}.`,
    tooSmall: (plan: string, before: string, month: string, assumed: boolean) =>
      `${plan} dan ein cynllun o’i gymharu â ${before} ${assumed ? 'gyda’n rhagdybiaethau a heb weithredu' : 'heb wneud dim'}, yn y flwyddyn hyd at ${month}: newid rhy fach i’w gyfrif.`,
    change: (difference: string, plan: string, nothing: string, month: string) =>
      plan === nothing
        ? `Tua ${plan} yn y flwyddyn hyd at ${month} gyda’n cynllun a hebddo: ${difference} gydag ef`
        : `${plan} dan ein cynllun o’i gymharu â ${nothing} heb wneud dim, yn y flwyddyn hyd at ${month}: ${difference}`,
    ours: (difference: string, plan: string, before: string, month: string) =>
      `Ein cynllun: ${difference} na gyda’n rhagdybiaethau a heb weithredu, yn y flwyddyn hyd at ${month} (${plan === before ? `tua ${plan} y naill ffordd neu’r llall` : `${plan} o’i gymharu â ${before}`})`,
    verdict: { better: ', gwell.', worse: ', gwaeth.', changed: '.', same: '.' },
    dip: (year: string) => `Gwaeth cyn gwella: gwell o’r flwyddyn hyd at ${year}. `,
    relapse: (year: string) => `Gwell cyn gwaethygu: gwell tan y flwyddyn hyd at ${year}. `,
    mixed: 'Gwell a gwaeth bob yn ail. ',
    passing: (difference: string, month: string, plan: string, before: string, end: string) =>
      `Newid dros dro: ${difference} yn y flwyddyn hyd at ${month}; erbyn y flwyddyn hyd at ${end} ${plan === before ? `mae’n ${plan} y naill ffordd neu’r llall` : `${plan} o’i gymharu â ${before}, newid rhy fach i’w gyfrif`}.`,
    assumptions: (difference: string) => ` Ein rhagdybiaethau yn unig: ${difference} na gwneud dim.`,
    assumptionsSame: ' Nid yw ein rhagdybiaethau yn unig yn gwneud gwahaniaeth yma.',
    onlyAssumptions: (difference: string, then: string, nothing: string, month: string) =>
      `Ein rhagdybiaethau yn unig, heb weithredu: ${difference} na gwneud dim, yn y flwyddyn hyd at ${month} (${then === nothing ? `tua ${then} y naill ffordd neu’r llall` : `${then} o’i gymharu â ${nothing}`}).`,
    onlyAssumptionsSame: (then: string, nothing: string, month: string) =>
      then === nothing
        ? `Nid yw ein rhagdybiaethau yn gwneud gwahaniaeth yma: ${then} yn y flwyddyn hyd at ${month}, fel heb wneud dim.`
        : `${then} ar ein rhagdybiaethau o’i gymharu â ${nothing} heb wneud dim, yn y flwyddyn hyd at ${month}: newid rhy fach i’w gyfrif.`,
  },

  smith: {
    title: 'Mrs Smith, 82',
    explain: 'Menyw ddychmygol â sawl cyflwr hirdymor, wedi’i thynnu o’r rhediad hwn.',
    today: 'heddiw',
    nothing: 'gwneud dim',
    plan: 'ein cynllun',
    year: 'Ei blwyddyn',
    assumptions: 'ein rhagdybiaethau, heb weithredu',
    until: (month: string) => `hyd at ${month}`,
    illness: 'Un salwch y mae angen help arni i fynd adref ar ei ôl, mewn diwrnodau',
    lane: (who: string, year: string) => `${who}, ${year}`,
    futures: { value: 'mewn 8 o bob 10 dyfodol', change: 'newid mewn 8 o bob 10 dyfodol' },
    laneToday: 'Heddiw',
    laneNothing: 'Gwneud dim',
    lanePlan: 'Ein cynllun',
    laneAssumptions: 'Ein rhagdybiaethau',
    ward: (days: string) => `ward ${days}`,
    waiting: (days: string) => `aros ${days}`,
    intermediate: (days: string) => `gofal canolraddol ${days}`,
    home: 'gartref',
    spoken: (who: string, ward: string, waiting: string, intermediate: string) =>
      `${who}: ${ward} o nosweithiau ar y ward, ${waiting} yn aros i adael, ${intermediate} o ddiwrnodau mewn gofal canolraddol, yna gartref.`,
    day: (day: number) => `diwrnod ${day}`,
  },
} satisfies Partial<Messages>

/** Welsh months, lengths of time and words beside numbers. */
export const welshSpelling: Spelling = {
  months: [
    'Ionawr',
    'Chwefror',
    'Mawrth',
    'Ebrill',
    'Mai',
    'Mehefin',
    'Gorffennaf',
    'Awst',
    'Medi',
    'Hydref',
    'Tachwedd',
    'Rhagfyr',
  ],
  // As Welsh calendars shorten them: Awst, Medi and Tach stay readable.
  shortMonth: 4,
  seasons: ['gaeaf', 'gwanwyn', 'haf', 'hydref'],
  monthsLong: (written) => `${written} ${welsh(written, { two: 'fis', other: 'mis' })}`,
  yearsLong: (written) =>
    `${written} ${welsh(written, {
      one: 'flwyddyn',
      two: 'flynedd',
      few: 'blynedd',
      many: 'blynedd',
      // Four has a form of its own only here: pedair blynedd, pum mlynedd.
      other: written === '4' ? 'blynedd' : 'mlynedd',
    })}`,
  daysLong: (written) => `${written} ${welsh(written, { two: 'ddiwrnod', other: 'diwrnod' })}`,
  million: 'miliwn',
  billion: 'biliwn',
  notKnown: 'anhysbys',
}

/** What a chart says by itself. */
export const welshChart: ChartWords = {
  readChart: (title) => `Darllen fesul mis: ${title}`,
  axisFrom: (value) => `Mae’r echelin fertigol yn dechrau yn ${value}, nid yn sero.`,
  band: (label, low, high) => `${label} ${low} i ${high}`,
  noValue: 'dim gwerth',
  seriesReading: (label, value, bands) => [`${label} ${value}`, ...bands].join(', '),
  reading: (month, series) => `${month}: ${series.join('; ')}`,
  month: 'Mis',
  allMonths: 'Dangos pob mis',
  line: 'Llinell',
  range: (low, high) => `${low} i ${high}`,
}
