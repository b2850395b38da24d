/**
 * Which answers may still be shown: none that is older than one that was shown, and none of before `drop`. A newer question
 * that is under way keeps nothing back, so that a slow line shows something.
 */
export const makeOrder = () => {
  let [begun, shown] = [0, 0]
  return {
    begin: (): number => ++begun,
    mayShow: (load: number): boolean => {
      if (load <= shown) return false
      shown = load
      return true
    },
    drop: (): void => {
      shown = begun
    },
    isLast: (load: number): boolean => load === begun,
  }
}
