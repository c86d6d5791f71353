package org.muniment.dashboard.pages;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.desk.PlacesDesk;
import org.muniment.desk.holdings.AskedSpot;
import org.muniment.desk.holdings.Details;
import org.muniment.desk.holdings.HoldingsDesks;
import org.muniment.desk.holdings.ItemsDesk.NewItem;
import org.muniment.desk.holdings.NewBox;
import org.muniment.port.Barcodes;

/** Cabinets and boxes in a house that has rooms: one of everything that the pages show. */
public final class BoxesHouse {
  /** A box of many events with items, in the room that is in alarm. */
  public static final String BOX = "001200003718";

  private final TestHouse house;
  private final HoldingsDesks desks;

  private BoxesHouse(TestHouse house) {
    this.house = house;
    this.desks = house.backend.holdings();
  }

  /** In the rooms R2 and R3. */
  public static void furnish(TestHouse house) {
    new BoxesHouse(house).furnish();
  }

  /** The id of the picture of {@link #BOX}. */
  public static long picture(TestHouse house) {
    return house.backend.holdings().pictures().attachments(BOX).get(0).id();
  }

  private void furnish() {
    cabinet("C16", "R2", "16 柜", 5, 10);
    cabinet("C17", "R2", "17 柜", 5, 10);
    cabinet("M01", "R3", "媒体柜 1", 4, 6);
    box(BOX, "综合楼工程竣工验收资料（一）", "0012-KJ·JJ·2019-D30-0045", "paper", "internal", at("C17", 3, 6));
    box(
        "001200003719",
        "综合楼工程竣工验收资料（二）",
        "0012-KJ·JJ·2019-D30-0046",
        "paper",
        "public",
        at("C17", 3, 7));
    box(
        "001200003720",
        "综合楼竣工图：建筑",
        "0012-KJ·JJ·2019-D30-0047",
        "paper",
        "public",
        at("C17", 3, 8));
    box(
        "001200003715",
        "综合楼竣工图：结构",
        "0012-KJ·JJ·2019-D30-0042",
        "paper",
        "public",
        at("C17", 3, 3));
    box(
        "001200003722",
        "综合楼竣工图：给排水",
        "0012-KJ·JJ·2019-D30-0049",
        "paper",
        "public",
        at("C17", 3, 10));
    box(
        "001200009901",
        "校庆录像带 1987",
        "0012-LX·1987-Y-0003",
        "magnetic-tape",
        "public",
        at("C16", 1, 1));
    box(
        "001200009902",
        "Minutes of the board",
        "0012-WS·2023-Y-0001",
        "paper",
        "top-secret",
        at("C16", 2, 1));
    box("001200009903", "尚未上架的来文", "0012-WS·2023-D10-0007", "paper", "public", Optional.empty());
    desks.steps().sendToRepair(house.by(), "001200003722", OptionalLong.empty(), "书脊脱落");
    desks.steps().takeOut(house.by(), "001200003715", OptionalLong.empty(), "");
    desks.steps().move(house.by(), BOX, OptionalLong.empty(), new AskedSpot("C17", 3, 5), "靠左排齐");
    desks.steps().undo(house.by(), BOX, OptionalLong.empty(), "");
    byte[] png = house.backend.barcodes().png(BOX, Barcodes.Format.QR, 4);
    desks.pictures().addPicture(house.by(), BOX, "盒脊", png);
    desks.items().add(house.by(), BOX, NewItem.titled("竣工验收报告"));
    desks.items().add(house.by(), BOX, NewItem.titled("隐蔽工程验收记录"));
  }

  private static Optional<AskedSpot> at(String cabinet, int shelf, int position) {
    return Optional.of(new AskedSpot(cabinet, shelf, position));
  }

  private void cabinet(String code, String room, String name, int shelves, int positions) {
    house
        .backend
        .places()
        .addCabinet(
            house.by(),
            new PlacesDesk.NewCabinet(
                code,
                room,
                Optional.of(name),
                Optional.empty(),
                shelves,
                positions,
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty()));
  }

  private void box(
      String barcode,
      String title,
      String code,
      String carrier,
      String secrecy,
      Optional<AskedSpot> spot) {
    List<String> parts = List.of(code.split("-"));
    Details details =
        new Details(
            title,
            Optional.of(parts.get(0)),
            Optional.empty(),
            Optional.of(parts.get(1).replaceAll(".*·", "")),
            Optional.empty(),
            Optional.of(carrier),
            Optional.of(secrecy),
            Optional.of(code),
            Optional.of("46"),
            Optional.empty(),
            Optional.empty(),
            "");
    desks.boxes().register(house.by(), new NewBox(barcode, details, spot));
  }
}
