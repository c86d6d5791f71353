package org.muniment.dashboard.pages.alarms;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Icon;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.AlarmDesk;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.alarm.AlarmHealth;
import org.muniment.domain.sensor.SensorState;
import org.muniment.port.AlarmLog;

/** Whether there are too many alarms, the wrong ones, or nobody who answers them. */
public final class AlarmHealthPage implements Slice {
  private static final String PATH = AlarmPart.HEALTH.path();
  private static final List<Integer> PERIODS = List.of(7, 30, 90, 365);
  private static final int USUAL = 30;
  private static final int MAX_ALARMS = 20_000;
  private static final int MAX_FINDINGS = 12;
  private static final String OK = "ok";
  private static final String NEAR = "near";

  private final Backend backend;
  private final Frame frame;

  public AlarmHealthPage(Backend backend, Frame frame) {
    this.backend = backend;
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.get(PATH, Access.PAGE_READ, this::page));
  }

  private void page(Context ctx) {
    Shell shell = frame.shell(ctx, Shell.Section.ALARMS, "shell.nav.alarms", AlarmsPage.STYLE);
    Words words = shell.words();
    int days = days(ctx.queryParam("days"));
    Instant to = words.now();
    Instant from = words.today().minusDays(days - 1L).atStartOfDay(words.zone()).toInstant();
    AlarmDesk desk = backend.alarmDesks().alarms();
    List<Alarm> active = desk.active();
    AlarmHealth health =
        AlarmHealth.of(
            desk.newest(AlarmLog.Filter.ALL.between(from, to), Long.MAX_VALUE, MAX_ALARMS),
            desk.notes(from, to),
            active,
            from,
            to,
            words.zone());
    Frame.page(ctx, AlarmHealthPage.class, "health", shell, view(words, days, health));
  }

  /** Nonsense means the usual. */
  private static int days(String asked) {
    return PERIODS.stream().filter(days -> days.toString().equals(asked)).findFirst().orElse(USUAL);
  }

  private HealthView view(Words words, int days, AlarmHealth health) {
    int most = health.days().stream().mapToInt(AlarmHealth.Day::alarms).max().orElse(0);
    return new HealthView(
        PERIODS.stream()
            .map(
                period ->
                    new HealthView.Period(
                        PATH + "?days=" + period,
                        words.say("alarms.health.days", period),
                        period == days))
            .toList(),
        figures(words, health),
        bars(words, health.days(), Math.max(1, most)),
        most,
        words.say("alarms.health.alternative", days, health.alarms(), most),
        findings(words, health),
        top(words, health.top()));
  }

  private List<HealthView.Figure> figures(Words words, AlarmHealth health) {
    double perDay = health.alarms() / (double) Math.max(1, health.days().size());
    long stale =
        backend.sensors().sensors().stream()
            .filter(view -> view.status().state() == SensorState.STALE)
            .count();
    List<HealthView.Figure> figures = new ArrayList<>();
    figures.add(figure(words, "per-day", words.number(perDay, 1), perDay <= 10));
    figures.add(
        figure(words, "per-hour", words.number(health.perHour(), 2), health.perHour() <= 6));
    figures.add(count(words, "floods", health.floods().size()));
    figures.add(count(words, "chattering", health.chattering().size()));
    figures.add(count(words, "standing", health.standing().size()));
    figures.add(count(words, "stale", stale));
    Optional<AlarmHealth.Quantiles> took = health.toAcknowledge();
    figures.add(
        figure(
            words,
            "median",
            took.map(q -> words.duration(q.median())).orElse("—"),
            took.filter(q -> q.median().compareTo(Duration.ofMinutes(15)) > 0).isEmpty()));
    figures.add(
        figure(
            words,
            "nine-tenths",
            took.map(q -> words.duration(q.nineTenths())).orElse("—"),
            took.filter(q -> q.nineTenths().compareTo(Duration.ofHours(1)) > 0).isEmpty()));
    return figures;
  }

  private static HealthView.Figure count(Words words, String key, long count) {
    return figure(words, key, words.count(count), count == 0);
  }

  private static HealthView.Figure figure(Words words, String key, String value, boolean good) {
    return new HealthView.Figure(
        words.say("alarms.health." + key),
        value,
        words.say("alarms.health." + key + ".says"),
        good ? Icon.CIRCLE_CHECK : Icon.ALERT_TRIANGLE,
        good ? OK : NEAR);
  }

  private static List<HealthView.Bar> bars(Words words, List<AlarmHealth.Day> days, int most) {
    List<HealthView.Bar> bars = new ArrayList<>();
    double step = HealthView.WIDTH / (double) days.size();
    for (int i = 0; i < days.size(); i++) {
      AlarmHealth.Day day = days.get(i);
      double height = HealthView.HEIGHT * day.alarms() / (double) most;
      bars.add(
          new HealthView.Bar(
              words.date(day.date()),
              day.alarms(),
              svg(i * step + step * 0.1),
              svg(step * 0.8),
              svg(HealthView.HEIGHT - height),
              svg(height)));
    }
    return bars;
  }

  private static String svg(double length) {
    return String.format(Locale.ROOT, "%.1f", length);
  }

  private List<HealthView.Finding> findings(Words words, AlarmHealth health) {
    List<HealthView.Finding> findings = new ArrayList<>();
    for (AlarmHealth.Flood flood : health.floods()) {
      findings.add(
          new HealthView.Finding(
              words.say(
                  "alarms.health.flood",
                  words.moment(flood.from()),
                  words.moment(flood.to()),
                  flood.alarms()),
              Optional.empty()));
    }
    health.chattering().forEach(id -> findings.add(of(words, "chatters", id)));
    health.standing().forEach(id -> findings.add(of(words, "stands", id)));
    return findings.stream().limit(MAX_FINDINGS).toList();
  }

  private HealthView.Finding of(Words words, String key, long id) {
    Alarm alarm = backend.alarmDesks().alarms().alarm(id);
    return new HealthView.Finding(
        words.say("alarms.health." + key, name(words, alarm)), Optional.of("/alarms/" + id));
  }

  private List<HealthView.Source> top(Words words, List<AlarmHealth.Source> top) {
    return top.stream()
        .map(
            source ->
                new HealthView.Source(
                    name(words, source.newest()),
                    source.alarms(),
                    "/alarms/" + source.newest().id()))
        .toList();
  }

  private String name(Words words, Alarm alarm) {
    String sensor = alarm.sensor().map(code -> " (" + code + ")").orElse("");
    return words.say(
            "alarms.headline",
            new Names(backend).place(words, alarm),
            AlarmWords.what(words, alarm))
        + sensor;
  }
}
