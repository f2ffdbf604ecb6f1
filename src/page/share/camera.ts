/** Why a camera cannot be used: keys of the sentences that say it. */
export type CameraTrouble = 'denied' | 'none' | 'busy' | 'insecure' | 'failed'

/** Starts the camera that looks away from the person, where there are two. */
export async function openCamera(): Promise<MediaStream | CameraTrouble> {
  // Browsers that give no camera to a page leave this out, whatever the types say.
  const devices = navigator.mediaDevices as MediaDevices | undefined
  if (devices === undefined) return 'insecure'
  try {
    return await devices.getUserMedia({
      audio: false,
      video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } },
    })
  } catch (error) {
    return troubleOf(error)
  }
}

export function closeCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}

function troubleOf(error: unknown): CameraTrouble {
  switch (error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'denied'
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'none'
    case 'NotReadableError':
    case 'AbortError':
      return 'busy'
    default:
      return 'failed'
  }
}
