package org.muniment.pipeline.notify;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.alarm.AlarmNote;
import org.muniment.domain.notice.Channel;
import org.muniment.domain.notice.Contact;
import org.muniment.domain.notice.Delivery;
import org.muniment.domain.notice.Dispatch.Due;
import org.muniment.domain.notice.Duty;
import org.muniment.domain.notice.Notice;
import org.muniment.domain.notice.Receiver;
import org.muniment.domain.text.Message;
import org.muniment.domain.trail.By;
import org.muniment.port.AlarmLog;
import org.muniment.port.Alarms;
import org.muniment.port.Health;
import org.muniment.port.Metrics;
import org.muniment.port.NoticeSink;
import org.muniment.port.Notifier;
import org.muniment.port.Office;
import org.muniment.port.Outbox;
import org.muniment.port.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings people what was ordered for them: everything between "people are to hear of it" and "the
 * other side took it".
 *
 * <p>One thread plans and decides; a few send, one call at a time for a channel, so that a slow one
 * holds up neither readings nor another channel. A letter's id is on disk before its first attempt:
 * after a kill between sending and noting it down the same letter goes again with the same id, so
 * at least once, and recognisably.
 */
public final class Courier implements NoticeSink, AutoCloseable {
  static final int TICK_MILLIS = 1_000;

  /** A test waits so long for a channel that is busy sending. */
  private static final int TEST_WAITS_SECONDS = 30;

  /** Orders and outcomes that stand before the courier's thread. */
  private static final int MAX_MAIL = 100_000;

  private static final int MAX_UNRECORDED = 10_000;
  private static final int MOST_SHOWN = 200;
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

  private final Outbox outbox;
  private final Setup setup;
  private final Alarms alarms;
  private final AlarmLog log;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final String language;
  private final Senders senders;
  private final LetterWriter writer;
  private final Round round;
  private final Map<Long, Alarm> unrecorded = new ConcurrentHashMap<>();
  private final BlockingQueue<Runnable> mail = new LinkedBlockingQueue<>(MAX_MAIL);
  private final AtomicBoolean woken = new AtomicBoolean();
  private final Outcomes outcomes = new Outcomes();
  private final AtomicLong tests = new AtomicLong();
  private final Thread thread = new Thread(this::work, "muniment-courier");
  private volatile Tally tally = Tally.NONE;
  private volatile boolean closing;

  private Courier(
      Office office,
      Outbox outbox,
      Alarms alarms,
      AlarmLog log,
      Facts facts,
      List<Notifier> notifiers,
      List<Channel> fixed,
      String language,
      InstantSource clock,
      RandomGenerator random) {
    this.outbox = outbox;
    this.alarms = alarms;
    this.log = log;
    this.clock = clock;
    this.random = random;
    this.language = language;
    this.setup = new Setup(office, fixed, facts.zone(), language);
    this.senders = new Senders(notifiers);
    OpenWork work = new OfficeWork(office, facts.zone());
    this.writer = new LetterWriter(facts, this::alarm, work);
    this.round =
        new Round(
            outbox,
            setup,
            alarms::active,
            work,
            office.restoredAt(),
            facts.zone(),
            random,
            this::beginSending);
  }

  /**
   * Takes up what was left and starts.
   *
   * @param alarms as they stand; those that are over are looked up in the log
   * @param fixed channels that come from the configuration file
   * @param language of channels that are told as a whole, when there are no contacts
   * @throws StoreException when the outbox cannot be read
   */
  public static Courier start(
      Office office,
      Outbox outbox,
      Alarms alarms,
      AlarmLog log,
      Facts facts,
      List<Notifier> notifiers,
      List<Channel> fixed,
      String language,
      InstantSource clock,
      RandomGenerator random) {
    Courier courier =
        new Courier(office, outbox, alarms, log, facts, notifiers, fixed, language, clock, random);
    courier.thread.start();
    return courier;
  }

  @Override
  public void wake() {
    if (woken.compareAndSet(false, true) && !mail.offer(() -> woken.set(false))) {
      woken.set(false);
    }
  }

  @Override
  public void tellUnrecorded(Alarm alarm, AlarmNote note) {
    if (unrecorded.size() < MAX_UNRECORDED) {
      unrecorded.put(alarm.id(), alarm);
    }
    mail.offer(() -> round.order(Notice.unrecorded(note)));
  }

  private Optional<Alarm> alarm(long id) {
    return alarms
        .active(id)
        .or(() -> recorded(id))
        .or(() -> Optional.ofNullable(unrecorded.get(id)));
  }

  private Optional<Alarm> recorded(long id) {
    try {
      return log.alarm(id);
    } catch (StoreException failing) {
      return Optional.empty();
    }
  }

  private boolean beginSending(Channel channel, Due due, String letter) {
    return senders.begin(
        channel,
        () -> writer.write(letter, due, clock.instant()),
        outcome -> {
          outcomes.count(outcome);
          report(channel, outcome);
          mail.offer(() -> round.attempted(letter, outcome, clock.instant()));
        });
  }

  private static void report(Channel channel, Notifier.Outcome outcome) {
    if (!(outcome instanceof Notifier.Outcome.Delivered)) {
      LOG.warn("A letter by channel {} did not go: {}", channel.id(), outcome);
    }
  }

  private void work() {
    while (!closing) {
      try {
        Runnable first = mail.poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
        if (first != null) {
          first.run();
        }
        takeMail();
        oneRound();
      } catch (InterruptedException | RuntimeException fault) {
        LOG.error("The courier met a fault of its own and goes on", fault);
      }
    }
  }

  private void takeMail() {
    List<Runnable> all = new ArrayList<>();
    mail.drainTo(all);
    all.forEach(Runnable::run);
  }

  private void oneRound() {
    Instant now = clock.instant();
    round.run(now);
    tally = round.tally(now);
    if (!tally.unrecorded() && !unrecorded.isEmpty()) {
      // Those that are recorded by now are found in the log.
      unrecorded.keySet().removeIf(id -> recorded(id).isPresent());
    }
  }

  /**
   * Sends a letter that says it is a test by one channel, waits for the outcome, and leaves no
   * trace in the outbox. To the first contact that has the channel; where there is none yet and an
   * address is needed, to the sender's own.
   *
   * @param channelId may name a channel that is switched off
   */
  public Notifier.Outcome test(String channelId, By by) {
    Duty duty = setup.read(clock.instant());
    Optional<Channel> channel = setup.anyChannel(channelId);
    if (channel.isEmpty()) {
      return new Notifier.Outcome.Refused(Message.of("letter.outcome.no-channel", channelId));
    }
    LOG.info("{} tests channel {}", by.name(), channelId);
    String id = "test-" + Long.toString(random.nextLong() >>> 1, 36) + tests.incrementAndGet();
    Receiver to = testReceiver(duty, channel.get());
    Notifier.Outcome outcome =
        senders.now(channel.get(), () -> writer.test(id, to), TEST_WAITS_SECONDS);
    report(channel.get(), outcome);
    return outcome;
  }

  private Receiver testReceiver(Duty duty, Channel channel) {
    for (Contact contact : duty.roster().contacts()) {
      for (Contact.Reach reach : contact.reaches()) {
        if (reach.channel().equals(channel.id())) {
          return new Receiver(
              contact.id(), contact.name(), channel.id(), reach.address(), contact.language());
        }
      }
    }
    String own = channel.settings().getOrDefault("from", "");
    return new Receiver("", channel.name(), channel.id(), own, language);
  }

  /**
   * Who was told of an alarm, and what became of it, in the order of planning.
   *
   * @throws StoreException when the outbox cannot be read
   */
  public List<Delivery> deliveriesOf(long alarmId) {
    return outbox.ofAlarms(List.of(alarmId));
  }

  /**
   * The same of several alarms by their numbers; those that nobody was told of are not in it.
   *
   * @throws StoreException when the outbox cannot be read
   */
  public Map<Long, List<Delivery>> deliveriesOf(List<Long> alarmIds) {
    Map<Long, List<Delivery>> all = new LinkedHashMap<>();
    for (Delivery one : outbox.ofAlarms(alarmIds)) {
      all.computeIfAbsent(one.tidings().alarmId(), id -> new ArrayList<>()).add(one);
    }
    return all;
  }

  /**
   * The newest deliveries of a channel, newest first, at most {@value #MOST_SHOWN}.
   *
   * @throws StoreException when the outbox cannot be read
   */
  public List<Delivery> newestOf(String channelId, int limit) {
    return outbox.newest(Optional.of(channelId), Math.min(limit, MOST_SHOWN));
  }

  /** {@code notification}. */
  public Health health() {
    return new CourierHealth(() -> tally, clock);
  }

  public Metrics metrics() {
    return () -> outcomes.snapshot(tally, clock.instant());
  }

  /** Lets what is being sent end, notes it down, and stops; the rest goes after the next start. */
  @Override
  public void close() {
    closing = true;
    wake();
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    senders.close();
    takeMail();
  }
}
