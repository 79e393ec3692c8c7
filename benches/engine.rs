//! How long the engine takes for each text, by Criterion. `cargo xtask bench` runs this and makes a table of it.

mod texts;

use criterion::{BenchmarkGroup, Criterion, SamplingMode, Throughput, measurement::WallTime};
use std::hint::black_box;
use std::time::Duration;
use texts::Text;
use who_said_what::analyze;
use who_said_what::article::Article;

/// Enough for the median to stand still within a few in a hundred; ten megabytes take longer whatever this says.
const SAMPLES: usize = 10;
const WARM_UP: Duration = Duration::from_millis(300);
const MEASURE: Duration = Duration::from_secs(2);

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    for text in texts::all() {
        let mut group = criterion.benchmark_group(text.group);
        group.sample_size(SAMPLES).sampling_mode(SamplingMode::Flat);
        group.warm_up_time(WARM_UP).measurement_time(MEASURE);
        bench(&mut group, &text);
        group.finish();
    }
    criterion.final_summary();
}

fn bench(group: &mut BenchmarkGroup<'_, WallTime>, text: &Text) {
    group.throughput(Throughput::Bytes(text.articles.iter().map(|article| article.len() as u64).sum()));
    group.bench_function(&text.name, |bencher| {
        bencher.iter(|| {
            for article in &text.articles {
                black_box(analyze(&Article::from_text(black_box(article))));
            }
        });
    });
}
