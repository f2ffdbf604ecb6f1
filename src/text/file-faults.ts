import type { FaultSentences } from './fault-sentence'

/** What files that are brought can be faulted for, sorted by kind, and what came of them. */
export const fileFaults: FaultSentences = {
  'file.not-a-plan':
    'This is JSON of something else, not a plan of Joined-Up. Choose a file that “Save plan as a file” made.',
  'file.not-found': 'There is no such file, or it may not be read. Check the name and the folder.',
  'file.not-written': 'This file could not be written: {reason}. Choose another name or folder.',
  'file.too-large':
    'This file is larger than {limit} MB, more than any model or scenario needs. Check that it is the right file.',
  'file.unknown-form':
    'This is neither an XMILE model nor a scenario. A model begins with an angle bracket, a scenario file with a curly one.',
  'file.unreadable':
    'This file could not be read from the device. Copy it to this computer, then open it again.',
  'import.again': '{count} plans were kept already under the same names, and are not kept twice.',
  'import.again-one': 'A plan was kept already under the same name, and is not kept twice.',
  'import.kept': '{count} plans are kept beside yours, each under its name. Your own plan is as it was.',
  'import.kept-one': '“{name}” is kept beside your plan, which is as it was.',
  'import.too-many':
    'Up to {limit} files are read at one go; {left} more were not. Drop those again by themselves.',
}
