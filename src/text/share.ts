/** The dialog that hands a plan on. */
export const shareText = {
  title: 'Share this plan',
  link: 'Link to this plan',
  explain:
    'The link holds the whole plan: place, settings, assumptions. Nobody else can see it until you send it; nothing is sent to a server.',
  noAddress:
    'This page was opened from a file, so a link to it, or a code of one, would work on this machine only: save the plan as a file and send that.',
  copy: 'Copy link',
  copied: 'Link copied',
  notCopied: 'The browser did not allow copying. The link is selected: copy it from the box.',
  code: 'Show as a code',
  hideCode: 'Hide the code',
  codeComing: 'Drawing the code…',
  codeMissing: 'The code could not be drawn. Copy the link or save the file instead.',
  file: 'As a file',
  save: 'Save plan as a file',
  open: 'Open a plan file',
  openHint:
    'You can also drop files anywhere on the page. One file opens, and your present plan stays one undo away; several are kept beside it, each under its name.',
  receiveTitle: 'From another screen',
  receive: 'Receive by camera',
  close: 'Close',
}
