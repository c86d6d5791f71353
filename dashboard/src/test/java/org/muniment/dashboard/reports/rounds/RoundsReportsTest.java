package org.muniment.dashboard.reports.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.dashboard.testing.ApiSlices;
import org.muniment.dashboard.testing.CounterSample;
import org.muniment.dashboard.testing.Files;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.desk.TokensDesk;
import org.muniment.desk.rounds.DutyView;
import org.muniment.desk.rounds.EquipmentDesk;
import org.muniment.desk.rounds.KeysDesk;
import org.muniment.desk.rounds.RoundsDesks;
import org.muniment.desk.rounds.Ticked;
import org.muniment.desk.rounds.VisitsDesk;
import org.muniment.domain.duty.DutyEntry;

/** What an inspector asks for: the ledgers of what was checked, found and kept. */
class RoundsReportsTest {
  private static final String REPORTS = "/api/v1/reports/";

  private static TestHouse house;
  private static String archivist;

  @BeforeAll
  static void open() {
    house = TestHouse.open(ApiSlices::of);
    CounterSample.fill(house);
    archivist = house.token("archivist");
    RoundsDesks rounds = house.backend.rounds();
    rounds.duties().addUsual(house.by());
    rounds.keeping().round();
    house.clock.pass(Duration.ofDays(1));
    rounds.keeping().round();
    tick(rounds);
    rounds
        .visits()
        .enter(house.by(), new VisitsDesk.NewVisit("张师傅", "电力公司", "检修线路", "库房一", "王档案员"));
    long gone =
        rounds
            .visits()
            .enter(house.by(), new VisitsDesk.NewVisit("=SUM(A1)", "", "参观", "", "王档案员"))
            .id();
    rounds.visits().leave(house.by(), gone);
    equipment(rounds);
    long key = rounds.keys().add(house.by(), new KeysDesk.Details("K-1", "库房一大门", "")).id();
    rounds.keys().handOver(house.by(), key, OptionalLong.empty(), "王档案员", "新配一把");
  }

  private static void tick(RoundsDesks rounds) {
    LocalDate today = LocalDate.ofInstant(house.clock.instant(), TestHouse.ZONE);
    DutyView due =
        rounds.duties().on(today).stream()
            .filter(view -> view.isToDo() && view.due().equals(today))
            .findFirst()
            .orElseThrow();
    List<DutyEntry.Answer> answers =
        due.checklist().stream().map(line -> new DutyEntry.Answer(line, true, "")).toList();
    rounds
        .duties()
        .done(
            house.by(),
            due.plan().id(),
            new Ticked(
                today, Optional.of(due.due()), answers, "一切正常", CounterSample.STROKES, List.of()));
  }

  private static void equipment(RoundsDesks rounds) {
    rounds
        .equipment()
        .add(
            house.by(),
            new EquipmentDesk.Details(
                "dehumidifier",
                "除湿机一",
                "S-17",
                "某厂 DH-60",
                Optional.of("R1"),
                Optional.of(LocalDate.of(2024, 5, 1)),
                "in-use",
                ""));
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @ParameterizedTest
  @CsvSource({
    "duties, zh-CN, 值班检查台账, 每日闭库检查, 已完成",
    "duties, en, Ledger of duties, Closing check, Done",
    "findings, zh-CN, 问题与处理台账, BOX-1, 归还时",
    "findings, zh-TW, 問題與處理臺賬, BOX-1, 未處理",
    "visits, zh-CN, 访客登记簿, 张师傅, 仍在库内 1 人",
    "visits, en, Register of visitors, 电力公司, 'still inside: 1'",
    "equipment, zh-CN, 设备登记簿, 除湿机一, 2024-05-01",
    "keys, zh-CN, 钥匙登记簿, 库房一大门, 王档案员",
    "keys, en, Register of keys, 王档案员, In the key cabinet",
  })
  void aLedgerStandsOnPaper(String noun, String language, String title, String one, String other)
      throws Exception {
    byte[] pdf = Files.file(house, REPORTS + noun + ".pdf", archivist, language);
    assertThat(pdf.length).isLessThan(500_000);
    assertThat(Files.words(pdf))
        .containsIgnoringCase(title)
        .contains(one)
        .containsIgnoringCase(other);
  }

  @ParameterizedTest
  @CsvSource({"duties, 一切正常", "findings, 第 3 页缺失", "visits, 检修线路", "equipment, S-17", "keys, 新配一把"})
  void theSameIsASpreadsheetAndCsv(String noun, String says) throws Exception {
    String csv = csv(noun, archivist);
    assertThat(csv).startsWith("\ufeff").contains(says);
    byte[] xlsx = Files.file(house, REPORTS + noun + ".xlsx", archivist, "zh-CN");
    assertThat(new String(xlsx, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
  }

  @Test
  void aMissedDutyIsSaid() throws Exception {
    assertThat(csv("duties", archivist)).contains("漏办");
  }

  @Test
  void aCellIsNeverAFormula() throws Exception {
    assertThat(csv("visits", archivist)).contains("'=SUM(A1)").doesNotContain(",=SUM");
  }

  @Test
  void whatWasFoundInABoxIsAsSecretAsTheBox() throws Exception {
    String token =
        house
            .backend
            .tokens()
            .create(
                house.by(),
                new TokensDesk.NewToken(
                    "reader", "viewer", Optional.of("public"), Optional.empty()));
    assertThat(csv("findings", token)).contains("BOX-1").doesNotContain("第 3 页缺失");
  }

  private static String csv(String noun, String token) throws Exception {
    return new String(
        Files.file(house, REPORTS + noun + ".csv", token, "zh-CN"), StandardCharsets.UTF_8);
  }
}
