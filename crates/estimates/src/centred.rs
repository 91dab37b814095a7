//! Centred measurement: a table without what its margins say, in integers.
//!
//! Along each axis of n codes a cell x becomes `n·x − (sum along the axis)`. Released with discrete Gaussian noise in
//! each cell this is the residual query of Xiao et al. (2023) in integers: one unit moves it by √Π n(n−1) in the
//! Euclidean norm instead of Π n, and the difference is the loss that is saved.

use crate::design::Design;

/// The table cannot be centred.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error(
    "a table is centred cell by cell: give as many cells as the table has, none so large that a sum overflows"
)]
pub struct InvalidTransform;

/// The exact table of this shape, centred. The gate applies it before noise; its Δ₂² is the plan's.
///
/// # Errors
/// [`InvalidTransform`].
pub fn centred(design: &Design, shape: usize, cells: &[i64]) -> Result<Vec<i64>, InvalidTransform> {
    let dims = design.shapes().get(shape).map(|s| design.dims(s)).ok_or(InvalidTransform)?;
    if cells.len() != dims.iter().product::<usize>() {
        return Err(InvalidTransform);
    }
    let mut out = cells.to_vec();
    let mut inner: usize = dims.iter().product();
    for length in dims {
        inner /= length;
        along(&mut out, length, inner).ok_or(InvalidTransform)?;
    }
    Ok(out)
}

/// Centres along the axis of this length whose neighbours in it lie `inner` cells apart.
fn along(cells: &mut [i64], length: usize, inner: usize) -> Option<()> {
    let n = i64::try_from(length).ok()?;
    for block in cells.chunks_mut(length * inner) {
        for offset in 0..inner {
            let sum = (0..length).try_fold(0_i64, |sum, k| sum.checked_add(block[k * inner + offset]))?;
            for k in 0..length {
                let cell = &mut block[k * inner + offset];
                *cell = cell.checked_mul(n)?.checked_sub(sum)?;
            }
        }
    }
    Some(())
}

/// Δ₂² of a centred table, and by how much its values are larger than those of the component.
#[allow(clippy::cast_precision_loss)] // at most MAX_CELLS
pub(crate) fn terms(design: &Design, shape: usize) -> (u128, f64) {
    let own = &design.shapes()[shape];
    let dims = design.dims(own);
    let squared: u128 = dims.iter().map(|n| (*n as u128) * (*n as u128 - 1)).product();
    (squared * u128::from(own.l2_squared), dims.iter().map(|n| *n as f64).product())
}
