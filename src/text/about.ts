/** The page About: what the tool is for, what it covers, how far to trust it. */
export const aboutText = {
  title: 'About Joined-Up',
  model: (name: string, hash: string) => `Model on this page: ${name}, version ${hash}.`,
  sections: [
    {
      title: 'What it is for',
      paragraphs: [
        'Joined-Up lets the people who run a local health and care system try a reconfiguration before they commit to it: population planning, and learning. It is not for decisions about an individual’s care, and no patient data is entered.',
        'It runs on your own machine. There is no account and no server that sees your plan; nothing leaves the device until you send it.',
      ],
    },
    {
      title: 'What it covers',
      paragraphs: [
        'Frail older people and people with long-term conditions: their hospital admissions and beds, intermediate care, home care and care homes, and the money behind them.',
        'The 2012 report that the tool starts from also speaks of children, mental health, addiction and disability of working age. These are not modelled.',
      ],
    },
    {
      title: 'How far to trust it',
      paragraphs: [
        'No result is a forecast. The model puts published findings, open data and stated judgements together so that their consequences can be argued about; every assumption is on screen with its range, its status and its source, and can be changed.',
        'Controlled studies since 2012 found far less change in hospital use than integrated care was hoped to bring. The model starts from those studies, not from the hopes.',
        'Mrs Smith is fictional. Torbay’s teams used her to ask what would be better for one person.',
      ],
    },
  ],
}
