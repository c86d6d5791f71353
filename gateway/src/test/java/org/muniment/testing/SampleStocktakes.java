package org.muniment.testing;

import static org.muniment.testing.Boxes.LI;
import static org.muniment.testing.Boxes.NOW;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.muniment.domain.stocktake.Outcome;
import org.muniment.domain.stocktake.Pass;
import org.muniment.domain.stocktake.Resolution;
import org.muniment.domain.stocktake.Resolution.Action;
import org.muniment.domain.stocktake.Scan;
import org.muniment.domain.stocktake.Scope;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.stocktake.Stocktake.Counted;
import org.muniment.domain.stocktake.Stocktake.Handover;
import org.muniment.domain.stocktake.Stocktake.Member;
import org.muniment.domain.stocktake.Stocktake.State;
import org.muniment.domain.text.Code;
import org.muniment.domain.trail.By;
import org.muniment.port.Office;

/** Stock-takes and scans as tests of stores need them. */
public final class SampleStocktakes {
  private static final By WU = new By(By.Kind.TOKEN, "wu", "::1", NOW.plusSeconds(3_600));

  private SampleStocktakes() {}

  /** One of everything that is in the office now. */
  public static Stocktake begin(Office office, String name) {
    return office.stocktakes().add(everything(name, office.holdings().head()));
  }

  public static Stocktake everything(String name, OptionalLong head) {
    return new Stocktake(
        0,
        name,
        new Scope.All(),
        List.of(),
        Optional.empty(),
        false,
        1,
        List.of(),
        State.OPEN,
        head,
        0,
        LI,
        Optional.empty(),
        "",
        Optional.empty(),
        1);
  }

  /** Of cabinets C1 and C2 in the room R1. */
  public static List<Stocktake> ofEveryKind() {
    Stocktake rooms =
        new Stocktake(
            0,
            "交接 'x' 𠮷",
            new Scope.Rooms(Set.of(Code.of("R1"))),
            List.of(counted("C2"), counted("C1")),
            Optional.of(new Handover("李", "赵")),
            true,
            2,
            List.of(new Member("li", Pass.SECOND), new Member("an", Pass.FIRST)),
            State.OPEN,
            OptionalLong.of(7),
            120_000,
            LI,
            Optional.empty(),
            "",
            Optional.empty(),
            1);
    Stocktake cabinets =
        new Stocktake(
            0,
            "",
            new Scope.Cabinets(Set.of(Code.of("C1"), Code.of("C2"))),
            List.of(counted("C1"), counted("C2")),
            Optional.empty(),
            false,
            1,
            List.of(),
            State.ABANDONED,
            OptionalLong.empty(),
            0,
            WU,
            Optional.of(LI),
            "停电",
            Optional.empty(),
            3);
    return List.of(rooms, cabinets, everything("全部", OptionalLong.of(1)));
  }

  private static Counted counted(String cabinet) {
    return new Counted(Code.of(cabinet), Code.of("R1"), 5, 10);
  }

  /** One version later. */
  public static Stocktake renamed(Stocktake s, String name) {
    List<Member> members = List.of(new Member("wu", Pass.FIRST));
    return changed(s, name, members, s.state(), s.ended(), s.seal());
  }

  /** One version later. */
  public static Stocktake closed(Stocktake s) {
    return changed(
        s, s.name(), s.members(), State.CLOSED, Optional.of(WU), Optional.of("ab".repeat(32)));
  }

  private static Stocktake changed(
      Stocktake s,
      String name,
      List<Member> members,
      State state,
      Optional<By> ended,
      Optional<String> seal) {
    return new Stocktake(
        s.id(),
        name,
        s.scope(),
        s.cabinets(),
        s.handover(),
        s.isBlind(),
        s.counts(),
        members,
        state,
        s.head(),
        s.expected(),
        s.opened(),
        ended,
        ended.isPresent() ? "两柜未盘" : s.reason(),
        seal,
        s.version() + 1);
  }

  public static Scan scan(String id, String device, String code) {
    return new Scan(
        0,
        id,
        device,
        Pass.FIRST,
        Optional.of(code),
        Optional.empty(),
        NOW.minusSeconds(2),
        NOW,
        LI);
  }

  public static Scan undo(String id, String device, String undoes) {
    return new Scan(0, id, device, Pass.FIRST, Optional.empty(), Optional.of(undoes), NOW, NOW, LI);
  }

  public static Resolution kept(String subject) {
    return new Resolution(
        0,
        Outcome.UNKNOWN,
        subject,
        Optional.of(Action.KEEP),
        Optional.empty(),
        "",
        "别馆的",
        Optional.empty(),
        LI);
  }

  public static Resolution numbered(Resolution r, long number) {
    return new Resolution(
        number,
        r.outcome(),
        r.subject(),
        r.action(),
        r.to(),
        r.title(),
        r.reason(),
        r.document(),
        r.by());
  }
}
