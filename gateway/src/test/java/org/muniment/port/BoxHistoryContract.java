package org.muniment.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.BoxEvent;
import org.muniment.domain.holding.BoxEvent.Kind;
import org.muniment.domain.holding.BoxState;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.text.Code;
import org.muniment.port.Holdings.Count;
import org.muniment.port.Holdings.Order;
import org.muniment.testing.Boxes;

/** Whatever happens to boxes in whatever order: what is, is what the events say (rule P3). */
public abstract class BoxHistoryContract {
  private static final int STEPS = 250;

  protected abstract Office open();

  @Test
  void thePresentFollowsFromTheEvents() {
    long seed = new Random().nextLong();
    Random dice = new Random(seed);
    try (Office office = open()) {
      Boxes.addCabinets(office, "C1", "C2");
      List<Long> ids = new ArrayList<>();
      for (int i = 0; i < STEPS; i++) {
        step(office, dice, ids);
      }
      check(office.holdings(), ids, "seed " + seed);
    }
  }

  private static void step(Office office, Random dice, List<Long> ids) {
    if (ids.isEmpty() || dice.nextInt(4) == 0) {
      office
          .holdings()
          .register(Boxes.registration(number(dice), place(dice), Boxes.titled("会计")))
          .ifPresent(box -> ids.add(box.id()));
      return;
    }
    Box box = office.holdings().byId(ids.get(dice.nextInt(ids.size()))).orElseThrow();
    int version = dice.nextInt(10) == 0 ? 1 : 0;
    Box seen =
        new Box(
            box.id(),
            box.state(),
            box.description(),
            box.version() - version,
            box.registeredAt(),
            box.changedAt());
    Optional<Spot> spot = box.state().spot();
    switch (dice.nextInt(5)) {
      case 0 -> Boxes.change(office, seen, Kind.MOVED, s -> to(s, Boxes.spot(place(dice))));
      case 1 -> Boxes.change(office, seen, Kind.TAKEN_OUT, s -> s.with(BoxStatus.IN_TRANSIT, spot));
      case 2 -> Boxes.change(office, seen, Kind.RENUMBERED, s -> renumbered(s, number(dice)));
      case 3 ->
          Boxes.change(
              office, seen, Kind.STRUCK_OFF, s -> s.with(BoxStatus.DESTROYED, Optional.empty()));
      default -> Boxes.change(office, seen, Kind.MISSED, s -> s.with(BoxStatus.MISSING, spot));
    }
  }

  private static String number(Random dice) {
    return "B" + dice.nextInt(60);
  }

  private static String place(Random dice) {
    return "C" + (1 + dice.nextInt(2)) + "/" + (1 + dice.nextInt(2)) + "/" + (1 + dice.nextInt(9));
  }

  private static BoxState to(BoxState state, Optional<Spot> spot) {
    return state.with(BoxStatus.IN_PLACE, spot);
  }

  private static BoxState renumbered(BoxState state, String number) {
    return new BoxState(Barcode.of(number), state.status(), state.spot(), state.keepUntil());
  }

  private static void check(Holdings holdings, List<Long> ids, String seed) {
    List<Box> all = ids.stream().map(id -> holdings.byId(id).orElseThrow()).toList();
    long events = 0;
    for (Box box : all) {
      List<BoxEvent> history = holdings.history(box.id());
      events += history.size();
      assertThat(history.get(history.size() - 1).after()).as(seed).isEqualTo(box.state());
      assertThat(box.version()).as(seed).isEqualTo(history.size());
      for (int i = 1; i < history.size(); i++) {
        assertThat(history.get(i).before()).as(seed).contains(history.get(i - 1).after());
      }
      assertThat(holdings.box(box.barcode())).as(seed).contains(box);
      box.state().spot().ifPresent(at -> assertThat(holdings.at(at)).as(seed).contains(box));
    }
    assertThat(holdings.head()).as(seed).hasValue(events);
    assertThat(holdings.counts()).as(seed).containsExactlyInAnyOrderElementsOf(counted(all));
    for (String cabinet : List.of("C1", "C2")) {
      assertThat(holdings.taken(Code.of(cabinet))).as(seed).isEqualTo(taken(all, cabinet));
    }
    assertThat(holdings.count(Boxes.query("会计", Order.PLACE), 999)).as(seed).isEqualTo(ids.size());
    assertThat(holdings.search(Boxes.query("", Order.PLACE), Optional.empty(), 999).boxes())
        .as(seed)
        .containsExactlyInAnyOrderElementsOf(all);
  }

  private static List<Count> counted(List<Box> all) {
    Map<Count, Long> kinds =
        all.stream()
            .filter(box -> box.state().status().isHeld())
            .map(
                box ->
                    new Count(
                        box.state().spot().map(Spot::cabinet),
                        box.description().carrier(),
                        box.state().status(),
                        0))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return kinds.entrySet().stream()
        .map(
            kind ->
                new Count(
                    kind.getKey().cabinet(),
                    kind.getKey().carrier(),
                    kind.getKey().status(),
                    kind.getValue()))
        .toList();
  }

  private static Map<Integer, BitSet> taken(List<Box> all, String cabinet) {
    Map<Integer, BitSet> shelves = new TreeMap<>();
    all.stream()
        .flatMap(box -> box.state().spot().stream())
        .filter(at -> at.cabinet().value().equals(cabinet))
        .forEach(at -> shelves.computeIfAbsent(at.shelf(), s -> new BitSet()).set(at.position()));
    return shelves;
  }
}
