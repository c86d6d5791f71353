package org.muniment.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.muniment.adapters.sqlite.SqliteOffice;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.BoxEvent;
import org.muniment.domain.holding.BoxState;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.holding.Carrier;
import org.muniment.domain.holding.Description;
import org.muniment.domain.holding.Item;
import org.muniment.domain.holding.Retention;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.place.Room;
import org.muniment.domain.text.Code;
import org.muniment.port.Holdings;
import org.muniment.port.Holdings.Order;
import org.muniment.port.Holdings.Query;
import org.muniment.port.Holdings.Registration;
import org.muniment.testing.Boxes;

/**
 * Measures how boxes are found among many; run by hand: {@code HoldingsBench FOLDER [boxes]}. The
 * boxes are made when they are not there and stay: 50 rooms of 50 cabinets of 8 shelves of 50
 * places, filled in order, with titles of Chinese words whose frequencies fall as in a language;
 * every tenth box has three items.
 */
public final class HoldingsBench {
  private static final PrintStream OUT = System.out;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int ROOMS = 50;
  private static final int CABINETS = 50;
  private static final int SHELVES = 8;
  private static final int POSITIONS = 50;
  private static final int BATCH = 10_000;
  private static final int PAGE = 50;
  private static final int ROUNDS = 200;
  private static final String[] WORDS = {
    "会计凭证", "文书档案", "科研项目", "基建工程", "学生成绩", "人事任免", "会议纪要", "年度报告",
    "设备验收", "教学计划", "财务决算", "党委文件", "毕业论文", "招生录取", "照片底片", "录音录像",
    "外事接待", "职称评审", "工资调整", "房产契约", "校史资料", "审计报告", "合同协议", "来信来访"
  };
  private static final Set<String> OPEN = Set.of("public", "internal", "confidential");

  private final Holdings holdings;
  private final int boxes;
  private final Random random = new Random(20261122);

  private HoldingsBench(Holdings holdings, int boxes) {
    this.holdings = holdings;
    this.boxes = boxes;
  }

  public static void main(String[] args) throws IOException {
    int boxes = args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000;
    Path folder = Files.createDirectories(Path.of(args[0]).resolve("boxes-" + boxes));
    try (SqliteOffice office = SqliteOffice.open(folder)) {
      HoldingsBench bench = filled(office, boxes);
      OUT.printf("on disk: %d MB%n", Files.size(folder.resolve("office.db")) >> 20);
      bench.scans();
      bench.searches();
      bench.lists();
      bench.counts();
      bench.changes(office);
    }
  }

  /** An office with its boxes in it, made now if they are not there. */
  static HoldingsBench filled(SqliteOffice office, int boxes) {
    HoldingsBench bench = new HoldingsBench(office.holdings(), boxes);
    if (office.holdings().head().isEmpty()) {
      bench.fill(office);
    }
    return bench;
  }

  private void fill(SqliteOffice office) {
    for (int room = 0; room < ROOMS; room++) {
      office.addRoom(new Room(roomCode(room), "Room", "general", Code.of("MAIN")));
      for (int i = 0; i < CABINETS; i++) {
        office.addCabinet(cabinet(room, i));
      }
    }
    long begin = System.nanoTime();
    for (int from = 0; from < boxes; from += BATCH) {
      List<Registration> batch = new ArrayList<>();
      for (int i = from; i < Math.min(boxes, from + BATCH); i++) {
        batch.add(registration(i));
      }
      long start = System.nanoTime();
      long cpu = THREADS.getCurrentThreadCpuTime();
      holdings.registerAll(batch);
      if (from % 100_000 == 0) {
        OUT.printf(
            "registering %,d behind %,d: %.0f ms (processor time %.0f ms)%n",
            batch.size(),
            from,
            (System.nanoTime() - start) / 1e6,
            (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6);
      }
    }
    OUT.printf("registering %,d: %.1f s%n", boxes, (System.nanoTime() - begin) / 1e9);
  }

  private static Code roomCode(int room) {
    return Code.of("R%02d".formatted(room));
  }

  private static Cabinet cabinet(int room, int number) {
    return new Cabinet(
        cabinetCode(room * CABINETS + number),
        roomCode(room),
        "",
        Optional.empty(),
        SHELVES,
        POSITIONS,
        Cabinet.ShelfOrder.TOP,
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  private static Code cabinetCode(int number) {
    return Code.of("C%04d".formatted(number));
  }

  private static Registration registration(int i) {
    Random dice = new Random(i * 7919L);
    int place = i % (SHELVES * POSITIONS);
    Optional<Spot> spot =
        i % 97 == 0
            ? Optional.empty()
            : Optional.of(
                new Spot(
                    cabinetCode(i / (SHELVES * POSITIONS)),
                    1 + place / POSITIONS,
                    1 + place % POSITIONS));
    BoxStatus status = spot.isEmpty() ? BoxStatus.UNPLACED : BoxStatus.IN_PLACE;
    if (spot.isPresent() && i % 5_003 == 0) {
      status = BoxStatus.MISSING;
    }
    BoxState state = new BoxState(Barcode.of(barcode(i)), status, spot, Optional.empty());
    Box box = new Box(0, state, description(i, dice), 1, Boxes.NOW, Boxes.NOW);
    BoxEvent event =
        new BoxEvent(
            0,
            0,
            BoxEvent.Kind.REGISTERED,
            Boxes.LI,
            Optional.empty(),
            state,
            "",
            Optional.empty(),
            Optional.empty(),
            OptionalLong.empty());
    List<Item> items =
        i % 10 == 0
            ? List.of(
                Boxes.item(1, "关于" + word(dice) + "的通知"),
                Boxes.item(2, "关于" + word(dice) + "的批复"),
                Boxes.item(3, word(dice) + "附件"))
            : List.of();
    return new Registration(box, event, items);
  }

  static String barcode(int i) {
    return "32101%09d".formatted(i * 7L % 1_000_000_007L);
  }

  private static Description description(int i, Random dice) {
    int year = 1950 + dice.nextInt(75);
    String rare = i % 20_011 == 0 ? "天文台" : "";
    String title = "%d年%s%s%s第%d卷".formatted(year, word(dice), rare, word(dice), i % 300);
    return new Description(
        title,
        Optional.of("J109"),
        Optional.of("WS"),
        OptionalInt.of(year),
        Optional.of(Retention.values()[dice.nextInt(3)]),
        i % 31 == 0 ? Carrier.MAGNETIC_TAPE : Carrier.PAPER,
        i % 50 == 0 ? "secret" : "public",
        Optional.of("J109-WS·%d-Y-%06d".formatted(year, i)),
        OptionalInt.of(dice.nextInt(60)),
        Optional.empty(),
        Optional.empty(),
        "");
  }

  /** The first word in every fifth place, the last ones seldom. */
  private static String word(Random dice) {
    double skewed = Math.pow(dice.nextDouble(), 2.2);
    return WORDS[(int) (skewed * WORDS.length)];
  }

  private void scans() {
    time("scan of a number", 5_000, i -> check(holdings.box(number()).isPresent()));
    time("what stands at a place", 5_000, i -> holdings.at(place()));
    time("taken places of a cabinet", 500, i -> holdings.taken(place().cabinet()));
    time("numbers that look alike", 2_000, i -> holdings.alike(barcode(random.nextInt(boxes))));
  }

  private Barcode number() {
    return Barcode.of(barcode(random.nextInt(boxes)));
  }

  private Spot place() {
    int i = random.nextInt(boxes);
    int within = i % (SHELVES * POSITIONS);
    Code cabinet = cabinetCode(i / (SHELVES * POSITIONS));
    return new Spot(cabinet, 1 + within / POSITIONS, 1 + within % POSITIONS);
  }

  private void searches() {
    for (Order order : Order.values()) {
      search("rare word", order, i -> query("天文", order));
      search("common word of two characters", order, i -> query("会计", order));
      search("word in one box of fifteen", order, i -> query("合同", order));
      search("two common words", order, i -> query("会计 文书", order));
      search("one character", order, i -> query("文", order));
      search("common word, one room", order, i -> inRoom(query("会计", order)));
      search("common word, missing", order, i -> missing(query("会计", order)));
      search("common word, tapes", order, i -> tapes(query("会计", order)));
      search(
          "end of a number", order, i -> query(barcode(random.nextInt(boxes)).substring(9), order));
      search("beginning of a number", order, i -> query("32101", order));
      search("year and word", order, i -> query("1987年会计", order));
      search("no hit", order, i -> query("潜水艇", order));
    }
  }

  private void search(String what, Order order, IntFunction<Query> query) {
    time(
        "%s, by %s".formatted(what, order),
        ROUNDS,
        i -> holdings.search(query.apply(i), Optional.empty(), PAGE));
  }

  private void lists() {
    for (Order order : Order.values()) {
      Query all = query("", order);
      time("first page by " + order, ROUNDS, i -> holdings.search(all, Optional.empty(), PAGE));
      Optional<String> deep = Optional.empty();
      for (int i = 0; i < boxes / 2; i += 50_000) {
        deep = holdings.search(all, deep, 50_000).next();
      }
      Optional<String> cursor = deep;
      time("deep page by " + order, ROUNDS, i -> holdings.search(all, cursor, PAGE));
      time("a room by " + order, ROUNDS, i -> holdings.search(inRoom(all), Optional.empty(), PAGE));
      time(
          "missing by " + order,
          ROUNDS,
          i -> holdings.search(missing(all), Optional.empty(), PAGE));
      time("tapes by " + order, ROUNDS, i -> holdings.search(tapes(all), Optional.empty(), PAGE));
    }
  }

  private void counts() {
    time("counts", ROUNDS, i -> holdings.counts());
    time("count of all up to 10,000", ROUNDS, i -> holdings.count(query("", Order.PLACE), 10_000));
    time(
        "count of a common word up to 1,000",
        ROUNDS,
        i -> holdings.count(query("会计", Order.PLACE), 1_000));
  }

  private void changes(SqliteOffice office) {
    time(
        "taking a box out, synced",
        ROUNDS,
        i -> {
          Box box = holdings.box(number()).orElseThrow();
          Boxes.change(
              office, box, BoxEvent.Kind.TAKEN_OUT, s -> s.with(BoxStatus.IN_TRANSIT, s.spot()));
        });
  }

  private static Query query(String words, Order order) {
    return Boxes.query(words, OPEN, order);
  }

  private Query inRoom(Query query) {
    Set<Code> cabinets = new HashSet<>();
    int used = Math.max(1, boxes / (CABINETS * SHELVES * POSITIONS));
    int room = random.nextInt(used);
    for (int i = 0; i < CABINETS; i++) {
      cabinets.add(cabinetCode(room * CABINETS + i));
    }
    return with(query, cabinets, Set.of(), Set.of());
  }

  private static Query missing(Query query) {
    return with(query, Set.of(), Set.of(BoxStatus.MISSING), Set.of());
  }

  private static Query tapes(Query query) {
    return with(query, Set.of(), Set.of(), Set.of(Carrier.MAGNETIC_TAPE));
  }

  private static Query with(
      Query query, Set<Code> cabinets, Set<BoxStatus> statuses, Set<Carrier> carriers) {
    return new Query(
        query.words(),
        query.levels(),
        cabinets,
        query.shelf(),
        statuses,
        carriers,
        query.category(),
        query.retention(),
        query.year(),
        query.order());
  }

  private static void check(boolean isThere) {
    if (!isThere) {
      throw new IllegalStateException("a box that was registered is not found");
    }
  }

  /** What takes long is not repeated as often. */
  static void time(String what, int rounds, IntConsumer work) {
    work.accept(0);
    double[] millis = new double[rounds];
    long cpu = THREADS.getCurrentThreadCpuTime();
    long begin = System.nanoTime();
    int done = 0;
    while (done < rounds && (done < 5 || System.nanoTime() - begin < 1_500_000_000L)) {
      long start = System.nanoTime();
      work.accept(done);
      millis[done++] = (System.nanoTime() - start) / 1e6;
    }
    double processorMillis = (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6 / done;
    report(what, Arrays.copyOf(millis, done), processorMillis);
  }

  static void report(String what, double[] millis, double processorMillis) {
    double[] sorted = millis.clone();
    Arrays.sort(sorted);
    OUT.printf(
        "%-55s median %8.2f  p95 %8.2f  p99 %8.2f ms (processor %.2f ms, %d times)%n",
        what,
        sorted[sorted.length / 2],
        sorted[(int) (sorted.length * 0.95)],
        sorted[(int) (sorted.length * 0.99)],
        processorMillis,
        sorted.length);
  }
}
