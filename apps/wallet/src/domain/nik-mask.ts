/** `5171 04•• •••• 0000`: enough to tell one's own from another's, not enough to use. */
export const maskedNik = (nik: string): string => `${nik.slice(0, 4)} ${nik.slice(4, 6)}•• •••• ${nik.slice(12, 16)}`
