package org.muniment.domain.stocktake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.muniment.domain.lines.LinesReader;
import org.muniment.domain.lines.LinesWriter;
import org.muniment.domain.stocktake.Reckoning.PlaceProgress;
import org.muniment.domain.stocktake.Result.Decided;
import org.muniment.domain.stocktake.Result.Share;
import org.muniment.domain.stocktake.Stocktake.Counted;
import org.muniment.domain.stocktake.Stocktake.Handover;
import org.muniment.domain.stocktake.Stocktake.Member;
import org.muniment.domain.stocktake.Stocktake.State;
import org.muniment.domain.text.Code;
import org.muniment.domain.trail.By;

/**
 * The canonical form of a result: what is sealed and kept (rule P3). There is one way to write a
 * result, and reading gives the result that was written. This form is for ever; a change of it is a
 * new version beside this one.
 *
 * <p>Lines of {@link LinesWriter} in this order; times are milliseconds of the Unix epoch; {@code
 * […]} may be absent, {@code *} any number of times, {@code |empty} an empty field:
 *
 * <pre>
 * stocktake  1                                     the version
 * what       id  name  blind 0|1  counts  expected  head|empty  version
 * scope      all | rooms code … | cabinets code …
 * [handover  from  to]
 * opened     kind  name  from  at
 * closed     kind  name  from  at
 * whole      0|1  reason
 * cabinet*   code  room  shelves  positions
 * member*    name  pass
 * name*      code  name                            in the order of codes
 * expected   digest
 * scans      digest
 * count*     outcome  number                       in the order of outcomes
 * place*     cabinet  expected  seen  shelves  closed
 * share*     by  device  pass  scans  first  last
 * line*      outcome  subject  box|empty  registered|empty  loan|empty  needs 0|1  [spot]
 * seen*      scan  rank  pass  by  device  at  [room  cabinet|empty  shelf]
 * [answer    number  outcome  action  title  reason  document|empty  by …  [spot]]
 * title*     subject  title                         in the order of subjects
 * </pre>
 *
 * A spot is {@code cabinet shelf position}; each line has its seen and its answer behind it.
 */
public final class ResultForm {
  private static final String VERSION_1 = "1";
  private static final String ALL = "all";
  private static final String ROOMS = "rooms";
  private static final String CABINETS = "cabinets";

  private ResultForm() {}

  public static String write(Result result) {
    LinesWriter lines = new LinesWriter();
    lines.line("stocktake").text(VERSION_1);
    write(result.stocktake(), lines);
    by(lines.line("closed"), result.closed());
    lines.line("whole").number(result.isWhole() ? 1 : 0).text(result.reason());
    for (Counted cabinet : result.stocktake().cabinets()) {
      lines.line("cabinet").text(cabinet.cabinet().value()).text(cabinet.room().value());
      lines.number(cabinet.shelves()).number(cabinet.positionsPerShelf());
    }
    for (Member member : result.stocktake().members()) {
      lines.line("member").text(member.name()).text(member.pass().key());
    }
    new TreeMap<>(result.names())
        .forEach((code, name) -> lines.line("name").text(code.value()).text(name));
    lines.line("expected").text(result.digests().expected());
    lines.line("scans").text(result.digests().scans());
    Arrays.stream(Outcome.values())
        .filter(result.counts()::containsKey)
        .forEach(it -> lines.line("count").text(it.key()).number(result.counts().get(it)));
    new TreeMap<>(result.places()).forEach((code, place) -> write(code, place, lines));
    result.shares().forEach(share -> write(share, lines));
    result.lines().forEach(decided -> DecidedForm.write(decided, lines));
    new TreeMap<>(result.titles())
        .forEach((subject, title) -> lines.line("title").text(subject).text(title));
    return lines.text();
  }

  private static void write(Stocktake stocktake, LinesWriter lines) {
    lines.line("what").number(stocktake.id()).text(stocktake.name());
    lines.number(stocktake.isBlind() ? 1 : 0).number(stocktake.counts());
    lines.number(stocktake.expected());
    DecidedForm.optional(lines, stocktake.head()).number(stocktake.version());
    write(stocktake.scope(), lines.line("scope"));
    stocktake
        .handover()
        .ifPresent(over -> lines.line("handover").text(over.from()).text(over.to()));
    by(lines.line("opened"), stocktake.opened());
  }

  private static void write(Scope scope, LinesWriter lines) {
    if (scope instanceof Scope.Rooms some) {
      lines.text(ROOMS);
      new TreeSet<>(some.rooms()).forEach(code -> lines.text(code.value()));
    } else if (scope instanceof Scope.Cabinets some) {
      lines.text(CABINETS);
      new TreeSet<>(some.cabinets()).forEach(code -> lines.text(code.value()));
    } else {
      lines.text(ALL);
    }
  }

  static LinesWriter by(LinesWriter lines, By by) {
    return lines.text(by.kind().key()).text(by.name()).text(by.from()).at(by.at());
  }

  private static void write(Code cabinet, PlaceProgress place, LinesWriter lines) {
    lines.line("place").text(cabinet.value()).number(place.expected()).number(place.seen());
    lines.number(place.shelves()).number(place.closedShelves());
  }

  private static void write(Share share, LinesWriter lines) {
    lines.line("share").text(share.by()).text(share.device()).text(share.pass().key());
    lines.number(share.scans()).at(share.first()).at(share.last());
  }

  /**
   * @throws IllegalArgumentException for anything that {@link #write} does not write, with the line
   */
  public static Result read(String text) {
    LinesReader lines = new LinesReader(text);
    lines.line("stocktake").word(version -> Optional.of(version).filter(VERSION_1::equals));
    lines.line("what");
    long id = lines.number();
    String name = lines.text();
    boolean isBlind = flag(lines);
    int counts = lines.count();
    int expected = lines.count();
    OptionalLong head = DecidedForm.optional(lines);
    long version = lines.number();
    Scope scope = scope(lines.line("scope"));
    Optional<Handover> handover =
        lines.isNext("handover")
            ? Optional.of(new Handover(lines.line("handover").text(), lines.text()))
            : Optional.empty();
    By opened = by(lines.line("opened"));
    By closed = by(lines.line("closed"));
    boolean isWhole = flag(lines.line("whole"));
    String reason = lines.text();
    Stocktake stocktake =
        new Stocktake(
            id,
            name,
            scope,
            cabinets(lines),
            handover,
            isBlind,
            counts,
            members(lines),
            State.OPEN,
            head,
            expected,
            opened,
            Optional.empty(),
            "",
            Optional.empty(),
            version);
    Result result =
        new Result(
            stocktake,
            closed,
            isWhole,
            reason,
            names(lines),
            new Result.Digests(lines.line("expected").text(), lines.line("scans").text()),
            outcomes(lines),
            places(lines),
            shares(lines),
            decided(lines),
            titles(lines));
    lines.end();
    return result;
  }

  static boolean flag(LinesReader lines) {
    return lines.word(
        word -> Set.of("0", "1").contains(word) ? Optional.of("1".equals(word)) : Optional.empty());
  }

  private static Scope scope(LinesReader lines) {
    String kind = lines.text();
    Set<Code> codes = new TreeSet<>();
    while (lines.hasMore()) {
      codes.add(lines.parsed(Code::of));
    }
    return switch (kind) {
      case ROOMS -> new Scope.Rooms(codes);
      case CABINETS -> new Scope.Cabinets(codes);
      case ALL -> new Scope.All();
      default -> throw lines.wrong("'" + kind + "' is no scope");
    };
  }

  static By by(LinesReader lines) {
    By.Kind kind =
        lines.word(
            word -> Arrays.stream(By.Kind.values()).filter(it -> it.key().equals(word)).findAny());
    return new By(kind, lines.text(), lines.text(), lines.at());
  }

  private static List<Counted> cabinets(LinesReader lines) {
    List<Counted> cabinets = new ArrayList<>();
    while (lines.isNext("cabinet")) {
      Code cabinet = lines.line("cabinet").parsed(Code::of);
      cabinets.add(new Counted(cabinet, lines.parsed(Code::of), lines.count(), lines.count()));
    }
    return cabinets;
  }

  private static List<Member> members(LinesReader lines) {
    List<Member> members = new ArrayList<>();
    while (lines.isNext("member")) {
      members.add(new Member(lines.line("member").text(), lines.word(Pass::of)));
    }
    return members;
  }

  private static Map<Code, String> names(LinesReader lines) {
    Map<Code, String> names = new LinkedHashMap<>();
    while (lines.isNext("name")) {
      names.put(lines.line("name").parsed(Code::of), lines.text());
    }
    return names;
  }

  private static Map<Outcome, Integer> outcomes(LinesReader lines) {
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    while (lines.isNext("count")) {
      counts.put(lines.line("count").word(Outcome::of), lines.count());
    }
    return counts;
  }

  private static Map<Code, PlaceProgress> places(LinesReader lines) {
    Map<Code, PlaceProgress> places = new LinkedHashMap<>();
    while (lines.isNext("place")) {
      Code cabinet = lines.line("place").parsed(Code::of);
      places.put(
          cabinet, new PlaceProgress(lines.count(), lines.count(), lines.count(), lines.count()));
    }
    return places;
  }

  private static List<Share> shares(LinesReader lines) {
    List<Share> shares = new ArrayList<>();
    while (lines.isNext("share")) {
      String by = lines.line("share").text();
      String device = lines.text();
      Pass pass = lines.word(Pass::of);
      int scans = lines.count();
      Instant first = lines.at();
      shares.add(new Share(by, device, pass, scans, first, lines.at()));
    }
    return shares;
  }

  private static List<Decided> decided(LinesReader lines) {
    List<Decided> decided = new ArrayList<>();
    while (lines.isNext("line")) {
      decided.add(DecidedForm.read(lines));
    }
    return decided;
  }

  private static Map<String, String> titles(LinesReader lines) {
    Map<String, String> titles = new LinkedHashMap<>();
    while (lines.isNext("title")) {
      titles.put(lines.line("title").text(), lines.text());
    }
    return titles;
  }
}
