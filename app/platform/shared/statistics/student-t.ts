/**
 * The distribution of Student's t. The libraries that have its quantile are either two hundred packages or hold no
 * more than eight digits, so it is here: P(|T| > t) is a regularized incomplete beta function, and the quantile is
 * found by halving, which cannot miss.
 */

/** Lanczos, C. (1964), A precision approximation of the gamma function; coefficients for g = 7, n = 9. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
  -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
  1.5056327351493116e-7,
] as const

function logGamma(x: number): number {
  const base = x + 6.5
  const series = LANCZOS.reduce((total, one, i) => total + (i === 0 ? one : one / (x - 1 + i)), 0)
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(base) - base + Math.log(series)
}

/**
 * The continued fraction of the incomplete beta function. Source: Abramowitz and Stegun (1964), 26.5.8, summed by
 * the method of Lentz (1976) as in Press et al., Numerical Recipes, section 6.4.
 */
function betaFraction(a: number, b: number, x: number): number {
  const tiny = 1e-300
  const kept = (value: number) => (Math.abs(value) < tiny ? tiny : value)
  let c = 1
  let d = 1 / kept(1 - ((a + b) * x) / (a + 1))
  let result = d
  for (let m = 1; m <= 500; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / kept(1 + even * d)
    c = kept(1 + even / c)
    result *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / kept(1 + odd * d)
    c = kept(1 + odd / c)
    result *= d * c
    if (Math.abs(d * c - 1) < 1e-15) break
  }
  return result
}

/** The regularized incomplete beta function I_x(a, b). */
function incompleteBeta(a: number, b: number, x: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x),
  )
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(a, b, x)) / a
    : 1 - (front * betaFraction(b, a, 1 - x)) / b
}

/** P(|T| > t) with so many degrees of freedom. */
export const bothTails = (t: number, freedom: number): number =>
  incompleteBeta(freedom / 2, 0.5, freedom / (freedom + t * t))

/** The t beyond which, up and down together, lies `tails` of the distribution: 0.05 for a 95 % interval. */
export function tQuantile(tails: number, freedom: number): number {
  let low = 0
  let high = 1
  while (bothTails(high, freedom) > tails) high *= 2
  for (let i = 0; i < 100 && high - low > 1e-13 * high; i += 1) {
    const middle = (low + high) / 2
    if (bothTails(middle, freedom) > tails) low = middle
    else high = middle
  }
  return (low + high) / 2
}
