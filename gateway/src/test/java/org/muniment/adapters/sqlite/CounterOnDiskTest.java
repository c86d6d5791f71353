package org.muniment.adapters.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.muniment.testing.Boxes.LI;
import static org.muniment.testing.Boxes.NOW;
import static org.muniment.testing.Boxes.titled;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.domain.duty.ArchiveKey;
import org.muniment.domain.duty.DutyDue;
import org.muniment.domain.duty.DutyEntry;
import org.muniment.domain.duty.DutyKind;
import org.muniment.domain.duty.DutyPlan;
import org.muniment.domain.duty.KeyHandover;
import org.muniment.domain.duty.Recurrence;
import org.muniment.domain.duty.Shift;
import org.muniment.domain.finding.Finding;
import org.muniment.domain.finding.FindingStep;
import org.muniment.domain.finding.Photo;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.BoxEvent;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.Loan.CardState;
import org.muniment.domain.loan.LoanEvent;
import org.muniment.domain.loan.LoanState;
import org.muniment.domain.loan.Signature;
import org.muniment.domain.visit.Visit;
import org.muniment.port.Findings;
import org.muniment.port.Inspection;
import org.muniment.port.Loans.Query;
import org.muniment.port.Office;
import org.muniment.port.Progress;
import org.muniment.port.StoreException;
import org.muniment.testing.Boxes;
import org.muniment.testing.SampleLoans;
import org.sqlite.SQLiteDataSource;

/** What the rows of the counter do when the disk fails and when somebody else writes them. */
class CounterOnDiskTest {
  private static final LocalDate DAY = LocalDate.of(2026, 9, 30);
  private static final FindingStep NOTED = new FindingStep(0, 0, FindingStep.Kind.NOTED, LI, "少一页");

  @TempDir Path folder;

  private void sql(String... statements) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("office.db"));
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** One of everything: loan 1 is out, box 1 with item 7 in loan 2 is asked for. */
  private void make() {
    try (SqliteOffice office = Stores.office(folder)) {
      Boxes.addCabinets(office, "C1");
      long box = Boxes.register(office, "B-1", "C1/1/1", titled("会计")).id();
      office.loans().addBorrower(SampleLoans.borrower("王", "R-1")).orElseThrow();
      Loan loan = SampleLoans.request(office, box, OptionalLong.empty());
      SampleLoans.request(office, box, OptionalLong.empty());
      SampleLoans.change(office, SampleLoans.in(loan, LoanState.ISSUED), LoanEvent.Kind.ISSUED)
          .orElseThrow();
      office
          .loans()
          .addSignature(new Signature(loan.id(), Signature.Moment.ISSUE, "M0 0", "李", NOW));
      office.findings().add(finding(loan.id()), NOTED);
      Photo photo = new Photo(0, Photo.Subject.LOAN, 1, "x", "image/png", 1, "c", "li", NOW);
      office.findings().addPhoto(photo, new byte[1]);
      Visit visit = new Visit(0, "电工", "", "线路", "", "李", NOW, "li", Optional.empty(), "");
      office.visits().leave(office.visits().add(visit).id(), NOW.plusSeconds(9), "li");
      makeRounds(office);
    }
  }

  private static void makeRounds(Office office) {
    DutyPlan.Terms terms =
        new DutyPlan.Terms(
            DAY,
            new Recurrence.Daily(true),
            Shift.STAYS,
            List.of(),
            false,
            false,
            Optional.empty(),
            "");
    DutyPlan plan =
        new DutyPlan(
            0,
            DutyKind.PESTS,
            "",
            Optional.empty(),
            OptionalLong.empty(),
            List.of(terms),
            Optional.empty(),
            1);
    long duty = office.duties().addPlan(plan).id();
    office.duties().addDue(List.of(new DutyDue(duty, DAY, List.of())));
    office.duties().addEntry(new DutyEntry(0, duty, DAY, DAY, LI, List.of(), "", ""));
    long key = office.duties().addKey(new ArchiveKey(0, "K", "", "", false, "", 1)).id();
    office
        .duties()
        .updateKey(
            new ArchiveKey(key, "K", "", "李", false, "", 2),
            Optional.of(new KeyHandover(0, key, "", "李", LI, "")));
  }

  private static Finding finding(long loan) {
    return new Finding(
        0,
        Finding.Origin.LOAN,
        loan,
        OptionalLong.of(1),
        Optional.empty(),
        OptionalLong.empty(),
        "少一页",
        "李",
        NOW,
        "李",
        Optional.of(DAY),
        Optional.empty(),
        1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DELETE FROM loan                                  | the loan register only grows
          UPDATE loan_event SET text = 'x'                  | the loan register only grows
          DELETE FROM loan_event                            | the loan register only grows
          REPLACE INTO loan_event SELECT * FROM loan_event  | the loan register only grows
          UPDATE signature SET strokes = ''                 | a signature stays
          DELETE FROM signature                             | a signature stays
          DELETE FROM borrower                              | stays in the register
          UPDATE duty_due SET due = '2026-01-01'            | what was due stays due
          DELETE FROM duty_due                              | what was due stays due
          REPLACE INTO duty_due SELECT * FROM duty_due      | what was due stays due
          UPDATE duty_entry SET done_on = due               | the ledger of duties only grows
          DELETE FROM duty_entry                            | the ledger of duties only grows
          UPDATE key_handover SET to_name = 'x'             | the register of keys only grows
          DELETE FROM key_handover                          | the register of keys only grows
          DELETE FROM finding                               | the ledger of findings only grows
          UPDATE finding_step SET text = 'x'                | the ledger of findings only grows
          DELETE FROM finding_step                          | the ledger of findings only grows
          UPDATE photo SET sha256 = 'x'                     | a photograph stays
          DELETE FROM photo                                 | a photograph stays
          UPDATE photo_content SET content = x'00'          | a photograph stays
          DELETE FROM photo_content                         | a photograph stays
          DELETE FROM visit                                 | the register of visitors only grows
          UPDATE visit SET left_at = 0                      | the register of visitors only grows
          UPDATE loan SET state = 'issued'                  | UNIQUE constraint failed
          UPDATE loan SET state = 'issued', item = 7        | UNIQUE constraint failed
          """)
  void registersNeitherChangeNorShrink(String statement, String why) {
    make();
    assertThatThrownBy(() -> sql("PRAGMA recursive_triggers = 1", statement))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining(why);
  }

  @Test
  void theTablesOfTheCounterAreInspectedWithTheRest() throws SQLException {
    make();
    Soundness soundness = new Soundness(folder.resolve("office.db"));
    assertThat(soundness.inspect(Progress.NOBODY).intact()).isTrue();
    sql(
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema"
            + " WHERE name = 'loan_by_request') WHERE name = 'loan_by_box'");
    Inspection.Finding finding = soundness.inspect(Progress.NOBODY);
    assertThat(finding.intact()).as(finding.toString()).isFalse();
  }

  @Test
  void anOfficeFromBeforeTheCounterKeepsItsBoxesAndLendsThem() throws SQLException {
    migrate(7);
    sql(
        "INSERT INTO code VALUES ('B-1', 'box')",
        "INSERT INTO box(id, barcode, alike, status, title, carrier, secrecy, remarks, version,"
            + " registered, changed) VALUES"
            + " (1, 'B-1', 'B1', 'unplaced', '会计', 'paper', 'public', '', 1, 0, 0)");
    try (SqliteOffice office = SqliteOffice.open(folder)) {
      Box box = office.holdings().box(Barcode.of("B-1")).orElseThrow();
      Loan loan = SampleLoans.request(office, box.id(), OptionalLong.empty());
      assertThat(office.loans().openOf(box.id())).containsExactly(loan);
    }
  }

  private void migrate(int schema) throws SQLException {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + folder.resolve("office.db"));
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:org/muniment/adapters/sqlite/office")
        .target(Integer.toString(schema))
        .load()
        .migrate();
    sql("PRAGMA user_version = " + schema);
  }

  @Test
  void aDiskThatFailsAtAnyCallKeepsALoanWholeOrNotAtAll() {
    boolean failed = true;
    int n = 0;
    while (failed) {
      n++;
      Faults faults = new Faults();
      Path data = folder.resolve("n" + n);
      Stores.copyEmpty(data, SqliteOffice.NAME);
      boolean issued;
      boolean returned;
      try (SqliteOffice office = SqliteOffice.open(data, faults)) {
        Boxes.addCabinets(office, "C1");
        Box box = Boxes.register(office, "B-1", "C1/1/1", titled("会计"));
        faults.failAt(n);
        issued = succeeds(() -> issue(office, box));
        returned = issued && succeeds(() -> takeBack(office));
        failed = faults.happened();
        faults.failAt(0);
        assertWhole(office, issued, returned);
      }
      try (SqliteOffice again = SqliteOffice.open(data)) {
        assertWhole(again, issued, returned);
      }
      assertThat(n).isLessThan(200);
    }
    assertThat(n).as("calls that could fail").isGreaterThan(20);
  }

  private static boolean succeeds(Runnable work) {
    try {
      work.run();
      return true;
    } catch (StoreException failed) {
      return false;
    }
  }

  private static void issue(Office office, Box box) {
    office.together(
        () -> {
          Loan loan = SampleLoans.request(office, box.id(), OptionalLong.empty());
          Loan carded = SampleLoans.with(loan, "LC-1", CardState.PRINTED);
          SampleLoans.change(office, carded, LoanEvent.Kind.APPROVED).orElseThrow();
          Loan out = SampleLoans.in(carded, LoanState.ISSUED);
          SampleLoans.change(office, out, LoanEvent.Kind.ISSUED).orElseThrow();
          office
              .loans()
              .addSignature(new Signature(loan.id(), Signature.Moment.ISSUE, "M0 0", "李", NOW));
          return Boxes.change(
                  office, box, BoxEvent.Kind.LENT, s -> s.with(BoxStatus.ON_LOAN, s.spot()))
              .orElseThrow();
        });
  }

  private static void takeBack(Office office) {
    office.together(
        () -> {
          Box box = office.holdings().byId(1).orElseThrow();
          Loan back = SampleLoans.in(office.loans().loan(1).orElseThrow(), LoanState.RETURNED);
          SampleLoans.change(office, back, LoanEvent.Kind.RETURNED).orElseThrow();
          office.findings().add(finding(back.id()), NOTED);
          return Boxes.change(
                  office, box, BoxEvent.Kind.RETURNED, s -> s.with(BoxStatus.IN_PLACE, s.spot()))
              .orElseThrow();
        });
  }

  private static void assertWhole(Office office, boolean issued, boolean returned) {
    int done = returned ? 2 : issued ? 1 : 0;
    List<Loan> loans = office.loans().search(Query.ALL, Optional.empty(), 9).loans();
    assertThat(loans).hasSize(issued ? 1 : 0);
    assertThat(loans)
        .extracting(Loan::state)
        .containsOnlyOnceElementsOf(
            issued ? List.of(returned ? LoanState.RETURNED : LoanState.ISSUED) : List.of());
    assertThat(office.loans().events(1)).hasSize(new int[] {0, 3, 4}[done]);
    assertThat(office.loans().signatures(1)).hasSize(issued ? 1 : 0);
    assertThat(office.kindOf("LC-1").isPresent()).isEqualTo(issued);
    assertThat(office.holdings().history(1)).hasSize(1 + done);
    assertThat(office.holdings().byId(1).orElseThrow().state().status())
        .isEqualTo(done == 1 ? BoxStatus.ON_LOAN : BoxStatus.IN_PLACE);
    assertThat(office.findings().search(Findings.Query.ALL, 9)).hasSize(returned ? 1 : 0);
    assertThat(office.findings().steps(1)).hasSize(returned ? 1 : 0);
  }
}
