package org.muniment.profile.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.muniment.profile.engine.Body;
import org.muniment.profile.engine.DeviceProfile;
import org.muniment.profile.engine.Topic;

/** What each part of the language does, a row for each rule. The site lies in Shanghai. */
class LanguageTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private record Row(String rule, String message, String topic, String payload, String result) {}

  /** A message of JSON at the topic {@code t/1}. */
  private static Row json(String rule, String message, String payload, String result) {
    return new Row(rule, "topic: t/{device}\n" + message, "t/1", payload, result);
  }

  private static Row value(String rule, String value, String payload, String result) {
    return json(rule, "values: {" + value + "}", payload, result);
  }

  private static Row line(String rule, String message, String payload, String result) {
    return new Row(rule, "format: text\n" + message, null, payload, result);
  }

  private static Row time(String rule, String time, String payload, String result) {
    return json(rule, "time: " + time + "\nvalues: {humidity: /h}", payload, result);
  }

  private static final List<Row> ROWS =
      List.of(
          value(
              "the first alternative that says something counts",
              "temperature: [/a, /b]",
              "{'a':null,'b':2}",
              "[temperature: 2.0]"),
          value("null says nothing", "temperature: /a", "{'a':null}", "ignored: no-measurement"),
          value(
              "null is a fault where the profile says so",
              "temperature: {from: /a, errorCodes: [null]}",
              "{'a':null}",
              "rejected: error-code"),
          value(
              "a wildcard segment stands for any name",
              "temperature: /*/t",
              "{'x':{'u':1},'kitchen':{'t':3}}",
              "[temperature: 3.0]"),
          value(
              "a segment may be an index",
              "temperature: /a/1",
              "{'a':[1,2]}",
              "[temperature: 2.0]"),
          value("~1 is a slash in a name", "temperature: /a~1b", "{'a/b':2}", "[temperature: 2.0]"),
          value("a text may hold a number", "battery: /b", "{'b':' 37.00'}", "[battery: 37.0]"),
          value("a word is no number", "battery: /b", "{'b':'high'}", "rejected: not-a-number"),
          value("an object is no number", "battery: /b", "{'b':{}}", "rejected: not-a-number"),
          value(
              "a flag is no temperature",
              "temperature: /b",
              "{'b':true}",
              "rejected: not-a-number"),
          value(
              "words have the numbers that the profile gives them",
              "battery: {from: /b, words: {High: 100, low: 10}}",
              "{'b':'HIGH'}",
              "[battery: 100.0]"),
          value("a flag is a low battery", "batteryLow: /b", "{'b':true}", "[batteryLow: 1.0]"),
          value(
              "a flag of the opposite",
              "batteryLow: {from: /ok, words: {true: 0, false: 1}}",
              "{'ok':false}",
              "[batteryLow: 1.0]"),
          value(
              "a number may be a word",
              "batteryLow: {from: /ok, words: {1: 0, 0: 1}}",
              "{'ok':1}",
              "[batteryLow: 0.0]"),
          value("millivolts", "voltage: {from: /v, unit: mV}", "{'v':2975}", "[voltage: 2.975]"),
          value("fraction", "battery: {from: /b, unit: fraction}", "{'b':0.87}", "[battery: 87.0]"),
          value("kelvin", "temperature: {from: /t, unit: K}", "{'t':273.15}", "[temperature: 0.0]"),
          value(
              "scale and offset come before the unit",
              "temperature: {from: /t, scale: 0.1, offset: 30, unit: F}",
              "{'t':20}",
              "[temperature: 0.0]"),
          value(
              "a number as sent stands for a fault",
              "temperature: {from: /t, scale: 0.1, errorCodes: 850}",
              "{'t':850}",
              "rejected: error-code"),
          value(
              "a value stands for a fault in any unit",
              "temperature: {from: /t, unitFrom: /u, errorValues: 85}",
              "{'t':185,'u':'F'}",
              "rejected: error-code"),
          value(
              "85 °F is a good value",
              "temperature: {from: /t, unitFrom: /u, errorValues: 85}",
              "{'t':85,'u':'°F'}",
              "[temperature: 29.4444]"),
          value(
              "an unknown unit",
              "temperature: {from: /t, unitFrom: /u}",
              "{'t':20,'u':'R'}",
              "rejected: unknown-unit"),
          value(
              "no unit, and the value would fit two",
              "temperature: {from: /t, unitFrom: /u, suspectAbove: 50}",
              "{'t':80.9}",
              "[temperature: 80.9 unit-unsure]"),
          value(
              "no unit, and the value fits one",
              "temperature: {from: /t, unitFrom: /u, suspectAbove: 50}",
              "{'t':20.9}",
              "[temperature: 20.9]"),
          value(
              "a unit that is said is believed",
              "temperature: {from: /t, unitFrom: /u, suspectAbove: 50}",
              "{'t':80.9,'u':'c'}",
              "[temperature: 80.9]"),
          value(
              "onlyWith",
              "voltage: {from: /v, onlyWith: /battery}, temperature: /t",
              "{'v':23,'t':1}",
              "[temperature: 1.0]"),
          value("above the range", "temperature: /t", "{'t':85.1}", "rejected: out-of-range"),
          value("at its upper end", "temperature: /t", "{'t':85}", "[temperature: 85.0]"),
          value("below the range", "temperature: /t", "{'t':-40.1}", "rejected: out-of-range"),
          value("at its lower end", "humidity: /h", "{'h':0}", "[humidity: 0.0]"),
          value("minus nothing is nothing", "temperature: /t", "{'t':-0.0}", "[temperature: 0.0]"),
          value("an endless number", "humidity: /h", "{'h':1e999}", "rejected: not-a-number"),
          value("NaN", "humidity: /h", "{'h':NaN}", "rejected: not-a-number"),
          value("nan as a text", "humidity: /h", "{'h':'nan'}", "rejected: not-a-number"),
          value(
              "a bad value beside a good one",
              "temperature: /t, humidity: /h",
              "{'t':20,'h':101}",
              "[temperature: 20.0 partly-rejected] rejected /h: out-of-range"),
          value(
              "the radio alone is no measurement",
              "linkQuality: /q",
              "{'q':88}",
              "ignored: no-measurement"),
          value("not JSON", "humidity: /h", "{'h':5", "rejected: not-json"),
          value("two objects", "humidity: /h", "{'h':5}{'h':6}", "rejected: not-json"),
          value("an array", "humidity: /h", "[5]", "rejected: not-an-object"),
          value("nothing at all", "humidity: /h", "", "rejected: not-json"),
          time(
              "ISO with a zone",
              "{from: /at}",
              "{'h':5,'at':'2026-01-02T03:04:05+01:00'}",
              "[humidity: 5.0 at 2026-01-02T02:04:05Z]"),
          time(
              "ISO without a zone is the site's",
              "{from: /at}",
              "{'h':5,'at':'2026-01-02 08:04:05'}",
              "[humidity: 5.0 at 2026-01-02T00:04:05Z]"),
          time(
              "a zone of its own",
              "{from: /at, zone: UTC}",
              "{'h':5,'at':'2026-01-02T08:04:05'}",
              "[humidity: 5.0 at 2026-01-02T08:04:05Z]"),
          time(
              "Unix seconds in a text",
              "{from: /at, form: unix-seconds}",
              "{'h':5,'at':'1665561758'}",
              "[humidity: 5.0 at 2022-10-12T08:02:38Z]"),
          time(
              "Unix milliseconds, the second form",
              "{from: /at, form: [iso, unix-milliseconds]}",
              "{'h':5,'at':1684478801936}",
              "[humidity: 5.0 at 2023-05-19T06:46:41.936Z]"),
          time(
              "a pattern without seconds",
              "{from: /at, form: dd.MM.yyyy HH:mm}",
              "{'h':5,'at':'02.01.2026 08:04'}",
              "[humidity: 5.0 at 2026-01-02T00:04:00Z]"),
          time(
              "a malformed time costs nothing",
              "{from: /at}",
              "{'h':5,'at':'2020-0327T12:39:05.547336Z'}",
              "[humidity: 5.0]"),
          time(
              "a day that does not exist",
              "{from: /at}",
              "{'h':5,'at':'2025-02-30T00:00:00Z'}",
              "[humidity: 5.0]"),
          time(
              "a clock that was never set",
              "{from: /at, form: unix-seconds}",
              "{'h':5,'at':731}",
              "[humidity: 5.0]"),
          json(
              "root is the first that is there",
              "root: [/inner, '']\nvalues: {humidity: /h}",
              "{'inner':{'h':5},'h':6}",
              "[humidity: 5.0]"),
          json(
              "a message that lacks a key is another's",
              "when: {all: [/x]}\nvalues: {humidity: /h}",
              "{'h':6}",
              "unknown: no-message-fits"),
          json(
              "a message that has a forbidden key is another's",
              "when: {none: [/x]}\nvalues: {humidity: /h}",
              "{'h':6,'x':1}",
              "unknown: no-message-fits"),
          json(
              "a literal is compared, capitals or not",
              "when: {equal: {/type: THB}}\nvalues: {humidity: /h}",
              "{'h':6,'type':'thb'}",
              "[humidity: 6.0]"),
          json(
              "each part is a sensor named by its key",
              "readings: [{each: /*, channel: '{key}', values: {humidity: /h}}]",
              "{'a':{'h':1},'b':{'h':2},'c':3}",
              "[a: humidity: 1.0, b: humidity: 2.0]"),
          json(
              "a part belongs to the first rule that leads to it",
              "readings: [{each: /D*, channel: '{key}', values: {temperature: /t}},"
                  + " {each: /*, channel: '{key}', values: {humidity: /h}}]",
              "{'D1':{'t':1,'h':1},'b':{'t':2,'h':2}}",
              "[D1: temperature: 1.0, b: humidity: 2.0]"),
          json(
              "parts are left out by name and by content",
              "readings: [{each: /*, skip: [ESP*], unless: {any: [/soil]}, channel: '{key}',"
                  + " values: {humidity: /h}}]",
              "{'ESP32':{'h':1},'b':{'h':2,'soil':1},'c':{'h':3}}",
              "[c: humidity: 3.0]"),
          json(
              "a name in the message, else the key",
              "readings: [{each: /*, channel: [/Name, '{key}'], values: {humidity: /h}}]",
              "{'0x1':{'h':1,'Name':'库房'},'0x2':{'h':2}}",
              "[库房: humidity: 1.0, 0x2: humidity: 2.0]"),
          json(
              "a level of the topic names the sensor",
              "readings: [{channel: '{device}', values: {humidity: /h}}]",
              "{'h':1}",
              "[1: humidity: 1.0]"),
          json(
              "availability in any case",
              "availability: {from: /s, online: [Ready, он-лайн], offline: [lost]}",
              "{'s':'Он-лайн'}",
              "availability: online"),
          json(
              "a word that is neither",
              "availability: {from: /s, online: [on], offline: [off]}",
              "{'s':'perhaps'}",
              "rejected: unknown-word"),
          json("ignored with its reason", "ignore: device-state", "{}", "ignored: device-state"),
          json("a fault with its reason", "reject: sensor-failed", "{}", "rejected: sensor-failed"),
          line(
              "a line in named groups, line end and blanks aside",
              "line: 'T=(?<t>[-0-9.]{1,9}) *(?<u>[CF])?'\n"
                  + "values: {temperature: {from: t, unitFrom: u}}",
              " T=50F\r\n",
              "[temperature: 10.0]"),
          line(
              "a pattern fits the whole line",
              "line: 'T=(?<t>[0-9]{1,9})'\nvalues: {temperature: t}",
              "T=50;",
              "unknown: no-message-fits"),
          line(
              "a text that must occur",
              "contains: [DHT]\nreject: sensor-failed",
              "SHT failed",
              "unknown: no-message-fits"),
          line(
              "the whole line",
              "contains: ['.']\nvalues: {humidity: line}",
              "50.5",
              "[humidity: 50.5]"),
          line(
              "a line that is too long",
              "line: 'T=(?<t>[0-9]{1,9}).*'\nvalues: {temperature: t}",
              "T=5" + " ".repeat(2000) + ".",
              "rejected: too-long"));

  @TestFactory
  Stream<DynamicTest> eachRuleOfTheLanguage() {
    return ROWS.stream()
        .map(
            row -> dynamicTest(row.rule(), () -> assertThat(decoded(row)).isEqualTo(row.result())));
  }

  private static String decoded(Row row) {
    Body body = new Body(row.payload().replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    Optional<Topic> topic = Optional.ofNullable(row.topic()).flatMap(Topic::of);
    return ExampleRun.inWords(profile(row.message()).decode(topic, body, SHANGHAI));
  }

  private static DeviceProfile profile(String message) {
    String yaml =
        "profile: p\nname: P\nvendor: V\ntransport: [mqtt, serial]\nmessages:\n  - name: m\n"
            + message.indent(4);
    ProfileReader.Result result = ProfileReader.readWithoutExamples("p.yaml", yaml);
    assertThat(result.problems()).isEmpty();
    return result.profile().orElseThrow().device();
  }
}
