package org.muniment.desk;

import java.time.Duration;
import org.muniment.domain.alarm.GeneralRules;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;
import org.muniment.port.Office;
import org.muniment.port.Registry;

/** What holds for the alarms of every sensor and of the system. */
public final class GeneralRulesDesk {
  public static final int MAX_INTERVALS = 100;
  public static final int MAX_STALE_MINUTES = 24 * 60;
  public static final int MAX_DISK_MIB = 1_048_576;

  /** A week; the default is a day. */
  public static final int MAX_SHELVING_MINUTES = 7 * 24 * 60;

  private static final long MIB = 1L << 20;

  /** The rules in the units of the form; see {@link GeneralRules}. */
  public record NewGeneralRules(
      int staleIntervals,
      int staleAtLeastMinutes,
      double batteryLowPct,
      int diskLowMib,
      int maxShelvingMinutes,
      String reason) {
    public static NewGeneralRules of(GeneralRules rules) {
      return new NewGeneralRules(
          rules.staleIntervals(),
          (int) rules.staleAtLeast().toMinutes(),
          rules.batteryLowPct(),
          (int) (rules.diskLowBytes() / MIB),
          (int) rules.maxShelving().toMinutes(),
          "");
    }
  }

  private final Office office;
  private final Registry registry;

  public GeneralRulesDesk(Office office, Registry registry) {
    this.office = office;
    this.registry = registry;
  }

  public GeneralRules rules() {
    return office.alarmSetup().general();
  }

  public GeneralRules change(By by, NewGeneralRules asked) {
    Fields fields = new Fields();
    within(fields, "staleIntervals", asked.staleIntervals(), 1, MAX_INTERVALS);
    within(fields, "staleAtLeastMinutes", asked.staleAtLeastMinutes(), 1, MAX_STALE_MINUTES);
    if (!(asked.batteryLowPct() >= 0 && asked.batteryLowPct() <= 100)) {
      fields.wrong("batteryLowPct", "refusal.field.range", 0, 100);
    }
    within(fields, "diskLowMib", asked.diskLowMib(), 0, MAX_DISK_MIB);
    within(fields, "maxShelvingMinutes", asked.maxShelvingMinutes(), 1, MAX_SHELVING_MINUTES);
    String why = fields.reason("reason", asked.reason());
    fields.check();
    GeneralRules now =
        new GeneralRules(
            asked.staleIntervals(),
            Duration.ofMinutes(asked.staleAtLeastMinutes()),
            asked.batteryLowPct(),
            asked.diskLowMib() * MIB,
            Duration.ofMinutes(asked.maxShelvingMinutes()));
    office.together(
        () -> {
          GeneralRules old = rules();
          office.alarmSetup().saveGeneral(now);
          return office.trail().add(told(by, old, now).because(why));
        });
    registry.reload();
    return now;
  }

  private static void within(Fields fields, String field, int value, int least, int most) {
    if (value < least || value > most) {
      fields.wrong(field, "refusal.field.range", least, most);
    }
  }

  private static Deed told(By by, GeneralRules old, GeneralRules now) {
    return Deed.of(by, "alarm-rules.general", "-")
        .change("staleIntervals", old.staleIntervals(), now.staleIntervals())
        .change(
            "staleAtLeastMinutes", old.staleAtLeast().toMinutes(), now.staleAtLeast().toMinutes())
        .change("batteryLowPct", old.batteryLowPct(), now.batteryLowPct())
        .change("diskLowMib", old.diskLowBytes() / MIB, now.diskLowBytes() / MIB)
        .change("maxShelvingMinutes", old.maxShelving().toMinutes(), now.maxShelving().toMinutes());
  }
}
