package org.muniment.pipeline.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.muniment.domain.reminder.OpenThings.WANG;
import static org.muniment.domain.reminder.OpenThings.ZONE;
import static org.muniment.domain.reminder.OpenThings.at;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muniment.adapters.net.FileTrust;
import org.muniment.adapters.smtp.SmtpNotifier;
import org.muniment.adapters.sqlite.SqliteOffice;
import org.muniment.domain.duty.DutyDue;
import org.muniment.domain.duty.DutyKind;
import org.muniment.domain.finding.Finding;
import org.muniment.domain.finding.FindingStep;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.Carrier;
import org.muniment.domain.loan.Borrower;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.LoanEvent;
import org.muniment.domain.loan.LoanKind;
import org.muniment.domain.loan.LoanState;
import org.muniment.domain.notice.Channel;
import org.muniment.domain.notice.ChannelType;
import org.muniment.domain.notice.Contact;
import org.muniment.domain.notice.Roster;
import org.muniment.domain.reminder.OpenThings;
import org.muniment.port.ReadingStore;
import org.muniment.testing.Boxes;
import org.muniment.testing.MemoryAlarms;
import org.muniment.testing.MemoryReadingStore;

/** Reminders from what people entered to a real mail server. */
class ReminderMailTest {
  private static final Instant MORNING = at("2026-11-23T09:30");

  @TempDir Path folder;
  private final AtomicReference<Instant> now = new AtomicReference<>(MORNING);
  private final ReadingStore store = new MemoryReadingStore(ZONE);
  private GreenMail mail;
  private SqliteOffice office;
  private SmtpNotifier smtp;
  private Courier courier;
  private long loan;

  @BeforeEach
  void start() {
    mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    office = SqliteOffice.open(folder);
    smtp = new SmtpNotifier(new FileTrust(Optional.empty()), InstantSource.system());
    notification();
    Borrower wang = office.loans().addBorrower(WANG).orElseThrow();
    loan = out(wang, box("B-1", "confidential", "干部任免名册"), "2026-11-20");
    out(wang, box("B-2", "public", "年度工作报告"), "2026-11-22");
    office.visits().add(OpenThings.visit(0, "2026-11-22T16:00"));
    Finding finding = OpenThings.finding(0, "2026-11-20");
    office.findings().add(finding, new FindingStep(0, 0, FindingStep.Kind.NOTED, Boxes.LI, "x"));
    var plan = OpenThings.duty(0, DutyKind.CLEANING, "2026-11-22", "").plan();
    long duty = office.duties().addPlan(plan).id();
    office
        .duties()
        .addDue(List.of(new DutyDue(duty, java.time.LocalDate.of(2026, 11, 22), List.of("x"))));
  }

  private void notification() {
    office
        .notificationSetup()
        .saveChannel(
            new Channel(
                "mail",
                ChannelType.EMAIL,
                "Mail",
                true,
                Map.of(
                    "host",
                    "127.0.0.1",
                    "port",
                    Integer.toString(mail.getSmtp().getPort()),
                    "security",
                    "none",
                    "from",
                    "muniment@archive.example"),
                Map.of()));
    Contact li = new Contact("li", "Li", "en", List.of(new Contact.Reach("mail", "li@a.example")));
    office
        .notificationSetup()
        .saveRoster(
            new Roster(
                List.of(li),
                List.of(),
                Roster.SECOND_AFTER,
                Roster.THIRD_AFTER,
                Optional.empty(),
                Optional.empty()));
  }

  private Box box(String barcode, String secrecy, String title) {
    return Boxes.register(
        office, barcode, "", Boxes.described(title, secrecy, Carrier.PAPER, null, 2020));
  }

  private long out(Borrower borrower, Box box, String due) {
    Instant since = at("2026-11-10T10:00");
    Loan out =
        new Loan(
            0,
            0,
            new Loan.Thing(box.id(), OptionalLong.empty()),
            new Loan.Who(OptionalLong.of(borrower.id()), borrower.name(), borrower.kind()),
            LoanKind.LOAN,
            "research",
            LoanState.ISSUED,
            Optional.of(java.time.LocalDate.parse(due)),
            0,
            Optional.empty(),
            Loan.CardState.NONE,
            Optional.of(new Loan.Handing(since, "li", OptionalInt.of(3), "")),
            Optional.empty(),
            "",
            1,
            since,
            since);
    LoanEvent event = new LoanEvent(0, 0, LoanEvent.Kind.ISSUED, Boxes.LI, Optional.empty(), "");
    return office.loans().add(out, event).id();
  }

  private void startCourier() {
    Facts facts =
        new Facts(
            office,
            code -> Optional.empty(),
            new AffectedCabinets(office),
            alarm -> Optional.empty(),
            () -> new Facts.Condition(0, 0, List.of(), 100),
            Optional.of("https://archive.example"),
            ZONE);
    courier =
        Courier.start(
            office,
            store.outbox(),
            new MemoryAlarms(),
            store.alarms(),
            facts,
            List.of(smtp),
            List.of(),
            "zh-CN",
            now::get,
            new Random(3));
  }

  @AfterEach
  void end() {
    courier.close();
    smtp.close();
    office.close();
    store.close();
    mail.stop();
  }

  private String text(String address) {
    return Arrays.stream(mail.getReceivedMessages())
        .filter(message -> isTo(message, address))
        .map(ReminderMailTest::text)
        .findFirst()
        .orElse("");
  }

  private static boolean isTo(MimeMessage message, String address) {
    try {
      return message.getAllRecipients()[0].toString().contains(address);
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static String text(MimeMessage message) {
    try {
      return message.getSubject() + "\n" + message.getContent();
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }

  private List<LoanEvent> calls() {
    return office.loans().events(loan).stream()
        .filter(event -> event.kind() == LoanEvent.Kind.CALLED_IN)
        .toList();
  }

  @Test
  void theReaderIsCalledInAndWhoeverIsOnDutyHearsOfEverythingOnceADay() {
    startCourier();
    await().atMost(Duration.ofSeconds(60)).until(() -> mail.getReceivedMessages().length == 2);
    await().atMost(Duration.ofSeconds(60)).until(() -> store.outbox().waiting(1).isEmpty());
    assertThat(text("wang@a.example"))
        .contains("【催还】", "王芳，您好", "B-1 · 应于 2026-11-20，已逾期 3 天", "B-2 · 年度工作报告")
        .doesNotContain("干部任免名册");
    assertThat(text("li@a.example"))
        .contains(
            "loans overdue: 2",
            "B-1 · 王芳 · due 2026-11-20 (3 d ago)",
            "duties missed: 1",
            "Zhao, in since 2026-11-22 16:00, with Li",
            "finding 1 · wu",
            "https://archive.example/today")
        .doesNotContain("干部任免名册", "a secret window");
    assertThat(calls()).hasSize(1);
    assertThat(calls().get(0).by().name()).isEqualTo("reminders");

    courier.close();
    now.set(MORNING.plus(Duration.ofHours(2)));
    startCourier();
    await().atMost(Duration.ofSeconds(60)).until(() -> courier.health().check().well());
    assertThat(mail.getReceivedMessages()).as("after a restart, on the same day").hasSize(2);

    now.set(MORNING.plus(Duration.ofDays(1)));
    await().atMost(Duration.ofSeconds(60)).until(() -> mail.getReceivedMessages().length == 4);
    await().atMost(Duration.ofSeconds(60)).until(() -> store.outbox().waiting(1).isEmpty());
    assertThat(calls()).as("three days after it was due, and then a week later").hasSize(1);
  }
}
