package org.muniment.desk.rounds;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.muniment.desk.DeskRig;

/** The same three days in every form that they come in. */
class HolidayListsTest {
  private static final List<String> THREE =
      List.of("2026-10-01 free 国庆节", "2026-10-02 free 国庆节", "2026-10-10 working 国庆节");

  static Stream<Arguments> files() {
    String csv = "2026-10-01,休,国庆节\n2026-10-02,休,国庆节\n2026-10-10,班,国庆节\n";
    String titled =
        "# 国务院通知\r\n类型;名称;日期\r\n休;国庆节;2026/10/1\r\n放假;国庆节;2026年10月2日\r\n上班;国庆节;20261010\r\n";
    String json =
        "{'year':2026,'papers':[],'days':[{'name':'国庆节','date':'2026-10-01','isOffDay':true},"
            + "{'name':'国庆节','date':'2026-10-02','isOffDay':true},"
            + "{'name':'国庆节','date':'2026-10-10','isOffDay':false}]}";
    String ical =
        "BEGIN:VCALENDAR\r\n"
            + "VERSION:2.0\r\n"
            + "PRODID:x\r\n"
            + "BEGIN:VTIMEZONE\r\n"
            + "TZID:Nowhere/Land\r\n"
            + "TZURL:http://192.0.2.1/x\r\n"
            + "END:VTIMEZONE\r\n"
            + event("国庆节（休）", "20261001", "20261003")
            + event("国庆节 补班 第1天/共1天", "20261010", "20261011")
            + event("重阳节", "20261018", "20261019")
            + "END:VCALENDAR\r\n";
    return Stream.of(
        Arguments.of("csv", csv.getBytes(UTF_8)),
        Arguments.of("csv with a mark", ("\ufeff" + csv).getBytes(UTF_8)),
        Arguments.of("csv of Excel", csv.getBytes(Charset.forName("GB18030"))),
        Arguments.of("csv in UTF-16", csv.getBytes(UTF_16)),
        Arguments.of("csv with tabs", csv.replace(',', '\t').getBytes(UTF_8)),
        Arguments.of("csv with titles", titled.getBytes(UTF_8)),
        Arguments.of("json", json.replace('\'', '"').getBytes(UTF_8)),
        Arguments.of("iCalendar", ical.getBytes(UTF_8)));
  }

  private static String event(String summary, String from, String to) {
    return "BEGIN:VEVENT\r\nUID:x\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;VALUE=DATE:"
        + from
        + "\r\nDTEND;VALUE=DATE:"
        + to
        + "\r\nSUMMARY:"
        + summary
        + "\r\nEND:VEVENT\r\n";
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void everyFormSaysTheSame(String form, byte[] bytes) {
    RoundsRig rounds = new RoundsRig().on("2026-01-05");
    CalendarDesk.Imported imported =
        rounds.desks.calendar().importFile(rounds.li(), form, bytes, true);
    assertThat(imported.problems()).isEmpty();
    assertThat(imported.days())
        .extracting(day -> day.date() + " " + day.kind().key() + " " + day.name())
        .isEqualTo(THREE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|This is no list of holidays; choose a CSV, iCalendar or JSON file",
        "{}|There are no days in this file; it needs a list called days",
        "{\"days\":[}|This is not JSON at line 1; download the file again",
        "日期,名称|Name the columns date, kind and name (日期, 类型, 名称)",
        "# nothing|There are no days off or worked in this file; choose another",
        "\u0000\u0001|This is no list of holidays; choose a CSV, iCalendar or JSON file"
      })
  void whatIsNoListIsRefusedInOneSentence(String text, String sentence) {
    RoundsRig rounds = new RoundsRig().on("2026-01-05");
    byte[] bytes = text.getBytes(UTF_8);
    assertThat(
            DeskRig.said(() -> rounds.desks.calendar().importFile(rounds.li(), "x", bytes, false)))
        .isEqualTo(sentence);
  }

  @Test
  void aCalendarThatBreaksOffIsNamedByItsLine() {
    RoundsRig rounds = new RoundsRig().on("2026-01-05");
    byte[] broken = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nnonsense\r\n".getBytes(UTF_8);
    assertThat(
            DeskRig.said(() -> rounds.desks.calendar().importFile(rounds.li(), "x", broken, false)))
        .startsWith("This calendar cannot be read at line");
  }
}
