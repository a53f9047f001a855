/** 1 + q + … + qⁿ⁻¹ for q ≥ 0 and a whole n ≥ 0: near q = 1, where 1 − q has few digits, from q − 1 itself. */
export function geometricSum(q: string, n: string, power = `POWER(${q},${n})`): string {
  const near = [5, 4, 3, 2].reduce((rest, k) => `(1+(${n}-${k - 1})*(${q}-1)/${k}*${rest})`, '1');
  return `IF(ABS(${q}-1)<1E-6,${n}*${near},(1-${power})/(1-${q}))`;
}
