package org.muniment.dashboard.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.muniment.adapters.channel.Command;
import org.muniment.adapters.channel.CommandFailed;
import org.muniment.port.Progress;

/**
 * Work of the running process that takes longer than an answer on the local channel may: begun by
 * one command, asked after by others, and given up by another.
 */
final class Jobs {
  static final String BEGIN = "long-begin";
  static final String STATE = "long-state";
  static final String CANCEL = "long-cancel";

  /** The first line of an answer to {@link #STATE}. */
  static final String RUNNING = "running";

  static final String DONE = "done";

  private static final int MAX_RUNNING = 4;
  private static final int MAX_KEPT = 16;

  /** Answers the lines for whoever asked for it. */
  interface Work {
    List<String> run(Map<String, String> arguments, Progress progress);
  }

  private static final class Job {
    String stage = "";
    double share;
    boolean isCancelled;
    List<String> lines;
    String failure;

    boolean isRunning() {
      return lines == null && failure == null;
    }
  }

  private final Map<String, Work> works;
  private final Map<String, Job> jobs = new LinkedHashMap<>();
  private long lastId;

  Jobs(Map<String, Work> works) {
    this.works = Map.copyOf(works);
  }

  /** For the channel. */
  Map<String, Command> commands() {
    return Map.of(
        BEGIN,
        arguments -> List.of(begin(arguments)),
        STATE,
        arguments -> state(arguments.getOrDefault("id", "")),
        CANCEL,
        arguments -> cancel(arguments.getOrDefault("id", "")));
  }

  private synchronized String begin(Map<String, String> arguments) throws CommandFailed {
    Work work = works.get(arguments.getOrDefault("work", ""));
    boolean isCrowded = jobs.values().stream().filter(Job::isRunning).count() >= MAX_RUNNING;
    if (work == null || isCrowded) {
      throw new CommandFailed(Console.texts().say("cli.too-much"));
    }
    String id = Long.toString(++lastId);
    Job job = new Job();
    jobs.put(id, job);
    forgetOldest();
    Thread thread = new Thread(() -> run(job, work, arguments), "long-" + id);
    thread.setDaemon(true);
    thread.start();
    return id;
  }

  private void forgetOldest() {
    List<String> ended =
        jobs.entrySet().stream()
            .filter(entry -> !entry.getValue().isRunning())
            .map(Map.Entry::getKey)
            .toList();
    ended.stream().limit(Math.max(0, jobs.size() - MAX_KEPT)).forEach(jobs::remove);
  }

  private void run(Job job, Work work, Map<String, String> arguments) {
    List<String> lines = null;
    String failure = null;
    try {
      lines = work.run(arguments, (stage, share) -> follow(job, stage, share));
    } catch (RuntimeException failed) {
      failure = Console.texts().say(Main.sentence(failed));
    }
    synchronized (this) {
      job.lines = lines;
      job.failure = failure;
    }
  }

  private synchronized void follow(Job job, String stage, double share) {
    if (job.isCancelled) {
      throw new CancellationException();
    }
    job.stage = stage;
    job.share = share;
  }

  private synchronized List<String> state(String id) throws CommandFailed {
    Job job = jobs.get(id);
    if (job == null) {
      throw new CommandFailed(Console.texts().say("cli.too-much"));
    }
    if (job.isRunning()) {
      return List.of(RUNNING, job.stage, Double.toString(job.share));
    }
    jobs.remove(id);
    if (job.failure != null) {
      throw new CommandFailed(job.failure);
    }
    List<String> answer = new ArrayList<>(List.of(DONE));
    answer.addAll(job.lines);
    return answer;
  }

  private synchronized List<String> cancel(String id) {
    Job job = jobs.get(id);
    if (job != null) {
      job.isCancelled = true;
    }
    return List.of();
  }
}
