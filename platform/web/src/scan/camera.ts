/** Why there is no picture; each asks something else of the person. */
export type CameraTrouble = "denied" | "none" | "busy" | "insecure"

/** The same, or the reader of codes could not be loaded. */
export type ScanTrouble = CameraTrouble | "unread"

const troubleOf = (error: unknown): CameraTrouble => {
  const name = error instanceof DOMException ? error.name : ""
  if (name === "NotAllowedError" || name === "SecurityError") return "denied"
  return name === "NotFoundError" || name === "OverconstrainedError" ? "none" : "busy"
}

/** The back camera's picture where there is one. Never throws; the trouble is a value. */
export const openCamera = async (): Promise<MediaStream | CameraTrouble> => {
  if (navigator.mediaDevices === undefined) return window.isSecureContext ? "none" : "insecure"
  try {
    return await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { facingMode: "environment", width: { ideal: 1280 }, height: { ideal: 720 } },
    })
  } catch (error) {
    return troubleOf(error)
  }
}

export const closeCamera = (stream: MediaStream): void => {
  for (const track of stream.getTracks()) track.stop()
}
