//! Many pieces of a page, made on all cores and written in their order.

use rayon::prelude::*;

/// So many pieces are made before they are written: a page of 100,000 clauses never stands in memory as a whole.
const AT_ONCE: usize = 1024;

/// Fewer pieces are not worth a second thread.
const WORTH_SHARING: usize = 128;

/// Makes a piece of each of these, with its place among them, and hands the pieces on in that order.
pub(in crate::report) fn in_order<T: Sync, P: Send, E>(
    of: &[T],
    make: impl Fn(usize, &T) -> P + Sync,
    mut take: impl FnMut(P) -> Result<(), E>,
) -> Result<(), E> {
    for (chunk, items) in of.chunks(AT_ONCE).enumerate() {
        let first = chunk * AT_ONCE;
        let make = |(at, item)| make(first + at, item);
        if items.len() < WORTH_SHARING {
            items.iter().enumerate().map(make).try_for_each(&mut take)?;
        } else {
            let pieces: Vec<P> = items.par_iter().enumerate().map(make).collect();
            pieces.into_iter().try_for_each(&mut take)?;
        }
    }
    Ok(())
}
