package org.muniment.dashboard.pages;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.desk.PlacesDesk;
import org.muniment.desk.holdings.AskedSpot;
import org.muniment.desk.holdings.Details;
import org.muniment.desk.holdings.NewBox;
import org.muniment.desk.stocktake.Answer;
import org.muniment.desk.stocktake.Opening;
import org.muniment.domain.stocktake.Scope;
import org.muniment.domain.text.Code;

/** A cabinet of two shelves with ten boxes each, that is being counted. */
final class ScanningHouse {
  static final String SHELF = "K01-S01";
  static final int BOXES = 10;
  private static final int POSITIONS = 12;

  final TestHouse house = PagesHouse.furnished();
  final long id;

  /**
   * @param isBlind whether those who count are not told what is expected
   */
  ScanningHouse(boolean isBlind) {
    house
        .backend
        .places()
        .addCabinet(
            house.by(),
            new PlacesDesk.NewCabinet(
                "K01",
                "R1",
                Optional.of("1 柜"),
                Optional.empty(),
                2,
                POSITIONS,
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty()));
    for (int shelf = 1; shelf <= 2; shelf++) {
      for (int position = 1; position <= BOXES; position++) {
        add(shelf, position);
      }
    }
    var steps = house.backend.holdings().steps();
    steps.sendToRepair(house.by(), box(2, 9), OptionalLong.empty(), "书脊脱落");
    steps.takeOut(house.by(), box(2, 10), OptionalLong.empty(), "");
    id = open("2026 年度盘点", isBlind);
  }

  long open(String name, boolean isBlind) {
    Opening asked =
        new Opening(
            name, new Scope.Rooms(Set.of(Code.of("R1"))), isBlind, 1, List.of(), Optional.empty());
    return house.backend.stocktakes().stocktakes().open(house.by(), asked).id();
  }

  private void add(int shelf, int position) {
    house
        .backend
        .holdings()
        .boxes()
        .register(
            house.by(),
            new NewBox(
                box(shelf, position),
                Details.titled("教学楼改造施工图（" + shelf + "-" + position + "）"),
                Optional.of(new AskedSpot("K01", shelf, position))));
  }

  /** Whoever was signed in there before is not any more. */
  void signIn(BrowserContext context, String role) {
    String secret = house.session(role);
    context.addCookies(
        List.of(new Cookie(house.cookieName(), secret).setUrl(house.http().origin())));
  }

  void abandon() {
    house.backend.stocktakes().stocktakes().abandon(house.by(), id, OptionalLong.empty(), "误开");
  }

  /** {@code KB-0103}: the third of the first shelf. */
  static String box(int shelf, int position) {
    return String.format("KB-%02d%02d", shelf, position);
  }

  String path() {
    return "/stocktakes/" + id + "/scan";
  }

  /** What the server has, the first first. */
  List<Answer> answers() {
    List<Answer> answers = new ArrayList<>(house.backend.stocktakes().counting().latest(id, 1_000));
    Collections.reverse(answers);
    return answers;
  }

  /** The codes of all scans, and {@code undo} for each that takes one back. */
  List<String> codes() {
    return answers().stream().map(answer -> answer.scan().code().orElse("undo")).toList();
  }
}
