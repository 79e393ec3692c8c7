//! L-BFGS (Nocedal 1980) for smooth convex losses.

/// Pairs of steps and gradient changes that are remembered.
const MEMORY: usize = 10;

/// Minimises `loss`, which returns its value and writes its gradient, from `x`, in at most `steps` steps.
pub fn minimise(mut x: Vec<f64>, steps: usize, mut loss: impl FnMut(&[f64], &mut [f64]) -> f64) -> Vec<f64> {
    let n = x.len();
    let mut gradient = vec![0.0; n];
    let mut value = loss(&x, &mut gradient);
    let mut pairs: Vec<(Vec<f64>, Vec<f64>, f64)> = Vec::new();
    for _ in 0..steps {
        let mut direction = descent(&gradient, &pairs);
        let mut slope = dot(&direction, &gradient);
        if slope >= 0.0 {
            direction = gradient.iter().map(|g| -g).collect();
            slope = -dot(&gradient, &gradient);
        }
        let mut step = if pairs.is_empty() { 1.0 / dot(&gradient, &gradient).sqrt().max(1.0) } else { 1.0 };
        let (mut next, mut next_gradient) = (vec![0.0; n], vec![0.0; n]);
        let mut next_value = f64::MAX;
        for _ in 0..20 {
            next.iter_mut().zip(&x).zip(&direction).for_each(|((n, x), d)| *n = x + step * d);
            next_value = loss(&next, &mut next_gradient);
            if next_value <= value + 1e-4 * step * slope {
                break;
            }
            step /= 2.0;
        }
        let s: Vec<_> = next.iter().zip(&x).map(|(a, b)| a - b).collect();
        let y: Vec<_> = next_gradient.iter().zip(&gradient).map(|(a, b)| a - b).collect();
        let curvature = dot(&s, &y);
        let done = value - next_value < 1e-7 * value.abs();
        if curvature > 1e-12 {
            pairs.push((s, y, 1.0 / curvature));
            if pairs.len() > MEMORY {
                pairs.remove(0);
            }
        }
        (x, gradient, value) = (next, next_gradient, next_value);
        if done {
            break;
        }
    }
    x
}

/// The two loops: the inverse Hessian's estimate times the gradient, downwards.
fn descent(gradient: &[f64], pairs: &[(Vec<f64>, Vec<f64>, f64)]) -> Vec<f64> {
    let mut d: Vec<_> = gradient.iter().map(|g| -g).collect();
    let mut alphas = Vec::new();
    for (s, y, rho) in pairs.iter().rev() {
        let alpha = rho * dot(s, &d);
        d.iter_mut().zip(y).for_each(|(d, y)| *d -= alpha * y);
        alphas.push(alpha);
    }
    if let Some((s, y, _)) = pairs.last() {
        let scale = dot(s, y) / dot(y, y);
        d.iter_mut().for_each(|d| *d *= scale);
    }
    for ((s, y, rho), alpha) in pairs.iter().zip(alphas.iter().rev()) {
        let beta = rho * dot(y, &d);
        d.iter_mut().zip(s).for_each(|(d, s)| *d += (alpha - beta) * s);
    }
    d
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

#[cfg(test)]
mod tests {
    #[test]
    fn finds_the_bottom_of_a_bowl() {
        let x = super::minimise(vec![9.0, -9.0], 50, |x, g| {
            (g[0], g[1]) = (2.0 * (x[0] - 1.0), 20.0 * (x[1] - 2.0));
            (x[0] - 1.0).powi(2) + 10.0 * (x[1] - 2.0).powi(2)
        });
        assert!((x[0] - 1.0).abs() < 1e-3 && (x[1] - 2.0).abs() < 1e-3, "{x:?}");
    }
}
