import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import PptxGenJS from 'pptxgenjs'
import { roleStyles } from '../../chart/role-style'
import { niceDomain } from '../../chart/domain'
import type { Palette } from '../../chart/palette'
import { extentOf, toIndex, type LineData } from '../../chart/series'
import { addMonths } from '../../scenario/month'
import type { Format } from '../../scenario/catalogue'
import { shortMonthName } from '../../text/month'
import type { Slide, SlideList } from './deck'

/** Inches of a wide slide, and where things stand on it. */
const left = 0.6
const width = 12.13
const body = { x: left, y: 1.75, w: width, h: 4.85 }
const face = 'Arial'
const layout = 'Finding'

const formats: Readonly<Record<Format, string>> = {
  count: '#,##0',
  percent: '0.0%',
  pounds: '[>=1000000]£#,##0,,"m";[<=-1000000]-£#,##0,,"m";£#,##0',
  days: '0.0',
  months: '0.0',
  score: '0.0',
  index: '0',
  number: '#,##0.0',
}

/**
 * Writes slides as a presentation, with charts that can be edited there.
 *
 * @param source stands at the foot of every slide
 */
export async function powerPointOf(
  slides: readonly Slide[],
  name: string,
  source: string,
  palette: Palette,
): Promise<Blob> {
  const colour = (tone: keyof Palette) => palette[tone].slice(1).toUpperCase()
  const deck = new PptxGenJS()
  deck.layout = 'LAYOUT_WIDE'
  deck.title = deck.subject = name
  deck.company = deck.author = 'Joined-Up'
  deck.theme = { headFontFace: face, bodyFontFace: face }
  deck.defineSlideMaster({
    title: layout,
    background: { color: 'FFFFFF' },
    objects: [
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            x: left,
            y: 0.45,
            w: width,
            h: 1.15,
            fontFace: face,
            fontSize: 24,
            bold: true,
            color: colour('plan'),
            align: 'left',
            valign: 'middle',
            margin: 0,
          },
          text: '',
        },
      },
      {
        text: {
          text: source,
          options: {
            x: left,
            y: 6.85,
            w: width - 1,
            h: 0.4,
            fontFace: face,
            fontSize: 10,
            color: colour('ink-2'),
            margin: 0,
          },
        },
      },
    ],
    slideNumber: { x: 12.2, y: 6.85, w: 0.6, h: 0.4, fontFace: face, fontSize: 10, color: colour('ink-2') },
  })
  for (const slide of slides) {
    const page = deck.addSlide({ masterName: layout })
    page.addText([{ text: slide.title, options: { fontSize: titleSize(slide.title) } }], {
      placeholder: 'title',
    })
    draw(page, slide)
  }
  const bytes = (await deck.write({ outputType: 'uint8array' })) as Uint8Array
  return new Blob([finished(bytes).slice()], {
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  })

  function draw(page: PptxGenJS.Slide, slide: Slide): void {
    switch (slide.kind) {
      case 'opening':
        page.addText(
          slide.lines.map((text, i) => ({
            text,
            options: {
              fontSize: i === 0 ? 24 : 16,
              bold: i === 0,
              breakLine: true,
              color: colour(i === 0 ? 'ink' : 'ink-2'),
            },
          })),
          { ...body, fontFace: face, valign: 'top', margin: 0, paraSpaceAfter: 10 },
        )
        return
      case 'list':
        page.addText(listRuns(slide.parts), {
          ...body,
          fontFace: face,
          valign: 'top',
          margin: 0,
          fit: 'shrink',
        })
        return
      case 'card': {
        const { columns, change, rows } = slide.card
        const table = [
          [slide.card.outcome, ...columns, change],
          ...rows.map((row) => [row.outcome, ...row.values, row.change]),
        ]
        addTable(page, table, 3.9)
        if (slide.note !== '') addNote(page, slide.note)
        return
      }
      case 'table':
        addTable(page, slide.rows, 4.2)
        addNote(page, slide.note)
        return
      case 'chart':
        addChart(page, slide)
    }
  }

  function listRuns(parts: readonly SlideList[]): PptxGenJS.TextProps[] {
    const lines = parts.reduce((sum, part) => sum + part.lines.length + 1, 0)
    const size = lines > 11 ? 12 : lines > 8 ? 15 : 18
    return parts.flatMap(({ heading, lines }) => [
      {
        text: heading,
        options: {
          bold: true,
          fontSize: size + 2,
          breakLine: true,
          color: colour('ink'),
          paraSpaceBefore: 6,
        },
      },
      ...lines.map((text) => ({
        text,
        options: { bullet: true, fontSize: size, breakLine: true, color: colour('ink'), paraSpaceAfter: 3 },
      })),
    ])
  }

  function addTable(page: PptxGenJS.Slide, rows: readonly (readonly string[])[], first: number): void {
    const columns = rows[0]!.length
    const last = rows.length - 1
    page.addTable(
      rows.map((row, r) =>
        row.map((text, c) => ({
          text,
          options: {
            bold: r === 0 || c === columns - 1,
            align: c === 0 ? ('left' as const) : ('right' as const),
            valign: 'middle' as const,
            color: colour(r === 0 ? 'ink-2' : 'ink'),
            border: [
              { type: 'none' as const },
              { type: 'none' as const },
              {
                type: 'solid' as const,
                pt: r === 0 ? 1.5 : r === last ? 0 : 0.5,
                color: colour(r === 0 ? 'ink' : 'rule'),
              },
              { type: 'none' as const },
            ],
          },
        })),
      ),
      {
        x: left,
        y: body.y,
        w: width,
        colW: [first, ...Array.from({ length: columns - 1 }, () => (width - first) / (columns - 1))],
        rowH: Math.min(0.46, 4.2 / rows.length),
        fontFace: face,
        fontSize: 13,
        margin: [0.02, 0.06, 0.02, 0.06],
      },
    )
  }

  function addNote(page: PptxGenJS.Slide, text: string): void {
    page.addText(text, {
      x: left,
      y: 6.2,
      w: width,
      h: 0.55,
      fontFace: face,
      fontSize: 13,
      color: colour('ink'),
      margin: 0,
    })
  }

  function addChart(page: PptxGenJS.Slide, { chart, alt }: Slide & { kind: 'chart' }): void {
    const { data, figures, outcome } = chart
    const shown = figures.indexed ? toIndex(data) : data
    const labels = Array.from(shown.times, (time) => shortMonthName(addMonths(shown.start, time)))
    page.addChart(
      'line',
      shown.series.map(({ label, values }) => ({ name: label, labels, values: Array.from(values) })),
      {
        ...body,
        altText: alt,
        objectName: outcome.label,
        lang: 'en-GB',
        chartColors: shown.series.map(({ role }) => colour(roleStyles[role].line)),
        lineSize: 2.5,
        lineDataSymbol: 'none',
        showLegend: true,
        legendPos: 't',
        legendFontFace: face,
        legendFontSize: 13,
        showTitle: figures.unit !== '',
        title: figures.unit,
        titleFontFace: face,
        titleFontSize: 12,
        titleColor: colour('ink-2'),
        catAxisLabelFontFace: face,
        catAxisLabelFontSize: 11,
        catAxisLabelFrequency: '24',
        valAxisLabelFontFace: face,
        valAxisLabelFontSize: 11,
        valGridLine: { style: 'solid', size: 0.5, color: colour('grid') },
        catGridLine: { style: 'none' },
        ...axisOf(shown, figures.indexed ? 'index' : outcome.format),
      },
    )
  }
}

/** Long findings stay whole: smaller letters rather than a title that runs over what is below it. */
function titleSize({ length }: string): number {
  return length <= 110 ? 24 : length <= 190 ? 20 : 16
}

/** The same axis as in a picture of the chart. */
function axisOf(data: LineData, format: Format) {
  const [low, high] = extentOf(data) ?? [0, 1]
  const { zero = 'auto', leastSpan, indexed } = data
  const domain = niceDomain(low, high, { zero, ...(leastSpan !== undefined && !indexed && { leastSpan }) })
  const fine = format === 'pounds' && domain.high - domain.low < 5e6
  return {
    valAxisMinVal: domain.low,
    valAxisMaxVal: domain.high,
    valAxisLabelFormatCode: fine ? formats.pounds.replaceAll('#,##0,,', '#,##0.0,,') : formats[format],
  }
}

const dashes = { baseline: 'dash', assumption: 'sysDot', plan: 'solid', ghost: 'lgDashDot' } as const

/**
 * What the library has no option for: a dash of its own for each line, so that colour is not needed to tell them
 * apart, and British English as the language of what is written.
 */
function finished(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes)
  for (const [name, content] of Object.entries(files)) {
    if (!name.endsWith('.xml')) continue
    let text = strFromU8(content).replaceAll('lang="en-US"', 'lang="en-GB"')
    if (/^ppt\/charts\/chart\d+\.xml$/.test(name)) {
      const order = [
        dashes.baseline,
        ...(text.split('<c:ser>').length > 3 ? [dashes.assumption] : []),
        dashes.plan,
      ]
      text = text
        .split('<c:ser>')
        .map((part, i) =>
          i === 0
            ? part
            : part.replace(/<a:prstDash val="\w+"\/>/, `<a:prstDash val="${order[i - 1] ?? 'solid'}"/>`),
        )
        .join('<c:ser>')
    }
    files[name] = strToU8(text)
  }
  return zipSync(files)
}
