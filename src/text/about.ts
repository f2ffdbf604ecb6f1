/** The page About: what the tool is for, what it covers, how far to trust it. */
export const aboutText = {
  title: 'About Joined-Up',
  lead: 'What it is for, what it covers, what it leaves out, and whose figures it uses.',
  sections: [
    {
      title: 'What it is for',
      paragraphs: [
        'Joined-Up lets the people who run a local health and care system try a reconfiguration before they commit to it: population planning, and learning.',
        'It is not for decisions about an individual’s care, not a forecast, and not by itself a ground for a target or a budget. No patient data is entered.',
        'It runs on your own machine. There is no account and no server that sees your plan; nothing leaves the device until you send it.',
      ],
      points: [],
    },
    {
      title: 'What it covers',
      paragraphs: [
        'Frail older people and people with long-term conditions: their hospital admissions and beds, intermediate care, home care and care homes, and the money behind them.',
        'The 2012 report that the tool starts from also speaks of children, mental health, addiction and disability of working age. These are not modelled.',
        'Mrs Smith is fictional. Torbay’s teams used her to ask what would be better for one person.',
      ],
      points: [],
    },
    {
      title: 'How far to trust it',
      paragraphs: [
        'No result is a forecast. The model puts published findings, open data and stated judgements together so that their consequences can be argued about; every assumption is on screen with its range, its status and its source, and can be changed.',
        'The size of every lever’s effect is a judgement with a range, not a finding. Controlled studies since 2012 found far less change in hospital use than integrated care was hoped to bring. Those judgements were made with these studies in view, not the hopes, and the model was not fitted to Torbay’s fall in beds.',
      ],
      points: [],
      evidence: true,
    },
    {
      title: 'What it leaves out',
      paragraphs: ['What is missing may matter more to you than what is here.'],
      points: [
        'Children, mental health, addiction and disability of working age.',
        'The quality of hospital treatment itself, drugs, buildings and capital.',
        'Hospital staff. Posts and burnout are modelled for community staff, care workers and assessors only.',
        'General practice, other than what a federation of practices adds; private insurance.',
        'The difference between residential and nursing homes.',
        'Deprivation. Places are built from England’s rates by age, so that two places differ by age and size but not by need at one age.',
        'Whether your hospital’s beds are those of your residents. Any baseline number can be replaced by your own.',
        'Distance and geography inside a place.',
        'Deaths as an aim: plans move where people die. Small differences in deaths between plans mean nothing.',
        'What will happen to public money. Its growth is an assumption.',
      ],
    },
    {
      title: 'If something is wrong',
      paragraphs: [
        'Tell whoever gave you this page or its address: they chose this release and can pass the fault on. Nothing is reported by itself.',
        'What helps them: the plan as a file (Share, then “Save plan as a file”), what you saw and what you expected, the browser, and the two versions named below. Give no patient data.',
      ],
      points: [],
    },
  ] as readonly {
    readonly title: string
    readonly paragraphs: readonly string[]
    readonly points: readonly string[]
    readonly evidence?: boolean
  }[],
  evidence: 'Every published claim beside the model',
  scenarios: 'The cases and plans of the library',

  data: {
    title: 'Whose figures it uses, and their licences',
    licence:
      'Contains public sector information licensed under the Open Government Licence v3.0 (ONS, NHS England, NHS Digital / NHS Information Centre, Department of Health).',
    notices: [
      'Trusts and authorities: covid19.nhs.data, MIT License, Copyright (c) 2021 Sophie Meakin.',
      'Intermediate care: the Health Foundation’s Intermediate-care-open-data-clean, MIT License, Copyright (c) The Health Foundation.',
      'Map of authorities: adapted from Open Innovations’ hexmaps, MIT License, Copyright (c) 2017- Open Innovations.',
    ],
    columns: { publisher: 'Publisher', licence: 'Licence', note: 'What to mind' },
  },
  versions: {
    title: 'Versions',
    release: (version: string) => `Joined-Up ${version}, MIT License.`,
    model: (name: string, hash: string) => `Model on this page: ${name}, version ${hash}.`,
  },
}
