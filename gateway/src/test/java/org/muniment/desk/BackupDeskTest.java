package org.muniment.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muniment.desk.DeskRig.BY;
import static org.muniment.desk.DeskRig.said;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.muniment.domain.backup.BackupName;
import org.muniment.domain.backup.BackupState;
import org.muniment.domain.schedule.DailyTime;
import org.muniment.port.BackupShelf;
import org.muniment.port.Health;
import org.muniment.port.Progress;
import org.muniment.testing.MemoryOffice;
import org.muniment.text.Texts;

/** When a backup is due, what stays, and what is told of it. */
class BackupDeskTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);

  /** 04:00 in Shanghai. */
  private static final Instant START = Instant.parse("2026-11-21T20:00:00Z");

  private final MemoryOffice office = new MemoryOffice();
  private final MemoryShelf main = new MemoryShelf();
  private final MemoryShelf second = new MemoryShelf();
  private final List<Runnable> background = new ArrayList<>();
  private Instant now = START;
  private BackupDesk desk = desk(Optional.of(second), true);

  private BackupDesk desk(Optional<BackupShelf> other, boolean planned) {
    DailyTime at = new DailyTime(LocalTime.of(2, 30), ZONE);
    Optional<BackupPlan> plan =
        planned ? Optional.of(new BackupPlan(main, other, at, 2, false)) : Optional.empty();
    return new BackupDesk(
        office,
        (file, passphrase, progress) -> MemoryShelf.MADE,
        plan,
        ENGLISH::say,
        () -> now,
        background::add);
  }

  private void round() {
    desk.round();
    while (!background.isEmpty()) {
      background.remove(0).run();
    }
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }

  private List<String> trail() {
    return office.trail().after(0, 100).stream()
        .map(e -> e.deed().by().name() + " " + e.deed().action() + " " + e.deed().why())
        .map(String::strip)
        .toList();
  }

  private Health.Report health() {
    return new BackupHealth(desk, ZONE, () -> now).check();
  }

  @Test
  void oneIsMadeEachNightOnBothShelvesAndTheOldestGo() {
    for (int night = 0; night < 4; night++) {
      round();
      round();
      pass(Duration.ofDays(1));
    }
    assertThat(main.files.keySet())
        .containsExactly(
            BackupName.of(START.plus(Duration.ofDays(2))),
            BackupName.of(START.plus(Duration.ofDays(3))));
    assertThat(second.files.keySet()).isEqualTo(main.files.keySet());
    assertThat(trail()).hasSize(4).allMatch("schedule backup.made"::equals);
  }

  @Test
  void nothingIsDueBeforeItsTime() {
    round();
    now = Instant.parse("2026-11-22T18:29:59Z");
    round();
    assertThat(main.files).hasSize(1);
    assertThat(desk.next()).contains(Instant.parse("2026-11-22T18:30:00Z"));
    pass(Duration.ofSeconds(1));
    round();
    assertThat(main.files).hasSize(2);
  }

  @Test
  void anotherStartOnTheSameDayMakesNoOther() {
    round();
    desk = desk(Optional.empty(), true);
    pass(Duration.ofHours(2));
    round();
    assertThat(main.files).hasSize(1);
    assertThat(desk.lastGood()).contains(START);
  }

  /** A clock that was wrong for a while must not stop the backups until its time comes. */
  @Test
  void aFileFromTheFutureDoesNotCount() {
    main.files.put(BackupName.of(START.plus(Duration.ofDays(900))), 1L);
    round();
    assertThat(main.files).hasSize(2);
  }

  @Test
  void aFailureIsToldAndTriedAgainInAnHour() {
    round();
    pass(Duration.ofDays(1));
    main.failure = Optional.of("copy.full");
    round();
    assertThat(desk.state()).isEqualTo(BackupState.FAILED);
    assertThat(health().well()).isFalse();
    assertThat(ENGLISH.say(health().detail())).contains("2026-11-23 04:00", "disk is full");
    assertThat(trail().get(1)).startsWith("schedule backup.failed the disk is full");
    pass(Duration.ofMinutes(59));
    round();
    assertThat(trail()).hasSize(2);
    main.failure = Optional.empty();
    pass(Duration.ofMinutes(1));
    round();
    assertThat(trail()).hasSize(3);
    assertThat(health().well()).isTrue();
  }

  @Test
  void aSecondShelfThatFailsIsToldThoughTheFirstIsGood() {
    second.failure = Optional.of("copy.second-missing");
    round();
    assertThat(main.files).hasSize(1);
    assertThat(desk.lastGood()).contains(START);
    assertThat(desk.state()).isEqualTo(BackupState.FAILED);
    assertThat(trail()).hasSize(2).first().isEqualTo("schedule backup.made");
    assertThat(trail().get(1)).contains("backup.failed", "plug in the disk");
  }

  @Test
  void atThePressOfAButtonItIsMadeInTheNameOfThePerson() {
    desk.now(BY);
    assertThat(desk.running()).isPresent();
    assertThat(
            said(
                () -> {
                  desk.now(BY);
                  return null;
                }))
        .startsWith("A backup is being made");
    background.remove(0).run();
    assertThat(desk.running()).isEmpty();
    assertThat(trail()).containsExactly("li backup.made");
  }

  @Test
  void howFarItIsCanBeSeen() {
    List<Optional<BackupDesk.Running>> seen = new ArrayList<>();
    main.during = () -> seen.add(desk.running());
    desk.now(BY);
    background.remove(0).run();
    assertThat(seen)
        .containsExactly(Optional.of(new BackupDesk.Running("copy.stage.databases", 0)));
  }

  @Test
  void withoutAPlanItIsSaidAndNotHeldAgainstAnybody() {
    desk = desk(Optional.empty(), false);
    round();
    assertThat(
            said(
                () -> {
                  desk.now(BY);
                  return null;
                }))
        .contains("muniment.yaml");
    assertThat(health())
        .extracting(Health.Report::well, Health.Report::state)
        .containsExactly(true, "none");
    desk.toFile(BY, Path.of("/usb/a.backup"), Optional.empty(), Progress.NOBODY);
    assertThat(health().state()).isEqualTo("ok");
    assertThat(office.trail().last("backup"))
        .hasValueSatisfying(
            entry -> {
              assertThat(entry.deed().subject()).isEqualTo("a.backup");
              assertThat(entry.deed().after()).containsEntry("records", "17");
            });
    assertThat(office.restoredAt()).isEmpty();
  }

  @Test
  void oneThatIsTooOldIsAFault() {
    round();
    pass(Duration.ofHours(49));
    assertThat(health().well()).isFalse();
    assertThat(health().state()).isEqualTo("old");
  }

  @Test
  void atTheEndOfTheProgramItIsGivenUpWithoutAWord() {
    main.during = desk::end;
    round();
    assertThat(main.files).isEmpty();
    assertThat(trail()).isEmpty();
    assertThat(desk.running()).isEmpty();
    pass(Duration.ofDays(1));
    round();
    assertThat(main.files).isEmpty();
  }
}
