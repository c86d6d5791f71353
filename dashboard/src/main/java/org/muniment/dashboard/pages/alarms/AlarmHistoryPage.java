package org.muniment.dashboard.pages.alarms;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.table.Shown;
import org.muniment.dashboard.web.table.Table;
import org.muniment.dashboard.web.table.TableFiles;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.text.Code;
import org.muniment.port.AlarmLog;

/** All alarms that ever were, newest first. */
public final class AlarmHistoryPage implements Slice {
  /** The newest; a longer past is in the interface. */
  private static final int MAX_ALARMS = 5_000;

  private static final String PATH = AlarmPart.HISTORY.path();
  private static final String LIST = "alarms";
  private static final double MINUTE_SECONDS = 60;

  private final Backend backend;
  private final Frame frame;

  public AlarmHistoryPage(Backend backend, Frame frame) {
    this.backend = backend;
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>(List.of(Route.get(PATH, Access.PAGE_READ, this::page)));
    routes.addAll(
        TableFiles.routes(
            PATH, LIST, Access.PAGE_READ, backend.spreadsheets(), ctx -> file(frame.words(ctx))));
    return routes;
  }

  private void page(Context ctx) {
    Shell shell =
        frame.shell(
            ctx, Shell.Section.ALARMS, "shell.nav.alarms", "settings.css", AlarmsPage.STYLE);
    Words words = shell.words();
    Names names = new Names(backend);
    Shown<HistoryLine> shown =
        table(words, names)
            .show(ctx, words, PATH, "list", newest())
            .map(alarm -> line(words, names, alarm));
    Frame.page(ctx, AlarmHistoryPage.class, "history", shell, shown);
  }

  private TableFiles.Content<Alarm> file(Words words) {
    return new TableFiles.Content<>(words, table(words, new Names(backend)), newest());
  }

  private List<Alarm> newest() {
    return backend.alarmDesks().alarms().newest(AlarmLog.Filter.ALL, Long.MAX_VALUE, MAX_ALARMS);
  }

  private static Table<Alarm> table(Words words, Names names) {
    return Table.<Alarm>of(LIST, words.say("alarms.part.history"))
        .time("raised", words.say("alarms.raised"), alarm -> Optional.of(alarm.eventAt()))
        .text("place", words.say("alarms.place"), alarm -> names.place(words, alarm))
        .text("what", words.say("alarms.what"), alarm -> AlarmWords.what(words, alarm))
        .text(
            "severity",
            words.say("alarms.severity"),
            alarm -> AlarmWords.severity(words, alarm.severity()))
        .optional(
            "worst",
            words.say("alarms.worst.head"),
            1,
            alarm -> Optional.of(alarm.worst()).filter(Double::isFinite))
        .optional(
            "limit",
            words.say("alarms.limit.head"),
            1,
            alarm -> Optional.of(alarm.limit()).filter(Double::isFinite))
        .onlyInFiles()
        .number(
            "minutes",
            words.say("alarms.lasted.head"),
            0,
            alarm -> AlarmWords.lasted(alarm, words.now()).toSeconds() / MINUTE_SECONDS)
        .text(
            "state",
            words.say("alarms.state"),
            alarm -> AlarmWords.state(words, alarm.state()).word())
        .text(
            "acknowledged",
            words.say("alarms.acknowledged.head"),
            alarm -> alarm.acknowledgedBy().orElse(""))
        .time("cleared", words.say("alarms.cleared.head"), Alarm::clearedAt)
        .onlyInFiles()
        .text(
            "sensor",
            words.say("alarms.sensor"),
            alarm -> alarm.sensor().map(Code::value).orElse(""))
        .onlyInFiles()
        .number("number", words.say("alarms.number"), 0, Alarm::id)
        .onlyInFiles();
  }

  /** A line of the page. */
  public record HistoryLine(
      long id,
      String raised,
      String place,
      String what,
      String severity,
      String tone,
      String worst,
      String lasted,
      AlarmCard.State state,
      String acknowledgedBy) {}

  private static HistoryLine line(Words words, Names names, Alarm alarm) {
    return new HistoryLine(
        alarm.id(),
        words.moment(alarm.eventAt()),
        names.place(words, alarm),
        AlarmWords.what(words, alarm),
        AlarmWords.severity(words, alarm.severity()),
        alarm.severity().key(),
        AlarmWords.figure(words, alarm, alarm.worst()).orElse("—"),
        words.duration(AlarmWords.lasted(alarm, words.now())),
        AlarmWords.state(words, alarm.state()),
        alarm.acknowledgedBy().orElse(""));
  }
}
