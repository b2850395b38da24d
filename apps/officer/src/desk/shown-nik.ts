/** Region, day of birth and number apart, as officers read a NIK. */
export const shownNik = (nik: string): string => nik.replace(/^(.{6})(.{6})(.{4})$/, "$1 $2 $3")
