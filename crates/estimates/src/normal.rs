//! Quantiles of the normal distribution.

/// z of a two-sided 95 % interval.
pub const Z_95: f64 = 1.959_963_984_540_054;

/// z such that a standard normal variable lies beyond ±z with probability `level`.
///
/// Levels outside (1e-300, 1) give the value at the nearer end.
#[must_use]
pub fn z_two_sided(level: f64) -> f64 {
    let level = if level.is_nan() { 1e-300 } else { level.clamp(1e-300, 1.0) };
    -lower(level / 2.0)
}

/// Acklam's rational approximation of the lower quantile for p ≤ 1/2; its relative error is below 1.2e-9.
fn lower(p: f64) -> f64 {
    const A: [f64; 6] = [
        -3.969_683_028_665_376e1,
        2.209_460_984_245_205e2,
        -2.759_285_104_469_687e2,
        1.383_577_518_672_69e2,
        -3.066_479_806_614_716e1,
        2.506_628_277_459_239,
    ];
    const B: [f64; 5] = [
        -5.447_609_879_822_406e1,
        1.615_858_368_580_409e2,
        -1.556_989_798_598_866e2,
        6.680_131_188_771_972e1,
        -1.328_068_155_288_572e1,
    ];
    const C: [f64; 6] = [
        -7.784_894_002_430_293e-3,
        -3.223_964_580_411_365e-1,
        -2.400_758_277_161_838,
        -2.549_732_539_343_734,
        4.374_664_141_464_968,
        2.938_163_982_698_783,
    ];
    const D: [f64; 4] =
        [7.784_695_709_041_462e-3, 3.224_671_290_700_398e-1, 2.445_134_137_142_996, 3.754_408_661_907_416];
    let horner = |coefficients: &[f64], x: f64| coefficients.iter().fold(0.0, |sum, c| sum * x + c);
    if p < 0.024_25 {
        let q = (-2.0 * p.ln()).sqrt();
        return horner(&C, q) / (horner(&D, q) * q + 1.0);
    }
    let q = p - 0.5;
    let r = q * q;
    horner(&A, r) * q / (horner(&B, r) * r + 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_the_tabulated_ones() {
        for (level, z) in [
            (0.05, Z_95),
            (0.01, 2.575_829_303_548_901),
            (0.317_310_507_862_914, 1.0),
            (1e-6, 4.891_638_475_699_142),
            (1.0, 0.0),
        ] {
            assert!((z_two_sided(level) - z).abs() < 1e-6, "{level}: {}", z_two_sided(level));
        }
    }

    #[test]
    fn no_level_gives_a_number_that_is_not_finite() {
        for level in [0.0, -1.0, 2.0, f64::NAN, f64::INFINITY, f64::MIN_POSITIVE] {
            assert!(z_two_sided(level).is_finite(), "{level}");
        }
    }
}
