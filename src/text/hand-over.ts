/** Handing plans over by code and camera, and opening those of other releases. */
export const handOverText = {
  code: {
    one: 'This plan as a code. A phone’s camera opens it as a link.',
    bare: 'It holds the plan alone: the numbers it shows are in the link and the file, and are computed anew from the code.',
    oneLabel: 'Code of the link to this plan',
    many: (count: number) =>
      `This plan is too long for one code, so it is shown as ${count} codes in turn. On the other device choose Share, then “Receive by camera”. Codes may come in any order.`,
    manyLabel: (at: number, count: number) => `Code ${at} of ${count} of this plan`,
    at: (at: number, count: number) => `Code ${at} of ${count}`,
    previous: 'Previous',
    next: 'Next',
    pause: 'Pause',
    run: 'Turn by itself',
    slower: 'Slower',
    faster: 'Faster',
    pace: (seconds: string) => `A new code every ${seconds} seconds`,
  },

  receive: {
    title: 'Receive a plan by camera',
    close: 'Close',
    explain:
      'Hold this device’s camera before the code on the other screen. The picture stays on this device; nothing is recorded or sent.',
    video: 'What the camera sees',
    asking: 'Asking for the camera. The browser may want your permission.',
    looking: 'Looking for a code…',
    progress: (have: number, count: number) => `${have} of ${count} codes`,
    missing: (numbers: readonly number[]) =>
      numbers.length === 1
        ? `Still missing: code ${numbers[0]!}.`
        : `Still missing: codes ${numbers.join(', ')}.`,
    hold: 'Keep the codes in view until all have been read. Any order will do.',
    damaged: 'A code was read that is spoilt. Hold the camera still, and let the codes come round again.',
    strange: (start: string) => `That code holds something else (“${start}”), not a plan.`,
    cannot: {
      denied:
        'The browser was not allowed to use the camera. Allow it in the browser’s settings for this page and try again, or open a picture of the code.',
      none: 'No camera was found on this device. Open a picture of the code, or ask for the link or the file.',
      busy: 'The camera is in use by another program. Close that program and try again, or open a picture of the code.',
      insecure:
        'This browser gives no camera to this page: it needs an address that begins with https. Open a picture of the code, or ask for the link or the file.',
      failed: 'The camera could not be started. Open a picture of the code, or ask for the link or the file.',
    },
    again: 'Try again',
    picture: 'Open a picture of the code',
    noCode: (file: string) =>
      `No code was found in ${file}. Take the picture again, straight on, with the whole code and its white border in it.`,
    notPicture: (file: string) => `${file} is not a picture that this browser can open.`,
    got: (name: string) => `Received: ${name}`,
    gotMany: (count: number) => `Received: ${count} plans`,
    unnamed: 'a plan without a name',
    open: 'Open it; my plan stays one undo away',
    keep: 'Keep it beside my plan',
    keepMany: 'Keep them beside my plan',
    kept: 'Kept. Hold up the next code, or close.',
  },

  model: {
    changedTitle: 'The model changed since this plan was made',
    close: 'Close',
    explain:
      'The plan is shown with the present model. Its settings are the same; what the model makes of them can differ from what its makers saw.',
    noRecord:
      'The numbers shown then were not in the link or file, so only those of the present model can be given.',
    working: 'Working out the numbers…',
    failed: 'The numbers could not be worked out. Close this, and see the message on the page.',
    caption: 'Our plan, and do nothing in brackets',
    outcome: 'Outcome',
    then: (month: string) => `As shown then, year to ${month}`,
    now: (month: string) => `As computed now, year to ${month}`,
    difference: 'Our plan, now against then',
    pair: (plan: string, nothing: string) => `${plan} (${nothing})`,
    same: 'the same',
    onlyNothing: 'the same; do nothing differs',
    gone: 'no longer in the model',
    fresh: 'was not shown then',
  },
} as const
