package org.muniment.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.muniment.testing.Boxes.LI;
import static org.muniment.testing.Boxes.NOW;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.muniment.domain.duty.ArchiveKey;
import org.muniment.domain.duty.CalendarDay;
import org.muniment.domain.duty.DutyDue;
import org.muniment.domain.duty.DutyEntry;
import org.muniment.domain.duty.DutyKind;
import org.muniment.domain.duty.DutyPlan;
import org.muniment.domain.duty.Equipment;
import org.muniment.domain.duty.KeyHandover;
import org.muniment.domain.duty.Recurrence;
import org.muniment.domain.duty.Shift;
import org.muniment.domain.text.Code;
import org.muniment.testing.Boxes;

/** What every office keeps of duties, their calendar, equipment and keys. */
public abstract class DutiesContract {
  private static final LocalDate DAY = LocalDate.of(2026, 9, 30);
  private static final LocalDate ANCHOR = LocalDate.of(2026, 1, 5);

  protected Office office;

  protected abstract Office open();

  /** Called after changes; may do whatever must not change an answer. */
  protected void settle() {}

  @BeforeEach
  void openOffice() {
    office = open();
    Boxes.addCabinets(office, "C1");
  }

  @AfterEach
  void closeOffice() {
    office.close();
  }

  private Duties duties() {
    return office.duties();
  }

  static List<Recurrence> recurrences() {
    return List.of(
        new Recurrence.Daily(true),
        new Recurrence.Daily(false),
        new Recurrence.Weekly(DayOfWeek.FRIDAY, 2, ANCHOR),
        new Recurrence.Monthly(31, 3, ANCHOR),
        new Recurrence.Yearly(2, 29),
        new Recurrence.EveryDays(10, ANCHOR),
        new Recurrence.BeforeHolidays(3));
  }

  private static DutyPlan plan(Recurrence recurrence) {
    DutyPlan.Terms terms =
        new DutyPlan.Terms(
            ANCHOR,
            recurrence,
            Shift.BEFORE,
            List.of("窗 'x'", "门"),
            true,
            false,
            Optional.of(LocalTime.of(16, 30)),
            "李");
    DutyPlan.Terms later =
        new DutyPlan.Terms(
            DAY, recurrence, Shift.STAYS, List.of(), false, true, Optional.empty(), "");
    return new DutyPlan(
        0,
        DutyKind.HOLIDAY_SEAL,
        "封库 𠮷",
        Optional.of(Code.of("R1")),
        OptionalLong.empty(),
        List.of(terms, later),
        Optional.of(DAY),
        1);
  }

  private DutyPlan added() {
    return duties().addPlan(plan(new Recurrence.Daily(true)));
  }

  @Test
  void nothingIsThereAtFirst() {
    assertThat(duties().plans()).isEmpty();
    assertThat(duties().plan(1)).isEmpty();
    assertThat(duties().due(LocalDate.MIN, LocalDate.MAX)).isEmpty();
    assertThat(duties().dueUntil()).isEmpty();
    assertThat(duties().missed(DAY, 5)).isEmpty();
    assertThat(duties().days()).isEmpty();
    assertThat(List.of(duties().equipment(), duties().keys(), duties().feeds()))
        .containsOnly(List.of());
    duties().addDue(List.of());
    duties().saveDays(List.of());
  }

  @ParameterizedTest
  @MethodSource("recurrences")
  void aPlanComesBackWithEverything(Recurrence recurrence) {
    DutyPlan added = duties().addPlan(plan(recurrence));
    settle();
    assertThat(added).isEqualTo(plan(recurrence).stored(added.id()));
    assertThat(duties().plan(added.id())).contains(added);
    assertThat(duties().plans()).containsExactly(added);
  }

  @Test
  void aPlanIsChangedByWhoSawItLast() {
    DutyPlan plan = added();
    Equipment one = duties().addEquipment(equipment("除湿机"));
    DutyPlan after =
        new DutyPlan(
            plan.id(),
            DutyKind.OTHER,
            "",
            Optional.empty(),
            OptionalLong.of(one.id()),
            plan.terms().subList(0, 1),
            Optional.empty(),
            2);
    assertThat(duties().updatePlan(after.stored(99))).isFalse();
    assertThat(duties().updatePlan(after)).isTrue();
    assertThat(duties().updatePlan(after)).isFalse();
    settle();
    assertThat(duties().plan(plan.id())).contains(after);
  }

  @Test
  void whatWasDueStaysAsItWasWrittenDown() {
    long duty = added().id();
    long other = added().id();
    DutyDue due = new DutyDue(duty, DAY, List.of("窗", "门"));
    DutyDue same = new DutyDue(other, DAY, List.of());
    DutyDue before = new DutyDue(other, DAY.minusDays(1), List.of());
    duties().addDue(List.of(same, due));
    duties().addDue(List.of(new DutyDue(duty, DAY, List.of("别的")), before));
    duties().saveDueUntil(DAY.minusDays(1));
    duties().saveDueUntil(DAY);
    settle();
    assertThat(duties().due(DAY.minusDays(1), DAY)).containsExactly(before, due, same);
    assertThat(duties().due(DAY, DAY)).containsExactly(due, same);
    assertThat(duties().due(DAY.plusDays(1), DAY.plusDays(9))).isEmpty();
    assertThat(duties().dueUntil()).contains(DAY);
  }

  @Test
  void whatWasDueAndNeverDoneIsMissed() {
    long duty = added().id();
    Stream.of(3, 1, 2, 0).forEach(days -> duties().addDue(List.of(due(duty, days))));
    duties().addEntry(entry(duty, DAY.minusDays(2))).orElseThrow();
    settle();
    assertThat(duties().missed(DAY, 9)).containsExactly(due(duty, 3), due(duty, 1));
    assertThat(duties().missed(DAY.plusDays(1), 9)).hasSize(3);
    assertThat(duties().missed(DAY, 1)).containsExactly(due(duty, 3));
    duties().addEntry(entry(duty, DAY.minusDays(3))).orElseThrow();
    assertThat(duties().missed(DAY, 9)).containsExactly(due(duty, 1));
  }

  private static DutyDue due(long duty, int daysBefore) {
    return new DutyDue(duty, DAY.minusDays(daysBefore), List.of());
  }

  private static DutyEntry entry(long duty, LocalDate due) {
    return new DutyEntry(
        0,
        duty,
        due,
        DAY.plusDays(1),
        LI,
        List.of(new DutyEntry.Answer("窗", true, ""), new DutyEntry.Answer("门", false, "锁坏了 'x'")),
        "补",
        "M1 2L3 4");
  }

  @Test
  void aDutyIsDoneOnceForEachDueDate() {
    long duty = added().id();
    long other = added().id();
    DutyEntry first = duties().addEntry(entry(duty, DAY)).orElseThrow();
    assertThat(duties().addEntry(entry(duty, DAY))).isEmpty();
    DutyEntry ahead = duties().addEntry(entry(duty, DAY.plusDays(5))).orElseThrow();
    DutyEntry same = duties().addEntry(entry(other, DAY)).orElseThrow();
    settle();
    assertThat(first).isEqualTo(entry(duty, DAY).stored(first.id()));
    assertThat(duties().entry(first.id())).contains(first);
    assertThat(duties().entry(99)).isEmpty();
    assertThat(duties().entries(DAY, DAY.plusDays(5))).containsExactly(first, same, ahead);
    assertThat(duties().entries(DAY, DAY.plusDays(4))).containsExactly(first, same);
  }

  @Test
  void daysAreSetAndSetAnewAndTakenAway() {
    CalendarDay free = new CalendarDay(DAY.plusDays(1), CalendarDay.Kind.FREE, "国庆节");
    CalendarDay work = new CalendarDay(DAY.minusDays(3), CalendarDay.Kind.WORKING, "");
    duties().saveDays(List.of(new CalendarDay(free.date(), CalendarDay.Kind.WORKING, "x")));
    duties().saveDays(List.of(free, work));
    settle();
    assertThat(duties().days()).containsExactly(work, free);
    assertThat(duties().removeDay(work.date())).isTrue();
    assertThat(duties().removeDay(work.date())).isFalse();
    settle();
    assertThat(duties().days()).containsExactly(free);
  }

  private static Equipment equipment(String name) {
    return new Equipment(
        0,
        Equipment.Kind.DEHUMIDIFIER,
        name,
        "N 7",
        "某牌 X1",
        Optional.of(Code.of("R1")),
        Optional.of(ANCHOR),
        Equipment.State.IN_USE,
        "r",
        1);
  }

  @Test
  void equipmentIsKeptAndChanged() {
    Equipment one = duties().addEquipment(equipment("除湿机"));
    Equipment two = duties().addEquipment(equipment("空调"));
    Equipment after =
        new Equipment(
            one.id(),
            Equipment.Kind.OTHER,
            "旧机",
            "",
            "",
            Optional.empty(),
            Optional.empty(),
            Equipment.State.RETIRED,
            "",
            2);
    settle();
    assertThat(duties().equipment()).containsExactly(one, two);
    assertThat(one).isEqualTo(equipment("除湿机").stored(one.id()));
    assertThat(duties().updateEquipment(after)).isTrue();
    assertThat(duties().updateEquipment(after)).isFalse();
    assertThat(duties().updateEquipment(after.stored(99))).isFalse();
    settle();
    assertThat(duties().equipment()).containsExactly(after, two);
  }

  private static ArchiveKey key(long id, String keeper, long version) {
    return new ArchiveKey(id, "K-1", "一号库房", keeper, keeper.isEmpty(), "r", version);
  }

  @Test
  void aKeyGoesFromOneToTheOtherAndIsRemembered() {
    ArchiveKey key = duties().addKey(key(0, "", 1));
    ArchiveKey two = duties().addKey(key(0, "赵", 1));
    KeyHandover first = new KeyHandover(0, key.id(), "", "李", LI, "值班");
    KeyHandover second = new KeyHandover(0, key.id(), "李", "", LI, "");
    assertThat(duties().updateKey(key(key.id(), "李", 2), Optional.of(first))).isTrue();
    assertThat(duties().updateKey(key(key.id(), "王", 2), Optional.of(first))).isFalse();
    assertThat(duties().updateKey(key(99, "王", 2), Optional.of(first))).isFalse();
    assertThat(duties().updateKey(key(key.id(), "", 3), Optional.of(second))).isTrue();
    assertThat(duties().updateKey(key(key.id(), "钱", 4), Optional.empty())).isTrue();
    settle();
    assertThat(duties().keys()).containsExactly(key(key.id(), "钱", 4), two);
    assertThat(duties().handovers(key.id()))
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("number")
        .containsExactly(second, first);
    assertThat(duties().handovers(key.id()))
        .extracting(KeyHandover::number)
        .allMatch(number -> number > 0);
    assertThat(duties().handovers(two.id())).isEmpty();
  }

  @Test
  void aFeedIsFoundByItsHashUntilItEnds() {
    byte[] hash = {1, 2, 3};
    Duties.Feed feed =
        duties().addFeed(new Duties.Feed(0, "手机", hash, "zh-CN", "li", NOW, Optional.empty()));
    settle();
    assertThat(duties().feed(hash).orElseThrow())
        .usingRecursiveComparison()
        .isEqualTo(new Duties.Feed(feed.id(), "手机", hash, "zh-CN", "li", NOW, Optional.empty()));
    assertThat(duties().feed(new byte[] {1})).isEmpty();
    assertThat(duties().endFeed(feed.id(), NOW.plusSeconds(1))).isTrue();
    assertThat(duties().endFeed(feed.id(), NOW.plusSeconds(2))).isFalse();
    assertThat(duties().endFeed(99, NOW)).isFalse();
    settle();
    assertThat(duties().feeds())
        .extracting(Duties.Feed::endedAt)
        .containsExactly(Optional.of(NOW.plusSeconds(1)));
  }

  @Test
  void whatIsDoneTogetherIsKeptWholeOrNotAtAll() {
    long duty = added().id();
    assertThatThrownBy(
            () ->
                office.together(
                    () -> {
                      duties().addDue(List.of(due(duty, 0)));
                      duties().addEntry(entry(duty, DAY));
                      duties().saveDueUntil(DAY);
                      duties().saveDays(List.of(new CalendarDay(DAY, CalendarDay.Kind.FREE, "x")));
                      duties().addKey(key(0, "", 1));
                      throw new IllegalStateException("the power goes");
                    }))
        .hasMessage("the power goes");
    settle();
    assertThat(duties().due(DAY, DAY)).isEmpty();
    assertThat(duties().entries(DAY, DAY)).isEmpty();
    assertThat(duties().dueUntil()).isEmpty();
    assertThat(duties().days()).isEmpty();
    assertThat(duties().keys()).isEmpty();
    assertThat(duties().addEntry(entry(duty, DAY))).isPresent();
  }
}
