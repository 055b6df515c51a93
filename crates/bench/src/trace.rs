//! The main thread's work for each click, out of the browser's recording.

use serde_json::Value;

/// The name under which Chromium records every task of a thread.
const TASK: &str = "ThreadControllerImpl::RunTask";

/// The step after a task in Chromium: promises go on, before anything else can run.
const AFTER: &str = "BlinkScheduler_PerformMicrotaskCheckpoint";

/// The cost of one click, in milliseconds of the processor's time.
#[derive(Clone, Copy)]
pub(super) struct Cost {
    /// All tasks of the main thread, from the press to the frame that shows the answer.
    pub(super) total: f64,
    /// The longest of them.
    pub(super) longest: f64,
}

struct Task {
    thread: (u64, u64),
    /// Whether it only went on after another one.
    is_after: bool,
    from: f64,
    to: f64,
    /// Only the time in which the thread ran: other programs may have had the processor meanwhile.
    cost: f64,
}

struct Mark {
    thread: (u64, u64),
    at: f64,
    is_end: bool,
}

/// The part of a recording that matters here.
#[derive(Default)]
pub(super) struct Trace {
    tasks: Vec<Task>,
    marks: Vec<Mark>,
}

impl Trace {
    /// Takes over recorded events.
    pub(super) fn take(&mut self, events: &[String]) {
        for event in events {
            // Most events are others, and reading JSON takes its time.
            if ![TASK, AFTER, "bench-"]
                .iter()
                .any(|name| event.contains(name))
            {
                continue;
            }
            let Ok(mut event) = serde_json::from_str::<Value>(event) else {
                continue;
            };
            self.take_one(&event["message"]["params"].take());
        }
    }

    fn take_one(&mut self, event: &Value) {
        let number = |name: &str| event[name].as_f64();
        let thread = (event["pid"].as_u64(), event["tid"].as_u64());
        let ((Some(process), Some(thread)), Some(at)) = (thread, number("ts")) else {
            return;
        };
        let thread = (process, thread);
        match event["name"].as_str() {
            Some(name @ (TASK | AFTER)) => {
                if let Some(duration) = number("dur") {
                    self.tasks.push(Task {
                        thread,
                        is_after: name == AFTER,
                        from: at,
                        to: at + duration,
                        cost: number("tdur").unwrap_or(duration) / 1000.0,
                    });
                }
            }
            Some(name @ ("bench-start" | "bench-end")) => {
                let is_end = name == "bench-end";
                self.marks.push(Mark { thread, at, is_end });
            }
            _ => {}
        }
    }

    /// The process that made this mark.
    pub(super) fn process_of(events: &[String], mark: &str) -> Option<u64> {
        let event = events.iter().rev().find(|event| event.contains(mark))?;
        let event = serde_json::from_str::<Value>(event).ok()?;
        event["message"]["params"]["pid"].as_u64()
    }

    /// How many clicks are in it.
    pub(super) fn clicks(&self) -> usize {
        self.marks.iter().filter(|mark| mark.is_end).count()
    }

    /// The costs of the clicks, in their order.
    pub(super) fn costs(mut self) -> Vec<Cost> {
        self.marks.sort_by(|one, other| one.at.total_cmp(&other.at));
        self.tasks
            .sort_by(|one, other| one.from.total_cmp(&other.from));
        let pairs = self.marks.windows(2);
        pairs
            .filter(|pair| !pair[0].is_end && pair[1].is_end)
            .map(|pair| self.cost(&pair[0], &pair[1]))
            .collect()
    }

    fn cost(&self, start: &Mark, end: &Mark) -> Cost {
        let mut cost = Cost {
            total: 0.0,
            longest: 0.0,
        };
        let inside = |task: &&Task| {
            task.thread == start.thread && task.to >= start.at && task.from <= end.at
        };
        let (mut end, mut one) = (f64::MIN, 0.0);
        for task in self.tasks.iter().filter(inside) {
            // A task inside of another one is counted with it.
            if task.to <= end {
                continue;
            }
            end = task.to;
            one = if task.is_after { one } else { 0.0 } + task.cost;
            cost.total += task.cost;
            cost.longest = cost.longest.max(one);
        }
        cost
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn event(name: &str, thread: u64, at: u64, lasts: u64, ran: Option<u64>) -> String {
        let mut event = json!({ "name": name, "pid": 1, "tid": thread, "ts": at, "dur": lasts });
        if let Some(ran) = ran {
            event["tdur"] = json!(ran);
        }
        json!({ "message": { "method": "Tracing.dataCollected", "params": event } }).to_string()
    }

    #[test]
    fn tasks_of_the_thread_between_the_marks_are_added_up() {
        let mut trace = Trace::default();
        trace.take(&[
            event(TASK, 7, 0, 900, Some(900)),
            event(TASK, 7, 1_000, 5_000, Some(2_000)),
            event("bench-start", 7, 1_500, 0, None),
            event(TASK, 8, 2_000, 9_000, Some(9_000)),
            event("Something", 7, 6_500, 100, Some(100)),
            event(TASK, 7, 7_000, 3_000, None),
            event(AFTER, 7, 7_500, 400, Some(400)),
            event(AFTER, 7, 10_000, 500, Some(500)),
            event("bench-end", 7, 11_000, 0, None),
            event(TASK, 7, 12_000, 500, Some(500)),
        ]);
        assert_eq!(trace.clicks(), 1);
        let costs = trace.costs();
        assert_eq!(costs.len(), 1);
        assert!((costs[0].total - 5.5).abs() < 1e-9);
        assert!((costs[0].longest - 3.5).abs() < 1e-9);
    }
}
